title-wrong = Error: { $title }
skip-to-content = Skip to content
account-menu = Account
steps = Steps
overview = Overview
footer = Kravspor follows a requirement from need to annex. What is published never contains scenarios, measures or assessments.
language = Language
language-name = English
moment = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year } at { $hour }:{ $minute }
day = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
to-the-front-page = To the front page

save = Save
continue = Continue
save-to-overview = Save and go to the overview
cancel = Cancel
copy = Copy
export = Export
delete = Delete
actions = Actions
dont-know = Don’t know
yes = Yes
no = No
saved = Saved { $time }

there-is-a-problem = Something needs correcting
nothing-is-lost = Nothing is lost: what you wrote is still in the form.
wrong-empty = Fill in the field.
wrong-too-long = Write at most { $max } characters.
wrong-number = Write a whole number from { $min } to { $max }.
wrong-email = Write an e-mail address, for example name@kommune.no.
wrong-password-short = The password must have at least { $min } characters.
wrong-password-again = The two passwords are not the same.
wrong-sign-in = The e-mail address or the password is wrong. Check for typing errors and try again.
wrong-organisation-number = An organisation number has nine digits, and the check digit does not match here. Check for typing errors.
wrong-no-file = Choose a file first.
wrong-not-text = The file is not a case file from Kravspor: it is not text in UTF-8.
wrong-release = The case was made with catalogue version { $version }, which is not available here. Ask whoever runs Kravspor to add that version.

error-not-found = Page not found
error-not-found-advice = The address does not exist, or you do not have access to what it shows. Check for typing errors, or go to the front page.
error-forbidden = You do not have access to this
error-forbidden-advice = Ask the owner of the procurement if you need access.
error-forged = The form came from another website
error-forged-advice = For security reasons it is not accepted. Go back to Kravspor and send it from there.
error-too-large = What you sent is too large
error-too-large-advice = Nothing has been saved. Send less text or a smaller file.
error-busy = The database is busy
error-busy-advice = Nothing has been saved. Go back in the browser, where what you wrote is still there, and send it again in a moment.
error-gone = The database does not answer
error-gone-advice = Go back in the browser, where what you wrote is still there, and send it again in a moment. If anything was saved before the connection broke, you will see it then. Tell whoever runs Kravspor if it lasts.
error-full = There is no more room
error-full-advice = Nothing has been saved, but what was saved before is unharmed. Go back in the browser, where what you wrote is still there, and tell whoever runs Kravspor.
error-conflict = Somebody else has changed the same thing
error-conflict-advice = Nothing has been saved. Go back, reload the page and see what has changed.
error-internal = Something went wrong on our side
error-internal-advice = What was saved before is unharmed. Go back in the browser and try again. Tell whoever runs Kravspor if it happens more than once.
error-reference = Reference: { $id }
error-slow = It took too long
error-slow-advice = It is not certain that anything was saved. Go back in the browser, where what you wrote is still there, and try again in a moment. Tell whoever runs Kravspor if it happens more than once.
error-characters = The text holds a character that cannot be saved
error-characters-advice = Nothing has been saved. It is an invisible control character (NUL), which often comes along when text is copied from another program. Go back, type the text again, and send it.
wrong-nul = The file holds an invisible control character (NUL), which cannot be saved. Remove it and send the file again.
error-setup-dead = The link does not work
error-setup-dead-advice = It has been used, it is too old, or there is already an account. If there is no account, restart Kravspor to get a new link.
error-copy-elsewhere = The procurement cannot be copied
error-copy-elsewhere-advice = It follows a catalogue that another municipality has made, and you do not have it. The procurement is as it was.
error-release = The catalogue version is missing
error-release-advice = The procurement was made with a catalogue version that is not in the database. Nothing is lost. Ask whoever runs Kravspor to add the version.
error-too-many-procurements = You have too many procurements
error-too-many-procurements-advice = Delete some you do not need, and try again.
error-stopped = No annexes are made here
error-stopped-advice = The answers say that the procurement must not be handled in Kravspor. See the message at the top of the page of the procurement.
error-annex-language = The annexes do not exist in the language you have chosen
error-annex-language-advice = The requirement catalogue that this procurement follows is not written in that language. Choose another language in the profile.
error-title = The name is missing or too long
error-title-advice = Nothing has been changed. Go back and write a name of at most 300 characters.
error-upload = The file did not arrive
error-upload-advice = Nothing has been saved. Try sending it again.

