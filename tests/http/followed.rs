//! Catalogues of other organisations: one takes its edition out as a file, another reads it in, sees what differs and takes some of it into
//! its own draft; and what is offered of one's own comes the same way. What is read in is never in use.

use crate::access::colleague;
use crate::editions::{make_editor, release, review, reword, two_editors};
use crate::exchange::{SHEET, extension, json_of};
use crate::members::link;
use crate::organisations::storvik;
use crate::support::{Answer, PASSWORD, Person, TestServer};
use catalogue::content::{Extension, embedded};
use reqwest::{Method, StatusCode};
use server::http::limits::{EDITION_CHARS_MAX, FOLLOWED_ENTRIES_MAX};

const OTHERS: &str = "/catalogue/others";
const OFFER: &str = "/catalogue/offer";
const EDITIONS: &str = "/catalogue/editions";
const DRAFT: &str = "/catalogue/editions/draft";
const REASON: &str = "Fordi vi vil vite hvem som logget inn.";
const NOTE: &str = "Kravet gjelder nå alle.";
const TAKE: &str = "Ta inn i utkastet";

/// Reads the first file of a catalogue in.
pub async fn follow(person: &Person, name: &str, content: Vec<u8>) -> Answer {
    send(person, OTHERS, ("name", name), "katalog.json", content).await
}

async fn send(person: &Person, path: &str, field: (&str, &str), file: &str, content: Vec<u8>) -> Answer {
    let part = reqwest::multipart::Part::bytes(content).file_name(file.to_owned());
    let form = reqwest::multipart::Form::new().text(field.0.to_owned(), field.1.to_owned()).part("file", part);
    person.send(Method::POST, path, |request| request.multipart(form)).await
}

/// Takes something of a followed catalogue into the draft, as its button does.
async fn take(person: &Person, other: &str, (about, key): (&str, &str), number: &str) -> Answer {
    person.post(&format!("{other}/take"), &[("about", about), ("key", key), ("file", number)]).await
}

/// Two editors of Storvik, the first of them its administrator.
async fn of_storvik(server: &TestServer) -> (Person, Person) {
    let siri = storvik(server).await;
    let invited = siri.post("/organisation/members/invite", &[("email", "per@storvik.example")]).await;
    let per = server.anonymous();
    let account = [("name", "Per"), ("password", PASSWORD), ("password-again", PASSWORD)];
    per.post(&link(&invited.text, server), &account).await.location();
    make_editor(&siri, "Siri").await;
    make_editor(&siri, "Per").await;
    (siri, per)
}

/// Fjordvik's first edition: a reworded item, and a new one that takes over from another. Gives the page of the edition.
async fn edition_of_fjordvik(owner: &Person, anne: &Person) -> String {
    reword(owner, REASON).await;
    let new = format!("{DRAFT}/new");
    let typed = [("obligation", "everybody is identified in this way"), ("note", NOTE)];
    let made = owner.fill_in_on(&format!("{new}?replaces=IDT-001"), &new, &typed).await;
    made.to(&format!("{DRAFT}/item/IDT-FJO-1"));
    for id in ["IDT-001", "IDT-003", "IDT-FJO-1"] {
        review(anne, id).await.location();
    }
    release(owner, &[]).await
}

