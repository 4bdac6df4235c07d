//! The editor's desk: what is found there and what is not, what is decided, and that whoever spoke up is told.

use crate::access::colleague;
use crate::exchange::{extension, json_of, neighbour, read_in, store_of};
use crate::feedback::judge;
use crate::feedback_links::{first_line, make};
use crate::html::fields;
use crate::members::member;
use crate::support::{Person, TestServer};
use catalogue::content::embedded;
use reqwest::StatusCode;
use server::http::limits::{DECISION_CHARS_MAX, SEARCH_CHARS_MAX};
use store::{NewProcurement, ReleaseRef, Standing};

/// What a procurement is called that no editor may hear of.
const CANARY: &str = "KANARI-hemmelig anskaffelse";
const ITEM: &str = "/desk/item/IDT-001";

/// A colleague who edits, and takes part in no procurement.
pub async fn editor(server: &TestServer, administrator: &Person, name: &str) -> Person {
    let person = colleague(server, name).await;
    let page = member(administrator, name).await;
    administrator.post(&format!("{page}/editor"), &[("do", "yes")]).await.location();
    person
}

/// Says something about IDT-001, and gives the address of the remark.
pub async fn say(person: &Person, procurement: &str, verdict: &str, comment: &str, wording: &str) -> String {
    let remark = judge(person, &format!("{procurement}/feedback/item/IDT-001"), verdict).await;
    let mut typed = vec![("comment", comment)];
    if !wording.is_empty() {
        typed.push(("wording", wording));
    }
    person.fill_in(&remark, &typed).await.location();
    remark
}

