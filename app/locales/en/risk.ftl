# Above any form: somebody else was faster, or an acceptance fell away
conflict-title = Somebody else saved something here while you were filling in the form
conflict-lead = What you wrote is still in the form and has not been saved. This is what is saved now:
conflict-advice = Look it over, and save again if yours should stand.
conflict-gone = Removed
reopened-title = { $count ->
    [one] One residual risk must be accepted again
   *[other] { $count } residual risks must be accepted again
}
wrong-date = Choose a date.
wrong-choose = Choose one of the alternatives.

# The board
risk-title = Risk
risk-lead = Assess what can go wrong, choose measures, and decide what you can live with. None of this is published.
risk-settled = { $all ->
    [0] No scenarios have been proposed yet.
   *[other] Scenarios settled: { $settled } of { $all }.
}
risk-short-note = The protection need is low. You can then take the short path: all the scenarios on one page.
risk-all-on-one-page = Assess all the scenarios on one page
risk-all-title = All the scenarios on one page
risk-all-lead = Assess each scenario before and after, and tick the measures you want. Reasons are written under each scenario.
risk-short-go = Take the short path
risk-accept-go = { $count ->
    [one] Accept the residual risk in one scenario
   *[other] Accept the residual risk in { $count } scenarios
}
risk-matrix = Risk matrix
risk-matrix-caption = The scenarios by likelihood and consequence, before and after measures
risk-legend-before = before measures
risk-legend-after = after measures
risk-mark-before = before measures
risk-mark-after = after measures
risk-mark-both = before and after measures
risk-likelihood = Likelihood
risk-consequence = Consequence
risk-of = of
risk-filter = Filter the list
risk-all-aspects = All
risk-empty = The scenarios will appear here. They are proposed from the answers in the step “Needs”.
risk-because = Proposed because: { $why }
risk-before-short = Before
risk-after-short = After
risk-measures-accepted = { $accepted } of { $all } measures chosen
risk-open = Awaiting answers
risk-set-aside-because = Set aside: { $reason }
risk-no-people = No people have been entered yet.
risk-add-people = Enter people
risk-back = Back to the risk board

risk-actions = Measures the municipality takes itself
risk-actions-lead = These measures do not become requirements. They count once they have an owner and a deadline.
risk-actions-empty = The measures you are to carry out yourselves will appear here when you say yes to them under a scenario.
risk-actions-save = Save owners and deadlines
risk-action-owner = Owner
risk-action-deadline = Deadline
risk-action-nobody = Nobody chosen
risk-action-committed = Agreed
risk-action-open = Lacks an owner or a deadline
risk-helps = Helps against { $scenarios }.
risk-owner-gone = The person has been removed from the roles. Choose another.

# One scenario
risk-why = Why this is proposed
risk-always = Applies to all procurements
risk-open-lead = The scenario depends on questions that have not been answered. It remains until someone answers.
risk-before = Risk before measures
risk-before-help = How likely is it, and how serious will it be, if you do nothing?
risk-before-help-usual = How likely is it, and how serious will it be, if you do nothing? The usual consequence in municipalities is { $usual }. It is only a hint.
risk-usual = The usual consequence in municipalities is { $usual }. It is only a hint.
risk-not-chosen = Not chosen
risk-picker-empty = Not assessed yet.
risk-picker-hint = Choose a square with the mouse, or move with the arrow keys. You can also choose in the two lists below.
risk-measures = Measures
risk-measures-lead = A chosen measure applies to all the scenarios it helps against. If you say no, write why.
risk-carrier = Carried out by: { $carrier }
risk-leads-to = Becomes requirements: { $lines }
risk-leads-to-nothing = Gives no requirements here.
risk-leads-to-action = Becomes a task for the municipality, not a requirement.
risk-actions-go = See the measures the municipality takes itself
risk-also = Also helps against { $scenarios }
risk-undecided = Not decided
risk-reason = Reason
risk-secured-line = Secured by { $lines }.
risk-secured-action = Secured: has an owner and a deadline.
risk-unsecured-lines = Not secured: { $lines } is neither a mandatory requirement nor a contract requirement. The measure does not count in the residual risk.
risk-unsecured-nothing = Not secured: no requirements remain. The measure does not count in the residual risk.
risk-unsecured-action = Not secured: lacks an owner or a deadline. The measure does not count in the residual risk.
risk-residual = Residual risk
risk-after = Residual risk after measures
risk-after-help = How likely and how serious is it when the measures you have said yes to are in place?
risk-note = What the assessment is based on
risk-note-help = For example what you know about the present solution. Appears in the internal report.
risk-set-aside = Set the scenario aside
risk-set-aside-why = Why is this not relevant here?
risk-set-aside-help = When there is a reason here, the scenario is set aside, and the measures are no longer proposed because of it. Empty the field to bring it back.
risk-save-next = Save and go to the next
risk-around = Other scenarios
risk-around-before = Previous:
risk-around-after = Next:

