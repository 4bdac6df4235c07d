# Between municipalities
share = Del med andre
share-lead = Ein redaktør kan ta imot tilbakemeldingar frå fleire kommunar. Last ned det de har, og send fila til den som redigerer. Eller les inn det andre har sendt dykk, og svar på det her.
share-out = Gi frå dykk
share-out-holds = Fila inneheld det som er sagt og sendt inn i kommunen sine eigne innkjøp:
share-holds-remarks = { $count ->
    [0] ingen tilbakemeldingar
   *[other] { $count ->
        [one] éi tilbakemelding
       *[other] { $count } tilbakemeldingar
    }, { $worded ->
        [0] ingen av dei med tekst
        [one] éi av dei med tekst
       *[other] { $worded } av dei med tekst
    }
}
share-holds-pilots = { $count ->
    [0] ingen rapportar frå pilotar
    [one] éin rapport frå ein pilot
   *[other] { $count } rapportar frå pilotar
}
share-out-nobody = Ho seier kva kommune ho kjem frå, men ikkje kva innkjøp, og nemner ingen ved namn. Det andre kommunar har sendt dykk, er ikkje med. Om krav som eit innkjøp berre gir ut mot teieplikterklæring, er berre vurderinga med, ikkje det nokon har skrive. Det same gjeld krav i innkjøp som er sletta.
share-out-caution = Det folk har skrive, går ut slik dei skreiv det. Les gjennom køen før du sender fila frå deg. Det nokon trekkjer tilbake seinare, blir borte hos dei andre når dei les inn ei ny fil frå dykk.
share-since = Berre det som er sagt sidan (valfritt)
share-since-help = Ein dato, til dømes 1.9.2026. Rapportane frå pilotar er alltid med.
share-out-do = Last ned fila
share-in = Les inn frå andre
share-in-lead = Tilbakemeldingane kjem i køen ved sida av dykkar eigne, og du svarer på dei på same måten. Les du inn ei nyare fil frå same kommunen, kjem berre det som er nytt eller endra.
share-file = Fil
share-file-help = Ei fil som er lasta ned på denne sida i ein annan kommune, høgst { $megabytes } MB.
share-in-do = Les inn fila
share-origins = Lese inn
share-origins-none = Det er ikkje lese inn noko frå andre enno.
share-read = Lese inn av { $name } { $at }. Kven fila er frå, er det ho sjølv som seier.
share-got-remarks = { $count ->
    [one] Éi ny tilbakemelding
   *[other] { $count } nye tilbakemeldingar
}
share-got-changed = { $count ->
    [one] Éi tilbakemelding er endra og ventar på nytt
   *[other] { $count } tilbakemeldingar er endra og ventar på nytt
}
share-got-known = { $count ->
    [one] Éi tilbakemelding var her frå før
   *[other] { $count } tilbakemeldingar var her frå før
}
share-got-withdrawn = { $count ->
    [one] Éi tilbakemelding er trekt tilbake
   *[other] { $count } tilbakemeldingar er trekte tilbake
}
share-got-absent = { $count ->
    [one] Éi av tilbakemeldingane gjeld noko som ikkje er i katalogen her
   *[other] { $count } av tilbakemeldingane gjeld noko som ikkje er i katalogen her
}
share-got-reports = { $count ->
    [one] Éin ny eller endra rapport frå ein pilot
   *[other] { $count } nye eller endra rapportar frå pilotar
}
share-got-reports-known = { $count ->
    [one] Éin rapport var her frå før
   *[other] { $count } rapportar var her frå før
}
share-got-answers = { $count ->
    [one] Eitt nytt eller endra svar på det de har sendt
   *[other] { $count } nye eller endra svar på det de har sendt
}
share-got-answers-known = { $count ->
    [one] Eitt svar var her frå før
   *[other] { $count } svar var her frå før
}
share-got-answers-lost = { $count ->
    [one] Eitt svar gjeld ei tilbakemelding som ikkje er her lenger
   *[other] { $count } svar gjeld tilbakemeldingar som ikkje er her lenger
}
share-got-nothing = Det var ingenting i fila.
share-answers = { $count ->
    [one] De har gitt eitt svar på det som kom herifrå.
   *[other] De har gitt { $count } svar på det som kom herifrå.
}
share-answers-do = Last ned svara
share-wrong-since = Skriv ein dato, til dømes 1.9.2026, eller lat feltet stå tomt.
share-wrong-much = Det er for mykje til éi fil. Vel ein seinare dato.
share-wrong-large = Fila er større enn { $megabytes } MB.
share-wrong-own = Denne fila er dykkar eiga. Les inn ei som andre har sendt dykk.
share-wrong-to = Svara i denne fila er til { $name }, ikkje til dykk.
share-wrong-room = Det er ikkje plass til meir frå andre kommunar. Ingenting vart lese inn.
share-wrong-json = Fila kan ikkje lesast: linje { $line }, kolonne { $column } ({ $detail }). Ingenting vart lese inn.
share-wrong-kind = Dette er ikkje ei fil med tilbakemeldingar. Last ho ned på nytt frå sida «Del med andre».
share-wrong-newer = Fila er laga i ei nyare utgåve av Kravspor enn denne. Oppdater Kravspor før du les ho inn.
share-wrong-field = { $place }: Feltet manglar, er ukjent eller har feil innhald ({ $detail }). Ingenting vart lese inn.
share-place = { $list ->
    [feedback] Tilbakemelding nummer { $number }
    [pilots] Rapport nummer { $number }
    [answers] Svar nummer { $number }
   *[other] Oppføring nummer { $number } i lista «{ $list }»
}
share-place-in = { $entry }, feltet «{ $field }»
share-place-field = Feltet «{ $field }»
share-why-unknown = Her kan det ikkje stå «{ $found }». Ingenting vart lese inn.
share-why-date = Dette er ikkje ein dato. Ingenting vart lese inn.
share-why-id = Dette er ikkje ein kode slik dei blir skrivne. Ingenting vart lese inn.
share-why-twice = Den same står to gonger. Ingenting vart lese inn.
share-why-empty = Her må det stå noko. Ingenting vart lese inn.
share-why-long = Teksten er lengre enn { $max } teikn. Ingenting vart lese inn.
share-why-many = Her er det fleire enn { $max }. Ingenting vart lese inn.
share-why-character = Teksten har eit teikn som ikkje kan stå i ein tekst. Ingenting vart lese inn.
share-why-number = Talet kan ikkje vere rett. Ingenting vart lese inn.
desk-who-from = Frå { $name }
desk-from-others = { $count ->
    [one] éi frå ein annan kommune
   *[other] { $count } frå andre kommunar
}
desk-pilots = Rapportar frå pilotar
desk-pilots-lead = Kva pilotar gjorde med katalogen: rapportar som dei som svarer for pilotane, har sendt hit, og dei som er lesne inn frå andre. Du ser ikkje kva innkjøp ein rapport kjem frå.
desk-pilots-none = Her er det ingenting. Den som svarer for ein pilot, kan sende rapporten hit frå sida til piloten.
desk-pilots-see = Sjå rapportane frå pilotar
desk-pilots-back = Tilbake til rapportane
desk-pilot-own = Pilot i kommunen
desk-pilot-from = Pilot i { $name }
desk-pilot-sent = Send { $at }. Utgåve { $version } av katalogen.
desk-pilot-lead = Kva ein pilot gjorde med utgåve { $version } av katalogen.
desk-in-pilots = Pilotar hos andre
desk-in-pilots-count = { $count ->
    [one] Med i éin pilot hos andre kommunar
   *[other] Med i { $count } pilotar hos andre kommunar
}
answer-from = svar frå { $name }
pilot-report-sent = Rapporten vart send til redaktørane { $at }. Dei har han slik han var då.
pilot-send = Send rapporten til redaktørane
pilot-send-again = Send rapporten på nytt slik han er no
pilot-send-lead = Dei som redigerer katalogen, får rapporten slik han er no. Dei ser ikkje kva innkjøp han kjem frå, og kan ta han med når dei deler tilbakemeldingar med andre kommunar.
pilot-take-back = Ta rapporten tilbake
journal-pilot-sent = Sende rapporten frå piloten til redaktørane
journal-pilot-taken-back = Tok rapporten frå piloten tilbake frå redaktørane
act-shared-out = Lasta ned tilbakemeldingar for å dele dei med andre
act-shared-out-since = Lasta ned tilbakemeldingar sidan { $since } for å dele dei med andre
act-shared-in = Las inn tilbakemeldingar og svar frå { $name }
act-answers-out = Lasta ned svara til { $name }
