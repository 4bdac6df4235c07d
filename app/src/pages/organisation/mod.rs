//! What the municipality settles once for all its procurements: its card, units, archive, languages, risk matrix and look, the letters of the requirement sheet, the starter text and
//! templates of its own for the agreement, who gets in, and who settled what.

mod acts;
mod archive;
mod card;
mod guide;
mod labels;
mod languages;
mod look;
mod matrix;
mod member;
mod members;
mod review;
mod starter;
mod survey;
mod template;
mod templates;
mod units;

pub use acts::{ActRow, ActsProps, RemovalRow, acts_page};
pub use archive::{ArchiveProps, archive_page, to_archive};
pub use card::{OrganisationProps, organisation_page};
pub use guide::{GuideProps, NameRow, Need, RowsRow, guide_page};
pub use labels::{LabelRow, LabelsProps, Preview, labels_page};
pub use languages::{LanguagesProps, languages_page};
pub use look::{LookProps, look_page};
pub use matrix::{LevelRow, MatrixCell, OwnMatrixProps, own_matrix_page};
pub use member::{MemberProps, member_page};
pub use members::{InvitationRow, LinkProps, MemberRow, MembersProps, link_page, members_page};
pub use review::{ReviewSettingsProps, review_settings_page};
pub use starter::{
    ApproveFields, ChangedPart, ClauseView, PartView, Piece, Standing, StarterProps, Turn, starter_page,
};
pub use survey::{
    FieldRow, LackingRow, SurveyView, TemplatePreviewProps, UnknownRow, ValueLine, template_preview_page,
};
pub use template::{DeleteTemplateProps, Fate, Procurement, TemplateProps, delete_template_page, template_page};
pub use templates::{LanguageRow, TemplateRow, TemplatesProps, UploadFields, templates_page};
pub use units::{UnitsProps, units_page};

use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// The pages about the municipality.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Section {
    Card,
    Units,
    Archive,
    Review,
    Languages,
    Matrix,
    Look,
    Labels,
    Templates,
    Starter,
    Members,
    Acts,
}

/// The pages beside each other, and which of them one is on.
fn sections(current: Section) -> AnyView {
    let pages = [
        (Section::Card, "", t!("organisation-card")),
        (Section::Units, "/units", t!("organisation-units")),
        (Section::Archive, "/archive", t!("organisation-archive")),
        (Section::Review, "/review", t!("organisation-review")),
        (Section::Languages, "/languages", t!("organisation-languages")),
        (Section::Matrix, "/matrix", t!("organisation-matrix")),
        (Section::Look, "/look", t!("organisation-look")),
        (Section::Labels, "/labels", t!("organisation-labels")),
        (Section::Templates, "/templates", t!("organisation-templates-short")),
        (Section::Starter, "/starter", t!("organisation-starter-short")),
        (Section::Members, "/members", t!("members")),
        (Section::Acts, "/acts", t!("organisation-acts")),
    ];
    let pages = pages.map(|(section, path, words)| {
        let current = (section == current).then_some("page");
        view! { <li><a href=link(&format!("/organisation{path}")) aria-current=current>{words}</a></li> }
    });
    view! { <nav class="sections" aria-label=t!("organisation-sections")><ul>{pages.collect_view()}</ul></nav> }
        .into_any()
}

/// A row of a list of pairs.
fn pair(term: String, value: impl IntoAny) -> AnyView {
    view! { <div><dt>{term}</dt><dd>{value.into_any()}</dd></div> }.into_any()
}
