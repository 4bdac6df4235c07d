//! The lines: reading, filtering, changing, leaving out, own lines, and the named numbers.

use crate::html;
use crate::risk::{case, send, submit};
use crate::support::TestServer;
use reqwest::StatusCode;
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn the_list_counts_and_filters_without_scripts() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("school-survey").await;
    let list = format!("{path}/requirements");
    let all = person.get(&list).await.expect(StatusCode::OK);
    for words in [
        "av 40",
        "Vekt: 100 av 100",
        "1 utelatt",
        "fordi: ",
        "Endret: ordlyd, type, plassering",
        "Leverandøren skal overvåke løsningen",
        "Utelatt: Ansatte i skolen logger inn med Feide",
        "Eget krav",
    ] {
        all.says(words);
    }
    let filtered = person.get(&format!("{list}?left_out=1")).await;
    filtered.says("line-IDT-001");
    assert!(!filtered.text.contains("line-LOG-001"));
    let filtered = person.get(&format!("{list}?type=evaluated&domain=OVK&changed=1")).await;
    filtered.says("line-OVK-002");
    assert!(!filtered.text.contains("line-IDT-001"));
    person.get(&format!("{list}?type=option&changed=1&domain=STY")).await.says("Ingen krav passer.");
    person
        .get(&format!("{list}?type=tull&domain=%00&changed=kanskje"))
        .await
        .expect(StatusCode::OK)
        .says("line-LOG-001");
    person.get(&format!("{list}/FINNES-001")).await.expect(StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_differs_from_the_catalogue_is_stored() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("school-survey").await;
    let line = format!("{path}/requirements/LOG-001");
    person.fill_in(&line, &[]).await.to(&format!("{path}/requirements?saved=1#line-LOG-001"));
    assert!(case(&person, &path).await["requirements"]["lines"].get("LOG-001").is_none());
    person.fill_in(&line, &[("met", "agreed")]).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(case(&person, &path).await["requirements"]["lines"]["LOG-001"], json!({ "met": "agreed" }));
    let text = "Løsningen skal ha beste praksis og/eller </textarea> logg.";
    person.fill_in(&line, &[("text", text)]).await.expect(StatusCode::SEE_OTHER);
    let page = person.get(&line).await;
    page.says("Råd om ordlyden");
    page.says("Velg det ene, eller skriv to krav.");
    page.says("Slik står det i katalogen");
    assert!(html::fields(&page.text, &line).contains(&("text".to_owned(), text.to_owned())));
    let list = person.get(&format!("{path}/requirements")).await;
    list.says("råd om ordlyden");
    submit(&person, &line, &format!("{line}/reset"), &[]).await.expect(StatusCode::SEE_OTHER);
    assert!(case(&person, &path).await["requirements"]["lines"].get("LOG-001").is_none());
    person.get(&format!("{path}/journal")).await.says("Tilbakestilte krav LOG-001 til katalogen");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_pair_is_explained_and_what_was_typed_is_kept() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("school-survey").await;
    let line = format!("{path}/requirements/LOG-001");
    for (kind, placement, why) in [
        ("evaluated", "specification", "Et evalueringskrav må stå som tildelingskriterium, fordi det gis poeng."),
        ("absolute", "award", "Et absolutt krav kan ikke stå som tildelingskriterium, fordi det ikke gis poeng."),
        ("option", "contract", "En opsjon må stå i kravspesifikasjonen, fordi den prises"),
        ("information", "qualification", "Et informasjonskrav må stå i kravspesifikasjonen, fordi det bare beskrives."),
    ] {
        let typed = [("type", kind), ("placement", placement), ("left_out", "en grunn"), ("weight", "ti")];
        let answer = person.fill_in(&line, &typed).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        answer.says(why);
        answer.says("href=\"#placement\"");
        let fields = html::fields(&answer.text, &line);
        for (name, value) in typed {
            assert!(fields.contains(&(name.to_owned(), value.to_owned())), "{kind}: {name}");
        }
    }
    let heavy = [("type", "evaluated"), ("placement", "award"), ("weight", "101")];
    person
        .fill_in(&line, &heavy)
        .await
        .expect(StatusCode::UNPROCESSABLE_ENTITY)
        .says("Skriv et helt tall fra 1 til 100.");
    let long = "x".repeat(8001);
    person.fill_in(&line, &[("text", &long)]).await.expect(StatusCode::UNPROCESSABLE_ENTITY).says("Skriv høyst");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_overwrites_a_colleagues_line_unseen() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("school-survey").await;
    let line = format!("{path}/requirements/LOG-001");
    let early = html::fields(&person.get(&line).await.text, &line);
    person.fill_in(&line, &[("text", "Løsningen skal logge alt.")]).await.expect(StatusCode::SEE_OTHER);
    let late =
        send(&person, &line, early, &[("left_out", "Dekket av et annet krav.")]).await.expect(StatusCode::CONFLICT);
    late.says("Løsningen skal logge alt. (Absolutt krav, Kravspesifikasjon");
    let again = html::fields(&late.text, &line);
    assert!(again.contains(&("left_out".to_owned(), "Dekket av et annet krav.".to_owned())));
    send(&person, &line, again, &[]).await.expect(StatusCode::SEE_OTHER);
    let stored = case(&person, &path).await["requirements"]["lines"]["LOG-001"].clone();
    assert_eq!(stored, json!({ "left_out": "Dekket av et annet krav." }));
    person.get(&format!("{path}/journal")).await.says("Utelot krav LOG-001");
}

