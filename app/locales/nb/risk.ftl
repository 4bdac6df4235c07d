# Above any form: somebody else was faster, or an acceptance fell away
conflict-title = Noen andre har lagret noe her mens du fylte ut
conflict-lead = Det du skrev, står fortsatt i skjemaet og er ikke lagret. Slik er det lagret nå:
conflict-advice = Se over, og lagre på nytt dersom ditt skal gjelde.
conflict-gone = Tatt bort
reopened-title = { $count ->
    [one] Én restrisiko må godtas på nytt
   *[other] { $count } restrisikoer må godtas på nytt
}
wrong-date = Velg en dato.
wrong-choose = Velg ett av alternativene.

# The board
risk-title = Risiko
risk-lead = Vurder hva som kan gå galt, velg tiltak, og bestem hva dere kan leve med. Ingenting av dette publiseres.
risk-settled = { $all ->
    [0] Ingen scenarioer er foreslått ennå.
   *[other] { $settled } av { $all } scenarioer er avklart.
}
risk-short-note = Vernebehovet er lavt. Da kan dere bruke den korte veien: alle scenarioene på én side.
risk-all-on-one-page = Vurder alle scenarioene på én side
risk-all-title = Alle scenarioene på én side
risk-all-lead = Vurder hvert scenario før og etter, og kryss av for tiltakene dere vil ha. Begrunnelser skriver dere under hvert scenario.
risk-short-go = Ta den korte veien
risk-accept-go = { $count ->
    [one] Godta restrisikoen i ett scenario
   *[other] Godta restrisikoen i { $count } scenarioer
}
risk-matrix = Risikomatrise
risk-matrix-caption = Scenarioene etter sannsynlighet og konsekvens, før og etter tiltak
risk-legend-before = før tiltak
risk-legend-after = etter tiltak
risk-mark-before = før tiltak
risk-mark-after = etter tiltak
risk-mark-both = før og etter tiltak
risk-likelihood = Sannsynlighet
risk-consequence = Konsekvens
risk-of = av
risk-filter = Avgrens listen
risk-all-aspects = Alle
risk-empty = Her kommer scenarioene. De foreslås ut fra svarene i steget «Behov».
risk-because = Foreslått fordi: { $why }
risk-before-short = Før
risk-after-short = Etter
risk-measures-accepted = { $accepted } av { $all } tiltak valgt
risk-open = Avventer svar
risk-set-aside-because = Satt til side: { $reason }
risk-no-people = Ingen personer er lagt inn ennå.
risk-add-people = Legg inn personer
risk-back = Tilbake til risikotavlen

risk-actions = Tiltak kommunen gjør selv
risk-actions-lead = Disse tiltakene blir ikke krav. De teller når de har en ansvarlig og en frist.
risk-actions-empty = Her kommer tiltakene dere selv skal gjennomføre, når dere sier ja til dem under et scenario.
risk-actions-save = Lagre ansvarlige og frister
risk-action-owner = Ansvarlig
risk-action-deadline = Frist
risk-action-nobody = Ingen valgt
risk-action-committed = Avtalt
risk-action-open = Mangler ansvarlig eller frist
risk-helps = Hjelper mot { $scenarios }.
risk-owner-gone = Personen er tatt bort fra rollene. Velg en annen.

# One scenario
risk-why = Hvorfor dette er foreslått
risk-always = Gjelder alle anskaffelser
risk-open-lead = Scenarioet avhenger av spørsmål som ikke er besvart. Det blir stående til noen svarer.
risk-before = Risiko før tiltak
risk-before-help = Hvor sannsynlig er det, og hvor alvorlig blir det, dersom dere ikke gjør noe?
risk-before-help-usual = Hvor sannsynlig er det, og hvor alvorlig blir det, dersom dere ikke gjør noe? Vanlig konsekvens i kommuner er { $usual }. Det er bare et hint.
risk-usual = Vanlig konsekvens i kommuner er { $usual }. Det er bare et hint.
risk-not-chosen = Ikke valgt
risk-picker-empty = Ikke vurdert ennå.
risk-picker-hint = Velg en rute med musen, eller flytt med piltastene. Du kan også velge i de to listene under.
risk-measures = Tiltak
risk-measures-lead = Et valgt tiltak gjelder alle scenarioene det hjelper mot. Sier dere nei, skriver dere hvorfor.
risk-carrier = Gjennomføres av: { $carrier }
risk-leads-to = Blir til krav: { $lines }
risk-leads-to-nothing = Gir ingen krav her.
risk-leads-to-action = Blir en oppgave for kommunen, ikke et krav.
risk-actions-go = Se tiltak kommunen gjør selv
risk-also = Hjelper også mot { $scenarios }
risk-undecided = Ikke bestemt
risk-reason = Begrunnelse
risk-secured-line = Sikret av { $lines }.
risk-secured-action = Sikret: har ansvarlig og frist.
risk-unsecured-lines = Ikke sikret: { $lines } er verken et absolutt krav eller et kontraktskrav. Tiltaket teller ikke i restrisikoen.
risk-unsecured-nothing = Ikke sikret: ingen krav står igjen. Tiltaket teller ikke i restrisikoen.
risk-unsecured-action = Ikke sikret: mangler ansvarlig eller frist. Tiltaket teller ikke i restrisikoen.
risk-residual = Restrisiko
risk-after = Restrisiko etter tiltak
risk-after-help = Hvor sannsynlig og hvor alvorlig er det når tiltakene dere har sagt ja til, er på plass?
risk-note = Hva vurderingen bygger på
risk-note-help = For eksempel hva dere vet om dagens løsning. Står i den interne rapporten.
risk-set-aside = Sett scenarioet til side
risk-set-aside-why = Hvorfor er dette ikke aktuelt her?
risk-set-aside-help = Når det står en begrunnelse her, er scenarioet satt til side, og tiltakene foreslås ikke lenger på grunn av det. Tøm feltet for å ta det frem igjen.
risk-save-next = Lagre og gå til neste
risk-around = Andre scenarioer
risk-around-before = Forrige:
risk-around-after = Neste:

