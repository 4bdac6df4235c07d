# Above any form: somebody else was faster, or an acceptance fell away
conflict-title = Nokon andre har lagra noko her medan du fylte ut
conflict-lead = Det du skreiv, står framleis i skjemaet og er ikkje lagra. Slik er det lagra no:
conflict-advice = Sjå over, og lagre på nytt dersom ditt skal gjelde.
conflict-gone = Teke bort
reopened-title = { $count ->
    [one] Éin restrisiko må godtakast på nytt
   *[other] { $count } restrisikoar må godtakast på nytt
}
wrong-date = Vel ein dato.
wrong-choose = Vel eitt av alternativa.

# The board
risk-title = Risiko
risk-lead = Vurder kva som kan gå gale, vel tiltak, og avgjer kva de kan leve med. Ingenting av dette blir publisert.
risk-settled = { $all ->
    [0] Ingen scenario er foreslåtte enno.
   *[other] Avklart: { $settled } av { $all } scenario.
}
risk-short-note = Vernebehovet er lågt. Då kan de bruke den korte vegen: alle scenarioa på éi side.
risk-all-on-one-page = Vurder alle scenarioa på éi side
risk-all-title = Alle scenarioa på éi side
risk-all-lead = Vurder kvart scenario før og etter, og kryss av for tiltaka de vil ha. Grunngivingar skriv de under kvart scenario.
risk-short-go = Ta den korte vegen
risk-accept-go = { $count ->
    [one] Godta restrisikoen i eitt scenario
   *[other] Godta restrisikoen i { $count } scenario
}
risk-matrix = Risikomatrise
risk-matrix-caption = Scenarioa etter sannsyn og konsekvens, før og etter tiltak
risk-legend-before = før tiltak
risk-legend-after = etter tiltak
risk-mark-before = før tiltak
risk-mark-after = etter tiltak
risk-mark-both = før og etter tiltak
risk-likelihood = Sannsyn
risk-consequence = Konsekvens
risk-of = av
risk-filter = Avgrens lista
risk-all-aspects = Alle
risk-empty = Her kjem scenarioa. Dei blir foreslåtte ut frå svara i steget «Behov».
risk-because = Foreslått fordi: { $why }
risk-before-short = Før
risk-after-short = Etter
risk-measures-accepted = { $accepted } av { $all } tiltak valde
risk-open = Ventar på svar
risk-set-aside-because = Sett til side: { $reason }
risk-no-people = Ingen personar er lagde inn enno.
risk-add-people = Legg inn personar
risk-back = Tilbake til risikotavla

risk-actions = Tiltak kommunen gjer sjølv
risk-actions-lead = Desse tiltaka blir ikkje krav. Dei tel når dei har ein ansvarleg og ein frist.
risk-actions-empty = Her kjem tiltaka de sjølve skal gjennomføre, når de seier ja til dei under eit scenario.
risk-actions-save = Lagre ansvarlege og fristar
risk-action-owner = Ansvarleg
risk-action-deadline = Frist
risk-action-nobody = Ingen vald
risk-action-committed = Avtalt
risk-action-open = Manglar ansvarleg eller frist
risk-helps = Hjelper mot { $scenarios }.
risk-owner-gone = Personen er teken bort frå rollene. Vel ein annan.

# One scenario
risk-why = Kvifor dette er foreslått
risk-always = Gjeld alle innkjøp
risk-open-lead = Scenarioet avheng av spørsmål som ikkje er svart på. Det blir ståande til nokon svarer.
risk-before = Risiko før tiltak
risk-before-help = Kor sannsynleg er det, og kor alvorleg blir det, dersom de ikkje gjer noko?
risk-before-help-usual = Kor sannsynleg er det, og kor alvorleg blir det, dersom de ikkje gjer noko? Vanleg konsekvens i kommunar er { $usual }. Det er berre eit hint.
risk-usual = Vanleg konsekvens i kommunar er { $usual }. Det er berre eit hint.
risk-not-chosen = Ikkje vald
risk-picker-empty = Ikkje vurdert enno.
risk-picker-hint = Vel ei rute med musa, eller flytt med piltastane. Du kan også velje i dei to listene under.
risk-measures = Tiltak
risk-measures-lead = Eit valt tiltak gjeld alle scenarioa det hjelper mot. Seier de nei, skriv de kvifor.
risk-carrier = Blir gjennomført av: { $carrier }
risk-leads-to = Blir til krav: { $lines }
risk-leads-to-nothing = Gir ingen krav her.
risk-leads-to-action = Blir ei oppgåve for kommunen, ikkje eit krav.
risk-actions-go = Sjå tiltak kommunen gjer sjølv
risk-also = Hjelper også mot { $scenarios }
risk-undecided = Ikkje avgjort
risk-reason = Grunngiving
risk-secured-line = Sikra av { $lines }.
risk-secured-action = Sikra: har ansvarleg og frist.
risk-unsecured-lines = Ikkje sikra: { $lines } er verken eit absolutt krav eller eit kontraktskrav. Tiltaket tel ikkje i restrisikoen.
risk-unsecured-nothing = Ikkje sikra: Ingen krav står igjen. Tiltaket tel ikkje i restrisikoen.
risk-unsecured-action = Ikkje sikra: manglar ansvarleg eller frist. Tiltaket tel ikkje i restrisikoen.
risk-residual = Restrisiko
risk-after = Restrisiko etter tiltak
risk-after-help = Kor sannsynleg og kor alvorleg er det når tiltaka de har sagt ja til, er på plass?
risk-note = Kva vurderinga byggjer på
risk-note-help = Til dømes kva de veit om løysinga de har i dag. Står i den interne rapporten.
risk-set-aside = Set scenarioet til side
risk-set-aside-why = Kvifor er ikkje dette aktuelt her?
risk-set-aside-help = Når det står ei grunngiving her, er scenarioet sett til side, og tiltaka blir ikkje lenger foreslåtte på grunn av det. Tøm feltet for å ta det fram igjen.
risk-save-next = Lagre og gå til neste
risk-around = Andre scenario
risk-around-before = Førre:
risk-around-after = Neste:

