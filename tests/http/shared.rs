//! Between municipalities: what one has on its desk is taken out, read in by another, answered there and told here.

use crate::access::colleague;
use crate::desk::{between, editor, reworded, say};
use crate::exchange::neighbour;
use crate::feedback::judge;
use crate::members::member;
use crate::support::{PASSWORD, Person, TestServer};
use reqwest::StatusCode;
use serde_json::{Value, json};
use server::http::limits::{FEEDBACK_CHARS_MAX, SHARED_BYTES_MAX, SHARED_REMARKS_MAX};

/// A word that stands in no file that goes to others.
const CANARY: &str = "KANARI-delt";
const ITEM: &str = "/desk/item/IDT-001";
const SHARE: &str = "/desk/share";

/// The first account of a server of its own, in Storvik.
async fn storvik(server: &TestServer) -> Person {
    let person = server.anonymous();
    let fields = [
        ("organisation", "Storvik kommune"),
        ("name", "Siri"),
        ("email", "siri@storvik.example"),
        ("password", PASSWORD),
        ("password-again", PASSWORD),
    ];
    person.post(&server.setup_path(), &fields).await.to("/organisation");
    std::fs::write(server.folder.path().join("set-up"), "").unwrap();
    person
}

/// Takes out what an editor's organisation has.
async fn take_out(editor: &Person, since: &str) -> Value {
    let file = editor.post("/desk/share/file", &[("since", since)]).await.expect(StatusCode::OK);
    assert_eq!(file.headers["content-disposition"], "attachment; filename=\"kravspor-tilbakemeldinger.json\"");
    serde_json::from_str(&file.text).unwrap()
}

/// Reads a file in, and gives the page that tells what came.
async fn read_in(editor: &Person, file: &Value) -> String {
    let at = editor.upload(SHARE, "fra andre.json", file.to_string().into_bytes()).await.location();
    assert!(at.starts_with("/desk/share?saved=1#from-"), "{at}");
    editor.get(at.split('#').next().unwrap()).await.expect(StatusCode::OK).text
}

/// The answers for the organisation that the only file came from.
async fn answers(editor: &Person) -> Value {
    let page = editor.get(SHARE).await.text;
    let action = format!("/desk/share/answers/{}", between(&page, "action=\"/desk/share/answers/", "\""));
    let file = editor.post(&action, &[]).await.expect(StatusCode::OK);
    assert_eq!(file.headers["content-disposition"], "attachment; filename=\"kravspor-svar.json\"");
    serde_json::from_str(&file.text).unwrap()
}

