# The list
lines-paste = Paste requirements
lines-import = Import requirements from XLSX
lines-count-weight-under = Weight under “{ $criterion }”: { $weight } of 100

# One line
lines-criterion-help = For evaluated requirements only. Price and climate have no requirements in the requirement sheet.
lines-weight-now = This now gives { $percent }% of “{ $criterion }”.
lines-confidential = Released only against a confidentiality declaration
lines-confidential-help = The requirement reveals something that must be protected. It goes into a file of its own and not into the requirement sheet that is published.
lines-origin-pasted = Pasted.
lines-origin-file = Read from “{ $file }”.
lines-origin-sheet = Read from “{ $file }”, sheet { $sheet }.
lines-origin-id = Had the ID { $id } there.

# Weights
weights-title = Weighting of requirements
weights-lead = Say how much each evaluated requirement matters. The weight is worked out, and always comes to 100% under each award criterion.
weights-outside = Evaluated outside the requirement sheet: { $names }. No requirement can stand there.
weights-outside-name = “{ $name }”
weights-none = There are no evaluated requirements yet. Make a requirement an evaluated one to weight it.
weights-none-here = No requirements stand under this criterion.
weights-of-competition = The criterion counts { $weight }% in the competition.
weights-importance = Importance of { $id }
weights-criterion = Award criterion
weights-arithmetic = { $share } ÷ { $sum } × 100 = { $exact } →
weights-percent = { $percent }%
weights-comma = .
weights-saved-now = Saved: { $percent }%
weights-sum = { $sum }% in total
weights-preview = Show the effect
weights-preview-lead = This is how it will be. Nothing is saved yet.
weights-rule = How the weight is worked out
weights-rule-share = The importance is a share: a requirement with 20 weighs twice as much as one with 10. The weight is the importance divided by the sum, times 100.
weights-rule-empty = Requirements without a number share equally what remains of 100, and count at least 1 each.
weights-rule-rounding = The weight is rounded down. The per cent then missing from 100 go to the requirements with the largest remainders, one to each. Where the remainders are equal, the order of the list decides.
journal-weights = Changed the weighting of { $lines }

# The burden gauge
burden-title = Burden for tenderers
burden-assumptions = What the estimate builds on
burden-nobody = None of the mandatory requirements has signs that we know shut out small or new suppliers.
burden-shut-out = { $count ->
    [one] One thing may shut out suppliers
   *[other] { $count } things may shut out suppliers
}

