# What waits for the person who looks
waiting = Venter på deg
waiting-lead = Det du skal godta, godkjenne eller gjøre i anskaffelsene der du har rollekort, og kommentarer som nevner deg.
waiting-nothing = Ingenting venter på deg nå.
waiting-risks = { $count ->
    [one] Godta restrisikoen i ett scenario
   *[other] Godta restrisikoen i { $count } scenarioer
}
waiting-gate = Godkjenn { $gate }: { $text }
waiting-over = Ikke endret siden { $date }. Er anskaffelsen avsluttet, kan den arkiveres og slettes.
waiting-due = Frist { $date }
waiting-late = Fristen var { $date }
waiting-left-out = { $count ->
    [one] Én eldre anskaffelse er ikke med her.
   *[other] { $count } eldre anskaffelser er ikke med her.
}
