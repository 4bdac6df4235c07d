# Out and in
exchange = Hent ut og les inn
exchange-about = Katalogen som fil, og krav kommunen har frå før.
exchange-lead = Ta katalogen med til eit rekneark eller eit anna system, og les inn krav kommunen har frå før.
exchange-out = Hent ut katalogen
exchange-out-lead = Filene er den innebygde katalogen, versjon { $version }. XLSX, CSV og JSON har alt som står i han, og kan lesast inn att.
exchange-format-xlsx = Arbeidsbok (XLSX)
exchange-format-xlsx-about = Eitt ark for kvar type oppføring. For å lese og redigere.
exchange-format-csv = Tabell (CSV)
exchange-format-csv-about = Éin tabell med alt, i UTF-8 og skild med semikolon.
exchange-format-json = JSON
exchange-format-json-about = Heile utgåva slik Kravspor sjølv les ho.
exchange-format-oscal = OSCAL (JSON)
exchange-format-oscal-about = Område, tal, krav, tiltak og scenario i formatet til NIST.
exchange-format-schema = JSON-skjema
exchange-format-schema-about = Skildrar JSON-fila, for den som lagar ein katalog med eige verktøy.
exchange-in = Les inn eigen katalog for kommunen
exchange-in-lead = Vel ei fil med krava kommunen sjølv har laga. Du får først sjå kva det blir av kvar rad. Ingenting blir teke i bruk før du seier frå.
exchange-choose-file = Vel ei fil
exchange-own-catalogues = Eigne katalogar i kommunen
exchange-none-read-in = Ingen enno
exchange-count-read-in = { $count ->
    [one] Éin lesen inn
   *[other] { $count } lesne inn
}
exchange-new-procurements = Nye innkjøp
exchange-version = Versjon { $version }

# Upload
exchange-upload = Les inn ein katalog
exchange-upload-lead = Fila blir lesen på prøve. Ingenting blir teke inn før du har sett kva det blir av kvar rad.
exchange-file = Fil
exchange-file-help = XLSX, CSV, JSON eller OSCAL, høgst { $megabytes } MB. CSV-filer må vere lagra som UTF-8.
exchange-read = Les på prøve
exchange-what = Kva som kan lesast
exchange-what-own = Ein katalog henta ut frå Kravspor, her eller i ein annan kommune.
exchange-what-sheet = Eit eige kravark. Det held med ein kolonne med kravtekst; du seier kva dei andre kolonnane er.
exchange-what-oscal = Ein OSCAL-katalog, til dømes NIST SP 800-53.
exchange-what-kept = Fila du sender, ligg til du les ho inn eller forkastar ho. Eldre filer blir sletta når det kjem nye.
error-import-full = Det er lese inn for mange katalogar
error-import-full-advice = Ingenting er lese inn. Slett ein av katalogane til kommunen som ikkje er i bruk, og prøv igjen.

