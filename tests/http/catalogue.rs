//! The catalogue for reading: every entry has its page, search finds and escapes, and overviews show what they should.

use crate::support::{Person, TestServer};
use catalogue::content::search::{HITS_MAX, QUERY_CHARS_MAX};
use catalogue::content::{Lang, embedded, released};
use reqwest::{Method, StatusCode};
use serde_json::Value;

async fn json(person: &Person, path: &str) -> Value {
    let answer = person.send(Method::GET, path, |request| request.header("accept", "application/json")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    assert_eq!(answer.headers["content-type"], "application/json");
    assert_eq!(answer.headers["vary"], "Accept");
    assert_eq!(answer.headers["cache-control"], "no-store");
    serde_json::from_str(&answer.text).unwrap()
}

fn ids(answer: &Value) -> Vec<&str> {
    answer["hits"].as_array().unwrap().iter().map(|hit| hit["id"].as_str().unwrap()).collect()
}

fn encoded(query: &str) -> String {
    query.bytes().map(|byte| format!("%{byte:02x}")).collect()
}

/// As it stands in a page.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_start_says_what_there_is_and_leads_to_it() {
    let server = TestServer::start();
    let person = server.first().await;
    let release = embedded();
    let page = person.get("/catalogue").await.expect(StatusCode::OK);
    page.says(&release.version);
    page.says(&release.fingerprint()[..12]);
    let standing = release.items.iter().filter(|item| item.retired.is_none()).count();
    page.says(&format!("{standing} krav, {} tiltak, {} scenarioer", release.measures.len(), release.scenarios.len()));
    for domain in &release.domains {
        page.says(&format!("href=\"/catalogue/domain/{}\"", domain.id));
        page.says(&escaped(&domain.text.nb));
    }
    for path in ["coverage", "changes", "scenarios", "measures", "search"] {
        page.says(&format!("\"/catalogue/{path}\""));
    }
    person.get("/procurements").await.says("<a href=\"/catalogue\">Katalog</a>");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_entry_has_its_page_in_every_language() {
    let server = TestServer::start();
    let person = server.first().await;
    let release = embedded();
    for (index, item) in release.items.iter().enumerate() {
        // Each item in one of the languages, so that all are read without reading everything three times.
        let lang = Lang::ALL[index % 3];
        let page = person.get(&format!("/catalogue/item/{}?lang={lang}", item.id)).await.expect(StatusCode::OK);
        for text in [Some(&item.text.nb), item.text.nn.as_ref(), item.text.en.as_ref()].into_iter().flatten() {
            // A number takes the place of what stands in braces.
            page.says(&escaped(text.split(['{', '}']).next().unwrap()));
        }
        let main = &page.text[page.text.find("<main").unwrap()..page.text.find("</main>").unwrap()];
        assert!(!main.contains("catalogue-"), "{}: a text is missing", item.id);
        assert!(!main.contains('{'), "{}: a number is missing", item.id);
    }
    for measure in &release.measures {
        let page = person.get(&format!("/catalogue/measure/{}?lang=en", measure.id)).await.expect(StatusCode::OK);
        page.says(&escaped(measure.text.show(Lang::En)));
        assert_eq!(page.text.contains("Kommunen gjør dette selv."), measure.items.is_empty(), "{}", measure.id);
        for item in &measure.items {
            page.says(&format!("href=\"/catalogue/item/{item}?lang=en\""));
        }
    }
    for scenario in &release.scenarios {
        let page = person.get(&format!("/catalogue/scenario/{}?lang=nn", scenario.id)).await.expect(StatusCode::OK);
        page.says(&escaped(scenario.text.show(Lang::Nn)));
        for measure in &scenario.measures {
            page.says(&format!("href=\"/catalogue/measure/{measure}?lang=nn\""));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_item_tells_all_there_is_to_know() {
    let server = TestServer::start();
    let person = server.first().await;
    let page = person.get("/catalogue/item/IDT-002").await.expect(StatusCode::OK);
    for words in [
        "<h1>Krav IDT-002</h1>",
        "lang=\"nn-NO\"",
        "lang=\"en-GB\"",
        "multi-factor authentication at login",
        "Belastning ",
        "Bilag C i databehandleravtalen",
        "href=\"/catalogue/measure/T-IDT-2\"",
        "href=\"/catalogue/scenario/S-K04\"",
        "href=\"/catalogue/coverage#part-NSM-GP-2.1-2.6\"",
        "href=\"/catalogue/domain/IDT\"",
        "Strengere utgave",
    ] {
        page.says(words);
    }
    let release = embedded();
    let item = |wanted: fn(&&catalogue::content::item::Item) -> bool| release.items.iter().find(wanted).unwrap();
    let strict = item(|item| item.strengthens.is_some());
    let basic = strict.strengthens.as_ref().unwrap();
    let page = person.get(&format!("/catalogue/item/{}", strict.id)).await;
    page.says(&format!("href=\"/catalogue/item/{basic}\""));
    page.says("tar plassen dens når dette gjelder:");
    let evaluated = item(|item| item.better.is_some() && item.scale.is_some());
    let page = person.get(&format!("/catalogue/item/{}", evaluated.id)).await;
    page.says("Hva som gir bedre uttelling");
    page.says("Poeng fra 0 til 10.");
    let with_number = item(|item| item.text.nb.contains('{'));
    let page = person.get(&format!("/catalogue/item/{}", with_number.id)).await;
    page.says("Tall som kan velges i hver anskaffelse");
    if let Some(retired) = release.items.iter().find(|item| item.retired.is_some()) {
        person.get(&format!("/catalogue/item/{}", retired.id)).await.says("Kravet utgikk i versjon");
    }
    let nested =
        item(|item| item.applies.as_ref().is_some_and(|applies| serde_json::to_value(applies).unwrap().is_object()));
    let page = person.get(&format!("/catalogue/item/{}", nested.id)).await;
    page.says("Følger av lov eller omstendigheter når dette gjelder:");
    assert!(page.text.contains("Alle disse:") || page.text.contains("Minst ett av disse:"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_in_the_catalogue_is_not_found() {
    let server = TestServer::start();
    let person = server.first().await;
    for path in [
        "/catalogue/item/IDT-999",
        "/catalogue/item/idt-002",
        "/catalogue/item/%ff",
        "/catalogue/item/T-IDT-2",
        "/catalogue/measure/IDT-002",
        "/catalogue/scenario/S-K99",
        "/catalogue/domain/INGEN",
        "/catalogue/domain/%3Cscript%3E",
        "/catalogue/nothing",
    ] {
        person.get(path).await.expect(StatusCode::NOT_FOUND).says("Fant ikke siden");
    }
    let anonymous = server.anonymous();
    anonymous.get("/catalogue/item/IDT-002").await.to("/sign-in?next=%2Fcatalogue%2Fitem%2FIDT-002");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_domain_is_limited_by_type_and_keeps_the_language() {
    let server = TestServer::start();
    let person = server.first().await;
    let all = person.get("/catalogue/domain/IDT").await.expect(StatusCode::OK);
    all.says("href=\"/catalogue/item/IDT-001\"");
    all.says("href=\"/catalogue/measure/T-IDT-1\"");
    let some = person.get("/catalogue/domain/IDT?type=evaluated&lang=en").await.expect(StatusCode::OK);
    let release = embedded();
    let standing = release.items.iter().filter(|item| item.domain.as_str() == "IDT" && item.retired.is_none());
    let (wanted, others): (Vec<_>, Vec<_>) = standing.partition(|item| item.better.is_some());
    let link = |id: &str| format!("href=\"/catalogue/item/{id}?lang=en\"");
    for item in wanted {
        some.says(&link(item.id.as_str()));
    }
    for item in others {
        assert!(!some.text.contains(&link(item.id.as_str())), "{}", item.id);
    }
    some.says("<input type=\"hidden\" name=\"lang\" value=\"en\">");
    some.says("href=\"/catalogue/domain/IDT?type=evaluated&amp;lang=nn\"");
    some.says("Vis alle");
    person.get("/catalogue/domain/IDT?type=tull&lang=tysk").await.expect(StatusCode::OK).says("IDT-001");
}

#[tokio::test(flavor = "multi_thread")]
async fn search_answers_as_a_page_and_as_json() {
    let server = TestServer::start();
    let person = server.first().await;
    let page = person.get("/catalogue/search?q=flerfaktor").await.expect(StatusCode::OK);
    assert_eq!(page.headers["vary"], "Accept");
    page.says("<mark>flerfaktor</mark>autentisering");
    page.says("href=\"/catalogue/item/IDT-002\"");
    page.says("value=\"flerfaktor\"");
    page.says(" treff på «flerfaktor».");
    let answer = json(&person, "/catalogue/search?q=flerfaktor").await;
    assert!(page.text.contains(answer["said"].as_str().unwrap()));
    for id in ids(&answer) {
        page.says(&format!(">{id}</a>"));
    }
    let first = json(&person, "/catalogue/search?q=idt-003&lang=nn").await;
    assert_eq!(ids(&first)[0], "IDT-003");
    assert_eq!(first["hits"][0]["href"], "/catalogue/item/IDT-003?lang=nn");
    assert_eq!(first["hits"][0]["text"]["lang"], "nn-NO");
    let pieces = first["hits"][0]["text"]["pieces"].as_array().unwrap();
    let text: String = pieces.iter().map(|piece| piece.as_str().unwrap()).collect();
    let item = embedded().items.iter().find(|item| item.id.as_str() == "IDT-003").unwrap();
    assert_eq!(Some(text), item.text.nn);
    let many = json(&person, "/catalogue/search?q=skal").await;
    assert_eq!(ids(&many).len(), HITS_MAX);
    assert!(many["said"].as_str().unwrap().contains("Her er de 50 beste."));
    person.get("/catalogue/search").await.expect(StatusCode::OK);
    let nothing = json(&person, "/catalogue/search?q=%20%20").await;
    assert_eq!(nothing["said"], "");
    person.get("/catalogue/search?q=xyzzy").await.says("Prøv færre eller kortere ord");
}

#[tokio::test(flavor = "multi_thread")]
async fn search_folds_norwegian_letters() {
    let server = TestServer::start();
    let person = server.first().await;
    let wanted = json(&person, &format!("/catalogue/search?q={}", encoded("pålogging nøkler"))).await;
    let wanted = ids(&wanted).into_iter().map(str::to_owned).collect::<Vec<_>>();
    let single = json(&person, &format!("/catalogue/search?q={}", encoded("pålogging"))).await;
    for query in ["palogging", "paalogging", "PÅLOGGING", "pa\u{30a}logging"] {
        let found = json(&person, &format!("/catalogue/search?q={}", encoded(query))).await;
        assert_eq!(ids(&found), ids(&single), "{query}");
    }
    let found = json(&person, "/catalogue/search?q=paalogging+noekler").await;
    assert_eq!(ids(&found), wanted);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_asked_for_is_text_and_has_a_limit() {
    let server = TestServer::start();
    let person = server.first().await;
    let attack = "\"><script>alert(1)</script>logg";
    let page = person.get(&format!("/catalogue/search?q={}", encoded(attack))).await.expect(StatusCode::OK);
    assert!(!page.text.contains("<script>alert"), "{}", page.text);
    page.says("&lt;script&gt;alert(1)");
    let answer = json(&person, &format!("/catalogue/search?q={}", encoded(attack))).await;
    assert!(answer["said"].as_str().unwrap().contains(attack));
    let page = person.get("/catalogue/search?q=logg&lang=%22%3E%3Cb%3E").await.expect(StatusCode::OK);
    assert!(!page.text.contains("<b>"));
    let longest = "ø".repeat(QUERY_CHARS_MAX);
    person.get(&format!("/catalogue/search?q={longest}")).await.expect(StatusCode::OK);
    let too_long = person.get(&format!("/catalogue/search?q={longest}x")).await;
    let too_long = too_long.expect(StatusCode::UNPROCESSABLE_ENTITY);
    too_long.says("Skriv høyst 200 tegn.");
    too_long.says("<title>Feil: ");
    too_long.says("href=\"#q\"");
    too_long.says(&format!("value=\"{longest}x\""));
    person.get("/catalogue/search?q=%00%ff&q=logg").await.expect(StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread")]
async fn coverage_shows_what_is_covered_left_out_and_missing() {
    let server = TestServer::start();
    let person = server.first().await;
    let page = person.get("/catalogue/coverage").await.expect(StatusCode::OK);
    let release = embedded();
    for framework in &release.frameworks {
        page.says(&escaped(&framework.text.nb));
        for part in &framework.parts {
            if let Some(why) = &part.left_out {
                page.says(&escaped(&why.nb));
            }
        }
    }
    page.says("id=\"part-NSM-GP-2.1-2.6\"");
    page.says("Utelatt med vilje");
    page.says("Dekket");
    page.says("href=\"/catalogue/domain/IDT\"");
    let all = catalogue::content::framework::coverage(release);
    let gaps = all.iter().flat_map(|coverage| &coverage.parts).filter(|part| !part.settled()).count();
    assert_eq!(page.text.matches("class=\"gap-words\"").count(), gaps);
}

#[tokio::test(flavor = "multi_thread")]
async fn changes_are_told_from_each_earlier_release() {
    let server = TestServer::start();
    let person = server.first().await;
    let page = person.get("/catalogue/changes").await.expect(StatusCode::OK);
    let release = embedded();
    let fingerprint = release.fingerprint();
    let mut earlier = 0;
    for lock in released().iter().filter(|lock| lock.fingerprint != fingerprint) {
        earlier += 1;
        page.says(&format!("Fra {} til {}", lock.version, release.version));
        let changes = catalogue::content::lock::changes(lock, release);
        if let Some(items) = changes.kinds.get("item") {
            for id in items.added.iter().chain(items.replaced.iter().map(|(_, new)| new)) {
                page.says(&format!("href=\"/catalogue/item/{id}\""));
            }
        }
    }
    if earlier == 0 {
        page.says("Dette er den første utgaven.");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_lead_to_every_scenario_and_measure() {
    let server = TestServer::start();
    let person = server.first().await;
    let release = embedded();
    let scenarios = person.get("/catalogue/scenarios").await.expect(StatusCode::OK);
    for scenario in &release.scenarios {
        scenarios.says(&format!("href=\"/catalogue/scenario/{}\"", scenario.id));
    }
    scenarios.says("id=\"aspect-k\"");
    let measures = person.get("/catalogue/measures?lang=nn").await.expect(StatusCode::OK);
    for measure in &release.measures {
        measures.says(&format!("href=\"/catalogue/measure/{}?lang=nn\"", measure.id));
    }
    measures.says("Kommunens egne tiltak");
}
