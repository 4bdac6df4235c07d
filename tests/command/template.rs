//! `kravspor template`, and `kravspor annex --template`.

use crate::support::{annex, case, files, kravspor, refused};

/// From the sample to an agreement, as somebody who prepares a template goes.
#[test]
fn the_sample_is_written_checked_and_filled() {
    let folder = tempfile::tempdir().unwrap();
    let (sample, out) = (folder.path().join("mal.docx"), folder.path().join("bilag"));
    let (sample, out) = (sample.to_str().unwrap(), out.to_str().unwrap());
    assert!(kravspor(&["template", "sample", "--lang", "nb", "--out", sample]).status.success());

    let checked = kravspor(&["template", "check", sample]);
    assert!(checked.status.success());
    let said = String::from_utf8(checked.stdout).unwrap();
    assert!(said.contains("  ctrl_name ×2: Behandlingsansvarlig\n"), "{said}");
    for none in ["Navn som ikke finnes, og som blir stående: 0", "Opplysninger malen mangler plass til: 0"] {
        assert!(said.contains(none), "{said}");
    }

    let case = case("school-survey");
    let arguments = ["annex", case.to_str().unwrap(), "--out", out, "--date", "2026-11-21", "--template", sample];
    let written = kravspor(&arguments);
    assert!(written.status.success(), "{}", String::from_utf8_lossy(&written.stderr));
    let own = files(out.as_ref());
    let without = tempfile::tempdir().unwrap();
    assert!(annex(&case, without.path()).status.success());
    let differ: Vec<String> = own
        .iter()
        .zip(files(without.path()))
        .filter(|(own, other)| own.1 != other.1)
        .map(|(own, _)| own.0.clone())
        .collect();
    assert_eq!(differ, ["databehandleravtale.docx", "manifest.json"]);
}

#[test]
fn a_template_that_is_not_taken_is_refused_with_the_reason() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mal.doc");
    std::fs::write(&path, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).unwrap();
    let path = path.to_str().unwrap();
    let message = refused(&kravspor(&["template", "check", path, "--lang", "nn"]), 1);
    assert!(message.contains("mal.doc: Fila er i det gamle Word-formatet"), "{message}");
    let case = case("school-survey");
    let out = folder.path().join("bilag");
    let arguments = ["annex", case.to_str().unwrap(), "--out", out.to_str().unwrap(), "--template", path];
    assert!(refused(&kravspor(&arguments), 1).contains("det gamle Word-formatet"));
    assert!(!out.exists(), "nothing is written");
}
