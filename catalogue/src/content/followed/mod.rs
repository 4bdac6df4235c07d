//! A catalogue of another organisation beside one's own: what it says otherwise, entry by entry, and what a draft would say if somebody took
//! that. Reading it changes nothing here.
//!
//! A whole catalogue is compared as it is. An extension is laid on the release that one's own editions are laid on, and only what it speaks
//! of is compared: that its owner has not what another has made is no difference of theirs.

mod take;

pub use take::in_the_way;

use super::check::each_text;
use super::extension::{Extension, Obstacle, Rewording, WORDED, text_digest};
use super::id::ItemId;
use super::item::{Item, Parameter};
use super::release::Release;
use super::text::{Lang, Text, placeholders};
use crate::procurement::kept::KeptItem;
use crate::procurement::newer::Field;
use std::collections::{BTreeMap, BTreeSet};

/// The kind of entry that an item is.
const ITEM: &str = "item";

/// An entry: its kind, `item`, and its id.
pub type Entry = (String, String);

/// Another's catalogue, as it reads here.
#[derive(Clone, Debug)]
pub struct Followed {
    /// It as a release; an extension laid on the release that it was read beside.
    pub release: Release,
    /// What of it has no place here.
    pub obstacles: Vec<Obstacle>,
    /// The texts it words anew that say something else here than where it was made: the kind of entry, and which.
    pub overtaken: BTreeSet<Entry>,
    /// What it speaks of; none where it is a catalogue of its own, which speaks of everything in it.
    spoken: Option<BTreeSet<Entry>>,
}

/// What becomes of an item with another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemFate {
    /// They have it, and it is not here.
    New,
    /// They word it otherwise.
    Reworded,
    /// They ask for it otherwise: as another type, with other proof, with other numbers. Its words may be others too.
    Otherwise,
    /// They use it no longer.
    Retired,
}

impl ItemFate {
    /// All of them, in the order they are told.
    pub const ALL: [ItemFate; 4] = [ItemFate::New, ItemFate::Reworded, ItemFate::Otherwise, ItemFate::Retired];

    /// The word in the keys of interface texts.
    pub fn code(self) -> &'static str {
        match self {
            ItemFate::New => "new",
            ItemFate::Reworded => "reworded",
            ItemFate::Otherwise => "otherwise",
            ItemFate::Retired => "retired",
        }
    }
}

/// An item that is another there.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemDifference<'a> {
    /// What becomes of it.
    pub fate: ItemFate,
    /// It as it is here; none for one that is not.
    pub ours: Option<&'a Item>,
    /// It as it is there.
    pub theirs: &'a Item,
    /// What is otherwise besides words. A draft can't change it under the same id.
    pub fields: Vec<Field>,
    /// The numbers it names that are others, here and there.
    pub numbers: Vec<(&'a Parameter, &'a Parameter)>,
    /// Whether it is another demand under the same id.
    pub other_demand: bool,
}

/// An entry that is no item, and says something else there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryDifference {
    /// The entry.
    pub entry: Entry,
    /// Whether it is not here.
    pub is_new: bool,
    /// The texts that differ: where each stands, what it says here (nothing for one that is not), and there.
    pub texts: Vec<(String, Option<Text>, Text)>,
}

impl Followed {
    /// A catalogue of its own.
    pub fn whole(release: Release) -> Self {
        Followed { release, obstacles: Vec::new(), overtaken: BTreeSet::new(), spoken: None }
    }

    /// An extension, as it reads on this release.
    pub fn laid(extension: &Extension, bare: &Release) -> Self {
        let (release, obstacles) = bare.laid(extension, "");
        let of = |table: &str, id: &str| (table.to_owned(), id.to_owned());
        let items = extension.items.iter().map(|item| of(ITEM, item.id.as_str()));
        let changes = extension.changes.iter().map(|change| of(ITEM, change.id.as_str()));
        let scenarios = extension.scenarios.iter().map(|scenario| of("scenario", scenario.id.as_str()));
        let measures = extension.measures.iter().map(|measure| of("measure", measure.id.as_str()));
        let worded = extension.texts.iter().map(|change| of(&change.table, &change.entry));
        let spoken = items.chain(changes).chain(scenarios).chain(measures).chain(worded).collect();
        let stands = texts(bare);
        let other = |change: &&super::TextChange| {
            let entry = stands.get(&of(&change.table, &change.entry));
            entry.and_then(|texts| texts.get(&change.field)).is_some_and(|text| text_digest(text) != change.was)
        };
        let overtaken = extension.texts.iter().filter(other).map(|change| of(&change.table, &change.entry)).collect();
        Followed { release, obstacles, overtaken, spoken: Some(spoken) }
    }

    /// Whether it says anything of this entry.
    pub fn speaks_of(&self, table: &str, id: &str) -> bool {
        self.spoken.as_ref().is_none_or(|spoken| spoken.contains(&(table.to_owned(), id.to_owned())))
    }

    /// The items that are others there than here, in its order.
    pub fn items<'a>(&'a self, ours: &'a Release) -> Vec<ItemDifference<'a>> {
        let here: BTreeMap<&ItemId, &Item> = ours.items.iter().map(|item| (&item.id, item)).collect();
        let spoken = self.release.items.iter().filter(|item| self.speaks_of(ITEM, item.id.as_str()));
        let numbers = Numbers::of(ours, &self.release);
        spoken.filter_map(|item| difference(&numbers, here.get(&item.id).copied(), item)).collect()
    }

