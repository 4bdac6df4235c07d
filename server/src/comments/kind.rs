//! What people talk about.

use crate::procurements::steps::{StepId, name};
use crate::procurements::view::View;
use crate::rights::Part;
use app::t;
use catalogue::content::question::QuestionStep;
use store::Thing;

/// A kind of thing that there can be comments about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A requirement line.
    Line,
    /// A scenario.
    Scenario,
    /// A page of questions of the profile.
    Profile,
    /// A page of questions about the need.
    Need,
}

impl Kind {
    /// All of them.
    pub const ALL: [Kind; 4] = [Kind::Line, Kind::Scenario, Kind::Profile, Kind::Need];

    /// The word that is stored.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Line => "line",
            Kind::Scenario => "scenario",
            Kind::Profile => "profile",
            Kind::Need => "need",
        }
    }

    /// The part of the procurement that it is in. Who may read that may read the comments.
    pub fn part(self) -> Part {
        match self {
            Kind::Line => Part::Requirements,
            Kind::Scenario => Part::Risk,
            Kind::Profile | Kind::Need => Part::Need,
        }
    }

    /// Of the pages of a step of questions.
    pub fn of_step(step: QuestionStep) -> Self {
        match step {
            QuestionStep::Profile => Kind::Profile,
            QuestionStep::Need => Kind::Need,
        }
    }

    /// The name that its id has in the paths of routes.
    pub(super) fn parameter(self) -> &'static str {
        match self {
            Kind::Line => "line",
            Kind::Scenario => "scenario",
            Kind::Profile | Kind::Need => "page",
        }
    }

    fn step(self) -> StepId {
        match self {
            Kind::Line => StepId::Requirements,
            Kind::Scenario => StepId::Risk,
            Kind::Profile => StepId::Profile,
            Kind::Need => StepId::Need,
        }
    }
}

/// One of the things that there can be comments about. It need not be there any longer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// What kind of thing.
    pub kind: Kind,
    /// Its id, as in its address.
    pub key: String,
}

impl About {
    /// The thing of this kind with this id.
    pub fn new(kind: Kind, key: &str) -> Self {
        About { kind, key: key.to_owned() }
    }

    /// The thing that is stored; none for a kind that this build has never heard of.
    pub fn parse(thing: &Thing) -> Option<Self> {
        let kind = Kind::ALL.into_iter().find(|kind| kind.code() == thing.about)?;
        Some(About::new(kind, &thing.key))
    }

    /// The thing as it is stored.
    pub fn thing(&self) -> Thing {
        Thing { about: self.kind.code().to_owned(), key: self.key.clone() }
    }

    /// Its page in this procurement, below the root.
    pub fn page(&self, procurement: &str) -> String {
        format!("/p/{procurement}/{}/{}", self.kind.step().path(), self.key)
    }

    /// Whether it is there.
    pub fn stands(&self, view: &View<'_>) -> bool {
        let asked = |step| {
            let questions = view.derivation.questions.iter().filter(|state| state.asked);
            let questions = questions.filter_map(|state| view.mine.release.question(&state.id));
            questions.into_iter().any(|question| question.step == step && question.page == self.key)
        };
        match self.kind {
            Kind::Line => view.derivation.lines.iter().any(|line| line.id.as_str() == self.key),
            Kind::Scenario => view.derivation.scenarios.iter().any(|state| state.id.as_str() == self.key),
            Kind::Profile => asked(QuestionStep::Profile),
            Kind::Need => asked(QuestionStep::Need),
        }
    }

    /// Where a comment about it is read: on its page, or where that is gone, on that of all comments.
    pub fn place_of(&self, view: &View<'_>, number: i64) -> String {
        let procurement = view.mine.id();
        let page = if self.stands(view) { self.page(procurement) } else { format!("/p/{procurement}/comments") };
        // A page of all of them may be limited to others.
        let all = if self.stands(view) { "" } else { "?state=all" };
        format!("{page}{all}#comment-{number}")
    }

    /// What it is called: «Krav IDT-001».
    pub fn name(&self, view: &View<'_>) -> String {
        let (lang, key) = (view.lang, self.key.as_str());
        match self.kind {
            Kind::Line => t!(in lang, "comments-about-line", key = key),
            Kind::Scenario => t!(in lang, "comments-about-scenario", key = key),
            Kind::Profile | Kind::Need => {
                let step = self.kind.step();
                let title = view.mine.release.label(&format!("page.{}.{key}", step.path()), lang).to_owned();
                t!(in lang, "comments-about-page", step = name(lang, step), title = title)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{About, Kind};
    use store::Thing;

    #[test]
    fn what_is_stored_is_read_back() {
        for kind in Kind::ALL {
            let about = About::new(kind, "IDT-001");
            assert_eq!(About::parse(&about.thing()), Some(about));
        }
        assert_eq!(About::parse(&Thing { about: "annex".to_owned(), key: "A".to_owned() }), None);
    }
}
