//! What people kept of an earlier release: its words, and lines that nothing leads to any longer.

use super::World;
use super::lines::{Base, Route, Words};
use super::scenarios::MeasuresInPlay;
use crate::content::Release;
use crate::content::expr::{Known, Known3};
use crate::content::id::ItemId;
use crate::content::plan::{Knows, Leaf, Plan};
use crate::content::text::{Lang, Text, fill, number};
use crate::procurement::case::{CaseFile, LineEdit};
use crate::procurement::derivation::Cause;
use crate::procurement::kept::{Because, Kept};
use smallvec::SmallVec;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The lines that stand because somebody kept them, of items that do not stand in the release.
pub(super) fn beside<'c>(plan: &Plan, case: &'c CaseFile) -> Vec<(&'c ItemId, &'c LineEdit, &'c Kept)> {
    let kept = case.requirements.lines.iter().filter_map(|(id, edit)| Some((id, edit, edit.kept.as_deref()?)));
    kept.filter(|(id, _, kept)| kept.stands.is_some() && plan.item(id).is_none()).collect()
}

/// The basic items whose place a line takes that somebody kept: the two never stand together.
pub(super) fn strengthened(plan: &Plan, case: &CaseFile) -> BTreeSet<usize> {
    let standing = case.requirements.lines.values().filter(|edit| edit.left_out.trim().is_empty());
    let kept = standing.filter_map(|edit| edit.kept.as_deref()).filter(|kept| kept.stands.is_some());
    kept.filter_map(|kept| plan.item(kept.item.strengthens.as_ref()?)).collect()
}

/// Who kept it, and what led to it as far as that still holds. A measure that is accepted is secured by it as before.
pub(super) fn route(kept: &Kept, plan: &Plan, world: &World<'_>, measures: &MeasuresInPlay) -> Option<Route> {
    let led = kept.stands.as_ref()?;
    let mut because = vec![Cause::Kept { version: kept.version.clone(), by: kept.by.clone() }];
    let mut by = SmallVec::new();
    for cause in led {
        match cause {
            Because::Measure(id) => {
                let Some(number) = plan.measure(id) else { continue };
                let Some(state) = measures.accepted(number) else { continue };
                because.push(Cause::Measure { measure: state.id.clone(), scenarios: state.scenarios.clone() });
                by.push(number);
            }
            Because::Fact(fact) => {
                let value = plan.fact(fact).map_or(Known::No, |number| world.knows(Leaf::Fact(number)));
                if value.stays() {
                    because.push(Cause::Fact { fact: fact.clone(), value });
                }
            }
            Because::Need(aspect, level) => {
                if world.need(*aspect, *level).stays() {
                    because.push(Cause::Need { aspect: *aspect, level: *level });
                }
            }
        }
    }
    // Somebody wants it: nothing about it is open.
    Some(Route { because, open: false, by })
}

/// The item in place of the one of the catalogue.
pub(super) fn base<'k>(id: &'k ItemId, kept: &'k Kept) -> Base<'k> {
    let item = &kept.item;
    Base {
        id,
        domain: &item.domain,
        kind: item.kind,
        placement: item.placement,
        met: item.met,
        verified_by: item.verified_by,
        scale: item.scale,
        references: item.references.as_slice().into(),
        annex_c: item.annex_c,
        burden: item.burden,
        strengthens: item.strengthens.as_ref(),
    }
}

/// Its texts with the values of the parameters.
pub(super) fn words(kept: &Kept, release: &Release, values: &[i64], lang: Lang) -> Words {
    let shown = |text: &str| -> Arc<str> { filled(text, release, values, lang).into() };
    let item = &kept.item;
    Words { text: shown(item.text.show(lang)), evidence: shown(item.evidence(lang)), better: shown(item.better(lang)) }
}

fn filled(text: &str, release: &Release, values: &[i64], lang: Lang) -> String {
    fill(text, |name| {
        let at = release.parameters.iter().position(|parameter| parameter.id.as_str() == name)?;
        Some(number(values[at], release.parameters[at].decimals, lang))
    })
}

/// The text of an item as a release says it with these values.
pub(crate) fn said(text: &Text, release: &Release, values: &super::Values, lang: Lang) -> String {
    fill(text.show(lang), |name| {
        let parameter = release.parameters.iter().find(|parameter| parameter.id.as_str() == name)?;
        Some(number(*values.get(&parameter.id)?, parameter.decimals, lang))
    })
}
