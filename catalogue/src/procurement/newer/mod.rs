//! A newer release in an open procurement: what it would change here, and what becomes of the case when somebody takes it.
//!
//! Nothing changes by itself. [`propose`] works the case out with both releases and says what would come, go or read otherwise; [`take`]
//! moves the case to the newer one, with what was accepted, and keeps everything else as it was: by ordinary entries that say so
//! ([`kept`](super::kept)). What comes along whatever is chosen (scenarios, measures, questions, clauses) is told as [`Along`].
//!
//! Lines and numbers are chosen one by one; a number is a parameter whose value would be another. What people said no to once is not asked
//! again before the catalogue says something new of it.

mod along;
mod carry;
mod falls;
mod states;
mod take;

pub use along::{Along, AlongChange, AlongKind};
pub use falls::{Falls, falls};
pub use take::{Choice, Taken, take};

use super::case::CaseFile;
use super::derivation::Derivation;
use super::derive::kept::said;
use super::derive::{Values, derive};
use super::kept::KeptItem;
use super::taken::{ChangeKind, LeftBehind};
use crate::content::Release;
use crate::content::id::{ItemId, ParameterId, Reference};
use crate::content::item::{LineType, Met, Placement, Verification};
use crate::content::text::{Lang, number, placeholders};
use serde::{Deserialize, Serialize};
use states::States;
use std::collections::BTreeSet;
use std::fmt;

/// What a choice is about, the same each time it is asked: `line:IDT-003`, `number:breach_hours`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Key(String);

impl Key {
    /// Of a line; of one that another item takes over, the old one.
    pub fn line(id: &ItemId) -> Self {
        Key(format!("line:{id}"))
    }

    /// Of a number.
    pub fn number(id: &ParameterId) -> Self {
        Key(format!("number:{id}"))
    }

    /// As it stands in a form.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a newer release would change in a procurement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Newer {
    /// Lines, by id.
    pub lines: Vec<Proposal>,
    /// Numbers, by id.
    pub numbers: Vec<NumberProposal>,
    /// What comes along with the release, whatever is chosen.
    pub along: Vec<Along>,
    /// What people had entered about things that the newer release does not have. It is kept where the change is noted.
    pub left: Vec<LeftBehind>,
}

impl Newer {
    /// Whether it makes no difference here that anybody would see.
    pub fn is_empty(&self) -> bool {
        *self == Newer::default()
    }

    /// Everything that is to be chosen.
    pub fn keys(&self) -> BTreeSet<Key> {
        let lines = self.lines.iter().map(|proposal| proposal.key.clone());
        let numbers = self.numbers.iter().filter(|number| number.can_stay).map(|number| number.key.clone());
        lines.chain(numbers).collect()
    }
}

/// What would become of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// What the choice is called.
    pub key: Key,
    /// What kind of change.
    pub change: ChangeKind,
    /// The item; of one that another takes over, the old one.
    pub id: ItemId,
    /// The item that takes over.
    pub successor: Option<ItemId>,
    /// What the catalogue says of the line as it stands here; none for one that would come.
    pub old: Option<Stated>,
    /// What it would say; none for one that would go.
    pub new: Option<Stated>,
    /// What differs, where both are there.
    pub fields: Vec<Field>,
    /// Whether the line is left out here, or would be.
    pub left_out: bool,
    /// Whether the procurement has changed something in the line itself. That goes along.
    pub edited: bool,
    /// Whether it has words of its own, which stand over those of the catalogue.
    pub own_words: bool,
}

/// What a release says of a line, in the language of the documents and with the numbers filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// The demand.
    pub text: String,
    /// Why a municipality asks for it.
    pub reason: String,
    /// What documents it.
    pub evidence: String,
    /// What gives a better score.
    pub better: String,
    /// What kind of demand.
    pub kind: LineType,
    /// Where it stands.
    pub placement: Placement,
    /// When it is met.
    pub met: Met,
    /// How it is verified.
    pub verified_by: Verification,
    /// The scale of an evaluated line.
    pub scale: Option<(u8, u8)>,
    /// Whether it stands in annex C of the agreement.
    pub annex_c: bool,
    /// Framework references.
    pub references: Vec<Reference>,
    /// What it costs a tenderer, 1 to 3.
    pub burden: u8,
}

