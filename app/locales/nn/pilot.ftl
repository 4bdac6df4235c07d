# Pilots
pilot = Pilot
pilot-lead = Ein pilot er eit innkjøp som prøver ut katalogen. Dei som deltek, fortel korleis kvart steg gjekk, og svarer på nokre spørsmål til slutt. Det endrar ingenting i innkjøpet og står ikkje i bilag, i risikorapporten eller i saksfila.
pilot-none = Dette innkjøpet er ikkje ein pilot.
pilot-begin = Gjer innkjøpet til pilot
pilot-again = Gjer det til pilot igjen
pilot-end = Avslutt piloten
pilot-owner-begins = Den som svarer for innkjøpet, kan gjere det til pilot.
pilot-begun = { $name } gjorde innkjøpet til pilot { $at }.
pilot-ended = Piloten vart avslutta { $at }. Det som er fortalt, blir ståande.
pilot-steps = Korleis stega gjekk
pilot-steps-lead = Fortel etter kvart steg, medan du hugsar det. Alle som deltek i innkjøpet, kan lese det.
pilot-untold = Fortel korleis det gjekk
pilot-untold-lead = Dette innkjøpet er ein pilot. Bruk to minutt på det du er ferdig med, medan du hugsar det.
pilot-step = Slik gjekk det: { $step }
pilot-step-tell = Fortel korleis det gjekk
pilot-step-change = Endre det du fortalde
pilot-minutes = Kor mange minutt brukte du? (valfritt)
pilot-minutes-help = Eit overslag held. Ein arbeidsdag er 450 minutt.
pilot-minutes-told = { $count ->
    [one] eitt minutt
   *[other] { $count } minutt
}
pilot-hard = Kva var vanskeleg?
pilot-helped = Kva hjelpte?
pilot-wrong-minutes = Skriv talet på minutt med siffer, høgst { $max }, eller lat feltet stå tomt.
pilot-wrong-ended = Piloten er avslutta, så dette vart ikkje lagra. Den som svarer for innkjøpet, kan opne han igjen.
pilot-caution = Det du skriv, blir lese av dei andre som deltek, og av dei som redigerer katalogen dersom piloten deler det, også i andre kommunar. Skriv ikkje noko fortruleg, og ikkje noko om leverandørar eller enkeltpersonar.
pilot-interview = Avsluttande intervju
pilot-interview-lead = Svar når innkjøpet er ferdig, eller når de ikkje kjem lenger. Du treng ikkje svare på alt.
pilot-interview-answer = Svar på intervjuet
pilot-interview-change = Endre svara dine
pilot-leaves = Kva som blir delt
pilot-keeps = Rapporten inneheld berre kva krav som vart føreslått, kva som vart gjort med dei, og kor lang tid stega tok. Det de har skrive, og det som gjeld scenario, tiltak og fortrulege krav, blir i innkjøpet.
pilot-shares = Rapporten inneheld òg det de har skrive, utan namn, og kva som vart gjort med scenario, tiltak og fortrulege krav.
pilot-share = Del òg det vi har skrive
pilot-keep = Ikkje del det vi har skrive
pilot-back = Tilbake til piloten
pilot-report = Rapport frå piloten
pilot-report-see = Sjå kva piloten gjorde med katalogen
pilot-report-lead = Kva innkjøpet gjorde med utgåve { $version } av katalogen. Rapporten blir laga av seg sjølv og nemner verken innkjøpet eller nokon ved namn.
pilot-report-file = Last ned rapporten (JSON)
pilot-report-nothing = Ingen av krava vart endra eller tekne ut.
pilot-proposed = { $count ->
    [one] Eitt krav frå katalogen vart føreslått.
   *[other] { $count } krav frå katalogen vart føreslått.
}
pilot-own-lines = { $count ->
    [0] Ingen eigne krav vart lagde til.
    [one] Eitt eige krav vart lagt til.
   *[other] { $count } eigne krav vart lagde til.
}
pilot-did = { $did ->
    [left_out] Tekne ut
    [reworded] Skrivne om
    [numbered] Andre tal enn katalogen føreslår
    [retyped] Annan type
    [placed] Plasserte ein annan stad
    [timed] Skal oppfyllast på eit anna tidspunkt
    [weighted] Vekta
   *[other] Haldne på
}
pilot-times = Tid brukt
pilot-time = { $people ->
    [one] { $minutes } minutt, fortalt av éin
   *[other] { $minutes } minutt til saman, fortalt av { $people }
}
journal-pilot-begun = Gjorde innkjøpet til pilot
journal-pilot-ended = Avslutta piloten
journal-pilot-shares = Lét det som er skrive i piloten, bli delt
journal-pilot-keeps = Lét ikkje lenger det som er skrive i piloten, bli delt
journal-pilot-reviewed = Fortalde korleis eit steg gjekk i piloten: { $step }
journal-pilot-answered = Svarte på det avsluttande intervjuet i piloten
