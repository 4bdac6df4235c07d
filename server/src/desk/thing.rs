//! A thing of the catalogue on the desk.

use super::queue::{chart, shown};
use super::{Desk, answered, count, pilots, uses};
use crate::feedback::{Kind, Subject, answers_to, verdict_words, worded};
use crate::http::error::AppError;
use crate::http::limits::DESK_ABOUT_ONE_MAX;
use crate::http::page::{moment, render};
use crate::http::query::Query;
use crate::procurements::saving::beginning;
use crate::state::{AppState, today};
use app::components::{Options, Theirs, Wrong};
use app::pages::desk::{DecideForm, DecisionRow, RemarkGroup, RemarkView, ThingProps, thing_page};
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::alike::{ALIKE_PER_CENT, Proposal, groups};
use catalogue::content::review::is_overdue;
use catalogue::content::{Lang, Release};
use catalogue::document::difference::spell;
use catalogue::document::words;
use std::collections::BTreeMap;
use std::sync::Arc;
use store::{Answer, Decision, DecisionId, DeskRemark, Outcome, Timestamp};

/// The names in an address.
pub(super) type Names = Path<BTreeMap<String, String>>;

/// What there is to know of a thing.
pub(super) struct About {
    pub subject: Subject,
    /// What was said about it, the latest first.
    pub remarks: Vec<DeskRemark>,
    /// What was decided about it, the latest first.
    pub decisions: Vec<Decision>,
    /// What other organisations answered to the remarks about it.
    pub answers: Vec<Answer>,
}

/// The thing of an address. One that the release does not have is there as long as something was said or decided about it.
pub(super) async fn find(state: &AppState, desk: &Desk, path: &BTreeMap<String, String>) -> Result<About, AppError> {
    let part = |name: &str| path.get(name).map(String::as_str).unwrap_or_default();
    let subject = Subject::new(Kind::parse(part("kind")).ok_or(AppError::NotFound)?, part("thing"));
    let (organisation, thing) = (desk.organisation(), subject.thing());
    let remarks = state.store.desk_feedback(organisation, Some(&thing), DESK_ABOUT_ONE_MAX).await?;
    let decisions = state.store.decisions(organisation, Some(&thing)).await?;
    let stands = subject.wording(&desk.release, desk.lang).is_some();
    if !stands && remarks.is_empty() && decisions.is_empty() {
        return Err(AppError::NotFound);
    }
    let answers = state.store.outside_answers(organisation, &thing).await?;
    Ok(About { subject, remarks, decisions, answers })
}

impl About {
    /// The decision of an address.
    pub(super) fn decision(&self, path: &BTreeMap<String, String>) -> Result<&Decision, AppError> {
        let id: DecisionId = path.get("decision").and_then(|id| id.parse().ok()).ok_or(AppError::NotFound)?;
        self.decisions.iter().find(|decision| decision.id == id).ok_or(AppError::NotFound)
    }
}

/// What stands in the form.
#[derive(Clone, Debug, Default)]
pub(super) struct Typed {
    /// The decision that it changes, with the revision it is made from; none for a new one.
    pub changes: Option<(DecisionId, i64)>,
    pub outcome: String,
    pub remarks: Vec<String>,
    pub answer: String,
    pub theirs: Theirs,
    pub wrong: Wrong,
}

impl Typed {
    /// An empty one, which answers what waits.
    fn new(about: &About) -> Self {
        let waits = about.remarks.iter().filter(|remark| !remark.is_decided());
        Typed { remarks: waits.map(|remark| remark.id.to_string()).collect(), ..Typed::default() }
    }

    /// One that changes a decision.
    pub(super) fn of(decision: &Decision) -> Self {
        let decides = &decision.decides;
        Typed {
            changes: Some((decision.id.clone(), decision.revision)),
            outcome: decides.outcome.code().to_owned(),
            remarks: decides.remarks.iter().map(ToString::to_string).collect(),
            answer: decides.answer.clone(),
            ..Typed::default()
        }
    }
}

