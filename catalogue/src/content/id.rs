//! Identifiers. Each kind has its own type, so that a measure can't be looked up by the id of a scenario.

use std::sync::Arc;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        // Shared rather than copied: what follows from a case file names the same few hundred ids thousands of times.
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(from = "String", into = "String")]
        pub struct $name(Arc<str>);

        impl $name {
            /// The id as it is written in files and shown to people.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self(Arc::from(""))
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(Arc::from(id))
            }
        }

        impl From<String> for $name {
            fn from(id: String) -> Self {
                Self(Arc::from(id))
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0.as_ref().to_owned()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )+};
}

ids! {
    /// A question, `service_kind`.
    QuestionId,
    /// A fact, `personal_data`.
    FactId,
    /// A scenario, `S-K01`, or the key of a procurement's own scenario.
    ScenarioId,
    /// A measure, `T-IDT-2`.
    MeasureId,
    /// A requirement item, `IDT-003`, or the key of a procurement's own line.
    ItemId,
    /// A named number in item texts and in the agreement, `breach_hours`.
    ParameterId,
    /// A role card, `line_manager`.
    RoleId,
    /// A domain of the catalogue, `IDT`.
    DomainId,
    /// A person in one procurement: a short key, never a name.
    PersonKey,
    /// A reference into a framework or a law, `ISO27001-2022:A.8.5`.
    Reference,
}
