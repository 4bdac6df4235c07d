//! Kravspor's clauses as starter text, approved once. The approval remembers which clauses it is about; where a procurement's release
//! has others, it does not count.

use super::acts::{What, say_saved};
use super::clauses::{changes, fingerprint, views};
use super::saving::{version_field, version_of};
use crate::access::SignedIn;
use crate::catalogue::exchange::release_for_new;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::SHORT_CHARS_MAX;
use crate::http::page::{redirect, render};
use crate::http::query::Query;
use crate::procurements::saving::date;
use crate::state::{AppState, now, today};
use app::components::{FieldError, Wrong};
use app::pages::organisation::{ApproveFields, Standing, StarterProps, starter_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::{Lang, Release};
use catalogue::document::Date;
use catalogue::document::words::{clean, long_date};
use catalogue::procurement::case::Approval;
use std::sync::Arc;
use store::{OrganisationId, StarterApproval};

/// The approval that counts for agreements made with this release; none if there is none, or if it was about other clauses.
///
/// # Errors
/// The store's own.
pub async fn approval(
    state: &AppState,
    organisation: &OrganisationId,
    release: &Release,
    release_fingerprint: &str,
) -> Result<Option<Approval>, AppError> {
    counting(state.store.starter_approval(organisation).await?.as_ref(), release, release_fingerprint)
}

/// The same, of one that was read already.
///
/// # Errors
/// When the clauses can't be counted up.
pub fn counting(
    found: Option<&StarterApproval>,
    release: &Release,
    release_fingerprint: &str,
) -> Result<Option<Approval>, AppError> {
    let Some(found) = found else { return Ok(None) };
    let counts = found.release == release_fingerprint || found.clauses == fingerprint(release)?;
    Ok(counts.then(|| Approval { by: by(found), on: found.on.clone() }))
}

fn by(approval: &StarterApproval) -> String {
    format!("{}, {}", approval.by, approval.role)
}

/// The release that is approved: the one that new procurements begin with.
async fn release(state: &AppState, person: &SignedIn) -> Result<(Arc<Release>, String), AppError> {
    let reference = release_for_new(state, person).await?;
    Ok((state.release(&reference.fingerprint).await?, reference.fingerprint))
}

/// `/organisation/starter`.
pub(super) async fn page(
    State(state): State<AppState>,
    person: SignedIn,
    Query(query): Query,
) -> Result<Response, AppError> {
    let fields = ApproveFields { on: today(), ..ApproveFields::default() };
    show(StatusCode::OK, &state, &person, &query, fields, Vec::new()).await
}

async fn show(
    status: StatusCode,
    state: &AppState,
    person: &SignedIn,
    query: &Form,
    fields: ApproveFields,
    wrong: Wrong,
) -> Result<Response, AppError> {
    let context = person.context();
    let lang = query.get("lang").parse().unwrap_or(context.lang);
    let (release, release_fingerprint) = release(state, person).await?;
    let organisation = &person.account.organisation_id;
    let mut own_templates = Vec::new();
    for lang in Lang::ALL {
        if state.store.template_in_use(organisation, lang.code()).await?.is_some() {
            own_templates.push(t!(in lang, "language-name"));
        }
    }
    let props = StarterProps {
        lang,
        version: release.version.clone(),
        standing: standing(state, organisation, (&release, &release_fingerprint), context.lang, lang).await?,
        own_templates,
        clauses: views(&release, lang),
        fields,
        versions: version_field(fingerprint(&release)?),
        late: status == StatusCode::CONFLICT,
        wrong,
    };
    let mut frame = context.frame(t!(in context.lang, "organisation-starter"));
    frame.wrong = !props.wrong.is_empty();
    if query.get("saved") == "1" {
        say_saved(state, person, &mut frame).await?;
    }
    Ok(render(status, frame, move || starter_page(props.clone())).await)
}

async fn standing(
    state: &AppState,
    organisation: &OrganisationId,
    (release, release_fingerprint): (&Release, &str),
    page: Lang,
    lang: Lang,
) -> Result<Standing, AppError> {
    let Some(found) = state.store.starter_approval(organisation).await? else { return Ok(Standing::None) };
    let on = Date::parse(&found.on).map_or_else(|| found.on.clone(), |date| long_date(release, date, page));
    if approval(state, organisation, release, release_fingerprint).await?.is_some() {
        return Ok(Standing::Approved { by: by(&found), on });
    }
    let approved = state.release(&found.release).await?;
    let changes = changes(&approved, release, lang);
    Ok(Standing::Fallen { by: by(&found), on, version: approved.version.clone(), changes })
}

/// Approves them.
pub(super) async fn approve(
    State(state): State<AppState>,
    person: SignedIn,
    Query(query): Query,
    form: Form,
) -> Result<Response, AppError> {
    let lang = person.context().lang;
    let fields =
        ApproveFields { by: clean(form.get("by")), role: clean(form.get("role")), on: form.get("on").to_owned() };
    let day = date(&fields.on).filter(|day| *day <= today());
    let wrong = faults(lang, &fields, day.is_some());
    let Some(on) = day.filter(|_| wrong.is_empty()) else {
        return show(StatusCode::UNPROCESSABLE_ENTITY, &state, &person, &query, fields, wrong).await;
    };
    let (release, release_fingerprint) = release(&state, &person).await?;
    let clauses = fingerprint(&release)?;
    if version_of(&form) != clauses {
        return show(StatusCode::CONFLICT, &state, &person, &query, fields, wrong).await;
    }
    let approval = StarterApproval { by: fields.by, role: fields.role, on, clauses, release: release_fingerprint };
    let name = by(&approval);
    let act = What::StarterApproved.done_to(&name);
    state.store.approve_starter(&person.account.id, &approval, act, now()).await?;
    Ok(redirect("/organisation/starter?saved=1"))
}

fn faults(lang: Lang, fields: &ApproveFields, day_is_good: bool) -> Wrong {
    let mut wrong = Vec::new();
    let mut fault = |field: &str, message: String| wrong.push(FieldError { field: field.to_owned(), message });
    for (name, value) in [("by", &fields.by), ("role", &fields.role)] {
        if value.is_empty() {
            fault(name, t!(in lang, "wrong-empty"));
        } else if value.chars().count() > SHORT_CHARS_MAX {
            fault(name, t!(in lang, "wrong-too-long", max = SHORT_CHARS_MAX));
        }
    }
    if !day_is_good {
        fault("on", t!(in lang, "starter-wrong-date"));
    }
    wrong
}

/// Takes the approval away.
pub(super) async fn withdraw(State(state): State<AppState>, person: SignedIn) -> Result<Response, AppError> {
    let act = What::StarterWithdrawn.done_to("");
    // Of two who withdraw it, the second finds it gone, which is what they wanted.
    let _ = state.store.withdraw_starter(&person.account.id, act, now()).await?;
    Ok(redirect("/organisation/starter"))
}
