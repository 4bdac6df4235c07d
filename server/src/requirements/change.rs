//! What a procurement changes in a line of the catalogue. Only what differs is stored, so that the rest follows the catalogue.

use super::line::{Choice, Extra, choose, show};
use super::view::{View, as_in_catalogue};
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::procurements::saving::{Typed, Wanted, Written, go_on, long_text, wanted, write};
use crate::state::AppState;
use app::components::Wrong;
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::procurement::case::LineEdit;
use catalogue::procurement::section::Section;

/// Saves the form of a line.
pub(super) async fn save(app: &AppState, mine: &Mine, id: &str, form: &Form) -> Result<Response, AppError> {
    let derivation = mine.derive();
    let view = View::new(mine, &derivation);
    let edit = match parse(&view, id, form)? {
        Ok(edit) => edit,
        Err(wrong) => {
            let extra = Extra { typed: Some(Typed::refused(form)), wrong, ..Extra::default() };
            return show(StatusCode::UNPROCESSABLE_ENTITY, app, mine, id, extra).await;
        }
    };
    let key = if edit.left_out.is_empty() { "journal-line" } else { "journal-line-left-out" };
    let summary = t!(in view.lang, key, id = id);
    finish(app, mine, id, form, wanted(Section::Lines, id, &edit)?, &summary).await
}

fn parse(view: &View<'_>, id: &str, form: &Form) -> Result<Result<LineEdit, Wrong>, AppError> {
    let line = view.line(id).ok_or(AppError::NotFound)?;
    let original = as_in_catalogue(view.mine);
    let original = original.lines.iter().find(|original| original.id == line.id).ok_or(AppError::NotFound)?;
    let mut wrong = Wrong::new();
    let text = long_text(form, "text", view.lang, &mut wrong);
    let better = long_text(form, "better", view.lang, &mut wrong);
    let left_out = long_text(form, "left_out", view.lang, &mut wrong);
    let chosen = choose(form, view, &mut wrong).filter(|_| wrong.is_empty());
    let Some(Choice { kind, placement, met, importance, criterion, confidential }) = chosen else {
        return Ok(Err(wrong));
    };
    let same = |typed: &str| typed.split_whitespace().eq(original.text.split_whitespace());
    Ok(Ok(LineEdit {
        text: Some(text).filter(|text| !text.is_empty() && !same(text)),
        kind: (kind != original.kind).then_some(kind),
        placement: (placement != original.placement).then_some(placement),
        met: (met != original.met).then_some(met),
        better: if *better == *original.better { String::new() } else { better },
        importance,
        criterion,
        confidential: confidential.then_some(true),
        left_out,
        // What was kept stays until somebody goes back to the catalogue.
        kept: view.mine.case.requirements.lines.get(&line.id).and_then(|edit| edit.kept.clone()),
    }))
}

/// `POST /p/{id}/requirements/{line}/reset`.
pub(super) async fn reset(
    State(app): State<AppState>,
    mine: Mine,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, AppError> {
    if !mine.case.requirements.lines.contains_key(id.as_str()) {
        return Err(AppError::NotFound);
    }
    let summary = t!(in mine.person.context().lang, "journal-line-reset", id = id.clone());
    finish(&app, &mine, &id, &form, (Section::Lines, id.clone(), None), &summary).await
}

async fn finish(
    app: &AppState,
    mine: &Mine,
    id: &str,
    form: &Form,
    value: Wanted,
    summary: &str,
) -> Result<Response, AppError> {
    let values = [value];
    match write(app, mine, form, &values, summary).await? {
        Written::Saved => go_on(app, mine, &format!("/requirements#line-{id}")).await,
        Written::Late(fresh, places) => {
            let derivation = fresh.derive();
            let theirs = View::new(&fresh, &derivation).theirs_of_lines(&places);
            let typed = form.has("text").then(|| Typed::late(form, &values));
            show(StatusCode::CONFLICT, app, &fresh, id, Extra { typed, theirs, ..Extra::default() }).await
        }
    }
}