# A file on its way
exchange-draft = Prøvelesing av «{ $file }»
exchange-draft-lead = Slik er fila forstått. Ingenting er lese inn enno.
exchange-format = Lesen som
exchange-read-count = Lesne
exchange-skipped = Hoppa over
exchange-wrong = Feil
exchange-unexplained = Kolonnar som ikkje er forståtte
exchange-ready = Alt kan lesast inn
exchange-accept = Les inn
exchange-becomes-whole = Fila er ein heil katalog, versjon { $version }.
exchange-becomes-extension = Fila blir ei utviding med { $holds }.
exchange-not-yet-columns = Nokre kolonnar er ikkje forståtte. Sei kva dei er, eller at dei ikkje skal med, og prøv på nytt. Ingenting blir lese inn før alt kan lesast inn.
exchange-not-yet-wrong = Nokre rader er feil. Sei kva som skal stå der fila manglar noko, og prøv på nytt, eller rett fila og send ho ein gong til. Ingenting blir lese inn før alt kan lesast inn.
exchange-not-yet-file = Noko i fila er feil. Rett fila og send ho ein gong til. Ingenting blir lese inn før alt kan lesast inn.
exchange-nothing-in-it = Det er ingenting i fila som kan lesast inn.
exchange-not-ready = Fila kan ikkje lesast inn slik ho er. Sjå kva som er feil nedanfor.
exchange-too-much = Katalogen er for stor til å bli lesen inn. Del fila i fleire og les inn éi om gongen.
exchange-mapping = Kva fila tyder
exchange-columns = Kolonnar
exchange-columns-lead = Vel kva kvar kolonne er. Ein kolonne som er til andre ting, til dømes svaret frå leverandøren, skal ikkje med.
exchange-columns-understood = { $count ->
    [one] Éin kolonne er forstått ut frå overskrifta
   *[other] { $count } kolonnar er forståtte ut frå overskrifta
}
exchange-column-choose = Vel …
exchange-column-found = Som funne: { $field }
exchange-column-leave-out = Ikkje med
exchange-column-of = { $column } (ark { $sheet })
exchange-column-taken = Ein annan kolonne er lesen som det same. Vel noko anna, eller at han ikkje skal med.
exchange-column-suggested = Framlegg ut frå overskrifta.
exchange-defaults = Der fila ikkje seier noko
exchange-defaults-lead = Dette blir brukt i rader som manglar opplysninga.
exchange-default-none = Ikkje vald
exchange-missing-in = { $count ->
    [one] Manglar i éi rad.
   *[other] Manglar i { $count } rader.
}
exchange-whole-file = Om katalogen
exchange-title = Namn på katalogen
exchange-title-help = Står i grunngivinga for krava og i versjonen av utgåva.
exchange-file-version = Versjon
exchange-file-version-help = Slik de sjølve nummererer han.
exchange-language = Språk
exchange-language-help = For tekst der kolonnen ikkje seier språket.
exchange-try-again = Prøv på nytt
exchange-receipt = Kva det blir av kvar rad
exchange-filter-all = Alle
exchange-filter-skipped = Hoppa over ({ $count })
exchange-filter-wrong = Feil ({ $count })
exchange-where = Kvar
exchange-fate = Kva
exchange-why = Som kva, eller kvifor
exchange-fate-read = Lesen
exchange-fate-skipped = Hoppa over
exchange-fate-wrong = Feil
exchange-first-rows = Dei første { $shown } av { $all } rader. Heile kvitteringa er i fila nedanfor.
exchange-no-rows = Ingen rader her.
exchange-receipt-file = Last ned heile kvitteringa (CSV)
exchange-receipt-sheet = Ark
exchange-receipt-row = Rad
exchange-receipt-id = ID i fila
exchange-discard = Forkast fila
exchange-discard-lead = Fila du sende, blir sletta. Ingenting er lese inn.
exchange-discard-do = Forkast
exchange-detail = Melding på engelsk:

# Where, and as what
exchange-place-sheet = ark { $sheet }
exchange-place-row = rad { $row }
exchange-place-file = Heile fila
exchange-as = Lesen som { $kind } { $id }
exchange-kind-item = krav
exchange-kind-measure = tiltak
exchange-kind-scenario = scenario
exchange-kind-parameter = tal
exchange-kind-domain = område
exchange-kind-release = opplysningar om utgåva
exchange-kind-extension = opplysningar om katalogen
exchange-kind-change = endring av krav
exchange-kind-lead = veg frå tiltak til krav
exchange-kind-worded = andre ord for det som ikkje er krav
exchange-kind-other = oppføring ({ $kind })
exchange-skip-before-header = Står før overskriftene.
exchange-skip-guidance = Forklarer arbeidsboka.
exchange-skip-left-out = Har ikkje noko i kolonnane som er med.
exchange-skip-withdrawn = Er trekt tilbake av den som eig katalogen.

# Fields
exchange-field-id = Krav-ID eller nummer
exchange-field-text = Kravtekst
exchange-field-text-nb = Kravtekst på bokmål
exchange-field-text-nn = Kravtekst på nynorsk
exchange-field-text-en = Kravtekst på engelsk
exchange-field-obligation = Meining i éi linje
exchange-field-type = Type krav
exchange-field-placement = Plassering
exchange-field-domain = Område
exchange-field-reason = Grunngiving
exchange-field-evidence = Dokumentasjon
exchange-field-better = Kva som gir betre utteljing
exchange-field-scale = Skala
exchange-field-met = Når det blir oppfylt
exchange-field-verified-by = Korleis det blir kontrollert
exchange-field-burden = Belastning for tilbydaren
exchange-field-references = Referansar
exchange-field-title = Tittel
exchange-field-explanation = Forklaring
exchange-field-carrier = Kven som gjennomfører
exchange-field-aspects = Sider av tryggleiken
exchange-field-kind = Kva rada er
exchange-burden-1 = 1, lite
exchange-burden-2 = 2, noko
exchange-burden-3 = 3, mykje

