//! A part as a tree, just enough to put right what a library wrote: names, attributes and text stay as they were written.

use crate::Error;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// An element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Element {
    /// Its name with prefix, `w:p`.
    pub(crate) name: String,
    /// Its attributes, the values as they stand in the part.
    pub(crate) attributes: Vec<(String, String)>,
    /// What is in it.
    pub(crate) children: Vec<Node>,
}

/// Something in an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Node {
    /// An element.
    Element(Element),
    /// Text as it stands in the part, escapes included.
    Text(String),
}

/// What every part begins with.
const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

impl Element {
    /// An element without attributes.
    pub(crate) fn new(name: &str) -> Self {
        Element { name: name.to_owned(), attributes: Vec::new(), children: Vec::new() }
    }

    /// The same element with an attribute. The value is a name or a number and needs no escape.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self.attributes.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The same element with a child.
    pub(crate) fn child(mut self, child: Element) -> Self {
        self.children.push(Node::Element(child));
        self
    }

    /// The child elements.
    pub(crate) fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first child of this name.
    pub(crate) fn find(&mut self, name: &str) -> Option<&mut Element> {
        self.children.iter_mut().find_map(|node| match node {
            Node::Element(element) if element.name == name => Some(element),
            _ => None,
        })
    }

    /// The first child of this name, put in front if there is none.
    pub(crate) fn find_or_insert(&mut self, name: &str) -> &mut Element {
        if !self.elements().any(|element| element.name == name) {
            self.children.insert(0, Node::Element(Element::new(name)));
        }
        self.find(name).expect("it was put there")
    }

    /// Visits every element below this one, a parent before its children.
    pub(crate) fn walk(&mut self, visit: &mut impl FnMut(&mut Element)) {
        visit(self);
        for node in &mut self.children {
            if let Node::Element(element) = node {
                element.walk(visit);
            }
        }
    }

    fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(&self.name);
        for (name, value) in &self.attributes {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            out.push_str(value);
            out.push('"');
        }
        if self.children.is_empty() {
            out.push_str("/>");
            return;
        }
        out.push('>');
        for node in &self.children {
            match node {
                Node::Element(element) => element.write(out),
                Node::Text(text) => out.push_str(text),
            }
        }
        out.push_str("</");
        out.push_str(&self.name);
        out.push('>');
    }
}

/// Reads a part.
pub(crate) fn parse(part: &str) -> Result<Element, Error> {
    let mut reader = Reader::from_str(part);
    let mut open = vec![Element::new("")];
    loop {
        match reader.read_event()? {
            Event::Start(start) => open.push(element(&start)?),
            Event::Empty(start) => {
                let element = element(&start)?;
                add(&mut open, Node::Element(element));
            }
            Event::End(_) => {
                if let Some(element) = open.pop() {
                    add(&mut open, Node::Element(element));
                }
            }
            Event::Text(text) => add(&mut open, Node::Text(text.to_string())),
            Event::GeneralRef(name) => add(&mut open, Node::Text(format!("&{};", &*name))),
            Event::Eof => break,
            // Declarations are written anew, and no library writes anything else.
            _ => {}
        }
    }
    let found = open.into_iter().flat_map(|root| root.children).find_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    });
    Ok(found.unwrap_or_else(|| Element::new("")))
}

fn add(open: &mut [Element], node: Node) {
    if let Some(parent) = open.last_mut() {
        parent.children.push(node);
    }
}

fn element(start: &BytesStart<'_>) -> Result<Element, Error> {
    let mut element = Element::new(start.name().as_ref());
    for attribute in start.attributes() {
        let attribute = attribute.map_err(quick_xml::Error::from)?;
        element.attributes.push((attribute.key.as_ref().to_owned(), attribute.value.into_owned()));
    }
    Ok(element)
}

/// The part as it stands in the archive.
pub(crate) fn write(root: &Element) -> Vec<u8> {
    let mut out = String::from(DECLARATION);
    root.write(&mut out);
    out.into_bytes()
}

/// Text as it stands in a part.
pub(crate) fn escape(text: &str) -> String {
    quick_xml::escape::escape(text).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_written_as_it_was_read() {
        let part = "<w:p a=\"x&quot;y\"><w:t xml:space=\"preserve\"> a &amp; &lt;b&gt; æ </w:t><w:br/></w:p>";
        let written = String::from_utf8(write(&parse(part).expect("well-formed"))).expect("text");
        assert_eq!(written, format!("{DECLARATION}{part}"));
    }
}
