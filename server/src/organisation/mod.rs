//! The organisation: the controller whose card stands in every document.

use crate::access::{Access, SignedIn};
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::{LONG_CHARS_MAX, SHORT_CHARS_MAX};
use crate::http::page::{redirect, render};
use crate::http::router::{Route, get, post};
use crate::state::{AppState, now};
use app::components::{FieldError, Wrong};
use app::pages::organisation::{OrganisationProps, organisation_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::procurement::case::Organisation;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![get("/organisation", Access::SignedIn, form), post("/organisation", Access::SignedIn, save)]
}

async fn form(person: SignedIn) -> Response {
    let props = OrganisationProps::new(&person.organisation);
    show(StatusCode::OK, &person, props).await
}

async fn show(status: StatusCode, person: &SignedIn, props: OrganisationProps) -> Response {
    let context = person.context();
    let mut frame = context.frame(t!(in context.lang, "organisation"));
    frame.wrong = !props.wrong.is_empty();
    render(status, frame, move || organisation_page(props.clone())).await
}

async fn save(State(state): State<AppState>, person: SignedIn, form: Form) -> Result<Response, AppError> {
    let field = |name: &str| form.get(name).to_owned();
    let limit = form.get("absolute_lines_max").parse::<u32>();
    let organisation = Organisation {
        name: field("name"),
        number: field("number"),
        address: field("address"),
        unit: field("unit"),
        representative: field("representative"),
        contact: field("contact"),
        dpo: field("dpo"),
        robustness: form.get("robustness") == "yes",
        absolute_lines_max: limit.clone().unwrap_or(person.organisation.absolute_lines_max),
    };
    let mut props = OrganisationProps::new(&organisation);
    props.absolute_lines_max = form.get("absolute_lines_max").to_owned();
    props.wrong = faults(person.context().lang, &organisation, limit.is_ok_and(|limit| (1..=500).contains(&limit)));
    if !props.wrong.is_empty() {
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &person, props).await);
    }
    let card = serde_json::to_value(&organisation).map_err(AppError::internal)?;
    let stored = store::Organisation { id: person.account.organisation_id.clone(), card };
    state.store.put_organisation(&stored, now()).await?;
    Ok(redirect("/procurements"))
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
