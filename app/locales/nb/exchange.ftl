# Out and in
exchange = Hent ut og les inn
exchange-about = Katalogen som fil, og krav kommunen har fra før.
exchange-lead = Ta katalogen med til et regneark eller et annet system, og les inn krav kommunen har fra før.
exchange-out = Hent ut katalogen
exchange-out-lead = Filene er den innebygde katalogen, versjon { $version }. XLSX, CSV og JSON har alt som står i den, og kan leses inn igjen.
exchange-format-xlsx = Arbeidsbok (XLSX)
exchange-format-xlsx-about = Ett ark for hver type oppføring. For å lese og redigere.
exchange-format-csv = Tabell (CSV)
exchange-format-csv-about = Én tabell med alt, i UTF-8 og skilt med semikolon.
exchange-format-json = JSON
exchange-format-json-about = Hele utgaven slik Kravspor selv leser den.
exchange-format-oscal = OSCAL (JSON)
exchange-format-oscal-about = Områder, tall, krav, tiltak og scenarioer i formatet til NIST.
exchange-format-schema = JSON-skjema
exchange-format-schema-about = Beskriver JSON-filen, for den som lager en katalog med eget verktøy.
exchange-in = Les inn kommunens egen katalog
exchange-in-lead = Velg en fil med kommunens egne krav. Du får først se hva som blir av hver rad. Ingenting tas i bruk før du sier fra.
exchange-choose-file = Velg en fil
exchange-own-catalogues = Kommunens egne kataloger
exchange-none-read-in = Ingen ennå
exchange-count-read-in = { $count ->
    [one] Én lest inn
   *[other] { $count } lest inn
}
exchange-new-procurements = Nye anskaffelser
exchange-version = Versjon { $version }

# Upload
exchange-upload = Les inn en katalog
exchange-upload-lead = Filen blir lest på prøve. Ingenting blir tatt inn før du har sett hva som blir av hver rad.
exchange-file = Fil
exchange-file-help = XLSX, CSV, JSON eller OSCAL, høyst { $megabytes } MB. CSV-filer må være lagret som UTF-8.
exchange-read = Les på prøve
exchange-what = Hva som kan leses
exchange-what-own = En katalog hentet ut fra Kravspor, her eller i en annen kommune.
exchange-what-sheet = Et eget kravark. Det holder med en kolonne med kravtekst; du sier hva de andre kolonnene er.
exchange-what-oscal = En OSCAL-katalog, for eksempel NIST SP 800-53.
exchange-what-kept = Filen du sender, ligger til du leser den inn eller forkaster den. Eldre filer slettes når det kommer nye.
error-import-full = Det er lest inn for mange kataloger
error-import-full-advice = Ingenting er lest inn. Slett en av kommunens kataloger som ikke er i bruk, og prøv igjen.

