//! Where a file is chosen.

use super::crumbs;
use crate::components::{ErrorSummary, Submit, Wrong, error_of};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct UploadProps {
    /// The largest file, in megabytes.
    pub megabytes: usize,
    /// What is wrong with the file that was sent.
    pub wrong: Wrong,
}

/// The page.
pub fn upload_page(props: UploadProps) -> AnyView {
    let error = error_of(&props.wrong, "file");
    let invalid = error.is_some();
    let described = if invalid { "file-help file-error" } else { "file-help" };
    view! {
        {crumbs(&[])}
        <ErrorSummary wrong=props.wrong.clone() />
        <h1>{t!("exchange-upload")}</h1>
        <p class="lead">{t!("exchange-upload-lead")}</p>
        <form method="post" action=link("/catalogue/import") enctype="multipart/form-data">
            <div class="field" class:wrong=invalid>
                <label for="file">{t!("exchange-file")}</label>
                <p class="help" id="file-help">{t!("exchange-file-help", megabytes = props.megabytes)}</p>
                {error.map(|error| view! { <p class="error" id="file-error">{error}</p> })}
                <input id="file" name="file" type="file" accept=".xlsx,.csv,.json" aria-describedby=described
                    aria-invalid=invalid.then_some("true") />
            </div>
            <Submit text=t!("exchange-read") />
        </form>
        <section aria-labelledby="what">
            <h2 id="what">{t!("exchange-what")}</h2>
            <ul>
                <li>{t!("exchange-what-own")}</li>
                <li>{t!("exchange-what-sheet")}</li>
                <li>{t!("exchange-what-oscal")}</li>
            </ul>
            <p class="quiet">{t!("exchange-what-kept")}</p>
        </section>
    }
    .into_any()
}
