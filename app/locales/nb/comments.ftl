# Comments
comments = Kommentarer
comments-lead = Samtalen er for dere som har tilgang. Den står ikke i bilag, i risikorapporten eller i saksfilen.
comments-none = Her kommer det dere skriver til hverandre om dette.
comments-none-found = Ingen kommentarer passer til filteret.
comments-read-only = Du kan lese kommentarene, men ikke skrive her.
comments-new = Ny kommentar
comments-new-instead = Skriv en ny kommentar i stedet
comments-answer = Svar
comments-answer-to = Svar på kommentar { $number } fra { $who }
comments-text = Kommentar
comments-text-help = Har du endret noe annet på siden, må du lagre det først.
comments-mentions = Nevn noen
comments-mentions-help = Kommentaren kommer under «Venter på deg» hos dem du krysser av, til den er merket som løst.
comments-due = Frist (valgfritt)
comments-due-help = Når de du nevner, må ha svart eller gjort det du ber om.
comments-send = Legg til kommentaren
comments-resolve = Merk som løst
comments-resolved-by = Løst av { $who } { $at }
comments-resolved-all = { $count ->
    [one] Én løst samtale
   *[other] { $count } løste samtaler
}
comments-number = Kommentar { $number }
comments-mentioned = Nevner { $names }
comments-taken-away = Tatt bort av forfatteren.
comments-take-away = Ta bort
comments-take-away-lead = Teksten blir borte for godt. At det sto en kommentar her, blir stående. Er dette kommentaren som startet samtalen, blir samtalen merket som løst.
comments-take-away-do = Ta bort kommentar { $number }
comments-thing-gone = Finnes ikke lenger
comments-filter = Filtrer kommentarene
comments-state = Vis
comments-open = Åpne
comments-resolved = Løste
comments-all = Alle
comments-mine = Bare de som nevner meg
comments-count = { $count ->
    [one] Én samtale.
   *[other] { $count } samtaler.
}
comments-count-shown = { $count } samtaler; de nyeste { $shown } vises her. Bruk filteret for å se andre.
comments-tag = { $count ->
    [one] Én åpen kommentar
   *[other] { $count } åpne kommentarer
}
comments-me = { $name } (deg)
comments-about-line = Krav { $key }
comments-about-scenario = Scenario { $key }
comments-about-page = { $step }: { $title }
comments-wrong-text = Skriv en kommentar.
comments-wrong-mention = Velg blant dem som har tilgang.
comments-wrong-mention-shut = { $name } har ikke tilgang til denne delen av anskaffelsen og kan ikke nevnes her.
comments-wrong-due = Velg hvem fristen gjelder.
comments-wrong-answer = Kommentaren du svarer på, finnes ikke.
comments-wrong-room = Det er plass til høyst { $about } kommentarer om dette og { $all } i hele anskaffelsen.
journal-comment = Skrev en kommentar: { $about }
journal-comment-mentions = Skrev en kommentar: { $about }. Nevnte { $names }
journal-comment-answer = Svarte på kommentar { $number }: { $about }
journal-comment-resolved = Merket kommentar { $number } som løst: { $about }
journal-comment-taken-away = Tok bort teksten i kommentar { $number }: { $about }
journal-comments = Kommentarer
waiting-comment = { $who } nevner deg: { $about }. «{ $text }»
