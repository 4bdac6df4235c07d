//! Somebody who reads the catalogue: who, in what language of the content, and how entries are said in it.

use crate::access::SignedIn;
use crate::http::error::AppError;
use crate::http::query::Query;
use crate::state::{AppState, embedded_release};
use app::frame::Frame;
use app::pages::catalogue::{Kind, Place, Reference, Row, Said, Way};
use app::t;
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use catalogue::content::expr::{Aspect, Expr};
use catalogue::content::id;
use catalogue::content::item::Item;
use catalogue::content::risk::{Measure, Scenario};
use catalogue::content::{Lang, Release, Text};
use catalogue::document::condition::{Condition, condition};
use catalogue::document::words;
use std::sync::Arc;

/// A signed-in person, the release they read, and the language they read it in.
#[derive(Clone, Debug)]
pub(super) struct Reader {
    pub person: SignedIn,
    pub release: Arc<Release>,
    /// The language of the interface.
    pub page: Lang,
    /// The language of the content.
    pub lang: Lang,
    pub query: Query,
}

impl FromRequestParts<AppState> for Reader {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        let person = SignedIn::from_request_parts(parts, state).await?;
        let Ok(query) = Query::from_request_parts(parts, state).await;
        let page = person.context().lang;
        let lang = query.0.get("lang").parse().unwrap_or(page);
        let (release, _) = embedded_release();
        Ok(Reader { person, release, page, lang, query })
    }
}

/// The id in the address. One that is no text is an id of nothing.
pub(super) struct Id(pub String);

impl FromRequestParts<AppState> for Id {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        let Path(id) = Path::<String>::from_request_parts(parts, state).await.map_err(|_| AppError::NotFound)?;
        Ok(Id(id))
    }
}

impl Reader {
    /// The frame of a page of this title.
    pub(super) fn frame(&self, title: String) -> Frame {
        self.person.context().frame(title)
    }

    /// A page at this address, whose query is what it reads besides the language.
    pub(super) fn place(&self, path: impl Into<String>, query: &[(&str, &str)]) -> Place {
        let mut fields = form_urlencoded::Serializer::new(String::new());
        for (name, value) in query.iter().filter(|(_, value)| !value.is_empty()) {
            fields.append_pair(name, value);
        }
        Place { lang: self.lang, path: path.into(), query: fields.finish() }
    }

    pub(super) fn said(&self, text: &Text) -> Said {
        Said { text: text.show(self.lang).to_owned(), lang: text.shown_in(self.lang) }
    }

    /// The text with the catalogue's numbers in it.
    pub(super) fn filled(&self, text: &Text) -> Said {
        Said { text: self.release.with_defaults(text, self.lang), lang: text.shown_in(self.lang) }
    }

    /// A fixed word of the catalogue, or several.
    pub(super) fn word(&self, word: impl Into<String>) -> Said {
        Said { text: word.into(), lang: self.lang }
    }

    pub(super) fn aspect(&self, aspect: Aspect) -> &str {
        words::aspect_word(&self.release, aspect, self.lang)
    }

    /// A fixed sentence that the catalogue may not have.
    pub(super) fn label(&self, id: &str) -> Option<Said> {
        self.release.labels.iter().find(|label| label.id == id).map(|label| self.said(&label.text))
    }

    pub(super) fn condition(&self, expr: Option<&Expr>) -> Option<Condition> {
        expr.map(|expr| condition(&self.release, expr, self.lang))
    }

    pub(super) fn item(&self, item: &Item) -> Row {
        let (release, lang) = (&self.release, self.lang);
        let words = [
            words::type_word(release, item.kind, lang),
            words::placement_word(release, item.placement, lang),
            words::met_word(release, item.met, lang),
        ];
        Row {
            kind: Kind::Item,
            id: item.id.to_string(),
            text: self.filled(&item.text),
            words: self.word(words.join(" · ")),
            burden: Some(item.burden),
            retired: item.retired.is_some(),
        }
    }

    pub(super) fn measure(&self, measure: &Measure) -> Row {
        Row {
            kind: Kind::Measure,
            id: measure.id.to_string(),
            text: self.said(&measure.text),
            words: self.said(&measure.explanation),
            burden: None,
            retired: false,
        }
    }

    pub(super) fn scenario(&self, scenario: &Scenario) -> Row {
        Row {
            kind: Kind::Scenario,
            id: scenario.id.to_string(),
            text: self.said(&scenario.title),
            words: self.said(&scenario.text),
            burden: None,
            retired: false,
        }
    }

    /// The items that a measure becomes.
    pub(super) fn items_of(&self, measure: &Measure) -> Vec<Row> {
        measure.items.iter().filter_map(|id| self.release.item(id)).map(|item| self.item(item)).collect()
    }

    /// The scenarios that a measure helps against.
    pub(super) fn scenarios_of(&self, measure: &Measure) -> Vec<Row> {
        let leading = self.release.scenarios.iter().filter(|scenario| scenario.measures.contains(&measure.id));
        leading.map(|scenario| self.scenario(scenario)).collect()
    }

    /// The measures that lead to an item, each with its scenarios. A stricter version comes the ways of the basic one.
    pub(super) fn ways_to(&self, item: &Item) -> Vec<Way> {
        let wanted = item.strengthens.as_ref().unwrap_or(&item.id);
        let leading = self.release.measures.iter().filter(|measure| measure.items.contains(wanted));
        leading.map(|measure| Way { head: self.measure(measure), under: self.scenarios_of(measure) }).collect()
    }

    pub(super) fn references(&self, references: &[id::Reference]) -> Vec<Reference> {
        // Those into one framework stand together, the frameworks in the order they are first named.
        let framework = |reference: &id::Reference| reference.as_str().split(':').next().map(str::to_owned);
        let mut sorted: Vec<&id::Reference> = references.iter().collect();
        sorted.sort_by_key(|reference| {
            (
                references.iter().position(|first| framework(first) == framework(reference)),
                reference.as_str().to_owned(),
            )
        });
        sorted.into_iter().map(|reference| self.reference(reference.as_str())).collect()
    }

    fn reference(&self, reference: &str) -> Reference {
        let (prefix, place) = reference.split_once(':').unwrap_or(("", reference));
        if let Some((framework, Some(part))) = self.release.referred(reference) {
            return Reference {
                framework: self.said(&framework.text),
                place: place.to_owned(),
                part: Some(self.said(&part.text)),
                anchor: Some(anchor(&framework.id, &part.id)),
            };
        }
        // A law of which the catalogue knows no parts, or none but those it is measured by.
        let name = match prefix {
            "GDPR" => t!(in self.page, "catalogue-reference-gdpr"),
            "LOV" => t!(in self.page, "catalogue-reference-law"),
            other => other.to_owned(),
        };
        Reference { framework: Said { text: name, lang: self.page }, place: place.to_owned(), part: None, anchor: None }
    }
}

/// Where a part of a framework stands on the page of coverage: letters, digits and hyphens, as an address likes it.
pub(super) fn anchor(framework: &str, part: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '.' { c } else { '-' };
    format!("part-{framework}-{part}").chars().map(plain).collect()
}
