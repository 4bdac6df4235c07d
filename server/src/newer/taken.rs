//! What was taken of newer releases, as it was noted.

use super::words::place;
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::page::{moment, render};
use crate::http::query::Query;
use crate::procurements::saving::{reopened_of, say_saved};
use crate::procurements::steps::framed;
use app::pages::newer::{SettledGroup, TakenProps, taken_page};
use app::t;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::content::id::ParameterId;
use catalogue::procurement::taken::{ChangeKind, Settled, TakenRelease};
use store::Timestamp;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// The releases that were taken, the latest first: in words, and the page of each below the root.
pub fn before(mine: &Mine) -> Vec<(String, String)> {
    let lang = mine.person.context().lang;
    let mut all: Vec<_> = mine.case.taken.iter().collect();
    all.sort_by(|(_, a), (_, b)| b.at.cmp(&a.at));
    let one = |(key, taken): (&String, &TakenRelease)| {
        let (from, to) = (taken.from.version.as_str(), taken.to.version.as_str());
        let by = taken.by.as_str();
        let words = t!(in lang, "newer-before-one", from = from, to = to, at = when(lang, taken), by = by);
        (words, format!("/p/{}/newer/{key}", mine.id()))
    };
    all.into_iter().map(one).collect()
}

fn when(lang: Lang, taken: &TakenRelease) -> String {
    match OffsetDateTime::parse(&taken.at, &Rfc3339) {
        Ok(at) => moment(lang, Timestamp::from(at)),
        Err(_) => taken.at.clone(),
    }
}

/// `GET /p/{id}/newer/{taken}`.
pub(super) async fn page(
    mine: Mine,
    Path((_, key)): Path<(String, String)>,
    query: Query,
) -> Result<Response, AppError> {
    let taken = mine.case.taken.get(&key).ok_or(AppError::NotFound)?;
    let derivation = mine.derive();
    let lang = mine.person.context().lang;
    let (from, to) = (taken.from.version.as_str(), taken.to.version.as_str());
    let group = |title: &str, settled: &[Settled]| SettledGroup {
        title: t!(in lang, title, count = settled.len()),
        rows: settled.iter().map(|settled| row(&mine, lang, settled)).collect(),
    };
    let left = taken.left.iter().map(|left| (place(lang, &left.section, &left.key), left.value.to_string()));
    let props = TakenProps {
        procurement: mine.id().to_owned(),
        between: t!(in lang, "newer-taken-between", from = from, to = to),
        by: t!(in lang, "newer-taken-by", by = taken.by.as_str(), at = when(lang, taken)),
        groups: vec![group("newer-accepted", &taken.accepted), group("newer-refused", &taken.refused)],
        left: left.collect(),
        reopened: reopened_of(&mine, &derivation, &query),
    };
    let mut frame = framed(&mine, &derivation, t!(in lang, "newer-taken-title"), None);
    say_saved(&mut frame, &mine, &query);
    Ok(render(StatusCode::OK, frame, move || taken_page(props.clone())).await)
}

fn row(mine: &Mine, lang: Lang, settled: &Settled) -> (String, Option<String>, String, String) {
    let change = t!(in lang, "newer-change-word", change = settled.change.code());
    if settled.change == ChangeKind::Number {
        let parameter = mine.release.parameter(&ParameterId::from(settled.id.as_str()));
        let name = parameter.map_or_else(|| settled.id.clone(), |known| known.text.show(lang).to_owned());
        return (name, None, change, settled.reason.clone());
    }
    let name = match &settled.successor {
        Some(new) => t!(in lang, "newer-name-replaced", old = settled.id.as_str(), new = new.as_str()),
        None => settled.id.clone(),
    };
    let there = [settled.successor.as_ref().map_or("", |id| id.as_str()), &settled.id];
    let derivation = mine.derive();
    let stands = |id: &&str| derivation.lines.iter().any(|line| line.id.as_str() == *id);
    (name, there.into_iter().find(stands).map(str::to_owned), change, settled.reason.clone())
}
