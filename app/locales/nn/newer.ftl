# A newer release of the catalogue in an open procurement
newer-notice = Nye innkjøp begynner no med katalog { $version }. Ingenting er endra her.
newer-notice-do = Sjå kva han vil endre
newer-title = Nyare utgåve av katalogen
newer-lead = Innkjøpet følgjer katalog { $from }. Nye innkjøp begynner med katalog { $to }. Her ser du kva han vil endre i dette innkjøpet, og vel kva de vil ta inn. Det de ikkje tek inn, blir ståande som i dag.
newer-frozen = Frosne versjonar av bilaga blir aldri endra.
newer-back = Tilbake til oversikta
newer-nothing = Innkjøpet følgjer katalog { $version }, den same som nye innkjøp begynner med.
newer-no-lines = Utgåva endrar ingen krav eller tal her.
newer-late = Noko er endra sidan du opna sida
newer-late-lead = Innkjøpet eller katalogen er endra i mellomtida. Ingenting er lagra. Sjå over på nytt; det du har valt og skrive, står der framleis.
newer-group = { $change ->
    [added] Nye krav
    [came] Krav som blir aktuelle
    [reworded] Krav med ny ordlyd
    [replaced] Krav som blir bytte ut
    [retired] Krav som går ut
    [gone] Krav som ikkje lenger er aktuelle
   *[number] Tal i krav
}
newer-group-lead = { $change ->
    [added] Krava er nye i katalogen. Dei de ikkje tek inn, blir utelatne med grunngivinga.
    [came] Krava fanst før, og noko i den nye utgåva fører til dei her. Dei de ikkje tek inn, blir utelatne med grunngivinga.
    [reworded] Katalogen seier noko anna enn før. Tek de ikkje endringa inn, held kravet på det som står der i dag, merkt med utgåva det er frå.
    [replaced] Katalogen har eit anna krav i staden. Tek de ikkje byttet inn, blir kravet i dag ståande, og det nye utelate.
    [retired] Katalogen har teke kravet ut. Tek de ikkje det inn, blir kravet ståande fordi de har halde på det.
    [gone] Ingenting i den nye utgåva fører til kravet her. Tek de ikkje det inn, blir kravet ståande fordi de har halde på det.
   *[number] Talet er eit anna i den nye utgåva. Tek de det ikkje inn, blir talet i dag ståande som de har valt det.
}
newer-take = Ta inn { $name }
newer-name-replaced = { $old } → { $new }
newer-left-out = Kravet er utelate her.
newer-edited = Det de har endra i kravet, følgjer med.
newer-edited-moves = Det de har endra i kravet, blir flytta til { $new } dersom de tek byttet inn.
newer-own-words = De har eigen ordlyd i kravet. Han blir ståande over den i katalogen.
newer-reason-one = Kvifor ikkje { $name }? (valfritt når du grunngir samla)
newer-reason = Kvifor tek de ikkje inn resten?
newer-reason-help = Står ved krav som blir utelatne eller haldne på utan eiga grunngiving. Grunngivinga er intern.
newer-field = { $field ->
    [text] Krav
    [type] Type
    [placement] Plassering
    [met] Skal vere oppfylt
    [evidence] Dokumentasjon
    [better] Betre utteljing
    [verified] Kontroll
    [scale] Skala
    [annex_c] Står i bilag C til avtalen
    [reason] Grunngiving
    [references] Tilvisingar
    [burden] Kor mykje det krev av tilbydaren
   *[number] Tal
}
newer-number-lines = Står i { $lines }.
newer-number-nowhere = Står ikkje i noko krav her no.
newer-forced = Tal som må bli andre
newer-forced-lead = Den nye utgåva tillèt ikkje verdien i dag, så talet blir endra same kva de vel.
newer-forced-one = { $name }: { $old } blir { $new }. { $lines }
newer-along = Følgjer med utgåva
newer-along-lead = Dette kan ikkje veljast bort: det er det utgåva spør om, vurderer og skriv i dokumenta.
newer-along-kind = { $kind ->
    [question] Spørsmål
    [scenario] Scenario
    [measure] Tiltak
    [clause] Punkt i databehandlaravtalen
   *[words] Faste ord i dokumenta
}
newer-along-change = { $change ->
    [came] nytt
    [gone] går ut
   *[reworded] ny ordlyd
}
newer-left = Det de har lagt inn som utgåva ikkje har plass til
newer-left-lead = Det går ikkje tapt: det blir ståande slik det var, der det er notert at de tok inn utgåva.
newer-left-kept = Dette hadde de lagt inn om noko som utgåva ikkje har. Her er det slik det stod.
newer-falls = Det som fell bort
newer-falls-lead = Godkjenningar og godteken restrisiko gjeld det som vart sett. Det som står her, må gjerast på nytt.
newer-falls-all = Dersom de tek inn alt
newer-falls-nothing = Dersom de ikkje tek inn noko
newer-falls-chosen = Med det du har kryssa av
newer-falls-none = Ingenting fell bort.
newer-falls-without = { $id }: scenarioet er ikkje med i den nye utgåva.
newer-falls-sign-off = Godkjenninga frå { $role } ved { $gate }
newer-decide = Ta inn utgåva
newer-do-some = Ta inn det eg har kryssa av
newer-do-all = Ta inn alt
newer-do-none = Gå over utan å ta inn noko
newer-do-preview = Vis kva som fell bort
newer-wrong-reason = Skriv kvifor de ikkje tek inn resten, eller grunngi kvart krav for seg.
newer-wrong-many = Innkjøpet har gått over til ny utgåve { $max } gonger. Lag ein kopi for å gå vidare.
newer-before = Utgåver som er tekne inn
newer-before-one = Frå { $from } til { $to }, { $at } av { $by }
newer-taken-title = Utgåva vart teken inn
newer-taken-between = Innkjøpet gjekk frå katalog { $from } til katalog { $to }.
newer-taken-by = Teken inn av { $by }, { $at }.
newer-accepted = Teke inn ({ $count })
newer-refused = Ikkje teke inn ({ $count })
newer-what = Kva
newer-change = Endring
newer-why = Kvifor ikkje
newer-change-word = { $change ->
    [added] Nytt krav
    [came] Krav som vart aktuelt
    [reworded] Ny ordlyd
    [replaced] Bytt ut
    [retired] Gjekk ut
    [gone] Ikkje lenger aktuelt
   *[number] Tal
}
newer-to-lines = Til krava
newer-kept = Slik kravet stod i katalog { $version }. Halde på av { $by } { $on }.
newer-kept-because = Grunngiving: { $reason }
newer-kept-reset = Vel «Tilbakestill til katalogen» for å følgje katalogen i dag.
newer-otherwise = Ikkje teke inn frå katalog { $version }
journal-newer = Gjekk frå katalog { $from } til { $to }. Teke inn: { $accepted }. Ikkje teke inn: { $refused }.
journal-newer-none = ingenting
journal-newer-more = og { $count } til
