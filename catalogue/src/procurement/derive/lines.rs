//! Measures and facts → requirement lines.

use super::World;
use crate::content::Release;
use crate::content::expr::Known;
use crate::content::id::{ItemId, MeasureId, ParameterId};
use crate::content::item::{Item, LineType, Placement, Verification};
use crate::content::text::{Lang, fill};
use crate::procurement::answer::Cell;
use crate::procurement::case::{CaseFile, LineEdit, OwnLine};
use crate::procurement::derivation::{Cause, Line, MeasureState, Warning};
use crate::procurement::known::AWARD_CRITERIA;
use rustc_hash::FxHashMap;
use smallvec::SmallVec;
use std::collections::BTreeMap;

/// The values of the parameters: the one chosen where it is within the range, else the catalogue's. A number that is bound to another
/// follows it, so that a strengthened demand is never weaker than the basic one.
pub(super) fn parameters(
    release: &Release,
    case: &CaseFile,
    warnings: &mut Vec<Warning>,
) -> BTreeMap<ParameterId, i64> {
    let mut values: BTreeMap<ParameterId, i64> = release
        .parameters
        .iter()
        .map(|parameter| {
            let chosen = case.requirements.parameters.get(&parameter.id).copied();
            let (low, high) = parameter.range;
            let value = match chosen {
                Some(value) if (low..=high).contains(&value) => value,
                Some(_) => {
                    warnings.push(Warning::Parameter { parameter: parameter.id.clone() });
                    parameter.default
                }
                None => parameter.default,
            };
            (parameter.id.clone(), value)
        })
        .collect();
    for parameter in &release.parameters {
        let bound = |other: &Option<ParameterId>| other.as_ref().and_then(|other| values.get(other).copied());
        let (most, least) = (bound(&parameter.at_most), bound(&parameter.at_least));
        let Some(value) = values.get_mut(&parameter.id) else { continue };
        let bounded = (*value).min(most.unwrap_or(i64::MAX)).max(least.unwrap_or(i64::MIN));
        if bounded != *value {
            *value = bounded;
            if case.requirements.parameters.contains_key(&parameter.id) {
                warnings.push(Warning::Parameter { parameter: parameter.id.clone() });
            }
        }
    }
    values
}

/// The text with its parameters filled in, as the sheet and the agreement both show them.
pub(crate) fn with_parameters(
    release: &Release,
    values: &BTreeMap<ParameterId, i64>,
    text: &str,
    lang: Lang,
) -> String {
    fill(text, |name| {
        let parameter = release.parameter(&ParameterId::from(name))?;
        Some(number(*values.get(&parameter.id)?, parameter.decimals, lang))
    })
}

/// A number with so many of its last digits behind the comma; "100" rather than "100,0".
pub(crate) fn number(value: i64, decimals: u8, lang: Lang) -> String {
    if decimals == 0 {
        return value.to_string();
    }
    let unit = 10_i64.pow(u32::from(decimals));
    let (whole, rest) = (value / unit, value % unit);
    if rest == 0 {
        return whole.to_string();
    }
    let mark = if lang == Lang::En { '.' } else { ',' };
    let digits = format!("{rest:0width$}", width = usize::from(decimals));
    format!("{whole}{mark}{}", digits.trim_end_matches('0'))
}

pub(super) fn work_out(
    release: &Release,
    case: &CaseFile,
    world: &World<'_>,
    measures: &[MeasureState],
    parameters: &BTreeMap<ParameterId, i64>,
    warnings: &mut Vec<Warning>,
) -> Vec<Line> {
    let lang = case.document_language();
    let carried = carried_by_measures(release, measures);
    let stronger: FxHashMap<&ItemId, &Item> =
        standing(release).filter_map(|item| item.strengthens.as_ref().map(|basic| (basic, item))).collect();
    let mut lines: Vec<Line> = Vec::new();
    let mut wrong_pairs = Vec::new();
    for item in standing(release).filter(|item| item.strengthens.is_none()) {
        let route = route(item, world, carried.get(&item.id).map_or(&[], SmallVec::as_slice));
        if route.because.is_empty() {
            continue;
        }
        let mut add = |item: &Item, route: Route| {
            let edit = case.requirements.lines.get(&item.id).cloned().unwrap_or_default();
            let text = with_parameters(release, parameters, item.text.show(lang), lang);
            lines.push(from_item(item, edit, text, lang, route, &mut wrong_pairs));
        };
        let stronger =
            stronger.get(&item.id).and_then(|variant| Some((*variant, strengthened(variant, &route, world)?)));
        match stronger {
            None => add(item, route),
            Some((variant, its_route)) => {
                // Never both: the basic variant comes back only where somebody left the strengthened one out.
                if left_out(case, &variant.id) {
                    add(item, route);
                }
                add(variant, its_route);
            }
        }
    }
    lines.extend(case.requirements.own.iter().map(|(id, own)| from_own(id, own, &mut wrong_pairs)));
    // By id, so that what is warned of stands in the same order whatever the order of the content.
    wrong_pairs.sort_by(|a, b| a.line.cmp(&b.line));
    warnings.extend(wrong_pairs.into_iter().map(|WrongPair { line, kind, placement }| Warning::Pair {
        line,
        kind,
        placement,
    }));
    // Lines are large, and moving them while sorting would cost more than the keys.
    lines.sort_by_cached_key(|line| (line.domain.clone(), line.id.clone()));
    weigh(release, case, &mut lines, warnings);
    lines
}

