# Step 5: the annexes, the gates, frozen versions and what has changed between them.
annexes-title = Annexes
annexes-lead = Two packages: one that is published with the competition, and one that must never leave the municipality.
annexes-date = Date in the documents
annexes-date-use = Use the date
annexes-open = Open fields in the data processing agreement
annexes-open-lead = Open fields are marked in the document, with who fills them in.
annexes-open-none = No fields in the data processing agreement are open.
annexes-open-buyer = You fill these in before the contract notice
annexes-open-tenderer = The tenderer fills these in with the tender
annexes-open-signing = The parties fill these in when signing
annexes-published = To be published
annexes-published-lead = Contains requirements only. No scenarios, measures, assessments or reasons.
annexes-published-zip = Download the package to be published
annexes-internal = Internal
annexes-internal-lead = Must never be published. Contains the risk assessment with the reasons.
annexes-internal-zip = Download the internal package
annexes-preview = Preview
annexes-preview-title = Preview: { $name }
annexes-download = Download
annexes-missing = Not made:
annexes-back = Back to the annexes
annexes-footnotes = Footnotes
annexes-footnote = Footnote { $number }
annexes-tenderer-fills = To be filled in by the tenderer
annexes-wrong-date = Choose a valid date.
error-annex-date = The date is not valid
error-annex-date-advice = Write it as 2026-11-21 in the address, or go back to the annexes and choose a date there.
annexes-drafts = Drafts of the files
annexes-drafts-lead = The files as the procurement stands now. They are marked as drafts until the version is frozen.
annexes-restricted = Only against a confidentiality declaration
annexes-restricted-lead = Given to tenderers who have signed a confidentiality declaration. Must not be part of the contract notice.
annexes-restricted-zip = Download the files given against a confidentiality declaration
annexes-consultation = Market consultation
annexes-consultation-lead = The draft is used before the contract notice, when you ask the market about the requirements. It must be the same for everyone who receives it, and is in neither package.
annexes-file = { $kind ->
    [requirement_sheet] requirement sheet that the tenderers fill in
    [data_processing_agreement] data processing agreement
    [manifest] list of the files in the package, with checksums
    [risk_report] risk report
    [decision_memo] decision memo
    [contract_requirements] contract requirements outside the data processing agreement
    [qualification_requirements] qualification requirements for the contract notice
    [requirements_flat] the requirements for tender portals, as a plain table
    [agreement_checklist] checklist for when a tenderer insists on its own data processing agreement
    [restricted_requirement_sheet] requirement sheet given against a confidentiality declaration
   *[other] { $kind }
}
gates-title = Gates
gates-lead = The gates are to be passed before the competition is announced, except those that come after it. Here is what is missing, and where you mend it.
gates-after = After the competition
gates-freeze = Freeze a version
gates-passed = Passed
gates-missing = { $count ->
    [one] One thing is missing
   *[other] { $count } things are missing
}
gates-ask-done = In order:
gates-ask-missing = Missing:
gates-fell-away = It was confirmed, but what was confirmed has changed since.
gates-more = { $count ->
    [one] Show one more
   *[other] Show { $count } more
}
gates-sign = confirm here
gates-decide = record the decision
sign-go = Confirm the requirement set and record the decision
sign-title = Confirmations and decision
sign-lead = Here is who stands behind the requirement set, and what management has decided. A confirmation falls away when what it covers is changed.
sign-set = Confirmations
sign-set-lead = Choose who has confirmed or been consulted. Only those who hold the role card can be chosen.
sign-nobody-yet = Nobody yet
sign-nobody = Nobody holds the role card “{ $role }”. Give it to someone under roles.
sign-on = Date of new confirmations
sign-save = Save the confirmations
sign-signed = { $name }, { $date }.
sign-fell = { $name } confirmed on { $date }, but what was confirmed has changed since. Choose again once the person has seen the changes.
sign-wrong-person = Choose someone who holds the role card.
sign-changed = The requirement set has changed since the page was shown. Look through the changes before you confirm.
sign-changed-what = The requirement set
journal-signed = Confirmations: { $what }
decision-title = Decision on the tender documents
decision-lead = The decision stands in the decision memo and in the internal package. A conditional decision does not open for the contract notice until the conditions are met and it is changed to approved.
decision-outcome = Decision
decision-outcome-word = { $outcome ->
    [approved] Approved
    [conditional] Conditional on improvements
   *[rejected] Rejected
}
decision-conditions = Conditions
decision-conditions-help = One condition on each line. Filled in when the decision is conditional. The conditions are internal.
decision-by = Decided by
decision-on = Date
decision-save = Save the decision
decision-nobody = Nobody holds the role card to decide. Give it to someone under roles.
decision-status = { $outcome }, { $name }, { $date }.
decision-status-fell = The requirement set has changed since the decision was made. It must be made again before the version can be frozen without a reason.
decision-wrong-outcome = Choose a decision.
decision-wrong-conditions = Write the conditions for a conditional decision.
decision-wrong-by = Choose who has decided.
decision-theirs = The decision
journal-decision = Decision on the tender documents: { $outcome }
freeze-go = Freeze a version
freeze-title = Freeze version { $number }
freeze-lead = The files are kept as they are now, with checksum, date and who releases them. A frozen version cannot be changed. Changes give a new version.
freeze-ready = All gates are passed.
freeze-not-ready = Something is missing. The version can be released all the same by someone with the right role, who gives a reason. The reason stands in the version, the journal and the internal package.
freeze-nobody = Nobody can release the version
freeze-nobody-lead = As the procurement stands now, it can only be released by someone with these role cards: { $roles }.
freeze-nobody-do = Give someone the role card
freeze-by = Who releases the version
freeze-by-help = Only those with a role card for it can be chosen.
freeze-by-nobody = Choose a person
freeze-date-help = The date that stands in the files.
freeze-reason = Why the version is released although something is missing
freeze-reason-help = The reason is internal and is not published.
freeze-do = Freeze the version
freeze-do-anyway = Release all the same, and freeze the version
freeze-wrong-by = Choose who releases the version.
freeze-wrong-role = The person does not hold the role card needed for what is missing.
freeze-wrong-reason = Write why the version is released although something is missing.
freeze-late = The procurement has changed
freeze-late-lead = Something has been saved since the page was shown. Nothing is frozen. Look through the gates once more before you freeze the version.
error-many-versions = The procurement has as many versions as it can have
error-many-versions-advice = Contact whoever runs Kravspor.
error-version-size = The files are too large to be frozen
error-version-size-advice = Take out requirements or long texts, and try again.
journal-frozen = Froze version { $number } as { $name }
journal-frozen-anyway = Froze version { $number } as { $name }, although something was missing: { $reason }
versions-title = Frozen versions
versions-lead = A version is the files as they were when they were released.
versions-none = No version is frozen yet. Freeze a version when the gates are passed.
versions-open = released with something missing
versions-since = Show changes since
versions-column-version = Version
versions-column-dated = Date in the files
versions-column-at = Frozen
versions-column-by = Released by
versions-column-changes = Changes
version-name = Version { $number }
version-lead = The files here are exactly those that were frozen.
version-account = Recorded by
version-release = Catalogue release
version-anyway = Released although something was missing
version-reason = Reason:
version-since = Show changes since this version
version-proof = Where the version stands in the journal
version-proof-lead = The checksums show that the files are those that were frozen, and what content they were made from.
version-journal = The journal up to and including line { $seq }
version-fingerprint = Checksum of the catalogue release
version-size = { $kilobytes } kB
changes-title = Changes
changes-lead = What has changed in what is published. Internal assessments are not included.
changes-from = From
changes-to = To
changes-show = Show the changes
changes-today = as it stands now
changes-none = Nothing of what is published has changed.
changes-draft = What you compare with is not frozen. Freeze a new version before the list of changes is published.
changes-list = Download the list of changes for tenderers
changes-list-lead = The list holds only what is published, and can be published in the competition.
changes-what = What
changes-before = Before
changes-after = After
changes-nothing = (nothing)
annexes-consultation-plain = Draft without types and weights
annexes-consultation-types = Draft with types and weights
annexes-comparison = Checklist for your own use
annexes-comparison-lead = Used internally to compare when a tenderer insists on its own data processing agreement. It is sent out only if you have opened for that.
error-consultation-late = The market consultation is over
error-consultation-late-advice = A version is frozen. The market consultation takes place before the competition is announced.
preview-sheet = Preview the requirement sheet
preview-agreement = Preview the data processing agreement
gates-and-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
versions-table = The versions in a table
state-gates = { $count ->
    [one] One gate remains
   *[other] { $count } gates remain
}