/// IDT-001 with something put behind it.
pub fn reworded(more: &str) -> String {
    let release = embedded();
    let item = release.items.iter().find(|item| item.id.as_str() == "IDT-001").unwrap();
    let text = release.with_defaults(&item.text, catalogue::content::Lang::Nb);
    format!("{} {more}", text.trim_end_matches('.'))
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_said_is_found_decided_and_answered() {
    let server = TestServer::start();
    let owner = server.first().await;
    let lars = colleague(&server, "Lars").await;
    let editor = editor(&server, &owner, "Rita").await;
    let (first, second) = (owner.procurement(CANARY).await, lars.procurement(CANARY).await);
    editor.get("/desk").await.expect(StatusCode::OK).says("Her er det ingenting.");
    let remark =
        say(&owner, &first, "shuts_out_suppliers", "Små kan <ikke> dette", &reworded("eller tilsvarende.")).await;
    say(&lars, &second, "too_demanding", "", &reworded("eller tilsvarende løsning.")).await;
    say(&lars, &second, "unclear", "Hva er dette?", "").await;
    judge(&owner, &format!("{first}/feedback/measure/T-IDT-2"), "useful").await;

    let queue = editor.get("/desk").await.expect(StatusCode::OK);
    queue.says("4 tilbakemeldinger om 2 ting i katalogen.");
    queue.says("3 venter på svar");
    queue.says("2 forslag til tekst");
    let (item, measure) = (queue.text.find("Krav IDT-001").unwrap(), queue.text.find("Tiltak T-IDT-2").unwrap());
    assert!(item < measure, "the most that waits comes first");
    let thing = editor.get(ITEM).await.expect(StatusCode::OK);
    thing.says("Små kan &lt;ikke&gt; dette");
    thing.says("2 forslag som ligner hverandre");
    thing.says("<ins>");
    thing.says("Én tilbakemelding uten forslag");
    for name in ["Lars", "Innkjøper"] {
        thing.says(name);
    }
    // Of the procurements there is nothing: neither what they are called nor where they are.
    for page in [&queue, &thing] {
        assert!(!page.text.contains("KANARI") && !page.text.contains("/p/"), "{}", page.text);
    }
    editor.get(&first).await.expect(StatusCode::NOT_FOUND);

    // What waits is chosen already.
    let answer = [("outcome", "change"), ("answer", "Vi godtar\ntilsvarende <løsninger>.")];
    editor.fill_in(ITEM, &answer).await.to(&format!("{ITEM}?saved=1#decided"));
    let thing = editor.get(&format!("{ITEM}?saved=1")).await;
    thing.says("Lagret");
    thing.says("svarer på 3 tilbakemeldinger");
    thing.says("tilsvarende &lt;løsninger&gt;.");
    thing.says("/catalogue/editions/draft/item/IDT-001");
    let queue = editor.get("/desk").await;
    assert!(!queue.text.contains("Krav IDT-001"), "nothing about it waits");
    editor.get("/desk?state=decided").await.says("Krav IDT-001");
    owner.get("/organisation/acts").await.says("Bestemte på redaktørbordet: Krav IDT-001");

    // Whoever said it is told, until they have seen it.
    let waits = "Tilbakemeldingen din er besvart: Krav IDT-001";
    let page = owner.get("/waiting").await;
    page.says(waits);
    page.says(&remark);
    let list = owner.get(&format!("{first}/feedback")).await;
    list.says("Teksten blir endret");
    list.says("tilsvarende &lt;løsninger&gt;.");
    owner.get("/waiting").await.says(waits);
    owner.get(&remark).await.says("tilsvarende &lt;løsninger&gt;.");
    assert!(!owner.get("/waiting").await.text.contains(waits), "it has been seen");
    lars.get("/waiting").await.says(waits);

    // Another answer is news.
    let change = between(&editor.get(ITEM).await.text, &format!("href=\"{ITEM}/"), "\"");
    let change = format!("{ITEM}/{change}");
    editor.fill_in(&change, &[("outcome", "keep"), ("answer", "Vi lar det stå.")]).await.location();
    owner.get("/waiting").await.says(waits);
    owner.get(&remark).await.says("Det blir stående");
    // What is said anew after the answer waits again.
    owner.fill_in(&remark, &[("comment", "Jeg er ikke enig.")]).await.location();
    editor.get("/desk").await.says("Krav IDT-001");
    owner.post(&format!("{remark}/withdraw"), &[]).await.location();
    let thing = editor.get(ITEM).await;
    assert!(
        !thing.text.contains("Jeg er ikke enig.") && !thing.text.contains("&lt;ikke&gt;"),
        "what is withdrawn is gone"
    );
    thing.says("svarer på 2 tilbakemeldinger");
}

pub fn between(page: &str, before: &str, after: &str) -> String {
    let start = page.find(before).unwrap_or_else(|| panic!("no {before}:\n{page}")) + before.len();
    page[start..start + page[start..].find(after).unwrap()].to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_desk_is_for_editors_of_the_organisation() {
    let server = TestServer::start();
    let owner = server.first().await;
    let rita = editor(&server, &owner, "Rita").await;
    let nabo = neighbour(&server).await;
    let theirs = member(&nabo, "Nabo").await;
    let procurement = owner.procurement(CANARY).await;
    say(&owner, &procurement, "unclear", "Bare for Fjordvik", "").await;
    rita.fill_in(ITEM, &[("outcome", "keep"), ("answer", "Fjordviks svar")]).await.location();
    let change = between(&rita.get(ITEM).await.text, &format!("href=\"{ITEM}/"), "\"");
    let change = format!("{ITEM}/{change}");
    for person in [&owner, &nabo] {
        for page in ["/desk", ITEM, "/desk/review", "/desk/sources", &change] {
            person.get(page).await.expect(StatusCode::FORBIDDEN);
        }
        person.post(ITEM, &[("outcome", "keep"), ("answer", "Nei")]).await.expect(StatusCode::FORBIDDEN);
        person.post(&change, &[("outcome", "keep"), ("answer", "Nei")]).await.expect(StatusCode::FORBIDDEN);
        assert!(!person.get("/catalogue").await.text.contains("href=\"/desk\""));
    }
    rita.get("/catalogue").await.says("href=\"/desk\"");
    rita.get("/catalogue/item/IDT-001").await.says(&format!("href=\"{ITEM}\""));

    // Whoever edits elsewhere finds their own desk.
    nabo.post(&format!("{theirs}/editor"), &[("do", "yes")]).await.location();
    nabo.get("/desk?state=all").await.expect(StatusCode::OK).says("Her er det ingenting.");
    assert!(!nabo.get(ITEM).await.expect(StatusCode::OK).text.contains("Fjordvik"));
    nabo.get(&change).await.expect(StatusCode::NOT_FOUND);
    nabo.post(&change, &[("outcome", "keep"), ("answer", "Nei"), ("revision", "1")])
        .await
        .expect(StatusCode::NOT_FOUND);
    for nothing in ["/desk/item/IDT-999", "/desk/annex/A", "/desk/item"] {
        rita.get(nothing).await.expect(StatusCode::NOT_FOUND);
    }

    // Somebody of theirs who is let in says something, and is no colleague here.
    give_nabo(&owner, &procurement).await;
    judge(&nabo, &format!("{procurement}/feedback/item/IDT-001"), "hard_to_verify").await;
    let thing = rita.get(ITEM).await;
    thing.says("Noen fra en annen organisasjon");
    assert!(!thing.text.contains("Nabo"));
    // The right ends with a word.
    let page = member(&owner, "Rita").await;
    owner.post(&format!("{page}/editor"), &[("do", "no")]).await.location();
    rita.get("/desk").await.expect(StatusCode::FORBIDDEN);
}

async fn give_nabo(owner: &Person, procurement: &str) {
    let form = [("email", "nabo@example.no"), ("standing", Standing::Reader.code()), ("person", "")];
    owner.post(&format!("{procurement}/access"), &form).await.location();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_is_refused_comes_back_and_a_colleague_is_not_overwritten() {
    let server = TestServer::start();
    let owner = server.first().await;
    let (rita, tor) = (editor(&server, &owner, "Rita").await, editor(&server, &owner, "Tor").await);
    let procurement = owner.procurement(CANARY).await;
    let remark = say(&owner, &procurement, "unclear", "Hva er dette?", "").await;
    let id = remark.rsplit('/').next().unwrap().to_owned();

    let refused = rita.post(ITEM, &[("remarks", id.as_str())]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("Velg hva som skal skje.");
    refused.says("Skriv et svar.");
    refused.says("Feil: ");
    let long = "ø".repeat(DECISION_CHARS_MAX + 1);
    let form = [("outcome", "retire"), ("answer", long.as_str()), ("remarks", id.as_str())];
    let refused = rita.post(ITEM, &form).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("Skriv høyst 4");
    refused.says(&long);
    let typed = fields(&refused.text, ITEM);
    assert!(
        typed.contains(&("outcome".to_owned(), "retire".to_owned()))
            && typed.contains(&("remarks".to_owned(), id.clone()))
    );
    let elsewhere = judge(&owner, &format!("{procurement}/feedback/item/IDT-002"), "unclear").await;
    for other in [elsewhere.rsplit('/').next().unwrap(), "ukjent"] {
        let form = [("outcome", "keep"), ("answer", "Nei"), ("remarks", other)];
        let refused = rita.post(ITEM, &form).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("er trukket tilbake");
    }
    let none = rita.get("/desk?state=decided").await;
    none.says("Her er det ingenting.");

    let form = [("outcome", "retire"), ("answer", "Det går ut"), ("remarks", id.as_str())];
    rita.post(ITEM, &form).await.location();
    let change = between(&rita.get(ITEM).await.text, &format!("href=\"{ITEM}/"), "\"");
    let change = format!("{ITEM}/{change}");
    let early = fields(&tor.get(&change).await.expect(StatusCode::OK).text, &change);
    rita.fill_in(&change, &[("outcome", "replace"), ("answer", "Noe nytt kommer")]).await.location();
    let send = |answer: &'static str, form: &[(String, String)]| {
        let form = form.iter().filter(|(name, _)| name != "answer").cloned();
        form.chain([("answer".to_owned(), answer.to_owned())]).collect::<Vec<_>>()
    };
    let post = async |form: &[(String, String)]| {
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        tor.post(&change, &form).await
    };
    let late = post(&send("Tors svar", &early)).await.expect(StatusCode::CONFLICT);
    late.says("Noe nytt kommer");
    late.says("Tors svar");
    rita.get(ITEM).await.says("Noe nytt kommer");
    // With what the page shows now, the one who has seen it decides.
    let seen = fields(&late.text, &change);
    post(&send("Tors svar", &seen)).await.location();
    let thing = rita.get(ITEM).await;
    thing.says("Tors svar");
    thing.says("endret av Tor");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_queue_is_limited_by_what_is_asked_for() {
    let server = TestServer::start();
    let owner = server.first().await;
    let rita = editor(&server, &owner, "Rita").await;
    let procurement = owner.procurement(CANARY).await;
    say(&owner, &procurement, "unclear", "Ordet «Blåbærsyltetøy» forstår ingen", "").await;
    for (thing, verdict) in [("scenario/S-K01", "not_relevant"), ("clause/4", "useful")] {
        judge(&owner, &format!("{procurement}/feedback/{thing}"), verdict).await;
    }
    let names = ["Krav IDT-001", "Scenario S-K01", "Punkt 4 i databehandleravtalen"];
    for (query, expected) in [
        ("", [true, true, true]),
        ("kind=scenario", [false, true, false]),
        ("verdict=useful", [false, false, true]),
        ("domain=IDT", [true, false, false]),
        ("q=blaabaersyltetoy", [true, false, false]),
        ("q=s-k01", [false, true, false]),
        ("q=blåbær+scenario", [false, false, false]),
        ("age=week", [true, true, true]),
        ("age=old", [false, false, false]),
        ("state=decided", [false, false, false]),
        ("state=all&kind=clause", [false, false, true]),
        ("kind=ukjent&verdict=ukjent&age=ukjent", [true, true, true]),
    ] {
        let page = rita.get(&format!("/desk?{query}")).await.expect(StatusCode::OK);
        assert_eq!(names.map(|name| page.text.contains(&format!("{name}</a>"))), expected, "{query}");
    }
    let long = rita.get(&format!("/desk?q={}", "a".repeat(SEARCH_CHARS_MAX + 1))).await;
    long.expect(StatusCode::UNPROCESSABLE_ENTITY).says("Skriv høyst");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_few_procurements_did_is_not_told() {
    const OTHERS: usize = 6;
    let server = TestServer::start();
    let owner = server.first().await;
    let rita = editor(&server, &owner, "Rita").await;
    let first = owner.import("case-archive").await;
    let list = owner.get(&format!("{first}/requirements")).await;
    let id = between(&list.text, &format!("{first}/feedback/item/"), "\"");
    let page = format!("/desk/item/{id}");
    let few = "Kravet har kommet med i færre enn 3 anskaffelser. Da vises ingen tall.";
    rita.get(&page).await.says(few);
    let mut all = vec![first];
    while all.len() < OTHERS {
        all.push(owner.import("case-archive").await);
        let told = rita.get(&page).await;
        let count = all.len();
        match count {
            2 => told.says(few),
            3 | 4 => told.says(&format!("Kravet har kommet med i {count} anskaffelser. Det er for få")),
            _ => told.says(&format!("Kravet har kommet med i {count} anskaffelser.")),
        }
    }
    let bar = |page: &str, words: &str| between(page, &format!("<th scope=\"row\">{words}</th><td>"), "</td>");
    for (done, procurement) in all.iter().enumerate() {
        let told = rita.get(&page).await.text;
        let expected = match done {
            0..=2 => "færre enn 3",
            3 => "3",
            _ => "alle, eller alle unntatt færre enn 3",
        };
        assert_eq!(bar(&told, "Utelatt"), expected, "{done}");
        assert_eq!(bar(&told, "Omformulert"), "færre enn 3");
        let out = [("left_out", "KANARI-grunn")];
        owner.fill_in(&format!("{procurement}/requirements/{id}"), &out).await.location();
    }
    let told = rita.get(&page).await;
    told.says("Tallene bygger på alle de 6 anskaffelsene i kommunen.");
    assert!(!told.text.contains("KANARI") && !told.text.contains("/p/"), "{}", told.text);
    // One that goes is counted no longer.
    let delete = format!("{}/delete", all[0]);
    owner.fill_in(&delete, &[("kept", "Ingenting: prøvesak"), ("sure", "yes")]).await.to("/procurements");
    rita.get(&page).await.says("Tallene bygger på alle de 5 anskaffelsene i kommunen.");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visitor_reads_the_answer_as_long_as_the_link_is_open() {
    let server = TestServer::start();
    let owner = server.first().await;
    let rita = editor(&server, &owner, "Rita").await;
    let procurement = owner.import("case-archive").await;
    let (link, other) = (make(&owner, &procurement).await, make(&owner, &procurement).await);
    let visitor = server.anonymous();
    let line = first_line(&visitor.get(&link).await, &link);
    let form = [("verdict", "too_demanding"), ("comment", "Ingen kan dette"), ("name", "Systemhuset AS")];
    visitor.post(&line, &form).await.location();
    let id = line.rsplit('/').next().unwrap();
    let page = format!("/desk/item/{id}");
    let thing = rita.get(&page).await.expect(StatusCode::OK);
    thing.says("Fra lenken, kaller seg «Systemhuset AS»");
    thing.says("Ingen kan dette");
    rita.fill_in(&page, &[("outcome", "retire"), ("answer", "Kravet <går> ut.")]).await.location();
    visitor.get(&link).await.says("Kravet &lt;går&gt; ut.");
    let elsewhere = visitor.get(&other).await.expect(StatusCode::OK);
    assert!(!elsewhere.text.contains("&lt;går&gt;"), "what came in by another link is not theirs");
    let links = owner.get(&format!("{procurement}/feedback")).await.text;
    for action in links.split("action=\"").filter_map(|tail| tail.split('"').next()).filter(|it| it.ends_with("/close"))
    {
        owner.post(action, &[]).await.location();
    }
    let dead = visitor.get(&link).await.expect(StatusCode::BAD_REQUEST);
    assert!(!dead.text.contains("&lt;går&gt;"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_has_read_for_long_is_marked() {
    let server = TestServer::start();
    let owner = server.first().await;
    let rita = editor(&server, &owner, "Rita").await;
    let mut old = extension();
    old.items[0].reviewed = "2020-02-29".to_owned();
    let import = read_in(&owner, "fjordvik.json", json_of(&old)).await;
    owner.post(&format!("{import}/use"), &[]).await.to(&import);
    rita.get("/desk/review").await.says("Kommunen har ikke bestemt hvor lenge");
    for wrong in ["0", "601", "et år", "-1"] {
        let refused = owner.fill_in("/organisation/review", &[("months", wrong)]).await;
        let refused = refused.expect(StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("Skriv et helt tall fra 1 til 600");
        refused.says(&format!("value=\"{wrong}\""));
    }
    let early = fields(&owner.get("/organisation/review").await.text, "/organisation/review");
    owner.fill_in("/organisation/review", &[("months", "24")]).await.to("/organisation/review?saved=1");
    let version = early.iter().find(|(name, _)| name == "version").unwrap().1.as_str();
    let late = owner.post("/organisation/review", &[("version", version), ("months", "12")]).await;
    late.expect(StatusCode::CONFLICT).says("24");
    owner.get("/organisation/acts").await.says("Bestemte at krav skal leses på nytt etter 24 måneder");

    let review = rita.get("/desk/review").await.expect(StatusCode::OK);
    review.says("TLG-FJV-1");
    review.says("29. februar 2020");
    let thing = rita.get("/desk/item/TLG-FJV-1").await.expect(StatusCode::OK);
    thing.says("Kravet ble sist lest kritisk 29. februar 2020. Det er mer enn 24 måneder siden.");
    rita.get("/desk").await.says("ikke lest kritisk på lenge");
    // As long as that is not too long, it is marked nowhere.
    owner.fill_in("/organisation/review", &[("months", "600")]).await.location();
    assert!(!rita.get("/desk/item/TLG-FJV-1").await.text.contains("sist lest kritisk"));
    rita.get("/desk/review").await.says("Alle kravene er lest kritisk");
    owner.fill_in("/organisation/review", &[("months", "")]).await.location();
    rita.get("/desk/review").await.says("Kommunen har ikke bestemt hvor lenge");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_has_changed_lists_those_that_cite_it() {
    let server = TestServer::start();
    let owner = server.first().await;
    let rita = editor(&server, &owner, "Rita").await;
    owner.procurement("Ny").await;
    let sources = rita.get("/desk/sources").await.expect(StatusCode::OK);
    sources.says("Arkivlova");
    sources.says("ISO/IEC 27001:2022");
    assert!(!sources.text.contains("Endret i katalogen siden"));

    let mut earlier = embedded().clone();
    earlier.version = "0.9.0".to_owned();
    let law = earlier.laws.iter_mut().find(|law| law.id == "arkivlova").unwrap();
    law.note.nb = "Sier noe annet.".to_owned();
    let store = store_of(&server).await;
    let account = store.find_account_by_email("innkjoper@example.no").await.unwrap().unwrap();
    let release = ReleaseRef { version: earlier.version.clone(), fingerprint: earlier.fingerprint() };
    let row = store::Release {
        version: release.version.clone(),
        fingerprint: release.fingerprint.clone(),
        schema: i64::from(earlier.schema),
        json: serde_json::to_string(&earlier).unwrap(),
    };
    store.put_release(&row, server::state::now()).await.unwrap();
    let new = NewProcurement { title: CANARY.into(), release, entries: Vec::new(), summary: "Opprettet".into() };
    store.create_procurement(&account.id, &account.organisation_id, new, server::state::now()).await.unwrap();
    let sources = rita.get("/desk/sources").await.expect(StatusCode::OK);
    sources.says("Endret i katalogen siden versjon 0.9.0");
    assert_eq!(sources.text.matches("Endret i katalogen siden").count(), 1, "the others say what they said");
    let (changed, other) = (sources.text.find("Arkivlova").unwrap(), sources.text.find("ISO/IEC 27001").unwrap());
    assert!(changed < other, "what has changed comes first");
    let law = &sources.text[changed..other];
    let cites = |item: &&catalogue::content::item::Item| {
        item.retired.is_none() && item.references.iter().any(|it| it.as_str().starts_with("LOV:arkivlova"))
    };
    for item in embedded().items.iter().filter(cites) {
        assert!(law.contains(&format!("href=\"/desk/item/{}\"", item.id)), "{}", item.id);
    }
    assert!(!sources.text.contains("KANARI"));
}
