//! Basic and strengthened demands on the page of a line, and the language that documents and lines are written in.

use crate::risk::case;
use crate::support::TestServer;
use reqwest::StatusCode;
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn leaving_a_strengthened_demand_out_brings_the_basic_one_back() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("school-survey").await;
    let list = format!("{path}/requirements");
    let variant = format!("{list}/IDT-013");
    person.get(&variant).await.expect(StatusCode::OK);
    person.get(&variant).await.says("Kravet er skjerpet og står i stedet for IDT-009");
    person.get(&format!("{list}/IDT-009")).await.expect(StatusCode::NOT_FOUND);

    let why = [("left_out", "Elevene blir kastet ut midt i en besvarelse.")];
    person.fill_in(&variant, &why).await.expect(StatusCode::SEE_OTHER);
    let basic = person.get(&format!("{list}/IDT-009")).await;
    basic.says("Kravet står her fordi det skjerpede kravet IDT-013 er utelatt.");
    person.get(&list).await.says("line-IDT-009");
}

#[tokio::test(flavor = "multi_thread")]
async fn documents_and_lines_are_in_the_language_of_the_profile() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("booking").await;
    let preview = format!("{path}/annexes/preview/sheet");
    person.get(&preview).await.says("Løsningen skal");

    let purchase = format!("{path}/profile/purchase");
    for (language, words) in [("nn", "Løysinga skal"), ("en", "The solution shall"), ("nb", "Løsningen skal")] {
        person.fill_in(&purchase, &[("q-document_language", language)]).await.expect(StatusCode::SEE_OTHER);
        assert_eq!(case(&person, &path).await["profile"]["document_language"], json!(language));
        person.get(&preview).await.says(words);
        let sheet = person.get(&format!("{path}/annexes/files/published/kravark.xlsx")).await;
        sheet.expect(StatusCode::OK);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_linter_reads_the_language_the_documents_are_written_in() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("school-survey").await;
    let purchase = format!("{path}/profile/purchase");
    person.fill_in(&purchase, &[("q-document_language", "nn")]).await.expect(StatusCode::SEE_OTHER);
    let line = format!("{path}/requirements/LOG-002");
    let text = "Løysinga skal ikke logge med moderne brukere.";
    person.fill_in(&line, &[("text", text)]).await.expect(StatusCode::SEE_OTHER);
    let page = person.get(&line).await;
    for words in ["«ikkje»", "«brukarar»"] {
        page.says(words);
    }
    // The advice is in the language of the page, which is another than that of the line.
    page.says("Ordet kan ikke etterprøves.");
}
