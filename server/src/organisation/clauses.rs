//! The clauses that an approval is about: which they are, what they say, and what has changed in them since.

use crate::http::error::AppError;
use app::pages::organisation::{ChangedPart, ClauseView, PartView, Piece, Turn};
use catalogue::content::contract::{Clause, ClausePart};
use catalogue::content::release::hex;
use catalogue::content::{Lang, Release, Text};
use catalogue::document::condition::condition;
use sha2::{Digest as _, Sha256};

/// SHA-256 over the clauses in every language, in hexadecimal: those with the same are the same.
///
/// # Errors
/// When they can't be written as JSON.
pub(super) fn fingerprint(release: &Release) -> Result<String, AppError> {
    let json = serde_json::to_vec(&release.clauses).map_err(AppError::internal)?;
    Ok(hex(&Sha256::digest(&json)))
}

/// The clauses as people read them.
pub(super) fn views(release: &Release, lang: Lang) -> Vec<ClauseView> {
    let part = |part: &ClausePart| PartView {
        pieces: pieces(release, &part.text, lang),
        note: part.note.as_ref().map(|note| note.show(lang).to_owned()),
        when: part.when.as_ref().map(|when| condition(release, when, lang)),
    };
    let view = |clause: &Clause| ClauseView {
        number: clause.number,
        heading: clause.heading.show(lang).to_owned(),
        parts: clause.parts.iter().map(part).collect(),
    };
    release.clauses.iter().map(view).collect()
}

/// The text with the usual number for each parameter, and each field by its label.
fn pieces(release: &Release, text: &Text, lang: Lang) -> Vec<Piece> {
    let text = release.with_defaults(text, lang);
    let mut pieces = Vec::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, tail)) = after.split_once('}') else { break };
        pieces.push(Piece::Text(before.to_owned()));
        let field = release.dpa_fields.iter().find(|field| field.id == name);
        pieces.push(Piece::Field(field.map_or_else(|| name.to_owned(), |field| field.text.show(lang).to_owned())));
        rest = tail;
    }
    pieces.push(Piece::Text(rest.to_owned()));
    pieces
}

/// What is not as it was, clause by clause.
pub(super) fn changes(old: &Release, new: &Release, lang: Lang) -> Vec<ChangedPart> {
    let find =
        |release: &'_ Release, number| release.clauses.iter().position(|clause: &Clause| clause.number == number);
    let mut numbers: Vec<u8> = old.clauses.iter().chain(&new.clauses).map(|clause| clause.number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let mut changes = Vec::new();
    for number in numbers {
        let (was, now) = (find(old, number).map(|at| &old.clauses[at]), find(new, number).map(|at| &new.clauses[at]));
        changes.extend(in_clause((old, was), (new, now), lang));
    }
    changes
}

fn in_clause(
    (old, was): (&Release, Option<&Clause>),
    (new, now): (&Release, Option<&Clause>),
    lang: Lang,
) -> Vec<ChangedPart> {
    let name = |clause: &Clause| match clause.number {
        0 => clause.heading.show(lang).to_owned(),
        number => format!("{number} {}", clause.heading.show(lang)),
    };
    let clause = now.or(was).map(name).unwrap_or_default();
    let parts = |clause: Option<&'_ Clause>| clause.map(|clause| clause.parts.clone()).unwrap_or_default();
    let (was_parts, now_parts) = (parts(was), parts(now));
    let gone: Vec<&ClausePart> = was_parts.iter().filter(|part| !now_parts.contains(part)).collect();
    let come: Vec<&ClausePart> = now_parts.iter().filter(|part| !was_parts.contains(part)).collect();
    let said = |release: &Release, part: &ClausePart| {
        let piece = |piece| match piece {
            Piece::Text(text) => text,
            Piece::Field(label) => format!("[{label}]"),
        };
        pieces(release, &part.text, lang).into_iter().map(piece).collect::<String>()
    };
    let renamed = was.zip(now).filter(|(was, now)| was.heading != now.heading);
    let heading = renamed.map(|(was, now)| match (name(was), name(now)) {
        (was, now) if was == now => Turn::Elsewhere(now),
        (was, now) => Turn::Other { was, now },
    });
    let turns = (0..gone.len().max(come.len())).filter_map(|at| {
        Some(match (gone.get(at), come.get(at)) {
            (Some(gone), Some(come)) => match (said(old, gone), said(new, come)) {
                (was, now) if was == now => Turn::Elsewhere(now),
                (was, now) => Turn::Other { was, now },
            },
            (Some(gone), None) => Turn::Gone(said(old, gone)),
            (None, Some(come)) => Turn::New(said(new, come)),
            (None, None) => return None,
        })
    });
    heading.into_iter().chain(turns).map(|turn| ChangedPart { clause: clause.clone(), turn }).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::{Piece, Turn, changes, fingerprint, views};
    use catalogue::content::{Lang, embedded};

    #[test]
    fn the_same_clauses_have_one_fingerprint_whatever_else_changes() {
        let mut other = embedded().clone();
        other.version = "99.0.0".to_owned();
        other.items.clear();
        assert_eq!(fingerprint(embedded()).unwrap(), fingerprint(&other).unwrap());
        assert!(changes(embedded(), &other, Lang::Nb).is_empty());
        other.clauses[3].parts[0].text.en = Some("Something else.".to_owned());
        assert_ne!(fingerprint(embedded()).unwrap(), fingerprint(&other).unwrap());
    }

    #[test]
    fn what_has_changed_is_told_in_the_language_it_is_read_in() {
        let mut other = embedded().clone();
        other.clauses[3].parts[0].text.en = Some("Something else.".to_owned());
        let clause = &mut other.clauses[4];
        clause.parts[0].text.nb = "Noe annet.".to_owned();
        let last = clause.parts.pop().unwrap();
        let turns = |lang| changes(embedded(), &other, lang).into_iter().map(|change| change.turn).collect::<Vec<_>>();
        let [elsewhere, Turn::Other { now, .. }, Turn::Gone(gone)] = &turns(Lang::Nb)[..] else {
            panic!("{:?}", turns(Lang::Nb))
        };
        assert!(matches!(elsewhere, Turn::Elsewhere(_)));
        assert_eq!(now, "Noe annet.");
        assert!(!gone.is_empty() && !gone.contains('{'), "{gone}");
        assert!(
            matches!(&turns(Lang::En)[..], [Turn::Other { now, .. }, Turn::Elsewhere(_), Turn::Gone(_)] if now == "Something else.")
        );
        let back = changes(&other, embedded(), Lang::Nb);
        assert!(back.iter().any(|change| matches!(change.turn, Turn::New(_))), "{last:?}");
    }

    #[test]
    fn fields_stand_by_their_labels_and_parameters_as_numbers() {
        for lang in Lang::ALL {
            let pieces: Vec<Piece> = views(embedded(), lang)
                .into_iter()
                .flat_map(|clause| clause.parts)
                .flat_map(|part| part.pieces)
                .collect();
            assert!(pieces.iter().filter(|piece| matches!(piece, Piece::Field(_))).count() > 10);
            for piece in pieces {
                let (Piece::Text(text) | Piece::Field(text)) = piece;
                assert!(!text.contains(['{', '}', '_']), "{text}");
            }
        }
    }
}
