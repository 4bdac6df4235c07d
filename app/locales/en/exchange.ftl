# Out and in
exchange = Export and import
exchange-about = The catalogue as a file, and requirements the municipality already has.
exchange-lead = Take the catalogue to a spreadsheet or another system, and read in requirements the municipality already has.
exchange-out = Export the catalogue
exchange-out-lead = The files are the built-in catalogue, version { $version }. XLSX, CSV and JSON hold all of it, and can be read in again.
exchange-format-xlsx = Workbook (XLSX)
exchange-format-xlsx-about = A sheet for each kind of entry. For reading and editing.
exchange-format-csv = Table (CSV)
exchange-format-csv-about = One table with everything, in UTF-8 and separated by semicolons.
exchange-format-json = JSON
exchange-format-json-about = The whole release as Kravspor itself reads it.
exchange-format-oscal = OSCAL (JSON)
exchange-format-oscal-about = Areas, numbers, requirements, measures and scenarios in the format of NIST.
exchange-format-schema = JSON Schema
exchange-format-schema-about = Describes the JSON file, for making a catalogue with tools of your own.
exchange-in = Import the municipality’s own catalogue
exchange-in-lead = Choose a file with the municipality’s own requirements. You first see what becomes of each row. Nothing is used until you say so.
exchange-choose-file = Choose a file
exchange-own-catalogues = The municipality’s own catalogues
exchange-none-read-in = None yet
exchange-count-read-in = { $count ->
    [one] One imported
   *[other] { $count } imported
}
exchange-new-procurements = New procurements
exchange-version = Version { $version }

# Upload
exchange-upload = Import a catalogue
exchange-upload-lead = The file is read as a trial. Nothing is imported until you have seen what becomes of each row.
exchange-file = File
exchange-file-help = XLSX, CSV, JSON or OSCAL, at most { $megabytes } MB. CSV files must be saved as UTF-8.
exchange-read = Try to read it
exchange-what = What can be read
exchange-what-own = A catalogue exported from Kravspor, here or in another municipality.
exchange-what-sheet = A requirement sheet of your own. A column with the requirement text is enough; you say what the other columns are.
exchange-what-oscal = An OSCAL catalogue, for example NIST SP 800-53.
exchange-what-kept = The file you send is kept until you import or discard it. Older files are deleted when new ones arrive.
error-import-full = Too many catalogues have been imported
error-import-full-advice = Nothing has been imported. Delete one of the municipality’s catalogues that is not in use, and try again.

# A file on its way
exchange-draft = Trial reading of “{ $file }”
exchange-draft-lead = This is how the file was understood. Nothing has been imported yet.
exchange-format = Read as
exchange-read-count = Read
exchange-skipped = Skipped
exchange-wrong = Wrong
exchange-unexplained = Columns not understood
exchange-ready = Everything can be imported
exchange-accept = Import
exchange-becomes-whole = The file is a whole catalogue, version { $version }.
exchange-becomes-extension = The file becomes an extension with { $holds }.
exchange-not-yet-columns = Some columns were not understood. Say what they are, or that they should be left out, and try again. Nothing is imported until all of it can be.
exchange-not-yet-wrong = Some rows are wrong. Say what to use where the file has nothing and try again, or correct the file and send it once more. Nothing is imported until all of it can be.
exchange-not-yet-file = Something in the file is wrong. Correct the file and send it once more. Nothing is imported until all of it can be.
exchange-nothing-in-it = There is nothing in the file that can be imported.
exchange-not-ready = The file cannot be imported as it is. See what is wrong below.
exchange-too-much = The catalogue is too large to be imported. Divide the file and import one part at a time.
exchange-mapping = What the file means
exchange-columns = Columns
exchange-columns-lead = Choose what each column is. A column for other things, such as the supplier’s answer, is left out.
exchange-columns-understood = { $count ->
    [one] One column was understood from its heading
   *[other] { $count } columns were understood from their headings
}
exchange-column-choose = Choose …
exchange-column-found = As found: { $field }
exchange-column-leave-out = Leave out
exchange-column-of = { $column } (sheet { $sheet })
exchange-column-taken = Another column has been read as the same. Choose something else, or leave it out.
exchange-column-suggested = Suggested from the heading.
exchange-defaults = Where the file says nothing
exchange-defaults-lead = This is used in rows that lack the information.
exchange-default-none = Not chosen
exchange-missing-in = { $count ->
    [one] Missing in one row.
   *[other] Missing in { $count } rows.
}
exchange-whole-file = About the catalogue
exchange-title = Name of the catalogue
exchange-title-help = Appears in the reason for the requirements and in the version of the release.
exchange-file-version = Version
exchange-file-version-help = As you number it yourselves.
exchange-language = Language
exchange-language-help = For texts whose column does not say the language.
exchange-try-again = Try again
exchange-receipt = What becomes of each row
exchange-filter-all = All
exchange-filter-skipped = Skipped ({ $count })
exchange-filter-wrong = Wrong ({ $count })
exchange-where = Where
exchange-fate = What
exchange-why = As what, or why
exchange-fate-read = Read
exchange-fate-skipped = Skipped
exchange-fate-wrong = Wrong
exchange-first-rows = The first { $shown } of { $all } rows. The whole receipt is in the file below.
exchange-no-rows = No rows here.
exchange-receipt-file = Download the whole receipt (CSV)
exchange-receipt-sheet = Sheet
exchange-receipt-row = Row
exchange-receipt-id = ID in the file
exchange-discard = Discard the file
exchange-discard-lead = The file you sent is deleted. Nothing of it has been imported.
exchange-discard-do = Discard
exchange-detail = Message:

