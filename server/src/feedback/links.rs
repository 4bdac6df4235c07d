//! Links that let people without an account say what they think of the lines: made, shown once, and closed.

use super::list::show;
use crate::access::Mine;
use crate::accounts::token;
use crate::annexes::gates::is_signed;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::{FEEDBACK_LINK_WEEKS_MAX, FEEDBACK_LINKS_MAX};
use crate::http::page::{moment, redirect, render};
use crate::procurements::steps::framed;
use crate::procurements::view::View;
use crate::rights::{Part, Right};
use crate::state::{AppState, now};
use app::components::{FieldError, Options, Wrong};
use app::pages::feedback::{LinkForm, LinkRow, LinksProps, MadeLinkProps, made_link_page};
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use std::collections::BTreeMap;
use std::time::Duration;
use store::{FeedbackLink, FeedbackLinkMade, LinkEnd, LinkStage, NewFeedbackLink};

const WEEK: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// The links of a procurement, for whoever may make one.
pub(super) async fn section(
    state: &AppState,
    view: &View<'_>,
    typed: Option<(&Form, Wrong)>,
) -> Result<Option<LinksProps>, AppError> {
    let mine = view.mine;
    if !mine.rights.may(Right::Write, Part::Annexes) {
        return Ok(None);
    }
    let stages = possible(view);
    let links = state.store.feedback_links(&mine.stored.id, &mine.person.account.id).await?;
    let get = |name: &str, otherwise: &str| match &typed {
        Some((form, _)) => form.get(name).to_owned(),
        None => otherwise.to_owned(),
    };
    let options =
        |stage: &LinkStage| (stage.code().to_owned(), t!(in view.lang, "feedback-link-stage", stage = stage.code()));
    let form = (!stages.is_empty()).then(|| LinkForm {
        stage: get("stage", stages.first().map_or("", |stage| stage.code())),
        stages: stages.iter().map(options).collect(),
        weeks: get("weeks", "2"),
        offered: weeks(view),
    });
    let base = format!("/p/{}/feedback/links", mine.id());
    let links = links.iter().map(|link| row(view, link, &base)).collect();
    let wrong = typed.map(|(_, wrong)| wrong).unwrap_or_default();
    Ok(Some(LinksProps { action: base, links, form, wrong }))
}

fn weeks(view: &View<'_>) -> Options {
    let weeks = 1..=FEEDBACK_LINK_WEEKS_MAX;
    weeks.map(|weeks| (weeks.to_string(), t!(in view.lang, "feedback-link-weeks", count = weeks))).collect()
}

/// What a link may be made for now. During the competition that is nothing.
fn possible(view: &View<'_>) -> Vec<LinkStage> {
    let mine = view.mine;
    let frozen = mine.stored.frozen.is_some();
    let signed = is_signed(&mine.release, &mine.case, view.derivation, &mine.stored);
    let possible = |stage: &LinkStage| match stage {
        LinkStage::BeforeAnnouncement => !frozen,
        LinkStage::AfterSigning => signed,
    };
    LinkStage::ALL.into_iter().filter(possible).collect()
}

fn row(view: &View<'_>, link: &FeedbackLink, base: &str) -> LinkRow {
    let lang = view.lang;
    let end = link.end(now());
    let signed = || is_signed(&view.mine.release, &view.mine.case, view.derivation, &view.mine.stored);
    let state = match (end, link.stage) {
        (Some(LinkEnd::Closed), _) => "closed",
        (Some(LinkEnd::Expired), _) => "expired",
        (Some(LinkEnd::Frozen), _) => "frozen",
        (None, LinkStage::AfterSigning) if !signed() => "unsigned",
        (None, _) => "open",
    };
    LinkRow {
        stage: t!(in lang, "feedback-link-stage", stage = link.stage.code()),
        made: t!(in lang, "feedback-link-made", who = link.by.name.clone(), at = moment(lang, link.made)),
        state: t!(in lang, "feedback-link-state", state = state, at = moment(lang, link.expires)),
        open: state == "open",
        remarks: t!(in lang, "feedback-link-remarks", count = link.remarks),
        close: link.closed.is_none().then(|| format!("{base}/{}/close", link.id)),
    }
}

