//! Kravspor's clauses, for whoever is to approve them as starter text.

use super::{Section, sections};
use crate::components::{ErrorSummary, Field, Hidden, Submit, Wrong, error_of};
use crate::frame::link;
use crate::pages::catalogue::condition::condition;
use crate::t;
use catalogue::content::Lang;
use catalogue::document::condition::Condition;
use leptos::prelude::*;

/// A piece of a clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// A field that is filled in, by its label.
    Field(String),
}

/// A numbered part of a clause.
#[derive(Clone, Debug)]
pub struct PartView {
    /// What it says.
    pub pieces: Vec<Piece>,
    /// Its footnote.
    pub note: Option<String>,
    /// When it stands in the agreement; always, if absent.
    pub when: Option<Condition>,
}

/// A clause.
#[derive(Clone, Debug)]
pub struct ClauseView {
    /// Its number; 0 for the parties, which stand before the numbers begin.
    pub number: u8,
    /// Its heading.
    pub heading: String,
    /// Its parts.
    pub parts: Vec<PartView>,
}

/// What became of a part since the clauses were approved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Turn {
    /// It is new.
    New(String),
    /// It is gone.
    Gone(String),
    /// It says something else.
    Other {
        /// What was approved.
        was: String,
        /// What it says now.
        now: String,
    },
    /// It says the same in this language, and its footnote, condition or another language has changed.
    Elsewhere(String),
}

/// A part that has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedPart {
    /// The clause.
    pub clause: String,
    /// What became of it.
    pub turn: Turn,
}

/// Whether the clauses are approved.
#[derive(Clone, Debug, Default)]
pub enum Standing {
    /// Nobody has approved them, or the approval was withdrawn.
    #[default]
    None,
    /// They are approved.
    Approved {
        /// By whom.
        by: String,
        /// When.
        on: String,
    },
    /// They were approved, and have changed since.
    Fallen {
        /// By whom.
        by: String,
        /// When.
        on: String,
        /// The version of the catalogue that was read then.
        version: String,
        /// What has changed.
        changes: Vec<ChangedPart>,
    },
}