# Where, and as what
exchange-place-sheet = sheet { $sheet }
exchange-place-row = row { $row }
exchange-place-file = The whole file
exchange-as = Read as { $kind } { $id }
exchange-kind-item = requirement
exchange-kind-measure = measure
exchange-kind-scenario = scenario
exchange-kind-parameter = number
exchange-kind-domain = area
exchange-kind-release = details of the release
exchange-kind-extension = details of the catalogue
exchange-kind-change = change of a requirement
exchange-kind-lead = way from a measure to a requirement
exchange-kind-worded = other words for what is no requirement
exchange-kind-other = entry ({ $kind })
exchange-skip-before-header = Comes before the headings.
exchange-skip-guidance = Explains the workbook.
exchange-skip-left-out = Has nothing in the columns that are read.
exchange-skip-withdrawn = Has been withdrawn by the owner of the catalogue.

# Fields
exchange-field-id = Requirement ID or number
exchange-field-text = Requirement text
exchange-field-text-nb = Requirement text in bokmål
exchange-field-text-nn = Requirement text in nynorsk
exchange-field-text-en = Requirement text in English
exchange-field-obligation = Meaning in one line
exchange-field-type = Type of requirement
exchange-field-placement = Placement
exchange-field-domain = Area
exchange-field-reason = Reason
exchange-field-evidence = Evidence
exchange-field-better = What gives a better score
exchange-field-scale = Scale
exchange-field-met = When it is met
exchange-field-verified-by = How it is verified
exchange-field-burden = Burden on the tenderer
exchange-field-references = References
exchange-field-title = Title
exchange-field-explanation = Explanation
exchange-field-carrier = Who carries it out
exchange-field-aspects = Aspects of security
exchange-field-kind = What the row is
exchange-burden-1 = 1, little
exchange-burden-2 = 2, some
exchange-burden-3 = 3, much

# What is wrong with a value
exchange-problem-in = { $field }: { $problem }
exchange-problem-missing = Missing. Add it to the file, or choose what to use where the file says nothing.
exchange-problem-missing-fields = Missing: { $fields }. Fill it in in the file, or choose what should stand where the file says nothing.
exchange-problem-not-allowed = “{ $found }” is not known. Use { $allowed }.
exchange-problem-not-a-number = “{ $found }” is not a whole number.
exchange-problem-not-a-boolean = “{ $found }” is neither yes nor no.
exchange-problem-json = The content cannot be read as JSON.
exchange-problem-unfit = The value does not fit here.
exchange-problem-character = The text has the character { $character }, which does not belong in a text. Remove it.
exchange-problem-cell-error = The cell shows an error ({ $shown }). Correct it in the spreadsheet.
exchange-problem-no-such-field = { $kind } has no such field. Choose something else for the column.
exchange-problem-no-such-kind = “{ $found }” is not a kind of entry that can be imported here.
exchange-problem-twice = The ID { $id } is used twice. Give one of them another.
exchange-problem-too-wide = The row has more cells than there are headings.

