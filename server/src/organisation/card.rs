//! The card: the controller as every document names it.

use super::acts::What;
use super::saving::{Part, Saved, save_part, version, version_field};
use crate::access::SignedIn;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::{LONG_CHARS_MAX, SHORT_CHARS_MAX};
use crate::http::page::{redirect, render};
use crate::state::AppState;
use app::components::{FieldError, Theirs, Wrong};
use app::pages::organisation::{OrganisationProps, organisation_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::procurement::case::Organisation;

/// The part of the card that its page settles.
const CARD: Part<Organisation> = Part {
    of: |card| filled(Organisation::default(), card.clone()),
    put: |card, typed| *card = filled(std::mem::take(card), typed),
};

/// A card with what the page settles as in another one.
fn filled(card: Organisation, typed: Organisation) -> Organisation {
    Organisation {
        name: typed.name,
        number: typed.number,
        address: typed.address,
        unit: typed.unit,
        representative: typed.representative,
        contact: typed.contact,
        dpo: typed.dpo,
        robustness: typed.robustness,
        absolute_lines_max: typed.absolute_lines_max,
        ..card
    }
}

/// `/organisation`.
pub(super) async fn page(person: SignedIn) -> Result<Response, AppError> {
    let props = OrganisationProps {
        versions: version_field(version(&(CARD.of)(&person.organisation))?),
        ..OrganisationProps::new(&person.organisation)
    };
    Ok(show(StatusCode::OK, &person, props).await)
}

async fn show(status: StatusCode, person: &SignedIn, props: OrganisationProps) -> Response {
    let context = person.context();
    let mut frame = context.frame(t!(in context.lang, "organisation"));
    frame.wrong = !props.wrong.is_empty();
    render(status, frame, move || organisation_page(props.clone())).await
}

/// Saves it.
pub(super) async fn save(State(state): State<AppState>, person: SignedIn, form: Form) -> Result<Response, AppError> {
    let lang = person.context().lang;
    let field = |name: &str| form.get(name).to_owned();
    let limit = form.get("absolute_lines_max").parse::<u32>();
    let typed = Organisation {
        name: field("name"),
        number: field("number"),
        address: field("address"),
        unit: field("unit"),
        representative: field("representative"),
        contact: field("contact"),
        dpo: field("dpo"),
        robustness: form.get("robustness") == "yes",
        absolute_lines_max: limit.clone().unwrap_or(person.organisation.absolute_lines_max),
        ..Organisation::default()
    };
    let mut props = OrganisationProps {
        absolute_lines_max: field("absolute_lines_max"),
        versions: version_field(super::saving::version_of(&form).to_owned()),
        wrong: faults(lang, &typed, limit.is_ok_and(|limit| (1..=500).contains(&limit))),
        ..OrganisationProps::new(&typed)
    };
    if !props.wrong.is_empty() {
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &person, props).await);
    }
    match save_part(&state, &person, &form, &CARD, &typed, (What::Card, "")).await? {
        Saved::Yes => Ok(redirect("/procurements")),
        Saved::Late(card) => {
            props.theirs = theirs(lang, &typed, &card);
            props.versions = version_field(version(&(CARD.of)(&card))?);
            Ok(show(StatusCode::CONFLICT, &person, props).await)
        }
    }
}

/// What a colleague has saved that is not what was typed.
fn theirs(lang: Lang, typed: &Organisation, card: &Organisation) -> Theirs {
    let robustness = |on| if on { t!(in lang, "robustness-on") } else { t!(in lang, "robustness-off") };
    let fields = [
        (t!(in lang, "organisation-name"), typed.name.clone(), card.name.clone()),
        (t!(in lang, "organisation-number"), typed.number.clone(), card.number.clone()),
        (t!(in lang, "organisation-address"), typed.address.clone(), card.address.clone()),
        (t!(in lang, "organisation-unit"), typed.unit.clone(), card.unit.clone()),
        (t!(in lang, "organisation-representative"), typed.representative.clone(), card.representative.clone()),
        (t!(in lang, "organisation-contact"), typed.contact.clone(), card.contact.clone()),
        (t!(in lang, "organisation-dpo"), typed.dpo.clone(), card.dpo.clone()),
        (t!(in lang, "robustness"), robustness(typed.robustness), robustness(card.robustness)),
        (t!(in lang, "absolute-lines-max"), typed.absolute_lines_max.to_string(), card.absolute_lines_max.to_string()),
    ];
    fields.into_iter().filter(|(_, typed, saved)| typed != saved).map(|(label, _, saved)| (label, saved)).collect()
}

fn faults(lang: Lang, organisation: &Organisation, limit_is_good: bool) -> Wrong {
    let mut wrong = Vec::new();
    let mut fault = |field: &str, message: String| wrong.push(FieldError { field: field.to_owned(), message });
    if organisation.name.is_empty() {
        fault("name", t!(in lang, "wrong-empty"));
    }
    if !organisation.number.is_empty() && !is_organisation_number(&organisation.number) {
        fault("number", t!(in lang, "wrong-organisation-number"));
    }
    if !limit_is_good {
        fault("absolute_lines_max", t!(in lang, "wrong-number", min = 1, max = 500));
    }
    let short =
        [("name", &organisation.name), ("unit", &organisation.unit), ("representative", &organisation.representative)];
    let long = [("address", &organisation.address), ("contact", &organisation.contact), ("dpo", &organisation.dpo)];
    let limits = short.map(|pair| (pair, SHORT_CHARS_MAX)).into_iter().chain(long.map(|pair| (pair, LONG_CHARS_MAX)));
    for ((field, value), max) in limits {
        if value.chars().count() > max {
            fault(field, t!(in lang, "wrong-too-long", max = max));
        }
    }
    wrong
}

/// Nine digits with a check digit by modulus 11, as the Brønnøysund registers give them. Spaces are forgiven.
pub fn is_organisation_number(text: &str) -> bool {
    let digits: Vec<u32> = text.chars().filter(|c| !c.is_whitespace()).map_while(|c| c.to_digit(10)).collect();
    let only_digits = text.chars().all(|c| c.is_ascii_digit() || c.is_whitespace());
    let [first @ .., check] = digits.as_slice() else { return false };
    if !only_digits || first.len() != 8 {
        return false;
    }
    let sum: u32 = first.iter().zip([3, 2, 7, 6, 5, 4, 3, 2]).map(|(digit, weight)| digit * weight).sum();
    (sum + check).is_multiple_of(11)
}

#[cfg(test)]
mod tests {
    use super::is_organisation_number;

    #[test]
    fn organisation_numbers_have_a_check_digit() {
        assert!(is_organisation_number("974 760 673"));
        assert!(!is_organisation_number("974760674"));
        assert!(!is_organisation_number("97476067"));
        assert!(!is_organisation_number("97476067x"));
    }
}
