//! The named numbers. They are stored as whole numbers; the comma stands where the catalogue says.

use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::page::render;
use crate::http::query::Query;
use crate::procurements::saving::{Place, Typed, Wanted, Written, all_tokens, go_on, say_saved, write};
use crate::procurements::steps::{StepId, framed};
use crate::state::AppState;
use app::components::{FieldError, Theirs, Wrong};
use app::pages::requirements::{ParameterRow, ParametersProps, parameters_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::item::Parameter;
use catalogue::content::text::placeholders;
use catalogue::procurement::Derivation;
use catalogue::procurement::section::Section;

/// `/p/{id}/requirements/parameters`.
pub(super) async fn page(mine: Mine, query: Query) -> Response {
    let typed = mine.taken.as_ref().map(Typed::refused);
    show(StatusCode::OK, &mine, &query, typed.as_ref(), Wrong::new(), Theirs::new()).await
}

fn places(mine: &Mine) -> Vec<Place> {
    mine.release.parameters.iter().map(|parameter| (Section::Parameters, parameter.id.to_string())).collect()
}

async fn show(
    status: StatusCode,
    mine: &Mine,
    query: &Query,
    typed: Option<&Typed>,
    wrong: Wrong,
    theirs: Theirs,
) -> Response {
    let derivation = mine.derive();
    let lang = mine.person.context().lang;
    let rows = mine.release.parameters.iter().map(|parameter| {
        let id = parameter.id.to_string();
        let form = typed.and_then(|typed| typed.of(Section::Parameters, &id));
        let value = derivation.parameters.get(&parameter.id).copied().unwrap_or(parameter.default);
        ParameterRow {
            text: parameter.text.show(lang).to_owned(),
            unit: parameter.unit.show(lang).to_owned(),
            value: form.map_or_else(|| shown(value, parameter.decimals), |form| form.get(&id).to_owned()),
            low: shown(parameter.range.0, parameter.decimals),
            high: shown(parameter.range.1, parameter.decimals),
            default: shown(parameter.default, parameter.decimals),
            lines: lines(mine, &derivation, parameter).join(", "),
            id,
        }
    });
    let (used, others) = rows.partition(|row: &ParameterRow| !row.lines.is_empty());
    let tokens = match typed {
        Some(typed) => typed.tokens(mine, &places(mine)),
        None => all_tokens(mine, &places(mine)),
    };
    let props = ParametersProps { procurement: mine.id().to_owned(), used, others, tokens, wrong, theirs };
    let mut frame = framed(mine, &derivation, t!(in lang, "lines-parameters"), Some(StepId::Requirements));
    frame.wrong = !props.wrong.is_empty();
    say_saved(&mut frame, mine, query);
    render(status, frame, move || parameters_page(props.clone())).await
}

/// The lines that stand here and name the number.
fn lines(mine: &Mine, derivation: &Derivation, parameter: &Parameter) -> Vec<String> {
    let names = |text: &str| placeholders(text).contains(&parameter.id.as_str());
    let lines = derivation.lines.iter().filter(|line| line.stands() && !line.own);
    let named = lines.filter(|line| {
        let (text, beside) = match (mine.case.kept(&line.id), mine.release.item(&line.id)) {
            (Some(kept), _) => (&kept.item.text, [&kept.item.evidence, &kept.item.better]),
            (None, Some(item)) => (&item.text, [&item.evidence, &item.better]),
            (None, None) => return false,
        };
        let own_words = line.changed.contains(&"text");
        beside.into_iter().flatten().any(|text| names(&text.nb)) || (!own_words && names(&text.nb))
    });
    named.map(|line| line.id.to_string()).collect()
}

/// `POST /p/{id}/requirements/parameters`.
pub(super) async fn save(State(app): State<AppState>, mine: Mine, form: Form) -> Result<Response, AppError> {
    let lang = mine.person.context().lang;
    let query = Query::default();
    let mut wrong = Wrong::new();
    let mut values: Vec<Wanted> = Vec::new();
    let mut names = Vec::new();
    for parameter in &mine.release.parameters {
        let id = parameter.id.as_str();
        if !form.has(id) {
            continue;
        }
        match parse(form.get(id), parameter) {
            Some(value) => {
                let before = mine.case.requirements.parameters.get(id).copied().unwrap_or(parameter.default);
                if before != value {
                    names.push(format!("{} {}", parameter.text.show(lang), shown(value, parameter.decimals)));
                }
                // The catalogue's own value is not stored, so that it follows the catalogue.
                let value = (value != parameter.default).then(|| value.into());
                values.push((Section::Parameters, id.to_owned(), value));
            }
            None => {
                let (low, high) = parameter.range;
                let (low, high) = (shown(low, parameter.decimals), shown(high, parameter.decimals));
                let message = match parameter.decimals {
                    0 => t!(in lang, "parameters-wrong", low = low, high = high),
                    decimals => t!(in lang, "parameters-wrong-decimals", low = low, high = high, decimals = decimals),
                };
                wrong.push(FieldError { field: id.to_owned(), message });
            }
        }
    }
    if !wrong.is_empty() {
        let typed = Typed::refused(&form);
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &mine, &query, Some(&typed), wrong, Theirs::new()).await);
    }
    let summary = t!(in lang, "journal-parameters", names = names.join(", "));
    match write(&app, &mine, &form, &values, &summary).await? {
        Written::Saved => go_on(&app, &mine, "/requirements").await,
        Written::Late(fresh, places) => {
            let typed = Typed::late(&form, &values);
            let theirs = places.iter().map(|(_, key)| now(&fresh, key)).collect();
            Ok(show(StatusCode::CONFLICT, &fresh, &query, Some(&typed), Wrong::new(), theirs).await)
        }
    }
}

