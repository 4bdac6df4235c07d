//! The names that a template may use. The guide, the survey of a template and its filling all read them here.

use crate::content::Release;
use crate::content::contract::{DpaField, FilledBy};
use crate::content::expr::Expr;
use crate::content::id::{FactId, ParameterId};
use crate::content::item::Parameter;
use crate::content::text::{Text, placeholders};
use crate::document::agreement::{INFORMATION_COLUMNS, SUB_PROCESSORS};
use crate::procurement::known::INFORMATION_TYPES;
use std::collections::BTreeSet;

/// What the procurement is called.
pub(super) const CASE_TITLE: &str = "case_title";
/// The day that the document carries.
pub(super) const DOCUMENT_DATE: &str = "document_date";
/// The contract form and its edition.
pub(super) const CONTRACT: &str = "contract";
/// The version of the catalogue.
pub(super) const RELEASE: &str = "release";
/// The field of the main contract.
pub(super) const MAIN_CONTRACT: &str = "main_contract";

/// The table of sub-processors, empty for the tenderer to fill in.
pub(in crate::document) const SUB_PROCESSOR_TABLE: &str = "sub_processors";
/// Its columns.
pub(in crate::document) const SUB_PROCESSOR_COLUMNS: [&str; 6] =
    ["who", "where", "service", "data", "place", "transfer"];
/// The security requirements of annex C.
pub(in crate::document) const SECURITY: &str = "security";
/// Their columns.
pub(in crate::document) const SECURITY_COLUMNS: [&str; 2] = ["id", "text"];
/// What is still open, and who fills it.
pub(in crate::document) const OPEN_FIELDS: &str = "open_fields";
/// Its columns.
pub(in crate::document) const OPEN_COLUMNS: [&str; 3] = ["field", "part", "by"];
/// The deadlines and limits.
pub(super) const DEADLINES: &str = "deadlines";
/// Their columns.
pub(super) const DEADLINE_COLUMNS: [&str; 2] = ["deadline", "value"];

/// As long as it is not known whether an agreement is needed.
pub(in crate::document) const NOT_SETTLED: &str = "agreement_not_settled";
/// The question of how sub-processors are authorised.
pub(super) const AUTHORISATION_QUESTION: &str = "sub_authorisation";
/// The condition for each of its answers.
pub(super) const AUTHORISATIONS: [(&str, &str); 2] = [("sub_general", "general"), ("sub_specific", "specific")];

/// Fields that GDPR art. 28(3) asks for by itself: the parties, what is processed and how, and a field for what is agreed under
/// each letter.
const ARTICLE_28: [&str; 18] = [
    "ctrl_name",
    "proc_name",
    "main_contract",
    "duration",
    "nature",
    "purpose",
    "data_types",
    "data_types_art9",
    "data_types_art10",
    "data_subjects",
    "region_policy",
    "sub_auth",
    "subs",
    "breach_deadline",
    "assist_deadline",
    "exit_deadline",
    "delete_deadline",
    "audit_type",
];

/// Fields that an agreement can do without.
const OPTIONAL: [&str; 5] =
    ["legal_basis", "confidential_statutory", "supplier_controller", "deviations", "later_changes"];

/// Everything that a template may name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// The fields, in the order of the agreement; then what else there is.
    pub fields: Vec<FieldName>,
    /// The tables whose rows repeat.
    pub rows: Vec<RowsName>,
    /// The conditions. The name of a table is one as well, and is not listed again.
    pub conditions: Vec<ConditionName>,
}

/// A field: `{{id}}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldName {
    /// Its id.
    pub id: String,
    /// What stands in it.
    pub label: Text,
    /// Who fills it, where it is a field of the agreement.
    pub by: Option<FilledBy>,
    /// How much the agreement needs it.
    pub need: Need,
    /// Other names that do the same: the bare number of a deadline, a table.
    pub instead: Vec<String>,
}

/// How much an agreement needs a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// GDPR art. 28(3) asks for it.
    Article28,
    /// The agreement is not complete without it.
    Required,
    /// It may be left out.
    Optional,
}

/// A table: `{{#name}}…{{/name}}`, with the columns inside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowsName {
    /// Its name.
    pub name: &'static str,
    /// What the rows are.
    pub label: Text,
    /// The columns, `{{column}}`, each with what stands in it.
    pub columns: Vec<(&'static str, Text)>,
    /// How much the agreement needs it.
    pub need: Need,
}

/// A condition: `{{?name}}…{{/name}}`, and `{{^name}}…{{/name}}` for when it does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConditionName {
    /// Its name.
    pub name: String,
    /// When it holds.
    pub label: Text,
}

/// Every field, table and condition that a template may name.
pub fn known(release: &Release) -> Names {
    Names { fields: field_names(release), rows: rows_names(release), conditions: condition_names(release) }
}

fn field_names(release: &Release) -> Vec<FieldName> {
    let mut fields: Vec<FieldName> = release.dpa_fields.iter().map(field_name).collect();
    let more = [
        (CASE_TITLE, "template.field.case_title"),
        (DOCUMENT_DATE, "template.field.document_date"),
        (CONTRACT, "template.field.contract"),
        (RELEASE, "template.field.release"),
    ];
    let plain = |id: String, label| FieldName { id, label, by: None, need: Need::Optional, instead: Vec::new() };
    fields.extend(more.into_iter().map(|(id, label)| plain(id.to_owned(), text(release, label))));
    fields.extend(parameters(release).map(|parameter| plain(parameter.id.to_string(), parameter.text.clone())));
    fields
}

