//! Looks through a workbook before anything is taken out of it.
//!
//! What comes out is a new archive of the few parts that cells are read from, each of them counted, plain UTF-8, without a document
//! type. So the reader behind can't be shown another file than the one that was looked through.

use super::limits::Limits;
use super::problem::Refusal;
use super::table::too_many;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeSet;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// Below this a part may unpack to any size.
const RATIO_FREE_BYTES: u64 = 1024 * 1024;
/// How little a text of the shared table takes: `<si/>`.
const SHARED_TEXT_BYTES_MIN: usize = 5;

/// Parts that no catalogue needs, and what they are.
const UNWANTED: [(&str, &str); 7] = [
    ("vbaproject", "the workbook has macros"),
    ("xl/macrosheets/", "the workbook has macros"),
    ("xl/activex/", "the workbook has active controls"),
    ("xl/embeddings/", "the workbook has other documents inside"),
    ("xl/connections.xml", "the workbook fetches data from elsewhere"),
    ("xl/querytables/", "the workbook fetches data from elsewhere"),
    ("xl/workbook.bin", "the file is a binary workbook (.xlsb)"),
];

/// Elements of a sheet whose `r` or `ref` the reader behind makes numbers of, without asking whether they fit: calamine's issue 694.
const PLACED: [&str; 4] = ["c", "row", "dimension", "mergeCell"];
/// As many letters and digits as XFD1048576 has, the last cell there is.
const COLUMN_LETTERS_MAX: usize = 3;
const ROW_DIGITS_MAX: usize = 7;
/// How much of what is no cell is shown.
const SHOWN_CHARS: usize = 20;

/// Formulas that are none: LibreOffice writes yes and no so.
const CONSTANTS: [&str; 2] = ["TRUE()", "FALSE()"];
/// Encodings in which what is read here is what everybody reads.
const PLAIN: [&str; 3] = ["utf-8", "utf8", "us-ascii"];
/// A part in another encoding.
const ENCODED: Refusal = Refusal::Encoding { encoding: "another code than UTF-8 inside the workbook" };

/// What becomes of cells with formulas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Formulas {
    /// One of them and the workbook is not read: what it showed to whoever saved it can't be trusted.
    Refused,
    /// What they showed is read, for those who decide nothing by it.
    AsShown,
}

/// The plain archive of the parts that cells are read from.
pub(super) fn plain(bytes: &[u8], formulas: Formulas, limits: &Limits) -> Result<Vec<u8>, Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    if archive.len() > limits.parts_max {
        return Err(too_many("the workbook", "parts", limits.parts_max));
    }
    let room = room(&mut archive, limits)?;
    let mut out = ZipWriter::new(Cursor::new(Vec::with_capacity(room)));
    let mut names = BTreeSet::new();
    let mut inflated = 0;
    let mut scan = Scan::default();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(|error| damaged(&error))?;
        let name = part.name().map_err(|error| damaged(&error))?.replace('\\', "/");
        refuse_unwanted(&name)?;
        if !names.insert(name.to_lowercase()) {
            return Err(Refusal::Damaged { detail: format!("{name} is in it twice") });
        }
        let room = limits.inflated_bytes_max.saturating_sub(inflated);
        let packed = part.compressed_size();
        let ratio = most(packed, limits);
        let declared = usize::try_from(part.size().min(room).min(ratio)).unwrap_or(0);
        let mut content = Vec::new();
        let mut unpacked = (&mut part).take(room.min(ratio) + 1);
        let kept = is_xml(&name) || is_read(&name);
        // What nobody will read is only counted.
        let size = if kept {
            content.reserve_exact(declared.saturating_add(1));
            unpacked.read_to_end(&mut content).map(|size| u64::try_from(size).unwrap_or(u64::MAX))
        } else {
            std::io::copy(&mut unpacked, &mut std::io::sink())
        };
        let size = size.map_err(|error| damaged(&error))?;
        if size > room {
            return Err(Refusal::Inflates { part: name, limit: limits.inflated_bytes_max });
        }
        if size > ratio {
            return Err(Refusal::Bomb { part: name, ratio: limits.inflation_ratio_max });
        }
        inflated += size;
        if is_xml(&name) {
            scan.look_through(&name, &content)?;
        }
        if is_read(&name) {
            let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
            out.start_file(name.as_str(), options).map_err(|error| damaged(&error))?;
            out.write_all(&content).map_err(|error| damaged(&error))?;
        }
    }
    if !names.contains("xl/workbook.xml") {
        return Err(Refusal::NotPlainWorkbook { what: not_a_workbook(&names).to_owned() });
    }
    if formulas == Formulas::Refused {
        scan.refuse_formula()?;
    }
    Ok(out.finish().map_err(|error| damaged(&error))?.into_inner())
}

/// What a part of this size may unpack to.
fn most(packed: u64, limits: &Limits) -> u64 {
    packed.saturating_mul(limits.inflation_ratio_max).max(RATIO_FREE_BYTES)
}