/// A number as somebody else has saved it.
fn now(mine: &Mine, key: &str) -> (String, String) {
    let lang = mine.person.context().lang;
    let Some(parameter) = mine.release.parameters.iter().find(|parameter| parameter.id.as_str() == key) else {
        return (key.to_owned(), t!(in lang, "conflict-gone"));
    };
    let value = mine.case.requirements.parameters.get(key).copied().unwrap_or(parameter.default);
    let value = format!("{} {}", shown(value, parameter.decimals), parameter.unit.show(lang));
    (parameter.text.show(lang).to_owned(), value)
}

/// The value that was typed, as it is stored; none where it is no number or out of range. An empty field is the catalogue's value.
fn parse(typed: &str, parameter: &Parameter) -> Option<i64> {
    let typed: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    if typed.is_empty() {
        return Some(parameter.default);
    }
    let (whole, rest) = typed.split_once([',', '.']).unwrap_or((typed.as_str(), ""));
    let places = usize::from(parameter.decimals);
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(rest) || rest.len() > places {
        return None;
    }
    let value = format!("{whole}{rest:0<places$}").parse().ok()?;
    (parameter.range.0..=parameter.range.1).contains(&value).then_some(value)
}

/// A stored value as people write it: 995 with one decimal is "99,5".
fn shown(value: i64, decimals: u8) -> String {
    let unit = 10_i64.pow(u32::from(decimals));
    let (whole, rest) = (value / unit, (value % unit).abs());
    if rest == 0 {
        return whole.to_string();
    }
    let rest = format!("{rest:0width$}", width = usize::from(decimals));
    format!("{whole},{}", rest.trim_end_matches('0'))
}

#[cfg(test)]
mod tests {
    use super::{parse, shown};
    use catalogue::content::item::Parameter;

    fn percent() -> Parameter {
        serde_json::from_value(serde_json::json!({
            "id": "p", "text": {"nb": "Oppetid"}, "unit": {"nb": "%"}, "decimals": 1, "default": 995, "range": [900, 1000]
        }))
        .unwrap()
    }

    #[test]
    fn numbers_are_read_as_they_are_shown() {
        for value in [900, 995, 999, 1000] {
            assert_eq!(parse(&shown(value, 1), &percent()), Some(value));
        }
        assert_eq!(shown(995, 1), "99,5");
        assert_eq!(parse("99.9", &percent()), Some(999));
        assert_eq!(parse("", &percent()), Some(995));
        for wrong in ["99,95", "89", "-95", "x", ",5", "1e2", "100,1"] {
            assert_eq!(parse(wrong, &percent()), None, "{wrong}");
        }
    }
}
