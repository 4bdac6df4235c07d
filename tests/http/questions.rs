//! Answering the questions of the profile and the need, and what follows from the answers.

use crate::support::{Person, TestServer};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

async fn case(person: &Person, procurement: &str) -> Value {
    serde_json::from_slice(&person.get(&format!("{procurement}/case.json")).await.bytes).unwrap()
}

async fn revision_of(person: &Person, page: &str, field: &str) -> String {
    let html = person.get(page).await.text;
    let fields = crate::html::fields(&html, page);
    fields.into_iter().find(|(name, _)| name == field).unwrap().1
}

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_answer_is_stored_as_the_case_file_has_it() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.procurement("Trivselsundersøkelse").await;
    let page = |page: &str| format!("{path}/{page}");
    person.get(&page("profile")).await.says("Begynn med «Om anskaffelsen»");
    person
        .fill_in(&page("profile/purchase"), &[("q-case_no", " 26/01234 "), ("q-on_behalf", "own")])
        .await
        .to(&page("profile/competition"));
    let competition = [
        ("q-value", "2 400 000"),
        ("q-stages", "dont-know"),
        ("q-award_criteria-0-name", "Pris"),
        ("q-award_criteria-0-kind", "price"),
        ("q-award_criteria-0-weight", "40"),
        ("q-award_criteria-2-name", "Kvalitet"),
        ("q-award_criteria-2-kind", "dont-know"),
    ];
    person.fill_in(&page("profile/competition"), &competition).await.to(&page("profile/contract"));
    person.fill_in(&page("profile/contract"), &[("q-contract_long", "yes"), ("then", "overview")]).await.to(&path);
    person
        .fill_in(&page("need/start"), &[("q-security_act", "no"), ("q-sector", "school"), ("q-sector", "health")])
        .await;
    person
        .fill_in(&page("need/integrations"), &[("none:q-integrations", "yes"), ("q-data_migration", "no")])
        .await
        .to(&page("need/law"));
    let service = "Elevene svarer.\r\n\r\n</textarea><b>Vi</b> teller.";
    person.fill_in(&page("need/service"), &[("q-service", service), ("q-users", "none")]).await;

    let case = case(&person, &path).await;
    let criteria = json!([{ "name": "Pris", "kind": "price", "weight": 40 }, { "name": "Kvalitet", "kind": null }]);
    let profile = json!({
        "case_no": "26/01234", "on_behalf": "own", "value": 2_400_000, "stages": null, "award_criteria": criteria, "contract_long": "yes",
    });
    assert_eq!(case["profile"], profile);
    let need = json!({
        "security_act": "no", "sector": ["school", "health"], "integrations": [], "data_migration": "no",
        "service": "Elevene svarer.\n\n</textarea><b>Vi</b> teller.", "users": ["none"],
    });
    assert_eq!(case["need"], need);

    let review = person.get(&page("profile")).await.expect(StatusCode::OK);
    for words in [
        "2\u{a0}400\u{a0}000 kr ekskl. mva.",
        "Vet ikke",
        "Ikke besvart",
        "Bare vår egen kommune",
        "Fortsett med «Om anskaffelsen»",
    ] {
        review.says(words);
    }
    let form = person.get(&page("need/service")).await;
    form.says("&lt;/textarea&gt;&lt;b&gt;Vi&lt;/b&gt; teller.");
    person.get(&format!("{path}/journal")).await.says("Svarte på siden «Konkurransen»");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_sent_back_untouched_changes_nothing() {
    let server = TestServer::start();
    let person = server.first().await;
    for name in ["school-survey", "night-supervision"] {
        let path = person.import(name).await;
        let before = case(&person, &path).await;
        let journal = async || person.get(&format!("{path}/journal")).await.text.matches("<tr>").count();
        let written = journal().await;
        for (step, pages) in [
            ("profile", vec!["purchase", "competition", "contract"]),
            (
                "need",
                vec![
                    "start",
                    "service",
                    "hosting",
                    "channels",
                    "functions",
                    "information",
                    "accounts",
                    "processing",
                    "uses",
                    "integrations",
                    "law",
                    "operation",
                    "agreement",
                    "contacts",
                ],
            ),
        ] {
            for page in pages {
                let address = format!("{path}/{step}/{page}");
                if person.get(&address).await.status == StatusCode::OK {
                    person.fill_in(&address, &[]).await.expect(StatusCode::SEE_OTHER);
                }
            }
        }
        assert_eq!(case(&person, &path).await, before, "{name}");
        assert_eq!(journal().await, written, "{name}: nothing to write, nothing in the journal");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.procurement("Feil").await;
    let page = format!("{path}/profile/competition");
    let answer = person
        .fill_in(
            &page,
            &[
                ("q-value", "to millioner"),
                ("q-procedure", "open"),
                ("q-award_criteria-0-name", "Pris <40>"),
                ("q-award_criteria-0-weight", "førti"),
                ("q-award_criteria-1-name", "Fjernes"),
                ("remove:q-award_criteria-1", "yes"),
            ],
        )
        .await
        .expect(StatusCode::UNPROCESSABLE_ENTITY);
    for words in [
        "<title>Feil: Konkurransen",
        "Noe må rettes",
        "href=\"#q-value\"",
        "href=\"#q-award_criteria-0-weight\"",
        "id=\"q-award_criteria-0-weight-error\"",
        "Rad 1, «Vekt i prosent»: Skriv et helt tall med sifre, for eksempel 40.",
        "value=\"to millioner\"",
        "value=\"Pris &lt;40&gt;\"",
        "value=\"førti\"",
        "value=\"Fjernes\"",
    ] {
        answer.says(words);
    }
    let typed = crate::html::fields(&answer.text, &page);
    assert!(typed.contains(&("q-procedure".to_owned(), "open".to_owned())));
    assert!(typed.contains(&("remove:q-award_criteria-1".to_owned(), "yes".to_owned())));
    assert_eq!(case(&person, &path).await["profile"], json!({}), "nothing is saved");

    for (page, fields, words) in [
        ("profile/competition", vec![("q-value", "-5")], "Skriv et helt tall fra 0 til 5\u{a0}000\u{a0}000\u{a0}000."),
        ("profile/competition", vec![("q-procedure", "unknown")], "Velg blant svarene på siden."),
        (
            "need/start",
            vec![("q-sector", "none"), ("q-sector", "school")],
            "«Ingen av disse» kan ikke velges sammen med andre svar.",
        ),
        (
            "need/start",
            vec![("q-sector", "dont-know"), ("q-sector", "school")],
            "både svart og krysset av for «Vet ikke»",
        ),
        (
            "need/service",
            vec![("q-service", "tekst"), ("dont-know:q-service", "yes")],
            "både svart og krysset av for «Vet ikke»",
        ),
        (
            "need/integrations",
            vec![("q-integrations-0-system", "Feide"), ("none:q-integrations", "yes")],
            "både fylt ut rader og krysset av for at det ikke er noen",
        ),
        (
            "need/information",
            vec![
                ("q-information_types-0-name", "A"),
                ("q-information_types-0-whose", "nobody"),
                ("q-information_types-0-whose", "pupils"),
            ],
            "«Ikke om personer» kan ikke velges sammen med andre svar.",
        ),
    ] {
        person.fill_in(&format!("{path}/{page}"), &fields).await.expect(StatusCode::UNPROCESSABLE_ENTITY).says(words);
    }
    let long = "x".repeat(8_001);
    person
        .fill_in(&format!("{path}/need/service"), &[("q-service", &long)])
        .await
        .expect(StatusCode::UNPROCESSABLE_ENTITY)
        .says("8000 tegn");
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_are_added_changed_and_taken_away_without_scripts() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.procurement("Rader").await;
    let page = format!("{path}/need/integrations");
    let add = ("then", "add:integrations");
    let first = [("q-integrations-0-system", "Feide"), ("q-integrations-0-direction", "in"), add];
    person.fill_in(&page, &first).await.to(&format!("{page}#q-integrations-new"));
    person.get(&page).await.says("id=\"q-integrations-new\"");
    person.fill_in(&page, &[("q-integrations-1-system", "Sak og arkiv"), add]).await;
    person.fill_in(&page, &[("remove:q-integrations-0", "yes"), ("q-integrations-1-personal", "yes")]).await;
    assert_eq!(
        case(&person, &path).await["need"]["integrations"],
        json!([{ "system": "Sak og arkiv", "personal": "yes" }])
    );
    person.fill_in(&format!("{path}/need/information"), &[("q-information_types-0-name", "Søknader")]).await;
    person
        .get(&format!("{path}/need"))
        .await
        .says("Rad 1 er ikke ferdig. Det mangler svar på «Hvem handler den om?», «Hva inneholder den?».");
    person.fill_in(&format!("{path}/need/information"), &[("remove:q-information_types-0", "yes")]).await;

    person.fill_in(&page, &[("remove:q-integrations-0", "yes")]).await;
    assert_eq!(case(&person, &path).await["need"], json!({}), "no row and no word about it is no answer");
    person.fill_in(&page, &[("dont-know:q-integrations", "yes")]).await;
    assert_eq!(case(&person, &path).await["need"], json!({ "integrations": null }));
    let rows: Vec<(String, String)> =
        (0..201).map(|row| (format!("q-integrations-{row}-system"), format!("System {row}"))).collect();
    let rows: Vec<(&str, &str)> = rows.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    person.post(&page, &rows).await.expect(StatusCode::UNPROCESSABLE_ENTITY).says("Det er plass til høyst 200 rader.");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_is_asked_is_shown_and_a_new_question_comes_first() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.procurement("Følgespørsmål").await;
    let page = format!("{path}/need/functions");
    person.get(&page).await.says("q-ai_generative");
    person.fill_in(&page, &[("q-ai", "no")]).await;
    assert!(!person.get(&page).await.text.contains("q-ai_generative"));
    assert!(!person.get(&format!("{path}/need")).await.text.contains("q-ai_generative"));
    // The answer brings a question up on this page, so the page comes again; then on.
    person.fill_in(&page, &[("q-ai", "yes")]).await.to(&page);
    person.fill_in(&page, &[("q-ai_generative", "no")]).await.to(&format!("{path}/need/information"));

    // From the check-answers page, and back to it.
    person.get(&format!("{page}?from=check")).await.says("name=\"from\" value=\"check\"");
    person.fill_in(&page, &[("q-iot", "no"), ("from", "check")]).await.to(&format!("{path}/need"));
    // A page with nothing to ask leads to the step.
    person.fill_in(&format!("{path}/need/hosting"), &[("q-hosting", "municipality")]).await;
    person.fill_in(&format!("{path}/need/accounts"), &[("q-remote_support", "no")]).await;
    person.get(&format!("{path}/need/finnes-ikke")).await.expect(StatusCode::NOT_FOUND);
    person.get(&format!("{path}/profile/start")).await.expect(StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_overwrites_a_colleague_unseen() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.procurement("To vinduer").await;
    let page = format!("{path}/need/start");
    let early = crate::html::fields(&person.get(&page).await.text, &page);
    // Meanwhile, in another window.
    person.fill_in(&page, &[("q-security_act", "yes"), ("q-sector", "health")]).await;

    let mut late: Vec<(&str, &str)> = early.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    late.push(("q-security_act", "no"));
    let answer = person.post(&page, &late).await.expect(StatusCode::CONFLICT);
    answer.says("Noen andre har lagret noe her");
    answer.says("Lagret nå:");
    let form = crate::html::fields(&answer.text, &page);
    let chosen = |name: &str| {
        form.iter().filter(|(field, _)| field == name).map(|(_, value)| value.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(chosen("q-security_act"), ["no"], "what was typed stays");
    assert_eq!(chosen("q-sector"), ["health"], "what was not touched is the colleague's");
    assert_eq!(case(&person, &path).await["need"]["security_act"], "yes", "nothing was written");

    let json =
        person.send(Method::POST, &page, |request| request.header("accept", "application/json").form(&late)).await;
    let json = json.expect(StatusCode::CONFLICT);
    let value: Value = serde_json::from_slice(&json.bytes).unwrap();
    assert_eq!(value["conflicts"][0]["question"], "security_act");

    let again: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    person.post(&page, &again).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(case(&person, &path).await["need"], json!({ "security_act": "no", "sector": ["health"] }));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_script_gets_json() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.procurement("JSON").await;
    let page = format!("{path}/profile/purchase");
    let send = |fields: Vec<(&'static str, String)>| {
        let page = page.clone();
        let person = &person;
        async move {
            let answer = person
                .send(Method::POST, &page, |request| request.header("accept", "application/json").form(&fields))
                .await;
            (answer.status, serde_json::from_slice::<Value>(&answer.bytes).unwrap())
        }
    };
    let (status, value) = send(vec![("q-case_no", "26/1".to_owned())]).await;
    assert_eq!((status, &value["saved"]), (StatusCode::OK, &json!(true)));
    assert_eq!(value["tokens"]["rev:profile:case_no"], revision_of(&person, &page, "rev:profile:case_no").await);
    let (status, value) = send(vec![("q-on_behalf", "unknown".to_owned())]).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(value["wrong"][0]["field"], "q-on_behalf");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_need_shows_what_follows_and_why() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("night-supervision").await;
    let need = person.get(&format!("{path}/need")).await.expect(StatusCode::OK);
    for words in [
        "Alle spørsmålene i dette steget er besvart.",
        "Dette følger av svarene",
        "Svart: Som skytjeneste hos leverandøren",
        "Vernebehov",
        "Opplysninger om helse er en særlig kategori",
        "Det trengs databehandleravtale.",
        "En vurdering av personvernkonsekvenser kreves før behandlingen starter.",
        "Dette avgjør",
        "Datatilsynets liste, punkt 14",
    ] {
        need.says(words);
    }
    person.fill_in(&format!("{path}/need/start"), &[("q-security_act", "yes")]).await;
    for page in ["need", "need/service"] {
        person.get(&format!("{path}/{page}")).await.says("class=\"stop\"");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_protection_need_is_raised_freely_and_lowered_with_a_reason() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("school-survey").await;
    let need = format!("{path}/need");
    let protection = format!("{path}/protection");
    let fields = |page: &str| crate::html::fields(page, &protection);
    let send = |mut form: Vec<(String, String)>, changed: Vec<(&'static str, &'static str)>| {
        let (person, protection) = (&person, protection.clone());
        async move {
            form.retain(|(name, _)| !changed.iter().any(|(changed, _)| changed == name));
            form.extend(changed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
            let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            person.post(&protection, &form).await
        }
    };
    let early = fields(&person.get(&need).await.text);
    let answer = send(early.clone(), vec![("protection-k", "low"), ("protection-t", "high")]).await;
    let answer = answer.expect(StatusCode::UNPROCESSABLE_ENTITY);
    answer.says("Skriv hvorfor vernebehovet kan være lavere");
    let typed = fields(&answer.text);
    assert!(typed.contains(&("protection-k".to_owned(), "low".to_owned())), "{typed:?}");
    send(typed, vec![("protection-k-reason", "Svarene er anonyme <før> lagring.")])
        .await
        .to(&format!("{need}#protection"));
    let page = person.get(&need).await;
    page.says("Senket fra høy: Svarene er anonyme &lt;før&gt; lagring.");
    page.says("Hevet. Minst ");
    let stored = case(&person, &path).await;
    assert_eq!(stored["protection"]["t"], json!({ "level": "high", "reason": "" }));

    let answer = send(early, vec![("protection-t", "medium")]).await.expect(StatusCode::CONFLICT);
    answer.says("Noen andre har lagret noe her");
    assert_eq!(case(&person, &path).await, stored);
    // What was not touched is as the colleague left it; what was typed replaces it knowingly.
    let again = fields(&answer.text);
    assert!(again.contains(&("protection-k".to_owned(), "low".to_owned())), "{again:?}");
    send(again, vec![]).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(case(&person, &path).await["protection"]["t"]["level"], "medium");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_without_robustness_keeps_what_was_said_about_it() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.procurement("Uten R").await;
    let page = format!("{path}/need/information");
    person.fill_in(&page, &[("q-information_types-0-name", "Målinger"), ("q-information_types-0-r", "high")]).await;
    person.fill_in("/organisation", &[("robustness", "no")]).await;
    let form = person.get(&page).await;
    assert!(!form.text.contains("<select id=\"q-information_types-0-r\""));
    person.fill_in(&page, &[("q-information_types-0-k", "low")]).await;
    assert_eq!(
        case(&person, &path).await["need"]["information_types"],
        json!([{ "name": "Målinger", "r": "high", "k": "low" }])
    );
    assert!(!person.get(&format!("{path}/need")).await.text.contains("name=\"protection-r\""));
}
