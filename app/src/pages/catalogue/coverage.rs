//! What of the frameworks, and of its own domains, the catalogue covers.

use super::parts::{Kind, Place, Said, curated};
use crate::t;
use leptos::prelude::*;

/// More items than this behind one part are folded away.
const SHOWN_MAX: usize = 8;

/// Whether a part is covered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// There are enough items.
    Covered,
    /// There are deliberately none, for this reason.
    LeftOut(Said),
    /// There are too few items.
    Gap,
    /// It is said to be left out, and has items.
    Contradiction,
}

/// A part of a framework, or a domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its id.
    pub id: String,
    /// Where it stands on the page.
    pub anchor: String,
    /// What it is about.
    pub text: Said,
    /// The items behind it.
    pub items: Vec<String>,
    /// How many there have to be.
    pub minimum: usize,
    /// Whether it is covered.
    pub status: Status,
}

/// A framework, or the domains.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Framework {
    /// Where it stands on the page.
    pub anchor: String,
    /// Its name; none for the domains.
    pub name: Option<Said>,
    /// Its parts.
    pub parts: Vec<Part>,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct CoverageProps {
    /// Where it stands.
    pub place: Place,
    /// The frameworks, and last the domains.
    pub frameworks: Vec<Framework>,
}

/// The page.
pub fn coverage_page(props: CoverageProps) -> AnyView {
    let place = &props.place;
    let contents = props.frameworks.iter().map(|framework| {
        view! {
            <li>
                <a href=format!("#{}", framework.anchor)>{heading(framework)}</a>
                <span class="quiet">" "{summary(framework)}</span>
            </li>
        }
    });
    let contents = contents.collect_view();
    let tables = props.frameworks.iter().map(|framework| table(place, framework)).collect_view();
    let main = view! {
        <h1>{t!("catalogue-coverage")}</h1>
        <p class="lead">{t!("catalogue-coverage-lead")}</p>
        <nav aria-label=t!("catalogue-jump")><ul class="framework-list">{contents}</ul></nav>
        {tables}
    };
    curated(place, Vec::new(), main.into_any())
}

fn heading(framework: &Framework) -> AnyView {
    match &framework.name {
        Some(name) => name.show(),
        None => t!("catalogue-coverage-domains").into_any(),
    }
}

fn summary(framework: &Framework) -> String {
    let count = |wanted: fn(&Status) -> bool| framework.parts.iter().filter(|part| wanted(&part.status)).count();
    let covered = count(|status| *status == Status::Covered);
    let left_out = count(|status| matches!(status, Status::LeftOut(_)));
    let gaps = framework.parts.len() - covered - left_out;
    let mut sentences = vec![t!("catalogue-coverage-summary", covered = covered, all = framework.parts.len())];
    if left_out > 0 {
        sentences.push(t!("catalogue-coverage-summary-left-out", count = left_out));
    }
    sentences.push(t!("catalogue-coverage-summary-gaps", count = gaps));
    sentences.join(" ")
}

fn table(place: &Place, framework: &Framework) -> AnyView {
    let rows = framework.parts.iter().map(|part| row(place, part, framework.name.is_none())).collect_view();
    view! {
        <section aria-labelledby=framework.anchor.clone()>
            <h2 id=framework.anchor.clone()>{heading(framework)}</h2>
            <table class="coverage stacks" role="table">
                <caption>{summary(framework)}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{t!("catalogue-coverage-part")}</th>
                        <th scope="col" role="columnheader">{t!("catalogue-coverage-items")}</th>
                        <th scope="col" role="columnheader">{t!("catalogue-coverage-status")}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn row(place: &Place, part: &Part, domain: bool) -> AnyView {
    let items = part.items.iter().map(|id| {
        view! { <li><a class="id" href=place.entry(Kind::Item, id)>{id.clone()}</a></li> }
    });
    let list = view! { <ul class="ids">{items.collect_view()}</ul> };
    let count = part.items.len();
    let items = match count {
        0 => view! { <span class="quiet">{t!("catalogue-coverage-none")}</span> }.into_any(),
        1..=SHOWN_MAX => list.into_any(),
        _ => view! {
            <details>
                <summary>
                    {t!("catalogue-count-items", count = count)}
                    <span class="heard-only">" "{t!("catalogue-coverage-in", part = part.id.clone())}</span>
                </summary>
                {list}
            </details>
        }
        .into_any(),
    };
    let name = match domain {
        true => view! { <a href=place.to(&format!("/catalogue/domain/{}", part.id))>{part.id.clone()}</a> }.into_any(),
        false => part.id.clone().into_any(),
    };
    let gap = matches!(part.status, Status::Gap | Status::Contradiction);
    view! {
        <tr role="row" id=part.anchor.clone() class:gap=gap>
            <th scope="row" role="rowheader">
                <span class="part-id">{name}</span>" "<span class="part-text">{part.text.show()}</span>
            </th>
            <td role="cell">{items}</td>
            <td role="cell">{status(part, domain)}</td>
        </tr>
    }
    .into_any()
}

fn status(part: &Part, domain: bool) -> AnyView {
    let gap = |words: String| view! { <strong class="gap-words">{words}</strong> }.into_any();
    let (count, minimum) = (part.items.len(), part.minimum);
    match &part.status {
        Status::Covered => {
            let enough = domain.then(|| {
                view! { <span class="quiet">{t!("catalogue-coverage-enough", count = count, minimum = minimum)}</span> }
            });
            view! { <span class="covered">{t!("catalogue-coverage-covered")}</span>" "{enough} }.into_any()
        }
        Status::LeftOut(why) => view! {
            <span class="left-out-on-purpose">{t!("catalogue-coverage-left-out")}": "</span>{why.show()}
        }
        .into_any(),
        Status::Gap if count == 0 => gap(t!("catalogue-coverage-gap")),
        Status::Gap => gap(t!("catalogue-coverage-few", count = count, minimum = minimum)),
        Status::Contradiction => gap(t!("catalogue-coverage-contradiction")),
    }
}
