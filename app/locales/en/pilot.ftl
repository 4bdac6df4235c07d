# Pilots
pilot = Pilot
pilot-lead = A pilot is a procurement that tries the catalogue out. Those who take part tell how each step went, and answer some questions at the end. It changes nothing in the procurement and is not in annexes, the risk report or the case file.
pilot-none = This procurement is not a pilot.
pilot-begin = Make the procurement a pilot
pilot-again = Make it a pilot again
pilot-end = End the pilot
pilot-owner-begins = Whoever answers for the procurement can make it a pilot.
pilot-begun = { $name } made the procurement a pilot { $at }.
pilot-ended = The pilot was ended { $at }. What was told stays.
pilot-steps = How the steps went
pilot-steps-lead = Tell after each step, while you remember it. Everybody who takes part in the procurement can read it.
pilot-untold = Tell how it went
pilot-untold-lead = This procurement is a pilot. Take two minutes for what you have finished, while you remember it.
pilot-step = How it went: { $step }
pilot-step-tell = Tell how it went
pilot-step-change = Change what you told
pilot-minutes = How many minutes did you spend? (optional)
pilot-minutes-help = An estimate will do. A working day is 450 minutes.
pilot-minutes-told = { $count ->
    [one] one minute
   *[other] { $count } minutes
}
pilot-hard = What was hard?
pilot-helped = What helped?
pilot-wrong-minutes = Write the number of minutes in figures, { $max } at most, or leave the field empty.
pilot-wrong-ended = The pilot has ended, so this was not saved. Whoever answers for the procurement can open it again.
pilot-caution = What you write is read by the others who take part, and by those who edit the catalogue if the pilot shares it, also in other municipalities. Write nothing confidential, and nothing about suppliers or individuals.
pilot-interview = Closing interview
pilot-interview-lead = Answer when the procurement is done, or when you get no further. You need not answer everything.
pilot-interview-answer = Answer the interview
pilot-interview-change = Change your answers
pilot-leaves = What is shared
pilot-keeps = The report holds only which requirements were proposed, what was done with them, and how long the steps took. What you have written, and what concerns scenarios, measures and confidential requirements, stays in the procurement.
pilot-shares = The report also holds what you have written, without names, and what was done with scenarios, measures and confidential requirements.
pilot-share = Share what we have written as well
pilot-keep = Do not share what we have written
pilot-back = Back to the pilot
pilot-report = Report of the pilot
pilot-report-see = See what the pilot did with the catalogue
pilot-report-lead = What the procurement did with release { $version } of the catalogue. The report makes itself and names neither the procurement nor anybody.
pilot-report-file = Download the report (JSON)
pilot-report-nothing = None of the requirements were changed or left out.
pilot-proposed = { $count ->
    [one] One requirement of the catalogue was proposed.
   *[other] { $count } requirements of the catalogue were proposed.
}
pilot-own-lines = { $count ->
    [0] No requirements of your own were added.
    [one] One requirement of your own was added.
   *[other] { $count } requirements of your own were added.
}
pilot-did = { $did ->
    [left_out] Left out
    [reworded] Reworded
    [numbered] Other numbers than the catalogue suggests
    [retyped] Another type
    [placed] Placed elsewhere
    [timed] To be met at another time
    [weighted] Weighted
   *[other] Kept
}
pilot-times = Time used
pilot-time = { $people ->
    [one] { $minutes } minutes, told by one
   *[other] { $minutes } minutes in all, told by { $people }
}
journal-pilot-begun = Made the procurement a pilot
journal-pilot-ended = Ended the pilot
journal-pilot-shares = Let what is written in the pilot be shared
journal-pilot-keeps = No longer let what is written in the pilot be shared
journal-pilot-reviewed = Told how a step went in the pilot: { $step }
journal-pilot-answered = Answered the closing interview of the pilot
