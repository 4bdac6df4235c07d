//! Taking a newer release: the case afterwards.

use super::carry::{fitted, left, reference};
use super::states::named_successor;
use super::{Key, Newer, Seen, fields};
use crate::content::Release;
use crate::content::id::ItemId;
use crate::procurement::case::{CaseFile, LineEdit};
use crate::procurement::derivation::{Cause, Derivation, Line};
use crate::procurement::derive::derive;
use crate::procurement::kept::{Because, Kept, KeptItem};
use crate::procurement::section::Section;
use crate::procurement::taken::{ChangeKind, LeftBehind, Settled, TakenRelease};
use std::collections::{BTreeMap, BTreeSet};

/// How often the case is worked out anew until it is as it was chosen: leaving a strengthened demand out brings the basic one back, and
/// so on. One round settles all but that.
const ROUNDS_MAX: usize = 8;

/// What somebody chose.
#[derive(Clone, Copy, Debug)]
pub struct Choice<'a> {
    /// What they took. What nobody proposes is no choice.
    pub accepted: &'a BTreeSet<Key>,
    /// Why they did not take something, where they said.
    pub reasons: &'a BTreeMap<Key, String>,
    /// Why a line is left out of which they did not say it: never empty, because a line without a reason is not left out.
    pub otherwise: &'a str,
    /// Who.
    pub by: &'a str,
    /// When, UTC, `2026-11-21T10:42:00Z`.
    pub at: &'a str,
}

/// A case that went on to a newer release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The case, but for the entry of its section `taken` that says so.
    pub case: CaseFile,
    /// What that entry says.
    pub record: TakenRelease,
}

/// How a line is to be afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    /// As it stands here.
    AsHere,
    /// As the newer release has it.
    AsThere,
    /// Not at all.
    Absent,
}

/// Takes the newer release, with what was accepted. Everything else stays as it was: a line that reads otherwise keeps its words, one that
/// would go stands because somebody kept it, one that would come is left out with a reason, and a number is chosen.
pub fn take(old: &Release, new: &Release, case: &CaseFile, choice: Choice<'_>) -> Taken {
    let seen = Seen::new(old, new, case);
    let newer = seen.newer();
    let mut taking = Taking {
        case: seen.carried.clone(),
        left: seen.left.clone(),
        wanted: wanted(&seen, &newer, choice.accepted),
        seen: &seen,
        before: case,
        choice,
    };
    for number in newer.numbers.iter().filter(|number| number.can_stay && !choice.accepted.contains(&number.key)) {
        taking.case.requirements.parameters.insert(number.id.clone(), number.old);
    }
    taking.let_go(&newer);
    taking.settle();
    taking.clear_away();
    let record = record(old, new, &newer, choice, taking.left);
    Taken { case: taking.case, record }
}

/// How every line is to be.
fn wanted(seen: &Seen<'_>, newer: &Newer, accepted: &BTreeSet<Key>) -> BTreeMap<ItemId, Wanted> {
    let mut wanted: BTreeMap<ItemId, Wanted> = BTreeMap::new();
    for (id, state) in seen.states.iter() {
        wanted.insert(id.clone(), if state.here.is_some() { Wanted::AsHere } else { Wanted::Absent });
    }
    for proposal in &newer.lines {
        let yes = accepted.contains(&proposal.key);
        let becomes = match (yes, proposal.change) {
            (true, ChangeKind::Added | ChangeKind::Came | ChangeKind::Reworded) => Wanted::AsThere,
            (false, ChangeKind::Added | ChangeKind::Came) => Wanted::Absent,
            (true, _) => Wanted::Absent,
            (false, _) => Wanted::AsHere,
        };
        wanted.insert(proposal.id.clone(), becomes);
    }
    // What took over from several comes when it is wanted for one of them.
    for proposal in newer.lines.iter().filter(|proposal| accepted.contains(&proposal.key)) {
        if let Some(successor) = &proposal.successor {
            wanted.insert(successor.clone(), Wanted::AsThere);
        }
    }
    wanted
}

struct Taking<'a> {
    seen: &'a Seen<'a>,
    before: &'a CaseFile,
    case: CaseFile,
    left: Vec<LeftBehind>,
    wanted: BTreeMap<ItemId, Wanted>,
    choice: Choice<'a>,
}

