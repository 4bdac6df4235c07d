//! The files that tenderers sent become numbers.

use crate::access::Mine;
use crate::catalogue::exchange::{apart, refusal};
use crate::http::error::AppError;
use crate::http::limits::{
    TENDER_CELLS_MAX, TENDER_INFLATED_BYTES_MAX, TENDER_ROWS_MAX, TENDER_SHEET_BYTES_MAX, TENDER_SHEETS_MAX,
    TENDERS_BYTES_MAX,
};
use crate::http::upload::SentFile;
use crate::state::AppState;
use app::t;
use catalogue::content::{Lang, Release};
use catalogue::document::Date;
use catalogue::procurement::{CaseFile, derive, read as read_case};
use catalogue::tenders::{Answers, Asked, Said};
use exchange::{Limits, NotATender, tender};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::{NewTenders, TenderCounts};

/// What a sheet may cost: it is as large as what a tenderer wrote, and far smaller than a catalogue may be.
fn limits() -> Limits {
    Limits {
        upload_bytes_max: TENDER_SHEET_BYTES_MAX,
        inflated_bytes_max: TENDER_INFLATED_BYTES_MAX,
        rows_max: TENDER_ROWS_MAX,
        cells_max: TENDER_CELLS_MAX,
        ..Limits::default()
    }
}

/// The numbers of these files, against the latest version that was frozen; or what is wrong with each of them.
pub(super) async fn read(
    state: &AppState,
    mine: &Mine,
    files: Vec<SentFile>,
) -> Result<Result<NewTenders, Vec<String>>, AppError> {
    let lang = mine.person.context().lang;
    if files.is_empty() {
        return Ok(Err(vec![t!(in lang, "wrong-no-file")]));
    }
    if files.len() > TENDER_SHEETS_MAX {
        return Ok(Err(vec![t!(in lang, "tenders-wrong-many", max = TENDER_SHEETS_MAX)]));
    }
    if files.iter().map(|file| file.content.len()).sum::<usize>() > TENDERS_BYTES_MAX {
        return Ok(Err(vec![t!(in lang, "tenders-wrong-large", megabytes = TENDERS_BYTES_MAX / 1024 / 1024)]));
    }
    let frozen = mine.stored.frozen.ok_or(AppError::NotFound)?;
    let version = state.store.version(&mine.stored.id, &mine.person.account.id, frozen).await?;
    let release = state.release(&version.info.release.fingerprint).await?;
    let case = read_case::read(&version.case_json).map_err(AppError::internal)?;
    let date = Date::parse(&version.info.dated).ok_or_else(|| AppError::internal("the version has no date"))?;
    let asked = Arc::new(apart(move || asked(&release, &case, date)).await?);
    let mut told = Told { lang, wrong: twice(lang, &files), answers: BTreeMap::new() };
    let sheets = i64::try_from(files.len()).unwrap_or(i64::MAX);
    for SentFile { name, content } in files {
        let asked_of = asked.clone();
        let found = apart(move || tender(&content, &asked_of, &limits())).await?;
        told.take(&name, found, &asked);
    }
    let items = told.answers.into_iter().map(|(item, answers)| (item, counts(answers))).collect();
    let head = mine.stored.head.hash.clone();
    let new = NewTenders { head, replaces: None, version: frozen, sheets, items };
    Ok(if told.wrong.is_empty() { Ok(new) } else { Err(told.wrong) })
}

fn asked(release: &Release, case: &CaseFile, date: Date) -> Asked {
    Asked::new(release, case, &derive(release, case), date)
}

/// Files that are the same: a tender would be counted twice.
fn twice(lang: Lang, files: &[SentFile]) -> Vec<String> {
    let before = |at: usize| files[..at].iter().find(|one| one.content == files[at].content);
    let same = (0..files.len()).filter_map(|at| Some((before(at)?, &files[at])));
    same.map(
        |(first, again)| t!(in lang, "tenders-wrong-twice", first = first.name.as_str(), again = again.name.as_str()),
    )
    .collect()
}

/// What was found so far.
struct Told {
    lang: Lang,
    wrong: Vec<String>,
    answers: BTreeMap<String, Answers>,
}

impl Told {
    fn take(&mut self, name: &str, found: Result<BTreeMap<String, Said>, NotATender>, asked: &Asked) {
        match found {
            Ok(said) => {
                let counts = said.into_iter().filter(|(id, _)| asked.line(id).is_some_and(|line| line.counts));
                counts.for_each(|(id, said)| self.answers.entry(id).or_default().add(said));
            }
            Err(why) => self.wrong.push(not_a_tender(self.lang, name, &why)),
        }
    }
}

fn not_a_tender(lang: Lang, name: &str, why: &NotATender) -> String {
    let why = match why {
        NotATender::NoSheet => t!(in lang, "tenders-wrong-no-sheet"),
        NotATender::OtherLines => t!(in lang, "tenders-wrong-other-lines"),
        NotATender::Refused(why) => {
            let told = refusal(lang, why);
            told.detail.map_or(told.words.clone(), |detail| format!("{} ({detail})", told.words))
        }
    };
    t!(in lang, "tenders-wrong-file", name = name, why = why)
}

fn counts(answers: Answers) -> TenderCounts {
    // There are no more of them than files.
    let count = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    TenderCounts {
        yes: count(answers.yes),
        partly: count(answers.partly),
        no: count(answers.no),
        unanswered: count(answers.unanswered),
        unclear: count(answers.unclear),
    }
}
