use super::*;
use crate::procurement::against::{Did, Kind};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const KNOWN: Known<'_> =
    Known { abouts: &["item", "measure"], verdicts: &["unclear", "useful"], outcomes: &["change", "keep"] };
const LIMITS: Limits = Limits {
    remarks_max: 3,
    reports_max: 2,
    report_entries_max: 2,
    text_chars_max: 12,
    long_chars_max: 20,
    short_chars_max: 20,
};
const FJORDVIK: &str = "0192d3b0-0000-7000-8000-000000000001";

fn party(name: &str) -> Party {
    Party { id: FJORDVIK.to_owned(), name: name.to_owned() }
}

fn release() -> ReleaseRef {
    ReleaseRef { version: "3.1.0".to_owned(), fingerprint: "abc".to_owned() }
}

fn remark(number: usize) -> Remark {
    Remark {
        id: opaque(FJORDVIK, &number.to_string()),
        about: "item".to_owned(),
        key: "IDT-001".to_owned(),
        release: release(),
        verdict: "unclear".to_owned(),
        comment: "Hva er æøå?".to_owned(),
        wording: String::new(),
        language: Lang::Nn,
        at: "2026-11-22".to_owned(),
    }
}

fn pilot() -> Pilot {
    let did = BTreeSet::from([Did::Kept, Did::Reworded]);
    let told = Told {
        steps: vec![StepTold { step: "need".to_owned(), hard: "Ordene".to_owned(), helped: String::new() }],
        interview: vec![("time".to_owned(), "Mye\ntid".to_owned())],
    };
    let report = Report {
        kind: Report::KIND.to_owned(),
        schema: Report::SCHEMA,
        release: release(),
        used: vec![Used { kind: Kind::Item, id: "IDT-001".to_owned(), did }],
        own_lines: BTreeMap::from([("IDT".into(), 2)]),
        steps: BTreeMap::from([("need".to_owned(), Time { people: 1, minutes: 90 })]),
        told: Some(told),
    };
    Pilot { id: opaque(FJORDVIK, "pilot"), at: "2026-11-22".to_owned(), report }
}

fn answer() -> Answer {
    Answer {
        id: opaque(FJORDVIK, "decision"),
        feedback: opaque(FJORDVIK, "1"),
        heard: Some(remark(1).heard()),
        outcome: "keep".to_owned(),
        answer: "Fordi.".to_owned(),
        language: Lang::Nb,
        edition: Some("1.1.0".to_owned()),
        at: "2026-11-23".to_owned(),
    }
}

fn file() -> Shared {
    Shared {
        kind: KIND.to_owned(),
        schema: SCHEMA,
        from: party("Fjordvik kommune"),
        to: Some(party("Storvik kommune")),
        made: "2026-11-23".to_owned(),
        feedback: vec![remark(1), remark(2)],
        withdrawn: vec![opaque(FJORDVIK, "gone")],
        pilots: vec![pilot()],
        answers: vec![answer()],
    }
}

fn read_back(file: &Value) -> Result<Shared, Fault> {
    read(&file.to_string(), &KNOWN, &LIMITS)
}

/// What is said of the file with this in place of what stood there.
fn with(pointer: &str, value: Value) -> Result<Shared, Fault> {
    let mut file = serde_json::to_value(file()).unwrap();
    *file.pointer_mut(pointer).unwrap_or_else(|| panic!("nothing stands at {pointer}")) = value;
    read_back(&file)
}

