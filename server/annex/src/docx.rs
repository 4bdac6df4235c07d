//! A document of the model as a Word file.
//!
//! docx-rs writes the flowing text. What it writes is not quite what the standard asks for, so [`mend`] puts each part right
//! before it is stored; styles, numbering and settings are templates of our own in [`skeleton`].

mod body;
mod drawing;
mod logo;
mod matrix;
mod mend;
mod skeleton;
mod table;

use crate::look::Look;
use crate::{Error, parts};
use catalogue::document::Document;

/// The Word file, as its organisation has its files look.
///
/// # Errors
/// When a part can't be put together; never because of what stands in the document.
pub fn docx(document: &Document, look: &Look) -> Result<Vec<u8>, Error> {
    let flow = body::flow(document, look);
    let xml = flow.docx.build();
    let mut parts = skeleton::parts(document, look);
    parts.push(("word/document.xml", mend::part(&xml.document, &flow.tables, flow.figures)?));
    parts.push(("word/footnotes.xml", mend::footnotes(&xml.footnotes)?));
    for (path, written) in [("word/header1.xml", xml.headers.first()), ("word/footer1.xml", xml.footers.first())] {
        parts.push((path, mend::part(written.map(Vec::as_slice).unwrap_or_default(), &[], Vec::new())?));
    }
    if let Some((logo, _)) = look.logo() {
        parts.push((logo::PATH, logo.png().to_vec()));
    }
    parts::write(parts.iter().map(|(path, bytes)| (*path, bytes.as_slice())))
}
