//! The form for an item that is not there yet: it comes beside the others, or takes over from one whose demand is changed.

use super::draft::{late, revision_field, revision_of};
use super::fields::{Texts, is_scored, note};
use super::ground::{Change, Ground, Open};
use super::item::opened;
use super::{ITEM, view};
use crate::access::{Editor, SignedIn};
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::{EDITION_CHANGES_MAX, ITEM_ID_CHARS_MAX, ITEM_REFERENCES_MAX, SHORT_CHARS_MAX};
use crate::http::page::{redirect, render};
use crate::http::query::Query;
use crate::organisation::What;
use crate::state::{AppState, now, today};
use app::components::{FieldError, Options, Theirs, Wrong};
use app::pages::editions::{DRAFT, NewItemProps, new_item_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::extension::wording;
use catalogue::content::id::{ItemId, MeasureId, Reference};
use catalogue::content::item::{ALLOWED_PAIRS, Item, LineType, Met, Placement, Verification};
use catalogue::content::{Drafted, ItemChange, Lang, Release};
use catalogue::document::words;
use std::sync::Arc;
use store::{EditionWritten, NewEditionChange, Thing};

/// The scale of a new item that is scored, unless somebody types another.
const SCALE: (u8, u8) = (0, 10);
/// The ways in which an item is verified, the lightest first.
const VERIFIED: [Verification; 4] =
    [Verification::Document, Verification::Demonstration, Verification::Test, Verification::Audit];

/// What the form holds, as it was typed or as it is saved.
#[derive(Clone, Debug, Default)]
struct Typed {
    id: String,
    replaces: String,
    domain: String,
    pair: String,
    met: String,
    verified_by: String,
    burden: String,
    obligation: String,
    texts: Texts,
    scale: (String, String),
    references: String,
    measures: String,
    annex_c: bool,
    note: String,
}

impl Typed {
    fn of_form(form: &Form) -> Self {
        let get = |name: &str| form.get(name).to_owned();
        Typed {
            id: get("id").to_uppercase(),
            replaces: get("replaces"),
            domain: get("domain"),
            pair: get("pair"),
            met: get("met"),
            verified_by: get("verified_by"),
            burden: get("burden"),
            obligation: words::clean(form.get("obligation")),
            texts: Texts::typed(form),
            scale: (get("scale-from"), get("scale-to")),
            references: words::clean(form.get("references")),
            measures: words::clean(form.get("measures")),
            annex_c: form.get("annex_c") == "yes",
            note: get("note"),
        }
    }

    fn of_item(item: &Item, measures: &[MeasureId], note: &str) -> Self {
        let lines = |all: Vec<String>| all.join("\n");
        let (from, to) = item.scale.unwrap_or(SCALE);
        Typed {
            id: item.id.to_string(),
            replaces: String::new(),
            domain: item.domain.to_string(),
            pair: pair(item.kind, item.placement),
            met: item.met.code().to_owned(),
            verified_by: item.verified_by.code().to_owned(),
            burden: item.burden.to_string(),
            obligation: item.obligation.clone(),
            texts: Texts::of(item),
            scale: (from.to_string(), to.to_string()),
            references: lines(item.references.iter().map(ToString::to_string).collect()),
            measures: lines(measures.iter().map(ToString::to_string).collect()),
            annex_c: item.annex_c,
            note: note.to_owned(),
        }
    }
}

fn pair(kind: LineType, placement: Placement) -> String {
    format!("{}-{}", kind.code(), placement.code())
}

/// An id for a new item of this domain that nobody has: never one that the common catalogue could give to something of its own.
fn free_id(ground: &Ground, open: &Open, domain: &str, organisation: &str) -> String {
    let letters: String =
        organisation.to_uppercase().chars().filter(char::is_ascii_uppercase).take(3).collect::<String>();
    let letters = if letters.is_empty() { "X".to_owned() } else { letters };
    let ids = (1..).map(|number| format!("{domain}-{letters}-{number}"));
    let mut free = ids.filter(|id| ground.item(id).is_none() && open.change(id).is_none());
    free.next().unwrap_or_default()
}

/// `GET /catalogue/editions/draft/new`.
pub(super) async fn page(
    State(state): State<AppState>,
    Editor(person): Editor,
    Query(query): Query,
) -> Result<Response, AppError> {
    let organisation = &person.account.organisation_id;
    let (ground, open) = (Ground::of(&state, organisation).await?, Open::read(&state, organisation).await?);
    let replaced = ground.item(query.get("replaces")).filter(|item| item.retired.is_none());
    let domain = query.get("domain");
    let mut typed = match replaced {
        // The demand is another, so nothing of what it meant is taken along; its texts are there to be changed.
        Some(item) => Typed { replaces: item.id.to_string(), ..Typed::of_item(item, &[], "") },
        None => {
            let known = ground.current.domains.iter().any(|known| known.id.as_str() == domain);
            let first = ground.current.domains.first().map(|domain| domain.id.to_string()).unwrap_or_default();
            Typed {
                domain: if known { domain.to_owned() } else { first },
                pair: pair(LineType::Absolute, Placement::Specification),
                met: Met::Contract.code().to_owned(),
                verified_by: Verification::Document.code().to_owned(),
                burden: "1".to_owned(),
                scale: (SCALE.0.to_string(), SCALE.1.to_string()),
                ..Typed::default()
            }
        }
    };
    typed.id = free_id(&ground, &open, &typed.domain, &person.organisation.name);
    let shut = open.is_heard().then(|| t!(in person.context().lang, "edition-heard"));
    let props = NewItemProps { shut, ..props(&person, &ground, typed) };
    Ok(show(StatusCode::OK, &person, props).await)
}

/// The form of an item that is in the draft.
pub(super) async fn show_drafted(
    person: &SignedIn,
    ground: &Arc<Ground>,
    open: &Open,
    change: &Change,
) -> Result<Response, AppError> {
    let Drafted::New { item, measures } = &change.drafted else { return Err(AppError::NotFound) };
    let typed = Typed::of_item(item, measures, &change.kept.note);
    let props = drafted(person, ground, open, change, typed).await?;
    Ok(show(StatusCode::OK, person, props).await)
}

async fn drafted(
    person: &SignedIn,
    ground: &Arc<Ground>,
    open: &Open,
    change: &Change,
    typed: Typed,
) -> Result<NewItemProps, AppError> {
    let lang = person.context().lang;
    let id = change.drafted.id().to_string();
    let examined = ground.examine(open, None).await?;
    let findings = view::found(lang, &examined, open).remove(&Some(id.clone())).unwrap_or_default();
    Ok(NewItemProps {
        action: format!("{DRAFT}/item/{id}"),
        title: t!(in lang, "edition-item", id = id.clone()),
        id: (id, true),
        versions: revision_field(Some(change)),
        shut: open.is_heard().then(|| t!(in lang, "edition-heard")),
        drafted: true,
        findings,
        ..props(person, ground, typed)
    })
}

fn props(person: &SignedIn, ground: &Ground, typed: Typed) -> NewItemProps {
    let lang = person.context().lang;
    NewItemProps {
        action: format!("{DRAFT}/new"),
        title: t!(in lang, "edition-new-item"),
        replaces: typed.replaces.clone(),
        id: (typed.id.clone(), false),
        selects: selects(lang, &ground.current, &typed),
        obligation: typed.obligation,
        texts: typed.texts.fields(lang, true),
        scale: typed.scale,
        references: typed.references,
        measures: typed.measures,
        annex_c: typed.annex_c,
        note: typed.note,
        ..NewItemProps::default()
    }
}

fn selects(lang: Lang, release: &Release, typed: &Typed) -> Vec<(&'static str, String, Options, String)> {
    let domains = release.domains.iter();
    let domains = domains.map(|one| (one.id.to_string(), format!("{} – {}", one.id, one.text.show(lang)))).collect();
    let pairs = ALLOWED_PAIRS.map(|(kind, placement)| {
        let words = [words::type_word(release, kind, lang), words::placement_word(release, placement, lang)];
        (pair(kind, placement), words.join(" · "))
    });
    let met = Met::ALL.map(|met| (met.code().to_owned(), words::met_word(release, met, lang).to_owned()));
    let verified = VERIFIED.map(|way| (way.code().to_owned(), words::verification_word(release, way, lang).to_owned()));
    let burdens = [
        ("1".to_owned(), t!(in lang, "exchange-burden-1")),
        ("2".to_owned(), t!(in lang, "exchange-burden-2")),
        ("3".to_owned(), t!(in lang, "exchange-burden-3")),
    ];
    vec![
        ("domain", t!(in lang, "exchange-field-domain"), domains, typed.domain.clone()),
        ("pair", t!(in lang, "edition-new-pair"), pairs.to_vec(), typed.pair.clone()),
        ("met", t!(in lang, "exchange-field-met"), met.to_vec(), typed.met.clone()),
        ("verified_by", t!(in lang, "exchange-field-verified-by"), verified.to_vec(), typed.verified_by.clone()),
        ("burden", t!(in lang, "exchange-field-burden"), burdens.to_vec(), typed.burden.clone()),
    ]
}

async fn show(status: StatusCode, person: &SignedIn, props: NewItemProps) -> Response {
    let mut frame = person.context().frame(props.title.clone());
    frame.wrong = !props.wrong.is_empty();
    render(status, frame, move || new_item_page(props.clone())).await
}

/// `POST /catalogue/editions/draft/new`.
pub(super) async fn save(
    State(state): State<AppState>,
    Editor(person): Editor,
    form: Form,
) -> Result<Response, AppError> {
    let organisation = &person.account.organisation_id;
    let (ground, open) = (Ground::of(&state, organisation).await?, Open::read(&state, organisation).await?);
    if open.is_heard() {
        return late(&state, &person, "edition-late-shut").await;
    }
    let typed = Typed::of_form(&form);
    let lang = person.context().lang;
    let replaced = ground.item(&typed.replaces).filter(|item| item.retired.is_none());
    let mut wrong = wrong_id(&ground, &open, &typed, lang);
    let basis = replaced.cloned();
    let read = read(&ground, &typed, basis.as_ref(), lang, &mut wrong);
    let note = note(&form, lang).map_err(|error| wrong.push(error)).ok();
    let (Some((item, measures)), Some(note), true) = (read, note, wrong.is_empty()) else {
        let props = NewItemProps { wrong, ..props(&person, &ground, typed) };
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &person, props).await);
    };
    let id = item.id.clone();
    let mut new = vec![NewEditionChange {
        thing: thing(&id),
        seen: None,
        value: serde_json::to_value(Drafted::New { item: Box::new(item), measures }).map_err(AppError::internal)?,
        note: note.clone(),
    }];
    if let Some(replaced) = &basis {
        new.push(gives_way(&ground, &open, replaced, &id, note)?);
    }
    let edition = opened(&state, &person, &open).await?;
    let act = What::EditionChanged.done_to(id.as_str());
    match state.store.put_edition_changes(&person.account.id, &edition, &new, act, now()).await? {
        EditionWritten::Yes => Ok(redirect(&format!("{DRAFT}/item/{id}"))),
        EditionWritten::Shut => late(&state, &person, "edition-late-shut").await,
        EditionWritten::Newer(..) => late(&state, &person, "edition-late-change").await,
    }
}

