//! The languages that are offered, and the one that people and documents begin with.

use super::super::acts::{What, say_saved};
use super::super::saving::{Part, Saved, save_part, version, version_field, version_of};
use crate::access::SignedIn;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::page::{redirect, render};
use crate::http::query::Query;
use crate::state::AppState;
use app::components::FieldError;
use app::pages::organisation::{LanguagesProps, languages_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::procurement::case::Languages;

const LANGUAGES: Part<Languages> =
    Part { of: |card| card.languages.clone(), put: |card, languages| card.languages = languages };

fn props(languages: &Languages) -> Result<LanguagesProps, AppError> {
    Ok(LanguagesProps {
        offered: languages.offered().map(|lang| lang.code().to_owned()).collect(),
        first: languages.first().code().to_owned(),
        versions: version_field(version(languages)?),
        ..LanguagesProps::default()
    })
}

/// `/organisation/languages`.
pub(super) async fn page(
    State(state): State<AppState>,
    person: SignedIn,
    Query(query): Query,
) -> Result<Response, AppError> {
    let props = props(&person.organisation.languages)?;
    show(StatusCode::OK, (query.get("saved") == "1").then_some(&state), &person, props).await
}

async fn show(
    status: StatusCode,
    saved: Option<&AppState>,
    person: &SignedIn,
    props: LanguagesProps,
) -> Result<Response, AppError> {
    let context = person.context();
    let mut frame = context.frame(t!(in context.lang, "organisation-languages"));
    frame.wrong = !props.wrong.is_empty();
    if let Some(state) = saved {
        say_saved(state, person, &mut frame).await?;
    }
    Ok(render(status, frame, move || languages_page(props.clone())).await)
}

/// The names of languages, each in its own words.
fn names(languages: &Languages) -> String {
    let name = |lang: Lang| t!(in lang, "language-name");
    let others: Vec<String> = languages.offered().filter(|lang| *lang != languages.first()).map(name).collect();
    std::iter::once(name(languages.first())).chain(others).collect::<Vec<_>>().join(", ")
}

/// Saves them.
pub(super) async fn save(State(state): State<AppState>, person: SignedIn, form: Form) -> Result<Response, AppError> {
    let lang = person.context().lang;
    let (offered, first) = (form.all("offered"), form.get("first").to_owned());
    let parsed = Languages::new(offered.iter().filter_map(|code| code.parse().ok()), first.parse().ok());
    let typed =
        LanguagesProps { offered, first, versions: version_field(version_of(&form).to_owned()), ..Default::default() };
    let languages = match parsed {
        Some(languages) => languages,
        None => {
            let (field, words) = match typed.offered.is_empty() {
                true => ("offered", "languages-wrong-none"),
                false => ("first", "languages-wrong-first"),
            };
            let wrong = vec![FieldError { field: field.to_owned(), message: t!(in lang, words) }];
            let props = LanguagesProps { wrong, ..typed };
            return show(StatusCode::UNPROCESSABLE_ENTITY, None, &person, props).await;
        }
    };
    match save_part(&state, &person, &form, &LANGUAGES, &languages, (What::Languages, &names(&languages))).await? {
        Saved::Yes => Ok(redirect("/organisation/languages?saved=1")),
        Saved::Late(card) => {
            let theirs = vec![(t!(in lang, "organisation-languages"), names(&card.languages))];
            let props = LanguagesProps { theirs, versions: version_field(version(&card.languages)?), ..typed };
            show(StatusCode::CONFLICT, None, &person, props).await
        }
    }
}
