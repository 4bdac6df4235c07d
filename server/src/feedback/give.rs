//! The small page between the thing and the verdict.

use super::{Kind, Names, Subject, Verdict, asked, verdict};
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::FEEDBACK_MAX;
use crate::http::page::{redirect, render};
use crate::procurements::steps::{StepId, framed};
use crate::procurements::view::View;
use crate::state::{AppState, now};
use app::components::{FieldError, Wrong};
use app::pages::feedback::{GiveProps, give_page};
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use store::{FeedbackGiven, NewFeedback, Said};

/// `GET /p/{id}/feedback/{kind}/{thing}`.
pub(super) async fn page(
    kind: Kind,
    State(state): State<AppState>,
    mine: Mine,
    Path(path): Names,
) -> Result<Response, AppError> {
    let subject = asked(kind, &mine, &path)?;
    show(StatusCode::OK, &state, &mine, &subject, Wrong::new()).await
}

async fn show(
    status: StatusCode,
    state: &AppState,
    mine: &Mine,
    subject: &Subject,
    wrong: Wrong,
) -> Result<Response, AppError> {
    let derivation = mine.derive();
    let view = View::new(mine, &derivation);
    let me = &mine.person.account.id;
    let given = state.store.feedback(&mine.stored.id, me, Some(&subject.thing())).await?;
    let own = given.iter().filter(|one| one.by.as_ref().is_some_and(|by| by.account == *me));
    let page = subject.page(mine.id());
    let props = GiveProps {
        back: subject.place(&view),
        about: subject.name(&mine.release, view.lang),
        wording: super::remark::shown(&view, subject),
        verdicts: verdict::choices(view.lang),
        before: own.map(|one| (format!("{page}/{}", one.id), verdict::words(&one.said.verdict, view.lang))).collect(),
        action: page,
        wrong,
    };
    let step = kind_step(&view, subject);
    let mut frame = framed(mine, &derivation, t!(in view.lang, "feedback-title", about = props.about.clone()), step);
    frame.wrong = !props.wrong.is_empty();
    // Whoever may read the thing may send this form.
    frame.may = None;
    Ok(render(status, frame, move || give_page(props.clone())).await)
}

/// The step of the journey that a thing is met in.
pub(super) fn kind_step(view: &View<'_>, subject: &Subject) -> Option<StepId> {
    Some(subject.kind.step(subject.question(&view.mine.release)))
}

/// `POST /p/{id}/feedback/{kind}/{thing}`: the second click.
pub(super) async fn give(
    kind: Kind,
    State(state): State<AppState>,
    mine: Mine,
    Path(path): Names,
    form: Form,
) -> Result<Response, AppError> {
    let subject = asked(kind, &mine, &path)?;
    let lang = mine.person.context().lang;
    let refused = |message| vec![FieldError { field: "verdict".to_owned(), message }];
    let Some(verdict) = Verdict::parse(form.get("verdict")) else {
        let wrong = refused(t!(in lang, "feedback-wrong-verdict"));
        return show(StatusCode::UNPROCESSABLE_ENTITY, &state, &mine, &subject, wrong).await;
    };
    let about = subject.name(&mine.release, lang);
    let summary = t!(in lang, "journal-feedback", about = about, verdict = verdict.words(lang));
    let derivation = mine.derive();
    let language = subject.read_in(&View::new(&mine, &derivation)).code().to_owned();
    let new = NewFeedback {
        thing: subject.thing(),
        release: mine.stored.release.clone(),
        said: Said { verdict: verdict.code().to_owned(), comment: String::new(), wording: String::new(), language },
    };
    let author = &mine.person.account.id;
    let page = subject.page(mine.id());
    match state.store.give_feedback(&mine.stored.id, author, &new, FEEDBACK_MAX, &summary, now()).await? {
        FeedbackGiven::Yes(id) | FeedbackGiven::Before(id) => Ok(redirect(&format!("{page}/{id}?saved=1"))),
        FeedbackGiven::NoRoom => {
            let wrong = refused(t!(in lang, "feedback-wrong-room", max = FEEDBACK_MAX));
            show(StatusCode::UNPROCESSABLE_ENTITY, &state, &mine, &subject, wrong).await
        }
    }
}
