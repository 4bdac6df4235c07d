# Everywhere in the catalogue
catalogue = Katalog
catalogue-path = Kvar i katalogen
catalogue-language = Innhald på
catalogue-item = Krav
catalogue-measure = Tiltak
catalogue-scenario = Scenario
catalogue-domain = Område
catalogue-count-items = { $count ->
    [one] 1 krav
   *[other] { $count } krav
}
catalogue-count-measures = { $count ->
    [one] 1 tiltak
   *[other] { $count } tiltak
}
catalogue-count-scenarios = { $count ->
    [one] 1 scenario
   *[other] { $count } scenario
}
catalogue-burden = Belastning { $burden } av { $max }
catalogue-retired = Utgått

# Start
catalogue-title = Kravkatalogen
catalogue-lead = Gjennomarbeidde krav, tiltaka dei kjem frå, og scenarioa tiltaka hjelper mot. Kravspor vel mellom desse ut frå svara i eit innkjøp.
catalogue-release = Denne utgåva
catalogue-release-version = Versjon
catalogue-date = Dato
catalogue-fingerprint = Fingeravtrykk
catalogue-holds = Innhald
catalogue-more = Oversikter
catalogue-coverage-about = Kva katalogen dekkjer av rammeverka, og kva som med vilje er utelate.
catalogue-changes-about = Kva som er nytt, omskrive og utgått sidan førre utgåve.
catalogue-scenarios-about = Kva som kan gå gale, etter kva det trugar.
catalogue-measures-about = Kva som hjelper, etter område, og kva kommunen gjer sjølv.
catalogue-domains = Område

# Search
catalogue-search = Søk i katalogen
catalogue-search-label = Ord eller krav-ID
catalogue-search-help = Søkjer i alle tre språka. Alle orda må finnast. Til dømes «sletting logg» eller «IDT-003».
catalogue-search-do = Søk
catalogue-search-title = Søk: { $query }
catalogue-search-results = Treff
catalogue-search-count = { $count ->
    [0] Ingen treff på «{ $query }».
    [one] Eitt treff på «{ $query }».
   *[other] { $count } treff på «{ $query }».
}
catalogue-search-first = { $count } treff på «{ $query }». Her er dei { $max } beste. Skriv fleire ord for å avgrense.
catalogue-search-none = Prøv færre eller kortare ord, eller sjå etter i områda.
catalogue-search-failed = Søket svarte ikkje. Vel «Søk» for å prøve igjen.
catalogue-part-text = Ordlyd
catalogue-part-title = Tittel
catalogue-part-reason = Grunngiving
catalogue-part-evidence = Dokumentasjon
catalogue-part-better = Betre utteljing
catalogue-part-obligation = Meining på engelsk
catalogue-part-in = { $part }, { $language }:
catalogue-language-nb = bokmål
catalogue-language-nn = nynorsk
catalogue-language-en = engelsk

# A domain
catalogue-filter = Avgrens krava
catalogue-filter-type = Type
catalogue-filter-all = Alle typar
catalogue-filter-show = Vis
catalogue-filter-clear = Vis alle
catalogue-filter-none = Ingen krav i området er av denne typen.
catalogue-domain-items = Krav
catalogue-domain-shown = { $count ->
    [one] Viser eitt av { $all } krav
   *[other] Viser { $count } av { $all } krav
}
catalogue-domain-measures = Tiltak
catalogue-domain-measures-none = Ingen tiltak høyrer til området. Krava kjem av lov eller omstende, eller frå tiltak i andre område.
catalogue-domain-retired = { $count ->
    [one] Eitt utgått krav
   *[other] { $count } utgåtte krav
}

