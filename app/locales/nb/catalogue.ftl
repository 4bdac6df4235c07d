# Everywhere in the catalogue
catalogue = Katalog
catalogue-path = Hvor i katalogen
catalogue-language = Innhold på
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
   *[other] { $count } scenarioer
}
catalogue-burden = Belastning { $burden } av { $max }
catalogue-retired = Utgått

# Start
catalogue-title = Kravkatalogen
catalogue-lead = Gjennomarbeidede krav, tiltakene de kommer fra, og scenarioene tiltakene hjelper mot. Kravspor velger blant disse ut fra svarene i en anskaffelse.
catalogue-release = Denne utgaven
catalogue-release-version = Versjon
catalogue-date = Dato
catalogue-fingerprint = Fingeravtrykk
catalogue-holds = Innhold
catalogue-more = Oversikter
catalogue-coverage-about = Hva katalogen dekker av rammeverkene, og hva som bevisst er utelatt.
catalogue-changes-about = Hva som er nytt, omskrevet og utgått siden forrige utgave.
catalogue-scenarios-about = Hva som kan gå galt, etter hva det truer.
catalogue-measures-about = Hva som hjelper, etter område, og hva kommunen gjør selv.
catalogue-domains = Områder

# Search
catalogue-search = Søk i katalogen
catalogue-search-label = Ord eller krav-ID
catalogue-search-help = Søker i alle tre språk. Alle ordene må finnes. For eksempel «sletting logg» eller «IDT-003».
catalogue-search-do = Søk
catalogue-search-title = Søk: { $query }
catalogue-search-results = Treff
catalogue-search-count = { $count ->
    [0] Ingen treff på «{ $query }».
    [one] Ett treff på «{ $query }».
   *[other] { $count } treff på «{ $query }».
}
catalogue-search-first = { $count } treff på «{ $query }». Her er de { $max } beste. Skriv flere ord for å avgrense.
catalogue-search-none = Prøv færre eller kortere ord, eller se etter i områdene.
catalogue-search-failed = Søket svarte ikke. Velg «Søk» for å prøve igjen.
catalogue-part-text = Ordlyd
catalogue-part-title = Tittel
catalogue-part-reason = Begrunnelse
catalogue-part-evidence = Dokumentasjon
catalogue-part-better = Bedre uttelling
catalogue-part-obligation = Mening på engelsk
catalogue-part-in = { $part }, { $language }:
catalogue-language-nb = bokmål
catalogue-language-nn = nynorsk
catalogue-language-en = engelsk

# A domain
catalogue-filter = Avgrens kravene
catalogue-filter-type = Type
catalogue-filter-all = Alle typer
catalogue-filter-show = Vis
catalogue-filter-clear = Vis alle
catalogue-filter-none = Ingen krav i området er av denne typen.
catalogue-domain-items = Krav
catalogue-domain-shown = { $count ->
    [one] Viser ett av { $all } krav
   *[other] Viser { $count } av { $all } krav
}
catalogue-domain-measures = Tiltak
catalogue-domain-measures-none = Ingen tiltak hører til området. Kravene kommer av lov eller omstendigheter, eller fra tiltak i andre områder.
catalogue-domain-retired = { $count ->
    [one] Ett utgått krav
   *[other] { $count } utgåtte krav
}

