//! Taking a newer release.

use super::page::{Choices, Offer, RELEASE, SEEN, offer, read, show, taking};
use super::words::control;
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::{LONG_CHARS_MAX, NEWER_REASON_CHARS_MAX, RELEASES_TAKEN_MAX};
use crate::procurements::saving::{go_on, reload};
use crate::rights::{Part, Right};
use crate::state::{AppState, now};
use app::components::{FieldError, Wrong};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::procurement::CaseFile;
use catalogue::procurement::newer::{Newer, Taken};
use catalogue::procurement::section::{Section, entries};
use catalogue::procurement::taken::{ChangeKind, Settled, TakenRelease};
use serde_json::Value;
use std::collections::BTreeMap;
use store::{Change, Expect, ReleaseChange, StoreError};

/// How many lines the journal's own words name; the entry names all.
const NAMED: usize = 12;

/// `POST /p/{id}/newer`.
pub(super) async fn take(State(state): State<AppState>, mine: Mine, form: Form) -> Result<Response, AppError> {
    mine.asks(Right::Write, Part::Need)?;
    let Some(offer) = offer(&state, &mine).await? else {
        let late = Choices { late: true, ..Choices::default() };
        return show(StatusCode::CONFLICT, &mine, None, &late).await;
    };
    let mut choices = read(&form, &offer.newer);
    // Nobody takes what they have not seen.
    if form.get(SEEN) != mine.stored.head.hash || form.get(RELEASE) != offer.reference.fingerprint {
        choices.late = true;
        return show(StatusCode::CONFLICT, &mine, Some(&offer), &choices).await;
    }
    if form.get("do") == "preview" {
        choices.weighed = true;
        return show(StatusCode::OK, &mine, Some(&offer), &choices).await;
    }
    choices.wrong = wrong(&mine, &offer.newer, &choices);
    if !choices.wrong.is_empty() {
        return show(StatusCode::UNPROCESSABLE_ENTITY, &mine, Some(&offer), &choices).await;
    }
    let taken = taking(&mine, &offer, &choices)?;
    let key = next_key(&mine.case);
    let changes = changes(&mine, &taken, &key)?;
    let summary = summary(mine.person.context().lang, &taken.record);
    let change = ReleaseChange { head: mine.stored.head.clone(), to: offer.reference.clone(), changes };
    let author = &mine.person.account.id;
    match state.store.change_release(&mine.stored.id, author, &change, &summary, now()).await {
        Ok(true) => go_on(&state, &mine, &format!("/newer/{key}")).await,
        Ok(false) | Err(StoreError::Conflict(_)) => overtaken(&state, &mine, choices).await,
        Err(other) => Err(other.into()),
    }
}

/// The page again, because somebody was faster.
async fn overtaken(state: &AppState, mine: &Mine, choices: Choices) -> Result<Response, AppError> {
    let fresh = reload(state, mine).await?;
    let offer: Option<Offer> = offer(state, &fresh).await?;
    let late = Choices { late: true, ..choices };
    show(StatusCode::CONFLICT, &fresh, offer.as_ref(), &late).await
}

/// What is wrong with what was typed: what is left out or kept has a reason.
fn wrong(mine: &Mine, newer: &Newer, choices: &Choices) -> Wrong {
    let lang = mine.person.context().lang;
    let mut wrong = Wrong::new();
    let mut fault = |field: String, message: String| wrong.push(FieldError { field, message });
    for (key, reason) in &choices.reasons {
        if reason.chars().count() > NEWER_REASON_CHARS_MAX {
            let message = t!(in lang, "wrong-too-long", max = NEWER_REASON_CHARS_MAX);
            fault(format!("reason-{}", control(key)), message);
        }
    }
    let refused = newer.lines.iter().filter(|proposal| !choices.accepted.contains(&proposal.key));
    let silent = |key| choices.reasons.get(key).is_none_or(String::is_empty);
    let mut asked = refused.filter(|proposal| proposal.change != ChangeKind::Reworded);
    if choices.reason.is_empty() && asked.any(|proposal| silent(&proposal.key)) {
        fault("reason".to_owned(), t!(in lang, "newer-wrong-reason"));
    }
    if choices.reason.chars().count() > LONG_CHARS_MAX {
        fault("reason".to_owned(), t!(in lang, "wrong-too-long", max = LONG_CHARS_MAX));
    }
    if mine.case.taken.len() >= RELEASES_TAKEN_MAX {
        fault("reason".to_owned(), t!(in lang, "newer-wrong-many", max = RELEASES_TAKEN_MAX));
    }
    wrong
}

/// The key of the entry that says so: `N-1`, `N-2`, …
fn next_key(case: &CaseFile) -> String {
    let number = |key: &String| key.strip_prefix("N-")?.parse::<u32>().ok();
    format!("N-{}", case.taken.keys().filter_map(number).max().unwrap_or(0).saturating_add(1))
}

/// The entries that the case has now and did not have before, those that it no longer has, and the one that says so. Each is held against
/// the rights to its section once more.
fn changes(mine: &Mine, taken: &Taken, key: &str) -> Result<Vec<Change>, AppError> {
    let of = |case: &CaseFile| -> BTreeMap<(Section, String), Value> {
        entries(case).into_iter().map(|(section, key, value)| ((section, key), value)).collect()
    };
    let (before, mut after) = (of(&mine.case), of(&taken.case));
    let record = serde_json::to_value(&taken.record).map_err(AppError::internal)?;
    after.insert((Section::Taken, key.to_owned()), record);
    let gone = before.keys().filter(|place| !after.contains_key(*place)).map(|place| (place, None));
    let set = after.iter().filter(|(place, value)| before.get(*place) != Some(*value));
    let set = set.map(|(place, value)| (place, Some(value.clone())));
    let change = |((section, key), value): (&(Section, String), Option<Value>)| {
        mine.asks_for(*section)?;
        let stored = mine.stored.entries.iter().find(|entry| entry.section == section.path() && entry.key == *key);
        let expect = stored.map_or(Expect::Absent, |entry| Expect::Revision(entry.revision));
        Ok(Change { section: section.path().to_owned(), key: key.clone(), expect, value })
    };
    gone.chain(set).map(change).collect()
}

fn summary(lang: Lang, record: &TakenRelease) -> String {
    let named = |settled: &[Settled]| {
        let one = |settled: &Settled| match &settled.successor {
            Some(successor) => format!("{} → {successor}", settled.id),
            None => settled.id.clone(),
        };
        let mut names: Vec<String> = settled.iter().take(NAMED).map(one).collect();
        if settled.len() > NAMED {
            names.push(t!(in lang, "journal-newer-more", count = settled.len() - NAMED));
        }
        match names.is_empty() {
            true => t!(in lang, "journal-newer-none"),
            false => names.join(", "),
        }
    };
    let (from, to) = (record.from.version.as_str(), record.to.version.as_str());
    let (accepted, refused) = (named(&record.accepted), named(&record.refused));
    t!(in lang, "journal-newer", from = from, to = to, accepted = accepted, refused = refused)
}