/// The room that the parts which are kept say they take, as far as it is to be believed. A vector that grows takes twice as much.
fn room(archive: &mut ZipArchive<Cursor<&[u8]>>, limits: &Limits) -> Result<usize, Refusal> {
    let mut room = 0_u64;
    for index in 0..archive.len() {
        let part = archive.by_index_raw(index).map_err(|error| damaged(&error))?;
        if part.name().is_ok_and(|name| is_read(&name)) {
            room = room.saturating_add(part.size().min(most(part.compressed_size(), limits)));
        }
    }
    Ok(usize::try_from(room.min(limits.inflated_bytes_max)).unwrap_or(0))
}

fn damaged(error: &impl std::fmt::Display) -> Refusal {
    Refusal::Damaged { detail: error.to_string() }
}

fn not_a_workbook(names: &BTreeSet<String>) -> &'static str {
    if names.contains("word/document.xml") {
        "the file is a document, not a workbook"
    } else if names.contains("content.xml") {
        "the file is an OpenDocument file (.ods)"
    } else {
        "the archive holds no workbook"
    }
}

fn refuse_unwanted(name: &str) -> Result<(), Refusal> {
    let lower = name.to_lowercase();
    if lower.contains("xl/externallinks/") {
        return Err(Refusal::ExternalLink { part: name.to_owned() });
    }
    match UNWANTED.into_iter().find(|(part, _)| lower.contains(part)) {
        Some((_, what)) => Err(Refusal::NotPlainWorkbook { what: what.to_owned() }),
        None => Ok(()),
    }
}

fn is_xml(name: &str) -> bool {
    let lower = name.to_lowercase();
    [".xml", ".rels", ".vml"].iter().any(|ending| lower.ends_with(ending))
}

/// Whether cells can't be read without it.
fn is_read(name: &str) -> bool {
    let lower = name.to_lowercase();
    matches!(
        lower.as_str(),
        "[content_types].xml"
            | "_rels/.rels"
            | "xl/workbook.xml"
            | "xl/_rels/workbook.xml.rels"
            | "xl/sharedstrings.xml"
            | "xl/styles.xml"
    ) || (lower.starts_with("xl/worksheets/") && lower.ends_with(".xml"))
}

/// What was seen on the way through the parts.
#[derive(Default)]
struct Scan {
    /// The first cell with a formula, and the part it stands in.
    formula: Option<(String, String)>,
    /// The sheets: name and relation.
    sheets: Vec<(String, String)>,
    /// The relations of the workbook: id and part.
    relations: Vec<(String, String)>,
}

impl Scan {
    /// Reads a part from end to end, and refuses what can grow or reach out.
    fn look_through(&mut self, name: &str, content: &[u8]) -> Result<(), Refusal> {
        let text = std::str::from_utf8(content).map_err(|_| ENCODED)?;
        // UTF-16 of English letters is valid UTF-8, and another reader would see other words in it.
        if text.contains('\0') {
            return Err(ENCODED);
        }
        let mut reader = Reader::from_str(text);
        let mut cell = String::new();
        let mut formula: Option<String> = None;
        loop {
            let at = |error: quick_xml::Error| Refusal::Damaged { detail: format!("{name}: {error}") };
            match reader.read_event().map_err(at)? {
                Event::Eof => return Ok(()),
                Event::Decl(declared) => {
                    let encoding = declared.encoding().and_then(Result::ok);
                    if encoding.is_some_and(|encoding| !PLAIN.iter().any(|plain| encoding.eq_ignore_ascii_case(plain)))
                    {
                        return Err(ENCODED);
                    }
                }
                Event::DocType(_) => return Err(Refusal::DocumentType { part: name.to_owned() }),
                Event::Start(element) | Event::Empty(element) if element.local_name().as_ref() != "f" => {
                    self.element(name, text.len(), &element, &mut cell)?;
                }
                Event::Start(_) => formula = Some(String::new()),
                Event::Empty(_) => self.formula(name, &cell, ""),
                Event::Text(words) if formula.is_some() => {
                    formula.get_or_insert_default().push_str(&words.xml10_content());
                }
                Event::End(element) if element.local_name().as_ref() == "f" => {
                    self.formula(name, &cell, &formula.take().unwrap_or_default());
                }
                _ => {}
            }
        }
    }

    fn formula(&mut self, part: &str, cell: &str, text: &str) {
        let constant = CONSTANTS.iter().any(|constant| text.trim().eq_ignore_ascii_case(constant));
        if !constant && part.to_lowercase().starts_with("xl/worksheets/") {
            self.formula.get_or_insert_with(|| (part.to_owned(), cell.to_owned()));
        }
    }

