//! The unit that buys, of those that the organisation has.

use super::entries::tokens;
use super::overview;
use super::saving::{Written, write};
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::page::redirect;
use crate::state::AppState;
use app::components::Options;
use app::pages::overview::UnitChoice;
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::procurement::section::Section;

/// The key of the unit among what the procurement says of the buyer.
const UNIT: &str = "unit";

/// What can be chosen on the overview; nothing where the organisation has no units and none was ever chosen.
pub(super) fn choice(mine: &Mine) -> Option<UnitChoice> {
    let lang = mine.person.context().lang;
    let organisation = &mine.case.organisation;
    let chosen = mine.case.buyer.unit.as_deref();
    if organisation.units.is_empty() && chosen.is_none() {
        return None;
    }
    let usual = match organisation.unit.is_empty() {
        true => t!(in lang, "procurement-unit-none"),
        false => t!(in lang, "procurement-unit-usual", unit = organisation.unit.clone()),
    };
    // One that the organisation has no longer stays where it was chosen.
    let gone = chosen.filter(|chosen| !organisation.units.iter().any(|unit| unit == chosen));
    let named =
        organisation.units.iter().map(String::as_str).chain(gone).map(|unit| (unit.to_owned(), unit.to_owned()));
    let options: Options = std::iter::once((String::new(), usual)).chain(named).collect();
    Some(UnitChoice {
        options,
        chosen: chosen.unwrap_or_default().to_owned(),
        hidden: tokens(mine, Section::Buyer, [UNIT]),
        theirs: Vec::new(),
    })
}

/// `POST /p/{procurement}/unit`.
pub(super) async fn choose(State(state): State<AppState>, mine: Mine, form: Form) -> Result<Response, AppError> {
    let lang = mine.person.context().lang;
    let typed = form.get(UNIT);
    let known = mine.case.organisation.units.iter().map(String::as_str).chain(mine.case.buyer.unit.as_deref());
    if !typed.is_empty() && !known.into_iter().any(|unit| unit == typed) {
        return Err(AppError::Bad("error-unit"));
    }
    let value = (!typed.is_empty()).then(|| typed.into());
    let summary = match typed {
        "" => t!(in lang, "journal-unit-none"),
        unit => t!(in lang, "journal-unit", unit = unit),
    };
    match write(&state, &mine, &form, &[(Section::Buyer, UNIT.to_owned(), value)], &summary).await? {
        Written::Saved => Ok(redirect(&format!("/p/{}", mine.id()))),
        Written::Late(fresh, _) => {
            let theirs = vec![(t!(in lang, "procurement-unit"), fresh.case.unit().to_owned())];
            let unit = choice(&fresh).map(|choice| UnitChoice { chosen: typed.to_owned(), theirs, ..choice });
            overview::show(StatusCode::CONFLICT, &state, &fresh, unit).await
        }
    }
}
