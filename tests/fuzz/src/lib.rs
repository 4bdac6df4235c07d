//! What reads outside input, as functions from bytes to nothing that panic where something is wrong. libFuzzer calls them with bytes it
//! thinks up (`fuzz_targets/`); `cargo xtask deep` runs each for a while, from the seeds that `examples/seeds.rs` writes.
//!
//! A file in an archive that is changed at random is refused for its check sums. So what begins with [`INSIDE`] is put into an archive that
//! is whole, in place of the part that matters.

mod typed;

pub use typed::typed_text;

use annex::Logo;
use annex::template::Template;
use catalogue::content::check::check;
use catalogue::content::followed::{Followed, in_the_way};
use catalogue::content::review::overdue;
use catalogue::content::{Lang, Release, embedded};
use catalogue::document::template::{Values, values};
use catalogue::document::{Date, agreement, flat, memo, report, sheet};
use catalogue::procurement::case::{CASE_SCHEMA, ReleaseRef};
use catalogue::procurement::derive;
use catalogue::procurement::read::{read, validate};
use catalogue::procurement::section::{Head, assemble, entries};
use catalogue::shared::{self, Known, Party, Shared};
use catalogue::tenders::Asked;
use exchange::{Import, Limits, Mapping};
use std::io::{Cursor, Read as _, Write as _};
use std::num::NonZeroU16;
use std::sync::LazyLock;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// The byte that says: what follows is a part of an archive.
pub const INSIDE: u8 = 0;

/// A case with an answer to everything the agreement asks for.
pub const CASE: &str = include_str!("../../cases/school-survey.json");

/// A small case, whose requirement sheet can be changed at random as a whole.
const SMALL_CASE: &str = include_str!("../../cases/booking.json");

/// How long an item may go without being read critically.
const SIX_MONTHS: NonZeroU16 = NonZeroU16::new(6).expect("six is not none");

/// The part of a document that holds its text.
const DOCUMENT: &str = "word/document.xml";
/// The part of a workbook that holds its first sheet.
const SHEET: &str = "xl/worksheets/sheet1.xml";
/// The part of a requirement sheet that is answered.
const ANSWERED: &str = "xl/worksheets/sheet3.xml";

static TEMPLATE: LazyLock<Vec<u8>> =
    LazyLock::new(|| annex::template::sample(embedded(), Lang::Nb).expect("the sample can be made"));
static WORKBOOK: LazyLock<Vec<u8>> =
    LazyLock::new(|| exchange::export(&smallest(), exchange::Format::Xlsx).expect("a catalogue can be exported"));
static VALUES: LazyLock<Values> = LazyLock::new(|| {
    let case = read(CASE).expect("the case can be read");
    values(embedded(), &case, &derive(embedded(), &case), *DAY).expect("an agreement is needed")
});
/// What a case asks, its sheet as a workbook, and answers to its first line as CSV.
static TENDER: LazyLock<(Asked, Vec<u8>, Vec<u8>)> = LazyLock::new(|| {
    let case = read(SMALL_CASE).expect("the case can be read");
    let derivation = derive(embedded(), &case);
    let sheet = sheet::sheet(embedded(), &case, &derivation, *DAY);
    let workbook = annex::xlsx(&sheet, &annex::Look::default()).expect("a sheet can be made");
    let asked = Asked::new(embedded(), &case, &derivation, *DAY);
    let headings = [&asked.id_headings[1], &asked.answer_heading].map(String::as_str).join(";");
    let answers = format!("{headings}\n{};Ja / Yes\n", sheet.rows[0].id);
    (asked, workbook, answers.into())
});
static DAY: LazyLock<Date> = LazyLock::new(|| Date::parse("2026-11-21").expect("a date"));

/// A case file: read, written and read again it is the same, also by way of the entries that a store keeps of it; what follows from it does
/// not depend on which of the two it was; and where it fits its release, every document can be put together.
pub fn case_file(bytes: &[u8]) {
    let Ok(mut case) = std::str::from_utf8(bytes).map_err(drop).and_then(|text| read(text).map_err(drop)) else {
        return;
    };
    let release = embedded();
    case.release = ReleaseRef { version: release.version.clone(), fingerprint: String::new() };
    let fits = validate(release, &case).is_empty();
    let again = read(&serde_json::to_string(&case).expect("a case can be written")).expect("and read again");
    assert_eq!(case, again);
    let derivation = derive(release, &case);
    assert_eq!(derivation, derive(release, &again));
    let head = Head {
        title: case.title.clone(),
        release: case.release.clone(),
        language: case.language,
        organisation: case.organisation.clone(),
    };
    if case.schema == CASE_SCHEMA {
        assert_eq!(assemble(head, entries(&case)).expect("what was taken apart"), case);
    }
    if !fits {
        return;
    }
    let _ = sheet::sheet(release, &case, &derivation, *DAY);
    let _ = flat::flat(release, &case, &derivation, *DAY);
    let _ = agreement::agreement(release, &case, &derivation, *DAY);
    let _ = report::report(release, &case, &derivation, *DAY);
    let _ = memo::memo(release, &case, &derivation, *DAY);
}

