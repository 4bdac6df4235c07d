//! What waits in one procurement: comments that mention the person, answers to their feedback on the catalogue, residual risk to accept, gates to stand behind, and buyer actions with their deadlines.

use crate::comments::About;
use crate::feedback::Subject;
use crate::procurements::saving::beginning;
use crate::procurements::view::View;
use crate::rights::{Part, Right};
use crate::state::today;
use app::pages::waiting::WaitingRow;
use app::t;
use catalogue::content::id::{PersonKey, RoleId};
use catalogue::content::people::{Gate, GateAsk, GateCheck};
use catalogue::document::words;
use catalogue::procurement::case::Person;
use catalogue::procurement::derivation::ScenarioStage;
use catalogue::procurement::gates::{GateState, gates, rules};
use store::{Mention, UnseenAnswer};

/// What waits for the person who looks, the nearest deadline first. `mentions` are the open ones in this procurement, `answers` those they
/// have not seen.
pub(super) fn waiting(view: &View<'_>, mentions: &[Mention], answers: &[UnseenAnswer]) -> Vec<WaitingRow> {
    let mine = view.mine;
    let myself = mine.myself().and_then(|key| mine.case.people.get(&key).map(|person| (key, person)));
    let mut rows: Vec<WaitingRow> = comments(view, mentions).collect();
    if let Some((key, _)) = &myself {
        rows.extend(actions(view, key));
    }
    // Without a deadline comes last.
    rows.sort_by(|a, b| (a.due.is_empty(), &a.due).cmp(&(b.due.is_empty(), &b.due)));
    rows.extend(answers.iter().filter_map(|answer| answered(view, answer)));
    if let Some((_, person)) = myself {
        rows.extend(risks(view, person));
        rows.extend(signatures(view, person));
    }
    rows
}

/// The conversations that wait for them, each by the last comment that mentions them, about what they may still read.
fn comments<'v>(view: &'v View<'_>, mentions: &'v [Mention]) -> impl Iterator<Item = WaitingRow> + 'v {
    let last = |mention: &Mention| {
        !mentions.iter().any(|later| later.begun_by == mention.begun_by && later.number > mention.number)
    };
    mentions.iter().filter(move |mention| last(mention)).filter_map(|mention| {
        let about = About::parse(&mention.thing)?;
        if !view.mine.rights.may(Right::Read, about.kind.part()) {
            return None;
        }
        let (who, text) = (mention.by.clone(), beginning(&mention.text));
        let what = t!(in view.lang, "waiting-comment", who = who, about = about.name(view), text = text);
        Some(dated(view, what, about.place_of(view, mention.number), mention.due.as_deref().unwrap_or_default()))
    })
}

/// An answer to their feedback, where they may still read what it was about.
fn answered(view: &View<'_>, answer: &UnseenAnswer) -> Option<WaitingRow> {
    let subject = Subject::parse(&answer.thing)?;
    let may = view.mine.rights.may(Right::Feedback, subject.kind.part());
    may.then(|| WaitingRow {
        what: t!(in view.lang, "waiting-answer", about = subject.name(&view.mine.release, view.lang)),
        href: format!("{}/{}", subject.page(view.mine.id()), answer.feedback),
        ..WaitingRow::default()
    })
}

/// A row with a deadline, where there is one.
fn dated(view: &View<'_>, what: String, href: String, due: &str) -> WaitingRow {
    WaitingRow {
        what,
        href,
        due: due.to_owned(),
        due_words: words::long_date_iso(&view.mine.release, due, view.lang),
        late: !due.is_empty() && *due < *today(),
    }
}

/// The buyer actions that are theirs.
fn actions<'v>(view: &'v View<'_>, key: &'v PersonKey) -> impl Iterator<Item = WaitingRow> + 'v {
    let theirs = view.mine.case.risk.actions.iter().filter(|(_, action)| action.owner.as_ref() == Some(key));
    theirs.map(|(measure, action)| {
        let what = words::measure_text(&view.mine.release, measure, view.lang).to_owned();
        dated(view, what, format!("/p/{}/risk#actions", view.mine.id()), &action.deadline)
    })
}

/// The residual risk that their role accepts.
fn risks(view: &View<'_>, person: &Person) -> Option<WaitingRow> {
    let role = |role: &Option<RoleId>| role.as_ref().is_some_and(|role| person.roles.contains(role));
    let waits = |stage| matches!(stage, ScenarioStage::Residual | ScenarioStage::Reopened);
    let states = view.derivation.scenarios.iter().filter(|state| waits(state.stage) && role(&state.accepted_by));
    let count = states.count();
    let may = view.mine.rights.may(Right::Sign, Part::Risk);
    (count > 0 && may).then(|| WaitingRow {
        what: t!(in view.lang, "waiting-risks", count = count),
        href: format!("/p/{}/risk/accept", view.mine.id()),
        ..WaitingRow::default()
    })
}

/// What they stand behind, once everything else that the gate asks for is there: before that there is nothing to read.
fn signatures(view: &View<'_>, person: &Person) -> Vec<WaitingRow> {
    let release = &view.mine.release;
    let states = gates(release, &view.mine.case, view.derivation, view.mine.stored.frozen.is_some());
    let of_state = |state: &GateState| {
        let gate: &Gate = rules(release).iter().find(|gate| gate.id == state.id)?;
        let missing: Vec<&GateAsk> = state
            .asks
            .iter()
            .filter(|ask| !ask.missing.is_empty())
            .filter_map(|now| gate.asks.iter().find(|ask| ask.id == now.id))
            .collect();
        let theirs = |ask: &&&GateAsk| ask.role.as_ref().is_some_and(|role| person.roles.contains(role));
        let ready = missing.iter().all(|ask| ask.check.is_signed());
        ready.then(|| {
            let row = |ask: &&GateAsk| WaitingRow {
                what: t!(in view.lang, "waiting-gate", gate = gate.id.to_string(), text = gate.text.show(view.lang)),
                href: format!("/p/{}/annexes/sign{}", view.mine.id(), anchor(ask)),
                ..WaitingRow::default()
            };
            missing.iter().filter(theirs).map(row).collect::<Vec<_>>()
        })
    };
    states.iter().filter_map(of_state).flatten().collect()
}

/// Where on the page the name is put.
fn anchor(ask: &GateAsk) -> &'static str {
    if ask.check == GateCheck::Approved { "#decision" } else { "" }
}
