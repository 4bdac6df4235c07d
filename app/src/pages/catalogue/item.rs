//! Everything about one requirement item.

use super::condition::condition;
use super::parts::{Place, Reference, Row, Said, Way, curated, dots, name, own_name, pair, references, tag, ways};
use crate::frame::link;
use crate::pages::editions::{DifferenceRow, difference_table};
use crate::t;
use catalogue::document::condition::Condition;
use leptos::prelude::*;

/// A number in the demand that a procurement can choose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Number {
    /// What it decides.
    pub text: Said,
    /// What the catalogue suggests.
    pub default: String,
    /// The smallest and the largest value.
    pub range: (String, String),
    /// What it counts.
    pub unit: Said,
}

/// What an edition of the organisation's has done to the item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HistoryStep {
    /// The page of the edition, below the root.
    pub edition: String,
    /// The version of the release that it became.
    pub version: String,
    /// When it was released, in words.
    pub at: String,
    /// What became of the item, in words.
    pub fate: String,
    /// What was done and why.
    pub note: String,
    /// The texts that became others.
    pub rows: Vec<DifferenceRow>,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct ItemProps {
    /// Where it stands.
    pub place: Place,
    /// The item.
    pub id: String,
    /// The id and the name of its domain.
    pub domain: (String, Said),
    /// The demand in every language it is written in, that of the content first.
    pub demands: Vec<Said>,
    /// The numbers in it.
    pub numbers: Vec<Number>,
    /// Why a municipality asks for it.
    pub reason: Said,
    /// Its meaning in a line of English.
    pub obligation: String,
    /// Its type.
    pub kind: Said,
    /// Where it stands in the documents.
    pub placement: Said,
    /// The rule behind the two.
    pub pair_rule: Option<Said>,
    /// When it is to be met.
    pub met: Said,
    /// What the tenderer hands over.
    pub evidence: Option<Said>,
    /// How it is verified.
    pub verified_by: Said,
    /// What gives a better score.
    pub better: Option<Said>,
    /// The scale.
    pub scale: Option<(u8, u8)>,
    /// When it follows from law or circumstances.
    pub applies: Option<Condition>,
    /// When it comes along with a measure, or takes the place of the basic one.
    pub only_when: Option<Condition>,
    /// The basic item that this is the stricter version of.
    pub basic: Option<Row>,
    /// The stricter versions of this one.
    pub stronger: Vec<Row>,
    /// What it costs a tenderer.
    pub burden: u8,
    /// Whether it belongs in annex C.
    pub annex_c: bool,
    /// References.
    pub references: Vec<Reference>,
    /// The measures that lead here, with the scenarios that propose them.
    pub ways: Vec<Way>,
    /// The release it came with.
    pub since: String,
    /// When it was last read critically, in words.
    pub reviewed: String,
    /// That it has not been read critically for long, in a sentence.
    pub overdue: Option<String>,
    /// Its page on the editor's desk, below the root; none for whoever does not edit.
    pub desk: Option<String>,
    /// The release it was retired in.
    pub retired: Option<String>,
    /// What took over.
    pub replaced_by: Option<Row>,
    /// What it took over from.
    pub replaces: Vec<Row>,
    /// What editions have done to it, the first first.
    pub history: Vec<HistoryStep>,
    /// Where an editor changes it in the next edition, below the root; none for everybody else.
    pub edit: Option<String>,
}

/// The page.
pub fn item_page(props: ItemProps) -> AnyView {
    let place = &props.place;
    let (domain, domain_name) = &props.domain;
    let up = vec![(place.to(&format!("/catalogue/domain/{domain}")), domain_name.show())];
    let none = match props.ways.is_empty() {
        true => view! { <p class="quiet">{t!("catalogue-item-ways-none")}</p> }.into_any(),
        false => ways(place, &props.ways, &t!("catalogue-no-scenario")),
    };
    let main = view! {
        <h1>{t!("catalogue-item-title", id = props.id.clone())}</h1>
        {retired(&props)}
        {props.overdue.clone().map(|said| view! { <p class="remark">{said}</p> })}
        {props.desk.as_ref().map(|href| view! { <p><a href=link(href)>{t!("desk-to-item")}</a></p> })}
        <div class="entry">
            {demand(&props)}
            {about(&props)}
            <div class="entry-rest">
                {numbers(&props)}
                <section aria-labelledby="reason">
                    <h2 id="reason">{t!("catalogue-item-reason")}</h2>
                    <p>{props.reason.show()}</p>
                </section>
                {answer(&props)}
                {when(&props)}
                <section aria-labelledby="ways">
                    <h2 id="ways">{t!("catalogue-item-ways")}</h2>
                    {none}
                </section>
                <section aria-labelledby="references">
                    <h2 id="references">{t!("catalogue-references")}</h2>
                    {references(place, &props.references)}
                </section>
                {history(&props)}
            </div>
        </div>
    };
    curated(place, up, main.into_any())
}

