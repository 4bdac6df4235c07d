//! What has changed between two versions, or since one: as a page, and as a change list for tenderers.

use super::make::{MAKING, Source};
use super::packages::content_type;
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::page::{download, render};
use crate::http::query::Query;
use crate::organisation::look::with_logo;
use crate::procurements::steps::{StepId, framed};
use crate::procurements::view::View;
use crate::state::{AppState, today};
use annex::Look;
use app::components::Options;
use app::pages::annexes::{ChangeGroup, ChangeRow, ChangesProps, changes_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::document::Date;
use catalogue::document::difference::{
    Announced, AnnouncedLine, Changed, Compared, Difference, LineChange, LineField, change_list, difference, spell,
};
use store::VersionInfo;

/// The name of the change list.
const LIST: &str = "endringsliste.docx";

/// The two that are compared.
struct Two {
    from: Side,
    to: Side,
}

/// A version, or the procurement as it is.
struct Side {
    number: Option<u32>,
    date: Date,
    announced: Announced,
}

impl Side {
    fn compared(&self) -> Compared<'_> {
        Compared { number: self.number, date: self.date, announced: &self.announced }
    }

    /// Its word in addresses; empty for the procurement as it is.
    fn code(&self) -> String {
        self.number.map(|number| number.to_string()).unwrap_or_default()
    }
}

/// The two that the address asks for: from the version before the last, or the only one, to now, where it does not say.
async fn two(state: &AppState, mine: &Mine, query: &Query, versions: &[VersionInfo]) -> Result<Two, AppError> {
    let number = |name: &str| match query.0.get(name) {
        "" => Ok(None),
        typed => typed.parse::<i64>().map(Some).map_err(|_| AppError::NotFound),
    };
    let last = versions.last().map(|version| version.number).ok_or(AppError::NotFound)?;
    let from = stored(state, mine, number("from")?.unwrap_or(last)).await?;
    let to = match number("to")? {
        Some(number) => stored(state, mine, number).await?,
        None => {
            let date = Date::parse(&today()).ok_or(AppError::Bad("error-annex-date"))?;
            let announced = Source::draft(state, mine.clone(), date).await?.announced();
            Side { number: None, date, announced }
        }
    };
    Ok(Two { from, to })
}

async fn stored(state: &AppState, mine: &Mine, number: i64) -> Result<Side, AppError> {
    let found = state.store.version(&mine.stored.id, &mine.person.account.id, number).await?;
    Ok(Side {
        number: u32::try_from(number).ok(),
        date: Date::parse(&found.info.dated).ok_or(AppError::Bad("error-annex-date"))?,
        announced: serde_json::from_str(&found.announced_json).map_err(AppError::internal)?,
    })
}

/// `GET /p/{id}/annexes/changes?from=1&to=2`; without `to`, what has changed since.
pub(super) async fn page(State(state): State<AppState>, mine: Mine, query: Query) -> Result<Response, AppError> {
    let versions = state.store.list_versions(&mine.stored.id, &mine.person.account.id).await?;
    let two = two(&state, &mine, &query, &versions).await?;
    let derivation = mine.derive();
    let view = View::new(&mine, &derivation);
    let lang = view.lang;
    let option =
        |version: &VersionInfo| (version.number.to_string(), t!(in lang, "version-name", number = version.number));
    let from: Options = versions.iter().map(option).collect();
    let now = (String::new(), t!(in lang, "changes-today"));
    let to: Options = versions.iter().map(option).chain([now]).collect();
    let found = difference(&two.from.announced, &two.to.announced);
    let (from_code, to_code) = (two.from.code(), two.to.code());
    let words = Words { view: &view, lang: two.to.announced.lang };
    let props = ChangesProps {
        procurement: mine.id().to_owned(),
        lang: (words.lang != lang).then(|| words.lang.tag()),
        from,
        to,
        remarks: words.remarks(&found),
        groups: words.groups(&found),
        list: format!("/p/{}/annexes/changes/{LIST}?from={from_code}&to={to_code}", mine.id()),
        draft: two.to.number.is_none(),
        chosen: (from_code, to_code),
    };
    let frame = framed(&mine, &derivation, t!(in lang, "changes-title"), Some(StepId::Annexes));
    Ok(render(StatusCode::OK, frame, move || changes_page(props.clone())).await)
}

