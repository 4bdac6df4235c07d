# What tenderers answered
tenders = Svara frå tilbydarane
tenders-go = Når kontrakten er signert, kan svara brukast til å gjere katalogen betre:
tenders-lead = Når kontrakten er signert, kan de lese inn kravarka slik tilbydarane fylte dei ut. Dei som redigerer katalogen, ser då kva krav leverandørar svarer ja, delvis eller nei på.
tenders-kept = Berre kor mange som svarte kva på kvart krav frå katalogen, blir lagra. Filene, det tilbydarane har skildra, og namna på tilbydarane blir ikkje lagra. Når minst tre innkjøp har svar på eit krav, blir tala lagde saman for godt, og redaktørane ser berre summen. Tala er ikkje med i noka fil som kan lastast ned. Loggen seier berre kor mange kravark som er lesne inn.
tenders-read = Dette er lese inn
tenders-none = Det er ikkje lese inn nokon svar.
tenders-read-by = Lese inn av { $name } { $at }.
tenders-read-sheets = { $count ->
    [one] Eitt utfylt kravark, lese
   *[other] { $count } utfylte kravark, lesne
} som svar på versjon { $version }
tenders-read-items = { $count ->
    [0] Ingen svar på krav frå katalogen
    [one] Svar på eitt krav frå katalogen
   *[other] Svar på { $count } krav frå katalogen
}. Eigne krav, og krav der de har endra ordlyd, tal eller type, blir ikkje talde med.
tenders-unclear = Desse svara er ikkje talde med. Anten står det noko anna enn ja, delvis eller nei, eller så er kravet endra i arket:
tenders-unclear-of = { $count ->
    [one] { $item }: eitt svar
   *[other] { $item }: { $count } svar
}
tenders-remove = Fjern svara som ikkje er lagde saman med andre sine
tenders-early = Svara kan lesast inn når konkurransen er over og kontrakten er signert.
tenders-gates = Sjå kva som manglar
tenders-others = Den som lagar bilaga, kan lese inn svara.
tenders-in = Les inn
tenders-files = Utfylte kravark
tenders-files-help = Vel alle på éin gong, også frå dei som ikkje fekk kontrakten, og ark som vart utleverte mot teieplikterklæring. Høgst { $files } filer, XLSX eller CSV, høgst { $megabytes } MB kvar og { $total } MB til saman.
tenders-do = Les inn svara
tenders-again = Les inn på nytt, og byt ut det som er lese inn
tenders-wrong-many = Det er valt for mange filer. Vel høgst { $max }. Ingenting vart lese inn.
tenders-wrong-large = Filene er større enn { $megabytes } MB til saman. Ingenting vart lese inn.
tenders-wrong-late = Nokon har lese inn svar eller endra innkjøpet etter at du opna sida. Sjå kva som er lese inn, og vel filene på nytt dersom dei framleis skal lesast inn.
tenders-wrong-twice = «{ $again }» er den same fila som «{ $first }». Vel kvar fil éin gong. Ingenting vart lese inn.
tenders-wrong-file = «{ $name }»: { $why } Ingenting vart lese inn.
tenders-wrong-no-sheet = Fila har ikkje overskriftene frå kravarket, og kan ikkje lesast som eit svar.
tenders-wrong-other-lines = Ingen av krava i fila er med i den siste frosne versjonen.
error-tenders-early = Svara kan ikkje lesast inn før kontrakten er signert
error-tenders-early-advice = Ingenting vart lese inn. Kom tilbake når kontrakten er signert og signeringa er stadfesta på sida for bilag.
journal-tenders-read = { $count ->
    [one] Las inn eitt utfylt kravark frå tilbydarane
   *[other] Las inn { $count } utfylte kravark frå tilbydarane
} som svar på versjon { $version }
journal-tenders-removed = Fjerna svara frå tilbydarane
desk-tenders = Kva tilbydarar svarte
desk-tenders-title = Svar frå tilbydarar
desk-numbers-tenders = Svar
desk-tenders-few = Færre enn { $few } innkjøp har svar på kravet, eller så er svara for få til at tal kan visast. Svar blir lesne inn når kontrakten er signert, og kjem med frå minst { $few } innkjøp om gongen.
desk-tenders-yes = { $answers } svar i { $procurements } innkjøp. Delvis og nei står samla, og nokre tal er berre omtrentlege: elles kunne det gå an å sjå kva færre enn { $few } har svart. Eit tomt svar blir talt som nei. Nye svar kjem med frå minst { $few } innkjøp om gongen.
desk-tenders-each = { $answers } svar i { $procurements } innkjøp. Eit tomt svar blir talt som nei.
desk-tenders-answer = { $answer ->
    [yes] Ja
    [partly] Delvis
    [no] Nei
   *[not-yes] Delvis eller nei
}
desk-tenders-short = Tilbydarar: ja { $yes }, delvis { $partly }, nei { $no }
desk-tenders-short-yes = Tilbydarar: ja { $yes } av { $answers }
desk-tenders-least = minst { $count }
desk-tenders-most = høgst { $count }
desk-tenders-between = { $low }–{ $high }
