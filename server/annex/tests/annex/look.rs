//! An organisation's logo and colour in its files.

use crate::case::{case, derived, inputs};
use annex::{File, Logo, LogoRefusal};
use catalogue::procurement::CaseFile;
use catalogue::procurement::case::{Accent, KeptLogo, LogoRef};
use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

/// The colour of [`with_look`], and Kravspor's own.
const OWN: &str = "7A1F3D";
const USUAL: &str = "1F3A5F";
/// Who issues them, with what has to be escaped.
const NAME: &str = "Fjord & Vik «kommune»";

/// A logo of 60 by 20 pixels.
fn png() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 60, 20);
    encoder.set_color(png::ColorType::Rgba);
    let mut writer = encoder.write_header().expect("written");
    writer.write_image_data(&[0x7a, 0x1f, 0x3d, 0xff].repeat(60 * 20)).expect("written");
    writer.finish().expect("written");
    bytes
}

/// A case with everything in it, whose organisation has a logo and a colour.
pub fn with_look() -> CaseFile {
    let mut case = case();
    case.organisation.name = NAME.to_owned();
    case.organisation.look.accent = Some(Accent::parse(OWN).expect("it is dark enough"));
    case.organisation.look.logo = Some(Logo::carried(&png()));
    case
}

fn made(case: &CaseFile) -> Vec<File> {
    let derivation = derived(case);
    let inputs = inputs(case, &derivation);
    let mut files = annex::all(&inputs).expect("written");
    files.push(annex::consultation(&inputs, false).expect("written"));
    files.extend(annex::comparison(&inputs).expect("written"));
    files
}

/// The parts of an office file.
fn parts(file: &File) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(&file.bytes)).expect("an archive");
    let mut parts = BTreeMap::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).expect("an entry");
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("bytes");
        parts.insert(entry.name().expect("a name").into_owned(), bytes);
    }
    parts
}

fn text<'p>(parts: &'p BTreeMap<String, Vec<u8>>, path: &str) -> &'p str {
    std::str::from_utf8(&parts[path]).expect("text")
}

#[test]
fn every_document_begins_with_the_logo_and_has_headings_in_the_colour() {
    let files = made(&with_look());
    let documents: Vec<&File> = files.iter().filter(|file| file.path.ends_with(".docx")).collect();
    assert!(documents.len() >= 5, "{} documents", documents.len());
    for file in documents {
        let parts = parts(file);
        assert_eq!(parts["word/media/logo.png"], Logo::read(&png()).expect("a logo").png(), "{}", file.path);
        let document = text(&parts, "word/document.xml");
        let picture = document.find("r:embed=\"rIdLogo\"").unwrap_or_else(|| panic!("no picture in {}", file.path));
        assert!(picture < document.find("w:val=\"Title\"").expect("a title"), "{}: it stands first", file.path);
        assert_eq!(document.matches("r:embed=\"rIdLogo\"").count(), 1, "{}", file.path);
        assert!(document.contains("descr=\"Fjord &amp; Vik «kommune»\""), "{}", file.path);
        // As high as it may be, and three times as wide.
        assert!(document.contains("<wp:extent cx=\"1944000\" cy=\"648000\"/>"), "{}", file.path);
        for part in ["word/document.xml", "word/styles.xml"] {
            assert!(!text(&parts, part).contains(USUAL), "{} {part}", file.path);
        }
        assert!(text(&parts, "word/styles.xml").contains(OWN), "{}", file.path);
    }
}

#[test]
fn every_workbook_with_headings_has_them_in_the_colour() {
    for file in made(&with_look()).iter().filter(|file| file.path.ends_with(".xlsx")) {
        let parts = parts(file);
        let styles = text(&parts, "xl/styles.xml");
        assert!(!styles.contains(USUAL), "{}", file.path);
        // The plain table for portals has no headings that are coloured.
        assert_eq!(styles.contains(OWN), file.path != annex::FLAT_XLSX, "{}", file.path);
    }
}

#[test]
fn a_look_changes_nothing_but_looks() {
    let mut plain = with_look();
    plain.organisation.look = Default::default();
    let (plain, own) = (made(&plain), made(&with_look()));
    assert_eq!(plain.len(), own.len());
    for (plain, own) in plain.iter().zip(&own).filter(|(file, _)| file.path.ends_with("x")) {
        let (before, mut after) = (parts(plain), parts(own));
        assert!(!before.contains_key("word/media/logo.png"), "{}", plain.path);
        after.remove("word/media/logo.png");
        assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>(), "{}", plain.path);
        let looks = ["document.xml", "styles.xml", "[Content_Types].xml", "document.xml.rels"];
        for (path, part) in before.iter().filter(|(path, _)| !looks.iter().any(|look| path.ends_with(look))) {
            assert!(part == &after[path], "{}: {path} differs", plain.path);
        }
    }
}

#[test]
fn a_logo_that_is_none_is_refused_with_its_place() {
    let refused = |logo: LogoRef| {
        let mut case = with_look();
        case.organisation.look.logo = Some(logo);
        let derivation = derived(&case);
        annex::all(&inputs(&case, &derivation)).expect_err("it is none").to_string()
    };
    let start = "organisation.look.logo: ";
    assert_eq!(refused(LogoRef::Kept(KeptLogo::default())), format!("{start}{}", LogoRefusal::NotHere));
    assert_eq!(refused(LogoRef::Png("åå".to_owned())), format!("{start}{}", LogoRefusal::NoBase64));
    assert_eq!(refused(Logo::carried(b"<svg/>")), format!("{start}{}", LogoRefusal::NoPng));
}
