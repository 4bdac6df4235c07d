# The list
lines-paste = Lim inn krav
lines-import = Importer krav frå XLSX
lines-count-weight-under = Vekt under «{ $criterion }»: { $weight } av 100

# One line
lines-criterion-help = Gjeld berre evalueringskrav. Pris og klima har ikkje krav i kravarket.
lines-weight-now = No gir det { $percent } % av «{ $criterion }».
lines-confidential = Blir berre frigitt mot teieplikterklæring
lines-confidential-help = Kravet røper noko som må vernast. Det står i ei eiga fil, og ikkje i kravarket som blir kunngjort.
lines-origin-pasted = Limt inn.
lines-origin-file = Lese frå «{ $file }».
lines-origin-sheet = Lese frå «{ $file }», ark { $sheet }.
lines-origin-id = Hadde ID { $id } der.

# Weights
weights-title = Vekting av krav
weights-lead = Sei kor mykje kvart evalueringskrav betyr. Vekta blir rekna ut, og blir alltid 100 % under kvart tildelingskriterium.
weights-outside = Utanfor kravarket blir dette evaluert: { $names }. Der kan det ikkje stå krav.
weights-outside-name = «{ $name }»
weights-none = Det er ingen evalueringskrav enno. Gjer eit krav til evalueringskrav for å vekte det.
weights-none-here = Ingen krav står under dette kriteriet.
weights-of-competition = Kriteriet tel { $weight } % i konkurransen.
weights-importance = Betydinga av { $id }
weights-criterion = Tildelingskriterium
weights-arithmetic = { $share } ÷ { $sum } × 100 = { $exact } →
weights-percent = { $percent } %
weights-comma = ,
weights-saved-now = Lagra: { $percent } %
weights-sum = Til saman { $sum } %
weights-preview = Vis verknaden
weights-preview-lead = Slik blir det. Ingenting er lagra enno.
weights-rule = Slik blir vekta rekna ut
weights-rule-share = Betydinga er ein del: eit krav med 20 veg dobbelt så mykje som eit med 10. Vekta er betydinga delt på summen, gonga med 100.
weights-rule-empty = Krav utan tal deler likt det som står att til 100, og tel minst 1 kvar.
weights-rule-rounding = Vekta blir runda ned. Prosentane som då manglar på 100, går til krava med størst rest, éin til kvart. Er restane like, går det etter rekkjefølgja i lista.
journal-weights = Endra vekting av { $lines }

# The burden gauge
burden-title = Belastning for tilbydarane
burden-assumptions = Kva anslaget byggjer på
burden-nobody = Ingen av dei absolutte krava har kjenneteikn som vi veit stengjer ute små eller nye leverandørar.
burden-shut-out = { $count ->
    [one] Éin ting kan stengje ute leverandørar
   *[other] { $count } ting kan stengje ute leverandørar
}

