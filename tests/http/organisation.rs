//! What the municipality settles once: its card, the letters of the sheet, the starter text; and who settled it.

use crate::exchange::{neighbour, store_of};
use crate::support::{Person, TestServer};
use calamine::{Data, Reader as _, Xlsx};
use catalogue::content::embedded;
use reqwest::StatusCode;
use std::io::Cursor;
use store::{StarterApproval, Timestamp};

/// The same place on the clock for everything that is written past the server.
const NOW: Timestamp = Timestamp::from_millis(1_795_257_720_000);

const LETTERS: [(&str, &str); 4] = [("absolute", "MÅ"), ("evaluated", "BØR"), ("option", "OP"), ("information", "1")];

#[tokio::test(flavor = "multi_thread")]
async fn the_sheet_carries_the_letters_of_the_municipality() {
    let server = TestServer::start();
    let person = server.first().await;
    let page = person.get("/organisation/labels").await.expect(StatusCode::OK);
    page.says("Kravspors egne er A, B, O, I");
    let look = [&LETTERS[..], &[("do", "look")]].concat();
    person.fill_in("/organisation/labels", &look).await.expect(StatusCode::OK).says("<td>BØR</td>");
    person.get("/organisation/labels").await.says("value=\"A\"");

    person.fill_in("/organisation/labels", &LETTERS).await.to("/organisation/labels?saved=1");
    person.get("/organisation/labels?saved=1").await.says("value=\"MÅ\"");
    person.get("/organisation/acts").await.says("Endret merkingen av krav til MÅ, BØR, OP, 1");
    // The card is another form, and leaves the letters alone.
    person.fill_in("/organisation", &[("address", "Rådhusgata 1")]).await.to("/procurements");
    person.get("/organisation/labels").await.says("value=\"BØR\"");

    let path = person.import("school-survey").await;
    let sheet = person
        .get(&format!("{path}/annexes/files/published/kravark.xlsx?date=2026-11-21"))
        .await
        .expect(StatusCode::OK);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(sheet.bytes)).unwrap();
    let cells: Vec<String> = book
        .worksheets()
        .into_iter()
        .flat_map(|(_, range)| range.rows().flatten().map(Data::to_string).collect::<Vec<_>>())
        .collect();
    assert!(cells.iter().any(|cell| cell == "MÅ") && cells.iter().any(|cell| cell == "BØR"));
    assert!(!cells.iter().any(|cell| cell == "A" || cell == "B"), "the catalogue's letters stand nowhere");
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_that_cannot_be_told_apart_are_refused() {
    let server = TestServer::start();
    let person = server.first().await;
    for (field, value, words) in [
        ("evaluated", "må", "«må» er brukt for en annen type"),
        ("option", "OPSJ", "Bruk bare bokstaver og tall, høyst 3."),
        ("option", "=1", "Bruk bare bokstaver og tall, høyst 3."),
        ("information", "", "Fyll ut feltet."),
    ] {
        let typed = [&LETTERS[..1], &[(field, value)]].concat();
        let page = person.fill_in("/organisation/labels", &typed).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        page.says(words);
        page.says("value=\"MÅ\"");
    }
    person.get("/organisation/labels").await.says("value=\"A\"");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_colleagues_who_change_the_same_the_second_sees_it() {
    let server = TestServer::start();
    let person = server.first().await;
    let colleague = server.other().await;
    let forms = async |who: &Person, path: &str| crate::html::fields(&who.get(path).await.text, path);
    let send = async |who: &Person, path: &str, form: &[(String, String)], changed: &[(&str, &str)]| {
        let kept = form.iter().filter(|(name, _)| !changed.iter().any(|(other, _)| other == name));
        let kept = kept.map(|(name, value)| (name.as_str(), value.as_str()));
        let fields: Vec<(&str, &str)> = kept.chain(changed.iter().copied()).collect();
        who.post(path, &fields).await
    };
    let (labels, card) = ("/organisation/labels", "/organisation");
    let (labels_form, card_form) = (forms(&colleague, labels).await, forms(&colleague, card).await);
    person.fill_in(labels, &LETTERS).await.location();
    person.fill_in(card, &[("unit", "Oppvekst")]).await.location();

    let late = send(&colleague, labels, &labels_form, &[("absolute", "K")]).await.expect(StatusCode::CONFLICT);
    late.says("<dd>MÅ</dd>");
    late.says("value=\"K\"");
    let late = send(&colleague, card, &card_form, &[("unit", "Helse")]).await.expect(StatusCode::CONFLICT);
    late.says("<dd>Oppvekst</dd>");
    late.says("value=\"Helse\"");
    person.get(card).await.says("value=\"Oppvekst\"");
    // Having seen it, they may go on.
    let seen = crate::html::fields(&late.text, card);
    send(&colleague, card, &seen, &[]).await.to("/procurements");
    person.get(card).await.says("value=\"Helse\"");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_starter_text_is_approved_once_and_can_be_withdrawn() {
    let server = TestServer::start();
    let person = server.first().await;
    let starter = "/organisation/starter";
    let page = person.get(starter).await.expect(StatusCode::OK);
    page.says("Klausulene er ikke godkjent for kommunen.");
    page.says("Parter og signatur");
    person.get("/organisation/starter?lang=nn").await.says("Partar og signatur");
    person.get("/organisation/templates").await.says("standardteksten er ikke godkjent");

    let form = "/organisation/starter?lang=nb";
    let approve = async |fields: &[(&str, &str)]| {
        let mut sent = crate::html::fields(&person.get(form).await.text, form);
        sent.retain(|(name, _)| !fields.iter().any(|(other, _)| other == name));
        sent.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let sent: Vec<(&str, &str)> = sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        person.post(form, &sent).await
    };
    let named = [("by", "Advokaten"), ("role", "kommuneadvokat"), ("on", "1.2.2026")];
    for (field, value, words) in [("by", "", "Fyll ut feltet."), ("on", "1.1.2999", "Den kan ikke være frem i tid.")] {
        let fields: Vec<_> = named.iter().filter(|(name, _)| *name != field).copied().chain([(field, value)]).collect();
        approve(&fields).await.expect(StatusCode::UNPROCESSABLE_ENTITY).says(words);
    }
    let unseen: Vec<_> = named.into_iter().chain([("version", "0")]).collect();
    approve(&unseen).await.expect(StatusCode::CONFLICT).says("Klausulene ble endret mens du leste.");
    approve(&named).await.to("/organisation/starter?saved=1");
    person.get(starter).await.says("Godkjent av Advokaten, kommuneadvokat 1. februar 2026.");
    person.get("/organisation/templates").await.says("lages av den godkjente standardteksten");

    // The case file of a procurement carries it, so that the command line makes the same files.
    let path = person.procurement("Godkjent").await;
    let case: serde_json::Value =
        serde_json::from_slice(&person.get(&format!("{path}/case.json")).await.bytes).unwrap();
    assert_eq!(case["organisation"]["starter_approved"]["by"], "Advokaten, kommuneadvokat");
    assert_eq!(case["organisation"]["starter_approved"]["on"], "2026-02-01");

    person.post("/organisation/starter/withdraw", &[]).await.to(starter);
    person.get(starter).await.says("Klausulene er ikke godkjent for kommunen.");
    let acts = person.get("/organisation/acts").await;
    acts.says("Førte inn at standardteksten er godkjent av Advokaten, kommuneadvokat");
    acts.says("Trakk tilbake godkjenningen av standardteksten");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_approval_falls_away_when_the_clauses_change() {
    let server = TestServer::start();
    let person = server.first().await;
    let store = store_of(&server).await;
    // What was approved is a release of its own, as it is after an upgrade.
    let mut old = embedded().clone();
    old.version = "0.9.0".to_owned();
    old.clauses[4].parts[0].text.nb = "Databehandleren gjør som avtalt.".to_owned();
    let release = store::Release {
        version: old.version.clone(),
        fingerprint: old.fingerprint(),
        schema: i64::from(old.schema),
        json: serde_json::to_string(&old).unwrap(),
    };
    store.put_release(&release, NOW).await.unwrap();
    let account = store.find_account_by_email("innkjoper@example.no").await.unwrap().unwrap();
    let approval = StarterApproval {
        by: "Advokaten".to_owned(),
        role: "kommuneadvokat".to_owned(),
        on: "2026-02-01".to_owned(),
        clauses: "0".repeat(64),
        release: release.fingerprint,
    };
    let act = store::NewAct { what: "starter_approved", detail: "Advokaten" };
    store.approve_starter(&account.id, &approval, act, NOW).await.unwrap();
    store.close().await;

    let page = person.get("/organisation/starter").await.expect(StatusCode::OK);
    page.says("Godkjenningen gjelder ikke lenger");
    page.says("godkjente klausulene i katalogversjon 0.9.0 1. februar 2026.");
    page.says("Databehandleren gjør som avtalt.");
    person.get("/organisation/starter?lang=en").await.says("Uendret på dette språket.");
    let path = person.procurement("Bortfalt").await;
    let case: serde_json::Value =
        serde_json::from_slice(&person.get(&format!("{path}/case.json")).await.bytes).unwrap();
    assert!(case["organisation"].get("starter_approved").is_none(), "it does not count for these clauses");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_organisation_settles_the_other_never_sees() {
    let server = TestServer::start();
    let person = server.first().await;
    person.fill_in("/organisation/labels", &LETTERS).await.location();
    let neighbour = neighbour(&server).await;
    neighbour.get("/organisation/labels").await.expect(StatusCode::OK).says("value=\"A\"");
    let acts = neighbour.get("/organisation/acts").await;
    acts.says("Her kommer det som blir endret");
}
