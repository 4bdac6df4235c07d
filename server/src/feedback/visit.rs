//! Whether a link opens, and what is behind it.

use crate::access::{Lent, lent};
use crate::accounts::token;
use crate::annexes::gates::is_signed;
use crate::http::error::AppError;
use crate::rights::{Part, Right};
use crate::state::{AppState, now, today};
use catalogue::content::Lang;
use catalogue::document::Date;
use catalogue::document::sheet::{ColumnId, Sheet, sheet};
use store::{FeedbackLink, LinkEnd, LinkStage};

/// A link that opens.
pub(super) struct Visit {
    /// The hash of what stands in it.
    pub hash: String,
    /// The link.
    pub link: FeedbackLink,
    /// The procurement, with its documents in the language of the visitor.
    pub lent: Lent,
    /// The language that its documents are in for those who take part, and so its journal.
    pub told: Lang,
}

/// A line as everybody may read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PublicLine {
    /// Its id.
    pub id: String,
    /// Its domain in words.
    pub domain: String,
    /// The demand.
    pub text: String,
    /// The letter of its type.
    pub kind: String,
    /// What is described or handed over.
    pub documentation: String,
    /// Whether it is the catalogue's: only on those feedback is asked for.
    pub of_catalogue: bool,
}

/// What is behind the link with this token.
///
/// # Errors
/// That it does not work, or that it does not work now.
pub(super) async fn open(state: &AppState, token: &str, lang: Lang) -> Result<Visit, AppError> {
    const DEAD: AppError = AppError::Bad("error-feedback-link-dead");
    const COMPETITION: AppError = AppError::Bad("error-feedback-link-competition");
    let hash = token::hash(token);
    let link = state.store.feedback_link(&hash).await?.ok_or(DEAD)?;
    match link.end(now()) {
        Some(LinkEnd::Closed | LinkEnd::Expired) => return Err(DEAD),
        Some(LinkEnd::Frozen) => return Err(COMPETITION),
        None => {}
    }
    let lent = match lent(state, &link.procurement, &link.by.account).await {
        // Whoever made it takes no part any longer, or the procurement is gone.
        Err(AppError::NotFound) => return Err(DEAD),
        lent => lent?,
    };
    if !lent.rights.may(Right::Write, Part::Annexes) {
        return Err(DEAD);
    }
    if link.stage == LinkStage::AfterSigning && !is_signed(&lent.release, &lent.case, &lent.derive(), &lent.stored) {
        return Err(COMPETITION);
    }
    let told = lent.case.document_language();
    Ok(Visit { hash, link, lent: lent.in_language(lang), told })
}

impl Visit {
    /// The lines that are announced and answered, from the model that the requirement sheet is written from.
    pub(super) fn lines(&self) -> Result<Vec<PublicLine>, AppError> {
        let derivation = self.lent.derive();
        let date = Date::parse(&today()).ok_or_else(|| AppError::internal("today is no date"))?;
        let sheet: Sheet = sheet(&self.lent.release, &self.lent.case, &derivation, date);
        let own = |id: &str| derivation.lines.iter().any(|line| line.own && line.id.as_str() == id);
        let lines = sheet.rows.into_iter().map(|mut row| {
            let mut cell = |column: ColumnId| std::mem::take(&mut row.cells[column.index()]);
            let id = row.id.to_string();
            PublicLine {
                domain: cell(ColumnId::Domain),
                text: cell(ColumnId::Requirement),
                kind: cell(ColumnId::Type),
                documentation: cell(ColumnId::Documentation),
                of_catalogue: !own(&id) && self.lent.release.item(&row.id).is_some(),
                id,
            }
        });
        Ok(lines.collect())
    }

    /// The line of this id, where feedback on it is asked for.
    pub(super) fn line(&self, id: &str) -> Result<PublicLine, AppError> {
        let found = self.lines()?.into_iter().find(|line| line.id == id && line.of_catalogue);
        found.ok_or(AppError::NotFound)
    }
}
