# Pages of questions
questions-caption = { $step }, side { $page } av { $pages }
questions-back = Tilbake
questions-decides = Hva svaret avgjør:
questions-none-of-these = Ingen av disse
questions-choose = Ikke valgt
questions-table = Tabell: { $name }
questions-row = Rad { $number }
questions-row-named = Rad { $number }: { $name }
questions-row-new = Ny rad { $number }
questions-row-open = Vis og endre
questions-add-row = Lagre og legg til rad
questions-remove-row = Fjern raden
questions-no-rows = Det er ingen
questions-theirs = Lagret nå:
questions-discard = Forkast det jeg skrev, og vis det som er lagret

questions-wrong-both = Du har både svart og krysset av for «Vet ikke». Velg én av delene.
questions-wrong-none = «{ $none }» kan ikke velges sammen med andre svar. Ta bort det som ikke passer.
questions-wrong-no-rows = Du har både fylt ut rader og krysset av for at det ikke er noen. Velg én av delene.
questions-wrong-number = Skriv et helt tall med sifre, for eksempel 40.
questions-wrong-date = Skriv en dato som finnes, for eksempel 21.11.2026.
questions-wrong-option = Velg blant svarene på siden.
questions-wrong-rows = Det er plass til høyst { $max } rader.
questions-wrong-in-row = Rad { $row }, «{ $column }»: { $message }

journal-answers = Svarte på siden «{ $page }»
journal-protection = Satte vernebehovet for hele løsningen

# What has been answered, and what follows
review-begin = Begynn med «{ $page }»
review-go-on = Fortsett med «{ $page }»
review-left = { $count ->
    [one] Ett spørsmål er ikke besvart.
   *[other] { $count } spørsmål er ikke besvart.
}
review-all-answered = Alle spørsmålene i dette steget er besvart. Dere kan endre svarene når som helst.
review-change = Endre
review-answer = Svar
review-missing = Ikke besvart, må besvares
review-unfinished = Rad { $row } er ikke ferdig. Det mangler svar på { $columns }.
review-follows = Dette følger av svarene
review-follows-help = Åpne en linje for å se hvilke svar den bygger på.
review-contents = På denne siden
review-no-facts = Her kommer det som følger av svarene, med begrunnelse, etter hvert som dere svarer.
review-open-facts = { $count ->
    [one] Én ting er ikke avklart
   *[other] { $count } ting er ikke avklart
}
review-open-facts-help = Så lenge noe ikke er avklart, blir kravene som kan trenges, stående.

protection = Vernebehov
protection-lead = Minste vernebehov følger av svarene, for hver informasjonstype og for hele løsningen. Det høyeste teller.
protection-of = Gjelder
protection-whole = Hele løsningen
protection-why = Hvorfor: { $name }
protection-is = { $aspect }: { $level }
protection-no-rule = Svarene gir ikke høyere vernebehov enn lavt.
protection-raised = Hevet. Minst { $level } følger av svarene.
protection-lowered = Senket fra { $level }: { $reason }
protection-could-reach = Kan bli { $level } når alt er avklart.
protection-change-rows = Endre vernebehovet for en informasjonstype
protection-set = Bestem vernebehovet for hele løsningen
protection-set-lead = Dere kan heve vernebehovet fritt. Setter dere det lavere enn det som følger av svarene, må dere skrive hvorfor.
protection-level = { $aspect }
protection-follow = Følg svarene, nå { $level }
protection-reason = Begrunnelse for { $aspect }
protection-save = Lagre vernebehovet
protection-wrong-reason = Skriv hvorfor vernebehovet kan være lavere enn det som følger av svarene.
protection-nothing-set = Følger svarene

agreement = Databehandleravtale

dpia-title = Trengs det en vurdering av personvernkonsekvenser (DPIA)?
dpia-decided = Dette avgjør
dpia-others = Dette gjelder også
dpia-open = { $count ->
    [one] Ett forhold er ikke avklart
   *[other] { $count } forhold er ikke avklart
}
dpia-note = Dette er en forhåndssjekk. Linjelederen avgjør om vurderingen skal gjøres, med råd fra personvernombudet.

# The people
people = De som er med
people-lead = Skriv inn hvem som er med i anskaffelsen, og hvilke rollekort de har. Da ser alle hvem som avgjør hva.
people-look-at = Se på dette
people-empty = Her kommer de som er med. Begynn med linjelederen, som eier risikoen.
people-add = Legg til en person
people-add-do = Legg til
people-name = Navn
people-title = Stilling eller enhet
people-title-help = For eksempel «Enhetsleder, sykehjem».
people-roles-help = Velg alle som passer. Hva rollene innebærer, står lenger ned på siden under «Rollekort».
people-no-roles = Har ingen rollekort ennå
people-person = Personen
people-change = Endre en person
people-change-do = Endre
people-remove-do = Fjern
people-back = Tilbake til rollene
people-wrong-name = Skriv navnet på personen.
people-wrong-many = Det er plass til høyst { $max } personer.
people-owns-action = { $name } kan ikke fjernes, fordi hen er ansvarlig for tiltaket «{ $measure }». Velg en annen ansvarlig i steget «Risiko» først.
people-accepted = { $name } kan ikke fjernes, fordi hen har godtatt restrisikoen i { $scenario }. Den må godtas av en annen i steget «Risiko» først.

role-cards = Rollekort
role-cards-lead = Hva hver rolle leverer, og når.
role-who = Hvem
role-delivers = Leverer
role-timing = Når
role-missing = Ingen ennå, trengs her
role-nobody = Ingen
role-advises-only = Gir råd og avgjør ikke.

raci = Hvem gjør hva
raci-lead = Hver oppgave har én ansvarlig. Øverst i hver kolonne står rollen og hvem som har den.
raci-activity = Oppgave
raci-accountable = Ansvarlig
raci-responsible = Utfører
raci-consulted = Rådspørres
raci-informed = Informeres
raci-nobody = Ingen er ansvarlig ennå

journal-person-added = La til { $name } blant de som er med
journal-person-changed = Endret { $name } blant de som er med
journal-person-removed = Fjernet { $name } fra de som er med
