//! Weights while somebody types: the same rule as on the server, in the browser. The words come as props.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The words around the numbers, with `{names}` where they go.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LiveWords {
    /// "{share} ÷ {sum} × 100 = {exact}".
    pub arithmetic: String,
    /// "{percent} %".
    pub percent: String,
    /// The decimal mark.
    pub comma: String,
}

/// A number of hundredths as people write it: 2777 is "27,77", 3000 is "30".
pub fn hundredths(value: u64, comma: &str) -> String {
    let (whole, rest) = (value / 100, value % 100);
    if rest == 0 {
        return whole.to_string();
    }
    format!("{whole}{comma}{}", format!("{rest:02}").trim_end_matches('0'))
}

/// What was typed is no importance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoImportance;

/// What is typed as an importance: nothing, or a number from 1.
///
/// # Errors
/// When it is neither.
pub fn typed(text: &str, max: u8) -> Result<Option<u8>, NoImportance> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    match text.parse::<u8>() {
        Ok(number) if (1..=max).contains(&number) => Ok(Some(number)),
        _ => Err(NoImportance),
    }
}

/// Works the weights of the form around it out anew while somebody types. Nothing happens where something else than a number stands.
#[island]
pub fn LiveWeights(words: LiveWords) -> impl IntoView {
    let mark: NodeRef<leptos::html::Span> = NodeRef::new();
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        if let Some(mark) = mark.get() {
            browser::listen(&mark, words.clone());
        }
    });
    #[cfg(not(feature = "hydrate"))]
    let _ = words;
    view! { <span node_ref=mark hidden></span> }
}

#[cfg(feature = "hydrate")]
mod browser {
    use super::{LiveWords, hundredths, typed};
    use catalogue::procurement::weights::{IMPORTANCE_MAX, shares};
    use std::collections::BTreeMap;
    use wasm_bindgen::JsCast as _;
    use wasm_bindgen::closure::Closure;
    use web_sys::{Element, HtmlInputElement, HtmlSelectElement};

    /// Listens to the form that the mark stands in.
    pub(super) fn listen(mark: &Element, words: LiveWords) {
        let Ok(Some(form)) = mark.closest("form") else { return };
        let inside = form.clone();
        let again = Closure::<dyn FnMut()>::new(move || work_out(&inside, &words));
        let _ = form.add_event_listener_with_callback("input", again.as_ref().unchecked_ref());
        // The form lives as long as the page.
        again.forget();
    }

    fn all(within: &Element, selector: &str) -> Vec<Element> {
        let Ok(list) = within.query_selector_all(selector) else { return Vec::new() };
        (0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok()).collect()
    }

    fn first(within: &Element, selector: &str) -> Option<Element> {
        within.query_selector(selector).ok().flatten()
    }

    fn work_out(form: &Element, words: &LiveWords) {
        let mut under: BTreeMap<String, Vec<(usize, Element, Option<u8>)>> = BTreeMap::new();
        for (section, rows) in all(form, "section").iter().map(|section| all(section, "[data-weighed]")).enumerate() {
            for row in rows {
                let input = first(&row, "input").and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
                let Some(Ok(given)) = input.map(|input| typed(&input.value(), IMPORTANCE_MAX)) else { return };
                let chosen = first(&row, "select").and_then(|select| select.dyn_into::<HtmlSelectElement>().ok());
                let criterion = chosen.map_or_else(|| section.to_string(), |select| select.value());
                let order = row.get_attribute("data-order").and_then(|order| order.parse().ok()).unwrap_or(usize::MAX);
                under.entry(criterion).or_default().push((order, row, given));
            }
        }
        for mut rows in under.into_values() {
            rows.sort_by_key(|(order, _, _)| *order);
            let weights = shares(&rows.iter().map(|(_, _, given)| *given).collect::<Vec<_>>());
            for ((_, row, _), weight) in rows.iter().zip(weights) {
                let number = |value| hundredths(value, &words.comma);
                let working = words.arithmetic.replace("{share}", &number(weight.share));
                let working = working.replace("{sum}", &number(weight.sum)).replace("{exact}", &number(weight.exact));
                let percent = words.percent.replace("{percent}", &weight.percent.to_string());
                for (selector, text) in [(".working", working), (".percent", percent)] {
                    if let Some(place) = first(row, selector) {
                        place.set_text_content(Some(&text));
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_and_read() {
        assert_eq!(hundredths(2_777, ","), "27,77");
        assert_eq!(hundredths(3_000, ","), "30");
        assert_eq!(hundredths(1_050, "."), "10.5");
        assert_eq!(hundredths(1_005, ","), "10,05");
        assert_eq!((typed(" 7 ", 100), typed("", 100)), (Ok(Some(7)), Ok(None)));
        for wrong in ["0", "101", "ti", "1,5", "-1"] {
            assert_eq!(typed(wrong, 100), Err(NoImportance), "{wrong}");
        }
    }
}
