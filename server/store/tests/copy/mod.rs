//! An installation moves from one database to the other.

use std::time::Duration;

use serde_json::json;
use store::Expect::{Absent, Revision};
use store::{
    BetweenOrganisations, CardChange, CatalogueFeedback, CatalogueUses, Conversations, Copied, DraftName, DraftsKept,
    Editions, EditorsDesk, FollowedCatalogues, FormDraftsKept, Identity, ImportKind, JournalCheck, Logo, NewAct,
    NewFormDraft, NewImport, NewImportDraft, NewInvitation, NewTemplate, NewVersion, OpenOptions, Pilots,
    ProcurementId, ReleaseRef, SessionRow, SqlStore, StarterApproval, Store, StoreError, VersionFile,
};

use crate::on_postgres::Database;
use crate::on_sqlite::File;
use crate::suite::{
    Backdoor, Place, World, assert_error, at, catalogue_uses, comments, desk, editions, feedback, feedback_links,
    followed, person, pilots, removal, remove, set, shared, tenders,
};

async fn copy(from: &impl Place, to: &impl Place) -> store::Result<Copied> {
    store::copy(&from.url(), &to.url(), &OpenOptions::default()).await
}

/// Something in every table, and more rows in one than are read at once. What is left out is what the tables refer to nothing by.
async fn fill(store: &SqlStore) -> ProcurementId {
    let world = World::new(store).await;
    let id = world.procurement(&[("need", "users", json!(["ansatte", "innbyggere «æøå»", null]))]).await;
    for number in 0..120 {
        world.write(&id, &[set(&format!("k{number}"), Absent, json!({"nr": number, "tekst": "\u{0}\n\"'"}))]).await;
    }
    world.write(&id, &[remove("k0", Revision(1))]).await;
    let gone = world.procurement(&[]).await;
    assert!(world.remove(&gone, &world.kari).await.unwrap());
    store.put_draft(&id, &world.ola, "need", &json!({}), world.now()).await.unwrap_err();
    store.put_draft(&id, &world.kari, "need", &json!({"a": "påbegynt"}), world.now()).await.unwrap();
    let comment = comments::about("line", "IDT-001", "Hva betyr «æøå»?");
    let comment = store::NewComment { due: Some("2026-12-01".into()), mentions: vec![world.kari.clone()], ..comment };
    assert_eq!(comments::write(&world, &id, &world.kari, &comment).await, 1);
    let answer = store::NewComment { answers: Some(1), due: None, ..comment };
    assert_eq!(comments::write(&world, &id, &world.kari, &answer).await, 2);
    let remark = feedback::about("IDT-001", feedback::said("unclear", "Hva betyr «æøå»?", "Leverandøren skal …"));
    let remark = feedback::give(&world, &id, &world.kari, &remark).await;
    let decides = desk::decides(store::Outcome::Keep, "Det står slik fordi «æøå».", &[&remark]);
    desk::edits(&world, &world.kari, &world.ola).await;
    desk::decide(&world, &world.ola, &decides).await;
    catalogue_uses::count(&world, &id, &[catalogue_uses::used("IDT-001", "kept reworded")]).await;
    feedback_links::make(&world, &id, store::LinkStage::BeforeAnnouncement, "h").await;
    feedback_links::come_in(&world, "h", world.now()).await;
    pilots::tell(&world, &id).await;
    tenders::read_and_sum(&world, &id).await;
    shared::share(&world, &id, &remark).await;
    followed::read_twice(&world).await;
    let name = DraftName { form: "/need/service", page: "a" };
    let fields = [("q-service".to_owned(), "påbegynt".to_owned())];
    let new = NewFormDraft { name, fields: &fields, signed_out: false };
    let kept = FormDraftsKept { per_form: 1, per_procurement: 1 };
    assert!(store.put_form_draft(&id, &world.kari, new, kept, world.now()).await.unwrap());
    store.put_page_ticket("g", &world.kari, at(1_000_000)).await.unwrap();
    settle(store, &world).await;
    edit(store, &world).await;
    let head = store.procurement(&id, &world.kari).await.unwrap().head;
    let new = NewVersion {
        number: 1,
        head,
        release: ReleaseRef { version: "1.0.0".into(), fingerprint: "abc".into() },
        dated: "2026-11-21".into(),
        record: json!({}),
        case_json: "{}".into(),
        announced_json: "{ \"spaces\" : \"stay\" }".into(),
        files: vec![VersionFile {
            package: "published".into(),
            path: "kravark.xlsx".into(),
            sha256: "0".repeat(64),
            content: (0..=255).collect(),
        }],
    };
    assert!(store.freeze(&id, &world.kari, new, "Frøs", world.now()).await.unwrap());
    id
}

