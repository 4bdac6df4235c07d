//! Who settled what: the words of each thing that can be settled, and the page that lists them.

use crate::access::SignedIn;
use crate::http::error::AppError;
use crate::http::page::{moment, render};
use crate::state::AppState;
use app::frame::Frame;
use app::pages::organisation::{ActRow, ActsProps, RemovalRow, acts_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use store::{Act, NewAct, Removal};

/// How many are listed.
const ACTS_SHOWN: i64 = 200;

/// Something that can be settled for an organisation. Its code is what the store keeps, so it stays what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    Card,
    Labels,
    Units,
    Archive,
    Languages,
    Matrix,
    MatrixUsual,
    Accent,
    Logo,
    LogoRemoved,
    StarterApproved,
    StarterWithdrawn,
    TemplateUsed,
    TemplateStopped,
    TemplateDeleted,
    Invited,
    InvitationWithdrawn,
    InvitationAccepted,
    PasswordLink,
    PasswordChosen,
    AdministratorGiven,
    AdministratorTaken,
    EditorGiven,
    EditorTaken,
    AccountStopped,
    AccountResumed,
    FactorReset,
    FactorDemanded,
    FactorFree,
    HandedOver,
    AccountByProvider,
    IdentityConnected,
    IdentityDisconnected,
    AdministratorByGroups,
    AdministratorOffByGroups,
    Review,
    Decided,
    DecisionChanged,
    EditionBegun,
    EditionChanged,
    EditionDropped,
    EditionReviewed,
    HearingBegun,
    HearingEnded,
    EditionReleased,
    SharedOut,
    SharedIn,
    AnswersOut,
    Followed,
    FollowedNewer,
    FollowedSeen,
    FollowedStopped,
}

impl What {
    const ALL: [What; 52] = [
        What::Card,
        What::Labels,
        What::Units,
        What::Archive,
        What::Languages,
        What::Matrix,
        What::MatrixUsual,
        What::Accent,
        What::Logo,
        What::LogoRemoved,
        What::StarterApproved,
        What::StarterWithdrawn,
        What::TemplateUsed,
        What::TemplateStopped,
        What::TemplateDeleted,
        What::Invited,
        What::InvitationWithdrawn,
        What::InvitationAccepted,
        What::PasswordLink,
        What::PasswordChosen,
        What::AdministratorGiven,
        What::AdministratorTaken,
        What::EditorGiven,
        What::EditorTaken,
        What::AccountStopped,
        What::AccountResumed,
        What::FactorReset,
        What::FactorDemanded,
        What::FactorFree,
        What::HandedOver,
        What::AccountByProvider,
        What::IdentityConnected,
        What::IdentityDisconnected,
        What::AdministratorByGroups,
        What::AdministratorOffByGroups,
        What::Review,
        What::Decided,
        What::DecisionChanged,
        What::EditionBegun,
        What::EditionChanged,
        What::EditionDropped,
        What::EditionReviewed,
        What::HearingBegun,
        What::HearingEnded,
        What::EditionReleased,
        What::SharedOut,
        What::SharedIn,
        What::AnswersOut,
        What::Followed,
        What::FollowedNewer,
        What::FollowedSeen,
        What::FollowedStopped,
    ];

