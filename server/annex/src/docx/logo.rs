//! The organisation's logo above the title.

use super::drawing::{DrawingIds, Extent, drawing, origin};
use crate::logo::Logo;
use crate::xml::{Element, escape};

/// Where the picture is in the archive.
pub(super) const PATH: &str = "word/media/logo.png";
/// What the list of contents says of it.
pub(super) const TYPE: &str = "\n  <Default Extension=\"png\" ContentType=\"image/png\"/>";
/// The relation from the document to it.
pub(super) const RELATION: &str = "\n  <Relationship Id=\"rIdLogo\" \
    Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"media/logo.png\"/>";
/// The vocabulary of pictures.
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
/// English Metric Units in a millimetre.
const EMU_PER_MM: u32 = 36_000;
/// As wide and as high as it is at most.
const WIDTH_MAX: u32 = 70 * EMU_PER_MM;
const HEIGHT_MAX: u32 = 18 * EMU_PER_MM;

/// The run with the picture.
pub(super) fn run(logo: &Logo, alt: &str, ids: &mut DrawingIds) -> Element {
    let (width, height) = logo.within(WIDTH_MAX, HEIGHT_MAX);
    let extent = Extent { width: width as usize, height: height as usize };
    let id = ids.next();
    let named = |name: &str| Element::new(name).with("id", &id).with("name", "Logo").with("descr", &escape(alt));
    let blip = Element::new("a:blip")
        .with("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
        .with("r:embed", "rIdLogo");
    let fill =
        Element::new("pic:blipFill").child(blip).child(Element::new("a:stretch").child(Element::new("a:fillRect")));
    let shape = Element::new("pic:spPr")
        .child(Element::new("a:xfrm").child(origin("a:off")).child(extent.named("a:ext")))
        .child(Element::new("a:prstGeom").with("prst", "rect").child(Element::new("a:avLst")));
    let picture = Element::new("pic:pic")
        .with("xmlns:pic", PICTURE)
        .child(Element::new("pic:nvPicPr").child(named("pic:cNvPr")).child(Element::new("pic:cNvPicPr")))
        .child(fill)
        .child(shape);
    Element::new("w:r").child(drawing(extent, named("wp:docPr"), PICTURE, picture))
}
