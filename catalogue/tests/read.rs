//! What is said about a case file that can't be used: where it is wrong, and what to do.

#![allow(clippy::unwrap_used)]

mod support;

use catalogue::content::Release;
use catalogue::content::text::Lang;
use catalogue::procurement::case::CaseFile;
use catalogue::procurement::read::{CASE_BYTES_MAX, CaseError, ReleaseError, fits, read, speaks, validate};
use serde_json::{Value, json};
use support::EMBEDDED;

/// The path and message of a field that can't be read.
fn field(json: &Value) -> (String, String) {
    match read(&json.to_string()) {
        Err(CaseError::Field { path, message }) => (path, message),
        other => panic!("{other:?}"),
    }
}

/// What is wrong with the booking page after a change to its JSON.
fn faults(change: impl FnOnce(&mut Value)) -> Vec<String> {
    let mut json: Value = serde_json::from_str(&support::text("booking")).unwrap();
    change(&mut json);
    let case = read(&json.to_string()).unwrap();
    validate(EMBEDDED.release, &case).iter().map(CaseError::to_string).collect()
}

#[track_caller]
fn one_fault(place: &str, change: impl FnOnce(&mut Value)) {
    let found = faults(change);
    assert!(found.len() == 1 && found[0].starts_with(&format!("{place}: ")), "{place}: {found:?}");
}

#[test]
fn a_file_that_is_not_json_is_pointed_into() {
    let Err(CaseError::Syntax { line, column, message }) = read("{\n  \"schema\": 1,\n  oops\n}") else { panic!() };
    assert_eq!((line, column), (3, 3));
    assert!(!message.is_empty());
    assert!(matches!(read(""), Err(CaseError::Syntax { line: 1, .. })));
    assert!(matches!(read(&"[".repeat(100_000)), Err(CaseError::Syntax { .. })), "depth is limited");
}

#[test]
fn a_file_says_its_schema_and_newer_ones_are_refused() {
    for without in ["{}", "[]", "null", "{\"title\": \"x\"}", "{\"schema\": \"1\"}", "{\"schema\": -1}"] {
        assert_eq!(read(without), Err(CaseError::NoSchema), "{without}");
    }
    let newer = read("{\"schema\": 2, \"what the future brings\": true}").unwrap_err();
    assert_eq!(newer, CaseError::Newer { found: 2 });
    assert!(newer.to_string().contains("schema 2"));
    assert!(read("{\"schema\": 1}").is_ok(), "everything else may be left out");
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let large = format!("{{\"schema\": 1, \"title\": \"{}\"}}", "x".repeat(CASE_BYTES_MAX));
    assert_eq!(read(&large), Err(CaseError::TooLarge));
}

#[test]
fn a_field_nobody_knows_is_named_with_its_place() {
    let (path, message) = field(&json!({"schema": 1, "risk": {"scenarios": {"S-K01": {"befor": [1, 2]}}}}));
    assert_eq!(path, "risk.scenarios.S-K01.befor");
    assert!(message.contains("unknown field `befor`") && message.contains("before"), "{message}");
    let (path, message) = field(&json!({"schema": 1, "titel": "x"}));
    assert!(path == "titel" && message.contains("unknown field"), "{path}: {message}");
}

#[test]
fn a_value_of_the_wrong_kind_is_named_with_its_place() {
    let (path, _) = field(&json!({"schema": 1, "risk": {"scenarios": {"S-K01": {"before": [1]}}}}));
    assert_eq!(path, "risk.scenarios.S-K01.before");
    let (path, message) = field(&json!({"schema": 1, "requirements": {"lines": {"IDT-001": {"type": "absolut"}}}}));
    assert_eq!(path, "requirements.lines.IDT-001.type");
    assert!(message.contains("absolute"), "it lists what it could have been: {message}");
    let (path, _) = field(&json!({"schema": 1, "people": {"leder": {"title": "uten navn"}}}));
    assert_eq!(path, "people.leder");
    let (path, _) = field(&json!({"schema": 1, "need": {"hosting": {"cloud": true}}}));
    assert_eq!(path, "need.hosting");
}

#[test]
fn a_case_of_a_buyer_has_no_faults() {
    assert_eq!(faults(|_| {}), Vec::<String>::new());
}

