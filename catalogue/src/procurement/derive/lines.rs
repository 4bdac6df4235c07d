//! Measures and facts → requirement lines.

use super::World;
use super::kept;
use super::scenarios::MeasuresInPlay;
use crate::content::Release;
use crate::content::expr::Known;
use crate::content::id::{DomainId, ItemId, Reference};
use crate::content::item::{Item, LineType, Met, Placement, Verification};
use crate::content::plan::{Pair, Plan, PlannedItem, Wording};
use crate::procurement::case::{CaseFile, LineEdit, OwnLine};
use crate::procurement::derivation::{Cause, Line, Warning};
use crate::procurement::kept::Kept;
use crate::procurement::weights;
use smallvec::SmallVec;
use std::collections::BTreeSet;
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
    let mut beside = Beside::of(plan, case).into_iter().peekable();
    let mut making =
        Making { lines: Vec::with_capacity(plan.items.len() / 2 + beside.len()), measures, wrong_pairs: Vec::new() };
    let mut buffer = String::new();
    let add = |making: &mut Making<'_>, beside: Beside<'_>| match beside {
        Beside::Own(id, own) => making.own(id, own),
        Beside::Kept(id, edit, kept) => {
            if let Some(route) = kept::route(kept, plan, world, making.measures) {
                let words = kept::words(kept, release, parameters, lang);
                making.item(kept::base(id, kept), Some(edit), words, route);
            }
        }
    };
    for (number, planned) in plan.items.iter().enumerate() {
        let edit = edits.of_item(number);
        let kept = edit.and_then(|edit| edit.kept.as_deref());
        let Some(route) = stands(plan, number, world, making.measures, &edits, kept) else { continue };
        let item = &release.items[planned.index];
        while let Some(beside) = beside.next_if(|beside| beside.place() < (&item.domain, &item.id)) {
            add(&mut making, beside);
        }
        if let Some(kept) = kept {
            let base = Base { domain: &item.domain, ..kept::base(&item.id, kept) };
            making.item(base, edit, kept::words(kept, release, parameters, lang), route);
            continue;
        }
        let texts = planned.texts(lang);
        let mut shown = |wording: &Wording| wording.filled(&release.parameters, parameters, lang, &mut buffer);
        let words = Words { text: shown(&texts.text), evidence: shown(&texts.evidence), better: shown(&texts.better) };
        making.item(Base::of(item, planned), edit, words, route);
    }
    for beside in beside {
        add(&mut making, beside);
    }
    let Making { mut lines, mut wrong_pairs, .. } = making;
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

/// A line that comes from no item of the release.
enum Beside<'c> {
    /// Somebody added it.
    Own(&'c ItemId, &'c OwnLine),
    /// Somebody kept it from an earlier release.
    Kept(&'c ItemId, &'c LineEdit, &'c Kept),
}

impl<'c> Beside<'c> {
    /// All of them, in their order.
    fn of(plan: &Plan, case: &'c CaseFile) -> Vec<Self> {
        let own = case.requirements.own.iter().map(|(id, own)| Beside::Own(id, own));
        let kept = kept::beside(plan, case).into_iter().map(|(id, edit, kept)| Beside::Kept(id, edit, kept));
        let mut all: Vec<_> = own.chain(kept).collect();
        all.sort_by(|a, b| a.place().cmp(&b.place()));
        all
    }

    /// Where it is sorted.
    fn place(&self) -> (&'c DomainId, &'c ItemId) {
        match self {
            Beside::Own(id, own) => (&own.domain, id),
            Beside::Kept(id, _, kept) => (&kept.item.domain, id),
        }
    }
}

/// The lines as they are made.
struct Making<'m> {
    lines: Vec<Line>,
    measures: &'m mut MeasuresInPlay,
    wrong_pairs: Vec<WrongPair>,
}

impl Making<'_> {
    fn own(&mut self, id: &ItemId, own: &OwnLine) {
        self.lines.push(from_own(id, own, &mut self.wrong_pairs));
    }

    /// Notes the line with the measures that led to it.
    fn item(&mut self, base: Base<'_>, edit: Option<&LineEdit>, words: Words, mut route: Route) {
        let by = std::mem::take(&mut route.by);
        let line = from_item(base, edit, words, route, &mut self.wrong_pairs);
        for measure in by {
            self.measures.leads_to(measure, &line);
        }
        self.lines.push(line);
    }
}

