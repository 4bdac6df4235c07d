# Between municipalities
share = Share with others
share-lead = One editor can take feedback from several municipalities. Download what you have and send the file to whoever edits. Or read in what others have sent you, and answer it here.
share-out = Give to others
share-out-holds = The file holds what was said and sent in from the procurements of the municipality itself:
share-holds-remarks = { $count ->
    [0] no remarks
   *[other] { $count ->
        [one] one remark
       *[other] { $count } remarks
    }, { $worded ->
        [0] none of them with text
        [one] one of them with text
       *[other] { $worded } of them with text
    }
}
share-holds-pilots = { $count ->
    [0] no reports from pilots
    [one] one report from a pilot
   *[other] { $count } reports from pilots
}
share-out-nobody = It says which municipality it comes from, but not which procurement, and it names nobody. What other municipalities have sent you is not in it. Of requirements that a procurement gives out under a confidentiality declaration only, it has the verdict and not what anybody wrote. The same goes for requirements in procurements that have been deleted.
share-out-caution = What people wrote goes out as they wrote it. Read through the queue before you pass the file on. What somebody withdraws later disappears at the others when they read in a new file from you.
share-since = Only what was said since (optional)
share-since-help = A date, for example 1.9.2026. Reports from pilots are always included.
share-out-do = Download the file
share-in = Read in from others
share-in-lead = The remarks join the queue beside your own, and you answer them in the same way. When you read in a newer file from the same municipality, only what is new or changed comes in.
share-file = File
share-file-help = A file downloaded from this page in another municipality, at most { $megabytes } MB.
share-in-do = Read in the file
share-origins = Read in
share-origins-none = Nothing has been read in from others yet.
share-read = Read in by { $name } { $at }. Whom the file is from is its own word.
share-got-remarks = { $count ->
    [one] One new remark
   *[other] { $count } new remarks
}
share-got-changed = { $count ->
    [one] One remark has changed and waits anew
   *[other] { $count } remarks have changed and wait anew
}
share-got-known = { $count ->
    [one] One remark was here already
   *[other] { $count } remarks were here already
}
share-got-withdrawn = { $count ->
    [one] One remark has been withdrawn
   *[other] { $count } remarks have been withdrawn
}
share-got-absent = { $count ->
    [one] One of the remarks is about something that is not in the catalogue here
   *[other] { $count } of the remarks are about something that is not in the catalogue here
}
share-got-reports = { $count ->
    [one] One new or changed report from a pilot
   *[other] { $count } new or changed reports from pilots
}
share-got-reports-known = { $count ->
    [one] One report was here already
   *[other] { $count } reports were here already
}
share-got-answers = { $count ->
    [one] One new or changed answer to what you have sent
   *[other] { $count } new or changed answers to what you have sent
}
share-got-answers-known = { $count ->
    [one] One answer was here already
   *[other] { $count } answers were here already
}
share-got-answers-lost = { $count ->
    [one] One answer is to a remark that is no longer here
   *[other] { $count } answers are to remarks that are no longer here
}
share-got-nothing = There was nothing in the file.
share-answers = { $count ->
    [one] You have given one answer to what came from here.
   *[other] You have given { $count } answers to what came from here.
}
share-answers-do = Download the answers
share-wrong-since = Write a date, for example 1.9.2026, or leave the field empty.
share-wrong-much = This is too much for one file. Choose a later date.
share-wrong-large = The file is larger than { $megabytes } MB.
share-wrong-own = This file is your own. Read in one that others have sent you.
share-wrong-to = The answers in this file are for { $name }, not for you.
share-wrong-room = There is no room for more from other municipalities. Nothing was read in.
share-wrong-json = The file cannot be read: line { $line }, column { $column } ({ $detail }). Nothing was read in.
share-wrong-kind = This is not a file of feedback. Download it again from the page “Share with others”.
share-wrong-newer = The file was made by a newer version of Kravspor than this one. Update Kravspor before you read it in.
share-wrong-field = { $place }: The field is missing, unknown or holds something else ({ $detail }). Nothing was read in.
share-place = { $list ->
    [feedback] Remark number { $number }
    [pilots] Report number { $number }
    [answers] Answer number { $number }
   *[other] Entry number { $number } of the list “{ $list }”
}
share-place-in = { $entry }, the field “{ $field }”
share-place-field = The field “{ $field }”
share-why-unknown = “{ $found }” cannot stand here. Nothing was read in.
share-why-date = This is not a date. Nothing was read in.
share-why-id = This is not a code as they are written. Nothing was read in.
share-why-twice = The same stands here twice. Nothing was read in.
share-why-empty = Something has to stand here. Nothing was read in.
share-why-long = The text is longer than { $max } characters. Nothing was read in.
share-why-many = There are more than { $max } here. Nothing was read in.
share-why-character = The text has a character that cannot stand in a text. Nothing was read in.
share-why-number = The number cannot be right. Nothing was read in.
desk-who-from = From { $name }
desk-from-others = { $count ->
    [one] one from another municipality
   *[other] { $count } from other municipalities
}
desk-pilots = Reports from pilots
desk-pilots-lead = What pilots did with the catalogue: reports that those who answer for the pilots have sent here, and those read in from others. You do not see which procurement a report comes from.
desk-pilots-none = There is nothing here. Whoever answers for a pilot can send its report from the page of the pilot.
desk-pilots-see = See the reports from pilots
desk-pilots-back = Back to the reports
desk-pilot-own = Pilot in the municipality
desk-pilot-from = Pilot in { $name }
desk-pilot-sent = Sent { $at }. Version { $version } of the catalogue.
desk-pilot-lead = What a pilot did with version { $version } of the catalogue.
desk-in-pilots = Pilots elsewhere
desk-in-pilots-count = { $count ->
    [one] In one pilot of other municipalities
   *[other] In { $count } pilots of other municipalities
}
answer-from = answer from { $name }
pilot-report-sent = The report was sent to the editors { $at }. They have it as it was then.
pilot-send = Send the report to the editors
pilot-send-again = Send the report again as it is now
pilot-send-lead = Those who edit the catalogue get the report as it is now. They do not see which procurement it comes from, and can include it when they share feedback with other municipalities.
pilot-take-back = Take the report back
journal-pilot-sent = Sent the report of the pilot to the editors
journal-pilot-taken-back = Took the report of the pilot back from the editors
act-shared-out = Downloaded feedback to share it with others
act-shared-out-since = Downloaded feedback since { $since } to share it with others
act-shared-in = Read in feedback and answers from { $name }
act-answers-out = Downloaded the answers for { $name }