/// What belongs to an organisation and its people.
async fn settle(store: &SqlStore, world: &World<'_>) {
    let session = SessionRow {
        id_hash: "a".into(),
        data: "{}".into(),
        created: at(0),
        expires: at(1_000_000),
        account: Some(world.kari.clone()),
    };
    store.create_session(&session).await.unwrap();
    store.create_session(&SessionRow { id_hash: "b".into(), account: None, ..session }).await.unwrap();
    let kept = DraftsKept { since: at(0), per_account: 5 };
    let file = |name: &str| NewImportDraft { name: name.into(), content: vec![0, 159, 255], mapping: json!({}) };
    let draft = store.put_import_draft(&world.kari, file("a.csv"), kept, world.now()).await.unwrap();
    let import = NewImport {
        title: "Vår".into(),
        version: "1".into(),
        language: "nb".into(),
        kind: ImportKind::Extension,
        json: "{}".into(),
    };
    let import = store.accept_import(&draft, &world.kari, import, world.now()).await.unwrap();
    store.put_import_draft(&world.ola, file("b.csv"), kept, world.now()).await.unwrap();
    let release = store::Release { version: "1.0.0".into(), fingerprint: "abc".into(), schema: 1, json: "{}".into() };
    let change = store::ImportChange {
        was: vec![],
        in_use: vec![import],
        delete: None,
        release: store::NewDefault::Made { release, made_with: "def".into() },
    };
    assert!(store.change_imports(&world.organisation, &world.kari, change, world.now()).await.unwrap());
    let approval = StarterApproval {
        by: "Ola".into(),
        role: "PVO".into(),
        on: "2026-11-21".into(),
        clauses: "0".repeat(64),
        release: "abc".into(),
    };
    let act = NewAct { what: "approved", detail: "" };
    store.approve_starter(&world.kari, &approval, act, world.now()).await.unwrap();
    let template = NewTemplate {
        language: "nb".into(),
        name: "mal.docx".into(),
        sha256: "0".repeat(64),
        content: vec![80, 75, 0],
    };
    store.put_template(&world.kari, template, 5, world.now()).await.unwrap().unwrap();
    let card = store.organisation(&world.organisation).await.unwrap().card;
    let (change, logo) = (CardChange { was: &card, card: &json!({"name": "Lillevik", "logo": "a"}) }, "a".repeat(64));
    let logo = Logo { sha256: logo, content: (0..=255).rev().collect() };
    assert!(store.change_logo(&world.kari, change, Some(&logo), act, world.now()).await.unwrap());
    let invitation = NewInvitation { email: "eva@lillevik.example".into(), hash: "c".into(), expires: at(1_000_000) };
    store.invite(&world.kari, invitation, act, world.now()).await.unwrap();
    store.put_password_link(&world.kari, &world.ola, ("d", at(1_000_000)), act, world.now()).await.unwrap();
    let identity = Identity { issuer: "https://id.example", subject: "k", label: "kari@lillevik.example" };
    store.connect_identity(&world.kari, identity, act, world.now()).await.unwrap();
    assert!(store.begin_second_factor(&world.kari, "e0", world.now()).await.unwrap());
    assert!(store.confirm_second_factor(&world.kari, ("e0", 1), &["f".into()], world.now()).await.unwrap());
}

/// An edition that is released, which nothing may change on its way, and one that people are heard about.
async fn edit(store: &SqlStore, world: &World<'_>) {
    let id = editions::drafted(world).await;
    editions::put(world, &world.kari, &id, &editions::change("IDT-001", None, "Fordi «æøå»")).await;
    editions::review(world, &world.ola, &id, "IDT-001", 1).await;
    let was = store.list_imports(&world.organisation).await.unwrap().into_iter().map(|import| import.id).collect();
    let notes = json!([{"did": "Skrev det klarere"}]);
    let release = editions::release("1.0.0", &notes, &[("IDT-001", 1)], was);
    let act = NewAct { what: "edition_released", detail: "" };
    let released = store.release_edition(&world.kari, &id, release, act, world.now()).await.unwrap();
    assert_eq!(released, store::EditionReleased::Yes);
    let next = store.begin_edition(&world.kari, "Lillevik", act, world.now()).await.unwrap();
    editions::put(world, &world.kari, &next, &editions::change("IDT-002", None, "Mer")).await;
    let hearing = store::NewHearing { hash: "i".into(), expires: at(1_000_000) };
    assert!(store.begin_hearing(&world.kari, &next, &hearing, act, world.now()).await.unwrap());
    let remark = store::NewEditionRemark { thing: None, body: "Bra".into() };
    let said = store.remark_in_hearing(store::RemarkBy::Visitor("i", ""), &remark, 1, world.now()).await.unwrap();
    assert!(matches!(said, store::EditionRemarked::Yes(_)));
}

