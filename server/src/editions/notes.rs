//! What was said and what was done: the notes of an edition.

use super::ground::{Change, Open};
use super::view;
use crate::feedback::verdict_words;
use crate::http::error::AppError;
use crate::http::limits::DESK_ABOUT_ONE_MAX;
use crate::state::AppState;
use app::pages::editions::NoteView;
use app::t;
use catalogue::content::Lang;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use store::{FeedbackId, OrganisationId, Thing};

/// What people said about one thing of the catalogue, and what an edition did.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What kind of thing: a word of the server's.
    pub about: String,
    /// Which one.
    pub key: String,
    /// What was said, one thing each.
    pub said: Vec<String>,
    /// What was done.
    pub did: String,
}

/// What was said about the things that a draft changes, for whoever writes the notes to begin with: the remarks that the desk has answered
/// about them and no edition carries yet, and what came in while people were heard.
pub(super) async fn said(
    state: &AppState,
    organisation: &OrganisationId,
    open: &Open,
    lang: Lang,
) -> Result<BTreeMap<(String, String), Vec<String>>, AppError> {
    let mut said: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
    let Some(edition) = &open.edition else { return Ok(said) };
    let decisions = state.store.decisions(organisation, None).await?;
    for change in &open.changes {
        let thing = &change.kept.thing;
        let waiting = decisions.iter().filter(|decision| decision.edition.is_none() && decision.thing == *thing);
        let answered: BTreeSet<&FeedbackId> = waiting.flat_map(|decision| &decision.decides.remarks).collect();
        if answered.is_empty() {
            continue;
        }
        let remarks = state.store.desk_feedback(organisation, Some(thing), DESK_ABOUT_ONE_MAX).await?;
        for remark in remarks.iter().filter(|remark| answered.contains(&remark.id)) {
            let verdict = verdict_words(&remark.said.verdict, lang);
            let words = match one_line(&remark.said.comment) {
                silent if silent.is_empty() => verdict,
                comment => format!("{verdict}: {comment}"),
            };
            said.entry((thing.about.clone(), thing.key.clone())).or_default().push(words);
        }
    }
    for remark in state.store.edition_remarks(organisation, &edition.id).await? {
        if let Some(Thing { about, key }) = remark.thing {
            said.entry((about, key)).or_default().push(one_line(&remark.body));
        }
    }
    Ok(said)
}

/// Words as one line: each thing that was said is one in the form.
fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The notes as they are kept.
pub(super) fn kept(notes: &[Note]) -> Result<serde_json::Value, AppError> {
    serde_json::to_value(notes).map_err(AppError::internal)
}

/// The notes of a released edition, for a page.
pub(super) fn shown(page: Lang, notes: &serde_json::Value, changes: &[Change]) -> Result<Vec<NoteView>, AppError> {
    let notes: Vec<Note> = serde_json::from_value(notes.clone()).map_err(AppError::internal)?;
    let about = |note: &Note| {
        let of = changes
            .iter()
            .find(|change| (&change.kept.thing.about, &change.kept.thing.key) == (&note.about, &note.key));
        let drafted = of.map(|change| &change.drafted);
        let name = drafted.map_or_else(|| note.key.clone(), |drafted| view::name(page, drafted));
        let fate = drafted.map(|drafted| view::fate(page, drafted)).unwrap_or_default();
        t!(in page, "edition-note-about", key = name, fate = fate)
    };
    let view = |note: Note| NoteView {
        about: about(&note),
        said: if note.said.is_empty() { vec![t!(in page, "edition-said-nothing")] } else { note.said },
        did: note.did,
    };
    Ok(notes.into_iter().map(view).collect())
}
