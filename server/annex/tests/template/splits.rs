//! However a text is spread over runs, what comes out is the text with its values, and the rest of the file as it was.

use crate::builder::{Builder, bytes, names, paragraphs};
use crate::made;
use proptest::prelude::*;
use std::fmt::Write as _;

/// A stretch of a paragraph: as it stands in the template, and as it comes out.
#[derive(Clone, Debug)]
struct Said {
    before: String,
    after: String,
}

fn said(before: &str, after: &str) -> Said {
    Said { before: before.to_owned(), after: after.to_owned() }
}

fn stretches() -> impl Strategy<Value = Said> {
    prop_oneof![
        "[a-zæøå <>&\"'{}/#.,]{0,12}"
            .prop_filter("no marks of its own", |text| !text.contains("{{") && !text.contains("}}"))
            .prop_map(|text| said(&format!("·{text}·"), &format!("·{text}·"))),
        Just(said("{{case_no}}", "26/01234")),
        Just(said("{{ Ctrl_Name }}", "Eksempelvik & Bø <kommune>")),
        Just(said("{{proc_name}}", "[Åpent: fylles ut av tilbyderen]")),
        Just(said("{{purpose}}", "Trivsel, Læring")),
        Just(said("{{ukjent}}", "{{ukjent}}")),
        Just(said("{{?third_country}}ja{{/third_country}}", "ja")),
        Just(said("{{?special_categories}}nei {{case_no}}{{/special_categories}}", "")),
        Just(said("{{^special_categories}}{{case_no}}{{/special_categories}}", "26/01234")),
    ]
}

/// What Word puts between two runs.
const BETWEEN: [&str; 5] = [
    "",
    "<w:proofErr w:type=\"spellStart\"/>",
    "<w:bookmarkStart w:id=\"3\" w:name=\"a\"/><w:bookmarkEnd w:id=\"3\"/>",
    "<w:r><w:rPr><w:lang w:val=\"nb-NO\"/></w:rPr></w:r>",
    "<w:r><w:lastRenderedPageBreak/></w:r>",
];
const LOOKS: [&str; 4] = ["", "<w:rPr/>", "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:i/><w:u w:val=\"single\"/></w:rPr>"];

/// The text in runs: cut at these characters, with this between them.
fn runs(text: &str, cuts: &[(usize, usize, usize)]) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut places: Vec<usize> = cuts.iter().map(|(at, ..)| at % (letters.len() + 1)).collect();
    places.extend([0, letters.len()]);
    places.sort_unstable();
    let mut out = String::new();
    for (index, pair) in places.windows(2).enumerate() {
        let (_, between, look) = cuts[index % cuts.len()];
        let part: String = letters[pair[0]..pair[1]].iter().collect();
        let escaped = part.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let written = match (index + look) % 5 {
            0 if !part.contains("]]>") => format!("<![CDATA[{part}]]>"),
            _ => escaped,
        };
        let (look, between) = (LOOKS[look % LOOKS.len()], BETWEEN[between % BETWEEN.len()]);
        write!(out, "<w:r>{look}<w:t xml:space=\"preserve\">{written}</w:t></w:r>{between}").expect("written");
    }
    out
}

proptest! {
    #[test]
    fn the_text_comes_out_right(
        all in prop::collection::vec(prop::collection::vec(stretches(), 1..6), 1..4),
        cuts in prop::collection::vec((0_usize..200, 0_usize..5, 0_usize..20), 1..12),
    ) {
        let mut body = String::new();
        let mut wanted = Vec::new();
        for paragraph in &all {
            let before: String = paragraph.iter().map(|said| said.before.as_str()).collect();
            // The dot keeps the paragraph from being one name alone, which would be paragraphs of their own.
            write!(body, "<w:p>{}</w:p>", runs(&format!("• {before}"), &cuts)).expect("written");
            wanted.push(format!("• {}", paragraph.iter().map(|said| said.after.as_str()).collect::<String>()));
        }
        let mut builder = Builder::new(&body);
        builder.put("word/media/image1.png", [1_u8, 2, 3]);
        let file = builder.file();
        let filled = builder.template().fill(&made()).expect("filled");
        let document = String::from_utf8(bytes(&filled, "word/document.xml")).expect("text");
        prop_assert_eq!(paragraphs(&document), wanted);
        prop_assert_eq!(names(&filled), names(&file));
        for name in names(&file).iter().filter(|name| *name != "word/document.xml") {
            prop_assert_eq!(bytes(&filled, name), bytes(&file, name));
        }
    }
}