fn standing(release: &Release) -> impl Iterator<Item = &Item> {
    release.items.iter().filter(|item| item.retired.is_none())
}

fn left_out(case: &CaseFile, id: &ItemId) -> bool {
    case.requirements.lines.get(id).is_some_and(|edit| !edit.left_out.trim().is_empty())
}

/// The accepted measures that lead to one item: seldom more than a few.
type Carried<'m> = SmallVec<[&'m MeasureState; 4]>;

/// The accepted measures that lead to each item.
fn carried_by_measures<'m>(release: &'m Release, measures: &'m [MeasureState]) -> FxHashMap<&'m ItemId, Carried<'m>> {
    let accepted: FxHashMap<&MeasureId, &MeasureState> =
        measures.iter().filter(|state| state.accepted == Some(true)).map(|state| (&state.id, state)).collect();
    let mut carried: FxHashMap<&ItemId, Carried<'_>> = FxHashMap::default();
    for measure in &release.measures {
        let Some(state) = accepted.get(&measure.id) else { continue };
        for item in &measure.items {
            carried.entry(item).or_default().push(state);
        }
    }
    // The order of the measures themselves, whatever the order of the content.
    for states in carried.values_mut() {
        states.sort_by(|a, b| a.id.cmp(&b.id));
        states.dedup_by(|a, b| a.id == b.id);
    }
    carried
}

/// The ways that lead to an item here. The line is open when all of them are.
struct Route {
    because: Vec<Cause>,
    open: bool,
}

fn route(item: &Item, world: &World<'_>, accepted: &[&MeasureState]) -> Route {
    let mut route = Route { because: Vec::new(), open: true };
    if let Some(applies) = &item.applies {
        let value = applies.eval(world);
        if value.stays() {
            route.because.extend(super::causes(applies, world));
            route.open &= value == Known::Unknown;
        }
    }
    if accepted.is_empty() {
        return route;
    }
    let wanted = item.only_when.as_ref().map_or(Known::Yes, |when| when.eval(world));
    for state in accepted.iter().filter(|_| wanted.stays()) {
        route.because.push(Cause::Measure { measure: state.id.clone(), scenarios: state.scenarios.clone() });
        route.open &= wanted == Known::Unknown;
    }
    route
}

/// The route of the strengthened variant, where what calls for it holds or is not known: the same as that of the basic one, and why
/// it is strengthened.
fn strengthened(variant: &Item, basic: &Route, world: &World<'_>) -> Option<Route> {
    let called = variant.only_when.as_ref().map_or(Known::Yes, |when| when.eval(world));
    called.stays().then(|| {
        let mut because = basic.because.clone();
        for cause in variant.only_when.iter().flat_map(|when| super::causes(when, world)) {
            if !because.contains(&cause) {
                because.push(cause);
            }
        }
        Route { because, open: basic.open || called == Known::Unknown }
    })
}

/// A type and placement that do not go together, and so are not used.
struct WrongPair {
    line: ItemId,
    kind: LineType,
    placement: Placement,
}

fn from_item(
    item: &Item,
    edit: LineEdit,
    catalogue_text: String,
    lang: Lang,
    route: Route,
    wrong_pairs: &mut Vec<WrongPair>,
) -> Line {
    let (mut kind, mut placement) = (edit.kind.unwrap_or(item.kind), edit.placement.unwrap_or(item.placement));
    if !kind.may_stand_in(placement) {
        wrong_pairs.push(WrongPair { line: item.id.clone(), kind, placement });
        (kind, placement) = (item.kind, item.placement);
    }
    let met = edit.met.unwrap_or(item.met);
    let text = edit.text.filter(|text| !text.trim().is_empty() && *text != catalogue_text);
    let changes = [
        ("text", text.is_some()),
        ("type", kind != item.kind),
        ("placement", placement != item.placement),
        ("met", met != item.met),
    ];
    let shown =
        |text: &Option<crate::content::Text>| text.as_ref().map(|text| text.show(lang).to_owned()).unwrap_or_default();
    Line {
        id: item.id.clone(),
        own: false,
        domain: item.domain.clone(),
        text: text.unwrap_or(catalogue_text),
        kind,
        placement,
        met,
        evidence: shown(&item.evidence),
        verified_by: item.verified_by,
        better: match (kind, edit.better.trim()) {
            (LineType::Evaluated, "") => shown(&item.better),
            (LineType::Evaluated, better) => better.to_owned(),
            _ => String::new(),
        },
        scale: (kind == LineType::Evaluated).then(|| item.scale.unwrap_or(SCALE_DEFAULT)),
        weight: edit.weight.map(|weight| (String::new(), weight)),
        references: item.references.clone(),
        annex_c: item.annex_c,
        burden: item.burden,
        strengthens: item.strengthens.clone(),
        changed: changes.into_iter().filter(|(_, changed)| *changed).map(|(name, _)| name).collect(),
        open: route.open,
        because: route.because,
        left_out: edit.left_out.trim().to_owned(),
    }
}

