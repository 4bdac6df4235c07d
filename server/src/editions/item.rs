//! The form for an item that is there: other words for it, or that it is no longer used.

use super::draft::{late, revision_field, revision_of};
use super::fields::{TEXTS, Texts, id, is_scored, note};
use super::ground::{Change, Ground, Open, title};
use super::{ITEM, new, view};
use crate::access::{Editor, SignedIn};
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::EDITION_CHANGES_MAX;
use crate::http::page::{redirect, render};
use crate::http::query::Query;
use crate::organisation::What;
use crate::state::{AppState, now, today};
use app::components::{FieldError, Options, Theirs, Wrong};
use app::pages::editions::{DRAFT, ItemFormProps, item_form_page};
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::extension::wording;
use catalogue::content::item::Item;
use catalogue::content::text::placeholders;
use catalogue::content::{Drafted, ItemChange, Lang, Rewording};
use catalogue::document::words;
use std::collections::BTreeSet;
use std::sync::Arc;
use store::{EditionId, EditionWritten, NewEditionChange, Thing};

/// What becomes of an item that is kept.
const KEEP: &str = "keep";
/// What becomes of one that is not.
const RETIRE: &str = "retire";

/// An item that an editor wants to change.
struct Subject<'a> {
    person: &'a SignedIn,
    ground: Arc<Ground>,
    open: &'a Open,
    item: &'a Item,
}

impl Subject<'_> {
    fn lang(&self) -> Lang {
        self.person.context().lang
    }

    fn change(&self) -> Option<&Change> {
        self.open.change(self.item.id.as_str())
    }

    /// What the draft says of it so far.
    fn drafted(&self) -> ItemChange {
        match self.change().map(|change| &change.drafted) {
            Some(Drafted::Change(change)) => change.clone(),
            _ => ItemChange { id: self.item.id.clone(), ..ItemChange::default() },
        }
    }

    /// Why it can't be changed now.
    fn shut(&self) -> Option<String> {
        if self.open.is_heard() {
            return Some(t!(in self.lang(), "edition-heard"));
        }
        let version = self.item.retired.clone()?;
        Some(t!(in self.lang(), "catalogue-item-retired", version = version))
    }
}

/// What was typed, or what is saved.
struct Typed {
    texts: Texts,
    fate: String,
    replaced_by: String,
    note: String,
}

impl Typed {
    fn of_form(form: &Form) -> Self {
        Typed {
            texts: Texts::typed(form),
            fate: form.get("fate").to_owned(),
            replaced_by: form.get("replaced_by").to_uppercase(),
            note: form.get("note").to_owned(),
        }
    }

    fn of_change(item: &Item, change: &ItemChange, note: &str) -> Self {
        Typed {
            texts: Texts::of(&change.applied(item)),
            fate: if change.retired.is_some() { RETIRE } else { KEEP }.to_owned(),
            replaced_by: change.replaced_by.as_ref().map(ToString::to_string).unwrap_or_default(),
            note: note.to_owned(),
        }
    }
}

/// `GET /catalogue/editions/draft/item/{item}`.
pub(super) async fn page(
    State(state): State<AppState>,
    Editor(person): Editor,
    Path(item): Path<String>,
    Query(query): Query,
) -> Result<Response, AppError> {
    let organisation = &person.account.organisation_id;
    let (ground, open) = (Ground::of(&state, organisation).await?, Open::read(&state, organisation).await?);
    if let Some(change @ Change { drafted: Drafted::New { .. }, .. }) = open.change(&item) {
        return new::show_drafted(&person, &ground, &open, change).await;
    }
    let item = ground.item(&item).cloned().ok_or(AppError::NotFound)?;
    let subject = Subject { person: &person, ground, open: &open, item: &item };
    let saved = query.get("saved") == "1";
    show(StatusCode::OK, &subject, None, saved, (Theirs::new(), Wrong::new())).await
}