    fn code(self) -> &'static str {
        match self {
            What::Card => "card",
            What::Labels => "labels",
            What::Units => "units",
            What::Archive => "archive",
            What::Languages => "languages",
            What::Matrix => "matrix",
            What::MatrixUsual => "matrix_usual",
            What::Accent => "accent",
            What::Logo => "logo",
            What::LogoRemoved => "logo_removed",
            What::StarterApproved => "starter_approved",
            What::StarterWithdrawn => "starter_withdrawn",
            What::TemplateUsed => "template_used",
            What::TemplateStopped => "template_stopped",
            What::TemplateDeleted => "template_deleted",
            What::Invited => "invited",
            What::InvitationWithdrawn => "invitation_withdrawn",
            What::InvitationAccepted => "invitation_accepted",
            What::PasswordLink => "password_link",
            What::PasswordChosen => "password_chosen",
            What::AdministratorGiven => "administrator_given",
            What::AdministratorTaken => "administrator_taken",
            What::EditorGiven => "editor_given",
            What::EditorTaken => "editor_taken",
            What::AccountStopped => "account_stopped",
            What::AccountResumed => "account_resumed",
            What::FactorReset => "factor_reset",
            What::FactorDemanded => "factor_demanded",
            What::FactorFree => "factor_free",
            What::HandedOver => "handed_over",
            What::AccountByProvider => "account_by_provider",
            What::IdentityConnected => "identity_connected",
            What::IdentityDisconnected => "identity_disconnected",
            What::AdministratorByGroups => "administrator_by_groups",
            What::AdministratorOffByGroups => "administrator_off_by_groups",
            What::Review => "review",
            What::Decided => "decided",
            What::DecisionChanged => "decision_changed",
            What::EditionBegun => "edition_begun",
            What::EditionChanged => "edition_changed",
            What::EditionDropped => "edition_dropped",
            What::EditionReviewed => "edition_reviewed",
            What::HearingBegun => "hearing_begun",
            What::HearingEnded => "hearing_ended",
            What::EditionReleased => "edition_released",
            What::SharedOut => "shared_out",
            What::SharedIn => "shared_in",
            What::AnswersOut => "answers_out",
            What::Followed => "followed",
            What::FollowedNewer => "followed_newer",
            What::FollowedSeen => "followed_seen",
            What::FollowedStopped => "followed_stopped",
        }
    }

    /// The note of it.
    pub(crate) fn done_to(self, detail: &str) -> NewAct<'_> {
        NewAct { what: self.code(), detail }
    }
}

/// `/organisation/acts`.
pub(super) async fn page(State(state): State<AppState>, person: SignedIn) -> Result<Response, AppError> {
    let context = person.context();
    let acts = state.store.organisation_acts(&person.account.organisation_id, ACTS_SHOWN).await?;
    let row = |act: Act| ActRow { at: moment(context.lang, act.at), what: said(context.lang, &act), by: act.by };
    let removals = state.store.list_removals(&person.account.organisation_id, ACTS_SHOWN).await?;
    let removal = |removal: Removal| RemovalRow {
        at: moment(context.lang, removal.at),
        by: removal.by,
        kept: removal.kept,
        proof: t!(
            in context.lang,
            "removal-proof-said",
            sha256 = removal.archive_sha256,
            number = removal.head.seq.to_string(),
            hash = removal.head.hash,
        ),
    };
    let props =
        ActsProps { rows: acts.into_iter().map(row).collect(), removals: removals.into_iter().map(removal).collect() };
    let frame = context.frame(t!(in context.lang, "organisation-acts"));
    Ok(render(StatusCode::OK, frame, move || acts_page(props.clone())).await)
}

