# What tenderers answered
tenders = Svara frå tilbydarane
tenders-go = Når kontrakten er signert, kan svara brukast til å gjere katalogen betre:
tenders-lead = Når kontrakten er signert, kan de lese inn kravarka slik tilbydarane fylte dei ut. Dei som redigerer katalogen, ser då kva krav leverandørar svarer ja, delvis eller nei på.
tenders-kept = Berre kor mange som svarte kva på kvart krav frå katalogen, blir teke vare på. Filene, det tilbydarane har skildra, og kven som svarte kva, blir ikkje lagra. Tala er ikkje med i noka fil som kan lastast ned, og redaktørane ser dei først når minst tre innkjøp har svar på det same kravet.
tenders-read = Dette er lese inn
tenders-none = Det er ikkje lese inn nokon svar.
tenders-read-by = Lese inn av { $name } { $at }.
tenders-read-sheets = { $count ->
    [one] Eitt utfylt kravark
   *[other] { $count } utfylte kravark
}, lese som svar på versjon { $version }
tenders-read-items = { $count ->
    [0] Ingen svar på krav frå katalogen
    [one] Svar på eitt krav frå katalogen
   *[other] Svar på { $count } krav frå katalogen
}. Eigne krav og krav de har formulert om, blir ikkje talde.
tenders-unclear = Desse svara er ikkje talde med. Anten står det noko anna enn ja, delvis eller nei, eller så er kravet endra i arket:
tenders-unclear-of = { $count ->
    [one] { $item }: eitt svar
   *[other] { $item }: { $count } svar
}
tenders-remove = Ta ut svara att
tenders-early = Svara kan lesast inn når konkurransen er over og kontrakten er signert.
tenders-gates = Sjå kva som manglar
tenders-others = Den som lagar bilaga, kan lese inn svara.
tenders-in = Les inn
tenders-files = Utfylte kravark
tenders-files-help = Vel alle på éin gong, også frå dei som ikkje fekk kontrakten, og ark som vart utleverte mot teieplikterklæring. Høgst { $files } filer, XLSX eller CSV, høgst { $megabytes } MB kvar.
tenders-do = Les inn svara
tenders-again = Les inn på nytt, og byt ut det som er lese inn
tenders-wrong-many = Det er valt for mange filer. Vel høgst { $max }. Ingenting vart lese inn.
tenders-wrong-twice = «{ $again }» er den same fila som «{ $first }». Vel kvar fil éin gong. Ingenting vart lese inn.
tenders-wrong-file = «{ $name }»: { $why } Ingenting vart lese inn.
tenders-wrong-no-sheet = Fila har ikkje overskriftene frå kravarket, og kan ikkje lesast som eit svar.
tenders-wrong-other-lines = Ingen av krava i fila er med i den siste frosne versjonen.
error-tenders-early = Svara kan ikkje lesast inn før kontrakten er signert
error-tenders-early-advice = Ingenting vart lese inn. Kom tilbake når kontrakten er signert og det er ført opp på sida for bilag.
journal-tenders-read = { $count ->
    [one] Las inn eitt utfylt kravark frå tilbydarane
   *[other] Las inn { $count } utfylte kravark frå tilbydarane
} som svar på versjon { $version }
journal-tenders-removed = Tok ut svara frå tilbydarane
desk-tenders = Kva tilbydarar svarte
desk-tenders-title = Svar frå tilbydarar
desk-numbers-tenders = Svar
desk-tenders-few = Færre enn { $few } innkjøp har svar på kravet, eller så er svara for få til å vise tal. Svar blir lesne inn når kontrakten er signert.
desk-tenders-yes = { $answers } svar i { $procurements } innkjøp. Delvis og nei står samla, fordi færre enn { $few } har gjeve eitt av dei tre svara. Eit tomt svar blir talt som nei.
desk-tenders-each = { $answers } svar i { $procurements } innkjøp. Eit tomt svar blir talt som nei.
desk-tenders-answer = { $answer ->
    [yes] Ja
    [partly] Delvis
    [no] Nei
   *[not-yes] Delvis eller nei
}
desk-tenders-short = Tilbydarar: ja { $yes }, delvis { $partly }, nei { $no }
desk-tenders-short-yes = Tilbydarar: ja { $yes } av { $answers }
