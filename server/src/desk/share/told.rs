//! What a file holds, what came with one and why one is refused, in words.

use app::t;
use catalogue::content::Lang;
use catalogue::shared::{Fault, Shared, Why};
use store::Received;

/// What the file would hold.
pub(super) fn holds(shared: &Shared, lang: Lang) -> Vec<String> {
    let worded = shared.feedback.iter().filter(|one| !(one.comment.is_empty() && one.wording.is_empty())).count();
    vec![
        t!(in lang, "share-holds-remarks", count = shared.feedback.len(), worded = worded),
        t!(in lang, "share-holds-pilots", count = shared.pilots.len()),
    ]
}

/// What came with a file: a sentence for each kind of which there is any.
pub(super) fn received(received: &Received, lang: Lang) -> Vec<String> {
    let Received {
        remarks_new,
        remarks_changed,
        remarks_known,
        remarks_withdrawn,
        remarks_absent,
        reports_new,
        reports_known,
        answers_new,
        answers_known,
        answers_lost,
    } = *received;
    let said = [
        (remarks_new, t!(in lang, "share-got-remarks", count = remarks_new)),
        (remarks_changed, t!(in lang, "share-got-changed", count = remarks_changed)),
        (remarks_known, t!(in lang, "share-got-known", count = remarks_known)),
        (remarks_withdrawn, t!(in lang, "share-got-withdrawn", count = remarks_withdrawn)),
        (remarks_absent, t!(in lang, "share-got-absent", count = remarks_absent)),
        (reports_new, t!(in lang, "share-got-reports", count = reports_new)),
        (reports_known, t!(in lang, "share-got-reports-known", count = reports_known)),
        (answers_new, t!(in lang, "share-got-answers", count = answers_new)),
        (answers_known, t!(in lang, "share-got-answers-known", count = answers_known)),
        (answers_lost, t!(in lang, "share-got-answers-lost", count = answers_lost)),
    ];
    let said: Vec<String> = said.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words).collect();
    if said.is_empty() { vec![t!(in lang, "share-got-nothing")] } else { said }
}

/// Why a file is refused, and where.
pub(super) fn fault(fault: &Fault, lang: Lang) -> String {
    match fault {
        Fault::Syntax { line, column, message } => {
            let (line, column) = (line.to_string(), column.to_string());
            t!(in lang, "share-wrong-json", line = line, column = column, detail = message.as_str())
        }
        Fault::OtherKind => t!(in lang, "share-wrong-kind"),
        Fault::Newer { .. } => t!(in lang, "share-wrong-newer"),
        Fault::Field { path, message } => {
            t!(in lang, "share-wrong-field", place = place(path, lang), detail = message.as_str())
        }
        Fault::Value { path, why } => format!("{}: {}", place(path, lang), value(why, lang)),
    }
}

/// A place in a file, `feedback[3].verdict`, as people count: «Tilbakemelding nummer 4, feltet «verdict»».
fn place(path: &str, lang: Lang) -> String {
    let entry = path.split_once('[').and_then(|(list, rest)| {
        let (number, rest) = rest.split_once(']')?;
        let number: usize = number.parse().ok()?;
        Some((list, number + 1, rest.trim_start_matches('.')))
    });
    match entry {
        None => t!(in lang, "share-place-field", field = path),
        Some((list, number, "")) => t!(in lang, "share-place", list = list, number = number.to_string()),
        Some((list, number, field)) => {
            let entry = t!(in lang, "share-place", list = list, number = number.to_string());
            t!(in lang, "share-place-in", entry = entry, field = field)
        }
    }
}

fn value(why: &Why, lang: Lang) -> String {
    match why {
        Why::Unknown(found) => t!(in lang, "share-why-unknown", found = found.as_str()),
        Why::NoDate => t!(in lang, "share-why-date"),
        Why::NoId => t!(in lang, "share-why-id"),
        Why::Twice => t!(in lang, "share-why-twice"),
        Why::Empty => t!(in lang, "share-why-empty"),
        Why::TooLong(max) => t!(in lang, "share-why-long", max = *max),
        Why::TooMany(max) => t!(in lang, "share-why-many", max = *max),
        Why::Character => t!(in lang, "share-why-character"),
        Why::Number => t!(in lang, "share-why-number"),
    }
}

#[cfg(test)]
mod tests {
    use super::{fault, received};
    use catalogue::content::Lang;
    use catalogue::shared::{Fault, Why};
    use store::Received;

    #[test]
    fn a_place_is_told_as_people_count() {
        let said = |path: &str| fault(&Fault::Value { path: path.to_owned(), why: Why::NoDate }, Lang::Nb);
        for (path, place) in [
            ("feedback[3].at", "Tilbakemelding nummer 4, feltet «at»"),
            ("pilots[0].report.used[7].id", "Rapport nummer 1, feltet «report.used[7].id»"),
            ("answers[1]", "Svar nummer 2"),
            ("withdrawn[0]", "Oppføring nummer 1 i listen «withdrawn»"),
            ("made", "Feltet «made»"),
        ] {
            assert_eq!(said(path), format!("{place}: Dette er ikke en dato. Ingenting ble lest inn."));
        }
    }

    #[test]
    fn only_what_came_is_told() {
        assert_eq!(received(&Received::default(), Lang::Nb), ["Det var ingenting i filen."]);
        let some = Received { remarks_new: 1, reports_known: 2, ..Received::default() };
        assert_eq!(received(&some, Lang::Nb).len(), 2);
    }
}
