//! The page where a newer release is looked at.

use super::offer;
use super::taken::before;
use super::words::{Chosen, Words};
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::page::{render, root};
use crate::procurements::steps::framed;
use crate::state::AppState;
use app::components::{May, Reopened, Wrong, error_of};
use app::pages::newer::{FallsView, NewerProps, newer_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::{Lang, Release};
use catalogue::document::words;
use catalogue::procurement::CaseFile;
use catalogue::procurement::newer::{Choice, Falls, Key, Newer, Taken, falls, propose, take};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use store::ReleaseRef;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// The hidden field with the end of the journal that the page was made at.
pub(super) const SEEN: &str = "seen";
/// The hidden field with the release that it is about.
pub(super) const RELEASE: &str = "release";

/// A newer release and what it would change.
#[derive(Clone)]
pub(super) struct Offer {
    pub(super) reference: ReleaseRef,
    pub(super) release: Arc<Release>,
    pub(super) newer: Newer,
}

/// What somebody chose on the page.
#[derive(Clone, Debug, Default)]
pub(super) struct Choices {
    pub(super) accepted: BTreeSet<Key>,
    pub(super) reasons: BTreeMap<Key, String>,
    /// Why what is not taken is not wanted, where nothing else was said.
    pub(super) reason: String,
    pub(super) wrong: Wrong,
    /// Whether to say what falls away with what is chosen.
    pub(super) weighed: bool,
    /// Whether something has changed since the page was made.
    pub(super) late: bool,
}

impl Chosen for Choices {
    fn takes(&self, key: &Key) -> bool {
        self.accepted.contains(key)
    }

    fn reason(&self, key: &Key) -> String {
        self.reasons.get(key).cloned().unwrap_or_default()
    }

    fn wrong(&self, key: &Key) -> Option<String> {
        error_of(&self.wrong, &format!("reason-{}", super::words::control(key)))
    }
}

/// What the newer release would change in the procurement, if there is one.
pub(super) async fn offer(state: &AppState, mine: &Mine) -> Result<Option<Offer>, AppError> {
    let found = offer::release(state, mine).await?;
    let offer = found.map(|(reference, release)| {
        let newer = propose(&mine.release, &release, &mine.case);
        Offer { reference, release, newer }
    });
    Ok(offer)
}

/// `GET /p/{id}/newer`.
pub(super) async fn page(State(state): State<AppState>, mine: Mine) -> Result<Response, AppError> {
    let offer = offer(&state, &mine).await?;
    show(StatusCode::OK, &mine, offer.as_ref(), &Choices::default()).await
}

/// The page with what was chosen.
pub(super) async fn show(
    status: StatusCode,
    mine: &Mine,
    offer: Option<&Offer>,
    chosen: &Choices,
) -> Result<Response, AppError> {
    let derivation = mine.derive();
    let (lang, written) = (mine.person.context().lang, mine.case.document_language());
    let nothing = NewerProps {
        procurement: mine.id().to_owned(),
        from: mine.stored.release.version.clone(),
        before: before(mine),
        late: chosen.late,
        ..NewerProps::default()
    };
    let props = match offer {
        None => nothing,
        Some(offer) => {
            let words = Words { old: &mine.release, new: &offer.release, lang, written };
            NewerProps {
                to: Some(offer.reference.version.clone()),
                lang: (written != lang).then(|| written.tag()),
                groups: words.groups(&offer.newer, chosen),
                forced: words.forced(&offer.newer),
                along: words.along(&offer.newer),
                left: words.left(&offer.newer),
                falls: what_falls(mine, offer, chosen, lang)?,
                reason: chosen.reason.clone(),
                hidden: vec![
                    (SEEN.to_owned(), mine.stored.head.hash.clone()),
                    (RELEASE.to_owned(), offer.reference.fingerprint.clone()),
                ],
                wrong: chosen.wrong.clone(),
                ..nothing
            }
        }
    };
    let mut frame = framed(mine, &derivation, t!(in lang, "newer-title"), None);
    frame.wrong = !props.wrong.is_empty() || props.late;
    frame.may = Some(May { write: offer::may_take(mine), sign: false });
    Ok(render(status, frame, move || newer_page(props.clone())).await)
}

/// The case as it would be with what was chosen.
pub(super) fn taking(mine: &Mine, offer: &Offer, choices: &Choices) -> Result<Taken, AppError> {
    let lang = mine.person.context().lang;
    let otherwise = match choices.reason.as_str() {
        "" => t!(in lang, "newer-otherwise", version = offer.reference.version.as_str()),
        reason => reason.to_owned(),
    };
    let reasons = given(&offer.newer, choices);
    let at = OffsetDateTime::now_utc().replace_nanosecond(0).map_err(AppError::internal)?;
    let choice = Choice {
        accepted: &choices.accepted,
        reasons: &reasons,
        otherwise: &otherwise,
        by: &mine.person.account.display_name,
        at: &at.format(&Rfc3339).map_err(AppError::internal)?,
    };
    Ok(take(&mine.release, &offer.release, &mine.case, choice))
}

/// The reasons as they count: what was said of the line, else what was said of all of them.
fn given(newer: &Newer, choices: &Choices) -> BTreeMap<Key, String> {
    let refused = newer.keys().into_iter().filter(|key| !choices.accepted.contains(key));
    let reason = |key: Key| {
        let own = choices.reasons.get(&key).filter(|reason| !reason.is_empty());
        let reason = own.unwrap_or(&choices.reason).clone();
        (key, reason)
    };
    refused.map(reason).filter(|(_, reason)| !reason.is_empty()).collect()
}

/// What falls away with everything, with nothing, and with what is ticked.
fn what_falls(mine: &Mine, offer: &Offer, chosen: &Choices, lang: Lang) -> Result<Vec<FallsView>, AppError> {
    let all = Choices { accepted: offer.newer.keys(), ..Choices::default() };
    let none = Choices::default();
    let mut asked = vec![("newer-falls-all", &all)];
    if !offer.newer.keys().is_empty() {
        asked.push(("newer-falls-nothing", &none));
    }
    if chosen.weighed {
        asked = vec![("newer-falls-chosen", chosen)];
    }
    let view = |(with, choices): (&str, &Choices)| {
        let taken = taking(mine, offer, choices)?;
        Ok(FallsView { with: t!(in lang, with), ..in_words(mine, &offer.release, &taken.case, lang) })
    };
    asked.into_iter().map(view).collect()
}

fn in_words(mine: &Mine, new: &Release, case: &CaseFile, lang: Lang) -> FallsView {
    let (Falls { acceptances, without, sign_offs }, after) = falls((&mine.release, &mine.case), (new, case));
    let scenarios = acceptances.iter().map(|state| Reopened {
        href: format!("{}/p/{}/risk/{}", root(), mine.id(), state.id),
        name: format!("{} {}", state.id, words::scenario_title(new, &after, &state.id, lang)),
        why: state.reopened.iter().map(|weakened| words::weakened_text(new, weakened, lang)).collect(),
    });
    let gone = without.iter().map(|id| t!(in lang, "newer-falls-without", id = id.as_str()));
    let signed = sign_offs.iter().map(|key| {
        let role = words::inside_a_sentence(words::role_word(&mine.release, &key.role, lang));
        t!(in lang, "newer-falls-sign-off", role = role, gate = key.gate.as_str())
    });
    FallsView { with: String::new(), acceptances: scenarios.collect(), sign_offs: gone.chain(signed).collect() }
}

/// What was ticked and typed, for whatever is proposed.
pub(super) fn read(form: &Form, newer: &Newer) -> Choices {
    let ticked: BTreeSet<String> = form.all("take").into_iter().collect();
    let accepted = match form.get("do") {
        "all" => newer.keys(),
        "none" => BTreeSet::new(),
        _ => newer.keys().into_iter().filter(|key| ticked.contains(key.as_str())).collect(),
    };
    let reasons = newer.keys().into_iter().map(|key| {
        let reason = words::clean(form.get(&format!("reason:{key}")));
        (key, reason)
    });
    Choices {
        accepted,
        reasons: reasons.filter(|(_, reason)| !reason.is_empty()).collect(),
        reason: words::clean(form.get("reason")),
        ..Choices::default()
    }
}
