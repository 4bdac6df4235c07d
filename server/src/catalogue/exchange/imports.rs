//! The catalogues that an organisation has read in.

use super::in_use::{InTheWay, Wanted, change, version_for_new};
use super::show::holds;
use super::told::kind;
use crate::access::SignedIn;
use crate::http::error::AppError;
use crate::http::page::{moment, redirect, render};
use crate::state::{AppState, embedded_release};
use app::pages::exchange::{
    Behind, DeleteImportProps, ImportProps, ImportRow, ImportsProps, ItemRow, Told, delete_import_page, import_page,
    imports_page,
};
use app::t;
use axum::extract::{FromRequestParts, Path, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::Response;
use catalogue::content::item::Item;
use catalogue::content::{Extension, Lang, Obstacle, Release, Text, Why};
use catalogue::document::words;
use std::collections::BTreeMap;
use store::{ImportId, ImportInfo, ImportKind};

/// How many items of a catalogue are shown.
const ITEMS_SHOWN: usize = 200;
/// How many things in the way are shown.
const IN_THE_WAY_SHOWN: usize = 30;

/// A catalogue of the signed-in person's organisation.
pub(super) struct Ours {
    person: SignedIn,
    info: ImportInfo,
}

impl FromRequestParts<AppState> for Ours {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        let person = SignedIn::from_request_parts(parts, state).await?;
        let Path(path) =
            Path::<BTreeMap<String, String>>::from_request_parts(parts, state).await.map_err(|_| AppError::NotFound)?;
        let id: ImportId = path.get("import").and_then(|id| id.parse().ok()).ok_or(AppError::NotFound)?;
        let all = state.store.list_imports(&person.account.organisation_id).await?;
        let info = all.into_iter().find(|import| import.id == id).ok_or(AppError::NotFound)?;
        Ok(Ours { person, info })
    }
}

/// `/catalogue/imports`.
pub(super) async fn list(State(state): State<AppState>, person: SignedIn) -> Result<Response, AppError> {
    let context = person.context();
    let lang = context.lang;
    let organisation = &person.account.organisation_id;
    let row = |import: ImportInfo| ImportRow {
        id: import.id.to_string(),
        title: format!("{} {}", import.title, import.version),
        kind: kind_of(lang, import.kind).0,
        by: t!(in lang, "exchange-by", name = import.by.as_str(), at = moment(lang, import.at)),
        in_use: import.in_use,
    };
    let props = ImportsProps {
        rows: state.store.list_imports(organisation).await?.into_iter().rev().map(row).collect(),
        in_use: version_for_new(&state, organisation).await?,
    };
    let frame = context.frame(t!(in lang, "exchange-own-catalogues"));
    Ok(render(StatusCode::OK, frame, move || imports_page(props.clone())).await)
}

/// What it is, and what that means for new procurements.
fn kind_of(lang: Lang, kind: ImportKind) -> (String, String) {
    match kind {
        ImportKind::Whole => (t!(in lang, "exchange-kind-of-whole"), t!(in lang, "exchange-meaning-whole")),
        ImportKind::Extension => (t!(in lang, "exchange-kind-of-extension"), t!(in lang, "exchange-meaning-extension")),
    }
}

/// `/catalogue/imports/{import}`.
pub(super) async fn page(State(state): State<AppState>, ours: Ours) -> Result<Response, AppError> {
    show(StatusCode::OK, &state, &ours, Vec::new()).await
}

async fn show(
    status: StatusCode,
    state: &AppState,
    Ours { person, info }: &Ours,
    in_the_way: Vec<InTheWay>,
) -> Result<Response, AppError> {
    let context = person.context();
    let lang = context.lang;
    let organisation = &person.account.organisation_id;
    let json = state.store.import_json(&info.id, organisation).await?;
    let (items, holds) = match info.kind {
        ImportKind::Whole => {
            let release: Release = serde_json::from_str(&json).map_err(AppError::internal)?;
            let counts = [
                t!(in lang, "catalogue-count-items", count = release.items.len()),
                t!(in lang, "catalogue-count-measures", count = release.measures.len()),
                t!(in lang, "catalogue-count-scenarios", count = release.scenarios.len()),
            ];
            (release.items, counts.join(", "))
        }
        ImportKind::Extension => {
            let extension: Extension = serde_json::from_str(&json).map_err(AppError::internal)?;
            let holds = holds(lang, &extension);
            (extension.items, holds)
        }
    };
    let named = |name: &str, at| t!(in lang, "exchange-by-name", name = name, at = moment(lang, at));
    let (kind, meaning) = kind_of(lang, info.kind);
    let language: Lang = info.language.parse().unwrap_or_default();
    let props = ImportProps {
        id: info.id.to_string(),
        title: info.title.clone(),
        version: info.version.clone(),
        kind,
        meaning,
        language: t!(in language, "language-name"),
        holds,
        in_use: info.in_use,
        edition: info.edition.as_ref().map(|id| format!("/catalogue/editions/{id}")),
        release: version_for_new(state, organisation).await?,
        behind: Behind {
            read_in: named(&info.by, info.at),
            changed: info.changed.as_ref().map(|(name, at)| named(name, *at)),
        },
        more_in_the_way: in_the_way.len().saturating_sub(IN_THE_WAY_SHOWN),
        in_the_way: in_the_way.iter().take(IN_THE_WAY_SHOWN).map(|one| told(lang, one)).collect(),
        of: items.len(),
        items: items.iter().take(ITEMS_SHOWN).map(|item| row(lang, item)).collect(),
    };
    let mut frame = context.frame(info.title.clone());
    frame.wrong = !props.in_the_way.is_empty();
    Ok(render(status, frame, move || import_page(props.clone())).await)
}

