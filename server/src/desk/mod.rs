//! The editor's desk: what came in about the catalogue from every procurement of an organisation, by the thing that it is about; how its
//! procurements use that thing; and what is decided, which whoever spoke up reads. What other organisations have sent stands beside it. An
//! editor sees no procurement here, and which one a remark comes from is nowhere: they need not know that there is one.

mod answered;
mod count;
mod decide;
mod pilots;
mod queue;
mod review;
mod share;
mod sources;
mod thing;
mod uses;

use crate::access::{Access, Editor, SignedIn};
use crate::catalogue::exchange::release_for_new;
use crate::feedback::Subject;
use crate::http::error::AppError;
use crate::http::limits::{DRAINED_BYTES_MAX, SHARED_BYTES_MAX};
use crate::http::page::{day, moment};
use crate::http::router::{Route, get, post};
use crate::state::AppState;
use app::t;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use catalogue::content::id::DomainId;
use catalogue::content::{Lang, Release};
use std::sync::Arc;
use store::{DeskRemark, OrganisationId};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get("/desk", Access::Editor, queue::page),
        get("/desk/review", Access::Editor, review::page),
        get("/desk/sources", Access::Editor, sources::page),
        get("/desk/pilots", Access::Editor, pilots::page),
        get("/desk/pilots/{report}", Access::Editor, pilots::one),
        get("/desk/share", Access::Editor, share::page),
        post("/desk/share", Access::Editor, share::take).taking(SHARED_BYTES_MAX + DRAINED_BYTES_MAX),
        // Taking something out is noted, so it is a form.
        post("/desk/share/file", Access::Editor, share::file),
        post("/desk/share/answers/{origin}", Access::Editor, share::answers),
        get("/desk/{kind}/{thing}", Access::Editor, thing::page),
        post("/desk/{kind}/{thing}", Access::Editor, decide::decide),
        get("/desk/{kind}/{thing}/{decision}", Access::Editor, thing::change_page),
        post("/desk/{kind}/{thing}/{decision}", Access::Editor, decide::change),
    ]
}

/// Whoever sits at the desk, and the release that they edit: the one that new procurements of their organisation begin with.
struct Desk {
    person: SignedIn,
    release: Arc<Release>,
    lang: Lang,
}

impl FromRequestParts<AppState> for Desk {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        let Editor(person) = Editor::from_request_parts(parts, state).await?;
        let release = release_for_new(state, &person).await?;
        let release = state.release(&release.fingerprint).await?;
        let lang = person.context().lang;
        Ok(Desk { person, release, lang })
    }
}

impl Desk {
    fn organisation(&self) -> &OrganisationId {
        &self.person.account.organisation_id
    }

    /// The page of a thing, below the root.
    fn page(&self, subject: &Subject) -> String {
        format!("/desk/{}/{}", subject.kind.code(), subject.key)
    }

    /// The domain that a thing is sorted under.
    fn domain(&self, subject: &Subject) -> Option<&DomainId> {
        use crate::feedback::Kind;
        let key = subject.key.as_str();
        match subject.kind {
            Kind::Item => self.release.items.iter().find(|item| item.id.as_str() == key).map(|item| &item.domain),
            Kind::Measure => self.release.measures.iter().find(|measure| measure.id.as_str() == key)?.domain.as_ref(),
            Kind::Question | Kind::Help | Kind::Scenario | Kind::Clause => None,
        }
    }

    /// When a remark was made, or changed last. Of one from elsewhere only the day is known.
    fn when(&self, remark: &DeskRemark) -> String {
        match (&remark.from, remark.changed) {
            (Some(_), None) => day(self.lang, remark.at),
            (_, changed) => moment(self.lang, changed.unwrap_or(remark.at)),
        }
    }

    /// By whom a remark is, as far as an editor may know: a colleague by name, a visitor by what they called themselves, and of what others
    /// sent only which organisation.
    fn who(&self, remark: &DeskRemark) -> String {
        if let Some(from) = &remark.from {
            return t!(in self.lang, "desk-who-from", name = from.as_str());
        }
        match (&remark.by, remark.visitor.as_deref()) {
            (Some(by), _) if by.organisation == *self.organisation() => by.name.clone(),
            (Some(_), _) => t!(in self.lang, "desk-who-elsewhere"),
            (None, Some("")) => t!(in self.lang, "feedback-from-link"),
            (None, Some(name)) => t!(in self.lang, "feedback-from-link-named", name = name),
            (None, None) => t!(in self.lang, "desk-who-gone"),
        }
    }
}
