//! What docx-rs 0.4 writes, put right: children in the order that ECMA-376 gives, no empty run properties where none may stand,
//! no ids that count across documents, and what the library can't write at all – heading rows that repeat, descriptions of
//! tables, pictures, the number in front of a footnote.

use super::matrix::FIGURE;
use super::table::TableMark;
use crate::Error;
use crate::xml::{self, Element, Node, escape};

/// The order of the children of each container (ECMA-376 part 1, chapter 17). A name that is not listed keeps its place at the end.
const ORDERS: [(&str, &[&str]); 9] = [
    (
        "w:pPr",
        &[
            "w:pStyle",
            "w:keepNext",
            "w:keepLines",
            "w:pageBreakBefore",
            "w:framePr",
            "w:widowControl",
            "w:numPr",
            "w:suppressLineNumbers",
            "w:pBdr",
            "w:shd",
            "w:tabs",
            "w:suppressAutoHyphens",
            "w:adjustRightInd",
            "w:snapToGrid",
            "w:spacing",
            "w:ind",
            "w:contextualSpacing",
            "w:jc",
            "w:textDirection",
            "w:textAlignment",
            "w:outlineLvl",
            "w:divId",
            "w:cnfStyle",
            "w:rPr",
            "w:sectPr",
            "w:pPrChange",
        ],
    ),
    ("w:numPr", &["w:ilvl", "w:numId"]),
    (
        "w:rPr",
        &[
            "w:rStyle",
            "w:rFonts",
            "w:b",
            "w:bCs",
            "w:i",
            "w:iCs",
            "w:caps",
            "w:smallCaps",
            "w:strike",
            "w:dstrike",
            "w:vanish",
            "w:color",
            "w:spacing",
            "w:w",
            "w:kern",
            "w:position",
            "w:sz",
            "w:szCs",
            "w:highlight",
            "w:u",
            "w:bdr",
            "w:shd",
            "w:fitText",
            "w:vertAlign",
            "w:rtl",
            "w:cs",
            "w:lang",
            "w:specVanish",
        ],
    ),
    (
        "w:tblPr",
        &[
            "w:tblStyle",
            "w:tblpPr",
            "w:tblOverlap",
            "w:bidiVisual",
            "w:tblStyleRowBandSize",
            "w:tblStyleColBandSize",
            "w:tblW",
            "w:jc",
            "w:tblCellSpacing",
            "w:tblInd",
            "w:tblBorders",
            "w:shd",
            "w:tblLayout",
            "w:tblCellMar",
            "w:tblLook",
            "w:tblCaption",
            "w:tblDescription",
        ],
    ),
    ("w:tblBorders", &["w:top", "w:left", "w:start", "w:bottom", "w:right", "w:end", "w:insideH", "w:insideV"]),
    ("w:tblCellMar", &["w:top", "w:left", "w:start", "w:bottom", "w:right", "w:end"]),
    (
        "w:tcPr",
        &[
            "w:cnfStyle",
            "w:tcW",
            "w:gridSpan",
            "w:hMerge",
            "w:vMerge",
            "w:tcBorders",
            "w:shd",
            "w:noWrap",
            "w:tcMar",
            "w:textDirection",
            "w:tcFitText",
            "w:vAlign",
            "w:hideMark",
        ],
    ),
    ("w:tcBorders", &["w:top", "w:left", "w:start", "w:bottom", "w:right", "w:end", "w:insideH", "w:insideV"]),
    (
        "w:sectPr",
        &[
            "w:headerReference",
            "w:footerReference",
            "w:footnotePr",
            "w:endnotePr",
            "w:type",
            "w:pgSz",
            "w:pgMar",
            "w:paperSrc",
            "w:pgBorders",
            "w:lnNumType",
            "w:pgNumType",
            "w:cols",
            "w:formProt",
            "w:vAlign",
            "w:noEndnote",
            "w:titlePg",
            "w:textDirection",
            "w:bidi",
            "w:rtlGutter",
            "w:docGrid",
        ],
    ),
];

/// Attributes that count across documents, and that nothing refers to.
const COUNTED: [&str; 2] = ["w14:paraId", "w14:textId"];
/// An element and an attribute that the standard does not give it.
const UNDECLARED: (&str, &str) = ("w:gridCol", "w:type");

/// A part of running text with its tables and the runs of its pictures, each in the order they stand.
pub(super) fn part(written: &[u8], tables: &[TableMark], figures: Vec<Vec<Element>>) -> Result<Vec<u8>, Error> {
    let mut root = xml::parse(&String::from_utf8_lossy(written))?;
    let mut marks = tables.iter();
    let mut figures = figures.into_iter();
    root.walk(&mut |element| {
        let undeclared = |name: &str| (element.name.as_str(), name) == UNDECLARED;
        element.attributes.retain(|(name, _)| !COUNTED.contains(&name.as_str()) && !undeclared(name));
        drop_empty(element);
        if element.name == "w:tbl"
            && let Some(mark) = marks.next()
        {
            describe(element, mark);
        }
        if is_figure(element) {
            element.children.extend(figures.next().into_iter().flatten().map(Node::Element));
        }
        put_in_order(element);
    });
    Ok(xml::write(&root))
}

/// Whether this is the paragraph of a picture.
fn is_figure(element: &Element) -> bool {
    let style = |paragraph: &Element| {
        let properties = paragraph.elements().find(|child| child.name == "w:pPr")?;
        properties.elements().find(|child| child.name == "w:pStyle")?.attributes.first().cloned()
    };
    element.name == "w:p" && style(element).is_some_and(|(_, value)| value == FIGURE)
}

