//! Signing in: the second factor.

use crate::components::{ErrorSummary, Field, Submit, Wrong, error_of};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// The page that asks for a code after the password.
pub fn code_page(wrong: Wrong) -> AnyView {
    let error = error_of(&wrong, "code");
    view! {
        <ErrorSummary wrong=wrong />
        <h1>{t!("code-title")}</h1>
        <p class="lead">{t!("code-lead")}</p>
        <form method="post" action=link("/sign-in/code") novalidate>
            <Field id="code" label=t!("code") help=t!("code-help") value="" error=error autocomplete="one-time-code" />
            <Submit text=t!("sign-in") />
        </form>
        <p>{t!("code-lost")}</p>
        <p><a href=link("/sign-in")>{t!("sign-in-another")}</a></p>
    }
    .into_any()
}
