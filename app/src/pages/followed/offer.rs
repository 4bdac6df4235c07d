//! Offering one's own to others: what is picked goes into a file.

use super::{OFFER, OTHERS};
use crate::components::{Choices, ErrorSummary, Options, Submit, Wrong, error_of};
use crate::frame::link;
use crate::pages::editions::{EDITIONS, crumbs};
use crate::t;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct OfferProps {
    /// What can be picked: value and words.
    pub own: Options,
    /// What is picked.
    pub picked: Vec<String>,
    /// The edition it is taken from and the release that this was made on, in a sentence.
    pub from: String,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page.
pub fn offer_page(props: OfferProps) -> AnyView {
    let form = match props.own.is_empty() {
        true => view! {
            <p class="empty">{t!("offer-none")}</p>
            <p><a href=link(EDITIONS)>{t!("followed-to-editions")}</a></p>
        }
        .into_any(),
        false => view! {
            <p>{props.from.clone()}</p>
            <form class="say" method="post" action=link(OFFER) novalidate>
                <Choices id="picked" legend=t!("offer-pick") options=props.own.clone() chosen=props.picked.clone() many=true help=t!("offer-pick-help") error=error_of(&props.wrong, "picked") />
                <p class="buttons"><Submit text=t!("offer-do") /></p>
            </form>
        }
        .into_any(),
    };
    view! {
        {crumbs(&[])}
        <ErrorSummary wrong=props.wrong.clone() />
        <h1>{t!("offer")}</h1>
        <p class="lead">{t!("offer-lead")}</p>
        {form}
        <p><a href=link(OTHERS)>{t!("followed")}</a></p>
    }
    .into_any()
}