async fn show(
    status: StatusCode,
    subject: &Subject<'_>,
    typed: Option<Typed>,
    saved: bool,
    (theirs, wrong): (Theirs, Wrong),
) -> Result<Response, AppError> {
    let context = subject.person.context();
    let lang = context.lang;
    let (item, change) = (subject.item, subject.change());
    let release = &subject.ground.current;
    let note = change.map(|change| change.kept.note.as_str()).unwrap_or_default();
    let typed = typed.unwrap_or_else(|| Typed::of_change(item, &subject.drafted(), note));
    let findings = match change {
        Some(_) => {
            let examined = subject.ground.examine(subject.open, None).await?;
            view::found(lang, &examined, subject.open).remove(&Some(item.id.to_string())).unwrap_or_default()
        }
        None => Vec::new(),
    };
    let mut told = Vec::new();
    if subject.ground.overtaken().contains(&(ITEM, item.id.as_str())) {
        told.push(t!(in lang, "edition-overtaken"));
    }
    let fates: Options =
        [KEEP, RETIRE].map(|fate| (fate.to_owned(), t!(in lang, "edition-fate-choice", fate = fate))).to_vec();
    let props = ItemFormProps {
        id: item.id.to_string(),
        locked: [
            words::type_word(release, item.kind, lang),
            words::placement_word(release, item.placement, lang),
            words::met_word(release, item.met, lang),
        ]
        .join(" · "),
        obligation: item.obligation.clone(),
        shut: subject.shut(),
        told,
        texts: typed.texts.fields(lang, is_scored(item.kind)),
        fates,
        fate: typed.fate,
        replaced_by: typed.replaced_by,
        note: typed.note,
        versions: revision_field(change),
        drafted: change.is_some(),
        findings,
        theirs,
        wrong,
    };
    let mut frame = context.frame(t!(in lang, "edition-item", id = props.id.clone()));
    frame.wrong = !props.wrong.is_empty();
    if let Some(change) = change.filter(|_| saved) {
        frame.saved = Some(t!(in lang, "saved", time = crate::http::page::moment(lang, change.kept.at)));
    }
    Ok(render(status, frame, move || item_form_page(props.clone())).await)
}

