//! A municipality's own template of the agreement: taken in, surveyed, and filled.
//!
//! A template is a DOCX with content controls, found by their tags, or `{{names}}` in the text. Filling copies every part that no
//! value goes into byte for byte, and in the others every stretch between the values: a part is read as a tree of places in its
//! source ([`tree`]), what has to change is a list of stretches ([`plan`]), and the part is written out from the source with those
//! stretches replaced ([`render`]). Nothing is serialised anew, so what this program does not know stays as it was.
//!
//! Values are text and nothing else: they are escaped, and never looked through for names again.

mod archive;
mod control;
mod mark;
mod paragraph;
mod plan;
mod refusal;
mod relations;
mod render;
mod runs;
mod sample;
mod section;
mod story;
mod survey;
mod tree;
mod unwanted;

pub use catalogue::document::template::{Fault, Reason};
pub use refusal::{FaultAt, Refusal};
pub use sample::sample;
pub use survey::{Found, Kind, Lacking, Survey, Unknown};

use crate::Error;
use catalogue::content::{Lang, Release};
use catalogue::document::template::Values;
use std::sync::Arc;

/// Largest file that is taken as a template, in bytes.
pub const TEMPLATE_BYTES_MAX: usize = 20 * 1024 * 1024;
/// What a template may unpack to, counted while it is unpacked, in bytes.
pub const UNPACKED_BYTES_MAX: u64 = 100 * 1024 * 1024;
/// Most parts in a template.
pub const PARTS_MAX: usize = 2_000;
/// Most elements in one part.
pub const ELEMENTS_MAX: usize = 1_000_000;
/// How deep the elements of a part may nest.
pub const DEPTH_MAX: usize = 200;
/// Most names in one template.
pub const MARKS_MAX: usize = 5_000;
/// Longest paragraph that names may stand in, in bytes.
pub const PARAGRAPH_BYTES_MAX: usize = 256 * 1024;
/// How deep sections may nest.
pub const SECTIONS_MAX: usize = 8;
/// What a part may grow to when it is filled, in bytes.
pub const FILLED_BYTES_MAX: usize = 64 * 1024 * 1024;

/// A template that has been looked through and taken in. It holds the archive's bytes and what was found in it; cheap to clone.
#[derive(Clone, Debug)]
pub struct Template {
    bytes: Arc<[u8]>,
    /// The parts with text that values can go into, in the order of the archive.
    stories: Vec<String>,
    found: Vec<story::Place>,
    faults: Vec<FaultAt>,
}

impl Template {
    /// Takes a file as a template.
    ///
    /// # Errors
    /// [`Refusal`] with the reason and the part of the file, and for sections that do not hold together every place.
    pub fn read(bytes: &[u8]) -> Result<Template, Refusal> {
        let contents = archive::read(bytes)?;
        let stories = relations::look_through(&contents)?;
        let (mut found, mut faults) = (Vec::new(), Vec::new());
        for part in &stories {
            let source = contents.xml(part).unwrap_or_default();
            let story = story::Story::read(part, source)?;
            found.extend(story.places());
            if found.len() > MARKS_MAX {
                return Err(Refusal::new(Reason::TooLarge, part, ""));
            }
            faults.extend(story.faults);
        }
        if faults.iter().any(|fault| fault.kind.is_fatal()) {
            return Err(Refusal::Structure(faults));
        }
        Ok(Template { bytes: bytes.into(), stories, found, faults })
    }

    /// The file as it was read.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// What the template names, held against what the release knows.
    pub fn survey(&self, release: &Release, lang: Lang) -> Survey {
        survey::survey(&self.found, &self.faults, release, lang)
    }

    /// The template with these values. What is still open stands in brackets and is highlighted. The same values give the same bytes.
    ///
    /// # Errors
    /// When the filled file would be larger than [`FILLED_BYTES_MAX`] in one part, or can't be put together.
    pub fn fill(&self, values: &Values) -> Result<Vec<u8>, Error> {
        archive::rewrite(&self.bytes, &self.stories, |part, source| {
            let story = story::Story::read(part, source)?;
            render::fill(&story, values)
        })
    }
}
