//! What tenderers answered: read in when the contract is signed, and told to the editors as numbers that nobody is to be known by.

use crate::access::{colleague, give, with_role};
use crate::desk::{editor, say};
use crate::support::{Answer, Person, TestServer};
use calamine::{Data, Reader as _, Xlsx};
use reqwest::{Method, StatusCode};
use server::http::limits::{TENDER_SHEET_BYTES_MAX, TENDER_SHEETS_MAX};
use std::io::{Cursor, Read as _, Write as _};
use store::Standing;
use zip::write::SimpleFileOptions;

const FREEZE: [(&str, &str); 3] = [("by", "kommunalsjef"), ("date", "2026-11-21"), ("reason", "Det haster")];
const SIGN: [(&str, &str); 3] =
    [("sign-G5-procurement_officer", "innkjop"), ("sign-G5-head_of_unit", "kommunalsjef"), ("on", "2026-11-21")];
/// What a tenderer describes, which is nobody's to find here.
const CANARY: &str = "KANARI-forretningshemmelighet";
/// The part of the workbook with the requirements.
const SHEET: &str = "xl/worksheets/sheet3.xml";
/// The letters of the columns that a tenderer fills in here.
const ANSWER: &str = "K";
const DESCRIPTION: &str = "L";

async fn freeze(owner: &Person, procurement: &str) {
    owner.fill_in(&format!("{procurement}/annexes/freeze"), &FREEZE).await.location();
}

async fn sign(owner: &Person, procurement: &str) {
    owner.fill_in(&format!("{procurement}/annexes/sign"), &SIGN).await.location();
}

/// The sheet of the version as tenderers get it, and the lines in it by row.
async fn announced(owner: &Person, procurement: &str) -> (Vec<u8>, Vec<String>) {
    let answer = owner.get(&format!("{procurement}/annexes/versions/1/published/kravark.xlsx")).await;
    let bytes = answer.expect(StatusCode::OK).bytes;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes.clone())).unwrap();
    let sheet = workbook.worksheet_range("Krav").unwrap();
    let ids = sheet.rows().skip(1).map(|row| match &row[0] {
        Data::String(id) => id.clone(),
        other => panic!("{other:?}"),
    });
    (bytes, ids.collect())
}

/// The sheet with something typed into cells, as a spreadsheet leaves it.
fn filled(sheet: &[u8], typed: &[(String, &str)]) -> Vec<u8> {
    let mut parts = zip::ZipArchive::new(Cursor::new(sheet)).unwrap();
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..parts.len() {
        let mut part = parts.by_index(at).unwrap();
        let (name, mut content) = (part.name().unwrap().to_string(), Vec::new());
        part.read_to_end(&mut content).unwrap();
        if name == SHEET {
            let mut text = String::from_utf8(content).unwrap();
            for (cell, words) in typed {
                let start = text.find(&format!("<c r=\"{cell}\"")).unwrap_or_else(|| panic!("{cell} is not there"));
                let end = start + text[start..].find("/>").unwrap();
                text.replace_range(end..end + 2, &format!(" t=\"inlineStr\"><is><t>{words}</t></is></c>"));
            }
            content = text.into_bytes();
        }
        out.start_file(name, SimpleFileOptions::default()).unwrap();
        out.write_all(&content).unwrap();
    }
    out.finish().unwrap().into_inner()
}

/// The sheet with this answer to a line, and something described there.
fn answered(sheet: &[u8], lines: &[String], line: &str, answer: &str, about: &str) -> Vec<u8> {
    let row = 2 + lines.iter().position(|id| id == line).unwrap();
    filled(sheet, &[(format!("{ANSWER}{row}"), answer), (format!("{DESCRIPTION}{row}"), about)])
}

/// A procurement whose contract is signed, and its sheet.
async fn signed(owner: &Person) -> (String, Vec<u8>, Vec<String>) {
    let procurement = owner.import("school-survey").await;
    freeze(owner, &procurement).await;
    sign(owner, &procurement).await;
    let (sheet, lines) = announced(owner, &procurement).await;
    (procurement, sheet, lines)
}