# What is wrong with a value
exchange-problem-in = { $field }: { $problem }
exchange-problem-missing = Manglar. Fyll det ut i fila, eller vel kva som skal stå der fila ikkje seier noko.
exchange-problem-missing-fields = Manglar: { $fields }. Fyll det ut i fila, eller vel kva som skal stå der fila ikkje seier noko.
exchange-problem-not-allowed = «{ $found }» er ikkje kjent. Bruk { $allowed }.
exchange-problem-not-a-number = «{ $found }» er ikkje eit heilt tal.
exchange-problem-not-a-boolean = «{ $found }» er verken ja eller nei.
exchange-problem-json = Innhaldet kan ikkje lesast som JSON.
exchange-problem-unfit = Verdien passar ikkje her.
exchange-problem-character = Teksten har teiknet { $character }, som ikkje høyrer til i ein tekst. Ta det bort.
exchange-problem-cell-error = Cella viser ein feil ({ $shown }). Rett han i reknearket.
exchange-problem-no-such-field = { $kind } har ikkje noko slikt felt. Vel noko anna for kolonnen.
exchange-problem-no-such-kind = «{ $found }» er ikkje ein type oppføring som kan lesast inn her.
exchange-problem-twice = { $id } er brukt to gonger som ID. Gi ein av dei ein annan.
exchange-problem-too-wide = Rada har fleire celler enn det er overskrifter.

# Why a file is refused
exchange-refused-empty = Fila er tom. Vel ei fil med innhald.
exchange-refused-too-large = Fila er større enn { $megabytes } MB. Del ho i fleire filer.
exchange-refused-unknown-format = Fila er verken arbeidsbok (.xlsx), CSV eller JSON. Lagre ho som ein av dei.
exchange-refused-old = Fila er ei gammal arbeidsbok (.xls) eller verna med passord. Lagre ho som .xlsx utan passord.
exchange-refused-macros = Arbeidsboka har makroar, som ikkje blir lesne. Lagre ho som vanleg .xlsx utan makroar.
exchange-refused-objects = Arbeidsboka har andre dokument eller kontrollar inni seg. Ta dei bort, og lagre ho på nytt som .xlsx.
exchange-refused-connections = Arbeidsboka hentar data frå andre stader. Ta bort tilkoplingane, og lagre ho på nytt som .xlsx.
exchange-refused-not-plain = Fila er ikkje ei vanleg arbeidsbok. Opne ho i eit rekneark og lagre ho som .xlsx.
exchange-refused-damaged = Fila er skadd eller avkorta. Lagre ho på nytt og send ho ein gong til.
exchange-refused-inflates = Utpakka er fila større enn { $megabytes } MB ({ $part }). Ho blir ikkje lesen.
exchange-refused-bomb = Ein del av fila ({ $part }) blir pakka ut til over { $ratio } gonger storleiken. Slikt gjer inga vanleg arbeidsbok, og fila blir ikkje lesen.
exchange-refused-too-many = For mykje i { $place }: høgst { $limit } { $of } blir lesne. Del fila i fleire.
exchange-of-rows = rader
exchange-of-columns = kolonnar
exchange-of-cells = celler
exchange-of-parts = delar
exchange-of-values = verdiar
exchange-refused-document-type = Ein del av arbeidsboka ({ $part }) har ein dokumenttypedeklarasjon, som inga arbeidsbok treng. Fila blir ikkje lesen.
exchange-refused-external-link = Arbeidsboka har lenkjer til andre filer ({ $part }). Bryt lenkjene i reknearket, og lagre ho på nytt.
exchange-refused-formula = Ark { $sheet }, celle { $cell }: Det står ein formel der. Lim inn verdiane i staden, og send fila på nytt.
exchange-refused-encoding = Teksten er lagra som { $encoding }. Lagre fila som UTF-8.
exchange-refused-open-quote = Hermeteiknet som blir opna i linje { $line }, blir aldri lukka. Rett linja og send fila på nytt.
exchange-refused-json = Linje { $line }, kolonne { $column }: Innhaldet kan ikkje lesast som JSON.
exchange-refused-unknown-json = JSON-fila er verken ein katalog, ei utviding eller ein OSCAL-katalog.
exchange-refused-unknown-field = Ingen felt heiter { $name }.

