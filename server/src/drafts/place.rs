//! The forms that keep drafts, by their addresses.

use crate::access::Access;
use crate::http::page::root;
use crate::http::router::{best, routes};
use axum::extract::MatchedPath;
use axum::http::Method;
use axum::http::request::Parts;
use std::sync::LazyLock;

/// What stands in front of every address in a procurement, in the table of routes.
const INSIDE: &str = "/p/{procurement}";

/// A form, as the table of routes has it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Kept {
    /// Where it is sent.
    form: &'static str,
    /// The page it stands on.
    page: &'static str,
    /// Who may send it.
    pub access: Access,
}

/// Every form there is, and the page of those that keep drafts: a route with a name in it can lead to the address of another.
static FORMS: LazyLock<Vec<(&'static str, Option<Kept>)>> = LazyLock::new(|| {
    let forms = routes().into_iter().filter(|route| route.method == Method::POST);
    let kept = |page, form, access| Kept { form, page, access };
    forms.map(|route| (route.path, route.keeps_drafts.map(|page| kept(page, route.path, route.access)))).collect()
});

impl Kept {
    /// The form of this address below the procurement, `/need/service`; none where there is no such form, or one that keeps no drafts.
    pub(super) fn of(form: &str) -> Option<Kept> {
        let best = best(FORMS.iter().map(|(route, _)| *route), &format!("/p/-{form}"))?;
        FORMS.iter().find(|(route, _)| *route == best)?.1
    }

    /// The page that the form of this address stands on, below the procurement.
    pub(super) fn page_of(self, form: &str) -> String {
        let names = self.form.trim_start_matches(INSIDE).split('/').zip(form.split('/'));
        let given =
            |part: &str| names.clone().find(|(name, _)| *name == part).map_or("", |(_, given)| given).to_owned();
        let parts = self.page.trim_start_matches(INSIDE).split('/');
        let parts = parts.map(|part| if part.starts_with('{') { given(part) } else { part.to_owned() });
        parts.collect::<Vec<_>>().join("/")
    }
}

/// The address of a request below its procurement.
pub(super) fn below(parts: &Parts) -> Option<&str> {
    let inside = parts.uri.path().strip_prefix("/p/")?;
    Some(inside.find('/').map_or("", |at| &inside[at..]))
}

/// Whether the request asks for a page with a form that keeps drafts.
pub(super) fn is_a_page(parts: &Parts) -> bool {
    let template = template(parts);
    FORMS.iter().any(|(_, kept)| kept.is_some_and(|kept| Some(kept.page) == template))
}

/// Whether the request asks for the procurement's own front page.
pub(super) fn is_the_overview(parts: &Parts) -> bool {
    template(parts) == Some(INSIDE)
}

fn template(parts: &Parts) -> Option<&str> {
    parts.extensions.get::<MatchedPath>()?.as_str().strip_prefix(root())
}

#[cfg(test)]
mod tests {
    use super::Kept;

    #[test]
    fn a_form_is_known_by_its_address() {
        let page = |form: &str| Kept::of(form).map(|kept| kept.page_of(form));
        assert_eq!(page("/need/service").as_deref(), Some("/need/service"));
        assert_eq!(page("/risk/S-K01").as_deref(), Some("/risk/S-K01"));
        assert_eq!(page("/risk/new").as_deref(), Some("/risk/new"));
        assert_eq!(page("/protection").as_deref(), Some("/need"));
        assert_eq!(page("/risk/E-1/own").as_deref(), Some("/risk/E-1/own"));
        // Addresses of forms without anything to type, of pages, and of nothing.
        for other in ["/risk/E-1/delete", "/requirements/E-1/reset", "/journal", "", "/", "/..", "need/service"] {
            assert!(page(other).is_none(), "{other}");
        }
    }
}