impl Taking<'_> {
    /// Lets go what was kept of lines that are to be as the newer release has them, and moves edits to what took over.
    fn let_go(&mut self, newer: &Newer) {
        let kept: Vec<ItemId> = self.case.requirements.lines.keys().cloned().collect();
        for id in kept {
            let state = self.seen.states.of_line(&id);
            let as_kept = state.here.zip(state.there).is_some_and(|(here, there)| self.same(&here, &there));
            if as_kept || self.wanted.get(&id) == Some(&Wanted::AsThere) {
                self.edit(&id).kept = None;
            }
        }
        for proposal in newer.lines.iter().filter(|proposal| self.choice.accepted.contains(&proposal.key)) {
            if self.wanted.get(&proposal.id) != Some(&Wanted::Absent) {
                continue;
            }
            let Some(mut edit) = self.case.requirements.lines.remove(&proposal.id) else { continue };
            edit.kept = None;
            let named = named_successor(self.seen.new, &proposal.id);
            let moves_to = proposal.successor.as_ref().filter(|successor| named.as_ref() == Some(*successor));
            let known = self.seen.new.item(&proposal.id).is_some_and(|item| item.retired.is_none());
            match moves_to {
                _ if edit == LineEdit::default() => {}
                Some(to) if !self.case.requirements.lines.contains_key(to) => {
                    self.case.requirements.lines.insert(to.clone(), edit);
                }
                // Nothing takes it over, and something may lead to the item again.
                None if known => {
                    self.case.requirements.lines.insert(proposal.id.clone(), edit);
                }
                _ => self.leave(&proposal.id, &edit),
            }
        }
    }

    /// Works the case out until every line is as it is to be.
    fn settle(&mut self) {
        let as_here: Vec<ItemId> = self.all(Wanted::AsHere);
        for id in &as_here {
            let Some(here) = self.seen.states.of_line(id).here else { continue };
            let there = self.seen.new.item(id).map(KeptItem::from);
            let kept = self.case.kept(id).is_some();
            if !kept && there.is_some_and(|there| !self.same(&here, &there)) {
                self.keep(id, here, None);
            } else if kept && self.choice_about(id) {
                let stands = self.case.kept(id).and_then(|kept| kept.stands.clone());
                self.keep(id, here, stands);
            } else if kept {
                // Nobody was asked about it: only what the release can't show is made fit.
                let item = fitted(self.seen.old, self.seen.new, self.before, here);
                if let Some(kept) = self.edit(id).kept.as_mut() {
                    kept.item = item;
                }
            }
        }
        for _ in 0..ROUNDS_MAX {
            let after = derive(self.seen.new, &self.case);
            let missing: Vec<ItemId> = as_here.iter().filter(|id| !has(&after, id)).cloned().collect();
            let unwanted: Vec<ItemId> = after.lines.iter().filter(|line| self.is_unwanted(line)).map(id_of).collect();
            if missing.is_empty() && unwanted.is_empty() {
                return;
            }
            // What is left out can bring back what is missing.
            if !unwanted.is_empty() {
                for id in unwanted {
                    let reason = self.reason(&id).unwrap_or(self.choice.otherwise).to_owned();
                    self.edit(&id).left_out = reason;
                }
                continue;
            }
            for id in missing {
                let Some(here) = self.seen.states.of_line(&id).here else { continue };
                let stands = self.led_to(&id);
                self.keep(&id, here, Some(stands));
            }
        }
    }

    /// Takes out the edits of lines that the release does not have and nobody kept.
    fn clear_away(&mut self) {
        let stands = |edit: &LineEdit| edit.kept.as_ref().is_some_and(|kept| kept.stands.is_some());
        let lines = &self.case.requirements.lines;
        let unknown = lines.iter().filter(|(id, edit)| !stands(edit) && self.seen.new.item(id).is_none());
        let was_there = |id: &ItemId| self.seen.old.item(id).is_some();
        let gone: Vec<ItemId> = unknown.map(|(id, _)| id.clone()).filter(was_there).collect();
        for id in gone {
            if let Some(edit) = self.case.requirements.lines.remove(&id) {
                self.leave(&id, &edit);
            }
        }
        self.case
            .requirements
            .lines
            .retain(|id, edit| *edit != LineEdit::default() || self.before.requirements.lines.get(id) == Some(edit));
    }

    fn all(&self, wanted: Wanted) -> Vec<ItemId> {
        self.wanted.iter().filter(|(_, how)| **how == wanted).map(|(id, _)| id.clone()).collect()
    }

    fn same(&self, one: &KeptItem, other: &KeptItem) -> bool {
        fields(one, other, self.seen.lang).is_empty()
    }

    fn edit(&mut self, id: &ItemId) -> &mut LineEdit {
        self.case.requirements.lines.entry(id.clone()).or_default()
    }

    /// Whether the line was asked about.
    fn choice_about(&self, id: &ItemId) -> bool {
        self.seen.states.proposals().any(|(about, _, _)| about == id)
    }

    /// Why it was not taken: what was said of it, or of the line that it would take over from.
    fn reason(&self, id: &ItemId) -> Option<&str> {
        let said = |id: &ItemId| self.choice.reasons.get(&Key::line(id)).map(|text| text.trim());
        let mut over = self.seen.states.proposals().filter(|(_, _, successor)| *successor == Some(id));
        let told = said(id).or_else(|| over.find_map(|(old, _, _)| said(old)));
        told.filter(|text| !text.is_empty())
    }

    fn is_unwanted(&self, line: &Line) -> bool {
        !line.own && line.stands() && self.wanted.get(&line.id).is_none_or(|how| *how == Wanted::Absent)
    }

    /// What led to the line here.
    fn led_to(&self, id: &ItemId) -> Vec<Because> {
        let line = self.seen.here.lines.iter().find(|line| line.id == *id && !line.own);
        let because = line.into_iter().flat_map(|line| &line.because);
        let led = because.filter_map(|cause| match cause {
            Cause::Measure { measure, .. } => Some(Because::Measure(measure.clone())),
            Cause::Fact { fact, .. } => Some(Because::Fact(fact.clone())),
            Cause::Need { aspect, level } => Some(Because::Need(*aspect, *level)),
            _ => None,
        });
        led.collect::<BTreeSet<_>>().into_iter().collect()
    }

    fn keep(&mut self, id: &ItemId, item: KeptItem, stands: Option<Vec<Because>>) {
        let version = match self.before.kept(id) {
            Some(kept) => kept.version.clone(),
            None => self.seen.old.version.clone(),
        };
        let kept = Kept {
            version,
            by: self.choice.by.to_owned(),
            on: self.choice.at.split('T').next().unwrap_or_default().to_owned(),
            reason: self.reason(id).unwrap_or_default().to_owned(),
            item: fitted(self.seen.old, self.seen.new, self.before, item),
            stands,
        };
        self.edit(id).kept = Some(Box::new(kept));
    }

    fn leave(&mut self, id: &ItemId, edit: &LineEdit) {
        let value = serde_json::to_value(edit).expect("an edit has only string keys");
        self.left.push(left(Section::Lines, id.as_str(), value));
    }
}

