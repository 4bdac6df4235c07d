//! What an organisation settles once: its card, the approval of the starter text, its templates; and the notes of who did it.

use serde_json::json;
use store::{
    AccountId, CardChange, Logo, NewAct, NewTemplate, Organisation, OrganisationId, StarterApproval, Store, StoreError,
    TemplateChange, TemplateFate, TemplateId, TemplateInfo,
};

use super::{World, assert_error, at, person};

const ACT: NewAct<'static> = NewAct { what: "did", detail: "this" };

fn file(language: &str, content: &[u8]) -> NewTemplate {
    NewTemplate {
        language: language.into(),
        name: "mal.docx".into(),
        sha256: "a".repeat(64),
        content: content.to_owned(),
    }
}

async fn send(world: &World<'_>, language: &str) -> TemplateId {
    let sent = world.store.put_template(&world.kari, file(language, b"\0\xFF"), 10, world.now()).await;
    sent.unwrap().unwrap()
}

async fn change(world: &World<'_>, id: &TemplateId, was: Option<&TemplateId>, fate: TemplateFate) -> bool {
    let change = TemplateChange { id: id.clone(), was: was.cloned(), fate };
    world.store.change_template(&world.ola, &change, ACT, world.now()).await.unwrap()
}

/// Somebody in another organisation.
pub async fn neighbour(world: &World<'_>) -> (OrganisationId, AccountId) {
    let storvik = Organisation { id: OrganisationId::new(world.now()), card: json!({}) };
    world.store.put_organisation(&storvik, world.now()).await.unwrap();
    let account = world.store.create_account(&storvik.id, person("Per"), world.now()).await.unwrap();
    (storvik.id, account)
}

pub async fn a_card_is_changed_by_whoever_has_seen_it(store: &dyn Store) {
    let world = World::new(store).await;
    let (first, second) = (json!({"name": "Lillevik"}), json!({"name": "Lillevik kommune"}));
    let change = CardChange { was: &first, card: &second };
    assert!(store.change_card(&world.ola, change, ACT, at(500)).await.unwrap());
    assert!(!store.change_card(&world.kari, change, ACT, at(501)).await.unwrap(), "it is another card by now");
    assert_eq!(store.organisation(&world.organisation).await.unwrap().card, second);
    let [act] = store.organisation_acts(&world.organisation, 10).await.unwrap().try_into().unwrap();
    assert_eq!((act.at, act.by.as_str(), act.what.as_str(), act.detail.as_str()), (at(500), "Ola", "did", "this"));
    let nobody = store.change_card(&AccountId::new(at(3)), change, ACT, at(502)).await;
    assert_error!(nobody, StoreError::NotFound);
}

pub async fn a_logo_changes_with_its_card_and_the_one_that_was_is_gone(store: &dyn Store) {
    let world = World::new(store).await;
    let (storvik, per) = neighbour(&world).await;
    let logo = |sign: &str| Logo { sha256: sign.repeat(64), content: vec![0x89, b'P', 0, 255, sign.as_bytes()[0]] };
    let (one, two) = (logo("a"), logo("b"));
    let cards = [json!({"name": "Lillevik"}), json!({"logo": "a"}), json!({"logo": "b"}), json!({})];
    let change = async |account, at: usize, logo| {
        let change = CardChange { was: &cards[at], card: &cards[at + 1] };
        store.change_logo(account, change, logo, ACT, world.now()).await.unwrap()
    };
    assert_eq!(store.logo(&world.organisation).await.unwrap(), None);
    assert!(change(&world.kari, 0, Some(&one)).await);
    assert_eq!(store.logo(&world.organisation).await.unwrap().as_ref(), Some(&one));
    assert_eq!(store.logo(&storvik).await.unwrap(), None, "it is another organisation's");
    assert!(!change(&world.ola, 0, Some(&two)).await, "it is another card by now");
    assert!(!change(&per, 1, None).await, "and another card than Per's");
    assert_eq!(store.logo(&world.organisation).await.unwrap().as_ref(), Some(&one));
    assert!(change(&world.ola, 1, Some(&two)).await);
    assert_eq!(store.logo(&world.organisation).await.unwrap().as_ref(), Some(&two));
    assert!(change(&world.kari, 2, None).await);
    assert_eq!(store.logo(&world.organisation).await.unwrap(), None);
    assert_eq!(store.organisation(&world.organisation).await.unwrap().card, cards[3]);
    assert_eq!(store.organisation_acts(&world.organisation, 10).await.unwrap().len(), 3, "only what was done");
}

pub async fn what_was_settled_last_is_listed_first(store: &dyn Store) {
    let world = World::new(store).await;
    let (storvik, _) = neighbour(&world).await;
    for detail in ["1", "2", "3"] {
        let card = store.organisation(&world.organisation).await.unwrap().card;
        let act = NewAct { what: "card", detail };
        let change = CardChange { was: &card, card: &json!({"turn": detail}) };
        assert!(store.change_card(&world.kari, change, act, world.now()).await.unwrap());
    }
    let acts = store.organisation_acts(&world.organisation, 2).await.unwrap();
    assert_eq!(acts.iter().map(|act| act.detail.as_str()).collect::<Vec<_>>(), ["3", "2"]);
    assert_eq!(store.organisation_acts(&storvik, 2).await.unwrap(), []);
}

