//! The catalogue, outside any procurement: what it holds, one entry with all there is to know about it, search, and overviews.

mod changes;
pub(in crate::pages) mod condition;
mod coverage;
mod domain;
mod item;
mod lists;
mod measure;
mod parts;
mod scenario;
mod search;
mod start;

pub use changes::{ChangesProps, Entry, KindRow, Step, changes_page};
pub use coverage::{CoverageProps, Framework, Part, Status, coverage_page};
pub use domain::{DomainProps, TypeFilter, domain_page};
pub use item::{HistoryStep, ItemProps, Number, item_page};
pub use lists::{Group, ListProps, list_page};
pub use measure::{MeasureProps, measure_page};
pub use parts::{Kind, Place, Reference, Row, Said, Way};
pub use scenario::{ScenarioProps, scenario_page};
pub use search::{SearchProps, search_page};
pub use start::{DomainCard, StartProps, start_page};
