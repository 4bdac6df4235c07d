//! Where files go out and in.

use super::pair;
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// A file to download.
#[derive(Clone, Debug, Default)]
pub struct FormatRow {
    /// The address, below the root.
    pub path: String,
    /// The name of the file.
    pub file: String,
    /// What it is called.
    pub name: String,
    /// What it is good for.
    pub about: String,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct ExchangeProps {
    /// The version of the built-in release.
    pub version: String,
    /// The files.
    pub formats: Vec<FormatRow>,
    /// How many catalogues the organisation has read in.
    pub imports: usize,
    /// The version that new procurements begin with.
    pub in_use: String,
}

/// The page.
pub fn exchange_page(props: ExchangeProps) -> AnyView {
    let files = props.formats.iter().map(|format| {
        view! {
            <li>
                <a href=link(&format.path) download=format.file.clone()>{format.name.clone()}</a>
                <span class="quiet">{format.about.clone()}</span>
            </li>
        }
    });
    let files = files.collect_view();
    let read_in = match props.imports {
        0 => t!("exchange-none-read-in"),
        count => t!("exchange-count-read-in", count = count),
    };
    let read_in = view! { <a href=link("/catalogue/imports")>{read_in}</a> };
    view! {
        <div class="curated-top"><nav class="crumbs" aria-label=t!("catalogue-path")>
            <ol><li><a href=link("/catalogue")>{t!("catalogue")}</a></li></ol>
        </nav></div>
        <h1>{t!("exchange")}</h1>
        <p class="lead">{t!("exchange-lead")}</p>
        <section aria-labelledby="out">
            <h2 id="out">{t!("exchange-out")}</h2>
            <p>{t!("exchange-out-lead", version = props.version.clone())}</p>
            <ul class="overviews">{files}</ul>
        </section>
        <section aria-labelledby="in">
            <h2 id="in">{t!("exchange-in")}</h2>
            <p>{t!("exchange-in-lead")}</p>
            <p><a class="button" href=link("/catalogue/import")>{t!("exchange-choose-file")}</a></p>
            <dl class="pairs">
                {pair(t!("exchange-own-catalogues"), read_in)}
                {pair(t!("exchange-new-procurements"), t!("exchange-version", version = props.in_use))}
            </dl>
        </section>
    }
    .into_any()
}
