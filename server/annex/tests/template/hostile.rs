//! Templates that somebody has broken on purpose, from a seed. Each is refused, or filled to a file that every reader opens. How many
//! there are is `HOSTILE_TEMPLATES`; `SOFFICE` names a LibreOffice that is to open a part of what comes out.

use crate::builder::{Builder, bytes, names};
use crate::case_values;
use crate::municipal::municipal;
use annex::template::{Reason, Template};
use std::path::Path;
use std::process::Command;

/// How many an ordinary run makes.
const ORDINARY: usize = 400;
/// How many files LibreOffice opens.
const OPENED_MAX: usize = 60;

/// A small generator: the same seed gives the same numbers on every machine.
struct Seed(u64);

impl Seed {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(end.max(1)).expect("small")).expect("small")
    }

    fn one(&mut self, of: &[&'static str]) -> &'static str {
        of[self.below(of.len())]
    }
}

/// What is put in somewhere. Some of it is only unusual, and has to be filled.
const SNIPPETS: [&str; 34] = [
    "{{?third_country}}",
    "{{/third_country}}",
    "{{#security}}",
    "{{/security}}",
    "{{case_no}}",
    "{{purpose}}",
    "{{?a}}{{?b}}{{/a}}{{/b}}",
    "{{?a}}{{?a}}{{?a}}{{?a}}{{?a}}{{?a}}{{?a}}{{?a}}{{?a}}{{?a}}",
    "{{{{{{{{case_no}}}}}}}}",
    "{{",
    "}}",
    "&case;",
    "&#0;",
    "&#x110000;",
    "&",
    "<",
    "\u{1}",
    "]]>",
    "<!-- {{case_no}} -->",
    "<!-- -- -->",
    "<![CDATA[{{case_no}}]]>",
    "<?x y?>",
    "<w:p/>",
    "<w:p><w:r><w:t>{{purpose}}</w:t></w:r></w:p>",
    "<w:r><w:t>{{case_no}}</w:t></w:r>",
    "<w:sdt><w:sdtPr><w:tag w:val=\"case_no\"/></w:sdtPr><w:sdtContent/></w:sdt>",
    "<w:sdt><w:sdtPr><w:tag w:val=\"#security\"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>{{id}}</w:t></w:r></w:p></w:sdtContent></w:sdt>",
    "<w:sdt><w:sdtPr><w:tag w:val=\"purpose\"/></w:sdtPr></w:sdt>",
    "<w:sdt><w:sdtPr><w:tag/><w:tag w:val=\"?third_country\"/></w:sdtPr><w:sdtContent>x</w:sdtContent></w:sdt>",
    "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>",
    "<w:ins w:id=\"1\"/>",
    "<w:altChunk/>",
    "<w:bookmarkStart w:id=\"77\" w:name=\"q\"/>",
    "<w:fldChar w:fldCharType=\"begin\"/>",
];

/// The places before and after every tag of a part.
fn tags(text: &str) -> Vec<usize> {
    let mut found: Vec<usize> = text.match_indices('<').map(|(at, _)| at).collect();
    found.extend(text.match_indices('>').map(|(at, _)| at + 1));
    found.sort_unstable();
    found.dedup();
    found
}

/// Breaks the text of a part.
fn break_text(text: &str, seed: &mut Seed) -> Vec<u8> {
    let places = tags(text);
    if places.len() < 4 {
        return text.as_bytes().to_vec();
    }
    let cut = |seed: &mut Seed| -> (usize, usize) {
        let at = seed.below(places.len() - 1);
        let to = (at + 1 + seed.below(6)).min(places.len() - 1);
        (places[at], places[to])
    };
    let (from, to) = cut(seed);
    let broken = match seed.below(12) {
        0 => format!("{}{}", &text[..from], &text[to..]),
        1 => format!("{}{}{}", &text[..to], &text[from..to], &text[to..]),
        2 => {
            let (other, end) = cut(seed);
            let ((a, b), (c, d)) = if to <= other { ((from, to), (other, end)) } else { ((other, end), (from, to)) };
            if b > c {
                return text.as_bytes().to_vec();
            }
            format!("{}{}{}{}{}", &text[..a], &text[c..d], &text[b..c], &text[a..b], &text[d..])
        }
        3..=6 => format!("{}{}{}", &text[..from], seed.one(&SNIPPETS), &text[from..]),
        // Into a text, where marks belong.
        7 | 8 => match text[from..].find("</w:t>").map(|end| from + end) {
            Some(end) => format!("{}{}{}", &text[..end], seed.one(&SNIPPETS), &text[end..]),
            None => text.to_owned(),
        },
        9 => {
            let name = seed.one(&["w:p", "w:tc", "w:tr", "w:t", "w:r", "w:sdt", "w:sdtContent", "w:body", "w:tbl"]);
            let other = seed.one(&["w:p", "w:tc", "w:r", "w:hyperlink", "w:txbxContent", "x", "w:sdtPr"]);
            text.replacen(&format!("<{name}>"), &format!("<{other}>"), 1 + seed.below(3))
        }
        10 => {
            let mark = seed.one(&["{{/security}}", "{{#security}}", "{{^third_country}}", "{{/special_categories}}"]);
            text.replacen(mark, seed.one(&SNIPPETS), 1)
        }
        _ => {
            let long = "x".repeat(1 << seed.below(18));
            text.replacen("<w:p>", &format!("<w:p w:rsidR=\"{long}\">"), 1)
        }
    };
    broken.into_bytes()
}

/// Whether the relationships of the document are still there to be changed.
fn has_relations(builder: &Builder) -> bool {
    let found = builder.parts.iter().find(|(name, _)| name == "word/_rels/document.xml.rels");
    found.is_some_and(|(_, part)| std::str::from_utf8(part).is_ok())
}

/// Breaks a template.
fn broken(builder: &Builder, seed: &mut Seed) -> Vec<u8> {
    let mut builder = builder.clone();
    for _ in 0..1 + seed.below(3) {
        let at = if seed.below(3) > 0 { 2 } else { seed.below(builder.parts.len()) };
        let can_relate = has_relations(&builder);
        let (name, part) = &mut builder.parts[at];
        match seed.below(24) {
            0 => {
                builder.parts.remove(at);
            }
            1 => {
                let wide: Vec<u8> = String::from_utf8_lossy(part).encode_utf16().flat_map(u16::to_le_bytes).collect();
                *part = [[0xFF, 0xFE].as_slice(), &wide].concat();
            }
            2 => {
                let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;\">]>";
                *part = String::from_utf8_lossy(part).replacen("?>", &format!("?>{bomb}"), 1).into_bytes();
            }
            3 => *name = seed.one(&["../a.xml", "word/header1.xml.bak", "WORD/STYLES.XML", "a\\b.xml"]).to_owned(),
            4 if can_relate => {
                let kind = seed.one(&["image", "header", "aFChunk", "theme", "hyperlink"]);
                let target = seed.one(&["nowhere.xml", "../../x", "https://x.example/", "", "media/logo.png"]);
                builder.relate("rId77", kind, target, seed.below(2) == 0);
            }
            5 if !part.is_empty() => {
                let byte = seed.below(part.len());
                part[byte] ^= 1 << seed.below(8);
            }
            6 => part.truncate(seed.below(part.len().max(1))),
            7 => *part = [b"\xEF\xBB\xBF".as_slice(), part].concat(),
            _ => {
                let text = String::from_utf8_lossy(part).into_owned();
                *part = break_text(&text, seed);
            }
        }
        if builder.parts.len() < 3 {
            break;
        }
    }
    let unique: std::collections::BTreeSet<&String> = builder.parts.iter().map(|(name, _)| name).collect();
    if unique.len() < builder.parts.len() {
        return Vec::new();
    }
    let mut file = builder.file();
    match seed.below(12) {
        0 => file.truncate(seed.below(file.len())),
        1 => {
            let byte = seed.below(file.len());
            file[byte] ^= 1 << seed.below(8);
        }
        // Sizes and sums in the directory at the end.
        2 => {
            let byte = file.len() - 1 - seed.below(400.min(file.len() - 1));
            file[byte] = file[byte].wrapping_add(1);
        }
        _ => {}
    }
    file
}

#[test]
fn hostile_templates_are_refused_or_filled_well() {
    let count = std::env::var("HOSTILE_TEMPLATES").ok().and_then(|count| count.parse().ok()).unwrap_or(ORDINARY);
    let (builder, values) = (municipal(), case_values());
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("hostile");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    let mut reasons = std::collections::BTreeMap::<Reason, usize>::new();
    let mut filled_files = 0;
    for number in 0..count {
        let mut seed = Seed(0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(u64::try_from(number).expect("small") + 1) | 1);
        for _ in 0..4 {
            seed.next();
        }
        let file = broken(&builder, &mut seed);
        let template = match Template::read(&file) {
            Ok(template) => template,
            Err(refusal) => {
                *reasons.entry(refusal.reason()).or_default() += 1;
                continue;
            }
        };
        let filled = template.fill(&values).unwrap_or_else(|error| panic!("{number}: {error:?}"));
        for name in names(&filled).iter().filter(|name| name.ends_with(".xml") || name.ends_with(".rels")) {
            let text =
                String::from_utf8(bytes(&filled, name)).unwrap_or_else(|_| panic!("{number}: {name} is no text"));
            let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
            if let Err(error) = roxmltree::Document::parse(text) {
                panic!("{number}: {name} is not well-formed: {error}");
            }
        }
        if let Err(refusal) = Template::read(&filled) {
            assert_eq!(refusal.reason(), Reason::Structure, "{number}: {refusal}");
        }
        filled_files += 1;
        if filled_files <= OPENED_MAX {
            std::fs::write(folder.join(format!("{number}.docx")), filled).expect("written");
        }
    }
    // The generator would show nothing if all it made were refused, or nothing.
    assert!(filled_files * 10 > count && reasons.len() > 6, "{filled_files} of {count} filled; {reasons:?}");
    if let Some(office) = std::env::var_os("SOFFICE") {
        opened(&office, &folder);
    }
}

/// LibreOffice makes a page of each file.
fn opened(office: &std::ffi::OsStr, folder: &Path) {
    let files = |ending: &str| {
        let all = std::fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").path());
        all.filter(|path| path.extension().is_some_and(|found| found == ending)).collect::<Vec<_>>()
    };
    let mut command = Command::new(office);
    command.args(["--headless", "--convert-to", "pdf", "--outdir"]).arg(folder).args(files("docx"));
    let output = command.output().expect("SOFFICE can be run");
    let missing: Vec<_> = files("docx").into_iter().filter(|path| !path.with_extension("pdf").exists()).collect();
    assert!(missing.is_empty(), "LibreOffice can't open {missing:?}: {}", String::from_utf8_lossy(&output.stderr));
}