# An item
catalogue-item-title = Krav { $id }
catalogue-item-retired = Kravet gjekk ut i versjon { $version } og blir ikkje brukt i nye innkjøp.
catalogue-item-replaced-by = Erstatta av
catalogue-item-replaces = Erstattar
catalogue-item-demand = Kravet
catalogue-item-numbers = Tal i kravet
catalogue-item-numbers-caption = Tal som kan veljast i kvart innkjøp
catalogue-item-number = Kva talet avgjer
catalogue-item-default = Framlegg
catalogue-item-range = Kan veljast
catalogue-item-from-to = { $low } til { $high }
catalogue-item-unit = Eining
catalogue-item-reason = Kvifor kommunen spør om dette
catalogue-item-obligation = Plikta
catalogue-item-obligation-help = Meininga i éi linje på engelsk. Ho blir aldri endra under same ID.
catalogue-item-about = Om kravet
catalogue-item-type = Type
catalogue-item-placement = Plassering
catalogue-item-pair = Kvifor det står der
catalogue-item-met = Blir oppfylt
catalogue-item-evidence = Dokumentasjon
catalogue-item-no-evidence = Kravet blir ikkje svart på i tilbodet, og det blir ikkje bede om dokumentasjon.
catalogue-item-verified = Blir kontrollert ved
catalogue-item-better = Kva som gir betre utteljing
catalogue-item-scale = Poeng frå { $low } til { $high }.
catalogue-item-burden = Belastning for tilbydaren
catalogue-item-annex-c = Bilag C i databehandlaravtalen
catalogue-item-annex-c-yes = Ja, når det er databehandlaravtale
catalogue-item-annex-c-no = Nei
catalogue-item-since = Kom med versjon
catalogue-item-reviewed = Sist gjennomlese
catalogue-item-when = Når kravet kjem med
catalogue-item-applies = Følgjer av lov eller omstende når dette gjeld:
catalogue-item-only-when = Når det kjem frå eit tiltak, blir det berre teke med når dette gjeld:
catalogue-item-only-when-stronger = Strengare utgåve. Kjem på same måten som grunnutgåva og tek plassen hennar når dette gjeld:
catalogue-item-by-measure = Kjem med når eitt av tiltaka nedanfor er valt.
catalogue-item-picked = Blir valt for hand. Ingen tiltak og ingen omstende fører hit.
catalogue-item-unknown = Er noko av dette ikkje avklart, blir kravet ståande som ope.
catalogue-item-basic = Grunnutgåva
catalogue-item-stronger = Strengare utgåve
catalogue-item-ways = Tiltak og scenario som fører hit
catalogue-item-ways-none = Ingen tiltak fører hit.
catalogue-no-scenario = Ingen scenario foreslår dette tiltaket.
catalogue-references = Referansar
catalogue-references-caption = Kvar i rammeverka dette høyrer heime
catalogue-references-none = Ingen referansar.
catalogue-framework = Rammeverk
catalogue-framework-part = Del
catalogue-framework-part-title = Kva delen handlar om
catalogue-reference-gdpr = Personvernforordninga
catalogue-reference-law = Lov eller forskrift

# Conditions
catalogue-when-all = Alle desse:
catalogue-when-any = Minst eitt av desse:
catalogue-when-at-least = Minst { $count } av desse:
catalogue-when-none = Ingen av desse:
catalogue-when-not-all = Ikkje alle desse:
catalogue-when-fewer = Færre enn { $count } av desse:
catalogue-when-not = Gjeld ikkje: { $fact }

# A measure and a scenario
catalogue-measure-title = Tiltak { $id }
catalogue-measure-carrier = Blir gjennomført av
catalogue-measure-aspects = Hjelper mot tap av
catalogue-measure-when = Når tiltaket er aktuelt
catalogue-measure-only-when = Blir berre foreslått når dette gjeld:
catalogue-measure-always = Kan bli foreslått i alle innkjøp.
catalogue-measure-unknown = Er noko av dette ikkje avklart, blir tiltaket foreslått likevel.
catalogue-measure-items = Krav tiltaket blir til
catalogue-measure-buyer = Kommunen gjer dette sjølv. Det blir ei oppgåve med ansvarleg og frist, ikkje eit krav.
catalogue-measure-scenarios = Scenario det hjelper mot
catalogue-scenario-title = Scenario { $id }
catalogue-scenario-aspect = Trugar
catalogue-scenario-without-r = Utan robustheit som eiga side
catalogue-scenario-usual = Vanleg konsekvens
catalogue-scenario-usual-hint = { $usual }. Berre eit hint.
catalogue-scenario-when = Når scenarioet blir foreslått
catalogue-scenario-only-when = Blir foreslått når dette gjeld:
catalogue-scenario-always = Blir foreslått i alle innkjøp.
catalogue-scenario-unknown = Er noko av dette ikkje avklart, blir scenarioet foreslått likevel.
catalogue-scenario-measures = Tiltak som hjelper, og krava dei blir til
catalogue-no-items = Kommunen gjer dette sjølv. Det gir ingen krav.