#[test]
fn what_is_written_is_read_back() {
    assert_eq!(read(&serde_json::to_string(&file()).unwrap(), &KNOWN, &LIMITS), Ok(file()));
    let empty = Shared {
        to: None,
        feedback: Vec::new(),
        withdrawn: Vec::new(),
        pilots: Vec::new(),
        answers: Vec::new(),
        ..file()
    };
    assert_eq!(read(&serde_json::to_string(&empty).unwrap(), &KNOWN, &LIMITS), Ok(empty));
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    let long = "ø".repeat(13);
    let remark_again = serde_json::to_value(remark(1)).unwrap();
    for (pointer, value, path, why) in [
        ("/schema", json!(0), "schema", Why::Number),
        ("/from/id", json!("fjordvik"), "from.id", Why::NoId),
        ("/from/id", json!(FJORDVIK.to_uppercase()), "from.id", Why::NoId),
        ("/from/name", json!(" "), "from.name", Why::Empty),
        ("/to/name", json!("To\nlinjer"), "to.name", Why::Character),
        ("/made", json!("i dag"), "made", Why::NoDate),
        ("/feedback/1", remark_again, "feedback[1].id", Why::Twice),
        ("/feedback/1/id", json!("../../etc/passwd"), "feedback[1].id", Why::NoId),
        ("/feedback/1/about", json!("own"), "feedback[1].about", Why::Unknown("own".to_owned())),
        ("/feedback/1/key", json!("../annexes"), "feedback[1].key", Why::NoId),
        ("/feedback/0/release/fingerprint", json!("<b>"), "feedback[0].release.fingerprint", Why::NoId),
        ("/feedback/0/verdict", json!("nyttig"), "feedback[0].verdict", Why::Unknown("nyttig".to_owned())),
        ("/feedback/0/comment", json!(long), "feedback[0].comment", Why::TooLong(12)),
        ("/feedback/0/wording", json!("a\u{0}b"), "feedback[0].wording", Why::Character),
        ("/feedback/0/at", json!("2026-02-30"), "feedback[0].at", Why::NoDate),
        ("/withdrawn/0", json!(opaque(FJORDVIK, "1")), "withdrawn[0]", Why::Twice),
        ("/pilots/0/report/kind", json!("annet"), "pilots[0].report.kind", Why::Unknown("annet".to_owned())),
        ("/pilots/0/report/used/0/id", json!(""), "pilots[0].report.used[0].id", Why::NoId),
        ("/pilots/0/report/steps/need/minutes", json!(-1), "pilots[0].report.steps", Why::Number),
        ("/pilots/0/report/steps/need/minutes", json!(i64::MAX), "pilots[0].report.steps", Why::Number),
        (
            "/pilots/0/report/told/steps/0/hard",
            json!("ø".repeat(21)),
            "pilots[0].report.told.steps[0].hard",
            Why::TooLong(20),
        ),
        ("/pilots/0/report/told/interview/0/0", json!("a b"), "pilots[0].report.told.interview[0]", Why::NoId),
        ("/answers/0/heard", json!("0"), "answers[0].heard", Why::NoId),
        ("/answers/0/outcome", json!("shout"), "answers[0].outcome", Why::Unknown("shout".to_owned())),
        ("/answers/0/answer", json!("\n"), "answers[0].answer", Why::Empty),
        ("/answers/0/edition", json!(""), "answers[0].edition", Why::Empty),
    ] {
        let refused = with(pointer, value);
        assert_eq!(refused, Err(Fault::Value { path: path.to_owned(), why }), "{pointer}");
    }
    let many = Shared { feedback: (0..4).map(remark).collect(), ..file() };
    let many = read_back(&serde_json::to_value(many).unwrap());
    assert_eq!(many, Err(Fault::Value { path: "feedback".to_owned(), why: Why::TooMany(3) }));
}

#[test]
fn what_is_not_ours_is_refused_before_it_is_looked_into() {
    for other in ["", "{", "[]", "3", "{}", r#"{"kind":"kravspor-pilot","schema":1}"#, r#"{"kind":"kravspor-shared"}"#]
    {
        assert!(read(other, &KNOWN, &LIMITS).is_err(), "{other}");
    }
    let newer = r#"{"kind":"kravspor-shared","schema":2,"more":true}"#;
    assert_eq!(read(newer, &KNOWN, &LIMITS), Err(Fault::Newer { found: 2 }));
    assert!(matches!(read("{\n  \"kind\": ", &KNOWN, &LIMITS), Err(Fault::Syntax { line: 2, .. })));
    let after = format!("{} x", serde_json::to_string(&file()).unwrap());
    assert!(matches!(read(&after, &KNOWN, &LIMITS), Err(Fault::Syntax { .. })));
    let mut named = serde_json::to_value(file()).unwrap();
    named["feedback"][1]["author"] = json!("Kari");
    let Err(Fault::Field { path, message }) = read_back(&named) else { panic!("a name is no field") };
    assert!(path.starts_with("feedback[1]") && message.contains("author"), "{path}: {message}");
    let Err(Fault::Field { path, .. }) = with("/feedback/1/verdict", json!(3)) else { panic!("no text") };
    assert_eq!(path, "feedback[1].verdict");
    let Err(Fault::Field { path, .. }) = with("/pilots/0/report/used/0/did", json!(["sold"])) else {
        panic!("no word")
    };
    assert!(path.starts_with("pilots[0].report.used[0].did"), "{path}");
}

#[test]
fn a_name_in_a_file_is_one_things_of_one_organisation() {
    let id = "0192d3b0-0000-7000-8000-000000000002";
    assert_eq!(opaque(FJORDVIK, id), opaque(FJORDVIK, id));
    assert_ne!(opaque(FJORDVIK, id), opaque(id, FJORDVIK));
    assert!(!opaque(FJORDVIK, id).contains("0192d3b0"));
    assert_ne!(heard(["a", "bc", "", "nb"]), heard(["a", "b", "c", "nb"]));
    assert_eq!(heard(["unclear", "Hva er æøå?", "", "nn"]), remark(1).heard());
}

proptest! {
    /// Whatever people write in a remark that has a place in the file comes back as it was, and what has none is refused.
    #[test]
    fn a_text_comes_back_or_is_refused(comment in any::<String>(), wording in "\\PC{0,14}") {
        let said = Remark { comment, wording, ..remark(1) };
        let fits = |text: &str| text.chars().count() <= 12 && crate::document::words::clean(text) == text;
        let fits = fits(&said.comment) && fits(&said.wording);
        let file = Shared { feedback: vec![said], ..file() };
        match read(&serde_json::to_string(&file).unwrap(), &KNOWN, &LIMITS) {
            Ok(back) => prop_assert!(fits && back == file),
            Err(fault) => prop_assert!(!fits, "{fault:?}"),
        }
    }
}
