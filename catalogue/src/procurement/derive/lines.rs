//! Measures and facts → requirement lines.

use super::World;
use super::scenarios::MeasuresInPlay;
use crate::content::Release;
use crate::content::expr::Known;
use crate::content::id::ItemId;
use crate::content::item::{Item, LineType, Placement, Verification};
use crate::content::plan::{Pair, Plan, PlannedItem, Wording};
use crate::procurement::case::{CaseFile, LineEdit, OwnLine};
use crate::procurement::derivation::{Cause, Line, Warning};
use crate::procurement::weights;
use smallvec::SmallVec;
use std::sync::Arc;

pub(crate) use crate::content::text::number;

/// The lines, and for each measure the lines it leads to.
pub(super) fn work_out(
    release: &Release,
    plan: &Plan,
    case: &CaseFile,
    world: &World<'_>,
    measures: &mut MeasuresInPlay,
    parameters: &[i64],
    warnings: &mut Vec<Warning>,
) -> Vec<Line> {
    let lang = case.document_language();
    let edits = Edits::of(plan, case);
    let mut own: Vec<(&ItemId, &OwnLine)> = case.requirements.own.iter().collect();
    own.sort_by(|a, b| (&a.1.domain, a.0).cmp(&(&b.1.domain, b.0)));
    let mut own = own.into_iter().peekable();
    let mut lines: Vec<Line> = Vec::with_capacity(plan.items.len() / 2 + own.len());
    let mut wrong_pairs = Vec::new();
    let mut buffer = String::new();
    for (number, planned) in plan.items.iter().enumerate() {
        let Some(mut route) = stands(plan, number, world, measures, &edits) else { continue };
        let item = &release.items[planned.index];
        while let Some((id, added)) = own.next_if(|(id, added)| (&added.domain, *id) < (&item.domain, &item.id)) {
            lines.push(from_own(id, added, &mut wrong_pairs));
        }
        let texts = planned.texts(lang);
        let mut shown = |wording: &Wording| wording.filled(&release.parameters, parameters, lang, &mut buffer);
        let words = Words { text: shown(&texts.text), evidence: shown(&texts.evidence), better: shown(&texts.better) };
        let by = std::mem::take(&mut route.by);
        let line = from_item(item, planned, edits.of_item(number), words, route, &mut wrong_pairs);
        for measure in by {
            measures.leads_to(measure, &line);
        }
        lines.push(line);
    }
    lines.extend(own.map(|(id, added)| from_own(id, added, &mut wrong_pairs)));
    // By id, so that what is warned of stands in the same order whatever the order of the content.
    wrong_pairs.sort_by(|a, b| a.line.cmp(&b.line));
    warnings.extend(wrong_pairs.into_iter().map(|WrongPair { line, kind, placement }| Warning::Pair {
        line,
        kind,
        placement,
    }));
    weights::weigh(release, case, &mut lines, warnings);
    lines
}

/// What people changed, by the number of the item.
struct Edits<'c>(Vec<Option<&'c LineEdit>>);

impl<'c> Edits<'c> {
    fn of(plan: &Plan, case: &'c CaseFile) -> Self {
        let mut edits = vec![None; plan.items.len()];
        for (id, edit) in &case.requirements.lines {
            if let Some(number) = plan.item(id) {
                edits[number] = Some(edit);
            }
        }
        Edits(edits)
    }

    fn of_item(&self, number: usize) -> Option<&'c LineEdit> {
        self.0[number]
    }

    fn leaves_out(&self, number: usize) -> bool {
        self.0[number].is_some_and(|edit| !edit.left_out.trim().is_empty())
    }
}

/// The ways that lead to an item here. The line is open when all of them are.
struct Route {
    because: Vec<Cause>,
    open: bool,
    /// The accepted measures among them, by number.
    by: SmallVec<[usize; 4]>,
}

/// The route by which the item stands here, if it does. Never both of a basic item and the one that strengthens it: the basic one
/// comes back only where somebody left the strengthened one out.
fn stands(
    plan: &Plan,
    number: usize,
    world: &World<'_>,
    measures: &MeasuresInPlay,
    edits: &Edits<'_>,
) -> Option<Route> {
    let item = &plan.items[number];
    match item.pair {
        Pair::Alone => route(plan, item, world, measures),
        Pair::StrengthenedBy(stronger) => {
            let replaced = called_for(&plan.items[stronger], world).stays() && !edits.leaves_out(stronger);
            if replaced { None } else { route(plan, item, world, measures) }
        }
        Pair::Strengthens(basic) => {
            let called = called_for(item, world);
            if !called.stays() {
                return None;
            }
            // The same as that of the basic one, and why it is strengthened.
            let mut route = route(plan, &plan.items[basic], world, measures)?;
            route.open |= called == Known::Unknown;
            for cause in item.only_when.iter().flat_map(|when| super::causes(plan, when, world)) {
                if !route.because.contains(&cause) {
                    route.because.push(cause);
                }
            }
            Some(route)
        }
        Pair::StrengthensNothing => None,
    }
}

