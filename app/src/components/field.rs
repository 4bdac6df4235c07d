//! Form controls with label, help and error, wired together for those who hear the page.
//!
//! Each ends in `into_any`: Leptos puts the type of every element into the type of the page, and a page with a few dozen fields
//! would otherwise be more type than the compiler takes.

use super::TextArea;
use leptos::prelude::*;

/// A label, a control, its help and what is wrong with it.
#[component]
pub fn Field(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(into)] value: String,
    #[prop(optional, into)] name: Option<String>,
    #[prop(optional_no_strip, into)] help: Option<String>,
    #[prop(optional_no_strip)] error: Option<String>,
    /// `text`, `email`, `password`, `number` or `date`; none for several lines.
    #[prop(optional, into)]
    kind: Option<String>,
    #[prop(optional, into)] autocomplete: Option<String>,
    #[prop(optional)] lines: Option<u8>,
    /// The tag of the language that is written in it, where it is another than that of the page. For several lines.
    #[prop(optional_no_strip)]
    lang: Option<&'static str>,
    #[prop(optional_no_strip, into)] unit: Option<String>,
) -> impl IntoView {
    let help_id = help.is_some().then(|| format!("{id}-help"));
    let error_id = error.is_some().then(|| format!("{id}-error"));
    let described = [help_id.clone(), error_id.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let described = (!described.is_empty()).then_some(described);
    let invalid = error.is_some();
    let name = name.unwrap_or_else(|| id.clone());
    let inputmode = (kind.as_deref() == Some("number")).then_some("numeric");
    let kind = kind.map(|kind| if kind == "number" { "text".to_owned() } else { kind });
    let control = match lines {
        Some(rows) => view! {
            <TextArea id=id.clone() name=name value=value rows=rows lang=lang described_by=described.unwrap_or_default() invalid=invalid />
        }
        .into_any(),
        None => view! {
            <input
                id=id.clone()
                name=name
                value=value
                type=kind.unwrap_or_else(|| "text".into())
                inputmode=inputmode
                autocomplete=autocomplete
                aria-describedby=described
                aria-invalid=invalid.then_some("true")
            />
        }
        .into_any(),
    };
    view! {
        <div class="field" class:wrong=invalid>
            <label for=id>{label}</label>
            {help.map(|help| view! { <p class="help" id=help_id>{help}</p> })}
            {error.map(|error| view! { <p class="error" id=error_id>{error}</p> })}
            <span class="control">{control} {unit.map(|unit| view! { <span class="unit">{unit}</span> })}</span>
        </div>
    }
    .into_any()
}

/// The value of the option "Vet ikke".
pub const DONT_KNOW: &str = "dont-know";

/// What can be chosen: value and words.
pub type Options = Vec<(String, String)>;

/// Radio buttons or check boxes as large rows, under a legend that is the question.
#[component]
pub fn Choices(
    #[prop(into)] id: String,
    #[prop(into)] legend: String,
    options: Options,
    chosen: Vec<String>,
    #[prop(optional)] many: bool,
    #[prop(optional_no_strip, into)] help: Option<String>,
    #[prop(optional_no_strip)] error: Option<String>,
) -> impl IntoView {
    let kind = if many { "checkbox" } else { "radio" };
    let help_id = help.is_some().then(|| format!("{id}-help"));
    let error_id = error.is_some().then(|| format!("{id}-error"));
    let described = [help_id.clone(), error_id.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let invalid = error.is_some();
    let rows = options.into_iter().enumerate().map(|(index, (value, words))| {
        // The first control carries the id of the question, so that the error summary leads to it.
        let control = if index == 0 { id.clone() } else { format!("{id}-{value}") };
        let checked = chosen.contains(&value);
        let dont_know = value == DONT_KNOW;
        view! {
            <div class="choice" class:dont-know=dont_know>
                <input id=control.clone() type=kind name=id.clone() value=value checked=checked />
                <label for=control>{words}</label>
            </div>
        }
    });
    let rows = rows.collect_view();
    view! {
        <fieldset class="field" class:wrong=invalid aria-describedby=(!described.is_empty()).then_some(described)>
            <legend>{legend}</legend>
            {help.map(|help| view! { <p class="help" id=help_id>{help}</p> })}
            {error.map(|error| view! { <p class="error" id=error_id>{error}</p> })}
            {rows}
        </fieldset>
    }
    .into_any()
}

/// A list to choose one from.
#[component]
pub fn Select(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    options: Options,
    #[prop(into)] chosen: String,
    #[prop(optional, into)] name: Option<String>,
    #[prop(optional_no_strip, into)] help: Option<String>,
    #[prop(optional_no_strip)] error: Option<String>,
    /// Set where the column heading already shows the label.
    #[prop(optional)]
    label_hidden: bool,
) -> impl IntoView {
    let help_id = help.is_some().then(|| format!("{id}-help"));
    let error_id = error.is_some().then(|| format!("{id}-error"));
    let described = [help_id.clone(), error_id.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let name = name.unwrap_or_else(|| id.clone());
    let rows = options.into_iter().map(|(value, words)| {
        let selected = value == chosen;
        view! { <option value=value selected=selected>{words}</option> }
    });
    let rows = rows.collect_view();
    view! {
        <div class="field" class:wrong=error.is_some()>
            <label for=id.clone() class:heard-only=label_hidden>{label}</label>
            {help.map(|help| view! { <p class="help" id=help_id>{help}</p> })}
            {error.clone().map(|error| view! { <p class="error" id=error_id.clone()>{error}</p> })}
            <select id=id name=name aria-describedby=(!described.is_empty()).then_some(described) aria-invalid=error.is_some().then_some("true")>
                {rows}
            </select>
        </div>
    }
    .into_any()
}

/// The button that sends a form.
#[component]
pub fn Submit(
    #[prop(into)] text: String,
    #[prop(optional)] second: bool,
    #[prop(optional, into)] name: Option<String>,
    #[prop(optional, into)] value: Option<String>,
) -> impl IntoView {
    view! { <button class="button" class:second=second type="submit" name=name value=value>{text}</button> }.into_any()
}
