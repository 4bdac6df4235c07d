//! A part as a tree of places in its source, and strict about what is well-formed: what this passes, every XML reader reads.

use super::{DEPTH_MAX, ELEMENTS_MAX};
use catalogue::document::template::Reason;
use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesDecl, BytesRef, Event};
use std::ops::Range;

/// The namespace of the text of a Word file, and that of its strict variant.
const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const STRICT: &str = "http://purl.oclc.org/ooxml/";
/// Most attributes of an element, and most prefixes declared at a time. Word declares forty.
const ATTRIBUTES_MAX: usize = 256;
const PREFIXES_MAX: usize = 256;
/// Encodings in which what is read here is what everybody reads.
const PLAIN: [&str; 3] = ["utf-8", "utf8", "us-ascii"];

/// The elements of a part, a parent before its children.
#[derive(Debug)]
pub(super) struct Tree<'s> {
    pub(super) source: &'s str,
    pub(super) elements: Vec<Element<'s>>,
}

/// An element, as places in the source.
#[derive(Debug)]
pub(super) struct Element<'s> {
    /// Its name with prefix.
    pub(super) name: &'s str,
    /// Its start tag, or all of it where it is empty.
    pub(super) open: Range<usize>,
    /// Its end tag; nothing where it is empty.
    pub(super) close: Range<usize>,
    /// The index of its parent; its own for the root.
    pub(super) parent: usize,
    /// The index of the first element behind it.
    pub(super) next: usize,
    /// What the start tag holds behind the name.
    attributes: Range<usize>,
}

/// An attribute, as places in the source.
pub(super) struct Attribute<'s> {
    pub(super) name: &'s str,
    /// As it stands in the part, escapes included.
    pub(super) value: &'s str,
    /// From the first letter of the name to the second quotation mark.
    pub(super) span: Range<usize>,
}

impl Element<'_> {
    /// All of it.
    pub(super) fn span(&self) -> Range<usize> {
        self.open.start..self.close.end
    }

    /// What is in it.
    pub(super) fn inner(&self) -> Range<usize> {
        self.open.end..self.close.start
    }
}

impl<'s> Tree<'s> {
    /// Reads a part.
    pub(super) fn read(source: &'s str) -> Result<Self, Reason> {
        if !source.chars().all(is_xml_character) {
            return Err(Reason::Damaged);
        }
        let mut reader = Reader::from_str(source);
        reader.config_mut().check_comments = true;
        let mut builder =
            Builder { tree: Tree { source, elements: Vec::new() }, open: Vec::new(), prefixes: Vec::new() };
        loop {
            let start = position(&reader)?;
            let event = reader.read_event().map_err(|_| Reason::Damaged)?;
            let span = start..position(&reader)?;
            if matches!(event, Event::Eof) {
                break;
            }
            builder.event(event, span)?;
        }
        if !builder.open.is_empty() || builder.tree.elements.is_empty() {
            return Err(Reason::Damaged);
        }
        Ok(builder.tree)
    }

    /// The attributes of an element.
    pub(super) fn attributes(&self, element: &Element<'s>) -> Vec<Attribute<'s>> {
        // They were read when the tree was.
        attributes(self.source, element.attributes.clone()).unwrap_or_default()
    }

    /// The value of an attribute, without its escapes.
    pub(super) fn attribute(&self, element: &Element<'s>, name: &str) -> Option<String> {
        let found = self.attributes(element).into_iter().find(|attribute| attribute.name == name)?;
        quick_xml::escape::unescape(found.value).ok().map(|value| value.into_owned())
    }

    /// The indices of the children of an element.
    pub(super) fn children(&self, parent: usize) -> impl Iterator<Item = usize> {
        let end = self.elements[parent].next;
        let mut at = parent + 1;
        std::iter::from_fn(move || {
            (at < end).then(|| {
                let child = at;
                at = self.elements[child].next;
                child
            })
        })
    }

    /// The first child of this name.
    pub(super) fn child(&self, parent: usize, name: &str) -> Option<usize> {
        self.children(parent).find(|child| self.elements[*child].name == name)
    }

    /// The elements around one, from the inside out.
    pub(super) fn ancestors(&self, of: usize) -> impl Iterator<Item = usize> {
        let mut at = of;
        std::iter::from_fn(move || {
            let parent = self.elements[at].parent;
            (parent != at).then(|| {
                at = parent;
                parent
            })
        })
    }

    /// What stands there in the source.
    pub(super) fn text(&self, span: Range<usize>) -> &'s str {
        &self.source[span]
    }

