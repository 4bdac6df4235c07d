//! The one place where JSON becomes an entry of the catalogue, kind by kind.

use super::problem::Problem;
use catalogue::content::burden::BurdenContent;
use catalogue::content::contract::{Clause, ContractForm, DpaField, Label, Law};
use catalogue::content::extension::{ItemChange, Lead, TextChange};
use catalogue::content::framework::Framework;
use catalogue::content::item::{Domain, Item, Parameter};
use catalogue::content::people::{Activity, Gate, Role, RoleConflict};
use catalogue::content::question::{DpiaTrigger, Fact, ProtectionRule, Question, Stop};
use catalogue::content::risk::{Matrix, Measure, Scenario};
use catalogue::content::wording::Wording;
use serde::de::DeserializeOwned;
use serde_json::Value;

macro_rules! kinds {
    ($($name:literal => $entry:ty),+ $(,)?) => {
        /// Whether the value is an entry of this kind; if not, the field and what is wrong with it. A kind that is not named here is
        /// checked with the whole release.
        pub(super) fn check(kind: &str, value: &Value) -> Result<(), (String, Problem)> {
            match kind {
                $($name => as_type::<$entry>(value).map(drop),)+
                _ => Ok(()),
            }
        }

        #[cfg(test)]
        const CHECKED: &[&str] = &[$($name),+];
    };
}

kinds! {
    "domain" => Domain,
    "question" => Question,
    "fact" => Fact,
    "protection" => ProtectionRule,
    "stop" => Stop,
    "dpia" => DpiaTrigger,
    "scenario" => Scenario,
    "measure" => Measure,
    "matrix" => Matrix,
    "parameter" => Parameter,
    "item" => Item,
    "role" => Role,
    "activity" => Activity,
    "conflict" => RoleConflict,
    "gate" => Gate,
    "contract_form" => ContractForm,
    "law" => Law,
    "clause" => Clause,
    "dpa_field" => DpaField,
    "label" => Label,
    "wording" => Wording,
    "framework" => Framework,
    "burden" => BurdenContent,
    "change" => ItemChange,
    "lead" => Lead,
    "worded" => TextChange,
}

/// The value as a type; if it is not, the field and what is wrong with it.
pub(super) fn as_type<T: DeserializeOwned>(value: &Value) -> Result<T, (String, Problem)> {
    serde_path_to_error::deserialize(value).map_err(|error| {
        let path = error.path().to_string();
        let field = if path == "." { String::new() } else { path };
        (field, Problem::Unfit { detail: error.inner().to_string() })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{EXTENSION, RELEASE, kinds};

    /// A kind that is missing here is still read; its mistakes are only found one at a time.
    #[test]
    fn every_kind_is_checked_entry_by_entry() {
        for kind in kinds().iter().filter(|kind| ![RELEASE, EXTENSION].contains(&kind.name.as_str())) {
            assert!(CHECKED.contains(&kind.name.as_str()), "{}", kind.name);
        }
    }
}
