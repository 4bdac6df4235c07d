//! An edition as everybody in the organisation reads it: while people are heard, and once it is released.

use super::ground::{Change, Ground, Open, read};
use super::view::Before;
use super::{name_of, notes, view};
use crate::access::SignedIn;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::{EDITION_CHARS_MAX, HEARING_REMARKS_MAX};
use crate::http::page::{moment, redirect, render};
use crate::http::query::Query;
use crate::state::{AppState, now};
use app::components::{FieldError, Options, Wrong};
use app::pages::editions::{EditionProps, RemarkForm, edition_page};
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::document::words;
use store::{Edition, EditionId, EditionRemarked, EditionState, NewEditionRemark, RemarkBy};

/// The value for what is about the edition as a whole.
const WHOLE: &str = "all";

/// The edition of this address, if everybody may read it.
pub(super) async fn find(state: &AppState, person: &SignedIn, id: &str) -> Result<Edition, AppError> {
    let id: EditionId = id.parse().map_err(|_| AppError::NotFound)?;
    let all = state.store.editions(&person.account.organisation_id).await?;
    let found = all.into_iter().find(|edition| edition.id == id && edition.state != EditionState::Draft);
    found.ok_or(AppError::NotFound)
}

/// `GET /catalogue/editions/{edition}`.
pub(super) async fn page(
    State(state): State<AppState>,
    person: SignedIn,
    Path(id): Path<String>,
    Query(query): Query,
) -> Result<Response, AppError> {
    let edition = find(&state, &person, &id).await?;
    let thanks = query.get("thanks") == "1";
    show(StatusCode::OK, &state, &person, &edition, EditionProps { thanks, ..EditionProps::default() }).await
}

async fn show(
    status: StatusCode,
    state: &AppState,
    person: &SignedIn,
    edition: &Edition,
    particular: EditionProps,
) -> Result<Response, AppError> {
    let context = person.context();
    let lang = context.lang;
    let organisation = &person.account.organisation_id;
    let remarks = state.store.edition_remarks(organisation, &edition.id).await?;
    let changes = read(state.store.edition_changes(organisation, &edition.id).await?)?;
    let release = match &edition.released {
        Some(released) => state.release(&released.release.fingerprint).await?,
        None => crate::state::embedded_release().0,
    };
    let ground = match &edition.released {
        Some(_) => None,
        None => Some(Ground::of(state, organisation).await?),
    };
    let mut views = Vec::with_capacity(changes.len());
    for one in &changes {
        let stood = match &ground {
            Some(ground) => Before::of(&ground.current, &one.drafted),
            None => Before::read(&one.drafted, one.kept.stood.clone())?,
        };
        let mut change = view::change(lang, &release, one, &stood);
        let there = stood.is_there() || edition.released.is_some();
        change.href = view::page_of(&one.drafted).filter(|_| there);
        change.remarks = view::remarks_of(lang, &remarks, Some(&one.drafted));
        views.push(if edition.released.is_some() { view::signed(lang, change, one) } else { change });
    }
    let (title, lead, versions, notes) = match &edition.released {
        Some(released) => (
            format!("{} {}", edition.title, released.number),
            t!(in lang, "edition-released-lead", name = released.by.clone(), at = moment(lang, released.at)),
            Some((released.release.version.clone(), released.base.clone())),
            notes::shown(lang, &released.notes, &changes)?,
        ),
        None => (edition.title.clone(), t!(in lang, "edition-hearing-lead"), None, Vec::new()),
    };
    let props = EditionProps {
        title: title.clone(),
        lead,
        versions,
        file: edition.released.is_some().then(|| format!("/catalogue/editions/{}/file", edition.id)),
        notes,
        changes: views,
        remarks: view::remarks_of(lang, &remarks, None),
        form: match (&edition.released, &particular.form) {
            (Some(_), _) => None,
            (None, Some(typed)) => Some(RemarkForm { things: things(lang, &changes), ..typed.clone() }),
            (None, None) => Some(RemarkForm {
                action: format!("/catalogue/editions/{}", edition.id),
                things: things(lang, &changes),
                about: WHOLE.to_owned(),
                ..RemarkForm::default()
            }),
        },
        ..particular
    };
    let mut frame = context.frame(title);
    frame.wrong = !props.wrong.is_empty();
    Ok(render(status, frame, move || edition_page(props.clone())).await)
}

