//! Somebody else's catalog as tables: a row for every control, wherever it lies.

use super::prose::{Piece, pieces};
use crate::import::{Budget, SkipReason, Table, TableRow};
use crate::{Limits, Refusal};
use catalogue::content::Lang;
use serde_json::Value;
use std::collections::BTreeMap;

/// How deep a parameter may name others.
const PARAMETER_DEPTH_MAX: usize = 4;

/// A catalog that is not ours.
pub(crate) struct Foreign {
    /// What it says of itself: fields of an extension with values.
    pub about: Vec<(&'static str, String)>,
    /// Its controls, a table for each group.
    pub tables: Vec<Table>,
}

/// Reads it, its texts in this language.
pub(crate) fn read(catalog: &Value, language: Lang, limits: &Limits) -> Result<Foreign, Refusal> {
    if !catalog.is_object() {
        return Err(Refusal::UnknownJson);
    }
    let mut parameters = BTreeMap::new();
    gather(catalog, &mut parameters);
    let mut reader = Reader { parameters, budget: Budget::new(limits), language, tables: Vec::new(), number: 0 };
    reader.container(catalog, "")?;
    let metadata = |name: &str| catalog.get("metadata").and_then(|metadata| metadata.get(name)).and_then(Value::as_str);
    let date = metadata("last-modified").and_then(|time| time.get(..10));
    let about = [("title", metadata("title")), ("version", metadata("version")), ("date", date)];
    let about = about.into_iter().filter_map(|(name, value)| Some((name, value?.to_owned()))).collect();
    Ok(Foreign { about, tables: reader.tables })
}

fn list<'a>(table: &'a Value, name: &str) -> &'a [Value] {
    table.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn text<'a>(table: &'a Value, name: &str) -> &'a str {
    table.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// Every parameter by its id. The depth is that of the JSON, which has a limit.
fn gather<'a>(container: &'a Value, parameters: &mut BTreeMap<&'a str, &'a Value>) {
    for parameter in list(container, "params") {
        parameters.insert(text(parameter, "id"), parameter);
    }
    for inner in list(container, "groups").iter().chain(list(container, "controls")) {
        gather(inner, parameters);
    }
}

struct Reader<'a> {
    parameters: BTreeMap<&'a str, &'a Value>,
    budget: Budget<'a>,
    language: Lang,
    tables: Vec<Table>,
    number: usize,
}

impl<'a> Reader<'a> {
    fn container(&mut self, container: &'a Value, group: &str) -> Result<(), Refusal> {
        let mut table = self.table(group);
        for control in list(container, "controls") {
            self.control(control, &mut table)?;
        }
        if table.rows.len() > 1 || !table.skipped.is_empty() {
            self.tables.push(table);
        }
        for inner in list(container, "groups") {
            let name = ["id", "title"].into_iter().map(|name| text(inner, name)).find(|name| !name.is_empty());
            self.container(inner, name.unwrap_or("group"))?;
        }
        Ok(())
    }

    /// A table with the names of our fields as its header.
    fn table(&self, group: &str) -> Table {
        let language = self.language.code();
        let names = ["id", "obligation"].map(str::to_owned).into_iter();
        let texts = ["text", "reason", "evidence"].map(|field| format!("{field}.{language}"));
        let header = TableRow { cells: names.chain(texts).enumerate().collect(), ..TableRow::default() };
        Table { sheet: group.to_owned(), rows: vec![header], ..Table::default() }
    }

    fn control(&mut self, control: &'a Value, table: &mut Table) -> Result<(), Refusal> {
        self.number += 1;
        let id = text(control, "id");
        self.budget.row("the catalog")?;
        let withdrawn = list(control, "props").iter().any(|property| {
            text(property, "name") == "status" && text(property, "value").eq_ignore_ascii_case("withdrawn")
        });
        if withdrawn {
            table.skipped.push((self.number, id.to_owned(), SkipReason::Withdrawn));
        } else {
            let title = self.shown(text(control, "title"), PARAMETER_DEPTH_MAX)?;
            let (mut statement, mut guidance, mut evidence) = (String::new(), String::new(), String::new());
            for part in list(control, "parts") {
                match text(part, "name") {
                    "statement" | "item" => self.part(part, 0, &mut statement)?,
                    "guidance" | "overview" => self.part(part, 0, &mut guidance)?,
                    "assessment-objective" | "assessment" | "objective" => self.part(part, 0, &mut evidence)?,
                    _ => {}
                }
            }
            let statement = if statement.trim().is_empty() { title.clone() } else { statement };
            let cells = [id.to_owned(), title, statement, guidance, evidence];
            let cells = cells.into_iter().map(|cell| cell.trim().to_owned()).enumerate();
            let cells = cells.filter(|(_, cell)| !cell.is_empty()).collect();
            table.rows.push(TableRow { number: self.number, cells, errors: Vec::new() });
        }
        for inner in list(control, "controls") {
            self.control(inner, table)?;
        }
        Ok(())
    }

    /// The prose of a part and of those in it, a line each, with the label that the catalog gives it.
    fn part(&mut self, part: &Value, depth: usize, out: &mut String) -> Result<(), Refusal> {
        let prose = self.shown(text(part, "prose"), PARAMETER_DEPTH_MAX)?;
        if !prose.is_empty() {
            if !out.is_empty() {
                out.push('\n');
            }
            let label = list(part, "props").iter().find(|property| text(property, "name") == "label");
            let label = label.map(|label| text(label, "value")).filter(|_| depth > 0).unwrap_or_default();
            if !label.is_empty() {
                self.budget.text("the catalog", label.len() + 1)?;
                out.push_str(label);
                out.push(' ');
            }
            out.push_str(&prose);
        }
        for inner in list(part, "parts") {
            self.part(inner, depth + 1, out)?;
        }
        Ok(())
    }

    /// Prose with its parameters as words. A parameter of theirs is no number of ours: it stays a gap for the buyer to fill.
    fn shown(&mut self, prose: &str, depth: usize) -> Result<String, Refusal> {
        let mut out = String::new();
        for piece in pieces(prose) {
            let words = match piece {
                Piece::Words(words) => words,
                Piece::Parameter(id) => format!("[{}]", self.parameter(id, depth)?),
            };
            // One long parameter can be put in everywhere.
            self.budget.text("the catalog", words.len())?;
            out.push_str(&words);
        }
        Ok(out)
    }

    fn parameter(&mut self, id: &str, depth: usize) -> Result<String, Refusal> {
        let (Some(parameter), Some(depth)) = (self.parameters.get(id).copied(), depth.checked_sub(1)) else {
            return Ok(id.to_owned());
        };
        if let Some(value) = list(parameter, "values").first().and_then(Value::as_str) {
            return self.shown(value, depth);
        }
        let select = parameter.get("select").unwrap_or(&Value::Null);
        let mut choices = Vec::new();
        for choice in list(select, "choice").iter().filter_map(Value::as_str) {
            choices.push(self.shown(choice, depth)?);
        }
        match (choices.is_empty(), text(parameter, "label")) {
            (false, _) => Ok(choices.join(" / ")),
            (true, "") => Ok(id.to_owned()),
            (true, label) => self.shown(label, depth),
        }
    }
}
