//! The page of a followed catalogue, and reading a newer file of it in.

use super::Theirs;
use super::compare::Beside;
use super::kept::received;
use super::view::kind;
use crate::http::error::AppError;
use crate::http::limits::IMPORT_BYTES_MAX;
use crate::http::page::{moment, redirect, render};
use crate::http::upload::receive;
use crate::organisation::What;
use crate::state::{AppState, now};
use app::components::{FieldError, Wrong};
use app::pages::followed::{DraftView, NewsView, OneProps, one_page};
use app::t;
use axum::extract::{Multipart, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use store::{FollowedFile, FollowedKind};

/// The name of the hidden field with the number of the file that a form is made from.
pub(super) const FILE: &str = "file";

/// The name of that field where the form sends a file itself.
const SEEN: &str = "seen";

/// `GET /catalogue/others/{other}`.
pub(super) async fn page(State(state): State<AppState>, theirs: Theirs) -> Result<Response, AppError> {
    show(StatusCode::OK, &state, &theirs, OneProps::default()).await
}

/// The page, with what is particular to this time.
pub(super) async fn show(
    status: StatusCode,
    state: &AppState,
    theirs: &Theirs,
    particular: OneProps,
) -> Result<Response, AppError> {
    let context = theirs.person.context();
    let lang = context.lang;
    let beside = Beside::load(state, theirs).await?;
    let compared = beside.compared(lang, theirs).await?;
    let followed = &theirs.followed;
    let number = followed.latest.number.to_string();
    let news = compared.news.zip(followed.before.as_ref());
    let props = OneProps {
        path: theirs.path(),
        name: followed.name.clone(),
        about: about(lang, &followed.latest, &beside.ground.current.version),
        offer: match followed.latest.kind {
            FollowedKind::Offer => t!(in lang, "followed-is-offer"),
            FollowedKind::Whole | FollowedKind::Extension => String::new(),
        },
        news: news.map(|(news, before)| NewsView {
            lead: t!(
                in lang,
                "followed-news-lead",
                from = before.version.as_str(),
                to = followed.latest.version.as_str(),
            ),
            see: followed.is_new().then(|| vec![(FILE.to_owned(), number.clone())]),
            seen: match &followed.latest.seen {
                Some((by, at)) => t!(in lang, "followed-seen", name = by.name.as_str(), at = moment(lang, *at)),
                None => String::new(),
            },
            ..news
        }),
        draft: match &beside.open.edition {
            None => DraftView::None,
            Some(_) if beside.open.is_heard() => DraftView::Heard,
            Some(_) => DraftView::Open,
        },
        groups: compared.groups,
        unplaced: compared.unplaced,
        megabytes: IMPORT_BYTES_MAX / 1024 / 1024,
        versions: vec![(SEEN.to_owned(), number)],
        ..particular
    };
    let mut frame = context.frame(props.name.clone());
    frame.wrong = !props.wrong.is_empty();
    Ok(render(status, frame, move || one_page(props.clone())).await)
}

fn about(lang: Lang, file: &FollowedFile, current: &str) -> Vec<(String, String)> {
    let base = match file.base.as_str() {
        "" => t!(in lang, "followed-base-unknown"),
        base => base.to_owned(),
    };
    let mut about = vec![
        (t!(in lang, "exchange-kind"), kind(lang, file.kind)),
        (t!(in lang, "followed-version"), file.version.clone()),
    ];
    if file.kind != FollowedKind::Whole {
        about.push((t!(in lang, "edition-base"), base));
    }
    about.push((t!(in lang, "followed-compared"), current.to_owned()));
    let by = t!(in lang, "exchange-by-name", name = file.by.name.as_str(), at = moment(lang, file.at));
    about.push((t!(in lang, "exchange-read-in"), by));
    about
}

/// The page again, with what somebody else did meanwhile.
pub(super) async fn late(state: &AppState, theirs: &Theirs, words: String) -> Result<Response, AppError> {
    // Read anew: it may be another file by now.
    let all = state.store.followed(theirs.organisation()).await?;
    let followed = all.into_iter().find(|one| one.id == theirs.followed.id).ok_or(AppError::NotFound)?;
    let theirs = Theirs { person: theirs.person.clone(), followed };
    let particular = OneProps { late: Some(words), ..OneProps::default() };
    show(StatusCode::CONFLICT, state, &theirs, particular).await
}

/// `POST /catalogue/others/{other}`: a newer file of the same catalogue.
pub(super) async fn read_newer(
    State(state): State<AppState>,
    theirs: Theirs,
    upload: Multipart,
) -> Result<Response, AppError> {
    let lang = theirs.lang();
    let sent = receive(upload, IMPORT_BYTES_MAX).await?;
    let seen = sent.fields.get(SEEN).parse::<i64>().ok();
    let refused = |message: String| -> Wrong { vec![FieldError { field: "file".to_owned(), message }] };
    let file = match received(lang, sent.file).await? {
        Ok(file) if Beside::load(&state, &theirs).await?.is_latest(&file) => Err(t!(in lang, "followed-wrong-same")),
        other => other,
    };
    let file = match file {
        Ok(file) => file,
        Err(why) => {
            let particular = OneProps { wrong: refused(why), ..OneProps::default() };
            return show(StatusCode::UNPROCESSABLE_ENTITY, &state, &theirs, particular).await;
        }
    };
    let (by, id) = (&theirs.person.account.id, &theirs.followed.id);
    let act = What::FollowedNewer.done_to(&theirs.followed.name);
    match state.store.read_newer(by, id, seen.unwrap_or_default(), &file, act, now()).await? {
        true => Ok(redirect(&format!("{}#news", theirs.path()))),
        false => late(&state, &theirs, t!(in lang, "followed-late")).await,
    }
}
