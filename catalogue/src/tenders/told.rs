//! How many tenderers answered what to an item, told so that nobody can tell what any one of them answered.

use super::asked::{Answer, Said};
use crate::procurement::against::{BROKEN_DOWN_FROM, FEW};

/// So many procurements are put together before anything of them is told, at least.
pub const PROCUREMENTS_TOGETHER: u64 = FEW;
/// So many answers they have together, at least.
pub const ANSWERS_TOGETHER: u64 = BROKEN_DOWN_FROM;

/// What the tenderers of one procurement answered to an item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// How many said yes.
    pub yes: u64,
    /// How many said partly.
    pub partly: u64,
    /// How many said no.
    pub no: u64,
    /// How many said nothing.
    pub unanswered: u64,
    /// How many said something that can't be counted.
    pub unclear: u64,
}

impl Answers {
    /// Counts one more.
    pub fn add(&mut self, said: Said) {
        let count = match said {
            Said::Answer(Answer::Yes) => &mut self.yes,
            Said::Answer(Answer::Partly) => &mut self.partly,
            Said::Answer(Answer::No) => &mut self.no,
            Said::Nothing => &mut self.unanswered,
            Said::Unclear => &mut self.unclear,
        };
        *count += 1;
    }
}

/// What the tenderers of some procurements answered, put together for good: at least [`PROCUREMENTS_TOGETHER`] of them and
/// [`ANSWERS_TOGETHER`] answers. What was whose is gone.
///
/// A cell that is empty is a no: the guidance of the sheet says that it is read so, or earns least.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Together {
    /// How many procurements.
    pub procurements: u64,
    /// How many said yes.
    pub yes: u64,
    /// How many said partly.
    pub partly: u64,
    /// How many said no, or nothing.
    pub no: u64,
}

/// What may be known of those that were put together. Whoever remembers what was told before finds out by subtraction what was added, so
/// nothing else of them is told, alone or in a sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Known {
    /// How many said each, none of them few.
    Each { yes: u64, partly: u64, no: u64 },
    /// How many said yes and how many something else, neither of them few.
    Yes { yes: u64, rest: u64 },
    /// All said yes, or all but few.
    NearlyAll { answers: u64 },
    /// Few said yes, or none.
    NearlyNone { answers: u64 },
}

impl Known {
    fn of(together: &Together) -> Self {
        let Together { yes, partly, no, .. } = *together;
        let rest = partly + no;
        match (yes >= FEW, rest >= FEW) {
            (true, true) if partly >= FEW && no >= FEW => Known::Each { yes, partly, no },
            (true, true) => Known::Yes { yes, rest },
            (true, false) => Known::NearlyAll { answers: yes + rest },
            (false, _) => Known::NearlyNone { answers: yes + rest },
        }
    }

    fn answers(self) -> u64 {
        match self {
            Known::Each { yes, partly, no } => yes + partly + no,
            Known::Yes { yes, rest } => yes + rest,
            Known::NearlyAll { answers } | Known::NearlyNone { answers } => answers,
        }
    }

    /// The fewest and the most that can have said yes.
    fn yes(self) -> Range {
        match self {
            Known::Each { yes, .. } | Known::Yes { yes, .. } => Range { low: yes, high: yes },
            Known::NearlyAll { answers } => Range { low: answers - (FEW - 1), high: answers },
            Known::NearlyNone { .. } => Range { low: 0, high: FEW - 1 },
        }
    }
}

/// At least so many, and at most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Range {
    /// At least.
    pub low: u64,
    /// At most.
    pub high: u64,
}

impl Range {
    /// The number, where there is but one.
    pub fn exact(self) -> Option<u64> {
        (self.low == self.high).then_some(self.low)
    }

    /// All the others of so many.
    #[must_use]
    pub fn rest(self, of: u64) -> Self {
        Range { low: of - self.high, high: of - self.low }
    }
}

/// What is told of the answers to an item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// How many procurements.
    pub procurements: u64,
    /// How many answers.
    pub answers: u64,
    /// How many of them are yes.
    pub yes: Range,
    /// How many are partly and how many are no, where that may be told.
    pub partly_and_no: Option<(u64, u64)>,
}

