//! What an organisation settles beside its card: units, archive, languages and risk matrix, and what follows in its procurements.

use crate::organisation_templates::text;
use crate::support::{Answer, Person, TestServer};
use crate::versions::freeze;
use reqwest::StatusCode;
use serde_json::Value;

async fn case(person: &Person, path: &str) -> Value {
    serde_json::from_slice(&person.get(&format!("{path}/case.json")).await.bytes).unwrap()
}

async fn acts(person: &Person) -> String {
    person.get("/organisation/acts").await.expect(StatusCode::OK).text
}

/// Sends a form as it was read before, with these fields changed.
async fn send(person: &Person, path: &str, page: &str, changed: &[(&str, &str)]) -> Answer {
    let form = crate::html::fields(page, path);
    let kept = form.iter().filter(|(name, _)| !changed.iter().any(|(other, _)| other == name));
    let kept = kept.map(|(name, value)| (name.as_str(), value.as_str()));
    person.post(path, &kept.chain(changed.iter().copied()).collect::<Vec<_>>()).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_procurement_chooses_among_the_units() {
    let server = TestServer::start();
    let person = server.first().await;
    let colleague = server.other().await;
    person.fill_in("/organisation", &[("unit", "Fellestjenester")]).await.location();
    let path = person.import("school-survey").await;
    assert!(
        !person.get(&path).await.text.contains("Enhet som kjøper"),
        "where there is nothing to choose, nothing is asked"
    );
    let page = "/organisation/units";
    let before = colleague.get(page).await.expect(StatusCode::OK);
    before.says("Fellestjenester");
    person.fill_in(page, &[("units", "Oppvekst\n\n  Helse \nOppvekst")]).await.to("/organisation/units?saved=1");
    person.get(page).await.says(">\nOppvekst\nHelse</textarea>");
    assert!(acts(&person).await.contains("Endret enhetene til Oppvekst, Helse"));
    let late = send(&colleague, page, &before.text, &[("units", "Teknisk")]).await.expect(StatusCode::CONFLICT);
    late.says("Oppvekst, Helse");
    late.says(">\nTeknisk</textarea>");
    let many = (0..101).map(|number| format!("Enhet {number}\n")).collect::<String>();
    person.fill_in(page, &[("units", &many)]).await.expect(StatusCode::UNPROCESSABLE_ENTITY).says("høyst 100 enheter");
    let long = "x".repeat(301);
    person.fill_in(page, &[("units", &long)]).await.expect(StatusCode::UNPROCESSABLE_ENTITY).says("er for langt");

    let choose = format!("{path}/unit");
    let overview = person.get(&path).await;
    overview.says("Kommunens faste: Fellestjenester");
    send(&person, &choose, &overview.text, &[("unit", "Finnes ikke")]).await.expect(StatusCode::BAD_REQUEST);
    send(&person, &choose, &overview.text, &[("unit", "Helse")]).await.to(&path);
    person.get(&path).await.says("<option value=\"Helse\" selected>");
    person.get(&format!("{path}/journal")).await.says("Valgte Helse som enhet");
    assert_eq!(case(&person, &path).await["buyer"]["unit"], "Helse");
    let late = send(&person, &choose, &overview.text, &[("unit", "Oppvekst")]).await.expect(StatusCode::CONFLICT);
    late.says("<dd>Helse</dd>");
    let report = person.get(&format!("{path}/annexes/files/internal/risikorapport.docx")).await.expect(StatusCode::OK);
    assert!(text(&report.bytes).contains("Helse") && !text(&report.bytes).contains("Fellestjenester"));

    // One that the municipality has no longer stays where it was chosen, and can be changed.
    person.fill_in(page, &[("units", "")]).await.location();
    assert!(acts(&person).await.contains("Tok bort alle enhetene"));
    let overview = person.get(&path).await;
    overview.says("<option value=\"Helse\" selected>");
    send(&person, &choose, &overview.text, &[("unit", "")]).await.to(&path);
    assert!(!person.get(&path).await.text.contains("Enhet som kjøper"));
    assert!(case(&person, &path).await.get("buyer").is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frozen_version_says_where_it_is_archived() {
    let server = TestServer::start();
    let person = server.first().await;
    let colleague = server.other().await;
    let page = "/organisation/archive";
    let before = colleague.get(page).await.expect(StatusCode::OK);
    let typed = [("place", "Elements"), ("contact", "arkiv@fjordvik.example")];
    person.fill_in(page, &typed).await.to("/organisation/archive?saved=1");
    assert!(acts(&person).await.contains("arkivering: Elements"));
    let late = send(&colleague, page, &before.text, &[("place", "Public 360")]).await.expect(StatusCode::CONFLICT);
    late.says("<dd>Elements</dd>");
    let long = "x".repeat(301);
    person.fill_in(page, &[("place", &long)]).await.expect(StatusCode::UNPROCESSABLE_ENTITY).says("høyst 300 tegn");
    let path = person.import("school-survey").await;
    freeze(&person, &path, "kommunalsjef", "Prøve").await.location();
    let version = person.get(&format!("{path}/annexes/versions/1")).await.expect(StatusCode::OK);
    version.says("Dette skal arkiveres i Elements");
    version.says("arkiv@fjordvik.example");
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_and_new_procurements_begin_with_the_first_language() {
    let server = TestServer::start();
    let person = server.first().await;
    let before = person.procurement("Før").await;
    let page = "/organisation/languages";
    for (fields, words) in [
        (&[("first", "nn")][..], "Velg minst ett språk."),
        (&[("offered", "nb"), ("offered", "en"), ("first", "nn")][..], "Velg et av språkene dere bruker."),
        (&[("offered", "nb"), ("first", "tlh")][..], "Velg et av språkene dere bruker."),
    ] {
        let versions = crate::html::fields(&person.get(page).await.text, page);
        let version = versions.iter().find(|(name, _)| name == "version").unwrap().1.clone();
        let refused = person.post(page, &[fields, &[("version", version.as_str())]].concat()).await;
        refused.expect(StatusCode::UNPROCESSABLE_ENTITY).says(words);
    }
    let fields = [("offered", "nn"), ("offered", "en"), ("first", "nn")];
    person.fill_in(page, &fields).await.to("/organisation/languages?saved=1");
    let own = person.get(page).await.expect(StatusCode::OK);
    own.says("<html lang=\"nn-NO\">");
    assert!(!own.text.contains("value=\"nb\" lang="), "bokmål can't be chosen any longer at the foot");
    assert!(acts(&person).await.contains("Endra språka til Nynorsk, English"));
    let after = person.procurement("Etter").await;
    assert_eq!(case(&person, &after).await["profile"]["document_language"], "nn");
    assert!(
        case(&person, &before).await["profile"].get("document_language").is_none(),
        "those that exist don't change"
    );
    let question = person.get(&format!("{after}/profile/purchase")).await.expect(StatusCode::OK);
    assert!(!question.text.contains("id=\"q-document_language-nb\"") && question.text.contains("value=\"nn\" checked"));
    // Whoever has chosen keeps what they chose.
    person.post("/language", &[("lang", "en"), ("back", page)]).await.to(page);
    person.get(page).await.says("<html lang=\"en-GB\">");
    server.anonymous().get("/sign-in").await.says("<html lang=\"nb-NO\">");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_matrix_of_the_municipality_decides_levels_and_who_accepts() {
    let server = TestServer::start();
    let person = server.first().await;
    let colleague = server.other().await;
    let path = person.import("school-survey").await;
    freeze(&person, &path, "kommunalsjef", "Prøve").await.location();
    let frozen = format!("{path}/annexes/versions/1/internal/risikorapport.docx");
    let before_bytes = person.get(&frozen).await.expect(StatusCode::OK).bytes;
    let page = "/organisation/matrix";
    let before = colleague.get(page).await.expect(StatusCode::OK);
    before.says("Dere bruker matrisen fra katalogen.");
    let refused = person.fill_in(page, &[("cell-5-5", "green")]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("Nivået er lavere enn i en celle");
    refused.says("id=\"cell-5-5-error\"");
    for (field, value, words) in
        [("cell-1-1", "lilla", "Velg et nivå."), ("accepted-by-red", "dpo", "De som bare gir råd, kan det ikke.")]
    {
        person.fill_in(page, &[(field, value)]).await.expect(StatusCode::UNPROCESSABLE_ENTITY).says(words);
    }
    // Everything is serious here, and the head of the unit accepts it.
    let cells: Vec<String> =
        (1..=5).flat_map(|row| (1..=5).map(move |column| format!("cell-{row}-{column}"))).collect();
    let strict: Vec<(&str, &str)> = cells.iter().map(|cell| (cell.as_str(), "red")).collect();
    person.fill_in(page, &strict).await.to("/organisation/matrix?saved=1");
    person.get(page).await.says("Dere har en egen matrise.");
    assert!(acts(&person).await.contains("Endret risikomatrisen"));
    let late = send(&colleague, page, &before.text, &[("cell-4-3", "red")]).await.expect(StatusCode::CONFLICT);
    late.says("<dt>1 × 1</dt>");

    let board = person.get(&format!("{path}/risk")).await.expect(StatusCode::OK).text;
    assert!(board.contains("Høy risiko") && !board.contains("– Lav risiko") && !board.contains("– Middels risiko"));
    let report = person.get(&format!("{path}/annexes/files/internal/risikorapport.docx")).await.expect(StatusCode::OK);
    assert!(!text(&report.bytes).contains("– Middels risiko"));
    assert_eq!(case(&person, &path).await["organisation"]["matrix"]["cells"][0][0], "red");
    assert!(person.get(&frozen).await.bytes == before_bytes, "a frozen version is as it was");

    // Back again, and nothing of it is left in the case file.
    let own = person.get(page).await;
    send(&person, page, &own.text, &[("do", "usual")]).await.to("/organisation/matrix?saved=1");
    assert!(acts(&person).await.contains("Gikk tilbake til risikomatrisen fra katalogen"));
    assert!(case(&person, &path).await["organisation"].get("matrix").is_none());
}