# A file on its way
exchange-draft = Prøvelesing av «{ $file }»
exchange-draft-lead = Slik er filen forstått. Ingenting er lest inn ennå.
exchange-format = Lest som
exchange-read-count = Lest
exchange-skipped = Hoppet over
exchange-wrong = Feil
exchange-unexplained = Kolonner som ikke er forstått
exchange-ready = Alt kan leses inn
exchange-accept = Les inn
exchange-becomes-whole = Filen er en hel katalog, versjon { $version }.
exchange-becomes-extension = Filen blir en utvidelse med { $holds }.
exchange-not-yet-columns = Noen kolonner er ikke forstått. Si hva de er, eller at de ikke skal med, og prøv på nytt. Ingenting leses inn før alt kan leses inn.
exchange-not-yet-wrong = Noen rader er feil. Si hva som skal stå der filen mangler noe, og prøv på nytt, eller rett filen og send den en gang til. Ingenting leses inn før alt kan leses inn.
exchange-not-yet-file = Noe i filen er feil. Rett filen og send den en gang til. Ingenting leses inn før alt kan leses inn.
exchange-nothing-in-it = Det er ingenting i filen som kan leses inn.
exchange-not-ready = Filen kan ikke leses inn slik den er. Se hva som er feil nedenfor.
exchange-too-much = Katalogen er for stor til å bli lest inn. Del filen i flere og les inn én om gangen.
exchange-mapping = Hva filen betyr
exchange-columns = Kolonner
exchange-columns-lead = Velg hva hver kolonne er. En kolonne som er til andre ting, for eksempel svaret fra leverandøren, skal ikke med.
exchange-columns-understood = { $count ->
    [one] Én kolonne er forstått av overskriften
   *[other] { $count } kolonner er forstått av overskriften
}
exchange-column-choose = Velg …
exchange-column-found = Som funnet: { $field }
exchange-column-leave-out = Ikke med
exchange-column-of = { $column } (ark { $sheet })
exchange-column-taken = En annen kolonne er lest som det samme. Velg noe annet, eller at den ikke skal med.
exchange-column-suggested = Forslag ut fra overskriften.
exchange-defaults = Der filen ikke sier noe
exchange-defaults-lead = Dette brukes i rader som mangler opplysningen.
exchange-default-none = Ikke valgt
exchange-missing-in = { $count ->
    [one] Mangler i én rad.
   *[other] Mangler i { $count } rader.
}
exchange-whole-file = Om katalogen
exchange-title = Navn på katalogen
exchange-title-help = Står i begrunnelsen for kravene og i versjonen av utgaven.
exchange-file-version = Versjon
exchange-file-version-help = Slik dere selv nummererer den.
exchange-language = Språk
exchange-language-help = For tekst der kolonnen ikke sier språket.
exchange-try-again = Prøv på nytt
exchange-receipt = Hva som blir av hver rad
exchange-filter-all = Alle
exchange-filter-skipped = Hoppet over ({ $count })
exchange-filter-wrong = Feil ({ $count })
exchange-where = Hvor
exchange-fate = Hva
exchange-why = Som hva, eller hvorfor
exchange-fate-read = Lest
exchange-fate-skipped = Hoppet over
exchange-fate-wrong = Feil
exchange-first-rows = De første { $shown } av { $all } rader. Hele kvitteringen er i filen nedenfor.
exchange-no-rows = Ingen rader her.
exchange-receipt-file = Last ned hele kvitteringen (CSV)
exchange-receipt-sheet = Ark
exchange-receipt-row = Rad
exchange-receipt-id = ID i filen
exchange-discard = Forkast filen
exchange-discard-lead = Filen du sendte, slettes. Ingenting av den er lest inn.
exchange-discard-do = Forkast
exchange-detail = Melding på engelsk:

# Where, and as what
exchange-place-sheet = ark { $sheet }
exchange-place-row = rad { $row }
exchange-place-file = Hele filen
exchange-as = Lest som { $kind } { $id }
exchange-kind-item = krav
exchange-kind-measure = tiltak
exchange-kind-scenario = scenario
exchange-kind-parameter = tall
exchange-kind-domain = område
exchange-kind-release = opplysninger om utgaven
exchange-kind-extension = opplysninger om katalogen
exchange-kind-change = endring av krav
exchange-kind-lead = vei fra tiltak til krav
exchange-kind-worded = andre ord for det som ikke er krav
exchange-kind-other = oppføring ({ $kind })
exchange-skip-before-header = Står før overskriftene.
exchange-skip-guidance = Forklarer arbeidsboken.
exchange-skip-left-out = Har ikke noe i kolonnene som er med.
exchange-skip-withdrawn = Er trukket tilbake av den som eier katalogen.

# Fields
exchange-field-id = Krav-ID eller nummer
exchange-field-text = Kravtekst
exchange-field-text-nb = Kravtekst på bokmål
exchange-field-text-nn = Kravtekst på nynorsk
exchange-field-text-en = Kravtekst på engelsk
exchange-field-obligation = Mening i én linje
exchange-field-type = Type krav
exchange-field-placement = Plassering
exchange-field-domain = Område
exchange-field-reason = Begrunnelse
exchange-field-evidence = Dokumentasjon
exchange-field-better = Hva som gir bedre uttelling
exchange-field-scale = Skala
exchange-field-met = Når det oppfylles
exchange-field-verified-by = Hvordan det kontrolleres
exchange-field-burden = Belastning for tilbyderen
exchange-field-references = Referanser
exchange-field-title = Tittel
exchange-field-explanation = Forklaring
exchange-field-carrier = Hvem som gjennomfører
exchange-field-aspects = Sider av sikkerheten
exchange-field-kind = Hva raden er
exchange-burden-1 = 1, lite
exchange-burden-2 = 2, noe
exchange-burden-3 = 3, mye

