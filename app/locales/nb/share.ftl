# Between municipalities
share = Del med andre
share-lead = En redaktør kan ta imot tilbakemeldinger fra flere kommuner. Last ned det dere har, og send filen til den som redigerer. Eller les inn det andre har sendt dere, og svar på det her.
share-out = Gi fra dere
share-out-holds = Filen inneholder det som er sagt og sendt inn i kommunens egne anskaffelser:
share-holds-remarks = { $count ->
    [0] ingen tilbakemeldinger
   *[other] { $count ->
        [one] én tilbakemelding
       *[other] { $count } tilbakemeldinger
    }, { $worded ->
        [0] ingen av dem med tekst
        [one] én av dem med tekst
       *[other] { $worded } av dem med tekst
    }
}
share-holds-pilots = { $count ->
    [0] ingen rapporter fra piloter
    [one] én rapport fra en pilot
   *[other] { $count } rapporter fra piloter
}
share-out-nobody = Den sier hvilken kommune den kommer fra, men ikke hvilken anskaffelse, og den nevner ingen ved navn. Det andre kommuner har sendt dere, er ikke med. Om krav som en anskaffelse bare gir ut mot taushetserklæring, er bare vurderingen med, ikke det noen har skrevet. Det samme gjelder krav i anskaffelser som er slettet.
share-out-caution = Det folk har skrevet, går ut slik de skrev det. Les gjennom køen før du sender filen fra deg. Det noen trekker tilbake senere, blir borte hos de andre når de leser inn en ny fil fra dere.
share-since = Bare det som er sagt siden (valgfritt)
share-since-help = En dato, for eksempel 1.9.2026. Rapportene fra piloter er alltid med.
share-out-do = Last ned filen
share-in = Les inn fra andre
share-in-lead = Tilbakemeldingene kommer i køen ved siden av deres egne, og du svarer på dem på samme måte. Leser du inn en nyere fil fra samme kommune, kommer bare det som er nytt eller endret.
share-file = Fil
share-file-help = En fil som er lastet ned på denne siden i en annen kommune, høyst { $megabytes } MB.
share-in-do = Les inn filen
share-origins = Lest inn
share-origins-none = Det er ikke lest inn noe fra andre ennå.
share-read = Lest inn av { $name } { $at }. Hvem filen er fra, er det den selv som sier.
share-got-remarks = { $count ->
    [one] Én ny tilbakemelding
   *[other] { $count } nye tilbakemeldinger
}
share-got-changed = { $count ->
    [one] Én tilbakemelding er endret og venter på nytt
   *[other] { $count } tilbakemeldinger er endret og venter på nytt
}
share-got-known = { $count ->
    [one] Én tilbakemelding var her fra før
   *[other] { $count } tilbakemeldinger var her fra før
}
share-got-withdrawn = { $count ->
    [one] Én tilbakemelding er trukket tilbake
   *[other] { $count } tilbakemeldinger er trukket tilbake
}
share-got-absent = { $count ->
    [one] Én av tilbakemeldingene gjelder noe som ikke er i katalogen her
   *[other] { $count } av tilbakemeldingene gjelder noe som ikke er i katalogen her
}
share-got-reports = { $count ->
    [one] Én ny eller endret rapport fra en pilot
   *[other] { $count } nye eller endrede rapporter fra piloter
}
share-got-reports-known = { $count ->
    [one] Én rapport var her fra før
   *[other] { $count } rapporter var her fra før
}
share-got-answers = { $count ->
    [one] Ett nytt eller endret svar på det dere har sendt
   *[other] { $count } nye eller endrede svar på det dere har sendt
}
share-got-answers-known = { $count ->
    [one] Ett svar var her fra før
   *[other] { $count } svar var her fra før
}
share-got-answers-lost = { $count ->
    [one] Ett svar gjelder en tilbakemelding som ikke er her lenger
   *[other] { $count } svar gjelder tilbakemeldinger som ikke er her lenger
}
share-got-nothing = Det var ingenting i filen.
share-answers = { $count ->
    [one] Dere har gitt ett svar på det som kom herfra.
   *[other] Dere har gitt { $count } svar på det som kom herfra.
}
share-answers-do = Last ned svarene
share-wrong-since = Skriv en dato, for eksempel 1.9.2026, eller la feltet stå tomt.
share-wrong-much = Det er for mye til én fil. Velg en senere dato.
share-wrong-large = Filen er større enn { $megabytes } MB.
share-wrong-own = Denne filen er deres egen. Les inn den andre har sendt dere.
share-wrong-to = Svarene i denne filen er til { $name }, ikke til dere.
share-wrong-room = Det er ikke plass til mer fra andre kommuner. Ingenting ble lest inn.
share-wrong-json = Filen kan ikke leses: linje { $line }, kolonne { $column } ({ $detail }). Ingenting ble lest inn.
share-wrong-kind = Dette er ikke en fil med tilbakemeldinger. Last den ned på nytt fra siden «Del med andre».
share-wrong-newer = Filen er laget i en nyere utgave av Kravspor enn denne. Oppdater Kravspor før du leser den inn.
share-wrong-field = { $place }: Feltet mangler, er ukjent eller har feil innhold ({ $detail }). Ingenting ble lest inn.
share-place = { $list ->
    [feedback] Tilbakemelding nummer { $number }
    [pilots] Rapport nummer { $number }
    [answers] Svar nummer { $number }
   *[other] Oppføring nummer { $number } i listen «{ $list }»
}
share-place-in = { $entry }, feltet «{ $field }»
share-place-field = Feltet «{ $field }»
share-why-unknown = Her kan det ikke stå «{ $found }». Ingenting ble lest inn.
share-why-date = Dette er ikke en dato. Ingenting ble lest inn.
share-why-id = Dette er ikke en kode slik de skrives. Ingenting ble lest inn.
share-why-twice = Den samme står to ganger. Ingenting ble lest inn.
share-why-empty = Her må det stå noe. Ingenting ble lest inn.
share-why-long = Teksten er lengre enn { $max } tegn. Ingenting ble lest inn.
share-why-many = Her er det flere enn { $max }. Ingenting ble lest inn.
share-why-character = Teksten har et tegn som ikke kan stå i en tekst. Ingenting ble lest inn.
share-why-number = Tallet kan ikke være riktig. Ingenting ble lest inn.
desk-who-from = Fra { $name }
desk-from-others = { $count ->
    [one] én fra en annen kommune
   *[other] { $count } fra andre kommuner
}
desk-pilots = Rapporter fra piloter
desk-pilots-lead = Hva piloter gjorde med katalogen: rapporter som de som svarer for pilotene, har sendt hit, og de som er lest inn fra andre. Du ser ikke hvilken anskaffelse en rapport kommer fra.
desk-pilots-none = Her er det ingenting. Den som svarer for en pilot, kan sende rapporten hit fra siden til piloten.
desk-pilots-see = Se rapportene fra piloter
desk-pilots-back = Tilbake til rapportene
desk-pilot-own = Pilot i kommunen
desk-pilot-from = Pilot i { $name }
desk-pilot-sent = Sendt { $at }. Utgave { $version } av katalogen.
desk-pilot-lead = Hva en pilot gjorde med utgave { $version } av katalogen.
desk-in-pilots = Piloter hos andre
desk-in-pilots-count = { $count ->
    [one] Med i én pilot hos andre kommuner
   *[other] Med i { $count } piloter hos andre kommuner
}
answer-from = svar fra { $name }
pilot-report-sent = Rapporten ble sendt til redaktørene { $at }. De har den slik den var da.
pilot-send = Send rapporten til redaktørene
pilot-send-again = Send rapporten på nytt slik den er nå
pilot-send-lead = De som redigerer katalogen, får rapporten slik den er nå. De ser ikke hvilken anskaffelse den kommer fra, og kan ta den med når de deler tilbakemeldinger med andre kommuner.
pilot-take-back = Ta rapporten tilbake
journal-pilot-sent = Sendte rapporten fra piloten til redaktørene
journal-pilot-taken-back = Tok rapporten fra piloten tilbake fra redaktørene
act-shared-out = Lastet ned tilbakemeldinger for å dele dem med andre
act-shared-out-since = Lastet ned tilbakemeldinger siden { $since } for å dele dem med andre
act-shared-in = Leste inn tilbakemeldinger og svar fra { $name }
act-answers-out = Lastet ned svarene til { $name }
