//! A content control with a value: its content is replaced, its properties stay, apart from those that would show something else.

use super::render::{Renderer, begins};
use super::runs::{Look, Stretch, joined, of, runs};
use super::story::{Control, Level, Story};
use super::tree::Tree;
use catalogue::content::expr::Known;
use catalogue::document::template::Value;
use std::ops::Range;

/// The boxes of a check box, where it names none of its own.
const CHECKED: &str = "☒";
const UNCHECKED: &str = "☐";

/// The control with its value; none where there is none for it.
pub(super) fn fill(renderer: &Renderer<'_>, control: &Control) -> Option<String> {
    let story = renderer.story;
    if !story.holds_text(control) {
        return None;
    }
    let tree = &story.tree;
    if let Some(check) = tree.child(control.properties, "w14:checkbox") {
        return checked(story, control, check, renderer.values.conditions.get(&control.name).copied()?);
    }
    let value = renderer.value(&control.name)?;
    let element = &tree.elements[control.element];
    let mut out = tree.text(element.open.clone()).to_owned();
    properties(tree, control, &mut out);
    // What stands between the properties and the content is theirs.
    let content = &tree.elements[control.content];
    out.push_str(tree.text(tree.elements[control.properties].span().end..content.open.start));
    out.push_str("<w:sdtContent>");
    match control.level {
        Level::Inline => runs(&joined(value, between(tree, control)), &look(tree, control, control.content), &mut out),
        Level::Block => paragraphs(story, control, control.content, value, &mut out),
        Level::Cell => cell(story, control, value, &mut out)?,
        Level::Row => return None,
    }
    out.push_str("</w:sdtContent>");
    out.push_str(tree.text(content.span().end..element.span().end));
    Some(out)
}

/// What stands between paragraphs where there can be only one: a new line, where the control allows lines.
fn between(tree: &Tree<'_>, control: &Control) -> &'static str {
    let text = tree.child(control.properties, "w:text");
    let lines = text.and_then(|text| tree.attribute(&tree.elements[text], "w:multiLine"));
    match lines.as_deref() {
        Some("1" | "true" | "on") => "\n",
        _ => ", ",
    }
}

/// The properties without those that would have Word show something else than the content: a binding to data, the mark of a prompt,
/// and the date behind a written one.
fn properties(tree: &Tree<'_>, control: &Control, out: &mut String) {
    let dropped =
        |child: &usize| matches!(tree.elements[*child].name, "w:showingPlcHdr" | "w:dataBinding" | "w15:dataBinding");
    let mut gone: Vec<Range<usize>> =
        tree.children(control.properties).filter(dropped).map(|child| tree.elements[child].span()).collect();
    if let Some(date) = tree.child(control.properties, "w:date") {
        let attributes = tree.attributes(&tree.elements[date]).into_iter();
        gone.extend(attributes.filter(|attribute| attribute.name == "w:fullDate").map(|attribute| attribute.span));
    }
    without(tree, tree.elements[control.properties].span(), gone, out);
}

/// A stretch of the source without some stretches in it.
fn without(tree: &Tree<'_>, span: Range<usize>, mut gone: Vec<Range<usize>>, out: &mut String) {
    gone.sort_by_key(|gone| gone.start);
    let mut at = span.start;
    for gone in gone {
        out.push_str(tree.text(at..gone.start));
        at = gone.end;
    }
    out.push_str(tree.text(at..span.end));
}

/// How a value looks in a control: as its own text, or, where that is a prompt, as the control says.
fn look(tree: &Tree<'_>, control: &Control, content: usize) -> Look {
    let prompts = tree.child(control.properties, "w:showingPlcHdr").is_some();
    let own = || tree.child(control.properties, "w:rPr");
    let run = (content..tree.elements[content].next).find(|at| tree.elements[*at].name == "w:r");
    Look::of(tree, if prompts { own() } else { run.map_or_else(own, |run| tree.child(run, "w:rPr")) })
}

fn paragraphs(story: &Story<'_>, control: &Control, content: usize, value: &Value, out: &mut String) {
    let tree = &story.tree;
    let first = (content..tree.elements[content].next).find(|at| tree.elements[*at].name == "w:p");
    let begins = begins(story, first.and_then(|first| tree.child(first, "w:pPr")));
    let look = look(tree, control, content);
    let one_line = tree.child(control.properties, "w:text").is_some();
    let lines: Vec<Vec<Stretch>> = match one_line || value.is_empty() {
        true => vec![joined(value, between(tree, control))],
        false => value.iter().map(|paragraph| of(paragraph)).collect(),
    };
    for line in lines {
        out.push_str(&begins);
        runs(&line, &look, out);
        out.push_str("</w:p>");
    }
}

/// The cell in the control gets the value; its own properties stay.
fn cell(story: &Story<'_>, control: &Control, value: &Value, out: &mut String) -> Option<()> {
    let tree = &story.tree;
    let content = &tree.elements[control.content];
    let at = tree.child(control.content, "w:tc")?;
    let cell = &tree.elements[at];
    out.push_str(tree.text(content.open.end..cell.open.start));
    out.push_str("<w:tc>");
    if let Some(properties) = tree.child(at, "w:tcPr") {
        out.push_str(tree.text(tree.elements[properties].span()));
    }
    paragraphs(story, control, at, value, out);
    out.push_str("</w:tc>");
    out.push_str(tree.text(cell.span().end..content.close.start));
    Some(())
}

/// A check box. What is not known is not ticked, and is highlighted.
fn checked(story: &Story<'_>, control: &Control, check: usize, known: Known) -> Option<String> {
    if control.level != Level::Inline {
        return None;
    }
    let tree = &story.tree;
    let is_checked = known == Known::Yes;
    let (state, usual) = if is_checked { ("w14:checkedState", CHECKED) } else { ("w14:uncheckedState", UNCHECKED) };
    let own = tree.child(check, state).and_then(|state| tree.attribute(&tree.elements[state], "w14:val"));
    let own = own.and_then(|code| char::from_u32(u32::from_str_radix(&code, 16).ok()?)).map(String::from);
    let box_text = own.unwrap_or_else(|| usual.to_owned());
    let element = &tree.elements[control.element];
    let content = &tree.elements[control.content];
    let mut out = String::new();
    let value = format!("<w14:checked w14:val=\"{}\"/>", u8::from(is_checked));
    match tree.child(check, "w14:checked").map(|at| tree.elements[at].span()) {
        Some(said) => {
            out.push_str(tree.text(element.open.start..said.start));
            out.push_str(&value);
            out.push_str(tree.text(said.end..content.open.start));
        }
        None => out.push_str(tree.text(element.open.start..content.open.start)),
    }
    out.push_str("<w:sdtContent>");
    let stretch = Stretch { text: box_text, is_open: known == Known::Unknown };
    runs(&[stretch], &look(tree, control, control.content), &mut out);
    out.push_str("</w:sdtContent>");
    out.push_str(tree.text(content.span().end..element.span().end));
    Some(out)
}
