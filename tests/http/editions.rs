//! Editions of the catalogue: two editors draft, read, hear people and release; what is released stays, and only new procurements get it.

use crate::access::colleague;
use crate::exchange::neighbour;
use crate::html;
use crate::members::{link, member};
use crate::support::{Answer, Person, TestServer};
use catalogue::content::embedded;
use reqwest::StatusCode;
use server::http::limits::EDITION_CHARS_MAX;

const EDITIONS: &str = "/catalogue/editions";
const DRAFT: &str = "/catalogue/editions/draft";
const ITEM: &str = "/catalogue/editions/draft/item/IDT-003";
const REASON: &str = "Fordi vi vil vite hvem som logget inn.";
const NOTE: &str = "Begrunnelsen er skrevet klarere.";

/// Gives somebody the right to edit the catalogue.
pub async fn make_editor(administrator: &Person, name: &str) {
    let page = member(administrator, name).await;
    administrator.post(&format!("{page}/editor"), &[("do", "yes")]).await.location();
}

/// An edition that an administrator and a colleague of this name have released, as the path of its page.
pub async fn released(administrator: &Person, (other, name): (&Person, &str)) -> String {
    make_editor(administrator, "Innkjøper").await;
    make_editor(administrator, name).await;
    reword(administrator, REASON).await;
    review(other, "IDT-003").await.location();
    release(administrator, &[]).await
}

/// Two editors of Fjordvik, the first of them its administrator.
pub async fn two_editors(server: &TestServer) -> (Person, Person) {
    let owner = server.first().await;
    let anne = colleague(server, "Anne").await;
    make_editor(&owner, "Innkjøper").await;
    make_editor(&owner, "Anne").await;
    (owner, anne)
}

/// Words the reason of IDT-003 anew.
pub async fn reword(person: &Person, reason: &str) {
    let typed = [("reason-nb", reason), ("note", NOTE), ("fate", "keep")];
    person.fill_in(ITEM, &typed).await.to(&format!("{ITEM}?saved=1"));
}

/// Reads a change and approves it, as its form on the draft says it was seen.
pub async fn review(person: &Person, id: &str) -> Answer {
    person.fill_in_on(DRAFT, &format!("{DRAFT}/item/{id}/review"), &[]).await
}

/// Releases the draft, and gives the page of the edition.
pub async fn release(person: &Person, changed: &[(&str, &str)]) -> String {
    person.fill_in(&format!("{DRAFT}/release"), changed).await.location()
}

impl Person {
    /// Sends a form that stands on another page than its own.
    pub async fn fill_in_on(&self, page: &str, action: &str, changed: &[(&str, &str)]) -> Answer {
        let page = self.get(page).await.expect(StatusCode::OK);
        let mut fields = html::fields(&page.text, action);
        fields.retain(|(field, _)| !changed.iter().any(|(name, _)| name == field));
        let mut fields: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        fields.extend(changed);
        self.post(action, &fields).await
    }
}

fn old_reason() -> &'static str {
    let item = embedded().items.iter().find(|item| item.id.as_str() == "IDT-003").unwrap();
    &item.reason.nb
}

/// What is between the frame of a page: the frame has a nonce, and may say what is new.
fn main_of(page: &Answer) -> String {
    let start = page.text.find("<main").unwrap();
    page.text[start..page.text.find("</main>").unwrap()].to_owned()
}

