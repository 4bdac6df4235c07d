//! Sign-in by way of a provider, and without passwords: what holds before a provider is asked. With one, it is in `tests/browser`.

use crate::support::{PASSWORD, TestServer};
use reqwest::StatusCode;

/// A provider that nobody asks here.
const PROVIDER: [&str; 6] = [
    "--openid-issuer",
    "https://id.example/tenant",
    "--openid-client-id",
    "kravspor",
    "--openid-name",
    "<b>Fjordvik</b>",
];

#[tokio::test(flavor = "multi_thread")]
async fn without_a_provider_there_is_no_such_way_in() {
    let server = TestServer::start();
    let person = server.first().await;
    assert!(!person.get("/account").await.text.contains("openid"));
    person.post("/account/openid", &[]).await.expect(StatusCode::NOT_FOUND);
    person.post("/account/openid/disconnect", &[]).await.expect(StatusCode::NOT_FOUND);
    let anonymous = server.anonymous();
    assert!(!anonymous.get("/sign-in").await.text.contains("openid"));
    anonymous.post("/sign-in/openid", &[]).await.expect(StatusCode::NOT_FOUND);
    anonymous.get("/sign-in/openid/callback?code=a&state=b").await.expect(StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_stands_beside_the_password() {
    let server = TestServer::start_with(&PROVIDER);
    server.first().await;
    let page = server.anonymous().get("/sign-in?next=/catalogue").await.expect(StatusCode::OK).text;
    assert!(page.contains("Logg inn med &lt;b&gt;Fjordvik&lt;/b&gt;") && page.contains("action=\"/sign-in/openid\""));
    assert_eq!(page.matches("value=\"/catalogue\"").count(), 2, "both forms say where to go afterwards");
    server.anonymous().sign_in("innkjoper@example.no").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_passwords_only_the_link_for_the_first_account_opens() {
    let server = TestServer::start_with(&[&PROVIDER[..], &["--no-local-sign-in"]].concat());
    let first = server.anonymous();
    let fields = [
        ("organisation", "Fjordvik kommune"),
        ("name", "Innkjøper"),
        ("email", "innkjoper@example.no"),
        ("password", PASSWORD),
        ("password-again", PASSWORD),
    ];
    // It leads to where the account is connected, which is how it is opened from then on.
    first.post(&server.setup_path(), &fields).await.to("/account");
    let page = first.get("/account").await.expect(StatusCode::OK).text;
    assert!(page.contains("action=\"/account/openid\"") && !page.contains("action=\"/account/password\""));
    let page = server.anonymous().get("/sign-in").await.expect(StatusCode::OK).text;
    assert!(!page.contains("type=\"password\""));
    let refused = server.anonymous().post("/sign-in", &[fields[2], fields[3]]).await;
    refused.expect(StatusCode::FORBIDDEN).says("Innlogging med passord er slått av");
    for path in ["/invitation/abc", "/new-password/abc"] {
        first.get(path).await.expect(StatusCode::FORBIDDEN);
        first.post(path, &fields).await.expect(StatusCode::FORBIDDEN);
    }
    first.post("/organisation/members/invite", &[fields[2]]).await.expect(StatusCode::FORBIDDEN);
}
