# Feedback on the catalogue
feedback = Tilbakemeldingar
feedback-lead = Det de meiner om spørsmål, scenario, tiltak, krav, avtaletekst og hjelpetekstar i katalogen. Det endrar ingenting i innkjøpet og står ikkje i bilag, i risikorapporten eller i saksfila.
feedback-none = Ingen har gitt tilbakemelding enno. Bruk lenkja «Tilbakemelding til katalogen» ved eit krav, eit spørsmål, eit scenario, eit tiltak eller eit punkt i avtalen.
feedback-link = Tilbakemelding til katalogen
feedback-link-help = Tilbakemelding på hjelpeteksten
feedback-title = Tilbakemelding: { $about }
feedback-yours = Tilbakemeldinga di: { $about }
feedback-back = Tilbake til der du var
feedback-all = Sjå alle tilbakemeldingane
feedback-as-worded = Slik står det i katalogen
feedback-question = Kva meiner du om dette?
feedback-after = Tilbakemeldinga blir lagra når du vel. Etterpå kan du skrive kvifor, og føreslå ein annan tekst.
feedback-caution = Tilbakemeldingar blir lesne av dei som redigerer katalogen, også utanfor innkjøpet og i andre kommunar. Skriv ikkje noko fortruleg her, og ikkje noko om leverandørar, personar eller tryggleiken hos dykk.
feedback-before = Det har du sagt om dette før
feedback-given = Tilbakemeldinga vart lagra { $at }.
feedback-more = Du er ferdig om du vil. Du kan også seie meir.
feedback-comment = Kvifor? (valfritt)
feedback-comment-help = Til dømes kva som kan misforståast, kven som ikkje kan oppfylle det, eller kva som manglar.
feedback-wording = Forslag til tekst (valfritt)
feedback-wording-help = Endre teksten slik du meiner at han bør vere. Lèt du han stå, føreslår du ingenting.
feedback-proposed = Forslag til tekst
feedback-change = Endre eller trekk tilbake
feedback-withdraw = Trekk tilbakemeldinga
feedback-withdraw-lead = Det du har skrive, blir borte for godt. I journalen står det framleis at du gav ei tilbakemelding, men ikkje kva du skreiv.
feedback-withdraw-do = Ja, trekk tilbakemeldinga
feedback-count = { $count ->
    [one] Éi tilbakemelding.
   *[other] { $count } tilbakemeldingar.
}
feedback-count-shown = { $count } tilbakemeldingar; dei nyaste { $shown } står her.
feedback-verdict = { $verdict ->
    [useful] Nyttig
    [unclear] Uklart
    [not_relevant] Ikkje relevant her
    [too_demanding] For strengt
    [not_demanding_enough] Ikkje strengt nok
    [shuts_out_suppliers] Stengjer ute leverandørar
    [hard_to_verify] Vanskeleg å kontrollere
   *[other] Noko anna
}
feedback-about-question = Spørsmålet «{ $text }»
feedback-about-help = Hjelpeteksten til «{ $text }»
feedback-about-scenario = Scenario { $key }
feedback-about-measure = Tiltak { $key }
feedback-about-item = Krav { $key }
feedback-about-clause = Punkt { $key } i databehandlaravtalen
feedback-wrong-verdict = Vel kva du meiner.
feedback-wrong-room = Det er plass til høgst { $max } tilbakemeldingar i eit innkjøp.
journal-feedback = Gav tilbakemelding til katalogen. { $about }: { $verdict }
journal-feedback-changed = Endra tilbakemeldinga til katalogen. { $about }: { $verdict }
journal-feedback-withdrawn = Trekte tilbakemeldinga til katalogen. { $about }
feedback-from-link = Frå lenkja
feedback-from-link-named = Frå lenkja, kallar seg «{ $name }»
feedback-links = Lenkjer for leverandørar og andre utan konto
feedback-links-lead = Den som får lenkja, ser krava slik dei blir kunngjorde, og kan seie kva dei meiner om dei. Dei ser ikkje risiko, tiltak, grunngivingar eller fortrulege krav. Lenkja verkar berre før kunngjeringa eller etter signeringa; imens går spørsmål gjennom konkurransegjennomføringsverktøyet. Gi ingen eit forsprang: del lenkja ope, til dømes saman med ei marknadsundersøking, og sørg for at alle som kan ville gi tilbod, får dei same opplysningane.
feedback-link-new = Ny lenkje
feedback-link-when = Når ho verkar
feedback-link-how-long = Kor lenge
feedback-link-weeks = { $count ->
    [one] Éi veke
   *[other] { $count } veker
}
feedback-link-make = Lag lenkja
feedback-link-close = Lukk lenkja
feedback-link-stage = { $stage ->
    [before_announcement] Før kunngjering
   *[after_signing] Etter signering
}
feedback-link-made = Laga av { $who } { $at }
feedback-link-state = { $state ->
    [open] Verkar til { $at }
    [closed] Lukka
    [expired] Gjekk ut { $at }
    [frozen] Stoppa då ein versjon vart frosen
   *[unsigned] Stoppa: G5 er ikkje passert
}
feedback-link-remarks = { $count ->
    [0] ingen tilbakemeldingar
    [one] éi tilbakemelding
   *[other] { $count } tilbakemeldingar
}
feedback-link-send = { $stage }. Send lenkja til dei du vil høyre frå. Alle som har ho, kan bruke ho.
feedback-link-not-now = Du kan ikkje lage ei lenkje no. Ein versjon er frosen, og kontrakten er ikkje signert (G5). I konkurransen går spørsmål og svar gjennom konkurransegjennomføringsverktøyet.
feedback-link-wrong-stage = Vel noko som er mogleg no. Før kunngjering: ingen versjon er frosen. Etter signering: G5 er passert.
feedback-link-wrong-weeks = Vel frå éi til { $max } veker.
feedback-link-wrong-room = Det kan vere høgst { $max } opne lenkjer. Lukk ei først.
journal-feedback-link = Laga ei lenkje for tilbakemeldingar frå andre. { $stage }, til { $until }
journal-feedback-link-closed = Lukka ei lenkje for tilbakemeldingar frå andre. { $stage }
journal-feedback-by-link = Tilbakemelding frå ei lenkje. { $about }: { $verdict }
visit-title = Krav i «{ $title }»
visit-lead = { $stage ->
    [before_announcement] { $organisation } førebur eit innkjøp og vil gjerne vite kva du meiner om krava før det blir kunngjort.
   *[after_signing] { $organisation } har signert kontrakten og vil gjerne vite kva du meiner om krava som vart stilte.
}
visit-no-tender = Dette er ikkje ein konkurranse. Det du skriv, er ikkje eit tilbod, og har ingenting å seie for korleis eit tilbod blir vurdert.
visit-caution = Det du skriv, blir lese av kommunen og av dei som redigerer kravkatalogen. Skriv ikkje noko fortruleg, og ikkje noko om personar.
visit-until = Lenkja verkar til { $until }.
visit-thanks = Takk. Tilbakemeldinga er send.
visit-empty = Det er ingen krav å vise enno.
visit-give = Sei kva du meiner
visit-back = Tilbake til krava
visit-documentation = Skal skildrast: { $text }
visit-name = Namn eller firma (valfritt)
visit-name-help = Dette er berre det du kallar deg. Det blir ikkje kontrollert.
visit-send = Send tilbakemeldinga
visit-wrong-room = Det har kome inn så mange tilbakemeldingar med denne lenkja som det er plass til.
error-feedback-link-dead = Lenkja verkar ikkje
error-feedback-link-dead-advice = Ho er lukka eller for gammal, eller så manglar noko av adressa. Spør den som gav deg lenkja.
error-feedback-link-competition = Lenkja er stengd
error-feedback-link-competition-advice = Vi tek imot tilbakemeldingar før ein konkurranse blir kunngjord og etter at kontrakten er signert, men ikkje imens. Spørsmål til konkurransen stiller du i konkurransegjennomføringsverktøyet.
error-too-much-feedback = Det har kome mange tilbakemeldingar på kort tid
error-too-much-feedback-advice = { $minutes ->
    [one] Det du sende no, er ikkje lagra. Prøv igjen om eitt minutt.
   *[other] Det du sende no, er ikkje lagra. Prøv igjen om { $minutes } minutt.
}
