//! Nothing is left to do about a comment, or its author takes it away.

use super::{About, Kind};
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::page::redirect;
use crate::procurements::view::View;
use crate::state::{AppState, now};
use app::t;
use axum::extract::{Path, State};
use axum::response::Response;
use std::collections::BTreeMap;
use store::Comment;

/// `POST /p/{id}/…/{thing}/comments/{comment}/resolve`. One that is resolved by now stays so.
pub(super) async fn resolve(
    kind: Kind,
    State(state): State<AppState>,
    mine: Mine,
    Path(path): Path<BTreeMap<String, String>>,
) -> Result<Response, AppError> {
    let (about, comment) = find(kind, &state, &mine, &path).await?;
    let derivation = mine.derive();
    let view = View::new(&mine, &derivation);
    let summary = t!(in view.lang, "journal-comment-resolved", number = comment.number, about = about.name(&view));
    let by = &mine.person.account.id;
    state.store.resolve_comment(&mine.stored.id, by, comment.number, &summary, now()).await?;
    Ok(on(&view, &about))
}

/// `POST /p/{id}/…/{thing}/comments/{comment}/take-away`.
pub(super) async fn take_away(
    kind: Kind,
    State(state): State<AppState>,
    mine: Mine,
    Path(path): Path<BTreeMap<String, String>>,
) -> Result<Response, AppError> {
    let (about, comment) = find(kind, &state, &mine, &path).await?;
    let author = &mine.person.account.id;
    if comment.by.account != *author {
        return Err(AppError::NoRight);
    }
    let derivation = mine.derive();
    let view = View::new(&mine, &derivation);
    let summary = t!(in view.lang, "journal-comment-taken-away", number = comment.number, about = about.name(&view));
    state.store.take_comment_away(&mine.stored.id, author, comment.number, &summary, now()).await?;
    Ok(on(&view, &about))
}

/// The comment of this address. It is about what the address says: what a route asks for is asked of that.
async fn find(
    kind: Kind,
    state: &AppState,
    mine: &Mine,
    path: &BTreeMap<String, String>,
) -> Result<(About, Comment), AppError> {
    let part = |name: &str| path.get(name).map(String::as_str).unwrap_or_default();
    let about = About::new(kind, part(kind.parameter()));
    let number: i64 = part("comment").parse().map_err(|_| AppError::NotFound)?;
    let of = state.store.comments(&mine.stored.id, &mine.person.account.id, Some(&about.thing())).await?;
    let comment = of.into_iter().find(|comment| comment.number == number).ok_or(AppError::NotFound)?;
    Ok((about, comment))
}

/// Back to the conversations: on the page of the thing, or where that is gone, to all of them.
fn on(view: &View<'_>, about: &About) -> Response {
    let procurement = view.mine.id();
    match about.stands(view) {
        true => redirect(&format!("{}#comments", about.page(procurement))),
        false => redirect(&format!("/p/{procurement}/comments")),
    }
}
