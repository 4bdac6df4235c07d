//! The logo and the colour of the organisation.

use super::{Section, sections};
use crate::components::{ConflictNotice, ErrorSummary, Field, Hidden, Submit, Theirs, Wrong, error_of};
use crate::frame::{LogoView, link};
use crate::t;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct LookProps {
    /// The name of the organisation, for those who don't see the logo.
    pub name: String,
    /// The logo.
    pub logo: Option<LogoView>,
    /// The version of the logo that its forms are made from.
    pub logo_versions: Vec<(String, String)>,
    /// The colour, as it was typed.
    pub accent: String,
    /// The version of the colour that its form is made from.
    pub accent_versions: Vec<(String, String)>,
    /// The largest file.
    pub kilobytes: usize,
    /// The most pixels side by side.
    pub width: u32,
    /// The most pixels below each other.
    pub height: u32,
    /// What somebody else saved meanwhile.
    pub theirs: Theirs,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page.
pub fn look_page(props: LookProps) -> AnyView {
    let error = error_of(&props.wrong, "accent");
    view! {
        {sections(Section::Look)}
        <ConflictNotice theirs=props.theirs.clone() />
        <ErrorSummary wrong=props.wrong.clone() />
        <h1>{t!("organisation-look")}</h1>
        <p class="lead">{t!("look-lead")}</p>
        <section aria-labelledby="logo">
            <h2 id="logo">{t!("look-logo")}</h2>
            {logo_now(&props)}
            {upload(&props)}
        </section>
        <section aria-labelledby="colour">
            <h2 id="colour">{t!("look-colour")}</h2>
            <form method="post" action=link("/organisation/look") novalidate>
                <Hidden fields=props.accent_versions.clone() />
                <Field id="accent" label=t!("look-accent") help=t!("look-accent-help") value=props.accent.clone() error=error autocomplete="off" />
                <Submit text=t!("save") />
            </form>
        </section>
    }
    .into_any()
}

fn logo_now(props: &LookProps) -> AnyView {
    let Some(logo) = props.logo.clone() else { return view! { <p>{t!("look-logo-none")}</p> }.into_any() };
    view! {
        <p class="logo-now">
            <img src=link(&logo.href) alt=props.name.clone() width=logo.width height=logo.height />
        </p>
        <form method="post" action=link("/organisation/logo/remove")>
            <Hidden fields=props.logo_versions.clone() />
            <Submit text=t!("look-logo-remove") second=true />
        </form>
    }
    .into_any()
}

fn upload(props: &LookProps) -> AnyView {
    let error = error_of(&props.wrong, "file");
    let invalid = error.is_some();
    let described = if invalid { "file-help file-error" } else { "file-help" };
    let (width, height) = (props.width.to_string(), props.height.to_string());
    let help = t!("look-logo-help", kilobytes = props.kilobytes, width = width, height = height);
    view! {
        <form method="post" action=link("/organisation/logo") enctype="multipart/form-data" novalidate>
            <Hidden fields=props.logo_versions.clone() />
            <div class="field" class:wrong=invalid>
                <label for="file">{t!("look-logo-file")}</label>
                <p class="help" id="file-help">{help}</p>
                {error.map(|error| view! { <p class="error" id="file-error">{error}</p> })}
                <input id="file" name="file" type="file" accept="image/png" aria-describedby=described aria-invalid=invalid.then_some("true") />
            </div>
            <Submit text=t!("look-logo-save") />
        </form>
    }
    .into_any()
}
