//! The page of all conversations in a procurement, also those about what is gone.

use super::view::{conversations, may_read};
use super::{About, Kind};
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::limits::COMMENTS_SHOWN;
use crate::http::page::render;
use crate::http::query::Query;
use crate::procurements::steps::framed;
use crate::procurements::view::View;
use crate::rights::{Part, Right};
use crate::state::AppState;
use app::components::Options;
use app::pages::comments::{AllCommentsProps, CommentFilter, all_comments_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use std::collections::BTreeSet;
use store::Comment;

/// `GET /p/{id}/comments`.
pub(super) async fn page(State(state): State<AppState>, mine: Mine, query: Query) -> Result<Response, AppError> {
    let derivation = mine.derive();
    let view = View::new(&mine, &derivation);
    let filter = filter(&query);
    let all = state.store.comments(&mine.stored.id, &mine.person.account.id, None).await?;
    let mut found = asked_for(&view, &filter, all);
    let begun = found.iter().filter(|comment| comment.answers.is_none()).count();
    let count = match begun {
        many if many > COMMENTS_SHOWN => {
            t!(in view.lang, "comments-count-shown", count = many, shown = COMMENTS_SHOWN)
        }
        few => t!(in view.lang, "comments-count", count = few),
    };
    let oldest = found.iter().rev().filter(|comment| comment.answers.is_none()).nth(COMMENTS_SHOWN - 1);
    if let Some(oldest) = oldest.map(|comment| comment.number) {
        found.retain(|comment| comment.answers.unwrap_or(comment.number) >= oldest);
    }
    let mut conversations = conversations(&view, &found, true);
    conversations.reverse();
    let page = format!("/p/{}/comments", mine.id());
    let props = AllCommentsProps { page, filter, parts: parts(&view), conversations, count };
    let mut frame = framed(&mine, &derivation, t!(in view.lang, "comments"), None);
    // What may be done here differs from one conversation to the next.
    frame.may = None;
    Ok(render(StatusCode::OK, frame, move || all_comments_page(props.clone())).await)
}

fn filter(query: &Query) -> CommentFilter {
    let state = match query.0.get("state") {
        known @ ("resolved" | "all") => known,
        _ => "open",
    };
    let part = Part::ALL.into_iter().find(|part| part.code() == query.0.get("part"));
    CommentFilter {
        state: state.to_owned(),
        part: part.map_or("", Part::code).to_owned(),
        mine: query.0.get("mine") == "1",
    }
}

/// The conversations that the person may read and that the filter lets through, whole.
fn asked_for(view: &View<'_>, filter: &CommentFilter, all: Vec<Comment>) -> Vec<Comment> {
    let me = &view.mine.person.account.id;
    let mentions_me = |comment: &&Comment| comment.mentions.iter().any(|one| one.account == *me);
    let with_me: BTreeSet<i64> =
        all.iter().filter(mentions_me).map(|comment| comment.answers.unwrap_or(comment.number)).collect();
    let readable = |comment: &Comment| {
        About::parse(&comment.thing).is_some_and(|about| {
            let part = about.kind.part();
            may_read(view, about.kind) && (filter.part.is_empty() || filter.part == part.code())
        })
    };
    let wanted = |comment: &&Comment| {
        let state = match filter.state.as_str() {
            "open" => comment.resolved.is_none(),
            "resolved" => comment.resolved.is_some(),
            _ => true,
        };
        comment.answers.is_none() && state && readable(comment) && (!filter.mine || with_me.contains(&comment.number))
    };
    let begun: BTreeSet<i64> = all.iter().filter(wanted).map(|comment| comment.number).collect();
    all.into_iter().filter(|comment| begun.contains(&comment.answers.unwrap_or(comment.number))).collect()
}

/// The parts with something to talk about that the person may read.
fn parts(view: &View<'_>) -> Options {
    let talked = |part: &Part| Kind::ALL.iter().any(|kind| kind.part() == *part);
    let parts = view.mine.rights.parts(Right::Read).filter(talked);
    let parts = parts.map(|part| (part.code().to_owned(), t!(in view.lang, "access-part", part = part.code())));
    std::iter::once((String::new(), t!(in view.lang, "journal-everything"))).chain(parts).collect()
}
