//! What somebody else saved, in words, for the one who came too late.

use super::view::View;
use app::components::Theirs;
use app::t;
use catalogue::content::id::{MeasureId, PersonKey, ScenarioId};
use catalogue::document::words;
use catalogue::procurement::case::{Acceptance, Assessment, Commitment, Decision};
use catalogue::procurement::section::Section;

impl View<'_> {
    /// How these entries stand now.
    pub(super) fn theirs(&self, places: &[(Section, String)]) -> Theirs {
        places.iter().map(|(section, key)| self.entry(*section, key)).collect()
    }

    fn entry(&self, section: Section, key: &str) -> (String, String) {
        let risk = &self.mine.case.risk;
        let scenario = || {
            let id = ScenarioId::from(key);
            format!("{key} {}", words::quoted(&self.title_of(&id), self.lang))
        };
        let measure = || words::measure_text(&self.mine.release, &MeasureId::from(key), self.lang).to_owned();
        let gone = || t!(in self.lang, "conflict-gone");
        match section {
            Section::Scenarios => {
                let what = t!(in self.lang, "risk-theirs-assessment", scenario = scenario());
                (what, risk.scenarios.get(key).map_or_else(gone, |given| self.assessment(given)))
            }
            Section::OwnScenarios => {
                let what = t!(in self.lang, "risk-theirs-own", scenario = key);
                (what, risk.own_scenarios.get(key).map_or_else(gone, |own| own.text.clone()))
            }
            Section::Measures => {
                let undecided = || t!(in self.lang, "risk-undecided");
                (measure(), risk.measures.get(key).map_or_else(undecided, |given| self.decision(given)))
            }
            Section::Actions => (measure(), risk.actions.get(key).map_or_else(gone, |given| self.commitment(given))),
            Section::Acceptances => {
                let what = t!(in self.lang, "risk-theirs-acceptance", scenario = scenario());
                (what, risk.acceptances.get(key).map_or_else(gone, |given| self.accepted(given)))
            }
            _ => (key.to_owned(), gone()),
        }
    }

    fn title_of(&self, id: &ScenarioId) -> String {
        words::scenario_title(&self.mine.release, self.derivation, id, self.lang).to_owned()
    }

    fn assessment(&self, given: &Assessment) -> String {
        let score = |score| words::score_text(&self.mine.release, &self.mine.case.organisation, score, self.lang);
        let mut parts =
            vec![t!(in self.lang, "risk-theirs-score", before = score(given.before), after = score(given.after))];
        if !given.set_aside.is_empty() {
            parts.push(t!(in self.lang, "risk-set-aside-because", reason = given.set_aside.clone()));
        }
        if !given.note.is_empty() {
            parts.push(t!(in self.lang, "risk-theirs-note", note = given.note.clone()));
        }
        parts.join(" ")
    }

    fn decision(&self, given: &Decision) -> String {
        if given.accepted {
            t!(in self.lang, "risk-theirs-yes")
        } else {
            t!(in self.lang, "risk-theirs-no", reason = given.reason.clone())
        }
    }

    fn commitment(&self, given: &Commitment) -> String {
        let owner =
            given.owner.as_ref().map_or_else(|| t!(in self.lang, "risk-action-nobody"), |owner| self.name(owner));
        let date = words::long_date_iso(&self.mine.release, &given.deadline, self.lang);
        if date.is_empty() { owner } else { format!("{owner}, {date}") }
    }

    /// «Godtatt av Kari Nordmann 21. november 2026.»
    pub(super) fn accepted(&self, given: &Acceptance) -> String {
        let date = words::long_date_iso(&self.mine.release, &given.on, self.lang);
        match self.mine.case.people.get(&given.by) {
            Some(person) => t!(in self.lang, "risk-accepted-by", name = person.name.clone(), date = date),
            None => t!(in self.lang, "risk-accepted-by-nobody", date = date),
        }
    }

    /// What a person is called.
    pub(super) fn name(&self, key: &PersonKey) -> String {
        self.mine.case.people.get(key).map_or_else(|| key.to_string(), |person| person.name.clone())
    }
}