/// `GET /desk/{kind}/{thing}`.
pub(super) async fn page(
    State(state): State<AppState>,
    desk: Desk,
    Path(path): Names,
    Query(query): Query,
) -> Result<Response, AppError> {
    let about = find(&state, &desk, &path).await?;
    let typed = Typed::new(&about);
    let saved = (query.get("saved") == "1").then(|| about.decisions.iter().map(settled).max()).flatten();
    show(StatusCode::OK, &state, &desk, &about, typed, saved).await
}

/// When it was decided, or changed last.
fn settled(decision: &Decision) -> Timestamp {
    decision.changed.as_ref().map_or(decision.at, |(_, at)| *at)
}

/// `GET /desk/{kind}/{thing}/{decision}`.
pub(super) async fn change_page(
    State(state): State<AppState>,
    desk: Desk,
    Path(path): Names,
) -> Result<Response, AppError> {
    let about = find(&state, &desk, &path).await?;
    let decision = about.decision(&path)?;
    if decision.edition.is_some() {
        // What an edition carries stays; there is no form for it.
        return Err(AppError::NotFound);
    }
    let typed = Typed::of(decision);
    show(StatusCode::OK, &state, &desk, &about, typed, None).await
}

/// The page, with this in its form.
pub(super) async fn show(
    status: StatusCode,
    state: &AppState,
    desk: &Desk,
    about: &About,
    typed: Typed,
    saved: Option<Timestamp>,
) -> Result<Response, AppError> {
    let (lang, subject) = (desk.lang, &about.subject);
    let counted = count::catch_up(state, desk).await?;
    let uses = uses::uses(state, desk, subject).await?;
    let answered = answered::answered(state, desk, subject).await?;
    let entry = matches!(subject.kind, Kind::Item | Kind::Measure | Kind::Scenario);
    let entry = entry && subject.wording(&desk.release, lang).is_some();
    let read = releases(state, about).await;
    let many = i64::try_from(about.remarks.len()).is_ok_and(|many| many >= DESK_ABOUT_ONE_MAX);
    let props = ThingProps {
        about: subject.name(&desk.release, lang),
        wording: shown(desk, subject),
        entry: entry.then(|| format!("/catalogue/{}/{}", subject.kind.code(), subject.key)),
        remarks_on_it: on_it(desk, subject),
        verdicts: chart(about.remarks.iter(), lang),
        uses: uses.as_ref().map(|uses| uses.sentence(lang)).unwrap_or_default(),
        chart: uses.as_ref().and_then(|uses| uses.chart(lang)),
        counted: counted.words(lang),
        tenders: answered.map(|answered| answered.sentence(lang)).unwrap_or_default(),
        tenders_chart: answered.and_then(|answered| answered.chart(lang)),
        pilots: pilots::in_others(state, desk, subject).await?,
        groups: in_groups(desk, about, &read),
        left_out: if many { t!(in lang, "desk-remarks-left-out", shown = DESK_ABOUT_ONE_MAX) } else { String::new() },
        decisions: about.decisions.iter().map(|decision| decision_row(desk, about, decision)).collect(),
        form: form(desk, about, &typed),
        theirs: typed.theirs,
        wrong: typed.wrong,
    };
    let mut frame = desk.person.context().frame(props.about.clone());
    frame.wrong = !props.wrong.is_empty();
    frame.saved = saved.map(|at| t!(in lang, "saved", time = moment(lang, at)));
    Ok(render(status, frame, move || thing_page(props.clone())).await)
}

