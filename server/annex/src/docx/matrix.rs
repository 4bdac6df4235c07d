//! The risk matrix as a picture: a group of DrawingML shapes with their words as text, so that it prints sharply, can be searched,
//! and brings no image or font along. Word has known such groups since 2010; a reader that does not gets the text alternative.

use super::body::TEXT_WIDTH;
use super::drawing::{DrawingIds, Extent, drawing, origin};
use super::table::{LINE, colour_of};
use crate::xml::{Element, Node, escape};
use catalogue::document::model::{Matrix, MatrixCell, MatrixDetail};

/// The style of the paragraph that pictures stand in. Nothing that people write can have it.
pub(super) const FIGURE: &str = "Figure";
/// The style of the words in a picture.
const FIGURE_TEXT: &str = "FigureText";
/// English Metric Units in a twentieth of a point, and in a point.
const EMU_PER_TWIP: usize = 635;
const EMU_PER_POINT: usize = 12_700;
/// Between two pictures side by side, in twentieths of a point.
const GAP: usize = 300;
/// Room between the edge of a shape and its words, in EMU.
const INSET: usize = EMU_PER_POINT;

/// The vocabulary of groups of shapes.
const GROUP: &str = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";

/// The sizes of a picture.
struct Sizes {
    /// The first column, in thousandths of the width.
    label: usize,
    /// Row of column names, in points.
    head: usize,
    /// The lowest that a row may be, in points.
    row: usize,
    /// A line of marks, in points.
    line: usize,
    /// How many characters of marks stand on a line.
    chars: usize,
    /// Half points: the names of rows and columns, the level, the marks.
    fonts: [usize; 3],
    /// Whether there is room for bold names.
    bold: bool,
}

const LARGE: Sizes = Sizes { label: 150, head: 26, row: 34, line: 10, chars: 19, fonts: [16, 15, 14], bold: true };
const SMALL: Sizes = Sizes { label: 190, head: 22, row: 27, line: 9, chars: 8, fonts: [12, 12, 16], bold: false };

/// The runs with the pictures, side by side on one line.
pub(super) fn figure(matrices: &[Matrix], ids: &mut DrawingIds) -> Vec<Element> {
    let count = matrices.len().max(1);
    let width = (TEXT_WIDTH - GAP * (count - 1)) / count * EMU_PER_TWIP;
    let mut runs = Vec::new();
    for matrix in matrices {
        if !runs.is_empty() {
            runs.push(Element::new("w:r").child(text(" ")));
        }
        // A picture alone stands under a heading that says the same.
        runs.push(picture(matrix, width, count > 1, ids));
    }
    runs
}

fn picture(matrix: &Matrix, width: usize, captioned: bool, ids: &mut DrawingIds) -> Element {
    let properties = Element::new("wp:docPr")
        .with("id", &ids.next())
        .with("name", &escape(&matrix.caption))
        .with("descr", &escape(&matrix.alt))
        .with("title", &escape(&matrix.caption));
    let mut shapes = Shapes { ids, found: Vec::new() };
    let height = shapes.draw(matrix, width, captioned);
    let extent = Extent { width, height };
    let frame = Element::new("a:xfrm")
        .child(origin("a:off"))
        .child(extent.named("a:ext"))
        .child(origin("a:chOff"))
        .child(extent.named("a:chExt"));
    let mut group =
        Element::new("wpg:wgp").child(Element::new("wpg:cNvGrpSpPr")).child(Element::new("wpg:grpSpPr").child(frame));
    group.children.extend(shapes.found.into_iter().map(Node::Element));
    let choice = Element::new("mc:Choice").with("Requires", "wpg").child(drawing(extent, properties, GROUP, group));
    let fallback = Element::new("mc:Fallback").child(text(&matrix.alt));
    Element::new("w:r").child(Element::new("mc:AlternateContent").child(choice).child(fallback))
}

/// Where a shape stands, in EMU.
#[derive(Clone, Copy)]
struct Place {
    x: usize,
    y: usize,
    width: usize,
    height: usize,
}

/// A line in a shape: its words, half points, and whether they are bold.
type Words = (String, usize, bool);

struct Shapes<'i> {
    ids: &'i mut DrawingIds,
    found: Vec<Element>,
}

