//! Who has access to a procurement, and what each may do there.

use crate::support::{Answer, Person, TestServer, add_account};
use reqwest::{Method, StatusCode};
use serde_json::Value;
use server::access::Access;
use server::http::router::routes;
use server::rights::{Part, Right, Rights};
use store::Standing;

/// Adds a colleague, signed in.
pub async fn colleague(server: &TestServer, name: &str) -> Person {
    let email = format!("{name}@example.no");
    add_account(server.folder.path(), &email, name);
    let person = server.anonymous();
    person.sign_in(&email).await;
    person
}

/// Adds a person with this role card, and gives the key.
pub async fn with_role(owner: &Person, procurement: &str, name: &str, role: &str) -> String {
    let roles = format!("{procurement}/roles");
    owner.post(&roles, &[("name", name), ("roles", role)]).await.to(&format!("{roles}#people"));
    let case: Value = serde_json::from_slice(&owner.get(&format!("{procurement}/case.json")).await.bytes).unwrap();
    let people = case["people"].as_object().unwrap();
    people.iter().find(|(_, person)| person["name"] == name).unwrap().0.clone()
}

pub async fn give(owner: &Person, procurement: &str, name: &str, standing: Standing, person: &str) -> Answer {
    let email = format!("{name}@example.no");
    let fields = [("email", email.as_str()), ("standing", standing.code()), ("person", person)];
    owner.post(&format!("{procurement}/access"), &fields).await
}

/// The page of the access of this one.
pub async fn page_of(owner: &Person, procurement: &str, name: &str) -> String {
    let text = owner.get(&format!("{procurement}/access")).await.text;
    let row = text.split("<tr>").skip(1).find(|row| row.contains(&format!(">{name}"))).unwrap();
    let start = row.find(&format!("{procurement}/access/")).unwrap();
    row[start..].split('"').next().unwrap().to_owned()
}

/// Fills in the names of a path.
fn filled(path: &str, procurement: &str) -> String {
    let mut filled = path.replace("/p/{procurement}", procurement);
    while let (Some(start), Some(end)) = (filled.find('{'), filled.find('}')) {
        filled.replace_range(start..=end, "ukjent");
    }
    filled
}

