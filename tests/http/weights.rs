//! Weights: given as importance, worked out to per cent under each criterion, shown before they are saved; and the burden gauge.

use crate::html;
use crate::risk::{case, send};
use crate::support::{Person, TestServer};
use reqwest::StatusCode;
use serde_json::json;

/// A procurement with these award criteria and nothing else.
async fn with_criteria(person: &Person, criteria: &[(&str, &str, &str)]) -> String {
    let path = person.procurement("Vekting").await;
    let mut fields: Vec<(String, String)> = Vec::new();
    for (row, (name, kind, weight)) in criteria.iter().enumerate() {
        for (column, value) in [("name", name), ("kind", kind), ("weight", weight)] {
            fields.push((format!("q-award_criteria-{row}-{column}"), (*value).to_owned()));
        }
    }
    let page = format!("{path}/profile/competition");
    for row in 0..criteria.len() {
        let some: Vec<(&str, &str)> = fields
            .iter()
            .filter(|(name, _)| name.starts_with(&format!("q-award_criteria-{row}-")))
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        person.fill_in(&page, &some).await.expect(StatusCode::SEE_OTHER);
    }
    path
}

/// Adds an evaluated line, and gives its id.
async fn add(person: &Person, path: &str, text: &str, importance: &str) -> String {
    let fields = [
        ("text", text),
        ("domain", "UUT"),
        ("type", "evaluated"),
        ("placement", "award"),
        ("met", "start"),
        ("weight", importance),
    ];
    let location = person.post(&format!("{path}/requirements/new"), &fields).await.location();
    location.rsplit("line-").next().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_is_shown_with_its_arithmetic_before_it_is_saved() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("booking").await;
    let weights = format!("{path}/requirements/weights");
    let before = case(&person, &path).await;
    let first = add(&person, &path, "Løsningen bør være lett å lære.", "").await;
    let page = person.get(&weights).await.expect(StatusCode::OK);
    page.says("Brukervennlighet og sikkerhet");
    page.says("Kriteriet teller 50 % i konkurransen.");
    page.says("«Pris» evalueres utenfor kravarket. Der kan det ikke stå krav.");
    page.says("Til sammen 100 %");
    let fields = html::fields(&page.text, &weights);
    let lines: Vec<String> =
        fields.iter().filter_map(|(name, _)| name.strip_prefix("importance-").map(str::to_owned)).collect();
    assert!(lines.contains(&first));
    let of = |id: &str| format!("importance-{id}");
    let typed: Vec<(String, &str)> = lines.iter().map(|id| (of(id), if *id == first { "3" } else { "1" })).collect();
    let typed: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    let with = |extra: &[(&'static str, &'static str)]| {
        let mut all: Vec<(&str, &str)> = typed.clone();
        all.extend_from_slice(extra);
        all
    };
    let preview = person.fill_in(&weights, &with(&[("do", "preview")])).await.expect(StatusCode::OK);
    preview.says("Slik blir det. Ingenting er lagret ennå.");
    let sum = lines.len() + 2;
    preview.says(&format!("3 ÷ {sum} × 100 = "));
    preview.says("Til sammen 100 %");
    preview.says("Lagret: ");
    assert_eq!(case(&person, &path).await["requirements"]["lines"], before["requirements"]["lines"]);
    assert!(html::fields(&preview.text, &weights).contains(&(of(&first), "3".to_owned())));
    person.fill_in(&weights, &with(&[])).await.to(&format!("{weights}?saved=1"));
    let stored = case(&person, &path).await;
    assert_eq!(stored["requirements"]["own"][&first]["weight"], 3);
    person.get(&format!("{path}/journal")).await.says("Endret vekting av ");
    for wrong in ["0", "101", "mye", "1,5"] {
        let field = of(&first);
        let answer = person.fill_in(&weights, &[(&field, wrong)]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        answer.says("Skriv et helt tall fra 1 til 100.");
        answer.says(&format!("href=\"#{field}\""));
        assert!(html::fields(&answer.text, &weights).contains(&(field, wrong.to_owned())));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_moves_between_criteria_and_never_under_price() {
    let server = TestServer::start();
    let person = server.first().await;
    let criteria = [("Pris", "price", "50"), ("Funksjon", "quality", "30"), ("Sikkerhet", "quality", "20")];
    let path = with_criteria(&person, &criteria).await;
    let weights = format!("{path}/requirements/weights");
    let id = add(&person, &path, "Løsningen bør vise feil i klartekst.", "").await;
    let field = format!("criterion-{id}");
    let page = person.get(&weights).await.expect(StatusCode::OK);
    page.says("Ingen krav står under dette kriteriet.");
    assert!(!page.text.contains("<option value=\"Pris\""), "price can't be chosen");
    let refused = person.fill_in(&weights, &[(&field, "Pris")]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("Velg");
    person.fill_in(&weights, &[(&field, "Sikkerhet")]).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(case(&person, &path).await["requirements"]["own"][&id]["criterion"], "Sikkerhet");
    let list = person.get(&format!("{path}/requirements")).await;
    list.says("Vekt under «Funksjon»: 100 av 100");
    list.says("Vekt under «Sikkerhet»: 100 av 100");
    let line = format!("{path}/requirements/{id}");
    person.get(&line).await.says("Nå gir det 100 % av «Sikkerhet».");
    person.fill_in(&line, &[("criterion", "Funksjon")]).await.expect(StatusCode::SEE_OTHER);
    assert!(case(&person, &path).await["requirements"]["own"][&id].get("criterion").is_none());
    person.fill_in(&line, &[("criterion", "Pris")]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_criterion_that_is_gone_is_said_on_the_list() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = with_criteria(&person, &[("Funksjon", "quality", "30"), ("Sikkerhet", "quality", "20")]).await;
    let id = add(&person, &path, "Løsningen bør vise feil i klartekst.", "").await;
    let field = format!("criterion-{id}");
    let weights = format!("{path}/requirements/weights");
    person.fill_in(&weights, &[(&field, "Sikkerhet")]).await.expect(StatusCode::SEE_OTHER);
    let page = format!("{path}/profile/competition");
    person.fill_in(&page, &[("q-award_criteria-1-name", "Trygghet")]).await.expect(StatusCode::SEE_OTHER);
    let list = person.get(&format!("{path}/requirements")).await;
    list.says(&format!("{id}: Tildelingskriteriet «Sikkerhet» finnes ikke lenger, eller kan ikke ha krav. Kravet teller derfor under «Funksjon»."));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_colleague_who_weighed_first_is_shown() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("booking").await;
    let weights = format!("{path}/requirements/weights");
    let id = add(&person, &path, "Løsningen bør være lett å lære.", "10").await;
    let field = format!("importance-{id}");
    let early = html::fields(&person.get(&weights).await.text, &weights);
    person.fill_in(&weights, &[(&field, "20")]).await.expect(StatusCode::SEE_OTHER);
    let late = send(&person, &weights, early, &[(&field, "30")]).await.expect(StatusCode::CONFLICT);
    late.says("Løsningen bør være lett å lære.");
    let again = html::fields(&late.text, &weights);
    assert!(again.contains(&(field.clone(), "30".to_owned())));
    send(&person, &weights, again, &[]).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(case(&person, &path).await["requirements"]["own"][&id]["weight"], json!(30));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_gauge_says_what_it_costs_and_who_is_shut_out() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.procurement("Belastning").await;
    let list = format!("{path}/requirements");
    let fields = [
        ("text", "Leverandøren skal være sertifisert etter ISO/IEC 27001 eller tilsvarende."),
        ("domain", "STY"),
        ("type", "absolute"),
        ("placement", "specification"),
        ("met", "tender"),
    ];
    person.post(&format!("{list}/new"), &fields).await.expect(StatusCode::SEE_OTHER);
    let page = person.get(&list).await;
    page.says("Belastning for tilbyderne");
    page.says("Kommunen ønsker høyst 40.");
    page.says("Anslått arbeid for en tilbyder: ");
    page.says("Anslaget er ikke målt.");
    page.says("Krever sertifikat eller revisjonsrapport");
    page.says("Må være oppfylt allerede ved tilbudsfristen");
    page.says(&format!("href=\"{list}/E-1\""));
}
