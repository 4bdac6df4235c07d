//! The table of the self-check: every requirement once, a verdict that is one of four, something behind each that holds, and what falls
//! short told at the top.

use super::spans;
use std::collections::{BTreeMap, BTreeSet};

/// Requirements of level 1 and 2 in ASVS 5.0.0.
const REQUIREMENTS: usize = 253;
const SHORT: &str = "## What falls short";

/// A number of the standard, V6.2.10; ordered as numbers are.
type Number = Vec<u32>;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Holds,
    InPart,
    Not,
    DoesNotApply,
}

impl Verdict {
    fn read(words: &str) -> Option<Self> {
        match words {
            "holds" => Some(Verdict::Holds),
            "in part" => Some(Verdict::InPart),
            "**does not hold**" => Some(Verdict::Not),
            "does not apply" => Some(Verdict::DoesNotApply),
            _ => None,
        }
    }

    fn falls_short(self) -> bool {
        matches!(self, Verdict::InPart | Verdict::Not)
    }
}

fn number(text: &str) -> Option<Number> {
    let parts: Option<Number> = text.strip_prefix('V')?.split('.').map(|part| part.parse().ok()).collect();
    parts.filter(|parts| parts.len() == 3)
}

fn shown(number: &[u32]) -> String {
    let parts: Vec<String> = number.iter().map(u32::to_string).collect();
    format!("V{}", parts.join("."))
}

/// What is wrong with the table.
pub(super) fn problems(text: &str) -> Vec<String> {
    let mut problems = Vec::new();
    let mut rows: BTreeMap<Number, Verdict> = BTreeMap::new();
    for line in text.lines().filter(|line| line.starts_with("| V")) {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let read = match cells.as_slice() {
            [id, level @ ("1" | "2"), asks, verdict, behind] if !level.is_empty() && !asks.is_empty() => {
                number(id).zip(Verdict::read(verdict)).map(|(id, verdict)| (id, verdict, *behind))
            }
            _ => None,
        };
        let Some((id, verdict, behind)) = read else {
            problems.push(format!("not number, level, demand, verdict and what is behind it: {line}"));
            continue;
        };
        if behind.is_empty() || (verdict == Verdict::Holds && spans(behind).next().is_none()) {
            problems.push(format!("{} has nothing behind its verdict", shown(&id)));
        }
        if rows.insert(id.clone(), verdict).is_some() {
            problems.push(format!("{} stands twice", shown(&id)));
        }
    }
    if rows.len() != REQUIREMENTS {
        problems.push(format!("{} requirements; the standard has {REQUIREMENTS} of level 1 and 2", rows.len()));
    }
    let told = told_short(text);
    let short: BTreeSet<Number> =
        rows.into_iter().filter(|(_, verdict)| verdict.falls_short()).map(|(id, _)| id).collect();
    problems
        .extend(short.difference(&told).map(|id| format!("{} falls short, and the top does not say so", shown(id))));
    problems.extend(
        told.difference(&short).map(|id| format!("{} is said to fall short, and its row says otherwise", shown(id))),
    );
    problems
}

/// The numbers in bold under the heading of what falls short.
fn told_short(text: &str) -> BTreeSet<Number> {
    let section = text.split_once(SHORT).map_or("", |(_, after)| after.split("\n## ").next().unwrap_or(after));
    section.split("**").skip(1).step_by(2).flat_map(|bold| bold.split(", ")).filter_map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::{problems, told_short};

    const ROWS: &str = "## What falls short\n\n**V1.1.2, V1.1.10**: why.\n\n## V1\n\n\
        | V1.1.1 | 1 | words | holds | `tests/a.rs::b` |\n\
        | V1.1.2 | 2 | words | **does not hold** | why |\n\
        | V1.1.9 | 2 | words | does not apply | there is none |\n\
        | V1.1.10 | 2 | words | in part | why |\n";

    /// Everything but the count, which these few rows do not reach.
    fn found(text: &str) -> usize {
        let all = problems(text);
        assert!(all.iter().any(|problem| problem.contains("the standard has 253")), "{all:?}");
        all.len() - 1
    }

    #[test]
    fn a_table_that_holds_together_passes() {
        assert_eq!(told_short(ROWS).len(), 2);
        assert_eq!(found(ROWS), 0, "{:?}", problems(ROWS));
    }

    #[test]
    fn each_way_to_embellish_is_found() {
        for (was, put) in [
            ("holds | `tests/a.rs::b`", "holds | because we say so"),
            ("**does not hold**", "holds mostly"),
            ("in part | why", "in part | "),
            ("V1.1.2, ", ""),
            ("V1.1.2, ", "V1.1.2, V1.1.1, "),
            ("| V1.1.9 | 2", "| V1.1.9 | 3"),
            ("| V1.1.9 |", "| V1.1.1 |"),
        ] {
            assert!(ROWS.contains(was));
            assert!(found(&ROWS.replacen(was, put, 1)) > 0, "{put}");
        }
    }
}
