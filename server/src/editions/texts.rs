//! The form for an entry that is no item: other words for its texts.

use super::draft::{late, path_of, revision_field, revision_of};
use super::fields::note;
use super::ground::{Change, Ground, Open};
use super::item::opened;
use super::{name_of, view};
use crate::access::{Editor, SignedIn};
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::{EDITION_CHANGES_MAX, EDITION_CHARS_MAX};
use crate::http::page::{redirect, render};
use crate::http::query::Query;
use crate::organisation::What;
use crate::state::{AppState, now};
use app::components::{FieldError, Theirs, Wrong};
use app::pages::editions::{TextField, TextsFormProps, texts_form_page};
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::extension::{text_digest, texts_of};
use catalogue::content::text::placeholders;
use catalogue::content::{Drafted, Lang, Rewording, Text, TextChange};
use catalogue::document::words;
use std::collections::BTreeSet;
use std::sync::Arc;
use store::{EditionWritten, NewEditionChange, Thing};

/// An entry that an editor wants to word anew.
struct Subject<'a> {
    person: &'a SignedIn,
    ground: Arc<Ground>,
    open: &'a Open,
    table: &'a str,
    entry: &'a str,
    /// Its texts as they are in use, by where they stand.
    texts: Vec<(String, Text)>,
}

impl<'a> Subject<'a> {
    async fn of(
        state: &AppState,
        person: &'a SignedIn,
        open: &'a Open,
        (table, entry): (&'a str, &'a str),
    ) -> Result<Self, AppError> {
        let ground = Ground::of(state, &person.account.organisation_id).await?;
        let mut texts = texts_of(&ground.current, table, entry);
        texts.retain(|(_, text)| !text.nb.is_empty());
        if texts.is_empty() {
            return Err(AppError::NotFound);
        }
        Ok(Subject { person, ground, open, table, entry, texts })
    }

    fn lang(&self) -> Lang {
        self.person.context().lang
    }

    fn change(&self) -> Option<&'a Change> {
        self.open.of(self.table, self.entry)
    }

    /// The change of it that says nothing.
    fn nothing(&self) -> Drafted {
        Drafted::Texts { table: self.table.to_owned(), entry: self.entry.to_owned(), texts: Vec::new() }
    }

    /// What the draft makes of each text.
    fn drafted(&self) -> Vec<Text> {
        let changes: &[TextChange] = match self.change().map(|change| &change.drafted) {
            Some(Drafted::Texts { texts, .. }) => texts,
            _ => &[],
        };
        let of = |field: &str| changes.iter().find(|change| change.field == field);
        let worded =
            |(field, text): &(String, Text)| of(field).map_or_else(|| text.clone(), |change| change.text.over(text));
        self.texts.iter().map(worded).collect()
    }
}

/// The name of a field.
fn id(place: usize, lang: Lang) -> String {
    format!("text-{place}-{lang}")
}

/// The texts as they were typed.
fn typed(subject: &Subject<'_>, form: &Form) -> Vec<Text> {
    let one = |place: usize, lang: Lang| words::clean(form.get(&id(place, lang))).trim().to_owned();
    let some = |text: String| (!text.is_empty()).then_some(text);
    let text = |place: usize| Text {
        nb: one(place, Lang::Nb),
        nn: some(one(place, Lang::Nn)),
        en: some(one(place, Lang::En)),
    };
    (0..subject.texts.len()).map(text).collect()
}

/// `GET /catalogue/editions/draft/text/{table}/{entry}`.
pub(super) async fn page(
    State(state): State<AppState>,
    Editor(person): Editor,
    Path((table, entry)): Path<(String, String)>,
    Query(query): Query,
) -> Result<Response, AppError> {
    let open = Open::read(&state, &person.account.organisation_id).await?;
    let subject = Subject::of(&state, &person, &open, (&table, &entry)).await?;
    let saved = query.get("saved") == "1";
    show(StatusCode::OK, &subject, None, saved, (Theirs::new(), Wrong::new())).await
}

async fn show(
    status: StatusCode,
    subject: &Subject<'_>,
    form: Option<&Form>,
    saved: bool,
    (theirs, wrong): (Theirs, Wrong),
) -> Result<Response, AppError> {
    let context = subject.person.context();
    let lang = context.lang;
    let change = subject.change();
    let texts = form.map_or_else(|| subject.drafted(), |form| typed(subject, form));
    let mut fields = Vec::new();
    for (place, ((field, _), text)) in subject.texts.iter().zip(&texts).enumerate() {
        for one in Lang::ALL {
            fields.push(TextField {
                id: id(place, one),
                label: view::place(lang, field, one),
                lang: (one != lang).then(|| one.tag()),
                value: text.get(one).unwrap_or_default().to_owned(),
            });
        }
    }
    let nothing = subject.nothing();
    let findings = match change {
        Some(change) => {
            let examined = subject.ground.examine(subject.open, None).await?;
            let name = Some(name_of(&change.drafted));
            view::found(lang, &examined, subject.open).remove(&name).unwrap_or_default()
        }
        None => Vec::new(),
    };
    let saved_note = change.map(|change| change.kept.note.clone()).unwrap_or_default();
    let props = TextsFormProps {
        action: path_of(&nothing),
        title: t!(in lang, "edition-texts", name = view::name(lang, &nothing)),
        shut: subject.open.is_heard().then(|| t!(in lang, "edition-heard")),
        overtaken: subject.ground.overtaken().contains(&(subject.table, subject.entry)),
        texts: fields,
        note: form.map_or(saved_note, |form| form.get("note").to_owned()),
        versions: revision_field(change),
        drafted: change.is_some(),
        findings,
        theirs,
        wrong,
    };
    let mut frame = context.frame(props.title.clone());
    frame.wrong = !props.wrong.is_empty();
    if let Some(change) = change.filter(|_| saved) {
        frame.saved = Some(t!(in lang, "saved", time = crate::http::page::moment(lang, change.kept.at)));
    }
    Ok(render(status, frame, move || texts_form_page(props.clone())).await)
}

