//! When something applies: expressions over facts and protection need, and nothing else.
//!
//! In the content an expression is a fact's id, a comparison such as `k >= high`, or a table with one of `all`, `any`, `not`
//! and `at_least` … `of`. Three values are known: yes, no and unknown; unknown never turns a duty off.

use super::id::FactId;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Yes, no, or not known yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Known {
    /// Known not to hold.
    No,
    /// Not answered, or answered with "don't know".
    #[default]
    Unknown,
    /// Known to hold.
    Yes,
}

impl Known {
    /// Whether what depends on this stays: everything but a clear no.
    pub fn stays(self) -> bool {
        self != Known::No
    }

    /// Yes for true, no for false.
    pub fn from_bool(value: bool) -> Self {
        if value { Known::Yes } else { Known::No }
    }
}

impl std::ops::Not for Known {
    type Output = Known;

    fn not(self) -> Known {
        match self {
            Known::No => Known::Yes,
            Known::Unknown => Known::Unknown,
            Known::Yes => Known::No,
        }
    }
}

/// An aspect of security: what a scenario threatens and a protection need is stated for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Aspect {
    /// Konfidensialitet.
    K,
    /// Integritet.
    I,
    /// Tilgjengelighet.
    T,
    /// Robusthet, GDPR art. 32(1)(b). Optional: an organisation may switch it off.
    R,
}

impl Aspect {
    /// The four, in the order people say them.
    pub const ALL: [Aspect; 4] = [Aspect::K, Aspect::I, Aspect::T, Aspect::R];

    /// The letter.
    pub fn letter(self) -> &'static str {
        match self {
            Aspect::K => "K",
            Aspect::I => "I",
            Aspect::T => "T",
            Aspect::R => "R",
        }
    }

    fn parse(letter: &str) -> Option<Self> {
        Aspect::ALL.into_iter().find(|aspect| aspect.letter().eq_ignore_ascii_case(letter))
    }
}

/// How much protection something needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Lav.
    #[default]
    Low,
    /// Middels.
    Medium,
    /// Høy.
    High,
}

impl Level {
    /// From low to high.
    pub const ALL: [Level; 3] = [Level::Low, Level::Medium, Level::High];

    /// The word used in content and case files.
    pub fn code(self) -> &'static str {
        match self {
            Level::Low => "low",
            Level::Medium => "medium",
            Level::High => "high",
        }
    }

    /// The level of this code.
    pub fn parse(code: &str) -> Option<Self> {
        Level::ALL.into_iter().find(|level| level.code() == code)
    }
}

/// An expression. See the module for how it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expr {
    /// The fact holds.
    Fact(FactId),
    /// The protection need for the aspect is at least the level.
    Need(Aspect, Level),
    /// Every part holds.
    All(Vec<Expr>),
    /// One part holds.
    Any(Vec<Expr>),
    /// The part does not hold.
    Not(Box<Expr>),
    /// At least so many of the parts hold.
    AtLeast(usize, Vec<Expr>),
}

/// What an expression is evaluated against.
pub trait Known3 {
    /// What is known of the fact.
    fn fact(&self, id: &FactId) -> Known;
    /// Whether the protection need reaches the level.
    fn need(&self, aspect: Aspect, level: Level) -> Known;
}

impl Expr {
    /// The value of the expression, by Kleene's three-valued logic.
    pub fn eval(&self, known: &impl Known3) -> Known {
        match self {
            Expr::Fact(id) => known.fact(id),
            Expr::Need(aspect, level) => known.need(*aspect, *level),
            Expr::All(parts) => parts.iter().map(|part| part.eval(known)).min().unwrap_or(Known::Yes),
            Expr::Any(parts) => parts.iter().map(|part| part.eval(known)).max().unwrap_or(Known::No),
            Expr::Not(part) => !part.eval(known),
            Expr::AtLeast(wanted, parts) => {
                let values: Vec<_> = parts.iter().map(|part| part.eval(known)).collect();
                let count = |value| values.iter().filter(|found| **found == value).count();
                let yes = count(Known::Yes);
                if yes >= *wanted {
                    Known::Yes
                } else if yes + count(Known::Unknown) >= *wanted {
                    Known::Unknown
                } else {
                    Known::No
                }
            }
        }
    }

