//! A file that says everything itself, as Kravspor takes one out: nobody is asked what it means.

use super::mapping::Said;
use super::reading::read;
use super::told::{outcome, place};
use super::wrong::refusal;
use crate::http::error::AppError;
use crate::state::embedded_release;
use app::pages::exchange::Told;
use app::t;
use catalogue::content::Lang;
use exchange::{Import, Outcome, Receipt};
use std::sync::Arc;

/// How many faults of a file are named.
const FAULTS_SHOWN: usize = 3;

/// The catalogue in a file, or why there is none, in words. It is read as a file on trial is, with the same limits.
///
/// # Errors
/// When no file can be read now.
pub(crate) async fn complete(lang: Lang, name: &str, content: Vec<u8>) -> Result<Result<Import, String>, AppError> {
    let receipt = match read(name, Arc::new(content), &Said::default()).await? {
        Ok(receipt) => receipt,
        Err(why) => return Ok(Err(in_words(refusal(lang, &why)))),
    };
    let faults = faults(lang, &receipt);
    Ok(receipt.import.ok_or_else(|| {
        let said: Vec<String> = std::iter::once(t!(in lang, "followed-wrong-file")).chain(faults).collect();
        said.join(" ")
    }))
}

fn faults(lang: Lang, receipt: &Receipt) -> Vec<String> {
    let (release, _) = embedded_release();
    let wrong = receipt.rows.iter().filter(|row| matches!(row.outcome, Outcome::Wrong { .. }));
    let fault = |row: &exchange::Row| {
        let (_, told) = outcome(lang, &release, &row.outcome);
        format!("{}: {}", place(lang, &row.place), in_words(told))
    };
    wrong.take(FAULTS_SHOWN).map(fault).collect()
}

fn in_words(told: Told) -> String {
    match told.detail {
        Some(detail) => format!("{} ({detail})", told.words),
        None => told.words,
    }
}
