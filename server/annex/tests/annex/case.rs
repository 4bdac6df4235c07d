//! A case file with something in every field, and a word beginning with `KANARI` in every field that is internal.

use catalogue::content::id::{MeasureId, PersonKey, ScenarioId};
use catalogue::content::risk::Carrier;
use catalogue::content::text::Text;
use catalogue::content::{Release, embedded};
use catalogue::document::Date;
use catalogue::procurement::answer::Answer;
use catalogue::procurement::case::{
    Acceptance, Assessment, Commitment, Decision, LineEdit, MemoDecision, MemoOutcome, Score,
};
use catalogue::procurement::derivation::{Derivation, ScenarioStage};
use catalogue::procurement::kept::{Because, Kept, KeptItem};
use catalogue::procurement::receipt::{Fate, Origin, Receipt, ReceiptRow};
use catalogue::procurement::taken::{ChangeKind, LeftBehind, Settled, TakenRelease};
use catalogue::procurement::{CaseFile, derive};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// How every internal text of the case begins.
pub const CANARY: &str = "KANARI";

pub fn release() -> &'static Release {
    embedded()
}

pub fn date() -> Date {
    Date::parse("2026-11-21").expect("a date")
}

/// The answers alone: nothing is assessed.
pub fn answers() -> CaseFile {
    serde_json::from_str(include_str!("answers.json")).expect("the case file fits its type")
}

static CASE: LazyLock<CaseFile> = LazyLock::new(everything);
static FILES: LazyLock<Vec<annex::File>> = LazyLock::new(|| {
    let case = case();
    annex::all(&inputs(&case, &derived(&case))).expect("written")
});

/// Everything filled in: scenarios scored and accepted, one set aside, one measure declined, one line left out.
pub fn case() -> CaseFile {
    CASE.clone()
}

/// The files of [`case`], made once.
pub fn files() -> &'static [annex::File] {
    &FILES
}

fn everything() -> CaseFile {
    let mut case = answers();
    let first = derive(release(), &case);
    let scenarios: Vec<ScenarioId> = first.scenarios.iter().map(|state| state.id.clone()).collect();
    for (index, id) in scenarios.iter().enumerate() {
        let mut given = Assessment {
            before: Some(Score { likelihood: 3, consequence: 4 }),
            after: Some(Score { likelihood: 1 + u8::from(index % 3 == 0), consequence: 3 }),
            note: "KANARI-SCENARIO-NOTAT".to_owned(),
            ..Assessment::default()
        };
        if index == 1 {
            given.set_aside = "KANARI-SATT-TIL-SIDE".to_owned();
        }
        case.risk.scenarios.insert(id.clone(), given);
    }
    let measures: Vec<(MeasureId, Carrier)> =
        first.measures.iter().map(|state| (state.id.clone(), state.carrier)).collect();
    for (index, (id, carrier)) in measures.iter().enumerate() {
        let reason = format!("KANARI-TILTAK-GRUNN-{index}");
        case.risk.measures.insert(id.clone(), Decision { accepted: index % 9 != 5, reason });
        if *carrier == Carrier::Buyer && index % 2 == 0 {
            let commitment = Commitment { owner: Some(PersonKey::from("linje")), deadline: "2027-02-01".to_owned() };
            case.risk.actions.insert(id.clone(), commitment);
        }
    }
    accept(&mut case);
    leave_one_out(&mut case);
    come_from_elsewhere(&mut case);
    kept_from_before(&mut case);
    case.decision.memo = Some(MemoDecision {
        outcome: MemoOutcome::Conditional,
        conditions: "KANARI-VILKAAR".to_owned(),
        by: PersonKey::from("leder"),
        on: "2026-11-21".to_owned(),
    });
    case
}

fn accept(case: &mut CaseFile) {
    let derived = derive(release(), case);
    for state in derived.scenarios.iter().filter(|state| state.stage == ScenarioStage::Residual).step_by(2) {
        let acceptance = Acceptance {
            by: PersonKey::from("leder"),
            on: "2026-11-20".to_owned(),
            after: state.counts.expect("a residual score"),
            secured: state.secured.iter().cloned().collect(),
            level: None,
        };
        case.risk.acceptances.insert(state.id.clone(), acceptance);
    }
}

