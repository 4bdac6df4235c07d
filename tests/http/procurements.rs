//! The list of procurements, and what is done to one as a whole.

use crate::support::TestServer;
use reqwest::StatusCode;

#[tokio::test(flavor = "multi_thread")]
async fn a_procurement_is_created_renamed_copied_and_deleted() {
    let server = TestServer::start();
    let person = server.first().await;
    person
        .post("/procurements", &[("title", "")])
        .await
        .expect(StatusCode::UNPROCESSABLE_ENTITY)
        .says("Fyll ut feltet.");
    let path = person.procurement("Trivselsundersøkelse <i>").await;
    person.get(&path).await.expect(StatusCode::OK).says("Trivselsundersøkelse &lt;i&gt;");
    person.post(&format!("{path}/rename"), &[("title", "Trivsel i skolen")]).await.to(&path);
    let copy = person.post(&format!("{path}/copy"), &[]).await.location();
    assert_ne!(copy, path);
    person.get(&copy).await.says("Kopi av Trivsel i skolen");
    person.get(&format!("{path}/journal")).await.says("Ga nytt navn: «Trivsel i skolen»");

    let gone = [("kept", "Ingenting: prøvesak"), ("sure", "yes")];
    person.fill_in(&format!("{path}/delete"), &gone).await.to("/procurements");
    person.get(&path).await.expect(StatusCode::NOT_FOUND);
    let list = person.get("/procurements").await;
    assert!(!list.text.contains(&format!("\"{path}\"")) && list.text.contains(&copy), "{}", list.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_goes_out_and_in_as_one_file() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("school-survey").await;
    let file = person.get(&format!("{path}/case.json")).await.expect(StatusCode::OK);
    assert!(file.headers["content-disposition"].to_str().unwrap().contains("kravspor-sak.json"));
    let case: serde_json::Value = serde_json::from_slice(&file.bytes).unwrap();
    assert_eq!(case["schema"], 1);
    assert_eq!(case["release"]["fingerprint"].as_str().unwrap().len(), 64);
    assert!(case["need"].as_object().unwrap().len() > 20);
    assert!(case["risk"]["acceptances"].as_object().is_none_or(serde_json::Map::is_empty), "authority does not travel");

    let again = person.upload("/procurements/import", "sak.json", file.bytes).await.location();
    let back: serde_json::Value =
        serde_json::from_slice(&person.get(&format!("{again}/case.json")).await.bytes).unwrap();
    assert_eq!(back, case);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_cannot_be_read_says_where_and_leaves_nothing() {
    let server = TestServer::start();
    let person = server.first().await;
    let import = |json: String| person.upload("/procurements/import", "sak.json", json.into_bytes());
    for (json, words) in [
        ("{".to_owned(), "line 1"),
        (r#"{"title": "x"}"#.to_owned(), "schema"),
        (r#"{"schema": 2}"#.to_owned(), "schema: the file has schema 2"),
        (r#"{"schema": 1, "need": {"hosting": {"a": 1}}}"#.to_owned(), "need.hosting"),
        (r#"{"schema": 1, "release": {"version": "9.9.9"}}"#.to_owned(), "katalogversjon 9.9.9"),
        (
            r#"{"schema": 1, "release": {"version": "3.1.0"}, "requirements": {"lines": {"INGEN-001": {}}}}"#
                .to_owned(),
            "requirements.lines.INGEN-001",
        ),
        (String::new(), "Velg en fil først."),
    ] {
        let refused = import(json).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        refused.says(words);
    }
    person.get("/procurements").await.says("Her kommer anskaffelsene dine");
}
