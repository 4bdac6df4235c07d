# The pages beside each other
organisation-sections = Sider om kommunen
organisation-card = Opplysninger
organisation-labels = Merking av krav
organisation-templates = Maler for databehandleravtalen
organisation-templates-short = Maler
organisation-starter-short = Standardtekst
organisation-starter = Standardtekst for databehandleravtalen
organisation-acts = Hva som er bestemt
organisation-acts-lead = Hvem som har bestemt hva for kommunen, det siste først.
organisation-acts-empty = Her kommer det som blir endret på sidene om kommunen.

act-card = Endret opplysningene om kommunen
act-labels = Endret merkingen av krav til { $letters }
act-starter-approved = Førte inn at standardteksten er godkjent av { $name }
act-starter-withdrawn = Trakk tilbake godkjenningen av standardteksten
act-template-used = Tok i bruk malen { $name }
act-template-stopped = Sluttet å bruke malen { $name }
act-template-deleted = Slettet malen { $name }

# Letters of the requirement sheet
labels-lead = Bokstavene viser i kravarket hva slags krav en linje er. Bruk dem leverandørene kjenner fra kommunen.
labels-rule = Høyst { $max } bokstaver eller tall for hver type, og ingen like. Kravspors egne er { $usual }.
labels-look = Vis i kravarket
labels-preview = Slik blir det i kravarket
labels-wrong = Bruk bare bokstaver og tall, høyst { $max }.
labels-wrong-same = «{ $letters }» er brukt for en annen type. Velg noe annet, så leverandørene ser forskjell.

# Starter text
starter-lead = Har ikke kommunen en egen mal, lages databehandleravtalen av disse klausulene. Noen med myndighet til det godkjenner dem én gang for kommunen.
starter-own-templates = Kommunen bruker en egen mal på { $languages }. Der brukes ikke disse klausulene.
starter-clauses = Klausulene
starter-clauses-lead = Fra katalogversjon { $version }. Det som er understreket, fylles ut for hver anskaffelse. Godkjenningen gjelder alle språkene.
starter-late = Klausulene ble endret mens du leste. Ingenting er godkjent. Les dem slik de er nå, og godkjenn på nytt.
starter-not-approved = Klausulene er ikke godkjent for kommunen.
starter-to-approve = Gå til godkjenningen
starter-approved = Godkjent av { $by } { $on }.
starter-withdraw = Trekk tilbake godkjenningen
starter-fallen = Godkjenningen gjelder ikke lenger
starter-fallen-lead = { $by } godkjente klausulene i katalogversjon { $version } { $on }. Dette er endret siden:
starter-part-new = Nytt
starter-part-gone = Tatt ut
starter-part-was = Før
starter-part-now = Nå
starter-part-elsewhere = Uendret på dette språket. Fotnoten, vilkåret eller et annet språk er endret.
starter-part-when = Tas med når dette gjelder, og så lenge det ikke er avklart:
starter-approve = Godkjenn klausulene
starter-approve-again = Godkjenn på nytt
starter-approve-lead = Den som godkjenner, står inne for at kommunen kan bruke klausulene som sine. Endres klausulene i en ny utgave av katalogen, faller godkjenningen bort, og dere får se hva som er nytt.
starter-by = Hvem som godkjenner
starter-role = Rolle
starter-role-help = For eksempel kommuneadvokat, personvernkoordinator eller innkjøpssjef. Personvernombudet gir råd og godkjenner ikke.
starter-on = Dato
starter-approve-do = Godkjenn
starter-wrong-date = Skriv datoen for godkjenningen. Den kan ikke være frem i tid.

# Templates
templates-lead = Last opp kommunens egen mal i Word, så fyller Kravspor den ut for hver anskaffelse. Alt annet i malen blir stående som det er.
templates-made-from = Avtalen lages fra malen «{ $name }».
templates-made-from-starter = Ingen mal er i bruk. Avtalen lages av den godkjente standardteksten.
templates-made-from-unapproved = Ingen mal er i bruk, og standardteksten er ikke godkjent. Avtalen lages av den likevel, og Kravspor sier fra.
templates-sent = Sendt inn av { $name }, { $at }
templates-upload = Last opp en mal
templates-upload-lead = Malen blir lest på prøve. Du får se hva Kravspor kan fylle ut, før dere tar den i bruk.
templates-language = Språk
templates-file = Fil
templates-file-help = Word-dokument (.docx), høyst { $megabytes } MB, uten makroer, kommentarer, sporede endringer og passord.
templates-read = Les på prøve
templates-too-large = Filen er større enn { $megabytes } MB. Ta ut store bilder og prøv igjen.
templates-full = Kommunen har { $max } maler, og det er ikke plass til flere. Slett en som ikke er i bruk, og prøv igjen.
templates-prepare = Slik lager dere en mal
templates-prepare-lead = Bruk malen fra DFØ, kommunens egen, eller begynn med eksempelet. Sett inn navnene på feltene der verdiene skal stå.
templates-guide = Veiledning og alle feltnavn
templates-sample = Eksempel på mal ({ $language })