/// A text as it stands in a page.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[tokio::test(flavor = "multi_thread")]
async fn what_two_editors_release_is_what_new_procurements_begin_with_and_no_other() {
    let server = TestServer::start();
    let owner = server.first().await;
    make_editor(&owner, "Innkjøper").await;
    let before = owner.procurement("Før").await;
    owner.get(EDITIONS).await.says("Det trengs en redaktør til.");
    let (anne, reader) = (colleague(&server, "Anne").await, colleague(&server, "Ole").await);
    make_editor(&owner, "Anne").await;
    assert!(!owner.get(EDITIONS).await.text.contains("Det trengs en redaktør til."));

    owner.get("/catalogue/item/IDT-003").await.says("Endre kravet i neste utgave");
    owner.post(EDITIONS, &[]).await.to(DRAFT);
    anne.post(EDITIONS, &[]).await.to(DRAFT);
    owner.get(&format!("{DRAFT}/item?item=idt-003")).await.to(ITEM);
    owner.get(ITEM).await.says("Dette ligger fast");
    reword(&owner, REASON).await;
    let draft = owner.get(DRAFT).await.expect(StatusCode::OK);
    for words in ["Ny tekst", NOTE, "<del>", "<ins>", "Skrevet av Innkjøper", "Ikke lest av en annen redaktør ennå."]
    {
        draft.says(words);
    }
    draft.says("Endret: Begrunnelse (bokmål). Som før: Begrunnelse (nynorsk), Begrunnelse (english).");
    // Two people: whoever wrote it can't be the one who reads it, whatever form they send.
    assert!(!draft.text.contains("/review"));
    let own = owner.post(&format!("{ITEM}/review"), &[("revision", "1")]).await;
    own.expect(StatusCode::UNPROCESSABLE_ENTITY).says("En annen redaktør må lese den.");
    owner.get(&format!("{DRAFT}/release")).await.says("Én endring er ikke lest av en annen redaktør: IDT-003.");
    review(&anne, "IDT-003").await.to(&format!("{DRAFT}#change-IDT-003"));
    // Anne mends a word: now it is hers, and Innkjøper reads.
    reword(&anne, &format!("{REASON} Alltid.")).await;
    owner.get(DRAFT).await.says("Ikke lest av en annen redaktør ennå.");
    anne.post(&format!("{ITEM}/review"), &[("revision", "2")]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    let stale = owner.post(&format!("{ITEM}/review"), &[("revision", "1")]).await.expect(StatusCode::CONFLICT);
    stale.says("Les den på nytt.");
    review(&owner, "IDT-003").await.location();
    owner.get(DRAFT).await.says("Lest og godkjent av Innkjøper");

    // Nothing of it is anywhere else before it is released.
    assert!(!reader.get(EDITIONS).await.text.contains("IDT-003"));
    owner.get(&owner.procurement("Underveis").await).await.says(&format!("Katalogversjon {}", embedded().version));
    let page = anne.get(&format!("{DRAFT}/release")).await.expect(StatusCode::OK);
    page.says("value=\"1.0.0\"");
    page.says("Bare ord er endret.");
    let low = anne.fill_in(&format!("{DRAFT}/release"), &[("number", "0.9")]).await;
    low.expect(StatusCode::UNPROCESSABLE_ENTITY).says("Det kan ikke være lavere enn 1.0.0.");
    let said = [("number", "1.1"), ("said-IDT-003", "Uklart hvem dette gjelder.\nVanskelig å svare på.")];
    let edition = release(&anne, &said).await;

    let released = reader.get(&edition).await.expect(StatusCode::OK);
    for words in
        ["Fjordvik kommune 1.1.0", "Dere sa", "Uklart hvem dette gjelder.", "Vanskelig å svare på.", "Vi gjorde", NOTE]
    {
        released.says(words);
    }
    let version = format!("{}+fjordvik-kommune.1.1.0", embedded().version);
    released.says(&version);
    released.says("Skrevet av Anne");
    released.says("Lest og godkjent av Innkjøper");
    reader.get(EDITIONS).await.says(&version);
    let after = owner.procurement("Etter").await;
    owner.get(&after).await.says(&format!("versjon {version}"));
    owner.get(&before).await.says(&format!("Katalogversjon {}", embedded().version));
    owner.get(&before).await.says(&format!("Nye anskaffelser begynner nå med katalog {version}."));
    let item = reader.get("/catalogue/item/IDT-003").await.expect(StatusCode::OK);
    for words in ["Historikk", &version, "Ny tekst", NOTE, "Kom med", &escaped(&format!("{REASON} Alltid."))] {
        item.says(words);
    }
    assert!(item.text.contains("<del>") && item.text.contains("<ins>"), "the words that were, beside those that are");
    assert!(!item.text.contains("Endre kravet i neste utgave"), "for editors");

    // Each act is in the organisation's own list.
    let acts = owner.get("/organisation/acts").await;
    for words in [
        "Begynte på et utkast til neste utgave: Fjordvik kommune",
        "Skrev en endring i utkastet: IDT-003",
        "Leste og godkjente en endring i utkastet: IDT-003",
        "Ga ut Fjordvik kommune 1.1.0",
    ] {
        acts.says(words);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_released_stays_and_the_next_edition_holds_it() {
    let server = TestServer::start();
    let (owner, anne) = two_editors(&server).await;
    reword(&owner, REASON).await;
    review(&anne, "IDT-003").await.location();
    let first = release(&owner, &[]).await;
    let import = {
        let imports = owner.get("/catalogue/imports").await.text;
        let start = imports.find("/catalogue/imports/").unwrap();
        imports[start..].split('"').next().unwrap().to_owned()
    };
    // It can't be deleted, and only editors take it out of use.
    owner.get(&import).await.says("Den kan ikke slettes.");
    owner.get(&format!("{import}/delete")).await.expect(StatusCode::NOT_FOUND);
    owner.post(&format!("{import}/delete"), &[]).await.expect(StatusCode::NOT_FOUND);
    let reader = colleague(&server, "Ole").await;
    reader.post(&format!("{import}/stop"), &[]).await.expect(StatusCode::FORBIDDEN);
    let text = main_of(&owner.get(&first).await);

    // The next draft begins from it, and the form shows its words.
    owner.get(ITEM).await.says(&escaped(REASON));
    let nothing = owner.fill_in(ITEM, &[("note", "Ingenting")]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    nothing.says("Ingenting er endret.");
    let again = [("reason-nb", "Enda klarere."), ("note", "Kortere."), ("fate", "keep")];
    anne.fill_in(ITEM, &again).await.location();
    let other = [("reason-nb", "Et annet krav."), ("note", "Også dette."), ("fate", "keep")];
    let another = format!("{DRAFT}/item/IDT-001");
    anne.fill_in(&another, &other).await.location();
    for id in ["IDT-003", "IDT-001"] {
        review(&owner, id).await.location();
    }
    owner.get(&format!("{DRAFT}/release")).await.says("value=\"1.0.1\"");
    let second = release(&owner, &[]).await;
    assert_ne!(first, second);
    assert_eq!(main_of(&owner.get(&first).await), text, "the first reads as it did");
    owner.get(&owner.procurement("Etter").await).await.says("fjordvik-kommune.1.0.1");
    let item = owner.get("/catalogue/item/IDT-003").await;
    item.says("fjordvik-kommune.1.0.0");
    item.says("fjordvik-kommune.1.0.1");
    item.says("Enda klarere.");
    let used = owner.get("/catalogue/imports").await.text;
    assert_eq!(
        (used.matches(">I bruk<").count(), used.matches(">Ikke i bruk<").count()),
        (1, 1),
        "the later one is in use"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_demand_is_a_new_item_that_takes_over() {
    let server = TestServer::start();
    let (owner, anne) = two_editors(&server).await;
    let new = format!("{DRAFT}/new");
    let form = format!("{new}?replaces=IDT-003");
    let page = owner.get(&form).await.expect(StatusCode::OK);
    page.says("Det nye kravet erstatter IDT-003");
    page.says("value=\"IDT-FJO-1\"");
    let send = async |changed: &[(&str, &str)]| owner.fill_in_on(&form, &new, changed).await;
    let obligation = ("obligation", "every sign-in is shown to the person who signed in");
    for (field, value, words) in [
        ("id", "IDT-999", "Slike ID-er er den felles katalogens."),
        ("id", "TLG-FJO-1", "begynner ikke med området"),
        ("id", "IDT-Æ", "Skriv en ID med store bokstaver"),
        ("obligation", "", "Skriv én linje"),
        ("text-nb", "", "Skriv teksten på bokmål."),
        ("pair", "option-contract", "Velg fra listen."),
        ("burden", "9", "Velg fra listen."),
        ("measures", "T-INGEN-404", "Skriv bare ID-er på tiltak som finnes"),
        ("references", "uten kolon", "Skriv hver henvisning"),
        ("note", "", "Skriv hva som er gjort, og hvorfor."),
    ] {
        let changed = [&[obligation, ("note", NOTE)][..], &[(field, value)]].concat();
        let changed: Vec<_> = changed
            .iter()
            .enumerate()
            .filter(|(place, (name, _))| *place == changed.len() - 1 || *name != field)
            .map(|(_, pair)| *pair)
            .collect();
        let refused = send(&changed).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        refused.says(words);
        if !["obligation", "note", "burden", "pair"].contains(&field) && !value.is_empty() {
            refused.says(&escaped(value));
        }
    }
    send(&[obligation, ("note", NOTE)]).await.to(&format!("{DRAFT}/item/IDT-FJO-1"));
    let draft = owner.get(DRAFT).await.expect(StatusCode::OK);
    draft.says("Nytt krav");
    draft.says("Erstattes av IDT-FJO-1");
    assert!(!draft.text.contains("Må rettes før utgivelse"), "{}", draft.text);

    // A draft may be wrong for a while; the linter says what, and nothing is released meanwhile.
    let drafted = format!("{DRAFT}/item/IDT-FJO-1");
    let wrong = [("text-nb", "Løsningen skal ha god sikkerhet og/eller beste praksis."), ("text-nn", "")];
    owner.fill_in(&drafted, &wrong).await.to(&drafted);
    for id in ["IDT-003", "IDT-FJO-1"] {
        review(&anne, id).await.location();
    }
    let shut = anne.get(&format!("{DRAFT}/release")).await;
    for words in ["Må rettes før utgivelse", "og/eller", "beste"] {
        shut.says(words);
    }
    assert!(!shut.text.contains("name=\"number\""));
    let forced = [("number", "9.0.0"), ("did-IDT-003", "x"), ("did-IDT-FJO-1", "x")];
    let forced = anne.post(&format!("{DRAFT}/release"), &forced).await;
    assert!(forced.status.is_client_error());
    let mended = [
        ("text-nb", "Løsningen skal vise brukeren den siste innloggingen."),
        ("text-nn", "Løysinga skal vise brukaren den siste innlogginga."),
        ("text-en", "The solution shall show the user the last sign-in."),
    ];
    owner.fill_in(&drafted, &mended).await.to(&drafted);
    review(&anne, "IDT-FJO-1").await.location();
    anne.get(&format!("{DRAFT}/release")).await.says("Noe tas ut eller erstattes.");
    let edition = release(&anne, &[]).await;
    owner.get(&edition).await.says("Løsningen skal vise brukeren den siste innloggingen.");

    let old = owner.get("/catalogue/item/IDT-003").await.expect(StatusCode::OK);
    old.says("Erstattes av IDT-FJO-1");
    old.says(&format!("{}+fjordvik-kommune.1.0.0", embedded().version));
    let new = owner.get("/catalogue/item/IDT-FJO-1").await.expect(StatusCode::OK);
    new.says("Løsningen skal vise brukeren den siste innloggingen.");
    new.says("every sign-in is shown");
    // What is retired is not retired again, nor worded anew.
    owner.get(ITEM).await.says("Kravet utgikk i versjon");
    assert!(!owner.get(ITEM).await.text.contains("name=\"note\""));
    let late = owner.post(ITEM, &[("fate", "keep"), ("note", NOTE), ("reason-nb", "x")]).await;
    late.expect(StatusCode::CONFLICT);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_refused_comes_back_and_nobody_overwrites_a_colleague() {
    let server = TestServer::start();
    let (owner, anne) = two_editors(&server).await;
    let long = "ø".repeat(EDITION_CHARS_MAX + 1);
    for (typed, words) in [
        (&[("reason-nb", ""), ("note", NOTE)][..], "Skriv teksten på bokmål."),
        (&[("reason-nn", ""), ("note", NOTE)], "Teksten finnes i dag og kan ikke tas bort."),
        (&[("reason-nb", "Fordi.")], "Skriv hva som er gjort, og hvorfor."),
        (&[("reason-nb", &long), ("note", NOTE)], "Skriv høyst"),
        (&[("text-nb", "Løsningen skal svare innen {breach_hours} timer."), ("note", NOTE)], "viser til andre tall"),
        (
            &[("fate", "retire"), ("replaced_by", "INGEN-404"), ("note", NOTE)],
            "Det finnes ikke noe krav i bruk med denne ID-en.",
        ),
        (&[("replaced_by", "IDT-001"), ("note", NOTE)], "Noe kan bare ta over når kravet tas ut."),
        (&[("fate", "kanskje"), ("note", NOTE)], "Velg hva som skal skje med kravet."),
    ] {
        let refused = owner.fill_in(ITEM, typed).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        refused.says(words);
        refused.says("Feil: ");
        for (_, value) in typed.iter().filter(|(field, _)| *field != "fate") {
            refused.says(&escaped(value));
        }
    }
    let unknown = owner.get(&format!("{DRAFT}/item?item=INGEN-404")).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    unknown.says("Det finnes ikke noe krav i bruk med denne ID-en.");
    unknown.says("value=\"INGEN-404\"");
    owner.get(&format!("{DRAFT}/item/INGEN-404")).await.expect(StatusCode::NOT_FOUND);

    // Both open the form; the second to save is shown what the first saved, and both versions are there.
    let theirs = html::fields(&anne.get(ITEM).await.text, ITEM);
    reword(&owner, REASON).await;
    let mine: Vec<(&str, &str)> = theirs
        .iter()
        .filter(|(name, _)| !["reason-nb", "note"].contains(&name.as_str()))
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .chain([("reason-nb", "Annes begrunnelse."), ("note", "Annes merknad.")])
        .collect();
    let late = anne.post(ITEM, &mine).await.expect(StatusCode::CONFLICT);
    for words in ["Annes begrunnelse.", &escaped(REASON), "Annes merknad.", NOTE] {
        late.says(words);
    }
    owner.get(DRAFT).await.says(NOTE);
    // What came back is made from what the colleague saved, and can be saved as it stands.
    let again = html::fields(&late.text, ITEM);
    let again: Vec<(&str, &str)> = again.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    anne.post(ITEM, &again).await.to(&format!("{ITEM}?saved=1"));
    owner.get(DRAFT).await.says("Annes merknad.");

    let dropped = owner.post(&format!("{ITEM}/drop"), &[("revision", "1")]).await.expect(StatusCode::CONFLICT);
    dropped.says("En kollega har endret dette");
    owner.fill_in_on(ITEM, &format!("{ITEM}/drop"), &[]).await.to(DRAFT);
    let empty = owner.get(DRAFT).await;
    empty.says("Det er ingen endringer ennå.");
    let early = owner.post(&format!("{DRAFT}/release"), &[("number", "1.0.0")]).await;
    assert!(early.status.is_client_error(), "{}", early.status);
}

#[tokio::test(flavor = "multi_thread")]
async fn people_with_the_link_read_the_changes_and_say_what_they_think_and_nothing_else_opens() {
    let server = TestServer::start();
    let (owner, anne) = two_editors(&server).await;
    let reader = colleague(&server, "Ole").await;
    let begin = format!("{DRAFT}/hearing");
    owner.post(&begin, &[("weeks", "3")]).await.expect(StatusCode::CONFLICT);
    reword(&owner, REASON).await;
    owner.post(&begin, &[("weeks", "99")]).await.expect(StatusCode::UNPROCESSABLE_ENTITY).says("Velg fra én til");
    let made = owner.post(&begin, &[("weeks", "3")]).await.expect(StatusCode::OK);
    let link = link(&made.text, &server);
    let stored = std::fs::read(server.database_file()).unwrap_or_default();
    let token = link.rsplit('/').next().unwrap();
    assert!(memchr::memmem::find(&stored, token.as_bytes()).is_none(), "only its hash is kept");

    let visitor = server.anonymous();
    let page = visitor.get(&link).await.expect(StatusCode::OK);
    for words in ["Fjordvik kommune", "IDT-003", "<del>", "<ins>", NOTE] {
        page.says(words);
    }
    for hidden in ["Innkjøper", "/catalogue/item", "/catalogue/editions"] {
        assert!(!page.text.contains(hidden), "{hidden}");
    }
    visitor.get(DRAFT).await.to("/sign-in?next=%2Fcatalogue%2Feditions%2Fdraft");
    let empty = visitor.fill_in(&link, &[("name", "Systemhuset <AS>")]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    empty.says("Skriv hva du mener.");
    empty.says("Systemhuset &lt;AS&gt;");
    let wrong = visitor.fill_in(&link, &[("body", "Hei"), ("about", "IDT-001")]).await;
    wrong.expect(StatusCode::UNPROCESSABLE_ENTITY);
    let said = [("about", "IDT-003"), ("body", "<b>Bra</b>, men for langt."), ("name", "Systemhuset AS")];
    visitor.fill_in(&link, &said).await.to(&format!("{link}?thanks=1"));
    assert!(!visitor.get(&link).await.text.contains("Bra&lt;"), "what others say is not for everybody with the link");

    // A colleague who is no editor finds it in the list and says something too.
    let list = reader.get(EDITIONS).await;
    list.says("Til høring");
    let start = list.text.find("/catalogue/editions/0").unwrap();
    let hearing = list.text[start..].split('"').next().unwrap().to_owned();
    reader.fill_in(&hearing, &[("body", "Gjelder det alle?")]).await.to(&format!("{hearing}?thanks=1"));
    reader.fill_in(&hearing, &[("body", "")]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    // The draft stands still, and may be read.
    let late = anne.post(ITEM, &[("reason-nb", "x"), ("note", NOTE), ("fate", "keep")]).await;
    late.expect(StatusCode::CONFLICT).says("det er til høring");
    review(&anne, "IDT-003").await.location();
    let release_page = format!("{DRAFT}/release");
    owner.get(&release_page).await.says("Høringen er ikke avsluttet.");
    owner.post(&release_page, &[("number", "1.0.0")]).await.expect(StatusCode::CONFLICT);
    let draft = owner.get(DRAFT).await;
    for words in ["&lt;b&gt;Bra&lt;/b&gt;, men for langt.", "Systemhuset AS", "Gjelder det alle?", "Ole", "2 innspill."]
    {
        draft.says(words);
    }
    owner.post(&format!("{DRAFT}/hearing/end"), &[]).await.location();
    visitor.get(&link).await.expect(StatusCode::BAD_REQUEST).says("Høringen er over");
    visitor.post(&link, &said).await.expect(StatusCode::BAD_REQUEST);
    visitor.get("/hearing/ukjent").await.expect(StatusCode::BAD_REQUEST);
    reader.get(&hearing).await.expect(StatusCode::NOT_FOUND);
    // What was said is where the notes begin.
    owner.get(&release_page).await.says("&lt;b&gt;Bra&lt;/b&gt;, men for langt.");
    let edition = release(&owner, &[]).await;
    reader.get(&edition).await.says("&lt;b&gt;Bra&lt;/b&gt;, men for langt.");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_editors_of_the_organisation_edit_and_another_organisation_sees_nothing() {
    let server = TestServer::start();
    let (owner, anne) = two_editors(&server).await;
    let (reader, other) = (colleague(&server, "Ole").await, neighbour(&server).await);
    make_editor(&other, "Nabo").await;
    reword(&owner, REASON).await;
    for path in [DRAFT, ITEM, "/catalogue/editions/draft/new", "/catalogue/editions/draft/release"] {
        reader.get(path).await.expect(StatusCode::FORBIDDEN).says("redaktør");
        let theirs = other.get(path).await.expect(StatusCode::OK);
        assert!(!theirs.text.contains(REASON) && !theirs.text.contains(NOTE), "{path}");
    }
    for path in [EDITIONS, ITEM, "/catalogue/editions/draft/hearing", "/catalogue/editions/draft/item/IDT-003/review"] {
        reader.post(path, &[("revision", "1"), ("weeks", "1")]).await.expect(StatusCode::FORBIDDEN);
    }
    other.post(&format!("{ITEM}/review"), &[("revision", "1")]).await.expect(StatusCode::NOT_FOUND);
    other.post(&format!("{ITEM}/drop"), &[("revision", "1")]).await.expect(StatusCode::NOT_FOUND);
    review(&anne, "IDT-003").await.location();
    let edition = release(&owner, &[]).await;
    reader.get(&edition).await.expect(StatusCode::OK);
    other.get(&edition).await.expect(StatusCode::NOT_FOUND);
    other.post(&edition, &[("about", "all"), ("body", "Hei")]).await.expect(StatusCode::NOT_FOUND);
    assert!(!other.get(EDITIONS).await.text.contains("Fjordvik"));
    let item = other.get("/catalogue/item/IDT-003").await.expect(StatusCode::OK);
    assert!(!item.text.contains(NOTE) && !item.text.contains("fjordvik-kommune"));
    item.says(&escaped(old_reason()));
    other.get(&other.procurement("Ny").await).await.says(&format!("Katalogversjon {}", embedded().version));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_item_is_worded_anew_too() {
    let server = TestServer::start();
    let (owner, anne) = two_editors(&server).await;
    let form = format!("{DRAFT}/text/scenario/S-K01");
    let page = owner.get(&form).await.expect(StatusCode::OK);
    page.says("Endre ordene: Scenario S-K01");
    page.says("Tittel (bokmål)");
    for (typed, words) in [
        (&[("text-0-nb", ""), ("note", NOTE)][..], "Teksten finnes i dag og kan ikke tas bort."),
        (&[("text-0-nb", "Innen {breach_hours} timer"), ("note", NOTE)], "krøllparenteser"),
        (&[("note", NOTE)], "Ingenting er endret."),
        (&[("text-0-nb", "Noe annet")], "Skriv hva som er gjort, og hvorfor."),
    ] {
        owner.fill_in(&form, typed).await.expect(StatusCode::UNPROCESSABLE_ENTITY).says(words);
    }
    let title = [("text-0-nb", "En tidligere ansatt <leser> videre"), ("note", NOTE)];
    owner.fill_in(&form, &title).await.to(&format!("{form}?saved=1"));
    for (table, entry) in [("item", "IDT-003"), ("label", "type.absolute.letter"), ("scenario", "S-404")] {
        owner.get(&format!("{DRAFT}/text/{table}/{entry}")).await.expect(StatusCode::NOT_FOUND);
    }
    let theirs = html::fields(&anne.get(&form).await.text, &form);
    let again = [("text-0-nb", "En tidligere ansatt leser fortsatt"), ("note", NOTE)];
    owner.fill_in(&form, &again).await.location();
    let stale: Vec<(&str, &str)> = theirs
        .iter()
        .filter(|(name, _)| name != "text-0-nb")
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .chain([("text-0-nb", "Annes tittel")])
        .collect();
    let late = anne.post(&form, &stale).await.expect(StatusCode::CONFLICT);
    late.says("Annes tittel");
    late.says("En tidligere ansatt leser fortsatt");

    let draft = anne.get(DRAFT).await;
    draft.says("Scenario S-K01");
    draft.says("Endret: Tekst (bokmål). Som før: Tekst (nynorsk), Tekst (english).");
    let all = [("text-0-nn", "Ein tidlegare tilsett les framleis"), ("text-0-en", "A former employee still reads")];
    owner.fill_in(&form, &all).await.location();
    assert!(!owner.get(DRAFT).await.text.contains("Som før:"), "all three are changed");
    anne.fill_in_on(DRAFT, &format!("{form}/review"), &[]).await.to(&format!("{DRAFT}#change-scenario-S-K01"));
    let edition = release(&anne, &[]).await;
    let page = owner.get(&edition).await.expect(StatusCode::OK);
    page.says("Scenario S-K01: Ny tekst");
    page.says("fortsatt");
    let procurement = owner.procurement("Etter").await;
    owner.get(&procurement).await.says("fjordvik-kommune.1.0.0");
    // Dropped from the next draft it stays as it was released.
    owner.fill_in(&form, &[("text-0-nb", "Noe helt annet"), ("note", NOTE)]).await.location();
    owner.fill_in_on(&form, &format!("{form}/drop"), &[]).await.to(DRAFT);
    owner.get(&form).await.says("En tidligere ansatt leser fortsatt");
}
