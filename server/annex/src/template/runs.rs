//! Values as runs of Word. Here text becomes markup, and nowhere else.

use super::tree::Tree;
use crate::xml::escape;
use catalogue::document::model::{Inline, clean};
use catalogue::document::template::Value;

/// How an open field is marked.
const HIGHLIGHT: &str = "<w:highlight w:val=\"yellow\"/>";
/// What may stand behind the highlight in the properties of a run (ECMA-376 part 1, 17.3.2.28).
const AFTER_HIGHLIGHT: [&str; 13] = [
    "w:u",
    "w:effect",
    "w:bdr",
    "w:shd",
    "w:fitText",
    "w:vertAlign",
    "w:rtl",
    "w:cs",
    "w:em",
    "w:lang",
    "w:eastAsianLayout",
    "w:specVanish",
    "w:oMath",
];

/// A stretch of text in a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) text: String,
    /// Whether nobody has filled it in yet.
    pub(super) is_open: bool,
}

/// The properties of a run, as they stand in the source and with the highlight.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    plain: String,
    open: String,
}

impl Look {
    /// The properties that are this element.
    pub(super) fn of(tree: &Tree<'_>, properties: Option<usize>) -> Self {
        let Some(properties) = properties else {
            return Look { plain: String::new(), open: format!("<w:rPr>{HIGHLIGHT}</w:rPr>") };
        };
        let mut open = String::from("<w:rPr>");
        let mut is_marked = false;
        for child in tree.children(properties).map(|child| &tree.elements[child]) {
            if child.name == "w:highlight" {
                continue;
            }
            if !is_marked && AFTER_HIGHLIGHT.contains(&child.name) {
                open.push_str(HIGHLIGHT);
                is_marked = true;
            }
            open.push_str(tree.text(child.span()));
        }
        if !is_marked {
            open.push_str(HIGHLIGHT);
        }
        open.push_str("</w:rPr>");
        Look { plain: tree.text(tree.elements[properties].span()).to_owned(), open }
    }

    /// The properties of the run that holds this element.
    pub(super) fn around(tree: &Tree<'_>, element: usize) -> Self {
        Look::of(tree, tree.child(tree.elements[element].parent, "w:rPr"))
    }
}

/// The stretches of a value in one line of text: paragraphs are joined with commas, as in the clauses of the agreement.
pub(super) fn joined(value: &Value, between: &str) -> Vec<Stretch> {
    let mut stretches = Vec::new();
    for (index, paragraph) in value.iter().enumerate() {
        if index > 0 {
            stretches.push(Stretch { text: between.to_owned(), is_open: false });
        }
        stretches.extend(of(paragraph));
    }
    stretches
}

/// The stretches of a paragraph.
pub(super) fn of(paragraph: &[Inline]) -> Vec<Stretch> {
    let stretch = |inline: &Inline| match inline {
        Inline::Text(text) | Inline::Strong(text) => Some(Stretch { text: clean(text), is_open: false }),
        Inline::Open { text, .. } => Some(Stretch { text: clean(text), is_open: true }),
        Inline::Note(_) => None,
    };
    paragraph.iter().filter_map(stretch).collect()
}

/// Whole runs.
pub(super) fn runs(stretches: &[Stretch], look: &Look, out: &mut String) {
    for stretch in stretches.iter().filter(|stretch| !stretch.text.is_empty()) {
        out.push_str("<w:r>");
        out.push_str(if stretch.is_open { &look.open } else { &look.plain });
        text(&stretch.text, out);
        out.push_str("</w:r>");
    }
}

/// What stands inside of a run that is already begun and will be ended. What is open has a run of its own.
pub(super) fn inside_run(stretches: &[Stretch], look: &Look, out: &mut String) {
    for stretch in stretches.iter().filter(|stretch| !stretch.text.is_empty()) {
        if stretch.is_open {
            out.push_str("</w:r><w:r>");
            out.push_str(&look.open);
            text(&stretch.text, out);
            out.push_str("</w:r><w:r>");
            out.push_str(&look.plain);
        } else {
            text(&stretch.text, out);
        }
    }
}

fn text(text: &str, out: &mut String) {
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            out.push_str("<w:br/>");
        }
        for (index, words) in line.split('\t').enumerate() {
            if index > 0 {
                out.push_str("<w:tab/>");
            }
            if !words.is_empty() {
                out.push_str("<w:t xml:space=\"preserve\">");
                out.push_str(&escape(words));
                out.push_str("</w:t>");
            }
        }
    }
}
