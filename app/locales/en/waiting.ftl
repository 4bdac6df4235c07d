# What waits for the person who looks
waiting = Waits for you
waiting-lead = What you are to accept, approve or do in the procurements where you have role cards, and comments that mention you.
waiting-nothing = Nothing waits for you now.
waiting-risks = { $count ->
    [one] Accept the residual risk in one scenario
   *[other] Accept the residual risk in { $count } scenarios
}
waiting-gate = Approve { $gate }: { $text }
waiting-over = Not changed since { $date }. If the procurement is over, it can be archived and deleted.
waiting-due = Due { $date }
waiting-late = Was due { $date }
waiting-left-out = { $count ->
    [one] One older procurement is not included here.
   *[other] { $count } older procurements are not included here.
}
