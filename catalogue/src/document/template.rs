//! What a municipality's own template of the agreement is filled with: the same values as in [`agreement`](mod@super::agreement),
//! by name, whatever format the template has.

pub mod names;
pub mod wrong;

pub use names::{Names, known};
pub use wrong::{Fault, Heading, Reason};

use super::Source;
use super::agreement::{INFORMATION_COLUMNS, NotNeeded, SUB_PROCESSOR_ROWS, needed};
use super::contract::contract;
use super::date::Date;
use super::fields::is_open;
use super::model::{Inline, clean};
use super::words::long_date;
use crate::content::Release;
use crate::content::contract::DpaField;
use crate::content::expr::{Known, Known3};
use crate::procurement::CaseFile;
use crate::procurement::answer::Answer;
use crate::procurement::derivation::Derivation;
use crate::procurement::derive::lines::number;
use crate::procurement::known::INFORMATION_TYPES;
use names::{
    AUTHORISATION_QUESTION, AUTHORISATIONS, CASE_TITLE, CONTRACT, DEADLINE_COLUMNS, DEADLINES, DOCUMENT_DATE,
    MAIN_CONTRACT, NOT_SETTLED, OPEN_COLUMNS, OPEN_FIELDS, RELEASE, SECURITY, SECURITY_COLUMNS, SUB_PROCESSOR_COLUMNS,
    SUB_PROCESSOR_TABLE, facts, parameters,
};
use std::collections::BTreeMap;

/// The paragraphs of a value. Something of it is still open as long as one of them holds [`Inline::Open`].
pub type Value = Vec<Vec<Inline>>;

/// A row: what stands in each column.
pub type Record = BTreeMap<&'static str, Value>;

/// Everything that a template may name, for one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Values {
    /// The fields, by their ids.
    pub fields: BTreeMap<String, Value>,
    /// The tables, by their names.
    pub rows: BTreeMap<&'static str, Vec<Record>>,
    /// The conditions, by their names. The name of a table is one: it holds when the table has rows. What depends on an unknown
    /// one stays, on both sides.
    pub conditions: BTreeMap<String, Known>,
}

/// The values of a case. As long as it is not known whether an agreement is needed there are values, as there is an agreement.
///
/// # Errors
/// [`NotNeeded`] when nothing personal is processed on the buyer's behalf.
pub fn values(release: &Release, case: &CaseFile, derivation: &Derivation, date: Date) -> Result<Values, NotNeeded> {
    let source = Source::new(release, case, derivation);
    needed(&source)?;
    let rows = source.template_rows();
    let mut conditions = source.template_conditions();
    for (name, records) in &rows {
        conditions.insert((*name).to_owned(), Known::from_bool(!records.is_empty()));
    }
    Ok(Values { fields: source.template_fields(date), rows, conditions })
}

fn one(text: &str) -> Value {
    if text.is_empty() { Value::new() } else { vec![vec![Inline::text(text)]] }
}

fn record<const N: usize>(columns: [&'static str; N], values: [Value; N]) -> Record {
    columns.into_iter().zip(values).collect()
}

impl Source<'_> {
    fn template_fields(&self, date: Date) -> BTreeMap<String, Value> {
        let mut fields: BTreeMap<String, Value> = BTreeMap::new();
        for parameter in parameters(self.release) {
            if let Some(value) = self.derivation.parameters.get(&parameter.id) {
                fields.insert(parameter.id.to_string(), one(&number(*value, parameter.decimals, self.lang)));
            }
        }
        fields.insert(CASE_TITLE.to_owned(), one(&clean(&self.case.title)));
        fields.insert(DOCUMENT_DATE.to_owned(), one(&long_date(self.release, date, self.lang)));
        fields.insert(RELEASE.to_owned(), one(&self.derivation.release.0));
        let named = contract(self.release, self.case).map(|contract| one(&contract.name(self.release, self.lang)));
        let open = || self.field_of(MAIN_CONTRACT).map(|field| self.open(field));
        fields.insert(CONTRACT.to_owned(), named.or_else(open).unwrap_or_default());
        // A field that does not stand in this agreement is empty wherever a template names it.
        for field in &self.release.dpa_fields {
            let value = if self.stands(field.when.as_ref()) { self.field(field) } else { Value::new() };
            fields.insert(field.id.clone(), value);
        }
        fields
    }

    fn template_rows(&self) -> BTreeMap<&'static str, Vec<Record>> {
        let cells = |row: Vec<super::model::Cell>| -> Record {
            INFORMATION_COLUMNS.into_iter().zip(row.into_iter().map(|cell| cell.paragraphs)).collect()
        };
        let information = self.information_rows().into_iter().map(cells).collect();
        let blank = || record(SUB_PROCESSOR_COLUMNS, Default::default());
        let sub_processors = std::iter::repeat_with(blank).take(SUB_PROCESSOR_ROWS).collect();
        let security = self
            .annex_c_lines()
            .map(|line| record(SECURITY_COLUMNS, [one(line.id.as_str()), one(&self.public_text(line))]))
            .collect();
        let fields = || self.fields();
        let is_deadline = |field: &&DpaField| field.from.as_deref().is_some_and(|from| from.starts_with("param."));
        let deadlines = fields()
            .filter(is_deadline)
            .map(|field| record(DEADLINE_COLUMNS, [one(field.text.show(self.lang)), self.field(field)]))
            .collect();
        let open = fields()
            .filter(|field| is_open(&self.field(field)))
            .map(|field| record(OPEN_COLUMNS, self.open_row(field).map(one)))
            .collect();
        BTreeMap::from([
            (INFORMATION_TYPES, information),
            (SUB_PROCESSOR_TABLE, sub_processors),
            (SECURITY, security),
            (DEADLINES, deadlines),
            (OPEN_FIELDS, open),
        ])
    }

    fn template_conditions(&self) -> BTreeMap<String, Known> {
        let mut conditions: BTreeMap<String, Known> =
            facts(self.release).into_iter().map(|fact| (fact.to_string(), self.derivation.fact(fact))).collect();
        for (name, option) in AUTHORISATIONS {
            let chosen = match self.answered(AUTHORISATION_QUESTION) {
                Some((_, Answer::Text(chosen))) => Known::from_bool(chosen == option),
                _ => Known::Unknown,
            };
            conditions.insert(name.to_owned(), chosen);
        }
        let not_settled = Known::from_bool(self.derivation.agreement.needed == Known::Unknown);
        conditions.insert(NOT_SETTLED.to_owned(), not_settled);
        conditions
    }
}
