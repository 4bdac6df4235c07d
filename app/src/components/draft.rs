//! Drafts: what a form carries so that nothing typed into it is lost, and what a page says of those there are.

use crate::frame::link;
use crate::islands::draft::{DraftWords, KeepDraft};
use crate::t;
use leptos::prelude::*;

/// What a page has to do with drafts, in its context.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drafting {
    /// The address of the procurement.
    pub address: String,
    /// The name of the page, which a draft that is typed into it has.
    pub page: String,
    /// What the page proves about whose it is.
    pub ticket: String,
    /// The drafts of its form that are not in it.
    pub offers: Vec<DraftOffer>,
    /// How many drafts there are, on a page without a form of its own.
    pub elsewhere: usize,
    /// Whether a draft stands in the form.
    pub taken: bool,
}

/// A draft that can be taken in or thrown away.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftOffer {
    /// Where its form is sent, below the procurement.
    pub form: String,
    /// The page it was typed into.
    pub page: String,
    /// The step that the form is in, in words.
    pub step: String,
    /// When it was kept, "22.11.2026 kl. 14.05".
    pub saved: String,
    /// Whether it was sent in by a browser that nobody was signed in with.
    pub signed_out: bool,
    /// The texts in it.
    pub says: Vec<String>,
    /// The address where it is taken in; none for a form that is no more.
    pub take: Option<String>,
}

/// What a form with something to type in holds, at its end.
pub fn keeps_draft() -> AnyView {
    let Some(drafting) = use_context::<Drafting>() else { return ().into_any() };
    let words = DraftWords {
        kept: t!("draft-kept"),
        signed_out: t!("draft-signed-out"),
        too_many: t!("draft-too-many"),
        failed: t!("draft-failed"),
    };
    view! {
        <input type="hidden" name="draft" value=drafting.page />
        <input type="hidden" name="ticket" value=drafting.ticket />
        <KeepDraft address=link(&drafting.address) words />
    }
    .into_any()
}

/// What stands above everything else on the page.
pub fn drafts_notice(drafting: &Drafting) -> Option<AnyView> {
    let Drafting { offers, taken, elsewhere, address, .. } = drafting.clone();
    if elsewhere > 0 {
        let all = link(&format!("{address}/drafts"));
        return Some(
            view! { <p class="remark"><a href=all>{t!("drafts-elsewhere", count = elsewhere)}</a></p> }.into_any(),
        );
    }
    let taken = taken.then(|| view! { <p class="remark" role="status">{t!("draft-taken")}</p> });
    let offers = (!offers.is_empty()).then(|| {
        let offers = offers.into_iter().map(|offer| draft_offer(&address, offer, false)).collect_view();
        view! {
            <section class="conflict drafts" aria-labelledby="drafts">
                <h2 id="drafts">{t!("drafts-title")}</h2>
                {offers}
            </section>
        }
    });
    Some(view! { {taken}{offers} }.into_any())
}

/// One draft, with what can be done about it.
pub fn draft_offer(address: &str, offer: DraftOffer, in_list: bool) -> AnyView {
    let when = if offer.signed_out {
        t!("draft-offer-signed-out", time = offer.saved)
    } else {
        t!("draft-offer", time = offer.saved)
    };
    let says = offer.says.into_iter().map(|text| view! { <li>{text}</li> }).collect_view();
    let take = match offer.take {
        Some(take) => view! { <a class="button" href=link(&take)>{t!("draft-take")}</a> }.into_any(),
        None => view! { <p>{t!("draft-form-gone")}</p> }.into_any(),
    };
    let back = in_list.then(|| view! { <input type="hidden" name="back" value="drafts" /> });
    view! {
        <div class="draft">
            <p>{when}</p>
            <ul class="draft-says">{says}</ul>
            <div class="draft-acts">
                {take}
                <form method="post" action=link(&format!("{address}/drafts/discard")) novalidate>
                    <input type="hidden" name="form" value=offer.form />
                    <input type="hidden" name="page" value=offer.page />
                    {back}
                    <button class="button second" type="submit">{t!("draft-discard")}</button>
                </form>
            </div>
        </div>
    }
    .into_any()
}
