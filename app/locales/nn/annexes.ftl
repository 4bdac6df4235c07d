# Step 5: the annexes, the gates, frozen versions and what has changed between them.
annexes-title = Bilag
annexes-lead = To pakkar: éin som blir publisert med konkurransen, og éin som aldri skal ut av kommunen.
annexes-date = Dato i dokumenta
annexes-date-use = Bruk datoen
annexes-open = Opne felt i databehandlaravtalen
annexes-open-lead = Opne felt er merkte i dokumentet, med kven som fyller dei ut.
annexes-open-none = Ingen felt i databehandlaravtalen er opne.
annexes-open-buyer = De fyller ut før kunngjering
annexes-open-tenderer = Tilbydaren fyller ut i tilbodet
annexes-open-signing = Partane fyller ut ved signering
annexes-published = Blir publisert
annexes-published-lead = Inneheld berre krav. Ingen scenario, tiltak, vurderingar eller grunngivingar.
annexes-published-zip = Last ned pakken som blir publisert
annexes-internal = Internt
annexes-internal-lead = Skal aldri publiserast. Inneheld risikovurderinga med grunngivingar.
annexes-internal-zip = Last ned den interne pakken
annexes-preview = Førehandsvis
annexes-preview-title = Førehandsvising: { $name }
annexes-download = Last ned
annexes-missing = Blir ikkje laga:
annexes-back = Tilbake til bilaga
annexes-footnotes = Fotnotar
annexes-footnote = Fotnote { $number }
annexes-tenderer-fills = Skal fyllast ut av tilbydaren
annexes-wrong-date = Vel ein gyldig dato.
error-annex-date = Datoen er ikkje gyldig
error-annex-date-advice = Skriv han som 2026-11-21 i adressa, eller gå tilbake til bilaga og vel ein dato der.
annexes-drafts = Utkast til filene
annexes-drafts-lead = Filene slik innkjøpet står no. Dei er merkte som utkast til versjonen er frosen.
annexes-restricted = Berre mot teieplikterklæring
annexes-restricted-lead = Blir utlevert til tilbydarar som har skrive under ei teieplikterklæring. Skal ikkje liggje i kunngjeringa.
annexes-restricted-zip = Last ned filene som blir utleverte mot teieplikterklæring
annexes-consultation = Marknadsdialog
annexes-consultation-lead = Utkastet blir brukt før kunngjeringa, når de spør marknaden om krava. Det skal vere likt for alle som får det, og ligg i ingen av pakkane.
annexes-file = { $kind ->
    [requirement_sheet] kravark som tilbydarane fyller ut
    [data_processing_agreement] databehandlaravtale
    [manifest] oversikt over filene i pakken, med kontrollsummar
    [risk_report] risikorapport
    [decision_memo] avgjerdsnotat
    [contract_requirements] kontraktskrav utanfor databehandlaravtalen
    [qualification_requirements] kvalifikasjonskrav til kunngjeringa
    [requirements_flat] krava til innkjøpsportalar, som flat tabell
    [agreement_checklist] sjekkliste når ein tilbydar krev sin eigen databehandlaravtale
    [restricted_requirement_sheet] kravark som blir utlevert mot teieplikterklæring
   *[other] { $kind }
}
gates-title = Avgjerdspunkt
gates-lead = Punkta skal vere passerte før konkurransen blir kunngjord, bortsett frå dei som kjem etter han. Her står det som manglar, og kvar de ordnar det.
gates-after = Etter konkurransen
gates-freeze = Frys ein versjon
gates-passed = Passert
gates-missing = { $count ->
    [one] Éin ting manglar
   *[other] { $count } ting manglar
}
gates-ask-done = I orden:
gates-ask-missing = Manglar:
gates-fell-away = Det var stadfesta, men det som vart stadfesta, er endra sidan.
gates-more = { $count ->
    [one] Vis éin til
   *[other] Vis { $count } til
}
gates-sign = stadfest her
gates-decide = registrer avgjerda
sign-go = Stadfest kravsettet og registrer avgjerda
sign-title = Stadfestingar og avgjerd
sign-lead = Her står det kven som står bak kravsettet, og kva leiinga har avgjort. Ei stadfesting fell bort når det ho gjeld, blir endra.
sign-set = Stadfestingar
sign-set-lead = Vel den som har stadfesta eller er spurd til råds. Berre dei som har rollekortet, kan veljast.
sign-nobody-yet = Ingen enno
sign-nobody = Ingen har rollekortet «{ $role }». Gi nokon det under roller.
sign-on = Dato for nye stadfestingar
sign-save = Lagre stadfestingane
sign-signed = { $name }, { $date }.
sign-fell = { $name } stadfesta { $date }, men det som vart stadfesta, er endra sidan. Vel på nytt når personen har sett endringane.
sign-wrong-person = Vel ein som har rollekortet.
sign-changed = Kravsettet er endra sidan sida vart vist. Sjå over endringane før de stadfestar.
sign-changed-what = Kravsettet
journal-signed = Stadfestingar: { $what }
decision-title = Avgjerd om konkurransegrunnlaget
decision-lead = Avgjerda står i avgjerdsnotatet og i den interne pakken. Ei avgjerd på vilkår opnar ikkje for kunngjering før vilkåra er oppfylte og ho er endra til godkjend.
decision-outcome = Avgjerd
decision-outcome-word = { $outcome ->
    [approved] Godkjend
    [conditional] På vilkår av forbetringar
   *[rejected] Avvist
}
decision-conditions = Vilkår
decision-conditions-help = Eitt vilkår på kvar linje. Skal fyllast ut når avgjerda er på vilkår. Vilkåra er interne.
decision-by = Avgjort av
decision-on = Dato
decision-save = Lagre avgjerda
decision-nobody = Ingen har rollekortet for å avgjere. Gi nokon det under roller.
decision-status = { $outcome }, { $name }, { $date }.
decision-status-fell = Kravsettet er endra sidan avgjerda vart teken. Ho må takast på nytt før versjonen kan frysast utan grunngiving.
decision-wrong-outcome = Vel ei avgjerd.
decision-wrong-conditions = Skriv vilkåra for ei avgjerd på vilkår.
decision-wrong-by = Vel den som har avgjort.
decision-theirs = Avgjerda
journal-decision = Avgjerd om konkurransegrunnlaget: { $outcome }
freeze-go = Frys ein versjon
freeze-title = Frys versjon { $number }
freeze-lead = Filene blir lagra slik dei er no, med kontrollsum, dato og kven som frigir dei. Ein frosen versjon kan ikkje endrast. Endringar gir ein ny versjon.
freeze-ready = Alle avgjerdspunkt er passerte.
freeze-not-ready = Noko manglar. Versjonen kan likevel frigivast av ein med rett rolle, som grunngir det. Grunngivinga står i versjonen, i journalen og i den interne pakken.
freeze-nobody = Ingen kan frigi versjonen
freeze-nobody-lead = Slik innkjøpet står no, kan det berre frigivast av ein med desse rollekorta: { $roles }.
freeze-nobody-do = Gi nokon rollekortet
freeze-by = Kven frigir versjonen
freeze-by-help = Berre dei som har rollekort for det, kan veljast.
freeze-by-nobody = Vel ein person
freeze-date-help = Datoen som står i filene.
freeze-reason = Kvifor versjonen blir frigitt sjølv om noko manglar
freeze-reason-help = Grunngivinga er intern og blir ikkje publisert.
freeze-do = Frys versjonen
freeze-do-anyway = Frigi likevel, og frys versjonen
freeze-wrong-by = Vel kven som frigir versjonen.
freeze-wrong-role = Personen har ikkje rollekortet som trengst for det som manglar.
freeze-wrong-reason = Skriv kvifor versjonen blir frigitt sjølv om noko manglar.
freeze-late = Innkjøpet er endra
freeze-late-lead = Noko er lagra sidan sida vart vist. Ingenting er frose. Sjå over avgjerdspunkta ein gong til før du frys versjonen.
error-many-versions = Innkjøpet har så mange versjonar det kan ha
error-many-versions-advice = Ta kontakt med den som driftar Kravspor.
error-version-size = Filene er for store til å frysast
error-version-size-advice = Ta ut krav eller lange tekstar, og prøv igjen.
journal-frozen = Fraus versjon { $number } som { $name }
journal-frozen-anyway = Fraus versjon { $number } som { $name }, sjølv om noko mangla: { $reason }
versions-title = Frosne versjonar
versions-lead = Ein versjon er filene slik dei var då dei vart frigitte.
versions-none = Ingen versjon er frosen enno. Frys ein versjon når avgjerdspunkta er passerte.
versions-open = frigitt med manglar
versions-since = Vis endringar sidan
versions-column-version = Versjon
versions-column-dated = Dato i filene
versions-column-at = Frosen
versions-column-by = Frigitt av
versions-column-changes = Endringar
version-name = Versjon { $number }
version-lead = Filene her er nøyaktig dei som vart frosne.
version-account = Registrert av
version-release = Katalogversjon
version-anyway = Frigitt sjølv om noko mangla
version-reason = Grunngiving:
version-since = Vis endringar sidan denne versjonen
version-proof = Kvar versjonen står i journalen
version-proof-lead = Kontrollsummane viser at filene er dei same som vart frosne, og kva innhald dei vart laga av.
version-journal = Journalen til og med linje { $seq }
version-fingerprint = Kontrollsummen til katalogversjonen
version-size = { $kilobytes } kB
changes-title = Endringar
changes-lead = Kva som er endra i det som blir kunngjort. Interne vurderingar er ikkje med.
changes-from = Frå
changes-to = Til
changes-show = Vis endringane
changes-today = slik det står no
changes-none = Ingenting av det som blir kunngjort, er endra.
changes-draft = Det du samanliknar med, er ikkje frose. Frys ein ny versjon før endringslista blir kunngjord.
changes-list = Last ned endringslista til tilbydarane
changes-list-lead = Lista har berre det som blir kunngjort, og kan leggjast ut i konkurransen.
changes-what = Kva
changes-before = Før
changes-after = Etter
changes-nothing = (ingenting)
annexes-consultation-plain = Utkast utan kravtypar og vekter
annexes-consultation-types = Utkast med kravtypar og vekter
annexes-comparison = Sjekkliste til eige bruk
annexes-comparison-lead = Til intern bruk for å samanlikne når ein tilbydar krev sin eigen databehandlaravtale. Skal berre sendast ut dersom de har opna for det.
error-consultation-late = Marknadsdialogen er over
error-consultation-late-advice = Ein versjon er frosen. Marknadsdialogen skal skje før konkurransen blir kunngjord.
preview-sheet = Førehandsvis kravarket
preview-agreement = Førehandsvis databehandlaravtalen
gates-and-more = { $count ->
    [one] og éin til
   *[other] og { $count } til
}
versions-table = Versjonane i ein tabell
state-gates = { $count ->
    [one] Eitt avgjerdspunkt står att
   *[other] { $count } avgjerdspunkt står att
}
