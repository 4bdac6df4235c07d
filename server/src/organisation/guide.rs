//! How a template is prepared, with every name it may use.

use crate::access::SignedIn;
use crate::http::page::render;
use crate::http::query::Query;
use crate::state::embedded_release;
use app::pages::organisation::{GuideProps, NameRow, Need as Shown, RowsRow, guide_page};
use app::t;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::document::template::known;
use catalogue::document::template::names::{ConditionName, FieldName, Need, RowsName};

/// `/organisation/templates/guide`.
pub(super) async fn page(person: SignedIn, Query(query): Query) -> Response {
    let context = person.context();
    let lang: Lang = query.get("lang").parse().unwrap_or(context.lang);
    let (release, _) = embedded_release();
    let names = known(&release);
    let field = |field: &FieldName| NameRow {
        name: field.id.clone(),
        label: field.label.show(lang).to_owned(),
        need: need(field.need),
    };
    let rows = |rows: &RowsName| RowsRow {
        name: rows.name.to_owned(),
        label: rows.label.show(lang).to_owned(),
        columns: rows.columns.iter().map(|(name, label)| ((*name).to_owned(), label.show(lang).to_owned())).collect(),
    };
    let condition = |condition: &ConditionName| (condition.name.clone(), condition.label.show(lang).to_owned());
    let props = GuideProps {
        fields: names.fields.iter().map(field).collect(),
        rows: names.rows.iter().map(rows).collect(),
        conditions: names.conditions.iter().map(condition).collect(),
    };
    let frame = context.frame(t!(in context.lang, "templates-guide"));
    render(StatusCode::OK, frame, move || guide_page(props.clone())).await
}

fn need(need: Need) -> Shown {
    match need {
        Need::Article28 => Shown::ByLaw,
        Need::Required => Shown::Wanted,
        Need::Optional => Shown::Free,
    }
}