/// What became of it since it came.
fn history(props: &ItemProps) -> AnyView {
    let steps = props.history.iter().cloned().enumerate().map(|(number, step)| {
        let heading = format!("step-{number}");
        let note = (!step.note.is_empty()).then(|| view! { <p class="as-typed">{step.note}</p> });
        view! {
            <li class="conversation">
                <p id=heading.clone()><a href=link(&step.edition)>{step.version.clone()}</a>" · "{step.fate}" "<span class="quiet">{step.at}</span></p>
                {note}
                {difference_table(step.rows, &heading)}
            </li>
        }
    });
    let steps = steps.collect_view();
    let edit = props.edit.clone().map(|href| view! { <p><a href=link(&href)>{t!("catalogue-item-edit")}</a></p> });
    view! {
        <section aria-labelledby="history">
            <h2 id="history">{t!("catalogue-item-history")}</h2>
            <ul class="conversations">
                <li class="conversation"><p>{t!("catalogue-item-came", version = props.since.clone())}</p></li>
                {steps}
            </ul>
            {edit}
        </section>
    }
    .into_any()
}

fn retired(props: &ItemProps) -> Option<AnyView> {
    let version = props.retired.clone()?;
    let next = props.replaced_by.as_ref().map(|row| {
        view! { <p>{t!("catalogue-item-replaced-by")}" "{name(&props.place, row)}</p> }
    });
    Some(view! { <div class="remark"><p>{t!("catalogue-item-retired", version = version)}</p>{next}</div> }.into_any())
}

fn demand(props: &ItemProps) -> AnyView {
    let mut demands = props.demands.iter();
    let first = demands.next().map(|demand| view! { <p class="demand">{demand.show()}</p> });
    let others = demands.map(|demand| {
        view! {
            <div lang=tag(demand.lang)>
                <dt>{own_name(demand.lang)}</dt>
                <dd>{demand.text.clone()}</dd>
            </div>
        }
    });
    view! {
        <section aria-labelledby="demand">
            <h2 id="demand" class="heard-only">{t!("catalogue-item-demand")}</h2>
            {first}
            <dl class="translations">{others.collect_view()}</dl>
        </section>
    }
    .into_any()
}

