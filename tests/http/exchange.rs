//! The catalogue as a file, out and in; and an organisation's own catalogue in a new procurement.

use crate::html;
use crate::support::{Answer, Person, TestServer, add_account};
use catalogue::content::{Extension, embedded};
use reqwest::StatusCode;
use serde_json::{Value, json};
use std::sync::Arc;
use store::{ImportChange, ImportId, NewDefault, Store};

/// A sheet as a municipality has it: headings of its own, one that nobody can guess, and values in everyday words.
pub const SHEET: &str = "Nr;Krav;Type;Svar fra leverandør\n\
    1;Løsningen skal logge alle oppslag i registeret.;Må;\n\
    2;Løsningen bør ha <b>mørk</b> modus.;Bør;\n";
const DEFAULTS: [(&str, &str); 4] = [
    ("default-domain", "IDT"),
    ("default-met", "contract"),
    ("default-verified_by", "document"),
    ("default-burden", "1"),
];

pub async fn send(person: &Person, name: &str, content: impl Into<Vec<u8>>) -> String {
    person.upload("/catalogue/import", name, content.into()).await.location()
}

/// Says what the columns of a file are and what stands where it has nothing, as the form of its page would.
async fn say(person: &Person, draft: &str, changed: &[(&str, &str)]) {
    person.fill_in(draft, &[&DEFAULTS, changed].concat()).await.to(draft);
}

/// Reads a file in that needs nothing said.
pub async fn read_in(person: &Person, name: &str, content: impl Into<Vec<u8>>) -> String {
    let draft = send(person, name, content).await;
    person.post(&format!("{draft}/accept"), &[]).await.location()
}

/// A scenario with a measure with an item, beside the built-in ones.
pub fn extension() -> Extension {
    let release = embedded();
    let mut item = release.items.iter().find(|item| item.id.as_str() == "TLG-001").unwrap().clone();
    item.id = "TLG-FJV-1".into();
    item.text.nb = "Løsningen skal vise kommunevåpenet ved innlogging.".to_owned();
    (item.applies, item.only_when) = (None, None);
    let mut measure = release.measures.iter().find(|measure| measure.id.as_str() == "T-TLG-1").unwrap().clone();
    (measure.id, measure.items, measure.only_when) = ("T-FJV-1".into(), vec!["TLG-FJV-1".into()], None);
    let mut scenario = release.scenarios.iter().find(|scenario| scenario.id.as_str() == "S-K01").unwrap().clone();
    (scenario.id, scenario.when, scenario.measures) = ("S-K99".into(), None, vec!["T-FJV-1".into()]);
    Extension {
        title: "Fjordviks krav".to_owned(),
        version: "2".to_owned(),
        scenarios: vec![scenario],
        measures: vec![measure],
        items: vec![item],
        ..Extension::default()
    }
}

