# A newer release of the catalogue in an open procurement
newer-notice = Nye anskaffelser begynner nå med katalog { $version }. Ingenting er endret her.
newer-notice-do = Se hva den vil endre
newer-title = Nyere utgave av katalogen
newer-lead = Anskaffelsen følger katalog { $from }. Nye anskaffelser begynner med katalog { $to }. Her ser du hva den vil endre i denne anskaffelsen, og velger hva dere vil ta inn. Det dere ikke tar inn, blir stående som i dag.
newer-frozen = Frosne versjoner av bilagene endres aldri.
newer-back = Tilbake til oversikten
newer-nothing = Anskaffelsen følger katalog { $version }, den samme som nye anskaffelser begynner med.
newer-no-lines = Utgaven endrer ingen krav eller tall her.
newer-late = Noe er endret siden du åpnet siden
newer-late-lead = Anskaffelsen eller katalogen er endret i mellomtiden. Ingenting er lagret. Se over på nytt; det du har valgt og skrevet, står der fortsatt.
newer-group = { $change ->
    [added] Nye krav
    [came] Krav som blir aktuelle
    [reworded] Krav med ny ordlyd
    [replaced] Krav som erstattes
    [retired] Krav som går ut
    [gone] Krav som ikke lenger er aktuelle
   *[number] Tall i krav
}
newer-group-lead = { $change ->
    [added] Kravene er nye i katalogen. De dere ikke tar inn, blir utelatt med begrunnelsen.
    [came] Kravene fantes før, og noe i den nye utgaven fører til dem her. De dere ikke tar inn, blir utelatt med begrunnelsen.
    [reworded] Katalogen sier noe annet enn før. Tar dere ikke endringen inn, beholder kravet det som står der i dag, merket med utgaven det er fra.
    [replaced] Katalogen har et annet krav i stedet. Tar dere ikke byttet inn, blir dagens krav stående, og det nye utelatt.
    [retired] Katalogen har tatt kravet ut. Tar dere ikke det inn, blir kravet stående fordi dere har beholdt det.
    [gone] Ingenting i den nye utgaven fører til kravet her. Tar dere ikke det inn, blir kravet stående fordi dere har beholdt det.
   *[number] Tallet er et annet i den nye utgaven. Tar dere det ikke inn, blir dagens tall stående som dere har valgt det.
}
newer-take = Ta inn { $name }
newer-name-replaced = { $old } → { $new }
newer-left-out = Kravet er utelatt her.
newer-edited = Det dere har endret i kravet, følger med.
newer-edited-moves = Det dere har endret i kravet, flyttes til { $new } hvis dere tar byttet inn.
newer-own-words = Dere har egen ordlyd i kravet. Den blir stående over katalogens.
newer-reason-one = Hvorfor ikke { $name }? (valgfritt når du begrunner samlet)
newer-reason = Hvorfor tar dere ikke inn resten?
newer-reason-help = Står ved krav som blir utelatt eller beholdt uten egen begrunnelse. Begrunnelsen er intern.
newer-field = { $field ->
    [text] Krav
    [type] Type
    [placement] Plassering
    [met] Oppfylles
    [evidence] Dokumentasjon
    [better] Bedre uttelling
    [verified] Kontroll
    [scale] Skala
    [annex_c] Står i avtalens bilag C
    [reason] Begrunnelse
    [references] Henvisninger
    [burden] Belastning for tilbyder
   *[number] Tall
}
newer-number-lines = Står i { $lines }.
newer-number-nowhere = Står ikke i noe krav her nå.
newer-forced = Tall som må bli andre
newer-forced-lead = Den nye utgaven tillater ikke dagens verdi, så tallet endres uansett hva dere velger.
newer-forced-one = { $name }: { $old } blir { $new }. { $lines }
newer-along = Følger med utgaven
newer-along-lead = Dette kan ikke velges bort: det er det utgaven spør om, vurderer og skriver i dokumentene.
newer-along-kind = { $kind ->
    [question] Spørsmål
    [scenario] Scenarioer
    [measure] Tiltak
    [clause] Punkter i databehandleravtalen
   *[words] Faste ord i dokumentene
}
newer-along-change = { $change ->
    [came] nytt
    [gone] går ut
   *[reworded] ny ordlyd
}
newer-left = Det dere har lagt inn som utgaven ikke har plass til
newer-left-lead = Det går ikke tapt: det blir stående slik det var, der det er notert at dere tok inn utgaven.
newer-left-kept = Dette hadde dere lagt inn om noe som utgaven ikke har. Her er det slik det sto.
newer-falls = Det som faller bort
newer-falls-lead = Godkjenninger og godtatt restrisiko gjelder det som ble sett. Det som står her, må gjøres på nytt.
newer-falls-all = Hvis dere tar inn alt
newer-falls-nothing = Hvis dere ikke tar inn noe
newer-falls-chosen = Med det du har krysset av
newer-falls-none = Ingenting faller bort.
newer-falls-without = { $id }: scenarioet er ikke med i den nye utgaven.
newer-falls-sign-off = Godkjenningen fra { $role } ved { $gate }
newer-decide = Ta inn utgaven
newer-do-some = Ta inn det jeg har krysset av
newer-do-all = Ta inn alt
newer-do-none = Gå over uten å ta inn noe
newer-do-preview = Vis hva som faller bort
newer-wrong-reason = Skriv hvorfor dere ikke tar inn resten, eller begrunn hvert krav for seg.
newer-wrong-many = Anskaffelsen har gått over til ny utgave { $max } ganger. Lag en kopi for å gå videre.
newer-before = Utgaver som er tatt inn
newer-before-one = Fra { $from } til { $to }, { $at } av { $by }
newer-taken-title = Utgaven ble tatt inn
newer-taken-between = Anskaffelsen gikk fra katalog { $from } til katalog { $to }.
newer-taken-by = Tatt inn av { $by }, { $at }.
newer-accepted = Tatt inn ({ $count })
newer-refused = Ikke tatt inn ({ $count })
newer-what = Hva
newer-change = Endring
newer-why = Hvorfor ikke
newer-change-word = { $change ->
    [added] Nytt krav
    [came] Krav som ble aktuelt
    [reworded] Ny ordlyd
    [replaced] Erstattet
    [retired] Gikk ut
    [gone] Ikke lenger aktuelt
   *[number] Tall
}
newer-to-lines = Til kravene
newer-kept = Slik kravet sto i katalog { $version }. Beholdt av { $by } { $on }.
newer-kept-because = Begrunnelse: { $reason }
newer-kept-reset = Velg «Tilbakestill til katalogen» for å følge katalogen i dag.
newer-otherwise = Ikke tatt inn fra katalog { $version }
journal-newer = Gikk fra katalog { $from } til { $to }. Tatt inn: { $accepted }. Ikke tatt inn: { $refused }.
journal-newer-none = ingenting
journal-newer-more = og { $count } til
