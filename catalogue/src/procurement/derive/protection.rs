//! Facts → protection need.

use super::facts::Facts;
use crate::content::Release;
use crate::content::expr::{Aspect, Known, Level};
use crate::content::plan::{Knows, Plan};
use crate::content::question::ProtectionScope;
use crate::procurement::answer::{Answer, Cell, Row};
use crate::procurement::case::CaseFile;
use crate::procurement::derivation::{Cause, Need, Protection, Warning};
use crate::procurement::known::INFORMATION_TYPES;

pub(super) fn work_out(
    release: &Release,
    plan: &Plan,
    case: &CaseFile,
    facts: &Facts<'_>,
    warnings: &mut Vec<Warning>,
) -> Protection {
    let mut questions = release.questions.iter().zip(&plan.questions);
    let question = questions.find(|(question, _)| question.id.as_str() == INFORMATION_TYPES);
    let answer = question.and_then(|(question, _)| case.need.get(&question.id));
    let rows = answer.map(|answer| answer.rows()).unwrap_or_default();
    let mut of_rows = Vec::with_capacity(rows.len());
    for (index, row) in rows.iter().enumerate() {
        let name = cell_text(row, "name").map_or_else(|| (index + 1).to_string(), str::to_owned);
        let row_facts = question.map(|(question, planned)| facts.of_row(question, planned, row));
        let mut needs = Vec::new();
        for aspect in Aspect::ALL {
            let minimum = match &row_facts {
                Some(row_facts) => minimum(plan, ProtectionScope::Row, aspect, row_facts),
                None => Minimum::default(),
            };
            let wish = cell_text(row, aspect_column(aspect)).and_then(Level::parse);
            let reason = cell_text(row, "reason").unwrap_or_default();
            needs.push(settle(aspect, minimum, wish.map(|level| (level, reason)), Some(&name), warnings));
        }
        of_rows.push((name, needs));
    }

    let whole = Aspect::ALL
        .into_iter()
        .map(|aspect| {
            let mut least = minimum(plan, ProtectionScope::Whole, aspect, facts);
            for need in of_rows.iter().flat_map(|(_, needs)| needs).filter(|need| need.aspect == aspect) {
                least.join(need.level, need.could_reach, need.because.iter().cloned());
            }
            if answer.is_none_or(|answer| *answer == Answer::DontKnow) {
                // As long as nobody has said which information there is, some of it may need the most: by a rule, or because
                // people say so.
                least.could_reach = Level::High;
            }
            let wish = case.protection.get(&aspect).map(|own| (own.level, own.reason.as_str()));
            settle(aspect, least, wish, None, warnings)
        })
        .collect();
    Protection { rows: of_rows, whole }
}

fn cell_text<'r>(row: &'r Row, column: &str) -> Option<&'r str> {
    match row.get(column) {
        Some(Cell::Text(text)) if !text.trim().is_empty() => Some(text),
        _ => None,
    }
}

fn aspect_column(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::K => "k",
        Aspect::I => "i",
        Aspect::T => "t",
        Aspect::R => "r",
    }
}

#[derive(Default)]
struct Minimum {
    level: Level,
    could_reach: Level,
    because: Vec<Cause>,
}

impl Minimum {
    /// The higher of two minimums; the causes are those of the level that counts.
    fn join(&mut self, level: Level, could_reach: Level, because: impl IntoIterator<Item = Cause>) {
        self.could_reach = self.could_reach.max(could_reach);
        if level > self.level {
            self.level = level;
            self.because.clear();
            self.because.extend(because);
        } else if level == self.level && self.level > Level::Low {
            for cause in because {
                if !self.because.contains(&cause) {
                    self.because.push(cause);
                }
            }
        }
    }
}

fn minimum(plan: &Plan, scope: ProtectionScope, aspect: Aspect, known: &impl Knows) -> Minimum {
    let mut least = Minimum::default();
    for rule in plan.protection.iter().filter(|rule| rule.scope == scope && rule.aspect == aspect) {
        match rule.when.eval(known) {
            Known::No => {}
            Known::Unknown => least.could_reach = least.could_reach.max(rule.level),
            Known::Yes => {
                let because = std::iter::once(Cause::Rule { rule: rule.id.clone() });
                least.join(rule.level, rule.level, because.chain(super::causes(plan, &rule.when, known)));
            }
        }
    }
    least
}

/// What counts: raised freely, lowered only with a reason.
fn settle(
    aspect: Aspect,
    least: Minimum,
    wish: Option<(Level, &str)>,
    row: Option<&str>,
    warnings: &mut Vec<Warning>,
) -> Need {
    let mut need = Need {
        aspect,
        minimum: least.level,
        level: least.level,
        could_reach: least.could_reach.max(least.level),
        because: least.because,
        lowered: String::new(),
    };
    match wish {
        Some((level, _)) if level > least.level => {
            need.level = level;
            need.because = vec![Cause::Set];
            need.could_reach = need.could_reach.max(level);
        }
        Some((level, reason)) if level < least.level && !reason.trim().is_empty() => {
            need.level = level;
            need.lowered = reason.trim().to_owned();
            need.could_reach = level;
        }
        Some((level, _)) if level < least.level => {
            warnings.push(Warning::LoweredWithoutReason { aspect, row: row.map(str::to_owned) });
        }
        _ => {}
    }
    need
}
