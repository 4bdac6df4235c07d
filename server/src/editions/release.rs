//! Releasing the draft: only once another editor than the author has read each change, and nothing is found.

use super::draft::late;
use super::ground::{Examined, Ground, Open};
use super::name_of;
use super::notes::{Note, kept, said};
use super::view::{self, Before};
use crate::access::{Editor, SignedIn};
use crate::catalogue::exchange::row;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::{EDITION_CHARS_MAX, IMPORT_JSON_BYTES_MAX};
use crate::http::page::{redirect, render};
use crate::organisation::What;
use crate::state::{AppState, now};
use app::components::{FieldError, Wrong};
use app::pages::editions::{EDITIONS, Finding, ReleaseNote, ReleaseProps, release_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::{Extent, Lang, Number};
use catalogue::document::words;
use store::{EditionRelease, EditionReleased, ImportKind, NewImport};

/// The name of the hidden field with what whoever releases it has seen.
const SEEN: &str = "seen";

/// What the page is about.
struct Ready<'a> {
    person: &'a SignedIn,
    ground: &'a Ground,
    open: &'a Open,
    examined: &'a Examined,
}

impl Ready<'_> {
    fn lang(&self) -> Lang {
        self.person.context().lang
    }

    /// What is lacking before it can be released, in sentences.
    fn lacking(&self) -> Vec<String> {
        let lang = self.lang();
        let mut lacking = Vec::new();
        if self.open.changes.is_empty() {
            lacking.push(t!(in lang, "release-lacks-changes"));
        }
        if self.open.is_heard() {
            lacking.push(t!(in lang, "release-lacks-end"));
        }
        let unread = self.open.changes.iter().filter(|change| change.kept.reviewed.is_none());
        let unread: Vec<String> = unread.map(|change| view::name(lang, &change.drafted)).collect();
        if !unread.is_empty() {
            lacking.push(t!(in lang, "release-lacks-reviews", count = unread.len(), ids = unread.join(", ")));
        }
        lacking
    }

    fn findings(&self) -> Vec<Finding> {
        let found = view::found(self.lang(), self.examined, self.open);
        let said = found.into_iter().flat_map(|(id, found)| {
            found.into_iter().map(move |one| match &id {
                Some(id) => Finding { words: format!("{id}: {}", one.words), detail: one.detail },
                None => one,
            })
        });
        said.collect()
    }

    /// What is seen: each change with its revision, and what it is laid on.
    fn seen(&self) -> String {
        let changes = self.open.changes.iter();
        let changes = changes.map(|change| format!("{}@{}", name_of(&change.drafted), change.kept.revision));
        let mut parts: Vec<String> = changes.collect();
        parts.extend(self.ground.was.iter().map(ToString::to_string));
        parts.join(" ")
    }

    fn extent(&self) -> String {
        let extent = match self.examined.extent {
            Extent::Words => "words",
            Extent::New => "new",
            Extent::Retired => "retired",
        };
        let first = if self.ground.last.is_none() { "yes" } else { "no" };
        t!(in self.lang(), "release-extent", extent = extent, first = first, number = self.examined.proposed.to_string())
    }
}

/// `GET /catalogue/editions/draft/release`.
pub(super) async fn page(State(state): State<AppState>, Editor(person): Editor) -> Result<Response, AppError> {
    show(StatusCode::OK, &state, &person, None, Wrong::new()).await
}

async fn show(
    status: StatusCode,
    state: &AppState,
    person: &SignedIn,
    typed: Option<&Form>,
    wrong: Wrong,
) -> Result<Response, AppError> {
    let context = person.context();
    let lang = context.lang;
    let organisation = &person.account.organisation_id;
    let (ground, open) = (Ground::of(state, organisation).await?, Open::read(state, organisation).await?);
    let examined = ground.examine(&open, None).await?;
    let ready = Ready { person, ground: &ground, open: &open, examined: &examined };
    let said = said(state, organisation, &open, lang).await?;
    let get = |name: String, saved: String| match typed {
        Some(form) if form.has(&name) => form.get(&name).to_owned(),
        _ => saved,
    };
    let note = |change: &super::ground::Change| {
        let thing = &change.kept.thing;
        let said = said.get(&(thing.about.clone(), thing.key.clone())).map(|said| said.join("\n"));
        let (drafted, name) = (&change.drafted, name_of(&change.drafted));
        ReleaseNote {
            about: t!(
                in lang,
                "edition-note-about",
                key = view::name(lang, drafted),
                fate = view::fate(lang, drafted),
            ),
            said: get(format!("said-{name}"), said.unwrap_or_default()),
            did: get(format!("did-{name}"), change.kept.note.clone()),
            key: name,
        }
    };
    let props = ReleaseProps {
        lacking: ready.lacking(),
        findings: ready.findings(),
        extent: ready.extent(),
        number: get("number".to_owned(), examined.proposed.to_string()),
        notes: open.changes.iter().map(note).collect(),
        versions: vec![(SEEN.to_owned(), ready.seen())],
        late: (status == StatusCode::CONFLICT).then(|| t!(in lang, "release-late")),
        wrong,
    };
    let mut frame = context.frame(t!(in lang, "edition-to-release"));
    frame.wrong = !props.wrong.is_empty();
    Ok(render(status, frame, move || release_page(props.clone())).await)
}