# Catalogues that have been read in
exchange-imports-lead = Katalogar som er lesne inn her. Nye innkjøp begynner no med versjon { $version }.
exchange-imports-empty = Her kjem katalogane de les inn. Begynn med å velje ei fil.
exchange-in-use = I bruk
exchange-not-in-use = Ikkje i bruk
exchange-by = Lesen inn av { $name }, { $at }
exchange-by-name = { $name }, { $at }
exchange-kind = Kva det er
exchange-kind-of-whole = Heil katalog
exchange-kind-of-extension = Utviding
exchange-meaning-whole = Katalogen tek plassen til den innebygde i nye innkjøp.
exchange-meaning-extension = Oppføringane blir lagde til katalogen i nye innkjøp, ved sida av det som er der frå før.
exchange-read-in = Lesen inn av
exchange-changed = Bruken sist endra
exchange-is-in-use = Nye innkjøp begynner med denne. Utgåva er versjon { $version }.
exchange-use = Bruk i nye innkjøp
exchange-stop = Slutt å bruke i nye innkjøp
exchange-existing-keep = Innkjøp som finst frå før, beheld katalogen dei vart laga med.
exchange-in-the-way = Det lèt seg ikkje gjere enno
exchange-in-the-way-lead = Ingenting er endra. Rett dette i fila, og les ho inn på nytt:
exchange-more-in-the-way = Og { $count } til.
exchange-way-unwritten = { $count ->
    [one] Éin tekst er ikkje skriven på bokmål, i { $first }. Skriv han først.
   *[other] { $count } tekstar er ikkje skrivne på bokmål; den første er i { $first }. Skriv dei først.
}
exchange-way-means-something-else = Same ID tyder noko anna i katalogen frå før. Gi oppføringa ein annan.
exchange-way-twice = Same ID er brukt to gonger i utvidinga. Gi ein av dei ein annan.
exchange-way-nothing = Viser til { $kind } { $id }, som ikkje finst. Rett tilvisinga, eller ta det med i fila.
exchange-way-fact = Viser til faktumet { $id }, som ikkje finst. Rett vilkåret.
exchange-way-no-parameter = Teksten har { $name } i krøllparentesar, men ikkje noko tal heiter det.
exchange-way-other-domain = Kravet har ein ID som ikkje begynner med området det høyrer til.
exchange-way-pair = Typen «{ $kind }» kan ikkje stå i «{ $placement }».
exchange-way-out-of-range = Standardverdien er utanfor grensene for talet.
exchange-way-other-parameters = Teksten viser til andre tal enn før. Då er kravet eit anna: lag eit nytt krav, og lat det erstatte dette.
exchange-way-retired-already = Kravet vart teke ut i { $version }, og eit anna krav tok over. Ta bort endringa.
exchange-way-other = Står i vegen.
exchange-way-check = Kontrollen av katalogen fann noko her.
exchange-items = Krav i katalogen
exchange-no-items = Ingen krav i denne katalogen.
exchange-first-items = Dei første { $shown } av { $all } krav.
exchange-delete = Slett katalogen
exchange-delete-lead = «{ $title }» blir sletta, og kan ikkje hentast tilbake utan å lese inn fila på nytt.
exchange-delete-in-use = Katalogen er i bruk. Når han blir sletta, begynner nye innkjøp utan han.
exchange-delete-do = Slett katalogen
exchange-follows-own = Følgjer den eigne katalogen til kommunen, versjon { $version }.
exchange-follows-earlier = Følgjer ei anna utgåve av katalogen enn den innebygde, versjon { $version }.
