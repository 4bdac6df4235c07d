//! Feedback by people without an account: what a link shows, when it works, and that it opens nothing else.

use crate::access::{colleague, give, page_of, with_role};
use crate::support::{Answer, Person, TestServer};
use catalogue::content::release::hex;
use catalogue::content::text::placeholders;
use catalogue::content::{Lang, embedded};
use reqwest::{Method, StatusCode};
use server::http::limits::{FEEDBACK_BY_PEER_MAX, FEEDBACK_CHARS_MAX, FEEDBACK_LINK_WEEKS_MAX, SHORT_CHARS_MAX};
use sha2::{Digest as _, Sha256};
use std::time::Duration;
use store::{FeedbackLinkMade, LinkStage, NewFeedbackLink, OpenOptions, Standing, Timestamp};

const FREEZE: [(&str, &str); 3] = [("by", "kommunalsjef"), ("date", "2026-11-21"), ("reason", "Det haster")];

/// Makes a link for the time before the announcement, and gives its path.
pub async fn make(person: &Person, procurement: &str) -> String {
    make_for(person, procurement, "before_announcement").await
}

/// Makes a link for this time, and gives its path.
async fn make_for(person: &Person, procurement: &str, stage: &str) -> String {
    let form = [("stage", stage), ("weeks", "2")];
    let made = person.post(&format!("{procurement}/feedback/links"), &form).await.expect(StatusCode::OK);
    assert_eq!(made.headers["cache-control"], "no-store");
    let link = made.text.split("id=\"link\"").nth(1).unwrap().split(['<', '>']).nth(1).unwrap();
    link[link.find("/feedback/").unwrap()..].to_owned()
}

/// Puts a link into the store as if somebody had made it.
async fn plant(server: &TestServer, procurement: &str, token: &str, stage: LinkStage, expires: Timestamp) -> String {
    let store = store::open(&server.database(), &OpenOptions::default()).await.unwrap();
    let owner = store.find_account_by_email("innkjoper@example.no").await.unwrap().unwrap();
    let id = procurement.strip_prefix("/p/").unwrap().parse().unwrap();
    let new = NewFeedbackLink { stage, hash: hex(&Sha256::digest(token)), expires };
    let now = Timestamp::from(time::OffsetDateTime::now_utc());
    let made = store.make_feedback_link(&id, &owner.id, &new, 100, "Laget", now).await.unwrap();
    assert!(matches!(made, FeedbackLinkMade::Yes(_)), "{made:?}");
    format!("/feedback/{token}")
}

/// The address of the form for the first line.
pub fn first_line(page: &Answer, link: &str) -> String {
    let start = format!("{link}/");
    page.text.split("href=\"").find(|tail| tail.starts_with(&start)).unwrap().split('"').next().unwrap().to_owned()
}

fn dead(answer: Answer) {
    answer.expect(StatusCode::BAD_REQUEST).says("Lenken virker ikke");
}

