//! All drafts of one person in a procurement.

use crate::components::{DraftOffer, draft_offer};
use crate::t;
use leptos::prelude::*;

/// The page.
#[derive(Clone, Debug, Default)]
pub struct DraftsProps {
    /// The address of the procurement.
    pub address: String,
    /// The drafts, the latest first.
    pub drafts: Vec<DraftOffer>,
}

/// The page.
pub fn drafts_page(props: DraftsProps) -> AnyView {
    let none = props.drafts.is_empty().then(|| view! { <p>{t!("drafts-none")}</p> });
    let drafts = props.drafts.into_iter().map(|offer| {
        let heading = t!("drafts-form", step = offer.step.clone());
        view! {
            <section class="drafts">
                <h2>{heading}</h2>
                {draft_offer(&props.address, offer, true)}
            </section>
        }
    });
    let drafts = drafts.collect_view();
    view! {
        <h1>{t!("drafts-title")}</h1>
        <p class="lead">{t!("drafts-lead")}</p>
        {none}
        {drafts}
    }
    .into_any()
}
