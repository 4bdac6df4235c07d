//! The few questions, facts and gates that rules, documents and pages know by name. The integrity check proves that each is there.

/// Rows: the information types, with a column for each aspect.
pub const INFORMATION_TYPES: &str = "information_types";
/// Rows: the award criteria of the competition.
pub const AWARD_CRITERIA: &str = "award_criteria";
/// Line: the case number in the municipality's records.
pub const CASE_NO: &str = "case_no";
/// One: the contract form.
pub const CONTRACT_FORM: &str = "contract_form";
/// One: its edition.
pub const CONTRACT_EDITION: &str = "contract_edition";
/// Line: how to reach the buyer during the competition.
pub const CONTACT: &str = "contact";
/// Text: the need in plain words.
pub const SERVICE: &str = "service";

/// Rows: the systems that the solution exchanges data with.
pub const INTEGRATIONS: &str = "integrations";

/// One: the language of the documents, by its code.
pub const DOCUMENT_LANGUAGE: &str = "document_language";

/// Yes or no: whether a tenderer may propose its own data processing agreement.
pub const OWN_AGREEMENT_ALLOWED: &str = "own_agreement_allowed";

/// All of them.
pub const QUESTIONS: [&str; 10] = [
    INFORMATION_TYPES,
    AWARD_CRITERIA,
    CASE_NO,
    CONTRACT_FORM,
    CONTRACT_EDITION,
    CONTACT,
    SERVICE,
    INTEGRATIONS,
    DOCUMENT_LANGUAGE,
    OWN_AGREEMENT_ALLOWED,
];

/// The fact behind "a data processing agreement is needed".
pub const DPA_NEEDED: &str = "dpa_needed";
/// The fact behind "personal data is processed".
pub const PERSONAL_DATA: &str = "personal_data";
/// The facts above.
pub const FACTS: [&str; 2] = [DPA_NEEDED, PERSONAL_DATA];

/// The gate that is passed when the contract is signed.
pub const CONTRACT_SIGNED: &str = "G5";
