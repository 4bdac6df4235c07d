//! OSCAL catalogs: ours out and in, and everybody else's in.
//!
//! Domains are groups, items the controls in them; measures and scenarios are controls of groups of their own. What OSCAL has a
//! place for stands there: the demand is the statement, the reason the guidance, the evidence the assessment objective, a parameter
//! a parameter. Whatever else a field says is a property in our namespace under the name of the field, so a new field travels without
//! a line of code.

mod foreign;
mod names;
mod own;
mod prose;
mod write;

pub(crate) use foreign::read as read_foreign;
pub(crate) use own::read as read_own;
pub(crate) use write::write;

/// The namespace of our properties and parts.
const NAMESPACE: &str = "urn:kravspor:oscal";
/// The version of OSCAL that is written.
const OSCAL_VERSION: &str = "1.1.3";
/// The property that says a catalog is ours, and how it is written.
const FORMAT: &str = "catalogue-format";
/// The value of that property.
const FORMAT_VERSION: &str = "1";
/// The property with the place of an entry in its list.
const POSITION: &str = "position";
/// The property of a part with the language of its prose.
const LANGUAGE: &str = "language";
/// The class of a group that is no domain, for items whose domain is not in the release.
const UNSORTED: &str = "unsorted";

/// The parts that OSCAL has a name for, by kind and field.
const PARTS: [(&str, &str, &str); 6] = [
    ("item", "text", "statement"),
    ("item", "reason", "guidance"),
    ("item", "evidence", "assessment-objective"),
    ("measure", "text", "statement"),
    ("measure", "explanation", "guidance"),
    ("scenario", "text", "statement"),
];

/// The name of a part for a field, and whether it is OSCAL's own.
fn part_name<'a>(kind: &str, field: &'a str) -> (&'a str, bool) {
    let found = PARTS.iter().find(|(of, name, _)| *of == kind && *name == field);
    found.map_or((field, false), |(_, _, part)| (part, true))
}

/// The field that a part of a control says.
fn field_of_part<'a>(kind: &str, part: &'a str) -> &'a str {
    let found = PARTS.iter().find(|(of, _, name)| *of == kind && *name == part);
    found.map_or(part, |(_, field, _)| field)
}