/// `POST /catalogue/editions/draft/release`.
pub(super) async fn release(
    State(state): State<AppState>,
    Editor(person): Editor,
    form: Form,
) -> Result<Response, AppError> {
    let lang = person.context().lang;
    let organisation = &person.account.organisation_id;
    let (ground, open) = (Ground::of(&state, organisation).await?, Open::read(&state, organisation).await?);
    let Some(edition) = &open.edition else { return late(&state, &person, "edition-late-shut").await };
    let number = form.get("number").parse::<Number>().ok();
    let examined = ground.examine(&open, number).await?;
    let ready = Ready { person: &person, ground: &ground, open: &open, examined: &examined };
    if form.get(SEEN) != ready.seen() {
        return show(StatusCode::CONFLICT, &state, &person, Some(&form), Wrong::new()).await;
    }
    let mut wrong = Wrong::new();
    let number = number.filter(|number| *number >= examined.proposed);
    if number.is_none() {
        let message = t!(in lang, "release-wrong-number", number = examined.proposed.to_string());
        wrong.push(FieldError { field: "number".to_owned(), message });
    }
    let notes = notes(&open, &form, lang, &mut wrong);
    let lacks = !(ready.lacking().is_empty() && ready.findings().is_empty());
    let (Some(next), Some(number), false, true) = (&examined.next, number, lacks, wrong.is_empty()) else {
        return show(StatusCode::UNPROCESSABLE_ENTITY, &state, &person, Some(&form), wrong).await;
    };
    let mut changes = Vec::with_capacity(open.changes.len());
    for change in &open.changes {
        let stood = Before::of(&ground.current, &change.drafted).kept()?;
        changes.push((change.kept.thing.clone(), change.kept.revision, stood));
    }
    let json = serde_json::to_string(&examined.extension).map_err(AppError::internal)?;
    if json.len() > IMPORT_JSON_BYTES_MAX {
        return Err(AppError::TooLarge(IMPORT_JSON_BYTES_MAX));
    }
    let number = number.to_string();
    let release = EditionRelease {
        number: &number,
        base: &ground.bare.version,
        notes: &kept(&notes)?,
        changes,
        import: NewImport {
            title: edition.title.clone(),
            version: number.clone(),
            language: Lang::Nb.code().to_owned(),
            kind: ImportKind::Extension,
            json,
        },
        was: ground.was.clone(),
        stay: ground.stay.clone(),
        release: row(next)?,
        made_with: Ground::made_with().to_owned(),
    };
    let detail = format!("{} {number}", edition.title);
    let act = What::EditionReleased.done_to(&detail);
    match state.store.release_edition(&person.account.id, &edition.id, release, act, now()).await? {
        EditionReleased::Yes => Ok(redirect(&format!("{EDITIONS}/{}", edition.id))),
        EditionReleased::Moved | EditionReleased::Unread(_) => {
            show(StatusCode::CONFLICT, &state, &person, Some(&form), Wrong::new()).await
        }
    }
}

/// What was said and what was done, as typed.
fn notes(open: &Open, form: &Form, lang: Lang, wrong: &mut Wrong) -> Vec<Note> {
    let mut notes = Vec::with_capacity(open.changes.len());
    for change in &open.changes {
        let thing = &change.kept.thing;
        let name = name_of(&change.drafted);
        let names = [format!("said-{name}"), format!("did-{name}")];
        let [said, did] = names.clone().map(|name| words::clean(form.get(&name)));
        for (field, text) in names.into_iter().zip([&said, &did]) {
            if text.chars().count() > EDITION_CHARS_MAX {
                wrong.push(FieldError { field, message: t!(in lang, "wrong-too-long", max = EDITION_CHARS_MAX) });
            } else if field.starts_with("did-") && text.is_empty() {
                wrong.push(FieldError { field, message: t!(in lang, "edition-wrong-note") });
            }
        }
        let said = said.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
        notes.push(Note { about: thing.about.clone(), key: thing.key.clone(), said, did });
    }
    notes
}