    /// The scenarios, measures, questions and clauses that say something else there, by kind and id.
    pub fn entries(&self, ours: &Release) -> Vec<EntryDifference> {
        let (here, there) = (texts(ours), texts(&self.release));
        let none = BTreeMap::new();
        let mut found = Vec::new();
        for (entry, theirs) in there.into_iter().filter(|((table, id), _)| self.speaks_of(table, id)) {
            let ours = here.get(&entry).unwrap_or(&none);
            let other = |(field, theirs): (String, Text)| {
                let ours = ours.get(&field).cloned();
                (!Rewording::between(ours.as_ref(), &theirs).is_empty()).then_some((field, ours, theirs))
            };
            let texts: Vec<_> = theirs.into_iter().filter_map(other).collect();
            if !texts.is_empty() {
                found.push(EntryDifference { is_new: !here.contains_key(&entry), entry, texts });
            }
        }
        found
    }

    /// What an earlier one of it spoke of and this does not any longer.
    pub fn gone_since(&self, before: &Followed) -> Vec<Entry> {
        match (&before.spoken, &self.spoken) {
            (Some(before), Some(now)) => before.difference(now).cloned().collect(),
            _ => {
                let there: BTreeSet<&ItemId> = self.release.items.iter().map(|item| &item.id).collect();
                let items = before.release.items.iter().filter(|item| item.retired.is_none());
                let spoken = items.filter(|item| before.speaks_of(ITEM, item.id.as_str()));
                let gone = spoken.filter(|item| !there.contains(&item.id));
                gone.map(|item| (ITEM.to_owned(), item.id.to_string())).collect()
            }
        }
    }
}

/// The parameters of two releases, for looking up those of many items.
struct Numbers<'a> {
    ours: BTreeMap<&'a str, &'a Parameter>,
    theirs: BTreeMap<&'a str, &'a Parameter>,
}

impl<'a> Numbers<'a> {
    fn of(ours: &'a Release, theirs: &'a Release) -> Self {
        let by_id = |release: &'a Release| release.parameters.iter().map(|one| (one.id.as_str(), one)).collect();
        Numbers { ours: by_id(ours), theirs: by_id(theirs) }
    }

    /// The numbers that an item names and that are others there.
    fn others(&self, item: &Item) -> Vec<(&'a Parameter, &'a Parameter)> {
        let texts = [Some(&item.text), item.evidence.as_ref(), item.better.as_ref()];
        let named: BTreeSet<&str> = texts.into_iter().flatten().flat_map(|text| placeholders(&text.nb)).collect();
        let both = named.into_iter().filter_map(|id| Some((*self.ours.get(id)?, *self.theirs.get(id)?)));
        let value = |one: &Parameter| (one.default, one.range, one.decimals);
        both.filter(|(ours, theirs)| value(ours) != value(theirs)).collect()
    }
}

fn difference<'a>(numbers: &Numbers<'a>, ours: Option<&'a Item>, theirs: &'a Item) -> Option<ItemDifference<'a>> {
    let of = |fate: ItemFate, fields: Vec<Field>, numbers, other_demand: bool| {
        Some(ItemDifference { fate, ours, theirs, fields, numbers, other_demand })
    };
    let here = match (ours, &theirs.retired) {
        // What they have taken out before it was ever here is nothing to tell, nor is what is taken out here already.
        (None, Some(_)) => return None,
        (Some(here), _) if here.retired.is_some() => return None,
        (None, None) => return of(ItemFate::New, Vec::new(), Vec::new(), false),
        (Some(_), Some(_)) => return of(ItemFate::Retired, Vec::new(), Vec::new(), false),
        (Some(here), None) => here,
    };
    let named = |item: &'a Item| -> BTreeSet<&'a str> { placeholders(&item.text.nb).into_iter().collect() };
    let other_demand = here.obligation != theirs.obligation || named(here) != named(theirs);
    let fields = fields(here, theirs);
    let numbers = numbers.others(theirs);
    if other_demand || !fields.is_empty() || !numbers.is_empty() {
        return of(ItemFate::Otherwise, fields, numbers, other_demand);
    }
    take::words(here, theirs).and_then(|_| of(ItemFate::Reworded, fields, numbers, false))
}

/// What is otherwise besides words. That a text is not there at all is no wording of it.
fn fields(ours: &Item, theirs: &Item) -> Vec<Field> {
    let (old, new) = (KeptItem::from(ours), KeptItem::from(theirs));
    let is_other = |field: &Field| match field {
        Field::Text | Field::Reason => false,
        Field::Evidence => ours.evidence.is_some() && theirs.evidence.is_none(),
        Field::Better => ours.better.is_some() && theirs.better.is_none(),
        field => field.differs(&old, &new, Lang::Nb),
    };
    Field::ALL.into_iter().filter(is_other).collect()
}

/// The texts of what is no item, by where each stands in its entry.
fn texts(release: &Release) -> BTreeMap<Entry, BTreeMap<String, Text>> {
    let mut found: BTreeMap<Entry, BTreeMap<String, Text>> = BTreeMap::new();
    each_text(release, &mut |place, text| {
        if WORDED.contains(&place.table.as_str()) && !text.nb.is_empty() {
            let entry = (place.table.clone(), place.id.clone());
            found.entry(entry).or_default().insert(place.field.clone(), text.clone());
        }
    });
    found
}
