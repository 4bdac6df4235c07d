//! Gates, freezing, frozen versions, and what has changed since.

use crate::annexes::archive;
use crate::html;
use crate::support::{Answer, Person, TestServer};
use reqwest::StatusCode;
use serde_json::Value;
use std::io::{Cursor, Read as _};

/// A word that stands in no published file.
const CANARY: &str = "KANARI-frigitt-likevel";

/// Freezes a version.
pub async fn freeze(person: &Person, path: &str, by: &str, reason: &str) -> Answer {
    let fields = [("by", by), ("date", "2026-11-21"), ("reason", reason)];
    person.fill_in(&format!("{path}/annexes/freeze"), &fields).await
}

/// The parts of an office file, all text after each other.
pub fn office_text(bytes: Vec<u8>) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut all = Vec::new();
    for index in 0..zip.len() {
        zip.by_index(index).unwrap().read_to_end(&mut all).unwrap();
    }
    String::from_utf8_lossy(&all).into_owned()
}

/// Freezes the school survey, and fails if one of these words is in anything that leaves Kravspor by it: archives, office files, the case, the
/// journal, previews.
pub async fn nothing_says(owner: &Person, procurement: &str, words: &[&str]) {
    let says = |text: &str| words.iter().any(|words| text.contains(words));
    freeze(owner, procurement, "kommunalsjef", "Det haster").await.location();
    let mut searched = 0;
    for (package, archived) in [("published", "til-kunngjoring.zip"), ("internal", "INTERN-ikke-publiser.zip")] {
        let package = format!("{procurement}/annexes/versions/1/{package}");
        let (names, content) = archive(owner, &format!("{package}/{archived}")).await;
        assert!(!says(&String::from_utf8_lossy(&content)), "{archived}");
        // An office file in it is an archive of its own.
        for name in names.iter().filter(|name| name.ends_with("docx") || name.ends_with("xlsx")) {
            let name = name.strip_prefix("intern/").unwrap_or(name);
            let text = office_text(owner.get(&format!("{package}/{name}")).await.expect(StatusCode::OK).bytes);
            assert!(text.contains("<?xml") && !says(&text), "{name}");
            searched += 1;
        }
    }
    assert!(searched > 4, "only {searched} office files were searched");
    for file in ["case.json", "journal.csv", "annexes/preview/report", "annexes/preview/sheet"] {
        let answer = owner.get(&format!("{procurement}/{file}")).await.expect(StatusCode::OK);
        assert!(!says(&answer.text), "{file}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn freezing_is_refused_with_what_is_missing_and_where_it_is_mended() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.procurement("Tom").await;
    let page = person.get(&format!("{path}/annexes/freeze")).await.expect(StatusCode::OK);
    page.says("Ingen kan frigi versjonen");
    page.says("Virksomhetsleder");
    page.says("Spørsmål om behovet mangler svar:");
    // Every link of the gates leads to a page that is there, and to a place on it.
    let gates = page.text.split("<ol class=\"gates\"").nth(1).unwrap().split("</ol>").next().unwrap();
    let links: Vec<String> =
        gates.split("<a ").skip(1).filter_map(|tag| html::attribute(&format!("<a {tag}"), "href")).collect();
    assert!(links.len() > 10, "{links:?}");
    for link in links {
        let (address, anchor) = link.split_once('#').unwrap_or((&link, ""));
        let answer = person.get(address).await.expect(StatusCode::OK);
        assert!(anchor.is_empty() || answer.text.contains(&format!("id=\"{anchor}\"")), "{link}: nothing has that id");
    }
    // A form sent all the same freezes nothing.
    let fields = [("by", "leder"), ("date", "2026-11-21"), ("reason", "Det haster")];
    let refused = person.post(&format!("{path}/annexes/freeze"), &fields).await.expect(StatusCode::CONFLICT);
    refused.says("Ingenting er frosset.");
    person.get(&format!("{path}/annexes/versions/1")).await.expect(StatusCode::NOT_FOUND);
    person.get(&format!("{path}/annexes/changes")).await.expect(StatusCode::NOT_FOUND);
    person.get(&path).await.says("class=\"stations\"");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_right_role_releases_with_a_reason_that_stays_inside() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("school-survey").await;
    // Something is missing, so it takes somebody who may open the gate, and a reason.
    let refused = freeze(&person, &path, "kommunalsjef", "").await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("Skriv hvorfor versjonen frigis selv om noe mangler.");
    let refused = freeze(&person, &path, "ombud", CANARY).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("Personen har ikke rollekortet");
    refused.says(CANARY);
    freeze(&person, &path, "kommunalsjef", CANARY).await.to(&format!("{path}/annexes/versions/1"));

    let version = format!("{path}/annexes/versions/1");
    let page = person.get(&version).await.expect(StatusCode::OK);
    for words in
        ["Frigitt selv om noe manglet", "Kommunalsjef oppvekst – Virksomhetsleder", CANARY, "21. november 2026"]
    {
        page.says(words);
    }
    person.get(&format!("{path}/journal")).await.says(&format!("selv om noe manglet: {CANARY}"));
    person.get(&format!("{path}/annexes")).await.says("frigitt med mangler");

    let (published, announced) = archive(&person, &format!("{version}/published/til-kunngjoring.zip")).await;
    let (internal, inside) = archive(&person, &format!("{version}/internal/INTERN-ikke-publiser.zip")).await;
    let shared: Vec<_> = published.iter().filter(|name| internal.contains(name)).collect();
    assert_eq!(shared, ["manifest.json"], "each package has a list of its own, and nothing else in common");
    assert!(String::from_utf8_lossy(&inside).contains(CANARY), "the manifest of the internal package says why");
    assert!(!String::from_utf8_lossy(&announced).contains(CANARY));
    // Each manifest names the end of the journal that the version was made at, as its page does.
    for manifest in ["published/manifest.json", "internal/manifest.json"] {
        let manifest: Value =
            serde_json::from_slice(&person.get(&format!("{version}/{manifest}")).await.bytes).unwrap();
        assert_eq!(manifest["version"], 1);
        page.says(manifest["journal"]["hash"].as_str().unwrap());
        page.says(&format!("linje {}", manifest["journal"]["records"]));
    }
    for name in published.iter().filter(|name| name.ends_with("docx") || name.ends_with("xlsx")) {
        let file = person.get(&format!("{version}/published/{name}")).await.expect(StatusCode::OK);
        let text = office_text(file.bytes);
        for word in [CANARY, "S-K01", "T-TLG", "Kommunalsjef oppvekst"] {
            assert!(!text.contains(word), "{name} holds {word}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_version_stays_and_a_later_change_shows_against_it() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("school-survey").await;
    freeze(&person, &path, "kommunalsjef", CANARY).await.location();
    let version = format!("{path}/annexes/versions/1");
    let names = ["published/kravark.xlsx", "published/til-kunngjoring.zip", "internal/risikorapport.docx"];
    let mut before = Vec::new();
    for name in names {
        before.push(person.get(&format!("{version}/{name}")).await.expect(StatusCode::OK).bytes);
    }
    let changes = format!("{path}/annexes/changes");
    person.get(&changes).await.says("Ingenting av det som kunngjøres, er endret.");

    let reworded = "Løsningen skal skrive en logg over hver pålogging.";
    person.fill_in(&format!("{path}/requirements/LOG-001"), &[("text", reworded)]).await.location();
    person.fill_in(&format!("{path}/requirements/LOG-007"), &[("left_out", CANARY)]).await.location();
    let page = person.get(&changes).await.expect(StatusCode::OK);
    page.says("Endrede krav");
    page.says("Krav som er tatt ut");
    page.says("<ins>");
    page.says("<del>");
    page.says("pålogging.");
    page.says("LOG-007");
    assert!(!page.text.contains(CANARY), "why a line is left out is internal");

    for (name, before) in names.iter().zip(&before) {
        let now = person.get(&format!("{version}/{name}")).await.bytes;
        assert!(now == *before, "{name}: not a byte has changed");
    }
    let draft = person.get(&format!("{path}/annexes/files/published/kravark.xlsx?date=2026-11-21")).await.bytes;
    assert!(draft != before[0], "the draft has gone on");

    freeze(&person, &path, "kommunalsjef", CANARY).await.to(&format!("{path}/annexes/versions/2"));
    let list = person.get(&format!("{changes}/endringsliste.docx?from=1&to=2")).await.expect(StatusCode::OK);
    assert!(list.headers["content-type"].to_str().unwrap().contains("wordprocessingml"));
    let again = person.get(&format!("{changes}/endringsliste.docx?from=1&to=2")).await;
    assert!(list.bytes == again.bytes, "the same two give the same bytes");
    let text = office_text(list.bytes);
    assert!(text.contains("hver pålogging") && text.contains("versjon 1") && text.contains("LOG-007"));
    assert!(!text.contains(CANARY));
    person.get(&format!("{changes}?from=2&to=1")).await.says("Nye krav");
    person.get(&format!("{changes}?from=3")).await.expect(StatusCode::NOT_FOUND);
    person
        .get(&format!("{path}/annexes/consultation"))
        .await
        .expect(StatusCode::BAD_REQUEST)
        .says("Markedsdialogen er over");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_changed_since_the_page_was_made_is_not_frozen_unseen() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("booking").await;
    let page = person.get(&format!("{path}/annexes/freeze")).await;
    let mut fields = html::fields(&page.text, &format!("{path}/annexes/freeze"));
    fields.retain(|(name, _)| name != "by" && name != "reason");
    fields.extend(
        [("by", "direktor"), ("reason", "Det haster")].map(|(name, value)| (name.to_owned(), value.to_owned())),
    );
    person.post(&format!("{path}/rename"), &[("title", "Et annet navn")]).await.location();
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let late = person.post(&format!("{path}/annexes/freeze"), &fields).await.expect(StatusCode::CONFLICT);
    late.says("Ingenting er frosset.");
    late.says("Det haster");
    person.get(&format!("{path}/annexes/versions/1")).await.expect(StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn confirmations_and_the_decision_hold_until_the_requirements_change() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("school-survey").await;
    let sign = format!("{path}/annexes/sign");
    let wrong = person.fill_in(&sign, &[("sign-G3-line_manager", "innkjop")]).await;
    wrong.expect(StatusCode::UNPROCESSABLE_ENTITY).says("Velg en som har rollekortet.");
    let given = [("sign-G3-line_manager", "leder"), ("sign-G3-it_architect", "arkitekt"), ("on", "2026-11-20")];
    person.fill_in(&sign, &given).await.location();
    let page = person.get(&sign).await;
    page.says("IT-arkitekten, 20. november 2026.");
    page.says("Enhetsleder skole, 20. november 2026.");

    let decision = |fields: Vec<(&'static str, &'static str)>| {
        let (person, sign, path) = (&person, sign.clone(), path.clone());
        async move {
            let page = person.get(&sign).await;
            let mut sent = html::fields(&page.text, &format!("{path}/annexes/decision"));
            sent.retain(|(name, _)| !fields.iter().any(|(changed, _)| changed == name));
            sent.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
            let sent: Vec<(&str, &str)> = sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            person.post(&format!("{path}/annexes/decision"), &sent).await
        }
    };
    let wrong = decision(vec![("outcome", "conditional"), ("by", "kommunalsjef")]).await;
    wrong.expect(StatusCode::UNPROCESSABLE_ENTITY).says("Skriv vilkårene for en betinget beslutning.");
    decision(vec![("outcome", "approved"), ("by", "kommunalsjef"), ("decided", "2026-11-21")]).await.location();
    person.get(&sign).await.says("Godkjent, Kommunalsjef oppvekst, 21. november 2026.");
    person.get(&format!("{path}/annexes")).await.says("Virksomhetslederen har godkjent konkurransegrunnlaget.");

    person.fill_in(&format!("{path}/requirements/LOG-001"), &[("text", "Løsningen skal logge alt.")]).await.location();
    let page = person.get(&sign).await;
    page.says("IT-arkitekten bekreftet 20. november 2026, men det som ble bekreftet, er endret siden.");
    page.says("Kravsettet er endret siden beslutningen ble tatt.");
    person.get(&format!("{path}/annexes")).await.says("Det var bekreftet, men det som ble bekreftet, er endret siden.");
    person.get(&format!("{path}/journal")).await.says("Beslutning om konkurransegrunnlaget: Godkjent");
    // What somebody said of this procurement does not go along with a copy.
    let copy = person.post(&format!("{path}/copy"), &[]).await.location();
    assert!(!person.get(&format!("{copy}/annexes/sign")).await.text.contains("20. november 2026"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_confirmation_is_of_what_was_seen() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("school-survey").await;
    let sign = format!("{path}/annexes/sign");
    let page = person.get(&sign).await;
    let mut fields = html::fields(&page.text, &sign);
    fields.retain(|(name, _)| name != "sign-G3-it_architect");
    fields.push(("sign-G3-it_architect".to_owned(), "arkitekt".to_owned()));
    person.fill_in(&format!("{path}/requirements/LOG-001"), &[("text", "Løsningen skal logge alt.")]).await.location();
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let late = person.post(&sign, &fields).await.expect(StatusCode::CONFLICT);
    late.says("Kravsettet er endret siden siden ble vist.");
    assert!(!person.get(&sign).await.text.contains("IT-arkitekten, "), "nothing was signed");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_after_the_competition_is_confirmed_once_a_version_is_frozen() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("school-survey").await;
    let (sign, annexes) = (format!("{path}/annexes/sign"), format!("{path}/annexes"));
    let before = person.get(&sign).await.expect(StatusCode::OK);
    before.says("Etter konkurransen");
    assert!(!before.text.contains("sign-G5-"), "there is nothing to sign a contract about");
    person.get(&annexes).await.says("Ingen versjon av vedleggene er frosset.");
    assert!(!person.get(&format!("{annexes}/freeze")).await.text.contains("id=\"G5\""), "no version waits for it");
    freeze(&person, &path, "kommunalsjef", "Haster").await.to(&format!("{annexes}/versions/1"));
    let page = person.get(&format!("{annexes}/versions/1")).await;
    assert!(!page.text.contains("G5"), "what is missing after the competition is not missing in a version");

    let after = person.get(&sign).await;
    after.says("sign-G5-procurement_officer");
    assert!(!after.text.contains("sign-G6-"), "the contract is not signed");
    let given = [("sign-G5-procurement_officer", "innkjop"), ("on", "2026-11-21")];
    person.fill_in(&sign, &given).await.location();
    person.get(&annexes).await.says("Innkjøperen har bekreftet at kontrakten er signert med dette kravsettet.");
    let given = [("sign-G5-head_of_unit", "kommunalsjef"), ("on", "2026-11-21")];
    person.fill_in(&sign, &given).await.location();
    let given = [("sign-G6-line_manager", "leder"), ("sign-G6-it_architect", "arkitekt"), ("on", "2026-11-21")];
    person.fill_in(&sign, &given).await.location();
    person.get(&annexes).await.says("Linjelederen har bekreftet at kravene er verifisert.");

    person.fill_in(&format!("{path}/requirements/LOG-001"), &[("text", "Løsningen skal logge alt.")]).await.location();
    let changed = person.get(&annexes).await;
    changed.says("Innkjøperen har ikke bekreftet at kontrakten er signert med dette kravsettet.");
    changed.says("Det var bekreftet, men det som ble bekreftet, er endret siden.");
    changed.says("Kontrakten er ikke signert ennå:");
}
