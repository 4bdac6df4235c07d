//! Why something is so, in sentences: what stands at each step of a trail.

use super::model::clean;
use super::words::{answer_text, aspect_word, level_word, measure_text, option_text, scenario_title, with_unit};
use crate::content::expr::Known;
use crate::content::id::{FactId, QuestionId};
use crate::content::question::{Question, QuestionStep};
use crate::content::text::fill;
use crate::content::{Lang, Release};
use crate::procurement::CaseFile;
use crate::procurement::answer::{Answer, Cell};
use crate::procurement::derivation::{Cause, Derivation, Line};

/// How many answers are named behind one fact; the rest are counted.
const ANSWERS_NAMED_MAX: usize = 3;
/// How deep facts that follow from facts are followed. The content has three levels.
const DEPTH_MAX: usize = 8;

/// Why the line stands: «fordi: {scenario} → {measure}; {fact} (svart: …)».
pub fn because(release: &Release, case: &CaseFile, derivation: &Derivation, line: &Line, lang: Lang) -> String {
    let causes = causes_text(release, case, derivation, &line.because, lang).join("; ");
    fill(release.label("trail.because", lang), |name| (name == "causes").then(|| causes.clone()))
}

/// Each cause in words, every text once.
pub fn causes_text(
    release: &Release,
    case: &CaseFile,
    derivation: &Derivation,
    causes: &[Cause],
    lang: Lang,
) -> Vec<String> {
    let mut texts: Vec<String> = Vec::with_capacity(causes.len());
    for cause in causes {
        let text = cause_text(release, case, derivation, cause, lang);
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    texts
}

/// One cause in words.
pub fn cause_text(release: &Release, case: &CaseFile, derivation: &Derivation, cause: &Cause, lang: Lang) -> String {
    let trail = Trail { release, case, derivation, lang };
    match cause {
        // The name of the row says well enough what the question was.
        Cause::Answer { row: Some(_), .. } => trail.fill("trail.answer_in_row", &[("answer", &trail.answer(cause))]),
        Cause::Answer { .. } => {
            let question = trail.question_text(cause);
            trail.fill("trail.answer", &[("answer", &trail.answer(cause)), ("question", question)])
        }
        Cause::Open { .. } => trail.fill("trail.open", &[("question", trail.question_text(cause))]),
        Cause::Fact { fact, value } => trail.fact(fact, *value),
        Cause::Need { aspect, level } => {
            let aspect = aspect_word(release, *aspect, lang).to_lowercase();
            let level = level_word(release, *level, lang).to_lowercase();
            trail.fill("trail.need", &[("aspect", &aspect), ("level", &level)])
        }
        Cause::Rule { rule } => {
            let found = release.protection.iter().find(|known| *known.id == **rule);
            found.map_or(rule.to_string(), |rule| rule.because.show(lang).to_owned())
        }
        Cause::Set => release.label("trail.set", lang).to_owned(),
        Cause::Measure { measure, scenarios } => {
            let titles: Vec<_> =
                scenarios.iter().map(|id| clean(scenario_title(release, derivation, id, lang))).collect();
            let measure = measure_text(release, measure, lang);
            if titles.is_empty() { measure.to_owned() } else { format!("{} → {measure}", titles.join(" / ")) }
        }
        Cause::Kept { version, by } => trail.fill("trail.person", &[("name", &format!("{} ({version})", clean(by)))]),
        Cause::Person { name } => trail.fill("trail.person", &[("name", &clean(name))]),
    }
}

struct Trail<'a> {
    release: &'a Release,
    case: &'a CaseFile,
    derivation: &'a Derivation,
    lang: Lang,
}