    fn element(
        &mut self,
        part: &str,
        bytes: usize,
        element: &BytesStart<'_>,
        cell: &mut String,
    ) -> Result<(), Refusal> {
        let lower = part.to_lowercase();
        if lower.starts_with("xl/worksheets/") {
            refuse_no_cell(part, element)?;
        }
        match element.local_name().as_ref() {
            "c" => *cell = attribute(element, "r").unwrap_or_default(),
            "sheet" if lower == "xl/workbook.xml" => {
                let named = attribute(element, "name").zip(attribute(element, "id"));
                self.sheets.extend(named);
            }
            "Relationship" => {
                let kind = attribute(element, "Type").unwrap_or_default();
                let mode = attribute(element, "TargetMode").unwrap_or_default();
                // A link that a person has to click fetches nothing by itself.
                if mode.eq_ignore_ascii_case("external") && !kind.ends_with("/hyperlink") {
                    return Err(Refusal::ExternalLink { part: part.to_owned() });
                }
                if lower == "xl/_rels/workbook.xml.rels" {
                    // What is read as a sheet was looked through as one.
                    let target = attribute(element, "Target").unwrap_or_default().to_lowercase();
                    if kind.ends_with("/worksheet") && !is_sheet(&target) {
                        return Err(Refusal::Damaged { detail: format!("{part}: {target} is no sheet") });
                    }
                    self.relations.extend(attribute(element, "Id").zip(attribute(element, "Target")));
                }
            }
            "Override" | "Default"
                if attribute(element, "ContentType").is_some_and(|kind| kind.contains("macroEnabled")) =>
            {
                return Err(Refusal::NotPlainWorkbook { what: "the workbook has macros".to_owned() });
            }
            // The reader makes room for as many texts as the table says it has.
            "sst" => {
                let most = bytes / SHARED_TEXT_BYTES_MIN;
                let said = attribute(element, "uniqueCount").and_then(|said| said.parse::<u128>().ok());
                if said.is_some_and(|said| said > most as u128) {
                    return Err(Refusal::Damaged { detail: format!("{part} says it has more texts than it can") });
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn refuse_formula(&self) -> Result<(), Refusal> {
        let Some((part, cell)) = &self.formula else { return Ok(()) };
        let leads = |target: &String| part.to_lowercase().ends_with(&target.trim_start_matches('/').to_lowercase());
        let relation = self.relations.iter().find(|(_, target)| leads(target)).map(|(id, _)| id);
        let sheet = self.sheets.iter().find(|(_, id)| Some(id) == relation).map_or(part, |(name, _)| name);
        Err(Refusal::Formula { sheet: sheet.clone(), cell: cell.clone() })
    }
}

/// Whether a relation of the workbook leads to a part among the sheets.
fn is_sheet(target: &str) -> bool {
    let inside = target.trim_start_matches('/');
    let inside = inside.strip_prefix("xl/").unwrap_or(inside);
    inside.starts_with("worksheets/") && !inside.contains("..") && !inside.contains('\\')
}

/// Refuses a reference to a cell that no sheet is large enough for, and an area that ends before it begins.
fn refuse_no_cell(part: &str, element: &BytesStart<'_>) -> Result<(), Refusal> {
    if !PLACED.contains(&element.local_name().as_ref()) {
        return Ok(());
    }
    for attribute in element.attributes().with_checks(false).flatten() {
        let name = attribute.key.local_name();
        if ["r", "ref"].contains(&name.as_ref()) && !is_on_a_sheet(&attribute.value) {
            let value: String = attribute.value.chars().take(SHOWN_CHARS).collect();
            return Err(Refusal::Damaged { detail: format!("{part}: there is no cell {value}") });
        }
    }
    Ok(())
}

/// Whether a cell, or an area from one to another, can be on a sheet.
fn is_on_a_sheet(reference: &str) -> bool {
    let Some(places) = reference.split(':').map(place).collect::<Option<Vec<_>>>() else { return false };
    places.windows(2).all(|two| two[0].0 <= two[1].0 && two[0].1 <= two[1].1)
}

/// The column and the row of a cell, from 1; none of the one that is not said is 0.
fn place(cell: &str) -> Option<(u32, u32)> {
    let letters: Vec<u8> = cell.bytes().filter(u8::is_ascii_alphabetic).collect();
    let digits: String = cell.chars().filter(char::is_ascii_digit).collect();
    if letters.len() > COLUMN_LETTERS_MAX || digits.len() > ROW_DIGITS_MAX {
        return None;
    }
    let column =
        letters.iter().fold(0, |column, letter| column * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1);
    Some((column, digits.parse().unwrap_or(0)))
}

/// The value of an attribute, whatever its prefix.
fn attribute(element: &BytesStart<'_>, wanted: &str) -> Option<String> {
    let found =
        element.attributes().with_checks(false).flatten().find(|found| found.key.local_name().as_ref() == wanted)?;
    Some(
        found
            .normalized_value(quick_xml::XmlVersion::Implicit1_0)
            .map_or_else(|_| found.value.to_string(), |value| value.into_owned()),
    )
}
