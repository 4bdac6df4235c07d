//! Who takes part, who decides what, and what is wrong with that.

use super::table;
use crate::content::id::RoleId;
use crate::document::Source;
use crate::document::model::{Block, Cell, Inline};
use crate::document::words::{role_warning_text, role_word};

pub(super) fn sections(source: &Source<'_>) -> Vec<Block> {
    let case = source.case;
    let people = case.people.values().map(|person| {
        let roles = source.release.roles.iter().filter(|role| person.roles.contains(&role.id));
        vec![
            Cell::text(&person.name),
            Cell::text(&person.title),
            Cell::texts(roles.map(|role| role.text.show(source.lang))),
        ]
    });
    let mut blocks = vec![
        Block::heading(1, source.label("report.roles"), "roles"),
        table(
            source,
            "report.roles",
            &["report.column.person", "report.column.title", "report.column.role"],
            &[34, 33, 33],
            people.collect(),
        ),
    ];
    if !source.derivation.roles.is_empty() {
        blocks.push(Block::heading(2, source.label("report.role_warnings"), "role-warnings"));
        let warnings = source.derivation.roles.iter();
        let items =
            warnings.map(|warning| vec![Inline::text(role_warning_text(source.release, case, warning, source.lang))]);
        blocks.push(Block::List { items: items.collect() });
    }
    blocks.push(Block::heading(2, source.label("report.raci"), "raci"));
    blocks.push(raci(source));
    blocks
}

fn raci(source: &Source<'_>) -> Block {
    let names = |role: &RoleId| -> Vec<String> {
        let people = source.case.people.values().filter(|person| person.roles.contains(role));
        people.map(|person| person.name.clone()).collect()
    };
    let with_names = |role: &RoleId| {
        let names = names(role);
        let role = role_word(source.release, role, source.lang);
        if names.is_empty() { role.to_owned() } else { format!("{role} ({})", names.join(", ")) }
    };
    let only = |roles: &[RoleId]| Cell::texts(roles.iter().map(|role| role_word(source.release, role, source.lang)));
    let standing = source.release.activities.iter().filter(|activity| source.stands(activity.when.as_ref()));
    let rows = standing.map(|activity| {
        vec![
            Cell::text(activity.text.show(source.lang)),
            Cell::text(with_names(&activity.accountable)),
            only(&activity.responsible),
        ]
    });
    let header = ["report.column.activity", "report.column.accountable", "report.column.responsible"];
    table(source, "report.raci", &header, &[40, 30, 30], rows.collect())
}
