# What waits for the person who looks
waiting = Ventar på deg
waiting-lead = Det du skal godta, godkjenne eller gjere i innkjøpa der du har rollekort, og kommentarar som nemner deg.
waiting-nothing = Ingenting ventar på deg no.
waiting-risks = { $count ->
    [one] Godta restrisikoen i eitt scenario
   *[other] Godta restrisikoen i { $count } scenario
}
waiting-gate = Godkjenn { $gate }: { $text }
waiting-over = Ikkje endra sidan { $date }. Er innkjøpet avslutta, kan det arkiverast og slettast.
waiting-due = Frist { $date }
waiting-late = Fristen var { $date }
waiting-left-out = { $count ->
    [one] Eitt eldre innkjøp er ikkje med her.
   *[other] { $count } eldre innkjøp er ikkje med her.
}