/// Run properties without content say nothing, and in some places may not stand.
fn drop_empty(element: &mut Element) {
    let is_empty = |node: &Node| {
        matches!(node, Node::Element(child)
            if matches!(child.name.as_str(), "w:rPr" | "w:pPr" | "w:trPr") && child.children.is_empty() && child.attributes.is_empty())
    };
    // The run properties within paragraph properties are visited later: an empty pair of both goes with them.
    if let Some(properties) = element.find("w:pPr") {
        properties.children.retain(|node| !is_empty(node));
    }
    element.children.retain(|node| !is_empty(node));
}

/// Says what the table shows, and that its first row is repeated on every page.
fn describe(table: &mut Element, mark: &TableMark) {
    let properties = table.find_or_insert("w:tblPr");
    let caption = Element::new("w:tblCaption").with("w:val", &escape(&mark.caption));
    properties.children.push(Node::Element(caption));
    let description = Element::new("w:tblDescription").with("w:val", &escape(&mark.columns));
    properties.children.push(Node::Element(description));
    // Only the first row and the first column are set apart.
    let look = Element::new("w:tblLook")
        .with("w:val", "0020")
        .with("w:firstRow", "1")
        .with("w:noHBand", "1")
        .with("w:noVBand", "1");
    properties.children.push(Node::Element(look));
    if let Some(first) = table.find("w:tr") {
        let properties = first.find_or_insert("w:trPr");
        let known: Vec<&str> = properties.elements().map(|child| child.name.as_str()).collect();
        let cant_split = !known.contains(&"w:cantSplit");
        if cant_split {
            properties.children.push(Node::Element(Element::new("w:cantSplit")));
        }
        properties.children.push(Node::Element(Element::new("w:tblHeader")));
    }
}

fn put_in_order(element: &mut Element) {
    let Some((_, order)) = ORDERS.iter().find(|(name, _)| *name == element.name) else { return };
    let place = |node: &Node| match node {
        Node::Element(child) => order.iter().position(|name| *name == child.name).unwrap_or(order.len()),
        Node::Text(_) => order.len(),
    };
    element.children.sort_by_key(place);
}

/// The footnotes, each with its number in front, after the two that draw the line above them.
pub(super) fn footnotes(written: &[u8]) -> Result<Vec<u8>, Error> {
    let mended = part(written, &[], Vec::new())?;
    let mut root = xml::parse(&String::from_utf8_lossy(&mended))?;
    root.walk(&mut |element| {
        if element.name == "w:footnote" {
            number(element);
        }
    });
    root.children.insert(0, Node::Element(line("separator", "-1", "w:separator")));
    root.children.insert(1, Node::Element(line("continuationSeparator", "0", "w:continuationSeparator")));
    Ok(xml::write(&root))
}

fn number(footnote: &mut Element) {
    let Some(paragraph) = footnote.find("w:p") else { return };
    let style = Element::new("w:rPr").child(Element::new("w:rStyle").with("w:val", "FootnoteReference"));
    let reference = Element::new("w:r").child(style).child(Element::new("w:footnoteRef"));
    let mut space = Element::new("w:t").with("xml:space", "preserve");
    space.children.push(Node::Text(" ".to_owned()));
    let after_properties = usize::from(paragraph.elements().next().is_some_and(|child| child.name == "w:pPr"));
    paragraph.children.insert(after_properties, Node::Element(reference));
    paragraph.children.insert(after_properties + 1, Node::Element(Element::new("w:r").child(space)));
}

fn line(kind: &str, id: &str, mark: &str) -> Element {
    let spacing = Element::new("w:spacing").with("w:after", "0").with("w:line", "240").with("w:lineRule", "auto");
    let paragraph = Element::new("w:p")
        .child(Element::new("w:pPr").child(spacing))
        .child(Element::new("w:r").child(Element::new(mark)));
    Element::new("w:footnote").with("w:type", kind).with("w:id", id).child(paragraph)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(part_text: &str) -> String {
        let mark = TableMark { caption: "A & B".into(), columns: "C".into() };
        let figure = vec![Element::new("w:r")];
        String::from_utf8(part(part_text.as_bytes(), &[mark], vec![figure]).expect("well-formed")).expect("text")
    }

    #[test]
    fn children_stand_in_the_order_of_the_standard() {
        let part =
            "<w:p w14:paraId=\"1\"><w:pPr><w:rPr/><w:numPr><w:numId/><w:ilvl/></w:numPr><w:pStyle/></w:pPr></w:p>";
        assert!(mended(part).ends_with("<w:p><w:pPr><w:pStyle/><w:numPr><w:ilvl/><w:numId/></w:numPr></w:pPr></w:p>"));
    }

    #[test]
    fn the_first_row_of_a_table_repeats_and_the_table_is_described() {
        let written = mended("<w:tbl><w:tblPr/><w:tr><w:tc/></w:tr><w:tr/></w:tbl>");
        assert!(
            written.contains("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc/></w:tr><w:tr/>"),
            "{written}"
        );
        assert!(written.contains("<w:tblCaption w:val=\"A &amp; B\"/>"), "{written}");
    }
    #[test]
    fn a_picture_stands_in_the_paragraph_made_for_it() {
        let paragraph = |style: &str| format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr></w:p>");
        let written = mended(&format!("<w:body>{}{}</w:body>", paragraph("BodyText"), paragraph(FIGURE)));
        assert!(
            written.contains(&format!(
                "{}<w:p><w:pPr><w:pStyle w:val=\"Figure\"/></w:pPr><w:r/></w:p>",
                paragraph("BodyText")
            )),
            "{written}"
        );
    }
}