/// Something that a release says of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// See [`Stated::text`].
    Text,
    /// See [`Stated::reason`].
    Reason,
    /// See [`Stated::evidence`].
    Evidence,
    /// See [`Stated::better`].
    Better,
    /// See [`Stated::kind`].
    Type,
    /// See [`Stated::placement`].
    Placement,
    /// See [`Stated::met`].
    Met,
    /// See [`Stated::verified_by`].
    VerifiedBy,
    /// See [`Stated::scale`].
    Scale,
    /// See [`Stated::annex_c`].
    AnnexC,
    /// See [`Stated::references`].
    References,
    /// See [`Stated::burden`].
    Burden,
}

impl Field {
    /// All of them, in the order they are told.
    pub const ALL: [Field; 12] = [
        Field::Text,
        Field::Type,
        Field::Placement,
        Field::Met,
        Field::Evidence,
        Field::Better,
        Field::VerifiedBy,
        Field::Scale,
        Field::AnnexC,
        Field::Reason,
        Field::References,
        Field::Burden,
    ];

    /// Whether two items say it otherwise. Texts are compared in this language.
    pub(crate) fn differs(self, old: &KeptItem, new: &KeptItem, lang: Lang) -> bool {
        match self {
            Field::Text => old.text.show(lang) != new.text.show(lang),
            Field::Reason => old.reason.show(lang) != new.reason.show(lang),
            Field::Evidence => old.evidence(lang) != new.evidence(lang),
            Field::Better => old.better(lang) != new.better(lang),
            Field::Type => old.kind != new.kind,
            Field::Placement => old.placement != new.placement,
            Field::Met => old.met != new.met,
            Field::VerifiedBy => old.verified_by != new.verified_by,
            Field::Scale => old.scale != new.scale,
            Field::AnnexC => old.annex_c != new.annex_c,
            Field::References => old.references != new.references,
            Field::Burden => old.burden != new.burden,
        }
    }
}

/// What two releases say otherwise of a line in this language, its numbers apart: those are chosen by themselves.
fn fields(old: &KeptItem, new: &KeptItem, lang: Lang) -> Vec<Field> {
    Field::ALL.into_iter().filter(|field| field.differs(old, new, lang)).collect()
}

/// A number that would be another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberProposal {
    /// What the choice is called.
    pub key: Key,
    /// Which parameter.
    pub id: ParameterId,
    /// Its value here.
    pub old: i64,
    /// The value that it would have.
    pub new: i64,
    /// The two with their units, in the language of the documents.
    pub said: (String, String),
    /// Whether it can stay as it is: the newer release allows it.
    pub can_stay: bool,
    /// The lines that it stands in.
    pub lines: Vec<ItemId>,
}

/// What the newer release would change in the case. Where the two are the same, nothing.
pub fn propose(old: &Release, new: &Release, case: &CaseFile) -> Newer {
    Seen::new(old, new, case).newer()
}

/// A case under two releases.
struct Seen<'a> {
    old: &'a Release,
    new: &'a Release,
    lang: Lang,
    /// The case as the newer release can take it in, with everything that was kept before.
    carried: CaseFile,
    left: Vec<LeftBehind>,
    /// What follows now.
    here: Derivation,
    /// What would follow with the newer release, and nothing kept.
    there: Derivation,
    states: States,
}

impl<'a> Seen<'a> {
    fn new(old: &'a Release, new: &'a Release, case: &CaseFile) -> Self {
        let here = derive(old, case);
        let (carried, left) = carry::carry(old, new, case);
        let bare = |case: &CaseFile| {
            let mut case = case.clone();
            case.requirements.lines.values_mut().for_each(|edit| edit.kept = None);
            case
        };
        let there = derive(new, &bare(&carried));
        let before = derive(old, &bare(case));
        let states = States::of(old, new, case, [&here, &before, &there]);
        Seen { old, new, lang: case.document_language(), carried, left, here, there, states }
    }

