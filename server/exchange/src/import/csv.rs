//! Reads CSV: UTF-8, separated by semicolons, commas or tabs.

use super::limits::Limits;
use super::problem::Refusal;
use super::table::{Budget, Table, TableRow};
use crate::export::RISKY;

/// The table of a file.
pub(super) fn read(text: &str, limits: &Limits) -> Result<Table, Refusal> {
    table(text, separator(text), plain, limits)
}

/// The table of what was pasted. Quotation marks mean something only where there are tabs: prose begins with them, too.
pub(super) fn pasted(text: &str, limits: &Limits) -> Result<Table, Refusal> {
    if text.contains('\t') {
        return table(text, '\t', |cell| cell, limits);
    }
    let mut budget = Budget::new(limits);
    let mut rows = Vec::new();
    for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
        budget.row("")?;
        budget.cell("", 0, line.len())?;
        rows.push(TableRow { number, cells: vec![(0, line.to_owned())], ..TableRow::default() });
    }
    Ok(Table { rows, ..Table::default() })
}

fn table(text: &str, separator: char, plain: fn(String) -> String, limits: &Limits) -> Result<Table, Refusal> {
    let mut budget = Budget::new(limits);
    let mut table = Table::default();
    let mut reader = Reader { rest: text, line: 1 };
    let mut number = 0;
    while !reader.rest.is_empty() {
        number += 1;
        let mut row = TableRow { number, ..TableRow::default() };
        let mut column = 0;
        loop {
            let (cell, more) = reader.cell(separator)?;
            if !cell.is_empty() {
                budget.cell("", column, cell.len())?;
                row.cells.push((column, plain(cell)));
            }
            column += 1;
            if !more {
                break;
            }
        }
        if !row.cells.is_empty() {
            budget.row("")?;
            table.rows.push(row);
        }
    }
    Ok(table)
}

/// Takes off the apostrophe that export puts before what a spreadsheet would take for a formula.
fn plain(cell: String) -> String {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(RISKY) => rest.to_owned(),
        _ => cell,
    }
}

/// The text of a file, or what its encoding looks like.
pub(super) fn decode(bytes: &[u8]) -> Result<&str, Refusal> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(Refusal::Encoding { encoding: "UTF-16" });
    }
    let text = std::str::from_utf8(bytes).map_err(|_| {
        let wide = bytes.iter().take(1_000).filter(|byte| **byte == 0).count() * 4 > bytes.len().min(1_000);
        Refusal::Encoding { encoding: if wide { "UTF-16" } else { "Windows-1252 or Latin-1" } }
    })?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    // UTF-16 without a mark is valid UTF-8 as long as it holds nothing but English.
    if text.contains('\0') {
        return Err(Refusal::Encoding { encoding: "UTF-16" });
    }
    Ok(text)
}

/// The separator that the first line has most of, outside quotation marks.
fn separator(text: &str) -> char {
    let mut inside = false;
    let mut counts = [(';', 0), (',', 0), ('\t', 0)];
    for character in text.chars() {
        match character {
            '"' => inside = !inside,
            '\n' if !inside => break,
            _ if inside => {}
            _ => {
                for (_, count) in counts.iter_mut().filter(|(separator, _)| *separator == character) {
                    *count += 1;
                }
            }
        }
    }
    // Of equals the first wins, and that is the semicolon.
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map_or(';', |(separator, _)| separator)
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
}

impl Reader<'_> {
    /// The next cell, and whether the row goes on after it.
    fn cell(&mut self, separator: char) -> Result<(String, bool), Refusal> {
        let mut cell = String::new();
        if let Some(quoted) = self.rest.strip_prefix('"') {
            self.rest = quoted;
            self.quoted(&mut cell)?;
        }
        // What follows a closing quotation mark belongs to the cell, as spreadsheets read it.
        let end = self.rest.find([separator, '\n']).unwrap_or(self.rest.len());
        let tail = &self.rest[..end];
        let ends_row = !self.rest[end..].starts_with(separator);
        cell.push_str(if ends_row { tail.strip_suffix('\r').unwrap_or(tail) } else { tail });
        if ends_row {
            self.line += 1;
        }
        self.rest = self.rest.get(end + 1..).unwrap_or_default();
        Ok((cell, !ends_row))
    }

    fn quoted(&mut self, cell: &mut String) -> Result<(), Refusal> {
        let opened = self.line;
        loop {
            let Some(end) = self.rest.find('"') else { return Err(Refusal::OpenQuote { line: opened }) };
            let (inside, after) = self.rest.split_at(end);
            self.line += inside.matches('\n').count();
            cell.push_str(inside);
            self.rest = &after[1..];
            match self.rest.strip_prefix('"') {
                Some(rest) => {
                    cell.push('"');
                    self.rest = rest;
                }
                None => return Ok(()),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn rows(text: &str) -> Vec<Vec<(usize, String)>> {
        read(text, &Limits::default()).unwrap().rows.into_iter().map(|row| row.cells).collect()
    }

    #[test]
    fn quotes_breaks_and_separators() {
        let found = rows("a;\"b;\"\"c\"\"\nd\";e\r\n;;\r\n\"\";x");
        assert_eq!(found[0], [(0, "a".into()), (1, "b;\"c\"\nd".into()), (2, "e".into())]);
        assert_eq!(found[1], [(1, "x".into())]);
        assert_eq!(rows("a,b\n1,2")[1], [(0, "1".into()), (1, "2".into())]);
        assert_eq!(rows("a\tb")[0].len(), 2);
    }

    #[test]
    fn what_looked_like_a_formula_comes_back() {
        assert_eq!(
            rows("'=1;''x;'x;'")[0].iter().map(|cell| cell.1.as_str()).collect::<Vec<_>>(),
            ["=1", "'x", "'x", "'"]
        );
    }

    #[test]
    fn what_was_pasted_is_prose_or_cells() {
        let cells = |text: &str| {
            let rows = pasted(text, &Limits::default()).unwrap().rows;
            rows.into_iter().map(|row| (row.number, row.cells)).collect::<Vec<_>>()
        };
        let prose = cells("\"Enkel\" løsning, som virker; alltid\n\n=1+1\n");
        assert_eq!(prose[0], (1, vec![(0, "\"Enkel\" løsning, som virker; alltid".to_owned())]));
        assert_eq!(prose[1], (3, vec![(0, "=1+1".to_owned())]));
        let table = cells("1\t\"To\nlinjer\"\n'=2\t\tx");
        assert_eq!(table[0].1, [(0, "1".to_owned()), (1, "To\nlinjer".to_owned())]);
        assert_eq!(table[1].1, [(0, "'=2".to_owned()), (2, "x".to_owned())]);
    }

    #[test]
    fn an_open_quotation_mark_is_found() {
        let refusal = read("a\n\"b\nc", &Limits::default()).unwrap_err();
        assert_eq!(refusal, Refusal::OpenQuote { line: 2 });
    }
}
