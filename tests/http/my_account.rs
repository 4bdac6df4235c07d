//! One's own account, how long sessions last, and who has to wait.

use crate::support::{PASSWORD, Person, TestServer};
use reqwest::{Method, StatusCode};
use server::accounts::token;
use server::http::limits::{
    ACCOUNT_FAILURES_MAX, EXPORTS_MAX, PEER_FAILURES_MAX, SESSION_IDLE, SESSION_MAX, SESSION_TOUCH,
    SIGN_IN_FAILURES_MAX,
};
use server::state::now;
use std::sync::Arc;
use std::time::Duration;
use store::{OpenOptions, SessionRow, Store, Timestamp};
use tokio::task::JoinSet;

async fn open(server: &TestServer) -> Arc<dyn Store> {
    store::open(&server.database(), &OpenOptions::default()).await.unwrap()
}

/// The session of this person as it is stored.
async fn stored(store: &dyn Store, person: &Person) -> Option<SessionRow> {
    store.load_session(&token::hash(&person.session().unwrap()), now()).await.unwrap()
}

/// Moves what the session remembers of time into the past.
fn earlier(row: &mut SessionRow, name: &str, by: Duration) {
    let mut data: serde_json::Value = serde_json::from_str(&row.data).unwrap();
    let was = data[name].as_i64().unwrap();
    data[name] = (was - i64::try_from(by.as_secs()).unwrap()).into();
    row.data = data.to_string();
}

