# The pages beside each other
organisation-sections = Pages about the municipality
organisation-card = Details
organisation-labels = Requirement letters
organisation-templates = Templates for the data processing agreement
organisation-templates-short = Templates
organisation-starter-short = Standard text
organisation-starter = Standard text for the data processing agreement
organisation-acts = What has been decided
organisation-acts-lead = Who has decided what for the municipality, the latest first.
organisation-acts-empty = What is changed on the pages about the municipality will be listed here.

act-card = Changed the municipality’s details
act-labels = Changed the requirement letters to { $letters }
act-starter-approved = Recorded that the standard text is approved by { $name }
act-starter-withdrawn = Withdrew the approval of the standard text
act-template-used = Put the template { $name } in use
act-template-stopped = Stopped using the template { $name }
act-template-deleted = Deleted the template { $name }

# Letters of the requirement sheet
labels-lead = The letters show in the requirement sheet what kind of requirement a line is. Use the ones suppliers know from the municipality.
labels-rule = At most { $max } letters or digits for each type, and no two alike. Kravspor’s own are { $usual }.
labels-look = Show in the sheet
labels-preview = How it looks in the requirement sheet
labels-wrong = Use only letters and digits, at most { $max }.
labels-wrong-same = “{ $letters }” is used for another type. Choose something else so that suppliers can tell them apart.

# Starter text
starter-lead = If the municipality has no template of its own, the data processing agreement is made from these clauses. Someone with the authority to do so approves them once for the municipality.
starter-own-templates = The municipality uses a template of its own in { $languages }. These clauses are not used there.
starter-clauses = The clauses
starter-clauses-lead = From catalogue version { $version }. What is underlined is filled in for each procurement. The approval covers all the languages.
starter-late = The clauses were changed while you were reading. Nothing has been approved. Read them as they are now, and approve again.
starter-not-approved = The clauses have not been approved for the municipality.
starter-to-approve = Go to the approval
starter-approved = Approved by { $by } on { $on }.
starter-withdraw = Withdraw the approval
starter-fallen = The approval no longer applies
starter-fallen-lead = { $by } approved the clauses of catalogue version { $version } on { $on }. This has changed since:
starter-part-new = New
starter-part-gone = Removed
starter-part-was = Before
starter-part-now = Now
starter-part-elsewhere = Unchanged in this language. The footnote, the condition or another language has changed.
starter-part-when = Included when this holds, and as long as it is not settled:
starter-approve = Approve the clauses
starter-approve-again = Approve again
starter-approve-lead = The person who approves vouches that the municipality can use the clauses as its own. If the clauses change in a new release of the catalogue, the approval lapses and you are shown what is new.
starter-by = Who approves
starter-role = Role
starter-role-help = For example municipal lawyer, privacy coordinator or head of procurement. The data protection officer advises and does not approve.
starter-on = Date
starter-approve-do = Approve
starter-wrong-date = Enter the date of the approval. It cannot be in the future.

# Templates
templates-lead = Upload the municipality’s own template from Word, and Kravspor fills it in for each procurement. Everything else in the template stays as it is.
templates-made-from = The agreement is made from the template “{ $name }”.
templates-made-from-starter = No template is in use. The agreement is made from the approved standard text.
templates-made-from-unapproved = No template is in use, and the standard text has not been approved. The agreement is made from it all the same, and Kravspor says so.
templates-sent = Sent in by { $name }, { $at }
templates-upload = Upload a template
templates-upload-lead = The template is read on trial. You see what Kravspor can fill in before you put it in use.
templates-language = Language
templates-file = File
templates-file-help = Word document (.docx), at most { $megabytes } MB, without macros, comments, tracked changes and password.
templates-read = Read on trial
templates-too-large = The file is larger than { $megabytes } MB. Remove large pictures and try again.
templates-full = The municipality has { $max } templates, and there is no room for more. Delete one that is not in use, and try again.
templates-prepare = How to make a template
templates-prepare-lead = Use the template from DFØ, the municipality’s own, or begin with the sample. Insert the names of the fields where the values are to stand.
templates-guide = Guide and all field names
templates-sample = Sample template ({ $language })

