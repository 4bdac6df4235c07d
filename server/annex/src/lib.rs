//! Writes the document model as XLSX and DOCX, and puts the files of a procurement together.
//!
//! The only crate that knows how an office file is made. What stands in a document is decided in `catalogue`; here it gets its
//! shape. Same model, same bytes: nothing here reads a clock, a random number or a process-wide counter that shows in a file.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod docx;
mod flat;
mod logo;
mod look;
mod package;
mod parts;
pub mod template;
mod xlsx;
mod xml;

pub use catalogue::document::manifest::{PackageKind, Released};
pub use docx::docx;
pub use flat::{flat_csv, flat_xlsx};
pub use logo::{Logo, LogoRefusal};
pub use look::Look;
pub use package::{
    AGREEMENT, CHECKLIST, CONSULTATION, CONTRACT_TERMS, FLAT_CSV, FLAT_XLSX, File, INTERNAL_ARCHIVE, Inputs, MANIFEST,
    MEMO, Outline, PUBLISHED_ARCHIVE, QUALIFICATION, REPORT, RESTRICTED_SHEET, SHEET, all, comparison, consultation,
    has_comparison, internal, internal_of_version, outline, published, restricted, zip,
};
pub use xlsx::{checklist_xlsx, xlsx};

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
    /// A market consultation was asked for after a version was frozen.
    #[error("version {version} is frozen, and the market consultation comes before the announcement")]
    ConsultationTooLate {
        /// The version.
        version: u32,
    },
    /// The logo in the case file is none.
    #[error("organisation.look.logo: {0}")]
    Logo(#[from] LogoRefusal),
    /// The workbook library refused something.
    #[error("the workbook can't be written")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// A part of a file is not well-formed after it was written.
    #[error("a part of the file can't be read back")]
    Xml(#[from] quick_xml::Error),
    /// The archive around the parts.
    #[error("the archive can't be written")]
    Archive(#[from] zip::result::ZipError),
    /// A template that was taken in can't be read again.
    #[error("the template can't be filled")]
    Template(#[from] template::Refusal),
    /// A template with so many rows in it that the file would be too large.
    #[error("the filled template would be larger than {limit} bytes")]
    TemplateTooLarge {
        /// The limit for one part.
        limit: usize,
    },
    /// Input or output in memory.
    #[error("the file can't be put together")]
    Io(#[from] std::io::Error),
}
