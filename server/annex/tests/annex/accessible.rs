//! What a screen reader needs of every file: a title and a language, headings in order, tables with heading rows and descriptions,
//! words for every picture.

use crate::buyers::{Package, each, read_by_others};
use crate::case::case;
use crate::tree::{Element, parse};
use crate::{part, parts};
use catalogue::procurement::CaseFile;
use std::collections::BTreeSet;

/// Of a part, what is wrong with it.
type Problems = Vec<String>;

#[test]
fn every_file_can_be_read_aloud() {
    let mut packages = vec![Package::new("full", case()), Package::new("empty", CaseFile::default())];
    packages.extend(read_by_others());
    let found = each(&packages, |package| {
        let tag = package.lang().tag();
        let documents =
            package.files(".docx").map(|(name, file)| (name, &file.bytes, document_problems(&file.bytes, tag)));
        let workbooks = package.files(".xlsx").map(|(name, file)| (name, &file.bytes, workbook_problems(&file.bytes)));
        let all = documents.chain(workbooks).flat_map(|(name, bytes, problems)| {
            let problems = properties(bytes, tag).into_iter().chain(problems);
            problems.map(move |problem| format!("{name}: {problem}"))
        });
        all.collect::<Problems>()
    });
    let found = found.concat();
    assert!(packages.iter().all(|package| package.files(".docx").count() > 0 && package.files(".xlsx").count() > 0));
    assert!(found.is_empty(), "{} problems:\n{}", found.len(), found.join("\n"));
}

/// The title and the language that a program announces when the file is opened.
fn properties(file: &[u8], tag: &str) -> Problems {
    let core = parse(&part(file, "docProps/core.xml"));
    let words = |name: &str| core.words(name);
    let mut problems = Vec::new();
    require(&mut problems, !words("dc:title").trim().is_empty(), || "it has no title".to_owned());
    let language = words("dc:language");
    require(&mut problems, language == tag, || format!("its language is said to be {language:?}, not {tag}"));
    problems
}

fn require(problems: &mut Problems, holds: bool, otherwise: impl FnOnce() -> String) {
    if !holds {
        problems.push(otherwise());
    }
}

fn document_problems(file: &[u8], tag: &str) -> Problems {
    let styles = parse(&part(file, "word/styles.xml"));
    let mut problems = languages(file, &styles, tag);
    problems.extend(headings(&parse(&part(file, "word/document.xml")), &styles));
    for (path, text) in parts(file).iter().filter(|(path, _)| path.starts_with("word/") && path.ends_with(".xml")) {
        let root = parse(text);
        let tables = root.all("w:tbl").into_iter().filter_map(table_problem);
        let pictures = without_words(&root).into_iter().map(|name| format!("the picture {name:?} has no words"));
        let marks: BTreeSet<&str> =
            root.all("w:bookmarkStart").into_iter().map(|mark| mark.attribute("w:name")).collect();
        let links = root.all("w:hyperlink").into_iter().filter_map(|link| link_problem(&marks, link));
        problems.extend(tables.chain(pictures).chain(links).map(|problem| format!("{path}: {problem}")));
    }
    problems
}

/// The language of the text, where Word and where readers look for it.
fn languages(file: &[u8], styles: &Element, tag: &str) -> Problems {
    let default = styles.at(&["w:docDefaults", "w:rPrDefault", "w:rPr", "w:lang"]);
    let settings = parse(&part(file, "word/settings.xml"));
    let theme = settings.child("w:themeFontLang");
    let mut problems = Vec::new();
    for (place, element) in [("styles", default), ("settings", theme)] {
        let said = element.map_or("", |element| element.attribute("w:val"));
        require(&mut problems, said == tag, || format!("the language of the {place} is {said:?}, not {tag}"));
    }
    problems
}

/// One title, and headings below it of which none skips a level.
fn headings(document: &Element, styles: &Element) -> Problems {
    let mut problems = Vec::new();
    let (mut titles, mut last) = (0, 0);
    for paragraph in document.all("w:p") {
        let style = paragraph.at(&["w:pPr", "w:pStyle"]).map_or("", |style| style.attribute("w:val"));
        let text = paragraph.words("w:t");
        titles += usize::from(style == "Title");
        let Some(level) = level(styles, style) else { continue };
        require(&mut problems, !text.trim().is_empty(), || format!("a heading after level {last} has no words"));
        require(&mut problems, level <= last + 1, || format!("{text:?} is at level {level}, after level {last}"));
        last = level;
    }
    require(&mut problems, titles == 1, || format!("{titles} titles"));
    require(&mut problems, last > 0, || "no heading".to_owned());
    problems
}

/// The level of the headings of this style, from 1.
fn level(styles: &Element, id: &str) -> Option<usize> {
    let style = styles.children.iter().find(|style| style.name == "w:style" && style.attribute("w:styleId") == id)?;
    let level: usize = style.at(&["w:pPr", "w:outlineLvl"])?.attribute("w:val").parse().ok()?;
    (level < 9).then_some(level + 1)
}

fn table_problem(table: &Element) -> Option<String> {
    let described = ["w:tblCaption", "w:tblDescription"]
        .into_iter()
        .any(|name| table.at(&["w:tblPr", name]).is_some_and(|words| !words.attribute("w:val").trim().is_empty()));
    let repeats = table.child("w:tr").is_some_and(|row| row.at(&["w:trPr", "w:tblHeader"]).is_some());
    let first = || table.child("w:tr").map(|row| row.words("w:t")).unwrap_or_default();
    match (described, repeats) {
        (true, true) => None,
        (false, _) => Some(format!("the table {:?} is not described", first())),
        (_, false) => Some(format!("the table {:?} has no heading row", first())),
    }
}

