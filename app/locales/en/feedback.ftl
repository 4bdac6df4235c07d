# Feedback on the catalogue
feedback = Feedback
feedback-lead = What you think of questions, scenarios, measures, requirements, agreement texts and help texts in the catalogue. It changes nothing in the procurement and is not in the annexes, the risk report or the case file.
feedback-none = Nobody has given feedback yet. Use the link “Feedback on the catalogue” beside a requirement, a question, a scenario, a measure or a clause of the agreement.
feedback-link = Feedback on the catalogue
feedback-link-help = Feedback on the help text
feedback-title = Feedback: { $about }
feedback-yours = Your feedback: { $about }
feedback-back = Back to where you were
feedback-all = See all the feedback
feedback-as-worded = As it stands in the catalogue
feedback-question = What do you think of this?
feedback-after = The feedback is saved when you choose. Afterwards you can write why, and propose another text.
feedback-caution = Feedback is read by those who edit the catalogue, also outside the procurement and in other municipalities. Write nothing confidential here, and nothing about suppliers, persons or your own security.
feedback-before = You have said this about it before
feedback-given = The feedback was saved on { $at }.
feedback-more = You are done if you like. You can also say more.
feedback-comment = Why? (optional)
feedback-comment-help = For instance what can be misunderstood, who cannot meet it, or what is missing.
feedback-wording = Proposed text (optional)
feedback-wording-help = Change the text into what you think it should be. If you leave it as it is, you propose nothing.
feedback-proposed = Proposed text
feedback-change = Change or withdraw
feedback-withdraw = Withdraw the feedback
feedback-withdraw-lead = What you have written is gone for good. The journal still says that you gave feedback, but not what you wrote.
feedback-withdraw-do = Yes, withdraw the feedback
feedback-count = { $count ->
    [one] One remark.
   *[other] { $count } remarks.
}
feedback-count-shown = { $count } remarks; the latest { $shown } are shown here.
feedback-verdict = { $verdict ->
    [useful] Useful
    [unclear] Unclear
    [not_relevant] Not relevant here
    [too_demanding] Too demanding
    [not_demanding_enough] Not demanding enough
    [shuts_out_suppliers] Shuts out suppliers
    [hard_to_verify] Hard to verify
   *[other] Something else
}
feedback-about-question = The question “{ $text }”
feedback-about-help = The help text of “{ $text }”
feedback-about-scenario = Scenario { $key }
feedback-about-measure = Measure { $key }
feedback-about-item = Requirement { $key }
feedback-about-clause = Clause { $key } of the data processing agreement
feedback-wrong-verdict = Choose what you think.
feedback-wrong-room = There is room for at most { $max } remarks in a procurement.
journal-feedback = Gave feedback on the catalogue. { $about }: { $verdict }
journal-feedback-changed = Changed feedback on the catalogue. { $about }: { $verdict }
journal-feedback-withdrawn = Withdrew feedback on the catalogue. { $about }
feedback-from-link = From the link
feedback-from-link-named = From the link, calls themselves “{ $name }”
feedback-links = Links for suppliers and others without an account
feedback-links-lead = Whoever gets the link sees the requirements as they are announced, and can say what they think of them. They do not see risks, measures, reasons or confidential requirements. The link works only before the announcement or after signing; in between, questions go through the procurement portal. Give nobody a head start: share the link openly, for instance along with a market consultation, and see to it that everybody who may want to tender gets the same information.
feedback-link-new = New link
feedback-link-when = When it works
feedback-link-how-long = For how long
feedback-link-weeks = { $count ->
    [one] One week
   *[other] { $count } weeks
}
feedback-link-make = Make the link
feedback-link-close = Close the link
feedback-link-stage = { $stage ->
    [before_announcement] Before the announcement
   *[after_signing] After signing
}
feedback-link-made = Made by { $who } on { $at }
feedback-link-state = { $state ->
    [open] Works until { $at }
    [closed] Closed
    [expired] Ran out on { $at }
    [frozen] Stopped when a version was frozen
   *[unsigned] Stopped: G5 is not passed
}
feedback-link-remarks = { $count ->
    [0] no remarks
    [one] one remark
   *[other] { $count } remarks
}
feedback-link-send = { $stage }. Send the link to those you want to hear from. Everybody who has it can use it.
feedback-link-not-now = You cannot make a link now. A version is frozen, and the contract is not signed (G5). During the competition, questions and answers go through the procurement portal.
feedback-link-wrong-stage = Choose something that is possible now. Before the announcement: no version is frozen. After signing: G5 is passed.
feedback-link-wrong-weeks = Choose from one to { $max } weeks.
feedback-link-wrong-room = There can be at most { $max } open links. Close one first.
journal-feedback-link = Made a link for feedback from others. { $stage }, until { $until }
journal-feedback-link-closed = Closed a link for feedback from others. { $stage }
journal-feedback-by-link = Feedback by a link. { $about }: { $verdict }
visit-title = Requirements of “{ $title }”
visit-lead = { $stage ->
    [before_announcement] { $organisation } is preparing a procurement and would like to know what you think of the requirements before it is announced.
   *[after_signing] { $organisation } has signed the contract and would like to know what you think of the requirements that were made.
}
visit-no-tender = This is not a competition. What you write is no tender, and has no bearing on how a tender is assessed.
visit-caution = What you write is read by the municipality and by those who edit the catalogue of requirements. Write nothing confidential, and nothing about persons.
visit-until = The link works until { $until }.
visit-thanks = Thank you. The feedback has been sent.
visit-empty = There are no requirements to show yet.
visit-give = Say what you think
visit-back = Back to the requirements
visit-documentation = To be described: { $text }
visit-name = Name or company (optional)
visit-name-help = This is only what you call yourself. Nobody checks it.
visit-send = Send the feedback
visit-wrong-room = As much feedback has come in by this link as there is room for.
error-feedback-link-dead = The link does not work
error-feedback-link-dead-advice = It is closed or too old, or part of the address is missing. Ask whoever gave you the link.
error-feedback-link-competition = The link is closed
error-feedback-link-competition-advice = We take feedback before a competition is announced and after the contract is signed, but not in between. Put questions about the competition in the procurement portal.
error-too-much-feedback = Much feedback has come in lately
error-too-much-feedback-advice = { $minutes ->
    [one] What you sent now is not saved. Try again in one minute.
   *[other] What you sent now is not saved. Try again in { $minutes } minutes.
}