risk-acceptance = Kan restrisikoen godtakast?
risk-acceptance-set-aside = Scenarioet er sett til side. Då er det ingen restrisiko å godta.
risk-acceptance-empty = Her kan restrisikoen godtakast når risikoen er vurdert både før og etter tiltak, og lagra.
risk-secured-by = Sikra av:
risk-secured-by-nothing = Ingen tiltak er sikra, så risikoen tel som før tiltak.
risk-role = Kan godtakast av: { $role }.
risk-role-escalates = Risikoen er så høg at saka blir løfta. Kan godtakast av: { $role }.
risk-accepted-by = Godteken av { $name } { $date }.
risk-accepted-by-nobody = Godteken { $date } av ein person som ikkje lenger står i rollene.
risk-acceptance-fell = Dette gjeld ikkje lenger:
risk-accept = Godta restrisikoen
risk-accept-again = Godta på nytt
risk-accept-by = Kven godtek?
risk-accept-on = Dato
risk-accept-nobody = Vel ein person
risk-withdraw = Godta ikkje lenger
risk-changed-title = Det du skulle godta, er endra
risk-changed-lead = Nokon har endra risikoen eller det som sikrar han, medan sida var open. Ingenting er lagra.
risk-changed-go = Sjå korleis det står no, og ta stilling på nytt

risk-accept-title = Godta fleire restrisikoar
risk-accept-lead = Les gjennom lista. Ta bort haken for dei som må sjåast nærmare på.
risk-accept-none = Ingen restrisiko ventar på å bli godteken.
risk-accept-ticked = Godta dei avkryssa
risk-accept-look = Sjå på scenarioet

# Own scenarios
risk-own-new = Legg til eit eige scenario
risk-own-edit = Endre det eigne scenarioet
risk-own-text = Kva kan skje, og kven går det ut over?
risk-own-text-help = Éi setning, til dømes: «Ein elev ber om hjelp i undersøkinga utan at ein vaksen ser det i tide.»
risk-own-aspect = Kva trugar det først og fremst?
risk-own-measures = Tiltak som hjelper
risk-own-measures-help = Vel frå katalogen. Tiltaka blir deretter foreslåtte under scenarioet.
risk-own-municipality = Tiltaka til kommunen sjølv
risk-own-delete = Slett scenarioet
risk-own-delete-lead = Vurderinga av scenarioet blir også sletta, saman med opplysninga om kven som godtok restrisikoen.

# The short path
risk-short-title = Den korte vegen
risk-short-lead = Alle scenarioa på éi side, for innkjøp med lågt vernebehov. Vurder kvart av dei før og etter, og kryss av for tiltaka de vil ha.
risk-short-measures = Tiltak de vil ha
risk-short-declined = sagt nei til: { $reason }
risk-short-above = sjå scenarioet over
risk-short-more = Fleire val for dette scenarioet
risk-short-save = Lagre alle

# Wrong
risk-wrong-half = Vel både sannsyn og konsekvens.
risk-wrong-after-alone = Vurder risikoen før tiltak først.
risk-wrong-reason = Skriv kvifor de seier nei til tiltaket.
risk-wrong-nobody = Vel kven som godtek.
risk-wrong-role = { $name } kan ikkje godta dette. Det kan berre: { $role }.
risk-wrong-nothing-ticked = Kryss av for minst eitt scenario.
risk-wrong-too-many = Det er for mange eigne scenario. Slett nokre først.

# What others saved, by name
risk-theirs-assessment = Vurderinga av { $scenario }
risk-theirs-score = Før: { $before }. Etter: { $after }.
risk-theirs-note = Byggjer på: { $note }
risk-theirs-yes = Ja
risk-theirs-no = Nei: { $reason }
risk-theirs-own = Teksten i { $scenario }
risk-theirs-acceptance = Restrisikoen i { $scenario }

# Journal
journal-assessed = Vurderte { $id } «{ $title }»
journal-short = { $count ->
    [one] Vurderte eitt scenario på den korte vegen
   *[other] Vurderte { $count } scenario på den korte vegen
}
journal-actions = Sette ansvarlege og fristar for tiltak kommunen gjer sjølv
journal-accepted = Registrerte at restrisikoen i { $ids } er godteken
journal-withdrawn = Registrerte at restrisikoen i { $id } ikkje lenger er godteken
journal-own-scenario = Skreiv scenario { $id } «{ $title }»
journal-own-scenario-deleted = Sletta scenario { $id }
