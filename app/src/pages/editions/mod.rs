//! Editions of the catalogue: the list, the draft with what it changes, the forms for an item, the hearing, and the release.

mod change;
mod draft;
mod edition;
mod item;
mod list;
mod new;
mod release;
mod texts;
mod visit;

pub use change::{ChangeView, DifferenceRow, Finding, RemarkView, ReviewForm};
pub(in crate::pages) use change::{difference_table, sides_table};
pub use draft::{DraftProps, HearingForm, HearingView, MadeHearingProps, draft_page, made_hearing_page};
pub use edition::{EditionProps, NoteView, edition_page};
pub use item::{ItemFormProps, TextField, item_form_page};
pub use list::{EditionRow, ListProps, list_page};
pub use new::{NewItemProps, new_item_page};
pub use release::{ReleaseNote, ReleaseProps, release_page};
pub use texts::{TextsFormProps, texts_form_page};
pub use visit::{RemarkForm, VisitProps, visit_page};

use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// Where the editions are, below the root.
pub const EDITIONS: &str = "/catalogue/editions";
/// Where the draft is, below the root.
pub const DRAFT: &str = "/catalogue/editions/draft";

/// The way back up from a page. The page itself is not in it.
pub(in crate::pages) fn crumbs(below: &[(&str, String)]) -> AnyView {
    let start = [("/catalogue", t!("catalogue")), (EDITIONS, t!("editions"))];
    let steps = start.iter().chain(below).map(|(path, words)| {
        view! { <li><a href=link(path)>{words.clone()}</a></li> }
    });
    view! {
        <div class="curated-top"><nav class="crumbs" aria-label=t!("catalogue-path")><ol>{steps.collect_view()}</ol></nav></div>
    }
    .into_any()
}
