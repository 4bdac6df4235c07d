//! An organisation's own acceptance criteria: which level each cell of the matrix has, and who accepts what remains at each level. The
//! scales and the names of the levels are the catalogue's.

use super::case::Organisation;
use crate::content::Release;
use crate::content::id::RoleId;
use crate::content::risk::Matrix;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The criteria, in the words of the catalogue's matrix.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnMatrix {
    /// `cells[likelihood - 1][consequence - 1]` is the id of a level.
    pub cells: Vec<Vec<String>>,
    /// The role that may accept a residual risk, by the id of the level; the catalogue's where absent.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub accepted_by: BTreeMap<String, RoleId>,
}

/// What is wrong with an organisation's own criteria.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MatrixFault {
    /// There is not one cell for each likelihood and consequence of the release.
    Shape,
    /// The release has no level of this id.
    Level(String),
    /// The level of this cell is milder than that of a cell with less likelihood or a milder consequence.
    Falls {
        /// Likelihood, from 1.
        likelihood: usize,
        /// Consequence, from 1.
        consequence: usize,
    },
    /// No role card may accept at this level: there is none of the id, or it only advises.
    Role(String),
}

impl OwnMatrix {
    /// What is wrong with it in this release; nothing, for one that can be used.
    pub fn faults(&self, release: &Release) -> Vec<MatrixFault> {
        let matrix = &release.matrix;
        let fits = self.cells.len() == matrix.likelihood.len()
            && self.cells.iter().all(|row| row.len() == matrix.consequence.len());
        if !fits {
            return vec![MatrixFault::Shape];
        }
        let level = |id: &str| matrix.levels.iter().position(|level| level.id == id);
        let named = self.cells.iter().flatten().chain(self.accepted_by.keys());
        let unknown = named.filter(|id| level(id).is_none()).map(|id| MatrixFault::Level(id.clone()));
        let mut faults: Vec<MatrixFault> = unknown.collect();
        for (row, cells) in self.cells.iter().enumerate() {
            for (column, id) in cells.iter().enumerate() {
                let below = row.checked_sub(1).map(|row| &self.cells[row][column]);
                let before = column.checked_sub(1).map(|column| &cells[column]);
                if below.into_iter().chain(before).any(|milder| level(milder) > level(id)) {
                    faults.push(MatrixFault::Falls { likelihood: row + 1, consequence: column + 1 });
                }
            }
        }
        let may_accept = |role: &RoleId| release.role(role).is_some_and(|role| !role.advises_only);
        let refused = self.accepted_by.iter().filter(|(_, role)| !may_accept(role));
        faults.extend(refused.map(|(level, _)| MatrixFault::Role(level.clone())));
        faults
    }

    /// The matrix with these criteria.
    fn over(&self, matrix: &Matrix) -> Matrix {
        let mut own = matrix.clone();
        own.cells.clone_from(&self.cells);
        for level in &mut own.levels {
            if let Some(role) = self.accepted_by.get(&level.id) {
                level.accepted_by = role.clone();
            }
        }
        own
    }
}

/// The matrix that a case of this organisation is worked out with. Criteria that don't fit the release give way to the release's own: what
/// they say of other scales says nothing of these.
pub fn matrix<'a>(release: &'a Release, organisation: &Organisation) -> Cow<'a, Matrix> {
    match &organisation.matrix {
        Some(own) if own.faults(release).is_empty() => Cow::Owned(own.over(&release.matrix)),
        _ => Cow::Borrowed(&release.matrix),
    }
}

#[cfg(test)]
mod tests {
    use super::{MatrixFault, OwnMatrix, matrix};
    use crate::content::embedded;
    use crate::content::id::RoleId;
    use crate::procurement::case::Organisation;

    /// The catalogue's own criteria, written as an organisation's.
    fn usual() -> OwnMatrix {
        OwnMatrix { cells: embedded().matrix.cells.clone(), ..OwnMatrix::default() }
    }

    #[test]
    fn the_catalogues_own_criteria_can_be_anybodys() {
        assert_eq!(usual().faults(embedded()), []);
        let organisation = Organisation { matrix: Some(usual()), ..Organisation::default() };
        assert_eq!(*matrix(embedded(), &organisation), embedded().matrix);
    }

    #[test]
    fn a_level_never_falls_where_likelihood_or_consequence_grows() {
        let mut own = usual();
        own.cells[0][0] = "red".to_owned();
        let falls = |likelihood, consequence| MatrixFault::Falls { likelihood, consequence };
        assert_eq!(own.faults(embedded()), [falls(1, 2), falls(2, 1)]);
        own = usual();
        own.cells[4][4] = "green".to_owned();
        assert_eq!(own.faults(embedded()), [falls(5, 5)]);
    }

    #[test]
    fn what_the_release_does_not_know_is_refused_and_not_used() {
        let mut own = usual();
        own.cells[4][4] = "purple".to_owned();
        assert!(own.faults(embedded()).contains(&MatrixFault::Level("purple".to_owned())));
        own = usual();
        own.cells.pop();
        assert_eq!(own.faults(embedded()), [MatrixFault::Shape]);
        let organisation = Organisation { matrix: Some(own), ..Organisation::default() };
        assert_eq!(*matrix(embedded(), &organisation), embedded().matrix);
        // Who advises and monitors accepts no risk.
        for role in ["dpo", "nobody"] {
            let mut own = usual();
            own.accepted_by.insert("red".to_owned(), RoleId::from(role));
            assert_eq!(own.faults(embedded()), [MatrixFault::Role("red".to_owned())], "{role}");
        }
    }

    #[test]
    fn own_criteria_take_the_place_of_the_catalogues() {
        let mut own = usual();
        own.cells[0][4] = "red".to_owned();
        for row in &mut own.cells {
            row[4] = "red".to_owned();
        }
        own.accepted_by.insert("yellow".to_owned(), RoleId::from("head_of_unit"));
        let organisation = Organisation { matrix: Some(own), ..Organisation::default() };
        let matrix = matrix(embedded(), &organisation);
        assert_eq!(matrix.level(1, 5), Some(2));
        assert_eq!(matrix.levels[1].accepted_by, RoleId::from("head_of_unit"));
        assert_eq!(matrix.levels[2].accepted_by, embedded().matrix.levels[2].accepted_by);
    }
}
