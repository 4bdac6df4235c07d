//! Proposals that ask for much the same. All wordings of one demand share most of their words, so what is compared is what each of them
//! changes: the words that it takes away from the catalogue's text, and those that it puts in.

use super::search::folded;
use super::text::Lang;
use std::collections::BTreeMap;

/// Two proposals are alike when at least this share of the words that they change are the same, in per cent.
pub const ALIKE_PER_CENT: usize = 50;

/// A wording that somebody proposes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposal<'t> {
    /// The text of the catalogue that it is to take the place of; empty where that is not known, and then all of its words are new.
    pub instead_of: &'t str,
    /// The wording.
    pub text: &'t str,
    /// The language of both. Across languages nothing is alike.
    pub lang: Lang,
}

/// The proposals in groups of those that are alike, each by its place in the list: whoever is like one of a group belongs to it. A group
/// stands where its first proposal stood.
pub fn groups(proposals: &[Proposal<'_>]) -> Vec<Vec<usize>> {
    let changes: Vec<Changes> = proposals.iter().map(Changes::of).collect();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for at in 0..proposals.len() {
        let like =
            |other: &usize| proposals[at].lang == proposals[*other].lang && changes[at].is_like(&changes[*other]);
        let (near, mut far): (Vec<_>, Vec<_>) = groups.into_iter().partition(|group| group.iter().any(like));
        let mut joined: Vec<usize> = near.into_iter().flatten().collect();
        joined.push(at);
        joined.sort_unstable();
        far.push(joined);
        groups = far;
    }
    groups.sort_unstable();
    groups
}

/// What a proposal changes. A word is counted: one that the text has already can be put in once more.
struct Changes {
    away: BTreeMap<String, usize>,
    put_in: BTreeMap<String, usize>,
    /// All of its words in order, for one that only moves words about.
    words: Vec<String>,
}

impl Changes {
    fn of(proposal: &Proposal<'_>) -> Self {
        let (before, words) = (words(proposal.instead_of), words(proposal.text));
        let (had, has) = (counted(&before), counted(&words));
        Changes { away: without(&had, &has), put_in: without(&has, &had), words }
    }

    fn count(&self) -> usize {
        self.away.values().chain(self.put_in.values()).sum()
    }

    fn is_like(&self, other: &Changes) -> bool {
        let all = self.count() + other.count();
        if all == 0 {
            return self.words == other.words;
        }
        let common = in_common(&self.away, &other.away) + in_common(&self.put_in, &other.put_in);
        common > 0 && 2 * common * 100 >= ALIKE_PER_CENT * all
    }
}

fn counted(words: &[String]) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for word in words {
        *counts.entry(word.clone()).or_default() += 1;
    }
    counts
}

/// What there is more of here than there.
fn without(here: &BTreeMap<String, usize>, there: &BTreeMap<String, usize>) -> BTreeMap<String, usize> {
    let more = here.iter().map(|(word, count)| {
        let left = count.saturating_sub(there.get(word).copied().unwrap_or_default());
        (word.clone(), left)
    });
    more.filter(|(_, left)| *left > 0).collect()
}

fn in_common(one: &BTreeMap<String, usize>, other: &BTreeMap<String, usize>) -> usize {
    one.iter().map(|(word, count)| other.get(word).copied().unwrap_or_default().min(*count)).sum()
}

/// The words of a text, however they are written: capitals, accents and what stands between them do not count.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(folded).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const DEMAND: &str = "Leverandøren skal være sertifisert etter ISO/IEC 27001 ved tilbudsfristen.";

    fn of(texts: &[&str]) -> Vec<Vec<usize>> {
        let proposals: Vec<Proposal<'_>> =
            texts.iter().map(|text| Proposal { instead_of: DEMAND, text, lang: Lang::Nb }).collect();
        groups(&proposals)
    }

    #[test]
    fn what_asks_for_the_same_stands_together_and_what_only_shares_the_demand_does_not() {
        let grouped = of(&[
            "Leverandøren skal være sertifisert etter ISO/IEC 27001 eller tilsvarende ved tilbudsfristen.",
            "Leverandøren skal være sertifisert etter ISO/IEC 27001 ved kontraktstart.",
            "Leverandøren skal være sertifisert etter ISO/IEC 27001, ELLER TILSVARENDE standard, ved tilbudsfristen.",
            "Leverandøren bør være sertifisert etter ISO/IEC 27001 ved tilbudsfristen.",
        ]);
        assert_eq!(grouped, [vec![0, 2], vec![1], vec![3]]);
    }

    #[test]
    fn a_word_that_stands_there_already_can_be_put_in_once_more() {
        let proposal =
            |text: &'static str| Proposal { instead_of: "SAML eller tilsvarende standard", text, lang: Lang::Nb };
        let alike = [
            "SAML eller tilsvarende standard eller tilsvarende",
            "SAML eller tilsvarende standard eller tilsvarende løsning",
        ];
        assert_eq!(groups(&alike.map(proposal)), [[0, 1]]);
        let other = [alike[0], "SAML eller tilsvarende standard og mer"];
        assert_eq!(groups(&other.map(proposal)), [[0], [1]]);
    }

    #[test]
    fn half_of_what_is_changed_is_enough_and_less_is_not() {
        // Both put in four words; in the first pair two of them are the same, in the second one.
        let proposal = |text: &'static str| Proposal { instead_of: "", text, lang: Lang::Nb };
        assert_eq!(groups(&[proposal("a b c d"), proposal("c d e f")]), [[0, 1]]);
        assert_eq!(groups(&[proposal("a b c d"), proposal("d e f g")]), [[0], [1]]);
    }

    #[test]
    fn a_chain_is_one_group_and_a_language_is_its_own() {
        let proposal = |text, lang| Proposal { instead_of: "", text, lang };
        let chain = [proposal("a b", Lang::Nb), proposal("c d", Lang::Nb), proposal("b c", Lang::Nb)];
        assert_eq!(groups(&chain), [[0, 1, 2]]);
        assert_eq!(groups(&[proposal("a b", Lang::Nb), proposal("a b", Lang::Nn)]), [[0], [1]]);
    }

    #[test]
    fn words_that_are_only_moved_are_alike_when_they_are_moved_alike() {
        let moved = ["skal Leverandøren være sertifisert etter ISO/IEC 27001 ved tilbudsfristen."; 2];
        assert_eq!(of(&moved), [[0, 1]]);
        assert_eq!(
            of(&[moved[0], "ved tilbudsfristen skal Leverandøren være sertifisert etter ISO/IEC 27001"]),
            [[0], [1]]
        );
    }

    proptest! {
        #[test]
        fn each_proposal_is_in_one_group_and_the_order_they_came_in_does_not_matter(
            texts in prop::collection::vec("[a-e]( [a-e]){0,4}", 0..12),
        ) {
            let proposal = |text| Proposal { instead_of: "a b c", text, lang: Lang::Nb };
            let forward: Vec<Proposal<'_>> = texts.iter().map(|text| proposal(text)).collect();
            let backward: Vec<Proposal<'_>> = forward.iter().rev().copied().collect();
            let mut all: Vec<usize> = groups(&forward).concat();
            all.sort_unstable();
            prop_assert_eq!(all, (0..texts.len()).collect::<Vec<_>>());
            let last = texts.len().saturating_sub(1);
            let mut turned: Vec<Vec<usize>> = groups(&backward)
                .into_iter()
                .map(|group| group.into_iter().rev().map(|at| last - at).collect())
                .collect();
            turned.sort_unstable();
            prop_assert_eq!(groups(&forward), turned);
        }
    }
}