/// Sends one sheet for each of these answers to a line.
async fn send(owner: &Person, of: &(String, Vec<u8>, Vec<String>), line: &str, answers: &[&str]) -> Answer {
    let (procurement, sheet, lines) = of;
    let names: Vec<String> = (1..=answers.len()).map(|number| format!("Tilbyder {number}.xlsx")).collect();
    let files = names
        .iter()
        .zip(answers)
        .map(|(name, answer)| (name.as_str(), answered(sheet, lines, line, answer, &format!("{CANARY} i {name}"))));
    let page = format!("{procurement}/tenders");
    let shown = owner.get(&page).await.text;
    let seen = shown.split("name=\"seen\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let form = files.fold(reqwest::multipart::Form::new().text("seen", seen), |form, (name, bytes)| {
        form.part("file", reqwest::multipart::Part::bytes(bytes).file_name(name.to_owned()))
    });
    owner.send(Method::POST, &page, |request| request.multipart(form)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_are_read_in_after_the_competition_and_told_as_numbers_of_many() {
    const LINE: &str = "LOG-008";
    let server = TestServer::start();
    let owner = server.first().await;
    let editor = editor(&server, &owner, "Rita").await;
    let desk = format!("/desk/item/{LINE}");
    let few = "Færre enn 3 anskaffelser har svar på kravet";

    // Not before the contract is signed.
    let procurement = owner.import("school-survey").await;
    let page = format!("{procurement}/tenders");
    owner.get(&page).await.expect(StatusCode::OK).says("når konkurransen er over og kontrakten er signert");
    freeze(&owner, &procurement).await;
    owner.get(&format!("{procurement}/annexes")).await.says(&format!("href=\"{page}\""));
    let (sheet, lines) = announced(&owner, &procurement).await;
    let one = || answered(&sheet, &lines, LINE, "Ja / Yes", "");
    let refused = owner.upload(&page, "tilbud.xlsx", one()).await.expect(StatusCode::BAD_REQUEST);
    refused.says("ikke leses inn før kontrakten er signert");
    sign(&owner, &procurement).await;
    let first = (procurement, sheet, lines);
    send(&owner, &first, LINE, &["Ja / Yes", "Ja / Yes", "Nei / No", "vet ikke"]).await.to(&format!("{page}?saved=1"));
    let read = owner.get(&page).await.expect(StatusCode::OK);
    read.says("4 utfylte kravark");
    read.says("lest som svar på versjon 1");
    read.says(&format!("{LINE}: ett svar"));
    read.says("Lest inn av Innkjøper");

    // Neither what was described nor who it was from is kept, and nothing that is taken out has it.
    for path in ["", "/tenders", "/journal.csv", "/case.json"] {
        let answer = owner.get(&format!("{}{path}", first.0)).await.expect(StatusCode::OK);
        assert!(!answer.text.contains("KANARI") && !answer.text.contains("Tilbyder 1"), "{path}");
    }
    for end in ["", "-wal"] {
        let file = format!("{}{end}", server.database_file().display());
        let stored = std::fs::read(file).unwrap_or_default();
        assert!(memchr::memmem::find(&stored, CANARY.as_bytes()).is_none(), "only numbers are kept");
    }
    owner.get(&format!("{}/journal", first.0)).await.says("Leste inn 4 utfylte kravark fra tilbyderne");
    owner.get(&format!("{}/journal", first.0)).await.says("Kjeden er hel");

    // The editors are told when there are answers from three procurements, and no sooner.
    editor.get(&desk).await.expect(StatusCode::OK).says(few);
    let second = signed(&owner).await;
    send(&owner, &second, LINE, &["ja", "Delvis / Partly", "NEI"]).await.location();
    editor.get(&desk).await.says(few);
    let third = signed(&owner).await;
    send(&owner, &third, LINE, &["Yes", "Partly", "Delvis / Partly"]).await.location();
    let told = editor.get(&desk).await.expect(StatusCode::OK);
    told.says("9 svar i 3 anskaffelser. Delvis og nei står samlet");
    told.says("Ja: 4; Delvis eller nei: 5");
    assert!(!told.text.contains("/p/") && !told.text.contains("Tilbyder"));
    say(&owner, &first.0, "unclear", "Hva er dette?", "").await;
    let remark = format!("{}/feedback/item/{LINE}", first.0);
    crate::feedback::judge(&owner, &remark, "useful").await;
    editor.get("/desk").await.says("Tilbydere: ja 4 av 9");

    // What was put together is nobody's own: read in again or taken out, a procurement changes nothing that is told.
    let told = "Ja: 4; Delvis eller nei: 5";
    send(&owner, &first, LINE, &["Ja / Yes", "Ja / Yes", "Nei / No", "Nei / No"]).await.location();
    editor.get(&desk).await.says(told);
    owner.post(&format!("{}/tenders/remove", second.0), &[]).await.location();
    editor.get(&desk).await.says(told);
    // The next ones wait until there are three of them too.
    for answers in [&["Nei / No", "nei"][..], &["Ja / Yes", "Delvis / Partly"]] {
        let more = signed(&owner).await;
        send(&owner, &more, LINE, answers).await.location();
        editor.get(&desk).await.says(told);
    }
    let sixth = signed(&owner).await;
    send(&owner, &sixth, LINE, &["Ja / Yes", "Ja / Yes", "Ja / Yes"]).await.location();
    editor.get(&desk).await.says("16 svar i 6 anskaffelser");
    editor.get(&desk).await.says("Ja: 8; Delvis eller nei: 8");

    // Somebody else was faster.
    let page_of = |answer: &Answer| crate::html::fields(&answer.text, &page);
    let seen = page_of(&owner.get(&page).await);
    assert!(seen.iter().any(|(name, value)| name == "seen" && !value.is_empty()), "{seen:?}");
    let late = owner.upload(&page, "tilbud.xlsx", answered(&first.1, &first.2, LINE, "Ja / Yes", "")).await;
    late.expect(StatusCode::CONFLICT).says("Noen har lest inn svar");

    // Taken out.
    owner.post(&format!("{}/tenders/remove", first.0), &[]).await.to(&format!("{page}?saved=1"));
    owner.get(&page).await.says("Det er ikke lest inn noen svar.");
    owner.get(&format!("{}/journal", first.0)).await.says("Fjernet svarene fra tilbyderne");
    // Other organisations have numbers of their own.
    let other = server.other().await;
    assert!(!other.get(&desk).await.text.contains("16 svar"));
}

#[tokio::test(flavor = "multi_thread")]
async fn files_that_are_no_answer_are_named_and_nothing_is_read_in() {
    let server = TestServer::start();
    let owner = server.first().await;
    let signed = signed(&owner).await;
    let (procurement, sheet, lines) = &signed;
    let page = format!("{procurement}/tenders");
    let good = || answered(sheet, lines, &lines[0], "Ja / Yes", "");
    let send = async |files: Vec<(&str, Vec<u8>)>| {
        owner.upload_all(&page, files).await.expect(StatusCode::UNPROCESSABLE_ENTITY)
    };
    send(vec![("", Vec::new())]).await.says("Velg en fil først.");
    let refused = send(vec![
        ("godt.xlsx", good()),
        ("pris <1>.csv", b"Pris;100\r\n".to_vec()),
        ("tilbud.pdf", b"%PDF-1.7 \x00\x01".to_vec()),
    ])
    .await;
    refused.says("«pris &lt;1&gt;.csv»: Filen har ikke overskriftene fra kravarket");
    refused.says("«tilbud.pdf»:");
    assert!(!refused.text.contains("«godt.xlsx»"));
    let twice = send(vec![("a.xlsx", good()), ("b.xlsx", good())]).await;
    twice.says("«b.xlsx» er den samme filen som «a.xlsx»");
    let many = (0..=TENDER_SHEETS_MAX).map(|_| ("a.xlsx", b"x".to_vec())).collect();
    send(many).await.says(&format!("Velg høyst {TENDER_SHEETS_MAX}"));
    send(vec![("stor.xlsx", vec![b'x'; TENDER_SHEET_BYTES_MAX + 1])]).await.says("større enn 4 MB");
    let (other, _) = {
        let procurement = owner.import("night-supervision").await;
        freeze(&owner, &procurement).await;
        announced(&owner, &procurement).await
    };
    // Another procurement's sheet has some of the same lines. Nothing is answered in it, and that is what is read.
    owner.upload(&page, "annet.xlsx", other).await.location();
    owner.post(&format!("{page}/remove"), &[]).await.location();
    owner.get(&page).await.says("Det er ikke lest inn noen svar.");
    // As it was announced, with nothing in it, is an answer: it says nothing.
    owner.upload(&page, "tomt.xlsx", sheet.clone()).await.location();
    owner.get(&page).await.says("Ett utfylt kravark");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_makes_the_annexes_reads_answers_in() {
    let server = TestServer::start();
    let owner = server.first().await;
    let signed = signed(&owner).await;
    let (procurement, sheet, lines) = &signed;
    let page = format!("{procurement}/tenders");
    let officer = with_role(&owner, procurement, "Berit", "procurement_officer").await;
    let manager = with_role(&owner, procurement, "Mona", "line_manager").await;
    let takes_part = [("Berit", Standing::Member, officer), ("Mona", Standing::Member, manager)];
    for (name, standing, key) in takes_part.into_iter().chain([("Rolf", Standing::Reader, String::new())]) {
        let person = colleague(&server, name).await;
        give(&owner, procurement, name, standing, &key).await.location();
        let shown = person.get(&page).await.expect(StatusCode::OK);
        let may = name == "Berit";
        assert_eq!(shown.text.contains("type=\"file\""), may, "{name}");
        let removed = person.post(&format!("{page}/remove"), &[]).await;
        assert_eq!(removed.status, if may { StatusCode::SEE_OTHER } else { StatusCode::FORBIDDEN }, "{name}");
        // Last: the connection ends with a file that nobody has read.
        let sent = person.upload(&page, "a.xlsx", answered(sheet, lines, &lines[0], "Ja / Yes", "")).await;
        assert_eq!(sent.status, if may { StatusCode::SEE_OTHER } else { StatusCode::FORBIDDEN }, "{name}");
    }
}