async fn file_of(person: &Person, edition: &str) -> Vec<u8> {
    person.get(&format!("{edition}/file")).await.expect(StatusCode::OK).bytes
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_neighbour_has_is_seen_taken_into_the_draft_and_released() {
    let server = TestServer::start();
    let (owner, anne) = two_editors(&server).await;
    let edition = edition_of_fjordvik(&owner, &anne).await;
    owner.get(&edition).await.says(&format!("{edition}/file"));
    let file = owner.get(&format!("{edition}/file")).await.expect(StatusCode::OK);
    let name = file.headers["content-disposition"].to_str().unwrap();
    assert!(name.contains("kravspor-katalog-fjordvik-kommune-1.0.0.json"), "{name}");
    let said: Extension = serde_json::from_slice(&file.bytes).unwrap();
    assert_eq!((said.base.as_str(), said.offer), (embedded().version.as_str(), false));

    let (siri, per) = of_storvik(&server).await;
    siri.get(EDITIONS).await.says("Kataloger vi følger");
    siri.get(OTHERS).await.expect(StatusCode::OK).says("Dere følger ingen kataloger ennå.");
    let before = siri.procurement("Før").await;
    let other = follow(&siri, "", file.bytes).await.location();
    let page = siri.get(&other).await.expect(StatusCode::OK);
    for words in [
        "<h1>Fjordvik kommune</h1>",
        "Egen utgave",
        "1.0.0",
        "Bygger på",
        &embedded().version,
        "Krav de har, og dere ikke har",
        "IDT-FJO-1",
        "everybody is identified in this way",
        "Krav de har skrevet på en annen måte",
        REASON,
        "<ins>",
        "<del>",
        "Krav de har tatt ut",
        "Hos dem har IDT-FJO-1 tatt over.",
        "Hos dere",
        "Hos dem",
        "Begynn på et utkast før du tar inn noe herfra.",
    ] {
        page.says(words);
    }
    assert!(!page.text.contains(TAKE), "there is no draft to take it into");
    take(&siri, &other, ("item", "IDT-003"), "1").await.expect(StatusCode::CONFLICT);
    per.get(OTHERS).await.says("Fjordvik kommune");

    // Nothing of it is in use, before or after it was read in.
    siri.get(&siri.procurement("Etter innlesing").await).await.says(&format!("Katalogversjon {}", embedded().version));
    siri.get(OTHERS).await.says(&format!("Nye anskaffelser starter nå med {}.", embedded().version));
    assert!(!siri.get("/catalogue/imports").await.text.contains("Fjordvik"));
    siri.get("/catalogue/item/IDT-FJO-1").await.expect(StatusCode::NOT_FOUND);

    siri.post(EDITIONS, &[]).await.to(DRAFT);
    siri.get(&other).await.says(TAKE);
    take(&siri, &other, ("item", "IDT-003"), "1").await.to(&format!("{other}#at-IDT-003"));
    take(&siri, &other, ("item", "IDT-FJO-1"), "1").await.to(&format!("{other}#at-IDT-FJO-1"));
    siri.get(&other).await.says("Se det i utkastet");
    let again = take(&per, &other, ("item", "IDT-003"), "1").await.expect(StatusCode::CONFLICT);
    again.says("Dette er allerede endret i utkastet.");
    let draft = siri.get(DRAFT).await.expect(StatusCode::OK);
    for words in [
        "Hentet fra katalogen til Fjordvik kommune, 1.0.0.",
        REASON,
        "Nytt krav",
        "Skrevet av Siri",
        "Ikke lest av en annen redaktør ennå.",
    ] {
        draft.says(words);
    }
    assert!(!draft.text.contains("Må rettes før utgivelse"), "{}", draft.text);
    siri.get(&before).await.says(&format!("Katalogversjon {}", embedded().version));

    // It is a change like any other: somebody else reads it before it is released.
    siri.get(&format!("{DRAFT}/release")).await.says("2 endringer er ikke lest av en annen redaktør");
    for id in ["IDT-003", "IDT-FJO-1"] {
        review(&per, id).await.location();
    }
    release(&siri, &[]).await;
    let after = siri.procurement("Etter").await;
    siri.get(&after).await.says(&format!("{}+storvik-kommune.1.0.0", embedded().version));
    siri.get(&before).await.says(&format!("Katalogversjon {}", embedded().version));
    siri.get("/catalogue/item/IDT-FJO-1").await.expect(StatusCode::OK).says("everybody is identified in this way");
    let page = siri.get(&other).await.expect(StatusCode::OK);
    assert!(
        !page.text.contains("at-IDT-003") && !page.text.contains("at-IDT-FJO-1"),
        "what is taken differs no longer"
    );
    page.says("at-IDT-001");
    siri.post(EDITIONS, &[]).await.to(DRAFT);
    let gone = take(&siri, &other, ("item", "IDT-003"), "1").await.expect(StatusCode::CONFLICT);
    gone.says("Det er ikke noe her å ta inn lenger.");
    // What takes over is here now, so it takes over here as well.
    take(&siri, &other, ("item", "IDT-001"), "1").await.location();
    siri.get(DRAFT).await.says("Erstattes av IDT-FJO-1");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newer_file_is_something_new_until_an_editor_has_looked() {
    let server = TestServer::start();
    let (owner, anne) = two_editors(&server).await;
    let first = edition_of_fjordvik(&owner, &anne).await;
    let (siri, per) = of_storvik(&server).await;
    let file = file_of(&owner, &first).await;
    let other = follow(&siri, "Naboen", file.clone()).await.location();
    assert!(!siri.get(&other).await.text.contains("Nytt siden sist"));
    assert!(!siri.get("/waiting").await.text.contains("Naboen"));

    reword(&owner, "Enda klarere.").await;
    review(&anne, "IDT-003").await.location();
    let second = release(&owner, &[]).await;
    let newer = file_of(&owner, &second).await;
    let read = async |seen: &str, content: Vec<u8>| send(&siri, &other, ("seen", seen), "ny.json", content).await;
    let same = read("1", file.clone()).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    same.says("Filen er den samme som den dere leste inn sist.");
    read("1", newer.clone()).await.to(&format!("{other}#news"));
    let late = read("1", file).await.expect(StatusCode::CONFLICT);
    late.says("En kollega har lest inn en nyere fil.");

    let page = siri.get(&other).await.expect(StatusCode::OK);
    for words in ["Nytt siden sist", "Fra 1.0.0 til 1.0.1.", "news-IDT-003", "Enda klarere.", "Jeg har sett på det"] {
        page.says(words);
    }
    assert!(!page.text.contains("news-IDT-FJO-1"), "it was there the last time");
    page.says("at-IDT-FJO-1");
    for editor in [&siri, &per] {
        editor.get("/waiting").await.says("Naboen: se hva som er nytt i 1.0.1");
        editor.get("/desk").await.says("Det er noe nytt i en katalog dere følger");
        editor.get(OTHERS).await.says("Noe nytt å se på");
    }
    // Taking from a page that is too old takes nothing.
    siri.post(EDITIONS, &[]).await.to(DRAFT);
    take(&siri, &other, ("item", "IDT-003"), "1").await.expect(StatusCode::CONFLICT);
    assert!(!siri.get(DRAFT).await.text.contains("Naboen"));

    per.post(&format!("{other}/seen"), &[("file", "1")]).await.expect(StatusCode::CONFLICT);
    per.post(&format!("{other}/seen"), &[("file", "2")]).await.to(&other);
    per.post(&format!("{other}/seen"), &[("file", "2")]).await.to(&other);
    siri.get(&other).await.says("Sett av Per");
    for page in ["/waiting", "/desk", OTHERS] {
        let text = siri.get(page).await.expect(StatusCode::OK).text;
        assert!(!text.contains("se hva som er nytt") && !text.contains("noe nytt i en katalog"), "{page}");
        assert!(!text.contains("Noe nytt å se på"), "{page}");
    }
    let acts = siri.get("/organisation/acts").await;
    for words in [
        "Begynte å følge katalogen «Naboen»",
        "Leste inn en nyere fil av katalogen «Naboen»",
        "Så på det som var nytt i katalogen «Naboen»",
    ] {
        acts.says(words);
    }
    siri.get(&format!("{other}/stop")).await.expect(StatusCode::OK).says("Filene fra «Naboen» slettes her.");
    siri.post(&format!("{other}/stop"), &[]).await.to(OTHERS);
    siri.get(&other).await.expect(StatusCode::NOT_FOUND);
    siri.get("/organisation/acts").await.says("Sluttet å følge katalogen «Naboen»");
}

#[tokio::test(flavor = "multi_thread")]
async fn ones_own_is_offered_as_a_small_catalogue_that_others_take_from() {
    let server = TestServer::start();
    let (owner, anne) = two_editors(&server).await;
    owner.get(OFFER).await.expect(StatusCode::OK).says("Dere har ingen egne krav å tilby.");
    edition_of_fjordvik(&owner, &anne).await;
    let page = owner.get(OFFER).await.expect(StatusCode::OK);
    for words in ["IDT-FJO-1 Nytt krav", "IDT-003 Ny tekst", "IDT-001 Erstattes av IDT-FJO-1", "Tas fra utgave 1.0.0"] {
        page.says(words);
    }
    let none = owner.fill_in(OFFER, &[]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    none.says("Velg minst én ting å tilby.");
    owner.post(OFFER, &[("picked", "IDT-404")]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    let file = owner.post(OFFER, &[("picked", "IDT-001")]).await.expect(StatusCode::OK);
    let name = file.headers["content-disposition"].to_str().unwrap();
    assert!(name.contains("kravspor-tilbud-fjordvik-kommune-1.0.0.json"), "{name}");
    let said: Extension = serde_json::from_slice(&file.bytes).unwrap();
    assert_eq!((said.title.as_str(), said.base.as_str(), said.offer), ("Fjordvik kommune", &*embedded().version, true));
    let ids: Vec<&str> = said.items.iter().map(|item| item.id.as_str()).collect();
    assert_eq!(ids, ["IDT-FJO-1"], "what takes over comes along");
    assert_eq!(said.changes.len(), 1, "and what was not picked does not");
    for person in ["Innkjøper", "Anne", "example.no"] {
        assert!(!file.text.contains(person), "the file names {person}");
    }

    let (siri, _) = of_storvik(&server).await;
    let other = follow(&siri, "", file.bytes).await.location();
    let page = siri.get(&other).await.expect(StatusCode::OK);
    for words in ["Tilbud", "Dette er et tilbud", "IDT-FJO-1", "at-IDT-001"] {
        page.says(words);
    }
    assert!(!page.text.contains("at-IDT-003"), "it was not offered");
    siri.get(OTHERS).await.says("Tilbud 1.0.0");
    siri.post(EDITIONS, &[]).await.to(DRAFT);
    take(&siri, &other, ("item", "IDT-FJO-1"), "1").await.location();
    siri.get(DRAFT).await.says("Hentet fra katalogen til Fjordvik kommune, 1.0.0.");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_can_not_be_read_leaves_nothing_and_what_can_not_be_taken_is_said() {
    let server = TestServer::start();
    let (owner, anne) = two_editors(&server).await;
    let many = Extension { items: vec![extension().items[0].clone(); 2], ..extension() };
    for (content, words) in [
        (Vec::new(), "Filen er tom."),
        (SHEET.as_bytes().to_vec(), "Filen er ikke tatt ut av Kravspor"),
        (b"PK\x03\x04 ikke en arbeidsbok".to_vec(), "Filen er skadet"),
        (br#"{"hei": 1}"#.to_vec(), "JSON-filen er verken en katalog"),
        (json_of(&many), "er brukt to ganger"),
    ] {
        let refused = follow(&owner, "Naboen", content).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        refused.says(words);
        refused.says("value=\"Naboen\"");
    }
    let mut large = extension();
    large.domains = (0..=FOLLOWED_ENTRIES_MAX)
        .map(|number| {
            let mut domain = embedded().domains[0].clone();
            domain.id = format!("X{number}").as_str().into();
            domain
        })
        .collect();
    let refused = follow(&owner, "Naboen", json_of(&large)).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("oppføringer av én type");
    let long = "x".repeat(301);
    let refused = follow(&owner, &long, json_of(&extension())).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("Skriv høyst 300 tegn.");
    owner.get(OTHERS).await.says("Dere følger ingen kataloger ennå.");
    let missing = owner.send(Method::POST, OTHERS, |request| {
        request.multipart(reqwest::multipart::Form::new().text("name", "Naboen"))
    });
    missing.await.expect(StatusCode::UNPROCESSABLE_ENTITY);

    // The built-in catalogue itself, as a workbook: there is nothing to see.
    let workbook = owner.get("/catalogue/export?format=xlsx").await.bytes;
    let whole = send(&owner, OTHERS, ("name", "Felles"), "katalog.xlsx", workbook).await.location();
    let page = owner.get(&whole).await.expect(StatusCode::OK);
    page.says("Hel katalog");
    page.says("Katalogen sier ikke noe annet enn deres.");
    let taken = follow(&owner, "Felles", json_of(&extension())).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    taken.says("Dere følger en katalog med dette navnet.");

    // What a file says is text, and what it asks for that is not here is told.
    let mut odd = extension();
    odd.title = "<script>alert(1)</script>".to_owned();
    let like = odd.items[0].clone();
    let mut add = |id: &str, change: &dyn Fn(&mut catalogue::content::item::Item)| {
        let mut item = like.clone();
        item.id = id.into();
        change(&mut item);
        odd.items.push(item);
    };
    add("TLG-FJV-2", &|item| item.text.nb = "Løsningen skal <img src=x> {ukjent_tall}.".to_owned());
    add("TLG-999", &|item| item.applies = None);
    add("ZZZ-FJV-1", &|item| item.domain = "ZZZ".into());
    add("TLG-FJV-3", &|item| item.reason.nb = "ø".repeat(EDITION_CHARS_MAX + 1));
    let other = follow(&owner, "", json_of(&odd)).await.location();
    owner.post(EDITIONS, &[]).await.to(DRAFT);
    let page = owner.get(&other).await.expect(StatusCode::OK);
    assert!(!page.text.contains("<script>alert") && !page.text.contains("<img src=x>"));
    for words in [
        "&lt;script&gt;alert(1)",
        "&lt;img src=x&gt;",
        "Scenario S-K99",
        "Tiltak T-FJV-1",
        "Finnes ikke hos dere.",
        "Kan ikke tas inn:",
        "Slike ID-er er den felles katalogens.",
        "Det som ikke passer hos dere",
    ] {
        page.says(words);
    }
    for id in ["TLG-FJV-2", "TLG-999", "ZZZ-FJV-1", "TLG-FJV-3"] {
        let refused = take(&owner, &other, ("item", id), "1").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{id}: {}", refused.text);
    }
    for (about, key) in [("scenario", "S-K99"), ("item", "IDT-003"), ("label", "x"), ("", "")] {
        let nothing = take(&owner, &other, (about, key), "1").await;
        assert_eq!(nothing.status, StatusCode::CONFLICT, "{about} {key}");
    }
    take(&owner, &other, ("item", "TLG-FJV-1"), "1").await.to(&format!("{other}#at-TLG-FJV-1"));
    // While people are heard nothing is taken.
    let hearing = owner.post(&format!("{DRAFT}/hearing"), &[("weeks", "2")]).await;
    hearing.expect(StatusCode::OK);
    let page = anne.get(&other).await.expect(StatusCode::OK);
    page.says("Utkastet er til høring.");
    assert!(!page.text.contains(TAKE));
    take(&anne, &other, ("item", "TLG-FJV-1"), "1").await.expect(StatusCode::CONFLICT);

    let reader = colleague(&server, "Ole").await;
    for path in [OTHERS, OFFER, &other, &format!("{other}/stop")] {
        reader.get(path).await.expect(StatusCode::FORBIDDEN);
    }
    follow(&reader, "x", json_of(&extension())).await.expect(StatusCode::FORBIDDEN);
    assert!(!reader.get(EDITIONS).await.text.contains("Kataloger vi følger"));
}

#[tokio::test(flavor = "multi_thread")]
async fn other_words_for_a_scenario_are_taken_too() {
    let server = TestServer::start();
    let (owner, anne) = two_editors(&server).await;
    let form = format!("{DRAFT}/text/scenario/S-K01");
    let words = "En tidligere ansatt kan fortsatt lese";
    owner.fill_in(&form, &[("text-0-nb", words), ("note", NOTE)]).await.location();
    anne.fill_in_on(DRAFT, &format!("{form}/review"), &[]).await.location();
    let edition = release(&owner, &[]).await;
    let (siri, _) = of_storvik(&server).await;
    let other = follow(&siri, "", file_of(&owner, &edition).await).await.location();
    siri.post(EDITIONS, &[]).await.to(DRAFT);
    let page = siri.get(&other).await.expect(StatusCode::OK);
    for said in ["Scenarioer", "Scenario S-K01", "kan fortsatt", TAKE] {
        page.says(said);
    }
    take(&siri, &other, ("scenario", "S-K01"), "1").await.to(&format!("{other}#at-scenario-S-K01"));
    let draft = siri.get(DRAFT).await.expect(StatusCode::OK);
    draft.says("Scenario S-K01");
    draft.says("Hentet fra katalogen til Fjordvik kommune, 1.0.0.");
    siri.get(&form).await.says(words);
}