/// An item, as the store knows it.
fn thing(id: &ItemId) -> Thing {
    Thing { about: ITEM.to_owned(), key: id.to_string() }
}

/// The change of the item that a new one takes over from.
fn gives_way(
    ground: &Ground,
    open: &Open,
    replaced: &Item,
    by: &ItemId,
    note: String,
) -> Result<NewEditionChange, AppError> {
    let drafted = open.change(replaced.id.as_str());
    let so_far = match drafted.map(|change| &change.drafted) {
        Some(Drafted::Change(change)) => change.clone(),
        _ => ItemChange { id: replaced.id.clone(), ..ItemChange::default() },
    };
    let was = ground.bare.item(&replaced.id).map(wording).unwrap_or_default();
    let change = ItemChange { was, retired: Some(String::new()), replaced_by: Some(by.clone()), ..so_far };
    Ok(NewEditionChange {
        thing: thing(&replaced.id),
        seen: drafted.map(|change| change.kept.revision),
        value: serde_json::to_value(Drafted::Change(change)).map_err(AppError::internal)?,
        note,
    })
}

/// Saves an item that is in the draft already.
pub(super) async fn save_drafted(
    state: &AppState,
    person: &SignedIn,
    ground: &Arc<Ground>,
    open: &Open,
    change: &Change,
    form: &Form,
) -> Result<Response, AppError> {
    let (Drafted::New { item: stands, .. }, Some(edition)) = (&change.drafted, &open.edition) else {
        return Err(AppError::NotFound);
    };
    if open.is_heard() {
        return late(state, person, "edition-late-shut").await;
    }
    let lang = person.context().lang;
    let typed = Typed { id: stands.id.to_string(), ..Typed::of_form(form) };
    let mut wrong = Wrong::new();
    let read = read(ground, &typed, Some(stands), lang, &mut wrong);
    if typed.domain != stands.domain.as_str() {
        wrong.push(FieldError { field: "domain".to_owned(), message: t!(in lang, "exchange-way-other-domain") });
    }
    let note = note(form, lang).map_err(|error| wrong.push(error)).ok();
    let (Some((item, measures)), Some(note), true) = (read, note, wrong.is_empty()) else {
        let props = NewItemProps { wrong, ..drafted(person, ground, open, change, typed).await? };
        let props = NewItemProps { versions: vec![("revision".to_owned(), form.get("revision").to_owned())], ..props };
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, person, props).await);
    };
    let id = item.id.clone();
    let new = NewEditionChange {
        thing: thing(&id),
        seen: revision_of(form),
        value: serde_json::to_value(Drafted::New { item: Box::new(item), measures }).map_err(AppError::internal)?,
        note,
    };
    let act = What::EditionChanged.done_to(id.as_str());
    match state.store.put_edition_changes(&person.account.id, &edition.id, &[new], act, now()).await? {
        EditionWritten::Yes => Ok(redirect(&format!("{DRAFT}/item/{id}"))),
        EditionWritten::Shut => late(state, person, "edition-late-shut").await,
        EditionWritten::Newer(..) => {
            let open = Open::read(state, &person.account.organisation_id).await?;
            match open.change(id.as_str()) {
                Some(change) => {
                    let theirs = theirs(lang, ground, change, &typed);
                    let props = NewItemProps { theirs, ..drafted(person, ground, &open, change, typed).await? };
                    Ok(show(StatusCode::CONFLICT, person, props).await)
                }
                None => late(state, person, "edition-late-change").await,
            }
        }
    }
}

