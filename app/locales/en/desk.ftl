# The editor's desk
desk = The editor's desk
desk-about = What has been said about the catalogue, and what is decided
desk-to-item = What has been said about the requirement, and how it is used
desk-sections = The editor's desk
desk-queue = Queue
desk-lead = Feedback on the catalogue from all procurements of the municipality, gathered by requirement, measure, scenario, question and clause. What was read in from other municipalities stands beside it. You do not see which procurement it comes from.
desk-filter = Limit the queue
desk-all = All
desk-search = Search in texts
desk-kind = What it is about
desk-verdict = Verdict
desk-domain = Domain
desk-age = When
desk-state = Answer
desk-show = Show
desk-show-all = Show all that waits
desk-kind-word = { $kind ->
    [question] Question
    [help] Help text
    [scenario] Scenario
    [measure] Measure
    [item] Requirement
   *[clause] Clause of the data processing agreement
}
desk-age-word = { $age ->
    [week] The last seven days
    [month] The last 30 days
   *[old] Older than 90 days
}
desk-state-word = { $state ->
    [waiting] Waits for an answer
    [decided] Answered
   *[all] Everything
}
desk-count = { $remarks ->
    [one] One remark
   *[other] { $remarks } remarks
} about { $things ->
    [one] one thing in the catalogue.
   *[other] { $things } things in the catalogue.
}
desk-count-shown = The { $shown } with the most unanswered remarks are shown here. Limit the queue to see the rest.
desk-count-read = Only the latest { $max } remarks have been read.
desk-empty = There is nothing here. Feedback arrives when somebody gives it in a procurement or through a link.
desk-waiting = { $count ->
    [0] All answered
    [one] One waits for an answer
   *[other] { $count } wait for an answer
}
desk-proposals = { $count ->
    [0] no proposed texts
    [one] one proposed text
   *[other] { $count } proposed texts
}
desk-latest = last { $at }
desk-verdicts-title = What people think
desk-numbers-remarks = Remarks
desk-numbers-procurements = Procurements
desk-chart-table = Show as a table
desk-chart-what = What
desk-counted = { $waiting ->
    [0] The numbers cover { $all ->
        [one] the one procurement of the municipality.
       *[other] all { $all } procurements of the municipality.
    }
   *[other] The numbers cover { $counted } of { $all } procurements. The rest have changed since they were counted and are included as the desk is opened.
}
desk-overdue = { $count ->
    [one] One requirement has not been read critically for long.
   *[other] { $count } requirements have not been read critically for long.
}
desk-back = Back to the queue
desk-entry = See the whole entry in the catalogue
desk-gone = This is not in the catalogue that new procurements begin with.
desk-retired = The requirement was retired in version { $version }.
desk-item-overdue = The requirement was last read critically on { $date }. That is more than { $months ->
    [one] one month
   *[other] { $months } months
} ago.
desk-uses = Use in the procurements
desk-uses-title = What the procurements did
desk-uses-few = { $kind ->
    [item] The requirement has come up in fewer than { $few } procurements. Then no numbers are shown.
    [measure] The measure has been proposed in fewer than { $few } procurements. Then no numbers are shown.
   *[other] The scenario has been proposed in fewer than { $few } procurements. Then no numbers are shown.
}
desk-uses-whole = { $kind ->
    [item] The requirement has come up in { $count } procurements. Those are too few to show what they did.
    [measure] The measure has been proposed in { $count } procurements. Those are too few to show what they did.
   *[other] The scenario has been proposed in { $count } procurements. Those are too few to show what they did.
}
desk-uses-parts = { $kind ->
    [item] The requirement has come up in { $count } procurements.
    [measure] The measure has been proposed in { $count } procurements.
   *[other] The scenario has been proposed in { $count } procurements.
} A number that covers fewer than { $few } is not shown, so that nobody can be recognised.
desk-uses-short = In { $count } procurements
desk-uses-short-few = In fewer than { $few } procurements
desk-did = { $did ->
    [kept] { $kind ->
        [scenario] Assessed
       *[other] Accepted
    }
    [left_out] { $kind ->
        [item] Left out
        [measure] Declined
       *[other] Set aside
    }
    [reworded] Reworded
    [numbered] Given another number
    [retyped] Given another type
    [placed] Placed elsewhere
    [timed] To be met at another time
   *[weighted] Weighted on its own
}
desk-share-few = fewer than { $few }
desk-share-most = all, or all but fewer than { $few }
desk-remarks = Feedback
desk-no-remarks = Nobody has said anything about this.
desk-group-alike = { $count } proposals that are alike
desk-group-alike-why = At least { $per_cent } per cent of the words they change are the same.
desk-group-proposals = { $count ->
    [one] One proposal that is unlike the others
   *[other] { $count } proposals that are unlike each other
}
desk-group-words = { $count ->
    [one] One remark without a proposal
   *[other] { $count } remarks without a proposal
}
desk-remarks-left-out = The latest { $shown } remarks are shown here.
desk-when = { $at }, version { $version }
desk-waits = Waits
desk-answered = Answered
desk-read = As it was worded
desk-outdated = The text in the catalogue has changed since this was said.
desk-who-elsewhere = Somebody from another organisation
desk-who-gone = From a procurement that has been deleted
desk-decided = What has been decided
desk-made = { $who } { $at }
desk-made-changed = { $who } { $at }, changed by { $changer } { $changed }
desk-answers-count = { $count ->
    [0] answers no remark
    [one] answers one remark
   *[other] answers { $count } remarks
}
desk-change = Change
desk-draft = Continue in the draft of the next edition
desk-carried = In an edition
desk-decide = Decide
desk-change-title = Change what was decided
desk-outcome-question = What is to happen?
desk-outcome = { $outcome ->
    [change] Change the text
    [keep] Keep it, with an answer
    [replace] Replace it with something else
    [retire] Take it out of use
   *[new_item] Make something new beside it
}
desk-which = Which remarks do you answer?
desk-which-help = Those who made them can read the answer.
desk-remark-choice = { $verdict } – { $who }, { $at }
desk-remark-choice-words = { $verdict } – { $who }, { $at }: “{ $text }”
desk-answer = Answer to those who spoke up
desk-answer-help = Say in plain words what will be done, or why it stands as it does. The answer is also read by suppliers who spoke up through a link. Write nothing about persons or single procurements.
desk-send = Decide and answer
desk-change-send = Save the change
desk-wrong-outcome = Choose what is to happen.
desk-wrong-answer = Write an answer.
desk-wrong-remarks = Something that you answer has been withdrawn. Look through the list and send it again.
desk-wrong-room = There is room for at most { $max } decisions that wait for an edition.
desk-wrong-released = This is part of an edition of the catalogue and cannot be changed. What you wrote is below as a new decision.
desk-review = Critical reading
desk-review-lead = Requirements that nobody has read critically for long: do they still agree with the law, the market and what we mean?
desk-review-off = The municipality has not settled how long a requirement may stand before it is read again.
desk-review-none = { $months ->
    [one] All requirements have been read critically in the last month.
   *[other] All requirements have been read critically in the last { $months } months.
}
desk-review-count = { $count ->
    [one] One requirement has
   *[other] { $count } requirements have
} not been read critically for { $months ->
    [one] one month
   *[other] { $months } months
} or more. Those that have waited longest come first.
desk-review-last = Last read { $date }
desk-review-settle = Settle how long a requirement may stand
desk-sources = Laws and standards
desk-sources-lead = What the requirements in the catalogue (version { $version }) refer to. When a law or a standard has changed, read the requirements below it again.
desk-sources-left-out = The comparison covers the { $max } latest versions that procurements use.
desk-source-changed = Changed in the catalogue since version { $versions }, which procurements of the municipality use. These requirements refer to it.
desk-source-unconfirmed = Not confirmed: the municipality checks this itself.
desk-source-items = { $count ->
    [one] One requirement refers to this
   *[other] { $count } requirements refer to this
}
answers = The answer from those who edit the catalogue
answer-outcome = { $outcome ->
    [change] The text will be changed
    [keep] It stays as it is
    [replace] Something else will replace it
    [retire] It will leave the catalogue
   *[new_item] Something new will come into the catalogue
}
answer-at = Answered { $at }
answer-carried = This is part of an edition of the catalogue.
visit-answered = Answer to what has come in about this requirement:
waiting-answer = Your feedback has been answered: { $about }
organisation-review = Critical reading
review-settings-lead = How long a requirement in the catalogue may stand before somebody is to read it critically again. Requirements that have waited longer are marked in the catalogue and listed on the editor's desk.
review-months = Months before a requirement is to be read again
review-months-help = The municipality decides how long. Leave the field empty if nothing is to be marked.
review-months-wrong = Write a whole number from 1 to { $max }, or leave the field empty.
act-review = Settled that requirements are read again after { $months } months
act-review-none = Settled that no requirements are marked for reading again
act-decided = Decided on the editor's desk: { $about }
act-decision-changed = Changed what was decided on the editor's desk: { $about }
