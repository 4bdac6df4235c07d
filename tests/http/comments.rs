//! Comments: who may read and write them, whom they wait for, and where they are not.

use crate::access::{colleague, give, page_of, with_role};
use crate::support::{Person, TestServer};
use crate::versions::nothing_says;
use reqwest::StatusCode;
use server::http::limits::COMMENT_CHARS_MAX;
use store::Standing;

/// A word that stands in nothing that leaves Kravspor.
const CANARY: &str = "KANARI-samtale";

/// The account of somebody, as the form of a comment names it.
async fn account(owner: &Person, procurement: &str, name: &str) -> String {
    page_of(owner, procurement, name).await.rsplit('/').next().unwrap().to_owned()
}

/// The address of the first line of the procurement.
async fn a_line(person: &Person, procurement: &str) -> String {
    let list = person.get(&format!("{procurement}/requirements")).await.text;
    let id = list.split("id=\"line-").nth(1).unwrap().split('"').next().unwrap().to_owned();
    format!("{procurement}/requirements/{id}")
}

/// Writes a comment that goes well.
async fn say(person: &Person, page: &str, fields: &[(&str, &str)]) -> String {
    person.post(&format!("{page}/comments"), fields).await.location()
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_mentioned_finds_it_among_what_waits_and_resolves_it() {
    let server = TestServer::start();
    let owner = server.first().await;
    let ola = colleague(&server, "Ola").await;
    let procurement = owner.import("case-archive").await;
    give(&owner, &procurement, "Ola", Standing::Member, "").await.location();
    let (me, him) = (account(&owner, &procurement, "Innkjøper").await, account(&owner, &procurement, "Ola").await);
    let line = a_line(&owner, &procurement).await;
    let id = line.rsplit('/').next().unwrap();
    owner.get(&line).await.says("Her kommer det dere skriver til hverandre om dette.");
    owner.get(&line).await.says("Innkjøper (deg)");

    let question = [("comment", "Er dette\nfor <strengt>?"), ("mentions", &him), ("due", "1.2.2026")];
    assert_eq!(say(&owner, &line, &question).await, format!("{line}#comment-1"));
    let later = [("comment", "Haster ikke"), ("mentions", &him), ("due", "2099-01-01")];
    say(&owner, &line, &later).await;
    say(&owner, &line, &[("comment", "Se på dette en gang"), ("mentions", &him)]).await;
    owner.get(&format!("{procurement}/requirements")).await.says("3 åpne kommentarer");

    // The nearest deadline first, late ones marked; nobody but those who are mentioned.
    let page = ola.get("/waiting").await;
    page.says(&format!("{line}#comment-1"));
    page.says(&format!("Innkjøper nevner deg: Krav {id}. «Er dette»"));
    let at = |words: &str| page.text.find(words).unwrap_or_else(|| panic!("{words}: {}", page.text));
    assert!(at("Fristen var 1. februar 2026") < at("Haster ikke") && at("Haster ikke") < at("en gang"));
    owner.get("/waiting").await.says("Ingenting venter på deg nå.");

    // An answer mentions whoever asked, as the form proposes, and is due when the question is.
    let form = ola.get(&format!("{line}?answer=1")).await;
    form.says("Svar på kommentar 1 fra Innkjøper");
    let mut fields = crate::html::fields(&form.text, &format!("{line}/comments"));
    assert!(fields.contains(&("answers".to_owned(), "1".to_owned())) && fields.contains(&("mentions".to_owned(), me)));
    fields.retain(|(name, _)| name != "comment");
    fields.push(("comment".to_owned(), "Ja, ta det ned et hakk.".to_owned()));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(say(&ola, &line, &fields).await, format!("{line}#comment-4"));
    let waits = owner.get("/waiting").await;
    waits.says("Ola nevner deg");
    waits.says("Fristen var 1. februar 2026");
    owner.get(&format!("{procurement}/requirements")).await.says("3 åpne kommentarer");

    // Resolved, it waits for nobody; an answer opens it again.
    ola.post(&format!("{line}/comments/1/resolve"), &[]).await.to(&format!("{line}#comments"));
    owner.get("/waiting").await.says("Ingenting venter på deg nå.");
    let page = owner.get(&line).await;
    page.says("Én løst samtale");
    page.says("Løst av Ola ");
    page.says("Er dette\nfor &lt;strengt&gt;?");
    say(&owner, &line, &[("comment", "Likevel ikke"), ("answers", "1")]).await;
    assert!(!owner.get(&line).await.text.contains("Én løst samtale"));
    assert!(ola.get("/waiting").await.text.contains(&format!("{line}#comment-1")), "it waits for him again");

    let journal = owner.get(&format!("{procurement}/journal?part=comments")).await;
    journal.says(&format!("Skrev en kommentar: Krav {id}. Nevnte Ola"));
    journal.says(&format!("Svarte på kommentar 1: Krav {id}"));
    journal.says(&format!("Merket kommentar 1 som løst: Krav {id}"));
    journal.says("6 oppføringer.");
    owner.get(&format!("{procurement}/journal?part=requirements")).await.says("Merket kommentar 1 som løst");
    assert!(!owner.get(&format!("{procurement}/journal?part=risk")).await.text.contains("Merket kommentar 1"));
}

#[tokio::test(flavor = "multi_thread")]
async fn each_kind_of_participant_reads_and_writes_what_the_table_of_rights_says() {
    let server = TestServer::start();
    let owner = server.first().await;
    let procurement = owner.import("case-archive").await;
    let (reader, auditor) = (colleague(&server, "Lars").await, colleague(&server, "Kari").await);
    let (member, officer) = (colleague(&server, "Mona").await, colleague(&server, "Per").await);
    let outsider = colleague(&server, "Ukjent").await;
    give(&owner, &procurement, "Lars", Standing::Reader, "").await.location();
    give(&owner, &procurement, "Kari", Standing::Auditor, "").await.location();
    give(&owner, &procurement, "Mona", Standing::Member, "").await.location();
    let dpo = with_role(&owner, &procurement, "Per", "dpo").await;
    give(&owner, &procurement, "Per", Standing::Member, &dpo).await.location();
    owner.get(&format!("{procurement}/access")).await.says("kommentere behovet og krav");

    let line = a_line(&owner, &procurement).await;
    let scenario = format!("{procurement}/risk/S-K01");
    let question = format!("{procurement}/need/service");
    owner.get(&question).await.expect(StatusCode::OK);
    for page in [&line, &scenario, &question] {
        say(&owner, page, &[("comment", CANARY)]).await;
    }
    let (ok, no, gone) = (StatusCode::OK, StatusCode::FORBIDDEN, StatusCode::NOT_FOUND);
    let written = StatusCode::SEE_OTHER;
    let table = [
        (&reader, "reader", [(ok, no), (no, no), (ok, no)]),
        (&auditor, "auditor", [(ok, no), (ok, no), (ok, no)]),
        (&member, "member", [(ok, written), (no, no), (ok, written)]),
        (&officer, "dpo", [(ok, written), (ok, written), (ok, written)]),
        (&outsider, "outsider", [(gone, gone), (gone, gone), (gone, gone)]),
    ];
    for (person, name, rows) in table {
        let all = person.get(&format!("{procurement}/comments")).await;
        for (page, (reads, writes)) in [&line, &scenario, &question].into_iter().zip(rows) {
            let shown = person.get(page).await;
            assert_eq!(shown.status, reads, "{name} {page}");
            assert_eq!(shown.text.contains(CANARY), reads == ok, "{name} {page}");
            let link = format!("{page}#comment-");
            assert_eq!(all.text.contains(&link), reads == ok, "{name} {page}: on the page of all comments");
            assert_eq!(shown.text.contains("Ny kommentar"), writes == written, "{name} {page}");
            let said = person.post(&format!("{page}/comments"), &[("comment", "Jeg også")]).await;
            assert_eq!(said.status, writes, "{name} {page}");
        }
        // The first comment of each page is the owner's: nobody else takes it away, and who may not write resolves nothing.
        let taken = person.post(&format!("{line}/comments/1/take-away"), &[]).await.status;
        assert_eq!(taken, if name == "outsider" { gone } else { no }, "{name}");
        let resolved = person.post(&format!("{scenario}/comments/2/resolve"), &[]).await.status;
        assert_eq!(resolved, rows[1].1, "{name}");
    }
    auditor.get(&line).await.says("Du kan lese kommentarene, men ikke skrive her.");
    // A comment is about what its address says, so that no right is borrowed from another part.
    member.post(&format!("{line}/comments/2/resolve"), &[]).await.expect(gone);
    owner.post(&format!("{procurement}/risk/S-finnes-ikke/comments"), &[("comment", "x")]).await.expect(gone);
    for path in ["comments/x/resolve", "comments/99/resolve", "comments/99/take-away"] {
        owner.post(&format!("{line}/{path}"), &[]).await.expect(gone);
    }
    // Their author takes them away, also when they may say nothing any longer.
    let one = page_of(&owner, &procurement, "Mona").await;
    owner.post(&one, &[("standing", "reader"), ("person", "")]).await.location();
    let theirs = member.get(&line).await.text;
    let action = theirs.split("action=\"").find(|tail| tail.contains("/take-away\"")).unwrap();
    let action = action.split('"').next().unwrap().to_owned();
    assert!(theirs.contains("Jeg også"));
    member.post(&action, &[]).await.to(&format!("{line}#comments"));
    owner.get(&line).await.says("Tatt bort av forfatteren.");
    let number = action.rsplit('/').nth(1).unwrap();
    let journal = owner.get(&format!("{procurement}/journal.csv")).await;
    journal.says(&format!("Tok bort teksten i kommentar {number}"));
    assert!(!journal.text.contains("Jeg også"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_comment_that_is_refused_comes_back_with_what_was_typed() {
    let server = TestServer::start();
    let owner = server.first().await;
    let procurement = owner.import("case-archive").await;
    colleague(&server, "Lars").await;
    colleague(&server, "Ukjent").await;
    give(&owner, &procurement, "Lars", Standing::Reader, "").await.location();
    let lars = account(&owner, &procurement, "Lars").await;
    let scenario = format!("{procurement}/risk/S-K01");
    assert!(!owner.get(&scenario).await.text.contains(&lars), "who may not see the risk is not to choose there");
    let refused = async |page: &str, fields: &[(&str, &str)], words: &[&str]| {
        let answer = owner.post(&format!("{page}/comments"), fields).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        words.iter().for_each(|words| answer.says(words));
        answer.says("Feil: ");
        answer.says("Ingenting er tapt");
    };
    let line = a_line(&owner, &procurement).await;
    let question = format!("{procurement}/need/service");
    for page in [&scenario, &line, &question] {
        refused(
            page,
            &[("comment", " "), ("due", "2026-12-01")],
            &["Skriv en kommentar.", "Velg hvem fristen gjelder.", "2026-12-01"],
        )
        .await;
    }
    let words = ["Lars har ikke tilgang til denne delen av anskaffelsen og kan ikke nevnes her.", "Se her, Lars"];
    refused(&scenario, &[("comment", "Se her, Lars"), ("mentions", &lars)], &words).await;
    let nobody = [("comment", "Hei"), ("mentions", "0192d3b0-0000-7000-8000-000000000000")];
    refused(&line, &nobody, &["Velg blant dem som har tilgang."]).await;
    let wrong_day = [("comment", "Hei"), ("mentions", lars.as_str()), ("due", "31.2.2027")];
    refused(&line, &wrong_day, &["Skriv en dato som finnes", "31.2.2027"]).await;
    let long = "ø".repeat(COMMENT_CHARS_MAX + 1);
    refused(&line, &[("comment", &long)], &["Skriv høyst 4"]).await;
    refused(&line, &[("comment", "Svar"), ("answers", "7")], &["Kommentaren du svarer på, finnes ikke."]).await;
    refused(&line, &[("comment", "Svar"), ("answers", "x")], &["Kommentaren du svarer på, finnes ikke."]).await;
    owner.get(&format!("{procurement}/comments?state=all")).await.says("Ingen kommentarer passer til filteret.");
    assert!(!owner.get(&format!("{procurement}/journal")).await.text.contains("Skrev en kommentar"));
    let longest = "ø".repeat(COMMENT_CHARS_MAX);
    say(&owner, &line, &[("comment", &longest)]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_may_no_longer_see_does_not_wait_for_them() {
    let server = TestServer::start();
    let owner = server.first().await;
    let head = colleague(&server, "Hanne").await;
    let procurement = owner.import("case-archive").await;
    let key = with_role(&owner, &procurement, "Hanne", "head_of_unit").await;
    give(&owner, &procurement, "Hanne", Standing::Member, &key).await.location();
    let hanne = account(&owner, &procurement, "Hanne").await;
    let scenario = format!("{procurement}/risk/S-K01");
    say(&owner, &scenario, &[("comment", CANARY), ("mentions", &hanne)]).await;
    head.get("/waiting").await.says(CANARY);
    let one = page_of(&owner, &procurement, "Hanne").await;
    owner.post(&one, &[("standing", "member"), ("person", "")]).await.location();
    assert!(!head.get("/waiting").await.text.contains(CANARY), "a member without role cards does not see the risk");
    assert!(!head.get(&format!("{procurement}/comments?mine=1")).await.text.contains(CANARY));
    owner.post(&one, &[("standing", "auditor"), ("person", "")]).await.location();
    head.get("/waiting").await.says(CANARY);
    owner.post(&format!("{one}/remove"), &[]).await.location();
    assert!(!head.get("/waiting").await.text.contains(CANARY));
    owner.get(&scenario).await.says("Nevner Hanne");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_said_about_something_that_is_gone_is_still_read() {
    let server = TestServer::start();
    let owner = server.first().await;
    let procurement = owner.import("case-archive").await;
    let me = account(&owner, &procurement, "Innkjøper").await;
    let own = [("text", "Noe skjer"), ("aspect", "K")];
    let at = owner.fill_in(&format!("{procurement}/risk/new"), &own).await.location();
    let scenario = at.split('?').next().unwrap().to_owned();
    let due = [("comment", CANARY), ("mentions", &me), ("due", "2099-01-01")];
    assert_eq!(say(&owner, &scenario, &due).await, format!("{scenario}#comment-1"));
    owner.get(&format!("{procurement}/risk")).await.says("Én åpen kommentar");
    let tokens = crate::html::fields(&owner.get(&format!("{scenario}/own")).await.text, &format!("{scenario}/delete"));
    let tokens: Vec<(&str, &str)> = tokens.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    owner.post(&format!("{scenario}/delete"), &tokens).await.location();
    owner.get(&scenario).await.expect(StatusCode::NOT_FOUND);

    let all = format!("{procurement}/comments");
    owner.get("/waiting").await.says(&format!("{all}?state=all#comment-1"));
    let page = owner.get(&all).await;
    for words in [CANARY, "Finnes ikke lenger", "id=\"comment-1\"", "Frist 1. januar 2099"] {
        page.says(words);
    }
    for (query, found) in
        [("", true), ("?mine=1", true), ("?part=risk", true), ("?part=requirements", false), ("?state=resolved", false)]
    {
        assert_eq!(owner.get(&format!("{all}{query}")).await.text.contains(CANARY), found, "{query}");
    }
    owner.post(&format!("{scenario}/comments/1/resolve"), &[]).await.to(&all);
    owner.get(&format!("{all}?state=resolved")).await.says(CANARY);
    assert!(!owner.get(&all).await.text.contains(CANARY));
    owner.post(&format!("{scenario}/comments/1/take-away"), &[]).await.to(&all);
    let page = owner.get(&format!("{all}?state=all")).await;
    page.says("Tatt bort av forfatteren.");
    assert!(!page.text.contains(CANARY));
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_leaves_kravspor_holds_a_comment() {
    let server = TestServer::start();
    let owner = server.first().await;
    let procurement = owner.import("school-survey").await;
    let line = a_line(&owner, &procurement).await;
    for page in [line, format!("{procurement}/risk/S-K01"), format!("{procurement}/need/service")] {
        say(&owner, &page, &[("comment", CANARY)]).await;
        owner.get(&page).await.says(CANARY);
    }
    nothing_says(&owner, &procurement, &[CANARY]).await;
    // Nor does a copy.
    let copy = owner.post(&format!("{procurement}/copy"), &[]).await.location();
    owner.get(&format!("{copy}/comments?state=all")).await.says("Ingen kommentarer passer til filteret.");
}
