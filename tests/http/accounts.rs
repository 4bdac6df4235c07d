//! Setting up, signing in and out.

use crate::support::{PASSWORD, TestServer};
use reqwest::{Method, StatusCode};

#[tokio::test(flavor = "multi_thread")]
async fn the_set_up_link_works_once() {
    let server = TestServer::start();
    let link = server.setup_path();
    let person = server.anonymous();
    person.get(&link).await.expect(StatusCode::OK).says("Opprett den første kontoen");

    let refused = person.post(&link, &[("name", "Kari <b>"), ("email", "feil"), ("password", "kort")]).await;
    let refused = refused.expect(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("Feil: Opprett den første kontoen");
    refused.says("Kari &lt;b&gt;");
    refused.says("value=\"feil\"");
    refused.says("Passordet må ha minst 12 tegn.");
    refused.says("Fyll ut feltet.");

    server.first().await.get("/procurements").await.expect(StatusCode::OK).says("Her kommer anskaffelsene dine");
    person.get(&link).await.expect(StatusCode::BAD_REQUEST).says("Lenken virker ikke");
    person.post(&link, &[("name", "x")]).await.expect(StatusCode::BAD_REQUEST);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newer_link_kills_the_older_and_no_account_means_a_new_link() {
    let server = TestServer::start();
    let old = server.setup_path();
    let server = TestServer::start_in(server.stop(), &[]);
    assert_ne!(old, server.setup_path());
    server.anonymous().get(&old).await.expect(StatusCode::BAD_REQUEST);
    server.anonymous().get(&server.setup_path()).await.expect(StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_in_gives_a_new_session_and_signing_out_ends_it() {
    let server = TestServer::start();
    server.first().await;
    let person = server.anonymous();
    let refused = person.post("/sign-in", &[("email", "innkjoper@example.no"), ("password", "feil passord")]).await;
    refused.expect(StatusCode::UNPROCESSABLE_ENTITY).says("E-postadressen eller passordet er feil");
    person.sign_in("innkjoper@example.no").await;
    let session = person.session().unwrap();
    person.get("/procurements").await.expect(StatusCode::OK);

    person.sign_in("innkjoper@example.no").await;
    assert_ne!(person.session().unwrap(), session, "signing in gives another session id");
    let thief = server.anonymous();
    thief.set_session(&session);
    thief.get("/procurements").await.to("/sign-in?next=%2Fprocurements");

    let session = person.session().unwrap();
    let out = person.post("/sign-out", &[]).await;
    out.to("/sign-in");
    let cookie = out.headers["set-cookie"].to_str().unwrap();
    assert!(cookie.contains("Max-Age=0") && cookie.contains("Secure"), "browsers heed {cookie}");
    thief.set_session(&session);
    thief.get("/procurements").await.to("/sign-in?next=%2Fprocurements");
}

#[tokio::test(flavor = "multi_thread")]
async fn too_many_wrong_passwords_make_the_account_wait() {
    let server = TestServer::start();
    server.first().await;
    let person = server.anonymous();
    for _ in 0..10 {
        person.post("/sign-in", &[("email", "innkjoper@example.no"), ("password", "feil passord")]).await;
    }
    let right = person.post("/sign-in", &[("email", "Innkjoper@Example.no"), ("password", PASSWORD)]).await;
    let waits = right.expect(StatusCode::TOO_MANY_REQUESTS);
    waits.says("Det er prøvd for mange ganger");
    waits.says("Prøv igjen om 15 minutter.");
    let seconds: u64 = waits.headers["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((840..=900).contains(&seconds), "{seconds}");
}

#[tokio::test(flavor = "multi_thread")]
async fn cookies_and_headers_are_strict() {
    let server = TestServer::start();
    server.first().await;
    let person = server.anonymous();
    let answer = person.post("/sign-in", &[("email", "innkjoper@example.no"), ("password", PASSWORD)]).await;
    let cookie = answer.headers["set-cookie"].to_str().unwrap();
    for part in ["__Host-kravspor=", "HttpOnly", "Secure", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");

    let page = person.get("/procurements").await;
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{policy}");
    assert!(!policy.contains("'unsafe-inline'") && !policy.contains("'unsafe-eval'"), "{policy}");
    let again = person.get("/procurements").await;
    assert_ne!(
        again.headers["content-security-policy"], page.headers["content-security-policy"],
        "a nonce is used once"
    );
    assert_eq!(page.headers["cache-control"], "no-store");
    for (header, value) in
        [("x-content-type-options", "nosniff"), ("x-frame-options", "DENY"), ("referrer-policy", "same-origin")]
    {
        assert_eq!(page.headers[header], value);
    }
    assert!(page.headers.contains_key("x-request-id"));
    assert!(!page.text.contains(" style=\""), "no inline style");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_from_another_site_is_refused() {
    let server = TestServer::start();
    let person = server.first().await;
    for (header, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://example.com")] {
        let forged = person
            .send(Method::POST, "/procurements", |request| request.header(header, value).form(&[("title", "x")]))
            .await;
        forged.expect(StatusCode::FORBIDDEN).says("Skjemaet kom fra et annet nettsted");
    }
    person.get("/procurements").await.says("Her kommer anskaffelsene dine");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_organisation_is_filled_in_and_faults_keep_what_was_typed() {
    let server = TestServer::start();
    let person = server.first().await;
    let typed = [("name", "Fjordvik kommune"), ("number", "123456789"), ("address", "Rådhusgata 1\n0001 Fjordvik")];
    let refused = person.fill_in("/organisation", &typed).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("Organisasjonsnummeret har ni siffer");
    refused.says("Rådhusgata 1\n0001 Fjordvik");
    let good = [("number", "974 760 673"), ("robustness", "no"), ("absolute_lines_max", "30")];
    person.fill_in("/organisation", &good).await.to("/procurements");
    let page = person.get("/organisation").await;
    page.says("974 760 673");
    page.says("value=\"30\"");
}
