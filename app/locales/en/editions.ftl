# Editions of the catalogue
editions = Editions of your own
editions-about = What the organisation itself changes in the catalogue: drafts, hearings, releases and what was done before
editions-lead = This is where the editors change the catalogue for the organisation. An edition is a draft until all of it has been read and it is released. New procurements now begin with { $version }. Procurements under way keep the edition they began with.
editions-none = The organisation has no editions of its own. The common catalogue applies.
editions-editors-only = Only editors can change the catalogue. An administrator gives that right under “Accounts”.
editions-alone = One more editor is needed. Whoever writes a change cannot be the one who reads and approves it. An administrator gives the right under “Accounts”.
edition-begin = Begin a draft
edition-to-draft = Go to the draft
edition-state = { $state ->
    [draft] Draft
    [hearing] In hearing
   *[released] Released
}
edition-draft = Draft of the next edition
edition-draft-lead = The draft builds on { $base }. As it stands it becomes { $becomes }. Nothing changes for anyone until it is released.
edition-changes = Changes
edition-no-changes = There are no changes yet.
edition-heard = The draft is in hearing. It cannot be changed until the hearing has ended.
edition-add = Add a change
edition-add-item = The requirement to change
edition-add-item-help = Type its ID, for example IDT-003. You can also go to the requirement in the catalogue and choose to change it there.
edition-add-do = Change the requirement
edition-new-item = New requirement
edition-change-edit = Change
edition-review = I have read and approve
edition-reviewed = Read and approved by { $name } { $at }.
edition-unreviewed = Not read by another editor yet.
edition-written = Written by { $name } { $at }.
edition-findings = To be mended before release:
edition-lint = { $language }: “{ $words }”: { $reason } { $advice }
edition-overtaken = The common catalogue has been given other words here since this change was written. The change still applies. See whether it is needed.
edition-overtaken-all = The common catalogue has been given other words here since you changed them: { $ids }. Your words still apply. See whether they are needed.
edition-left-behind = Changed: { $changed }. As before: { $same }. Documents in different languages may then say different things. Change the other languages too, or check that the meaning is the same.
edition-remarks = Said in the hearing
edition-drop = Take the change out of the draft
edition-drop-lead = What is written in the change is lost. The requirement stays as it is.
edition-drop-do = Yes, take it out
edition-field = { $field ->
    [text] Requirement
    [reason] Reason
    [evidence] Documentation
   *[better] What gives a better score
} ({ $language })
edition-entry = { $kind ->
    [scenario] Scenario { $id }
    [measure] Measure { $id }
    [question] Question { $id }
   *[clause] Clause { $id } of the data processing agreement
}
edition-place = { $field ->
    [title] Title
    [explanation] Explanation
    [help] Help
    [heading] Heading
    [note] Footnote
    [unit] Unit
   *[text] Text
} { $number }({ $language })
edition-texts = Change the words: { $name }
edition-texts-lead = You can change the words. What they lead to in procurements is the same as before.
edition-texts-overtaken = The common catalogue has been given another text here since you changed it. Your text no longer applies. See whether it is needed.
edition-wrong-same = Nothing is changed. Change a text.
edition-wrong-names = What stands in braces has to be the same as before.
edition-fate-new = New requirement
edition-fate-words = New words
edition-fate-retired = Retired
edition-fate-replaced = Replaced by { $id }
edition-item = Change requirement { $id }
edition-item-lead = You can change the words, but not what the requirement demands. If it is to demand something else, a new requirement has to replace it.
edition-locked = This is settled
edition-replace = Add a new requirement that replaces this one
edition-fate = What is to happen to the requirement?
edition-fate-choice = { $fate ->
    [retire] It is taken out of the catalogue
   *[keep] It stays
}
edition-replaced-by = Requirement that takes over (optional)
edition-replaced-by-help = The ID of a requirement that exists. Only where this one is taken out. Measures that lead to this requirement then lead to the other.
edition-note = What is done, and why?
edition-note-help = This is read by those who get the edition, and by those who gave feedback. A sentence or two is enough.
edition-new-replaces = The new requirement replaces { $id }, which is taken out. The texts come from there for you to change. Measures that lead to { $id } lead to the new requirement.
edition-new-id = ID
edition-new-id-help = Begins with the area. Use letters besides digits, so that the ID never becomes one of the common catalogue.
edition-new-pair = Type and placement
edition-new-obligation = What the requirement means, in one line of English
edition-new-obligation-help = This is its meaning. It can never be changed once the edition is released.
edition-new-scale-from = Scale from
edition-new-scale-to = Scale to
edition-new-scale-help = Only for requirements that are scored.
edition-new-references = References (optional)
edition-new-references-help = One on each line, for example ISO27001-2022:A.8.5.
edition-new-measures = Measures that lead to the requirement (optional)
edition-new-measures-help = The ID of one measure on each line. Without a measure the requirement has to be picked by hand.
edition-hearings = Hearing
edition-hearings-lead = Those who get the link see the changes and can say what they think. They see nothing else. Colleagues in the organisation find the edition in the list. The draft stands still as long as the hearing lasts.
edition-hearing-weeks = How long
edition-hearing-begin = Begin the hearing
edition-hearing-end = End the hearing
edition-hearing-made = The hearing has begun
edition-hearing-send = Send the link to those you want to hear from. Everyone who has it can read the changes and say something about them.
edition-hearing-state = { $state ->
    [open] Begun by { $who } { $begun }. Lasts until { $at }.
    [ended] Begun by { $who } { $begun }. Ended { $at }.
   *[expired] Begun by { $who } { $begun }. It was to end { $at }.
} { $count ->
    [0] Nothing was said.
    [one] One remark.
   *[other] { $count } remarks.
}
edition-hearing-lead = The draft is in hearing. Read the changes and say what you think.
edition-released-lead = Released by { $name } { $at }. What is released does not change any more.
edition-version = Catalogue version
edition-base = Builds on
edition-notes = You said → we did
edition-note-about = { $key }: { $fate }
edition-said = You said
edition-did = We did
edition-said-nothing = No feedback lay behind it.
edition-thanks = Thank you. What you said has been sent.
hearing-title = Hearing: the requirement catalogue of { $organisation }
hearing-lead = { $organisation } wants to change the requirements below in its catalogue and would like to know what you think first.
hearing-say = Say what you think
hearing-about = What is it about?
hearing-about-all = The whole edition
hearing-body = What you think
hearing-body-help = For example what can be misunderstood, who cannot meet it, or how it should be worded.
hearing-send = Send
hearing-wrong-empty = Write what you think.
hearing-wrong-shut = The hearing has ended. What you wrote is not saved.
edition-to-release = Release the edition
release-lead = Once the edition is released, new procurements begin with it. Procurements under way keep theirs. What is released cannot be changed; the next edition comes on top of it.
release-lacking = This is lacking before the edition can be released:
release-lacks-changes = There are no changes in the draft.
release-lacks-end = The hearing has not ended.
release-lacks-reviews = { $count ->
    [one] One change has not been read by another editor: { $ids }.
   *[other] { $count } changes have not been read by another editor: { $ids }.
}
release-number = Number
release-extent = { $extent ->
    [retired] Something is retired or replaced.
    [new] Something is new.
   *[words] Only words are changed.
} { $first ->
    [yes] The first edition cannot have a lower number than { $number }.
   *[no] So the number cannot be lower than { $number }.
} You may choose a higher one.
release-notes-lead = This stays in the edition. Write so that those who gave feedback recognise it, and nothing that is confidential.
release-said-help = One thing on each line. Leave it empty if nobody said anything.
release-did-help = What is done, and why.
release-do = Release
release-late = The draft or the catalogues in use were changed while you looked at the page. Nothing is released. Read through it again.
release-wrong-number = Write a number of up to three parts, for example 1.2.0. It cannot be lower than { $number }.
edition-wrong-no-item = There is no requirement in use with this ID.
edition-wrong-unwritten = Write the text in bokmål.
edition-wrong-emptied = The text exists today and cannot be taken away. Write what it should be.
edition-wrong-nothing = Nothing is changed. Change a text, or take the requirement out.
edition-wrong-note = Write what is done, and why.
edition-wrong-fate = Choose what is to happen to the requirement.
edition-wrong-replaced-kept = Something can only take over where the requirement is taken out.
edition-wrong-own = You wrote this change last. Another editor has to read it.
edition-wrong-choice = Choose from the list.
edition-wrong-id = Write an ID of capital letters from A to Z, digits and hyphens, of at most { $max } characters.
edition-wrong-id-common = Such IDs belong to the common catalogue. Use letters after the area, for example IDT-FJO-1.
edition-wrong-id-taken = The ID is in use. An ID never gets a new meaning.
edition-wrong-room = There is room for at most { $max } changes in an edition.
edition-wrong-obligation = Write one line of at most 300 characters.
edition-wrong-better = Write what gives a better score.
edition-wrong-not-scored = Only requirements that are scored say what gives a better score.
edition-wrong-scale = Write two numbers from 0 to 255. The first has to be the lower.
edition-wrong-references = Write each reference as framework, colon and place, and at most 40.
edition-wrong-measures = Write only IDs of measures that exist, and at most 40.
edition-late-review = The change was written anew or taken out while you read. Read it again.
edition-late-change = A colleague has changed this since you opened the page. Nothing is saved.
edition-late-shut = The draft cannot be changed now: it is in hearing, or it is released.
error-edition-ground = The catalogues in use do not go together
error-edition-ground-advice = A catalogue that the organisation uses does not fit the common one. Mend that under your own catalogues first.
error-hearing-over = The hearing is over
error-hearing-over-advice = It has ended or its time is out, or something of the address is missing. Ask whoever gave you the link.
act-edition-begun = Began a draft of the next edition: { $title }
act-edition-changed = Wrote a change in the draft: { $id }
act-edition-dropped = Took a change out of the draft: { $id }
act-edition-reviewed = Read and approved a change in the draft: { $id }
act-hearing-begun = Began a hearing of the draft, until { $until }
act-hearing-ended = Ended the hearing of the draft
act-edition-released = Released { $title }
catalogue-item-history = History
catalogue-item-came = Came with { $version }.
catalogue-item-edit = Change the requirement in the next edition
exchange-of-edition = This is an edition that the editors have released. It cannot be deleted.
