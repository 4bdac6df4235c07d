//! The page of one line, of the catalogue or the procurement's own.

use super::view::{View, as_in_catalogue};
use super::weights::home;
use super::{change, own};
use crate::access::Mine;
use crate::comments::{self, About, Kind};
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::page::render;
use crate::http::query::Query;
use crate::procurements::saving::{Typed, all_tokens, newly_reopened, reopened, reopened_of, say_saved};
use crate::procurements::steps::{StepId, framed};
use crate::state::AppState;
use app::components::{FieldError, Reopened, Theirs, Wrong};
use app::islands::weights::typed;
use app::pages::requirements::{LineFields, LineProps, line_page};
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::item::{LineType, Met, Placement};
use catalogue::document::words;
use catalogue::procurement::derivation::Line;
use catalogue::procurement::kept::Kept;
use catalogue::procurement::section::Section;
use catalogue::procurement::weights::{IMPORTANCE_MAX, homes, importance_of};
use catalogue::procurement::{CaseFile, derive};

/// What a page says besides what is stored.
#[derive(Clone, Debug, Default)]
pub(super) struct Extra {
    /// What was typed.
    pub typed: Option<Typed>,
    /// What the form of a comment is to hold.
    pub comment: comments::Typed,
    /// What is wrong.
    pub wrong: Wrong,
    /// What others saved.
    pub theirs: Theirs,
    /// The query of the address.
    pub query: Query,
}

/// `/p/{id}/requirements/{line}`.
pub(super) async fn page(
    State(app): State<AppState>,
    mine: Mine,
    Path((_, id)): Path<(String, String)>,
    query: Query,
) -> Result<Response, AppError> {
    let typed = mine.taken.as_ref().map(Typed::refused);
    let comment = comments::Typed::asked(&query.0);
    show(StatusCode::OK, &app, &mine, &id, Extra { typed, query, comment, ..Extra::default() }).await
}

