//! Editions of the catalogue: an organisation's own changes on top of the release that its procurements would begin with otherwise. Its
//! editors draft them, another editor than the author reads each, people may be heard, and what is released is a catalogue in use like
//! one that was read in. Each edition holds those before it. Nothing that is released changes any more.

mod draft;
mod edition;
mod fields;
mod file;
mod ground;
mod hearing;
mod history;
mod item;
mod list;
mod new;
mod notes;
mod release;
mod texts;
mod view;
mod visitor;

pub(crate) use draft::path_of;
pub(crate) use fields::Texts;
pub(crate) use file::answer;
pub(crate) use ground::{Change, Ground, Open, title};
pub(crate) use history::of_item;
pub(crate) use new::wrong_shape;
pub use notes::Note;
pub(crate) use view::{fate, name, page_of, place, rows_of_items};

use crate::access::Access;
use crate::http::router::{Route, get, post};
use catalogue::content::Drafted;
use store::Thing;

/// An item, as the store knows its kind.
const ITEM: &str = "item";

/// What a change is about, as the store knows it.
pub(crate) fn thing_of(drafted: &Drafted) -> Thing {
    Thing { about: drafted.table().to_owned(), key: drafted.id().to_owned() }
}

/// What a change is about, as it stands in addresses and in the names of fields: the id of an item, and the kind before that of another.
pub(crate) fn name_of(drafted: &Drafted) -> String {
    match drafted.table() {
        ITEM => drafted.id().to_owned(),
        table => format!("{table}-{}", drafted.id()),
    }
}

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get("/catalogue/editions", Access::SignedIn, list::page),
        post("/catalogue/editions", Access::Editor, list::begin),
        get("/catalogue/editions/draft", Access::Editor, draft::page),
        get("/catalogue/editions/draft/item", Access::Editor, draft::go_to),
        get("/catalogue/editions/draft/item/{item}", Access::Editor, item::page),
        post("/catalogue/editions/draft/item/{item}", Access::Editor, item::save),
        post("/catalogue/editions/draft/item/{item}/drop", Access::Editor, draft::drop_one),
        post("/catalogue/editions/draft/item/{item}/review", Access::Editor, draft::review),
        get("/catalogue/editions/draft/text/{table}/{entry}", Access::Editor, texts::page),
        post("/catalogue/editions/draft/text/{table}/{entry}", Access::Editor, texts::save),
        post("/catalogue/editions/draft/text/{table}/{entry}/drop", Access::Editor, draft::drop_texts),
        post("/catalogue/editions/draft/text/{table}/{entry}/review", Access::Editor, draft::review_texts),
        get("/catalogue/editions/draft/new", Access::Editor, new::page),
        post("/catalogue/editions/draft/new", Access::Editor, new::save),
        post("/catalogue/editions/draft/hearing", Access::Editor, hearing::begin),
        post("/catalogue/editions/draft/hearing/end", Access::Editor, hearing::end),
        get("/catalogue/editions/draft/release", Access::Editor, release::page),
        post("/catalogue/editions/draft/release", Access::Editor, release::release),
        get("/catalogue/editions/{edition}", Access::SignedIn, edition::page),
        post("/catalogue/editions/{edition}", Access::SignedIn, edition::remark),
        get("/catalogue/editions/{edition}/file", Access::SignedIn, file::file),
        get("/hearing/{token}", Access::Anyone, visitor::page),
        post("/hearing/{token}", Access::Anyone, visitor::remark),
    ]
}