template-state = Status
template-state-tried = Read on trial
template-state-in-use = In use
template-state-earlier = Used earlier
template-sent = Sent in
template-changed = Last changed
template-late = Somebody else has changed which template is in use. Nothing has been done. See how it stands now, and choose again.
template-unreadable = This version of Kravspor cannot read the template. Download the file, save it again in Word, and upload it once more.
template-use-heading = Use
template-use-lead = New data processing agreements with { $language } as document language are then made from this template. Frozen versions do not change.
template-replaces = It takes the place of “{ $name }”, which is kept as an earlier template.
template-use = Put in use
template-is-in-use = Data processing agreements with { $language } as document language are made from this template.
template-stop = Stop using the template
template-lacking = What the template lacks
template-lacking-lead = The template can be used all the same. See whether its fixed text says what is lacking, or whether the fields should be added.
template-lacking-required = GDPR Article 28(3) requires the agreement to say something about this:
template-lacking-more = { $count ->
    [one] One more field is missing. Without it somebody has to complete the agreement by hand.
   *[other] { $count } more fields are missing. Without them somebody has to complete the agreement by hand.
}
template-why-buyer = you fill it in before the announcement
template-why-tenderer = the tenderer fills it in with the tender
template-why-signing = filled in before signing
template-unknown = Fields that Kravspor does not know
template-unknown-lead = They stay in the agreement as they stand in the template. Look for typing errors, or fill them in yourselves.
template-meant = Did you mean
template-times = { $count ->
    [one] once
   *[other] { $count } times
}
template-no-fields = The template has no fields that Kravspor can fill in. Insert field names, as in the sample.
template-faults = Marks that do not work
template-faults-lead = They stay in the agreement as they stand in the template. Correct them in Word and upload the template again.
template-known = { $count ->
    [one] One field that Kravspor fills in
   *[other] { $count } fields that Kravspor fills in
}
template-label = What it is
template-name = Name in the template
template-used = Used
template-value = Value
template-kind-rows = { $label } (rows)
template-kind-condition = Condition: { $label }
template-rows-count = { $count ->
    [0] No rows
    [one] One row
   *[other] { $count } rows
}
template-holds = Holds
template-holds-not = Does not hold
template-holds-unknown = Not settled, stays in
template-empty-value = Empty
template-try = Try the template
template-try-lead = Fill in the template with one of your procurements and look at the result in Word. Nothing is put in use.
template-try-none = You have no procurements to try the template with yet.
template-try-do = Download filled in
template-file = The file
template-original = Download the file as it was sent in
template-delete = Delete the template
template-delete-lead = The file “{ $name }” will be gone. Who used it and when is still listed under “What has been decided”.
template-delete-do = Delete the template
template-preview = The data processing agreement from the municipality’s template
template-preview-lead = The agreement is made from the template. These are the values that go in. Download the agreement to see it as it will be.
template-preview-page = See the municipality’s templates
error-template = The municipality’s template cannot be read
error-template-advice = Nothing is lost. Go to “The municipality” and “Templates for the data processing agreement”, download the file, save it again in Word and upload it once more.
error-template-not-needed = The procurement needs no data processing agreement
error-template-not-needed-advice = Go back and choose a procurement in which personal data are processed on behalf of the municipality.

# How a template is prepared
guide-lead = A template is an ordinary Word document in which names of fields stand in place of the values.
guide-step-1 = Open the template in Word: the one from DFØ, the municipality’s own or the sample from Kravspor. Save it as a Word document (.docx).
guide-step-2 = Accept or reject tracked changes, and delete comments.
guide-step-3 = Write field names where the values are to stand, as shown below. Font, colour and style follow the field name.
guide-step-4 = Upload the template and see what Kravspor knows, does not know and misses. Correct it in Word and upload it again until it is as you want it.
guide-step-5 = Try it with a procurement, and put it in use.
guide-marks = How the marks are written
guide-mark-field = A field. The value is put where the name stands.
guide-mark-rows = A table. The row between the marks is repeated for each line. Put the first mark in the first cell of the row and the second in the last.
guide-mark-condition = A condition. What stands between the marks is included when the condition holds, and as long as it is not settled.
guide-mark-unless = The opposite. Included when the condition does not hold, and as long as it is not settled.
guide-controls = Content controls in Word work the same way. Write the field name as the tag in the properties of the control.
guide-fields = Fields
guide-need = Needed
guide-need-law = Required by Article 28
guide-need-wanted = Should be included
guide-need-free = Optional
guide-rows = Tables
guide-rows-lead = The columns can only be used between the marks of their table.
guide-conditions = Conditions
guide-conditions-lead = The name of a table is a condition too: it holds when the table has rows.
guide-holds = When it holds
guide-refused = What is not accepted
guide-refused-lead = Documents with a password, macros, comments, tracked changes, embedded files or content fetched from elsewhere. Kravspor says what it is and what to do about it.
