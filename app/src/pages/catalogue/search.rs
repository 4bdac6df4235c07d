//! Search: a plain form, its answer, and the island that makes it answer while somebody types.

use super::parts::{Place, curated};
use crate::components::{ErrorSummary, Submit, Wrong, error_of};
use crate::frame::link;
use crate::i18n;
use crate::islands::search::{LiveSearch, Results, results};
use crate::t;
use catalogue::content::search::QUERY_CHARS_MAX;
use leptos::prelude::*;

/// The id and name of the field.
const FIELD: &str = "q";
/// Where the form is sent.
const ACTION: &str = "/catalogue/search";

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct SearchProps {
    /// Where it stands.
    pub place: Place,
    /// What was asked for.
    pub query: String,
    /// What was found; empty when nothing was asked for.
    pub results: Results,
    /// What is wrong with the question.
    pub wrong: Wrong,
}

/// The page.
pub fn search_page(props: SearchProps) -> AnyView {
    let place = &props.place;
    let rest = if place.lang == i18n::lang() { String::new() } else { format!("lang={}", place.lang) };
    let said =
        (!props.results.said.is_empty()).then(|| view! { <p class="found-count">{props.results.said.clone()}</p> });
    let main = view! {
        <ErrorSummary wrong=props.wrong.clone() />
        <h1>{t!("catalogue-search")}</h1>
        {search_form(place, &props.query, error_of(&props.wrong, FIELD))}
        <section aria-labelledby="results">
            <h2 id="results" class="heard-only">{t!("catalogue-search-results")}</h2>
            <LiveSearch field=FIELD.to_owned() action=link(ACTION) rest=rest failed=t!("catalogue-search-failed")>
                {said}
                {results(props.results.clone())}
            </LiveSearch>
        </section>
    };
    curated(place, Vec::new(), main.into_any())
}

/// The form, with what was asked for and what is wrong with it.
pub(super) fn search_form(place: &Place, query: &str, error: Option<String>) -> AnyView {
    let described = if error.is_some() { "q-error q-help" } else { "q-help" };
    let invalid = error.is_some();
    let error = error.map(|error| view! { <p class="error" id="q-error">{error}</p> });
    view! {
        <form class="search-form" method="get" action=link(ACTION) role="search" aria-label=t!("catalogue-search")>
            <div class="field" class:wrong=invalid>
                <label for=FIELD>{t!("catalogue-search-label")}</label>
                <p class="help" id="q-help">{t!("catalogue-search-help")}</p>
                {error}
                <span class="control">
                    <input
                        id=FIELD
                        name=FIELD
                        type="search"
                        value=query.to_owned()
                        maxlength=QUERY_CHARS_MAX.to_string()
                        autocomplete="off"
                        spellcheck="false"
                        aria-describedby=described
                        aria-invalid=invalid.then_some("true")
                    />
                    <Submit text=t!("catalogue-search-do") />
                </span>
            </div>
            {place.hidden()}
        </form>
    }
    .into_any()
}