/// What people changed, by the number of the item.
struct Edits<'c> {
    of_item: Vec<Option<&'c LineEdit>>,
    /// The basic items that give way to a line that somebody kept.
    strengthened: BTreeSet<usize>,
}

impl<'c> Edits<'c> {
    fn of(plan: &Plan, case: &'c CaseFile) -> Self {
        let mut edits = vec![None; plan.items.len()];
        for (id, edit) in &case.requirements.lines {
            if let Some(number) = plan.item(id) {
                edits[number] = Some(edit);
            }
        }
        Edits { of_item: edits, strengthened: kept::strengthened(plan, case) }
    }

    fn of_item(&self, number: usize) -> Option<&'c LineEdit> {
        self.of_item[number]
    }

    fn leaves_out(&self, number: usize) -> bool {
        self.of_item[number].is_some_and(|edit| !edit.left_out.trim().is_empty())
    }
}

/// The ways that lead to an item here. The line is open when all of them are.
pub(super) struct Route {
    pub(super) because: Vec<Cause>,
    pub(super) open: bool,
    /// The accepted measures among them, by number.
    pub(super) by: SmallVec<[usize; 4]>,
}

/// The route by which the item stands here, if it does. Never both of a basic item and the one that strengthens it: the basic one
/// comes back only where somebody left the strengthened one out. One that somebody kept stands where nothing else leads to it.
fn stands(
    plan: &Plan,
    number: usize,
    world: &World<'_>,
    measures: &MeasuresInPlay,
    edits: &Edits<'_>,
    kept: Option<&Kept>,
) -> Option<Route> {
    let item = &plan.items[number];
    let keeps = || kept.and_then(|kept| kept::route(kept, plan, world, measures));
    match item.pair {
        _ if edits.strengthened.contains(&number) => None,
        Pair::Alone => route(plan, item, world, measures).or_else(keeps),
        Pair::StrengthenedBy(stronger) => {
            let replaced = called_for(&plan.items[stronger], world).stays() && !edits.leaves_out(stronger);
            if replaced && kept.is_none() {
                return None;
            }
            match route(plan, item, world, measures) {
                Some(_) if replaced => None,
                route => route.or_else(keeps),
            }
        }
        Pair::Strengthens(basic) => {
            let called = called_for(item, world);
            if !called.stays() {
                return keeps();
            }
            // The same as that of the basic one, and why it is strengthened.
            let Some(mut route) = route(plan, &plan.items[basic], world, measures) else { return keeps() };
            route.open |= called == Known::Unknown;
            for cause in item.only_when.iter().flat_map(|when| super::causes(plan, when, world)) {
                if !route.because.contains(&cause) {
                    route.because.push(cause);
                }
            }
            Some(route)
        }
        Pair::StrengthensNothing => keeps(),
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
pub(super) struct Words {
    pub(super) text: Arc<str>,
    pub(super) evidence: Arc<str>,
    pub(super) better: Arc<str>,
}

/// What the catalogue says of a line: its item, or the one that somebody kept from an earlier release.
pub(super) struct Base<'a> {
    pub(super) id: &'a ItemId,
    pub(super) domain: &'a DomainId,
    pub(super) kind: LineType,
    pub(super) placement: Placement,
    pub(super) met: Met,
    pub(super) verified_by: Verification,
    pub(super) scale: Option<(u8, u8)>,
    pub(super) references: Arc<[Reference]>,
    pub(super) annex_c: bool,
    pub(super) burden: u8,
    pub(super) strengthens: Option<&'a ItemId>,
}

impl<'a> Base<'a> {
    fn of(item: &'a Item, planned: &PlannedItem) -> Self {
        Base {
            id: &item.id,
            domain: &item.domain,
            kind: item.kind,
            placement: item.placement,
            met: item.met,
            verified_by: item.verified_by,
            scale: item.scale,
            references: planned.references.clone(),
            annex_c: item.annex_c,
            burden: item.burden,
            strengthens: item.strengthens.as_ref(),
        }
    }
}

fn from_item(
    item: Base<'_>,
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
        references: item.references,
        annex_c: item.annex_c,
        burden: item.burden,
        strengthens: item.strengthens.cloned(),
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
