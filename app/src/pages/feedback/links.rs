//! Links by which people without an account say what they think.

use crate::components::{Options, Select, Submit, Wrong, error_of};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// A link that was made. What stands in it is nowhere any more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinkRow {
    /// When it works, in words.
    pub stage: String,
    /// By whom it was made and when, in words.
    pub made: String,
    /// Whether it works, and until when, in words.
    pub state: String,
    /// Whether it works.
    pub open: bool,
    /// How much came in by it, in words.
    pub remarks: String,
    /// Where it is closed, below the root; none for one that is.
    pub close: Option<String>,
}

/// The form for a new one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinkForm {
    /// What it can be made for now: code and words.
    pub stages: Options,
    /// What is chosen.
    pub stage: String,
    /// How many weeks it can work.
    pub offered: Options,
    /// What is chosen.
    pub weeks: String,
}

/// The links of a procurement.
#[derive(Clone, Debug, Default)]
pub struct LinksProps {
    /// Where the form is sent, below the root.
    pub action: String,
    /// The links, the latest first.
    pub links: Vec<LinkRow>,
    /// The form; none while no link may be made.
    pub form: Option<LinkForm>,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The links, and the form for a new one.
pub(super) fn links_section(props: LinksProps) -> AnyView {
    let rows = props.links.into_iter().map(row).collect_view();
    let form = match props.form {
        None => view! { <p class="note">{t!("feedback-link-not-now")}</p> }.into_any(),
        Some(form) => view! {
            <form class="say" method="post" action=link(&props.action) novalidate>
                <h3>{t!("feedback-link-new")}</h3>
                <Select id="stage" label=t!("feedback-link-when") options=form.stages chosen=form.stage error=error_of(&props.wrong, "stage") />
                <Select id="weeks" label=t!("feedback-link-how-long") options=form.offered chosen=form.weeks error=error_of(&props.wrong, "weeks") />
                <p class="buttons"><Submit text=t!("feedback-link-make") /></p>
            </form>
        }
        .into_any(),
    };
    view! {
        <section class="comments" aria-labelledby="links">
            <h2 id="links">{t!("feedback-links")}</h2>
            <p>{t!("feedback-links-lead")}</p>
            <ul class="conversations">{rows}</ul>
            {form}
        </section>
    }
    .into_any()
}

fn row(row: LinkRow) -> AnyView {
    let made = row.made.clone();
    let close = row.close.map(|action| {
        view! {
            <form method="post" action=link(&action)>
                <button class="button second" type="submit">{t!("feedback-link-close")}<span class="heard-only">" " {made}</span></button>
            </form>
        }
    });
    view! {
        <li class="conversation">
            <p class="about-what">{row.stage}</p>
            <p><span class="state" class:done=!row.open>{row.state}</span>" · "{row.remarks}</p>
            <p class="quiet">{row.made}</p>
            {close}
        </li>
    }
    .into_any()
}

/// A link that was made just now.
#[derive(Clone, Debug, Default)]
pub struct MadeLinkProps {
    /// When it works, in words.
    pub stage: String,
    /// The link.
    pub link: String,
    /// Until when it works.
    pub until: String,
    /// Where one goes back to, below the root.
    pub back: String,
}

/// The page that shows it, this once.
pub fn made_link_page(props: MadeLinkProps) -> AnyView {
    view! {
        <h1>{t!("feedback-link-new")}</h1>
        <p class="lead">{t!("feedback-link-send", stage = props.stage)}</p>
        <p><code class="one-time" id="link">{props.link}</code></p>
        <p>{t!("link-once", expires = props.until)}</p>
        <p><a href=link(&props.back)>{t!("link-done")}</a></p>
    }
    .into_any()
}
