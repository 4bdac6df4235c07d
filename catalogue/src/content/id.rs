//! Identifiers. Each kind has its own type, so that a measure can't be looked up by the id of a scenario.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The id as it is written in files and shown to people.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_owned())
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
}
