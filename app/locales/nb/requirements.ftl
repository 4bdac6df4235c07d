# The list
lines-title = Krav
lines-lead = Dette er kravene som følger av behovet og tiltakene. Hvert krav sier hvorfor det er her. Begrunnelsene publiseres ikke.
lines-counts = Status for kravarket
lines-count = { $count ->
    [one] Ett krav
   *[other] { $count } krav
}
lines-count-absolute = Absolutte: { $count } av { $max }
lines-count-weight = Vekt: { $weight } av 100
lines-count-open = { $count } avventer svar
lines-count-left-out = { $count } utelatt
lines-filter = Avgrens listen
lines-all = Alle
lines-type = Type
lines-domain = Område
lines-only-changed = Bare endrede
lines-only-left-out = Bare utelatte
lines-show = Vis
lines-show-all = Vis alle
lines-none-match = Ingen krav passer.
lines-empty = Her kommer kravene når behovet er beskrevet og tiltakene er valgt.
lines-burden = Belastning { $burden } av { $max }
lines-changed = Endret: { $what }
lines-changed-text = ordlyd
lines-changed-type = type
lines-changed-placement = plassering
lines-changed-met = når det oppfylles
lines-own = Eget krav
lines-open = Avventer svar
lines-open-lead = Kravet avhenger av spørsmål som ikke er besvart. Det blir stående til noen svarer.
lines-strengthens = Kravet er skjerpet og står i stedet for { $basic }, fordi vernebehovet eller omstendighetene krever mer. Utelater dere det, kommer { $basic } tilbake.
lines-basic-back = Kravet står her fordi det skjerpede kravet { $variant } er utelatt.
lines-remarks-tag = { $count ->
    [one] Ett råd om ordlyden
   *[other] { $count } råd om ordlyden
}
lines-left-out = Utelatt
lines-left-out-because = Utelatt: { $reason }
lines-edit = Endre { $id }
lines-weight-words = Vekt { $weight } %

# One line
lines-back = Tilbake til kravene
lines-edit-title = Krav { $id }
lines-new = Legg til et eget krav
lines-why = Hvorfor kravet er her
lines-text = Kravet
lines-original = Slik står det i katalogen
lines-original-text = Ordlyd
lines-placement = Plassering
lines-met = Oppfylles når
lines-weight = Betydning
lines-weight-help = Gjelder bare evalueringskrav. Et helt tall fra 1 til 100: et krav med 20 veier dobbelt så mye som et med 10. Krav uten tall deler likt det som gjenstår til 100.
lines-evidence = Dokumentasjonskrav
lines-evidence-help = Hva tilbyderen beskriver eller legger ved.
lines-better = Hva gir bedre uttelling
lines-better-help = Gjelder bare evalueringskrav.
lines-reason = Hvorfor dere spør om dette
lines-reason-help = Internt. Publiseres ikke.
lines-leave-out = Utelat kravet, og hvorfor
lines-leave-out-help = Når det står en begrunnelse her, er kravet utelatt. Begrunnelsen er intern. Tøm feltet for å ta kravet med igjen.
lines-remarks = Råd om ordlyden
lines-remarks-lead = Dette er råd, ikke feil. Kravet kan lagres som det er.
lines-pairs = Hvilke typer kan stå hvor?
lines-pair-absolute = Et absolutt krav står i kravspesifikasjonen, som kvalifikasjonskrav eller som kontraktskrav.
lines-pair-evaluated = Et evalueringskrav vektes, og står derfor alltid under et tildelingskriterium.
lines-pair-option = En opsjon prises i prisskjemaet, og står derfor alltid i kravspesifikasjonen.
lines-pair-information = Et informasjonskrav beskrives uten poeng, og står derfor alltid i kravspesifikasjonen.
lines-secures = Restrisiko som er godtatt, hviler på dette kravet
lines-secures-lead = Utelater dere kravet, eller gjør det til noe annet enn et absolutt krav eller kontraktskrav, må disse godtas på nytt:
lines-reset = Tilbakestill til katalogen
lines-reset-lead = Ordlyd, type, plassering, betydning, kriterium, fortrolighet og utelating blir som i katalogen.
lines-delete = Slett kravet
lines-delete-lead = Kravet er deres eget og blir borte.
lines-wrong-pair-absolute = Et absolutt krav kan ikke stå som tildelingskriterium, fordi det ikke gis poeng. Velg kravspesifikasjon, kvalifikasjonskrav eller kontraktskrav.
lines-wrong-pair-evaluated = Et evalueringskrav må stå som tildelingskriterium, fordi det gis poeng. Velg tildelingskriterium, eller en annen type.
lines-wrong-pair-option = En opsjon må stå i kravspesifikasjonen, fordi den prises og kan bestilles senere. Velg kravspesifikasjon, eller en annen type.
lines-wrong-pair-information = Et informasjonskrav må stå i kravspesifikasjonen, fordi det bare beskrives. Velg kravspesifikasjon, eller en annen type.
lines-wrong-gone = Noen andre har slettet dette kravet. Lagre for å legge det til som et nytt krav.
lines-wrong-too-many = Det er for mange egne krav. Slett noen først.

# Numbers
lines-parameters = Tall i kravene
parameters-lead = Tallene står likt i kravarket og i databehandleravtalen.
parameters-range = Fra { $low } til { $high }. Katalogen foreslår { $default }.
parameters-lines = Står i { $lines }.
parameters-others = Tall som ikke står i noen av kravene nå
parameters-wrong = Skriv et tall fra { $low } til { $high }.
parameters-wrong-decimals = Skriv et tall fra { $low } til { $high } med høyst { $decimals ->
    [one] én desimal
   *[other] { $decimals } desimaler
}.

# What others saved, by name
lines-theirs-line = Krav { $id }

# Journal
journal-line = Endret krav { $id }
journal-line-left-out = Utelot krav { $id }
journal-line-reset = Tilbakestilte krav { $id } til katalogen
journal-own-line = Skrev eget krav { $id } «{ $title }»
journal-own-line-deleted = Slettet eget krav { $id }
journal-parameters = Endret tall: { $names }