#[tokio::test(flavor = "multi_thread")]
async fn own_lines_carry_the_name_of_who_wrote_them() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.procurement("Egne krav").await;
    let list = format!("{path}/requirements");
    let new = format!("{list}/new");
    let empty = person.post(&new, &[("text", ""), ("reason", "Fordi")]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    empty.says("Fyll ut feltet.");
    assert!(html::fields(&empty.text, &new).contains(&("reason".to_owned(), "Fordi".to_owned())));
    let fields = [
        ("text", "Løsningen skal kunne leses høyt."),
        ("domain", "UUT"),
        ("type", "absolute"),
        ("placement", "specification"),
        ("met", "start"),
        ("evidence", "Demonstrasjon."),
        ("reason", "De yngste leser ikke selv."),
        ("by", "En helt annen"),
    ];
    person.post(&new, &fields).await.to(&format!("{list}?saved=1#line-E-1"));
    person.post(&new, &fields).await.to(&format!("{list}?saved=1#line-E-2"));
    let stored = case(&person, &path).await["requirements"]["own"]["E-1"].clone();
    let expected = json!({
        "text": "Løsningen skal kunne leses høyt.", "domain": "UUT", "type": "absolute", "placement": "specification",
        "met": "start", "evidence": "Demonstrasjon.", "reason": "De yngste leser ikke selv.", "by": "Innkjøper",
    });
    assert_eq!(stored, expected);
    person.get(&list).await.says("Innkjøper");
    let line = format!("{list}/E-1");
    let better = [("type", "evaluated"), ("placement", "award"), ("weight", "40 %"), ("better", "Flere språk")];
    person.fill_in(&line, &better).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(case(&person, &path).await["requirements"]["own"]["E-1"]["weight"], 40);

    let early = html::fields(&person.get(&line).await.text, &line);
    submit(&person, &line, &format!("{line}/delete"), &[]).await.to(&format!("{list}?saved=1"));
    let gone = send(&person, &line, early, &[("text", "Nytt")]).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    let own = case(&person, &path).await["requirements"]["own"].clone();
    assert_eq!(own.as_object().unwrap().keys().collect::<Vec<_>>(), ["E-2"]);
    person.post(&format!("{list}/LOG-001/delete"), &[]).await.expect(StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn numbers_are_the_same_wherever_they_stand() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("school-survey").await;
    let numbers = format!("{path}/requirements/parameters");
    let page = person.get(&numbers).await.expect(StatusCode::OK);
    page.says("Fra 1 til 72. Katalogen foreslår 24. Står i HEN-001.");
    page.says("timer");
    let wrong = person.fill_in(&numbers, &[("breach_hours", "73"), ("uptime_percent", "99,95")]).await;
    let wrong = wrong.expect(StatusCode::UNPROCESSABLE_ENTITY);
    wrong.says("Skriv et tall fra 1 til 72.");
    wrong.says("href=\"#breach_hours\"");
    let fields = html::fields(&wrong.text, &numbers);
    assert!(fields.contains(&("breach_hours".to_owned(), "73".to_owned())));
    person
        .fill_in(&numbers, &[("breach_hours", "12"), ("uptime_percent", "99,9")])
        .await
        .to(&format!("{path}/requirements?saved=1"));
    let stored = case(&person, &path).await["requirements"]["parameters"].clone();
    assert_eq!(stored["breach_hours"], 12);
    assert_eq!(stored["uptime_percent"], 999);
    person.get(&format!("{path}/requirements")).await.says("12 timer");
    person.get(&format!("{path}/annexes/preview/agreement")).await.says("12 timer");
    let early = html::fields(&person.get(&numbers).await.text, &numbers);
    person.fill_in(&numbers, &[("breach_hours", "")]).await.expect(StatusCode::SEE_OTHER);
    assert!(case(&person, &path).await["requirements"]["parameters"].get("breach_hours").is_none());
    let late = send(&person, &numbers, early, &[("breach_hours", "6")]).await.expect(StatusCode::CONFLICT);
    late.says("24 timer");
    assert!(html::fields(&late.text, &numbers).contains(&("breach_hours".to_owned(), "6".to_owned())));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_made_an_evaluated_one_says_what_earns_points() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("school-survey").await;
    let line = format!("{path}/requirements/LOG-002");
    let words = "Bedre uttelling gis når loggen kan søkes i per elev.";
    let retyped = [("type", "evaluated"), ("placement", "award"), ("better", words)];
    person.fill_in(&line, &retyped).await.location();
    person.get(&line).await.says(words);
    person.get(&format!("{path}/annexes/preview/sheet")).await.says(words);
    let stored = case(&person, &path).await;
    assert_eq!(stored["requirements"]["lines"]["LOG-002"]["better"], words);

    // Of another type again, nothing of it is published.
    person.fill_in(&line, &[("type", "absolute"), ("placement", "specification")]).await.location();
    assert!(!person.get(&format!("{path}/annexes/preview/sheet")).await.text.contains(words));
}
