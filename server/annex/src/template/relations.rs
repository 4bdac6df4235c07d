//! What a file says it is, and what its parts point to.

use super::archive::{Contents, tree};
use super::refusal::Refusal;
use super::tree::Tree;
use super::unwanted;
use catalogue::document::template::Reason;
use std::collections::BTreeSet;

const CONTENT_TYPES: &str = "[Content_Types].xml";
const ROOT_RELATIONS: &str = "_rels/.rels";
/// The content type of a document that is no template and has no macros.
const DOCUMENT: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
/// What stands around the kind of a part with text.
const WORD_TYPE: (&str, &str) = ("application/vnd.openxmlformats-officedocument.wordprocessingml.", "+xml");
/// The parts with text that values may go into.
const STORIES: [&str; 5] = ["document.main", "header", "footer", "footnotes", "endnotes"];
/// Relationships that make a document more than its own text, by the last step of their type, and why they are refused.
const REFUSED: [(&str, Reason); 14] = [
    ("vbaProject", Reason::Macros),
    ("wordVbaData", Reason::Macros),
    ("keyMapCustomizations", Reason::Macros),
    ("attachedTemplate", Reason::AttachedTemplate),
    ("aFChunk", Reason::AltChunk),
    ("subDocument", Reason::External),
    ("frame", Reason::External),
    ("mailMergeSource", Reason::External),
    ("mailMergeHeaderSource", Reason::External),
    ("oleObject", Reason::Embedded),
    ("control", Reason::Embedded),
    ("activeXControlBinary", Reason::Embedded),
    ("origin", Reason::Signed),
    ("signature", Reason::Signed),
];
/// Where an ordinary link may lead.
const LINKS: [&str; 3] = ["https://", "http://", "mailto:"];

/// Looks through all parts. Gives the names of those with text.
pub(super) fn look_through(contents: &Contents) -> Result<Vec<String>, Refusal> {
    let Some(types) = contents.xml(CONTENT_TYPES) else {
        return Err(Refusal::new(Reason::NotDocx, "", ""));
    };
    if let Some(part) = contents.names().find(|name| name.to_lowercase().ends_with("vbaproject.bin")) {
        return Err(Refusal::new(Reason::Macros, part, ""));
    }
    if let Some(part) = contents.names().find(|name| name.to_lowercase().starts_with("_xmlsignatures/")) {
        return Err(Refusal::new(Reason::Signed, part, ""));
    }
    let stories = stories(contents, &tree(CONTENT_TYPES, types)?)?;
    for (name, source) in contents.parts() {
        let tree = tree(name, source)?;
        if name.to_lowercase().ends_with(".rels") {
            relations(contents, name, &tree)?;
        } else {
            unwanted::look_for(name, &tree)?;
            references(contents, name, &tree)?;
        }
    }
    Ok(stories)
}

/// The parts with text by their content types, the document itself among them.
fn stories(contents: &Contents, types: &Tree<'_>) -> Result<Vec<String>, Refusal> {
    let mut stories = Vec::new();
    for element in &types.elements {
        let Some(kind) = types.attribute(element, "ContentType") else { continue };
        let part = types.attribute(element, "PartName").unwrap_or_default();
        let refused = |reason| Err(Refusal::new(reason, part.trim_start_matches('/'), &kind));
        if kind.contains("macroEnabled") || kind.contains("vbaProject") {
            return refused(Reason::Macros);
        }
        if kind.ends_with("wordprocessingml.template.main+xml") {
            return refused(Reason::WordTemplate);
        }
        if kind.contains("digital-signature") {
            return refused(Reason::Signed);
        }
        let inner = kind.strip_prefix(WORD_TYPE.0).and_then(|kind| kind.strip_suffix(WORD_TYPE.1));
        if inner.is_some_and(|inner| STORIES.contains(&inner)) && element.name == "Override" {
            let path = part.trim_start_matches('/');
            let name = contents.names().find(|name| name.eq_ignore_ascii_case(path));
            match name.filter(|name| contents.xml(name).is_some()) {
                Some(name) if !stories.iter().any(|known| known == name) => stories.push(name.to_owned()),
                _ => return refused(Reason::Damaged),
            }
        }
    }
    let root = contents.xml(ROOT_RELATIONS).ok_or_else(|| Refusal::new(Reason::NotDocx, "", ""))?;
    let root = tree(ROOT_RELATIONS, root)?;
    let main = root
        .elements
        .iter()
        .find(|element| root.attribute(element, "Type").is_some_and(|kind| last_step(&kind) == "officeDocument"));
    let target = main.and_then(|element| root.attribute(element, "Target")).unwrap_or_default();
    let target = target.trim_start_matches('/').to_owned();
    let is_document = types.elements.iter().any(|element| {
        types.attribute(element, "ContentType").is_some_and(|kind| kind == DOCUMENT)
            && types
                .attribute(element, "PartName")
                .is_some_and(|part| part.trim_start_matches('/').eq_ignore_ascii_case(&target))
    });
    if !is_document {
        return Err(Refusal::new(Reason::NotDocx, "", ""));
    }
    Ok(stories)
}