# Why a file is refused
exchange-refused-empty = The file is empty. Choose a file with something in it.
exchange-refused-too-large = The file is larger than { $megabytes } MB. Divide it into several files.
exchange-refused-unknown-format = The file is neither a workbook (.xlsx), nor CSV, nor JSON. Save it as one of them.
exchange-refused-old = The file is an old workbook (.xls) or protected by a password. Save it as .xlsx without a password.
exchange-refused-macros = The workbook has macros, which are not read. Save it as an ordinary .xlsx without macros.
exchange-refused-objects = The workbook has other documents or controls inside it. Remove them, and save it again as .xlsx.
exchange-refused-connections = The workbook fetches data from elsewhere. Remove the connections, and save it again as .xlsx.
exchange-refused-not-plain = The file is not an ordinary workbook. Open it in a spreadsheet program and save it as .xlsx.
exchange-refused-damaged = The file is damaged or cut off. Save it again and send it once more.
exchange-refused-inflates = Unpacked, the file is larger than { $megabytes } MB ({ $part }). It is not read.
exchange-refused-bomb = A part of the file ({ $part }) unpacks to more than { $ratio } times its size. No ordinary workbook does that, and the file is not read.
exchange-refused-too-many = Too much in { $place }: at most { $limit } { $of } are read. Divide the file.
exchange-of-rows = rows
exchange-of-columns = columns
exchange-of-cells = cells
exchange-of-parts = parts
exchange-of-values = values
exchange-refused-document-type = A part of the workbook ({ $part }) declares a document type, which no workbook needs. The file is not read.
exchange-refused-external-link = The workbook has links to other files ({ $part }). Break the links in the spreadsheet, and save it again.
exchange-refused-formula = Sheet { $sheet }, cell { $cell }: There is a formula there. Paste the values instead, and send the file again.
exchange-refused-encoding = The text is saved as { $encoding }. Save the file as UTF-8.
exchange-refused-open-quote = The quotation mark that opens on line { $line } is never closed. Correct the line and send the file again.
exchange-refused-json = Line { $line }, column { $column }: The JSON cannot be read.
exchange-refused-unknown-json = The JSON file is neither a catalogue, nor an extension, nor an OSCAL catalogue.
exchange-refused-unknown-field = No field is called { $name }.

# Catalogues that have been read in
exchange-imports-lead = Catalogues that have been imported here. New procurements now begin with version { $version }.
exchange-imports-empty = The catalogues you import will be here. Begin by choosing a file.
exchange-in-use = In use
exchange-not-in-use = Not in use
exchange-by = Imported by { $name }, { $at }
exchange-by-name = { $name }, { $at }
exchange-kind = What it is
exchange-kind-of-whole = Whole catalogue
exchange-kind-of-extension = Extension
exchange-meaning-whole = The catalogue takes the place of the built-in one in new procurements.
exchange-meaning-extension = The entries are added to the catalogue in new procurements, beside what is already there.
exchange-read-in = Imported by
exchange-changed = Use last changed
exchange-is-in-use = New procurements begin with this one. The release is version { $version }.
exchange-use = Use in new procurements
exchange-stop = Stop using in new procurements
exchange-existing-keep = Procurements that already exist keep the catalogue they were made with.
exchange-in-the-way = That cannot be done yet
exchange-in-the-way-lead = Nothing has been changed. Correct this in the file, and import it again:
exchange-more-in-the-way = And { $count } more.
exchange-way-unwritten = { $count ->
    [one] One text is not written in bokmål, in { $first }. Write it first.
   *[other] { $count } texts are not written in bokmål; the first is in { $first }. Write them first.
}
exchange-way-means-something-else = The ID already means something else in the catalogue. Give the entry another.
exchange-way-twice = The ID is used twice in the extension. Give one of them another.
exchange-way-nothing = Refers to { $kind } { $id }, which does not exist. Correct the reference, or include it in the file.
exchange-way-fact = Refers to the fact { $id }, which does not exist. Correct the condition.
exchange-way-no-parameter = The text has { $name } in braces, but no number is called that.
exchange-way-other-domain = The ID does not begin with the area the requirement belongs to.
exchange-way-pair = The type “{ $kind }” cannot stand in “{ $placement }”.
exchange-way-out-of-range = The default is outside the limits of the number.
exchange-way-other-parameters = The text names other numbers than before. That makes it another requirement: add a new one, and let it replace this one.
exchange-way-retired-already = The requirement was retired in { $version }, and another took over. Take the change away.
exchange-way-other = Is in the way.
exchange-way-check = The check of the catalogue found something here.
exchange-items = Requirements in the catalogue
exchange-no-items = There are no requirements in this catalogue.
exchange-first-items = The first { $shown } of { $all } requirements.
exchange-delete = Delete the catalogue
exchange-delete-lead = “{ $title }” is deleted, and cannot be brought back without importing the file again.
exchange-delete-in-use = The catalogue is in use. When it is deleted, new procurements begin without it.
exchange-delete-do = Delete the catalogue
exchange-follows-own = Follows the municipality’s own catalogue, version { $version }.
exchange-follows-earlier = Follows another release of the catalogue than the built-in one, version { $version }.
