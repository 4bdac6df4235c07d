//! A drawing that stands in a line of text, whatever is drawn.

use crate::xml::Element;

/// English Metric Units, in which DrawingML measures: width and height.
#[derive(Clone, Copy)]
pub(super) struct Extent {
    pub(super) width: usize,
    pub(super) height: usize,
}

impl Extent {
    /// The element of this name that gives it.
    pub(super) fn named(self, name: &str) -> Element {
        Element::new(name).with("cx", &self.width.to_string()).with("cy", &self.height.to_string())
    }
}

/// The corner from which everything is measured.
pub(super) fn origin(name: &str) -> Element {
    Element::new(name).with("x", "0").with("y", "0")
}

/// Ids of drawings, from 1 in every document.
#[derive(Default)]
pub(super) struct DrawingIds(usize);

impl DrawingIds {
    pub(super) fn next(&mut self) -> String {
        self.0 += 1;
        self.0.to_string()
    }
}

/// The drawing: `properties` are what readers without it are told, `drawn` is of the vocabulary that `uri` names.
pub(super) fn drawing(extent: Extent, properties: Element, uri: &str, drawn: Element) -> Element {
    let data = Element::new("a:graphicData").with("uri", uri).child(drawn);
    let graphic =
        Element::new("a:graphic").with("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main").child(data);
    let around =
        ["l", "t", "r", "b"].iter().fold(Element::new("wp:effectExtent"), |around, side| around.with(side, "0"));
    let inline = ["distT", "distB", "distL", "distR"]
        .iter()
        .fold(Element::new("wp:inline"), |inline, side| inline.with(side, "0"))
        .child(extent.named("wp:extent"))
        .child(around)
        .child(properties)
        .child(Element::new("wp:cNvGraphicFramePr"))
        .child(graphic);
    Element::new("w:drawing").child(inline)
}
