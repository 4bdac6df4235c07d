//! How often procurements did something with an entry, told so that nobody can tell what any one of them did.

use super::{Did, Kind};
use std::collections::BTreeMap;

/// Fewer procurements than this are never told apart from none.
pub const FEW: u64 = 3;
/// From so many procurements on it is told what they did: with fewer, "few did" and "all but few did" would leave less than [`FEW`]
/// numbers to choose from.
pub const BROKEN_DOWN_FROM: u64 = 2 * FEW - 1;

/// How many procurements were proposed an entry, and how many did what with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Those that it was proposed to.
    pub proposed: u64,
    /// Those that did this.
    pub did: BTreeMap<Did, u64>,
}

/// How many of the procurements did something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Share {
    /// Fewer than [`FEW`], which includes none.
    Few,
    /// So many, which is neither few nor all but few.
    Count(u64),
    /// All, or all but fewer than [`FEW`].
    AllButFew,
}

/// What may be told of a tally.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Told {
    /// Fewer than [`FEW`] procurements were proposed it, or none.
    Few,
    /// So many were, which are too few to say what they did.
    Whole(u64),
    /// So many were, and so many of them did each of these.
    Parts {
        /// How many were proposed it.
        proposed: u64,
        /// How many did what.
        parts: Vec<(Did, Share)>,
    },
}

impl Tally {
    /// Counts so many procurements that did all of this and nothing else.
    pub fn add(&mut self, did: impl IntoIterator<Item = Did>, procurements: u64) {
        self.proposed += procurements;
        for did in did {
            *self.did.entry(did).or_default() += procurements;
        }
    }

    /// What may be told of it, for an entry of this kind.
    pub fn told(&self, kind: Kind) -> Told {
        let proposed = self.proposed;
        if proposed < FEW {
            return Told::Few;
        }
        if proposed < BROKEN_DOWN_FROM {
            return Told::Whole(proposed);
        }
        let of = |did: &Did| self.did.get(did).copied().unwrap_or_default();
        let (kept, left_out) = (of(&Did::Kept), of(&Did::LeftOut));
        // Kept, left out and not decided make up the whole: the third could be worked out from two of them.
        let open = proposed.saturating_sub(kept + left_out);
        let all_three = [kept, left_out, open].iter().all(|count| *count >= FEW);
        let told = kind.dids().iter().filter(|did| **did != Did::Kept || all_three);
        Told::Parts { proposed, parts: told.map(|did| (*did, Share::of(of(did), proposed))).collect() }
    }
}

impl Share {
    fn of(count: u64, proposed: u64) -> Self {
        if count < FEW {
            Share::Few
        } else if proposed.saturating_sub(count) < FEW {
            Share::AllButFew
        } else {
            Share::Count(count)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn tally(kept: u64, left_out: u64, open: u64) -> Tally {
        let mut tally = Tally::default();
        tally.add([Did::Kept], kept);
        tally.add([Did::LeftOut], left_out);
        tally.add([], open);
        tally
    }

    /// Everybody who reads what is told knows all that is possible behind it. What they can work out exactly is never less than [`FEW`], and
    /// never leaves less than that.
    #[test]
    fn from_what_is_told_no_number_below_three_can_be_worked_out() {
        const MOST: u64 = 14;
        for kind in Kind::ALL {
            let mut behind: BTreeMap<Told, Vec<[u64; 3]>> = BTreeMap::new();
            for kept in 0..=MOST {
                for left_out in 0..=MOST - kept {
                    for open in 0..=MOST - kept - left_out {
                        // A line stands or is left out.
                        if kind != Kind::Item || open == 0 {
                            behind
                                .entry(tally(kept, left_out, open).told(kind))
                                .or_default()
                                .push([kept, left_out, open]);
                        }
                    }
                }
            }
            assert!(behind.keys().any(|told| format!("{told:?}").contains("Count")), "{kind:?}: nothing is told");
            for (told, possible) in &behind {
                let wholes: BTreeSet<u64> = possible.iter().map(|parts| parts.iter().sum()).collect();
                assert!(wholes.len() == 1 || wholes.len() as u64 >= FEW, "{kind:?}: {told:?}: {wholes:?}");
                for part in 0..3 {
                    let numbers: BTreeSet<u64> = possible.iter().map(|parts| parts[part]).collect();
                    let whole = *wholes.last().unwrap();
                    let settled = numbers.first().filter(|_| numbers.len() == 1);
                    let large = |number: &u64| *number >= FEW && whole - number >= FEW;
                    // That no line is undecided is known of every one.
                    let known = kind == Kind::Item && part == 2;
                    assert!(
                        known || numbers.len() as u64 >= FEW || settled.is_some_and(large),
                        "{kind:?}: {told:?}: part {part} is one of {numbers:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn many_are_counted_and_few_are_not() {
        assert_eq!(tally(2, 0, 0).told(Kind::Measure), Told::Few);
        assert_eq!(tally(2, 2, 0).told(Kind::Measure), Told::Whole(4));
        let parts = |tally: Tally| match tally.told(Kind::Measure) {
            Told::Parts { proposed, parts } => (proposed, parts),
            other => panic!("{other:?}"),
        };
        assert_eq!(parts(tally(4, 5, 3)), (12, vec![(Did::Kept, Share::Count(4)), (Did::LeftOut, Share::Count(5))]));
        assert_eq!(parts(tally(8, 4, 0)), (12, vec![(Did::LeftOut, Share::Count(4))]), "nobody was undecided");
        assert_eq!(parts(tally(0, 11, 1)), (12, vec![(Did::LeftOut, Share::AllButFew)]));
        assert_eq!(parts(tally(9, 1, 2)), (12, vec![(Did::LeftOut, Share::Few)]));
    }
}
