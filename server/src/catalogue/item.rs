//! An item.

use super::reader::{Id, Reader};
use crate::editions;
use crate::http::error::AppError;
use crate::http::page::render;
use crate::state::{AppState, today};
use app::pages::catalogue::{ItemProps, Number, Said, item_page};
use app::pages::editions::DRAFT;
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::content::item::Item;
use catalogue::content::review::is_overdue;
use catalogue::content::text::placeholders;
use catalogue::document::words;

/// `/catalogue/item/{id}`: as it is in what new procurements of the organisation begin with, where editions have changed it; and with what
/// they have done to it.
pub(super) async fn page(State(state): State<AppState>, mut reader: Reader, Id(id): Id) -> Result<Response, AppError> {
    let organisation = reader.person.account.organisation_id.clone();
    let history = editions::of_item(&state, &organisation, &id, reader.page).await?;
    if !history.is_empty()
        && let Some(used) = state.store.release_in_use(&organisation).await?
    {
        reader.release = state.release(&used.release.fingerprint).await?;
    }
    let item = reader.release.items.iter().find(|item| item.id.as_str() == id).ok_or(AppError::NotFound)?;
    let frame = reader.frame(t!(in reader.page, "catalogue-item-title", id = id.as_str()));
    let edit = reader.person.account.editor.then(|| format!("{DRAFT}/item/{id}"));
    let props = ItemProps { history, edit, ..props(&reader, item) };
    Ok(render(StatusCode::OK, frame, move || item_page(props.clone())).await)
}

fn props(reader: &Reader, item: &Item) -> ItemProps {
    let (release, lang) = (&reader.release, reader.lang);
    let others = || release.items.iter().filter(|other| other.id != item.id);
    let domain = release.domain(&item.domain).map(|domain| reader.said(&domain.text)).unwrap_or_default();
    let row = |id| release.item(id).map(|item| reader.item(item));
    ItemProps {
        desk: reader.person.account.editor.then(|| format!("/desk/item/{}", item.id)),
        place: reader.place(format!("/catalogue/item/{}", item.id), &[]),
        id: item.id.to_string(),
        domain: (item.domain.to_string(), domain),
        demands: demands(reader, item),
        numbers: numbers(reader, item),
        reason: reader.filled(&item.reason),
        obligation: item.obligation.clone(),
        kind: reader.word(words::type_word(release, item.kind, lang)),
        placement: reader.word(words::placement_word(release, item.placement, lang)),
        pair_rule: reader.label(&format!("pair.{}.{}", item.kind.code(), item.placement.code())),
        met: reader.word(words::met_word(release, item.met, lang)),
        evidence: item.evidence.as_ref().map(|evidence| reader.filled(evidence)),
        verified_by: reader.word(words::verification_word(release, item.verified_by, lang)),
        better: item.better.as_ref().map(|better| reader.filled(better)),
        scale: item.scale,
        applies: reader.condition(item.applies.as_ref()),
        only_when: reader.condition(item.only_when.as_ref()),
        basic: item.strengthens.as_ref().and_then(row),
        stronger: others()
            .filter(|other| other.strengthens.as_ref() == Some(&item.id))
            .map(|other| reader.item(other))
            .collect(),
        burden: item.burden,
        annex_c: item.annex_c,
        references: reader.references(&item.references),
        ways: reader.ways_to(item),
        since: item.since.clone(),
        overdue: overdue(reader, item),
        reviewed: words::long_date_iso(release, &item.reviewed, reader.page),
        retired: item.retired.clone(),
        replaced_by: item.replaced_by.as_ref().and_then(row),
        replaces: others()
            .filter(|other| other.replaced_by.as_ref() == Some(&item.id))
            .map(|other| reader.item(other))
            .collect(),
        ..ItemProps::default()
    }
}

/// That nobody has read it critically for as long as the organisation waits.
fn overdue(reader: &Reader, item: &Item) -> Option<String> {
    let months = reader.person.organisation.reviewed_within_months?;
    let waits = item.retired.is_none() && is_overdue(&item.reviewed, months, &today());
    waits.then(|| {
        let date = words::long_date_iso(&reader.release, &item.reviewed, reader.page);
        t!(in reader.page, "desk-item-overdue", date = date, months = months.get())
    })
}

/// The demand in every language it is written in, the one of the content first.
fn demands(reader: &Reader, item: &Item) -> Vec<Said> {
    let first = item.text.shown_in(reader.lang);
    let others = Lang::ALL.into_iter().filter(|lang| *lang != first && item.text.get(*lang).is_some());
    std::iter::once(first)
        .chain(others)
        .map(|lang| Said { text: reader.release.with_defaults(&item.text, lang), lang })
        .collect()
}

/// The numbers that the demand, its evidence and its score name, each once.
fn numbers(reader: &Reader, item: &Item) -> Vec<Number> {
    let texts = [Some(&item.text), item.evidence.as_ref(), item.better.as_ref()].into_iter().flatten();
    let mut names: Vec<&str> = Vec::new();
    for name in texts.flat_map(|text| placeholders(&text.nb)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let known = names.into_iter().filter_map(|name| reader.release.parameters.iter().find(|p| p.id.as_str() == name));
    known
        .map(|parameter| Number {
            text: reader.said(&parameter.text),
            default: parameter.digits(parameter.default, reader.lang),
            range: (parameter.digits(parameter.range.0, reader.lang), parameter.digits(parameter.range.1, reader.lang)),
            unit: reader.said(&parameter.unit),
        })
        .collect()
}
