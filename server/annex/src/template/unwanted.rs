//! What may not stand in a template: comments, tracked changes, other documents, and fields that fetch.

use super::refusal::Refusal;
use super::tree::Tree;
use catalogue::document::template::Reason;

/// Elements of tracked changes (ECMA-376 part 1, 17.13.5).
const TRACKED: [&str; 24] = [
    "w:ins",
    "w:del",
    "w:moveFrom",
    "w:moveTo",
    "w:moveFromRangeStart",
    "w:moveFromRangeEnd",
    "w:moveToRangeStart",
    "w:moveToRangeEnd",
    "w:delText",
    "w:delInstrText",
    "w:rPrChange",
    "w:pPrChange",
    "w:sectPrChange",
    "w:tblPrChange",
    "w:tblPrExChange",
    "w:tblGridChange",
    "w:trPrChange",
    "w:tcPrChange",
    "w:numberingChange",
    "w:cellIns",
    "w:cellDel",
    "w:cellMerge",
    "w:customXmlInsRangeStart",
    "w:customXmlDelRangeStart",
];
const COMMENTS: [&str; 4] = ["w:comment", "w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"];
/// Fields of Word that fetch text, pictures or data from elsewhere.
const FETCHING: [&str; 9] =
    ["INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "LINK", "DDE", "DDEAUTO", "DATABASE", "RD"];

/// Refuses a part with something unwanted in it.
pub(super) fn look_for(part: &str, tree: &Tree<'_>) -> Result<(), Refusal> {
    let mut instruction = String::new();
    for element in &tree.elements {
        let refused = |reason, found: &str| Err(Refusal::new(reason, part, found));
        match element.name {
            name if TRACKED.contains(&name) => return refused(Reason::Tracked, name),
            name if COMMENTS.contains(&name) => return refused(Reason::Comments, ""),
            "w:altChunk" => return refused(Reason::AltChunk, ""),
            "w:subDoc" => return refused(Reason::External, ""),
            "w:control" | "o:OLEObject" => return refused(Reason::Embedded, ""),
            "w:fldChar" => {
                fetches(part, &instruction)?;
                instruction.clear();
            }
            "w:instrText" => instruction.push_str(&tree.content(element)),
            "w:fldSimple" => fetches(part, &tree.attribute(element, "w:instr").unwrap_or_default())?,
            // A picture of the older kind can name its file itself.
            "v:imagedata" | "v:fill" | "v:stroke" => {
                if let Some(from) = tree.attribute(element, "src").filter(|from| from.contains([':', '\\'])) {
                    return refused(Reason::External, &from);
                }
            }
            _ => {}
        }
    }
    Ok(())
}

/// Refuses the instruction of a field that fetches.
fn fetches(part: &str, instruction: &str) -> Result<(), Refusal> {
    let word = instruction.split_whitespace().next().unwrap_or_default().to_ascii_uppercase();
    match FETCHING.contains(&word.as_str()) {
        true => Err(Refusal::new(Reason::External, part, instruction)),
        false => Ok(()),
    }
}
