//! Where a story is told: an empty database of its own.

use async_trait::async_trait;
use store::{OpenOptions, SqlStore};

/// Changes the database behind the store's back.
#[async_trait]
pub trait Backdoor: Send + Sync {
    async fn sql(&self, statement: &'static str);
    /// What the database says when it refuses a statement; empty when it does not.
    async fn refused(&self, statement: &'static str) -> String;
}

/// An empty database, which goes when the test ends.
#[async_trait]
pub trait Place: Backdoor + Sized {
    /// Notes that a migration from the year 2999 was applied.
    const FROM_THE_FUTURE: &'static str;

    /// A new one; none where this machine has no such database, and then it has said so.
    async fn make() -> Option<Self>;
    /// Its address.
    fn url(&self) -> String;
    /// Throws it away.
    async fn end(self);

    async fn open(&self) -> SqlStore {
        self.open_with(&OpenOptions::default()).await
    }

    async fn open_with(&self, options: &OpenOptions) -> SqlStore {
        SqlStore::open(&self.url(), options).await.unwrap()
    }
}

/// Every story as a test of its own, each in a new place.
macro_rules! stories_in {
    ($place:ty) => {
        stories! { $place, open =>
            accounts::an_account_is_found_by_id_and_email,
            accounts::an_email_address_belongs_to_one_person,
            accounts::an_account_needs_an_organisation_that_exists,
            accounts::names_are_ordered_alike_everywhere,
            accounts::an_organisation_keeps_its_card,
            accounts::a_release_is_kept_once,
            members::who_sets_up_is_administrator_and_the_last_one_stays,
            members::of_two_administrators_who_remove_each_other_one_stays,
            members::an_account_out_of_use_has_no_sessions_and_no_links,
            members::an_invitation_makes_one_account,
            members::an_invitation_can_be_withdrawn_by_its_organisation,
            members::a_password_link_changes_one_password_once,
            members::a_changed_password_ends_what_the_old_one_began,
            members::a_second_factor_takes_each_code_once,
            members::an_organisation_can_demand_a_second_factor,
            identities::somebody_new_gets_an_account_of_their_own,
            identities::of_two_first_sign_ins_at_once_one_makes_the_account,
            identities::an_identity_is_connected_to_one_account,
            identities::the_only_way_in_stays,
            identities::the_right_follows_the_groups_but_for_the_last_administrator,
            setup::a_setup_link_opens_once,
            setup::a_setup_link_that_is_wrong_or_late_opens_nothing,
            setup::a_setup_link_is_dead_once_somebody_has_an_account,
            setup::a_new_setup_link_kills_the_one_before,
            setup::an_organisation_is_added_with_a_link_of_its_own,
            setup::of_two_who_open_the_setup_link_one_comes_second,
            sessions::a_session_is_kept_until_it_expires,
            sessions::a_session_id_is_given_to_one,
            sessions::a_session_that_is_gone_does_not_come_back,
            sessions::expired_sessions_are_swept_out,
            procurements::a_procurement_from_beginning_to_end,
            procurements::nobody_else_sees_a_procurement,
            procurements::what_never_existed_is_not_found,
            procurements::a_draft_is_kept_per_form,
            form_drafts::each_page_has_a_draft_of_its_own,
            form_drafts::a_draft_is_its_writers_alone,
            form_drafts::so_many_drafts_are_kept,
            form_drafts::a_ticket_holds_until_it_ends,
            participants::those_who_take_part_see_it_and_nobody_else,
            participants::a_person_is_one_account_and_the_owner_a_member,
            participants::what_is_handed_over_has_one_owner,
            participants::an_administrator_hands_over_what_somebody_left,
            comments::a_comment_from_beginning_to_end,
            comments::an_answer_opens_what_was_resolved,
            comments::what_its_author_takes_away_is_gone,
            comments::those_who_take_no_part_neither_see_nor_are_mentioned,
            comments::there_is_room_for_so_many,
            feedback::a_remark_is_given_changed_and_withdrawn,
            feedback::those_who_take_no_part_give_and_see_no_feedback,
            feedback::there_is_room_for_so_much_feedback,
            pilots::a_pilot_begins_is_told_of_and_ends,
            pilots::a_pilot_is_for_those_who_take_part_and_settled_by_its_owner,
            newer::a_procurement_goes_on_to_another_release,
            newer::nobody_goes_on_from_what_they_have_not_seen,
            newer::a_frozen_version_keeps_the_release_it_was_made_with,
            feedback_links::what_comes_in_by_a_link_is_kept_without_an_account,
            feedback_links::a_link_stops_when_it_is_closed_too_old_or_a_version_is_frozen,
            feedback_links::a_link_lives_no_longer_than_the_access_of_whoever_made_it,
            desk::what_was_decided_is_told_to_whoever_spoke_up,
            desk::of_two_editors_the_second_comes_late,
            desk::a_decision_answers_remarks_about_its_thing_and_no_others,
            desk::what_is_withdrawn_leaves_the_desk,
            desk::nothing_of_one_desk_is_on_another,
            desk::a_visitor_is_answered_by_the_link,
            shared::what_others_sent_stands_on_the_desk_and_is_answered,
            shared::an_answer_from_elsewhere_is_told_to_whoever_spoke_up,
            shared::what_leaves_says_what_the_procurement_has_and_not_which,
            shared::a_pilots_report_is_its_owners_to_send_and_take_back,
            shared::there_is_room_for_so_much_from_elsewhere,
            shared::what_is_read_in_is_one_organisations,
            tenders::answers_are_read_in_read_in_again_and_taken_out,
            tenders::what_is_put_together_is_nobodys_own_any_more,
            tenders::answers_are_of_one_organisation_and_of_those_who_take_part,
            catalogue_uses::a_procurement_is_counted_again_when_it_went_on,
            catalogue_uses::counts_are_of_one_organisation_and_go_with_the_procurement,
            editions::a_draft_is_written_by_editors_and_nobody_overwrites_another,
            editions::whoever_wrote_a_change_is_not_the_one_who_reads_it,
            editions::an_edition_is_its_organisations,
            editions::while_people_are_heard_the_draft_stands_still,
            editions::what_is_released_is_in_use_and_gives_way_to_the_next,
            followed::what_is_followed_is_new_until_an_editor_has_looked,
            followed::what_is_followed_is_its_organisations_and_its_editors,
            followed::there_is_room_for_so_many_to_follow,
            imports::a_file_on_its_way_is_its_senders,
            imports::few_files_are_kept_and_none_for_long,
            imports::a_file_becomes_a_catalogue_once,
            imports::an_imported_catalogue_belongs_to_an_organisation,
            imports::what_is_in_use_changes_as_one,
            imports::a_change_that_was_worked_out_too_early_writes_nothing,
            settings::a_card_is_changed_by_whoever_has_seen_it,
            settings::a_logo_changes_with_its_card_and_the_one_that_was_is_gone,
            settings::what_was_settled_last_is_listed_first,
            settings::one_approval_of_the_starter_text_stands,
            settings::one_template_is_in_use_in_each_language,
            settings::a_template_belongs_to_an_organisation,
            settings::an_organisation_has_so_many_templates,
            writes::a_write_names_what_it_read,
            writes::a_newer_entry_is_never_overwritten,
            writes::of_two_who_read_the_same_revision_one_comes_second,
            writes::a_revision_never_repeats,
            writes::deleting_what_is_not_there_changes_nothing,
            writes::the_server_may_write_over_anything,
            writes::a_null_is_a_value_and_not_a_deletion,
            writes::a_procurement_with_one_key_twice_is_not_made,
            writes::a_write_that_is_given_up_leaves_nothing_half_done,
            writes::what_is_given_up_stands_in_nobodys_way,
            versions::a_version_is_read_back_as_it_was_frozen,
            versions::versions_are_numbered_without_gaps,
            versions::what_changed_since_it_was_read_is_not_frozen,
            versions::nobody_else_sees_a_version,
            journal::a_payload_can_be_erased,
            journal::the_journal_tells_who_did_what,
            removals::what_is_taken_away_is_gone_and_something_is_left,
            removals::what_has_gone_on_is_not_taken_away,
        }
        stories! { $place, place =>
            desk::what_an_edition_carries_stays,
            editions::what_is_released_never_changes,
            journal::a_journal_cannot_be_moved,
            removals::feedback_stays_without_a_tie,
            shared::a_report_stays_without_a_tie,
            start::what_was_written_is_there_after_a_restart,
            start::servers_that_start_together_take_turns,
            start::a_database_from_the_future_is_refused,
            together::fifty_write_to_entries_of_their_own,
            together::fifty_write_to_the_same_entry,
            together::fifty_settle_the_same_card,
        }

        #[tokio::test]
        async fn tampering_shows() {
            for case in $crate::suite::journal::TAMPERING {
                let Some(place) = <$place>::make().await else { return };
                $crate::suite::journal::tampering_shows(&place, case).await;
                place.end().await;
            }
        }

        #[tokio::test]
        async fn a_version_never_changes() {
            for statement in $crate::suite::versions::CHANGES {
                let Some(place) = <$place>::make().await else { return };
                $crate::suite::versions::a_version_never_changes(&place, statement).await;
                place.end().await;
            }
        }
    };
}

/// Stories about an open store, or about a place.
macro_rules! stories {
    ($place:ty, open => $($module:ident::$story:ident),* $(,)?) => {$(
        #[tokio::test]
        async fn $story() {
            let Some(place) = <$place>::make().await else { return };
            let store = place.open().await;
            $crate::suite::$module::$story(&store).await;
            store::Store::close(&store).await;
            place.end().await;
        }
    )*};
    ($place:ty, place => $($module:ident::$story:ident),* $(,)?) => {$(
        #[tokio::test(flavor = "multi_thread", worker_threads = 4)]
        async fn $story() {
            let Some(place) = <$place>::make().await else { return };
            $crate::suite::$module::$story(&place).await;
            place.end().await;
        }
    )*};
}

pub(crate) use {stories, stories_in};
