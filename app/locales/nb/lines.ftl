# The list
lines-paste = Lim inn krav
lines-import = Importer krav fra XLSX
lines-count-weight-under = Vekt under «{ $criterion }»: { $weight } av 100

# One line
lines-criterion-help = Gjelder bare evalueringskrav. Pris og klima har ikke krav i kravarket.
lines-weight-now = Nå gir det { $percent } % av «{ $criterion }».
lines-confidential = Frigis bare mot taushetserklæring
lines-confidential-help = Kravet røper noe som må beskyttes. Det står i en egen fil, og ikke i kravarket som kunngjøres.
lines-origin-pasted = Limt inn.
lines-origin-file = Lest fra «{ $file }».
lines-origin-sheet = Lest fra «{ $file }», ark { $sheet }.
lines-origin-id = Hadde der ID { $id }.

# Weights
weights-title = Vekting av krav
weights-lead = Si hvor mye hvert evalueringskrav betyr. Vekten regnes ut, og blir alltid 100 % under hvert tildelingskriterium.
weights-outside = { $names } evalueres utenfor kravarket. Der kan det ikke stå krav.
weights-outside-name = «{ $name }»
weights-none = Det er ingen evalueringskrav ennå. Gjør et krav til evalueringskrav for å vekte det.
weights-none-here = Ingen krav står under dette kriteriet.
weights-of-competition = Kriteriet teller { $weight } % i konkurransen.
weights-importance = Betydning av { $id }
weights-criterion = Tildelingskriterium
weights-arithmetic = { $share } ÷ { $sum } × 100 = { $exact } →
weights-percent = { $percent } %
weights-comma = ,
weights-saved-now = Lagret: { $percent } %
weights-sum = Til sammen { $sum } %
weights-preview = Vis virkningen
weights-preview-lead = Slik blir det. Ingenting er lagret ennå.
weights-rule = Slik regnes vekten ut
weights-rule-share = Betydningen er en andel: et krav med 20 veier dobbelt så mye som et med 10. Vekten er betydningen delt på summen, ganger 100.
weights-rule-empty = Krav uten tall deler likt det som gjenstår til 100, og teller minst 1 hver.
weights-rule-rounding = Vekten rundes ned. Prosentene som da mangler på 100, går til kravene med størst rest, én til hver. Er restene like, går det etter rekkefølgen i listen.
journal-weights = Endret vekting av { $lines }

# The burden gauge
burden-title = Belastning for tilbyderne
burden-assumptions = Hva anslaget bygger på
burden-nobody = Ingen av de absolutte kravene har kjennetegn som vi vet stenger ute små eller nye leverandører.
burden-shut-out = { $count ->
    [one] Én ting kan stenge ute leverandører
   *[other] { $count } ting kan stenge ute leverandører
}

