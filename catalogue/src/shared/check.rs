//! What has to hold of a file beyond its types: words that are known, texts that have an end, and each entry once.

use super::{Answer, KIND, Party, Pilot, Remark, Report, SCHEMA, Shared};
use crate::document::words::clean;
use crate::procurement::answer::is_date;
use crate::procurement::case::ReleaseRef;
use std::collections::BTreeSet;

/// How many characters an id in a file has.
pub(super) const ID_CHARS: usize = 32;
/// How many characters a digest has.
const DIGEST_CHARS: usize = 64;
/// Longest word: an id of the catalogue, the name of a step.
const WORD_CHARS_MAX: usize = 60;
/// Most minutes that a step can have taken for one person: a year without an end.
const MINUTES_MAX: i64 = 365 * 24 * 60;

/// The words of the server's that a file may use.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// Kinds of things.
    pub abouts: &'a [&'a str],
    /// Verdicts.
    pub verdicts: &'a [&'a str],
    /// What can be decided.
    pub outcomes: &'a [&'a str],
}

/// How much a file may hold.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Remarks, and answers.
    pub remarks_max: usize,
    /// Reports.
    pub reports_max: usize,
    /// Entries of one list in a report.
    pub report_entries_max: usize,
    /// A comment, a wording, an answer, in characters.
    pub text_chars_max: usize,
    /// What somebody wrote in a pilot, in characters.
    pub long_chars_max: usize,
    /// A name, in characters.
    pub short_chars_max: usize,
}

/// What is wrong with a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// None of the words that can stand there.
    Unknown(String),
    /// No date.
    NoDate,
    /// No id, word or digest as they are written.
    NoId,
    /// It is there already.
    Twice,
    /// Nothing, where something has to be.
    Empty,
    /// Longer than so many characters.
    TooLong(usize),
    /// More than so many.
    TooMany(usize),
    /// A character that no text has.
    Character,
    /// A number that can't be.
    Number,
}

type Checked = Result<(), (String, Why)>;

pub(super) fn check(shared: &Shared, known: &Known<'_>, limits: &Limits) -> Checked {
    let Shared { kind, schema, from, to, made, feedback, withdrawn, pilots, answers } = shared;
    expect("kind", kind == KIND, || Why::Unknown(kind.clone()))?;
    expect("schema", *schema == SCHEMA, || Why::Number)?;
    party("from", from, limits)?;
    if let Some(to) = to {
        party("to", to, limits)?;
    }
    date("made", made)?;
    count("feedback", feedback.len(), limits.remarks_max)?;
    count("withdrawn", withdrawn.len(), limits.remarks_max)?;
    count("pilots", pilots.len(), limits.reports_max)?;
    count("answers", answers.len(), limits.remarks_max)?;
    let mut seen = BTreeSet::new();
    for (number, one) in feedback.iter().enumerate() {
        let place = format!("feedback[{number}]");
        remark(&place, one, known, limits)?;
        expect(&format!("{place}.id"), seen.insert(&one.id), || Why::Twice)?;
    }
    for (number, id) in withdrawn.iter().enumerate() {
        let path = format!("withdrawn[{number}]");
        of_hex(&path, id, ID_CHARS)?;
        expect(&path, seen.insert(id), || Why::Twice)?;
    }
    let mut seen = BTreeSet::new();
    for (number, one) in pilots.iter().enumerate() {
        let place = format!("pilots[{number}]");
        pilot(&place, one, limits)?;
        expect(&format!("{place}.id"), seen.insert(&one.id), || Why::Twice)?;
    }
    let mut seen = BTreeSet::new();
    for (number, one) in answers.iter().enumerate() {
        let place = format!("answers[{number}]");
        answer(&place, one, known, limits)?;
        expect(&format!("{place}.id"), seen.insert((&one.id, &one.feedback)), || Why::Twice)?;
    }
    Ok(())
}

fn expect(path: &str, holds: bool, why: impl FnOnce() -> Why) -> Checked {
    if holds { Ok(()) } else { Err((path.to_owned(), why())) }
}

fn count(path: &str, count: usize, max: usize) -> Checked {
    expect(path, count <= max, || Why::TooMany(max))
}

fn date(path: &str, text: &str) -> Checked {
    expect(path, is_date(text), || Why::NoDate)
}

fn of_hex(path: &str, text: &str, chars: usize) -> Checked {
    let hex = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    expect(path, text.len() == chars && hex, || Why::NoId)
}

/// A word: an id of the catalogue, the name of a step. It can stand in an address.
fn word(path: &str, text: &str) -> Checked {
    let plain = |character: char| character.is_alphanumeric() || matches!(character, '-' | '_');
    let holds = !text.is_empty() && text.chars().count() <= WORD_CHARS_MAX && text.chars().all(plain);
    expect(path, holds, || Why::NoId)
}

fn one_of(path: &str, text: &str, known: &[&str]) -> Checked {
    let beginning = || text.chars().filter(|character| !character.is_control()).take(WORD_CHARS_MAX).collect();
    expect(path, known.contains(&text), || Why::Unknown(beginning()))
}

