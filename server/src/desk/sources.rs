//! What the items cite: laws and frameworks, and which of them have changed since a release that procurements use.

use super::Desk;
use super::queue::shown;
use crate::feedback::{Kind, Subject, worded};
use crate::http::error::AppError;
use crate::http::limits::RELEASES_COMPARED_MAX;
use crate::http::page::render;
use crate::state::AppState;
use app::pages::desk::{SourceRow, SourcesProps, sources_page};
use app::pages::feedback::Worded;
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Text;
use catalogue::content::cited::{Cited, Source, cited};
use std::collections::BTreeSet;

/// `GET /desk/sources`.
pub(super) async fn page(State(state): State<AppState>, desk: Desk) -> Result<Response, AppError> {
    let mut used = state.store.releases_used(desk.organisation()).await?;
    let left_out = used.len().saturating_sub(RELEASES_COMPARED_MAX);
    let mut earlier = Vec::new();
    for release in used.split_off(left_out) {
        // One that is not kept here can't be compared.
        if let Ok(found) = state.release(&release.fingerprint).await {
            earlier.push(found);
        }
    }
    let row = |cited: &Cited<'_>| {
        let changed = earlier.iter().filter(|release| cited.source.has_changed_since(release));
        let changed: BTreeSet<&str> = changed.map(|release| release.version.as_str()).collect();
        let item = |id: &str| (id.to_owned(), shown(&desk, &Subject::new(Kind::Item, id)));
        let (name, note, confirmed) = match cited.source {
            Source::Law(law) => (&law.text, Some(&law.note), law.verified),
            Source::Framework(framework) => (&framework.text, None, true),
        };
        SourceRow {
            name: said(&desk, name),
            note: note.map(|note| said(&desk, note)).unwrap_or_default(),
            changed_since: changed.into_iter().map(str::to_owned).collect(),
            confirmed,
            items: cited.items.iter().map(|one| item(one.id.as_str())).collect(),
        }
    };
    let mut rows: Vec<SourceRow> = cited(&desk.release).iter().map(row).collect();
    rows.sort_by_key(|row| row.changed_since.is_empty());
    let props = SourcesProps {
        rows,
        version: desk.release.version.clone(),
        left_out: match left_out {
            0 => String::new(),
            _ => t!(in desk.lang, "desk-sources-left-out", max = RELEASES_COMPARED_MAX),
        },
    };
    let frame = desk.person.context().frame(t!(in desk.lang, "desk-sources"));
    Ok(render(StatusCode::OK, frame, move || sources_page(props.clone())).await)
}

fn said(desk: &Desk, text: &Text) -> Worded {
    worded(text.show(desk.lang).to_owned(), text.shown_in(desk.lang), desk.lang)
}
