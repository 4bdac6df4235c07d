//! The units that buy: a procurement chooses among them.

use super::super::acts::{What, say_saved};
use super::super::saving::{Part, Saved, save_part, version, version_field, version_of};
use crate::access::SignedIn;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::{SHORT_CHARS_MAX, UNITS_MAX};
use crate::http::page::{redirect, render};
use crate::http::query::Query;
use crate::state::AppState;
use app::components::{FieldError, Wrong};
use app::pages::organisation::{UnitsProps, units_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::document::words::clean;

const UNITS: Part<Vec<String>> = Part { of: |card| card.units.clone(), put: |card, units| card.units = units };

/// `/organisation/units`.
pub(super) async fn page(
    State(state): State<AppState>,
    person: SignedIn,
    Query(query): Query,
) -> Result<Response, AppError> {
    let units = &person.organisation.units;
    let props =
        UnitsProps { units: units.join("\n"), versions: version_field(version(units)?), ..UnitsProps::default() };
    show(StatusCode::OK, (query.get("saved") == "1").then_some(&state), &person, props).await
}

async fn show(
    status: StatusCode,
    saved: Option<&AppState>,
    person: &SignedIn,
    props: UnitsProps,
) -> Result<Response, AppError> {
    let context = person.context();
    let props = UnitsProps { usual: person.organisation.unit.clone(), ..props };
    let mut frame = context.frame(t!(in context.lang, "organisation-units"));
    frame.wrong = !props.wrong.is_empty();
    if let Some(state) = saved {
        say_saved(state, person, &mut frame).await?;
    }
    Ok(render(status, frame, move || units_page(props.clone())).await)
}

/// Saves them.
pub(super) async fn save(State(state): State<AppState>, person: SignedIn, form: Form) -> Result<Response, AppError> {
    let lang = person.context().lang;
    let mut units: Vec<String> = Vec::new();
    for line in form.get("units").lines().map(|line| clean(line.trim())).filter(|line| !line.is_empty()) {
        if !units.contains(&line) {
            units.push(line);
        }
    }
    let mut props = UnitsProps {
        units: form.get("units").to_owned(),
        versions: version_field(version_of(&form).to_owned()),
        wrong: faults(lang, &units),
        ..UnitsProps::default()
    };
    if !props.wrong.is_empty() {
        return show(StatusCode::UNPROCESSABLE_ENTITY, None, &person, props).await;
    }
    match save_part(&state, &person, &form, &UNITS, &units, (What::Units, &units.join(", "))).await? {
        Saved::Yes => Ok(redirect("/organisation/units?saved=1")),
        Saved::Late(card) => {
            props.theirs = vec![(t!(in lang, "units-list"), card.units.join(", "))];
            props.versions = version_field(version(&card.units)?);
            show(StatusCode::CONFLICT, None, &person, props).await
        }
    }
}

fn faults(lang: Lang, units: &[String]) -> Wrong {
    let message = if units.len() > UNITS_MAX {
        t!(in lang, "units-wrong-many", max = UNITS_MAX)
    } else if let Some(long) = units.iter().find(|unit| unit.chars().count() > SHORT_CHARS_MAX) {
        t!(in lang, "units-wrong-long", unit = long.chars().take(40).collect::<String>(), max = SHORT_CHARS_MAX)
    } else {
        return Wrong::new();
    };
    vec![FieldError { field: "units".to_owned(), message }]
}