fn said(lang: Lang, act: &Act) -> String {
    let detail = act.detail.as_str();
    match What::ALL.into_iter().find(|what| what.code() == act.what) {
        Some(What::Card) => t!(in lang, "act-card"),
        Some(What::Labels) => t!(in lang, "act-labels", letters = detail),
        Some(What::Units) if detail.is_empty() => t!(in lang, "act-units-none"),
        Some(What::Units) => t!(in lang, "act-units", units = detail),
        Some(What::Archive) if detail.is_empty() => t!(in lang, "act-archive-none"),
        Some(What::Archive) => t!(in lang, "act-archive", place = detail),
        Some(What::Languages) => t!(in lang, "act-languages", names = detail),
        Some(What::Matrix) => t!(in lang, "act-matrix"),
        Some(What::MatrixUsual) => t!(in lang, "act-matrix-usual"),
        Some(What::Accent) if detail.is_empty() => t!(in lang, "act-accent-none"),
        Some(What::Accent) => t!(in lang, "act-accent", colour = detail),
        Some(What::Logo) => t!(in lang, "act-logo"),
        Some(What::LogoRemoved) => t!(in lang, "act-logo-removed"),
        Some(What::StarterApproved) => t!(in lang, "act-starter-approved", name = detail),
        Some(What::StarterWithdrawn) => t!(in lang, "act-starter-withdrawn"),
        Some(What::TemplateUsed) => t!(in lang, "act-template-used", name = detail),
        Some(What::TemplateStopped) => t!(in lang, "act-template-stopped", name = detail),
        Some(What::TemplateDeleted) => t!(in lang, "act-template-deleted", name = detail),
        Some(What::Invited) => t!(in lang, "act-invited", email = detail),
        Some(What::InvitationWithdrawn) => t!(in lang, "act-invitation-withdrawn", email = detail),
        Some(What::InvitationAccepted) => t!(in lang, "act-invitation-accepted", email = detail),
        Some(What::PasswordLink) => t!(in lang, "act-password-link", email = detail),
        Some(What::PasswordChosen) => t!(in lang, "act-password-chosen", email = detail),
        Some(What::AdministratorGiven) => t!(in lang, "act-administrator-given", email = detail),
        Some(What::AdministratorTaken) => t!(in lang, "act-administrator-taken", email = detail),
        Some(What::EditorGiven) => t!(in lang, "act-editor-given", email = detail),
        Some(What::EditorTaken) => t!(in lang, "act-editor-taken", email = detail),
        Some(What::AccountStopped) => t!(in lang, "act-account-stopped", email = detail),
        Some(What::AccountResumed) => t!(in lang, "act-account-resumed", email = detail),
        Some(What::FactorReset) => t!(in lang, "act-factor-reset", email = detail),
        Some(What::FactorDemanded) => t!(in lang, "act-factor-demanded"),
        Some(What::FactorFree) => t!(in lang, "act-factor-free"),
        Some(What::HandedOver) => t!(in lang, "act-handed-over", names = detail),
        Some(What::AccountByProvider) => t!(in lang, "act-account-by-provider", email = detail),
        Some(What::IdentityConnected) => t!(in lang, "act-identity-connected", name = detail),
        Some(What::IdentityDisconnected) => t!(in lang, "act-identity-disconnected", email = detail),
        Some(What::AdministratorByGroups) => t!(in lang, "act-administrator-by-groups", email = detail),
        Some(What::AdministratorOffByGroups) => t!(in lang, "act-administrator-off-by-groups", email = detail),
        Some(What::Review) if detail.is_empty() => t!(in lang, "act-review-none"),
        Some(What::Review) => t!(in lang, "act-review", months = detail),
        Some(What::Decided) => t!(in lang, "act-decided", about = detail),
        Some(What::DecisionChanged) => t!(in lang, "act-decision-changed", about = detail),
        Some(What::EditionBegun) => t!(in lang, "act-edition-begun", title = detail),
        Some(What::EditionChanged) => t!(in lang, "act-edition-changed", id = detail),
        Some(What::EditionDropped) => t!(in lang, "act-edition-dropped", id = detail),
        Some(What::EditionReviewed) => t!(in lang, "act-edition-reviewed", id = detail),
        Some(What::HearingBegun) => t!(in lang, "act-hearing-begun", until = detail),
        Some(What::HearingEnded) => t!(in lang, "act-hearing-ended"),
        Some(What::EditionReleased) => t!(in lang, "act-edition-released", title = detail),
        Some(What::SharedOut) if detail.is_empty() => t!(in lang, "act-shared-out"),
        Some(What::SharedOut) => t!(in lang, "act-shared-out-since", since = detail),
        Some(What::SharedIn) => t!(in lang, "act-shared-in", name = detail),
        Some(What::AnswersOut) => t!(in lang, "act-answers-out", name = detail),
        Some(What::Followed) => t!(in lang, "act-followed", name = detail),
        Some(What::FollowedNewer) => t!(in lang, "act-followed-newer", name = detail),
        Some(What::FollowedSeen) => t!(in lang, "act-followed-seen", name = detail),
        Some(What::FollowedStopped) => t!(in lang, "act-followed-stopped", name = detail),
        // Written by a newer Kravspor.
        None => act.detail.clone(),
    }
}

/// Says in the frame when something was last settled, right after somebody did.
pub(super) async fn say_saved(state: &AppState, person: &SignedIn, frame: &mut Frame) -> Result<(), AppError> {
    if let [last] = state.store.organisation_acts(&person.account.organisation_id, 1).await?.as_slice() {
        frame.saved = Some(t!(in frame.lang, "saved", time = moment(frame.lang, last.at)));
    }
    Ok(())
}