fn has(derivation: &Derivation, id: &ItemId) -> bool {
    derivation.lines.iter().any(|line| line.id == *id && !line.own)
}

fn id_of(line: &Line) -> ItemId {
    line.id.clone()
}

fn record(old: &Release, new: &Release, newer: &Newer, choice: Choice<'_>, left: Vec<LeftBehind>) -> TakenRelease {
    let reason = |key: &Key| choice.reasons.get(key).map(|text| text.trim().to_owned()).unwrap_or_default();
    let lines = newer.lines.iter().map(|proposal| {
        let (change, successor) = (proposal.change, proposal.successor.clone());
        let reason = reason(&proposal.key);
        (&proposal.key, Settled { change, id: proposal.id.to_string(), successor, reason })
    });
    let numbers = newer.numbers.iter().filter(|number| number.can_stay).map(|number| {
        let reason = reason(&number.key);
        (&number.key, Settled { change: ChangeKind::Number, id: number.id.to_string(), successor: None, reason })
    });
    let (accepted, refused): (Vec<_>, Vec<_>) =
        lines.chain(numbers).partition(|(key, _)| choice.accepted.contains(key));
    TakenRelease {
        from: reference(old),
        to: reference(new),
        by: choice.by.to_owned(),
        at: choice.at.to_owned(),
        accepted: accepted.into_iter().map(|(_, settled)| Settled { reason: String::new(), ..settled }).collect(),
        refused: refused.into_iter().map(|(_, settled)| settled).collect(),
        left,
    }
}
