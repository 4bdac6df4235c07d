# The pages beside each other
organisation-sections = Sider om kommunen
organisation-card = Opplysningar
organisation-labels = Merking av krav
organisation-templates = Malar for databehandlaravtalen
organisation-templates-short = Malar
organisation-starter-short = Standardtekst
organisation-starter = Standardtekst for databehandlaravtalen
organisation-acts = Kva som er bestemt
organisation-acts-lead = Kven som har bestemt kva for kommunen, det siste først.
organisation-acts-empty = Her kjem det som blir endra på sidene om kommunen.

act-card = Endra opplysningane om kommunen
act-labels = Endra merkinga av krav til { $letters }
act-starter-approved = Førte inn at standardteksten er godkjend av { $name }
act-starter-withdrawn = Trekte tilbake godkjenninga av standardteksten
act-template-used = Tok i bruk malen { $name }
act-template-stopped = Slutta å bruke malen { $name }
act-template-deleted = Sletta malen { $name }

# Letters of the requirement sheet
labels-lead = Bokstavane viser i kravarket kva slags krav ei linje er. Bruk dei som leverandørane kjenner frå kommunen.
labels-rule = Høgst { $max } bokstavar eller tal for kvar type, og ingen like. Kravspor sine eigne er { $usual }.
labels-look = Vis i kravarket
labels-preview = Slik blir det i kravarket
labels-wrong = Bruk berre bokstavar og tal, høgst { $max }.
labels-wrong-same = «{ $letters }» er brukt for ein annan type. Vel noko anna, så leverandørane ser skilnad.

# Starter text
starter-lead = Har ikkje kommunen ein eigen mal, blir databehandlaravtalen laga av desse klausulane. Nokon med mynde til det godkjenner dei éin gong for kommunen.
starter-own-templates = Kommunen bruker ein eigen mal på { $languages }. Der blir ikkje desse klausulane brukte.
starter-clauses = Klausulane
starter-clauses-lead = Frå katalogversjon { $version }. Det som er understreka, blir fylt ut for kvart innkjøp. Godkjenninga gjeld alle språka.
starter-late = Klausulane vart endra medan du las. Ingenting er godkjent. Les dei slik dei er no, og godkjenn på nytt.
starter-not-approved = Klausulane er ikkje godkjende for kommunen.
starter-to-approve = Gå til godkjenninga
starter-approved = Godkjende av { $by } { $on }.
starter-withdraw = Trekk tilbake godkjenninga
starter-fallen = Godkjenninga gjeld ikkje lenger
starter-fallen-lead = { $by } godkjende klausulane i katalogversjon { $version } { $on }. Dette er endra sidan:
starter-part-new = Nytt
starter-part-gone = Teke ut
starter-part-was = Før
starter-part-now = No
starter-part-elsewhere = Uendra på dette språket. Fotnoten, vilkåret eller eit anna språk er endra.
starter-part-when = Blir teke med når dette gjeld, og så lenge det ikkje er avklart:
starter-approve = Godkjenn klausulane
starter-approve-again = Godkjenn på nytt
starter-approve-lead = Den som godkjenner, står inne for at kommunen kan bruke klausulane som sine. Blir klausulane endra i ei ny utgåve av katalogen, fell godkjenninga bort, og de får sjå kva som er nytt.
starter-by = Kven som godkjenner
starter-role = Rolle
starter-role-help = Til dømes kommuneadvokat, personvernkoordinator eller innkjøpssjef. Personvernombodet gir råd og godkjenner ikkje.
starter-on = Dato
starter-approve-do = Godkjenn
starter-wrong-date = Skriv datoen for godkjenninga. Han kan ikkje vere fram i tid.

# Templates
templates-lead = Last opp kommunen sin eigen mal i Word, så fyller Kravspor han ut for kvart innkjøp. Alt anna i malen blir ståande som det er.
templates-made-from = Avtalen blir laga frå malen «{ $name }».
templates-made-from-starter = Ingen mal er i bruk. Avtalen blir laga av den godkjende standardteksten.
templates-made-from-unapproved = Ingen mal er i bruk, og standardteksten er ikkje godkjend. Avtalen blir laga av han likevel, og Kravspor seier frå.
templates-sent = Send inn av { $name }, { $at }
templates-upload = Last opp ein mal
templates-upload-lead = Malen blir lesen på prøve. Du får sjå kva Kravspor kan fylle ut, før de tek han i bruk.
templates-language = Språk
templates-file = Fil
templates-file-help = Word-dokument (.docx), høgst { $megabytes } MB, utan makroar, kommentarar, spora endringar og passord.
templates-read = Les på prøve
templates-too-large = Fila er større enn { $megabytes } MB. Ta ut store bilete og prøv igjen.
templates-full = Kommunen har { $max } malar, og det er ikkje plass til fleire. Slett ein som ikkje er i bruk, og prøv igjen.
templates-prepare = Slik lagar de ein mal
templates-prepare-lead = Bruk malen frå DFØ, kommunen sin eigen, eller begynn med dømet. Set inn namna på felta der verdiane skal stå.
templates-guide = Rettleiing og alle feltnamn
templates-sample = Døme på mal ({ $language })

