//! The sample that a municipality may begin with: the agreement's own clauses, with names where the values go.

use crate::{Error, Look, docx};
use catalogue::content::{Lang, Release};
use catalogue::document::agreement;

/// A template made from the release's own clauses, in one of its languages. Filled, it says what the agreement says.
///
/// # Errors
/// When a part can't be put together; never because of what stands in the release.
pub fn sample(release: &Release, lang: Lang) -> Result<Vec<u8>, Error> {
    docx(&agreement::sample(release, lang), &Look::default())
}
