//! Access in words, and what there is to choose from.

use crate::access::Mine;
use crate::comments::Kind;
use crate::rights::{Part, Right, Rights};
use app::components::Options;
use app::pages::access::AccessChoices;
use app::t;
use catalogue::content::Lang;
use catalogue::content::id::PersonKey;
use catalogue::document::words::role_word;
use store::Standing;

/// A standing in one or two words.
pub(super) fn standing(lang: Lang, standing: Standing) -> String {
    t!(in lang, "access-standing", standing = standing.code())
}

/// What somebody may do here, in words: «endre behovet og risiko», «godkjenne i risiko». What is changed is commented on and seen as
/// well, so it is not said twice.
pub(super) fn may(lang: Lang, rights: &Rights) -> Vec<String> {
    let words = |key: &str, parts: &mut dyn Iterator<Item = Part>| {
        let parts: Vec<String> = parts.map(|part| t!(in lang, "access-part", part = part.code())).collect();
        (!parts.is_empty()).then(|| t!(in lang, key, parts = listed(lang, &parts)))
    };
    let changed = |part: &Part| rights.may(Right::Write, *part) || rights.may(Right::Sign, *part);
    // There is not in every part something to talk about.
    let talked = |part: &Part| Kind::ALL.iter().any(|kind| kind.part() == *part);
    let commented = |part: &Part| rights.may(Right::Comment, *part) && talked(part);
    let seen =
        &mut rights.parts(Right::Read).filter(|part| *part != Part::Overview && !changed(part) && !commented(part));
    let lines = [
        words("access-writes", &mut rights.parts(Right::Write)),
        words("access-signs", &mut rights.parts(Right::Sign)),
        words("access-comments", &mut rights.parts(Right::Comment).filter(|part| commented(part) && !changed(part))),
        words("access-reads", seen),
    ];
    lines.into_iter().flatten().collect()
}

/// «a, b og c».
fn listed(lang: Lang, words: &[String]) -> String {
    match words {
        [first @ .., last] if !first.is_empty() => {
            t!(in lang, "list-and", first = first.join(", "), last = last.clone())
        }
        _ => words.join(""),
    }
}

/// A person of the case with role cards.
pub(super) fn person(mine: &Mine, key: &str) -> String {
    let lang = mine.person.context().lang;
    let Some(person) = mine.case.people.get(&PersonKey::from(key)) else { return String::new() };
    let roles: Vec<&str> = person.roles.iter().map(|role| role_word(&mine.release, role, lang)).collect();
    if roles.is_empty() { person.name.clone() } else { format!("{} – {}", person.name, roles.join(", ")) }
}

/// What there is to choose from.
pub(super) fn choices(mine: &Mine) -> AccessChoices {
    let lang = mine.person.context().lang;
    let standings = Standing::ALL
        .into_iter()
        .map(|standing| (standing.code().to_owned(), t!(in lang, "access-standing-help", standing = standing.code())));
    let people = mine.case.people.keys().map(|key| (key.to_string(), person(mine, key.as_str())));
    let nobody: Options = vec![(String::new(), t!(in lang, "access-person-none"))];
    AccessChoices { standings: standings.collect(), people: nobody.into_iter().chain(people).collect() }
}