#[test]
fn what_the_catalogue_does_not_know_is_named() {
    one_fault("requirements.lines.IDT-999", |json| json["requirements"]["lines"]["IDT-999"] = json!({"left_out": "x"}));
    one_fault("risk.scenarios.S-X01", |json| json["risk"]["scenarios"]["S-X01"] = json!({"set_aside": "x"}));
    one_fault("risk.measures.T-INGEN-1", |json| json["risk"]["measures"]["T-INGEN-1"] = json!({"accepted": true}));
    one_fault("risk.actions.T-INGEN-1", |json| json["risk"]["actions"]["T-INGEN-1"] = json!({}));
    one_fault("requirements.parameters.hours", |json| json["requirements"]["parameters"]["hours"] = json!(1));
    one_fault("people.leder.roles", |json| json["people"]["leder"]["roles"] = json!(["line_manager", "boss"]));
    one_fault("need.colour", |json| json["need"]["colour"] = json!("blue"));
    one_fault("need.case_no", |json| json["need"]["case_no"] = json!("26/1"));
}

#[test]
fn an_answer_that_is_none_is_named() {
    one_fault("need.hosting", |json| json["need"]["hosting"] = json!("on the moon"));
    one_fault("need.hosting", |json| json["need"]["hosting"] = json!(["supplier_cloud"]));
    one_fault("need.subjects_count", |json| json["need"]["subjects_count"] = json!(-1));
    one_fault("need.iot", |json| json["need"]["iot"] = json!("maybe"));
    one_fault("need.information_types", |json| json["need"]["information_types"][0]["content"] = json!(["secrets"]));
    one_fault("need.information_types", |json| json["need"]["information_types"][1]["size"] = json!("large"));
    one_fault("need.service", |json| json["need"]["service"] = json!("x".repeat(8_001)));
    let [fault] =
        faults(|json| json["need"]["information_types"][1]["whose"] = json!(["martians"])).try_into().unwrap();
    assert!(fault.contains("row 2, column whose") && fault.contains("martians"), "{fault}");
    assert_eq!(faults(|json| json["need"]["hosting"] = json!(null)), Vec::<String>::new(), "not knowing is an answer");
}

#[test]
fn decisions_that_can_not_be_are_named() {
    one_fault("risk.scenarios.S-K12.before", |json| json["risk"]["scenarios"]["S-K12"]["before"] = json!([6, 1]));
    one_fault("risk.scenarios.S-K12.after", |json| json["risk"]["scenarios"]["S-K12"] = json!({"after": [1, 1]}));
    one_fault("risk.actions.T-KOM-3.deadline", |json| {
        json["risk"]["actions"]["T-KOM-3"]["deadline"] = json!("10.1.2027")
    });
    one_fault("risk.actions.T-KOM-3.owner", |json| json["risk"]["actions"]["T-KOM-3"]["owner"] = json!("ingen"));
    one_fault("risk.acceptances.S-K12.by", |json| json["risk"]["acceptances"]["S-K12"]["by"] = json!("ingen"));
    one_fault("risk.acceptances.S-K12.on", |json| json["risk"]["acceptances"]["S-K12"]["on"] = json!("2026-02-30"));
    let memo = |outcome: &str, by: &str, on: &str| json!({"memo": {"outcome": outcome, "by": by, "on": on}});
    one_fault("decision.memo.by", |json| json["decision"] = memo("approved", "ingen", "2026-11-21"));
    one_fault("decision.memo.on", |json| json["decision"] = memo("rejected", "leder", "snart"));
    one_fault("decision.memo.conditions", |json| json["decision"] = memo("conditional", "leder", "2026-11-21"));
    one_fault("risk.own_scenarios.S-K99", |json| {
        json["risk"]["own_scenarios"]["S-K99"] = json!({"text": "x", "aspect": "k"});
    });
    one_fault("requirements.own.E-01.by", |json| json["requirements"]["own"]["E-01"]["by"] = json!(" "));
    one_fault("requirements.own.E-01.domain", |json| json["requirements"]["own"]["E-01"]["domain"] = json!("INGEN"));
    one_fault("requirements.own.E-01.placement", |json| {
        json["requirements"]["own"]["E-01"]["placement"] = json!("contract");
    });
}