/// What is read at once of what the world's organisation has settled is what each of its parts says by itself.
pub async fn settled_is_its_parts(world: &World<'_>) {
    let (store, id) = (world.store, &world.organisation);
    let settled = store.settled(id).await.unwrap();
    assert_eq!(settled.card, store.organisation(id).await.unwrap().card);
    assert_eq!(settled.starter, store.starter_approval(id).await.unwrap());
    assert_eq!(settled.in_use, store.release_in_use(id).await.unwrap());
    let account = store.find_account(&world.kari).await.unwrap().unwrap();
    assert_eq!(store.find_account_at_home(&world.kari).await.unwrap(), Some((account, settled)));
}

pub async fn one_approval_of_the_starter_text_stands(store: &dyn Store) {
    let world = World::new(store).await;
    settled_is_its_parts(&world).await;
    assert_error!(store.settled(&OrganisationId::new(at(5))).await, StoreError::NotFound);
    assert_eq!(store.find_account_at_home(&AccountId::new(at(5))).await.unwrap(), None);
    let (storvik, per) = neighbour(&world).await;
    let approval = |by: &str| StarterApproval {
        by: by.into(),
        role: "jurist".into(),
        on: "2026-11-21".into(),
        clauses: "c".repeat(64),
        release: "abc".into(),
    };
    assert!(!store.withdraw_starter(&world.kari, ACT, world.now()).await.unwrap());
    for by in ["Kari", "Ola"] {
        store.approve_starter(&world.kari, &approval(by), ACT, world.now()).await.unwrap();
    }
    assert_eq!(store.starter_approval(&world.organisation).await.unwrap(), Some(approval("Ola")));
    settled_is_its_parts(&world).await;
    assert_eq!(store.starter_approval(&storvik).await.unwrap(), None);
    assert!(!store.withdraw_starter(&per, ACT, world.now()).await.unwrap(), "it is not theirs");
    assert!(store.withdraw_starter(&world.ola, ACT, world.now()).await.unwrap());
    assert_eq!(store.starter_approval(&world.organisation).await.unwrap(), None);
    assert_eq!(store.organisation_acts(&world.organisation, 10).await.unwrap().len(), 3);
}

pub async fn one_template_is_in_use_in_each_language(store: &dyn Store) {
    let world = World::new(store).await;
    let (one, two, nynorsk) = (send(&world, "nb").await, send(&world, "nb").await, send(&world, "nn").await);
    let used = async |language| store.template_in_use(&world.organisation, language).await.unwrap().map(|used| used.0);
    assert_eq!(used("nb").await, None);
    assert!(change(&world, &one, None, TemplateFate::Use).await);
    assert!(change(&world, &nynorsk, None, TemplateFate::Use).await);
    assert!(!change(&world, &two, None, TemplateFate::Use).await, "whoever decided has not seen the one in use");
    assert!(!change(&world, &one, Some(&one), TemplateFate::Use).await, "it is in use already");
    assert!(!change(&world, &one, Some(&one), TemplateFate::Delete).await, "what is in use is not deleted");
    assert!(!change(&world, &two, Some(&one), TemplateFate::Stop).await, "it is not in use");
    assert!(change(&world, &two, Some(&one), TemplateFate::Use).await);
    assert_eq!((used("nb").await, used("nn").await, used("en").await), (Some(two.clone()), Some(nynorsk), None));
    assert!(change(&world, &one, Some(&two), TemplateFate::Delete).await);
    assert!(change(&world, &two, Some(&two), TemplateFate::Stop).await);
    assert_eq!(used("nb").await, None);

    let list = store.list_templates(&world.organisation).await.unwrap();
    let of = |id: &TemplateId| list.iter().find(|template| template.id == *id);
    assert_eq!((list.len(), of(&one)), (2, None));
    let TemplateInfo { language, name, bytes, by, in_use, changed, .. } = of(&two).unwrap();
    assert_eq!((language.as_str(), name.as_str(), *bytes, by.as_str()), ("nb", "mal.docx", 2, "Kari"));
    assert_eq!((*in_use, changed.as_ref().unwrap().0.as_str()), (false, "Ola"));
    assert_eq!(store.organisation_acts(&world.organisation, 10).await.unwrap().len(), 5, "only what was done");
}

pub async fn a_template_belongs_to_an_organisation(store: &dyn Store) {
    let world = World::new(store).await;
    let (storvik, per) = neighbour(&world).await;
    let id = send(&world, "nb").await;
    assert_eq!(store.template_content(&id, &world.organisation).await.unwrap(), b"\0\xFF");
    assert_error!(store.template_content(&id, &storvik).await, StoreError::NotFound);
    assert!(store.list_templates(&storvik).await.unwrap().is_empty());
    for fate in [TemplateFate::Use, TemplateFate::Stop, TemplateFate::Delete] {
        let change = TemplateChange { id: id.clone(), was: None, fate };
        assert_error!(store.change_template(&per, &change, ACT, world.now()).await, StoreError::NotFound);
    }
    assert!(change(&world, &id, None, TemplateFate::Use).await);
    assert_eq!(store.template_in_use(&storvik, "nb").await.unwrap(), None);
}

pub async fn an_organisation_has_so_many_templates(store: &dyn Store) {
    let world = World::new(store).await;
    let put = async |account| store.put_template(account, file("nb", b"x"), 2, world.now()).await.unwrap();
    assert!(put(&world.kari).await.is_some() && put(&world.ola).await.is_some());
    assert_eq!(put(&world.kari).await, None);
    let (_, per) = neighbour(&world).await;
    assert!(put(&per).await.is_some(), "others have room of their own");
}