    /// The text directly in an element, without its escapes.
    pub(super) fn content(&self, element: &Element<'s>) -> String {
        let mut reader = Reader::from_str(self.text(element.inner()));
        let mut out = String::new();
        loop {
            match reader.read_event() {
                Ok(Event::Text(text)) => out.push_str(&text),
                Ok(Event::CData(text)) => out.push_str(&text),
                Ok(Event::GeneralRef(name)) => out.extend(resolved(&name)),
                Ok(Event::Eof) | Err(_) => return out,
                Ok(_) => {}
            }
        }
    }
}

fn position(reader: &Reader<&[u8]>) -> Result<usize, Reason> {
    usize::try_from(reader.buffer_position()).map_err(|_| Reason::TooLarge)
}

struct Builder<'s> {
    tree: Tree<'s>,
    open: Vec<usize>,
    /// The prefixes that are declared, with the depth at which they are.
    prefixes: Vec<(&'s str, usize)>,
}

impl<'s> Builder<'s> {
    fn event(&mut self, event: Event<'_>, span: Range<usize>) -> Result<(), Reason> {
        match event {
            Event::Start(_) => {
                let at = self.element(span)?;
                self.open.push(at);
            }
            Event::Empty(_) => {
                self.element(span)?;
                self.forget();
            }
            Event::End(_) => {
                let at = self.open.pop().ok_or(Reason::Damaged)?;
                let next = self.tree.elements.len();
                let element = &mut self.tree.elements[at];
                (element.close, element.next) = (span, next);
                self.forget();
            }
            Event::Text(text) if self.open.is_empty() && !text.trim().is_empty() => return Err(Reason::Damaged),
            Event::Text(text) if text.contains("]]>") => return Err(Reason::Damaged),
            Event::CData(_) if self.open.is_empty() => return Err(Reason::Damaged),
            Event::GeneralRef(name) if self.open.is_empty() || resolved(&name).is_none() => return Err(Reason::Dtd),
            Event::DocType(_) => return Err(Reason::Dtd),
            Event::Decl(declaration) => declared(&declaration, span.start)?,
            Event::PI(instruction) if !is_name(instruction.target()) => return Err(Reason::Damaged),
            _ => {}
        }
        Ok(())
    }

    fn element(&mut self, span: Range<usize>) -> Result<usize, Reason> {
        let source = self.tree.source;
        let is_empty = source[span.clone()].ends_with("/>");
        let inside = span.start + 1..span.end - if is_empty { 2 } else { 1 };
        let text = &source[inside.clone()];
        let length = text.find([' ', '\t', '\n', '\r']).unwrap_or(text.len());
        let name = &text[..length];
        let at = self.tree.elements.len();
        let parent = match self.open.last() {
            Some(parent) => *parent,
            None if at == 0 => 0,
            None => return Err(Reason::Damaged),
        };
        if at >= ELEMENTS_MAX || self.open.len() >= DEPTH_MAX {
            return Err(Reason::TooLarge);
        }
        let held = inside.start + length..inside.end;
        self.names(name, held.clone())?;
        let close = span.end..span.end;
        self.tree.elements.push(Element { name, open: span, close, parent, next: at + 1, attributes: held });
        Ok(at)
    }

