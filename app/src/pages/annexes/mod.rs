//! Step 5: what is published and what is internal, both as pages before anybody downloads them; the gates, frozen versions, and what
//! has changed between them.

mod changes;
mod document;
mod freeze;
mod gates;
mod overview;
mod sheet;
mod sign;
mod version;

pub use changes::{ChangeGroup, ChangeRow, ChangesProps, changes_page};
pub(crate) use changes::{marked, side};
pub use document::{PreviewFrame, document_page};
pub use freeze::{FreezeProps, freeze_page};
pub use gates::{AskView, GateView, gate_list, stations};
pub use overview::{AnnexesProps, FileRow, Fill, OpenRow, PackageView, annexes_page};
pub use sheet::sheet_page;
pub use sign::{DecisionForm, SignProps, SignRow, sign_page};
pub use version::{VersionFileRow, VersionPackage, VersionProps, VersionRow, version_list, version_page};