fn row(lang: Lang, item: &Item) -> ItemRow {
    let (release, _) = embedded_release();
    let (text, said_in) = written(&item.text, lang);
    let words = [
        words::type_word(&release, item.kind, lang),
        words::placement_word(&release, item.placement, lang),
        words::met_word(&release, item.met, lang),
    ];
    ItemRow { id: item.id.to_string(), text: text.to_owned(), lang: said_in, words: words.join(" · ") }
}

/// The text in a language it has been written in: an extension may not have any bokmål.
fn written(text: &Text, lang: Lang) -> (&str, Lang) {
    let all = [lang].into_iter().chain(Lang::ALL);
    let found = all.filter_map(|lang| Some((text.get(lang)?, lang))).find(|(text, _)| !text.is_empty());
    found.unwrap_or((&text.nb, Lang::Nb))
}

/// The entry, and what is wrong with it.
pub(crate) fn told(lang: Lang, in_the_way: &InTheWay) -> (String, Told) {
    match in_the_way {
        InTheWay::Obstacle(Obstacle { table: "extension", id, why }) => (id.clone(), obstacle(lang, why)),
        InTheWay::Obstacle(Obstacle { table, id, why }) => (entry(lang, table, id), obstacle(lang, why)),
        InTheWay::Finding(finding) => {
            let parts = [&finding.words, &finding.reason, &finding.advice];
            let detail = parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" – ");
            let told = Told { words: t!(in lang, "exchange-way-check"), detail: Some(detail) };
            (entry(lang, finding.table, &finding.id), told)
        }
    }
}

/// "Krav IDT-003".
fn entry(lang: Lang, table: &str, id: &str) -> String {
    let kind = kind(lang, table);
    let mut characters = kind.chars();
    let kind: String = characters.next().into_iter().flat_map(char::to_uppercase).chain(characters).collect();
    format!("{kind} {id}").trim_end().to_owned()
}

fn obstacle(lang: Lang, why: &Why) -> Told {
    let (release, _) = embedded_release();
    let words = match why {
        Why::Unwritten(count, first) => t!(in lang, "exchange-way-unwritten", count = *count, first = first.as_str()),
        Why::MeansSomethingElse => t!(in lang, "exchange-way-means-something-else"),
        Why::Twice => t!(in lang, "exchange-way-twice"),
        Why::Nothing("fact", id) => t!(in lang, "exchange-way-fact", id = id.as_str()),
        Why::Nothing(table, id) => t!(in lang, "exchange-way-nothing", kind = kind(lang, table), id = id.as_str()),
        Why::NoParameter(name) => t!(in lang, "exchange-way-no-parameter", name = name.as_str()),
        Why::OtherDomain => t!(in lang, "exchange-way-other-domain"),
        Why::Pair(of, placement) => {
            let of = words::type_word(&release, *of, lang);
            let placement = words::placement_word(&release, *placement, lang);
            t!(in lang, "exchange-way-pair", kind = of, placement = placement)
        }
        Why::OutOfRange => t!(in lang, "exchange-way-out-of-range"),
        Why::OtherParameters => t!(in lang, "exchange-way-other-parameters"),
        Why::RetiredAlready(version) => t!(in lang, "exchange-way-retired-already", version = version.as_str()),
    };
    Told { words, detail: None }
}

async fn done(state: &AppState, ours: &Ours, wanted: Wanted, to: &str) -> Result<Response, AppError> {
    // An edition is its editors' to use, and what is released is not deleted.
    if ours.info.edition.is_some() && !ours.person.account.editor {
        return Err(AppError::NotEditor);
    }
    match change(state, &ours.person, &ours.info.id, wanted).await? {
        Ok(()) => Ok(redirect(to)),
        Err(in_the_way) => show(StatusCode::UNPROCESSABLE_ENTITY, state, ours, in_the_way).await,
    }
}

/// Uses it in new procurements.
pub(super) async fn put_in_use(State(state): State<AppState>, ours: Ours) -> Result<Response, AppError> {
    let to = format!("/catalogue/imports/{}", ours.info.id);
    done(&state, &ours, Wanted::Use, &to).await
}

/// Stops using it in new procurements.
pub(super) async fn stop(State(state): State<AppState>, ours: Ours) -> Result<Response, AppError> {
    let to = format!("/catalogue/imports/{}", ours.info.id);
    done(&state, &ours, Wanted::Stop, &to).await
}

/// Asks before deleting.
pub(super) async fn ask_delete(ours: Ours) -> Result<Response, AppError> {
    if ours.info.edition.is_some() {
        return Err(AppError::NotFound);
    }
    let context = ours.person.context();
    let Ours { info, .. } = ours;
    let props = DeleteImportProps { id: info.id.to_string(), title: info.title, in_use: info.in_use };
    let frame = context.frame(t!(in context.lang, "exchange-delete"));
    Ok(render(StatusCode::OK, frame, move || delete_import_page(props.clone())).await)
}

/// Deletes it. What was made with it stays, for the procurements that follow it.
pub(super) async fn delete(State(state): State<AppState>, ours: Ours) -> Result<Response, AppError> {
    done(&state, &ours, Wanted::Delete, "/catalogue/imports").await
}