/// What a colleague has saved that is not what was typed.
fn theirs(lang: Lang, ground: &Ground, change: &Change, typed: &Typed) -> Theirs {
    let Drafted::New { item, measures } = &change.drafted else { return Theirs::new() };
    let saved = Typed::of_item(item, measures, &change.kept.note);
    let mut theirs = Theirs::new();
    let (mine, other) = (selects(lang, &ground.current, typed), selects(lang, &ground.current, &saved));
    for ((_, label, options, saved), (_, _, _, typed)) in other.into_iter().zip(mine) {
        if saved != typed {
            let words = options.into_iter().find(|(value, _)| *value == saved).map_or(saved, |(_, words)| words);
            theirs.push((label, words));
        }
    }
    theirs.extend(saved.texts.other_than(lang, &typed.texts));
    for (label, saved, typed) in [
        (t!(in lang, "edition-new-obligation"), saved.obligation, &typed.obligation),
        (t!(in lang, "edition-new-references"), saved.references, &typed.references),
        (t!(in lang, "edition-new-measures"), saved.measures, &typed.measures),
        (t!(in lang, "edition-note"), saved.note, &typed.note),
    ] {
        if saved != *typed {
            theirs.push((label, saved));
        }
    }
    theirs
}

/// What is wrong with the id.
fn wrong_id(ground: &Ground, open: &Open, typed: &Typed, lang: Lang) -> Wrong {
    let id = typed.id.as_str();
    let fault = |message: String| vec![FieldError { field: "id".to_owned(), message }];
    if let Some(message) = wrong_shape(id, &typed.domain, lang) {
        return fault(message);
    }
    if ground.item(id).is_some() || open.change(id).is_some() {
        return fault(t!(in lang, "edition-wrong-id-taken"));
    }
    if open.changes.len() + 2 > EDITION_CHANGES_MAX {
        return fault(t!(in lang, "edition-wrong-room", max = EDITION_CHANGES_MAX));
    }
    Wrong::new()
}

