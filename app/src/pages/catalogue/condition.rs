//! When something applies, as sentences and nested lists.

use super::parts::tag;
use crate::t;
use catalogue::content::Lang;
use catalogue::document::condition::{Condition, HowMany};
use leptos::prelude::*;

/// The condition, in the language of the content.
pub(in crate::pages) fn condition(condition: &Condition, lang: Lang) -> AnyView {
    view! { <div class="condition">{part(condition, lang)}</div> }.into_any()
}

fn part(condition: &Condition, lang: Lang) -> AnyView {
    match condition {
        Condition::Says { text, lang: written, not } => {
            let text = if *not { t!(in lang, "catalogue-when-not", fact = text.clone()) } else { text.clone() };
            view! { <p lang=tag(*written)>{text}</p> }.into_any()
        }
        Condition::List(how_many, parts) => {
            let head = match how_many {
                HowMany::All => t!(in lang, "catalogue-when-all"),
                HowMany::Any => t!(in lang, "catalogue-when-any"),
                HowMany::AtLeast(count) => t!(in lang, "catalogue-when-at-least", count = *count),
                HowMany::None => t!(in lang, "catalogue-when-none"),
                HowMany::NotAll => t!(in lang, "catalogue-when-not-all"),
                HowMany::FewerThan(count) => t!(in lang, "catalogue-when-fewer", count = *count),
            };
            let parts = parts.iter().map(|inner| view! { <li>{part(inner, lang)}</li> }).collect_view();
            view! { <p class="how-many" lang=tag(lang)>{head}</p><ul>{parts}</ul> }.into_any()
        }
    }
}