/// `POST /catalogue/editions/draft/text/{table}/{entry}`.
pub(super) async fn save(
    State(state): State<AppState>,
    Editor(person): Editor,
    Path((table, entry)): Path<(String, String)>,
    form: Form,
) -> Result<Response, AppError> {
    let organisation = &person.account.organisation_id;
    let open = Open::read(&state, organisation).await?;
    let subject = Subject::of(&state, &person, &open, (&table, &entry)).await?;
    if open.is_heard() {
        return late(&state, &person, "edition-late-shut").await;
    }
    let (drafted, note) = match read(&subject, &form) {
        Ok(read) => read,
        Err(wrong) => {
            let said = (Theirs::new(), wrong);
            return show(StatusCode::UNPROCESSABLE_ENTITY, &subject, Some(&form), false, said).await;
        }
    };
    let edition = opened(&state, &person, &open).await?;
    let new = NewEditionChange {
        thing: Thing { about: table.clone(), key: entry.clone() },
        seen: revision_of(&form),
        value: serde_json::to_value(&drafted).map_err(AppError::internal)?,
        note,
    };
    let act = What::EditionChanged.done_to(&entry);
    match state.store.put_edition_changes(&person.account.id, &edition, &[new], act, now()).await? {
        EditionWritten::Yes => Ok(redirect(&format!("{}?saved=1", path_of(&drafted)))),
        EditionWritten::Shut => late(&state, &person, "edition-late-shut").await,
        EditionWritten::Newer(..) => {
            let open = Open::read(&state, organisation).await?;
            let subject = Subject { open: &open, ..subject };
            let theirs = theirs(&subject, &form);
            show(StatusCode::CONFLICT, &subject, Some(&form), false, (theirs, Wrong::new())).await
        }
    }
}

/// What a colleague has saved that is not what was typed.
fn theirs(subject: &Subject<'_>, form: &Form) -> Theirs {
    let lang = subject.lang();
    let mut theirs = Theirs::new();
    for (((field, _), saved), typed) in subject.texts.iter().zip(subject.drafted()).zip(typed(subject, form)) {
        for one in Lang::ALL.into_iter().filter(|one| saved.get(*one) != typed.get(*one)) {
            theirs.push((view::place(lang, field, one), saved.get(one).unwrap_or_default().to_owned()));
        }
    }
    let note = subject.change().map(|change| change.kept.note.clone()).unwrap_or_default();
    if note != form.get("note") {
        theirs.push((t!(in lang, "edition-note"), note));
    }
    theirs
}

/// What the form makes of the entry and the note of it, or what is wrong.
fn read(subject: &Subject<'_>, form: &Form) -> Result<(Drafted, String), Wrong> {
    let lang = subject.lang();
    let mut wrong = Wrong::new();
    let bare = texts_of(&subject.ground.bare, subject.table, subject.entry);
    let mut changes = Vec::new();
    for (place, ((field, old), new)) in subject.texts.iter().zip(typed(subject, form)).enumerate() {
        for one in Lang::ALL {
            let text = new.get(one).unwrap_or_default();
            let message = if text.is_empty() && old.get(one).is_some_and(|old| !old.is_empty()) {
                t!(in lang, "edition-wrong-emptied")
            } else if text.chars().count() > EDITION_CHARS_MAX {
                t!(in lang, "wrong-too-long", max = EDITION_CHARS_MAX)
            } else if !text.is_empty() && named(text) != named(&old.nb) {
                t!(in lang, "edition-wrong-names")
            } else {
                continue;
            };
            wrong.push(FieldError { field: id(place, one), message });
        }
        let text = Rewording::between(Some(old), &new);
        if !text.is_empty() {
            let was = bare.iter().find(|(of, _)| of == field).map_or(old, |(_, text)| text);
            changes.push(TextChange {
                table: subject.table.to_owned(),
                entry: subject.entry.to_owned(),
                field: field.clone(),
                was: text_digest(was),
                text,
            });
        }
    }
    if changes.is_empty() && wrong.is_empty() {
        wrong.push(FieldError { field: id(0, Lang::Nb), message: t!(in lang, "edition-wrong-same") });
    }
    if subject.change().is_none() && subject.open.changes.len() >= EDITION_CHANGES_MAX {
        let message = t!(in lang, "edition-wrong-room", max = EDITION_CHANGES_MAX);
        wrong.push(FieldError { field: "note".to_owned(), message });
    }
    let note = note(form, lang).map_err(|error| wrong.push(error)).ok();
    match note {
        Some(note) if wrong.is_empty() => {
            let (table, entry) = (subject.table.to_owned(), subject.entry.to_owned());
            Ok((Drafted::Texts { table, entry, texts: changes }, note))
        }
        _ => Err(wrong),
    }
}

/// What a text names in braces.
fn named(text: &str) -> BTreeSet<&str> {
    placeholders(text).into_iter().collect()
}