/// Everything a person can see of it.
async fn seen(store: &SqlStore, id: &ProcurementId) -> String {
    let kari = store.find_account_by_email("kari@lillevik.example").await.unwrap().unwrap();
    let organisation = &kari.organisation_id;
    format!(
        "{:?}",
        (
            store.procurement(id, &kari.id).await.unwrap(),
            store.journal(id, &kari.id).await.unwrap(),
            store.version(id, &kari.id, 1).await.unwrap(),
            store.version_file(id, &kari.id, 1, "published", "kravark.xlsx").await.unwrap(),
            (
                store.draft(id, &kari.id, "need").await.unwrap(),
                (store.comments(id, &kari.id, None).await.unwrap(), store.feedback(id, &kari.id, None).await.unwrap()),
                store.pilot(id, &kari.id).await.unwrap(),
                (
                    store.decisions(organisation, None).await.unwrap(),
                    store.answers(id, &kari.id).await.unwrap(),
                    store.use_counts(organisation, &desk::thing()).await.unwrap(),
                    store.origins(organisation).await.unwrap(),
                    store.pilot_reports(organisation).await.unwrap(),
                    store.pilot_use_counts(organisation, &desk::thing()).await.unwrap(),
                ),
                store.list_form_drafts(id, &kari.id).await.unwrap(),
                store.page_ticket_holder("g", at(1)).await.unwrap(),
            ),
            store.list_accounts().await.unwrap(),
            store.list_imports(organisation).await.unwrap(),
            store.release_in_use(organisation).await.unwrap(),
            store.starter_approval(organisation).await.unwrap(),
            store.list_templates(organisation).await.unwrap(),
            (
                store.organisation_acts(organisation, 10).await.unwrap(),
                store.logo(organisation).await.unwrap(),
                store.list_removals(organisation, 10).await.unwrap(),
            ),
            (
                (store.load_session("a", at(1)).await.unwrap(), store.list_identities(&kari.id).await.unwrap()),
                (store.editions(organisation).await.unwrap(), store.hearing("i").await.unwrap()),
                store.followed(organisation).await.unwrap(),
            ),
        )
    )
}

/// From one to the other and back again. Each row is compared while it is copied; here people look.
async fn there_and_back(one: &impl Place, other: &impl Place, back: &impl Place) {
    let store = one.open().await;
    let id = fill(&store).await;
    let before = seen(&store, &id).await;
    store.close().await;

    let copied = copy(one, other).await.unwrap();
    let empty: Vec<_> = copied.tables.iter().filter(|table| table.rows == 0).map(|table| &table.name).collect();
    assert!(empty.is_empty(), "put something into {empty:?} above");
    let rows = |name: &str| copied.tables.iter().find(|table| table.name == name).unwrap().rows;
    assert_eq!((rows("entries"), rows("journal"), rows("accounts"), rows("sessions")), (121, 133, 2, 2));
    assert_eq!((copied.journals_unbroken, copied.journals_broken.len()), (1, 0));

    assert_eq!(copy(other, back).await.unwrap(), copied);
    for place_url in [other.url(), back.url()] {
        let store = SqlStore::open(&place_url, &OpenOptions::default()).await.unwrap();
        assert_eq!(seen(&store, &id).await, before);
        // And work goes on.
        let kari = store.find_account_by_email("kari@lillevik.example").await.unwrap().unwrap().id;
        store.write(&id, &kari, &[set("k1", Revision(1), json!(2))], "Endret", at(9000)).await.unwrap();
        let check = store.verify_journal(&id).await.unwrap();
        assert_eq!(check, JournalCheck::Unbroken { records: 134, erased: 0 });
        // Whatever tables it has rows in, all of it can go.
        let head = store.procurement(&id, &kari).await.unwrap().head;
        assert!(store.remove_procurement(&id, &kari, removal(&head.hash), at(9001)).await.unwrap());
        store.close().await;
    }
}

#[tokio::test]
async fn an_installation_moves_to_another_file() {
    there_and_back(&File::new(), &File::new(), &File::new()).await;
}

#[tokio::test]
async fn an_installation_moves_to_postgresql_and_back() {
    let Some(database) = Database::make().await else { return };
    there_and_back(&File::new(), &database, &File::new()).await;
    database.end().await;
}

