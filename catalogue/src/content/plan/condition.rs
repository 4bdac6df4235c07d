//! An expression whose facts are numbers.

use crate::content::expr::{Aspect, Expr, Known, Level};
use smallvec::SmallVec;

/// The number of a fact in the plan.
pub(crate) type FactNo = usize;

/// An [`Expr`] with numbers for ids, so that what is known is looked up and not searched for.
#[derive(Debug)]
pub(crate) enum Condition {
    /// A fact or a protection need.
    Leaf(Leaf),
    /// Every part holds.
    All(Box<[Condition]>),
    /// One part holds.
    Any(Box<[Condition]>),
    /// The part does not hold.
    Not(Box<Condition>),
    /// At least so many of the parts hold.
    AtLeast(usize, Box<[Condition]>),
}

/// What a condition reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Leaf {
    /// The fact of this number.
    Fact(FactNo),
    /// A protection need.
    Need(Aspect, Level),
}

/// What conditions are evaluated against.
pub(crate) trait Knows {
    /// What is known of a fact or a protection need.
    fn knows(&self, leaf: Leaf) -> Known;
}

/// The leaves behind a value: seldom more than a few.
pub(crate) type Leaves = SmallVec<[Leaf; 12]>;

impl Condition {
    pub(super) fn new(expr: &Expr, number: &mut impl FnMut(&crate::content::id::FactId) -> FactNo) -> Self {
        let mut parts = |parts: &[Expr]| parts.iter().map(|part| Condition::new(part, number)).collect();
        match expr {
            Expr::All(all) => Condition::All(parts(all)),
            Expr::Any(any) => Condition::Any(parts(any)),
            Expr::AtLeast(wanted, of) => Condition::AtLeast(*wanted, parts(of)),
            Expr::Fact(id) => Condition::Leaf(Leaf::Fact(number(id))),
            Expr::Need(aspect, level) => Condition::Leaf(Leaf::Need(*aspect, *level)),
            Expr::Not(part) => Condition::Not(Box::new(Condition::new(part, number))),
        }
    }

    /// The value, as [`Expr::eval`] has it.
    pub(crate) fn eval(&self, known: &impl Knows) -> Known {
        match self {
            Condition::Leaf(leaf) => known.knows(*leaf),
            Condition::Not(part) => !part.eval(known),
            Condition::All(parts) => {
                let mut least = Known::Yes;
                for part in parts {
                    least = least.min(part.eval(known));
                    if least == Known::No {
                        break;
                    }
                }
                least
            }
            Condition::Any(parts) => {
                let mut most = Known::No;
                for part in parts {
                    most = most.max(part.eval(known));
                    if most == Known::Yes {
                        break;
                    }
                }
                most
            }
            Condition::AtLeast(wanted, parts) => {
                let (mut yes, mut unknown) = (0, 0);
                for part in parts {
                    match part.eval(known) {
                        Known::Yes => yes += 1,
                        Known::Unknown => unknown += 1,
                        Known::No => {}
                    }
                }
                if yes >= *wanted {
                    Known::Yes
                } else if yes + unknown >= *wanted {
                    Known::Unknown
                } else {
                    Known::No
                }
            }
        }
    }

    /// The leaves that made the condition what it is, as [`Expr::causes`] has them. Its value is known to be `wanted`.
    pub(crate) fn causes(&self, known: &impl Knows, wanted: Known) -> Leaves {
        let mut causes = Leaves::new();
        self.collect(known, wanted, &mut causes);
        causes
    }

    fn collect(&self, known: &impl Knows, wanted: Known, causes: &mut Leaves) {
        match self {
            Condition::Leaf(leaf) => {
                if !causes.contains(leaf) {
                    causes.push(*leaf);
                }
            }
            Condition::Not(part) => part.collect(known, !wanted, causes),
            Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
                for part in parts.iter().filter(|part| part.eval(known) == wanted) {
                    part.collect(known, wanted, causes);
                }
            }
        }
    }
}
