//! What people kept of an earlier release when the procurement went on to a newer one. The words of an item, and where nothing leads to
//! it any longer that it stands all the same, are part of the edit of its line: so it keeps its id, its comments and its place in what
//! was announced, and its trail says who kept it.

use crate::content::expr::{Aspect, Level};
use crate::content::id::{DomainId, FactId, ItemId, MeasureId, Reference};
use crate::content::item::{Item, LineType, Met, Placement, Verification};
use crate::content::text::{Lang, Text};
use serde::{Deserialize, Serialize};

/// An item as an earlier release had it, and who kept it so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kept {
    /// The version of that release.
    pub version: String,
    /// Who kept it.
    pub by: String,
    /// When, `2026-11-21`.
    pub on: String,
    /// Why; internal.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// The item.
    pub item: KeptItem,
    /// What led to it there, for one that stands although nothing leads to it any longer. None where only its words were kept: then the
    /// line comes and goes as the release says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stands: Option<Vec<Because>>,
}

/// Everything about an item that a line shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptItem {
    /// Where it is sorted.
    pub domain: DomainId,
    /// The demand, with its parameters left open.
    pub text: Text,
    /// Why a municipality asks for it.
    pub reason: Text,
    /// See [`Item::evidence`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Text>,
    /// See [`Item::better`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub better: Option<Text>,
    /// See [`Item::kind`].
    #[serde(rename = "type")]
    pub kind: LineType,
    /// See [`Item::placement`].
    pub placement: Placement,
    /// See [`Item::met`].
    pub met: Met,
    /// See [`Item::verified_by`].
    pub verified_by: Verification,
    /// See [`Item::scale`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<(u8, u8)>,
    /// See [`Item::references`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub references: Vec<Reference>,
    /// See [`Item::annex_c`].
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub annex_c: bool,
    /// See [`Item::burden`].
    pub burden: u8,
    /// See [`Item::strengthens`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strengthens: Option<ItemId>,
}

/// What led to a line.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Because {
    /// A measure, which leads to it as long as it is accepted.
    Measure(MeasureId),
    /// A fact, as long as it is not known not to hold.
    Fact(FactId),
    /// A protection need.
    Need(Aspect, Level),
}

impl From<&Item> for KeptItem {
    fn from(item: &Item) -> Self {
        KeptItem {
            domain: item.domain.clone(),
            text: item.text.clone(),
            reason: item.reason.clone(),
            evidence: item.evidence.clone(),
            better: item.better.clone(),
            kind: item.kind,
            placement: item.placement,
            met: item.met,
            verified_by: item.verified_by,
            scale: item.scale,
            references: item.references.clone(),
            annex_c: item.annex_c,
            burden: item.burden,
            strengthens: item.strengthens.clone(),
        }
    }
}

impl KeptItem {
    /// Its texts, to be read or changed all in the same way.
    pub fn texts_mut(&mut self) -> impl Iterator<Item = &mut Text> {
        [&mut self.text, &mut self.reason].into_iter().chain(&mut self.evidence).chain(&mut self.better)
    }

    /// The text of its evidence; empty for none.
    pub fn evidence(&self, lang: Lang) -> &str {
        self.evidence.as_ref().map_or("", |text| text.show(lang))
    }

    /// What gives a better score; empty for nothing.
    pub fn better(&self, lang: Lang) -> &str {
        self.better.as_ref().map_or("", |text| text.show(lang))
    }
}