# What is wrong with a value
exchange-problem-in = { $field }: { $problem }
exchange-problem-missing = Mangler. Fyll det ut i filen, eller velg hva som skal stå der filen ikke sier noe.
exchange-problem-missing-fields = Mangler: { $fields }. Fyll det ut i filen, eller velg hva som skal stå der filen ikke sier noe.
exchange-problem-not-allowed = «{ $found }» er ikke kjent. Bruk { $allowed }.
exchange-problem-not-a-number = «{ $found }» er ikke et helt tall.
exchange-problem-not-a-boolean = «{ $found }» er verken ja eller nei.
exchange-problem-json = Innholdet kan ikke leses som JSON.
exchange-problem-unfit = Verdien passer ikke her.
exchange-problem-character = Teksten har tegnet { $character }, som ikke hører til i en tekst. Ta det bort.
exchange-problem-cell-error = Cellen viser en feil ({ $shown }). Rett den i regnearket.
exchange-problem-no-such-field = { $kind } har ikke noe slikt felt. Velg noe annet for kolonnen.
exchange-problem-no-such-kind = «{ $found }» er ikke en type oppføring som kan leses inn her.
exchange-problem-twice = ID-en { $id } er brukt to ganger. Gi en av dem en annen.
exchange-problem-too-wide = Raden har flere celler enn det er overskrifter.

# Why a file is refused
exchange-refused-empty = Filen er tom. Velg en fil med innhold.
exchange-refused-too-large = Filen er større enn { $megabytes } MB. Del den i flere filer.
exchange-refused-unknown-format = Filen er verken arbeidsbok (.xlsx), CSV eller JSON. Lagre den som en av dem.
exchange-refused-old = Filen er en gammel arbeidsbok (.xls) eller beskyttet med passord. Lagre den som .xlsx uten passord.
exchange-refused-macros = Arbeidsboken har makroer, som ikke leses. Lagre den som vanlig .xlsx uten makroer.
exchange-refused-objects = Arbeidsboken har andre dokumenter eller kontroller inni seg. Ta dem bort, og lagre den på nytt som .xlsx.
exchange-refused-connections = Arbeidsboken henter data fra andre steder. Ta bort tilkoblingene, og lagre den på nytt som .xlsx.
exchange-refused-not-plain = Filen er ikke en vanlig arbeidsbok. Åpne den i et regneark og lagre den som .xlsx.
exchange-refused-damaged = Filen er skadet eller avkortet. Lagre den på nytt og send den en gang til.
exchange-refused-inflates = Utpakket er filen større enn { $megabytes } MB ({ $part }). Den leses ikke.
exchange-refused-bomb = En del av filen ({ $part }) pakkes ut til over { $ratio } ganger størrelsen. Slikt gjør ingen vanlig arbeidsbok, og filen leses ikke.
exchange-refused-too-many = For mye i { $place }: høyst { $limit } { $of } leses. Del filen i flere.
exchange-of-rows = rader
exchange-of-columns = kolonner
exchange-of-cells = celler
exchange-of-parts = deler
exchange-of-values = verdier
exchange-refused-document-type = En del av arbeidsboken ({ $part }) har en dokumenttypedeklarasjon, som ingen arbeidsbok trenger. Filen leses ikke.
exchange-refused-external-link = Arbeidsboken har lenker til andre filer ({ $part }). Bryt lenkene i regnearket, og lagre den på nytt.
exchange-refused-formula = Ark { $sheet }, celle { $cell }: Det står en formel der. Lim inn verdiene i stedet, og send filen på nytt.
exchange-refused-encoding = Teksten er lagret som { $encoding }. Lagre filen som UTF-8.
exchange-refused-open-quote = Anførselstegnet som åpnes i linje { $line }, blir aldri lukket. Rett linjen og send filen på nytt.
exchange-refused-json = Linje { $line }, kolonne { $column }: JSON-en kan ikke leses.
exchange-refused-unknown-json = JSON-filen er verken en katalog, en utvidelse eller en OSCAL-katalog.
exchange-refused-unknown-field = Ingen felt heter { $name }.

