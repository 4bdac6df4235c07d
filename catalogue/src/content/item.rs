//! Requirement items, their parameters, domains and references.

use super::expr::Expr;
use super::id::{DomainId, ItemId, ParameterId, Reference};
use super::text::Text;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

/// What kind of demand a line is. The letters shown to people (A, B, O, I) are settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum LineType {
    /// Must be met; a no leads to clarification or assessment of rejection.
    Absolute,
    /// Scored under an award criterion.
    Evaluated,
    /// Priced, and may be called off later.
    Option,
    /// The tenderer describes; not scored.
    Information,
}

/// Where in the competition documents a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Placement {
    /// The requirement annex, with answer columns.
    Specification,
    /// The announcement and ESPD: about the supplier, met or not, never weighted.
    Qualification,
    /// Weighted under a named award criterion; answered in the requirement sheet.
    Award,
    /// Annex C of the data processing agreement or a contract annex: no answer in the tender.
    Contract,
}

/// The pairs of type and placement that exist. Everything else is refused.
pub const ALLOWED_PAIRS: [(LineType, Placement); 6] = [
    (LineType::Absolute, Placement::Specification),
    (LineType::Option, Placement::Specification),
    (LineType::Information, Placement::Specification),
    (LineType::Evaluated, Placement::Award),
    (LineType::Absolute, Placement::Qualification),
    (LineType::Absolute, Placement::Contract),
];

impl LineType {
    /// All of them, strictest first.
    pub const ALL: [LineType; 4] = [LineType::Absolute, LineType::Evaluated, LineType::Option, LineType::Information];

    /// The word used in content and case files.
    pub fn code(self) -> &'static str {
        match self {
            LineType::Absolute => "absolute",
            LineType::Evaluated => "evaluated",
            LineType::Option => "option",
            LineType::Information => "information",
        }
    }

    /// Where a line of this type stands when nobody says otherwise.
    pub fn usual_placement(self) -> Placement {
        match self {
            LineType::Evaluated => Placement::Award,
            LineType::Absolute | LineType::Option | LineType::Information => Placement::Specification,
        }
    }

    /// Whether a line of this type may stand there.
    pub fn may_stand_in(self, placement: Placement) -> bool {
        ALLOWED_PAIRS.contains(&(self, placement))
    }
}

impl Placement {
    /// All of them.
    pub const ALL: [Placement; 4] =
        [Placement::Specification, Placement::Award, Placement::Qualification, Placement::Contract];

    /// The word used in content and case files.
    pub fn code(self) -> &'static str {
        match self {
            Placement::Specification => "specification",
            Placement::Qualification => "qualification",
            Placement::Award => "award",
            Placement::Contract => "contract",
        }
    }
}

/// When a line must be met (KOFA's distinction between tender time and performance).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Met {
    /// When the tender is handed in.
    Tender,
    /// Before the solution is taken into use.
    Start,
    /// Throughout the contract.
    Contract,
    /// At a date agreed in the contract.
    Agreed,
}

impl Met {
    /// All of them, earliest first.
    pub const ALL: [Met; 4] = [Met::Tender, Met::Start, Met::Contract, Met::Agreed];

    /// The word used in content and case files.
    pub fn code(self) -> &'static str {
        match self {
            Met::Tender => "tender",
            Met::Start => "start",
            Met::Contract => "contract",
            Met::Agreed => "agreed",
        }
    }
}

/// How the buyer makes sure that a line is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Verification {
    /// By reading what the supplier hands over.
    Document,
    /// By testing.
    Test,
    /// By having it shown.
    Demonstration,
    /// By a report from an auditor.
    Audit,
}

impl Verification {
    /// The word used in content.
    pub fn code(self) -> &'static str {
        match self {
            Verification::Document => "document",
            Verification::Test => "test",
            Verification::Demonstration => "demonstration",
            Verification::Audit => "audit",
        }
    }
}

/// A domain that items and measures are sorted under (`domain/coverage.md` §7).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Domain {
    /// Three letters.
    pub id: DomainId,
    /// Its name.
    pub text: Text,
    /// How many items a complete catalogue has at least.
    pub minimum: u32,
}

/// Most digits behind the comma of a number. A catalogue from elsewhere may ask for any, and from 19 on no whole number is large enough to be
/// divided by.
pub const DECIMALS_MAX: u8 = 6;

/// Reads how many digits stand behind a comma.
fn decimals<'de, D: Deserializer<'de>>(from: D) -> Result<u8, D::Error> {
    let decimals = u8::deserialize(from)?;
    if decimals > DECIMALS_MAX {
        return Err(D::Error::custom(format_args!("a number has at most {DECIMALS_MAX} decimals")));
    }
    Ok(decimals)
}

/// A named number in texts. The sheet and the agreement always show the same value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    /// Its id, written `{id}` in texts.
    pub id: ParameterId,
    /// What it decides.
    pub text: Text,
    /// What it counts.
    pub unit: Text,
    /// How many of the last digits stand behind the comma: 995 with one decimal is 99,5. At most [`DECIMALS_MAX`].
    #[serde(default, deserialize_with = "decimals")]
    pub decimals: u8,
    /// The value when nobody has chosen another.
    pub default: i64,
    /// The smallest and the largest value that can be chosen.
    pub range: (i64, i64),
    /// The parameter whose value this one never exceeds: the number of a strengthened demand is never weaker than the basic one's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<ParameterId>,
    /// The parameter whose value this one never falls below.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<ParameterId>,
}

/// A requirement item: a demand that never changes meaning under the same id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Its id.
    pub id: ItemId,
    /// Its domain, the same letters as its id begins with.
    pub domain: DomainId,
    /// Its meaning in one line of English; a changed meaning needs a new id.
    pub obligation: String,
    /// The demand in tender voice.
    pub text: Text,
    /// Why a municipality asks for it, in plain words.
    pub reason: Text,
    /// What kind of demand it is, unless a procurement decides otherwise.
    #[serde(rename = "type")]
    pub kind: LineType,
    /// Where it stands, unless a procurement decides otherwise.
    pub placement: Placement,
    /// When it must be met.
    pub met: Met,
    /// What the tenderer or supplier hands over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Text>,
    /// How it is verified.
    pub verified_by: Verification,
    /// For evaluated items: what gives a better score.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub better: Option<Text>,
    /// For evaluated items: the scale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<(u8, u8)>,
    /// Framework references, `ISO27001-2022:A.8.5`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub references: Vec<Reference>,
    /// The route from facts: it applies by law or circumstance, whether or not a scenario leads to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applies: Option<Expr>,
    /// A condition on the route from measures: the item is left out when this is known not to hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_when: Option<Expr>,
    /// The basic variant that this item takes the place of where its `only_when` holds. The two never stand together, and this one
    /// comes by the same routes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strengthens: Option<ItemId>,
    /// Whether the line belongs in annex C of the data processing agreement when there is one.
    #[serde(default)]
    pub annex_c: bool,
    /// What it costs a tenderer to answer and meet: 1 little, 3 much.
    pub burden: u8,
    /// The release it came with.
    pub since: String,
    /// The release it was retired in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retired: Option<String>,
    /// The item that took over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<ItemId>,
    /// When its text was last read critically, `2026-11-21`.
    pub reviewed: String,
    /// The organisation that owns it; none for the common catalogue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation_id: Option<String>,
}