/// `POST /catalogue/editions/draft/item/{item}`.
pub(super) async fn save(
    State(state): State<AppState>,
    Editor(person): Editor,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, AppError> {
    let organisation = &person.account.organisation_id;
    let (ground, open) = (Ground::of(&state, organisation).await?, Open::read(&state, organisation).await?);
    if let Some(change @ Change { drafted: Drafted::New { .. }, .. }) = open.change(&id) {
        return new::save_drafted(&state, &person, &ground, &open, change, &form).await;
    }
    let item = ground.item(&id).cloned().ok_or(AppError::NotFound)?;
    let subject = Subject { person: &person, ground, open: &open, item: &item };
    if subject.shut().is_some() {
        return late(&state, &person, "edition-late-shut").await;
    }
    let typed = Typed::of_form(&form);
    let (change, note) = match read(&subject, &typed, &form) {
        Ok(read) => read,
        Err(wrong) => {
            let said = (Theirs::new(), wrong);
            return show(StatusCode::UNPROCESSABLE_ENTITY, &subject, Some(typed), false, said).await;
        }
    };
    let edition = opened(&state, &person, &open).await?;
    let new = NewEditionChange {
        thing: Thing { about: ITEM.to_owned(), key: item.id.to_string() },
        seen: revision_of(&form),
        value: serde_json::to_value(Drafted::Change(change)).map_err(AppError::internal)?,
        note,
    };
    let act = What::EditionChanged.done_to(&id);
    match state.store.put_edition_changes(&person.account.id, &edition, &[new], act, now()).await? {
        EditionWritten::Yes => Ok(redirect(&format!("{DRAFT}/item/{id}?saved=1"))),
        EditionWritten::Shut => late(&state, &person, "edition-late-shut").await,
        EditionWritten::Newer(..) => {
            // Read anew: the page shows what a colleague has saved, and is made from that.
            let open = Open::read(&state, organisation).await?;
            let subject = Subject { open: &open, ..subject };
            let theirs = theirs(&subject, &typed);
            show(StatusCode::CONFLICT, &subject, Some(typed), false, (theirs, Wrong::new())).await
        }
    }
}

/// The edition to write into: the open one, or one that is begun now.
pub(super) async fn opened(state: &AppState, person: &SignedIn, open: &Open) -> Result<EditionId, AppError> {
    match &open.edition {
        Some(edition) => Ok(edition.id.clone()),
        None => {
            let title = title(person);
            let act = What::EditionBegun.done_to(&title);
            Ok(state.store.begin_edition(&person.account.id, &title, act, now()).await?)
        }
    }
}

/// What a colleague has saved that is not what was typed.
fn theirs(subject: &Subject<'_>, typed: &Typed) -> Theirs {
    let lang = subject.lang();
    let note = subject.change().map(|change| change.kept.note.clone()).unwrap_or_default();
    let saved = Typed::of_change(subject.item, &subject.drafted(), &note);
    let mut theirs = saved.texts.other_than(lang, &typed.texts);
    if saved.fate != typed.fate {
        theirs.push((t!(in lang, "edition-fate"), t!(in lang, "edition-fate-choice", fate = saved.fate.clone())));
    }
    if saved.replaced_by != typed.replaced_by {
        theirs.push((t!(in lang, "edition-replaced-by"), saved.replaced_by));
    }
    if saved.note != typed.note {
        theirs.push((t!(in lang, "edition-note"), saved.note));
    }
    theirs
}

/// What the form makes of the item and the note of it, or what is wrong.
fn read(subject: &Subject<'_>, typed: &Typed, form: &Form) -> Result<(ItemChange, String), Wrong> {
    let lang = subject.lang();
    let item = subject.item;
    let mut wrong = typed.texts.too_long(lang);
    wrong.extend(typed.texts.unwritten(lang));
    let before = Texts::of(item);
    let mut said = Vec::new();
    for (place, name) in TEXTS.into_iter().enumerate() {
        let (old, new) = (before.text(place), typed.texts.text(place).unwrap_or_default());
        if name == "better" && !is_scored(item.kind) {
            said.push(Rewording::default());
            continue;
        }
        // What is written in a language stays written in it.
        for one in Lang::ALL {
            let stood = old.as_ref().and_then(|old| old.get(one)).is_some_and(|old| !old.is_empty());
            let field = id(name, one);
            let empty = new.get(one).is_none_or(str::is_empty);
            if stood && empty && !wrong.iter().any(|wrong| wrong.field == field) {
                wrong.push(FieldError { field, message: t!(in lang, "edition-wrong-emptied") });
            }
        }
        said.push(Rewording::between(old.as_ref(), &new));
    }
    wrong.extend(other_numbers(item, &typed.texts, lang));
    if subject.change().is_none() && subject.open.changes.len() >= EDITION_CHANGES_MAX {
        let message = t!(in lang, "edition-wrong-room", max = EDITION_CHANGES_MAX);
        wrong.push(FieldError { field: "note".to_owned(), message });
    }
    let replaced_by = read_fate(subject, typed, lang, &mut wrong);
    let note = note(form, lang).map_err(|error| wrong.push(error)).ok();
    let [text, reason, evidence, better] = <[Rewording; 4]>::try_from(said).unwrap_or_default();
    let retired = (typed.fate == RETIRE).then(String::new);
    let was = subject.ground.bare.item(&item.id).map(wording).unwrap_or_default();
    let mut change =
        ItemChange { id: item.id.clone(), was, text, reason, evidence, better, reviewed: None, retired, replaced_by };
    if change.is_empty() && wrong.is_empty() {
        let message = t!(in lang, "edition-wrong-nothing");
        wrong.push(FieldError { field: id("text", Lang::Nb), message });
    }
    // Whoever words it anew has read it critically.
    change.reviewed = change.retired.is_none().then(today);
    match note {
        Some(note) if wrong.is_empty() => Ok((change, note)),
        _ => Err(wrong),
    }
}

/// A demand that names other numbers is another demand.
fn other_numbers(item: &Item, texts: &Texts, lang: Lang) -> Wrong {
    let named = |text: &str| -> BTreeSet<String> { placeholders(text).into_iter().map(str::to_owned).collect() };
    let wanted = named(&item.text.nb);
    let Some(text) = texts.text(0) else { return Wrong::new() };
    let other = |one: &Lang| text.get(*one).is_some_and(|text| !text.is_empty() && named(text) != wanted);
    let message = || t!(in lang, "exchange-way-other-parameters");
    let fields = Lang::ALL.into_iter().filter(other).map(|one| id("text", one));
    fields.map(|field| FieldError { field, message: message() }).collect()
}

/// What takes over, where the item is retired and something does.
fn read_fate(
    subject: &Subject<'_>,
    typed: &Typed,
    lang: Lang,
    wrong: &mut Wrong,
) -> Option<catalogue::content::id::ItemId> {
    let mut fault = |field: &str, message: String| wrong.push(FieldError { field: field.to_owned(), message });
    if ![KEEP, RETIRE].contains(&typed.fate.as_str()) {
        fault("fate", t!(in lang, "edition-wrong-fate"));
    }
    let next = typed.replaced_by.as_str();
    if next.is_empty() {
        return None;
    }
    if typed.fate != RETIRE {
        fault("replaced_by", t!(in lang, "edition-wrong-replaced-kept"));
    }
    let stands = subject.ground.item(next).is_some_and(|item| item.retired.is_none());
    let is_new = subject.open.change(next).is_some_and(|change| matches!(change.drafted, Drafted::New { .. }));
    if !(stands || is_new) || next == subject.item.id.as_str() {
        fault("replaced_by", t!(in lang, "edition-wrong-no-item"));
    }
    Some(next.into())
}
