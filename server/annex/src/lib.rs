//! Writes the document model as XLSX and DOCX, and puts the files of a procurement together.
//!
//! The only crate that knows how an office file is made. What stands in a document is decided in `catalogue`; here it gets its
//! shape. Same model, same bytes: nothing here reads a clock, a random number or a process-wide counter that shows in a file.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod docx;
mod package;
mod parts;
mod xlsx;
mod xml;

pub use docx::docx;
pub use package::{AGREEMENT, File, MANIFEST, REPORT, SHEET, all, internal, published, zip};
pub use xlsx::xlsx;

/// Why a file can't be written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A text does not fit in a cell of a workbook.
    #[error("{line}: the text is longer than the {limit} characters that a cell of a workbook can hold")]
    CellTooLong {
        /// The line.
        line: String,
        /// The limit.
        limit: usize,
    },
    /// The workbook library refused something.
    #[error("the workbook can't be written")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// A part of a file is not well-formed after it was written.
    #[error("a part of the file can't be read back")]
    Xml(#[from] quick_xml::Error),
    /// The archive around the parts.
    #[error("the archive can't be written")]
    Archive(#[from] zip::result::ZipError),
    /// Input or output in memory.
    #[error("the file can't be put together")]
    Io(#[from] std::io::Error),
}