fn stopped(answer: Answer) {
    let answer = answer.expect(StatusCode::BAD_REQUEST);
    answer.says("Lenken er stengt");
    answer.says("konkurransegjennomføringsverktøyet");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_supplier_says_what_they_think_without_an_account() {
    let server = TestServer::start();
    let owner = server.first().await;
    let procurement = owner.import("case-archive").await;
    let link = make(&owner, &procurement).await;
    let token = link.rsplit('/').next().unwrap();
    assert!(!owner.get(&format!("{procurement}/feedback")).await.text.contains(token), "it is shown once");
    let stored = std::fs::read(server.database_file()).unwrap_or_default();
    assert!(memchr::memmem::find(&stored, token.as_bytes()).is_none(), "only its hash is kept");

    let visitor = server.anonymous();
    let page = visitor.get(&link).await.expect(StatusCode::OK);
    page.says("Dette er ikke en konkurranse.");
    // Nothing but the lines: no scenario, measure or reason of the catalogue stands there.
    let release = embedded();
    for scenario in &release.scenarios {
        assert!(!page.text.contains(&format!(">{}<", scenario.id)) && !page.text.contains(&scenario.title.nb));
    }
    for item in &release.items {
        assert!(!page.text.contains(&item.reason.nb), "{}", item.id);
    }
    assert!(!page.text.contains("/p/"), "no address of the procurement");

    let form = first_line(&page, &link);
    let id = form.rsplit('/').next().unwrap();
    visitor.get(&form).await.expect(StatusCode::OK).says("Skriv ikke noe fortrolig");
    let said = [("verdict", "shuts_out_suppliers"), ("comment", "Bare én kan <dette>"), ("name", "Systemhuset <AS>")];
    visitor.fill_in(&form, &said).await.to(&format!("{link}?thanks=1#line-{id}"));
    visitor.get(&format!("{link}?thanks=1")).await.says("Takk. Tilbakemeldingen er sendt.");
    assert!(visitor.session().is_none(), "a visitor is nobody");
    let proposal = [("verdict", "unclear"), ("wording", "Leverandøren bør svare."), ("comment", "")];
    visitor.fill_in(&form, &proposal).await.location();

    let list = owner.get(&format!("{procurement}/feedback")).await;
    for words in [
        "Fra lenken, kaller seg «Systemhuset &lt;AS&gt;»",
        "Bare én kan &lt;dette&gt;",
        "Stenger ute leverandører",
        "Leverandøren bør svare.",
        "2 tilbakemeldinger",
    ] {
        list.says(words);
    }
    assert_eq!(list.text.matches(">Fra lenken").count(), 2, "one of them has said no name");
    assert!(!list.text.contains("Endre eller trekk tilbake"), "nobody changes what a visitor said");
    let journal = owner.get(&format!("{procurement}/journal.csv")).await;
    journal.says(&format!("Tilbakemelding fra en lenke. Krav {id}: Stenger ute leverandører"));
    journal.says("Laget en lenke for tilbakemeldinger fra andre. Før kunngjøring");
    assert!(!journal.text.contains("Bare én kan") && !journal.text.contains("Systemhuset"));
    owner.get(&format!("{procurement}/journal")).await.says("Kjeden er hel");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_lines_are_read_in_three_languages() {
    let server = TestServer::start();
    let owner = server.first().await;
    let procurement = owner.import("case-archive").await;
    let link = make(&owner, &procurement).await;
    let release = embedded();
    for (lang, words) in [("nn", "Dette er ikkje ein konkurranse."), ("en", "This is not a competition.")] {
        let visitor = server.anonymous();
        visitor.post("/language", &[("lang", lang), ("back", &link)]).await;
        let page = visitor.get(&link).await.expect(StatusCode::OK);
        page.says(words);
        let lang: Lang = lang.parse().unwrap();
        let shown = release.items.iter().filter(|item| page.text.contains(&format!("id=\"line-{}\"", item.id)));
        let fixed = shown.filter(|item| placeholders(&item.text.nb).is_empty());
        let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let translated = fixed.filter(|item| page.text.contains(&escaped(item.text.show(lang)))).count();
        assert!(translated > 3, "{translated} lines are in {lang}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_whoever_makes_what_is_announced_makes_a_link() {
    let server = TestServer::start();
    let owner = server.first().await;
    let procurement = owner.import("case-archive").await;
    let kinds = [
        ("Lars", Standing::Reader, None, false),
        ("Kari", Standing::Auditor, None, false),
        ("Mona", Standing::Member, None, false),
        ("Arne", Standing::Member, Some("it_architect"), false),
        ("Berit", Standing::Member, Some("procurement_officer"), true),
    ];
    for (name, standing, role, may) in kinds {
        let person = colleague(&server, name).await;
        let key = match role {
            Some(role) => with_role(&owner, &procurement, name, role).await,
            None => String::new(),
        };
        give(&owner, &procurement, name, standing, &key).await.location();
        let page = person.get(&format!("{procurement}/feedback")).await.expect(StatusCode::OK);
        assert_eq!(page.text.contains("Lag lenken"), may, "{name}");
        let form = [("stage", "before_announcement"), ("weeks", "1")];
        let made = person.post(&format!("{procurement}/feedback/links"), &form).await;
        assert_eq!(made.status, if may { StatusCode::OK } else { StatusCode::FORBIDDEN }, "{name}");
    }
    // A link lives no longer than the right of whoever made it.
    let officer = server.anonymous();
    officer.sign_in("Berit@example.no").await;
    let link = make(&officer, &procurement).await;
    let visitor = server.anonymous();
    let form = first_line(&visitor.get(&link).await, &link);
    let one = page_of(&owner, &procurement, "Berit").await;
    owner.post(&one, &[("standing", "reader"), ("person", "")]).await.location();
    dead(visitor.get(&link).await);
    dead(visitor.post(&form, &[("verdict", "useful")]).await);
    owner.post(&format!("{one}/remove"), &[]).await.location();
    dead(visitor.get(&link).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_works_before_the_announcement_and_never_during_the_competition() {
    let server = TestServer::start();
    let owner = server.first().await;
    let procurement = owner.import("school-survey").await;
    let page = format!("{procurement}/feedback");
    let links = format!("{page}/links");
    let after = [("stage", "after_signing"), ("weeks", "2")];
    let refused = owner.post(&links, &after).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("Velg noe som er mulig nå.");
    let too_long = (FEEDBACK_LINK_WEEKS_MAX + 1).to_string();
    for weeks in ["0", &too_long, "-1", "mange", ""] {
        let form = [("stage", "before_announcement"), ("weeks", weeks)];
        let refused = owner.post(&links, &form).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("Velg fra én til");
    }
    let visitor = server.anonymous();
    dead(visitor.get("/feedback/0123456789").await);

    // Closed.
    let link = make(&owner, &procurement).await;
    let form = first_line(&visitor.get(&link).await, &link);
    let list = owner.get(&page).await;
    let close = list.text.split("action=\"").find(|tail| tail.contains("/close\"")).unwrap().split('"').next().unwrap();
    owner.post(close, &[]).await.to(&format!("{page}#links"));
    owner.post(close, &[]).await.to(&format!("{page}#links"));
    dead(visitor.get(&link).await);
    dead(visitor.post(&form, &[("verdict", "useful")]).await);
    owner.get(&page).await.says("Lukket");

    // Too old.
    let now = Timestamp::from(time::OffsetDateTime::now_utc());
    let old = plant(&server, &procurement, "gammel", LinkStage::BeforeAnnouncement, now).await;
    dead(visitor.get(&old).await);
    owner.get(&page).await.says("Gikk ut ");

    // The contract is not signed.
    let week = now.plus(Duration::from_secs(600_000));
    let early = plant(&server, &procurement, "tidlig", LinkStage::AfterSigning, week).await;
    stopped(visitor.get(&early).await);
    owner.get(&page).await.says("Stoppet: G5 er ikke passert");

    // A version is frozen: it stops by itself.
    let link = make(&owner, &procurement).await;
    let form = first_line(&visitor.get(&link).await, &link);
    owner.fill_in(&format!("{procurement}/annexes/freeze"), &FREEZE).await.location();
    stopped(visitor.get(&link).await);
    stopped(visitor.get(&form).await);
    stopped(visitor.post(&form, &[("verdict", "useful")]).await);
    stopped(visitor.get(&early).await);
    let list = owner.get(&page).await;
    list.says("Stoppet da en versjon ble frosset");
    list.says("Du kan ikke lage en lenke nå.");
    let before = [("stage", "before_announcement"), ("weeks", "2")];
    owner.post(&links, &before).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    list.says("Ingen har gitt tilbakemelding ennå.");
    let other = server.other().await;
    other.post(close, &[]).await.expect(StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_visitor_sends_has_limits() {
    let server = TestServer::start();
    let owner = server.first().await;
    let procurement = owner.import("case-archive").await;
    let link = make(&owner, &procurement).await;
    let visitor = server.anonymous();
    let form = first_line(&visitor.get(&link).await, &link);
    let long = "ø".repeat(FEEDBACK_CHARS_MAX + 1);
    let refused = visitor.post(&form, &[("comment", "Står her ennå")]).await;
    refused.says("Velg hva du mener.");
    refused.expect(StatusCode::UNPROCESSABLE_ENTITY).says("Står her ennå");
    for (field, text) in [("comment", &*long), ("wording", &*long), ("name", &long[..2 * (SHORT_CHARS_MAX + 1)])] {
        let sent = [("verdict", "other"), (field, text)];
        let refused = visitor.post(&form, &sent).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("Skriv høyst");
    }
    let forged = visitor
        .send(Method::POST, &form, |request| {
            request.form(&[("verdict", "useful")]).header("sec-fetch-site", "cross-site")
        })
        .await;
    forged.expect(StatusCode::FORBIDDEN);
    for _ in 0..FEEDBACK_BY_PEER_MAX {
        visitor.post(&form, &[("verdict", "useful")]).await.location();
    }
    let waits = visitor.post(&form, &[("verdict", "useful")]).await.expect(StatusCode::TOO_MANY_REQUESTS);
    waits.says("er ikke lagret. Prøv igjen om 15 minutter");
    owner.get(&format!("{procurement}/feedback")).await.says(&format!("{FEEDBACK_BY_PEER_MAX} tilbakemeldinger"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visitor_reaches_nothing_else() {
    let server = TestServer::start();
    let owner = server.first().await;
    let procurement = owner.import("case-archive").await;
    let own = [
        ("text", "Leverandøren skal hilse på norsk."),
        ("domain", "UUT"),
        ("type", "absolute"),
        ("placement", "specification"),
        ("met", "start"),
        ("reason", "Intern skikk"),
    ];
    owner.post(&format!("{procurement}/requirements/new"), &own).await.location();
    let link = make(&owner, &procurement).await;
    let visitor = server.anonymous();
    let page = visitor.get(&link).await;
    // An own line is read, and is in no catalogue; why it is there is nobody's to read.
    page.says("Leverandøren skal hilse på norsk.");
    assert!(!page.text.contains("Intern skikk") && !page.text.contains(&format!("{link}/E-1")));
    visitor.get(&format!("{link}/E-1")).await.expect(StatusCode::NOT_FOUND);
    visitor.post(&format!("{link}/E-1"), &[("verdict", "useful")]).await.expect(StatusCode::NOT_FOUND);

    // What is released only against a declaration is not there at all.
    let form = first_line(&page, &link);
    let id = form.rsplit('/').next().unwrap();
    let line = format!("{procurement}/requirements/{id}");
    owner.fill_in(&line, &[("confidential", "1")]).await.location();
    let page = visitor.get(&link).await.expect(StatusCode::OK);
    assert!(!page.text.contains(&format!("id=\"line-{id}\"")));
    visitor.get(&form).await.expect(StatusCode::NOT_FOUND);
    visitor.post(&form, &[("verdict", "useful")]).await.expect(StatusCode::NOT_FOUND);

    for path in ["", "/feedback", "/requirements", "/annexes/preview/sheet", "/case.json"] {
        let answer = visitor.get(&format!("{procurement}{path}")).await;
        assert!(answer.location().starts_with("/sign-in?next="), "{path}");
    }
    for path in ["catalogue", "procurements", "organisation"] {
        assert!(visitor.get(&format!("/{path}")).await.location().starts_with("/sign-in"), "{path}");
    }
    // The id of a link opens nothing.
    let list = owner.get(&format!("{procurement}/feedback")).await.text;
    let close = list.split("action=\"").find(|tail| tail.contains("/close\"")).unwrap().split('"').next().unwrap();
    dead(visitor.get(&format!("/feedback/{}", close.rsplit('/').nth(1).unwrap())).await);
    assert!(visitor.post(close, &[]).await.location().starts_with("/sign-in"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_works_again_after_signing_for_as_long_as_what_was_signed_stands() {
    let server = TestServer::start();
    let owner = server.first().await;
    let procurement = owner.import("school-survey").await;
    owner.fill_in(&format!("{procurement}/annexes/freeze"), &FREEZE).await.location();
    let signed =
        [("sign-G5-procurement_officer", "innkjop"), ("sign-G5-head_of_unit", "kommunalsjef"), ("on", "2026-11-21")];
    owner.fill_in(&format!("{procurement}/annexes/sign"), &signed).await.location();
    let links = format!("{procurement}/feedback/links");
    let before = [("stage", "before_announcement"), ("weeks", "2")];
    owner.post(&links, &before).await.expect(StatusCode::UNPROCESSABLE_ENTITY).says("Velg noe som er mulig nå.");
    let link = make_for(&owner, &procurement, "after_signing").await;
    let visitor = server.anonymous();
    let form = first_line(&visitor.get(&link).await.expect(StatusCode::OK), &link);
    visitor.fill_in(&form, &[("verdict", "hard_to_verify")]).await.location();
    owner.get(&format!("{procurement}/feedback")).await.says("Vanskelig å kontrollere");
    // Another requirement set than the one that was signed: the confirmation has fallen away, and so has what it opened.
    let line = format!("{procurement}/requirements/LOG-001");
    owner.fill_in(&line, &[("text", "Løsningen skal logge alt.")]).await.location();
    stopped(visitor.get(&link).await);
    stopped(visitor.post(&form, &[("verdict", "useful")]).await);
}
