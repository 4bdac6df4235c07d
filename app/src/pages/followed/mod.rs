//! Catalogues of other organisations: those that are followed, how one of them differs, and what is offered to others of one's own.

mod difference;
mod list;
mod offer;
mod one;

pub use difference::{DifferenceGroup, DifferenceView};
pub use list::{FollowedRow, ListProps, list_page};
pub use offer::{OfferProps, offer_page};
pub use one::{DraftView, NewsView, OneProps, StopProps, one_page, stop_page};

use crate::components::{Submit, Wrong, error_of};
use crate::pages::editions::crumbs;
use crate::t;
use leptos::prelude::*;

/// Where the followed catalogues are, below the root.
pub const OTHERS: &str = "/catalogue/others";
/// Where one's own is offered, below the root.
pub const OFFER: &str = "/catalogue/offer";

/// The way back up from a page about one of them.
fn crumbs_of_one() -> AnyView {
    crumbs(&[(OTHERS, t!("followed"))])
}

/// The field of a file, and the button that reads it in.
fn file_field(megabytes: usize, wrong: &Wrong, button: String) -> AnyView {
    let error = error_of(wrong, "file");
    let invalid = error.is_some();
    let described = if invalid { "file-help file-error" } else { "file-help" };
    view! {
        <div class="field" class:wrong=invalid>
            <label for="file">{t!("exchange-file")}</label>
            <p class="help" id="file-help">{t!("followed-file-help", megabytes = megabytes)}</p>
            {error.map(|error| view! { <p class="error" id="file-error">{error}</p> })}
            <input id="file" name="file" type="file" accept=".xlsx,.csv,.json" aria-describedby=described
                aria-invalid=invalid.then_some("true") />
        </div>
        <p class="buttons"><Submit text=button /></p>
    }
    .into_any()
}
