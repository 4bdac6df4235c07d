//! What people may do in a procurement, by how they take part and by the role cards of the person they are there. The table is data:
//! `rights.toml`. It belongs to the installation and not to the catalogue, so that no catalogue that is read in can open a door.

use catalogue::content::id::RoleId;
use catalogue::procurement::section::Section;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;
use store::Standing;

/// A part of a procurement that rights are given in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// What it is called, and what stands on its first page.
    Overview,
    /// Profile, need and protection need.
    Need,
    /// The people and their role cards, and who takes part.
    Roles,
    /// Scenarios, measures and what remains.
    Risk,
    /// The lines.
    Requirements,
    /// The annexes, their versions and the gates.
    Annexes,
    /// The journal, and the whole case as one file.
    Trail,
}

impl Part {
    /// All of them.
    pub const ALL: [Part; 7] =
        [Part::Overview, Part::Need, Part::Roles, Part::Risk, Part::Requirements, Part::Annexes, Part::Trail];

    /// Its word in the keys of interface texts.
    pub fn code(self) -> &'static str {
        match self {
            Part::Overview => "overview",
            Part::Need => "need",
            Part::Roles => "roles",
            Part::Risk => "risk",
            Part::Requirements => "requirements",
            Part::Annexes => "annexes",
            Part::Trail => "trail",
        }
    }
}

/// What somebody may do in a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Right {
    /// See it.
    Read,
    /// Say what they think of what the catalogue has in it.
    Feedback,
    /// Say something about it to the others.
    Comment,
    /// Change it.
    Write,
    /// Put their name to it.
    Sign,
}

/// How somebody takes part, with the one who answers for the procurement told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Post {
    Owner,
    Member,
    Reader,
    Auditor,
}

/// What a line of the table gives.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Given {
    read: BTreeSet<Part>,
    feedback: BTreeSet<Part>,
    comment: BTreeSet<Part>,
    write: BTreeSet<Part>,
    sign: BTreeSet<Part>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    standing: BTreeMap<Post, Given>,
    role: BTreeMap<RoleId, Given>,
}

static TABLE: LazyLock<Table> =
    LazyLock::new(|| toml::from_str(include_str!("rights.toml")).expect("a test reads the table of rights"));

/// What one person may do in one procurement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rights(BTreeSet<(Part, Right)>);

impl Rights {
    /// Of whoever answers for the procurement.
    pub fn of_owner() -> Self {
        let mut rights = Rights::default();
        rights.add(TABLE.standing.get(&Post::Owner));
        rights
    }

    /// Of somebody who takes part. Only a member's role cards count.
    pub fn of<'r>(standing: Standing, roles: impl IntoIterator<Item = &'r RoleId>) -> Self {
        let mut rights = Rights::default();
        let post = match standing {
            Standing::Member => Post::Member,
            Standing::Reader => Post::Reader,
            Standing::Auditor => Post::Auditor,
        };
        rights.add(TABLE.standing.get(&post));
        if standing == Standing::Member {
            roles.into_iter().for_each(|role| rights.add(TABLE.role.get(role)));
        }
        rights
    }

    fn add(&mut self, given: Option<&Given>) {
        let Some(given) = given else { return };
        let lists: [(_, &[Right]); 5] = [
            (&given.read, &[Right::Read]),
            (&given.feedback, &[Right::Feedback, Right::Read]),
            (&given.comment, &[Right::Comment, Right::Feedback, Right::Read]),
            (&given.write, &[Right::Write, Right::Comment, Right::Feedback, Right::Read]),
            (&given.sign, &[Right::Sign, Right::Comment, Right::Feedback, Right::Read]),
        ];
        for (parts, rights) in lists {
            self.0.extend(parts.iter().flat_map(|part| rights.iter().map(|right| (*part, *right))));
        }
    }

    /// Whether they include this one.
    pub fn may(&self, right: Right, part: Part) -> bool {
        self.0.contains(&(part, right))
    }

    /// The parts in which they include this one.
    pub fn parts(&self, right: Right) -> impl Iterator<Item = Part> + '_ {
        Part::ALL.into_iter().filter(move |part| self.may(right, *part))
    }
}

