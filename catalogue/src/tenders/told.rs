//! How many tenderers answered what to an item, told so that nobody can tell what any one of them answered.

use super::asked::{Answer, Said};
use crate::procurement::against::{BROKEN_DOWN_FROM, FEW, Share};

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

/// What may be told of the answers to an item.
///
/// A cell that is empty is told together with no: the guidance of the sheet says that it is read so, or earns least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Told {
    /// Too little for anything.
    Few,
    /// So many answers of so many procurements, and how many of them are yes: the others are too few to be told apart.
    Yes {
        /// How many procurements.
        procurements: u64,
        /// How many answers.
        answers: u64,
        /// How many say yes.
        yes: Share,
    },
    /// So many answers of so many procurements, and how many say each.
    Each {
        /// How many procurements.
        procurements: u64,
        /// How many say yes.
        yes: u64,
        /// How many say partly.
        partly: u64,
        /// How many say no, or nothing.
        no: u64,
    },
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

    /// How many can be told.
    fn told(self) -> u64 {
        self.yes + self.partly + self.no + self.unanswered
    }
}

impl Told {
    /// What may be told of the answers to an item, procurement by procurement in the order in which they were read in.
    ///
    /// Procurements come in by threes: whoever remembers what was told before and reads it again after one more would else see what the
    /// tenderers of that one answered.
    pub fn of(procurements: &[Answers]) -> Self {
        let answered: Vec<&Answers> = procurements.iter().filter(|answers| answers.told() > 0).collect();
        let threes = answered.len() - answered.len() % FEW as usize;
        let told = &answered[..threes];
        let sum = |count: fn(&Answers) -> u64| told.iter().map(|answers| count(answers)).sum::<u64>();
        let (yes, partly, no) = (sum(|it| it.yes), sum(|it| it.partly), sum(|it| it.no + it.unanswered));
        let (procurements, answers) = (threes as u64, yes + partly + no);
        if answers < BROKEN_DOWN_FROM {
            Told::Few
        } else if [yes, partly, no].into_iter().all(|count| count >= FEW) {
            Told::Each { procurements, yes, partly, no }
        } else {
            Told::Yes { procurements, answers, yes: Share::of(yes, answers) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    fn answers(yes: u64, partly: u64, no: u64) -> Answers {
        Answers { yes, partly, no, ..Answers::default() }
    }

    /// The same answers out of so many procurements: all but one of them say one thing each.
    fn spread(yes: u64, partly: u64, no: u64) -> [Answers; 3] {
        let mut left = [yes, partly, no];
        let mut one = || {
            let at = left.iter().position(|count| *count > 0).unwrap_or_default();
            let took = left[at].min(1);
            left[at] -= took;
            let mut one = [0; 3];
            one[at] = took;
            answers(one[0], one[1], one[2])
        };
        [one(), one(), answers(left[0], left[1], left[2])]
    }

    /// Everybody who reads what is told knows all that is possible behind it. How many said something is never one of fewer than three
    /// numbers, unless it is three or more and leaves three or more.
    #[test]
    fn from_what_is_told_no_number_below_three_can_be_worked_out() {
        const MOST: u64 = 14;
        let mut behind: BTreeMap<Told, Vec<[u64; 3]>> = BTreeMap::new();
        for yes in 0..=MOST {
            for partly in 0..=MOST - yes {
                for no in 0..=MOST - yes - partly {
                    behind.entry(Told::of(&spread(yes, partly, no))).or_default().push([yes, partly, no]);
                }
            }
        }
        assert!(behind.keys().any(|told| matches!(told, Told::Each { .. })));
        assert!(behind.keys().any(|told| matches!(told, Told::Yes { yes: Share::Count(_), .. })));
        for (told, possible) in &behind {
            for part in 0..3 {
                let numbers: BTreeSet<u64> = possible.iter().map(|parts| parts[part]).collect();
                let whole: u64 = possible[0].iter().sum();
                let settled = numbers.first().filter(|_| numbers.len() == 1);
                let large = |number: &u64| *number >= FEW && whole - number >= FEW;
                assert!(
                    numbers.len() as u64 >= FEW || settled.is_some_and(large),
                    "{told:?}: part {part} is one of {numbers:?}"
                );
            }
        }
    }

    #[test]
    fn fewer_than_three_procurements_tell_nothing_however_many_tenderers_they_had() {
        let many = answers(20, 10, 10);
        assert_eq!(Told::of(&[]), Told::Few);
        assert_eq!(Told::of(&[many, many]), Told::Few);
        assert_eq!(Told::of(&[many; 3]), Told::Each { procurements: 3, yes: 60, partly: 30, no: 30 });
        // Three with an answer each are three answers.
        assert_eq!(Told::of(&[answers(1, 0, 0); 3]), Told::Few);
    }

    #[test]
    fn what_one_more_procurement_brings_is_not_seen_before_two_others_have_come() {
        let three = [answers(2, 1, 1); 3];
        let before = Told::of(&three);
        let mut more = three.to_vec();
        for _ in 0..2 {
            more.push(answers(0, 0, 4));
            assert_eq!(Told::of(&more), before);
        }
        more.push(answers(0, 0, 4));
        assert_eq!(Told::of(&more), Told::Each { procurements: 6, yes: 6, partly: 3, no: 15 });
    }

    #[test]
    fn an_empty_cell_is_told_as_no_and_what_is_unclear_is_not_told() {
        let mut one = Answers::default();
        for said in [Said::Answer(Answer::Yes), Said::Nothing, Said::Unclear, Said::Answer(Answer::Partly)] {
            one.add(said);
        }
        assert_eq!(one, Answers { yes: 1, partly: 1, no: 0, unanswered: 1, unclear: 1 });
        assert_eq!(Told::of(&[one; 3]), Told::Each { procurements: 3, yes: 3, partly: 3, no: 3 });
        // A procurement whose tenderers all said something unclear is none of three.
        let unclear = Answers { unclear: 4, ..Answers::default() };
        assert_eq!(Told::of(&[one, one, unclear]), Told::Few);
        assert_eq!(Told::of(&[one, one, unclear, one]), Told::of(&[one; 3]));
    }

    #[test]
    fn few_that_said_something_else_are_told_together() {
        let told = |yes, partly, no| match Told::of(&spread(yes, partly, no)) {
            Told::Yes { answers, yes, .. } => (answers, yes),
            other => panic!("{other:?}"),
        };
        assert_eq!(told(9, 2, 2), (13, Share::Count(9)));
        assert_eq!(told(13, 0, 0), (13, Share::AllButFew));
        assert_eq!(told(0, 6, 7), (13, Share::Few));
    }
}