template-state = Status
template-state-tried = Lesen på prøve
template-state-in-use = I bruk
template-state-earlier = Brukt tidlegare
template-sent = Send inn
template-changed = Sist endra
template-late = Nokon andre har endra kva mal som er i bruk. Ingenting er gjort. Sjå korleis det er no, og vel på nytt.
template-unreadable = Malen kan ikkje lesast av denne versjonen av Kravspor. Last ned fila, lagre ho på nytt i Word, og last ho opp igjen.
template-use-heading = Bruk
template-use-lead = Nye databehandlaravtalar med dokumentspråk «{ $language }» blir då laga frå denne malen. Versjonar som er frosne, blir ikkje endra.
template-replaces = Han tek plassen til «{ $name }», som blir liggjande som tidlegare mal.
template-use = Ta i bruk
template-is-in-use = Databehandlaravtalar med dokumentspråk «{ $language }» blir laga frå denne malen.
template-stop = Slutt å bruke malen
template-lacking = Malen manglar
template-lacking-lead = Malen kan brukast likevel. Sjå om det som manglar, står i den faste teksten, eller om felta skal inn.
template-lacking-required = Dette krev personvernforordninga artikkel 28 nr. 3 at avtalen seier noko om:
template-lacking-more = { $count ->
    [one] Eitt felt til manglar. Utan det må nokon fylle ut avtalen for hand.
   *[other] { $count } felt til manglar. Utan dei må nokon fylle ut avtalen for hand.
}
template-why-buyer = de fyller det ut før kunngjering
template-why-tenderer = tilbydaren fyller det ut i tilbodet
template-why-signing = blir fylt ut før signering
template-unknown = Felt Kravspor ikkje kjenner
template-unknown-lead = Dei blir ståande i avtalen slik dei står i malen. Sjå etter skrivefeil, eller fyll dei ut sjølve.
template-meant = Meinte de
template-times = { $count ->
    [one] éin gong
   *[other] { $count } gonger
}
template-no-fields = Malen har ingen felt som Kravspor kan fylle ut. Set inn feltnamn, som i dømet.
template-faults = Merke som ikkje verkar
template-faults-lead = Dei blir ståande i avtalen slik dei står i malen. Rett dei i Word og last opp malen på nytt.
template-known = { $count ->
    [one] Eitt felt Kravspor fyller ut
   *[other] { $count } felt Kravspor fyller ut
}
template-label = Kva det er
template-name = Namn i malen
template-used = Brukt
template-value = Verdi
template-kind-rows = { $label } (rader)
template-kind-condition = Vilkår: { $label }
template-rows-count = { $count ->
    [0] Ingen rader
    [one] Éi rad
   *[other] { $count } rader
}
template-holds = Gjeld
template-holds-not = Gjeld ikkje
template-holds-unknown = Ikkje avklart, blir ståande
template-empty-value = Tomt
template-try = Prøv malen
template-try-lead = Fyll ut malen med eitt av innkjøpa dine og sjå på resultatet i Word. Ingenting blir teke i bruk.
template-try-none = Du har ingen innkjøp å prøve malen med enno.
template-try-do = Last ned utfylt
template-file = Fila
template-original = Last ned fila slik ho vart send inn
template-delete = Slett malen
template-delete-lead = Fila «{ $name }» blir borte. Kven som brukte ho og når, står framleis under «Kva som er bestemt».
template-delete-do = Slett malen
template-preview = Databehandlaravtalen frå kommunen sin mal
template-preview-lead = Avtalen blir laga frå malen. Her er verdiane som blir sette inn. Last ned avtalen for å sjå han slik han blir.
template-preview-page = Sjå malane til kommunen
error-template = Kommunen sin mal kan ikkje lesast
error-template-advice = Ingenting er tapt. Gå til «Kommunen» og «Malar for databehandlaravtalen», last ned fila, lagre ho på nytt i Word og last ho opp igjen.
error-template-not-needed = Innkjøpet treng ikkje databehandlaravtale
error-template-not-needed-advice = Gå tilbake og vel eit innkjøp der det blir behandla personopplysningar på vegner av kommunen.

# How a template is prepared
guide-lead = Ein mal er eit vanleg Word-dokument der namn på felt står på plassane til verdiane.
guide-step-1 = Opne malen i Word: den frå DFØ, kommunen sin eigen eller dømet frå Kravspor. Lagre han som Word-dokument (.docx).
guide-step-2 = Godta eller avvis spora endringar, og slett kommentarar.
guide-step-3 = Skriv feltnamn der verdiane skal stå, som vist nedanfor. Skrift, farge og stil følgjer feltnamnet.
guide-step-4 = Last opp malen og sjå kva Kravspor kjenner, ikkje kjenner og saknar. Rett han i Word og last han opp på nytt til han er slik de vil.
guide-step-5 = Prøv han med eit innkjøp, og ta han i bruk.
guide-marks = Slik skriv de merka
guide-mark-field = Eit felt. Verdien blir sett inn der namnet står.
guide-mark-rows = Ein tabell. Rada mellom merka blir gjenteken for kvar linje. Set det første merket i den første cella i rada og det andre i den siste.
guide-mark-condition = Eit vilkår. Det som står mellom merka, blir teke med når vilkåret gjeld, og så lenge det ikkje er avklart.
guide-mark-unless = Det motsette. Blir teke med når vilkåret ikkje gjeld, og så lenge det ikkje er avklart.
guide-controls = Innhaldskontrollar i Word verkar på same måten. Skriv feltnamnet som kode («Tag») under eigenskapane til kontrollen.
guide-fields = Felt
guide-need = Trengst
guide-need-law = Kravd av artikkel 28
guide-need-wanted = Bør vere med
guide-need-free = Valfritt
guide-rows = Tabellar
guide-rows-lead = Kolonnane kan berre brukast mellom merka for sin tabell.
guide-conditions = Vilkår
guide-conditions-lead = Namnet på ein tabell er også eit vilkår: det gjeld når tabellen har rader.
guide-holds = Når det gjeld
guide-refused = Kva som ikkje blir teke imot
guide-refused-lead = Dokument med passord, makroar, kommentarar, spora endringar, innebygde filer eller innhald som blir henta frå andre stader. Kravspor seier kva det er og kva de gjer med det.
