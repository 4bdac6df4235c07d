//! The logo and the colour where they are used: in the frame of pages, and in the case file that documents are made from.

use crate::access::Mine;
use crate::http::error::AppError;
use crate::state::AppState;
use annex::Logo;
use app::frame::{LogoView, LookView};
use catalogue::procurement::case::{KeptLogo, LogoRef, Look};

/// What the frame of a page shows of it.
pub(crate) fn view(look: &Look) -> LookView {
    LookView {
        logo: kept(look).map(logo_view),
        style: look.accent.map(|accent| format!("/accent/{}", accent.digits())),
    }
}

/// A logo for a page.
pub(super) fn logo_view(logo: &KeptLogo) -> LogoView {
    LogoView { href: format!("/organisation/logo/{}", logo.sha256), width: logo.width, height: logo.height }
}

/// The logo that is kept beside a card.
pub(super) fn kept(look: &Look) -> Option<&KeptLogo> {
    match &look.logo {
        Some(LogoRef::Kept(logo)) => Some(logo),
        // No card has it: only case files on their way out do.
        Some(LogoRef::Png(_)) | None => None,
    }
}

/// The procurement with the picture of its organisation's logo in its case file, so that whatever is made of that needs nothing else.
///
/// # Errors
/// The store's own.
pub(crate) async fn with_logo(state: &AppState, mine: Mine) -> Result<Mine, AppError> {
    if kept(&mine.case.organisation.look).is_none() {
        return Ok(mine);
    }
    // Whatever stands there now: a colleague may have replaced it a moment ago.
    let logo = state.store.logo(&mine.stored.organisation_id).await?;
    Ok(mine.with_logo(logo.map(|logo| Logo::carried(&logo.content))))
}