impl Told {
    /// What is told of these; none for none. It is worked out from what may be known of each and from nothing else.
    pub fn of(all: &[Together]) -> Option<Self> {
        let mut told = Told { partly_and_no: Some((0, 0)), ..Told::default() };
        for together in all {
            let known = Known::of(together);
            let yes = known.yes();
            told.procurements += together.procurements;
            told.answers += known.answers();
            told.yes = Range { low: told.yes.low + yes.low, high: told.yes.high + yes.high };
            told.partly_and_no = match (told.partly_and_no, known) {
                (Some((before_partly, before_no)), Known::Each { partly, no, .. }) => {
                    Some((before_partly + partly, before_no + no))
                }
                _ => None,
            };
        }
        (!all.is_empty()).then_some(told)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    fn together(yes: u64, partly: u64, no: u64) -> Together {
        Together { procurements: 3, yes, partly, no }
    }

    /// Everybody who reads what may be known of those that were put together knows all that is possible behind it. How many said something
    /// is never one of fewer than three numbers, unless it is three or more and leaves three or more. What is told is made of it alone, so
    /// nothing else comes out of any number of tellings.
    #[test]
    fn from_what_is_told_no_number_below_three_can_be_worked_out() {
        const MOST: u64 = 14;
        let mut behind: BTreeMap<Known, Vec<[u64; 3]>> = BTreeMap::new();
        for yes in 0..=MOST {
            for partly in 0..=MOST - yes {
                for no in 0..=MOST - yes - partly {
                    if yes + partly + no >= ANSWERS_TOGETHER {
                        behind.entry(Known::of(&together(yes, partly, no))).or_default().push([yes, partly, no]);
                    }
                }
            }
        }
        assert!(behind.keys().any(|known| matches!(known, Known::Each { .. })));
        assert!(behind.keys().any(|known| matches!(known, Known::Yes { .. })));
        for (known, possible) in &behind {
            for part in 0..3 {
                let numbers: BTreeSet<u64> = possible.iter().map(|parts| parts[part]).collect();
                let whole = known.answers();
                let settled = numbers.first().filter(|_| numbers.len() == 1);
                let large = |number: &u64| *number >= FEW && whole - number >= FEW;
                assert!(
                    numbers.len() as u64 >= FEW || settled.is_some_and(large),
                    "{known:?}: part {part} is one of {numbers:?}"
                );
            }
        }
    }

    #[test]
    fn what_is_told_holds_what_is_so() {
        let some = [together(4, 3, 3), together(9, 0, 1), together(0, 4, 4), together(5, 1, 4)];
        for count in 1..=some.len() {
            let told = Told::of(&some[..count]).unwrap();
            let sum = |part: fn(&Together) -> u64| some[..count].iter().map(part).sum::<u64>();
            let (yes, rest) = (sum(|it| it.yes), sum(|it| it.partly + it.no));
            assert_eq!((told.procurements, told.answers), (3 * count as u64, yes + rest));
            assert!((told.yes.low..=told.yes.high).contains(&yes), "{told:?}");
            let others = told.yes.rest(told.answers);
            assert!((others.low..=others.high).contains(&rest), "{told:?}");
        }
        assert_eq!(Told::of(&[]), None);
    }

    #[test]
    fn many_are_counted_and_few_are_not() {
        let told = |all: &[Together]| {
            let told = Told::of(all).unwrap();
            (told.answers, (told.yes.low, told.yes.high), told.partly_and_no)
        };
        assert_eq!(told(&[together(6, 3, 3)]), (12, (6, 6), Some((3, 3))));
        assert_eq!(told(&[together(6, 3, 3), together(3, 4, 5)]), (24, (9, 9), Some((7, 8))));
        // Of those that come second nothing small is seen by looking before and after.
        assert_eq!(told(&[together(6, 3, 3), together(0, 0, 5)]), (17, (6, 8), None));
        assert_eq!(told(&[together(9, 2, 2)]), (13, (9, 9), None));
        assert_eq!(told(&[together(13, 0, 0)]), (13, (11, 13), None));
    }

    #[test]
    fn what_was_said_is_counted() {
        let mut one = Answers::default();
        for said in [Said::Answer(Answer::Yes), Said::Nothing, Said::Unclear, Said::Answer(Answer::Partly)] {
            one.add(said);
        }
        assert_eq!(one, Answers { yes: 1, partly: 1, no: 0, unanswered: 1, unclear: 1 });
    }
}
