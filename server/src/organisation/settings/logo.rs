//! The logo: taken in, taken away, given to pages. It is decoded and encoded anew before it is kept, so nothing comes along but its pixels.

use super::super::acts::What;
use super::super::names::card;
use super::super::reading::apart;
use super::super::saving::{TRIES, version, version_field, version_of};
use super::look::{props, show};
use crate::access::SignedIn;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::LOGO_BYTES_MAX;
use crate::http::page::{for_good, redirect};
use crate::http::upload::{Upload, receive};
use crate::state::{AppState, now};
use annex::{Logo, LogoRefusal};
use app::components::FieldError;
use app::pages::organisation::LookProps;
use app::t;
use axum::extract::{Multipart, Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::content::release::hex;
use catalogue::procurement::case::{KeptLogo, LogoRef, Organisation};
use sha2::{Digest as _, Sha256};
use store::CardChange;

/// Takes a logo in, in place of the one that is.
pub(super) async fn take(
    State(state): State<AppState>,
    person: SignedIn,
    upload: Multipart,
) -> Result<Response, AppError> {
    let lang = person.context().lang;
    let Upload { fields, file } = receive(upload, LOGO_BYTES_MAX).await?;
    let seen = version_of(&fields);
    let message = match file.filter(|file| !file.content.is_empty()) {
        None => t!(in lang, "wrong-no-file"),
        Some(file) => match apart(move || Logo::read(&file.content)).await? {
            Ok(logo) => return change(&state, &person, seen, Some(&logo)).await,
            Err(refusal) => words(lang, refusal),
        },
    };
    let wrong = vec![FieldError { field: "file".to_owned(), message }];
    let props = LookProps { logo_versions: version_field(seen.to_owned()), wrong, ..props(&person.organisation)? };
    show(StatusCode::UNPROCESSABLE_ENTITY, None, &person, props).await
}

fn words(lang: Lang, refusal: LogoRefusal) -> String {
    match refusal {
        LogoRefusal::TooLarge => t!(in lang, "look-wrong-large", kilobytes = LOGO_BYTES_MAX / 1024),
        LogoRefusal::TooManyPixels { width, height } => t!(
            in lang,
            "look-wrong-pixels",
            width = width.to_string(),
            height = height.to_string(),
            most_wide = Logo::WIDTH_MAX.to_string(),
            most_high = Logo::HEIGHT_MAX.to_string(),
        ),
        LogoRefusal::NoPng | LogoRefusal::NoBase64 | LogoRefusal::NotHere => t!(in lang, "look-wrong-png"),
    }
}

/// Takes the logo away.
pub(super) async fn remove(State(state): State<AppState>, person: SignedIn, form: Form) -> Result<Response, AppError> {
    change(&state, &person, version_of(&form), None).await
}

/// Puts this logo, or none, in place of the one that is, where nobody else has done so since the form was made.
async fn change(state: &AppState, person: &SignedIn, seen: &str, logo: Option<&Logo>) -> Result<Response, AppError> {
    let new = logo.map(|logo| store::Logo { sha256: hex(&Sha256::digest(logo.png())), content: logo.png().to_vec() });
    let wanted = logo.zip(new.as_ref()).map(|(logo, new)| {
        let (width, height) = logo.size();
        LogoRef::Kept(KeptLogo { sha256: new.sha256.clone(), width, height })
    });
    let act = if logo.is_some() { What::Logo } else { What::LogoRemoved };
    for _ in 0..TRIES {
        let was = state.store.organisation(&person.account.organisation_id).await?.card;
        let mut card: Organisation = serde_json::from_value(was.clone()).map_err(AppError::internal)?;
        if card.look.logo == wanted {
            return Ok(redirect("/organisation/look?saved=1"));
        }
        if version(&card.look.logo)? != seen {
            break;
        }
        card.look.logo = wanted.clone();
        let card = serde_json::to_value(&card).map_err(AppError::internal)?;
        let change = CardChange { was: &was, card: &card };
        if state.store.change_logo(&person.account.id, change, new.as_ref(), act.done_to(""), now()).await? {
            return Ok(redirect("/organisation/look?saved=1"));
        }
    }
    // The page shows the logo as it is now.
    let lang = person.context().lang;
    let theirs = vec![(t!(in lang, "look-logo"), t!(in lang, "look-logo-late"))];
    let card = card(state, &person.account.organisation_id).await?;
    show(StatusCode::CONFLICT, None, person, LookProps { theirs, ..props(&card)? }).await
}

/// `/organisation/logo/{logo}`: that of one's own organisation, by what it is.
pub(super) async fn file(
    State(state): State<AppState>,
    person: SignedIn,
    Path(wanted): Path<String>,
) -> Result<Response, AppError> {
    let logo = state.store.logo(&person.account.organisation_id).await?;
    let logo = logo.filter(|logo| logo.sha256 == wanted).ok_or(AppError::NotFound)?;
    Ok(for_good("image/png", logo.content))
}