/// A catalogue in any of the formats: refused, or read as far as it can be understood; and what it makes of the built-in release is
/// looked through without a fall.
pub fn catalogue_file(bytes: &[u8]) {
    let whole = put_inside(bytes, &WORKBOOK, SHEET);
    let Ok(receipt) = exchange::import("fil", whole.as_deref().unwrap_or(bytes), &Mapping::default(), &limits()) else {
        return;
    };
    match receipt.import {
        Some(Import::Whole(release)) => {
            look_over(&release);
            look_at(&Followed::whole(*release));
        }
        Some(Import::Extension(extension)) => {
            look_at(&Followed::laid(&extension, embedded()));
            if let Ok(release) = embedded().extended(&extension, "fjordvik") {
                look_over(&release);
            }
        }
        None => {}
    }
}

/// What is asked of a release that is to be used.
fn look_over(release: &Release) {
    let _ = check(release);
    let _ = overdue(release, SIX_MONTHS, "2026-11-22");
}

/// A catalogue of somebody else's beside the built-in one: what a draft says that takes all of it, and what is in its way.
fn look_at(theirs: &Followed) {
    let (ours, items) = (embedded(), theirs.items(embedded()));
    let items = items.iter().filter_map(|one| one.drafted(theirs, (ours, ours), "2026-11-22"));
    let drafted: Vec<_> = items.collect();
    let _ = in_the_way(ours, &drafted);
    let again = theirs.entries(ours).iter().filter(|one| one.can_be_drafted()).count();
    assert!(again <= theirs.entries(ours).len() && theirs.gone_since(theirs).is_empty());
}

/// Requirement lines from elsewhere, as a file and as something pasted.
pub fn lines_from_elsewhere(bytes: &[u8]) {
    let whole = put_inside(bytes, &WORKBOOK, SHEET);
    let _ = exchange::tables(whole.as_deref().unwrap_or(bytes), &limits());
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _ = exchange::pasted(text, &limits());
    }
}

/// A requirement sheet that a tenderer filled in: refused, or something is read of lines that were asked.
pub fn tender_sheet(bytes: &[u8]) {
    let (asked, workbook, _) = &*TENDER;
    let whole = put_inside(bytes, workbook, ANSWERED);
    if let Ok(said) = exchange::tender(whole.as_deref().unwrap_or(bytes), asked, &limits()) {
        assert!(!said.is_empty() && said.keys().all(|id| asked.line(id).is_some()));
    }
}

/// A municipality's own template: refused, or surveyed and filled, the same each time; and what came out is taken in again.
pub fn agreement_template(bytes: &[u8]) {
    let whole = put_inside(bytes, &TEMPLATE, DOCUMENT);
    let Ok(template) = Template::read(whole.as_deref().unwrap_or(bytes)) else { return };
    let _ = template.survey(embedded(), Lang::Nb);
    let Ok(filled) = template.fill(&VALUES) else { return };
    assert_eq!(filled, template.fill(&VALUES).expect("it could be filled"));
    if let Err(refusal) = Template::read(&filled) {
        panic!("what was filled is refused: {refusal:?}");
    }
}

/// A logo: refused, or made into a file that gives itself.
pub fn logo(bytes: &[u8]) {
    if let Ok(logo) = Logo::read(bytes) {
        assert_eq!(Logo::read(logo.png()).expect("it was read"), logo);
    }
}

/// What another organisation says about the catalogue: refused, or the same when it is written and read again.
pub fn shared_file(bytes: &[u8]) {
    let Ok(json) = std::str::from_utf8(bytes) else { return };
    let known = Known { abouts: &["item", "measure"], verdicts: &["unclear", "useful"], outcomes: &["change", "keep"] };
    let limits = shared::Limits {
        remarks_max: 20,
        reports_max: 5,
        report_entries_max: 20,
        text_chars_max: 200,
        long_chars_max: 200,
        short_chars_max: 100,
    };
    let Ok(file) = shared::read(json, &known, &limits) else { return };
    let again = serde_json::to_string(&file).expect("a file can be written");
    assert_eq!(shared::read(&again, &known, &limits), Ok(file));
}

