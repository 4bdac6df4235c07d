//! The lines by domain, read as sentences, under a header that counts.

use super::burden::burden_gauge;
use super::{Burden, GaugeProps};
use crate::components::{Options, Reopened, ReopenedNotice, Select, Submit};
use crate::frame::link;
use crate::pages::comments::open_tag;
use crate::pages::feedback::feedback_link;
use crate::t;
use leptos::prelude::*;

/// What the header counts. It counts what stands, whatever the list is limited to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All lines that stand.
    pub lines: usize,
    /// Absolute lines of the specification, and how many the municipality wants at most.
    pub absolute: (usize, u32),
    /// The criteria that lines stand under, with the sum of their weights.
    pub weights: Vec<(String, u32)>,
    /// Lines that wait for an answer.
    pub open: usize,
    /// Lines that were left out.
    pub left_out: usize,
}

/// What the list is limited to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// A type, or empty.
    pub kind: String,
    /// A domain, or empty.
    pub domain: String,
    /// Only what was changed.
    pub changed: bool,
    /// Only what was left out.
    pub left_out: bool,
    /// The types: code and word.
    pub kinds: Options,
    /// The domains: id and name.
    pub domains: Options,
}

impl Filter {
    fn is_set(&self) -> bool {
        !self.kind.is_empty() || !self.domain.is_empty() || self.changed || self.left_out
    }
}

/// A line in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListLine {
    /// Its id.
    pub id: String,
    /// The demand.
    pub text: String,
    /// The tag of its language, where it is another than that of the page.
    pub lang: Option<&'static str>,
    /// Type, placement and when it is met, in words.
    pub words: Vec<String>,
    /// Its weight in words.
    pub weight: Option<String>,
    /// What it costs a tenderer.
    pub burden: u8,
    /// Why it is here.
    pub because: String,
    /// Whether it is the procurement's own.
    pub own: bool,
    /// What was changed, in words.
    pub changed: Vec<String>,
    /// How it stands in the catalogue, for what was changed: what, and how.
    pub original: Vec<(String, String)>,
    /// Whether it waits for an answer.
    pub open: bool,
    /// How many remarks the linter has on a text that people wrote.
    pub remarks: usize,
    /// Why it is left out.
    pub left_out: String,
    /// How many open comments there are about it.
    pub comments: usize,
}

/// The lines of a domain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// The domain.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its lines.
    pub lines: Vec<ListLine>,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct ListProps {
    /// The procurement.
    pub procurement: String,
    /// The counts.
    pub counts: Counts,
    /// The filter.
    pub filter: Filter,
    /// The lines.
    pub groups: Vec<Group>,
    /// What to look at: sentences about weights, numbers and pairs.
    pub warnings: Vec<String>,
    /// What fell away with what was just saved.
    pub reopened: Vec<Reopened>,
    /// The burden gauge.
    pub burden: GaugeProps,
}

/// The page.
pub fn list_page(props: ListProps) -> AnyView {
    let base = link(&format!("/p/{}/requirements", props.procurement));
    let groups = props.groups.clone().into_iter().map(|group| domain(&props.procurement, group)).collect_view();
    let lists = match (props.groups.is_empty(), props.filter.is_set()) {
        (false, _) => groups.into_any(),
        (true, true) => {
            view! { <p class="empty">{t!("lines-none-match")}" "<a href=base.clone()>{t!("lines-show-all")}</a></p> }
                .into_any()
        }
        (true, false) => view! { <p class="empty">{t!("lines-empty")}</p> }.into_any(),
    };
    let warnings =
        props.warnings.clone().into_iter().map(|warning| view! { <p class="warning">{warning}</p> }).collect_view();
    view! {
        <ReopenedNotice scenarios=props.reopened.clone() />
        <h1>{t!("lines-title")}</h1>
        <p class="lead">{t!("lines-lead")}</p>
        {counts(&props.counts)}
        {warnings}
        <ul class="links">
            <li><a href=format!("{base}/new")>{t!("lines-new")}</a></li>
            <li><a href=format!("{base}/elsewhere#paste")>{t!("lines-paste")}</a></li>
            <li><a href=format!("{base}/elsewhere#from-file")>{t!("lines-import")}</a></li>
            <li><a href=format!("{base}/weights")>{t!("weights-title")}</a></li>
            <li><a href=format!("{base}/parameters")>{t!("lines-parameters")}</a></li>
            <li><a href=link(&format!("/p/{}/comments?part=requirements", props.procurement))>{t!("comments")}</a></li>
            <li><a href=link(&format!("/p/{}/feedback", props.procurement))>{t!("feedback")}</a></li>
        </ul>
        {burden_gauge(&props.procurement, &props.burden)}
        {filter(&base, &props.filter)}
        {lists}
    }
    .into_any()
}

