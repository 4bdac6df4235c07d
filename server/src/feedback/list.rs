//! What was said about the catalogue in a procurement.

use super::remark::worded;
use super::{Subject, links, told, verdict};
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::FEEDBACK_SHOWN;
use crate::http::page::{moment, render};
use crate::procurements::steps::framed;
use crate::procurements::view::View;
use crate::rights::Right;
use crate::state::AppState;
use app::components::Wrong;
use app::pages::feedback::{ListProps, RemarkRow, list_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use store::{Answer, Feedback};

/// `GET /p/{id}/feedback`: what is about things that the person may read.
pub(super) async fn page(State(state): State<AppState>, mine: Mine) -> Result<Response, AppError> {
    show(StatusCode::OK, &state, &mine, None).await
}

/// The page; with what was typed into the form for a link, when that comes back.
pub(super) async fn show(
    status: StatusCode,
    state: &AppState,
    mine: &Mine,
    typed: Option<(&Form, Wrong)>,
) -> Result<Response, AppError> {
    let derivation = mine.derive();
    let view = View::new(mine, &derivation);
    let links = links::section(state, &view, typed).await?;
    let all = state.store.feedback(&mine.stored.id, &mine.person.account.id, None).await?;
    let answers = state.store.answers(&mine.stored.id, &mine.person.account.id).await?;
    let readable = all.iter().filter_map(|one| {
        let subject = Subject::parse(&one.thing)?;
        mine.rights.may(Right::Read, subject.kind.part()).then_some((subject, one))
    });
    let rows: Vec<_> = readable.collect();
    let count = match rows.len() {
        many if many > FEEDBACK_SHOWN => t!(in view.lang, "feedback-count-shown", count = many, shown = FEEDBACK_SHOWN),
        few => t!(in view.lang, "feedback-count", count = few),
    };
    let rows =
        rows.into_iter().take(FEEDBACK_SHOWN).map(|(subject, one)| row(&view, &subject, one, &answers)).collect();
    let props = ListProps { count, rows, links };
    let mut frame = framed(mine, &derivation, t!(in view.lang, "feedback"), None);
    frame.wrong = status != StatusCode::OK;
    // What may be done here differs from one remark to the next.
    frame.may = None;
    Ok(render(status, frame, move || list_page(props.clone())).await)
}

fn row(view: &View<'_>, subject: &Subject, one: &Feedback, answers: &[Answer]) -> RemarkRow {
    let own = one.by.as_ref().is_some_and(|by| by.account == view.mine.person.account.id);
    let said = &one.said;
    RemarkRow {
        about: subject.name(&view.mine.release, view.lang),
        place: subject.place(view),
        verdict: verdict::words(&said.verdict, view.lang),
        who: who(view, one),
        at: moment(view.lang, one.changed.unwrap_or(one.at)),
        comment: said.comment.clone(),
        wording: worded(said.wording.clone(), said.language.parse().unwrap_or(Lang::Nb), view.lang),
        answers: told::to(answers, &one.id, view.lang),
        change: own.then(|| format!("{}/{}", subject.page(view.mine.id()), one.id)),
    }
}

/// Whoever said it. What somebody with a link called themselves is only their word.
fn who(view: &View<'_>, one: &Feedback) -> String {
    match (&one.by, one.visitor.as_deref()) {
        (Some(by), _) => by.name.clone(),
        (None, None | Some("")) => t!(in view.lang, "feedback-from-link"),
        (None, Some(name)) => t!(in view.lang, "feedback-from-link-named", name = name),
    }
}
