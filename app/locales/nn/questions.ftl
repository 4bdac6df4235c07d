# Pages of questions
questions-caption = { $step }, side { $page } av { $pages }
questions-back = Tilbake
questions-decides = Kva svaret avgjer:
questions-none-of-these = Ingen av desse
questions-choose = Ikkje vald
questions-table = Tabell: { $name }
questions-row = Rad { $number }
questions-row-named = Rad { $number }: { $name }
questions-row-new = Ny rad { $number }
questions-row-open = Vis og endre
questions-add-row = Lagre og legg til rad
questions-remove-row = Fjern rada
questions-no-rows = Det er ingen
questions-theirs = Lagra no:
questions-discard = Forkast det eg skreiv, og vis det som er lagra

questions-wrong-both = Du har både svart og kryssa av for «Veit ikkje». Vel éin av delane.
questions-wrong-none = «{ $none }» kan ikkje veljast saman med andre svar. Ta bort det som ikkje passar.
questions-wrong-no-rows = Du har både fylt ut rader og kryssa av for at det ikkje er nokon. Vel éin av delane.
questions-wrong-number = Skriv eit heilt tal med siffer, til dømes 40.
questions-wrong-date = Skriv ein dato som finst, til dømes 21.11.2026.
questions-wrong-option = Vel blant svara på sida.
questions-wrong-rows = Det er plass til høgst { $max } rader.
questions-wrong-in-row = Rad { $row }, «{ $column }»: { $message }

journal-answers = Svarte på sida «{ $page }»
journal-protection = Sette vernebehovet for heile løysinga

# What has been answered, and what follows
review-begin = Begynn med «{ $page }»
review-go-on = Hald fram med «{ $page }»
review-left = { $count ->
    [one] Eitt spørsmål er ikkje svart på.
   *[other] { $count } spørsmål er ikkje svart på.
}
review-all-answered = Alle spørsmåla i dette steget er svart på. De kan endre svara når som helst.
review-change = Endre
review-answer = Svar
review-missing = Ikkje svart på, må svarast på
review-unfinished = Rad { $row } er ikkje ferdig. Det manglar svar på { $columns }.
review-follows = Dette følgjer av svara
review-follows-help = Opne ei linje for å sjå kva svar ho byggjer på.
review-contents = På denne sida
review-no-facts = Her kjem det som følgjer av svara, med grunngiving, etter kvart som de svarer.
review-open-facts = { $count ->
    [one] Éin ting er ikkje avklart
   *[other] { $count } ting er ikkje avklarte
}
review-open-facts-help = Så lenge noko ikkje er avklart, blir krava som kan trengast, ståande.

protection = Vernebehov
protection-lead = Minste vernebehov følgjer av svara, for kvar informasjonstype og for heile løysinga. Det høgaste tel.
protection-of = Gjeld
protection-whole = Heile løysinga
protection-why = Kvifor: { $name }
protection-is = { $aspect }: { $level }
protection-no-rule = Svara gir ikkje høgare vernebehov enn lågt.
protection-raised = Heva. Minst { $level } følgjer av svara.
protection-lowered = Senka frå { $level }: { $reason }
protection-could-reach = Kan bli { $level } når alt er avklart.
protection-change-rows = Endre vernebehovet for ein informasjonstype
protection-set = Fastset vernebehovet for heile løysinga
protection-set-lead = De kan heve vernebehovet fritt. Set de det lågare enn det som følgjer av svara, må de skrive kvifor.
protection-level = { $aspect }
protection-follow = Følg svara, no { $level }
protection-reason = Grunngiving for { $aspect }
protection-save = Lagre vernebehovet
protection-wrong-reason = Skriv kvifor vernebehovet kan vere lågare enn det som følgjer av svara.
protection-nothing-set = Følgjer svara

agreement = Databehandlaravtale

dpia-title = Trengst det ei vurdering av personvernkonsekvensar (DPIA)?
dpia-decided = Dette avgjer
dpia-others = Dette gjeld også
dpia-open = { $count ->
    [one] Eitt forhold er ikkje avklart
   *[other] { $count } forhold er ikkje avklarte
}
dpia-note = Dette er ein førehandssjekk. Linjeleiaren avgjer om vurderinga skal gjerast, med råd frå personvernombodet.

# The people
people = Dei som er med
people-lead = Skriv inn kven som er med i innkjøpet, og kva rollekort dei har. Då ser alle kven som avgjer kva.
people-look-at = Sjå på dette
people-empty = Her kjem dei som er med. Begynn med linjeleiaren, som eig risikoen.
people-add = Legg til ein person
people-add-do = Legg til
people-name = Namn
people-title = Stilling eller eining
people-title-help = Til dømes «Einingsleiar, sjukeheim».
people-roles-help = Vel alle som passar. Kva rollene inneber, står lenger ned på sida under «Rollekort».
people-no-roles = Har ingen rollekort enno
people-person = Personen
people-change = Endre ein person
people-change-do = Endre
people-remove-do = Fjern
people-back = Tilbake til rollene
people-wrong-name = Skriv namnet på personen.
people-wrong-many = Det er plass til høgst { $max } personar.
people-owns-action = { $name } kan ikkje fjernast, fordi vedkomande er ansvarleg for tiltaket «{ $measure }». Vel ein annan ansvarleg i steget «Risiko» først.
people-accepted = { $name } kan ikkje fjernast, fordi vedkomande har godteke restrisikoen i { $scenario }. Restrisikoen må godtakast av ein annan i steget «Risiko» først.

role-cards = Rollekort
role-cards-lead = Kva kvar rolle leverer, og når.
role-who = Kven
role-delivers = Leverer
role-timing = Når
role-missing = Ingen enno, trengst her
role-nobody = Ingen
role-advises-only = Gir råd og avgjer ikkje.

raci = Kven gjer kva
raci-lead = Kvar oppgåve har éin ansvarleg. Øvst i kvar kolonne står rolla og kven som har ho.
raci-activity = Oppgåve
raci-accountable = Ansvarleg
raci-responsible = Utfører
raci-consulted = Blir rådspurd
raci-informed = Blir informert
raci-nobody = Ingen er ansvarleg enno

journal-person-added = La til { $name } blant dei som er med
journal-person-changed = Endra { $name } blant dei som er med
journal-person-removed = Fjerna { $name } frå dei som er med