async fn a_target_that_is_not_empty_is_refused(to: &impl Place) {
    let from = File::new();
    fill(&from.open().await).await;
    let target = to.open().await;
    let world = World::new(&target).await;
    assert_error!(copy(&from, to).await, StoreError::NotEmpty(_));
    let accounts = target.list_accounts().await.unwrap();
    assert_eq!(accounts.iter().map(|account| &account.id).collect::<Vec<_>>(), [&world.kari, &world.ola]);
    target.close().await;
}

/// It fails at the last table, and nothing of the others is there. The obstacle is then taken away.
async fn a_copy_that_fails_leaves_nothing(to: &impl Place, obstacle: &'static str, remedy: &'static str) {
    let from = File::new();
    fill(&from.open().await).await;
    to.open().await.close().await;
    to.sql(obstacle).await;
    assert_error!(copy(&from, to).await, StoreError::Other(_));
    let store = to.open().await;
    assert!(store.needs_setup().await.unwrap());
    assert!(store.list_organisations().await.unwrap().is_empty());
    store.close().await;
    to.sql(remedy).await;
    copy(&from, to).await.unwrap();
}

#[tokio::test]
async fn a_file_that_is_not_empty_is_refused() {
    a_target_that_is_not_empty_is_refused(&File::new()).await;
}

#[tokio::test]
async fn a_postgresql_that_is_not_empty_is_refused() {
    let Some(database) = Database::make().await else { return };
    a_target_that_is_not_empty_is_refused(&database).await;
    database.end().await;
}

#[tokio::test]
async fn a_copy_into_a_file_that_fails_leaves_nothing() {
    let obstacle = "CREATE TRIGGER stop BEFORE INSERT ON version_files BEGIN SELECT RAISE(ABORT, 'stop'); END";
    a_copy_that_fails_leaves_nothing(&File::new(), obstacle, "DROP TRIGGER stop").await;
}

#[tokio::test]
async fn a_copy_into_postgresql_that_fails_leaves_nothing() {
    let Some(database) = Database::make().await else { return };
    let obstacle = "ALTER TABLE version_files ADD CONSTRAINT stop CHECK (FALSE)";
    a_copy_that_fails_leaves_nothing(&database, obstacle, "ALTER TABLE version_files DROP CONSTRAINT stop").await;
    database.end().await;
}

/// Something that changes a row on its way in is found out.
#[tokio::test]
async fn a_row_that_is_not_the_same_afterwards_is_found() {
    let (from, to) = (File::new(), File::new());
    fill(&from.open().await).await;
    to.open().await.close().await;
    to.sql(
        "CREATE TRIGGER change AFTER INSERT ON accounts
         BEGIN UPDATE accounts SET display_name = upper(display_name) WHERE id = new.id; END",
    )
    .await;
    let Err(StoreError::Other(cause)) = copy(&from, &to).await else { panic!("it was not found") };
    assert!(cause.to_string().starts_with("accounts: a row"), "{cause}");
    assert!(to.open().await.needs_setup().await.unwrap());
}

#[tokio::test]
async fn a_journal_that_is_broken_is_copied_and_named() {
    let (from, to) = (File::new(), File::new());
    let id = fill(&from.open().await).await;
    from.sql("UPDATE journal SET summary = 'Godkjent' WHERE seq = 5").await;
    let copied = copy(&from, &to).await.unwrap();
    assert_eq!((copied.journals_unbroken, copied.journals_broken), (0, vec![id]));
}

#[tokio::test]
async fn what_is_not_there_is_not_copied() {
    let (from, to) = (File::new(), File::new());
    assert_error!(copy(&from, &to).await, StoreError::Other(_));
    assert!(from.files().is_empty() && to.files().is_empty(), "nothing is made of a mistyped address");
}

/// Work goes on in the old one meanwhile, and what comes too late is not half there.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_is_copied_is_one_state() {
    let (from, to) = (File::new(), File::new());
    let store = from.open().await;
    let id = fill(&store).await;
    let kari = store.find_account_by_email("kari@lillevik.example").await.unwrap().unwrap().id;
    let writing = tokio::spawn({
        let (store, id) = (store.clone(), id.clone());
        async move {
            for number in 0.. {
                let change = [set(&format!("late{number}"), Absent, json!(number))];
                store.write(&id, &kari, &change, "Endret", at(5000)).await.unwrap();
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
        }
    });
    let copied = copy(&from, &to).await.unwrap();
    writing.abort();
    assert!(copied.journals_broken.is_empty());
    store.create_account(&store.list_organisations().await.unwrap()[0].id, person("Per"), at(1)).await.unwrap();
    let rows = |name: &str| copied.tables.iter().find(|table| table.name == name).unwrap().rows;
    // Every write is one entry and one record.
    assert_eq!(rows("journal") - rows("entries"), 12);
}