#[tokio::test(flavor = "multi_thread")]
async fn each_kind_of_participant_may_do_what_the_table_of_rights_says() {
    let server = TestServer::start();
    let owner = server.first().await;
    let procurement = owner.procurement("Rettigheter").await;
    let kinds = [
        ("leser", Standing::Reader, None),
        ("kontrollor", Standing::Auditor, None),
        ("uten", Standing::Member, None),
        ("linjeleder", Standing::Member, Some("line_manager")),
        ("ombud", Standing::Member, Some("dpo")),
        ("innkjop", Standing::Member, Some("procurement_officer")),
        ("leder", Standing::Member, Some("head_of_unit")),
        ("arkiv", Standing::Member, Some("archive_manager")),
    ];
    let mut refused = 0;
    for (name, standing, role) in kinds {
        let person = colleague(&server, name).await;
        let key = match role {
            Some(role) => with_role(&owner, &procurement, name, role).await,
            None => String::new(),
        };
        person.get(&procurement).await.expect(StatusCode::NOT_FOUND);
        give(&owner, &procurement, name, standing, &key).await.to(&format!("{procurement}/access"));
        let role = role.map(Into::into);
        let rights = Rights::of(standing, &role);
        for route in routes() {
            let may = match route.access {
                Access::In(right, part) => rights.may(right, part),
                Access::Owner => false,
                _ => continue,
            };
            let answer = person.send(route.method.clone(), &filled(route.path, &procurement), |it| it).await;
            let what = format!("{name}: {} {}", route.method, route.path);
            assert!(!answer.status.is_server_error(), "{what}: {}", answer.status);
            assert_eq!(answer.status != StatusCode::FORBIDDEN, may, "{what}: {}", answer.status);
            refused += usize::from(!may);
        }
        // Nothing that is internal comes out of the annexes for one who may not see the risk.
        for path in ["annexes/preview/report", "annexes/files/internal/memo.docx"] {
            let answer = person.get(&format!("{procurement}/{path}")).await;
            let seen = rights.may(Right::Read, Part::Risk);
            assert_eq!(answer.status != StatusCode::FORBIDDEN, seen, "{name}: {path}: {}", answer.status);
        }
    }
    assert!(refused > 150, "{refused} times somebody was refused: is the table of rights empty?");
    owner.get(&format!("{procurement}/journal")).await.says("Kjeden er hel");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_administrator_without_part_does_not_see_a_procurement() {
    let server = TestServer::start();
    let administrator = server.first().await;
    let owner = server.other().await;
    let procurement = owner.procurement("Fortrolig").await;
    assert!(!administrator.get("/procurements").await.text.contains("Fortrolig"));
    for route in routes().into_iter().filter(|route| matches!(route.access, Access::In(..) | Access::Owner)) {
        let path = filled(route.path, &procurement);
        let answer = administrator.send(route.method.clone(), &path, |request| request).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{} {}", route.method, route.path);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_people_work_each_in_their_own_name() {
    let server = TestServer::start();
    let owner = server.first().await;
    let anne = colleague(&server, "Anne").await;
    let procurement = owner.procurement("Sammen").await;
    let key = with_role(&owner, &procurement, "Anne", "line_manager").await;
    let access = format!("{procurement}/access");
    owner.get(&access).await.says("Svarer for anskaffelsen");
    let nobody = owner.post(&access, &[("standing", "member")]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    nobody.says("Velg en kollega, eller skriv e-postadressen til en annen.");
    let wrong = [("email", "ukjent@example.no"), ("standing", "reader")];
    let wrong = owner.post(&access, &wrong).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    wrong.says("Det finnes ingen konto i bruk med denne adressen.");
    wrong.says("ukjent@example.no");
    give(&owner, &procurement, "Anne", Standing::Member, &key).await.to(&access);
    give(&owner, &procurement, "Anne", Standing::Reader, "").await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    owner.get(&access).await.says("godkjenne i risiko og bilag");

    anne.get("/procurements").await.says("Svarer for den");
    let roles = format!("{procurement}/roles/{key}");
    anne.get(&format!("{procurement}/roles")).await.says("Du kan se denne siden, men ikke endre noe her.");
    anne.get(&roles).await.says("<fieldset disabled class=\"shut\"");
    let form = [("name", "Anne"), ("roles", "head_of_unit")];
    anne.post(&roles, &form).await.expect(StatusCode::FORBIDDEN).says("Rollen din gir ikke rett til dette");
    anne.fill_in(&format!("{procurement}/risk/new"), &[("text", "Noe skjer"), ("aspect", "K")]).await.location();
    let journal = owner.get(&format!("{procurement}/journal")).await;
    journal.says("Ga Anne tilgang som Deltaker");
    let mine = owner.get(&format!("{procurement}/journal?part=risk")).await;
    mine.says("<td>Anne</td>");
    assert!(!mine.text.contains("Ga Anne tilgang"));
    let csv = owner.get(&format!("{procurement}/journal.csv?part=risk")).await;
    csv.says("Eget scenario: E-1");
    assert_eq!(csv.text.lines().count(), 2);

    // Somebody who is one of the people is not taken away from under the account.
    let remove = format!("{roles}/remove");
    let form = crate::html::fields(&owner.get(&format!("{procurement}/roles")).await.text, &remove);
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let refused = owner.post(&remove, &form).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("fordi en konto er denne personen");

    // Rights follow the role cards at once, and end with the access.
    owner.fill_in(&roles, &[("roles", "dpo")]).await.location();
    anne.get(&format!("{procurement}/risk")).await.expect(StatusCode::OK);
    anne.post(&format!("{procurement}/risk/new"), &[("text", "x")]).await.expect(StatusCode::FORBIDDEN);
    let one = page_of(&owner, &procurement, "Anne").await;
    owner.post(&format!("{one}/remove"), &[]).await.to(&access);
    anne.get(&procurement).await.expect(StatusCode::NOT_FOUND);
    owner.get(&format!("{procurement}/journal")).await.says("<td>Anne</td>");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_gives_themselves_more_rights() {
    let server = TestServer::start();
    let owner = server.first().await;
    let buyer = colleague(&server, "Berit").await;
    colleague(&server, "Cato").await;
    let procurement = owner.procurement("Egne rettigheter").await;
    let key = with_role(&owner, &procurement, "Berit", "procurement_officer").await;
    let head = with_role(&owner, &procurement, "Leder", "head_of_unit").await;
    give(&owner, &procurement, "Berit", Standing::Member, &key).await.location();
    // A procurement officer keeps the roles of others and lets others in.
    buyer.fill_in(&format!("{procurement}/roles/{head}"), &[("title", "Rådmann")]).await.location();
    give(&buyer, &procurement, "Cato", Standing::Reader, "").await.location();
    let roles = format!("{procurement}/roles/{key}");
    let own = [("roles", "procurement_officer"), ("roles", "head_of_unit")];
    let refused = buyer.fill_in(&roles, &own).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("Du kan ikke endre dine egne rollekort.");
    buyer.fill_in(&roles, &[("title", "Innkjøpssjef")]).await.location();
    let one = page_of(&buyer, &procurement, "Berit").await;
    let form = [("standing", "member"), ("person", head.as_str())];
    let refused = buyer.post(&one, &form).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("Du kan ikke endre din egen tilgang.");
    buyer.post(&format!("{one}/owner"), &[]).await.expect(StatusCode::FORBIDDEN);
    buyer.get(&format!("{procurement}/delete")).await.expect(StatusCode::FORBIDDEN);
    let owners = page_of(&owner, &procurement, "Innkjøper").await;
    buyer.post(&format!("{owners}/remove"), &[]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);

    // Handed over, it is the other way round.
    let one = page_of(&owner, &procurement, "Berit").await;
    owner.post(&format!("{one}/owner"), &[]).await.to(&format!("{procurement}/access"));
    owner.get(&format!("{procurement}/delete")).await.expect(StatusCode::FORBIDDEN);
    buyer.get(&format!("{procurement}/delete")).await.expect(StatusCode::OK);
    buyer.get(&format!("{procurement}/journal")).await.says("Lot Berit svare for anskaffelsen");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_access_signs_in_person() {
    let server = TestServer::start();
    let owner = server.first().await;
    let head = colleague(&server, "Dag").await;
    let procurement = owner.import("case-archive").await;
    let key = with_role(&owner, &procurement, "Dag", "head_of_unit").await;
    let sign = format!("{procurement}/annexes/sign");
    let decision = format!("{procurement}/annexes/decision");
    let decide = async |who: &Person| {
        let mut fields = crate::html::fields(&who.get(&sign).await.text, &decision);
        fields.retain(|(name, _)| !["outcome", "by", "conditions"].contains(&name.as_str()));
        for (name, value) in [("outcome", "conditional"), ("by", key.as_str()), ("conditions", "Først G1")] {
            fields.push((name.to_owned(), value.to_owned()));
        }
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        who.post(&decision, &fields).await
    };
    // Somebody without an account: whoever answers for the procurement writes down what they decided.
    decide(&owner).await.location();
    give(&owner, &procurement, "Dag", Standing::Member, &key).await.location();
    let refused = decide(&owner).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("Dag har egen tilgang og må gjøre dette selv.");
    head.get(&sign).await.says("Du kan godkjenne her, men ikke endre.");
    decide(&head).await.location();
    head.post(&format!("{procurement}/annexes/freeze"), &[]).await.expect(StatusCode::FORBIDDEN);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_left_is_handed_over_by_an_administrator() {
    let server = TestServer::start();
    let administrator = server.first().await;
    let left = server.other().await;
    colleague(&server, "Eva").await;
    let procurement = left.procurement("Etterlatt").await;
    let members = administrator.get("/organisation/members").await.text;
    let id_of = |email: &str| {
        let before = &members[..members.find(email).unwrap()];
        let start = before.rfind("/organisation/members/").unwrap() + "/organisation/members/".len();
        before[start..].split('"').next().unwrap().to_owned()
    };
    let (gone, eva) = (id_of("annen@example.no"), id_of("Eva@example.no"));
    let hand = format!("/organisation/members/{gone}/hand-over");
    let early = administrator.post(&hand, &[("to", &eva)]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    early.says("Velg en kollega som har en konto i bruk.");
    administrator.post(&format!("/organisation/members/{gone}/use"), &[("do", "no")]).await.location();
    administrator.get(&format!("/organisation/members/{gone}")).await.says("La en kollega overta anskaffelsene");
    administrator.post(&hand, &[("to", &eva)]).await.location();
    administrator.get("/organisation/acts").await.says("annen@example.no → Eva@example.no");
    administrator.get(&procurement).await.expect(StatusCode::NOT_FOUND);
    let eva = server.anonymous();
    eva.sign_in("Eva@example.no").await;
    eva.get(&format!("{procurement}/journal")).await.says("Eva svarer for anskaffelsen i stedet for En annen");
    let get = eva.send(Method::GET, &format!("{procurement}/delete"), |request| request).await;
    assert_eq!(get.status, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_for_somebody_is_on_one_page_with_the_nearest_deadline_first() {
    let server = TestServer::start();
    let owner = server.first().await;
    let head = colleague(&server, "Frida").await;
    head.get("/waiting").await.says("Ingenting venter på deg nå.");
    let procurement = owner.import("case-archive").await;
    let key = with_role(&owner, &procurement, "Frida", "line_manager").await;
    give(&owner, &procurement, "Frida", Standing::Member, &key).await.location();
    head.get("/waiting").await.says("Godta restrisikoen i ");

    // Two buyer actions: one without a deadline, one whose deadline is past.
    let risk = format!("{procurement}/risk");
    let form = crate::html::fields(&owner.get(&risk).await.text, &format!("{risk}/actions"));
    let owners: Vec<String> =
        form.iter().filter(|(name, _)| name.starts_with("owner-")).map(|(name, _)| name.clone()).take(2).collect();
    let [first, second] = owners.as_slice() else { panic!("the case has two buyer actions: {form:?}") };
    let deadline = |owner: &str| owner.replace("owner-", "deadline-");
    let changed = [
        (first.clone(), key.clone()),
        (deadline(first), String::new()),
        (second.clone(), key),
        (deadline(second), "2026-01-02".to_owned()),
    ];
    let mut fields = form.clone();
    for (name, value) in changed {
        fields.retain(|(field, _)| *field != name);
        fields.push((name, value));
    }
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    owner.post(&format!("{risk}/actions"), &fields).await.location();
    let page = head.get("/waiting").await.text;
    let late = page.find("Fristen var 2. januar 2026").unwrap();
    assert!(late < page.find("Godta restrisikoen i ").unwrap());
    let actions: Vec<usize> = page.match_indices(&format!("{procurement}/risk#actions")).map(|(at, _)| at).collect();
    assert_eq!(actions.len(), 2);
    assert!(actions[0] < late && late < actions[1], "the one with a deadline comes first");
}