# Lists
catalogue-scenarios = Scenario
catalogue-scenarios-lead = Kvart scenario seier kva som skjer, med kven, og kva det fører til. Dei blir foreslåtte ut frå svara i eit innkjøp.
catalogue-measures = Tiltak
catalogue-measures-lead = Eit valt tiltak blir til krav, eller til ei oppgåve for kommunen sjølv.
catalogue-measures-own = Tiltak kommunen gjer sjølv
catalogue-jump = Hopp til

# Coverage
catalogue-coverage = Dekning
catalogue-coverage-lead = Kva krav som svarer til kvar del av rammeverka. Lista blir laga av katalogen sjølv, så ho kan ikkje bli utdatert.
catalogue-coverage-domains = Områda til katalogen sjølv
catalogue-coverage-summary = { $covered } av { $all } delar er dekte.
catalogue-coverage-summary-left-out = { $count ->
    [one] Éin er utelaten med vilje.
   *[other] { $count } er utelatne med vilje.
}
catalogue-coverage-summary-gaps = { $count ->
    [0] Ingen hol.
    [one] Eitt hol.
   *[other] { $count } hol.
}
catalogue-coverage-part = Del
catalogue-coverage-items = Krav
catalogue-coverage-status = Dekning
catalogue-coverage-covered = Dekt
catalogue-coverage-left-out = Utelaten med vilje
catalogue-coverage-gap = Hol: ingen krav
catalogue-coverage-few = Hol: { $count } av minst { $minimum } krav
catalogue-coverage-contradiction = Hol: sagt å vere utelaten, men har krav
catalogue-coverage-enough = { $count } krav, minst { $minimum }
catalogue-coverage-none = Ingen
catalogue-coverage-in = i { $part }

# Changes
catalogue-changes = Endringar
catalogue-changes-lead = Kva som er endra frå tidlegare utgåver til denne. Eit innkjøp blir ståande på utgåva det vart laga med.
catalogue-changes-first = Dette er den første utgåva. Når det kjem ei ny, står endringane her.
catalogue-changes-from = Frå { $from } til { $to }
catalogue-changes-same = Ingenting er endra sidan denne utgåva.
catalogue-changes-released = Versjon { $version } kom { $date }.
catalogue-changes-added = Nye ({ $count })
catalogue-changes-reworded = Omskrivne med same meining ({ $count })
catalogue-changes-replaced = Erstatta av noko anna ({ $count })
catalogue-changes-replaced-by = blir erstatta av
catalogue-changes-retired = Utgått ({ $count })
catalogue-kind-item = Krav
catalogue-kind-measure = Tiltak
catalogue-kind-scenario = Scenario
catalogue-kind-domain = Område
catalogue-kind-question = Spørsmål
catalogue-kind-fact = Fakta som følgjer av svara
catalogue-kind-parameter = Tal
catalogue-kind-protection = Reglar for vernebehov
catalogue-kind-stop = Grunnar til å stanse
catalogue-kind-dpia = Utløysarar for vurdering av personvernkonsekvensar
catalogue-kind-role = Roller
catalogue-kind-activity = Oppgåver
catalogue-kind-gate = Avgjerdspunkt
catalogue-kind-contract_form = Kontraktstypar
catalogue-kind-law = Lover og forskrifter
catalogue-kind-clause = Punkt i databehandlaravtalen
catalogue-kind-dpa_field = Felt i databehandlaravtalen
catalogue-kind-label = Faste ord i bilaga
catalogue-kind-framework = Rammeverk
catalogue-kind-other = Anna