# Catalogues that have been read in
exchange-imports-lead = Kataloger som er lest inn her. Nye anskaffelser begynner nå med versjon { $version }.
exchange-imports-empty = Her kommer katalogene dere leser inn. Begynn med å velge en fil.
exchange-in-use = I bruk
exchange-not-in-use = Ikke i bruk
exchange-by = Lest inn av { $name }, { $at }
exchange-by-name = { $name }, { $at }
exchange-kind = Hva det er
exchange-kind-of-whole = Hel katalog
exchange-kind-of-extension = Utvidelse
exchange-meaning-whole = Katalogen tar plassen til den innebygde i nye anskaffelser.
exchange-meaning-extension = Oppføringene legges til katalogen i nye anskaffelser, ved siden av det som er der fra før.
exchange-read-in = Lest inn av
exchange-changed = Sist endret bruk
exchange-is-in-use = Nye anskaffelser begynner med denne. Utgaven er versjon { $version }.
exchange-use = Bruk i nye anskaffelser
exchange-stop = Slutt å bruke i nye anskaffelser
exchange-existing-keep = Anskaffelser som finnes fra før, beholder katalogen de ble laget med.
exchange-in-the-way = Det lar seg ikke gjøre ennå
exchange-in-the-way-lead = Ingenting er endret. Rett dette i filen, og les den inn på nytt:
exchange-more-in-the-way = Og { $count } til.
exchange-way-unwritten = { $count ->
    [one] Én tekst er ikke skrevet på bokmål, i { $first }. Skriv den først.
   *[other] { $count } tekster er ikke skrevet på bokmål; den første er i { $first }. Skriv dem først.
}
exchange-way-means-something-else = ID-en betyr noe annet i katalogen fra før. Gi oppføringen en annen.
exchange-way-twice = ID-en er brukt to ganger i utvidelsen. Gi en av dem en annen.
exchange-way-nothing = Viser til { $kind } { $id }, som ikke finnes. Rett henvisningen, eller ta det med i filen.
exchange-way-fact = Viser til faktumet { $id }, som ikke finnes. Rett betingelsen.
exchange-way-no-parameter = Teksten har { $name } i krøllparenteser, men ikke noe tall heter det.
exchange-way-other-domain = ID-en begynner ikke med området kravet hører til.
exchange-way-pair = Typen «{ $kind }» kan ikke stå i «{ $placement }».
exchange-way-out-of-range = Standardverdien er utenfor grensene for tallet.
exchange-way-other-parameters = Teksten viser til andre tall enn før. Da er kravet et annet: lag et nytt krav, og la det erstatte dette.
exchange-way-retired-already = Kravet ble tatt ut i { $version }, og et annet krav tok over. Ta bort endringen.
exchange-way-other = Står i veien.
exchange-way-check = Kontrollen av katalogen fant noe her.
exchange-items = Krav i katalogen
exchange-no-items = Ingen krav i denne katalogen.
exchange-first-items = De første { $shown } av { $all } krav.
exchange-delete = Slett katalogen
exchange-delete-lead = «{ $title }» slettes, og kan ikke hentes tilbake uten å lese inn filen på nytt.
exchange-delete-in-use = Katalogen er i bruk. Når den slettes, begynner nye anskaffelser uten den.
exchange-delete-do = Slett katalogen
exchange-follows-own = Følger kommunens egen katalog, versjon { $version }.
exchange-follows-earlier = Følger en annen utgave av katalogen enn den innebygde, versjon { $version }.