    /// Checks the names of an element and its attributes: every prefix is declared, and `w` means what it always means.
    fn names(&mut self, name: &'s str, held: Range<usize>) -> Result<(), Reason> {
        let attributes = attributes(self.tree.source, held)?;
        for attribute in &attributes {
            let prefix = match attribute.name.split_once(':') {
                Some(("xmlns", prefix)) => prefix,
                None if attribute.name == "xmlns" => "",
                _ => continue,
            };
            let value = attribute.value;
            if value.starts_with(STRICT) {
                return Err(Reason::Strict);
            }
            if (prefix == "w") != (value == WORD) || value.is_empty() && !prefix.is_empty() {
                return Err(Reason::Foreign);
            }
            if self.prefixes.len() >= PREFIXES_MAX {
                return Err(Reason::TooLarge);
            }
            self.prefixes.push((prefix, self.open.len()));
        }
        let used = attributes.iter().map(|attribute| attribute.name).filter(|name| !name.starts_with("xmlns"));
        for name in used.chain([name]) {
            let is_declared = match name.split_once(':') {
                None | Some(("xml", _)) => true,
                Some((prefix, local)) => is_name(local) && self.prefixes.iter().any(|(known, _)| *known == prefix),
            };
            if !is_declared || !is_name(name.split(':').next().unwrap_or_default()) {
                return Err(Reason::Damaged);
            }
        }
        Ok(())
    }

    /// An element has ended: what it declared is forgotten.
    fn forget(&mut self) {
        let depth = self.open.len();
        while self.prefixes.last().is_some_and(|(_, declared)| *declared >= depth) {
            self.prefixes.pop();
        }
    }
}

/// A declaration stands first, and says what every reader takes for granted.
fn declared(declaration: &BytesDecl<'_>, at: usize) -> Result<(), Reason> {
    let version = declaration.version().map_err(|_| Reason::Damaged)?;
    if at != 0 || version != "1.0" {
        return Err(Reason::Damaged);
    }
    match declaration.encoding() {
        None => Ok(()),
        Some(Ok(encoding)) if PLAIN.contains(&encoding.to_ascii_lowercase().as_str()) => Ok(()),
        Some(_) => Err(Reason::Encoding),
    }
}

/// What a reference stands for: one of the five that XML knows, or a character.
fn resolved(name: &BytesRef<'_>) -> Option<char> {
    if name.is_char_ref() {
        return name.resolve_char_ref().ok().flatten().filter(|character| is_xml_character(*character));
    }
    resolve_xml_entity(name)?.chars().next()
}

fn is_xml_character(character: char) -> bool {
    match character {
        '\t' | '\n' | '\r' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        _ => character >= ' ',
    }
}

/// A name without a prefix.
fn is_name(name: &str) -> bool {
    let mut characters = name.chars();
    let begins = |first: char| first.is_alphabetic() || first == '_';
    characters.next().is_some_and(begins)
        && characters.all(|other| other.is_alphanumeric() || matches!(other, '_' | '-' | '.'))
}

/// Reads what stands behind the name in a start tag.
fn attributes(source: &str, held: Range<usize>) -> Result<Vec<Attribute<'_>>, Reason> {
    let mut found: Vec<Attribute<'_>> = Vec::new();
    let mut at = held.start;
    loop {
        let rest = &source[at..held.end];
        let trimmed = rest.trim_start_matches([' ', '\t', '\n', '\r']);
        if trimmed.is_empty() {
            return Ok(found);
        }
        if trimmed.len() == rest.len() {
            return Err(Reason::Damaged);
        }
        if found.len() >= ATTRIBUTES_MAX {
            return Err(Reason::TooLarge);
        }
        let start = held.end - trimmed.len();
        let equals = trimmed.find('=').ok_or(Reason::Damaged)?;
        let name = trimmed[..equals].trim_end();
        let after = trimmed[equals + 1..].trim_start();
        let quote = after.chars().next().filter(|quote| matches!(quote, '"' | '\'')).ok_or(Reason::Damaged)?;
        let length = after[1..].find(quote).ok_or(Reason::Damaged)?;
        let value = &after[1..=length];
        if value.contains('<') || found.iter().any(|other| other.name == name) || name.matches(':').count() > 1 {
            return Err(Reason::Damaged);
        }
        let unescaped = quick_xml::escape::unescape(value).map_err(|_| Reason::Damaged)?;
        if !unescaped.chars().all(is_xml_character) {
            return Err(Reason::Damaged);
        }
        at = held.end - (after.len() - length - 2);
        found.push(Attribute { name, value, span: start..at });
    }
}
