//! What an evaluated line weighs: from the importance that people gave it to whole per cent under its award criterion.
//!
//! The rule, for the lines of one criterion:
//! 1. An importance is a share. A line without one shares what the others leave of 100 equally with its kind, and counts at least 1.
//! 2. The weight is share ÷ sum of shares × 100, rounded down; what is then missing to 100 goes, one each, to the lines with the largest
//!    remainders. Of equal remainders the first in the order of domain and id comes first.
//!
//! So the weights always add up to 100, shares that add up to 100 stay as they are, and a line never loses by being given more.

#[cfg(feature = "content")]
mod lines;

#[cfg(feature = "content")]
pub(super) use lines::weigh;
#[cfg(feature = "content")]
pub use lines::{Criterion, CriterionKind, Weighing, criteria, criterion_of, homes, importance_of, weighings};

/// The largest importance of a line.
pub const IMPORTANCE_MAX: u8 = 100;

/// What a line weighs, and how that came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weight {
    /// The share that counts, in hundredths.
    pub share: u64,
    /// What all shares of the criterion add up to, in hundredths.
    pub sum: u64,
    /// Share ÷ sum × 100, before it is made whole, in hundredths of a per cent.
    pub exact: u64,
    /// The weight, in per cent.
    pub percent: u8,
}

/// The weights of the lines of one criterion, in their order. An importance of 0 is none.
pub fn shares(given: &[Option<u8>]) -> Vec<Weight> {
    let given: Vec<Option<u64>> = given.iter().map(|given| given.filter(|given| *given > 0).map(u64::from)).collect();
    let without = given.iter().filter(|given| given.is_none()).count() as u64;
    // Everything is counted in parts of an importance, so that what is left can be divided without a remainder.
    let unit = without.max(1);
    let sum_given: u64 = given.iter().flatten().sum();
    let left = 100_u64.saturating_sub(sum_given).max(without);
    let shares: Vec<u64> = given.iter().map(|given| given.map_or(left, |given| given * unit)).collect();
    let sum: u64 = shares.iter().sum();
    let mut weights: Vec<Weight> = shares
        .iter()
        .map(|share| Weight {
            share: rounded(share * 100, unit),
            sum: rounded(sum * 100, unit),
            exact: rounded(share * 10_000, sum),
            percent: u8::try_from(share * 100 / sum).unwrap_or(100),
        })
        .collect();
    let missing = 100_usize.saturating_sub(weights.iter().map(|weight| usize::from(weight.percent)).sum());
    let mut order: Vec<usize> = (0..shares.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(shares[*at] * 100 % sum));
    for at in order.into_iter().take(missing) {
        weights[at].percent += 1;
    }
    weights
}

fn rounded(dividend: u64, divisor: u64) -> u64 {
    (dividend + divisor / 2) / divisor
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn percents(given: &[Option<u8>]) -> Vec<u8> {
        shares(given).iter().map(|weight| weight.percent).collect()
    }

    #[test]
    fn what_adds_up_stays_as_it_is() {
        assert_eq!(percents(&[Some(50), Some(30), Some(20)]), [50, 30, 20]);
        assert_eq!(percents(&[Some(5), Some(3), Some(2)]), [50, 30, 20]);
        assert_eq!(percents(&[Some(40), None, None, None]), [40, 20, 20, 20]);
        assert_eq!(percents(&[]), [0; 0]);
        assert_eq!(percents(&[Some(7)]), [100]);
    }

    #[test]
    fn what_does_not_is_rounded_by_the_largest_remainder() {
        assert_eq!(percents(&[None, None, None]), [34, 33, 33]);
        // 16.67, 33.33, 50: the first has the largest remainder.
        assert_eq!(percents(&[Some(1), Some(2), Some(3)]), [17, 33, 50]);
        assert_eq!(percents(&[Some(60), Some(60)]), [50, 50]);
        // Nothing is left, and each of the others counts as the least there is.
        assert_eq!(percents(&[Some(98), None, None]), [98, 1, 1]);
        assert_eq!(percents(&[Some(99), Some(99), None, None]), [50, 50, 0, 0]);
        let weight = shares(&[Some(40), None, None])[1];
        assert_eq!((weight.share, weight.sum, weight.exact, weight.percent), (3_000, 10_000, 3_000, 30));
        // What is left is 97, and 97 ÷ 3 is no round number; the sum is 100 all the same.
        assert_eq!(shares(&[Some(3), None, None, None])[1].sum, 10_000);
    }

    fn given() -> impl Strategy<Value = Vec<Option<u8>>> {
        prop::collection::vec(prop::option::of(1..=IMPORTANCE_MAX), 1..40)
    }

    proptest! {
        #[test]
        fn they_add_up_to_a_hundred(given in given()) {
            let sum: u32 = percents(&given).iter().map(|percent| u32::from(*percent)).sum();
            prop_assert_eq!(sum, 100);
        }

        #[test]
        fn more_is_never_less(given in given()) {
            let weights = shares(&given);
            for (one, other) in weights.iter().flat_map(|one| weights.iter().map(move |other| (one, other))) {
                prop_assert!(one.exact <= other.exact || one.percent >= other.percent);
            }
        }

        #[test]
        fn a_line_never_loses_by_being_given_more(given in given(), at in any::<prop::sample::Index>(), more in 1..50_u8) {
            let at = at.index(given.len());
            let Some(before) = given[at] else { return Ok(()) };
            let mut raised = given.clone();
            raised[at] = Some(before.saturating_add(more));
            prop_assert!(percents(&raised)[at] >= percents(&given)[at]);
        }

        #[test]
        fn the_order_moves_no_more_than_the_rounding(given in given(), seed in any::<u64>()) {
            let mut order: Vec<usize> = (0..given.len()).collect();
            order.sort_by_key(|at| (*at as u64 + 1).wrapping_mul(seed | 1));
            let moved: Vec<_> = order.iter().map(|at| given[*at]).collect();
            let (first, second) = (shares(&given), shares(&moved));
            for (now, was) in order.iter().enumerate() {
                prop_assert_eq!(first[*was].exact, second[now].exact);
                prop_assert!(first[*was].percent.abs_diff(second[now].percent) <= 1);
            }
        }
    }
}
