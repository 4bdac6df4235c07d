//! What came in, by the thing that it is about.

use super::{Desk, answered, count, uses};
use crate::feedback::{Kind, Subject, Verdict, verdict_words, verdicts, worded};
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::{DESK_REMARKS_MAX, DESK_THINGS_SHOWN, SEARCH_CHARS_MAX};
use crate::http::page::render;
use crate::http::query::Query;
use crate::state::{AppState, now, today};
use app::components::FieldError;
use app::pages::desk::{Bar, Chart, QueueFilter, QueueProps, ThingRow, queue_page};
use app::pages::feedback::Worded;
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::content::review::overdue;
use catalogue::content::search::folded;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::time::Duration;
use store::{DeskRemark, Timestamp};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// How old what is asked for is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Age {
    Week,
    Month,
    Old,
}

impl Age {
    const ALL: [Age; 3] = [Age::Week, Age::Month, Age::Old];

    fn code(self) -> &'static str {
        match self {
            Age::Week => "week",
            Age::Month => "month",
            Age::Old => "old",
        }
    }

    fn fits(self, at: Timestamp, now: Timestamp) -> bool {
        let within = |days: u32| at.plus(DAY * days) > now;
        match self {
            Age::Week => within(7),
            Age::Month => within(30),
            Age::Old => !within(90),
        }
    }
}

/// What is asked for.
#[derive(Clone, Debug, Default)]
struct Wanted {
    words: Vec<String>,
    kind: Option<Kind>,
    verdict: Option<Verdict>,
    domain: String,
    age: Option<Age>,
    /// Whether it is answered; none for both.
    decided: Option<bool>,
}

impl Wanted {
    fn of(query: &Form) -> Self {
        Wanted {
            words: folded(query.get("q")).split_whitespace().map(str::to_owned).collect(),
            kind: Kind::parse(query.get("kind")),
            verdict: Verdict::parse(query.get("verdict")),
            domain: query.get("domain").to_owned(),
            age: Age::ALL.into_iter().find(|age| age.code() == query.get("age")),
            decided: match query.get("state") {
                "decided" => Some(true),
                "all" => None,
                _ => Some(false),
            },
        }
    }

    fn takes(&self, remark: &DeskRemark, now: Timestamp) -> bool {
        let verdict = self.verdict.is_none_or(|verdict| verdict.code() == remark.said.verdict);
        let decided = self.decided.is_none_or(|decided| decided == remark.is_decided());
        verdict && decided && self.age.is_none_or(|age| age.fits(remark.changed.unwrap_or(remark.at), now))
    }

    /// Whether every word stands in the remark, or in what the thing is called and says.
    fn says(&self, thing: &str, remark: &DeskRemark) -> bool {
        let visitor = remark.visitor.as_deref().unwrap_or_default();
        let from = remark.from.as_deref().unwrap_or_default();
        let said = folded(&[remark.said.comment.as_str(), &remark.said.wording, visitor, from].join("\n"));
        self.words.iter().all(|word| thing.contains(word.as_str()) || said.contains(word.as_str()))
    }
}

/// A thing with the remarks about it that were asked for, the latest first.
struct Found<'d> {
    subject: Subject,
    remarks: Vec<&'d DeskRemark>,
}

impl Found<'_> {
    fn waiting(&self) -> usize {
        self.remarks.iter().filter(|remark| !remark.is_decided()).count()
    }
}

