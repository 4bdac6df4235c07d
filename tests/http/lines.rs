//! Lines from elsewhere: pasted and read from files, looked through first, written whole or not at all, and known when they come again.

use crate::html;
use crate::risk::{case, send, submit};
use crate::support::{Answer, Person, TestServer};
use reqwest::StatusCode;
use serde_json::{Value, json};
use std::io::{Cursor, Write as _};

/// Where the pages are, below a procurement.
fn at(path: &str, rest: &str) -> String {
    format!("{path}/requirements/elsewhere{rest}")
}

/// Pastes a text and gives the page of what it comes to.
async fn paste(person: &Person, path: &str, text: &str) -> Answer {
    person.post(&at(path, "/paste"), &[("pasted", text)]).await.to(&at(path, "/draft"));
    person.get(&at(path, "/draft")).await.expect(StatusCode::OK)
}

/// Sends a file and gives the page of what it comes to.
async fn file(person: &Person, path: &str, name: &str, bytes: Vec<u8>) -> Answer {
    person.upload(&at(path, ""), name, bytes).await.to(&at(path, "/draft"));
    person.get(&at(path, "/draft")).await.expect(StatusCode::OK)
}

/// Says something about what is on its way.
async fn say(person: &Person, path: &str, fields: &[(&str, &str)]) -> Answer {
    let draft = at(path, "/draft");
    submit(person, &draft, &draft, fields).await.to(&draft);
    person.get(&draft).await.expect(StatusCode::OK)
}

/// The names in the form of the things that are asked about as this: `column-2`.
fn name_of(page: &Answer, path: &str, kind: &str, key: &str) -> String {
    let fields = html::fields(&page.text, &at(path, "/draft"));
    let prefix = format!("{kind}-key-");
    let number = fields.iter().find(|(name, value)| name.starts_with(&prefix) && value == key);
    let (name, _) = number.unwrap_or_else(|| panic!("nothing is asked about {key}: {fields:?}"));
    name.replace("-key-", "-")
}

/// Takes the rows in that are ticked.
async fn accept(person: &Person, path: &str) -> Answer {
    submit(person, &at(path, "/draft"), &at(path, "/draft/accept"), &[]).await
}

fn own(case: &Value) -> &serde_json::Map<String, Value> {
    case["requirements"]["own"].as_object().unwrap()
}

/// A workbook of these sheets, as a spreadsheet writes it.
fn workbook(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut names = String::new();
    let mut relations = String::new();
    let mut parts: Vec<(String, String)> = Vec::new();
    for (number, (name, rows)) in (1..).zip(sheets) {
        names.push_str(&format!("<sheet name=\"{name}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>"));
        relations.push_str(&format!("<Relationship Id=\"rId{number}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"));
        let rows: String = (1..)
            .zip(rows.iter())
            .map(|(row, cells)| {
                let cell = |(at, text): (usize, &&str)| {
                    let column = char::from(b'A' + u8::try_from(at).unwrap());
                    let text = text.replace('&', "&amp;").replace('<', "&lt;");
                    format!("<c r=\"{column}{row}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>")
                };
                format!(
                    "<row r=\"{row}\">{}</row>",
                    cells.iter().enumerate().filter(|(_, text)| !text.is_empty()).map(cell).collect::<String>()
                )
            })
            .collect();
        parts.push((format!("xl/worksheets/sheet{number}.xml"), format!("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>")));
    }
    parts.push(("xl/workbook.xml".into(), format!("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>{names}</sheets></workbook>")));
    parts.push(("xl/_rels/workbook.xml.rels".into(), format!("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>")));
    parts.push(("[Content_Types].xml".into(), "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>".into()));
    parts.push(("_rels/.rels".into(), "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>".into()));
    archive(&parts)
}

