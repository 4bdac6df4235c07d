//! A template as a municipality has one: a cover with a logo, numbered headings, a header, tables and controls.

use crate::builder::{Builder, DECLARATION, SPACES, bytes, p, paragraphs, part};
use crate::case_values;
use catalogue::content::{Lang, embedded};
use std::path::{Path, PathBuf};
use std::process::Command;

const LOGO: [u8; 86] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00, 0x00,
    0x08, 0x00, 0x00, 0x00, 0x08, 0x08, 0x02, 0x00, 0x00, 0x00, 0x4B, 0x6D, 0x29, 0xDC, 0x00, 0x00, 0x00, 0x1D, 0x49,
    0x44, 0x41, 0x54, 0x78, 0xDA, 0x63, 0xF8, 0x0F, 0x06, 0xF2, 0x56, 0xF1, 0x40, 0x84, 0xCC, 0x66, 0xC0, 0x29, 0x81,
    0x29, 0x04, 0x61, 0xE3, 0x96, 0xA0, 0x83, 0x1D, 0x00, 0x51, 0xFA, 0x76, 0xA1, 0x5E, 0xB9, 0xF2, 0x04, 0x00, 0x00,
    0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
];

const STYLES: &str = "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\"/><w:sz w:val=\"22\"/><w:lang w:val=\"nb-NO\"/></w:rPr></w:rPrDefault></w:docDefaults>\
    <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:pPr><w:spacing w:after=\"120\"/></w:pPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Tittel\"><w:name w:val=\"Title\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:spacing w:before=\"2400\" w:after=\"240\"/></w:pPr><w:rPr><w:b/><w:color w:val=\"1F3A5F\"/><w:sz w:val=\"56\"/></w:rPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Overskrift1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:pPr><w:keepNext/><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:spacing w:before=\"360\"/><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/><w:color w:val=\"1F3A5F\"/><w:sz w:val=\"28\"/></w:rPr></w:style>\
    <w:style w:type=\"character\" w:styleId=\"Plassholder\"><w:name w:val=\"Placeholder Text\"/><w:rPr><w:color w:val=\"808080\"/></w:rPr></w:style>\
    <w:style w:type=\"table\" w:default=\"1\" w:styleId=\"Tabell\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblCellMar><w:left w:w=\"108\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>";

const NUMBERING: &str = "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"multilevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"Overskrift1\"/><w:lvlText w:val=\"%1\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"567\" w:hanging=\"567\"/></w:pPr></w:lvl>\
    <w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"–\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"851\" w:hanging=\"284\"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";

fn styled(style: &str, inside: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{inside}</w:p>")
}

fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

fn control(id: u32, tag: &str, inside: &str) -> String {
    format!(
        "<w:sdt><w:sdtPr><w:alias w:val=\"{tag}\"/><w:tag w:val=\"{tag}\"/><w:id w:val=\"{id}\"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"
    )
}

fn prompt() -> String {
    "<w:r><w:rPr><w:rStyle w:val=\"Plassholder\"/></w:rPr><w:t>Klikk for å skrive inn tekst.</w:t></w:r>".to_owned()
}

