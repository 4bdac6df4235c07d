//! Office files are archives of parts. They are read and written here, always with the same bytes for the same parts.

use crate::Error;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// How hard the parts are packed, 1 to 9. The library's own choice, 6, takes a third longer for files that are 2 per cent smaller.
const COMPRESSION: i64 = 4;

/// A part: its path in the archive, and its bytes.
pub(crate) type Part = (String, Vec<u8>);

/// The parts of an archive that this process has just written, in their order.
pub(crate) fn read(archive: &[u8]) -> Result<Vec<Part>, Error> {
    let mut archive = ZipArchive::new(Cursor::new(archive))?;
    let mut parts = Vec::with_capacity(archive.len());
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index)?;
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes)?;
        parts.push((entry.name()?.into_owned(), bytes));
    }
    Ok(parts)
}

/// An archive of the parts, in their order. Every entry carries the same time, the earliest that the format knows.
pub(crate) fn write<'p>(parts: impl IntoIterator<Item = (&'p str, &'p [u8])>) -> Result<Vec<u8>, Error> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(COMPRESSION))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in parts {
        archive.start_file(path, options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}
