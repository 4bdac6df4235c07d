//! The organisation that buys, as its card and its settings say it. A case file carries it whole, so that nothing follows from anywhere else.

use super::look::Look;
use super::own_matrix::OwnMatrix;
use crate::content::item::LineType;
use crate::content::text::Lang;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroU16;

/// The controller: the municipality as a legal entity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Organisation {
    /// Its name.
    pub name: String,
    /// Its organisation number.
    pub number: String,
    /// Its postal address.
    pub address: String,
    /// The unit that buys.
    pub unit: String,
    /// Who signs on its behalf.
    pub representative: String,
    /// Its contact for the agreement.
    pub contact: String,
    /// The data protection officer (personvernombud), with how to reach them.
    pub dpo: String,
    /// Whether robustness (R) is an aspect of its own here.
    pub robustness: bool,
    /// How many absolute lines the organisation wants at most in one sheet.
    pub absolute_lines_max: u32,
    /// The letters that the organisation writes for the types of lines, in every language; those of the catalogue where absent.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub labels: BTreeMap<LineType, String>,
    /// The units that buy, for a procurement to choose from; [`Organisation::unit`] stands where it has chosen none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<String>,
    /// Where what is to be kept goes.
    #[serde(skip_serializing_if = "Archive::is_empty")]
    pub archive: Archive,
    /// After how many months an item of the catalogue that nobody has read critically is marked; none is, where the organisation has not
    /// said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reviewed_within_months: Option<NonZeroU16>,
    /// The languages that people and documents have here.
    #[serde(skip_serializing_if = "Languages::is_default")]
    pub languages: Languages,
    /// Acceptance criteria of the organisation's own; those of the catalogue where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matrix: Option<OwnMatrix>,
    /// What pages and documents look like.
    #[serde(skip_serializing_if = "Look::is_empty")]
    pub look: Look,
    /// That somebody approved Kravspor's clauses as starter text for the organisation's agreements.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub starter_approved: Option<Approval>,
}

/// That somebody approved something.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Approval {
    /// Who: name and role.
    pub by: String,
    /// When, `2026-11-21`.
    pub on: String,
}

/// The default for [`Organisation::absolute_lines_max`].
pub const ABSOLUTE_LINES_MAX_DEFAULT: u32 = 40;

impl Default for Organisation {
    fn default() -> Self {
        Organisation {
            name: String::new(),
            number: String::new(),
            address: String::new(),
            unit: String::new(),
            representative: String::new(),
            contact: String::new(),
            dpo: String::new(),
            robustness: true,
            absolute_lines_max: ABSOLUTE_LINES_MAX_DEFAULT,
            labels: BTreeMap::new(),
            units: Vec::new(),
            archive: Archive::default(),
            reviewed_within_months: None,
            languages: Languages::default(),
            matrix: None,
            look: Look::default(),
            starter_approved: None,
        }
    }
}

/// Where what is to be kept goes, and when somebody looks at what is over.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Archive {
    /// The system or the place.
    pub place: String,
    /// Whom to ask.
    pub contact: String,
    /// After how many months without a change whoever answers for a procurement is asked whether it is over. How long what has to be kept
    /// is kept, and what has to go, the municipality decides: nobody is asked where it has not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked_after_months: Option<NonZeroU16>,
}

impl Archive {
    /// Most months that can be waited before anybody is asked: fifty years.
    pub const MONTHS_MAX: u16 = 600;

    /// Whether the organisation has said nothing.
    pub fn is_empty(&self) -> bool {
        *self == Archive::default()
    }

    /// Whether it has said where, or whom to ask.
    pub fn says_where(&self) -> bool {
        !(self.place.is_empty() && self.contact.is_empty())
    }
}

/// The languages that people and documents have in an organisation. At least one is offered, and the first is among them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "LanguagesAsWritten")]
pub struct Languages {
    offered: BTreeSet<Lang>,
    first: Lang,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LanguagesAsWritten {
    offered: BTreeSet<Lang>,
    first: Lang,
}

impl TryFrom<LanguagesAsWritten> for Languages {
    type Error = &'static str;

    fn try_from(written: LanguagesAsWritten) -> Result<Self, Self::Error> {
        Languages::new(written.offered, Some(written.first))
            .ok_or("the first language is not among those that are offered")
    }
}

impl Languages {
    /// These languages; none where nothing is offered, or where the first is not.
    pub fn new(offered: impl IntoIterator<Item = Lang>, first: Option<Lang>) -> Option<Self> {
        let offered: BTreeSet<Lang> = offered.into_iter().collect();
        let first = first.filter(|first| offered.contains(first))?;
        Some(Languages { offered, first })
    }

    /// Those that can be chosen, in the order of [`Lang::ALL`].
    pub fn offered(&self) -> impl Iterator<Item = Lang> + '_ {
        Lang::ALL.into_iter().filter(|lang| self.offered.contains(lang))
    }

    /// The one that pages and new procurements begin with.
    pub fn first(&self) -> Lang {
        self.first
    }

    fn is_default(&self) -> bool {
        *self == Languages::default()
    }
}

impl Default for Languages {
    fn default() -> Self {
        Languages { offered: BTreeSet::from(Lang::ALL), first: Lang::default() }
    }
}