# Lines from elsewhere
elsewhere-title = Requirements from elsewhere
elsewhere-lead = Bring along functional and other requirements you already have, so that everything stands in one requirement sheet. You see what becomes of each row before anything is written.
elsewhere-under-way = You have not finished { $source }.
elsewhere-go-on = Continue
elsewhere-paste = Paste
elsewhere-pasted = Requirements
elsewhere-pasted-help = One requirement on each line, or rows copied from a spreadsheet. No more than { $max } rows.
elsewhere-read-pasted = See what it becomes
elsewhere-file = Import from a file
elsewhere-file-label = File
elsewhere-file-help = XLSX, or CSV saved as UTF-8. No more than { $megabytes } MB and { $max } rows. Macros, formulas and links to other files are not read.
elsewhere-read-file = Read on trial
elsewhere-receipts = Receipts
elsewhere-receipt-words = { $by }, { $at }: { $taken ->
    [one] one requirement
   *[other] { $taken } requirements
} of { $rows } rows
elsewhere-pasted-source = pasted text
elsewhere-file-source = “{ $file }”
elsewhere-back = Back to requirements from elsewhere
elsewhere-draft = Trial reading of { $source }
elsewhere-draft-lead = This is how the rows are understood. Nothing is written yet.
elsewhere-count-new = New requirements
elsewhere-count-updated = To be updated
elsewhere-count-same = Unchanged
elsewhere-count-skipped = Skipped
elsewhere-count-wrong = Cannot be read
elsewhere-came-before = Some of the rows have been read in before. They update the requirements they became, and do not become new ones. What you have changed here stays, as long as the row has not changed in the source.
elsewhere-said = What the content means
elsewhere-columns = Columns
elsewhere-columns-lead = Say what each column is. A column you do not need, such as the supplier's answer, is left out.
elsewhere-column-not = Left out
elsewhere-column-letter = Column { $letter }
elsewhere-column-sample = For example “{ $sample }”
elsewhere-words = Words we do not know
elsewhere-words-lead = Say what the words in the source mean here.
elsewhere-word-of = “{ $word }” ({ $field })
elsewhere-word-count = { $count ->
    [one] In one row.
   *[other] In { $count } rows.
}
elsewhere-choose = Choose …
elsewhere-defaults = Where the source says nothing
elsewhere-defaults-lead = This is used in rows that lack the information.
elsewhere-headings = Headings and sheets
elsewhere-headings-lead = Say which row the headings are in.
elsewhere-heading-none = No headings
elsewhere-heading-row = Row { $row }: { $text }
elsewhere-sheet-not = Leave the sheet out
elsewhere-sheet = Sheet { $sheet }
elsewhere-only-sheet = Row with headings
elsewhere-again = Read again
elsewhere-field-text = The requirement
elsewhere-field-id = ID or number
elsewhere-field-type = Type
elsewhere-field-domain = Domain
elsewhere-field-evidence = Documentation
elsewhere-field-met = Met when
elsewhere-field-criterion = Award criterion
elsewhere-field-better = What gives a better score
elsewhere-field-weight = Importance
elsewhere-rows = Row by row
elsewhere-rows-lead = Clear the box for rows that are not wanted. Nothing is written until every row with a tick can be read.
elsewhere-place-sheet = Sheet { $sheet }, row { $row }
elsewhere-place-row = Row { $row }
elsewhere-place-id = { $place } (ID { $id })
elsewhere-fate-new = New requirement
elsewhere-fate-updated = Updates
elsewhere-fate-same = Unchanged
elsewhere-fate-skipped = Skipped
elsewhere-fate-wrong = Cannot be read
elsewhere-told-updates = { $id } gets another { $what }.
elsewhere-told-same = Is already { $id }.
elsewhere-skip-before-header = Stands above the headings, or is the headings.
elsewhere-skip-no-text = Has no requirement text.
elsewhere-skip-other-sheet = The sheet is left out.
elsewhere-skip-not-wanted = Not chosen.
elsewhere-skip-unreadable = Could not be read, and was left out.
elsewhere-problem-missing = { $field } is missing. Choose what applies where the source says nothing.
elsewhere-problem-unknown = { $field }: “{ $word }” is not known. Say what the word means.
elsewhere-problem-outside = “{ $criterion }” is evaluated outside the requirement sheet and cannot hold requirements. Choose another award criterion.
elsewhere-problem-number = { $field }: “{ $found }” is not a whole number from 1 to { $max }.
elsewhere-problem-long = { $field } is longer than { $max } characters. Shorten it in the source.
elsewhere-problem-cell = { $field } shows an error ({ $shown }). Correct it in the spreadsheet.
elsewhere-problem-twice = The ID is the same as in row { $row }. Give one of them another.
elsewhere-problem-same-text = The text is the same as in row { $row }.
elsewhere-accept = Take in the ticked rows
elsewhere-nothing = There is nothing to take in.
elsewhere-discard = Discard
elsewhere-discard-lead = What you sent is deleted. None of it has been written.
elsewhere-discard-do = Discard
elsewhere-wrong-none = Choose at least one row.
elsewhere-wrong-row = { $place } cannot be read. Correct what is wrong, or clear the box.
elsewhere-wrong-seen = What is being read has changed since you opened the page. Look over the rows again.
elsewhere-wrong-too-many = There is room for no more than { $max } requirements of your own. Clear some boxes, or delete some of your own requirements first.
elsewhere-wrong-receipts = There is room for no more than { $max } receipts in one procurement. Make a copy of the procurement to read in more.
elsewhere-wrong-format = The file is neither a workbook (.xlsx) nor CSV. Save it as one of them.
elsewhere-wrong-large = There is too much text in the file. Divide it.
elsewhere-receipt = Receipt { $id }
elsewhere-receipt-by = Read in by
elsewhere-receipt-at = Time
elsewhere-receipt-sha = SHA-256
elsewhere-receipt-rows = Rows read
elsewhere-receipt-taken = Taken in
elsewhere-receipt-skipped = Skipped
elsewhere-receipt-file = Download the receipt (CSV)
elsewhere-to-lines = To the requirements
elsewhere-where = Where
elsewhere-fate = What
elsewhere-line = Requirement
elsewhere-was-updated = Updated
elsewhere-was-skipped = Skipped
journal-elsewhere = Read in { $taken } requirements from { $source } (receipt { $id }, { $skipped } rows skipped)
