//! The municipality's own templates for the agreement, language by language.

use super::{Section, sections};
use crate::components::{ErrorSummary, Options, Select, Submit, Wrong, error_of};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// A template in a list.
#[derive(Clone, Debug, Default)]
pub struct TemplateRow {
    /// Its id.
    pub id: String,
    /// The name of the file.
    pub name: String,
    /// Whether it is in use, tried or an earlier one, in words.
    pub state: String,
    /// Whether it is in use.
    pub in_use: bool,
    /// Who sent it in, and when.
    pub by: String,
}

/// A language of the documents.
#[derive(Clone, Debug, Default)]
pub struct LanguageRow {
    /// Its code.
    pub code: &'static str,
    /// What it calls itself.
    pub name: String,
    /// What agreements in it are made from.
    pub made_from: String,
    /// Whether that is something an agreement can be made from as it stands.
    pub settled: bool,
    /// The templates, the latest first.
    pub templates: Vec<TemplateRow>,
}

/// What the form for a new template holds.
#[derive(Clone, Debug, Default)]
pub struct UploadFields {
    /// The code of the language that is chosen.
    pub language: String,
    /// The largest file, in megabytes.
    pub megabytes: usize,
    /// Why the file is refused.
    pub wrong: Wrong,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct TemplatesProps {
    /// The languages.
    pub languages: Vec<LanguageRow>,
    /// The form.
    pub upload: UploadFields,
}

/// The page.
pub fn templates_page(props: TemplatesProps) -> AnyView {
    let languages = props.languages.iter().map(language).collect_view();
    let samples = props.languages.iter().map(|language| {
        let href = link(&format!("/organisation/templates/sample?language={}", language.code));
        view! { <li><a href=href download>{t!("templates-sample", language = language.name.clone())}</a></li> }
    });
    let samples = samples.collect_view();
    view! {
        {sections(Section::Templates)}
        <ErrorSummary wrong=props.upload.wrong.clone() />
        <h1>{t!("organisation-templates")}</h1>
        <p class="lead">{t!("templates-lead")}</p>
        {languages}
        {upload(&props)}
        <section aria-labelledby="prepare">
            <h2 id="prepare">{t!("templates-prepare")}</h2>
            <p>{t!("templates-prepare-lead")}</p>
            <ul class="links">
                <li><a href=link("/organisation/templates/guide")>{t!("templates-guide")}</a></li>
                {samples}
            </ul>
        </section>
    }
    .into_any()
}

fn language(language: &LanguageRow) -> AnyView {
    let id = format!("language-{}", language.code);
    let rows = language.templates.iter().cloned().map(|row| {
        let href = link(&format!("/organisation/templates/{}", row.id));
        view! {
            <li class="line">
                <p class="line-text"><a href=href>{row.name}</a></p>
                <p class="words"><span class="state" class:done=row.in_use>{row.state}</span>" · "{row.by}</p>
            </li>
        }
    });
    let rows = rows.collect_view();
    let list = (!language.templates.is_empty()).then(|| view! { <ul class="lines">{rows}</ul> });
    view! {
        <section class="template-language" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{language.name.clone()}</h2>
            <p class:warning=!language.settled>{language.made_from.clone()}</p>
            {list}
        </section>
    }
    .into_any()
}

fn upload(props: &TemplatesProps) -> AnyView {
    let UploadFields { language, megabytes, wrong } = props.upload.clone();
    let options: Options = props.languages.iter().map(|row| (row.code.to_owned(), row.name.clone())).collect();
    let error = error_of(&wrong, "file");
    let invalid = error.is_some();
    let described = if invalid { "file-help file-error" } else { "file-help" };
    view! {
        <section aria-labelledby="upload">
            <h2 id="upload">{t!("templates-upload")}</h2>
            <p>{t!("templates-upload-lead")}</p>
            <form method="post" action=link("/organisation/templates") enctype="multipart/form-data">
                <Select id="language" label=t!("templates-language") options=options chosen=language error=error_of(&wrong, "language") />
                <div class="field" class:wrong=invalid>
                    <label for="file">{t!("templates-file")}</label>
                    <p class="help" id="file-help">{t!("templates-file-help", megabytes = megabytes)}</p>
                    {error.map(|error| view! { <p class="error" id="file-error">{error}</p> })}
                    <input id="file" name="file" type="file" accept=".docx" aria-describedby=described
                        aria-invalid=invalid.then_some("true") />
                </div>
                <Submit text=t!("templates-read") />
            </form>
        </section>
    }
    .into_any()
}
