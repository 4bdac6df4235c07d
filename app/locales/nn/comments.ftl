# Comments
comments = Kommentarar
comments-lead = Samtalen er for dykk som har tilgang. Han står ikkje i bilag, i risikorapporten eller i saksfila.
comments-none = Her kjem det de skriv til kvarandre om dette.
comments-none-found = Ingen kommentarar passar til filteret.
comments-read-only = Du kan lese kommentarane, men ikkje skrive her.
comments-new = Ny kommentar
comments-new-instead = Skriv ein ny kommentar i staden
comments-answer = Svar
comments-answer-to = Svar på kommentar { $number } frå { $who }
comments-text = Kommentar
comments-text-help = Har du endra noko anna på sida, må du lagre det først.
comments-mentions = Nemn nokon
comments-mentions-help = Kommentaren kjem under «Ventar på deg» hos dei du kryssar av, til han er merkt som løyst.
comments-due = Frist (valfritt)
comments-due-help = Når dei du nemner, må ha svart eller gjort det du ber om.
comments-send = Legg til kommentaren
comments-resolve = Merk som løyst
comments-resolved-by = Løyst av { $who } { $at }
comments-resolved-all = { $count ->
    [one] Éin løyst samtale
   *[other] { $count } løyste samtalar
}
comments-number = Kommentar { $number }
comments-mentioned = Nemner { $names }
comments-taken-away = Teken bort av forfattaren.
comments-take-away = Ta bort
comments-take-away-lead = Teksten blir borte for godt. At det stod ein kommentar her, blir ståande. Er dette kommentaren som starta samtalen, blir samtalen merkt som løyst.
comments-take-away-do = Ta bort kommentar { $number }
comments-thing-gone = Finst ikkje lenger
comments-filter = Filtrer kommentarane
comments-state = Vis
comments-open = Opne
comments-resolved = Løyste
comments-all = Alle
comments-mine = Berre dei som nemner meg
comments-count = { $count ->
    [one] Éin samtale.
   *[other] { $count } samtalar.
}
comments-count-shown = { $count } samtalar; dei nyaste { $shown } står her. Bruk filteret for å sjå andre.
comments-tag = { $count ->
    [one] Éin open kommentar
   *[other] { $count } opne kommentarar
}
comments-me = { $name } (deg)
comments-about-line = Krav { $key }
comments-about-scenario = Scenario { $key }
comments-about-page = { $step }: { $title }
comments-wrong-text = Skriv ein kommentar.
comments-wrong-mention = Vel mellom dei som har tilgang.
comments-wrong-mention-shut = { $name } har ikkje tilgang til denne delen av innkjøpet og kan ikkje nemnast her.
comments-wrong-due = Vel kven fristen gjeld.
comments-wrong-answer = Kommentaren du svarer på, finst ikkje.
comments-wrong-room = Det er plass til høgst { $about } kommentarar om dette og { $all } i heile innkjøpet.
journal-comment = Skreiv ein kommentar: { $about }
journal-comment-mentions = Skreiv ein kommentar: { $about }. Nemnde { $names }
journal-comment-answer = Svarte på kommentar { $number }: { $about }
journal-comment-resolved = Merkte kommentar { $number } som løyst: { $about }
journal-comment-taken-away = Tok bort teksten i kommentar { $number }: { $about }
journal-comments = Kommentarar
waiting-comment = { $who } nemner deg: { $about }. «{ $text }»
