//! Step 5: what is published and what is internal, and both as pages before anybody downloads them.

mod document;
mod overview;
mod sheet;

pub use document::{PreviewFrame, document_page};
pub use overview::{AnnexesProps, FileRow, Fill, OpenRow, TextRow, annexes_page};
pub use sheet::sheet_page;
