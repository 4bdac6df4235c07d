//! The organisation's logo above the title.

use super::matrix::DrawingIds;
use crate::logo::Logo;
use crate::xml::{Element, escape};

/// Where the picture is in the archive.
pub(super) const PATH: &str = "word/media/logo.png";
/// What the list of contents says of it.
pub(super) const TYPE: &str = "\n  <Default Extension=\"png\" ContentType=\"image/png\"/>";
/// The relation from the document to it.
pub(super) const RELATION: &str = "\n  <Relationship Id=\"rIdLogo\" \
    Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"media/logo.png\"/>";
/// English Metric Units in a millimetre.
const EMU_PER_MM: u32 = 36_000;
/// As wide and as high as it is at most.
const WIDTH_MAX: u32 = 70 * EMU_PER_MM;
const HEIGHT_MAX: u32 = 18 * EMU_PER_MM;

/// The run with the picture.
pub(super) fn run(logo: &Logo, alt: &str, ids: &mut DrawingIds) -> Element {
    let (width, height) = logo.within(WIDTH_MAX, HEIGHT_MAX);
    let extent = |name: &str| Element::new(name).with("cx", &width.to_string()).with("cy", &height.to_string());
    let id = ids.next();
    let named = |name: &str| Element::new(name).with("id", &id).with("name", "Logo").with("descr", &escape(alt));
    let blip = Element::new("a:blip")
        .with("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
        .with("r:embed", "rIdLogo");
    let fill =
        Element::new("pic:blipFill").child(blip).child(Element::new("a:stretch").child(Element::new("a:fillRect")));
    let frame =
        Element::new("a:xfrm").child(Element::new("a:off").with("x", "0").with("y", "0")).child(extent("a:ext"));
    let shape = Element::new("pic:spPr")
        .child(frame)
        .child(Element::new("a:prstGeom").with("prst", "rect").child(Element::new("a:avLst")));
    let picture = Element::new("pic:pic")
        .with("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture")
        .child(Element::new("pic:nvPicPr").child(named("pic:cNvPr")).child(Element::new("pic:cNvPicPr")))
        .child(fill)
        .child(shape);
    let data = Element::new("a:graphicData")
        .with("uri", "http://schemas.openxmlformats.org/drawingml/2006/picture")
        .child(picture);
    let graphic =
        Element::new("a:graphic").with("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main").child(data);
    let around =
        ["l", "t", "r", "b"].iter().fold(Element::new("wp:effectExtent"), |around, side| around.with(side, "0"));
    let inline = ["distT", "distB", "distL", "distR"]
        .iter()
        .fold(Element::new("wp:inline"), |inline, side| inline.with(side, "0"))
        .child(extent("wp:extent"))
        .child(around)
        .child(named("wp:docPr"))
        .child(Element::new("wp:cNvGraphicFramePr"))
        .child(graphic);
    Element::new("w:r").child(Element::new("w:drawing").child(inline))
}