/// `GET /p/{id}/annexes/changes/endringsliste.docx?from=1&to=2`.
pub(super) async fn list(State(state): State<AppState>, mine: Mine, query: Query) -> Result<Response, AppError> {
    state.taking_out(&mine.person.account.id)?;
    let versions = state.store.list_versions(&mine.stored.id, &mine.person.account.id).await?;
    let two = two(&state, &mine, &query, &versions).await?;
    let derivation = mine.derive();
    let document = change_list(&mine.release, &mine.case, &derivation, two.from.compared(), two.to.compared());
    let mine = with_logo(&state, mine).await?;
    let made = MAKING.apart(move || annex::docx(&document, &Look::of(&mine.case.organisation)?)).await?;
    Ok(download(LIST, content_type(LIST), made.map_err(AppError::internal)?))
}

/// A difference in words: what it is about in the language of the documents, the headings in that of the page.
struct Words<'a> {
    view: &'a View<'a>,
    lang: Lang,
}

impl Words<'_> {
    fn label(&self, id: &'static str) -> String {
        self.view.mine.release.label(id, self.view.lang).to_owned()
    }

    fn remarks(&self, found: &Difference) -> Vec<String> {
        let agreement = found.agreement.map(|(_, now)| match now {
            true => "changes.agreement_added",
            false => "changes.agreement_removed",
        });
        let language = found.language.map(|_| "changes.language");
        let template = found.template.then_some("changes.template");
        [language, agreement, template].into_iter().flatten().map(|id| self.label(id)).collect()
    }

    fn groups(&self, found: &Difference) -> Vec<ChangeGroup> {
        let whole = |line: &AnnouncedLine, new: bool| {
            let what = [LineField::Type, LineField::Placement].map(|field| self.value(field, line)).join(", ");
            let (old, new) = if new { ("", line.text.as_str()) } else { (line.text.as_str(), "") };
            ChangeRow { id: line.id.to_string(), what, pieces: spell(old, new) }
        };
        let named = |changed: &Changed| ChangeRow {
            id: String::new(),
            what: changed.name.clone(),
            pieces: spell(&changed.old, &changed.new),
        };
        let groups = [
            ("about", "changes.about", found.about.iter().map(named).collect::<Vec<_>>()),
            ("added", "changes.added", found.added.iter().map(|line| whole(line, true)).collect()),
            ("removed", "changes.removed", found.removed.iter().map(|line| whole(line, false)).collect()),
            ("changed", "changes.changed", found.changed.iter().flat_map(|change| self.line(change)).collect()),
            ("weights", "changes.weights", found.weights.iter().flat_map(|change| self.line(change)).collect()),
            ("parameters", "changes.parameters", found.parameters.iter().map(named).collect()),
            ("fields", "changes.fields", found.fields.iter().map(named).collect()),
            ("clauses", "changes.clauses", found.clauses.iter().map(named).collect()),
        ];
        let shown = groups.into_iter().filter(|(_, _, rows)| !rows.is_empty());
        shown.map(|(id, title, rows)| ChangeGroup { id, title: self.label(title), rows }).collect()
    }

    fn value(&self, field: LineField, line: &AnnouncedLine) -> String {
        field.value(&self.view.mine.release, line, self.lang)
    }

    /// A row for each thing that differs.
    fn line(&self, change: &LineChange) -> Vec<ChangeRow> {
        let row = |field: &LineField| ChangeRow {
            id: change.new.id.to_string(),
            what: field.name(&self.view.mine.release, self.lang).to_owned(),
            pieces: spell(&self.value(*field, &change.old), &self.value(*field, &change.new)),
        };
        change.fields.iter().map(row).collect()
    }
}