/// The things that were asked for, with the most that waits first.
fn found<'d>(desk: &Desk, all: &'d [DeskRemark], wanted: &Wanted, now: Timestamp) -> Vec<Found<'d>> {
    let mut things: BTreeMap<(&str, &str), Vec<&DeskRemark>> = BTreeMap::new();
    for remark in all.iter().filter(|remark| wanted.takes(remark, now)) {
        things.entry((&remark.thing.about, &remark.thing.key)).or_default().push(remark);
    }
    let mut found: Vec<Found<'_>> = things
        .into_iter()
        .filter_map(|((about, key), mut remarks)| {
            let subject = Subject::new(Kind::parse(about)?, key);
            let domain = || desk.domain(&subject).is_some_and(|domain| domain.as_str() == wanted.domain);
            if wanted.kind.is_some_and(|kind| kind != subject.kind) || !(wanted.domain.is_empty() || domain()) {
                return None;
            }
            if !wanted.words.is_empty() {
                let wording = subject.wording(&desk.release, desk.lang).map(|it| it.text).unwrap_or_default();
                let thing = folded(&format!("{}\n{wording}", subject.name(&desk.release, desk.lang)));
                remarks.retain(|remark| wanted.says(&thing, remark));
            }
            (!remarks.is_empty()).then_some(Found { subject, remarks })
        })
        .collect();
    // What stands the same keeps the order of kind and key.
    found.sort_by_key(|one| Reverse((one.waiting(), one.remarks.len())));
    found
}

/// `GET /desk`.
pub(super) async fn page(State(state): State<AppState>, desk: Desk, Query(query): Query) -> Result<Response, AppError> {
    let lang = desk.lang;
    let mut props = QueueProps { filter: filter(&desk, &query), ..QueueProps::default() };
    if query.get("q").chars().count() > SEARCH_CHARS_MAX {
        let message = t!(in lang, "wrong-too-long", max = SEARCH_CHARS_MAX);
        props.wrong.push(FieldError { field: "q".to_owned(), message });
    } else {
        let counted = count::catch_up(&state, &desk).await?;
        props.counted = counted.words(lang);
        let all = state.store.desk_feedback(desk.organisation(), None, DESK_REMARKS_MAX).await?;
        let found = found(&desk, &all, &Wanted::of(&query), now());
        props.count = counts(&found, all.len(), lang);
        props.verdicts = chart(found.iter().flat_map(|one| one.remarks.iter().copied()), lang);
        for one in found.iter().take(DESK_THINGS_SHOWN) {
            let uses = uses::uses(&state, &desk, &one.subject).await?;
            let answered = answered::answered(&state, &desk, &one.subject).await?;
            let told = [uses.map(|uses| uses.short(lang)), answered.map(|answered| answered.short(lang))];
            let told: Vec<String> = told.into_iter().flatten().filter(|words| !words.is_empty()).collect();
            props.rows.push(row(&desk, one, told.join(" · ")));
        }
    }
    if let Some(months) = desk.person.organisation.reviewed_within_months {
        let count = overdue(&desk.release, months, &today()).len();
        props.overdue = if count > 0 { t!(in lang, "desk-overdue", count = count) } else { String::new() };
    }
    props.followed = crate::followed::news(&state, desk.organisation(), lang).await?;
    let mut frame = desk.person.context().frame(t!(in lang, "desk"));
    frame.wrong = !props.wrong.is_empty();
    let status = if frame.wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok(render(status, frame, move || queue_page(props.clone())).await)
}

