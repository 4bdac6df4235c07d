//! The risk matrix as a picture: what stands in its cells, and the same in words for those who can't see it.

use super::Source;
use super::model::Tone;
use super::words::risk_word;
use crate::procurement::case::Score;
use crate::procurement::derivation::{ScenarioStage, ScenarioState};
use crate::procurement::own_matrix::matrix;
use serde::Serialize;

/// How many scenarios a cell names; the rest are counted, so that a matrix never outgrows its page.
const IDS_MAX: usize = 24;

/// A risk matrix: likelihood downwards, the likeliest first, and consequence to the right, the mildest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Matrix {
    /// What it shows: «Risiko før tiltak».
    pub caption: String,
    /// Everything it shows, in sentences.
    pub alt: String,
    /// The words in the corner: what the rows and the columns are.
    pub corner: String,
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The rows, each with as many cells as there are columns.
    pub rows: Vec<MatrixRow>,
    /// How much a cell says.
    pub detail: MatrixDetail,
}

/// How much the cells of a matrix say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MatrixDetail {
    /// Which scenarios stand in them.
    Ids,
    /// How many.
    Counts,
}

/// A row of a matrix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MatrixRow {
    /// The name of the likelihood.
    pub label: String,
    /// Its cells.
    pub cells: Vec<MatrixCell>,
}

/// A cell of a matrix. The words say what the colour says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MatrixCell {
    /// The colour of the level.
    pub tone: Tone,
    /// The name of the level.
    pub level: String,
    /// What is in it: the ids of scenarios, or how many they are. Empty where there are none.
    pub marks: Vec<String>,
}

impl<'a> Source<'a> {
    /// The index of a level as a colour: the mildest green, the most serious red.
    pub(super) fn tone(&self, level: Option<usize>) -> Tone {
        match level {
            None => Tone::None,
            Some(0) => Tone::Green,
            Some(level) if level + 1 == self.release.matrix.levels.len() => Tone::Red,
            Some(_) => Tone::Yellow,
        }
    }

    /// The scenarios that nobody has set aside.
    pub(super) fn in_play(&self) -> Vec<&'a ScenarioState> {
        self.derivation.scenarios.iter().filter(|state| state.stage != ScenarioStage::SetAside).collect()
    }

    /// The matrix of the scenarios in play by one of their scores.
    pub(super) fn matrix(
        &self,
        caption: &'static str,
        detail: MatrixDetail,
        score: impl Fn(&ScenarioState) -> Option<Score>,
    ) -> Matrix {
        let (matrix, in_play) = (matrix(self.release, &self.case.organisation), self.in_play());
        let steps = |count: usize| 1..=u8::try_from(count).unwrap_or(u8::MAX);
        let named = |step: u8, name: &str| format!("{step} {name}");
        let cell = |here: Score| {
            let level = matrix.level(here.likelihood, here.consequence);
            let ids = in_play.iter().filter(|state| score(state) == Some(here)).map(|state| state.id.as_str());
            let marks = match detail {
                MatrixDetail::Ids => self.capped(ids.collect()),
                MatrixDetail::Counts => {
                    Some(ids.count()).filter(|count| *count > 0).iter().map(usize::to_string).collect()
                }
            };
            MatrixCell { tone: self.tone(level), level: risk_word(self.release, level, self.lang).to_owned(), marks }
        };
        let rows = steps(matrix.likelihood.len()).zip(&matrix.likelihood).rev().map(|(likelihood, step)| MatrixRow {
            label: named(likelihood, step.text.show(self.lang)),
            cells: steps(matrix.consequence.len()).map(|consequence| cell(Score { likelihood, consequence })).collect(),
        });
        Matrix {
            caption: self.label(caption).to_owned(),
            alt: self.alt(caption, &in_play, &score),
            corner: self.label("report.matrix_corner").to_owned(),
            columns: steps(matrix.consequence.len())
                .zip(&matrix.consequence)
                .map(|(step, name)| named(step, name.text.show(self.lang)))
                .collect(),
            rows: rows.collect(),
            detail,
        }
    }

    /// «Risiko før tiltak. Høy risiko: 2 scenarioer (S-K01 4 × 5, S-T02 5 × 4). Middels risiko: ingen. …», the most serious first.
    fn alt(
        &self,
        caption: &'static str,
        in_play: &[&ScenarioState],
        score: &impl Fn(&ScenarioState) -> Option<Score>,
    ) -> String {
        let matrix = matrix(self.release, &self.case.organisation);
        let scored: Vec<(Option<usize>, String)> = in_play
            .iter()
            .filter_map(|state| {
                let Score { likelihood, consequence } = score(state)?;
                let level = matrix.level(likelihood, consequence);
                Some((level, format!("{} {likelihood} × {consequence}", state.id)))
            })
            .collect();
        let mut said = vec![self.fill("matrix.alt", &[("caption", self.label(caption))])];
        for (index, level) in self.release.matrix.levels.iter().enumerate().rev() {
            let here: Vec<&str> =
                scored.iter().filter(|(found, _)| *found == Some(index)).map(|(_, text)| text.as_str()).collect();
            let (count, name) = (here.len().to_string(), level.text.show(self.lang));
            said.push(match here.is_empty() {
                true => self.fill("matrix.alt_none", &[("level", name)]),
                false => {
                    let scenarios = self.capped(here).join(", ");
                    self.fill("matrix.alt_level", &[("level", name), ("count", &count), ("scenarios", &scenarios)])
                }
            });
        }
        said.join(" ")
    }

    /// The texts, or the first of them and how many more there are.
    fn capped(&self, texts: Vec<&str>) -> Vec<String> {
        let more = texts.len().saturating_sub(IDS_MAX);
        let mut shown: Vec<String> = texts.into_iter().take(IDS_MAX).map(str::to_owned).collect();
        if more > 0 {
            shown.push(self.fill("trail.more", &[("count", &more.to_string())]));
        }
        shown
    }
}