template-state = Status
template-state-tried = Lest på prøve
template-state-in-use = I bruk
template-state-earlier = Brukt tidligere
template-sent = Sendt inn
template-changed = Sist endret
template-late = Noen andre har endret hvilken mal som er i bruk. Ingenting er gjort. Se hvordan det er nå, og velg på nytt.
template-unreadable = Malen kan ikke leses av denne versjonen av Kravspor. Last ned filen, lagre den på nytt i Word, og last den opp igjen.
template-use-heading = Bruk
template-use-lead = Nye databehandleravtaler med dokumentspråk «{ $language }» lages da fra denne malen. Versjoner som er frosset, endres ikke.
template-replaces = Den tar plassen til «{ $name }», som blir liggende som tidligere mal.
template-use = Ta i bruk
template-is-in-use = Databehandleravtaler med dokumentspråk «{ $language }» lages fra denne malen.
template-stop = Slutt å bruke malen
template-lacking = Malen mangler
template-lacking-lead = Malen kan brukes likevel. Se om det som mangler, står i den faste teksten, eller om feltene skal inn.
template-lacking-required = Dette krever personvernforordningen artikkel 28 nr. 3 at avtalen sier noe om:
template-lacking-more = { $count ->
    [one] Ett felt til mangler. Uten det må noen fylle ut avtalen for hånd.
   *[other] { $count } felter til mangler. Uten dem må noen fylle ut avtalen for hånd.
}
template-why-buyer = dere fyller det ut før kunngjøring
template-why-tenderer = tilbyderen fyller det ut i tilbudet
template-why-signing = fylles ut før signering
template-unknown = Felter Kravspor ikke kjenner
template-unknown-lead = De blir stående i avtalen slik de står i malen. Se etter skrivefeil, eller fyll dem ut selv.
template-meant = Mente dere
template-times = { $count ->
    [one] én gang
   *[other] { $count } ganger
}
template-no-fields = Malen har ingen felter som Kravspor kan fylle ut. Sett inn feltnavn, som i eksempelet.
template-faults = Merker som ikke virker
template-faults-lead = De blir stående i avtalen slik de står i malen. Rett dem i Word og last opp malen på nytt.
template-known = { $count ->
    [one] Ett felt Kravspor fyller ut
   *[other] { $count } felter Kravspor fyller ut
}
template-label = Hva det er
template-name = Navn i malen
template-used = Brukt
template-value = Verdi
template-kind-rows = { $label } (rader)
template-kind-condition = Vilkår: { $label }
template-rows-count = { $count ->
    [0] Ingen rader
    [one] Én rad
   *[other] { $count } rader
}
template-holds = Gjelder
template-holds-not = Gjelder ikke
template-holds-unknown = Ikke avklart, blir stående
template-empty-value = Tomt
template-try = Prøv malen
template-try-lead = Fyll ut malen med en av anskaffelsene dine og se på resultatet i Word. Ingenting tas i bruk.
template-try-none = Du har ingen anskaffelser å prøve malen med ennå.
template-try-do = Last ned utfylt
template-file = Filen
template-original = Last ned filen slik den ble sendt inn
template-delete = Slett malen
template-delete-lead = Filen «{ $name }» blir borte. Hvem som brukte den og når, står fortsatt under «Hva som er bestemt».
template-delete-do = Slett malen
template-preview = Databehandleravtalen fra kommunens mal
template-preview-lead = Avtalen lages fra malen. Her er verdiene som settes inn. Last ned avtalen for å se den som den blir.
template-preview-page = Se kommunens maler
error-template = Kommunens mal kan ikke leses
error-template-advice = Ingenting er tapt. Gå til «Kommunen» og «Maler for databehandleravtalen», last ned filen, lagre den på nytt i Word og last den opp igjen.
error-template-not-needed = Anskaffelsen trenger ikke databehandleravtale
error-template-not-needed-advice = Gå tilbake og velg en anskaffelse der det behandles personopplysninger på vegne av kommunen.

# How a template is prepared
guide-lead = En mal er et vanlig Word-dokument der navn på felter står på plassene til verdiene.
guide-step-1 = Åpne malen i Word: den fra DFØ, kommunens egen eller eksempelet fra Kravspor. Lagre den som Word-dokument (.docx).
guide-step-2 = Godta eller avvis sporede endringer, og slett kommentarer.
guide-step-3 = Skriv feltnavn der verdiene skal stå, som vist nedenfor. Skrift, farge og stil følger feltnavnet.
guide-step-4 = Last opp malen og se hva Kravspor kjenner, ikke kjenner og savner. Rett den i Word og last den opp på nytt til den er slik dere vil.
guide-step-5 = Prøv den med en anskaffelse, og ta den i bruk.
guide-marks = Slik skrives merkene
guide-mark-field = Et felt. Verdien settes inn der navnet står.
guide-mark-rows = En tabell. Raden mellom merkene gjentas for hver linje. Sett det første merket i radens første celle og det andre i den siste.
guide-mark-condition = Et vilkår. Det som står mellom merkene, tas med når vilkåret gjelder, og så lenge det ikke er avklart.
guide-mark-unless = Det motsatte. Tas med når vilkåret ikke gjelder, og så lenge det ikke er avklart.
guide-controls = Innholdskontroller i Word virker på samme måte. Skriv feltnavnet som kode («Tag») under egenskapene til kontrollen.
guide-fields = Felter
guide-need = Trengs
guide-need-law = Kreves av artikkel 28
guide-need-wanted = Bør være med
guide-need-free = Valgfritt
guide-rows = Tabeller
guide-rows-lead = Kolonnene kan bare brukes mellom merkene for sin tabell.
guide-conditions = Vilkår
guide-conditions-lead = Navnet på en tabell er også et vilkår: det gjelder når tabellen har rader.
guide-holds = Når det gjelder
guide-refused = Hva som ikke tas imot
guide-refused-lead = Dokumenter med passord, makroer, kommentarer, sporede endringer, innebygde filer eller innhold som hentes fra andre steder. Kravspor sier hva det er og hva dere gjør med det.