fn counts(found: &[Found<'_>], read: usize, lang: Lang) -> String {
    let remarks: usize = found.iter().map(|one| one.remarks.len()).sum();
    let mut said = vec![t!(in lang, "desk-count", remarks = remarks, things = found.len())];
    if found.len() > DESK_THINGS_SHOWN {
        said.push(t!(in lang, "desk-count-shown", shown = DESK_THINGS_SHOWN));
    }
    if i64::try_from(read).is_ok_and(|read| read >= DESK_REMARKS_MAX) {
        said.push(t!(in lang, "desk-count-read", max = DESK_REMARKS_MAX));
    }
    said.join(" ")
}

fn filter(desk: &Desk, query: &Form) -> QueueFilter {
    let (lang, get) = (desk.lang, |name: &str| query.get(name).to_owned());
    let kinds = Kind::ALL.map(|kind| (kind.code().to_owned(), t!(in lang, "desk-kind-word", kind = kind.code())));
    let ages = Age::ALL.map(|age| (age.code().to_owned(), t!(in lang, "desk-age-word", age = age.code())));
    // What waits is what the desk is for, and needs no choice.
    let states = [("", "waiting"), ("decided", "decided"), ("all", "all")];
    let states = states.map(|(code, word)| (code.to_owned(), t!(in lang, "desk-state-word", state = word)));
    let domains = desk.release.domains.iter();
    QueueFilter {
        query: get("q"),
        kind: get("kind"),
        verdict: get("verdict"),
        domain: get("domain"),
        age: get("age"),
        state: get("state"),
        kinds: kinds.into(),
        verdicts: verdicts(lang),
        domains: domains.map(|domain| (domain.id.to_string(), domain.text.show(lang).to_owned())).collect(),
        ages: ages.into(),
        states: states.into(),
    }
}

fn row(desk: &Desk, one: &Found<'_>, uses: String) -> ThingRow {
    let (lang, subject) = (desk.lang, &one.subject);
    let waiting = one.waiting();
    let by_verdict = by_verdict(one.remarks.iter().copied());
    let verdicts =
        by_verdict.iter().map(|(verdict, count)| format!("{count} {}", verdict_words(verdict, lang).to_lowercase()));
    let proposals = one.remarks.iter().filter(|remark| !remark.said.wording.is_empty()).count();
    let latest = one.remarks.iter().max_by_key(|remark| remark.changed.unwrap_or(remark.at));
    let latest = latest.map(|remark| t!(in lang, "desk-latest", at = desk.when(remark)));
    let others = one.remarks.iter().filter(|remark| remark.from.is_some()).count();
    let others = (others > 0).then(|| t!(in lang, "desk-from-others", count = others));
    let more = std::iter::once(t!(in lang, "desk-proposals", count = proposals)).chain(others).chain(latest);
    ThingRow {
        href: desk.page(subject),
        about: subject.name(&desk.release, lang),
        wording: shown(desk, subject),
        waiting: t!(in lang, "desk-waiting", count = waiting),
        waits: waiting > 0,
        verdicts: verdicts.collect::<Vec<_>>().join(", "),
        more: more.collect::<Vec<_>>().join(" · "),
        uses,
    }
}

/// A thing as it is worded in the release that is edited; nothing where that does not have it.
pub(super) fn shown(desk: &Desk, subject: &Subject) -> Worded {
    let wording = subject.wording(&desk.release, desk.lang);
    wording.map(|wording| worded(wording.text, wording.lang, desk.lang)).unwrap_or_default()
}

/// How many say what, the most first.
fn by_verdict<'d>(remarks: impl Iterator<Item = &'d DeskRemark>) -> Vec<(&'d str, usize)> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for remark in remarks {
        *counts.entry(remark.said.verdict.as_str()).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| Reverse(*count));
    counts
}

/// The same as bars; none for nothing.
pub(super) fn chart<'d>(remarks: impl Iterator<Item = &'d DeskRemark>, lang: Lang) -> Option<Chart> {
    let counts = by_verdict(remarks);
    let most = counts.iter().map(|(_, count)| *count).max()?;
    let bar = |(verdict, count): (&str, usize)| Bar {
        words: verdict_words(verdict, lang),
        told: count.to_string(),
        per_cent: u8::try_from(count * 100 / most).unwrap_or(100),
        rough: false,
    };
    Some(Chart {
        id: "verdicts-drawn",
        title: t!(in lang, "desk-verdicts-title"),
        numbers: t!(in lang, "desk-numbers-remarks"),
        bars: counts.into_iter().map(bar).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::Age;
    use store::Timestamp;

    #[test]
    fn what_is_old_is_not_new_and_in_between_is_neither() {
        let now = Timestamp::from_millis(1_795_000_000_000);
        let days = |days: i64| Timestamp::from_millis(now.as_millis() - days * 24 * 60 * 60 * 1000);
        let fits = |at| Age::ALL.map(|age| age.fits(at, now));
        assert_eq!(fits(days(1)), [true, true, false]);
        assert_eq!(fits(days(8)), [false, true, false]);
        assert_eq!(fits(days(60)), [false, false, false]);
        assert_eq!(fits(days(90)), [false, false, true]);
    }
}
