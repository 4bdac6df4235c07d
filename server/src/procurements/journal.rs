//! The journal of a procurement: every change in words, by whom and when; filtered, as a file, and whether its chain is whole.

use super::saving::date;
use super::steps::frame;
use crate::access::Mine;
use crate::comments::About;
use crate::http::error::AppError;
use crate::http::limits::JOURNAL_ROWS_SHOWN;
use crate::http::page::{download, moment, render};
use crate::http::query::Query;
use crate::rights::{Part, takes};
use crate::state::AppState;
use app::components::Options;
use app::pages::journal::{JournalFilter, JournalProps, JournalRow, journal_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::procurement::section::Section;
use exchange::Format;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use store::{AccountId, JournalCheck, JournalRecord, Thing};

/// `GET /p/{id}/journal`.
pub async fn page(State(app): State<AppState>, mine: Mine, query: Query) -> Result<Response, AppError> {
    let lang = mine.person.context().lang;
    let journal = Journal::read(&app, &mine).await?;
    let filter = filter(&query);
    let found = journal.asked_for(&filter);
    let (chain, broken) = chain(lang, app.store.verify_journal(&mine.stored.id).await?);
    let count = match found.len() {
        many if many > JOURNAL_ROWS_SHOWN => {
            t!(in lang, "journal-count-shown", count = many, shown = JOURNAL_ROWS_SHOWN)
        }
        few => t!(in lang, "journal-count", count = few),
    };
    let base = format!("/p/{}/journal", mine.id());
    let asked = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs(&filter)).finish();
    let props = JournalProps {
        file: format!("{base}.csv?{asked}"),
        action: base,
        people: journal.people(lang),
        parts: parts(lang),
        rows: found.into_iter().take(JOURNAL_ROWS_SHOWN).map(|record| journal.row(lang, record)).collect(),
        filter,
        count,
        chain,
        broken,
    };
    let frame = frame(&mine, t!(in lang, "journal"), None);
    Ok(render(StatusCode::OK, frame, move || journal_page(props.clone())).await)
}

/// `GET /p/{id}/journal.csv`: what is asked for, all of it, with whole hashes.
pub async fn file(State(app): State<AppState>, mine: Mine, query: Query) -> Result<Response, AppError> {
    app.taking_out(&mine.person.account.id)?;
    let lang = mine.person.context().lang;
    let journal = Journal::read(&app, &mine).await?;
    let table = journal.table(lang, &journal.asked_for(&filter(&query)));
    Ok(download("journal.csv", Format::Csv.media_type(), table))
}

/// The whole journal as a table of CSV, for an archive.
///
/// # Errors
/// When the store can't be read.
pub(crate) async fn table(app: &AppState, mine: &Mine, lang: Lang) -> Result<Vec<u8>, AppError> {
    let journal = Journal::read(app, mine).await?;
    Ok(journal.table(lang, &journal.records.iter().rev().collect::<Vec<_>>()))
}

fn filter(query: &Query) -> JournalFilter {
    let get = |name: &str| query.0.get(name).to_owned();
    JournalFilter { who: get("who"), part: get("part"), from: get("from"), to: get("to"), words: get("words") }
}

