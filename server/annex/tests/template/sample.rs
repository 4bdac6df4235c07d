//! The sample: it names everything, lacks nothing, and says what the agreement says.

use crate::builder::{paragraphs, part};
use crate::{case, date};
use annex::template::{Kind, Template, sample};
use catalogue::content::{Lang, embedded};
use catalogue::document::agreement::agreement;
use catalogue::document::template::values;
use catalogue::procurement::answer::Answer;
use catalogue::procurement::case::Approval;
use catalogue::procurement::{CaseFile, derive};

#[test]
fn the_sample_names_only_what_is_known_and_lacks_nothing() {
    for lang in Lang::ALL {
        let template = Template::read(&sample(embedded(), lang).expect("written")).expect("taken");
        let survey = template.survey(embedded(), lang);
        assert_eq!(survey.unknown, []);
        assert_eq!(survey.lacking, []);
        assert_eq!(survey.faults, []);
        let fields = survey.known.iter().filter(|found| found.kind == Kind::Field).count();
        assert!(fields >= embedded().dpa_fields.len(), "{fields}");
    }
}

/// Cases that differ in what the agreement leaves out.
fn cases() -> Vec<CaseFile> {
    let mut open = case();
    open.need.insert("region_policy".into(), Answer::DontKnow);
    open.need.remove("information_types");
    let mut abroad = case();
    abroad.need.insert("region_policy".into(), Answer::Text("any".to_owned()));
    vec![case(), open, abroad, CaseFile::default()]
}

#[test]
fn the_filled_sample_says_what_the_agreement_says() {
    for mut case in cases() {
        for lang in Lang::ALL {
            case.language = Some(lang);
            // Until the clauses are approved the agreement says so; a template is the municipality's own.
            case.organisation.starter_approved = Some(Approval::default());
            let derivation = derive(embedded(), &case);
            let document = agreement(embedded(), &case, &derivation, date()).expect("an agreement is needed");
            let wanted = part(&annex::docx(&document, &annex::Look::default()).expect("written"), "word/document.xml");
            let template = Template::read(&sample(embedded(), lang).expect("written")).expect("taken");
            let values = values(embedded(), &case, &derivation, date()).expect("an agreement is needed");
            let filled = part(&template.fill(&values).expect("filled"), "word/document.xml");
            assert!(!filled.contains("{{"), "nothing is left unfilled");
            let (wanted, filled) = (paragraphs(&wanted), paragraphs(&filled));
            for (wanted, filled) in wanted.iter().zip(&filled) {
                assert_eq!(filled, wanted);
            }
            assert_eq!(filled.len(), wanted.len());
        }
    }
}

#[test]
fn what_a_template_lacks_is_told_and_what_the_law_asks_for_comes_first() {
    let template =
        crate::builder::Builder::new(&crate::builder::p("{{ctrl_nam}} {{breach_hours}} {{#sikkerhet}}")).file();
    assert!(Template::read(&template).is_err(), "a section that never ends");
    let body = crate::builder::p("{{ctrl_nam}} {{ctrl_nam}} {{breach_hours}} {{helt_noe_annet}} {{Purpose}}");
    let survey = crate::builder::Builder::new(&body).template().survey(embedded(), Lang::Nb);
    let unknown: Vec<_> = survey
        .unknown
        .iter()
        .map(|unknown| (unknown.written.as_str(), unknown.count, unknown.suggestion.as_deref()))
        .collect();
    assert_eq!(unknown, [("{{ctrl_nam}}", 2, Some("ctrl_name")), ("{{helt_noe_annet}}", 1, None)]);
    let known: Vec<_> = survey.known.iter().map(|found| (found.name.as_str(), found.label.as_str())).collect();
    assert!(known.contains(&("purpose", "Formålet med behandlingen")));
    let lacking: Vec<&str> = survey.lacking.iter().map(|lacking| lacking.name.as_str()).collect();
    assert!(lacking.contains(&"ctrl_name") && lacking.contains(&"security") && lacking.contains(&"dpo_contact"));
    assert!(!lacking.contains(&"breach_deadline"), "its bare number stands for it");
    assert!(!lacking.contains(&"legal_basis"), "an agreement can do without it");
    let law = survey.lacking.iter().take_while(|lacking| lacking.article_28).count();
    assert!(law > 10 && survey.lacking[law..].iter().all(|lacking| !lacking.article_28));
}
