//! When something applies, in words: an [`Expr`] as nested lists of the facts' own sentences.

use super::words::{aspect_word, level_word};
use crate::content::expr::Expr;
use crate::content::text::fill;
use crate::content::{Lang, Release};

/// A condition that people can read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// This holds, or, where it is turned around, does not.
    Says {
        /// A sentence.
        text: String,
        /// The language it is written in.
        lang: Lang,
        /// Whether it must not hold.
        not: bool,
    },
    /// So many of these hold.
    List(HowMany, Vec<Condition>),
}

/// How many parts of a list have to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HowMany {
    /// All of them.
    All,
    /// One or more.
    Any,
    /// So many or more.
    AtLeast(usize),
    /// None.
    None,
    /// All but one, or fewer.
    NotAll,
    /// Fewer than this.
    FewerThan(usize),
}

/// The expression in words. Lists of one part are that part, a list inside a list of its own kind is part of it, and "not" is
/// carried inwards to where it reads as words.
pub fn condition(release: &Release, expr: &Expr, lang: Lang) -> Condition {
    Reader { release, lang }.read(expr, false)
}

struct Reader<'a> {
    release: &'a Release,
    lang: Lang,
}

impl Reader<'_> {
    fn read(&self, expr: &Expr, not: bool) -> Condition {
        match expr {
            Expr::Not(part) => self.read(part, !not),
            Expr::All(parts) | Expr::Any(parts) | Expr::AtLeast(_, parts) if parts.len() == 1 => {
                self.read(&parts[0], not)
            }
            Expr::All(parts) => self.list(if not { HowMany::NotAll } else { HowMany::All }, parts),
            Expr::Any(parts) => self.list(if not { HowMany::None } else { HowMany::Any }, parts),
            Expr::AtLeast(1, parts) => self.list(if not { HowMany::None } else { HowMany::Any }, parts),
            Expr::AtLeast(count, parts) => {
                self.list(if not { HowMany::FewerThan(*count) } else { HowMany::AtLeast(*count) }, parts)
            }
            Expr::Fact(id) => match self.release.fact(id) {
                Some(fact) => {
                    let lang = fact.text.shown_in(self.lang);
                    Condition::Says { text: fact.text.show(lang).to_owned(), lang, not }
                }
                None => Condition::Says { text: id.to_string(), lang: self.lang, not },
            },
            Expr::Need(aspect, level) => {
                let aspect = aspect_word(self.release, *aspect, self.lang).to_lowercase();
                let level = level_word(self.release, *level, self.lang).to_lowercase();
                let text = fill(self.release.label("trail.need", self.lang), |name| match name {
                    "aspect" => Some(aspect.clone()),
                    "level" => Some(level.clone()),
                    _ => None,
                });
                Condition::Says { text, lang: self.lang, not }
            }
        }
    }

    fn list(&self, how_many: HowMany, parts: &[Expr]) -> Condition {
        let mut read = Vec::with_capacity(parts.len());
        for part in parts {
            match self.read(part, false) {
                Condition::List(inner, parts) if inner == how_many && matches!(inner, HowMany::All | HowMany::Any) => {
                    read.extend(parts);
                }
                other => read.push(other),
            }
        }
        Condition::List(how_many, read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::embedded;

    fn read(json: &str) -> String {
        let expr: Expr = serde_json::from_str(json).unwrap();
        written(&condition(embedded(), &expr, Lang::Nb))
    }

    fn written(condition: &Condition) -> String {
        match condition {
            Condition::Says { text, not, .. } => format!("{}{text}", if *not { "ikke " } else { "" }),
            Condition::List(how_many, parts) => {
                let parts: Vec<_> = parts.iter().map(written).collect();
                format!("{how_many:?}[{}]", parts.join("; "))
            }
        }
    }

    #[test]
    fn facts_and_needs_are_sentences() {
        assert_eq!(read(r#""cloud""#), "Løsningen er en skytjeneste");
        assert_eq!(read(r#""k >= high""#), "Vernebehovet for konfidensialitet er minst «høy»");
        assert_eq!(read(r#"{ "not": "cloud" }"#), "ikke Løsningen er en skytjeneste");
        assert_eq!(read(r#""no_such_fact""#), "no_such_fact");
    }

    #[test]
    fn lists_are_as_flat_as_they_can_be() {
        let cloud = "Løsningen er en skytjeneste";
        assert_eq!(read(r#"{ "all": [{ "any": ["cloud"] }] }"#), cloud);
        assert_eq!(read(r#"{ "all": ["cloud", { "all": ["cloud"] }, { "all": ["cloud", "cloud"] }] }"#), {
            format!("All[{cloud}; {cloud}; {cloud}; {cloud}]")
        });
        assert_eq!(read(r#"{ "all": ["cloud", { "any": ["cloud", "cloud"] }] }"#), {
            format!("All[{cloud}; Any[{cloud}; {cloud}]]")
        });
        assert_eq!(read(r#"{ "at_least": 2, "of": ["cloud", "cloud", "cloud"] }"#), {
            format!("AtLeast(2)[{cloud}; {cloud}; {cloud}]")
        });
    }

    #[test]
    fn not_is_carried_inwards() {
        let cloud = "Løsningen er en skytjeneste";
        assert_eq!(read(r#"{ "not": { "not": "cloud" } }"#), cloud);
        assert_eq!(read(r#"{ "not": { "any": ["cloud", "cloud"] } }"#), format!("None[{cloud}; {cloud}]"));
        assert_eq!(read(r#"{ "not": { "all": ["cloud", "cloud"] } }"#), format!("NotAll[{cloud}; {cloud}]"));
        assert_eq!(read(r#"{ "not": { "at_least": 2, "of": ["cloud", "cloud"] } }"#), {
            format!("FewerThan(2)[{cloud}; {cloud}]")
        });
    }

    #[test]
    fn every_condition_of_the_catalogue_can_be_read() {
        let release = embedded();
        let items = release.items.iter().flat_map(|item| [&item.applies, &item.only_when]).flatten();
        let measures = release.measures.iter().filter_map(|measure| measure.only_when.as_ref());
        let scenarios = release.scenarios.iter().filter_map(|scenario| scenario.when.as_ref());
        for expr in items.chain(measures).chain(scenarios) {
            for lang in Lang::ALL {
                let words = written(&condition(release, expr, lang));
                assert!(!words.contains('_') && !words.contains('{'), "{words}");
            }
        }
    }
}
