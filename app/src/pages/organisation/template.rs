//! One template: what is in it, what comes of it, and what can be done with it.

use super::survey::{SurveyView, findings, known};
use super::{Section, pair, sections};
use crate::components::{Hidden, Options, Select, Submit};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// What a template is to the municipality.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fate {
    /// It has been sent in, and never used.
    #[default]
    Tried,
    /// Agreements in its language are made from it.
    InUse,
    /// It was in use.
    Earlier,
}

/// A procurement to try it with.
#[derive(Clone, Debug, Default)]
pub struct Procurement {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct TemplateProps {
    /// Its id.
    pub id: String,
    /// The name of the file.
    pub name: String,
    /// The language of the documents it is for.
    pub language: String,
    /// What it is to the municipality.
    pub fate: Fate,
    /// Who sent it in, and when.
    pub by: String,
    /// Who last put it in use or took it out of use, and when.
    pub changed: Option<String>,
    /// Its fingerprint.
    pub sha256: String,
    /// The name of the one it would take the place of.
    pub replaces: Option<String>,
    /// What is in it.
    pub survey: SurveyView,
    /// Why it can't be read any longer.
    pub unreadable: Option<String>,
    /// What it can be tried with.
    pub procurements: Vec<Procurement>,
    /// Which template in use the page was made with.
    pub versions: Vec<(String, String)>,
    /// Whether somebody else changed that meanwhile.
    pub late: bool,
}

/// The page.
pub fn template_page(props: TemplateProps) -> AnyView {
    let base = link(&format!("/organisation/templates/{}", props.id));
    let late = props.late.then(|| view! { <p class="conflict" role="alert">{t!("template-late")}</p> });
    let changed = props.changed.clone().map(|changed| pair(t!("template-changed"), changed));
    let unreadable = props.unreadable.clone().map(|why| view! { <p class="stop">{why}</p> });
    let readable = unreadable.is_none();
    view! {
        {sections(Section::Templates)}
        <p class="back"><a href=link("/organisation/templates")>{t!("organisation-templates")}</a></p>
        {late}
        <h1>{props.name.clone()}</h1>
        {unreadable}
        <dl class="pairs">
            {pair(t!("templates-language"), props.language.clone())}
            {pair(t!("template-state"), state(props.fate))}
            {pair(t!("template-sent"), props.by.clone())}
            {changed}
        </dl>
        {readable.then(|| use_it(&base, &props))}
        {readable.then(|| findings(&props.survey))}
        {readable.then(|| try_it(&base, &props))}
        <section aria-labelledby="file">
            <h2 id="file">{t!("template-file")}</h2>
            <p><a href=format!("{base}/original") download>{t!("template-original")}</a></p>
            <p class="quiet">"SHA-256: "<code class="fingerprint">{props.sha256.clone()}</code></p>
            {(props.fate != Fate::InUse).then(|| view! { <p><a href=format!("{base}/delete")>{t!("template-delete")}</a></p> })}
        </section>
        {readable.then(|| known(&props.survey))}
    }
    .into_any()
}

fn state(fate: Fate) -> String {
    match fate {
        Fate::Tried => t!("template-state-tried"),
        Fate::InUse => t!("template-state-in-use"),
        Fate::Earlier => t!("template-state-earlier"),
    }
}

fn use_it(base: &str, props: &TemplateProps) -> AnyView {
    let language = props.language.clone();
    let hidden = view! { <Hidden fields=props.versions.clone() /> };
    let form = match (props.fate, props.replaces.clone()) {
        (Fate::InUse, _) => view! {
            <p class="saved">{t!("template-is-in-use", language = language)}</p>
            <form method="post" action=format!("{base}/stop")>{hidden}<Submit text=t!("template-stop") second=true /></form>
        }
        .into_any(),
        (_, replaces) => {
            let replaces = replaces.map(|name| view! { <p>{t!("template-replaces", name = name)}</p> });
            view! {
                <p>{t!("template-use-lead", language = language)}</p>
                {replaces}
                <form method="post" action=format!("{base}/use")>{hidden}<Submit text=t!("template-use") /></form>
            }
            .into_any()
        }
    };
    view! { <section aria-labelledby="use"><h2 id="use">{t!("template-use-heading")}</h2>{form}</section> }.into_any()
}

fn try_it(base: &str, props: &TemplateProps) -> AnyView {
    let options: Options = props.procurements.iter().map(|one| (one.id.clone(), one.title.clone())).collect();
    let form = if options.is_empty() {
        view! { <p class="empty">{t!("template-try-none")}</p> }.into_any()
    } else {
        view! {
            <form method="get" action=format!("{base}/try")>
                <Select id="procurement" label=t!("procurement") options=options chosen="" />
                <Submit text=t!("template-try-do") second=true />
            </form>
        }
        .into_any()
    };
    view! {
        <section aria-labelledby="try">
            <h2 id="try">{t!("template-try")}</h2>
            <p>{t!("template-try-lead")}</p>
            {form}
        </section>
    }
    .into_any()
}

/// What is about to be deleted.
#[derive(Clone, Debug, Default)]
pub struct DeleteTemplateProps {
    /// Its id.
    pub id: String,
    /// The name of the file.
    pub name: String,
    /// Which template in use the page was made with.
    pub versions: Vec<(String, String)>,
}

/// Asks before deleting.
pub fn delete_template_page(props: DeleteTemplateProps) -> AnyView {
    let base = link(&format!("/organisation/templates/{}", props.id));
    view! {
        {sections(Section::Templates)}
        <h1>{t!("template-delete")}</h1>
        <p class="lead">{t!("template-delete-lead", name = props.name)}</p>
        <form method="post" action=format!("{base}/delete")>
            <Hidden fields=props.versions />
            <button class="button danger" type="submit">{t!("template-delete-do")}</button>
            <a href=base.clone()>{t!("cancel")}</a>
        </form>
    }
    .into_any()
}
