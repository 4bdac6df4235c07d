//! Errors as data: which field, and which words. The summary on top and the message at the field say the same.

use crate::t;
use leptos::prelude::*;

/// Something wrong with one field, in the language of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The id of the field's control.
    pub field: String,
    /// What is wrong and what to do.
    pub message: String,
}

/// The errors of a form.
pub type Wrong = Vec<FieldError>;

/// What is wrong with this field.
pub fn error_of(wrong: &[FieldError], field: &str) -> Option<String> {
    wrong.iter().find(|error| error.field == field).map(|error| error.message.clone())
}

/// The list of what is wrong, each entry leading to its field. Shown first in the main column, and focused by its `autofocus`.
#[component]
pub fn ErrorSummary(wrong: Wrong) -> impl IntoView {
    (!wrong.is_empty()).then(|| {
        let entries = wrong.into_iter().map(|error| {
            view! { <li><a href=format!("#{}", error.field)>{error.message}</a></li> }
        });
        view! {
            <section class="error-summary" role="alert" aria-labelledby="error-summary" tabindex="-1" autofocus>
                <h2 id="error-summary">{t!("there-is-a-problem")}</h2>
                <ul>{entries.collect_view()}</ul>
                <p>{t!("nothing-is-lost")}</p>
            </section>
        }
        .into_any()
    })
}