fn numbers(props: &ItemProps) -> Option<AnyView> {
    if props.numbers.is_empty() {
        return None;
    }
    let rows = props.numbers.iter().map(|number| {
        let (low, high) = number.range.clone();
        view! {
            <tr role="row">
                <th scope="row" role="rowheader">{number.text.show()}</th>
                <td role="cell" data-label=t!("catalogue-item-default")>{number.default.clone()}</td>
                <td role="cell" data-label=t!("catalogue-item-range")>{t!("catalogue-item-from-to", low = low, high = high)}</td>
                <td role="cell" data-label=t!("catalogue-item-unit")>{number.unit.show()}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    Some(
        view! {
            <section aria-labelledby="numbers">
                <h2 id="numbers">{t!("catalogue-item-numbers")}</h2>
                <table class="stacks" role="table">
                    <caption>{t!("catalogue-item-numbers-caption")}</caption>
                    <thead role="rowgroup">
                        <tr role="row">
                            <th scope="col" role="columnheader">{t!("catalogue-item-number")}</th>
                            <th scope="col" role="columnheader">{t!("catalogue-item-default")}</th>
                            <th scope="col" role="columnheader">{t!("catalogue-item-range")}</th>
                            <th scope="col" role="columnheader">{t!("catalogue-item-unit")}</th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </section>
        }
        .into_any(),
    )
}

fn answer(props: &ItemProps) -> AnyView {
    let evidence = match &props.evidence {
        Some(evidence) => view! { <p>{evidence.show()}</p> }.into_any(),
        None => view! { <p class="quiet">{t!("catalogue-item-no-evidence")}</p> }.into_any(),
    };
    let better = props.better.as_ref().map(|better| {
        let scale = props.scale.map(|(low, high)| {
            view! { <p class="quiet">{t!("catalogue-item-scale", low = low, high = high)}</p> }
        });
        view! {
            <section aria-labelledby="better">
                <h2 id="better">{t!("catalogue-item-better")}</h2>
                <p>{better.show()}</p>
                {scale}
            </section>
        }
    });
    view! {
        <section aria-labelledby="evidence">
            <h2 id="evidence">{t!("catalogue-item-evidence")}</h2>
            {evidence}
            <p>{t!("catalogue-item-verified")}": "{props.verified_by.show()}</p>
        </section>
        {better}
    }
    .into_any()
}

fn when(props: &ItemProps) -> AnyView {
    let place = &props.place;
    let lang = place.lang;
    let applies = props.applies.as_ref().map(|applies| {
        view! { <p>{t!("catalogue-item-applies")}</p>{condition(applies, lang)} }
    });
    let route = match (&props.basic, props.only_when.is_some()) {
        (Some(_), _) => Some(t!("catalogue-item-only-when-stronger")),
        (None, true) if !props.ways.is_empty() => Some(t!("catalogue-item-only-when")),
        (None, true) => None,
        (None, false) if !props.ways.is_empty() => Some(t!("catalogue-item-by-measure")),
        (None, false) if props.applies.is_none() => Some(t!("catalogue-item-picked")),
        (None, false) => None,
    };
    let only_when = props.only_when.as_ref().filter(|_| route.is_some()).map(|only| condition(only, lang));
    let unknown = (props.applies.is_some() || props.only_when.is_some())
        .then(|| view! { <p class="quiet">{t!("catalogue-item-unknown")}</p> });
    let level = |words: String, row: &Row| view! { <p><span class="quiet">{words}": "</span>{name(place, row)}</p> };
    let basic = props.basic.as_ref().map(|row| level(t!("catalogue-item-basic"), row));
    let stronger = props.stronger.iter().map(|row| level(t!("catalogue-item-stronger"), row)).collect_view();
    view! {
        <section aria-labelledby="when">
            <h2 id="when">{t!("catalogue-item-when")}</h2>
            {applies}
            {route.map(|route| view! { <p>{route}</p> })}
            {only_when}
            {unknown}
            {basic}
            {stronger}
        </section>
    }
    .into_any()
}

/// The facts about it, in the margin on a wide screen.
fn about(props: &ItemProps) -> AnyView {
    let place = &props.place;
    let annex_c = match props.annex_c {
        true => t!("catalogue-item-annex-c-yes"),
        false => t!("catalogue-item-annex-c-no"),
    };
    let replaces = (!props.replaces.is_empty()).then(|| {
        let all = props.replaces.iter().map(|row| {
            view! { <a class="id" href=place.entry(row.kind, &row.id)>{row.id.clone()}</a>" " }
        });
        pair(t!("catalogue-item-replaces"), all.collect_view().into_any())
    });
    let rule = props.pair_rule.as_ref().map(|rule| pair(t!("catalogue-item-pair"), rule.show()));
    let obligation = view! {
        <span lang=tag(catalogue::content::Lang::En)>{props.obligation.clone()}</span>
        <span class="help">{t!("catalogue-item-obligation-help")}</span>
    };
    view! {
        <aside class="about-entry" aria-labelledby="about">
            <h2 id="about">{t!("catalogue-item-about")}</h2>
            <dl>
                {pair(t!("catalogue-item-type"), props.kind.show())}
                {pair(t!("catalogue-item-placement"), props.placement.show())}
                {rule}
                {pair(t!("catalogue-item-met"), props.met.show())}
                {pair(t!("catalogue-item-burden"), dots(props.burden))}
                {pair(t!("catalogue-item-annex-c"), annex_c.into_any())}
                {pair(t!("catalogue-item-obligation"), obligation.into_any())}
                {pair(t!("catalogue-item-since"), props.since.clone().into_any())}
                {pair(t!("catalogue-item-reviewed"), props.reviewed.clone().into_any())}
                {replaces}
            </dl>
        </aside>
    }
    .into_any()
}