/// Whether what the item is for holds here.
fn called_for(item: &PlannedItem, world: &World<'_>) -> Known {
    item.only_when.as_ref().map_or(Known::Yes, |when| when.eval(world))
}

fn route(plan: &Plan, item: &PlannedItem, world: &World<'_>, measures: &MeasuresInPlay) -> Option<Route> {
    let mut route = Route { because: Vec::new(), open: true, by: SmallVec::new() };
    if let Some(applies) = &item.applies {
        let value = applies.eval(world);
        if value.stays() {
            route.because.extend(super::causes(plan, applies, world));
            route.open &= value == Known::Unknown;
        }
    }
    let mut wanted = None;
    for measure in &item.measures {
        let Some(state) = measures.accepted(*measure) else { continue };
        let wanted = *wanted.get_or_insert_with(|| called_for(item, world));
        if !wanted.stays() {
            break;
        }
        route.because.push(Cause::Measure { measure: state.id.clone(), scenarios: state.scenarios.clone() });
        route.by.push(*measure);
        route.open &= wanted == Known::Unknown;
    }
    (!route.because.is_empty()).then_some(route)
}

/// A type and placement that do not go together, and so are not used.
struct WrongPair {
    line: ItemId,
    kind: LineType,
    placement: Placement,
}

/// What the catalogue says in a line.
struct Words {
    text: Arc<str>,
    evidence: Arc<str>,
    better: Arc<str>,
}

fn from_item(
    item: &Item,
    planned: &PlannedItem,
    edit: Option<&LineEdit>,
    words: Words,
    route: Route,
    wrong_pairs: &mut Vec<WrongPair>,
) -> Line {
    let edited = |choose: fn(&LineEdit) -> &str| edit.map(choose).map(str::trim).filter(|text| !text.is_empty());
    let mut kind = edit.and_then(|edit| edit.kind).unwrap_or(item.kind);
    let mut placement = edit.and_then(|edit| edit.placement).unwrap_or(item.placement);
    if !kind.may_stand_in(placement) {
        wrong_pairs.push(WrongPair { line: item.id.clone(), kind, placement });
        (kind, placement) = (item.kind, item.placement);
    }
    let met = edit.and_then(|edit| edit.met).unwrap_or(item.met);
    let text = edit.and_then(|edit| edit.text.as_deref());
    let text = text.filter(|text| !text.trim().is_empty() && **text != *words.text);
    let changes = [
        ("text", text.is_some()),
        ("type", kind != item.kind),
        ("placement", placement != item.placement),
        ("met", met != item.met),
    ];
    Line {
        id: item.id.clone(),
        own: false,
        domain: item.domain.clone(),
        text: text.map_or(words.text, Arc::from),
        kind,
        placement,
        met,
        evidence: words.evidence,
        verified_by: item.verified_by,
        better: match (kind, edited(|edit| &edit.better)) {
            (LineType::Evaluated, None) => words.better,
            (LineType::Evaluated, Some(better)) => better.into(),
            _ => Arc::default(),
        },
        scale: (kind == LineType::Evaluated).then(|| item.scale.unwrap_or(SCALE_DEFAULT)),
        weight: None,
        references: planned.references.clone(),
        annex_c: item.annex_c,
        burden: item.burden,
        strengthens: item.strengthens.clone(),
        confidential: edit.and_then(|edit| edit.confidential).unwrap_or_default(),
        changed: changes.into_iter().filter(|(_, changed)| *changed).map(|(name, _)| name).collect(),
        open: route.open,
        because: route.because,
        left_out: edited(|edit| &edit.left_out).unwrap_or_default().to_owned(),
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
        text: own.text.as_str().into(),
        kind: own.kind,
        placement,
        met: own.met,
        evidence: own.evidence.as_str().into(),
        verified_by: Verification::Document,
        better: if evaluated { own.better.as_str().into() } else { Arc::default() },
        scale: evaluated.then_some(SCALE_DEFAULT),
        weight: None,
        references: Arc::default(),
        annex_c: false,
        burden: 1,
        strengthens: None,
        confidential: own.confidential,
        changed: Vec::new(),
        open: false,
        because: vec![Cause::Person { name: own.by.clone() }],
        left_out: own.left_out.trim().to_owned(),
    }
}

impl Line {
    /// Whether the line is one that shuts a tenderer out: an absolute demand on the delivery that stands.
    pub fn counts_as_absolute(&self) -> bool {
        self.stands() && self.kind == LineType::Absolute && self.placement == Placement::Specification
    }
}