fn leave_one_out(case: &mut CaseFile) {
    let derived = derive(release(), case);
    let line = derived.lines.iter().find(|line| !line.own).expect("there are lines").id.clone();
    let edit = LineEdit { left_out: "KANARI-TATT-UT-GRUNN".to_owned(), ..LineEdit::default() };
    case.requirements.lines.insert(line, edit);
}

/// A line that somebody kept from an earlier release, and what was noted when the procurement went on to a newer one.
fn kept_from_before(case: &mut CaseFile) {
    let derived = derive(release(), case);
    let line =
        derived.lines.iter().filter(|line| !line.own && line.stands()).nth(3).expect("there are lines").id.clone();
    let item = release().item(&line).expect("it is of the catalogue");
    let kept = Kept {
        version: "0.9.0".to_owned(),
        by: "KANARI-BEHOLDT-HVEM".to_owned(),
        on: "2026-11-20".to_owned(),
        reason: "KANARI-BEHOLDT-HVORFOR".to_owned(),
        item: KeptItem { reason: Text { nb: "KANARI-BEHOLDT-GRUNN".to_owned(), ..Text::default() }, ..item.into() },
        stands: Some(vec![Because::Fact("personal_data".into())]),
    };
    case.requirements.lines.insert(line.clone(), LineEdit { kept: Some(Box::new(kept)), ..LineEdit::default() });
    let settled = Settled {
        change: ChangeKind::Gone,
        id: line.to_string(),
        successor: None,
        reason: "KANARI-BEHOLDT-SVAR".to_owned(),
    };
    let left = LeftBehind {
        section: "need".to_owned(),
        key: "KANARI-BEHOLDT-REST".to_owned(),
        value: serde_json::json!("KANARI-BEHOLDT-REST-SVAR"),
    };
    let taken = TakenRelease {
        by: "KANARI-BEHOLDT-TATT".to_owned(),
        refused: vec![settled],
        left: vec![left],
        ..TakenRelease::default()
    };
    case.taken.insert("N-1".to_owned(), taken);
}

/// Where an own line was before, and the receipt for it.
fn come_from_elsewhere(case: &mut CaseFile) {
    let own = case.requirements.own.values_mut().next().expect("there is an own line");
    own.origin = Some(Origin {
        file: "KANARI-OPPHAV-FIL".to_owned(),
        sheet: "KANARI-OPPHAV-ARK".to_owned(),
        id: "KANARI-OPPHAV-ID".to_owned(),
        cells: BTreeMap::from([("text".to_owned(), "KANARI-OPPHAV-CELLE".to_owned())]),
    });
    let row = ReceiptRow {
        sheet: "KANARI-OPPHAV-ARK".to_owned(),
        row: 7,
        id: "KANARI-OPPHAV-ID".to_owned(),
        fate: Fate::New,
        line: None,
    };
    let receipt = Receipt {
        file: "KANARI-OPPHAV-FIL".to_owned(),
        by: "KANARI-OPPHAV-HVEM".to_owned(),
        rows: vec![row],
        ..Receipt::default()
    };
    case.requirements.receipts.insert("K-1".to_owned(), receipt);
}

/// A case without personal data: no agreement.
pub fn case_without_people() -> CaseFile {
    let mut case = answers();
    for id in ["named_accounts", "personal_logs", "remote_support", "household_data"] {
        case.need.insert(id.into(), Answer::Text("no".to_owned()));
    }
    let row = serde_json::json!([{ "name": "Måledata", "whose": ["nobody"], "content": ["none"] }]);
    case.need.insert("information_types".into(), serde_json::from_value(row).expect("rows"));
    case
}

/// What the files of the case are made from, as a draft.
pub fn inputs<'a>(case: &'a CaseFile, derivation: &'a Derivation) -> annex::Inputs<'a> {
    annex::Inputs { release: release(), case, derivation, date: date(), version: None, journal: None, template: None }
}

pub fn derived(case: &CaseFile) -> Derivation {
    derive(release(), case)
}
