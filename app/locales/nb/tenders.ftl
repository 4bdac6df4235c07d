# What tenderers answered
tenders = Tilbydernes svar
tenders-go = Når kontrakten er signert, kan svarene brukes til å gjøre katalogen bedre:
tenders-lead = Når kontrakten er signert, kan dere lese inn kravarkene slik tilbyderne fylte dem ut. De som redigerer katalogen, ser da hvilke krav leverandører svarer ja, delvis eller nei på.
tenders-kept = Bare hvor mange som svarte hva på hvert krav fra katalogen, blir lagret. Filene, det tilbyderne har beskrevet, og navnene på tilbyderne blir ikke lagret. Når minst tre anskaffelser har svar på et krav, blir tallene lagt sammen for godt, og redaktørene ser bare summen. Tallene er ikke med i noen fil som kan lastes ned. Loggen sier bare hvor mange kravark som er lest inn.
tenders-read = Dette er lest inn
tenders-none = Det er ikke lest inn noen svar.
tenders-read-by = Lest inn av { $name } { $at }.
tenders-read-sheets = { $count ->
    [one] Ett utfylt kravark
   *[other] { $count } utfylte kravark
}, lest som svar på versjon { $version }
tenders-read-items = { $count ->
    [0] Ingen svar på krav fra katalogen
    [one] Svar på ett krav fra katalogen
   *[other] Svar på { $count } krav fra katalogen
}. Egne krav, og krav der dere har endret ordlyd, tall eller type, telles ikke med.
tenders-unclear = Disse svarene er ikke talt med. Enten står det noe annet enn ja, delvis eller nei, eller så er kravet endret i arket:
tenders-unclear-of = { $count ->
    [one] { $item }: ett svar
   *[other] { $item }: { $count } svar
}
tenders-remove = Fjern svarene som ikke er lagt sammen med andres
tenders-early = Svarene kan leses inn når konkurransen er over og kontrakten er signert.
tenders-gates = Se hva som mangler
tenders-others = Den som lager bilagene, kan lese inn svarene.
tenders-in = Les inn
tenders-files = Utfylte kravark
tenders-files-help = Velg alle på én gang, også fra dem som ikke fikk kontrakten, og ark som ble gitt ut mot taushetserklæring. Høyst { $files } filer, XLSX eller CSV, høyst { $megabytes } MB hver og { $total } MB til sammen.
tenders-do = Les inn svarene
tenders-again = Les inn på nytt, og erstatt det som er lest inn
tenders-wrong-many = Det er valgt for mange filer. Velg høyst { $max }. Ingenting ble lest inn.
tenders-wrong-large = Filene er større enn { $megabytes } MB til sammen. Ingenting ble lest inn.
tenders-wrong-late = Noen har lest inn svar eller endret anskaffelsen etter at du åpnet siden. Se hva som er lest inn, og velg filene på nytt hvis de fortsatt skal leses inn.
tenders-wrong-twice = «{ $again }» er den samme filen som «{ $first }». Velg hver fil én gang. Ingenting ble lest inn.
tenders-wrong-file = «{ $name }»: { $why } Ingenting ble lest inn.
tenders-wrong-no-sheet = Filen har ikke overskriftene fra kravarket, og kan ikke leses som et svar.
tenders-wrong-other-lines = Ingen av kravene i filen er med i den siste frosne versjonen.
error-tenders-early = Svarene kan ikke leses inn før kontrakten er signert
error-tenders-early-advice = Ingenting ble lest inn. Kom tilbake når kontrakten er signert og signeringen er bekreftet på siden for bilag.
journal-tenders-read = { $count ->
    [one] Leste inn ett utfylt kravark fra tilbyderne
   *[other] Leste inn { $count } utfylte kravark fra tilbyderne
} som svar på versjon { $version }
journal-tenders-removed = Fjernet svarene fra tilbyderne
desk-tenders = Hva tilbydere svarte
desk-tenders-title = Svar fra tilbydere
desk-numbers-tenders = Svar
desk-tenders-few = Færre enn { $few } anskaffelser har svar på kravet, eller så er svarene for få til at tall kan vises. Svar leses inn når kontrakten er signert, og kommer med fra minst { $few } anskaffelser om gangen.
desk-tenders-yes = { $answers } svar i { $procurements } anskaffelser. Delvis og nei står samlet, og noen tall er bare omtrentlige: ellers kunne det gå an å se hva færre enn { $few } har svart. Et tomt svar telles som nei. Nye svar kommer med fra minst { $few } anskaffelser om gangen.
desk-tenders-each = { $answers } svar i { $procurements } anskaffelser. Et tomt svar telles som nei.
desk-tenders-answer = { $answer ->
    [yes] Ja
    [partly] Delvis
    [no] Nei
   *[not-yes] Delvis eller nei
}
desk-tenders-short = Tilbydere: ja { $yes }, delvis { $partly }, nei { $no }
desk-tenders-short-yes = Tilbydere: ja { $yes } av { $answers }
desk-tenders-least = minst { $count }
desk-tenders-most = høyst { $count }
desk-tenders-between = { $low }–{ $high }
