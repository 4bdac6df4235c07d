//! The frameworks that references point into, and what of them the catalogue covers.

use super::Release;
use super::id::ItemId;
use super::item::Item;
use super::text::Text;
use serde::{Deserialize, Serialize};

/// A framework in one version. Identifiers are facts; the titles are its owners', the short glosses our own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Framework {
    /// What a reference begins with, version included: `NSM-GP-2.1`.
    pub id: String,
    /// Its name and version.
    pub text: Text,
    /// Whether references may point outside the parts below, as into a law of which only some articles are a yardstick.
    #[serde(default)]
    pub open: bool,
    /// The parts that a catalogue is measured by.
    #[serde(rename = "part")]
    pub parts: Vec<Part>,
}

/// A principle, control, letter, chapter or domain of a framework.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// What a reference says after the colon. A reference to something inside it covers it too: `6.3` covers `6`.
    pub id: String,
    /// What it is about.
    pub text: Text,
    /// Why the catalogue deliberately has nothing for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left_out: Option<Text>,
}

/// What of a framework, or of the catalogue's own domains, is covered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Coverage<'r> {
    /// The framework; none for the domains.
    pub framework: Option<&'r Framework>,
    /// Each part with the items behind it.
    pub parts: Vec<Covered<'r>>,
}

/// A part, and the items behind it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Covered<'r> {
    /// The id of the part or of the domain.
    pub id: &'r str,
    /// What it is about.
    pub text: &'r Text,
    /// The items, in order of id.
    pub items: Vec<&'r ItemId>,
    /// How many there have to be.
    pub minimum: usize,
    /// Why there are deliberately none.
    pub left_out: Option<&'r Text>,
}

impl Covered<'_> {
    /// Whether there are enough items, or it is said why there are none.
    pub fn settled(&self) -> bool {
        match self.left_out {
            None => self.items.len() >= self.minimum,
            Some(_) => self.items.is_empty(),
        }
    }
}

/// The coverage of every framework, and last of the domains.
pub fn coverage(release: &Release) -> Vec<Coverage<'_>> {
    let of = |framework| Coverage { framework: Some(framework), parts: parts(release, framework) };
    let mut all: Vec<_> = release.frameworks.iter().map(of).collect();
    let domains = release.domains.iter().map(|domain| Covered {
        id: domain.id.as_str(),
        text: &domain.text,
        items: sorted(standing(release).filter(|item| item.domain == domain.id)),
        minimum: domain.minimum as usize,
        left_out: None,
    });
    all.push(Coverage { framework: None, parts: domains.collect() });
    all
}

fn parts<'r>(release: &'r Release, framework: &'r Framework) -> Vec<Covered<'r>> {
    let part = |part: &'r Part| Covered {
        id: &part.id,
        text: &part.text,
        items: sorted(
            standing(release)
                .filter(|item| item.references.iter().any(|found| points_to(found.as_str(), framework, part))),
        ),
        minimum: 1,
        left_out: part.left_out.as_ref(),
    };
    framework.parts.iter().map(part).collect()
}

fn standing(release: &Release) -> impl Iterator<Item = &Item> {
    release.items.iter().filter(|item| item.retired.is_none())
}

fn sorted<'r>(items: impl Iterator<Item = &'r Item>) -> Vec<&'r ItemId> {
    let mut ids: Vec<_> = items.map(|item| &item.id).collect();
    ids.sort();
    ids
}

/// Whether a reference is to this part or to something inside it: `6.3` is inside `6`, `28(3)(a)` inside `28(3)`, `A.5.10` is not
/// inside `A.5.1`.
pub(crate) fn points_to(reference: &str, framework: &Framework, part: &Part) -> bool {
    let Some((before, place)) = reference.split_once(':') else { return false };
    before == framework.id
        && place
            .strip_prefix(part.id.as_str())
            .is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_covered_by_what_is_inside_it_and_not_by_its_neighbour() {
        let framework = Framework { id: "X-1".into(), text: Text::default(), open: false, parts: Vec::new() };
        let part = |id: &str| Part { id: id.into(), text: Text::default(), left_out: None };
        assert!(points_to("X-1:6.3", &framework, &part("6")));
        assert!(points_to("X-1:28(3)(a)", &framework, &part("28(3)")));
        assert!(!points_to("X-1:A.5.10", &framework, &part("A.5.1")));
        assert!(!points_to("X-2:6", &framework, &part("6")));
    }
}