# Lines from elsewhere
elsewhere-title = Krav frå andre stader
elsewhere-lead = Ta med funksjonelle og andre krav de har frå før, slik at alt står i eitt kravark. De ser kva som blir av kvar rad før noko blir skrive.
elsewhere-under-way = Du har ikkje gjort ferdig { $source }.
elsewhere-go-on = Hald fram
elsewhere-paste = Lim inn
elsewhere-pasted = Krav
elsewhere-pasted-help = Eitt krav på kvar linje, eller rader kopierte frå eit rekneark. Høgst { $max } rader.
elsewhere-read-pasted = Sjå kva det blir
elsewhere-file = Importer frå fil
elsewhere-file-label = Fil
elsewhere-file-help = XLSX, eller CSV lagra som UTF-8. Høgst { $megabytes } MB og { $max } rader. Makroar, formlar og lenkjer til andre filer blir ikkje lesne.
elsewhere-read-file = Les på prøve
elsewhere-receipts = Kvitteringar
elsewhere-receipt-words = { $by }, { $at }: { $taken ->
    [one] eitt krav
   *[other] { $taken } krav
} av { $rows } rader
elsewhere-pasted-source = limt inn tekst
elsewhere-file-source = «{ $file }»
elsewhere-back = Tilbake til krav frå andre stader
elsewhere-draft = Prøvelesing av { $source }
elsewhere-draft-lead = Slik er radene forstått. Ingenting er skrive enno.
elsewhere-count-new = Nye krav
elsewhere-count-updated = Blir oppdaterte
elsewhere-count-same = Uendra
elsewhere-count-skipped = Blir hoppa over
elsewhere-count-wrong = Kan ikkje lesast
elsewhere-came-before = Nokre av radene er lesne inn før. Dei oppdaterer krava dei vart til, og blir ikkje nye krav. Det de har endra her, står, så lenge rada ikkje er endra i kjelda.
elsewhere-said = Kva innhaldet betyr
elsewhere-columns = Kolonnar
elsewhere-columns-lead = Sei kva kvar kolonne er. Ein kolonne de ikkje treng, til dømes svaret frå leverandøren, skal ikkje med.
elsewhere-column-not = Ikkje med
elsewhere-column-letter = Kolonne { $letter }
elsewhere-column-sample = Til dømes «{ $sample }»
elsewhere-words = Ord vi ikkje kjenner
elsewhere-words-lead = Sei kva orda i kjelda betyr her.
elsewhere-word-of = «{ $word }» ({ $field })
elsewhere-word-count = { $count ->
    [one] Står i éi rad.
   *[other] Står i { $count } rader.
}
elsewhere-choose = Vel …
elsewhere-defaults = Der kjelda ikkje seier noko
elsewhere-defaults-lead = Dette blir brukt i rader som manglar opplysninga.
elsewhere-headings = Overskrifter og ark
elsewhere-headings-lead = Sei kva rad overskriftene står i.
elsewhere-heading-none = Ingen overskrifter
elsewhere-heading-row = Rad { $row }: { $text }
elsewhere-sheet-not = Arket skal ikkje med
elsewhere-sheet = Ark { $sheet }
elsewhere-only-sheet = Rad med overskrifter
elsewhere-again = Les på nytt
elsewhere-field-text = Kravet
elsewhere-field-id = ID eller nummer
elsewhere-field-type = Type
elsewhere-field-domain = Område
elsewhere-field-evidence = Dokumentasjonskrav
elsewhere-field-met = Blir oppfylt når
elsewhere-field-criterion = Tildelingskriterium
elsewhere-field-better = Kva gir betre utteljing
elsewhere-field-weight = Betyding
elsewhere-rows = Rad for rad
elsewhere-rows-lead = Fjern krysset for rader som ikkje skal med. Ingenting blir skrive før alle rader med kryss kan lesast.
elsewhere-place-sheet = Ark { $sheet }, rad { $row }
elsewhere-place-row = Rad { $row }
elsewhere-place-id = { $place } (ID { $id })
elsewhere-fate-new = Nytt krav
elsewhere-fate-updated = Oppdaterer
elsewhere-fate-same = Uendra
elsewhere-fate-skipped = Blir hoppa over
elsewhere-fate-wrong = Kan ikkje lesast
elsewhere-told-updates = { $id } får endra { $what }.
elsewhere-told-same = Er alt { $id }.
elsewhere-skip-before-header = Står over overskriftene, eller er overskriftene.
elsewhere-skip-no-text = Har ingen kravtekst.
elsewhere-skip-other-sheet = Arket er ikkje med.
elsewhere-skip-not-wanted = Ikkje vald.
elsewhere-skip-unreadable = Kunne ikkje lesast, og vart ikkje teken med.
elsewhere-problem-missing = { $field } manglar. Vel kva som gjeld der kjelda ikkje seier noko.
elsewhere-problem-unknown = { $field }: «{ $word }» er ikkje kjent. Sei kva ordet betyr.
elsewhere-problem-outside = «{ $criterion }» blir evaluert utanfor kravarket og kan ikkje ha krav. Vel eit anna tildelingskriterium.
elsewhere-problem-number = { $field }: «{ $found }» er ikkje eit heilt tal frå 1 til { $max }.
elsewhere-problem-long = { $field } er lengre enn { $max } teikn. Kort det ned i kjelda.
elsewhere-problem-cell = { $field } viser ein feil ({ $shown }). Rett det i reknearket.
elsewhere-problem-twice = Nummeret er det same som i rad { $row }. Gi ei av radene eit anna nummer.
elsewhere-problem-same-text = Teksten er den same som i rad { $row }.
elsewhere-accept = Ta inn radene med kryss
elsewhere-nothing = Det er ingenting å ta inn.
elsewhere-discard = Forkast
elsewhere-discard-lead = Det du sende, blir sletta. Ingenting av det er skrive.
elsewhere-discard-do = Forkast
elsewhere-wrong-none = Vel minst éi rad.
elsewhere-wrong-row = { $place } kan ikkje lesast. Rett det som er feil, eller fjern krysset.
elsewhere-wrong-seen = Det som blir lese, er endra etter at du opna sida. Sjå over radene på nytt.
elsewhere-wrong-too-many = Det er plass til høgst { $max } eigne krav. Fjern nokre kryss, eller slett nokre eigne krav først.
elsewhere-wrong-receipts = Det er plass til høgst { $max } kvitteringar i eitt innkjøp. Lag ein kopi av innkjøpet for å lese inn meir.
elsewhere-wrong-format = Fila er verken arbeidsbok (.xlsx) eller CSV. Lagre ho som ei av dei.
elsewhere-wrong-large = Det er for mykje tekst i fila. Del ho i fleire.
elsewhere-receipt = Kvittering { $id }
elsewhere-receipt-by = Lesen inn av
elsewhere-receipt-at = Tidspunkt
elsewhere-receipt-sha = SHA-256
elsewhere-receipt-rows = Rader lesne
elsewhere-receipt-taken = Tekne inn
elsewhere-receipt-skipped = Hoppa over
elsewhere-receipt-file = Last ned kvitteringa (CSV)
elsewhere-to-lines = Til krava
elsewhere-where = Kvar
elsewhere-fate = Kva
elsewhere-line = Krav
elsewhere-was-updated = Oppdatert
elsewhere-was-skipped = Hoppa over
journal-elsewhere = Las inn { $taken } krav frå { $source } (kvittering { $id }, { $skipped } rader hoppa over)