fn archive(parts: &[(String, String)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(name.as_str(), zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[tokio::test(flavor = "multi_thread")]
async fn plain_lines_are_pasted_and_stay_text() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.procurement("Lim inn").await;
    person.get(&format!("{path}/requirements")).await.says(&format!("href=\"{}#paste\"", at(&path, "")));
    person
        .post(&at(&path, "/paste"), &[("pasted", " \n ")])
        .await
        .expect(StatusCode::UNPROCESSABLE_ENTITY)
        .says("Fyll ut feltet.");
    let text = "Løsningen skal vise timeplan, fravær og vikarer.\r\n\r\n=SUM(A1:A9)\r\nLøsningen skal ha beste praksis og/eller varsling.";
    let page = paste(&person, &path, text).await;
    page.says("Type mangler. Velg hva som gjelder der kilden ikke sier noe.");
    page.says("Område mangler.");
    let refused = accept(&person, &path).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("Rad 1 kan ikke leses. Rett det som er feil, eller fjern krysset.");
    assert!(case(&person, &path).await["requirements"]["own"].as_object().is_none_or(serde_json::Map::is_empty));
    let page = say(&person, &path, &[("default-type", "absolute"), ("default-domain", "UUT")]).await;
    page.says("Nytt krav");
    page.says("Absolutt krav · Kravspesifikasjon");
    page.says("Velg det ene, eller skriv to krav.");
    accept(&person, &path).await.to(&at(&path, "/receipts/K-1?saved=1"));
    let stored = case(&person, &path).await;
    let lines = own(&stored);
    assert_eq!(lines["E-1"]["text"], "Løsningen skal vise timeplan, fravær og vikarer.");
    assert_eq!(lines["E-2"]["text"], "=SUM(A1:A9)");
    assert_eq!(lines["E-1"]["by"], "Innkjøper");
    assert_eq!(lines.len(), 3);
    person.get(&format!("{path}/requirements/E-1")).await.says("Limt inn.");
    person.get(&at(&path, "/draft")).await.to(&at(&path, ""));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workbook_is_mapped_read_on_trial_and_leaves_a_receipt() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("booking").await;
    let before = own(&case(&person, &path).await).len();
    let rows: &[&[&str]] = &[
        &["Kravspesifikasjon for timeplan"],
        &["Nr", "Krav", "Viktighet", "Tema", "Dokumentasjonskrav", "Leverandørens svar"],
        &["1.1", "Løsningen skal vise dagens timeplan for hver klasse.", "Må-krav", "Timeplan", "Skjermbilde.", ""],
        &["1.2", "Løsningen bør foreslå vikar når en lærer er borte.", "B", "Timeplan", "", ""],
        &["", "", "", "Overskrift", "", ""],
        &[
            "1.3",
            "Tilbyder skal beskrive opplæringen av ansatte.",
            "Kanskje",
            "Universell utforming og brukerterminaler",
            "",
            "",
        ],
    ];
    let bytes = workbook(&[("Krav", rows), ("Om", &[&["Fylles ut av leverandøren."]])]);
    let page = file(&person, &path, "krav <skole>.xlsx", bytes.clone()).await;
    page.says("Står over overskriftene, eller er overskriftene.");
    page.says("Har ingen kravtekst.");
    page.says("For eksempel «Må-krav»");
    assert!(!page.text.contains("<skole>"));
    let type_column = name_of(&page, &path, "column", "Viktighet");
    let fields = html::fields(&page.text, &at(&path, "/draft"));
    let chosen = |name: &str| fields.iter().find(|(field, _)| field == name).unwrap().1.clone();
    assert_eq!(chosen(&name_of(&page, &path, "column", "Krav")), "text");
    assert_eq!(chosen(&name_of(&page, &path, "column", "Leverandørens svar")), "-");
    let other_sheet = name_of(&page, &path, "sheet", "Om");
    let page = say(&person, &path, &[(&type_column, "type"), (&other_sheet, "-")]).await;
    page.says("Type: «Kanskje» er ikke kjent. Si hva ordet betyr.");
    page.says("Arket er ikke med.");
    let maybe = name_of(&page, &path, "word", "type:kanskje");
    let topic = name_of(&page, &path, "word", "domain:timeplan");
    let heading = name_of(&page, &path, "word", "domain:universell utforming og brukerterminaler");
    let said: [(&str, &str); 3] = [(&maybe, "information"), (&topic, "UUT"), (&heading, "UUT")];
    let page = say(&person, &path, &said).await;
    page.says("Ark Krav, rad 3 (ID 1.1)");
    assert!(!page.text.contains("Kan ikke leses</p>"), "{}", page.text);
    accept(&person, &path).await.to(&at(&path, "/receipts/K-1?saved=1"));
    let stored = case(&person, &path).await;
    let lines = own(&stored);
    assert_eq!(lines.len(), before + 3);
    let of = |id: &str| lines.values().find(|line| line["origin"]["id"] == id).unwrap();
    assert_eq!((&of("1.1")["type"], &of("1.1")["evidence"]), (&json!("absolute"), &json!("Skjermbilde.")));
    assert_eq!((&of("1.2")["type"], &of("1.2")["placement"]), (&json!("evaluated"), &json!("award")));
    assert_eq!(of("1.3")["type"], "information");
    assert_eq!(of("1.1")["origin"]["sheet"], "Krav");
    let receipt = &stored["requirements"]["receipts"]["K-1"];
    assert_eq!(receipt["sha256"].as_str().unwrap().len(), 64);
    let fates: Vec<&str> =
        receipt["rows"].as_array().unwrap().iter().map(|row| row["fate"].as_str().unwrap()).collect();
    assert_eq!(fates, ["before_header", "before_header", "new", "new", "no_text", "new", "other_sheet"]);
    let page = person.get(&at(&path, "/receipts/K-1")).await.expect(StatusCode::OK);
    page.says("Lest inn av");
    page.says(receipt["sha256"].as_str().unwrap());
    let csv = person.get(&at(&path, "/receipts/K-1/file.csv")).await.expect(StatusCode::OK);
    csv.says("Ark Krav, rad 3 (ID 1.1)");
    assert!(csv.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
    person.get(&format!("{path}/journal")).await.says("Leste inn 3 krav fra «krav");
    person.get(&at(&path, "")).await.says("3 krav av 7 rader");
    let line = lines.iter().find(|(_, line)| line["origin"]["id"] == "1.1").unwrap().0;
    person.get(&format!("{path}/requirements/{line}")).await.says("Hadde der ID 1.1.");
    person.get(&at(&path, "/receipts/K-9")).await.expect(StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_file_again_updates_and_does_not_double() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.procurement("Igjen").await;
    let csv = |second: &str| format!("Nr;Krav;Type;Område\n1;Løsningen skal varsle.;A;UUT\n2;{second};A;UUT\n");
    file(&person, &path, "krav.csv", csv("Løsningen skal lagre.").into()).await;
    accept(&person, &path).await.expect(StatusCode::SEE_OTHER);
    let page = file(&person, &path, "KRAV.csv", csv("Løsningen skal lagre.").into()).await;
    page.says("Er allerede E-1.");
    page.says("Det er ingenting å ta inn.");
    // What people changed here stays as long as the row stays.
    let line = format!("{path}/requirements/E-1");
    person
        .fill_in(&line, &[("text", "Løsningen skal varsle brukeren."), ("reason", "Fordi")])
        .await
        .expect(StatusCode::SEE_OTHER);
    let page = file(&person, &path, "krav.csv", csv("Løsningen skal lagre alt.").into()).await;
    page.says("Er allerede E-1.");
    page.says("E-2 får endret kravet.");
    page.says("Noen av radene er lest inn før.");
    accept(&person, &path).await.to(&at(&path, "/receipts/K-2?saved=1"));
    let stored = case(&person, &path).await;
    let lines = own(&stored);
    assert_eq!(lines.len(), 2);
    assert_eq!(lines["E-1"]["text"], "Løsningen skal varsle brukeren.");
    assert_eq!(lines["E-1"]["reason"], "Fordi");
    assert_eq!(lines["E-2"]["text"], "Løsningen skal lagre alt.");
    let twice = "Nr;Krav;Type;Område\n1;En.;A;UUT\n1;To.;A;UUT\n;Tre.;A;UUT\n;Tre.;A;UUT\n";
    let page = file(&person, &path, "to.csv", twice.into()).await;
    page.says("ID-en er den samme som i rad 2. Gi en av dem en annen.");
    page.says("Teksten er den samme som i rad 4.");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_criterion_outside_the_sheet_holds_no_line_and_rows_can_be_left_out() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.import("booking").await;
    let before = own(&case(&person, &path).await).len();
    let text = "Krav\tType\tOmråde\tTildelingskriterium\tVekt\nLøsningen bør vise pris.\tB\tUUT\tPris\t10\nLøsningen bør vise ledig tid.\tB\tUUT\tBrukervennlighet og sikkerhet\t250\nLøsningen bør vise kart.\tB\tUUT\t\t20 %\nLøsningen bør huske valg.\tB\tUUT\t\t";
    let page = paste(&person, &path, text).await;
    page.says("«Pris» evalueres utenfor kravarket og kan ikke ha krav.");
    page.says("Betydning: «250» er ikke et helt tall fra 1 til 100.");
    let accepting = at(&path, "/draft/accept");
    let fields = html::fields(&page.text, &accepting);
    assert_eq!(fields.iter().filter(|(name, _)| name == "row").count(), 4);
    let none: Vec<_> = fields.iter().filter(|(name, _)| name != "row").cloned().collect();
    send(&person, &accepting, none.clone(), &[])
        .await
        .expect(StatusCode::UNPROCESSABLE_ENTITY)
        .says("Velg minst én rad.");
    let some: Vec<_> = fields.iter().filter(|(name, value)| name != "row" || value == "0-4").cloned().collect();
    send(&person, &accepting, some.clone(), &[]).await.expect(StatusCode::SEE_OTHER);
    let stored = case(&person, &path).await;
    assert_eq!(own(&stored).len(), before + 1);
    let line = own(&stored).values().find(|line| line["text"] == "Løsningen bør vise kart.").unwrap();
    assert_eq!(line["weight"], 20);
    let receipt = &stored["requirements"]["receipts"]["K-1"]["rows"];
    let fates: Vec<&str> = receipt.as_array().unwrap().iter().map(|row| row["fate"].as_str().unwrap()).collect();
    assert_eq!(fates, ["before_header", "unreadable", "unreadable", "new", "not_wanted"]);
    // What was shown is what is taken in: another file meanwhile is not.
    paste(&person, &path, "Krav\tType\tOmråde\nNoe annet skal skje.\tA\tUUT").await;
    send(&person, &accepting, some, &[]).await.expect(StatusCode::UNPROCESSABLE_ENTITY).says("Se over radene på nytt.");
    submit(&person, &at(&path, "/draft"), &at(&path, "/draft/delete"), &[]).await.to(&at(&path, ""));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_that_a_colleague_changed_meanwhile_is_not_overwritten() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.procurement("Samtidig").await;
    let csv = |text: &str| format!("Nr;Krav;Type;Område\n1;{text};A;UUT\n").into_bytes();
    file(&person, &path, "krav.csv", csv("Løsningen skal varsle.")).await;
    accept(&person, &path).await.expect(StatusCode::SEE_OTHER);
    let page = file(&person, &path, "krav.csv", csv("Løsningen skal varsle straks.")).await;
    let accepting = at(&path, "/draft/accept");
    let early = html::fields(&page.text, &accepting);
    let line = format!("{path}/requirements/E-1");
    person.fill_in(&line, &[("text", "Løsningen skal varsle kollegaen.")]).await.expect(StatusCode::SEE_OTHER);
    let late = send(&person, &accepting, early, &[]).await.expect(StatusCode::CONFLICT);
    late.says("Løsningen skal varsle kollegaen.");
    // A line that somebody adds meanwhile takes the number; the next is given.
    let again = html::fields(&late.text, &accepting);
    send(&person, &accepting, again, &[]).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(own(&case(&person, &path).await)["E-1"]["text"], "Løsningen skal varsle straks.");
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_files_are_refused_with_the_reason_and_leave_nothing() {
    let server = TestServer::start();
    let person = server.first().await;
    let path = person.procurement("Farlig").await;
    let krav: &[&[&str]] = &[&["Nr", "Krav"], &["1", "Løsningen skal logge."]];
    let plain = workbook(&[("Krav", krav)]);
    let with = |name: &str, content: &str| {
        let mut zip = zip::ZipWriter::new_append(Cursor::new(plain.clone())).unwrap();
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
        zip.finish().unwrap().into_inner()
    };
    let formula = String::from_utf8_lossy(b"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>").into_owned();
    let many = "Krav\n".to_owned() + &"Løsningen skal tåle mye.\n".repeat(1_001);
    let wide = ";".repeat(70) + "x\n";
    let large = vec![b'x'; 6 * 1024 * 1024];
    let refused: [(&str, Vec<u8>, &str); 11] = [
        ("a.xlsx", with("xl/vbaProject.bin", "x"), "Arbeidsboken har makroer, som ikke leses."),
        ("a.xlsx", with("xl/externalLinks/externalLink1.xml", "<a/>"), "Arbeidsboken har lenker til andre filer"),
        ("a.xlsx", with("xl/embeddings/a.bin", "x"), "Arbeidsboken har andre dokumenter"),
        ("a.xlsx", with("xl/worksheets/sheet2.xml", &formula), "Det står en formel der."),
        ("a.xlsx", with("xl/media/a.png", &" ".repeat(30 * 1024 * 1024)), "pakkes ut til over"),
        ("a.xlsx", plain[..plain.len() / 2].to_vec(), "Filen er skadet eller avkortet."),
        ("a.csv", many.into_bytes(), "høyst 1000 rader leses"),
        ("a.csv", wide.into_bytes(), "høyst 60 kolonner leses"),
        ("a.csv", large, "Filen er større enn 5 MB."),
        ("a.json", b"{\"krav\": 1}".to_vec(), "Filen er verken arbeidsbok (.xlsx) eller CSV."),
        ("a.csv", Vec::new(), "Filen er tom."),
    ];
    for (name, bytes, why) in refused {
        let answer = person.upload(&at(&path, ""), name, bytes).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        answer.says(why);
        answer.says("href=\"#file\"");
    }
    person.get(&at(&path, "/draft")).await.to(&at(&path, ""));
    let long = format!("Krav\tType\tOmråde\n{}\tA\tUUT", "x".repeat(8_001));
    paste(&person, &path, &long).await.says("Kravet er lengre enn 8000 tegn.");
}
