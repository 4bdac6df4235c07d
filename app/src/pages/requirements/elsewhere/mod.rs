//! Lines from elsewhere: pasted or read from a file, looked through before anything is written, and the receipt that is kept.

mod draft;
mod receipt;
mod said;
mod start;

pub use draft::{DraftProps, DryCounts, DryFate, DryRow, draft_page};
pub use receipt::{ReceiptProps, ReceiptRow, receipt_page};
pub use said::{Chosen, SaidProps};
pub use start::{ReceiptLink, StartProps, start_page};

use crate::frame::link;

/// Where these pages are.
fn base(procurement: &str) -> String {
    link(&format!("/p/{procurement}/requirements/elsewhere"))
}
