//! The catalogue as a file, out and in: downloads, a file on its way with what would become of each of its rows, and the catalogues
//! that the organisation has read in.

mod draft;
mod import;
mod imports;
mod mapping;
mod start;
mod upload;

pub use draft::{Counts, DraftProps, Fate, Filter, ReceiptRow, draft_page};
pub use import::{Behind, DeleteImportProps, ImportProps, ItemRow, delete_import_page, import_page};
pub use imports::{ImportRow, ImportsProps, imports_page};
pub use mapping::{ColumnRow, DefaultRow, MappingProps};
pub use start::{ExchangeProps, FormatRow, exchange_page};
pub use upload::{UploadProps, upload_page};

use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// Something that is wrong, in the reader's words, and what the reader of files said where only that knows more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// What is wrong and what to do.
    pub words: String,
    /// A message in English.
    pub detail: Option<String>,
}

impl Told {
    fn show(&self) -> AnyView {
        let detail = self.detail.clone().map(|detail| {
            view! { <span class="detail">{t!("exchange-detail")}" "<span lang="en">{detail}</span></span> }
        });
        view! { {self.words.clone()}{detail} }.into_any()
    }
}

/// The way back up from a page. The page itself is not in it.
fn crumbs(below: &[(&str, String)]) -> AnyView {
    let start = [("/catalogue", t!("catalogue")), ("/catalogue/exchange", t!("exchange"))];
    let steps = start.iter().chain(below).map(|(path, words)| {
        view! { <li><a href=link(path)>{words.clone()}</a></li> }
    });
    view! {
        <div class="curated-top"><nav class="crumbs" aria-label=t!("catalogue-path")><ol>{steps.collect_view()}</ol></nav></div>
    }
    .into_any()
}

/// A row of a list of pairs.
fn pair(term: String, value: impl IntoAny) -> AnyView {
    view! { <div><dt>{term}</dt><dd>{value.into_any()}</dd></div> }.into_any()
}
