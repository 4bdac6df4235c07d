//! What the pages of this step say in words about what was derived.

pub(super) use crate::procurements::view::View;
use app::components::Options;
use app::islands::matrix::{Cell, Grid, Step};
use app::pages::risk::Level;
use app::t;
use catalogue::content::Lang;
use catalogue::content::expr::Aspect;
use catalogue::content::id::{PersonKey, ScenarioId};
use catalogue::content::risk::ScaleStep;
use catalogue::document::words;
use catalogue::procurement::case::Score;
use catalogue::procurement::derivation::{ScenarioStage, ScenarioState};
use catalogue::procurement::own_matrix::matrix;

impl<'a> View<'a> {
    pub(super) fn state(&self, id: &str) -> Option<&'a ScenarioState> {
        self.derivation.scenarios.iter().find(|state| state.id.as_str() == id)
    }

    pub(super) fn title(&self, id: &'a ScenarioId) -> &'a str {
        words::scenario_title(&self.mine.release, self.derivation, id, self.lang)
    }

    pub(super) fn stage(&self, state: &ScenarioState) -> String {
        words::stage_word(&self.mine.release, state.stage, self.lang).to_owned()
    }

    /// Why it is proposed.
    pub(super) fn because(&self, state: &ScenarioState) -> Vec<String> {
        let causes =
            words::causes_text(&self.mine.release, &self.mine.case, self.derivation, &state.because, self.lang);
        if causes.is_empty() { vec![t!(in self.lang, "risk-always")] } else { causes }
    }

    /// Why an acceptance has fallen away.
    pub(super) fn reopened(&self, state: &ScenarioState) -> Vec<String> {
        state.reopened.iter().map(|weakened| words::weakened_text(&self.mine.release, weakened, self.lang)).collect()
    }

    /// A score with its level.
    pub(super) fn level(&self, score: Option<Score>) -> Level {
        let matrix = matrix(&self.mine.release, &self.mine.case.organisation);
        let level = score.and_then(|score| matrix.level(score.likelihood, score.consequence));
        let tone = level.map_or(0, |level| tone(level, matrix.levels.len()));
        Level { tone, words: words::score_text(&self.mine.release, &self.mine.case.organisation, score, self.lang) }
    }

    /// The usual consequence, a hint: «4 – Svært alvorlig». People's own scenarios have none.
    pub(super) fn usual(&self, id: &ScenarioId) -> Option<String> {
        let usual = self.mine.release.scenario(id)?.usual_consequence;
        let step = self.mine.release.matrix.consequence.get(usize::from(usual).checked_sub(1)?)?;
        Some(format!("{usual} – {}", step.text.show(self.lang)))
    }

    /// The matrix in words.
    pub(super) fn grid(&self) -> Grid {
        let matrix = matrix(&self.mine.release, &self.mine.case.organisation);
        let steps = |scale: &[ScaleStep]| scale.iter().map(|of| step(of, self.lang)).collect();
        let cell = |id: &String| {
            let level = matrix.levels.iter().position(|level| level.id == *id);
            let word = words::risk_word(&self.mine.release, level, self.lang).to_owned();
            Cell { tone: level.map_or(0, |level| tone(level, matrix.levels.len())), word }
        };
        Grid {
            likelihood: steps(&matrix.likelihood),
            consequence: steps(&matrix.consequence),
            cells: matrix.cells.iter().map(|row| row.iter().map(cell).collect()).collect(),
        }
    }

    /// The people, with nobody first. With their roles, where it matters who may decide.
    pub(super) fn people(&self, nobody: &str, with_roles: bool) -> Options {
        self.named(nobody, with_roles, |_| true)
    }

    /// The people in whose name the signed-in person may accept, with their role cards.
    pub(super) fn signers(&self) -> Options {
        self.named("risk-accept-nobody", true, |key| self.mine.may_sign_as(key))
    }

    fn named(&self, nobody: &str, with_roles: bool, wanted: impl Fn(&PersonKey) -> bool) -> Options {
        let people = self.mine.case.people.iter().filter(|(key, _)| wanted(key)).map(|(key, person)| {
            let more = if with_roles {
                let roles = person.roles.iter().map(|role| words::role_word(&self.mine.release, role, self.lang));
                roles.collect::<Vec<_>>().join(", ")
            } else {
                person.title.clone()
            };
            let name = if more.is_empty() { person.name.clone() } else { format!("{} – {more}", person.name) };
            (key.to_string(), name)
        });
        std::iter::once((String::new(), t!(in self.lang, nobody))).chain(people).collect()
    }

    /// The aspects that scenarios stand under here.
    pub(super) fn aspects(&self) -> Vec<Aspect> {
        let used = |aspect: &Aspect| self.derivation.scenarios.iter().any(|state| state.aspect == *aspect);
        let shown = |aspect: &Aspect| *aspect != Aspect::R || self.mine.case.organisation.robustness;
        Aspect::ALL.into_iter().filter(|aspect| shown(aspect) || used(aspect)).collect()
    }

    pub(super) fn aspect(&self, aspect: Aspect) -> String {
        words::aspect_word(&self.mine.release, aspect, self.lang).to_owned()
    }

    /// The scenarios as the board lists them: by aspect, the catalogue's before people's own.
    pub(super) fn ordered(&self) -> Vec<&'a ScenarioState> {
        let mut all: Vec<_> = self.derivation.scenarios.iter().collect();
        all.sort_by(|a, b| (a.aspect, a.own_text.is_some(), &a.id).cmp(&(b.aspect, b.own_text.is_some(), &b.id)));
        all
    }
}

/// Whether nothing is left to do with the scenario.
pub(super) fn is_settled(stage: ScenarioStage) -> bool {
    matches!(stage, ScenarioStage::Accepted | ScenarioStage::SetAside)
}

/// Whether its residual risk waits for somebody to accept it.
pub(super) fn waits(state: &ScenarioState) -> bool {
    matches!(state.stage, ScenarioStage::Residual | ScenarioStage::Reopened)
}

/// A step of a scale in words.
pub(crate) fn step(step: &ScaleStep, lang: Lang) -> Step {
    Step { word: step.text.show(lang).to_owned(), meaning: step.meaning.show(lang).to_owned() }
}

/// How serious a level looks, from 1 to 4. The mildest is always 1 and the most serious always 4, however many there are.
pub(crate) fn tone(level: usize, levels: usize) -> u8 {
    match level {
        0 => 1,
        last if last + 1 >= levels => 4,
        1 => 2,
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::tone;

    #[test]
    fn the_ends_of_a_scale_look_the_same_for_every_matrix() {
        assert_eq!([0, 1, 2].map(|level| tone(level, 3)), [1, 2, 4]);
        assert_eq!([0, 1, 2, 3].map(|level| tone(level, 4)), [1, 2, 3, 4]);
        assert_eq!([0, 1].map(|level| tone(level, 2)), [1, 4]);
    }
}
