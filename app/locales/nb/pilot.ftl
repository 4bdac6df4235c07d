# Pilots
pilot = Pilot
pilot-lead = En pilot er en anskaffelse som prøver ut katalogen. De som deltar, forteller hvordan hvert steg gikk, og svarer på noen spørsmål til slutt. Det endrer ingenting i anskaffelsen og står ikke i bilag, i risikorapporten eller i saksfilen.
pilot-none = Denne anskaffelsen er ikke en pilot.
pilot-begin = Gjør anskaffelsen til pilot
pilot-again = Gjør den til pilot igjen
pilot-end = Avslutt piloten
pilot-owner-begins = Den som svarer for anskaffelsen, kan gjøre den til pilot.
pilot-begun = { $name } gjorde anskaffelsen til pilot { $at }.
pilot-ended = Piloten ble avsluttet { $at }. Det som er fortalt, blir stående.
pilot-steps = Hvordan stegene gikk
pilot-steps-lead = Fortell etter hvert steg, mens du husker det. Alle som deltar i anskaffelsen, kan lese det.
pilot-untold = Fortell hvordan det gikk
pilot-untold-lead = Denne anskaffelsen er en pilot. Bruk to minutter på det du er ferdig med, mens du husker det.
pilot-step = Slik gikk det: { $step }
pilot-step-tell = Fortell hvordan det gikk
pilot-step-change = Endre det du fortalte
pilot-minutes = Hvor mange minutter brukte du? (valgfritt)
pilot-minutes-help = Et anslag holder. En arbeidsdag er 450 minutter.
pilot-minutes-told = { $count ->
    [one] ett minutt
   *[other] { $count } minutter
}
pilot-hard = Hva var vanskelig?
pilot-helped = Hva hjalp?
pilot-wrong-minutes = Skriv antall minutter med tall, høyst { $max }, eller la feltet stå tomt.
pilot-wrong-ended = Piloten er avsluttet, så dette ble ikke lagret. Den som svarer for anskaffelsen, kan åpne den igjen.
pilot-caution = Det du skriver, blir lest av de andre som deltar, og av dem som redigerer katalogen hvis piloten deler det, også i andre kommuner. Skriv ikke noe fortrolig, og ikke noe om leverandører eller enkeltpersoner.
pilot-interview = Avsluttende intervju
pilot-interview-lead = Svar når anskaffelsen er ferdig, eller når dere ikke kommer lenger. Du trenger ikke å svare på alt.
pilot-interview-answer = Svar på intervjuet
pilot-interview-change = Endre svarene dine
pilot-leaves = Hva som deles
pilot-keeps = Rapporten inneholder bare hvilke krav som ble foreslått, hva som ble gjort med dem, og hvor lang tid stegene tok. Det dere har skrevet, og det som gjelder scenarioer, tiltak og fortrolige krav, blir i anskaffelsen.
pilot-shares = Rapporten inneholder også det dere har skrevet, uten navn, og hva som ble gjort med scenarioer, tiltak og fortrolige krav.
pilot-share = Del også det vi har skrevet
pilot-keep = Ikke del det vi har skrevet
pilot-back = Tilbake til piloten
pilot-report = Rapport fra piloten
pilot-report-see = Se hva piloten gjorde med katalogen
pilot-report-lead = Hva anskaffelsen gjorde med utgave { $version } av katalogen. Rapporten lages av seg selv og nevner verken anskaffelsen eller noen ved navn.
pilot-report-file = Last ned rapporten (JSON)
pilot-report-nothing = Ingen av kravene ble endret eller tatt ut.
pilot-proposed = { $count ->
    [one] Ett krav fra katalogen ble foreslått.
   *[other] { $count } krav fra katalogen ble foreslått.
}
pilot-own-lines = { $count ->
    [0] Ingen egne krav ble lagt til.
    [one] Ett eget krav ble lagt til.
   *[other] { $count } egne krav ble lagt til.
}
pilot-did = { $did ->
    [left_out] Tatt ut
    [reworded] Omformulert
    [numbered] Andre tall enn katalogen foreslår
    [retyped] Annen type
    [placed] Plassert et annet sted
    [timed] Oppfylles på et annet tidspunkt
    [weighted] Vektet
   *[other] Beholdt
}
pilot-times = Tid brukt
pilot-time = { $people ->
    [one] { $minutes } minutter, fortalt av én
   *[other] { $minutes } minutter til sammen, fortalt av { $people }
}
journal-pilot-begun = Gjorde anskaffelsen til pilot
journal-pilot-ended = Avsluttet piloten
journal-pilot-shares = Lot det som er skrevet i piloten, bli delt
journal-pilot-keeps = Lot ikke lenger det som er skrevet i piloten, bli delt
journal-pilot-reviewed = Fortalte hvordan et steg gikk i piloten: { $step }
journal-pilot-answered = Svarte på det avsluttende intervjuet i piloten
