//! A part of an office file as a tree: names as they are written, values as they are meant.

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};

/// An element.
#[derive(Debug, Default)]
pub struct Element {
    /// Its name with prefix, `w:p`.
    pub name: String,
    /// Its attributes, in order.
    pub attributes: Vec<(String, String)>,
    /// The elements in it.
    pub children: Vec<Element>,
    /// The text directly in it.
    pub text: String,
}

impl Element {
    /// The value of an attribute; empty if there is none.
    pub fn attribute(&self, name: &str) -> &str {
        self.attributes.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// The first child of this name.
    pub fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The element at the end of a path of names below this one.
    pub fn at(&self, path: &[&str]) -> Option<&Element> {
        path.iter().try_fold(self, |element, name| element.child(name))
    }

    /// Every element of this name below this one, in the order they stand.
    pub fn all(&self, name: &str) -> Vec<&Element> {
        let mut found = Vec::new();
        self.collect(name, &mut found);
        found
    }

    fn collect<'e>(&'e self, name: &str, found: &mut Vec<&'e Element>) {
        for child in &self.children {
            if child.name == name {
                found.push(child);
            }
            child.collect(name, found);
        }
    }

    /// The text of every element of this name below this one.
    pub fn words(&self, name: &str) -> String {
        self.all(name).into_iter().map(|element| element.text.as_str()).collect()
    }
}

/// Reads a part.
pub fn parse(part: &str) -> Element {
    let mut reader = Reader::from_str(part);
    let mut open = vec![Element::default()];
    loop {
        let event = reader.read_event().expect("well-formed");
        let last = open.last_mut().expect("the root is never closed");
        match event {
            Event::Start(start) => open.push(element(&start)),
            Event::Empty(start) => last.children.push(element(&start)),
            Event::Text(text) => last.text.push_str(&text),
            Event::GeneralRef(name) => last.text.push_str(&unescape(&format!("&{};", &*name)).expect("an entity")),
            Event::End(_) => {
                let closed = open.pop().expect("it was opened");
                open.last_mut().expect("the root is never closed").children.push(closed);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    open.pop().and_then(|root| root.children.into_iter().next()).expect("a root element")
}

fn element(start: &BytesStart<'_>) -> Element {
    let attributes = start.attributes().map(|attribute| {
        let attribute = attribute.expect("an attribute");
        (attribute.key.as_ref().to_owned(), unescape(&attribute.value).expect("escaped").into_owned())
    });
    Element { name: start.name().as_ref().to_owned(), attributes: attributes.collect(), ..Element::default() }
}