/// The form, as it was typed.
#[derive(Clone, Debug, Default)]
pub struct ApproveFields {
    /// The name.
    pub by: String,
    /// The role.
    pub role: String,
    /// The day.
    pub on: String,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct StarterProps {
    /// The language of the clauses.
    pub lang: Lang,
    /// The version of the catalogue they stand in.
    pub version: String,
    /// Whether they are approved.
    pub standing: Standing,
    /// The languages that have a template of their own, where the clauses are not used.
    pub own_templates: Vec<String>,
    /// The clauses.
    pub clauses: Vec<ClauseView>,
    /// The form.
    pub fields: ApproveFields,
    /// Which clauses are being approved.
    pub versions: Vec<(String, String)>,
    /// Whether the clauses changed while they were being read.
    pub late: bool,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page.
pub fn starter_page(props: StarterProps) -> AnyView {
    let tag = (props.lang != crate::i18n::lang()).then(|| props.lang.tag());
    let late = props.late.then(|| view! { <p class="conflict" role="alert">{t!("starter-late")}</p> });
    let own = (!props.own_templates.is_empty()).then(
        || view! { <p class="note">{t!("starter-own-templates", languages = props.own_templates.join(", "))}</p> },
    );
    let clauses = props.clauses.iter().map(|clause| clause_view(clause, props.lang));
    let clauses = clauses.collect_view();
    view! {
        {sections(Section::Starter)}
        <ErrorSummary wrong=props.wrong.clone() />
        {late}
        <h1>{t!("organisation-starter")}</h1>
        <p class="lead">{t!("starter-lead")}</p>
        {own}
        {standing(&props, tag)}
        <section aria-labelledby="clauses">
            <h2 id="clauses">{t!("starter-clauses")}</h2>
            <p>{t!("starter-clauses-lead", version = props.version.clone())}</p>
            {languages(props.lang)}
            <div class="sheet-of-paper clauses" lang=tag>{clauses}</div>
        </section>
        {approve(&props)}
    }
    .into_any()
}

fn languages(current: Lang) -> AnyView {
    let links = Lang::ALL.into_iter().map(|lang| {
        let href = link(&format!("/organisation/starter?lang={lang}#clauses"));
        let current = (lang == current).then_some("true");
        let tag = (lang != crate::i18n::lang()).then(|| lang.tag());
        view! { <li><a href=href lang=tag hreflang=lang.code() aria-current=current>{t!(in lang, "language-name")}</a></li> }
    });
    let links = links.collect_view();
    view! {
        <nav class="content-language clause-languages" aria-label=t!("catalogue-language")><ul>{links}</ul></nav>
    }
    .into_any()
}

fn standing(props: &StarterProps, tag: Option<&'static str>) -> AnyView {
    let withdraw = || {
        view! {
            <form method="post" action=link("/organisation/starter/withdraw")>
                <Submit text=t!("starter-withdraw") second=true />
            </form>
        }
    };
    match props.standing.clone() {
        Standing::None => {
            view! { <p class="warning">{t!("starter-not-approved")}" "<a href="#approve">{t!("starter-to-approve")}</a></p> }
                .into_any()
        }
        Standing::Approved { by, on } => {
            view! { <p class="saved">{t!("starter-approved", by = by, on = on)}</p>{withdraw()} }.into_any()
        }
        Standing::Fallen { by, on, version, changes } => {
            let rows = changes.into_iter().map(|change| changed(change, tag)).collect_view();
            view! {
                <section class="conflict" aria-labelledby="fallen">
                    <h2 id="fallen">{t!("starter-fallen")}</h2>
                    <p>{t!("starter-fallen-lead", by = by, on = on, version = version)}</p>
                    <ul class="changed-entries">{rows}</ul>
                    <p><a href="#approve">{t!("starter-to-approve")}</a></p>
                </section>
            }
            .into_any()
        }
    }
}

fn changed(change: ChangedPart, tag: Option<&'static str>) -> AnyView {
    let said = |words: String, text: String| view! { <dt>{words}</dt><dd lang=tag>{text}</dd> }.into_any();
    let rows = match change.turn {
        Turn::New(text) => vec![said(t!("starter-part-new"), text)],
        Turn::Gone(text) => vec![said(t!("starter-part-gone"), text)],
        Turn::Other { was, now } => vec![said(t!("starter-part-was"), was), said(t!("starter-part-now"), now)],
        Turn::Elsewhere(text) => vec![said(t!("starter-part-elsewhere"), text)],
    };
    view! { <li><strong lang=tag>{change.clause}</strong><dl class="original">{rows}</dl></li> }.into_any()
}

fn clause_view(clause: &ClauseView, lang: Lang) -> AnyView {
    let number = clause.number;
    let heading = match number {
        0 => clause.heading.clone(),
        _ => format!("{number} {}", clause.heading),
    };
    let parts = clause.parts.iter().zip(1..).map(|(part, place)| {
        let numbered =
            (number > 0).then(|| view! { <span class="clause-number">{format!("{number}.{place}")}</span>" " });
        let pieces = part.pieces.iter().cloned().map(|piece| match piece {
            Piece::Text(text) => text.into_any(),
            Piece::Field(label) => view! { <span class="blank">{label}</span> }.into_any(),
        });
        let note = part.note.clone().map(|note| view! { <p class="quiet">{note}</p> });
        let when = part.when.as_ref().map(|when| {
            view! { <p class="quiet">{t!(in lang, "starter-part-when")}</p>{condition(when, lang)} }
        });
        view! { <div class="clause-part"><p>{numbered}{pieces.collect_view()}</p>{note}{when}</div> }
    });
    let parts = parts.collect_view();
    view! { <h3>{heading}</h3>{parts} }.into_any()
}

fn approve(props: &StarterProps) -> AnyView {
    let error = |field: &str| error_of(&props.wrong, field);
    let fields = props.fields.clone();
    let heading = match props.standing {
        Standing::Approved { .. } => t!("starter-approve-again"),
        Standing::None | Standing::Fallen { .. } => t!("starter-approve"),
    };
    view! {
        <section aria-labelledby="approve">
            <h2 id="approve">{heading}</h2>
            <p>{t!("starter-approve-lead")}</p>
            <form method="post" action=link(&format!("/organisation/starter?lang={}", props.lang)) novalidate>
                <Hidden fields=props.versions.clone() />
                <Field id="by" label=t!("starter-by") value=fields.by error=error("by") autocomplete="name" />
                <Field id="role" label=t!("starter-role") help=t!("starter-role-help") value=fields.role error=error("role")
                    autocomplete="organization-title" />
                <Field id="on" label=t!("starter-on") kind="date" value=fields.on error=error("on") />
                <Submit text=t!("starter-approve-do") />
            </form>
        </section>
    }
    .into_any()
}
