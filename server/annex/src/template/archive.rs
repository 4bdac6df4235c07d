//! The archive around the parts: looked through before anything is read, and written with only the changed parts anew.

use super::refusal::Refusal;
use super::tree::Tree;
use super::{PARTS_MAX, TEMPLATE_BYTES_MAX, UNPACKED_BYTES_MAX};
use crate::Error;
use catalogue::document::template::Reason;
use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// How every archive begins.
const ZIP: &[u8] = b"PK\x03\x04";
/// How files of the old Office begin, and files with a password.
const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
/// What a file with a password holds, in UTF-16.
const ENCRYPTED: &str = "EncryptedPackage";
/// The mark that a text may begin with.
const BOM: char = '\u{feff}';

/// What is in a file: the names of its parts, and the text of those that are XML.
pub(super) struct Contents {
    /// The parts, by their names in lower case, in which they must differ.
    names: BTreeMap<String, String>,
    /// The XML parts, by their names, in the order of the archive.
    xml: Vec<(String, String)>,
}

impl Contents {
    /// Whether there is a part of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.names.contains_key(&name.to_lowercase())
    }

    /// The names of the parts.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.names.values().map(String::as_str)
    }

    /// The text of an XML part.
    pub(super) fn xml(&self, name: &str) -> Option<&str> {
        let found = self.xml.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, source)| source.as_str())
    }

    /// The XML parts.
    pub(super) fn parts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.xml.iter().map(|(name, source)| (name.as_str(), source.as_str()))
    }
}

/// Unpacks a file. Every byte of it has been counted and checked against its sum afterwards, whatever the archive says of itself.
pub(super) fn read(bytes: &[u8]) -> Result<Contents, Refusal> {
    let refused = |reason| Err(Refusal::new(reason, "", ""));
    if bytes.len() > TEMPLATE_BYTES_MAX {
        return refused(Reason::TooLarge);
    }
    if bytes.starts_with(OLE) {
        let name: Vec<u8> = ENCRYPTED.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let is_encrypted = bytes.windows(name.len()).any(|window| window == name);
        return refused(if is_encrypted { Reason::Encrypted } else { Reason::OldWord });
    }
    if !bytes.starts_with(ZIP) {
        return refused(Reason::NotDocx);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged("", &error))?;
    if archive.len() > PARTS_MAX {
        return refused(Reason::TooLarge);
    }
    if archive.has_duplicate_names() {
        return refused(Reason::Paths);
    }
    archive.validate_header_consistency().map_err(|error| damaged("", &error))?;
    let mut contents = Contents { names: BTreeMap::new(), xml: Vec::new() };
    let mut room = UNPACKED_BYTES_MAX;
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(|error| match error {
            zip::result::ZipError::UnsupportedArchive(zip::result::ZipError::PASSWORD_REQUIRED) => {
                Refusal::new(Reason::Encrypted, "", "")
            }
            error => damaged("", &error),
        })?;
        let name = part.name().map_err(|error| damaged("", &error))?.into_owned();
        if !is_path(&name) || contents.names.insert(name.to_lowercase(), name.clone()).is_some() {
            return Err(Refusal::new(Reason::Paths, &name, ""));
        }
        let mut content = Vec::new();
        let mut counted = (&mut part).take(room + 1);
        let size = if is_xml(&name) {
            counted.read_to_end(&mut content).map(|size| u64::try_from(size).unwrap_or(u64::MAX))
        } else {
            std::io::copy(&mut counted, &mut std::io::sink())
        };
        let size = size.map_err(|error| damaged(&name, &error))?;
        room = room.checked_sub(size).ok_or_else(|| Refusal::new(Reason::TooLarge, &name, ""))?;
        if is_xml(&name) {
            let text = String::from_utf8(content).map_err(|_| Refusal::new(Reason::Encoding, &name, ""))?;
            contents.xml.push((name, text));
        }
    }
    Ok(contents)
}

/// The archive with some of its parts changed. `change` gets the name and the text of each; the others are copied as they are packed.
pub(super) fn rewrite(
    bytes: &[u8],
    changed: &[String],
    mut change: impl FnMut(&str, &str) -> Result<String, Error>,
) -> Result<Vec<u8>, Error> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let mut out = ZipWriter::new(Cursor::new(Vec::with_capacity(bytes.len())));
    for index in 0..archive.len() {
        let name = archive.by_index_raw(index)?.name()?.into_owned();
        let written = if changed.contains(&name) {
            let mut part = archive.by_index(index)?;
            let (time, mode) = (part.last_modified(), part.unix_mode());
            let mut source = String::new();
            (&mut part).take(UNPACKED_BYTES_MAX).read_to_string(&mut source)?;
            let text = change(&name, &source)?;
            (text != source).then_some((text, time, mode))
        } else {
            None
        };
        match written {
            None => out.raw_copy_file(archive.by_index_raw(index)?)?,
            Some((text, time, mode)) => {
                let mut options = SimpleFileOptions::default()
                    .compression_method(CompressionMethod::Deflated)
                    .last_modified_time(time.unwrap_or_default());
                if let Some(mode) = mode {
                    options = options.unix_permissions(mode);
                }
                out.start_file(name, options)?;
                out.write_all(text.as_bytes())?;
            }
        }
    }
    Ok(out.finish()?.into_inner())
}

/// The tree of a part that is not written again.
pub(super) fn tree<'s>(name: &str, source: &'s str) -> Result<Tree<'s>, Refusal> {
    Tree::read(source.strip_prefix(BOM).unwrap_or(source)).map_err(|reason| Refusal::new(reason, name, ""))
}

fn damaged(part: &str, error: &dyn std::error::Error) -> Refusal {
    Refusal::new(Reason::Damaged, part, &error.to_string())
}

/// Whether a part is read as XML.
fn is_xml(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.ends_with(".xml") || name.ends_with(".rels")
}

/// Whether a name stays within the file: relative, with `/`, no step upwards, no drive, no control characters.
fn is_path(name: &str) -> bool {
    let segments = name.strip_suffix('/').unwrap_or(name);
    !name.is_empty()
        && !name.chars().any(|character| character.is_control() || matches!(character, '\\' | ':'))
        && segments.split('/').all(|segment| !segment.is_empty() && segment != "." && segment != "..")
}
