//! The internal decision memo: what is to be decided, on what, and room for the decision. Two pages at most, so every list in it
//! is cut where it gets long; the risk report has the rest. It is never published.

mod proposal;
mod sections;

use super::Source;
use super::date::{Date, long_iso};
use super::model::{Block, Cell, Document, Inline, ParagraphKind, clean};
use super::report::{fields, identified};
use super::words::role_word;
use crate::content::Release;
use crate::content::id::RoleId;
use crate::procurement::CaseFile;
use crate::procurement::case::{MemoDecision, MemoOutcome};
use crate::procurement::derivation::Derivation;
use proposal::{Proposal, proposal};

/// The activity whose accountable role decides on the memo.
const APPROVES: &str = "competition_documents";
/// Lines to write on, where nobody has decided yet.
const BLANK_CONDITIONS: usize = 3;

/// The decision memo of a procurement.
pub fn memo(release: &Release, case: &CaseFile, derivation: &Derivation, date: Date) -> Document {
    let source = Source::new(release, case, derivation);
    let marking = source.label("report.marking").to_owned();
    let mut blocks = vec![
        Block::Title { text: source.label("memo.title").to_owned(), subtitle: clean(&case.title) },
        Block::remark(format!("{marking}. {}", source.label("memo.marking_reason"))),
        about(&source, date),
        Block::heading(1, source.label("memo.question"), "question"),
        Block::text(source.fill("memo.question_text", &[("role", &decider(&source))])),
    ];
    blocks.extend(sections::need(&source));
    blocks.extend(sections::risk(&source));
    blocks.extend(sections::requirements(&source));
    blocks.extend(sections::privacy(&source));
    blocks.extend(recommendation(&source));
    blocks.extend(decision(&source));
    source.assembled("memo.title", "memo.subject", Some(marking), date, blocks)
}

/// «Saksnummer: 26/01417. Enhet: Oppvekst. …» in one paragraph.
fn about(source: &Source<'_>, date: Date) -> Block {
    let mut inlines = Vec::new();
    for (label, value) in identified(source, date).into_iter().filter(|(_, value)| !value.trim().is_empty()) {
        let before = if inlines.is_empty() { "" } else { " · " };
        inlines.push(Inline::text(format!("{before}{}: ", source.label(label))));
        inlines.push(Inline::strong(value.trim()));
    }
    Block::Paragraph { inlines, kind: ParagraphKind::Plain }
}

/// The role that decides, with those who hold it: «Virksomhetsleder (Kari Nordmann)».
fn decider(source: &Source<'_>) -> String {
    let activity = source.release.activities.iter().find(|activity| activity.id == APPROVES);
    activity.map_or_else(String::new, |activity| sections::role_with_names(source, &activity.accountable))
}

/// What the case itself speaks for. A person assesses it; nothing is decided by it.
fn recommendation(source: &Source<'_>) -> Vec<Block> {
    let Proposal { outcome, because } = proposal(source);
    let lead = source.fill("memo.proposal", &[("outcome", outcome_word(source, outcome))]);
    let why = source.label(match outcome {
        MemoOutcome::Approved => "memo.proposal.approved",
        MemoOutcome::Conditional => "memo.proposal.conditional",
        MemoOutcome::Rejected => "memo.proposal.rejected",
    });
    let mut blocks = vec![
        Block::heading(1, source.label("memo.recommendation"), "recommendation"),
        Block::Paragraph {
            inlines: vec![Inline::strong(lead), Inline::text(format!(" {why}"))],
            kind: ParagraphKind::Plain,
        },
    ];
    if !because.is_empty() {
        blocks.push(Block::List { items: because.into_iter().map(|text| vec![Inline::text(text)]).collect() });
    }
    blocks.push(Block::text(source.label("memo.proposal_only")));
    blocks
}

fn outcome_word<'a>(source: &Source<'a>, outcome: MemoOutcome) -> &'a str {
    source.label(match outcome {
        MemoOutcome::Approved => "memo.approved",
        MemoOutcome::Conditional => "memo.conditional",
        MemoOutcome::Rejected => "memo.rejected",
    })
}

/// The decision that was recorded, or boxes to tick and lines to write on.
fn decision(source: &Source<'_>) -> Vec<Block> {
    let decided = source.case.decision.memo.as_ref();
    let boxes = MemoOutcome::ALL.map(|outcome| {
        let ticked = decided.is_some_and(|decided| decided.outcome == outcome);
        format!("{} {}", if ticked { '☒' } else { '☐' }, outcome_word(source, outcome))
    });
    let conditions = match decided {
        None => Cell::of(vec![Vec::new(); BLANK_CONDITIONS]),
        Some(decided) if decided.conditions.trim().is_empty() => Cell::text(source.label("word.none")),
        Some(decided) => Cell::text(&decided.conditions),
    };
    let by =
        decided.map_or_else(|| Cell::of(vec![Vec::new(); 2]), |decided| Cell::text(deciding_person(source, decided)));
    let on =
        decided.map_or_else(Cell::default, |decided| Cell::text(long_iso(source.release, &decided.on, source.lang)));
    let row = |label: &'static str, cell: Cell| vec![Cell::text(source.label(label)), cell];
    let rows = vec![
        row("memo.decision", Cell::texts(boxes)),
        row("memo.conditions", conditions),
        row("memo.decided_by", by),
        row("memo.date", on),
    ];
    let mut blocks = vec![Block::heading(1, source.label("memo.decision"), "decision")];
    if decided.is_none() {
        blocks.push(Block::text(source.label("memo.intro")));
    }
    blocks.push(fields(source, "memo.decision", rows));
    blocks.extend(
        decided
            .filter(|decided| advises_only(source, decided))
            .map(|decided| Block::remark(source.fill("memo.adviser", &[("person", &source.person(&decided.by))]))),
    );
    blocks
}

fn roles_of<'a>(source: &Source<'a>, decided: &MemoDecision) -> Vec<&'a RoleId> {
    source.case.people.get(&decided.by).map_or_else(Vec::new, |person| person.roles.iter().collect())
}

/// «Kari Nordmann, rådmann (Virksomhetsleder)».
fn deciding_person(source: &Source<'_>, decided: &MemoDecision) -> String {
    let roles: Vec<&str> =
        roles_of(source, decided).into_iter().map(|role| role_word(source.release, role, source.lang)).collect();
    let person = source.person(&decided.by);
    if roles.is_empty() { person } else { format!("{person} ({})", roles.join(", ")) }
}

/// Whether somebody decided who may only advise.
fn advises_only(source: &Source<'_>, decided: &MemoDecision) -> bool {
    let advises = |role: &&RoleId| source.release.role(role).is_some_and(|role| role.advises_only);
    roles_of(source, decided).iter().any(advises)
}
