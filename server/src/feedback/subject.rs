//! What feedback is about: something that the catalogue has, as it is worded there.

use crate::procurements::steps::StepId;
use crate::procurements::view::View;
use crate::rights::Part;
use app::t;
use catalogue::content::question::{Question, QuestionStep};
use catalogue::content::text::Text;
use catalogue::content::{Lang, Release};
use store::Thing;

/// A kind of thing in the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A question.
    Question,
    /// The help text of a question.
    Help,
    /// A scenario.
    Scenario,
    /// A measure.
    Measure,
    /// A requirement item.
    Item,
    /// A clause of the data processing agreement.
    Clause,
}

impl Kind {
    /// All of them.
    pub const ALL: [Kind; 6] = [Kind::Question, Kind::Help, Kind::Scenario, Kind::Measure, Kind::Item, Kind::Clause];

    /// The word that is stored, and that stands in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Question => "question",
            Kind::Help => "help",
            Kind::Scenario => "scenario",
            Kind::Measure => "measure",
            Kind::Item => "item",
            Kind::Clause => "clause",
        }
    }

    /// The kind of this word.
    pub fn parse(code: &str) -> Option<Self> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The part of a procurement that it is met in. Who may read that says what they think of it, and reads what others said.
    pub fn part(self) -> Part {
        match self {
            Kind::Question | Kind::Help => Part::Need,
            Kind::Scenario | Kind::Measure => Part::Risk,
            Kind::Item => Part::Requirements,
            Kind::Clause => Part::Annexes,
        }
    }

    /// The step of the journey that it is met in.
    pub(super) fn step(self, of: Option<&Question>) -> StepId {
        match self {
            Kind::Question | Kind::Help => match of.map(|question| question.step) {
                Some(QuestionStep::Profile) => StepId::Profile,
                Some(QuestionStep::Need) | None => StepId::Need,
            },
            Kind::Scenario | Kind::Measure => StepId::Risk,
            Kind::Item => StepId::Requirements,
            Kind::Clause => StepId::Annexes,
        }
    }
}

/// A thing in the catalogue. A later release need not have it any longer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// What kind of thing.
    pub kind: Kind,
    /// Its id in the catalogue; for a clause its number.
    pub key: String,
}

/// How a thing is worded in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The words. Where it has a heading, that is the first line.
    pub text: String,
    /// The language they are in.
    pub lang: Lang,
}

impl Subject {
    /// The thing of this kind with this id.
    pub fn new(kind: Kind, key: &str) -> Self {
        Subject { kind, key: key.to_owned() }
    }

    /// The thing that is stored; none for a kind that this build has never heard of.
    pub fn parse(thing: &Thing) -> Option<Self> {
        Some(Subject::new(Kind::parse(&thing.about)?, &thing.key))
    }

    /// The thing as it is stored.
    pub fn thing(&self) -> Thing {
        Thing { about: self.kind.code().to_owned(), key: self.key.clone() }
    }

    /// The page where feedback on it is given, below the root.
    pub fn page(&self, procurement: &str) -> String {
        format!("/p/{procurement}/feedback/{}/{}", self.kind.code(), self.key)
    }