    fn newer(&self) -> Newer {
        Newer {
            lines: self.states.proposals().map(|(id, change, successor)| self.line(id, change, successor)).collect(),
            numbers: self.numbers(),
            along: along::along((self.old, &self.here), (self.new, &self.there), self.lang),
            left: self.left.clone(),
        }
    }

    fn line(&self, id: &ItemId, change: ChangeKind, successor: Option<&ItemId>) -> Proposal {
        let state = self.states.of_line(id);
        let then = self.states.of_line(successor.unwrap_or(id));
        let (old, new) = (state.here.as_ref(), then.there.as_ref());
        let edit = self.carried.requirements.lines.get(id);
        let is_left_out = |lines: &Derivation, id: &ItemId| {
            lines.lines.iter().any(|line| line.id == *id && !line.own && !line.stands())
        };
        Proposal {
            key: Key::line(id),
            change,
            id: id.clone(),
            successor: successor.cloned(),
            old: old.map(|item| self.stated(item, self.old, &self.here.parameters)),
            new: new.map(|item| self.stated(item, self.new, &self.there.parameters)),
            fields: old.zip(new).map(|(old, new)| fields(old, new, self.lang)).unwrap_or_default(),
            left_out: match old {
                Some(_) => is_left_out(&self.here, id),
                None => is_left_out(&self.there, id),
            },
            edited: edit.is_some_and(|edit| super::case::LineEdit { kept: None, ..edit.clone() } != Default::default()),
            own_words: edit.is_some_and(|edit| edit.text.as_ref().is_some_and(|text| !text.trim().is_empty())),
        }
    }

    fn stated(&self, item: &KeptItem, release: &Release, values: &Values) -> Stated {
        let said = |text| said(text, release, values, self.lang);
        Stated {
            text: said(&item.text),
            reason: said(&item.reason),
            evidence: item.evidence.as_ref().map(said).unwrap_or_default(),
            better: item.better.as_ref().map(said).unwrap_or_default(),
            kind: item.kind,
            placement: item.placement,
            met: item.met,
            verified_by: item.verified_by,
            scale: item.scale,
            annex_c: item.annex_c,
            references: item.references.clone(),
            burden: item.burden,
        }
    }

    fn with_unit(&self, release: &Release, id: &ParameterId, value: i64) -> String {
        release.parameter(id).map_or_else(String::new, |parameter| {
            format!("{} {}", number(value, parameter.decimals, self.lang), parameter.unit.show(self.lang))
        })
    }

    /// The numbers that would be others, and whether each can stay, if all of them do.
    fn numbers(&self) -> Vec<NumberProposal> {
        let decimals = |release: &Release, id: &ParameterId| release.parameter(id).map(|parameter| parameter.decimals);
        let differing: Vec<_> = self
            .here
            .parameters
            .iter()
            .filter_map(|(id, old)| Some((id, *old, *self.there.parameters.get(id)?)))
            .filter(|(id, old, new)| old != new || decimals(self.old, id) != decimals(self.new, id))
            .collect();
        if differing.is_empty() {
            return Vec::new();
        }
        let mut staying = self.carried.clone();
        staying.requirements.parameters.extend(differing.iter().map(|(id, old, _)| ((*id).clone(), *old)));
        let staying = derive(self.new, &staying).parameters;
        let proposal = |(id, old, new): (&ParameterId, i64, i64)| NumberProposal {
            key: Key::number(id),
            id: id.clone(),
            old,
            new,
            said: (self.with_unit(self.old, id, old), self.with_unit(self.new, id, new)),
            can_stay: staying.get(id) == Some(&old) && decimals(self.old, id) == decimals(self.new, id),
            lines: self.states.naming(id, self.lang),
        };
        differing.into_iter().map(proposal).collect()
    }
}

/// Whether the text of an item names the parameter.
fn names(item: &KeptItem, id: &ParameterId, lang: Lang) -> bool {
    let texts = [item.text.show(lang), item.evidence(lang), item.better(lang)];
    texts.into_iter().any(|text| placeholders(text).contains(&id.as_str()))
}
