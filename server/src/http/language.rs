//! The language of what a person reads: chosen at the foot of each page, kept in a cookie of its own so that it also holds before
//! signing in. Until somebody chooses it is the first of their organisation, and bokmål for who has not signed in. The language of the documents belongs to the procurement and is another matter.

use super::form::Form;
use super::page::{local_path, redirect};
use super::router::{Route, post, takes_forms_only};
use crate::access::Access;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use catalogue::content::Lang;

/// The name of the cookie. The prefix makes the browser insist on Secure, on the path and on no domain.
const COOKIE: &str = "__Host-kravspor-language";
const YEAR: u32 = 365 * 24 * 60 * 60;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![post("/language", Access::Anyone, choose)]
}

/// The language that was chosen, as the request says it; none where nobody has chosen.
pub fn chosen(headers: &HeaderMap) -> Option<Lang> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|cookies| cookies.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == COOKIE).and_then(|(_, code)| code.parse().ok())
}

async fn choose(form: Form) -> Response {
    let lang: Lang = form.get("lang").parse().unwrap_or_default();
    let mut response = redirect(&back(form.get("back")));
    let cookie = format!("{COOKIE}={lang}; Path=/; Max-Age={YEAR}; HttpOnly; SameSite=Lax; Secure");
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    response
}

/// The page to go back to. One that a form answered with may have an address that can't be opened; then the nearest above it.
fn back(path: &str) -> String {
    let Some(path) = local_path(path) else { return "/".to_owned() };
    let (mut above, _) = path.split_once('?').unwrap_or((path, ""));
    if !takes_forms_only(above) {
        return path.to_owned();
    }
    while let Some((parent, _)) = above.rsplit_once('/').filter(|(parent, _)| !parent.is_empty()) {
        if !takes_forms_only(parent) {
            return parent.to_owned();
        }
        above = parent;
    }
    "/".to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rubbish_is_bokmål() {
        let said = |cookie: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::COOKIE, HeaderValue::from_static(cookie));
            chosen(&headers).unwrap_or_default()
        };
        assert_eq!(said("a=b; __Host-kravspor-language=nn; c"), Lang::Nn);
        assert_eq!(said("__Host-kravspor-language=en"), Lang::En);
        for rubbish in
            ["", ";;=", "__Host-kravspor-language=", "__Host-kravspor-language=EN", "x__Host-kravspor-language=nn"]
        {
            assert_eq!(said(rubbish), Lang::Nb, "{rubbish:?}");
        }
        assert_eq!(chosen(&HeaderMap::new()), None);
    }

    #[test]
    fn one_goes_back_to_a_page_of_ours_that_opens() {
        assert_eq!(back("/p/1/need?x=1&y=%2F"), "/p/1/need?x=1&y=%2F");
        assert_eq!(back("/finnes-ikke"), "/finnes-ikke");
        assert_eq!(back("/procurements/import"), "/procurements");
        assert_eq!(back("/p/1/rename"), "/p/1");
        assert_eq!(back("/language"), "/");
        for elsewhere in ["", "x", "https://example.com", "//example.com", "/\\example.com", "/a\nb", "/ø"] {
            assert_eq!(back(elsewhere), "/", "{elsewhere:?}");
        }
    }
}