#[test]
fn a_release_that_is_not_at_hand_is_named() {
    let mut case = CaseFile { schema: 1, ..support::case("booking") };
    assert_eq!(fits(EMBEDDED.release, &case), Ok(()), "the version is enough for a case written by hand");
    case.release.fingerprint.clone_from(&EMBEDDED.fingerprint);
    assert_eq!(fits(EMBEDDED.release, &case), Ok(()));

    case.release.fingerprint = "0123".to_owned();
    let error = fits(EMBEDDED.release, &case).unwrap_err();
    let ReleaseError::Another { wanted, fingerprint, .. } = &error else { panic!("{error:?}") };
    assert_eq!((wanted.as_str(), fingerprint), ("0123", &EMBEDDED.fingerprint));

    case.release.fingerprint.clear();
    case.release.version = "9.0.0".to_owned();
    let message = fits(EMBEDDED.release, &case).unwrap_err().to_string();
    for words in ["9.0.0", &EMBEDDED.version, &EMBEDDED.fingerprint, "--catalogue"] {
        assert!(message.contains(words), "{words}: {message}");
    }
}

/// Every text of the release with `nn` set to the bokmål text, or taken out.
fn nynorsk(value: &mut Value, written: bool) {
    match value {
        Value::Object(fields) => {
            if let Some(nb) = fields.get("nb").filter(|nb| nb.is_string()).cloned() {
                fields.remove("nn");
                if written {
                    fields.insert("nn".to_owned(), nb);
                }
                return;
            }
            fields.values_mut().for_each(|field| nynorsk(field, written));
        }
        Value::Array(parts) => parts.iter_mut().for_each(|part| nynorsk(part, written)),
        _ => {}
    }
}

#[test]
fn a_language_that_is_not_complete_is_refused_with_the_first_place() {
    let mut json = serde_json::to_value(EMBEDDED.release).unwrap();
    nynorsk(&mut json, true);
    let mut release: Release = serde_json::from_value(json.clone()).unwrap();
    assert_eq!(speaks(&release, Lang::Nn), Ok(()));
    assert_eq!(speaks(&release, Lang::Nb), Ok(()));

    let item = release.items.iter_mut().find(|item| item.id.as_str() == "IDT-001").unwrap();
    item.reason.nn = None;
    let error = speaks(&release, Lang::Nn).unwrap_err();
    let ReleaseError::Language { lacking, first, lang, .. } = &error else { panic!("{error:?}") };
    assert_eq!((*lacking, *lang), (1, Lang::Nn));
    assert!(first.contains("IDT-001"), "{first}");
    assert!(error.to_string().contains("not complete in nn") && error.to_string().contains(first), "{error}");

    nynorsk(&mut json, false);
    let release: Release = serde_json::from_value(json).unwrap();
    let Err(ReleaseError::Language { lacking, first, .. }) = speaks(&release, Lang::Nn) else { panic!() };
    assert!(lacking > 1_000 && !first.is_empty(), "{lacking} texts, the first at {first:?}");
}

#[test]
fn a_look_is_read_strictly_and_one_that_is_absent_is_not_written() {
    let with = |look: Value| json!({ "schema": 1, "organisation": { "look": look } });
    for (look, place) in [
        (json!({ "accent": "#ffffff" }), "organisation.look.accent"),
        (json!({ "accent": "red" }), "organisation.look.accent"),
        (json!({ "colour": "#1d4f5c" }), "organisation.look.colour"),
        (
            json!({ "logo": { "kept": { "sha256": "", "width": -1, "height": 1 } } }),
            "organisation.look.logo.kept.width",
        ),
    ] {
        assert_eq!(field(&with(look)).0, place);
    }
    let case = read(&with(json!({ "accent": "1D4F5C", "logo": { "png": "iVBO" } })).to_string()).unwrap();
    let written = serde_json::to_value(&case).unwrap();
    assert_eq!(written["organisation"]["look"], json!({ "accent": "#1d4f5c", "logo": { "png": "iVBO" } }));
    let without = read("{\"schema\": 1}").unwrap();
    assert!(serde_json::to_value(&without).unwrap()["organisation"].get("look").is_none());
}