# Lines from elsewhere
elsewhere-title = Krav fra andre steder
elsewhere-lead = Ta med funksjonelle og andre krav dere har fra før, slik at alt står i ett kravark. Du ser hva som blir av hver rad før noe skrives.
elsewhere-under-way = Du har ikke gjort ferdig { $source }.
elsewhere-go-on = Fortsett
elsewhere-paste = Lim inn
elsewhere-pasted = Krav
elsewhere-pasted-help = Ett krav på hver linje, eller rader kopiert fra et regneark. Høyst { $max } rader.
elsewhere-read-pasted = Se hva det blir
elsewhere-file = Importer fra fil
elsewhere-file-label = Fil
elsewhere-file-help = XLSX, eller CSV lagret som UTF-8. Høyst { $megabytes } MB og { $max } rader. Makroer, formler og lenker til andre filer leses ikke.
elsewhere-read-file = Les på prøve
elsewhere-receipts = Kvitteringer
elsewhere-receipt-words = { $by }, { $at }: { $taken ->
    [one] ett krav
   *[other] { $taken } krav
} av { $rows } rader
elsewhere-pasted-source = limt inn tekst
elsewhere-file-source = «{ $file }»
elsewhere-back = Tilbake til krav fra andre steder
elsewhere-draft = Prøvelesing av { $source }
elsewhere-draft-lead = Slik er radene forstått. Ingenting er skrevet ennå.
elsewhere-count-new = Nye krav
elsewhere-count-updated = Oppdateres
elsewhere-count-same = Uendret
elsewhere-count-skipped = Hoppes over
elsewhere-count-wrong = Kan ikke leses
elsewhere-came-before = Noen av radene er lest inn før. De oppdaterer kravene de ble til, og blir ikke nye krav. Det dere har endret her, står, så lenge raden ikke er endret i kilden.
elsewhere-said = Hva innholdet betyr
elsewhere-columns = Kolonner
elsewhere-columns-lead = Si hva hver kolonne er. En kolonne dere ikke trenger, for eksempel svaret fra leverandøren, skal ikke med.
elsewhere-column-not = Ikke med
elsewhere-column-letter = Kolonne { $letter }
elsewhere-column-sample = For eksempel «{ $sample }»
elsewhere-words = Ord vi ikke kjenner
elsewhere-words-lead = Si hva ordene i kilden betyr her.
elsewhere-word-of = «{ $word }» ({ $field })
elsewhere-word-count = { $count ->
    [one] Står i én rad.
   *[other] Står i { $count } rader.
}
elsewhere-choose = Velg …
elsewhere-defaults = Der kilden ikke sier noe
elsewhere-defaults-lead = Dette brukes i rader som mangler opplysningen.
elsewhere-headings = Overskrifter og ark
elsewhere-headings-lead = Si hvilken rad overskriftene står i.
elsewhere-heading-none = Ingen overskrifter
elsewhere-heading-row = Rad { $row }: { $text }
elsewhere-sheet-not = Arket skal ikke med
elsewhere-sheet = Ark { $sheet }
elsewhere-only-sheet = Rad med overskrifter
elsewhere-again = Les på nytt
elsewhere-field-text = Kravet
elsewhere-field-id = ID eller nummer
elsewhere-field-type = Type
elsewhere-field-domain = Område
elsewhere-field-evidence = Dokumentasjonskrav
elsewhere-field-met = Oppfylles når
elsewhere-field-criterion = Tildelingskriterium
elsewhere-field-better = Hva gir bedre uttelling
elsewhere-field-weight = Betydning
elsewhere-rows = Rad for rad
elsewhere-rows-lead = Fjern krysset for rader som ikke skal med. Ingenting skrives før alle rader med kryss kan leses.
elsewhere-place-sheet = Ark { $sheet }, rad { $row }
elsewhere-place-row = Rad { $row }
elsewhere-place-id = { $place } (ID { $id })
elsewhere-fate-new = Nytt krav
elsewhere-fate-updated = Oppdaterer
elsewhere-fate-same = Uendret
elsewhere-fate-skipped = Hoppes over
elsewhere-fate-wrong = Kan ikke leses
elsewhere-told-updates = { $id } får endret { $what }.
elsewhere-told-same = Er allerede { $id }.
elsewhere-skip-before-header = Står over overskriftene, eller er overskriftene.
elsewhere-skip-no-text = Har ingen kravtekst.
elsewhere-skip-other-sheet = Arket er ikke med.
elsewhere-skip-not-wanted = Ikke valgt.
elsewhere-skip-unreadable = Kunne ikke leses, og ble ikke tatt med.
elsewhere-problem-missing = { $field } mangler. Velg hva som gjelder der kilden ikke sier noe.
elsewhere-problem-unknown = { $field }: «{ $word }» er ikke kjent. Si hva ordet betyr.
elsewhere-problem-outside = «{ $criterion }» evalueres utenfor kravarket og kan ikke ha krav. Velg et annet tildelingskriterium.
elsewhere-problem-number = { $field }: «{ $found }» er ikke et helt tall fra 1 til { $max }.
elsewhere-problem-long = { $field } er lengre enn { $max } tegn. Kort det ned i kilden.
elsewhere-problem-cell = { $field } viser en feil ({ $shown }). Rett det i regnearket.
elsewhere-problem-twice = ID-en er den samme som i rad { $row }. Gi en av dem en annen.
elsewhere-problem-same-text = Teksten er den samme som i rad { $row }.
elsewhere-accept = Ta inn radene med kryss
elsewhere-nothing = Det er ingenting å ta inn.
elsewhere-discard = Forkast
elsewhere-discard-lead = Det du sendte, slettes. Ingenting av det er skrevet.
elsewhere-discard-do = Forkast
elsewhere-wrong-none = Velg minst én rad.
elsewhere-wrong-row = { $place } kan ikke leses. Rett det som er feil, eller fjern krysset.
elsewhere-wrong-seen = Det som leses, er endret etter at du åpnet siden. Se over radene på nytt.
elsewhere-wrong-too-many = Det er plass til høyst { $max } egne krav. Fjern noen kryss, eller slett noen egne krav først.
elsewhere-wrong-receipts = Det er plass til høyst { $max } kvitteringer i én anskaffelse. Lag en kopi av anskaffelsen for å lese inn mer.
elsewhere-wrong-format = Filen er verken arbeidsbok (.xlsx) eller CSV. Lagre den som en av dem.
elsewhere-wrong-large = Det er for mye tekst i filen. Del den i flere.
elsewhere-receipt = Kvittering { $id }
elsewhere-receipt-by = Lest inn av
elsewhere-receipt-at = Tidspunkt
elsewhere-receipt-sha = SHA-256
elsewhere-receipt-rows = Rader lest
elsewhere-receipt-taken = Tatt inn
elsewhere-receipt-skipped = Hoppet over
elsewhere-receipt-file = Last ned kvitteringen (CSV)
elsewhere-to-lines = Til kravene
elsewhere-where = Hvor
elsewhere-fate = Hva
elsewhere-line = Krav
elsewhere-was-updated = Oppdatert
elsewhere-was-skipped = Hoppet over
journal-elsewhere = Leste inn { $taken } krav fra { $source } (kvittering { $id }, { $skipped } rader hoppet over)