/// `POST /p/{id}/requirements/{line}`.
pub(super) async fn save(
    State(app): State<AppState>,
    mine: Mine,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, AppError> {
    if mine.case.requirements.own.contains_key(id.as_str()) {
        own::save(&app, &mine, &id, &form).await
    } else {
        change::save(&app, &mine, &id, &form).await
    }
}

/// The section that a line's entry stands in.
fn section(line: &Line) -> Section {
    if line.own { Section::OwnLines } else { Section::Lines }
}

/// The page of a line that exists.
pub(super) async fn show(
    status: StatusCode,
    app: &AppState,
    mine: &Mine,
    id: &str,
    extra: Extra,
) -> Result<Response, AppError> {
    let derivation = mine.derive();
    let view = View::new(mine, &derivation);
    let line = view.line(id).ok_or(AppError::NotFound)?;
    let comments = comments::section(app, &view, &About::new(Kind::Line, id), &extra.comment).await?;
    let places = [(section(line), id.to_owned())];
    let typed = extra.typed.as_ref().and_then(|typed| typed.of(section(line), id));
    let fields = typed.map_or_else(|| saved(&view, line), fields);
    let (kind, placement) = kind_and_placement(&fields).unwrap_or((line.kind, line.placement));
    let kept = mine.case.kept(&line.id).map(|kept| &kept.item.reason);
    let reason = kept.or_else(|| mine.release.item(&line.id).map(|item| &item.reason)).filter(|_| !line.own);
    let original = as_in_catalogue(mine);
    let original = original.lines.iter().find(|original| original.id == line.id).filter(|_| !line.own);
    let props = LineProps {
        procurement: mine.id().to_owned(),
        id: Some(id.to_owned()),
        own: line.own,
        remarks: view.remarks(&fields.text, kind, placement),
        fields,
        original: original.map(|original| view.original(original, line, true)).unwrap_or_default(),
        changed: view.changed(line),
        because: words::causes_text(&mine.release, &mine.case, &derivation, &line.because, view.lang),
        reason: reason.map(|reason| reason.show(view.lang).to_owned()).unwrap_or_default(),
        edited: mine.case.requirements.lines.contains_key(&line.id),
        weight: view.weight(line),
        origin: view.origin(line),
        burden: line.burden,
        open: line.open,
        level: level(&view, line),
        secures: secures(&view, line),
        reopened: reopened_of(mine, &derivation, &extra.query),
        tokens: match &extra.typed {
            Some(typed) => typed.tokens(mine, &places),
            None => all_tokens(mine, &places),
        },
        comments: Some(comments),
        wrong: extra.wrong,
        theirs: extra.theirs,
        ..choices(&view)
    };
    let mut frame =
        framed(mine, &derivation, t!(in view.lang, "lines-edit-title", id = id), Some(StepId::Requirements));
    frame.wrong = !props.wrong.is_empty();
    say_saved(&mut frame, mine, &extra.query);
    Ok(render(status, frame, move || line_page(props.clone())).await)
}

/// What there is to say of a line that is one of a basic and a strengthened demand.
fn level(view: &View<'_>, line: &Line) -> Option<String> {
    if let Some(basic) = &line.strengthens {
        return Some(t!(in view.lang, "lines-strengthens", basic = basic.to_string()));
    }
    let variant = view.derivation.lines.iter().find(|other| other.strengthens.as_ref() == Some(&line.id))?;
    Some(t!(in view.lang, "lines-basic-back", variant = variant.id.to_string()))
}

impl View<'_> {
    /// What the importance of a line comes to.
    fn weight(&self, line: &Line) -> Option<String> {
        let (criterion, percent) = line.weight.as_ref()?;
        Some(t!(in self.lang, "lines-weight-now", percent = *percent, criterion = criterion.as_str()))
    }

    /// That a line stands as an earlier release had it, by whom and why.
    fn kept(&self, kept: &Kept) -> String {
        let on = words::long_date_iso(&self.mine.release, &kept.on, self.lang);
        let version = kept.version.as_str();
        let said = t!(in self.lang, "newer-kept", version = version, by = kept.by.as_str(), on = on);
        let why = match kept.reason.as_str() {
            "" => String::new(),
            reason => t!(in self.lang, "newer-kept-because", reason = reason),
        };
        [said, why, t!(in self.lang, "newer-kept-reset")]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Where a line was before it came here.
    fn origin(&self, line: &Line) -> Option<String> {
        if let Some(kept) = self.mine.case.kept(&line.id) {
            return Some(self.kept(kept));
        }
        let origin = self.mine.case.requirements.own.get(&line.id)?.origin.as_ref()?;
        let from = match (origin.file.as_str(), origin.sheet.as_str()) {
            ("", _) => t!(in self.lang, "lines-origin-pasted"),
            (file, "") => t!(in self.lang, "lines-origin-file", file = file),
            (file, sheet) => t!(in self.lang, "lines-origin-sheet", file = file, sheet = sheet),
        };
        match origin.id.as_str() {
            "" => Some(from),
            id => Some(format!("{from} {}", t!(in self.lang, "lines-origin-id", id = id))),
        }
    }
}

/// The form for a new line of the procurement's own.
pub(super) async fn show_new(status: StatusCode, mine: &Mine, form: Option<&Form>, wrong: Wrong) -> Response {
    let derivation = mine.derive();
    let view = View::new(mine, &derivation);
    let empty = || LineFields {
        kind: LineType::Absolute.code().to_owned(),
        placement: Placement::Specification.code().to_owned(),
        met: Met::Start.code().to_owned(),
        ..LineFields::default()
    };
    let fields = form.map_or_else(empty, fields);
    let remarks = kind_and_placement(&fields).map(|(kind, placement)| view.remarks(&fields.text, kind, placement));
    let props = LineProps {
        procurement: mine.id().to_owned(),
        own: true,
        remarks: remarks.unwrap_or_default(),
        fields,
        wrong,
        ..choices(&view)
    };
    let mut frame = framed(mine, &derivation, t!(in view.lang, "lines-new"), Some(StepId::Requirements));
    frame.wrong = !props.wrong.is_empty();
    render(status, frame, move || line_page(props.clone())).await
}

fn choices(view: &View<'_>) -> LineProps {
    LineProps {
        lang: view.document_lang(),
        kinds: view.kinds(),
        placements: view.placements(),
        mets: view.mets(),
        domains: view.domains(),
        criteria: view.homes(),
        ..LineProps::default()
    }
}

/// The form of what is stored.
fn saved(view: &View<'_>, line: &Line) -> LineFields {
    let case = &view.mine.case;
    let mut fields = LineFields {
        text: line.text.to_string(),
        domain: line.domain.to_string(),
        kind: line.kind.code().to_owned(),
        placement: line.placement.code().to_owned(),
        met: line.met.code().to_owned(),
        better: line.better.to_string(),
        // The importance that the line was given, not the weight that was worked out for it.
        importance: importance_of(case, &line.id).map(|given| given.to_string()).unwrap_or_default(),
        criterion: view.home(line),
        left_out: line.left_out.to_string(),
        ..LineFields::default()
    };
    if let Some(edit) = case.requirements.lines.get(&line.id) {
        fields.confidential = edit.confidential.unwrap_or_default();
    }
    if let Some(own) = case.requirements.own.get(&line.id) {
        fields.confidential = own.confidential;
        fields.evidence = own.evidence.clone();
        fields.better = own.better.clone();
        fields.reason = own.reason.clone();
    }
    fields
}

/// The form as it was sent.
fn fields(form: &Form) -> LineFields {
    let get = |name: &str| form.get(name).to_owned();
    LineFields {
        text: get("text"),
        domain: get("domain"),
        kind: get("type"),
        placement: get("placement"),
        met: get("met"),
        importance: get("weight"),
        criterion: get("criterion"),
        confidential: form.has("confidential"),
        evidence: get("evidence"),
        better: get("better"),
        reason: get("reason"),
        left_out: get("left_out"),
    }
}

fn kind_and_placement(fields: &LineFields) -> Option<(LineType, Placement)> {
    super::view::kind(&fields.kind).zip(placement(&fields.placement))
}

fn placement(code: &str) -> Option<Placement> {
    Placement::ALL.into_iter().find(|placement| placement.code() == code)
}

/// What every line chooses.
pub(super) struct Choice {
    /// A type and a placement that go together.
    pub kind: LineType,
    /// See `kind`.
    pub placement: Placement,
    /// When it is met.
    pub met: Met,
    /// How much an evaluated line counts.
    pub importance: Option<u8>,
    /// The award criterion of an evaluated line; empty for the one where lines stand anyway.
    pub criterion: String,
    /// Whether it is released only against a declaration of confidentiality.
    pub confidential: bool,
}

/// Reads it out of the form.
pub(super) fn choose(form: &Form, view: &View<'_>, wrong: &mut Wrong) -> Option<Choice> {
    let lang = view.lang;
    let mut fault = |field: &str, message: String| wrong.push(FieldError { field: field.to_owned(), message });
    let kind = super::view::kind(form.get("type"));
    let placement = placement(form.get("placement"));
    let met = Met::ALL.into_iter().find(|met| met.code() == form.get("met"));
    for (field, missing) in [("type", kind.is_none()), ("placement", placement.is_none()), ("met", met.is_none())] {
        if missing {
            fault(field, t!(in lang, "wrong-choose"));
        }
    }
    if let Some((kind, placement)) = kind.zip(placement).filter(|(kind, placement)| !kind.may_stand_in(*placement)) {
        debug_assert!(!kind.may_stand_in(placement));
        fault("placement", t!(in lang, &format!("lines-wrong-pair-{}", kind.code())));
    }
    // Another type has no importance and no criterion; what stood in the fields from before is let go.
    let (mut importance, mut criterion) = (None, String::new());
    if kind == Some(LineType::Evaluated) {
        match typed(form.get("weight").trim_end_matches('%'), IMPORTANCE_MAX) {
            Ok(given) => importance = given,
            Err(_) => fault("weight", t!(in lang, "wrong-number", min = 1, max = IMPORTANCE_MAX)),
        }
        match home(form, "criterion", &homes(&view.mine.release, &view.mine.case)) {
            Some(home) => criterion = home,
            None => fault("criterion", t!(in lang, "wrong-choose")),
        }
    }
    let confidential = form.has("confidential");
    Some(Choice { kind: kind?, placement: placement?, met: met?, importance, criterion, confidential })
}

/// The acceptances that would fall away if the line were left out.
fn secures(view: &View<'_>, line: &Line) -> Vec<Reopened> {
    if line.own || !line.secures() {
        return Vec::new();
    }
    let mut case = CaseFile::clone(&view.mine.case);
    let edit = case.requirements.lines.entry(line.id.clone()).or_default();
    edit.left_out = "-".to_owned();
    let without = derive(&view.mine.release, &case);
    newly_reopened(view.derivation, &without).into_iter().map(|state| reopened(view.mine, &without, state)).collect()
}
