//! Every route, by everybody: nobody gets what is not theirs, and a route nobody thought of fails here.

use crate::support::{Person, TestServer};
use reqwest::{Method, StatusCode};
use server::access::Access;
use server::http::router::routes;

/// Fills the names in a path with things that exist: the procurement, and for the rest a word nothing is called.
fn filled(path: &str, procurement: &str) -> String {
    let id = procurement.strip_prefix("/p/").unwrap();
    let mut filled = path.replace("{procurement}", id);
    while let (Some(start), Some(end)) = (filled.find('{'), filled.find('}')) {
        filled.replace_range(start..=end, "ukjent");
    }
    filled
}

async fn ask(person: &Person, method: &Method, path: &str) -> (StatusCode, String) {
    let answer = person.send(method.clone(), path, |request| request).await;
    let location = answer.headers.get("location").map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default();
    (answer.status, location)
}

#[tokio::test(flavor = "multi_thread")]
async fn each_route_is_for_whom_the_table_says() {
    let server = TestServer::start();
    let owner = server.first().await;
    let other = server.other().await;
    let anonymous = server.anonymous();
    let (mut owned, mut administered) = (0, 0);
    for route in routes() {
        // A fresh one for each route: some of them delete it.
        let procurement = owner.procurement("Ruter").await;
        let path = filled(route.path, &procurement);
        let name = format!("{} {}", route.method, route.path);
        let (status, location) = ask(&anonymous, &route.method, &path).await;
        match route.access {
            Access::Anyone => assert!(!location.starts_with("/sign-in?"), "{name}: anonymous was sent to sign in"),
            Access::HalfSignedIn
            | Access::SignedIn
            | Access::Administrator
            | Access::Editor
            | Access::In(..)
            | Access::Owner => {
                assert_eq!(status, StatusCode::SEE_OTHER, "{name}: anonymous");
                assert!(location.starts_with("/sign-in?next="), "{name}: anonymous was sent to {location}");
            }
        }
        if is_in_a_procurement(route.access) {
            owned += 1;
            let (status, _) = ask(&other, &route.method, &path).await;
            assert_eq!(status, StatusCode::NOT_FOUND, "{name}: another user may not know that it exists");
        }
        if matches!(route.access, Access::Administrator | Access::Editor) {
            administered += 1;
            let (status, _) = ask(&other, &route.method, &path).await;
            assert_eq!(status, StatusCode::FORBIDDEN, "{name}: it is known to exist, and not theirs to do");
        }
        if !["/sign-out", "/account/sign-out-everywhere"].contains(&route.path) {
            let (status, location) = ask(&owner, &route.method, &path).await;
            assert!(!location.starts_with("/sign-in"), "{name}: the owner was sent to sign in");
            assert!(!status.is_server_error(), "{name}: {status} for the owner");
        }
    }
    assert!(administered > 5, "only {administered} routes need a right of the organisation");
    assert!(owned > 60, "only {owned} routes are in a procurement: is a feature missing from the table?");
}

/// Whether the route is for those who take part in a procurement. `access.rs` tells them apart.
fn is_in_a_procurement(access: Access) -> bool {
    matches!(access, Access::In(..) | Access::Owner)
}

#[test]
fn a_route_under_a_procurement_is_for_those_who_take_part() {
    for route in routes() {
        let inside = route.path.starts_with("/p/{procurement}");
        assert_eq!(inside, is_in_a_procurement(route.access), "{}", route.path);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_exist_is_said_in_words() {
    let server = TestServer::start();
    let person = server.first().await;
    person.get("/finnes-ikke").await.expect(StatusCode::NOT_FOUND).says("Fant ikke siden");
    person.get("/p/0192d3b0-0000-7000-8000-000000000000").await.expect(StatusCode::NOT_FOUND);
    person.get("/p/..%2f..").await.expect(StatusCode::NOT_FOUND);
    person.get("/static/kravspor.css").await.expect(StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread")]
async fn behind_a_proxy_with_a_path_every_link_has_it() {
    let server = TestServer::start_with(&["--address", "https://it.example.no/kravspor"]);
    let person = server.anonymous();
    person.get("/kravspor/").await.to("/kravspor/procurements");
    person.get("/kravspor/procurements").await.to("/kravspor/sign-in?next=%2Fprocurements");
    let page = person.get("/kravspor/sign-in").await.expect(StatusCode::OK).text;
    for start in ["href=\"/", "action=\"/", "src=\"/"] {
        for (at, _) in page.match_indices(start) {
            assert!(page[at + start.len()..].starts_with("kravspor/"), "{}", &page[at..at + 60]);
        }
    }
    let style = person.get("/kravspor/static/kravspor.css").await.expect(StatusCode::OK);
    assert_eq!(style.headers["strict-transport-security"], "max-age=31536000", "people come over TLS");
    person.get("/procurements").await.expect(StatusCode::NOT_FOUND);
}
