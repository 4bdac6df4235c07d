//! What a draft would say if somebody took a difference: the same as if an editor had written it.

use super::{EntryDifference, Followed, ItemDifference, ItemFate};
use crate::content::edition::{Drafted, Number};
use crate::content::extension::{
    Extension, ItemChange, Obstacle, Rewording, TextChange, same_parameters, text_digest, texts_of, wording,
};
use crate::content::item::{Item, LineType};
use crate::content::release::Release;
use crate::content::text::Text;

/// The change of words that makes our item read as theirs; none where it reads so already. What gives a better score is read where a line is
/// scored.
pub(super) fn words(ours: &Item, theirs: &Item) -> Option<ItemChange> {
    let optional = |ours: &Option<_>, theirs: &Option<_>| match theirs {
        Some(theirs) => Rewording::between(ours.as_ref(), theirs),
        None => Rewording::default(),
    };
    let change = ItemChange {
        id: ours.id.clone(),
        text: Rewording::between(Some(&ours.text), &theirs.text),
        reason: Rewording::between(Some(&ours.reason), &theirs.reason),
        evidence: optional(&ours.evidence, &theirs.evidence),
        better: match ours.kind {
            LineType::Evaluated => optional(&ours.better, &theirs.better),
            LineType::Absolute | LineType::Option | LineType::Information => Rewording::default(),
        },
        ..ItemChange::default()
    };
    (!change.is_empty()).then_some(change)
}

impl ItemDifference<'_> {
    /// Our item in their words; theirs where it is not here.
    pub fn in_their_words(&self) -> Item {
        match self.ours {
            None => self.theirs.clone(),
            Some(ours) => words(ours, self.theirs).map_or_else(|| ours.clone(), |change| change.applied(ours)),
        }
    }

    /// What a draft laid on `current` would say of it; `bare` is that without any edition. None where a draft can't say it: it is another
    /// demand under the same id, or nothing that words are of.
    pub fn drafted(&self, theirs: &Followed, (current, bare): (&Release, &Release), today: &str) -> Option<Drafted> {
        let was = || bare.item(&self.theirs.id).map(wording).unwrap_or_default();
        match (self.fate, self.ours) {
            (ItemFate::New, _) | (_, None) => Some(self.new_item(theirs, current, today)),
            (ItemFate::Retired, Some(ours)) => {
                let stands = |id: &_| current.item(id).is_some_and(|item| item.retired.is_none());
                let replaced_by = self.theirs.replaced_by.clone().filter(stands);
                let retired = Some(String::new());
                Some(Drafted::Change(ItemChange {
                    id: ours.id.clone(),
                    was: was(),
                    retired,
                    replaced_by,
                    ..ItemChange::default()
                }))
            }
            (ItemFate::Reworded | ItemFate::Otherwise, Some(ours)) => {
                let change = words(ours, self.theirs).filter(|_| !self.other_demand)?;
                Some(Drafted::Change(ItemChange { was: was(), reviewed: Some(today.to_owned()), ..change }))
            }
        }
    }

    /// It keeps its id, so that both know it for the same; what led to it there leads to it here, as far as it is here.
    fn new_item(&self, theirs: &Followed, current: &Release, today: &str) -> Drafted {
        let item = Item {
            since: String::new(),
            retired: None,
            replaced_by: None,
            reviewed: today.to_owned(),
            organisation_id: None,
            ..self.theirs.clone()
        };
        let leading = theirs.release.measures.iter().filter(|measure| measure.items.contains(&item.id));
        let measures = leading.map(|measure| measure.id.clone()).filter(|id| current.measure(id).is_some()).collect();
        Drafted::New { item: Box::new(item), measures }
    }
}

impl EntryDifference {
    /// Whether a draft can say any of it: words of a text that is here and names the same.
    pub fn can_be_drafted(&self) -> bool {
        self.texts.iter().any(|(_, ours, theirs)| is_reworded(ours.as_ref(), theirs))
    }

    /// What a draft would say of it, laid on the release without any edition; none where it can't.
    pub fn drafted(&self, bare: &Release) -> Option<Drafted> {
        let (table, entry) = self.entry.clone();
        let stands = texts_of(bare, &table, &entry);
        let change = |(field, ours, theirs): &(String, Option<Text>, Text)| {
            let ours = ours.as_ref().filter(|ours| is_reworded(Some(ours), theirs))?;
            let was = stands.iter().find(|(of, _)| of == field).map_or(ours, |(_, text)| text);
            Some(TextChange {
                table: table.clone(),
                entry: entry.clone(),
                field: field.clone(),
                was: text_digest(was),
                text: Rewording::between(Some(ours), theirs),
            })
        };
        let texts: Vec<TextChange> = self.texts.iter().filter_map(change).collect();
        (!texts.is_empty()).then_some(Drafted::Texts { table, entry, texts })
    }
}

fn is_reworded(ours: Option<&Text>, theirs: &Text) -> bool {
    ours.is_some_and(|ours| same_parameters(ours, theirs))
}

/// What would be in the way of a draft that says this, laid on the release.
pub fn in_the_way<'a>(current: &Release, drafted: impl IntoIterator<Item = &'a Drafted>) -> Vec<Obstacle> {
    let extension = Extension::default().with(drafted, Number::FIRST, &current.version);
    current.laid(&extension, "").1
}
