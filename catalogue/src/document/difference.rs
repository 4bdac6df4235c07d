//! What has changed between two versions of what is announced: for the buyer's page, and as a change list for tenderers.
//!
//! It compares [`Announced`], which holds what tenderers may read and nothing else, and is kept with every frozen version. So the
//! change list can't hold anything internal, and old versions can always be compared, whatever becomes of the catalogue.

mod announced;
mod list;
mod spell;

pub use announced::{ANNOUNCED_SCHEMA, Announced, AnnouncedLine, Named, announced};
pub use list::{Compared, change_list};
pub use spell::{Piece, spell};

use super::words::{met_word, placement_word, type_word};
use crate::content::{Lang, Release};
use serde::Serialize;
use std::collections::BTreeMap;

/// What has changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// The languages, where they differ: then every text is another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<(Lang, Lang)>,
    /// What is said about the competition: title, case number, contract, contact.
    pub about: Vec<Changed>,
    /// Lines that are new.
    pub added: Vec<AnnouncedLine>,
    /// Lines that are gone.
    pub removed: Vec<AnnouncedLine>,
    /// Lines that say or ask for something else.
    pub changed: Vec<LineChange>,
    /// Lines that only weigh something else.
    pub weights: Vec<LineChange>,
    /// Deadlines and other numbers in the texts.
    pub parameters: Vec<Changed>,
    /// Whether there is an agreement: before and now, where that differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement: Option<(bool, bool)>,
    /// Whether the agreement is made from another template.
    pub template: bool,
    /// Fields of the agreement.
    pub fields: Vec<Changed>,
    /// Clauses of the agreement.
    pub clauses: Vec<Changed>,
}

/// A value that has changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Changed {
    /// What it is.
    pub name: String,
    /// What stood there; empty for nothing.
    pub old: String,
    /// What stands there; empty for nothing.
    pub new: String,
}

/// A line that has changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LineChange {
    /// As it was.
    pub old: AnnouncedLine,
    /// As it is.
    pub new: AnnouncedLine,
    /// What differs; never empty.
    pub fields: Vec<LineField>,
}

/// Something about a line that can change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LineField {
    /// What it demands.
    Text,
    /// What kind of demand it is.
    Type,
    /// Where it stands.
    Placement,
    /// When it must be met.
    Met,
    /// The award criterion it counts under.
    Criterion,
    /// Its weight there.
    Weight,
    /// What documents it.
    Evidence,
    /// What gives a better score.
    Better,
    /// The domain it is sorted in.
    Domain,
    /// Whether it stands in annex C of the agreement.
    AnnexC,
    /// What it says to those who have declared confidentiality: that it is another is told, and nothing of it.
    Sealed,
}

impl LineField {
    /// All of them, in the order they are told.
    pub const ALL: [LineField; 11] = [
        LineField::Text,
        LineField::Type,
        LineField::Placement,
        LineField::Met,
        LineField::Criterion,
        LineField::Weight,
        LineField::Evidence,
        LineField::Better,
        LineField::Domain,
        LineField::AnnexC,
        LineField::Sealed,
    ];

    /// What it is called.
    pub fn name(self, release: &Release, lang: Lang) -> &str {
        let id = match self {
            LineField::Text => "changes.field.text",
            LineField::Type => "changes.field.type",
            LineField::Placement => "changes.field.placement",
            LineField::Met => "changes.field.met",
            LineField::Criterion => "changes.field.criterion",
            LineField::Weight => "changes.field.weight",
            LineField::Evidence => "changes.field.evidence",
            LineField::Better => "changes.field.better",
            LineField::Domain => "changes.field.domain",
            LineField::AnnexC => "changes.field.annex_c",
            LineField::Sealed => "changes.field.sealed",
        };
        release.label(id, lang)
    }