# An item
catalogue-item-title = Krav { $id }
catalogue-item-retired = Kravet utgikk i versjon { $version } og brukes ikke i nye anskaffelser.
catalogue-item-replaced-by = Erstattet av
catalogue-item-replaces = Erstatter
catalogue-item-demand = Kravet
catalogue-item-numbers = Tall i kravet
catalogue-item-numbers-caption = Tall som kan velges i hver anskaffelse
catalogue-item-number = Hva tallet bestemmer
catalogue-item-default = Forslag
catalogue-item-range = Kan velges
catalogue-item-from-to = { $low } til { $high }
catalogue-item-unit = Enhet
catalogue-item-reason = Hvorfor kommunen spør om dette
catalogue-item-obligation = Plikten
catalogue-item-obligation-help = Meningen i én linje på engelsk. Den endres aldri under samme ID.
catalogue-item-about = Om kravet
catalogue-item-type = Type
catalogue-item-placement = Plassering
catalogue-item-pair = Hvorfor det står der
catalogue-item-met = Oppfylles
catalogue-item-evidence = Dokumentasjon
catalogue-item-no-evidence = Kravet besvares ikke i tilbudet, og det bes ikke om dokumentasjon.
catalogue-item-verified = Kontrolleres ved
catalogue-item-better = Hva som gir bedre uttelling
catalogue-item-scale = Poeng fra { $low } til { $high }.
catalogue-item-burden = Belastning for tilbyderen
catalogue-item-annex-c = Bilag C i databehandleravtalen
catalogue-item-annex-c-yes = Ja, når det er databehandleravtale
catalogue-item-annex-c-no = Nei
catalogue-item-since = Kom med versjon
catalogue-item-reviewed = Sist gjennomlest
catalogue-item-when = Når kravet kommer med
catalogue-item-applies = Følger av lov eller omstendigheter når dette gjelder:
catalogue-item-only-when = Når det kommer fra et tiltak, tas det bare med når dette gjelder:
catalogue-item-only-when-stronger = Strengere utgave. Kommer på samme måte som grunnutgaven og tar plassen dens når dette gjelder:
catalogue-item-by-measure = Kommer med når et av tiltakene nedenfor er valgt.
catalogue-item-picked = Velges for hånd. Ingen tiltak og ingen omstendigheter fører hit.
catalogue-item-unknown = Er noe av dette ikke avklart, blir kravet stående som åpent.
catalogue-item-basic = Grunnutgaven
catalogue-item-stronger = Strengere utgave
catalogue-item-ways = Tiltak og scenarioer som fører hit
catalogue-item-ways-none = Ingen tiltak fører hit.
catalogue-no-scenario = Ingen scenarioer foreslår dette tiltaket.
catalogue-references = Referanser
catalogue-references-caption = Hvor i rammeverkene dette hører hjemme
catalogue-references-none = Ingen referanser.
catalogue-framework = Rammeverk
catalogue-framework-part = Del
catalogue-framework-part-title = Hva delen handler om
catalogue-reference-gdpr = Personvernforordningen
catalogue-reference-law = Lov eller forskrift

# Conditions
catalogue-when-all = Alle disse:
catalogue-when-any = Minst ett av disse:
catalogue-when-at-least = Minst { $count } av disse:
catalogue-when-none = Ingen av disse:
catalogue-when-not-all = Ikke alle disse:
catalogue-when-fewer = Færre enn { $count } av disse:
catalogue-when-not = Gjelder ikke: { $fact }

# A measure and a scenario
catalogue-measure-title = Tiltak { $id }
catalogue-measure-carrier = Gjennomføres av
catalogue-measure-aspects = Hjelper mot tap av
catalogue-measure-when = Når tiltaket er aktuelt
catalogue-measure-only-when = Foreslås bare når dette gjelder:
catalogue-measure-always = Kan foreslås i alle anskaffelser.
catalogue-measure-unknown = Er noe av dette ikke avklart, foreslås tiltaket likevel.
catalogue-measure-items = Krav tiltaket blir til
catalogue-measure-buyer = Kommunen gjør dette selv. Det blir en oppgave med ansvarlig og frist, ikke et krav.
catalogue-measure-scenarios = Scenarioer det hjelper mot
catalogue-scenario-title = Scenario { $id }
catalogue-scenario-aspect = Truer
catalogue-scenario-without-r = Uten robusthet som egen side
catalogue-scenario-usual = Vanlig konsekvens
catalogue-scenario-usual-hint = { $usual }. Bare et hint.
catalogue-scenario-when = Når scenarioet foreslås
catalogue-scenario-only-when = Foreslås når dette gjelder:
catalogue-scenario-always = Foreslås i alle anskaffelser.
catalogue-scenario-unknown = Er noe av dette ikke avklart, foreslås scenarioet likevel.
catalogue-scenario-measures = Tiltak som hjelper, og kravene de blir til
catalogue-no-items = Kommunen gjør dette selv. Det gir ingen krav.