impl Shapes<'_> {
    /// Adds all shapes; the height they take.
    fn draw(&mut self, matrix: &Matrix, width: usize, captioned: bool) -> usize {
        let sizes = match matrix.detail {
            MatrixDetail::Ids => &LARGE,
            MatrixDetail::Counts => &SMALL,
        };
        let [names, ..] = sizes.fonts;
        let label = width * sizes.label / 1000;
        let cell = (width - label) / matrix.columns.len().max(1);
        let mut y = 0;
        if captioned {
            let height = 18 * EMU_PER_POINT;
            self.add(Place { x: 0, y, width, height }, None, &[(matrix.caption.clone(), 18, true)]);
            y += height;
        }
        let height = sizes.head * EMU_PER_POINT;
        self.add(Place { x: 0, y, width: label, height }, None, &[(matrix.corner.clone(), names, false)]);
        for (index, column) in matrix.columns.iter().enumerate() {
            let place = Place { x: label + index * cell, y, width: cell, height };
            self.add(place, None, &[(column.clone(), names, sizes.bold)]);
        }
        y += height;
        for row in &matrix.rows {
            let cells: Vec<Vec<Words>> = row.cells.iter().map(|cell| words(cell, sizes)).collect();
            let lines = cells.iter().map(Vec::len).max().unwrap_or(0);
            let height = (lines * sizes.line + 8).max(sizes.row) * EMU_PER_POINT;
            self.add(Place { x: 0, y, width: label, height }, None, &[(row.label.clone(), names, sizes.bold)]);
            for (index, (content, words)) in row.cells.iter().zip(&cells).enumerate() {
                let place = Place { x: label + index * cell, y, width: cell, height };
                self.add(place, Some(colour_of(content.tone).unwrap_or("FFFFFF")), words);
            }
            y += height;
        }
        y
    }

    /// A box with centred words, filled and framed where it is a cell.
    fn add(&mut self, place: Place, fill: Option<&str>, words: &[Words]) {
        let id = self.ids.next();
        let frame = Element::new("a:xfrm")
            .child(Element::new("a:off").with("x", &place.x.to_string()).with("y", &place.y.to_string()))
            .child(Element::new("a:ext").with("cx", &place.width.to_string()).with("cy", &place.height.to_string()));
        let colour = |value: &str| Element::new("a:solidFill").child(Element::new("a:srgbClr").with("val", value));
        let (fill, line) = match fill {
            Some(fill) => (colour(fill), colour(LINE)),
            None => (Element::new("a:noFill"), Element::new("a:noFill")),
        };
        let shape = Element::new("wps:spPr")
            .child(frame)
            .child(Element::new("a:prstGeom").with("prst", "rect").child(Element::new("a:avLst")))
            .child(fill)
            .child(Element::new("a:ln").with("w", "6350").child(line));
        let mut content = Element::new("w:txbxContent");
        content.children.extend(words.iter().map(|words| Node::Element(paragraph(words))));
        let inset = INSET.to_string();
        let body = ["lIns", "tIns", "rIns", "bIns"].iter().fold(
            Element::new("wps:bodyPr").with("rot", "0").with("vert", "horz").with("wrap", "square"),
            |body, side| body.with(side, &inset),
        );
        let body = body.with("anchor", "ctr").with("anchorCtr", "0").child(Element::new("a:noAutofit"));
        self.found.push(
            Element::new("wps:wsp")
                .child(Element::new("wps:cNvPr").with("id", &id).with("name", &format!("Box {id}")))
                .child(Element::new("wps:cNvSpPr").with("txBox", "1"))
                .child(shape)
                .child(Element::new("wps:txbx").child(content))
                .child(body),
        );
    }
}

/// The level, then the marks, as many on a line as there is room for.
fn words(cell: &MatrixCell, sizes: &Sizes) -> Vec<Words> {
    let [_, level, marks] = sizes.fonts;
    let mut lines = vec![(cell.level.clone(), level, false)];
    let mut line = String::new();
    for mark in &cell.marks {
        if !line.is_empty() && line.chars().count() + 2 + mark.chars().count() > sizes.chars {
            lines.push((format!("{line}, "), marks, true));
            line.clear();
        }
        if !line.is_empty() {
            line.push_str(", ");
        }
        line.push_str(mark);
    }
    if !line.is_empty() {
        lines.push((line, marks, true));
    }
    lines
}

fn paragraph((words, half_points, bold): &Words) -> Element {
    let size = half_points.to_string();
    let mut properties = Element::new("w:rPr");
    if *bold {
        properties = properties.child(Element::new("w:b"));
    }
    let properties =
        properties.child(Element::new("w:sz").with("w:val", &size)).child(Element::new("w:szCs").with("w:val", &size));
    let style = Element::new("w:pPr").child(Element::new("w:pStyle").with("w:val", FIGURE_TEXT));
    Element::new("w:p").child(style).child(Element::new("w:r").child(properties).child(text(words)))
}

fn text(words: &str) -> Element {
    let mut text = Element::new("w:t").with("xml:space", "preserve");
    text.children.push(Node::Text(escape(words)));
    text
}
