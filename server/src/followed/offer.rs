//! Offering some of the organisation's own to others: what an editor picks of its latest edition goes into a file that others, and whoever
//! keeps the common catalogue, read in as any other. It says which organisation and which release, and names nobody.

use super::view::offered;
use crate::access::{Editor, SignedIn};
use crate::editions::{Ground, answer, name_of, title};
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::page::render;
use crate::state::{AppState, today};
use app::components::{FieldError, Wrong};
use app::pages::followed::{OfferProps, offer_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::{Drafted, Extension, Lang};
use std::collections::{BTreeMap, BTreeSet};

/// `GET /catalogue/offer`.
pub(super) async fn page(State(state): State<AppState>, Editor(person): Editor) -> Result<Response, AppError> {
    let ground = Ground::of(&state, &person.account.organisation_id).await?;
    Ok(show(StatusCode::OK, &person, &ground, Vec::new(), Wrong::new()).await)
}

async fn show(status: StatusCode, person: &SignedIn, ground: &Ground, picked: Vec<String>, wrong: Wrong) -> Response {
    let context = person.context();
    let lang = context.lang;
    let words = |drafted: &Drafted| match drafted {
        Drafted::New { item, .. } => format!("{}: {}", offered(lang, drafted), item.text.show(lang)),
        Drafted::Change(_) | Drafted::Texts { .. } => offered(lang, drafted),
    };
    let own = own(ground.own());
    let props = OfferProps {
        own: own.iter().map(|drafted| (name_of(drafted), words(drafted))).collect(),
        picked,
        from: t!(
            in lang,
            "offer-from",
            number = number(ground),
            base = ground.bare.version.as_str(),
        ),
        wrong,
    };
    let mut frame = context.frame(t!(in lang, "offer"));
    frame.wrong = !props.wrong.is_empty();
    render(status, frame, move || offer_page(props.clone())).await
}

/// The number of the edition that it is taken from; nothing where there is none.
fn number(ground: &Ground) -> String {
    ground.last.map(|last| last.to_string()).unwrap_or_default()
}

/// What of an organisation's own can be offered, as a draft would say it: new items in use, items worded anew or taken out, and texts of
/// other entries.
fn own(own: &Extension) -> Vec<Drafted> {
    let used = own.items.iter().filter(|item| item.retired.is_none());
    let new = used.map(|item| Drafted::New { item: Box::new(item.clone()), measures: Vec::new() });
    let changes = own.changes.iter().cloned().map(Drafted::Change);
    let mut texts: BTreeMap<(&str, &str), Vec<_>> = BTreeMap::new();
    for change in &own.texts {
        texts.entry((&change.table, &change.entry)).or_default().push(change.clone());
    }
    let texts = texts.into_iter().map(|((table, entry), texts)| Drafted::Texts {
        table: table.to_owned(),
        entry: entry.to_owned(),
        texts,
    });
    new.chain(changes).chain(texts).collect()
}

/// `POST /catalogue/offer`: the file.
pub(super) async fn file(
    State(state): State<AppState>,
    Editor(person): Editor,
    form: Form,
) -> Result<Response, AppError> {
    let ground = Ground::of(&state, &person.account.organisation_id).await?;
    let asked = form.all("picked");
    let own = own(ground.own());
    let picked: BTreeSet<(String, String)> = own
        .iter()
        .filter(|drafted| asked.contains(&name_of(drafted)))
        .map(|drafted| (drafted.table().to_owned(), drafted.id().to_owned()))
        .collect();
    if picked.is_empty() {
        let message = t!(in person.context().lang, "offer-wrong-none");
        let wrong = vec![FieldError { field: "picked".to_owned(), message }];
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &person, &ground, asked, wrong).await);
    }
    state.taking_out(&person.account.id)?;
    let whole = Extension {
        title: title(&person),
        version: number(&ground),
        date: today(),
        language: Lang::Nb,
        base: ground.bare.version.clone(),
        offer: true,
        ..ground.own().clone()
    };
    answer("tilbud", &whole.part(&picked))
}