/// The pictures that say nothing, by name.
fn without_words(root: &Element) -> Vec<String> {
    let silent = |properties: &&Element| properties.attribute("descr").trim().is_empty();
    let drawn = root.all("wp:docPr").into_iter().chain(root.all("xdr:cNvPr")).filter(silent);
    let names = drawn.map(|properties| properties.attribute("name").to_owned());
    // A drawing that nothing names can't be described at all.
    let nameless = root.all("w:drawing").len() > root.all("wp:docPr").len() || !root.all("w:pict").is_empty();
    names.chain(nameless.then(|| "without properties".to_owned())).collect()
}

fn link_problem(marks: &BTreeSet<&str>, link: &Element) -> Option<String> {
    let anchor = link.attribute("w:anchor");
    let leads = anchor.is_empty() || marks.contains(anchor);
    if link.words("w:t").trim().is_empty() {
        return Some(format!("the link to {anchor:?} has no words"));
    }
    (!leads).then(|| format!("the link to {anchor:?} leads nowhere"))
}

fn workbook_problems(file: &[u8]) -> Problems {
    let workbook = parse(&part(file, "xl/workbook.xml"));
    let names: Vec<&str> = workbook.all("sheet").into_iter().map(|sheet| sheet.attribute("name")).collect();
    let mut problems = Vec::new();
    for name in &names {
        let said = !name.trim().is_empty() && !name.starts_with("Sheet") && !name.starts_with("Ark");
        require(&mut problems, said, || format!("a sheet is called {name:?}"));
    }
    let mut tables = 0;
    for (number, name) in (1..).zip(&names) {
        let sheet = parse(&part(file, &format!("xl/worksheets/sheet{number}.xml")));
        tables += usize::from(heading_row(&sheet).is_some());
        problems.extend(sheet_problems(&sheet).into_iter().map(|problem| format!("{name}: {problem}")));
    }
    require(&mut problems, tables > 0, || "no sheet keeps a heading row in sight".to_owned());
    for (path, text) in parts(file).iter().filter(|(path, _)| path.starts_with("xl/drawings/")) {
        let names = without_words(&parse(text)).into_iter();
        problems.extend(names.map(|name| format!("{path}: the picture {name:?} has no words")));
    }
    problems
}

/// Reading begins at the first cell, so it says what the sheet is; a table has a heading over every column, and keeps it in sight.
fn sheet_problems(sheet: &Element) -> Problems {
    let mut problems = Vec::new();
    let first = sheet.all("c").into_iter().find(|cell| cell.attribute("r") == "A1");
    require(&mut problems, first.is_some_and(is_filled), || "the first cell is empty".to_owned());
    require(&mut problems, sheet.child("mergeCells").is_none(), || "cells are merged".to_owned());
    let heading = heading_row(sheet);
    require(&mut problems, heading.is_some() || sheet.child("autoFilter").is_none(), || {
        "the heading row can be scrolled out of sight".to_owned()
    });
    if let Some(heading) = heading {
        let rows = sheet.all("row");
        let (above, below): (Vec<&Element>, Vec<&Element>) = rows.into_iter().partition(|row| number(row) <= heading);
        let headings = above.last().filter(|row| number(row) == heading);
        let named = headings.map_or(0, |row| row.children.iter().filter(|cell| is_filled(cell)).count());
        let widest = below.iter().map(|row| row.children.len()).max().unwrap_or_default();
        require(&mut problems, named > 1 && named >= widest, || format!("{named} headings over {widest} columns"));
    }
    problems
}

/// The last row of those that never scroll away.
fn heading_row(sheet: &Element) -> Option<usize> {
    let frozen = sheet.all("pane").into_iter().find(|pane| pane.attribute("state") == "frozen")?;
    frozen.attribute("ySplit").parse().ok()
}

fn number(row: &Element) -> usize {
    row.attribute("r").parse().expect("rows are numbered")
}

fn is_filled(cell: &Element) -> bool {
    !cell.children.is_empty()
}

#[test]
fn what_a_screen_reader_would_stumble_over_is_found() {
    let styles = parse(
        "<w:styles><w:style w:styleId=\"H1\"><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>\
         <w:style w:styleId=\"H3\"><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr></w:style></w:styles>",
    );
    let paragraph =
        |style: &str| format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>Ord</w:t></w:r></w:p>");
    let body =
        |styles: &[&str]| parse(&format!("<w:b>{}</w:b>", styles.iter().map(|s| paragraph(s)).collect::<String>()));
    assert_eq!(headings(&body(&["Title", "H1", "H1"]), &styles), Problems::new());
    assert_eq!(headings(&body(&["Title", "H1", "H3"]), &styles).len(), 1);
    assert_eq!(headings(&body(&["Title", "Title", "H1"]), &styles).len(), 1);
    assert_eq!(headings(&body(&["Title"]), &styles).len(), 1);
    assert!(table_problem(&parse("<w:tbl><w:tblPr/><w:tr/></w:tbl>")).is_some());
    let picture = |words: &str| parse(&format!("<w:drawing><wp:docPr name=\"1\" descr=\"{words}\"/></w:drawing>"));
    assert_eq!(without_words(&picture("En matrise")).len(), 0);
    assert_eq!(without_words(&picture("")).len(), 1);
    let sheet = |second: &str| {
        let frozen = "<pane state=\"frozen\" ySplit=\"1\"/>";
        parse(&format!("<s>{frozen}<row r=\"1\"><c r=\"A1\"><v/></c>{second}</row><row r=\"2\"><c/><c/></row></s>"))
    };
    assert_eq!(sheet_problems(&sheet("<c><v/></c>")), Problems::new());
    assert_eq!(sheet_problems(&sheet("<c/>")).len(), 1);
}