fn text(path: &str, text: &str, max: usize) -> Checked {
    expect(path, text.chars().count() <= max, || Why::TooLong(max))?;
    expect(path, clean(text) == text, || Why::Character)
}

fn name(path: &str, name: &str, limits: &Limits) -> Checked {
    expect(path, !name.trim().is_empty(), || Why::Empty)?;
    text(path, name, limits.short_chars_max)?;
    expect(path, !name.contains(['\n', '\t']), || Why::Character)
}

fn party(place: &str, party: &Party, limits: &Limits) -> Checked {
    let path = format!("{place}.id");
    let grouped: Vec<usize> = party.id.split('-').map(str::len).collect();
    expect(&path, grouped == [8, 4, 4, 4, 12], || Why::NoId)?;
    of_hex(&path, &party.id.replace('-', ""), ID_CHARS)?;
    name(&format!("{place}.name"), &party.name, limits)
}

fn release(place: &str, release: &ReleaseRef, limits: &Limits) -> Checked {
    name(&format!("{place}.version"), &release.version, limits)?;
    let plain = release.fingerprint.bytes().all(|byte| byte.is_ascii_alphanumeric());
    expect(&format!("{place}.fingerprint"), plain && release.fingerprint.len() <= DIGEST_CHARS, || Why::NoId)
}

fn remark(place: &str, one: &Remark, known: &Known<'_>, limits: &Limits) -> Checked {
    let at = |field: &str| format!("{place}.{field}");
    of_hex(&at("id"), &one.id, ID_CHARS)?;
    one_of(&at("about"), &one.about, known.abouts)?;
    word(&at("key"), &one.key)?;
    release(&at("release"), &one.release, limits)?;
    one_of(&at("verdict"), &one.verdict, known.verdicts)?;
    text(&at("comment"), &one.comment, limits.text_chars_max)?;
    text(&at("wording"), &one.wording, limits.text_chars_max)?;
    date(&at("at"), &one.at)
}

fn pilot(place: &str, one: &Pilot, limits: &Limits) -> Checked {
    of_hex(&format!("{place}.id"), &one.id, ID_CHARS)?;
    date(&format!("{place}.at"), &one.at)?;
    report(&format!("{place}.report"), &one.report, limits)
}

fn report(place: &str, report: &Report, limits: &Limits) -> Checked {
    let at = |field: &str| format!("{place}.{field}");
    let max = limits.report_entries_max;
    expect(&at("kind"), report.kind == Report::KIND, || Why::Unknown(report.kind.clone()))?;
    expect(&at("schema"), report.schema == Report::SCHEMA, || Why::Number)?;
    release(&at("release"), &report.release, limits)?;
    for (list, len) in
        [("used", report.used.len()), ("own_lines", report.own_lines.len()), ("steps", report.steps.len())]
    {
        count(&at(list), len, max)?;
    }
    let mut seen = BTreeSet::new();
    for (number, used) in report.used.iter().enumerate() {
        let path = at(&format!("used[{number}].id"));
        word(&path, &used.id)?;
        expect(&path, seen.insert((used.kind, &used.id)), || Why::Twice)?;
    }
    for (domain, lines) in &report.own_lines {
        word(&at("own_lines"), domain.as_str())?;
        expect(&at("own_lines"), *lines <= max, || Why::Number)?;
    }
    for (step, time) in &report.steps {
        word(&at("steps"), step)?;
        let people = i64::try_from(time.people).unwrap_or(i64::MAX);
        let fits = time.people <= max && (0..=people.saturating_mul(MINUTES_MAX)).contains(&time.minutes);
        expect(&at("steps"), fits, || Why::Number)?;
    }
    let Some(told) = &report.told else { return Ok(()) };
    count(&at("told.steps"), told.steps.len(), max)?;
    count(&at("told.interview"), told.interview.len(), max)?;
    for (number, step) in told.steps.iter().enumerate() {
        let at = |field: &str| at(&format!("told.steps[{number}].{field}"));
        word(&at("step"), &step.step)?;
        text(&at("hard"), &step.hard, limits.long_chars_max)?;
        text(&at("helped"), &step.helped, limits.long_chars_max)?;
    }
    for (number, (question, answer)) in told.interview.iter().enumerate() {
        let path = at(&format!("told.interview[{number}]"));
        word(&path, question)?;
        text(&path, answer, limits.long_chars_max)?;
    }
    Ok(())
}

fn answer(place: &str, one: &Answer, known: &Known<'_>, limits: &Limits) -> Checked {
    let at = |field: &str| format!("{place}.{field}");
    of_hex(&at("id"), &one.id, ID_CHARS)?;
    of_hex(&at("feedback"), &one.feedback, ID_CHARS)?;
    if let Some(heard) = &one.heard {
        of_hex(&at("heard"), heard, DIGEST_CHARS)?;
    }
    one_of(&at("outcome"), &one.outcome, known.outcomes)?;
    expect(&at("answer"), !one.answer.trim().is_empty(), || Why::Empty)?;
    text(&at("answer"), &one.answer, limits.text_chars_max)?;
    if let Some(edition) = &one.edition {
        name(&at("edition"), edition, limits)?;
    }
    date(&at("at"), &one.at)
}