/// What a change of an entry of this section takes. Every write is held against it, whatever its route asked for.
pub fn takes(section: Section) -> (Right, Part) {
    match section {
        Section::Buyer => (Right::Write, Part::Overview),
        Section::Profile | Section::Need | Section::Protection => (Right::Write, Part::Need),
        Section::People => (Right::Write, Part::Roles),
        Section::Scenarios | Section::OwnScenarios | Section::Measures | Section::Actions => (Right::Write, Part::Risk),
        Section::Acceptances => (Right::Sign, Part::Risk),
        Section::Lines | Section::OwnLines | Section::Parameters | Section::Receipts | Section::Taken => {
            (Right::Write, Part::Requirements)
        }
        Section::Decision | Section::SignOffs => (Right::Sign, Part::Annexes),
    }
}

#[cfg(test)]
mod tests {
    use super::{Part, Right, Rights, TABLE};
    use crate::state::embedded_release;
    use catalogue::content::id::RoleId;
    use std::collections::BTreeSet;
    use store::Standing;

    #[test]
    fn every_role_card_has_a_line_and_every_line_a_role_card() {
        let (release, _) = embedded_release();
        let cards: BTreeSet<&RoleId> = release.roles.iter().map(|role| &role.id).collect();
        assert_eq!(cards, TABLE.role.keys().collect::<BTreeSet<_>>());
        assert_eq!(TABLE.standing.len(), 4);
    }

    #[test]
    fn only_members_change_or_say_anything() {
        let every: Vec<RoleId> = TABLE.role.keys().cloned().collect();
        for standing in [Standing::Reader, Standing::Auditor] {
            let rights = Rights::of(standing, &every);
            for right in [Right::Comment, Right::Write, Right::Sign] {
                assert_eq!(rights.parts(right).count(), 0, "{standing:?}");
            }
        }
        assert!(Rights::of(Standing::Member, []).may(Right::Comment, Part::Requirements));
        assert!(!Rights::of(Standing::Member, []).may(Right::Comment, Part::Risk));
        assert!(Rights::of(Standing::Member, &every).may(Right::Write, Part::Risk));
        assert!(!Rights::of(Standing::Member, []).may(Right::Read, Part::Risk));
        assert!(!Rights::of(Standing::Reader, &every).may(Right::Read, Part::Risk));
    }

    #[test]
    fn who_reads_what_the_catalogue_has_in_a_part_says_what_they_think_of_it() {
        let every: Vec<Option<RoleId>> = std::iter::once(None).chain(TABLE.role.keys().cloned().map(Some)).collect();
        let everybody = [Standing::Member, Standing::Reader, Standing::Auditor]
            .into_iter()
            .flat_map(|standing| every.iter().map(move |role| Rights::of(standing, role)))
            .chain([Rights::of_owner()]);
        for rights in everybody {
            for part in [Part::Need, Part::Risk, Part::Requirements, Part::Annexes] {
                assert_eq!(rights.may(Right::Feedback, part), rights.may(Right::Read, part), "{part:?}: {rights:?}");
            }
        }
    }

    #[test]
    fn who_advises_accepts_no_risk_and_who_writes_reads() {
        for role in embedded_release().0.roles.iter().filter(|role| role.advises_only) {
            let rights = Rights::of(Standing::Member, std::slice::from_ref(&role.id));
            assert!(!rights.may(Right::Sign, Part::Risk) && rights.parts(Right::Write).count() == 0, "{}", role.id);
            assert!(rights.may(Right::Comment, Part::Risk), "{} has no other place to advise in", role.id);
        }
        let owner = Rights::of_owner();
        for part in Part::ALL {
            assert!(owner.may(Right::Read, part), "{part:?}");
            assert!(!owner.may(Right::Write, part) || owner.may(Right::Comment, part), "{part:?}");
        }
    }
}
