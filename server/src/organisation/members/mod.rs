//! Who gets in: the people of the organisation, invitations, new passwords, and who settles all that. For its administrators; the store asks
//! once more, in the transaction of what they do.

mod list;
mod member;

use crate::access::Access;
use crate::http::router::{Route, get, post};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/organisation/members", Access::Administrator, list::page),
        post("/organisation/members/invite", Access::Administrator, list::invite),
        post("/organisation/members/invitations/{invitation}/withdraw", Access::Administrator, list::withdraw),
        post("/organisation/members/demand", Access::Administrator, list::demand),
        get("/organisation/members/{account}", Access::Administrator, member::page),
        post("/organisation/members/{account}/password", Access::Administrator, member::new_password),
        post("/organisation/members/{account}/second-factor", Access::Administrator, member::reset_second_factor),
        post("/organisation/members/{account}/administrator", Access::Administrator, member::administrator),
        post("/organisation/members/{account}/editor", Access::Administrator, member::editor),
        post("/organisation/members/{account}/use", Access::Administrator, member::put_in_use),
        post("/organisation/members/{account}/hand-over", Access::Administrator, member::hand_over),
    ]
}
