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
feedback-caution = Feedback is read by those who edit the catalogue, also outside the procurement. Write nothing confidential here, and nothing about suppliers, persons or your own security.
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
