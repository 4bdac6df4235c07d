# The list
lines-title = Requirements
lines-lead = These are the requirements that follow from the need and the measures. Each one says why it is here. The reasons are not published.
lines-counts = Status of the requirement sheet
lines-count = { $count ->
    [one] One requirement
   *[other] { $count } requirements
}
lines-count-absolute = Mandatory: { $count } of { $max }
lines-count-weight = Weight: { $weight } of 100
lines-count-open = { $count } awaiting answers
lines-count-left-out = { $count } left out
lines-filter = Filter the list
lines-all = All
lines-type = Type
lines-domain = Area
lines-only-changed = Only changed ones
lines-only-left-out = Only those left out
lines-show = Show
lines-show-all = Show all
lines-none-match = No requirements match.
lines-empty = The requirements will appear here when the need has been described and the measures have been chosen.
lines-burden = Burden { $burden } of { $max }
lines-changed = Changed: { $what }
lines-changed-text = wording
lines-changed-type = type
lines-changed-placement = placement
lines-changed-met = when it must be met
lines-own = Own requirement
lines-open = Awaiting answers
lines-open-lead = The requirement depends on questions that have not been answered. It remains until someone answers.
lines-strengthens = This is a strengthened requirement. It takes the place of { $basic }, because the protection need or the circumstances call for more. If you leave it out, { $basic } comes back.
lines-basic-back = This requirement is here because the strengthened requirement { $variant } has been left out.
lines-remarks-tag = { $count ->
    [one] One piece of advice on the wording
   *[other] { $count } pieces of advice on the wording
}
lines-left-out = Left out
lines-left-out-because = Left out: { $reason }
lines-edit = Change { $id }
lines-weight-words = Weight { $weight }%

# One line
lines-back = Back to the requirements
lines-edit-title = Requirement { $id }
lines-new = Add a requirement of your own
lines-why = Why the requirement is here
lines-text = The requirement
lines-original = As it stands in the catalogue
lines-original-text = Wording
lines-placement = Placement
lines-met = To be met
lines-weight = Weight
lines-weight-help = For evaluated requirements only. If the field is empty, the requirement gets an equal share of what remains of one hundred per cent.
lines-evidence = Evidence required
lines-evidence-help = What the tenderer describes or encloses.
lines-better = What gives a better score
lines-better-help = For evaluated requirements only.
lines-reason = Why you are asking for this
lines-reason-help = Internal. Not published.
lines-leave-out = Leave the requirement out, and why
lines-leave-out-help = When there is a reason here, the requirement is left out. The reason is internal. Empty the field to include the requirement again.
lines-remarks = Advice on the wording
lines-remarks-lead = This is advice, not an error. The requirement can be saved as it is.
lines-pairs = Which types can stand where?
lines-pair-absolute = A mandatory requirement stands in the requirement specification, as a qualification requirement or as a contract requirement.
lines-pair-evaluated = An evaluated requirement is weighted, and therefore always stands under an award criterion.
lines-pair-option = An option is priced in the price form, and therefore always stands in the requirement specification.
lines-pair-information = An information request is answered without points, and therefore always stands in the requirement specification.
lines-secures = Accepted residual risk rests on this requirement
lines-secures-lead = If you leave the requirement out, or turn it into anything other than a mandatory requirement or a contract requirement, these must be accepted again:
lines-reset = Reset to the catalogue
lines-reset-lead = Wording, type, placement, weight and whether it is left out become as in the catalogue.
lines-delete = Delete the requirement
lines-delete-lead = The requirement is your own and will be gone.
lines-wrong-pair-absolute = A mandatory requirement cannot stand as an award criterion, because no points are given for it. Choose requirement specification, qualification requirement or contract requirement.
lines-wrong-pair-evaluated = An evaluated requirement must stand as an award criterion, because points are given for it. Choose award criterion, or another type.
lines-wrong-pair-option = An option must stand in the requirement specification, because it is priced and can be ordered later. Choose requirement specification, or another type.
lines-wrong-pair-information = An information request must stand in the requirement specification, because it is only described. Choose requirement specification, or another type.
lines-wrong-gone = Somebody else has deleted this requirement. Save to add it as a new one.
lines-wrong-too-many = There are too many requirements of your own. Delete some first.

# Numbers
lines-parameters = Numbers in the requirements
parameters-lead = The numbers are the same in the requirement sheet and in the data processing agreement.
parameters-range = From { $low } to { $high }. The catalogue suggests { $default }.
parameters-lines = Used in { $lines }.
parameters-others = Numbers that are not used in any of the requirements now
parameters-wrong = Write a number from { $low } to { $high }.
parameters-wrong-decimals = Write a number from { $low } to { $high } with at most { $decimals ->
    [one] one decimal
   *[other] { $decimals } decimals
}.

# What others saved, by name
lines-theirs-line = Requirement { $id }

# Journal
journal-line = Changed requirement { $id }
journal-line-left-out = Left out requirement { $id }
journal-line-reset = Reset requirement { $id } to the catalogue
journal-own-line = Wrote own requirement { $id } “{ $title }”
journal-own-line-deleted = Deleted own requirement { $id }
journal-parameters = Changed numbers: { $names }

# Annexes
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
annexes-file-sheet = { $count ->
    [one] requirement sheet with one requirement
   *[other] requirement sheet with { $count } requirements
}
annexes-file-agreement = data processing agreement
annexes-file-manifest = list of the files in the package, with checksums
annexes-file-report = risk report
annexes-preview = Preview
annexes-preview-title = Preview: { $name }
annexes-download = Download
annexes-missing = Not made:
annexes-qualification = Qualification requirements
annexes-qualification-lead = These concern the supplier and are not in the requirement sheet. Put them in the contract notice.
annexes-contract = Contract requirements outside the data processing agreement
annexes-contract-lead = These are not answered in the tender and are not in the requirement sheet. Put them in the contract.
annexes-evidence = Evidence:
annexes-back = Back to the annexes
annexes-footnotes = Footnotes
annexes-footnote = Footnote { $number }
annexes-tenderer-fills = To be filled in by the tenderer
annexes-wrong-date = Choose a valid date.
error-annex-date = The date is not valid
error-annex-date-advice = Write it as 2026-11-21 in the address, or go back to the annexes and choose a date there.