fn after(duration: Duration) -> Timestamp {
    now().plus(duration)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_ends_when_it_is_not_used() {
    let server = TestServer::start();
    let person = server.first().await;
    let store = open(&server).await;
    let mut row = stored(&*store, &person).await.unwrap();
    assert!(row.expires <= after(SESSION_IDLE) && row.expires > after(SESSION_IDLE - Duration::from_secs(60)));
    // Nearly run out, and then used: it has its whole time again.
    row.expires = after(Duration::from_secs(30));
    earlier(&mut row, "touched", SESSION_TOUCH);
    store.save_session(&row).await.unwrap();
    person.get("/procurements").await.expect(StatusCode::OK);
    let mut row = stored(&*store, &person).await.unwrap();
    assert!(row.expires > after(SESSION_IDLE - Duration::from_secs(60)), "use makes it last");

    row.expires = now();
    store.save_session(&row).await.unwrap();
    person.get("/procurements").await.to("/sign-in?next=%2Fprocurements");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_ends_however_much_it_is_used() {
    let server = TestServer::start();
    let person = server.first().await;
    let store = open(&server).await;
    let mut row = stored(&*store, &person).await.unwrap();
    earlier(&mut row, "since", SESSION_MAX - Duration::from_secs(60));
    store.save_session(&row).await.unwrap();
    person.get("/procurements").await.expect(StatusCode::OK);
    let mut row = stored(&*store, &person).await.unwrap();
    earlier(&mut row, "since", Duration::from_secs(61));
    store.save_session(&row).await.unwrap();
    person.get("/procurements").await.to("/sign-in?next=%2Fprocurements");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_changes_ones_name_and_password() {
    let server = TestServer::start();
    let person = server.first().await;
    let elsewhere = server.anonymous();
    elsewhere.sign_in("innkjoper@example.no").await;
    let refused = person.post("/account/name", &[("name", " ")]).await;
    refused.expect(StatusCode::UNPROCESSABLE_ENTITY).says("Fyll ut feltet.");
    person.post("/account/name", &[("name", "Kari <Innkjøper>")]).await.to("/account?saved=1");
    person.get("/procurements").await.says("Kari &lt;Innkjøper&gt;");

    let new = "et ganske nytt passord";
    let change = [("current", "feil passord"), ("password", new), ("password-again", new)];
    let refused = person.post("/account/password", &change).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("Dette er ikke passordet ditt");
    assert!(!refused.text.contains(new), "a password is not sent back");
    elsewhere.get("/account").await.expect(StatusCode::OK);
    let before = person.session().unwrap();
    let change = [("current", PASSWORD), ("password", new), ("password-again", new)];
    person.post("/account/password", &change).await.to("/account?saved=1");
    assert_ne!(person.session().unwrap(), before);
    person.get("/account?saved=1").await.expect(StatusCode::OK).says("Endringen er lagret.");
    elsewhere.get("/account").await.to("/sign-in?next=%2Faccount");
    let thief = server.anonymous();
    thief.set_session(&before);
    thief.get("/account").await.to("/sign-in?next=%2Faccount");
    elsewhere.post("/sign-in", &[("email", "innkjoper@example.no"), ("password", new)]).await.to("/procurements");
}

/// A password takes a while to check. Those whose check is under way while its owner changes it are let in by what it was, and stay
/// nowhere.
#[tokio::test(flavor = "multi_thread")]
async fn a_sign_in_under_way_while_the_password_changes_leads_nowhere() {
    let server = TestServer::start();
    let person = server.first().await;
    let new = "et ganske nytt passord";
    let change = [("current", PASSWORD), ("password", new), ("password-again", new)];
    let thieves: Vec<_> = (0..6).map(|_| Arc::new(server.anonymous())).collect();
    let mut signing_in = JoinSet::new();
    for thief in &thieves {
        let thief = Arc::clone(thief);
        let fields = [("email", "innkjoper@example.no"), ("password", PASSWORD)];
        signing_in.spawn(async move { thief.post("/sign-in", &fields).await });
    }
    person.post("/account/password", &change).await.to("/account?saved=1");
    signing_in.join_all().await;
    person.get("/account").await.expect(StatusCode::OK);
    for thief in &thieves {
        thief.get("/account").await.to("/sign-in?next=%2Faccount");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_sees_where_one_is_signed_in_and_signs_out_everywhere() {
    let server = TestServer::start();
    let person = server.first().await;
    let elsewhere = server.anonymous();
    let form = [("email", "innkjoper@example.no"), ("password", PASSWORD)];
    let agent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    let signed_in =
        elsewhere.send(Method::POST, "/sign-in", |request| request.form(&form).header("user-agent", agent)).await;
    signed_in.to("/procurements");
    let page = person.get("/account").await.expect(StatusCode::OK);
    page.says("Firefox");
    page.says("Ukjent nettleser");
    assert_eq!(page.text.matches("Denne</td>").count(), 1, "{}", page.text);
    let kept = open(&server).await;
    let row = stored(&*kept, &elsewhere).await.unwrap();
    assert!(!row.data.contains("127.0.0.1") && !row.data.contains("Linux"), "{}", row.data);

    elsewhere.post("/account/sign-out-everywhere", &[]).await.to("/sign-in");
    for somebody in [&person, &elsewhere] {
        somebody.get("/account").await.to("/sign-in?next=%2Faccount");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_peer_that_tries_many_accounts_has_to_wait() {
    let server = TestServer::start();
    server.first().await;
    let person = server.anonymous();
    // Too long to be a password, so that no time goes to hashing it; it counts all the same.
    let password = "x".repeat(201);
    for number in 0..PEER_FAILURES_MAX {
        let email = format!("person{number}@example.no");
        person
            .post("/sign-in", &[("email", &email), ("password", &password)])
            .await
            .expect(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let right = [("email", "innkjoper@example.no"), ("password", PASSWORD)];
    let waits = person.post("/sign-in", &right).await.expect(StatusCode::TOO_MANY_REQUESTS);
    waits.says("Prøv igjen om 15 minutter");
    // What the client itself writes about where it comes from changes nothing.
    let lies = person
        .send(Method::POST, "/sign-in", |request| request.form(&right).header("x-forwarded-for", "192.0.2.7"))
        .await;
    lies.expect(StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test(flavor = "multi_thread")]
async fn behind_a_proxy_of_ours_the_peer_is_who_the_proxy_saw() {
    let server = TestServer::start_with(&["--trusted-proxies", "1"]);
    server.first().await;
    let person = server.anonymous();
    let password = "x".repeat(201);
    for number in 0..PEER_FAILURES_MAX {
        let email = format!("person{number}@example.no");
        let form = [("email", email.as_str()), ("password", password.as_str())];
        // Each time with another lie to the left of what the proxy wrote.
        let told = format!("198.51.100.{}, 192.0.2.7", number % 250);
        let refused =
            person.send(Method::POST, "/sign-in", |request| request.form(&form).header("x-forwarded-for", told)).await;
        refused.expect(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let right = [("email", "innkjoper@example.no"), ("password", PASSWORD)];
    for (seen, status) in [("192.0.2.7", StatusCode::TOO_MANY_REQUESTS), ("192.0.2.8", StatusCode::SEE_OTHER)] {
        let answer =
            person.send(Method::POST, "/sign-in", |request| request.form(&right).header("x-forwarded-for", seen)).await;
        answer.expect(status);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_guesses_at_a_password_keeps_themselves_out_and_not_its_owner() {
    let server = TestServer::start_with(&["--trusted-proxies", "1"]);
    server.first().await;
    let person = server.anonymous();
    let from = async |peer: &str, password: &str| {
        let form = [("email", "innkjoper@example.no"), ("password", password)];
        let sent = |request: reqwest::RequestBuilder| request.form(&form).header("x-forwarded-for", peer);
        person.send(Method::POST, "/sign-in", sent).await.status
    };
    let wrong = "x".repeat(201);
    for _ in 0..SIGN_IN_FAILURES_MAX {
        assert_eq!(from("192.0.2.7", &wrong).await, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(from("192.0.2.7", PASSWORD).await, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(from("192.0.2.8", PASSWORD).await, StatusCode::SEE_OTHER);
    // From many places at once it is the account that waits.
    for number in SIGN_IN_FAILURES_MAX..ACCOUNT_FAILURES_MAX {
        assert_eq!(from(&format!("198.51.100.{number}"), &wrong).await, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(from("192.0.2.8", PASSWORD).await, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_takes_out_very_many_files_has_to_wait() {
    let server = TestServer::start();
    let person = server.first().await;
    let procurement = person.procurement("Mange filer").await;
    let path = format!("{procurement}/case.json");
    for _ in 0..EXPORTS_MAX {
        person.get(&path).await.expect(StatusCode::OK);
    }
    let waits = person.get(&path).await.expect(StatusCode::TOO_MANY_REQUESTS);
    waits.says("Du har hentet ut mange filer på kort tid");
    waits.says("Prøv igjen om 5 minutter.");
    let seconds: u64 = waits.headers["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((240..=300).contains(&seconds), "{seconds}");
    for other in ["annexes/files/konkurransegrunnlag/x", "annexes/consultation", "annexes/comparison"] {
        person.get(&format!("{procurement}/{other}")).await.expect(StatusCode::TOO_MANY_REQUESTS);
    }
    for other in
        ["/catalogue/export?format=json", "/catalogue/schema.json", "/organisation/templates/sample?language=nb"]
    {
        person.get(other).await.expect(StatusCode::TOO_MANY_REQUESTS);
    }
    person.get(&procurement).await.expect(StatusCode::OK);
    let colleague = server.other().await;
    let theirs = colleague.procurement("Min").await;
    colleague.get(&format!("{theirs}/case.json")).await.expect(StatusCode::OK);
}