fn says(page: &str, words: &str) {
    assert!(page.contains(words), "the page does not say {words:?}:\n{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_editor_serves_another_municipality_and_whoever_spoke_up_is_told() {
    let (here, there) = (TestServer::start(), TestServer::start());
    let owner = here.first().await;
    let rita = editor(&here, &owner, "Rita").await;
    let siri = storvik(&there).await;
    let tor = editor(&there, &siri, "Tor").await;
    let procurement = owner.procurement(CANARY).await;
    let wording = reworded("eller tilsvarende.");
    let remark = say(&owner, &procurement, "unclear", "Hva er <dette> «æøå»?", &wording).await;
    let theirs = siri.procurement("Vår egen").await;
    say(&siri, &theirs, "too_demanding", "", &reworded("eller tilsvarende løsning.")).await;

    let page = rita.get(SHARE).await.expect(StatusCode::OK);
    page.says("én tilbakemelding, én av dem med tekst");
    page.says("ingen rapporter fra piloter");
    let file = take_out(&rita, "").await;
    assert_eq!(file["feedback"][0]["key"], "IDT-001");
    assert_eq!(file["feedback"][0]["comment"], "Hva er <dette> «æøå»?");
    let text = file.to_string();
    let id = procurement.strip_prefix("/p/").unwrap();
    let remark_id = remark.rsplit('/').next().unwrap();
    for secret in [CANARY, "Innkjøper", "Rita", "@", id, remark_id] {
        assert!(!text.contains(secret), "the file has {secret}: {text}");
    }
    owner.get("/organisation/acts").await.says("Lastet ned tilbakemeldinger for å dele dem med andre");

    says(&read_in(&tor, &file).await, "Én ny tilbakemelding");
    siri.get("/organisation/acts").await.says("Leste inn tilbakemeldinger og svar fra Fjordvik kommune");
    let queue = tor.get("/desk").await;
    queue.says("2 tilbakemeldinger om én ting i katalogen.");
    queue.says("én fra en annen kommune");
    tor.get("/desk?q=fjordvik").await.says("Én venter på svar");
    let thing = tor.get(ITEM).await;
    for words in ["Fra Fjordvik kommune", "Hva er &lt;dette&gt; «æøå»?", "2 forslag som ligner hverandre"] {
        thing.says(words);
    }
    says(&read_in(&tor, &file).await, "Én tilbakemelding var her fra før");
    tor.get("/desk").await.says("2 venter på svar");
    // What came from others is theirs to send.
    assert_eq!(take_out(&tor, "").await["feedback"].as_array().unwrap().len(), 1);

    let answer = [("outcome", "change"), ("answer", "Vi godtar <tilsvarende>.")];
    tor.fill_in(ITEM, &answer).await.to(&format!("{ITEM}?saved=1#decided"));
    tor.get(SHARE).await.says("Dere har gitt ett svar på det som kom herfra.");
    let back = answers(&tor).await;
    assert_eq!((&back["to"]["name"], &back["answers"][0]["outcome"]), (&json!("Fjordvik kommune"), &json!("change")));
    assert_eq!(back["answers"].as_array().unwrap().len(), 1, "only what they sent is answered to them");
    assert!(!back.to_string().contains("Tor"));
    siri.get("/organisation/acts").await.says("Lastet ned svarene til Fjordvik kommune");

    says(&read_in(&rita, &back).await, "Ett nytt eller endret svar på det dere har sendt");
    let waits = "Tilbakemeldingen din er besvart: Krav IDT-001";
    owner.get("/waiting").await.says(waits);
    let told = owner.get(&remark).await;
    for words in ["Vi godtar &lt;tilsvarende&gt;.", "svar fra Storvik kommune", "Teksten blir endret"] {
        told.says(words);
    }
    assert!(!owner.get("/waiting").await.text.contains(waits), "it has been seen");
    rita.get(ITEM).await.says("svar fra Storvik kommune");
    rita.get("/desk").await.says("Her er det ingenting.");
    says(&read_in(&rita, &back).await, "Ett svar var her fra før");
    assert!(!owner.get("/waiting").await.text.contains(waits), "the same again is no news");

    // What is said anew waits on both desks, and what is taken back is gone from both.
    owner.fill_in(&remark, &[("comment", "Jeg er ikke enig.")]).await.location();
    rita.get("/desk").await.says("Krav IDT-001");
    says(&read_in(&tor, &take_out(&rita, "").await).await, "Én tilbakemelding er endret og venter på nytt");
    tor.get(ITEM).await.says("Jeg er ikke enig.");
    owner.post(&format!("{remark}/withdraw"), &[]).await.location();
    says(&read_in(&tor, &take_out(&rita, "").await).await, "Én tilbakemelding er trukket tilbake");
    assert!(!tor.get(ITEM).await.text.contains("Jeg er ikke enig."));
    says(&read_in(&rita, &back).await, "Ett svar gjelder en tilbakemelding som ikke er her lenger");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_written_about_a_line_that_few_may_read_stays() {
    let server = TestServer::start();
    let owner = server.first().await;
    let rita = editor(&server, &owner, "Rita").await;
    let procurement = owner.import("case-archive").await;
    let list = owner.get(&format!("{procurement}/requirements")).await;
    let id = between(&list.text, &format!("{procurement}/feedback/item/"), "\"");
    let thing = format!("{procurement}/feedback/item/{id}");
    let remark = judge(&owner, &thing, "hard_to_verify").await;
    owner.fill_in(&remark, &[("comment", CANARY), ("wording", CANARY)]).await.location();
    let measure = judge(&owner, &format!("{procurement}/feedback/measure/T-IDT-2"), "useful").await;
    owner.fill_in(&measure, &[("comment", "Dette hjalp")]).await.location();
    assert!(take_out(&rita, "").await.to_string().contains(CANARY), "as long as anybody may read the line");

    let line = format!("{procurement}/requirements/{id}");
    owner.fill_in(&line, &[("confidential", "1")]).await.location();
    let file = take_out(&rita, "").await;
    let said = |file: &Value, about: &str| {
        let all = file["feedback"].as_array().unwrap().iter();
        let of = all.filter(|one| one["about"] == about);
        of.map(|one| format!("{}: {}", one["verdict"], one["comment"]).replace('"', "")).collect::<Vec<_>>()
    };
    assert_eq!(said(&file, "item"), ["hard_to_verify: "]);
    assert_eq!(said(&file, "measure"), ["useful: Dette hjalp"]);
    assert!(!file.to_string().contains("KANARI"));

    // Once a procurement is gone, nobody can tell whether it was such a line.
    let other = owner.procurement("Skal slettes").await;
    say(&owner, &other, "unclear", CANARY, "").await;
    assert!(take_out(&rita, "").await.to_string().contains(CANARY));
    let delete = format!("{other}/delete");
    owner.fill_in(&delete, &[("kept", "Ingenting: prøvesak"), ("sure", "yes")]).await.to("/procurements");
    let file = take_out(&rita, "").await;
    assert_eq!(said(&file, "item").len(), 2);
    assert!(!file.to_string().contains("KANARI") && file.to_string().contains("Dette hjalp"));
}

#[tokio::test(flavor = "multi_thread")]
async fn since_a_day_is_what_was_said_from_then_on() {
    let server = TestServer::start();
    let owner = server.first().await;
    let rita = editor(&server, &owner, "Rita").await;
    let procurement = owner.procurement("Dato").await;
    judge(&owner, &format!("{procurement}/feedback/item/IDT-001"), "useful").await;
    let count = async |since: &str| take_out(&rita, since).await["feedback"].as_array().unwrap().len();
    assert_eq!((count("1.1.2020").await, count("2020-01-01").await), (1, 1));
    assert_eq!(count("2999-12-31").await, 0);
    owner.get("/organisation/acts").await.says("Lastet ned tilbakemeldinger siden 2999-12-31");
    for wrong in ["i går", "31.2.2026"] {
        let refused = rita.post("/desk/share/file", &[("since", wrong)]).await;
        let refused = refused.expect(StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("Skriv en dato");
        refused.says(&format!("value=\"{wrong}\""));
        refused.says("Feil: ");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pilots_report_is_sent_read_and_counted_elsewhere() {
    let (here, there) = (TestServer::start(), TestServer::start());
    let owner = here.first().await;
    let rita = editor(&here, &owner, "Rita").await;
    let tor = editor(&there, &storvik(&there).await, "Tor").await;
    let procurement = owner.import("school-survey").await;
    let home = format!("{procurement}/pilot");
    owner.post(&home, &[("do", "send")]).await.expect(StatusCode::NOT_FOUND);
    owner.post(&home, &[("do", "begin")]).await.location();
    owner.post(&format!("{home}/steps/need"), &[("minutes", "90"), ("hard", CANARY)]).await.location();
    let line = format!("{procurement}/requirements/LOG-001");
    owner.fill_in(&line, &[("text", "Leverandøren skal gjøre noe annet.")]).await.location();
    rita.get("/desk/pilots").await.expect(StatusCode::OK).says("Her er det ingenting.");
    assert!(take_out(&rita, "").await["pilots"].as_array().unwrap().is_empty(), "nothing is sent by itself");

    owner.get(&home).await.says("Send rapporten til redaktørene");
    owner.post(&home, &[("do", "send")]).await.to(&format!("{home}?saved=1"));
    owner.get(&home).await.says("Rapporten ble sendt til redaktørene");
    owner.get(&format!("{home}/report")).await.says("Rapporten ble sendt til redaktørene");
    owner
        .get(&format!("{procurement}/journal?part=overview"))
        .await
        .says("Sendte rapporten fra piloten til redaktørene");
    let list = rita.get("/desk/pilots").await;
    list.says("Pilot i kommunen");
    let report = format!("/desk/pilots/{}", between(&list.text, "href=\"/desk/pilots/", "\""));
    let page = rita.get(&report).await.expect(StatusCode::OK);
    for words in ["Omformulert", "LOG-001", "90 minutter, fortalt av én"] {
        page.says(words);
    }
    for page in [&list, &page] {
        assert!(!page.text.contains("/p/") && !page.text.contains("KANARI"), "{}", page.text);
    }

    // Sent again it has what people wrote, once whoever answers for it shares that.
    owner.post(&home, &[("do", "share")]).await.location();
    assert!(!rita.get(&report).await.text.contains(CANARY), "what was sent is as it was then");
    owner.post(&home, &[("do", "send")]).await.location();
    rita.get(&report).await.says(CANARY);
    let file = take_out(&rita, "").await;
    assert_eq!(file["pilots"].as_array().unwrap().len(), 1);
    assert!(!file.to_string().contains("Innkjøper") && !file.to_string().contains(&procurement[3..]));

    says(&read_in(&tor, &file).await, "Én ny eller endret rapport fra en pilot");
    says(&read_in(&tor, &file).await, "Én rapport var her fra før");
    let list = tor.get("/desk/pilots").await;
    list.says("Pilot i Fjordvik kommune");
    let theirs = format!("/desk/pilots/{}", between(&list.text, "href=\"/desk/pilots/", "\""));
    tor.get(&theirs).await.says(CANARY);
    tor.get("/desk/item/LOG-001").await.says("Med i én pilot hos andre kommuner: omformulert 1.");
    assert!(!rita.get("/desk/item/LOG-001").await.text.contains("hos andre kommuner"), "one's own is no other's");
    assert!(take_out(&tor, "").await["pilots"].as_array().unwrap().is_empty());

    owner.post(&home, &[("do", "take-back")]).await.to(&format!("{home}?saved=1"));
    owner.post(&home, &[("do", "take-back")]).await.to(&home);
    rita.get(&report).await.expect(StatusCode::NOT_FOUND);
    // One that stands when the procurement goes stays.
    owner.post(&home, &[("do", "send")]).await.location();
    let delete = format!("{procurement}/delete");
    owner.fill_in(&delete, &[("kept", "Ingenting: prøvesak"), ("sure", "yes")]).await.to("/procurements");
    assert_eq!(take_out(&rita, "").await["pilots"].as_array().unwrap().len(), 1);
}

/// A file from Storvik with a remark in it.
fn file() -> Value {
    json!({
        "kind": "kravspor-shared",
        "schema": 1,
        "from": {"id": "0192d3b0-0000-7000-8000-000000000001", "name": "Storvik <kommune>"},
        "made": "2026-11-22",
        "feedback": [{
            "id": "0".repeat(32), "about": "item", "key": "IDT-001", "verdict": "unclear", "language": "nb",
            "release": {"version": "3.1.0", "fingerprint": "abc"}, "comment": "<b>Uklart</b>", "wording": "", "at": "2026-11-20",
        }],
        "withdrawn": [],
        "pilots": [],
        "answers": [],
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_wrong_is_refused_with_its_place_and_nothing_of_it_is_kept() {
    let server = TestServer::start();
    let owner = server.first().await;
    let rita = editor(&server, &owner, "Rita").await;
    let own = take_out(&rita, "").await["from"].clone();
    let with = |pointer: &str, value: Value| {
        let mut file = file();
        *file.pointer_mut(pointer).unwrap() = value;
        file.to_string()
    };
    let mut named = file();
    named["feedback"][0]["author"] = json!("Kari");
    let mut for_others = file();
    for_others["to"] = json!({"id": "0192d3b0-0000-7000-8000-000000000002", "name": "Vika kommune"});
    let mut second = file();
    let again = second["feedback"][0].clone();
    second["feedback"].as_array_mut().unwrap().push(again);
    let many = vec![json!("0".repeat(32)); SHARED_REMARKS_MAX + 1];
    for (file, words) in [
        (String::new(), "Filen kan ikke leses: linje 1"),
        ("ikke JSON".to_owned(), "Filen kan ikke leses: linje 1"),
        ("{}".to_owned(), "Dette er ikke en fil med tilbakemeldinger."),
        (with("/kind", json!("kravspor-pilot")), "Dette er ikke en fil med tilbakemeldinger."),
        (with("/schema", json!(2)), "nyere utgave av Kravspor"),
        (with("/from", own), "Denne filen er deres egen."),
        (for_others.to_string(), "Svarene i denne filen er til Vika kommune, ikke til dere."),
        (named.to_string(), "Tilbakemelding nummer 1"),
        (
            with("/feedback/0/verdict", json!("<i>")),
            "Tilbakemelding nummer 1, feltet «verdict»: Her kan det ikke stå «&lt;i&gt;»",
        ),
        (with("/feedback/0/about", json!("own")), "Tilbakemelding nummer 1, feltet «about»"),
        (with("/feedback/0/at", json!("i går")), "feltet «at»: Dette er ikke en dato."),
        (
            with("/feedback/0/comment", json!("ø".repeat(FEEDBACK_CHARS_MAX + 1))),
            "feltet «comment»: Teksten er lengre enn 4",
        ),
        (with("/feedback/0/comment", json!("a\u{0}b")), "et tegn som ikke kan stå i en tekst"),
        (second.to_string(), "Tilbakemelding nummer 2, feltet «id»: Den samme står to ganger."),
        (with("/withdrawn", json!(many)), "Feltet «withdrawn»: Her er det flere enn"),
        (" ".repeat(SHARED_BYTES_MAX + 1), "Filen er større enn 16 MB."),
    ] {
        let refused = rita.upload(SHARE, "fil.json", file.into_bytes()).await;
        let refused = refused.expect(StatusCode::UNPROCESSABLE_ENTITY);
        refused.says(words);
        refused.says("Feil: ");
    }
    rita.post(SHARE, &[]).await.expect(StatusCode::BAD_REQUEST);
    let not_text = rita.upload(SHARE, "fil.json", vec![0xff, 0xfe]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    not_text.says("Dette er ikke en fil med tilbakemeldinger.");
    rita.get(SHARE).await.says("Det er ikke lest inn noe fra andre ennå.");
    rita.get("/desk?state=all").await.says("Her er det ingenting.");
    assert!(!owner.get("/organisation/acts").await.text.contains("Leste inn"));

    // As it is, it comes in; and what the catalogue here does not have is said, and shown.
    let mut file = file();
    file["feedback"][0]["key"] = json!("TLG-FJV-9");
    let page = read_in(&rita, &file).await;
    says(&page, "Én av tilbakemeldingene gjelder noe som ikke er i katalogen her");
    says(&page, "Storvik &lt;kommune&gt;");
    let thing = rita.get("/desk/item/TLG-FJV-9").await.expect(StatusCode::OK);
    for words in ["&lt;b&gt;Uklart&lt;/b&gt;", "Fra Storvik &lt;kommune&gt;", "Dette er ikke i katalogen", "20.11.2026"]
    {
        thing.says(words);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_goes_between_municipalities_is_their_editors() {
    let server = TestServer::start();
    let owner = server.first().await;
    let rita = editor(&server, &owner, "Rita").await;
    let lars = colleague(&server, "Lars").await;
    let nabo = neighbour(&server).await;
    let theirs = member(&nabo, "Nabo").await;
    nabo.post(&format!("{theirs}/editor"), &[("do", "yes")]).await.location();
    read_in(&rita, &file()).await;
    let procurement = owner.import("school-survey").await;
    let home = format!("{procurement}/pilot");
    owner.post(&home, &[("do", "begin")]).await.location();
    owner.post(&home, &[("do", "send")]).await.location();
    let report =
        format!("/desk/pilots/{}", between(&rita.get("/desk/pilots").await.text, "href=\"/desk/pilots/", "\""));
    rita.fill_in(ITEM, &[("outcome", "keep"), ("answer", "Fordi.")]).await.location();
    let page = rita.get(SHARE).await.text;
    let out = format!("/desk/share/answers/{}", between(&page, "action=\"/desk/share/answers/", "\""));

    for page in [SHARE, "/desk/pilots", &report] {
        lars.get(page).await.expect(StatusCode::FORBIDDEN);
    }
    for form in ["/desk/share/file", &out] {
        lars.post(form, &[]).await.expect(StatusCode::FORBIDDEN);
    }
    lars.upload(SHARE, "fil.json", file().to_string().into_bytes()).await.expect(StatusCode::FORBIDDEN);
    for nothing in ["/desk/pilots/ukjent", "/desk/pilots/0192d3b0-0000-7000-8000-000000000000"] {
        rita.get(nothing).await.expect(StatusCode::NOT_FOUND);
    }
    nabo.get(&report).await.expect(StatusCode::NOT_FOUND);
    nabo.post(&out, &[]).await.expect(StatusCode::NOT_FOUND);
    nabo.get("/desk/pilots").await.says("Her er det ingenting.");
    nabo.get(SHARE).await.says("Det er ikke lest inn noe fra andre ennå.");
    nabo.get("/desk?state=all").await.says("Her er det ingenting.");
    // On one installation a file goes the same way.
    judge(&owner, &format!("{procurement}/feedback/item/IDT-001"), "useful").await;
    says(&read_in(&nabo, &take_out(&rita, "").await).await, "Én ny tilbakemelding");
    nabo.get(ITEM).await.says("Fra Fjordvik kommune");
    // Each has its own of what was sent by a third.
    says(&read_in(&nabo, &file()).await, "Én ny tilbakemelding");
    let member = member(&owner, "Rita").await;
    owner.post(&format!("{member}/editor"), &[("do", "no")]).await.location();
    rita.post("/desk/share/file", &[]).await.expect(StatusCode::FORBIDDEN);
}
