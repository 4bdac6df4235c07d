//! Parts that several pages share.

mod draft;
mod errors;
mod field;
mod may;
mod notices;
mod text_area;

pub use draft::{DraftOffer, Drafting, draft_offer, drafts_notice, keeps_draft};
pub use errors::{ErrorSummary, FieldError, Wrong, error_of};
pub use field::{Choices, DONT_KNOW, Field, Options, Select, Submit};
pub use may::{May, Takes, open_to};
pub use notices::{ConflictNotice, Hidden, Reopened, ReopenedNotice, Theirs};
pub use text_area::TextArea;
pub(crate) use text_area::escape;