/// `POST /p/{id}/feedback/links`. The link is in the answer to the form, and not after a redirect: what is shown once can't be fetched.
pub(super) async fn make(State(state): State<AppState>, mine: Mine, form: Form) -> Result<Response, AppError> {
    let derivation = mine.derive();
    let view = View::new(&mine, &derivation);
    let lang = view.lang;
    let (stage, expires) = match read(&view, &possible(&view), &form) {
        Ok(read) => read,
        Err(wrong) => return show(StatusCode::UNPROCESSABLE_ENTITY, &state, &mine, Some((&form, wrong))).await,
    };
    let token = token::new()?;
    let new = NewFeedbackLink { stage, hash: token::hash(&token), expires: now().plus(expires) };
    let words = t!(in lang, "feedback-link-stage", stage = stage.code());
    let until = moment(lang, new.expires);
    let summary = t!(in lang, "journal-feedback-link", stage = words.clone(), until = until.clone());
    let by = &mine.person.account.id;
    let refused =
        match state.store.make_feedback_link(&mine.stored.id, by, &new, FEEDBACK_LINKS_MAX, &summary, now()).await? {
            FeedbackLinkMade::Yes(_) => None,
            FeedbackLinkMade::NoRoom => Some(t!(in lang, "feedback-link-wrong-room", max = FEEDBACK_LINKS_MAX)),
            FeedbackLinkMade::Frozen => Some(t!(in lang, "feedback-link-wrong-stage")),
        };
    if let Some(message) = refused {
        let wrong = vec![FieldError { field: "stage".to_owned(), message }];
        return show(StatusCode::UNPROCESSABLE_ENTITY, &state, &mine, Some((&form, wrong))).await;
    }
    let props = MadeLinkProps {
        stage: words,
        link: format!("{}/feedback/{token}", state.reached.address),
        until,
        back: format!("/p/{}/feedback", mine.id()),
    };
    let mut frame = framed(&mine, &derivation, t!(in lang, "feedback-link-new"), None);
    frame.may = None;
    Ok(render(StatusCode::OK, frame, move || made_link_page(props.clone())).await)
}

/// What the link is for and how long it works, or what is wrong.
fn read(view: &View<'_>, possible: &[LinkStage], form: &Form) -> Result<(LinkStage, Duration), Wrong> {
    let mut wrong = Wrong::new();
    let mut fault = |field: &str, message: String| wrong.push(FieldError { field: field.to_owned(), message });
    let stage = LinkStage::parse(form.get("stage")).filter(|stage| possible.contains(stage));
    if stage.is_none() {
        fault("stage", t!(in view.lang, "feedback-link-wrong-stage"));
    }
    let weeks = form.get("weeks").parse::<u32>().ok();
    let weeks = weeks.filter(|weeks| (1..=FEEDBACK_LINK_WEEKS_MAX).contains(&u64::from(*weeks)));
    if weeks.is_none() {
        fault("weeks", t!(in view.lang, "feedback-link-wrong-weeks", max = FEEDBACK_LINK_WEEKS_MAX));
    }
    stage.zip(weeks).map(|(stage, weeks)| (stage, WEEK * weeks)).ok_or(wrong)
}

/// `POST /p/{id}/feedback/links/{link}/close`. One that is closed by now stays so.
pub(super) async fn close(
    State(state): State<AppState>,
    mine: Mine,
    Path(path): Path<BTreeMap<String, String>>,
) -> Result<Response, AppError> {
    let lang = mine.person.context().lang;
    let id = path.get("link").and_then(|id| id.parse().ok()).ok_or(AppError::NotFound)?;
    let links = state.store.feedback_links(&mine.stored.id, &mine.person.account.id).await?;
    let link = links.into_iter().find(|link| link.id == id).ok_or(AppError::NotFound)?;
    let stage = t!(in lang, "feedback-link-stage", stage = link.stage.code());
    let summary = t!(in lang, "journal-feedback-link-closed", stage = stage);
    let by = &mine.person.account.id;
    state.store.close_feedback_link(&mine.stored.id, by, &link.id, &summary, now()).await?;
    Ok(redirect(&format!("/p/{}/feedback#links", mine.id())))
}
