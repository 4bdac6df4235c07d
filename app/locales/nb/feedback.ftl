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
feedback-caution = Tilbakemeldinger blir lest av dem som redigerer katalogen, også utenfor anskaffelsen. Skriv ikke noe fortrolig her, og ikke noe om leverandører, personer eller sikkerheten hos dere.
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
