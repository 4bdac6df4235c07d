# The journal of a procurement
journal-lead = Everything that was changed, by whom and when. Nothing here can be changed afterwards without it showing.
journal-whole = The chain is whole: all { $records } records are as they were written.
journal-erased = The content of { $erased } of them has been erased as the law requires, and it shows that they were there.
journal-broken = The chain is broken at record { $number }. Somebody has changed the database behind the back of Kravspor. Tell whoever runs the service.
journal-filter = Filter the journal
journal-filter-do = Show
journal-everybody = Everybody
journal-everything = Everything
journal-part = Part
journal-from = From
journal-to = To
journal-words = Words in the text
journal-number = No.
journal-hash = Fingerprint
journal-count = { $count ->
    [one] One record.
   *[other] { $count } records.
}
journal-count-shown = { $count } records; the newest { $shown } are shown here, all of them are in the file.
journal-file = Download as CSV
journal-entries = { $count ->
    [one] One field
   *[other] { $count } fields
}
journal-removed = removed
journal-payload-erased = The content has been erased
journal-section = { $section ->
    [buyer] Buyer
    [profile] Profile
    [need] Need
    [protection] Protection need
    [people] Person
    [risk-scenarios] Scenario
    [risk-own_scenarios] Own scenario
    [risk-measures] Measure
    [risk-actions] Own action
    [risk-acceptances] Accepted residual risk
    [requirements-lines] Requirement
    [requirements-own] Own requirement
    [requirements-parameters] Number in requirements
    [requirements-receipts] Receipt
    [taken] Newer catalogue
    [decision] Decision
   *[sign_offs] Sign-off
}
journal-record-erased = Erased the content of record { $number }: { $reason }