    /// What the line says of it, in words; empty for nothing.
    pub fn value(self, release: &Release, line: &AnnouncedLine, lang: Lang) -> String {
        match self {
            LineField::Text => line.text.clone(),
            LineField::Type => type_word(release, line.kind, lang).to_owned(),
            LineField::Placement => placement_word(release, line.placement, lang).to_owned(),
            LineField::Met => met_word(release, line.met, lang).to_owned(),
            LineField::Criterion => line.criterion.clone(),
            LineField::Weight => line.weight.map(|weight| format!("{weight} %")).unwrap_or_default(),
            LineField::Evidence => line.evidence.clone(),
            LineField::Better => line.better.clone(),
            LineField::Domain => line.domain.clone(),
            LineField::AnnexC => release.label(if line.annex_c { "word.yes" } else { "word.no" }, lang).to_owned(),
            LineField::Sealed => release.label("changes.sealed", lang).to_owned(),
        }
    }

    fn differs(self, old: &AnnouncedLine, new: &AnnouncedLine) -> bool {
        match self {
            LineField::Text => old.text != new.text,
            LineField::Type => old.kind != new.kind,
            LineField::Placement => old.placement != new.placement,
            LineField::Met => old.met != new.met,
            LineField::Criterion => old.criterion != new.criterion,
            LineField::Weight => old.weight != new.weight,
            LineField::Evidence => old.evidence != new.evidence,
            LineField::Better => old.better != new.better,
            LineField::Domain => old.domain != new.domain,
            LineField::AnnexC => old.annex_c != new.annex_c,
            // That a line has become confidential, or is no longer, shows in its text.
            LineField::Sealed => !old.sealed.is_empty() && !new.sealed.is_empty() && old.sealed != new.sealed,
        }
    }
}

impl Difference {
    /// Whether nothing that is announced has changed.
    pub fn is_empty(&self) -> bool {
        *self == Difference::default()
    }
}

/// What has changed from the one to the other.
pub fn difference(old: &Announced, new: &Announced) -> Difference {
    let before: BTreeMap<_, _> = old.lines.iter().map(|line| (&line.id, line)).collect();
    let now: BTreeMap<_, _> = new.lines.iter().map(|line| (&line.id, line)).collect();
    let only = |lines: &[AnnouncedLine], other: &BTreeMap<_, _>| {
        lines.iter().filter(|line| !other.contains_key(&line.id)).cloned().collect()
    };
    let both = new.lines.iter().filter_map(|line| Some((*before.get(&line.id)?, line)));
    let changes: Vec<LineChange> = both.filter_map(|(old, new)| line_change(old, new)).collect();
    let (weights, changed) = changes.into_iter().partition(|change| change.fields == [LineField::Weight]);
    let settled = |announced: &Announced| announced.agreement;
    let template = settled(old) && settled(new) && old.template != new.template;
    Difference {
        language: (old.lang != new.lang).then_some((old.lang, new.lang)),
        about: named(&old.about, &new.about),
        added: only(&new.lines, &before),
        removed: only(&old.lines, &now),
        changed,
        weights,
        parameters: named(&old.parameters, &new.parameters),
        agreement: (settled(old) != settled(new)).then_some((settled(old), settled(new))),
        template,
        // Where an agreement has come or gone, that says it all.
        fields: if settled(old) && settled(new) { named(&old.fields, &new.fields) } else { Vec::new() },
        clauses: if settled(old) && settled(new) && !template { named(&old.clauses, &new.clauses) } else { Vec::new() },
    }
}

fn line_change(old: &AnnouncedLine, new: &AnnouncedLine) -> Option<LineChange> {
    let fields: Vec<_> = LineField::ALL.into_iter().filter(|field| field.differs(old, new)).collect();
    (!fields.is_empty()).then(|| LineChange { old: old.clone(), new: new.clone(), fields })
}

/// Values by id: first those that stand now, in their order, then those that are gone.
fn named(old: &[Named], new: &[Named]) -> Vec<Changed> {
    let before = |id: &str| old.iter().find(|entry| entry.id == id);
    let now = new.iter().filter_map(|entry| {
        let was = before(&entry.id).map_or("", |was| was.value.as_str());
        (was != entry.value).then(|| Changed {
            name: entry.name.clone(),
            old: was.to_owned(),
            new: entry.value.clone(),
        })
    });
    let gone = old.iter().filter(|entry| !entry.value.is_empty() && !new.iter().any(|now| now.id == entry.id));
    let gone = gone.map(|entry| Changed { name: entry.name.clone(), old: entry.value.clone(), new: String::new() });
    now.chain(gone).collect()
}

#[cfg(test)]
mod tests;