fn pairs(filter: &JournalFilter) -> [(&'static str, &str); 5] {
    [("who", &filter.who), ("part", &filter.part), ("from", &filter.from), ("to", &filter.to), ("words", &filter.words)]
}

fn parts(lang: Lang) -> Options {
    let parts = Part::ALL.into_iter().filter(|part| *part != Part::Trail);
    let parts = parts.map(|part| (part.code().to_owned(), t!(in lang, "access-part", part = part.code())));
    let comments = (COMMENTS.to_owned(), t!(in lang, "journal-comments"));
    std::iter::once((String::new(), t!(in lang, "journal-everything"))).chain(parts).chain([comments]).collect()
}

/// The choice of the acts of those who comment, whatever part it is about.
const COMMENTS: &str = "comments";

/// Whether the chain is whole, in a sentence.
fn chain(lang: Lang, check: JournalCheck) -> (String, bool) {
    match check {
        JournalCheck::Unbroken { records, erased: 0 } => (t!(in lang, "journal-whole", records = records), false),
        JournalCheck::Unbroken { records, erased } => {
            let whole = t!(in lang, "journal-whole", records = records);
            (format!("{whole} {}", t!(in lang, "journal-erased", erased = erased)), false)
        }
        JournalCheck::Broken { seq, .. } => (t!(in lang, "journal-broken", number = seq), true),
    }
}

/// The records, and the names of those who wrote them.
struct Journal {
    records: Vec<JournalRecord>,
    names: BTreeMap<AccountId, String>,
}

impl Journal {
    async fn read(app: &AppState, mine: &Mine) -> Result<Self, AppError> {
        let records = app.store.journal(&mine.stored.id, &mine.person.account.id).await?;
        let mut names = BTreeMap::new();
        for id in records.iter().map(|record| &record.account).collect::<BTreeSet<_>>() {
            // Somebody whose access is gone has a name still.
            let account = app.store.find_account(id).await?;
            names.insert(id.clone(), account.map_or_else(|| id.to_string(), |account| account.display_name));
        }
        Ok(Journal { records, names })
    }

    fn people(&self, lang: Lang) -> Options {
        let people = self.names.iter().map(|(id, name)| (id.to_string(), name.clone()));
        std::iter::once((String::new(), t!(in lang, "journal-everybody"))).chain(people).collect()
    }

    /// The records that the filter lets through, newest first. What makes no sense in it filters nothing.
    fn asked_for(&self, filter: &JournalFilter) -> Vec<&JournalRecord> {
        let who = self.names.keys().find(|id| id.as_str() == filter.who);
        let part = Part::ALL.into_iter().find(|part| part.code() == filter.part);
        let (from, to) = (date(&filter.from), date(&filter.to));
        let words = filter.words.to_lowercase();
        let asked = |record: &&JournalRecord| {
            let day = record.at.to_utc().date().to_string();
            who.is_none_or(|who| record.account == *who)
                && part.is_none_or(|part| parts_of(record).contains(&part))
                && (filter.part != COMMENTS || comment(record).is_some())
                && from.as_ref().is_none_or(|from| *from <= day)
                && to.as_ref().is_none_or(|to| day <= *to)
                && (words.is_empty() || record.summary.to_lowercase().contains(&words))
        };
        self.records.iter().rev().filter(asked).collect()
    }

    /// Records with whole hashes, as a file.
    fn table(&self, lang: Lang, records: &[&JournalRecord]) -> Vec<u8> {
        let head = ["journal-number", "journal-at", "journal-who", "journal-what", "journal-part", "journal-hash"];
        let head = head.map(|key| app::i18n::text(lang, key, None)).to_vec();
        let rows = records.iter().map(|record| {
            let row = self.row(lang, record);
            vec![row.number.to_string(), row.at, row.who, row.what, row.entries.join("; "), record.hash.clone()]
        });
        exchange::csv_table(std::iter::once(head).chain(rows))
    }

    fn row(&self, lang: Lang, record: &JournalRecord) -> JournalRow {
        const HASH_CHARS_SHOWN: usize = 12;
        JournalRow {
            number: record.seq,
            at: moment(lang, record.at),
            who: self.names.get(&record.account).cloned().unwrap_or_default(),
            what: record.summary.clone(),
            entries: entries(lang, record),
            hash: record.hash.chars().take(HASH_CHARS_SHOWN).collect(),
        }
    }
}

/// The changes of a record: section, key, and whether something stands there since.
fn changes(record: &JournalRecord) -> impl Iterator<Item = (&str, &str, bool)> {
    let changes = record.payload.as_ref().and_then(|payload| payload.get("changes")).and_then(Value::as_array);
    changes.into_iter().flatten().filter_map(|change| {
        let text = |name: &str| change.get(name).and_then(Value::as_str);
        Some((text("section")?, text("key")?, change.get("value").is_some_and(|value| !value.is_null())))
    })
}

/// What a record says of a comment.
fn comment(record: &JournalRecord) -> Option<&Value> {
    record.payload.as_ref()?.get("comment")
}

/// What a record says of a remark about the catalogue.
fn feedback(record: &JournalRecord) -> Option<&Value> {
    record.payload.as_ref()?.get("feedback")
}

/// The part of what a remark is about.
fn remarked(feedback: &Value) -> Option<Part> {
    let about = feedback.get("about").and_then(Value::as_str)?;
    Some(crate::feedback::Kind::parse(about)?.part())
}

/// The thing that a comment is about.
fn commented(comment: &Value) -> Option<About> {
    let text = |name: &str| comment.get(name).and_then(Value::as_str).map(str::to_owned);
    About::parse(&Thing { about: text("about")?, key: text("key")? })
}

/// What a record is about.
fn parts_of(record: &JournalRecord) -> BTreeSet<Part> {
    let sections = changes(record).filter_map(|(section, _, _)| Section::parse(section));
    let mut parts: BTreeSet<Part> = sections.map(|section| takes(section).1).collect();
    parts.extend(comment(record).and_then(commented).map(|about| about.kind.part()));
    parts.extend(feedback(record).and_then(remarked));
    let whole = [
        ("title", Part::Overview),
        ("deleted", Part::Overview),
        ("pilot", Part::Overview),
        ("version", Part::Annexes),
        ("feedback_link", Part::Annexes),
        ("tenders", Part::Annexes),
        ("participant", Part::Roles),
        ("participant_removed", Part::Roles),
        ("owner", Part::Roles),
    ];
    let has = |name: &str| record.payload.as_ref().is_some_and(|payload| payload.get(name).is_some());
    parts.extend(whole.into_iter().filter(|(name, _)| has(name)).map(|(_, part)| part));
    parts
}

/// The entries that a record changed, in words.
fn entries(lang: Lang, record: &JournalRecord) -> Vec<String> {
    if record.payload.is_none() {
        return vec![t!(in lang, "journal-payload-erased")];
    }
    let entry = |(section, key, stands): (&str, &str, bool)| {
        let section = t!(in lang, "journal-section", section = section.replace('/', "-"));
        let gone = if stands { String::new() } else { format!(" ({})", t!(in lang, "journal-removed")) };
        format!("{section}: {key}{gone}")
    };
    changes(record).map(entry).collect()
}