setup-title = Create the first account
setup-lead = You are the first one here. The account you create now owns what you make.
setup-lead-organisation = You are the first from { $organisation } here. The account you create now decides who from { $organisation } gets in.
setup-organisation = Name of the municipality
setup-organisation-help = The municipality as a legal person, for example “Fjordvik kommune”.
setup-create = Create account
your-name = Your name
email = E-mail address
password = Password
password-help = At least twelve characters. A sentence is easy to remember and hard to guess.
password-again = Repeat the password
sign-in = Sign in
sign-out = Sign out

organisation = The municipality
organisation-lead = This appears on the front page of the requirement sheet and in the data processing agreement.
organisation-name = Name
organisation-name-help = The controller is the municipality as a legal person, not a person or a unit.
organisation-number = Organisation number
organisation-address = Postal address
organisation-unit = Department or unit
organisation-unit-help = The one that buys and owns the need, for example “Oppvekst” (children and education).
organisation-representative = Who signs
organisation-representative-help = The position is enough, for example “kommunedirektøren” (the chief executive of the municipality).
organisation-contact = Contact point for the agreement
organisation-contact-help = Preferably a shared address, for example that of the municipality’s central mailbox.
organisation-dpo = Data protection officer
organisation-dpo-help = How the data protection officer can be reached.
organisation-missing = The organisation number or the address of the municipality is missing.
organisation-fill-in = Fill in the details of the municipality
robustness = Should resilience (R) be an aspect of security of its own?
robustness-help = Some municipalities assess only confidentiality (K), integrity (I) and availability (T). The scenarios about resilience are then moved there; none are lost.
robustness-on = Yes, assess K, I, T and R
robustness-off = No, assess K, I and T
absolute-lines-max = Highest number of mandatory requirements
absolute-lines-max-help = Kravspor tells you when a requirement sheet has more. Many mandatory requirements shut suppliers out.

procurement = Procurement
procurements = Procurements
procurements-empty = Your procurements will be listed here. Begin by giving the first one a name.
procurement-new = New procurement
procurement-title = Name of the procurement
procurement-title-help = For example “Well-being survey in schools”.
procurement-create = Create procurement
last-changed = Last changed
rename = Rename
copy-of = Copy of { $title }
copy-do = Make a copy
import = Import from a file
import-file = Case file
import-help = A JSON file exported from Kravspor.
import-do = Import
imported-untitled = Procurement from a file
export-file = Export the whole case as one JSON file
delete-title = Delete the procurement
delete-do = Delete the procurement
next-step = Next: { $step }
as-a-whole = The whole procurement
catalogue-version = Catalogue version { $version }
short-path = The protection need is low. It is then enough to assess a few scenarios, and the requirement sheet will be short.
so-far = What we know so far
level-so-far = { $level } so far, may become higher
facts-empty = Nothing yet. What follows from the answers in the step “Needs” will appear here.
facts-all = { $count ->
    [one] The one thing we know about the procurement
   *[other] All { $count } things we know about the procurement
}
look-at = Look at this before you publish
agreement-yes = A data processing agreement is needed.
agreement-no = No data processing agreement is needed.
agreement-unknown = It is not settled whether a data processing agreement is needed. One is made, and is marked as open.

step-profile = Profile
step-need = Needs
step-roles = Roles
step-risk = Risk
step-requirements = Requirements
step-annexes = Annexes
state-done = Done
state-not-begun = Not begun
state-questions = { $count ->
    [one] One question left
   *[other] { $count } questions left
}
state-roles = { $count ->
    [one] One role is missing
   *[other] { $count } roles are missing
}
state-scenarios = { $count ->
    [one] One scenario left
   *[other] { $count } scenarios left
}
state-lines = { $count ->
    [one] One requirement
   *[other] { $count } requirements
}
state-lines-open = { $count ->
    [one] One requirement
   *[other] { $count } requirements
}, { $open } awaiting answers

journal = Journal
journal-at = When
journal-who = Who
journal-what = What
journal-created = Created the procurement
journal-copied = Copied from “{ $title }”
journal-imported = Imported from a file
journal-renamed = Renamed: “{ $title }”
