//! Writing the rows that a person wants: all of them with their receipt, or nothing.

use super::draft::to_start;
use super::read::{Outcome, Reading, RowRead, Target, read};
use super::show::{Extra, row_key, show};
use super::source::Source;
use super::told::{place_of, source_words};
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::{OWN_LINES_MAX, RECEIPTS_MAX};
use crate::procurements::saving::{KEY_TRIES_MAX, Place, Wanted, Written, entry, go_on, next_key, write};
use crate::requirements::view::View;
use crate::state::{AppState, now};
use app::components::{FieldError, Wrong};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::id::ItemId;
use catalogue::procurement::receipt::{Fate, Receipt, ReceiptRow};
use catalogue::procurement::section::Section;
use std::collections::BTreeSet;
use time::format_description::well_known::Rfc3339;

/// `POST /p/{id}/requirements/elsewhere/draft/accept`.
pub(super) async fn accept(State(app): State<AppState>, mine: Mine, form: Form) -> Result<Response, AppError> {
    let Some(source) = Source::under_way(&app, &mine).await? else { return Ok(to_start(&mine)) };
    let lang = mine.person.context().lang;
    let chosen: BTreeSet<String> = form.all("row").into_iter().collect();
    let mut mine = Box::new(mine);
    for _ in 0..KEY_TRIES_MAX {
        let reading = read_in(&mine, &source);
        let wrong = wrong(&mine, &source, &reading, &chosen, &form)?;
        if !wrong.is_empty() {
            let extra = Extra { chosen: Some(chosen), wrong, ..Extra::default() };
            return show(StatusCode::UNPROCESSABLE_ENTITY, &mine, &source, &reading, extra).await;
        }
        let (id, receipt, values) = written(&mine, &source, &reading, &chosen)?;
        let taken = receipt.count(Fate::is_taken);
        let summary = t!(
            in lang,
            "journal-elsewhere",
            taken = taken,
            source = source_words(lang, &source.file),
            id = id.as_str(),
            skipped = receipt.rows.len() - taken,
        );
        match write(&app, &mine, &form, &values, &summary).await? {
            Written::Saved => {
                Source::drop(&app, &mine).await?;
                return go_on(&app, &mine, &format!("/requirements/elsewhere/receipts/{id}")).await;
            }
            // Somebody took a number that was to be given here: the next ones are free.
            Written::Late(fresh, places) if !places.iter().any(|place| is_of(&mine, place)) => mine = fresh,
            Written::Late(fresh, places) => {
                let reading = read_in(&fresh, &source);
                let derivation = fresh.derive();
                let theirs = View::new(&fresh, &derivation).theirs_of_lines(&places);
                let extra = Extra { chosen: Some(chosen), theirs, ..Extra::default() };
                return show(StatusCode::CONFLICT, &fresh, &source, &reading, extra).await;
            }
        }
    }
    Err(AppError::Bad("error-conflict"))
}

fn read_in(mine: &Mine, source: &Source) -> Reading {
    read(source, &Target::new(&mine.release, &mine.case, &mine.person.account.display_name))
}

/// Whether the entry was there when the form was made.
fn is_of(mine: &Mine, (section, key): &Place) -> bool {
    *section == Section::OwnLines && mine.case.requirements.own.contains_key(key.as_str())
}

/// What is in the way.
fn wrong(
    mine: &Mine,
    source: &Source,
    reading: &Reading,
    chosen: &BTreeSet<String>,
    form: &Form,
) -> Result<Wrong, AppError> {
    let lang = mine.person.context().lang;
    let whole = |message: String| Ok(vec![FieldError { field: "rows".to_owned(), message }]);
    if form.get("seen") != source.seen()? {
        return whole(t!(in lang, "elsewhere-wrong-seen"));
    }
    let wanted = || reading.rows.iter().filter(|row| chosen.contains(&row_key(source, row)));
    let unreadable = wanted().filter(|row| matches!(row.outcome, Outcome::Wrong(_)));
    let wrong: Wrong = unreadable
        .map(|row| FieldError {
            field: format!("row-{}", row_key(source, row)),
            message: t!(in lang, "elsewhere-wrong-row", place = place_of(lang, row)),
        })
        .collect();
    if !wrong.is_empty() {
        return Ok(wrong);
    }
    let new = wanted().filter(|row| matches!(row.outcome, Outcome::New(_))).count();
    let updated = wanted().filter(|row| matches!(row.outcome, Outcome::Updated(..))).count();
    if new + updated == 0 {
        return whole(t!(in lang, "elsewhere-wrong-none"));
    }
    let requirements = &mine.case.requirements;
    if requirements.own.len() + new > OWN_LINES_MAX {
        return whole(t!(in lang, "elsewhere-wrong-too-many", max = OWN_LINES_MAX));
    }
    if requirements.receipts.len() >= RECEIPTS_MAX {
        return whole(t!(in lang, "elsewhere-wrong-receipts", max = RECEIPTS_MAX));
    }
    Ok(Wrong::new())
}

/// The receipt with its key, and everything that is written.
fn written(
    mine: &Mine,
    source: &Source,
    reading: &Reading,
    chosen: &BTreeSet<String>,
) -> Result<(String, Receipt, Vec<Wanted>), AppError> {
    let requirements = &mine.case.requirements;
    let mut keys: Vec<String> = vec![next_key(requirements.own.keys().map(ItemId::as_str))];
    let mut values: Vec<Wanted> = Vec::new();
    let mut rows = Vec::new();
    for row in &reading.rows {
        let is_chosen = chosen.contains(&row_key(source, row));
        let (fate, line) = match &row.outcome {
            Outcome::New(line) if is_chosen => {
                let key = keys.pop().unwrap_or_default();
                keys.push(next_key([key.as_str()].into_iter()));
                values.push(entry(Section::OwnLines, &key, line)?);
                (Fate::New, Some(ItemId::from(key.as_str())))
            }
            Outcome::Updated(id, line, _) if is_chosen => {
                values.push(entry(Section::OwnLines, id.as_str(), line)?);
                (Fate::Updated, Some(id.clone()))
            }
            Outcome::New(_) => (Fate::NotWanted, None),
            Outcome::Updated(id, _, _) => (Fate::NotWanted, Some(id.clone())),
            Outcome::Same(id) => (Fate::Same, Some(id.clone())),
            Outcome::Aside(why) => (*why, None),
            Outcome::Wrong(_) => (Fate::Unreadable, None),
        };
        rows.push(receipt_row(row, fate, line));
    }
    let at = now().to_utc().replace_nanosecond(0).map_err(AppError::internal)?;
    let receipt = Receipt {
        file: source.file.clone(),
        sha256: source.sha256.clone(),
        by: mine.person.account.display_name.clone(),
        at: at.format(&Rfc3339).map_err(AppError::internal)?,
        rows,
    };
    let id = next_receipt(requirements.receipts.keys().map(String::as_str));
    values.push(entry(Section::Receipts, &id, &receipt)?);
    Ok((id, receipt, values))
}

fn receipt_row(row: &RowRead, fate: Fate, line: Option<ItemId>) -> ReceiptRow {
    ReceiptRow { sheet: row.sheet.clone(), row: row.row, id: row.id.clone(), fate, line }
}

/// The next key of a receipt: `K-1`, `K-2`, …
fn next_receipt<'k>(taken: impl Iterator<Item = &'k str>) -> String {
    let number = |key: &str| key.strip_prefix("K-")?.parse::<u32>().ok();
    format!("K-{}", taken.filter_map(number).max().unwrap_or(0).saturating_add(1))
}