/// Stays in sight while the list is read.
fn counts(counts: &Counts) -> AnyView {
    let (absolute, max) = counts.absolute;
    let over = u32::try_from(absolute).unwrap_or(u32::MAX) > max;
    let several = counts.weights.len() > 1;
    let weights = counts.weights.iter().map(|(criterion, weight)| {
        let words = match several {
            true => t!("lines-count-weight-under", criterion = criterion.clone(), weight = *weight),
            false => t!("lines-count-weight", weight = *weight),
        };
        view! { <li>{words}</li> }
    });
    let weights = weights.collect_view();
    let open = (counts.open > 0).then(|| view! { <li>{t!("lines-count-open", count = counts.open)}</li> });
    let left_out =
        (counts.left_out > 0).then(|| view! { <li>{t!("lines-count-left-out", count = counts.left_out)}</li> });
    view! {
        <ul class="counts-bar" aria-label=t!("lines-counts")>
            <li>{t!("lines-count", count = counts.lines)}</li>
            <li class:over=over>{t!("lines-count-absolute", count = absolute, max = max)}</li>
            {weights}
            {open}
            {left_out}
        </ul>
    }
    .into_any()
}

fn filter(base: &str, filter: &Filter) -> AnyView {
    let all = |options: &Options| {
        std::iter::once((String::new(), t!("lines-all"))).chain(options.clone()).collect::<Options>()
    };
    let clear = filter.is_set().then(|| view! { <a href=base.to_owned()>{t!("lines-show-all")}</a> });
    view! {
        <form class="filter-form" method="get" action=base.to_owned() role="search" aria-label=t!("lines-filter")>
            <Select id="type" label=t!("lines-type") options=all(&filter.kinds) chosen=filter.kind.clone() />
            <Select id="domain" label=t!("lines-domain") options=all(&filter.domains) chosen=filter.domain.clone() />
            <div class="choice">
                <input id="changed" type="checkbox" name="changed" value="1" checked=filter.changed />
                <label for="changed">{t!("lines-only-changed")}</label>
            </div>
            <div class="choice">
                <input id="left_out" type="checkbox" name="left_out" value="1" checked=filter.left_out />
                <label for="left_out">{t!("lines-only-left-out")}</label>
            </div>
            <p class="buttons"><Submit text=t!("lines-show") second=true />{clear}</p>
        </form>
    }
    .into_any()
}

fn domain(procurement: &str, group: Group) -> AnyView {
    let heading = format!("domain-{}", group.id);
    let lines = group.lines.into_iter().map(|line| row(procurement, line)).collect_view();
    view! {
        <section aria-labelledby=heading.clone()>
            <h2 id=heading.clone()>{group.name}" "<span class="id">{group.id}</span></h2>
            <ul class="lines">{lines}</ul>
        </section>
    }
    .into_any()
}

fn row(procurement: &str, line: ListLine) -> AnyView {
    let base = link(&format!("/p/{procurement}/requirements"));
    let out = !line.left_out.is_empty();
    let words = line.words.into_iter().chain(line.weight).collect::<Vec<_>>().join(" · ");
    let changed = (!line.changed.is_empty()).then(|| {
        let original = line.original.into_iter().map(|(what, how)| view! { <div><dt>{what}</dt><dd>{how}</dd></div> }).collect_view();
        view! {
            <details class="changed">
                <summary>{t!("lines-changed", what = line.changed.join(", "))}<span class="heard-only">" "{line.id.clone()}</span></summary>
                <dl class="original">{original}</dl>
            </details>
        }
        .into_any()
    });
    let own = line.own.then(|| view! { " "<span class="tag">{t!("lines-own")}</span> });
    let open = line.open.then(|| view! { " "<span class="tag">{t!("lines-open")}</span> });
    let remarks = (line.remarks > 0)
        .then(|| view! { " "<span class="tag warn">{t!("lines-remarks-tag", count = line.remarks)}</span> });
    let comments = open_tag(format!("{base}/{}", line.id), line.comments);
    // A line of the procurement's own is in no catalogue.
    let feedback = (!line.own).then(|| {
        view! { " "{feedback_link(procurement, "item", &line.id, line.id.clone())} }
    });
    let left_out =
        out.then(|| view! { <p class="left-out">{t!("lines-left-out-because", reason = line.left_out)}</p> });
    view! {
        <li class="line" class:out=out id=format!("line-{}", line.id)>
            <p class="line-text">
                <a class="id" href=format!("{base}/{}", line.id) aria-label=t!("lines-edit", id = line.id.clone())>{line.id.clone()}</a>
                " "<span lang=line.lang>{line.text}</span>
            </p>
            <p class="words">{words}" · "<Burden burden=line.burden />{own}{open}{remarks}{comments}{feedback}</p>
            <p class="trail">{line.because}</p>
            {left_out}
            {changed}
        </li>
    }
    .into_any()
}
