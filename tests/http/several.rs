//! Several server processes on one database, as behind a load balancer: whichever answers, it is the same Kravspor.

use crate::support::TestServer;
use reqwest::{Method, StatusCode};

#[tokio::test(flavor = "multi_thread")]
async fn a_session_holds_on_every_server() {
    let one = TestServer::start();
    let person = one.first().await;
    let other = one.beside();
    let there = other.anonymous();
    there.set_session(&person.session().unwrap());
    let path = there.procurement("Laget på den andre").await;
    person.get(&path).await.expect(StatusCode::OK).says("Laget på den andre");

    there.post("/sign-out", &[]).await.to("/sign-in");
    person.get("/procurements").await.to("/sign-in?next=%2Fprocurements");
}

/// Two windows with the same page, each answered by another server.
#[tokio::test(flavor = "multi_thread")]
async fn whoever_comes_second_is_told_on_every_server() {
    let one = TestServer::start();
    let person = one.first().await;
    let other = one.beside();
    let there = other.anonymous();
    there.set_session(&person.session().unwrap());
    let page = format!("{}/need/service", person.procurement("Journalsystem").await);
    let form = crate::html::fields(&person.get(&page).await.text, &page);
    let filled = |words: &str| -> Vec<(String, String)> {
        let mut form = form.clone();
        form.retain(|(name, _)| name != "q-service");
        form.push(("q-service".to_owned(), words.to_owned()));
        form
    };
    let first = there.send(Method::POST, &page, |request| request.form(&filled("Først ute"))).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text);
    let second = person.send(Method::POST, &page, |request| request.form(&filled("For sent"))).await;
    let second = second.expect(StatusCode::CONFLICT);
    second.says("Først ute");
    second.says("For sent");
}

/// The page that a person gets while the database is away.
#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_is_gone_is_said() {
    let server = TestServer::start();
    if crate::database::postgres().is_none() {
        eprintln!("skipped: an SQLite file does not go away; KRAVSPOR_TEST_ON=postgres takes a database that does");
        return;
    }
    let person = server.first().await;
    let path = person.procurement("Før").await;
    crate::database::drop_of(server.folder.path());
    for page in ["/procurements", &path] {
        person.get(page).await.expect(StatusCode::SERVICE_UNAVAILABLE).says("Databasen svarer ikke");
    }
    let refused = person.post("/procurements", &[("title", "Under")]).await;
    refused.expect(StatusCode::SERVICE_UNAVAILABLE).says("Databasen svarer ikke");
}
