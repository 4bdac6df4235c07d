//! Text that not every database keeps. `cargo xtask test` asks both.

use crate::support::TestServer;
use reqwest::StatusCode;

#[tokio::test(flavor = "multi_thread")]
async fn a_nul_is_left_out_or_refused_in_words() {
    let server = TestServer::start();
    let person = server.first().await;
    // What is typed loses it: nobody sees that it is there.
    let path = person.procurement("Journal\0system").await;
    person.get(&path).await.expect(StatusCode::OK).says("Journalsystem");
    let wrong = [("email", "a\0@example.no"), ("password", "et passord\0 som er langt")];
    server.anonymous().post("/sign-in", &wrong).await.expect(StatusCode::UNPROCESSABLE_ENTITY);

    let mut case: serde_json::Value =
        serde_json::from_slice(&person.get(&format!("{path}/case.json")).await.bytes).unwrap();
    case["title"] = "Med\0 NUL".into();
    let refused = person.upload("/procurements/import", "sak.json", serde_json::to_vec(&case).unwrap()).await;
    refused.expect(StatusCode::UNPROCESSABLE_ENTITY).says("usynlig styretegn (NUL)");
    case["title"] = "Uten".into();
    case["need"]["service"] = "Tekst med \0".into();
    let refused = person.upload("/procurements/import", "sak.json", serde_json::to_vec(&case).unwrap()).await;
    refused.expect(StatusCode::UNPROCESSABLE_ENTITY);

    for address in ["/annexes/versions/1/files/published/kravark%00.xlsx", "/need/service%00"] {
        person.get(&format!("{path}{address}")).await.expect(StatusCode::NOT_FOUND).says("Fant ikke siden");
    }
    person.get(&format!("{path}?saved=%00")).await.expect(StatusCode::OK);
    let template = "/organisation/templates/0192d3b0-0000-7000-8000-000000000000/try?procurement=%00";
    person.get(template).await.expect(StatusCode::NOT_FOUND);
    let other = person.procurement("Etterpå").await;
    person.get(&other).await.expect(StatusCode::OK);
}