/// What a remark can be about.
pub(super) fn things(lang: Lang, changes: &[Change]) -> Options {
    let whole = (WHOLE.to_owned(), t!(in lang, "hearing-about-all"));
    let item = |change: &Change| {
        let drafted = &change.drafted;
        let words =
            t!(in lang, "edition-note-about", key = view::name(lang, drafted), fate = view::fate(lang, drafted));
        (name_of(drafted), words)
    };
    std::iter::once(whole).chain(changes.iter().map(item)).collect()
}

/// The form of a remark with nothing in it.
pub(super) fn empty_form(action: String, things: Options, name: Option<String>) -> RemarkForm {
    RemarkForm { action, things, about: WHOLE.to_owned(), body: String::new(), name }
}

/// The form of a remark, as it was typed.
pub(super) fn typed_form(action: String, form: &Form, name: Option<String>) -> RemarkForm {
    RemarkForm {
        action,
        things: Options::new(),
        about: form.get("about").to_owned(),
        body: form.get("body").to_owned(),
        name,
    }
}

/// What the form says, or what is wrong with it.
pub(super) fn read_remark(lang: Lang, form: &Form, changes: &[Change]) -> Result<NewEditionRemark, Wrong> {
    let mut wrong = Wrong::new();
    let mut fault = |field: &str, message: String| wrong.push(FieldError { field: field.to_owned(), message });
    let about = form.get("about");
    let of = changes.iter().find(|change| name_of(&change.drafted) == about);
    if of.is_none() && about != WHOLE {
        fault("about", t!(in lang, "edition-wrong-choice"));
    }
    let body = words::clean(form.get("body")).trim().to_owned();
    if body.is_empty() {
        fault("body", t!(in lang, "hearing-wrong-empty"));
    }
    if body.chars().count() > EDITION_CHARS_MAX {
        fault("body", t!(in lang, "wrong-too-long", max = EDITION_CHARS_MAX));
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    Ok(NewEditionRemark { thing: of.map(|change| change.kept.thing.clone()), body })
}

/// `POST /catalogue/editions/{edition}`: somebody of the organisation says something in the hearing.
pub(super) async fn remark(
    State(state): State<AppState>,
    person: SignedIn,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, AppError> {
    let edition = find(&state, &person, &id).await?;
    let lang = person.context().lang;
    let action = format!("/catalogue/editions/{}", edition.id);
    let open = Open::read(&state, &person.account.organisation_id).await?;
    let refused = |wrong: Wrong| EditionProps {
        form: Some(typed_form(action.clone(), &form, None)),
        wrong,
        ..EditionProps::default()
    };
    let new = match read_remark(lang, &form, &open.changes) {
        Ok(new) => new,
        Err(wrong) => return show(StatusCode::UNPROCESSABLE_ENTITY, &state, &person, &edition, refused(wrong)).await,
    };
    let by = RemarkBy::Account(&person.account.id, &edition.id);
    let message = match state.store.remark_in_hearing(by, &new, HEARING_REMARKS_MAX, now()).await? {
        EditionRemarked::Yes(_) => return Ok(redirect(&format!("{action}?thanks=1"))),
        EditionRemarked::NoRoom => t!(in lang, "visit-wrong-room"),
        EditionRemarked::Shut => t!(in lang, "hearing-wrong-shut"),
    };
    let wrong = vec![FieldError { field: "body".to_owned(), message }];
    show(StatusCode::UNPROCESSABLE_ENTITY, &state, &person, &edition, refused(wrong)).await
}
