# Step 5: the annexes, the gates, frozen versions and what has changed between them.
annexes-title = Bilag
annexes-lead = To pakker: én som publiseres med konkurransen, og én som aldri skal ut av kommunen.
annexes-date = Dato i dokumentene
annexes-date-use = Bruk datoen
annexes-open = Åpne felter i databehandleravtalen
annexes-open-lead = Åpne felter er merket i dokumentet, med hvem som fyller dem ut.
annexes-open-none = Ingen felter i databehandleravtalen er åpne.
annexes-open-buyer = Dere fyller ut før kunngjøring
annexes-open-tenderer = Tilbyderen fyller ut i tilbudet
annexes-open-signing = Partene fyller ut ved signering
annexes-published = Publiseres
annexes-published-lead = Inneholder bare krav. Ingen scenarioer, tiltak, vurderinger eller begrunnelser.
annexes-published-zip = Last ned pakken som publiseres
annexes-internal = Internt
annexes-internal-lead = Skal aldri publiseres. Inneholder risikovurderingen med begrunnelser.
annexes-internal-zip = Last ned den interne pakken
annexes-preview = Forhåndsvis
annexes-preview-title = Forhåndsvisning: { $name }
annexes-download = Last ned
annexes-missing = Lages ikke:
annexes-back = Tilbake til bilagene
annexes-footnotes = Fotnoter
annexes-footnote = Fotnote { $number }
annexes-tenderer-fills = Fylles ut av tilbyderen
annexes-wrong-date = Velg en gyldig dato.
error-annex-date = Datoen er ikke gyldig
error-annex-date-advice = Skriv den som 2026-11-21 i adressen, eller gå tilbake til bilagene og velg en dato der.
annexes-drafts = Utkast til filene
annexes-drafts-lead = Filene slik anskaffelsen står nå. De er merket som utkast til versjonen er frosset.
annexes-restricted = Bare mot taushetserklæring
annexes-restricted-lead = Utleveres til tilbydere som har undertegnet en taushetserklæring. Skal ikke ligge i kunngjøringen.
annexes-restricted-zip = Last ned filene som utleveres mot taushetserklæring
annexes-consultation = Markedsdialog
annexes-consultation-lead = Utkastet brukes før kunngjøringen, når dere spør markedet om kravene. Det skal være likt for alle som får det, og ligger i ingen av pakkene.
annexes-file = { $kind ->
    [requirement_sheet] kravark som tilbyderne fyller ut
    [data_processing_agreement] databehandleravtale
    [manifest] oversikt over filene i pakken, med kontrollsummer
    [risk_report] risikorapport
    [decision_memo] beslutningsnotat
    [contract_requirements] kontraktskrav utenfor databehandleravtalen
    [qualification_requirements] kvalifikasjonskrav til kunngjøringen
    [requirements_flat] kravene til anskaffelsesportaler, som flat tabell
    [agreement_checklist] sjekkliste når en tilbyder krever sin egen databehandleravtale
    [restricted_requirement_sheet] kravark som utleveres mot taushetserklæring
   *[other] { $kind }
}
gates-title = Beslutningspunkter
gates-lead = Punktene skal være passert før konkurransen kunngjøres, bortsett fra dem som kommer etter den. Her står det som mangler, og hvor dere ordner det.
gates-after = Etter konkurransen
gates-freeze = Frys en versjon
gates-passed = Passert
gates-missing = { $count ->
    [one] Én ting mangler
   *[other] { $count } ting mangler
}
gates-ask-done = I orden:
gates-ask-missing = Mangler:
gates-fell-away = Det var bekreftet, men det som ble bekreftet, er endret siden.
gates-more = { $count ->
    [one] Vis én til
   *[other] Vis { $count } til
}
gates-sign = bekreft her
gates-decide = registrer beslutningen
sign-go = Bekreft kravsettet og registrer beslutningen
sign-title = Bekreftelser og beslutning
sign-lead = Her står det hvem som står bak kravsettet, og hva ledelsen har besluttet. En bekreftelse faller bort når det den gjelder, blir endret.
sign-set = Bekreftelser
sign-set-lead = Velg den som har bekreftet eller er rådspurt. Bare de som har rollekortet, kan velges.
sign-nobody-yet = Ingen ennå
sign-nobody = Ingen har rollekortet «{ $role }». Gi noen det under roller.
sign-on = Dato for nye bekreftelser
sign-save = Lagre bekreftelsene
sign-signed = { $name }, { $date }.
sign-fell = { $name } bekreftet { $date }, men det som ble bekreftet, er endret siden. Velg på nytt når personen har sett endringene.
sign-wrong-person = Velg en som har rollekortet.
sign-changed = Kravsettet er endret siden siden ble vist. Se over endringene før dere bekrefter.
sign-changed-what = Kravsettet
journal-signed = Bekreftelser: { $what }
decision-title = Beslutning om konkurransegrunnlaget
decision-lead = Beslutningen står i beslutningsnotatet og i den interne pakken. En betinget beslutning åpner ikke for kunngjøring før vilkårene er oppfylt og den er endret til godkjent.
decision-outcome = Beslutning
decision-outcome-word = { $outcome ->
    [approved] Godkjent
    [conditional] Betinget av forbedringer
   *[rejected] Avvist
}
decision-conditions = Vilkår
decision-conditions-help = Ett vilkår på hver linje. Fylles ut når beslutningen er betinget. Vilkårene er interne.
decision-by = Besluttet av
decision-on = Dato
decision-save = Lagre beslutningen
decision-nobody = Ingen har rollekortet for å beslutte. Gi noen det under roller.
decision-status = { $outcome }, { $name }, { $date }.
decision-status-fell = Kravsettet er endret siden beslutningen ble tatt. Den må tas på nytt før versjonen kan fryses uten begrunnelse.
decision-wrong-outcome = Velg en beslutning.
decision-wrong-conditions = Skriv vilkårene for en betinget beslutning.
decision-wrong-by = Velg den som har besluttet.
decision-theirs = Beslutningen
journal-decision = Beslutning om konkurransegrunnlaget: { $outcome }
freeze-go = Frys en versjon
freeze-title = Frys versjon { $number }
freeze-lead = Filene lagres slik de er nå, med kontrollsum, dato og hvem som frigir dem. En frosset versjon kan ikke endres. Endringer gir en ny versjon.
freeze-ready = Alle beslutningspunkter er passert.
freeze-not-ready = Noe mangler. Versjonen kan likevel frigis av en med rett rolle, som begrunner det. Begrunnelsen står i versjonen, i journalen og i den interne pakken.
freeze-nobody = Ingen kan frigi versjonen
freeze-nobody-lead = Slik anskaffelsen står nå, kan den bare frigis av en med disse rollekortene: { $roles }.
freeze-nobody-do = Gi noen rollekortet
freeze-by = Hvem frigir versjonen
freeze-by-help = Bare de som har rollekort for det, kan velges.
freeze-by-nobody = Velg en person
freeze-date-help = Datoen som står i filene.
freeze-reason = Hvorfor versjonen frigis selv om noe mangler
freeze-reason-help = Begrunnelsen er intern og publiseres ikke.
freeze-do = Frys versjonen
freeze-do-anyway = Frigi likevel, og frys versjonen
freeze-wrong-by = Velg hvem som frigir versjonen.
freeze-wrong-role = Personen har ikke rollekortet som trengs for det som mangler.
freeze-wrong-reason = Skriv hvorfor versjonen frigis selv om noe mangler.
freeze-late = Anskaffelsen er endret
freeze-late-lead = Noe er lagret siden siden ble vist. Ingenting er frosset. Se over beslutningspunktene en gang til før du fryser versjonen.
error-many-versions = Anskaffelsen har så mange versjoner den kan ha
error-many-versions-advice = Ta kontakt med den som drifter Kravspor.
error-version-size = Filene er for store til å fryses
error-version-size-advice = Ta ut krav eller lange tekster, og prøv igjen.
journal-frozen = Frøs versjon { $number } som { $name }
journal-frozen-anyway = Frøs versjon { $number } som { $name }, selv om noe manglet: { $reason }
versions-title = Frosne versjoner
versions-lead = En versjon er filene slik de var da de ble frigitt.
versions-none = Ingen versjon er frosset ennå. Frys en versjon når beslutningspunktene er passert.
versions-open = frigitt med mangler
versions-since = Vis endringer siden
versions-column-version = Versjon
versions-column-dated = Dato i filene
versions-column-at = Frosset
versions-column-by = Frigitt av
versions-column-changes = Endringer
version-name = Versjon { $number }
version-lead = Filene her er nøyaktig de som ble frosset.
version-account = Registrert av
version-release = Katalogversjon
version-anyway = Frigitt selv om noe manglet
version-reason = Begrunnelse:
version-since = Vis endringer siden denne versjonen
version-proof = Hvor versjonen står i journalen
version-proof-lead = Kontrollsummene viser at filene er de samme som ble frosset, og hvilket innhold de ble laget av.
version-journal = Journalen til og med linje { $seq }
version-fingerprint = Katalogversjonens kontrollsum
version-size = { $kilobytes } kB
changes-title = Endringer
changes-lead = Hva som er endret i det som kunngjøres. Interne vurderinger er ikke med.
changes-from = Fra
changes-to = Til
changes-show = Vis endringene
changes-today = slik det står nå
changes-none = Ingenting av det som kunngjøres, er endret.
changes-draft = Det du sammenligner med, er ikke frosset. Frys en ny versjon før endringslisten kunngjøres.
changes-list = Last ned endringslisten til tilbyderne
changes-list-lead = Listen har bare det som kunngjøres, og kan legges ut i konkurransen.
changes-what = Hva
changes-before = Før
changes-after = Etter
changes-nothing = (ingenting)
annexes-consultation-plain = Utkast uten kravtyper og vekter
annexes-consultation-types = Utkast med kravtyper og vekter
annexes-comparison = Sjekkliste til eget bruk
annexes-comparison-lead = Brukes internt til å sammenligne når en tilbyder krever sin egen databehandleravtale. Skal bare sendes ut hvis dere har åpnet for det.
error-consultation-late = Markedsdialogen er over
error-consultation-late-advice = En versjon er frosset. Markedsdialogen skal skje før konkurransen kunngjøres.
preview-sheet = Forhåndsvis kravarket
preview-agreement = Forhåndsvis databehandleravtalen
gates-and-more = { $count ->
    [one] og én til
   *[other] og { $count } til
}
versions-table = Versjonene i en tabell
state-gates = { $count ->
    [one] Ett beslutningspunkt gjenstår
   *[other] { $count } beslutningspunkter gjenstår
}