    /// The question that it is, or is the help of.
    pub(super) fn question<'r>(&self, release: &'r Release) -> Option<&'r Question> {
        let asks = matches!(self.kind, Kind::Question | Kind::Help);
        release.questions.iter().find(|question| asks && question.id.as_str() == self.key)
    }

    /// Its words in this language, or in bokmål where it has not been written. None for what the release does not have: so nothing that
    /// people added themselves is a thing of the catalogue.
    pub fn wording(&self, release: &Release, lang: Lang) -> Option<Wording> {
        let texts = self.texts(release)?;
        let lang = texts.first()?.shown_in(lang);
        let lines: Vec<String> = texts.into_iter().map(|text| release.with_defaults(text, lang)).collect();
        Some(Wording { text: lines.join("\n"), lang })
    }

    fn texts<'r>(&self, release: &'r Release) -> Option<Vec<&'r Text>> {
        let key = self.key.as_str();
        Some(match self.kind {
            Kind::Question => vec![&self.question(release)?.text],
            Kind::Help => vec![self.question(release)?.help.as_ref()?],
            Kind::Scenario => {
                let scenario = release.scenarios.iter().find(|scenario| scenario.id.as_str() == key)?;
                vec![&scenario.title, &scenario.text]
            }
            Kind::Measure => {
                let measure = release.measures.iter().find(|measure| measure.id.as_str() == key)?;
                vec![&measure.text, &measure.explanation]
            }
            Kind::Item => vec![&release.items.iter().find(|item| item.id.as_str() == key)?.text],
            Kind::Clause => {
                let clause = release.clauses.iter().find(|clause| clause.number.to_string() == key)?;
                std::iter::once(&clause.heading).chain(clause.parts.iter().map(|part| &part.text)).collect()
            }
        })
    }

    /// The language that it is met in: that of the documents for what stands in them, else that of the page.
    pub(super) fn read_in(&self, view: &View<'_>) -> Lang {
        match self.kind {
            Kind::Item | Kind::Clause => view.mine.case.document_language(),
            Kind::Question | Kind::Help | Kind::Scenario | Kind::Measure => view.lang,
        }
    }

    /// What it is called: «Krav IDT-001».
    pub fn name(&self, release: &Release, lang: Lang) -> String {
        let key = self.key.as_str();
        let asked = self.question(release).map_or(key, |question| question.text.show(lang));
        match self.kind {
            Kind::Question => t!(in lang, "feedback-about-question", text = asked),
            Kind::Help => t!(in lang, "feedback-about-help", text = asked),
            Kind::Scenario => t!(in lang, "feedback-about-scenario", key = key),
            Kind::Measure => t!(in lang, "feedback-about-measure", key = key),
            Kind::Item => t!(in lang, "feedback-about-item", key = key),
            Kind::Clause => t!(in lang, "feedback-about-clause", key = key),
        }
    }

    /// Where it is met in a procurement, below the root: on its own page where it stands there, else in its step.
    pub(super) fn place(&self, view: &View<'_>) -> String {
        let (derivation, key) = (view.derivation, self.key.as_str());
        let question = self.question(&view.mine.release);
        let step = format!("/p/{}/{}", view.mine.id(), self.kind.step(question).path());
        let stands = match self.kind {
            Kind::Item => derivation.lines.iter().any(|line| line.id.as_str() == key),
            Kind::Scenario => derivation.scenarios.iter().any(|state| state.id.as_str() == key),
            Kind::Question | Kind::Help | Kind::Measure | Kind::Clause => false,
        };
        match (question, self.kind) {
            (Some(question), _) => {
                format!("{step}/{}#{}", question.page, app::pages::questions::field(&question.id))
            }
            (None, Kind::Clause) => format!("{step}/preview/agreement#doc-clause-{key}"),
            (None, _) if stands => format!("{step}/{key}"),
            (None, _) => step,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, Subject};
    use crate::http::limits::FEEDBACK_CHARS_MAX;
    use crate::state::embedded_release;
    use catalogue::content::Lang;
    use store::Thing;

    /// Every thing there is.
    fn subjects() -> Vec<Subject> {
        let (release, _) = embedded_release();
        let of = |kind, key: &str| Subject::new(kind, key);
        let questions = release.questions.iter().map(|it| of(Kind::Question, it.id.as_str()));
        let helped = release.questions.iter().filter(|it| it.help.is_some());
        let helps = helped.map(|it| of(Kind::Help, it.id.as_str()));
        let scenarios = release.scenarios.iter().map(|it| of(Kind::Scenario, it.id.as_str()));
        let measures = release.measures.iter().map(|it| of(Kind::Measure, it.id.as_str()));
        let items = release.items.iter().map(|it| of(Kind::Item, it.id.as_str()));
        let clauses = release.clauses.iter().map(|it| of(Kind::Clause, &it.number.to_string()));
        questions.chain(helps).chain(scenarios).chain(measures).chain(items).chain(clauses).collect()
    }

    #[test]
    fn everything_in_the_catalogue_has_words_that_a_proposal_has_room_for() {
        let (release, _) = embedded_release();
        let all = subjects();
        assert!(Kind::ALL.into_iter().all(|kind| all.iter().any(|subject| subject.kind == kind)));
        for subject in all {
            for lang in Lang::ALL {
                let wording = subject.wording(&release, lang).unwrap();
                assert!(!wording.text.is_empty() && wording.text.chars().count() < FEEDBACK_CHARS_MAX, "{subject:?}");
            }
        }
    }

    #[test]
    fn what_is_stored_is_read_back_and_what_is_not_in_the_release_has_no_words() {
        let (release, _) = embedded_release();
        for kind in Kind::ALL {
            let subject = Subject::new(kind, "E-1");
            assert_eq!(Subject::parse(&subject.thing()), Some(subject.clone()));
            assert_eq!(subject.wording(&release, Lang::Nb), None, "{kind:?}");
        }
        assert_eq!(Subject::parse(&Thing { about: "own".to_owned(), key: "E-1".to_owned() }), None);
    }
}