/// Why an item of an organisation's own in this domain can't be called so, whoever else is.
pub(crate) fn wrong_shape(id: &str, domain: &str, lang: Lang) -> Option<String> {
    let plain = |character: char| character.is_ascii_uppercase() || character.is_ascii_digit() || character == '-';
    let tail = id.strip_prefix(&format!("{domain}-")).unwrap_or_default();
    if id.is_empty() || id.chars().count() > ITEM_ID_CHARS_MAX || !id.chars().all(plain) {
        return Some(t!(in lang, "edition-wrong-id", max = ITEM_ID_CHARS_MAX));
    }
    if tail.is_empty() {
        return Some(t!(in lang, "exchange-way-other-domain"));
    }
    let is_common = tail.chars().all(|character| character.is_ascii_digit());
    is_common.then(|| t!(in lang, "edition-wrong-id-common"))
}

/// The item that was typed, with the measures that lead to it. What the form does not ask for is that of the one it is made from.
fn read(
    ground: &Ground,
    typed: &Typed,
    basis: Option<&Item>,
    lang: Lang,
    wrong: &mut Wrong,
) -> Option<(Item, Vec<MeasureId>)> {
    wrong.extend(typed.texts.too_long(lang));
    wrong.extend(typed.texts.unwritten(lang));
    let mut fault = |field: &str, words: &str| {
        let message = app::i18n::text(lang, words, None);
        wrong.push(FieldError { field: field.to_owned(), message });
    };
    let domain = ground.current.domains.iter().find(|domain| domain.id.as_str() == typed.domain);
    let (kind, placement) = ALLOWED_PAIRS.into_iter().find(|(kind, place)| pair(*kind, *place) == typed.pair).unzip();
    let met = Met::ALL.into_iter().find(|met| met.code() == typed.met);
    let verified_by = VERIFIED.into_iter().find(|way| way.code() == typed.verified_by);
    let burden = typed.burden.parse::<u8>().ok().filter(|burden| (1..=3).contains(burden));
    for (field, there) in [
        ("domain", domain.is_some()),
        ("pair", kind.is_some()),
        ("met", met.is_some()),
        ("verified_by", verified_by.is_some()),
        ("burden", burden.is_some()),
    ] {
        if !there {
            fault(field, "edition-wrong-choice");
        }
    }
    let obligation = typed.obligation.trim();
    if obligation.is_empty() || obligation.contains('\n') || obligation.chars().count() > SHORT_CHARS_MAX {
        fault("obligation", "edition-wrong-obligation");
    }
    let scored = kind.is_some_and(is_scored);
    let better = typed.texts.text(3);
    if scored && better.is_none() {
        fault("better-nb", "edition-wrong-better");
    }
    if !scored && better.is_some() {
        fault("better-nb", "edition-wrong-not-scored");
    }
    let scale = typed.scale.0.parse::<u8>().ok().zip(typed.scale.1.parse::<u8>().ok()).filter(|(from, to)| from < to);
    if scored && scale.is_none() {
        fault("scale-from", "edition-wrong-scale");
    }
    let references: Vec<Reference> = lines(&typed.references).map(Reference::from).collect();
    // Whether there is such a place, the check says.
    let formed =
        |one: &Reference| one.as_str().split_once(':').is_some_and(|(of, place)| !(of.is_empty() || place.is_empty()));
    if references.len() > ITEM_REFERENCES_MAX || !references.iter().all(formed) {
        fault("references", "edition-wrong-references");
    }
    let measures: Vec<MeasureId> = lines(&typed.measures).map(MeasureId::from).collect();
    if measures.len() > ITEM_REFERENCES_MAX || !measures.iter().all(|id| ground.current.measure(id).is_some()) {
        fault("measures", "edition-wrong-measures");
    }
    let item = Item {
        id: typed.id.as_str().into(),
        domain: domain?.id.clone(),
        obligation: obligation.to_owned(),
        text: typed.texts.text(0)?,
        reason: typed.texts.text(1)?,
        kind: kind?,
        placement: placement?,
        met: met?,
        evidence: typed.texts.text(2),
        verified_by: verified_by?,
        better,
        scale: scale.filter(|_| scored),
        references,
        applies: basis.and_then(|basis| basis.applies.clone()),
        only_when: basis.and_then(|basis| basis.only_when.clone()),
        strengthens: basis.and_then(|basis| basis.strengthens.clone()),
        annex_c: typed.annex_c,
        burden: burden?,
        since: String::new(),
        retired: None,
        replaced_by: None,
        reviewed: today(),
        organisation_id: None,
    };
    Some((item, measures))
}

/// What stands on the lines of a text.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}