    /// Visits every fact and protection need that the expression reads.
    pub fn leaves<'a>(&'a self, visit: &mut impl FnMut(&'a Expr)) {
        match self {
            Expr::Fact(_) | Expr::Need(..) => visit(self),
            Expr::All(parts) | Expr::Any(parts) | Expr::AtLeast(_, parts) => {
                for part in parts {
                    part.leaves(visit);
                }
            }
            Expr::Not(part) => part.leaves(visit),
        }
    }

    /// The facts and needs that made the expression hold (or leave it open): what a reader is shown as the reason.
    pub fn causes<'a>(&'a self, known: &impl Known3) -> Vec<&'a Expr> {
        let mut causes = Vec::new();
        self.collect_causes(known, self.eval(known), &mut causes);
        causes
    }

    /// The causes of an expression that is known to be `wanted`.
    fn collect_causes<'a>(&'a self, known: &impl Known3, wanted: Known, causes: &mut Vec<&'a Expr>) {
        match self {
            Expr::Fact(_) | Expr::Need(..) => {
                if !causes.contains(&self) {
                    causes.push(self);
                }
            }
            Expr::Not(part) => part.collect_causes(known, !wanted, causes),
            Expr::All(parts) | Expr::Any(parts) | Expr::AtLeast(_, parts) => {
                for part in parts.iter().filter(|part| part.eval(known) == wanted) {
                    part.collect_causes(known, wanted, causes);
                }
            }
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Written {
    Leaf(String),
    All { all: Vec<Expr> },
    Any { any: Vec<Expr> },
    Not { not: Box<Expr> },
    AtLeast { at_least: usize, of: Vec<Expr> },
}

impl<'de> Deserialize<'de> for Expr {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match Written::deserialize(deserializer)? {
            Written::All { all } => Expr::All(all),
            Written::Any { any } => Expr::Any(any),
            Written::Not { not } => Expr::Not(not),
            Written::AtLeast { at_least, of } => Expr::AtLeast(at_least, of),
            Written::Leaf(leaf) => match leaf.split_once(">=") {
                None => Expr::Fact(FactId::from(leaf)),
                Some((aspect, level)) => Aspect::parse(aspect.trim())
                    .zip(Level::parse(level.trim()))
                    .map(|(aspect, level)| Expr::Need(aspect, level))
                    .ok_or_else(|| D::Error::custom(format!("{leaf:?}: write for instance `k >= high`")))?,
            },
        })
    }
}

impl Serialize for Expr {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.clone() {
            Expr::Fact(id) => Written::Leaf(id.into()),
            Expr::Need(aspect, level) => {
                Written::Leaf(format!("{} >= {}", aspect.letter().to_lowercase(), level.code()))
            }
            Expr::All(all) => Written::All { all },
            Expr::Any(any) => Written::Any { any },
            Expr::Not(not) => Written::Not { not },
            Expr::AtLeast(at_least, of) => Written::AtLeast { at_least, of },
        }
        .serialize(serializer)
    }
}

/// By hand, because what is written is not shaped like the type.
#[cfg(feature = "schema")]
impl schemars::JsonSchema for Expr {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Expr".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let one = generator.subschema_for::<Expr>();
        let list = schemars::json_schema!({ "type": "array", "items": one });
        let table = |fields: serde_json::Value, required: &[&str]| {
            serde_json::json!({
                "type": "object", "properties": fields, "required": required, "additionalProperties": false,
            })
        };
        schemars::json_schema!({
            "description": "When something applies: the id of a fact, a comparison such as `k >= high`, or a table with one of \
                            `all`, `any`, `not`, and `at_least` with `of`.",
            "anyOf": [
                { "type": "string", "description": "A fact's id, or a comparison of a protection need." },
                table(serde_json::json!({ "all": list }), &["all"]),
                table(serde_json::json!({ "any": list }), &["any"]),
                table(serde_json::json!({ "not": one }), &["not"]),
                table(
                    serde_json::json!({ "at_least": { "type": "integer", "minimum": 0 }, "of": list }),
                    &["at_least", "of"],
                ),
            ],
        })
    }
}
