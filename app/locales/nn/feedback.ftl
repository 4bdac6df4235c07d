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
feedback-caution = Tilbakemeldingar blir lesne av dei som redigerer katalogen, også utanfor innkjøpet. Skriv ikkje noko fortruleg her, og ikkje noko om leverandørar, personar eller tryggleiken hos dykk.
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