impl<'a> Trail<'a> {
    fn fill(&self, id: &'static str, values: &[(&str, &str)]) -> String {
        let label = self.release.label(id, self.lang);
        fill(label, |name| values.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
    }

    fn question(&self, id: &QuestionId) -> Option<(&'a Question, Option<&'a Answer>)> {
        let question = self.release.question(id)?;
        let answers = match question.step {
            QuestionStep::Profile => &self.case.profile,
            QuestionStep::Need => &self.case.need,
        };
        Some((question, answers.get(id)))
    }

    fn question_text(&self, cause: &Cause) -> &'a str {
        match cause {
            Cause::Answer { question, .. } | Cause::Open { question } => {
                self.release.question(question).map_or("", |question| question.text.show(self.lang))
            }
            _ => "",
        }
    }

    /// «Navngitte personer har egne kontoer i løsningen (svart: Ja)».
    fn fact(&self, id: &FactId, value: Known) -> String {
        let text = self.release.fact(id).map_or(id.as_str(), |fact| fact.text.show(self.lang));
        let mut answers = Vec::new();
        self.answers_behind(id, DEPTH_MAX, &mut answers);
        let more = answers.len().saturating_sub(ANSWERS_NAMED_MAX);
        answers.truncate(ANSWERS_NAMED_MAX);
        if more > 0 {
            answers.push(self.fill("trail.more", &[("count", &more.to_string())]));
        }
        let answers = answers.join("; ");
        let template = match (value, answers.is_empty()) {
            (Known::Yes, false) => "trail.fact",
            (Known::Yes, true) => return text.to_owned(),
            (Known::No, _) => "trail.fact_not",
            (Known::Unknown, _) => "trail.fact_open",
        };
        self.fill(template, &[("fact", text), ("answers", &answers)])
    }

    fn answers_behind(&self, id: &FactId, depth: usize, found: &mut Vec<String>) {
        let Some(state) = self.derivation.facts.iter().find(|state| state.id == *id).filter(|_| depth > 0) else {
            return;
        };
        for cause in &state.because {
            let text = match cause {
                Cause::Fact { fact, .. } => {
                    self.answers_behind(fact, depth - 1, found);
                    continue;
                }
                Cause::Answer { .. } => self.answer(cause),
                Cause::Open { .. } => self.fill("trail.open", &[("question", self.question_text(cause))]),
                _ => continue,
            };
            if !found.contains(&text) {
                found.push(text);
            }
        }
    }

    /// What was answered: «Helse, i «Elevsvar»».
    fn answer(&self, cause: &Cause) -> String {
        let Cause::Answer { question, row, chose } = cause else { return String::new() };
        let Some((question, answer)) = self.question(question) else { return String::new() };
        let Some(chose) = chose else { return self.whole_answer(question, answer) };
        if let Some(Answer::Number(number)) = answer {
            return with_unit(question, *number, self.lang);
        }
        let column = question.columns.iter().find(|column| column.options.iter().any(|option| *option.id == **chose));
        let options = column.map_or(&question.options, |column| &column.options);
        let text = option_text(self.release, options, chose, self.lang);
        match row {
            Some(row) => {
                self.fill("trail.in_row", &[("answer", &text), ("row", &self.row_name(question, answer, *row))])
            }
            None => text,
        }
    }

    /// For an answer that no option explains: that there are rows or none, or that none of the options was chosen.
    fn whole_answer(&self, question: &Question, answer: Option<&Answer>) -> String {
        match answer {
            Some(Answer::Rows(rows)) if !rows.is_empty() => {
                self.fill("trail.rows", &[("count", &rows.len().to_string())])
            }
            _ => answer_text(self.release, question, answer, self.lang),
        }
    }

    fn row_name(&self, question: &Question, answer: Option<&Answer>, row: usize) -> String {
        let rows = answer.map(Answer::rows).unwrap_or_default();
        let cell = question.columns.first().and_then(|column| rows.get(row.checked_sub(1)?)?.get(&column.id));
        match cell {
            Some(Cell::Text(name)) if !name.trim().is_empty() => clean(name.trim()),
            _ => row.to_string(),
        }
    }
}