pub fn json_of(extension: &Extension) -> Vec<u8> {
    serde_json::to_vec(extension).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_catalogue_goes_out_in_every_format_and_comes_back() {
    let server = TestServer::start();
    let person = server.first().await;
    let page = person.get("/catalogue/exchange").await.expect(StatusCode::OK);
    let version = &embedded().version;
    for (format, ending, media) in [
        ("xlsx", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("csv", ".csv", "text/csv; charset=utf-8"),
        ("json", ".json", "application/json"),
        ("oscal", ".oscal.json", "application/json"),
    ] {
        page.says(&format!("/catalogue/export?format={format}"));
        let file = person.get(&format!("/catalogue/export?format={format}")).await.expect(StatusCode::OK);
        let name = format!("kravspor-katalog-{version}{ending}");
        assert!(file.headers["content-disposition"].to_str().unwrap().contains(&format!("\"{name}\"")));
        assert_eq!(file.headers["content-type"], media);
        let draft = send(&person, &name, file.bytes).await;
        let page = person.get(&draft).await.expect(StatusCode::OK);
        page.says("Alt kan leses inn");
        page.says(if format == "oscal" { "Filen blir en utvidelse med" } else { "Filen er en hel katalog, versjon" });
    }
    let schema: Value = serde_json::from_slice(&person.get("/catalogue/schema.json").await.bytes).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    person.get("/catalogue/export?format=pdf").await.expect(StatusCode::NOT_FOUND);
    person.get("/catalogue/export").await.expect(StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sheet_of_ones_own_is_explained_and_then_read_in() {
    let server = TestServer::start();
    let person = server.first().await;
    let draft = send(&person, "Våre krav.csv", SHEET).await;
    let page = person.get(&draft).await.expect(StatusCode::OK);
    page.says("Prøvelesing av «Våre krav.csv»");
    page.says("Noen kolonner er ikke forstått.");
    page.says("Mangler i 2 rader.");
    page.says("Rad 2 (1)");
    assert!(!page.text.contains("Alt kan leses inn"));
    let early = person.post(&format!("{draft}/accept"), &[]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    early.says("Filen kan ikke leses inn slik den er.");

    say(&person, &draft, &[("column-0", "-"), ("title", "Fjordviks krav"), ("version", "2026")]).await;
    let page = person.get(&draft).await;
    page.says("Filen blir en utvidelse med 2 krav.");
    page.says("Lest som krav IDT-1");
    let kept = html::fields(&page.text, &draft);
    assert!(kept.contains(&("column-0".to_owned(), "-".to_owned())), "{kept:?}");
    assert!(kept.contains(&("default-domain".to_owned(), "IDT".to_owned())));
    let receipt = person.get(&format!("{draft}/receipt.csv")).await.expect(StatusCode::OK);
    assert!(receipt.text.contains(";2;1;Lest;Lest som krav IDT-1\r\n"), "{}", receipt.text);

    let import = person.post(&format!("{draft}/accept"), &[]).await.location();
    person.get(&draft).await.expect(StatusCode::NOT_FOUND);
    let page = person.get(&import).await.expect(StatusCode::OK);
    for words in
        ["Fjordviks krav", "Utvidelse", "2026", "Innkjøper", "Løsningen skal logge alle oppslag", "Ikke i bruk"]
    {
        page.says(words);
    }
    page.says("Løsningen bør ha &lt;b&gt;mørk&lt;/b&gt; modus.");
    person.get("/catalogue/imports").await.says("Fjordviks krav 2026");
    person.get("/catalogue/exchange").await.says("Én lest inn");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_row_keeps_all_of_it_out() {
    let server = TestServer::start();
    let person = server.first().await;
    let sheet = SHEET.replace("Bør", "Kanskje").replace("1;Løs", "=1+2;Løs");
    let draft = send(&person, "krav.csv", sheet).await;
    say(&person, &draft, &[("column-0", "-")]).await;
    let page = person.get(&format!("{draft}?show=wrong")).await;
    page.says("Type krav: «Kanskje» er ikke kjent. Bruk Absolutt krav");
    page.says("Rad 3 (2)");
    assert!(!page.text.contains("Lest som krav"), "only what is wrong is shown");
    person.get(&format!("{draft}?show=skipped")).await.says("Ingen rader her.");
    let receipt = person.get(&format!("{draft}/receipt.csv")).await.text;
    assert!(receipt.contains(";'=1+2;"), "a spreadsheet must not take it for a formula: {receipt}");
    person.post(&format!("{draft}/accept"), &[]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    person.get("/catalogue/imports").await.says("Her kommer katalogene dere leser inn.");

    let long = "x".repeat(301);
    let refused = person.fill_in(&draft, &[("title", &long)]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("Skriv høyst 300 tegn.");
    refused.says("href=\"#title\"");
    person.post(&format!("{draft}/delete"), &[]).await.to("/catalogue/import");
    person.get(&draft).await.expect(StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_not_read_is_refused_in_words() {
    let server = TestServer::start();
    let person = server.first().await;
    let old = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0];
    let cases: [(&str, Vec<u8>, &str); 7] = [
        ("gammel.xls", old, "Filen er en gammel arbeidsbok (.xls) eller beskyttet med passord."),
        ("tom.csv", b" ".to_vec(), "Filen er tom."),
        ("side.html", b"<!DOCTYPE html><html>".to_vec(), "Filen er verken arbeidsbok (.xlsx), CSV eller JSON."),
        ("latin.csv", b"Nr;Krav\n1;L\xF8sningen\n".to_vec(), "Lagre filen som UTF-8."),
        ("dyp.json", "[".repeat(100_000).into_bytes(), "JSON-en kan ikke leses."),
        ("annet.json", b"{\"a\": 1}".to_vec(), "verken en katalog, en utvidelse eller en OSCAL-katalog"),
        ("stor.csv", vec![b'a'; 20 * 1024 * 1024 + 1], "Filen er større enn 20 MB."),
    ];
    for (name, content, words) in cases {
        let refused = person.upload("/catalogue/import", name, content).await;
        let refused = refused.expect(StatusCode::UNPROCESSABLE_ENTITY);
        refused.says(words);
        refused.says("href=\"#file\"");
        refused.says("<title>Feil: ");
    }
    let nothing = person.upload("/catalogue/import", "", Vec::new()).await;
    nothing.expect(StatusCode::UNPROCESSABLE_ENTITY).says("Velg en fil først.");
    person.get("/catalogue/imports").await.says("Her kommer katalogene dere leser inn.");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_extension_in_use_is_in_new_procurements_and_only_there() {
    let server = TestServer::start();
    let person = server.first().await;
    let before = person.procurement("Før").await;
    let import = read_in(&person, "fjordvik.json", json_of(&extension())).await;
    person.post(&format!("{import}/use"), &[]).await.to(&import);
    let version = format!("{}+fjordviks-krav.2", embedded().version);
    person.get(&import).await.says(&format!("Utgaven er versjon {version}."));

    let after = person.procurement("Etter").await;
    person.get(&before).await.says(&format!("Katalogversjon {}", embedded().version));
    person.get(&after).await.says(&format!("Følger kommunens egen katalog, versjon {version}."));
    person.get(&format!("{before}/risk/S-K99")).await.expect(StatusCode::NOT_FOUND);
    let scenario = format!("{after}/risk/S-K99");
    let scored = [("before-S-K99-likelihood", "3"), ("before-S-K99-consequence", "4"), ("decision-T-FJV-1", "yes")];
    person.fill_in(&scenario, &scored).await.expect(StatusCode::SEE_OTHER);
    let lines = person.get(&format!("{after}/requirements")).await.expect(StatusCode::OK);
    lines.says("TLG-FJV-1");
    lines.says("Løsningen skal vise kommunevåpenet ved innlogging.");

    // It is stopped and deleted, and the procurement that was made with it goes on.
    person.post(&format!("{import}/stop"), &[]).await.to(&import);
    person.get(&person.procurement("Siden").await).await.says(&format!("Katalogversjon {}", embedded().version));
    person.post(&format!("{import}/use"), &[]).await.to(&import);
    person.get(&format!("{import}/delete")).await.says("Katalogen er i bruk.");
    person.post(&format!("{import}/delete"), &[]).await.to("/catalogue/imports");
    person.get(&import).await.expect(StatusCode::NOT_FOUND);
    person.get("/catalogue/exchange").await.says("Ingen ennå");
    person.get(&format!("{after}/requirements")).await.expect(StatusCode::OK).says("TLG-FJV-1");
    let copy = person.post(&format!("{after}/copy"), &[]).await.location();
    person.get(&copy).await.says(&version);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_can_not_be_used_says_what_is_in_the_way() {
    let server = TestServer::start();
    let person = server.first().await;
    let mut bad = extension();
    bad.items[0].id = embedded().items[0].id.clone();
    bad.measures[0].items = vec!["INGEN-404".into()];
    bad.scenarios[0].text.nb.clear();
    let import = read_in(&person, "bad.json", json_of(&bad)).await;
    let refused = person.post(&format!("{import}/use"), &[]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    for words in [
        "Det lar seg ikke gjøre ennå",
        "Én tekst er ikke skrevet på bokmål, i S-K99.",
        "ID-en betyr noe annet i katalogen fra før.",
        "Viser til krav INGEN-404, som ikke finnes.",
        "Ikke i bruk",
    ] {
        refused.says(words);
    }
    person.get(&person.procurement("Ny").await).await.says(&format!("Katalogversjon {}", embedded().version));

    let mut whole = embedded().clone();
    whole.version = "9.0.0".to_owned();
    let mut broken = whole.clone();
    broken.measures[0].items = vec!["INGEN-404".into()];
    let broken = read_in(&person, "broken.json", serde_json::to_vec(&broken).unwrap()).await;
    let refused = person.post(&format!("{broken}/use"), &[]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("INGEN-404");
    // One that holds together takes the place of the built-in one, and extensions are joined with it.
    let whole = read_in(&person, "hel.json", serde_json::to_vec(&whole).unwrap()).await;
    person.post(&format!("{whole}/use"), &[]).await.to(&whole);
    let good = read_in(&person, "god.json", json_of(&extension())).await;
    person.post(&format!("{good}/use"), &[]).await.to(&good);
    person.get(&person.procurement("Ny").await).await.says("versjon 9.0.0+fjordviks-krav.2.");
}

pub async fn store_of(server: &TestServer) -> Arc<dyn Store> {
    store::open(&server.database(), &store::OpenOptions::default()).await.unwrap()
}

/// After an upgrade the built-in release is another one than a catalogue in use was joined with.
#[tokio::test(flavor = "multi_thread")]
async fn after_an_upgrade_a_catalogue_in_use_is_joined_anew() {
    let server = TestServer::start();
    let person = server.first().await;
    let import = read_in(&person, "fjordvik.json", json_of(&extension())).await;
    person.post(&format!("{import}/use"), &[]).await.to(&import);
    let store = store_of(&server).await;
    let account = store.find_account_by_email("innkjoper@example.no").await.unwrap().unwrap();
    let (organisation, id) =
        (&account.organisation_id, import.rsplit('/').next().unwrap().parse::<ImportId>().unwrap());
    let old = extension();
    let release = embedded().extended(&Extension { version: "0".to_owned(), ..old }, organisation.as_str()).unwrap();
    let release = store::Release {
        version: release.version.clone(),
        fingerprint: release.fingerprint(),
        schema: 1,
        json: serde_json::to_string(&release).unwrap(),
    };
    let made = NewDefault::Made { release, made_with: "an earlier one".to_owned() };
    let change = ImportChange { was: vec![id.clone()], in_use: vec![id], delete: None, release: made };
    assert!(store.change_imports(organisation, &account.id, change, server::state::now()).await.unwrap());

    let procurement = person.procurement("Etter oppgraderingen").await;
    person.get(&procurement).await.says(&format!("versjon {}+fjordviks-krav.2.", embedded().version));
    let found = store.release_in_use(organisation).await.unwrap().unwrap();
    assert_eq!(found.made_with, embedded().fingerprint());
}

/// Somebody in another organisation of the same installation.
pub async fn neighbour(server: &TestServer) -> Person {
    add_account(server.folder.path(), "mal@example.no", "Mal");
    let store = store_of(server).await;
    let now = server::state::now();
    let organisation =
        store::Organisation { id: store::OrganisationId::new(now), card: json!({ "name": "Storvik kommune" }) };
    store.put_organisation(&organisation, now).await.unwrap();
    let like = store.find_account_by_email("mal@example.no").await.unwrap().unwrap();
    let new = store::NewAccount {
        email: "nabo@example.no".to_owned(),
        display_name: "Nabo".to_owned(),
        password_hash: like.password_hash.unwrap(),
        administrator: true,
    };
    store.create_account(&organisation.id, new, now).await.unwrap();
    let person = server.anonymous();
    person.sign_in("nabo@example.no").await;
    person
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_its_senders_and_a_catalogue_its_organisations() {
    let server = TestServer::start();
    let person = server.first().await;
    let colleague = server.other().await;
    let neighbour = neighbour(&server).await;
    let draft = send(&person, "krav.csv", SHEET).await;
    let import = read_in(&person, "fjordvik.json", json_of(&extension())).await;
    person.post(&format!("{import}/use"), &[]).await.to(&import);

    for stranger in [&colleague, &neighbour] {
        let refused = |answer: Answer| assert_eq!(answer.status, StatusCode::NOT_FOUND);
        refused(stranger.get(&draft).await);
        refused(stranger.get(&format!("{draft}/receipt.csv")).await);
        refused(stranger.post(&draft, &[("title", "x")]).await);
        refused(stranger.post(&format!("{draft}/accept"), &[]).await);
        refused(stranger.post(&format!("{draft}/delete"), &[]).await);
    }
    person.get(&draft).await.expect(StatusCode::OK);

    colleague.get(&import).await.expect(StatusCode::OK).says("Innkjøper");
    colleague.get("/catalogue/imports").await.says("Fjordviks krav");
    let ours = colleague.procurement("Kollegas").await;
    colleague.get(&ours).await.says("Følger kommunens egen katalog");
    for end in ["", "/delete"] {
        neighbour.get(&format!("{import}{end}")).await.expect(StatusCode::NOT_FOUND);
    }
    for end in ["/use", "/stop", "/delete"] {
        neighbour.post(&format!("{import}{end}"), &[]).await.expect(StatusCode::NOT_FOUND);
    }
    neighbour.get("/catalogue/imports").await.says("Her kommer katalogene dere leser inn.");
    let theirs = neighbour.procurement("Naboens").await;
    neighbour.get(&theirs).await.says(&format!("Katalogversjon {}", embedded().version));
    // Nor does a case file lead there.
    let case = colleague.get(&format!("{ours}/case.json")).await.bytes;
    let refused = neighbour.upload("/procurements/import", "sak.json", case).await;
    refused.expect(StatusCode::UNPROCESSABLE_ENTITY).says("som ikke finnes her");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_few_files_on_their_way_are_kept() {
    let server = TestServer::start();
    let person = server.first().await;
    let mut drafts = Vec::new();
    for _ in 0..4 {
        drafts.push(send(&person, "krav.csv", SHEET).await);
    }
    person.get(&drafts[0]).await.expect(StatusCode::NOT_FOUND);
    for draft in &drafts[1..] {
        person.get(draft).await.expect(StatusCode::OK);
    }
}
