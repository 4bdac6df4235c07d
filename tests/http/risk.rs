//! The board, one scenario, acceptance and what makes it fall away, own scenarios, and the short path.

use crate::html;
use crate::support::{Answer, Person, TestServer};
use reqwest::StatusCode;
use serde_json::{Value, json};

/// Sends the form of a page that goes to `action`, with these fields changed.
pub async fn submit(person: &Person, page: &str, action: &str, changed: &[(&str, &str)]) -> Answer {
    let text = person.get(page).await.expect(StatusCode::OK).text;
    send(person, action, html::fields(&text, action), changed).await
}

/// Sends these fields, with some of them changed.
pub async fn send(
    person: &Person,
    action: &str,
    mut fields: Vec<(String, String)>,
    changed: &[(&str, &str)],
) -> Answer {
    for (name, _) in changed {
        fields.retain(|(field, _)| field != name);
    }
    fields.extend(changed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    person.post(action, &fields).await
}

/// The case file as it is stored now.
pub async fn case(person: &Person, procurement: &str) -> Value {
    serde_json::from_slice(&person.get(&format!("{procurement}/case.json")).await.bytes).unwrap()
}

/// Accepts a residual risk as it is shown.
async fn accept(person: &Person, scenario: &str, by: &str) -> Answer {
    submit(person, scenario, &format!("{scenario}/accept"), &[("by", by), ("on", "2026-11-21")]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn scores_start_empty_and_both_halves_are_needed() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("school-survey").await;
    let new = person.procurement("Ny").await;
    person.get(&format!("{new}/risk")).await.expect(StatusCode::OK).says("scenarioer er avklart");
    let scenario = format!("{path}/risk/S-K01");
    let empty = [
        ("before-S-K01-likelihood", ""),
        ("before-S-K01-consequence", ""),
        ("after-S-K01-likelihood", ""),
        ("after-S-K01-consequence", ""),
        ("note", ""),
    ];
    person.fill_in(&scenario, &empty).await.to(&format!("{scenario}?saved=1"));
    let stored = case(&person, &path).await;
    assert!(stored["risk"]["scenarios"].get("S-K01").is_none(), "an assessment that says nothing is not stored");
    let page = person.get(&scenario).await;
    page.says("Vanlig konsekvens i kommuner er 3 – Alvorlig");
    let fields = html::fields(&page.text, &scenario);
    assert!(
        fields.contains(&("before-S-K01-likelihood".to_owned(), String::new())),
        "the usual consequence is only a hint"
    );

    let half = person.fill_in(&scenario, &[("before-S-K01-likelihood", "3"), ("note", "Vi vet lite")]).await;
    let half = half.expect(StatusCode::UNPROCESSABLE_ENTITY);
    half.says("Velg både sannsynlighet og konsekvens.");
    half.says("<title>Feil: ");
    half.says("href=\"#before-S-K01\"");
    let kept = html::fields(&half.text, &scenario);
    assert!(kept.contains(&("note".to_owned(), "Vi vet lite".to_owned())));
    assert!(kept.contains(&("before-S-K01-likelihood".to_owned(), "3".to_owned())));
    let alone = [("after-S-K01-likelihood", "1"), ("after-S-K01-consequence", "1")];
    person
        .fill_in(&scenario, &alone)
        .await
        .expect(StatusCode::UNPROCESSABLE_ENTITY)
        .says("Vurder risikoen før tiltak først.");
    let outside = [("before-S-K01-likelihood", "6"), ("before-S-K01-consequence", "1")];
    person.fill_in(&scenario, &outside).await.expect(StatusCode::UNPROCESSABLE_ENTITY);

    let whole = [("before-S-K01-likelihood", "3"), ("before-S-K01-consequence", "4"), ("then", "next")];
    let next = person.fill_in(&scenario, &whole).await.location();
    assert!(next.starts_with(&format!("{path}/risk/S-K02")), "{next}");
    assert_eq!(case(&person, &path).await["risk"]["scenarios"]["S-K01"]["before"], json!([3, 4]));
    person.get(&format!("{path}/journal")).await.says("Vurderte S-K01 «Oppslag uten tjenstlig behov»");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_measure_is_declined_with_a_reason() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("school-survey").await;
    let scenario = format!("{path}/risk/S-K01");
    let page = person.get(&scenario).await;
    page.says("Blir til krav: TLG-001 (absolutt krav)");
    page.says("Sikret av TLG-001");
    page.says("Blir en oppgave for kommunen, ikke et krav.");
    let without =
        person.fill_in(&scenario, &[("decision-T-TLG-1", "no")]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    without.says("Skriv hvorfor dere sier nei til tiltaket.");
    without.says("href=\"#reason-T-TLG-1\"");
    let fields = html::fields(&without.text, &scenario);
    assert!(fields.contains(&("decision-T-TLG-1".to_owned(), "no".to_owned())));
    let reason = [("decision-T-TLG-1", "no"), ("reason-T-TLG-1", "Én rolle er nok <her>.")];
    person.fill_in(&scenario, &reason).await.expect(StatusCode::SEE_OTHER);
    let stored = case(&person, &path).await;
    assert_eq!(stored["risk"]["measures"]["T-TLG-1"], json!({ "accepted": false, "reason": "Én rolle er nok <her>." }));
    person.get(&scenario).await.says("Én rolle er nok &lt;her&gt;.");
    person.fill_in(&scenario, &[("decision-T-TLG-1", "undecided")]).await.expect(StatusCode::SEE_OTHER);
    assert!(case(&person, &path).await["risk"]["measures"].get("T-TLG-1").is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn acceptance_stores_what_was_derived_and_asks_for_the_right_role() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("school-survey").await;
    let scenario = format!("{path}/risk/S-K01");
    person.get(&scenario).await.says("Kan godtas av: Linjeleder.");
    let nobody = submit(&person, &scenario, &format!("{scenario}/accept"), &[("by", "ingen"), ("on", "i går")]).await;
    let nobody = nobody.expect(StatusCode::UNPROCESSABLE_ENTITY);
    nobody.says("Velg hvem som godtar.");
    nobody.says("Velg en dato.");
    let adviser = accept(&person, &scenario, "ombud").await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    adviser.says("Personvernombudet kan ikke godta dette. Det kan bare: Linjeleder.");

    // What the form says about the risk counts for nothing.
    let forged = [("by", "leder"), ("on", "2026-11-21"), ("after", "[1,1]"), ("secured", "T-TLG-1")];
    let location = submit(&person, &scenario, &format!("{scenario}/accept"), &forged).await.location();
    assert_eq!(location, format!("{scenario}?saved=1#acceptance"));
    let stored = case(&person, &path).await["risk"]["acceptances"]["S-K01"].clone();
    let secured = json!(["T-KOM-1", "T-LOG-1", "T-LOG-5", "T-OVK-2", "T-TLG-1", "T-TLG-2"]);
    assert_eq!(
        stored,
        json!({ "by": "leder", "on": "2026-11-21", "after": [2, 3], "secured": secured, "level": "yellow" })
    );
    person.get(&scenario).await.says("Godtatt av Enhetsleder skole 21. november 2026.");

    let red = format!("{path}/risk/S-K02");
    let scores = [("before", "5", "5"), ("after", "5", "4")];
    let scores = scores.map(|(name, likelihood, consequence)| {
        [(format!("{name}-S-K02-likelihood"), likelihood), (format!("{name}-S-K02-consequence"), consequence)]
    });
    let scores: Vec<_> = scores.iter().flatten().map(|(name, value)| (name.as_str(), *value)).collect();
    person.fill_in(&red, &scores).await.expect(StatusCode::SEE_OTHER);
    person.get(&red).await.says("Risikoen er så høy at saken løftes. Kan godtas av: Virksomhetsleder.");
    accept(&person, &red, "leder")
        .await
        .expect(StatusCode::UNPROCESSABLE_ENTITY)
        .says("Det kan bare: Virksomhetsleder.");
    accept(&person, &red, "kommunalsjef").await.expect(StatusCode::SEE_OTHER);

    submit(&person, &red, &format!("{red}/withdraw"), &[]).await.expect(StatusCode::SEE_OTHER);
    assert!(case(&person, &path).await["risk"]["acceptances"].get("S-K02").is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_acceptance_of_something_else_than_was_seen_is_refused() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("school-survey").await;
    let scenario = format!("{path}/risk/S-K01");
    let action = format!("{scenario}/accept");
    let early = html::fields(&person.get(&scenario).await.text, &action);
    person.fill_in(&scenario, &[("after-S-K01-consequence", "4")]).await.expect(StatusCode::SEE_OTHER);
    let late = send(&person, &action, early.clone(), &[("by", "leder")]).await.expect(StatusCode::CONFLICT);
    late.says("Det du skulle godta, er endret");
    late.says("2 × 4 – Middels risiko");
    assert!(case(&person, &path).await["risk"]["acceptances"].get("S-K01").is_none());
    // Shown anew, it can be accepted as it is now; the name that was chosen is still there.
    let again = html::fields(&late.text, &action);
    assert!(again.contains(&("by".to_owned(), "leder".to_owned())));
    send(&person, &action, again.clone(), &[]).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(case(&person, &path).await["risk"]["acceptances"]["S-K01"]["after"], json!([2, 4]));
    // Somebody else's acceptance in the same place is not overwritten unseen.
    let twice = send(&person, &action, again, &[("by", "kommunalsjef")]).await.expect(StatusCode::CONFLICT);
    twice.says("Godtatt av Enhetsleder skole");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_weakens_an_acceptance_reopens_it_and_says_why() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("school-survey").await;
    let scenario = format!("{path}/risk/S-K01");
    accept(&person, &scenario, "leder").await.expect(StatusCode::SEE_OTHER);
    let line = format!("{path}/requirements/TLG-001");
    let before = person.get(&line).await.expect(StatusCode::OK);
    before.says("Restrisiko som er godtatt, hviler på dette kravet");
    before.says("S-K01 Oppslag uten tjenstlig behov");
    let retyped = [("type", "evaluated"), ("placement", "award")];
    let location = person.fill_in(&line, &retyped).await.location();
    assert_eq!(location, format!("{path}/requirements?saved=1&reopened=S-K01"));
    let list = person.get(&location).await.expect(StatusCode::OK);
    list.says("Én restrisiko må godtas på nytt");
    list.says("S-K01 Oppslag uten tjenstlig behov");
    let page = person.get(&scenario).await;
    page.says("Dette gjelder ikke lenger:");
    page.says("T-TLG-1");
    page.says("TLG-001");
    page.says("Godta på nytt");
    person.get(&format!("{path}/risk")).await.says("Godta restrisikoen i");
    // The address alone can't make the page say that something fell away.
    let claimed = person.get(&format!("{path}/requirements?reopened=S-K02,%3Cb%3E")).await;
    assert!(!claimed.text.contains("må godtas på nytt"));
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_overwrites_a_colleague_unseen() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("school-survey").await;
    let scenario = format!("{path}/risk/S-K01");
    let early = html::fields(&person.get(&scenario).await.text, &scenario);
    let theirs = [("before-S-K01-likelihood", "4"), ("decision-T-LOG-5", "no"), ("reason-T-LOG-5", "For dyrt")];
    person.fill_in(&scenario, &theirs).await.expect(StatusCode::SEE_OTHER);

    let mine = [("before-S-K01-likelihood", "5"), ("note", "Mitt notat"), ("decision-T-OVK-2", "undecided")];
    let late = send(&person, &scenario, early, &mine).await.expect(StatusCode::CONFLICT);
    late.says("Noen andre har lagret noe her mens du fylte ut");
    late.says("Før: 4 × 4");
    let again = html::fields(&late.text, &scenario);
    for (name, value) in [
        ("before-S-K01-likelihood", "5"),
        ("note", "Mitt notat"),
        ("decision-T-OVK-2", "undecided"),
        // Not touched here, so it is shown as the colleague saved it.
        ("decision-T-LOG-5", "no"),
        ("reason-T-LOG-5", "For dyrt"),
    ] {
        assert!(again.contains(&(name.to_owned(), value.to_owned())), "{name}");
    }
    send(&person, &scenario, again, &[]).await.expect(StatusCode::SEE_OTHER);
    let stored = case(&person, &path).await;
    assert_eq!(stored["risk"]["scenarios"]["S-K01"]["before"], json!([5, 4]));
    assert_eq!(stored["risk"]["measures"]["T-LOG-5"]["accepted"], json!(false));
    assert!(stored["risk"]["measures"].get("T-OVK-2").is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn actions_get_an_owner_and_a_deadline() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("school-survey").await;
    let (board, action) = (format!("{path}/risk"), format!("{path}/risk/actions"));
    let wrong = [("deadline-T-KOM-1", "31.2.2027"), ("owner-T-KOM-3", "keiseren")];
    let wrong = submit(&person, &board, &action, &wrong).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    wrong.says("Velg en dato.");
    wrong.says("Personen er tatt bort fra rollene. Velg en annen.");
    assert!(html::fields(&wrong.text, &action).contains(&("deadline-T-KOM-1".to_owned(), "31.2.2027".to_owned())));
    let right = [("deadline-T-KOM-1", "1.3.2027"), ("owner-T-KOM-1", "it"), ("owner-T-KOM-3", "")];
    submit(&person, &board, &action, &right).await.to(&format!("{path}/risk?saved=1#actions"));
    let stored = case(&person, &path).await["risk"]["actions"].clone();
    assert_eq!(stored["T-KOM-1"], json!({ "owner": "it", "deadline": "2027-03-01" }));
    assert_eq!(stored["T-KOM-3"], json!({ "deadline": "2027-01-15" }));
    person.get(&format!("{path}/risk/S-K02")).await.says("Ikke sikret: mangler ansvarlig eller frist.");
}

#[tokio::test(flavor = "multi_thread")]
async fn own_scenarios_come_and_go_with_all_that_is_theirs() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("school-survey").await;
    let new = format!("{path}/risk/new");
    person
        .post(&new, &[("text", " ")])
        .await
        .expect(StatusCode::UNPROCESSABLE_ENTITY)
        .says("Velg ett av alternativene.");
    let text = "<script>alert(1)</script> En elev får ikke hjelp.";
    let fields =
        [("text", text), ("aspect", "T"), ("measure", "T-KOM-1"), ("measure", "T-TLG-1"), ("measure", "T-FINNES-IKKE")];
    let location = person.post(&new, &fields).await.location();
    assert_eq!(location, format!("{path}/risk/E-2?saved=1"), "E-01 is taken");
    let stored = case(&person, &path).await["risk"]["own_scenarios"]["E-2"].clone();
    assert_eq!(stored, json!({ "text": text, "aspect": "t", "measures": ["T-KOM-1", "T-TLG-1"] }));
    let scenario = format!("{path}/risk/E-2");
    let page = person.get(&scenario).await.expect(StatusCode::OK);
    assert!(!page.text.contains("<script>alert"), "what was typed stays text");
    let scores = ["before-E-2-likelihood", "before-E-2-consequence", "after-E-2-likelihood", "after-E-2-consequence"];
    person.fill_in(&scenario, &scores.map(|name| (name, "2"))).await.expect(StatusCode::SEE_OTHER);
    accept(&person, &scenario, "leder").await.expect(StatusCode::SEE_OTHER);

    let own = format!("{scenario}/own");
    person
        .fill_in(&own, &[("text", "En elev får ikke hjelp."), ("aspect", "K")])
        .await
        .to(&format!("{scenario}?saved=1"));
    assert_eq!(case(&person, &path).await["risk"]["own_scenarios"]["E-2"]["aspect"], "k");
    person.get(&format!("{path}/risk/S-K01/own")).await.expect(StatusCode::NOT_FOUND);
    submit(&person, &own, &format!("{scenario}/delete"), &[]).await.to(&format!("{path}/risk?saved=1"));
    let risk = case(&person, &path).await["risk"].clone();
    for section in ["own_scenarios", "scenarios", "acceptances"] {
        assert!(risk[section].get("E-2").is_none(), "{section}");
    }
    person.get(&scenario).await.expect(StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_residual_that_nothing_secures_does_not_count() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.procurement("Tomt").await;
    let scenario = format!("{path}/risk/S-K25");
    let all = person.get(&format!("{path}/risk")).await.text;
    let id = all.split("/risk/S-").nth(1).map(|rest| format!("S-{}", &rest[..3])).unwrap_or_else(|| "S-K25".to_owned());
    let scenario = scenario.replace("S-K25", &id);
    let scores = [("before", "4", "4"), ("after", "1", "1")].map(|(name, likelihood, consequence)| {
        [(format!("{name}-{id}-likelihood"), likelihood), (format!("{name}-{id}-consequence"), consequence)]
    });
    let scores: Vec<_> = scores.iter().flatten().map(|(name, value)| (name.as_str(), *value)).collect();
    person.fill_in(&scenario, &scores).await.expect(StatusCode::SEE_OTHER);
    let page = person.get(&scenario).await;
    page.says("Ingen tiltak er sikret, så risikoen teller som før tiltak.");
    page.says("class=\"remark\"");
    page.says("4 × 4 – Høy risiko");
    page.says("Ingen personer er lagt inn ennå.");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_short_path_is_one_form() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("booking").await;
    person.get(&format!("{path}/risk")).await.says("Ta den korte veien");
    let short = format!("{path}/risk/short");
    let page = person.get(&short).await.expect(StatusCode::OK);
    page.says("sagt nei til:");
    let before = case(&person, &path).await["risk"].clone();
    person.fill_in(&short, &[]).await.to(&format!("{path}/risk?saved=1"));
    assert_eq!(case(&person, &path).await["risk"], before, "a form that is not touched changes nothing");

    let half =
        person.fill_in(&short, &[("before-S-K03-likelihood", "")]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    half.says("href=\"#before-S-K03\"");
    let changed = [("before-S-K03-likelihood", "4"), ("accept", "T-IDT-2")];
    person.fill_in(&short, &changed).await.expect(StatusCode::SEE_OTHER);
    let after = case(&person, &path).await["risk"].clone();
    assert_eq!(after["scenarios"]["S-K03"]["before"][0], 4);
    assert_eq!(after["measures"]["T-IDT-2"]["accepted"], json!(true));
    assert!(after["measures"].get("T-KOM-3").is_none(), "the tick that was taken away");
    assert_eq!(after["measures"]["T-IDT-3"], before["measures"]["T-IDT-3"], "what was declined stays declined");
}

#[tokio::test(flavor = "multi_thread")]
async fn several_are_accepted_at_once_and_each_is_checked() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("booking").await;
    let accept = format!("{path}/risk/accept");
    let page = person.get(&accept).await.expect(StatusCode::OK).text;
    let waiting: Vec<String> =
        html::fields(&page, &accept).into_iter().filter(|(name, _)| name == "accept").map(|(_, id)| id).collect();
    assert!(waiting.len() > 3, "{waiting:?}");
    let by = case(&person, &path).await["people"].as_object().unwrap().iter().find_map(|(key, person)| {
        let manager = person["roles"].as_array().unwrap().iter().any(|role| role == "line_manager");
        manager.then(|| key.clone())
    });
    let by = by.unwrap();
    let early = html::fields(&page, &accept);
    let untick = |ids: &[String]| -> Vec<(String, String)> {
        let keep = |(name, value): &&(String, String)| name != "accept" || ids.contains(value);
        early.iter().filter(keep).cloned().collect()
    };
    send(&person, &accept, untick(&[]), &[("by", &by)])
        .await
        .expect(StatusCode::UNPROCESSABLE_ENTITY)
        .says("Kryss av for minst ett");
    send(&person, &accept, untick(&waiting[1..]), &[("by", &by)]).await.to(&format!("{path}/risk?saved=1"));
    let stored = case(&person, &path).await["risk"]["acceptances"].clone();
    assert!(stored.get(&waiting[0]).is_none());
    assert_eq!(stored.as_object().unwrap().len(), waiting.len() - 1);

    let scenario = format!("{path}/risk/{}", waiting[0]);
    person
        .fill_in(&scenario, &[(&format!("after-{}-consequence", waiting[0]), "2")])
        .await
        .expect(StatusCode::SEE_OTHER);
    let late = send(&person, &accept, untick(&waiting[..1]), &[("by", &by)]).await.expect(StatusCode::CONFLICT);
    late.says("Noen andre har lagret noe her");
    assert!(case(&person, &path).await["risk"]["acceptances"].get(&waiting[0]).is_none());
}
