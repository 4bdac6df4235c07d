//! Which pages a step has, and which of them are asked now.

use crate::access::Mine;
use crate::procurements::steps::StepId;
use catalogue::content::question::{Question, QuestionStep};
use catalogue::content::{Lang, Release};
use catalogue::procurement::Derivation;
use catalogue::procurement::answer::{Answer, Answers};
use catalogue::procurement::derivation::QuestionState;
use catalogue::procurement::section::Section;

/// A page of a step, with the questions on it that are asked.
#[derive(Clone, Debug)]
pub(super) struct Page<'a> {
    /// The last part of its address.
    pub id: &'a str,
    /// Its title.
    pub title: String,
    /// Its questions, with what became of them.
    pub questions: Vec<(&'a Question, &'a QuestionState)>,
}

impl Page<'_> {
    /// Whether a question on it has no answer.
    pub fn is_open(&self) -> bool {
        self.questions.iter().any(|(_, state)| !state.answered)
    }
}

/// The pages on which something is asked, in the order of the content.
pub(super) fn pages<'a>(
    release: &'a Release,
    derivation: &'a Derivation,
    step: QuestionStep,
    lang: Lang,
) -> Vec<Page<'a>> {
    let mut pages: Vec<Page<'a>> = Vec::new();
    for state in derivation.questions.iter().filter(|state| state.asked) {
        let Some(question) = release.question(&state.id).filter(|question| question.step == step) else { continue };
        match pages.iter_mut().find(|page| page.id == question.page) {
            Some(page) => page.questions.push((question, state)),
            None => {
                let title = title(release, step, &question.page, lang);
                pages.push(Page { id: &question.page, title, questions: vec![(question, state)] });
            }
        }
    }
    pages
}

/// The title of a page.
pub(super) fn title(release: &Release, step: QuestionStep, page: &str, lang: Lang) -> String {
    release.label(&format!("page.{}.{page}", step_id(step).path()), lang).to_owned()
}

/// Every question of a page, asked or not.
pub(super) fn on_page<'a>(release: &'a Release, step: QuestionStep, page: &str) -> Vec<&'a Question> {
    release.questions.iter().filter(|question| question.step == step && question.page == page).collect()
}

/// The section of the case file that the answers of a step stand in.
pub(super) fn section(step: QuestionStep) -> Section {
    match step {
        QuestionStep::Profile => Section::Profile,
        QuestionStep::Need => Section::Need,
    }
}

/// The step of the journey.
pub(super) fn step_id(step: QuestionStep) -> StepId {
    match step {
        QuestionStep::Profile => StepId::Profile,
        QuestionStep::Need => StepId::Need,
    }
}

/// The address of a step, below the root.
pub(super) fn address(mine: &Mine, step: QuestionStep) -> String {
    format!("/p/{}/{}", mine.id(), step_id(step).path())
}

fn answers(mine: &Mine, step: QuestionStep) -> &Answers {
    match step {
        QuestionStep::Profile => &mine.case.profile,
        QuestionStep::Need => &mine.case.need,
    }
}

/// What was answered to a question.
pub(super) fn answer<'a>(mine: &'a Mine, question: &Question) -> Option<&'a Answer> {
    answers(mine, question.step).get(&question.id)
}
