# Feedback on the catalogue
feedback = Tilbakemeldinger
feedback-lead = Det dere mener om spørsmål, scenarioer, tiltak, krav, avtaletekst og hjelpetekster i katalogen. Det endrer ingenting i anskaffelsen og står ikke i bilag, i risikorapporten eller i saksfilen.
feedback-none = Ingen har gitt tilbakemelding ennå. Bruk lenken «Tilbakemelding til katalogen» ved et krav, et spørsmål, et scenario, et tiltak eller et punkt i avtalen.
feedback-link = Tilbakemelding til katalogen
feedback-link-help = Tilbakemelding på hjelpeteksten
feedback-title = Tilbakemelding: { $about }
feedback-yours = Tilbakemeldingen din: { $about }
feedback-back = Tilbake til der du var
feedback-all = Se alle tilbakemeldingene
feedback-as-worded = Slik står det i katalogen
feedback-question = Hva mener du om dette?
feedback-after = Tilbakemeldingen blir lagret når du velger. Etterpå kan du skrive hvorfor, og foreslå en annen tekst.
feedback-caution = Tilbakemeldinger blir lest av dem som redigerer katalogen, også utenfor anskaffelsen og i andre kommuner. Skriv ikke noe fortrolig her, og ikke noe om leverandører, personer eller sikkerheten hos dere.
feedback-before = Det har du sagt om dette før
feedback-given = Tilbakemeldingen ble lagret { $at }.
feedback-more = Du er ferdig hvis du vil. Du kan også si mer.
feedback-comment = Hvorfor? (valgfritt)
feedback-comment-help = For eksempel hva som kan misforstås, hvem som ikke kan oppfylle det, eller hva som mangler.
feedback-wording = Forslag til tekst (valgfritt)
feedback-wording-help = Endre teksten slik du mener at den bør være. Lar du den stå, foreslår du ingenting.
feedback-proposed = Forslag til tekst
feedback-change = Endre eller trekk tilbake
feedback-withdraw = Trekk tilbakemeldingen
feedback-withdraw-lead = Det du har skrevet, blir borte for godt. I journalen står det fortsatt at du ga en tilbakemelding, men ikke hva du skrev.
feedback-withdraw-do = Ja, trekk tilbakemeldingen
feedback-count = { $count ->
    [one] Én tilbakemelding.
   *[other] { $count } tilbakemeldinger.
}
feedback-count-shown = { $count } tilbakemeldinger; de nyeste { $shown } vises her.
feedback-verdict = { $verdict ->
    [useful] Nyttig
    [unclear] Uklart
    [not_relevant] Ikke relevant her
    [too_demanding] For strengt
    [not_demanding_enough] Ikke strengt nok
    [shuts_out_suppliers] Stenger ute leverandører
    [hard_to_verify] Vanskelig å kontrollere
   *[other] Noe annet
}
feedback-about-question = Spørsmålet «{ $text }»
feedback-about-help = Hjelpeteksten til «{ $text }»
feedback-about-scenario = Scenario { $key }
feedback-about-measure = Tiltak { $key }
feedback-about-item = Krav { $key }
feedback-about-clause = Punkt { $key } i databehandleravtalen
feedback-wrong-verdict = Velg hva du mener.
feedback-wrong-room = Det er plass til høyst { $max } tilbakemeldinger i en anskaffelse.
journal-feedback = Ga tilbakemelding til katalogen. { $about }: { $verdict }
journal-feedback-changed = Endret tilbakemeldingen til katalogen. { $about }: { $verdict }
journal-feedback-withdrawn = Trakk tilbakemeldingen til katalogen. { $about }
feedback-from-link = Fra lenken
feedback-from-link-named = Fra lenken, kaller seg «{ $name }»
feedback-links = Lenker for leverandører og andre uten konto
feedback-links-lead = Den som får lenken, ser kravene slik de kunngjøres, og kan si hva de mener om dem. De ser ikke risiko, tiltak, begrunnelser eller fortrolige krav. Lenken virker bare før kunngjøringen eller etter signeringen; imens går spørsmål gjennom konkurransegjennomføringsverktøyet. Gi ingen et forsprang: del lenken åpent, for eksempel sammen med en markedsundersøkelse, og sørg for at alle som kan ville gi tilbud, får de samme opplysningene.
feedback-link-new = Ny lenke
feedback-link-when = Når den virker
feedback-link-how-long = Hvor lenge
feedback-link-weeks = { $count ->
    [one] Én uke
   *[other] { $count } uker
}
feedback-link-make = Lag lenken
feedback-link-close = Lukk lenken
feedback-link-stage = { $stage ->
    [before_announcement] Før kunngjøring
   *[after_signing] Etter signering
}
feedback-link-made = Laget av { $who } { $at }
feedback-link-state = { $state ->
    [open] Virker til { $at }
    [closed] Lukket
    [expired] Gikk ut { $at }
    [frozen] Stoppet da en versjon ble frosset
   *[unsigned] Stoppet: G5 er ikke passert
}
feedback-link-remarks = { $count ->
    [0] ingen tilbakemeldinger
    [one] én tilbakemelding
   *[other] { $count } tilbakemeldinger
}
feedback-link-send = { $stage }. Send lenken til dem du vil høre fra. Alle som har den, kan bruke den.
feedback-link-not-now = Du kan ikke lage en lenke nå. En versjon er frosset, og kontrakten er ikke signert (G5). I konkurransen går spørsmål og svar gjennom konkurransegjennomføringsverktøyet.
feedback-link-wrong-stage = Velg noe som er mulig nå. Før kunngjøring: ingen versjon er frosset. Etter signering: G5 er passert.
feedback-link-wrong-weeks = Velg fra én til { $max } uker.
feedback-link-wrong-room = Det kan være høyst { $max } åpne lenker. Lukk en først.
journal-feedback-link = Laget en lenke for tilbakemeldinger fra andre. { $stage }, til { $until }
journal-feedback-link-closed = Lukket en lenke for tilbakemeldinger fra andre. { $stage }
journal-feedback-by-link = Tilbakemelding fra en lenke. { $about }: { $verdict }
visit-title = Krav i «{ $title }»
visit-lead = { $stage ->
    [before_announcement] { $organisation } forbereder en anskaffelse og vil gjerne vite hva du mener om kravene før den blir kunngjort.
   *[after_signing] { $organisation } har signert kontrakten og vil gjerne vite hva du mener om kravene som ble stilt.
}
visit-no-tender = Dette er ikke en konkurranse. Det du skriver, er ikke et tilbud, og har ingenting å si for hvordan et tilbud blir vurdert.
visit-caution = Det du skriver, blir lest av kommunen og av dem som redigerer kravkatalogen. Skriv ikke noe fortrolig, og ikke noe om personer.
visit-until = Lenken virker til { $until }.
visit-thanks = Takk. Tilbakemeldingen er sendt.
visit-empty = Det er ingen krav å vise ennå.
visit-give = Si hva du mener
visit-back = Tilbake til kravene
visit-documentation = Skal beskrives: { $text }
visit-name = Navn eller firma (valgfritt)
visit-name-help = Dette er bare det du kaller deg. Det blir ikke kontrollert.
visit-send = Send tilbakemeldingen
visit-wrong-room = Det har kommet inn så mange tilbakemeldinger med denne lenken som det er plass til.
error-feedback-link-dead = Lenken virker ikke
error-feedback-link-dead-advice = Den er lukket eller for gammel, eller så mangler noe av adressen. Spør den som ga deg lenken.
error-feedback-link-competition = Lenken er stengt
error-feedback-link-competition-advice = Vi tar imot tilbakemeldinger før en konkurranse blir kunngjort og etter at kontrakten er signert, men ikke imens. Spørsmål til konkurransen stiller du i konkurransegjennomføringsverktøyet.
error-too-much-feedback = Det har kommet mange tilbakemeldinger på kort tid
error-too-much-feedback-advice = { $minutes ->
    [one] Det du sendte nå, er ikke lagret. Prøv igjen om ett minutt.
   *[other] Det du sendte nå, er ikke lagret. Prøv igjen om { $minutes } minutter.
}