# Lists
catalogue-scenarios = Scenarioer
catalogue-scenarios-lead = Hvert scenario sier hva som skjer, med hvem, og hva det fører til. De foreslås ut fra svarene i en anskaffelse.
catalogue-measures = Tiltak
catalogue-measures-lead = Et valgt tiltak blir til krav, eller til en oppgave for kommunen selv.
catalogue-measures-own = Kommunens egne tiltak
catalogue-jump = Hopp til

# Coverage
catalogue-coverage = Dekning
catalogue-coverage-lead = Hvilke krav som svarer til hver del av rammeverkene. Listen lages av katalogen selv, så den kan ikke bli utdatert.
catalogue-coverage-domains = Katalogens egne områder
catalogue-coverage-summary = { $covered } av { $all } deler er dekket.
catalogue-coverage-summary-left-out = { $count ->
    [one] Én er utelatt med vilje.
   *[other] { $count } er utelatt med vilje.
}
catalogue-coverage-summary-gaps = { $count ->
    [0] Ingen hull.
    [one] Ett hull.
   *[other] { $count } hull.
}
catalogue-coverage-part = Del
catalogue-coverage-items = Krav
catalogue-coverage-status = Dekning
catalogue-coverage-covered = Dekket
catalogue-coverage-left-out = Utelatt med vilje
catalogue-coverage-gap = Hull: ingen krav
catalogue-coverage-few = Hull: { $count } av minst { $minimum } krav
catalogue-coverage-contradiction = Hull: sagt å være utelatt, men har krav
catalogue-coverage-enough = { $count } krav, minst { $minimum }
catalogue-coverage-none = Ingen
catalogue-coverage-in = i { $part }

# Changes
catalogue-changes = Endringer
catalogue-changes-lead = Hva som er endret fra tidligere utgaver til denne. En anskaffelse blir stående på utgaven den ble laget med.
catalogue-changes-first = Dette er den første utgaven. Når det kommer en ny, står endringene her.
catalogue-changes-from = Fra { $from } til { $to }
catalogue-changes-same = Ingenting er endret siden denne utgaven.
catalogue-changes-released = Versjon { $version } kom { $date }.
catalogue-changes-added = Nye ({ $count })
catalogue-changes-reworded = Omskrevet med samme mening ({ $count })
catalogue-changes-replaced = Erstattet av et annet ({ $count })
catalogue-changes-replaced-by = erstattes av
catalogue-changes-retired = Utgått ({ $count })
catalogue-kind-item = Krav
catalogue-kind-measure = Tiltak
catalogue-kind-scenario = Scenarioer
catalogue-kind-domain = Områder
catalogue-kind-question = Spørsmål
catalogue-kind-fact = Fakta som følger av svarene
catalogue-kind-parameter = Tall
catalogue-kind-protection = Regler for vernebehov
catalogue-kind-stop = Grunner til å stanse
catalogue-kind-dpia = Utløsere for personvernkonsekvensvurdering
catalogue-kind-role = Roller
catalogue-kind-activity = Oppgaver
catalogue-kind-gate = Beslutningspunkter
catalogue-kind-contract_form = Kontraktstyper
catalogue-kind-law = Lover og forskrifter
catalogue-kind-clause = Punkter i databehandleravtalen
catalogue-kind-dpa_field = Felter i databehandleravtalen
catalogue-kind-label = Faste ord i bilagene
catalogue-kind-framework = Rammeverk
catalogue-kind-other = Annet