risk-acceptance = Kan restrisikoen godtas?
risk-acceptance-set-aside = Scenarioet er satt til side. Da er det ingen restrisiko å godta.
risk-acceptance-empty = Her kan restrisikoen godtas når risikoen er vurdert både før og etter tiltak, og lagret.
risk-secured-by = Sikret av:
risk-secured-by-nothing = Ingen tiltak er sikret, så risikoen teller som før tiltak.
risk-role = Kan godtas av: { $role }.
risk-role-escalates = Risikoen er så høy at saken løftes. Kan godtas av: { $role }.
risk-accepted-by = Godtatt av { $name } { $date }.
risk-accepted-by-nobody = Godtatt { $date } av en person som ikke lenger står i rollene.
risk-acceptance-fell = Dette gjelder ikke lenger:
risk-accept = Godta restrisikoen
risk-accept-again = Godta på nytt
risk-accept-by = Hvem godtar?
risk-accept-on = Dato
risk-accept-nobody = Velg en person
risk-withdraw = Godta ikke lenger
risk-changed-title = Det du skulle godta, er endret
risk-changed-lead = Noen har endret risikoen eller det som sikrer den, mens siden var åpen. Ingenting er lagret.
risk-changed-go = Se hvordan det står nå, og ta stilling på nytt

risk-accept-title = Godta flere restrisikoer
risk-accept-lead = Les gjennom listen. Ta bort haken for dem som må ses nærmere på.
risk-accept-none = Ingen restrisiko venter på å bli godtatt.
risk-accept-ticked = Godta de avkryssede
risk-accept-look = Se på scenarioet

# Own scenarios
risk-own-new = Legg til et eget scenario
risk-own-edit = Endre det egne scenarioet
risk-own-text = Hva kan skje, og hvem går det ut over?
risk-own-text-help = Én setning, for eksempel: «En elev ber om hjelp i undersøkelsen uten at en voksen ser det i tide.»
risk-own-aspect = Hva truer det først og fremst?
risk-own-measures = Tiltak som hjelper
risk-own-measures-help = Velg fra katalogen. Tiltakene foreslås deretter under scenarioet.
risk-own-municipality = Kommunens egne tiltak
risk-own-delete = Slett scenarioet
risk-own-delete-lead = Vurderingen av scenarioet slettes også, sammen med opplysningen om hvem som godtok restrisikoen.

# The short path
risk-short-title = Den korte veien
risk-short-lead = Alle scenarioene på én side, for anskaffelser med lavt vernebehov. Vurder hvert av dem før og etter, og kryss av for tiltakene dere vil ha.
risk-short-measures = Tiltak dere vil ha
risk-short-declined = sagt nei til: { $reason }
risk-short-above = se scenarioet over
risk-short-more = Flere valg for dette scenarioet
risk-short-save = Lagre alle

# Wrong
risk-wrong-half = Velg både sannsynlighet og konsekvens.
risk-wrong-after-alone = Vurder risikoen før tiltak først.
risk-wrong-reason = Skriv hvorfor dere sier nei til tiltaket.
risk-wrong-nobody = Velg hvem som godtar.
risk-wrong-role = { $name } kan ikke godta dette. Det kan bare: { $role }.
risk-wrong-nothing-ticked = Kryss av for minst ett scenario.
risk-wrong-too-many = Det er for mange egne scenarioer. Slett noen først.

# What others saved, by name
risk-theirs-assessment = Vurderingen av { $scenario }
risk-theirs-score = Før: { $before }. Etter: { $after }.
risk-theirs-note = Bygger på: { $note }
risk-theirs-yes = Ja
risk-theirs-no = Nei: { $reason }
risk-theirs-own = Teksten i { $scenario }
risk-theirs-acceptance = Restrisikoen i { $scenario }

# Journal
journal-assessed = Vurderte { $id } «{ $title }»
journal-short = { $count ->
    [one] Vurderte ett scenario på den korte veien
   *[other] Vurderte { $count } scenarioer på den korte veien
}
journal-actions = Satte ansvarlige og frister for tiltak kommunen gjør selv
journal-accepted = Registrerte at restrisikoen i { $ids } er godtatt
journal-withdrawn = Registrerte at restrisikoen i { $id } ikke lenger er godtatt
journal-own-scenario = Skrev scenario { $id } «{ $title }»
journal-own-scenario-deleted = Slettet scenario { $id }
