//! What a procurement did with the catalogue: which of its entries it was proposed, and what became of each. Ids and words of this module and
//! nothing else, so that there is no way for a reason, a score or a text of the procurement to get in; that something was left out is
//! here, and why is not.

mod tally;

pub use tally::{BROKEN_DOWN_FROM, FEW, Share, Tally, Told};

use super::CaseFile;
use super::derivation::{Derivation, Line, MeasureState, ScenarioStage, ScenarioState};
use crate::content::Release;
use crate::content::id::DomainId;
use crate::content::text::placeholders;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A kind of entry that a procurement is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A requirement item.
    Item,
    /// A measure.
    Measure,
    /// A scenario.
    Scenario,
}

impl Kind {
    /// All of them.
    pub const ALL: [Kind; 3] = [Kind::Item, Kind::Measure, Kind::Scenario];

    /// The word that is stored.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Item => "item",
            Kind::Measure => "measure",
            Kind::Scenario => "scenario",
        }
    }

    /// The kind of this word.
    pub fn parse(code: &str) -> Option<Self> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// What can become of an entry of this kind, in the order in which it is told.
    pub fn dids(self) -> &'static [Did] {
        match self {
            Kind::Item => {
                &[Did::LeftOut, Did::Reworded, Did::Numbered, Did::Retyped, Did::Placed, Did::Timed, Did::Weighted]
            }
            Kind::Measure | Kind::Scenario => &[Did::Kept, Did::LeftOut],
        }
    }
}

/// Something that a procurement did with an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Did {
    /// The line stands, the measure was accepted, the scenario was assessed. One that is neither this nor left out is not decided.
    Kept,
    /// The line was left out, the measure declined, the scenario set aside.
    LeftOut,
    /// The line has another wording.
    Reworded,
    /// A number in the line is not the one that the catalogue suggests.
    Numbered,
    /// The line has another type.
    Retyped,
    /// The line stands elsewhere in the documents.
    Placed,
    /// The line has to be met at another time.
    Timed,
    /// Somebody settled how much the line counts.
    Weighted,
}

impl Did {
    /// All of it.
    pub const ALL: [Did; 8] =
        [Did::Kept, Did::LeftOut, Did::Reworded, Did::Numbered, Did::Retyped, Did::Placed, Did::Timed, Did::Weighted];

    /// The word that is stored.
    pub fn code(self) -> &'static str {
        match self {
            Did::Kept => "kept",
            Did::LeftOut => "left_out",
            Did::Reworded => "reworded",
            Did::Numbered => "numbered",
            Did::Retyped => "retyped",
            Did::Placed => "placed",
            Did::Timed => "timed",
            Did::Weighted => "weighted",
        }
    }

    /// What this word stands for.
    pub fn parse(code: &str) -> Option<Self> {
        Did::ALL.into_iter().find(|did| did.code() == code)
    }
}

/// An entry of the catalogue that a procurement was proposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Used {
    /// What kind of entry.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// What became of it.
    pub did: BTreeSet<Did>,
}

/// What a procurement did with the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Against {
    /// The entries that it was proposed, each once.
    pub used: Vec<Used>,
    /// How many lines were added beside those of the catalogue and stand, by domain.
    pub own_lines: BTreeMap<DomainId, usize>,
    /// How many scenarios were added beside those of the catalogue.
    pub own_scenarios: usize,
}

/// What the procurement did with the release it was worked out with.
pub fn against(release: &Release, case: &CaseFile, derivation: &Derivation) -> Against {
    let (own, of_catalogue): (Vec<&Line>, Vec<&Line>) = derivation.lines.iter().partition(|line| line.own);
    let mut own_lines = BTreeMap::new();
    // A domain that is none of the release's would be a text of the procurement.
    for line in own.into_iter().filter(|line| line.stands() && release.domain(&line.domain).is_some()) {
        *own_lines.entry(line.domain.clone()).or_default() += 1;
    }
    let items = of_catalogue.into_iter().map(|line| Used {
        kind: Kind::Item,
        id: line.id.to_string(),
        did: of_line(release, case, derivation, line),
    });
    let known: BTreeSet<&str> = release.measures.iter().map(|measure| measure.id.as_str()).collect();
    let measures = derivation.measures.iter().filter(|state| known.contains(state.id.as_str())).map(|state| Used {
        kind: Kind::Measure,
        id: state.id.to_string(),
        did: of_measure(state),
    });
    let (own, of_catalogue): (Vec<&ScenarioState>, Vec<&ScenarioState>) =
        derivation.scenarios.iter().partition(|state| state.own_text.is_some());
    let scenarios = of_catalogue.into_iter().map(|state| Used {
        kind: Kind::Scenario,
        id: state.id.to_string(),
        did: of_scenario(state),
    });
    Against { used: items.chain(measures).chain(scenarios).collect(), own_lines, own_scenarios: own.len() }
}

/// What is not in the documents was changed for nobody: of a line that was left out only that is told.
fn of_line(release: &Release, case: &CaseFile, derivation: &Derivation, line: &Line) -> BTreeSet<Did> {
    if !line.stands() {
        return BTreeSet::from([Did::LeftOut]);
    }
    let changed = line.changed.iter().filter_map(|what| match *what {
        "text" => Some(Did::Reworded),
        "type" => Some(Did::Retyped),
        "placement" => Some(Did::Placed),
        "met" => Some(Did::Timed),
        _ => None,
    });
    let weighted = case.requirements.lines.get(&line.id).is_some_and(|edit| edit.importance.is_some());
    let numbered = release.item(&line.id).is_some_and(|item| {
        placeholders(&item.text.nb).into_iter().any(|name| {
            let parameter = release.parameters.iter().find(|parameter| parameter.id.as_str() == name);
            parameter.is_some_and(|parameter| {
                derivation.parameters.get(&parameter.id).is_some_and(|value| *value != parameter.default)
            })
        })
    });
    let more = [(Did::Weighted, weighted && line.weight.is_some()), (Did::Numbered, numbered)];
    let more = more.into_iter().filter(|(_, is)| *is).map(|(did, _)| did);
    std::iter::once(Did::Kept).chain(changed).chain(more).collect()
}

fn of_measure(state: &MeasureState) -> BTreeSet<Did> {
    state.accepted.map(|accepted| if accepted { Did::Kept } else { Did::LeftOut }).into_iter().collect()
}

fn of_scenario(state: &ScenarioState) -> BTreeSet<Did> {
    match state.stage {
        ScenarioStage::Proposed => BTreeSet::new(),
        ScenarioStage::SetAside => BTreeSet::from([Did::LeftOut]),
        ScenarioStage::Assessed | ScenarioStage::Residual | ScenarioStage::Reopened | ScenarioStage::Accepted => {
            BTreeSet::from([Did::Kept])
        }
    }
}
