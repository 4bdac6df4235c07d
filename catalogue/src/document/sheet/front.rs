//! The front page of the requirement sheet.

use crate::document::Source;
use crate::document::contract::contract;
use crate::document::date::long;
use crate::document::issue::Issue;
use crate::document::model::clean;
use crate::document::workbook::FrontRow;
use crate::procurement::CaseFile;
use crate::procurement::answer::Answer;
use crate::procurement::known::{CASE_NO, CONTACT};

/// How many digits of the fingerprint the front page shows.
const FINGERPRINT_SHOWN: usize = 16;

/// What was answered on one line, or nothing.
pub(in crate::document) fn answer_line(case: &CaseFile, question: &str) -> String {
    clean(case.profile.get(question).and_then(Answer::text).unwrap_or_default().trim())
}

pub(super) fn rows(source: &Source<'_>, issue: Issue, fingerprint: &str) -> Vec<FrontRow> {
    let organisation = &source.case.organisation;
    let contract = contract(source.release, source.case);
    let buyer: Vec<&str> =
        [organisation.name.as_str(), source.case.unit()].into_iter().filter(|part| !part.is_empty()).collect();
    let contact = match answer_line(source.case, CONTACT) {
        contact if contact.is_empty() => source.label("sheet.front.contact_portal").to_owned(),
        contact => contact,
    };
    let annex = contract.and_then(|known| known.annex_name(source.release, "requirements", source.lang));
    let given = [
        ("sheet.front.procurement", source.case.title.clone()),
        ("sheet.front.case_no", answer_line(source.case, CASE_NO)),
        ("sheet.front.buyer", buyer.join(", ")),
        ("sheet.front.organisation_number", organisation.number.clone()),
        ("sheet.front.contract", contract.map_or_else(String::new, |known| known.name(source.release, source.lang))),
        ("sheet.front.annex", annex.unwrap_or_default()),
        ("sheet.front.contact", contact),
        ("sheet.front.version", source.version(issue)),
        ("sheet.front.date", long(source.release, issue.date, source.lang)),
        ("sheet.front.release", source.release.version.clone()),
        ("word.fingerprint", fingerprint.chars().take(FINGERPRINT_SHOWN).collect()),
    ];
    let filled = given.into_iter().filter(|(_, value)| !value.trim().is_empty()).map(|(label, value)| FrontRow {
        label: source.label(label).to_owned(),
        value: clean(value.trim()),
        input: false,
    });
    let inputs = ["sheet.front.tenderer", "sheet.front.tenderer_number"].into_iter().map(|label| FrontRow {
        label: source.label(label).to_owned(),
        value: String::new(),
        input: true,
    });
    filled.chain(inputs).collect()
}