fn field_name(field: &DpaField) -> FieldName {
    let id = field.id.as_str();
    let need = match id {
        _ if ARTICLE_28.contains(&id) => Need::Article28,
        _ if OPTIONAL.contains(&id) => Need::Optional,
        _ => Need::Required,
    };
    let instead = match field.from.as_deref().and_then(|from| from.split_once('.')) {
        Some(("param", parameter)) => vec![parameter.to_owned(), DEADLINES.to_owned()],
        Some(("rows", question)) if question == INFORMATION_TYPES => vec![INFORMATION_TYPES.to_owned()],
        _ if id == SUB_PROCESSORS => vec![SUB_PROCESSOR_TABLE.to_owned()],
        _ if id == MAIN_CONTRACT => vec![CONTRACT.to_owned()],
        _ => Vec::new(),
    };
    FieldName { id: id.to_owned(), label: field.text.clone(), by: Some(field.by), need, instead }
}

fn rows_names(release: &Release) -> Vec<RowsName> {
    let rows = |name, label, columns: Vec<(&'static str, &str)>, need| RowsName {
        name,
        label: text(release, label),
        columns: columns.into_iter().map(|(column, label)| (column, text(release, label))).collect(),
        need,
    };
    let information =
        ["dpa.column.name", "dpa.column.whose", "dpa.column.content", "dpa.column.purpose", "dpa.column.retention"];
    let sub_processors =
        ["dpa.subs.who", "dpa.subs.where", "dpa.subs.service", "dpa.subs.data", "dpa.subs.place", "dpa.subs.transfer"];
    let security = ["dpa.column.id", "dpa.column.requirement"];
    let deadlines = ["template.column.deadline", "dpa.column.value"];
    let open = ["dpa.column.field", "dpa.column.part", "dpa.column.who"];
    let zip = |columns: &[&'static str], labels: &[&'static str]| -> Vec<(&'static str, &'static str)> {
        columns.iter().copied().zip(labels.iter().copied()).collect()
    };
    vec![
        rows(INFORMATION_TYPES, "dpa.information_types", zip(&INFORMATION_COLUMNS, &information), Need::Optional),
        rows(
            SUB_PROCESSOR_TABLE,
            "template.rows.sub_processors",
            zip(&SUB_PROCESSOR_COLUMNS, &sub_processors),
            Need::Optional,
        ),
        rows(SECURITY, "dpa.security", zip(&SECURITY_COLUMNS, &security), Need::Article28),
        rows(DEADLINES, "template.rows.deadlines", zip(&DEADLINE_COLUMNS, &deadlines), Need::Optional),
        rows(OPEN_FIELDS, "dpa.open_list", zip(&OPEN_COLUMNS, &open), Need::Optional),
    ]
}

fn condition_names(release: &Release) -> Vec<ConditionName> {
    let fact_text = |id: &FactId| release.fact(id).map_or_else(Text::default, |fact| fact.text.clone());
    let mut conditions: Vec<ConditionName> = facts(release)
        .into_iter()
        .map(|fact| ConditionName { name: fact.to_string(), label: fact_text(fact) })
        .collect();
    for (name, label) in [
        ("sub_general", "template.condition.sub_general"),
        ("sub_specific", "template.condition.sub_specific"),
        (NOT_SETTLED, "template.condition.agreement_not_settled"),
    ] {
        conditions.push(ConditionName { name: name.to_owned(), label: text(release, label) });
    }
    conditions
}

/// The facts that the clauses and fields of the agreement depend on, or show.
pub(super) fn facts(release: &Release) -> BTreeSet<&FactId> {
    let mut facts = BTreeSet::new();
    let parts = release.clauses.iter().flat_map(|clause| &clause.parts).filter_map(|part| part.when.as_ref());
    let fields = release.dpa_fields.iter().filter_map(|field| field.when.as_ref());
    for when in parts.chain(fields) {
        when.leaves(&mut |leaf| {
            if let Expr::Fact(fact) = leaf {
                facts.insert(fact);
            }
        });
    }
    let shown = release.dpa_fields.iter().filter_map(|field| field.from.as_deref()?.strip_prefix("fact."));
    facts.extend(shown.filter_map(|id| release.fact(&FactId::from(id)).map(|fact| &fact.id)));
    facts
}

/// The parameters that the agreement shows, in the order of the release.
pub(super) fn parameters(release: &Release) -> impl Iterator<Item = &Parameter> {
    let parts = release.clauses.iter().flat_map(|clause| &clause.parts);
    let in_clauses = parts.flat_map(|part| placeholders(&part.text.nb));
    let in_fields = release.dpa_fields.iter().filter_map(|field| field.from.as_deref()?.strip_prefix("param."));
    let used: BTreeSet<ParameterId> = in_clauses.chain(in_fields).map(ParameterId::from).collect();
    release.parameters.iter().filter(move |parameter| used.contains(&parameter.id))
}

/// A label in all its languages.
fn text(release: &Release, id: &str) -> Text {
    release.labels.iter().find(|label| label.id == id).map_or_else(Text::default, |label| label.text.clone())
}
