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
lines-weight = Importance
lines-weight-help = For evaluated requirements only. A whole number from 1 to 100: a requirement with 20 weighs twice as much as one with 10. Requirements without a number share equally what remains of 100.
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
lines-reset-lead = Wording, type, placement, importance, criterion, confidentiality and whether it is left out become as in the catalogue.
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

