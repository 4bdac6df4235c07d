# Catalogues of other organisations, and offering one's own
followed = Catalogues we follow
followed-lead = This is where the editors read in the catalogue of another organisation, see what differs from yours, and take what you want of it. What is read in here is not used in procurements. New procurements now begin with { $version }.
followed-none = You follow no catalogues yet. Ask another municipality for the file of its catalogue, and read it in.
followed-is-new = Something new to look at
followed-read = Follow another catalogue
followed-read-lead = Choose a file that another organisation has taken out of its Kravspor: an edition, an offer or a whole catalogue.
followed-name = Name (optional)
followed-name-help = What you want to call it here, for example the name of the municipality. Without one, what the file says is used.
followed-file-help = JSON, XLSX, CSV or OSCAL from Kravspor, at most { $megabytes } MB.
followed-read-do = Read in and compare
followed-kind = { $kind ->
    [whole] Whole catalogue
    [offer] Offer
   *[extension] Edition of their own
}
followed-one-lead = This is how the catalogue differs from yours. Nothing changes with you until an editor takes something into the draft, another has read it and the edition is released.
followed-is-offer = This is an offer: requirements that the sender has picked because they may suit others.
followed-version = Version in the file
followed-base-unknown = The file does not say
followed-compared = Compared with
followed-no-draft = Begin a draft before you take anything from here.
followed-to-editions = Go to editions of your own
followed-draft = What you take goes into the draft of the next edition, with where it comes from.
followed-no-difference = The catalogue says nothing else than yours.
followed-group = { $kind ->
    [new] Requirements they have and you have not
    [reworded] Requirements they have worded otherwise
    [otherwise] Requirements they ask for otherwise
    [retired] Requirements they have taken out
    [scenario] Scenarios
    [measure] Measures
    [question] Questions
   *[clause] Clauses of the data processing agreement
}
followed-group-lead = { $kind ->
    [new] A requirement that is taken keeps its ID, so that you see that it is the same.
    [reworded] The requirement asks for the same. If you take it, the draft proposes their words.
    [otherwise] Type, evidence, numbers or something else is not the same. That cannot be changed under the same ID.
    [retired] If you take it, the draft proposes to take the requirement out with you as well.
   *[clause] Only the words can be taken. What is new is shown here, but has to be made in another way.
}
followed-here = With you
followed-there = With them
followed-fate = { $fate ->
    [new] New
    [otherwise] Asked for otherwise
    [retired] Taken out
   *[reworded] Other words
}
followed-replaced = With them { $id } has taken over.
followed-other-demand = { $id } means something else with them. It cannot be taken under the same ID. If you want to ask for this, make a new requirement.
followed-otherwise = Only the words can be taken. To change the rest, make a new requirement that replaces this one.
followed-entry-new = You do not have it.
followed-entry-other = The text names other numbers or stands elsewhere than yours, and cannot be taken.
followed-in-the-way = It cannot be taken:
followed-drafted = See it in the draft
followed-take = Take into the draft
followed-more = { $count ->
    [one] One more is not shown here.
   *[other] { $count } more are not shown here.
}
followed-unplaced = What does not fit with you
followed-unplaced-lead = This points to something that is not in your catalogue, or is written for another text than the one you have.
followed-overtaken = { $name }: The words are written for another text than the one you have.
followed-news = New since last time
followed-news-lead = From { $from } to { $to }.
followed-news-none = Nothing differs from last time.
followed-news-before = Last time
followed-news-now = Now
followed-news-gone = No longer there:
followed-see = I have looked at it
followed-seen = Looked at by { $name } { $at }.
followed-newer = A newer file of the same catalogue
followed-newer-lead = Read in a newer file when you get one. Then you see what is new since last time.
followed-newer-do = Read in the newer file
followed-stop = Stop following the catalogue
followed-stop-lead = The files of “{ $name }” are deleted here. What you have taken into your own catalogue stays.
followed-stop-do = Yes, stop following
followed-stop-not = Keep it
followed-note = Taken from the catalogue of { $name }, { $version }.
followed-waits = { $name }: see what is new in { $version }
followed-news-count = { $count ->
    [one] There is something new in a catalogue you follow
   *[other] There is something new in { $count } catalogues you follow
}
followed-late = A colleague has read in a newer file. Nothing is saved. Look again.
followed-late-drafted = This is changed in the draft already. Nothing is saved.
followed-late-gone = There is nothing to take here any longer. Nothing is saved.
followed-wrong-file = The file was not taken out of Kravspor, or something in it is wrong.
followed-wrong-many = The file has more than { $max } entries of one kind. It cannot be read in here.
followed-wrong-name = You follow a catalogue of this name. Give it another, or read the file in on the page of the one you have.
followed-wrong-room = There is room for at most { $max } catalogues. Stop following one of them first.
followed-wrong-same = The file is the same as the one you read in last.
offer = Offer requirements of your own to others
offer-lead = Pick requirements that you have made or reworded, and take them out as a file. Other municipalities, and those who keep the common catalogue, can read it in under “Catalogues we follow” and take what they want. The file says which organisation it comes from, and names no person.
offer-none = You have no requirements of your own to offer. They come once you have released an edition of your own.
offer-from = Taken from edition { $number }, which builds on { $base }.
offer-pick = What do you want to offer?
offer-pick-help = What a requirement names of your own comes along.
offer-do = Take out the file
offer-wrong-none = Pick at least one thing to offer.
edition-file = Take the edition out as a file
act-followed = Began to follow the catalogue “{ $name }”
act-followed-newer = Read in a newer file of the catalogue “{ $name }”
act-followed-seen = Looked at what was new in the catalogue “{ $name }”
act-followed-stopped = Stopped following the catalogue “{ $name }”