/// Looks through the relationships of a part.
fn relations(contents: &Contents, name: &str, tree: &Tree<'_>) -> Result<(), Refusal> {
    let mut ids = BTreeSet::new();
    for element in tree.elements.iter().filter(|element| element.name == "Relationship") {
        let of = |attribute| tree.attribute(element, attribute).unwrap_or_default();
        let (kind, target) = (of("Type"), of("Target"));
        if kind.starts_with("http://purl.oclc.org/ooxml/") {
            return Err(Refusal::new(Reason::Strict, name, ""));
        }
        if !ids.insert(of("Id")) {
            return Err(Refusal::new(Reason::Damaged, name, &of("Id")));
        }
        let step = last_step(&kind);
        if let Some((_, reason)) = REFUSED.iter().find(|(refused, _)| *refused == step) {
            return Err(Refusal::new(*reason, name, &target));
        }
        let is_external = of("TargetMode").eq_ignore_ascii_case("External");
        let is_link = LINKS.iter().any(|scheme| target.to_ascii_lowercase().starts_with(scheme));
        match (is_external, step) {
            // Links to the law and to the municipality's pages are what such a document is full of; nothing is fetched by them.
            (true, "hyperlink") if is_link => {}
            (true, _) => return Err(Refusal::new(Reason::External, name, &target)),
            (false, "hyperlink") if target.starts_with('#') => {}
            (false, _) if resolved(name, &target).is_some_and(|part| contents.has(&part)) => {}
            (false, _) => return Err(Refusal::new(Reason::Damaged, name, &target)),
        }
    }
    Ok(())
}

/// Every relationship that a part uses is there: Word takes a file for damaged when one is not.
fn references(contents: &Contents, name: &str, part: &Tree<'_>) -> Result<(), Refusal> {
    let used: BTreeSet<&str> = part
        .elements
        .iter()
        .flat_map(|element| part.attributes(element))
        .filter(|attribute| attribute.name.starts_with("r:") && !attribute.value.is_empty())
        .map(|attribute| attribute.value)
        .collect();
    if used.is_empty() {
        return Ok(());
    }
    let (folder, file) = name.rsplit_once('/').map_or(("", name), |(folder, file)| (folder, file));
    let relations = format!("{folder}/_rels/{file}.rels");
    let source = contents.xml(relations.trim_start_matches('/')).unwrap_or("<none/>");
    let relations = tree(&relations, source)?;
    let ids: BTreeSet<&str> = relations
        .elements
        .iter()
        .flat_map(|element| relations.attributes(element))
        .filter(|attribute| attribute.name == "Id")
        .map(|attribute| attribute.value)
        .collect();
    match used.difference(&ids).next() {
        Some(missing) => Err(Refusal::new(Reason::Damaged, name, missing)),
        None => Ok(()),
    }
}

/// The last step of the type of a relationship.
fn last_step(kind: &str) -> &str {
    kind.rsplit('/').next().unwrap_or_default()
}

/// The part that a target within the file names, seen from the relationships of another.
fn resolved(relations: &str, target: &str) -> Option<String> {
    let target = target.split('#').next().unwrap_or_default();
    let folder = relations.rsplit_once("_rels/").map_or("", |(folder, _)| folder);
    let mut steps: Vec<&str> = Vec::new();
    let path = match target.strip_prefix('/') {
        Some(absolute) => absolute.to_owned(),
        None => format!("{folder}{target}"),
    };
    for step in path.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop()?;
            }
            step => steps.push(step),
        }
    }
    Some(steps.join("/"))
}
