//! Lines that people add.

use super::line::{Choice, Extra, choose, show, show_new};
use super::view::View;
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::OWN_LINES_MAX;
use crate::procurements::saving::{KEY_TRIES_MAX, Typed, Written, beginning, entry, go_on, long_text, next_key, write};
use crate::state::AppState;
use app::components::{FieldError, Wrong};
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::id::{DomainId, ItemId};
use catalogue::procurement::case::OwnLine;
use catalogue::procurement::receipt::Origin;
use catalogue::procurement::section::Section;

/// `/p/{id}/requirements/new`.
pub(super) async fn new(mine: Mine) -> Response {
    show_new(StatusCode::OK, &mine, mine.taken.as_ref(), Wrong::new()).await
}

/// The line of the form. `by` is where its trail ends: who wrote it first; `origin` where it was before.
fn parse(mine: &Mine, form: &Form, by: String, origin: Option<Origin>) -> Result<OwnLine, Wrong> {
    let derivation = mine.derive();
    let view = View::new(mine, &derivation);
    let lang = view.lang;
    let mut wrong = Wrong::new();
    let text = long_text(form, "text", lang, &mut wrong);
    if text.is_empty() {
        wrong.push(FieldError { field: "text".to_owned(), message: t!(in lang, "wrong-empty") });
    }
    let domain = DomainId::from(form.get("domain"));
    if mine.release.domain(&domain).is_none() {
        wrong.push(FieldError { field: "domain".to_owned(), message: t!(in lang, "wrong-choose") });
    }
    let chosen = choose(form, &view, &mut wrong);
    let mut long = |name: &str| long_text(form, name, lang, &mut wrong);
    let (evidence, better, reason, left_out) = (long("evidence"), long("better"), long("reason"), long("left_out"));
    match chosen {
        Some(Choice { kind, placement, met, importance, criterion, confidential }) if wrong.is_empty() => Ok(OwnLine {
            text,
            domain,
            kind,
            placement,
            met,
            evidence,
            better,
            importance,
            criterion,
            reason,
            by,
            origin,
            confidential,
            left_out,
        }),
        _ => Err(wrong),
    }
}

/// `POST /p/{id}/requirements/new`.
pub(super) async fn create(State(app): State<AppState>, mine: Mine, form: Form) -> Result<Response, AppError> {
    let mut mine = Box::new(mine);
    let lang = mine.person.context().lang;
    let mut parsed = parse(&mine, &form, mine.person.account.display_name.clone(), None);
    if parsed.is_ok() && mine.case.requirements.own.len() >= OWN_LINES_MAX {
        parsed = Err(vec![FieldError { field: "text".to_owned(), message: t!(in lang, "lines-wrong-too-many") }]);
    }
    let own = match parsed {
        Ok(own) => own,
        Err(wrong) => return Ok(show_new(StatusCode::UNPROCESSABLE_ENTITY, &mine, Some(&form), wrong).await),
    };
    for _ in 0..KEY_TRIES_MAX {
        let id = next_key(mine.case.requirements.own.keys().map(ItemId::as_str));
        let summary = t!(in lang, "journal-own-line", id = id.clone(), title = beginning(&own.text));
        match write(&app, &mine, &form, &[entry(Section::OwnLines, &id, &own)?], &summary).await? {
            Written::Saved => return go_on(&app, &mine, &format!("/requirements#line-{id}")).await,
            Written::Late(fresh, _) => mine = fresh,
        }
    }
    Err(AppError::Bad("error-conflict"))
}

/// Saves the form of an own line.
pub(super) async fn save(app: &AppState, mine: &Mine, id: &str, form: &Form) -> Result<Response, AppError> {
    let before = mine.case.requirements.own.get(id).ok_or(AppError::NotFound)?;
    let own = match parse(mine, form, before.by.clone(), before.origin.clone()) {
        Ok(own) => own,
        Err(wrong) => {
            let extra = Extra { typed: Some(Typed::refused(form)), wrong, ..Extra::default() };
            return show(StatusCode::UNPROCESSABLE_ENTITY, app, mine, id, extra).await;
        }
    };
    let lang = mine.person.context().lang;
    let summary = t!(in lang, "journal-own-line", id = id, title = beginning(&own.text));
    let values = [entry(Section::OwnLines, id, &own)?];
    match write(app, mine, form, &values, &summary).await? {
        Written::Saved => go_on(app, mine, &format!("/requirements#line-{id}")).await,
        Written::Late(fresh, places) if fresh.case.requirements.own.contains_key(id) => {
            late(app, &fresh, id, Some(Typed::late(form, &values)), &places).await
        }
        // Deleted meanwhile: what was typed becomes a new line, if the person still wants it.
        Written::Late(fresh, _) => {
            let message = t!(in lang, "lines-wrong-gone");
            let wrong = vec![FieldError { field: "text".to_owned(), message }];
            Ok(show_new(StatusCode::CONFLICT, &fresh, Some(form), wrong).await)
        }
    }
}

/// `POST /p/{id}/requirements/{line}/delete`.
pub(super) async fn delete(
    State(app): State<AppState>,
    mine: Mine,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, AppError> {
    if !mine.case.requirements.own.contains_key(id.as_str()) {
        return Err(AppError::NotFound);
    }
    let summary = t!(in mine.person.context().lang, "journal-own-line-deleted", id = id.clone());
    match write(&app, &mine, &form, &[(Section::OwnLines, id.clone(), None)], &summary).await? {
        Written::Saved => go_on(&app, &mine, "/requirements").await,
        Written::Late(fresh, places) => late(&app, &fresh, &id, None, &places).await,
    }
}

async fn late(
    app: &AppState,
    fresh: &Mine,
    id: &str,
    typed: Option<Typed>,
    places: &[(Section, String)],
) -> Result<Response, AppError> {
    let derivation = fresh.derive();
    let theirs = View::new(fresh, &derivation).theirs_of_lines(places);
    show(StatusCode::CONFLICT, app, fresh, id, Extra { typed, theirs, ..Extra::default() }).await
}