/// What else there is to know of it: that it is retired, and that it has not been read for long.
fn on_it(desk: &Desk, subject: &Subject) -> Vec<String> {
    let lang = desk.lang;
    let items = desk.release.items.iter();
    let item = items.filter(|_| subject.kind == Kind::Item).find(|item| item.id.as_str() == subject.key);
    let Some(item) = item else { return Vec::new() };
    let retired = item.retired.as_ref().map(|version| t!(in lang, "desk-retired", version = version.as_str()));
    let months = desk.person.organisation.reviewed_within_months.filter(|_| item.retired.is_none());
    let overdue = months.filter(|months| is_overdue(&item.reviewed, *months, &today())).map(|months| {
        let date = words::long_date_iso(&desk.release, &item.reviewed, lang);
        t!(in lang, "desk-item-overdue", date = date, months = months.get())
    });
    retired.into_iter().chain(overdue).collect()
}

/// The releases that were read, by fingerprint. One that is not kept here is not among them.
async fn releases(state: &AppState, about: &About) -> BTreeMap<String, Arc<Release>> {
    let mut read = BTreeMap::new();
    for remark in &about.remarks {
        let fingerprint = &remark.release.fingerprint;
        if !read.contains_key(fingerprint)
            && let Ok(release) = state.release(fingerprint).await
        {
            read.insert(fingerprint.clone(), release);
        }
    }
    read
}

/// Proposals that are alike first, then the other proposals, then what was said without one.
fn in_groups(desk: &Desk, about: &About, read: &BTreeMap<String, Arc<Release>>) -> Vec<RemarkGroup> {
    let lang = desk.lang;
    let (proposing, others): (Vec<&DeskRemark>, Vec<&DeskRemark>) =
        about.remarks.iter().partition(|remark| !remark.said.wording.is_empty());
    let worded: Vec<String> = proposing.iter().map(|remark| as_read(desk, about, read, remark)).collect();
    let proposals: Vec<Proposal<'_>> = proposing
        .iter()
        .zip(&worded)
        .map(|(remark, instead_of)| Proposal { instead_of, text: &remark.said.wording, lang: language(remark) })
        .collect();
    let (alike, alone): (Vec<_>, Vec<_>) = groups(&proposals).into_iter().partition(|group| group.len() > 1);
    let view = |at: &usize| remark_view(desk, about, proposing[*at], &worded[*at]);
    let mut found: Vec<RemarkGroup> = alike
        .iter()
        .map(|group| {
            let title = t!(in lang, "desk-group-alike", count = group.len());
            let why = t!(in lang, "desk-group-alike-why", per_cent = ALIKE_PER_CENT);
            RemarkGroup { title: format!("{title}. {why}"), remarks: group.iter().map(view).collect() }
        })
        .collect();
    let rest = [
        ("desk-group-proposals", alone.concat().iter().map(view).collect::<Vec<_>>()),
        ("desk-group-words", others.iter().map(|remark| remark_view(desk, about, remark, "")).collect()),
    ];
    for (title, remarks) in rest.into_iter().filter(|(_, remarks)| !remarks.is_empty()) {
        found.push(RemarkGroup { title: t!(in lang, title, count = remarks.len()), remarks });
    }
    found
}

fn language(remark: &DeskRemark) -> Lang {
    remark.said.language.parse().unwrap_or(Lang::Nb)
}

/// The text that a remark was made on: as the release that was read has it, else as it is now.
fn as_read(desk: &Desk, about: &About, read: &BTreeMap<String, Arc<Release>>, remark: &DeskRemark) -> String {
    let release = read.get(&remark.release.fingerprint).unwrap_or(&desk.release);
    let wording = about.subject.wording(release, language(remark));
    // In another language it would only be in the way.
    wording.filter(|wording| wording.lang == language(remark)).map(|wording| wording.text).unwrap_or_default()
}