risk-acceptance = Can the residual risk be accepted?
risk-acceptance-set-aside = The scenario is set aside. There is then no residual risk to accept.
risk-acceptance-empty = The residual risk can be accepted here once the risk has been assessed both before and after measures, and saved.
risk-secured-by = Secured by:
risk-secured-by-nothing = No measures are secured, so the risk counts as before measures.
risk-role = Can be accepted by: { $role }.
risk-role-escalates = The risk is so high that the matter is escalated. Can be accepted by: { $role }.
risk-accepted-by = Accepted by { $name } on { $date }.
risk-accepted-by-nobody = Accepted on { $date } by a person who no longer has a role.
risk-acceptance-fell = This no longer applies:
risk-accept = Accept the residual risk
risk-accept-again = Accept again
risk-accept-by = Who accepts?
risk-accept-on = Date
risk-accept-nobody = Choose a person
risk-withdraw = Withdraw the acceptance
risk-changed-title = What you were about to accept has changed
risk-changed-lead = Somebody has changed the risk, or what secures it, while the page was open. Nothing has been saved.
risk-changed-go = See how it stands now, and decide again

risk-accept-title = Accept several residual risks
risk-accept-lead = Read through the list. Untick those that need a closer look.
risk-accept-none = No residual risk is waiting to be accepted.
risk-accept-ticked = Accept the ticked ones
risk-accept-look = Look at the scenario

# Own scenarios
risk-own-new = Add a scenario of your own
risk-own-edit = Change your own scenario
risk-own-text = What can happen, and who is affected?
risk-own-text-help = One sentence, for example: “A pupil asks for help in the survey without any adult seeing it in time.”
risk-own-aspect = What does it threaten first and foremost?
risk-own-measures = Measures that help
risk-own-measures-help = Choose from the catalogue. The measures are then proposed under the scenario.
risk-own-municipality = The municipality’s own measures
risk-own-delete = Delete the scenario
risk-own-delete-lead = The assessment of the scenario is deleted as well, together with the record of who accepted the residual risk.

# The short path
risk-short-title = The short path
risk-short-lead = All the scenarios on one page, for procurements with a low protection need. Assess each of them before and after, and tick the measures you want.
risk-short-measures = Measures you want
risk-short-declined = declined: { $reason }
risk-short-above = see the scenario above
risk-short-more = More choices for this scenario
risk-short-save = Save all

# Wrong
risk-wrong-half = Choose both likelihood and consequence.
risk-wrong-after-alone = Assess the risk before measures first.
risk-wrong-reason = Write why you are saying no to the measure.
risk-wrong-nobody = Choose who accepts.
risk-wrong-role = { $name } cannot accept this. Only this role can: { $role }.
risk-wrong-nothing-ticked = Tick at least one scenario.
risk-wrong-too-many = There are too many scenarios of your own. Delete some first.

# What others saved, by name
risk-theirs-assessment = The assessment of { $scenario }
risk-theirs-score = Before: { $before }. After: { $after }.
risk-theirs-note = Based on: { $note }
risk-theirs-yes = Yes
risk-theirs-no = No: { $reason }
risk-theirs-own = The text of { $scenario }
risk-theirs-acceptance = The residual risk in { $scenario }

# Journal
journal-assessed = Assessed { $id } “{ $title }”
journal-short = { $count ->
    [one] Assessed one scenario on the short path
   *[other] Assessed { $count } scenarios on the short path
}
journal-actions = Set owners and deadlines for measures the municipality takes itself
journal-accepted = Recorded that the residual risk in { $ids } is accepted
journal-withdrawn = Recorded that the residual risk in { $id } is no longer accepted
journal-own-scenario = Wrote scenario { $id } “{ $title }”
journal-own-scenario-deleted = Deleted scenario { $id }
