//! What comes along with a release, whatever is chosen: it is told, and not asked about.

use crate::content::Release;
use crate::content::contract::Clause;
use crate::content::expr::Known;
use crate::content::question::Question;
use crate::content::text::Lang;
use crate::procurement::derivation::Derivation;
use std::collections::BTreeMap;

/// Something besides the lines that is another in the newer release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Along {
    /// What kind of thing.
    pub kind: AlongKind,
    /// Its id; of a clause the number.
    pub id: String,
    /// What became of it.
    pub change: AlongChange,
    /// What it says here, in the language of the documents; empty for nothing.
    pub old: String,
    /// What it would say; empty for nothing.
    pub new: String,
}

/// A kind of thing that comes along.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AlongKind {
    /// A question that is asked.
    Question,
    /// A scenario that is proposed.
    Scenario,
    /// A measure that a scenario proposes.
    Measure,
    /// A clause of the agreement.
    Clause,
    /// Fixed words of the documents.
    Words,
}

/// What becomes of a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AlongChange {
    /// It comes.
    Came,
    /// It goes.
    Gone,
    /// It says something else.
    Reworded,
}

impl AlongKind {
    /// All of them, in the order they are told.
    pub const ALL: [AlongKind; 5] =
        [AlongKind::Question, AlongKind::Scenario, AlongKind::Measure, AlongKind::Clause, AlongKind::Words];

    /// The word in the keys of interface texts.
    pub fn code(self) -> &'static str {
        match self {
            AlongKind::Question => "question",
            AlongKind::Scenario => "scenario",
            AlongKind::Measure => "measure",
            AlongKind::Clause => "clause",
            AlongKind::Words => "words",
        }
    }
}

type Side<'a> = (&'a Release, &'a Derivation);

/// What is another under the two.
pub(super) fn along(old: Side<'_>, new: Side<'_>, lang: Lang) -> Vec<Along> {
    let kinds = AlongKind::ALL.into_iter().flat_map(|kind| {
        let (before, after) = (said(kind, old, lang), said(kind, new, lang));
        let mut ids: Vec<&Id> = before.keys().chain(after.keys()).collect();
        ids.sort_unstable();
        ids.dedup();
        let changed = ids.into_iter().filter_map(|id| changed(kind, id, before.get(id), after.get(id)));
        changed.collect::<Vec<_>>()
    });
    kinds.collect()
}

fn changed(kind: AlongKind, id: &Id, old: Option<&String>, new: Option<&String>) -> Option<Along> {
    let change = match (old, new) {
        (Some(old), Some(new)) if old != new => AlongChange::Reworded,
        (Some(_), None) => AlongChange::Gone,
        (None, Some(_)) => AlongChange::Came,
        _ => return None,
    };
    let said = |text: Option<&String>| text.cloned().unwrap_or_default();
    Some(Along { kind, id: id.1.clone(), change, old: said(old), new: said(new) })
}

/// A place in the order, and an id.
type Id = (usize, String);

/// What a side says of the things of this kind that matter here.
fn said(kind: AlongKind, (release, derivation): Side<'_>, lang: Lang) -> BTreeMap<Id, String> {
    let named = |id: &str, text: String| ((0, id.to_owned()), text);
    match kind {
        AlongKind::Question => {
            let asked = derivation.questions.iter().filter(|state| state.asked);
            let asked = asked.filter_map(|state| release.question(&state.id));
            asked.map(|question| named(question.id.as_str(), of_question(question, lang))).collect()
        }
        AlongKind::Scenario => {
            let found = derivation.scenarios.iter().filter_map(|state| release.scenario(&state.id));
            let said = found.map(|scenario| {
                let text = format!("{}\n{}", scenario.title.show(lang), scenario.text.show(lang));
                named(scenario.id.as_str(), text)
            });
            said.collect()
        }
        AlongKind::Measure => {
            let found = derivation.measures.iter().filter_map(|state| release.measure(&state.id));
            let said = found.map(|measure| {
                let text = format!("{}\n{}", measure.text.show(lang), measure.explanation.show(lang));
                named(measure.id.as_str(), text)
            });
            said.collect()
        }
        AlongKind::Clause if derivation.agreement.needed == Known::No => BTreeMap::new(),
        AlongKind::Clause => {
            let clauses = release.clauses.iter();
            let said = clauses.map(|clause| {
                ((usize::from(clause.number), clause.number.to_string()), of_clause(clause, derivation, lang))
            });
            said.collect()
        }
        AlongKind::Words => {
            release.labels.iter().map(|label| named(&label.id, label.text.show(lang).to_owned())).collect()
        }
    }
}

fn of_question(question: &Question, lang: Lang) -> String {
    let texts = [Some(&question.text), question.help.as_ref()].into_iter().flatten();
    let columns = question
        .columns
        .iter()
        .flat_map(|column| std::iter::once(&column.text).chain(column.options.iter().map(|option| &option.text)));
    let all = texts.chain(question.options.iter().map(|option| &option.text)).chain(columns);
    let all = all.map(|text| text.show(lang)).filter(|text| !text.is_empty());
    all.collect::<Vec<_>>().join("\n")
}

fn of_clause(clause: &Clause, derivation: &Derivation, lang: Lang) -> String {
    let stands = clause.parts.iter().filter(|part| part.when.as_ref().is_none_or(|when| when.eval(derivation).stays()));
    let parts = stands.map(|part| part.text.show(lang));
    std::iter::once(clause.heading.show(lang)).chain(parts).collect::<Vec<_>>().join("\n")
}
