# A newer release of the catalogue in an open procurement
newer-notice = New procurements now begin with catalogue { $version }. Nothing has changed here.
newer-notice-do = See what it would change
newer-title = Newer release of the catalogue
newer-lead = The procurement follows catalogue { $from }. New procurements begin with catalogue { $to }. Here you see what it would change in this procurement, and choose what to take in. What you do not take in stays as it is today.
newer-frozen = Frozen versions of the annexes never change.
newer-back = Back to the overview
newer-nothing = The procurement follows catalogue { $version }, the one that new procurements begin with.
newer-no-lines = The release changes no requirements or numbers here.
newer-late = Something has changed since you opened the page
newer-late-lead = The procurement or the catalogue has changed meanwhile. Nothing is saved. Look it over again; what you chose and wrote is still there.
newer-group = { $change ->
    [added] New requirements
    [came] Requirements that become relevant
    [reworded] Requirements with new wording
    [replaced] Requirements that are replaced
    [retired] Requirements that are retired
    [gone] Requirements that are no longer relevant
   *[number] Numbers in requirements
}
newer-group-lead = { $change ->
    [added] The requirements are new in the catalogue. Those you do not take in are left out, with the reason.
    [came] The requirements were there before, and something in the new release leads to them here. Those you do not take in are left out, with the reason.
    [reworded] The catalogue says something else than before. If you do not take the change in, the requirement keeps what it says today, marked with the release it is from.
    [replaced] The catalogue has another requirement instead. If you do not take it in, today's requirement stays, and the new one is left out.
    [retired] The catalogue has taken the requirement out. If you do not take that in, the requirement stays because you kept it.
    [gone] Nothing in the new release leads to the requirement here. If you do not take that in, the requirement stays because you kept it.
   *[number] The number is another in the new release. If you do not take it in, today's number stays as one that you chose.
}
newer-take = Take in { $name }
newer-name-replaced = { $old } → { $new }
newer-left-out = The requirement is left out here.
newer-edited = What you have changed in the requirement comes along.
newer-edited-moves = What you have changed in the requirement moves to { $new } if you take it in.
newer-own-words = The requirement has wording of your own. It stays over that of the catalogue.
newer-reason-one = Why not { $name }? (optional if you give one reason for all)
newer-reason = Why do you not take in the rest?
newer-reason-help = Stands at requirements that are left out or kept without a reason of their own. The reason is internal.
newer-field = { $field ->
    [text] Requirement
    [type] Type
    [placement] Placement
    [met] To be met
    [evidence] Evidence
    [better] Better score
    [verified] Verification
    [scale] Scale
    [annex_c] Stands in annex C of the agreement
    [reason] Reason
    [references] References
    [burden] Burden on the tenderer
   *[number] Number
}
newer-number-lines = Stands in { $lines }.
newer-number-nowhere = Stands in no requirement here now.
newer-forced = Numbers that have to change
newer-forced-lead = The new release does not allow today's value, so the number changes whatever you choose.
newer-forced-one = { $name }: { $old } becomes { $new }. { $lines }
newer-along = Comes along with the release
newer-along-lead = This can't be chosen away: it is what the release asks, assesses and writes in the documents.
newer-along-kind = { $kind ->
    [question] Questions
    [scenario] Scenarios
    [measure] Measures
    [clause] Clauses of the data processing agreement
   *[words] Fixed words of the documents
}
newer-along-change = { $change ->
    [came] new
    [gone] goes
   *[reworded] new wording
}
newer-left = What you have entered that the release has no place for
newer-left-lead = It is not lost: it stays as it was where it is noted that you took the release in.
newer-left-kept = You had entered this about something that the release does not have. Here it is as it stood.
newer-falls = What falls away
newer-falls-lead = Approvals and accepted residual risk are about what was seen. What stands here has to be done anew.
newer-falls-all = If you take in everything
newer-falls-nothing = If you take in nothing
newer-falls-chosen = With what you have ticked
newer-falls-none = Nothing falls away.
newer-falls-without = { $id }: the scenario is not in the new release.
newer-falls-sign-off = The sign-off of { $role } at { $gate }
newer-decide = Take in the release
newer-do-some = Take in what I have ticked
newer-do-all = Take in everything
newer-do-none = Go on without taking anything in
newer-do-preview = Show what falls away
newer-wrong-reason = Say why you do not take in the rest, or give a reason for each requirement.
newer-wrong-many = The procurement has gone on to a new release { $max } times. Make a copy to go further.
newer-before = Releases that were taken in
newer-before-one = From { $from } to { $to }, { $at } by { $by }
newer-taken-title = The release was taken in
newer-taken-between = The procurement went from catalogue { $from } to catalogue { $to }.
newer-taken-by = Taken in by { $by }, { $at }.
newer-accepted = Taken in ({ $count })
newer-refused = Not taken in ({ $count })
newer-what = What
newer-change = Change
newer-why = Why not
newer-change-word = { $change ->
    [added] New requirement
    [came] Became relevant
    [reworded] New wording
    [replaced] Replaced
    [retired] Retired
    [gone] No longer relevant
   *[number] Number
}
newer-to-lines = To the requirements
newer-kept = As the requirement stood in catalogue { $version }. Kept by { $by } { $on }.
newer-kept-because = Reason: { $reason }
newer-kept-reset = Choose “Reset to the catalogue” to follow the catalogue today.
newer-otherwise = Not taken in from catalogue { $version }
journal-newer = Went from catalogue { $from } to { $to }. Taken in: { $accepted }. Not taken in: { $refused }.
journal-newer-none = nothing
journal-newer-more = and { $count } more
