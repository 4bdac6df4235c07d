//! Which items cite a law or a framework: whoever hears that one has changed reads these again.

use super::contract::Law;
use super::framework::Framework;
use super::item::Item;
use super::release::Release;

/// What a reference before its colon says, where what follows is the name of a statute: `LOV:arkivlova § 11`.
const STATUTE: &str = "LOV";
/// What stands between the name of a statute and the place in it.
const PLACES: [&str; 2] = [" §", " kapittel"];

/// Something that items cite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source<'r> {
    /// A law or norm.
    Law(&'r Law),
    /// A framework in one version.
    Framework(&'r Framework),
}

impl Source<'_> {
    /// Its id.
    pub fn id(&self) -> &str {
        match self {
            Source::Law(law) => &law.id,
            Source::Framework(framework) => &framework.id,
        }
    }

    /// The kind that the change list between two releases has it under.
    pub fn table(&self) -> &'static str {
        match self {
            Source::Law(_) => "law",
            Source::Framework(_) => "framework",
        }
    }

    /// Whether it says something else than it did in an earlier release, or was not there. Another translation is no change.
    pub fn has_changed_since(&self, earlier: &Release) -> bool {
        match self {
            Source::Law(law) => {
                let said = |law: &Law| {
                    let texts = (law.text.nb.clone(), law.note.nb.clone());
                    (texts, law.identifier.clone(), law.in_force.clone(), law.verified)
                };
                let was = earlier.laws.iter().find(|was| was.id == law.id);
                was.is_none_or(|was| said(was) != said(law))
            }
            Source::Framework(framework) => {
                let said = |framework: &Framework| {
                    let parts = framework.parts.iter().map(|part| (part.id.clone(), part.text.nb.clone()));
                    (framework.text.nb.clone(), parts.collect::<Vec<_>>())
                };
                let was = earlier.frameworks.iter().find(|was| was.id == framework.id);
                was.is_none_or(|was| said(was) != said(framework))
            }
        }
    }

    fn is_cited_by(&self, reference: &str) -> bool {
        let Some((before, place)) = reference.split_once(':') else { return false };
        match self {
            Source::Framework(framework) => before == framework.id,
            Source::Law(law) => before == STATUTE && is_called(law, statute(place)),
        }
    }
}

/// The name of the statute in what follows the colon.
fn statute(place: &str) -> &str {
    let end = PLACES.iter().filter_map(|mark| place.find(mark)).min();
    place[..end.unwrap_or(place.len())].trim()
}

/// Whether a law begins with this name: one that stands together with its regulations has theirs too.
fn is_called(law: &Law, name: &str) -> bool {
    let texts = [Some(law.text.nb.as_str()), law.text.nn.as_deref()];
    let begins = |text: &str| {
        let text = text.to_lowercase();
        let rest = text.strip_prefix(&name.to_lowercase());
        rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
    };
    !name.is_empty() && texts.into_iter().flatten().any(begins)
}

/// A source, and the items in use that cite it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited<'r> {
    /// What is cited.
    pub source: Source<'r>,
    /// By which items, in the order of their ids.
    pub items: Vec<&'r Item>,
}

/// What the items in use cite: laws first, each kind in the order of the release. What nothing cites is not among it.
pub fn cited(release: &Release) -> Vec<Cited<'_>> {
    let laws = release.laws.iter().map(Source::Law);
    let sources = laws.chain(release.frameworks.iter().map(Source::Framework));
    let of = |source: Source<'_>| {
        let cites = |item: &&Item| {
            item.retired.is_none() && item.references.iter().any(|reference| source.is_cited_by(reference.as_str()))
        };
        let mut items: Vec<_> = release.items.iter().filter(cites).collect();
        items.sort_by(|a, b| a.id.cmp(&b.id));
        items
    };
    let found = sources.map(|source| Cited { items: of(source), source });
    found.filter(|cited| !cited.items.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::embedded;
    use std::collections::BTreeSet;

    #[test]
    fn each_reference_of_an_item_in_use_leads_to_one_source() {
        let release = embedded();
        let sources: Vec<Source<'_>> = cited(release).into_iter().map(|cited| cited.source).collect();
        assert!(sources.iter().any(|source| source.table() == "law") && sources.len() > 8, "{sources:?}");
        for item in release.items.iter().filter(|item| item.retired.is_none()) {
            for reference in &item.references {
                let found: Vec<&str> =
                    sources.iter().filter(|source| source.is_cited_by(reference.as_str())).map(Source::id).collect();
                assert_eq!(found.len(), 1, "{}: {reference}: {found:?}", item.id);
            }
        }
    }

    #[test]
    fn a_statute_is_known_by_its_name_and_not_by_the_beginning_of_another() {
        let law = |nb: &str| {
            let mut law = embedded().laws[0].clone();
            law.text.nb = nb.to_owned();
            law.text.nn = None;
            law
        };
        let (archive, regulation) = (law("Arkivlova"), law("Arkivlovaforskrifta"));
        let cites = |law: &Law, reference: &str| Source::Law(law).is_cited_by(reference);
        assert!(cites(&archive, "LOV:arkivlova § 11") && cites(&archive, "LOV:arkivlova"));
        assert!(cites(&law("Arbeidsmiljøloven kapittel 9"), "LOV:arbeidsmiljøloven § 9-2"));
        assert!(!cites(&regulation, "LOV:arkivlova § 11"), "another begins alike");
        assert!(!cites(&archive, "GDPR:32") && !cites(&archive, "LOV:") && !cites(&archive, "arkivlova"));
    }

    #[test]
    fn a_source_has_changed_when_it_says_something_else() {
        let release = embedded();
        let mut earlier = release.clone();
        let changed = |earlier: &Release| {
            let all = cited(release).into_iter().map(|cited| cited.source);
            all.filter(|source| source.has_changed_since(earlier)).map(|it| it.id().to_owned()).collect::<Vec<_>>()
        };
        assert!(changed(&earlier).is_empty());
        let law = earlier.laws.iter_mut().find(|law| law.id == "arkivlova").unwrap();
        law.text.en = Some("Another translation".to_owned());
        assert!(changed(&earlier).is_empty());
        let law = earlier.laws.iter_mut().find(|law| law.id == "arkivlova").unwrap();
        law.in_force = Some("1992-12-04".to_owned());
        earlier.frameworks.retain(|framework| framework.id != "ASVS-5.0.0");
        let parts = &mut earlier.frameworks.iter_mut().find(|it| it.id == "CCM-4.1").unwrap().parts;
        parts[0].text.nb.push_str(" (gammel)");
        assert_eq!(changed(&earlier), ["arkivlova", "CCM-4.1", "ASVS-5.0.0"]);
    }

    #[test]
    fn what_is_retired_is_not_read_again() {
        let mut release = embedded().clone();
        let all = |release: &Release| {
            cited(release).iter().flat_map(|cited| cited.items.iter().map(|item| item.id.to_string())).collect()
        };
        let before: BTreeSet<String> = all(&release);
        let gone = release.items.iter_mut().find(|item| before.contains(item.id.as_str())).unwrap();
        gone.retired = Some("9.0.0".to_owned());
        let gone = gone.id.to_string();
        assert!(!all(&release).contains(&gone));
    }
}