/// A file with something in each of its lists.
fn shared_seed() -> Vec<u8> {
    let id = |of: &str| shared::opaque("fjordvik", of);
    let (remark, answer) = (id("remark"), id("answer"));
    let party = Party { id: "0192d3b0-0000-7000-8000-000000000001".to_owned(), name: "Fjordvik".to_owned() };
    let lists = serde_json::json!({
        "kind": shared::KIND, "schema": shared::SCHEMA, "from": party, "to": party, "made": "2026-11-22",
        "feedback": [{"id": remark, "about": "item", "key": "IDT-001", "release": {"version": "3.1.0", "fingerprint": "ab"},
            "verdict": "unclear", "comment": "Hva?", "wording": "", "language": "nb", "at": "2026-11-20"}],
        "withdrawn": [id("gone")],
        "pilots": [{"id": id("pilot"), "at": "2026-11-20", "report": {"kind": "kravspor-pilot", "schema": 1,
            "release": {"version": "3.1.0"}, "used": [{"kind": "item", "id": "IDT-001", "did": ["kept"]}],
            "own_lines": {"IDT": 2}, "steps": {"need": {"people": 1, "minutes": 90}},
            "told": {"steps": [{"step": "need", "hard": "Ordene", "helped": ""}], "interview": [["time", "Mye"]]}}}],
        "answers": [{"id": answer, "feedback": remark, "outcome": "keep", "answer": "Fordi.", "language": "nn", "at": "2026-11-21"}],
    });
    let file: Shared = serde_json::from_value(lists).expect("a file");
    serde_json::to_vec(&file).expect("a file can be written")
}

/// A picture of one pixel, as any program writes it.
const PIXEL: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0\x90wS\xde\0\0\0\x0cIDATx\x9cc\x90\xf5\x8f\x01\0\x01U\0\xc9yH-a\0\0\0\0IEND\xaeB`\x82";

/// The built-in release with a few of its entries: what is tried on a large file is tried a thousand times on a small one.
fn small() -> Release {
    let mut release = embedded().clone();
    release.scenarios.truncate(2);
    release.measures.truncate(2);
    release.items.truncate(3);
    release
}

/// The same with a few of whatever there is, labels and clauses too: as a file it is small enough to be changed at random.
fn smallest() -> Release {
    let mut lists = serde_json::to_value(small()).expect("a release can be written");
    for list in lists.as_object_mut().expect("a release has lists").values_mut() {
        list.as_array_mut().into_iter().for_each(|entries| entries.truncate(2));
    }
    serde_json::from_value(lists).expect("a release")
}

/// Smaller than those of a server: a fuzzer that finds a large file only finds that large files take long.
fn limits() -> Limits {
    Limits { inflated_bytes_max: 8 * 1024 * 1024, rows_max: 2_000, cells_max: 20_000, ..Limits::default() }
}

/// The archive with these bytes in place of one part, where they ask for it.
fn put_inside(bytes: &[u8], archive: &[u8], part: &str) -> Option<Vec<u8>> {
    let part_of_it = bytes.strip_prefix(&[INSIDE])?;
    let mut source = ZipArchive::new(Cursor::new(archive)).expect("an archive");
    let mut target = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for number in 0..source.len() {
        let mut file = source.by_index(number).expect("a part");
        let name = file.name().expect("its name").into_owned();
        target.start_file(name.as_str(), stored).expect("a part");
        let mut whole = Vec::new();
        file.read_to_end(&mut whole).expect("a part");
        let inside = if name == part { part_of_it } else { &whole };
        target.write_all(inside).expect("a part");
    }
    Some(target.finish().expect("an archive").into_inner())
}

/// A part of an archive as [`put_inside`] takes it, for a seed.
fn taken_out(archive: &[u8], part: &str) -> Vec<u8> {
    let mut source = ZipArchive::new(Cursor::new(archive)).expect("an archive");
    let mut seed = vec![INSIDE];
    source.by_name(part).expect("the part").read_to_end(&mut seed).expect("the part");
    seed
}

/// What each target begins with: its name, and files that are as they should be.
pub fn seeds() -> Vec<(&'static str, Vec<Vec<u8>>)> {
    use exchange::Format::{Csv, Json, Oscal, Xlsx};
    let smallest = smallest();
    let exported = [Csv, Json, Oscal, Xlsx]
        .map(|format| exchange::export(&smallest, format).expect("a catalogue can be exported"));
    let sheet = taken_out(&exported[3], SHEET);
    let lines = "Nr\tKrav\tType\n1\tLøsningen skal logge innsyn.\tA\n2\t\"Over\nto linjer\"\tB\n";
    vec![
        ("case_file", vec![CASE.into(), SMALL_CASE.into()]),
        ("catalogue_file", exported.iter().cloned().chain([sheet.clone()]).collect()),
        ("lines_from_elsewhere", vec![lines.into(), exported[0].clone(), exported[3].clone(), sheet]),
        ("logo", vec![PIXEL.to_vec()]),
        ("shared_file", vec![shared_seed()]),
        ("tender_sheet", vec![TENDER.1.clone(), taken_out(&TENDER.1, ANSWERED), TENDER.2.clone()]),
        ("typed_text", typed::seeds()),
        ("agreement_template", vec![TEMPLATE.clone(), taken_out(&TEMPLATE, DOCUMENT)]),
    ]
}
