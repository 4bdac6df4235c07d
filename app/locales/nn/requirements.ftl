# The list
lines-title = Krav
lines-lead = Dette er krava som følgjer av behovet og tiltaka. Kvart krav seier kvifor det er her. Grunngivingane blir ikkje publiserte.
lines-counts = Status for kravarket
lines-count = { $count ->
    [one] Eitt krav
   *[other] { $count } krav
}
lines-count-absolute = Absolutte: { $count } av { $max }
lines-count-weight = Vekt: { $weight } av 100
lines-count-open = { $count } ventar på svar
lines-count-left-out = { $count } utelatne
lines-filter = Avgrens lista
lines-all = Alle
lines-type = Type
lines-domain = Område
lines-only-changed = Berre endra
lines-only-left-out = Berre utelatne
lines-show = Vis
lines-show-all = Vis alle
lines-none-match = Ingen krav passar.
lines-empty = Her kjem krava når behovet er skildra og tiltaka er valde.
lines-burden = Belastning { $burden } av { $max }
lines-changed = Endra: { $what }
lines-changed-text = ordlyd
lines-changed-type = type
lines-changed-placement = plassering
lines-changed-met = når det blir oppfylt
lines-own = Eige krav
lines-open = Ventar på svar
lines-open-lead = Kravet avheng av spørsmål som ikkje er svart på. Det blir ståande til nokon svarer.
lines-strengthens = Kravet er skjerpa og står i staden for { $basic }, fordi vernebehovet eller omstenda krev meir. Utelèt de det, kjem { $basic } tilbake.
lines-basic-back = Kravet står her fordi det skjerpa kravet { $variant } er utelate.
lines-remarks-tag = { $count ->
    [one] Eitt råd om ordlyden
   *[other] { $count } råd om ordlyden
}
lines-left-out = Utelate
lines-left-out-because = Utelate: { $reason }
lines-edit = Endre { $id }
lines-weight-words = Vekt { $weight } %

# One line
lines-back = Tilbake til krava
lines-edit-title = Krav { $id }
lines-new = Legg til eit eige krav
lines-why = Kvifor kravet er her
lines-text = Kravet
lines-original = Slik står det i katalogen
lines-original-text = Ordlyd
lines-placement = Plassering
lines-met = Blir oppfylt når
lines-weight = Betyding
lines-weight-help = Gjeld berre evalueringskrav. Eit heilt tal frå 1 til 100: eit krav med 20 veg dobbelt så mykje som eit med 10. Krav utan tal deler likt det som står att til 100.
lines-evidence = Dokumentasjonskrav
lines-evidence-help = Kva tilbydaren beskriv eller legg ved.
lines-better = Kva gir betre utteljing
lines-better-help = Gjeld berre evalueringskrav.
lines-reason = Kvifor de spør om dette
lines-reason-help = Internt. Blir ikkje publisert.
lines-leave-out = Utelat kravet, og kvifor
lines-leave-out-help = Når det står ei grunngiving her, er kravet utelate. Grunngivinga er intern. Tøm feltet for å ta med kravet igjen.
lines-remarks = Råd om ordlyden
lines-remarks-lead = Dette er råd, ikkje feil. Kravet kan lagrast som det er.
lines-pairs = Kva typar kan stå kvar?
lines-pair-absolute = Eit absolutt krav står i kravspesifikasjonen, som kvalifikasjonskrav eller som kontraktskrav.
lines-pair-evaluated = Eit evalueringskrav blir vekta, og står derfor alltid under eit tildelingskriterium.
lines-pair-option = Ein opsjon blir prisa i prisskjemaet, og står derfor alltid i kravspesifikasjonen.
lines-pair-information = Eit informasjonskrav blir svart på utan poeng, og står derfor alltid i kravspesifikasjonen.
lines-secures = Restrisiko som er godteken, kviler på dette kravet
lines-secures-lead = Utelèt de kravet, eller gjer det til noko anna enn eit absolutt krav eller kontraktskrav, må desse godtakast på nytt:
lines-reset = Tilbakestill til katalogen
lines-reset-lead = Ordlyd, type, plassering, betyding, kriterium, fortrulegheit og utelating blir som i katalogen.
lines-delete = Slett kravet
lines-delete-lead = Kravet er dykkar eige og blir borte.
lines-wrong-pair-absolute = Eit absolutt krav kan ikkje stå som tildelingskriterium, fordi det ikkje blir gitt poeng. Vel kravspesifikasjon, kvalifikasjonskrav eller kontraktskrav.
lines-wrong-pair-evaluated = Eit evalueringskrav må stå som tildelingskriterium, fordi det blir gitt poeng. Vel tildelingskriterium, eller ein annan type.
lines-wrong-pair-option = Ein opsjon må stå i kravspesifikasjonen, fordi han blir prisa og kan bestillast seinare. Vel kravspesifikasjon, eller ein annan type.
lines-wrong-pair-information = Eit informasjonskrav må stå i kravspesifikasjonen, fordi svaret ikkje gir poeng. Vel kravspesifikasjon, eller ein annan type.
lines-wrong-gone = Nokon andre har sletta dette kravet. Lagre for å leggje det til som eit nytt krav.
lines-wrong-too-many = Det er for mange eigne krav. Slett nokre først.

# Numbers
lines-parameters = Tal i krava
parameters-lead = Tala står likt i kravarket og i databehandlaravtalen.
parameters-range = Frå { $low } til { $high }. Katalogen foreslår { $default }.
parameters-lines = Står i { $lines }.
parameters-others = Tal som ikkje står i nokon av krava no
parameters-wrong = Skriv eit tal frå { $low } til { $high }.
parameters-wrong-decimals = Skriv eit tal frå { $low } til { $high } med høgst { $decimals ->
    [one] éin desimal
   *[other] { $decimals } desimalar
}.

# What others saved, by name
lines-theirs-line = Krav { $id }

# Journal
journal-line = Endra krav { $id }
journal-line-left-out = Utelét krav { $id }
journal-line-reset = Tilbakestilte krav { $id } til katalogen
journal-own-line = Skreiv eige krav { $id } «{ $title }»
journal-own-line-deleted = Sletta eige krav { $id }
journal-parameters = Endra tal: { $names }

