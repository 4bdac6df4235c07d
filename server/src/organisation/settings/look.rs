//! The page of the logo and the colour, and the form of the colour.

use super::super::acts::{What, say_saved};
use super::super::look::{kept, logo_view};
use super::super::saving::{Part, Saved, save_part, version, version_field, version_of};
use crate::access::SignedIn;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::{LOGO_BYTES_MAX, LOGO_HEIGHT_MAX, LOGO_WIDTH_MAX};
use crate::http::page::{for_good, redirect, render};
use crate::http::query::Query;
use crate::state::AppState;
use app::components::FieldError;
use app::pages::organisation::{LookProps, look_page};
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::procurement::case::{Accent, AccentFault, Organisation};

const ACCENT: Part<Option<Accent>> =
    Part { of: |card| card.look.accent, put: |card, accent| card.look.accent = accent };

/// `/organisation/look`.
pub(super) async fn page(
    State(state): State<AppState>,
    person: SignedIn,
    Query(query): Query,
) -> Result<Response, AppError> {
    let props = props(&person.organisation)?;
    show(StatusCode::OK, (query.get("saved") == "1").then_some(&state), &person, props).await
}

/// The page as a card has it.
pub(super) fn props(card: &Organisation) -> Result<LookProps, AppError> {
    Ok(LookProps {
        name: card.name.clone(),
        logo: kept(&card.look).map(logo_view),
        logo_versions: version_field(version(&card.look.logo)?),
        accent: written(card.look.accent),
        accent_versions: version_field(version(&card.look.accent)?),
        kilobytes: LOGO_BYTES_MAX / 1024,
        width: LOGO_WIDTH_MAX,
        height: LOGO_HEIGHT_MAX,
        ..LookProps::default()
    })
}

fn written(accent: Option<Accent>) -> String {
    accent.map(|accent| accent.to_string()).unwrap_or_default()
}

/// Shows it; right after something was saved, with when.
pub(super) async fn show(
    status: StatusCode,
    saved: Option<&AppState>,
    person: &SignedIn,
    props: LookProps,
) -> Result<Response, AppError> {
    let context = person.context();
    let mut frame = context.frame(t!(in context.lang, "organisation-look"));
    frame.wrong = !props.wrong.is_empty();
    if let Some(state) = saved {
        say_saved(state, person, &mut frame).await?;
    }
    Ok(render(status, frame, move || look_page(props.clone())).await)
}

/// Saves the colour; none goes back to Kravspor's own.
pub(super) async fn save(State(state): State<AppState>, person: SignedIn, form: Form) -> Result<Response, AppError> {
    let lang = person.context().lang;
    let typed = form.get("accent");
    let parsed = Some(typed).filter(|typed| !typed.is_empty()).map(Accent::parse).transpose();
    let props = LookProps {
        accent: typed.chars().take(TYPED_CHARS_SHOWN).collect(),
        accent_versions: version_field(version_of(&form).to_owned()),
        ..props(&person.organisation)?
    };
    let accent = match parsed {
        Ok(accent) => accent,
        Err(fault) => {
            let wrong = vec![FieldError { field: "accent".to_owned(), message: words(lang, fault) }];
            return show(StatusCode::UNPROCESSABLE_ENTITY, None, &person, LookProps { wrong, ..props }).await;
        }
    };
    match save_part(&state, &person, &form, &ACCENT, &accent, (What::Accent, &written(accent))).await? {
        Saved::Yes => Ok(redirect("/organisation/look?saved=1")),
        Saved::Late(card) => {
            let theirs = match card.look.accent {
                Some(accent) => accent.to_string(),
                None => t!(in lang, "look-accent-none"),
            };
            let theirs = vec![(t!(in lang, "look-accent"), theirs)];
            let accent_versions = version_field(version(&card.look.accent)?);
            show(StatusCode::CONFLICT, None, &person, LookProps { theirs, accent_versions, ..props }).await
        }
    }
}

/// How much is shown again of what was typed for a colour.
const TYPED_CHARS_SHOWN: usize = 40;

fn words(lang: Lang, fault: AccentFault) -> String {
    match fault {
        AccentFault::NoColour => t!(in lang, "look-wrong-colour"),
        AccentFault::TooPale(contrast) => {
            let mark = if lang == Lang::En { '.' } else { ',' };
            let contrast = format!("{}{mark}{:02}", contrast / 100, contrast % 100);
            t!(in lang, "look-wrong-pale", contrast = contrast)
        }
    }
}

/// `/accent/{colour}`: the style that gives the head of a page this colour. It says nothing of whose it is.
pub(super) async fn style(_: SignedIn, Path(colour): Path<String>) -> Result<Response, AppError> {
    let accent = Accent::parse(&colour).ok().filter(|accent| accent.digits() == colour).ok_or(AppError::NotFound)?;
    let style = format!(":root {{ --organisation: {accent}; }}\n");
    Ok(for_good("text/css; charset=utf-8", style.into_bytes()))
}