/// The scale of a line that was retyped to evaluated and has none of its own.
const SCALE_DEFAULT: (u8, u8) = (0, 10);

fn from_own(id: &ItemId, own: &OwnLine, wrong_pairs: &mut Vec<WrongPair>) -> Line {
    let evaluated = own.kind == LineType::Evaluated;
    let mut placement = own.placement;
    if !own.kind.may_stand_in(placement) {
        wrong_pairs.push(WrongPair { line: id.clone(), kind: own.kind, placement });
        placement = own.kind.usual_placement();
    }
    Line {
        id: id.clone(),
        own: true,
        domain: own.domain.clone(),
        text: own.text.clone(),
        kind: own.kind,
        placement,
        met: own.met,
        evidence: own.evidence.clone(),
        verified_by: Verification::Document,
        better: if evaluated { own.better.clone() } else { String::new() },
        scale: evaluated.then_some(SCALE_DEFAULT),
        weight: own.weight.map(|weight| (String::new(), weight)),
        references: Vec::new(),
        annex_c: false,
        burden: 1,
        strengthens: None,
        changed: Vec::new(),
        open: false,
        because: vec![Cause::Person { name: own.by.clone() }],
        left_out: own.left_out.trim().to_owned(),
    }
}

/// Gives every evaluated line that stands its weight: what people chose, and an equal share of the rest to the others, so that
/// the weights of the criterion add up to 100.
fn weigh(release: &Release, case: &CaseFile, lines: &mut [Line], warnings: &mut Vec<Warning>) {
    let criterion = criterion(release, case);
    let evaluated = |line: &Line| line.stands() && line.kind == LineType::Evaluated;
    let given: u32 =
        lines.iter().filter(|l| evaluated(l)).filter_map(|l| l.weight.as_ref()).map(|w| u32::from(w.1)).sum();
    let mut without = lines.iter().filter(|line| evaluated(line) && line.weight.is_none()).count();
    let count = lines.iter().filter(|line| evaluated(line)).count();
    if given > 100 || (given != 100 && without == 0 && count > 0) {
        warnings.push(Warning::Weights { criterion: criterion.clone(), sum: given });
    }
    let mut rest = 100_u32.saturating_sub(given);
    for line in lines {
        if !evaluated(line) {
            line.weight = None;
            continue;
        }
        let weight = match &line.weight {
            Some((_, chosen)) => *chosen,
            None => {
                let share = rest.div_ceil(u32::try_from(without).unwrap_or(u32::MAX));
                rest -= share;
                without -= 1;
                u8::try_from(share).unwrap_or(u8::MAX)
            }
        };
        line.weight = Some((criterion.clone(), weight));
    }
}

/// The award criterion that evaluated lines count under: the first one about quality in the profile, else the catalogue's name.
fn criterion(release: &Release, case: &CaseFile) -> String {
    let rows = case.profile.get(AWARD_CRITERIA).map(|answer| answer.rows()).unwrap_or_default();
    let quality = rows.iter().find(|row| row.get("kind") == Some(&Cell::Text("quality".to_owned())));
    match quality.and_then(|row| row.get("name")) {
        Some(Cell::Text(name)) if !name.trim().is_empty() => name.trim().to_owned(),
        _ => release.label("award.criterion", case.document_language()).to_owned(),
    }
}

impl Line {
    /// Whether the line is one that shuts a tenderer out: an absolute demand on the delivery that stands.
    pub fn counts_as_absolute(&self) -> bool {
        self.stands() && self.kind == LineType::Absolute && self.placement == Placement::Specification
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_norwegians_write_them() {
        assert_eq!(number(995, 1, Lang::Nb), "99,5");
        assert_eq!(number(1000, 1, Lang::Nb), "100");
        assert_eq!(number(995, 1, Lang::En), "99.5");
        assert_eq!(number(24, 0, Lang::Nn), "24");
        assert_eq!(number(9905, 2, Lang::Nb), "99,05");
    }
}