fn remark_view(desk: &Desk, about: &About, remark: &DeskRemark, read: &str) -> RemarkView {
    let (lang, written) = (desk.lang, language(remark));
    let said = &remark.said;
    let at = desk.when(remark);
    let now = about.subject.wording(&desk.release, written).map(|wording| wording.text).unwrap_or_default();
    RemarkView {
        verdict: verdict_words(&said.verdict, lang),
        who: desk.who(remark),
        when: t!(in lang, "desk-when", at = at, version = remark.release.version.as_str()),
        waits: !remark.is_decided(),
        comment: said.comment.clone(),
        pieces: if said.wording.is_empty() { Vec::new() } else { spell(read, &said.wording) },
        lang: (written != lang).then(|| written.tag()),
        outdated: !read.is_empty() && words::clean(read) != words::clean(&now),
        answers: answers_to(&about.answers, &remark.id, lang),
    }
}

fn decision_row(desk: &Desk, about: &About, decision: &Decision) -> DecisionRow {
    let (lang, decides) = (desk.lang, &decision.decides);
    let (who, at) = (decision.by.as_str(), moment(lang, decision.at));
    let made = match &decision.changed {
        None => t!(in lang, "desk-made", who = who, at = at),
        Some((changer, changed)) => {
            let changed = moment(lang, *changed);
            t!(in lang, "desk-made-changed", who = who, at = at, changer = changer.as_str(), changed = changed)
        }
    };
    let carried = decision.edition.is_some();
    DecisionRow {
        outcome: t!(in lang, "desk-outcome", outcome = decides.outcome.code()),
        made,
        answer: worded(decides.answer.clone(), decides.language.parse().unwrap_or(Lang::Nb), lang),
        remarks: t!(in lang, "desk-answers-count", count = decides.remarks.len()),
        carried,
        change: (!carried).then(|| format!("{}/{}", desk.page(&about.subject), decision.id)),
        draft: draft(&about.subject, decides.outcome).filter(|_| !carried),
    }
}

/// Where a decision is carried out: the draft of the next edition of the catalogue.
fn draft(subject: &Subject, outcome: Outcome) -> Option<String> {
    const DRAFT: &str = "/catalogue/editions/draft";
    match (outcome, subject.kind) {
        (Outcome::Keep, _) => None,
        (Outcome::Change | Outcome::Replace | Outcome::Retire, Kind::Item) => {
            Some(format!("{DRAFT}/item/{}", subject.key))
        }
        (Outcome::Change, kind) => {
            // The help of a question is one of its texts.
            let table = if kind == Kind::Help { Kind::Question } else { kind };
            Some(format!("{DRAFT}/text/{}/{}", table.code(), subject.key))
        }
        _ => Some(DRAFT.to_owned()),
    }
}

fn form(desk: &Desk, about: &About, typed: &Typed) -> DecideForm {
    let lang = desk.lang;
    let page = desk.page(&about.subject);
    let outcomes =
        Outcome::ALL.map(|outcome| (outcome.code().to_owned(), t!(in lang, "desk-outcome", outcome = outcome.code())));
    let (action, versions) = match &typed.changes {
        Some((id, revision)) => (format!("{page}/{id}"), vec![("revision".to_owned(), revision.to_string())]),
        None => (page, Vec::new()),
    };
    DecideForm {
        action,
        changes: typed.changes.is_some(),
        versions,
        outcomes: outcomes.into(),
        outcome: typed.outcome.clone(),
        remarks: choices(desk, about),
        answered: typed.remarks.clone(),
        answer: typed.answer.clone(),
    }
}

/// The remarks to choose from, each told apart by what it says.
fn choices(desk: &Desk, about: &About) -> Options {
    let lang = desk.lang;
    let choice = |remark: &DeskRemark| {
        let said = &remark.said;
        let text = beginning(if said.comment.is_empty() { &said.wording } else { &said.comment });
        let (verdict, who) = (verdict_words(&said.verdict, lang), desk.who(remark));
        let at = desk.when(remark);
        let words = match text.is_empty() {
            true => t!(in lang, "desk-remark-choice", verdict = verdict, who = who, at = at),
            false => t!(in lang, "desk-remark-choice-words", verdict = verdict, who = who, at = at, text = text),
        };
        (remark.id.to_string(), words)
    };
    about.remarks.iter().map(choice).collect()
}