fn table(widths: &[u32], rows: &[Vec<String>]) -> String {
    let edges: String = ["top", "left", "bottom", "right", "insideH", "insideV"]
        .iter()
        .map(|edge| format!("<w:{edge} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"B8C2CC\"/>"))
        .collect();
    let grid: String = widths.iter().map(|width| format!("<w:gridCol w:w=\"{width}\"/>")).collect();
    let rows: String = rows
        .iter()
        .enumerate()
        .map(|(index, cells)| {
            let head = if index == 0 { "<w:trPr><w:tblHeader/></w:trPr>" } else { "" };
            let cells: String = cells
                .iter()
                .zip(widths)
                .map(|(cell, width)| {
                    format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr><w:p>{cell}</w:p></w:tc>")
                })
                .collect();
            format!("<w:tr>{head}{cells}</w:tr>")
        })
        .collect();
    format!(
        "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/><w:tblBorders>{edges}</w:tblBorders></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )
}

fn logo() -> String {
    "<w:p><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"900000\" cy=\"900000\"/><wp:docPr id=\"1\" name=\"Kommunevåpen\" descr=\"Kommunevåpenet\"/>\
     <a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"1\" name=\"logo.png\"/><pic:cNvPicPr/></pic:nvPicPr>\
     <pic:blipFill><a:blip r:embed=\"rIdLogo\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"900000\" cy=\"900000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>".to_owned()
}

/// The template. The hostile ones are made from it too.
pub fn municipal() -> Builder {
    let row = |cells: &[&str]| cells.iter().map(|cell| run(cell)).collect::<Vec<_>>();
    let box_properties = "<w:sdt><w:sdtPr><w:tag w:val=\"third_country\"/><w:id w:val=\"31\"/><w14:checkbox><w14:checked w14:val=\"0\"/><w14:checkedState w14:val=\"2612\" w14:font=\"MS Gothic\"/><w14:uncheckedState w14:val=\"2610\" w14:font=\"MS Gothic\"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rFonts w:ascii=\"MS Gothic\" w:eastAsia=\"MS Gothic\" w:hAnsi=\"MS Gothic\"/></w:rPr><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>";
    let split = "<w:r><w:t xml:space=\"preserve\">Avtalen hører til {</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:b/></w:rPr><w:t>{main_</w:t></w:r><w:proofErr w:type=\"spellEnd\"/><w:r><w:t>contract}}, sak {{case_no}}.</w:t></w:r>";
    let heading = |text: &str| styled("Overskrift1", &run(text));
    let repeated = "<w:sdt><w:sdtPr><w:tag w:val=\"deadlines\"/><w:id w:val=\"21\"/><w15:repeatingSection/></w:sdtPr><w:sdtContent><w:sdt><w:sdtPr><w:id w:val=\"22\"/><w15:repeatingSectionItem/></w:sdtPr><w:sdtContent><w:p w14:paraId=\"4D3C2B1A\" w14:textId=\"77777777\"><w:r><w:t xml:space=\"preserve\">{{deadline}}: {{value}}</w:t></w:r></w:p></w:sdtContent></w:sdt></w:sdtContent></w:sdt>";
    let body = [
        logo(),
        styled("Tittel", &run("Databehandleravtale")),
        format!("<w:p>{}{}</w:p>", run("Mellom "), control(11, "ctrl_name", &prompt())),
        format!("<w:p>{}{}</w:p>", run("og "), control(12, "proc_name", &prompt())),
        p("{{document_date}}"),
        heading("Bakgrunn"),
        format!("<w:p>{split}</w:p>"),
        control(13, "purpose", &format!("<w:p>{}</w:p>", prompt())),
        heading("Opplysningene"),
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>{{data_subjects}}</w:t></w:r></w:p>".to_owned(),
        p("{{?special_categories}}"),
        p("Særlige kategorier: {{data_types_art9}}"),
        p("{{/special_categories}}"),
        table(&[2400, 6600], &[row(&["Type", "Innhold"]), row(&["{{#information_types}}{{name}}", "{{content}} {{?open_fields}}({{retention}}){{/open_fields}}{{/information_types}}"])]),
        heading("Overføring"),
        format!("<w:p>{box_properties}{}</w:p>", run(" Overføring til tredjeland er tillatt{{?third_country}} på disse vilkårene{{/third_country}}.")),
        p("{{^third_country}}Personopplysninger skal ikke overføres til tredjeland.{{/third_country}}"),
        heading("Sikkerhetskrav"),
        table(&[1400, 7600], &[
            row(&["Nr.", "Krav"]),
            row(&["{{#security}}", ""]),
            row(&["{{id}}", "{{text}}"]),
            row(&["{{/security}}", ""]),
        ]),
        heading("Frister"),
        repeated.to_owned(),
        heading("Underdatabehandlere"),
        table(&[3000, 3000, 3000], &[row(&["Navn", "Land", "Tjeneste"]), row(&["{{#sub_processors}}{{who}}", "{{where}}", "{{service}}{{/sub_processors}}"])]),
        p("Lov: {{uavklart_merke}}"),
    ];
    let mut builder = Builder::new(&body.concat())
        .with_part("styles", "styles.xml", &format!("<w:styles {SPACES}>{STYLES}</w:styles>"))
        .with_part("numbering", "numbering.xml", &format!("<w:numbering {SPACES}>{NUMBERING}</w:numbering>"))
        .with_part(
            "header",
            "header1.xml",
            &format!("<w:hdr {SPACES}>{}</w:hdr>", p("Eksempelvik kommune – sak {{case_no}} – utkast")),
        );
    builder.put("word/media/logo.png", LOGO);
    builder.relate("rIdLogo", "image", "media/logo.png", false);
    builder.relate("rIdLov", "hyperlink", "https://lovdata.no/", true);
    builder.change("word/document.xml", |document| {
        document.replace(
            "<w:sectPr><w:pgSz",
            "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId_header1\"/><w:pgSz",
        )
    });
    builder
}

#[test]
fn a_municipal_template_is_filled_and_the_rest_of_it_kept() {
    let builder = municipal();
    let template = builder.template();
    let survey = template.survey(embedded(), Lang::Nb);
    assert_eq!(
        survey.unknown.iter().map(|unknown| unknown.written.as_str()).collect::<Vec<_>>(),
        ["{{uavklart_merke}}"]
    );
    assert_eq!(survey.faults, []);
    let values = case_values();
    let filled = template.fill(&values).expect("filled");
    let document = part(&filled, "word/document.xml");
    let said = paragraphs(&document);
    for wanted in ["Mellom Eksempelvik kommune", "og [Åpent: fylles ut av tilbyderen]", "21. november 2026"] {
        assert!(said.iter().any(|paragraph| paragraph == wanted), "{wanted}: {said:#?}");
    }
    let requirements = values.rows["security"].len();
    assert!(requirements > 20 && document.matches("<w:tr>").count() > requirements);
    assert!(said.iter().any(|paragraph| paragraph == "Elever"), "{said:#?}");
    assert_eq!(paragraphs(&part(&filled, "word/header1.xml")), ["Eksempelvik kommune – sak 26/01234 – utkast"]);
    for same in ["word/styles.xml", "word/numbering.xml", "word/media/logo.png", "word/_rels/document.xml.rels"] {
        assert_eq!(bytes(&filled, same), bytes(&builder.file(), same), "{same}");
    }
    assert!(document.starts_with(DECLARATION) && !document.contains("Klikk for å skrive"));
}

/// As `tests/annex/validator.rs`: what Microsoft's validator says, where it is installed.
#[test]
fn the_open_xml_sdk_finds_no_error_in_filled_templates() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("template");
    std::fs::create_dir_all(&folder).expect("a folder");
    let builder = municipal();
    let mut files: Vec<(PathBuf, Vec<u8>)> = vec![
        (folder.join("municipal.docx"), builder.file()),
        (folder.join("municipal-filled.docx"), builder.template().fill(&case_values()).expect("filled")),
    ];
    for lang in Lang::ALL {
        let sample = annex::template::sample(embedded(), lang).expect("written");
        let template = annex::template::Template::read(&sample).expect("taken");
        files.push((folder.join(format!("sample-{lang}-filled.docx")), template.fill(&case_values()).expect("filled")));
        files.push((folder.join(format!("sample-{lang}.docx")), sample));
    }
    for (path, bytes) in &files {
        std::fs::write(path, bytes).expect("written");
    }
    let Some(validator) = std::env::var_os("OOXML_VALIDATOR") else { return };
    for (path, _) in &files {
        let output = Command::new(&validator).arg(path).output().expect("OOXML_VALIDATOR can be run");
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && said.contains("\"ok\": true"), "{}: {said}", path.display());
    }
}
