# The editor's desk
desk = Redaktørbordet
desk-about = Det som er sagt om katalogen, og hva som blir bestemt
desk-to-item = Det som er sagt om kravet, og hvordan det blir brukt
desk-sections = Redaktørbordet
desk-queue = Kø
desk-lead = Tilbakemeldinger til katalogen fra alle anskaffelsene i kommunen, samlet per krav, tiltak, scenario, spørsmål og avtalepunkt. Det som er lest inn fra andre kommuner, står sammen med dem. Du ser ikke hvilken anskaffelse de kommer fra.
desk-filter = Begrens køen
desk-all = Alle
desk-search = Søk i tekst
desk-kind = Hva det gjelder
desk-verdict = Vurdering
desk-domain = Domene
desk-age = Når
desk-state = Svar
desk-show = Vis
desk-show-all = Vis alt som venter
desk-kind-word = { $kind ->
    [question] Spørsmål
    [help] Hjelpetekst
    [scenario] Scenario
    [measure] Tiltak
    [item] Krav
   *[clause] Punkt i databehandleravtalen
}
desk-age-word = { $age ->
    [week] Siste sju dager
    [month] Siste 30 dager
   *[old] Eldre enn 90 dager
}
desk-state-word = { $state ->
    [waiting] Venter på svar
    [decided] Besvart
   *[all] Alt
}
desk-count = { $remarks ->
    [one] Én tilbakemelding
   *[other] { $remarks } tilbakemeldinger
} om { $things ->
    [one] én ting i katalogen.
   *[other] { $things } ting i katalogen.
}
desk-count-shown = De { $shown } med flest ubesvarte vises her. Begrens køen for å se resten.
desk-count-read = Bare de nyeste { $max } tilbakemeldingene er lest.
desk-empty = Her er det ingenting. Tilbakemeldinger kommer hit når noen gir dem i en anskaffelse eller gjennom en lenke.
desk-waiting = { $count ->
    [0] Alt er besvart
    [one] Én venter på svar
   *[other] { $count } venter på svar
}
desk-proposals = { $count ->
    [0] ingen forslag til tekst
    [one] ett forslag til tekst
   *[other] { $count } forslag til tekst
}
desk-latest = sist { $at }
desk-verdicts-title = Hva folk mener
desk-numbers-remarks = Tilbakemeldinger
desk-numbers-procurements = Anskaffelser
desk-chart-table = Vis som tabell
desk-chart-what = Hva
desk-counted = { $waiting ->
    [0] Tallene bygger på { $all ->
        [one] den ene anskaffelsen kommunen har.
       *[other] alle de { $all } anskaffelsene i kommunen.
    }
   *[other] Tallene bygger på { $counted } av { $all } anskaffelser. Resten er endret siden de ble talt, og blir tatt med etter hvert som redaktørbordet åpnes.
}
desk-overdue = { $count ->
    [one] Ett krav er ikke lest kritisk på lenge.
   *[other] { $count } krav er ikke lest kritisk på lenge.
}
desk-back = Tilbake til køen
desk-entry = Se hele oppføringen i katalogen
desk-gone = Dette er ikke i katalogen som nye anskaffelser begynner med.
desk-retired = Kravet er utgått fra versjon { $version }.
desk-item-overdue = Kravet ble sist lest kritisk { $date }. Det er mer enn { $months ->
    [one] én måned
   *[other] { $months } måneder
} siden.
desk-uses = Bruk i anskaffelsene
desk-uses-title = Hva anskaffelsene gjorde
desk-uses-few = { $kind ->
    [item] Kravet har kommet med i færre enn { $few } anskaffelser. Da vises ingen tall.
    [measure] Tiltaket er foreslått i færre enn { $few } anskaffelser. Da vises ingen tall.
   *[other] Scenarioet er foreslått i færre enn { $few } anskaffelser. Da vises ingen tall.
}
desk-uses-whole = { $kind ->
    [item] Kravet har kommet med i { $count } anskaffelser. Det er for få til å vise hva de gjorde.
    [measure] Tiltaket er foreslått i { $count } anskaffelser. Det er for få til å vise hva de gjorde.
   *[other] Scenarioet er foreslått i { $count } anskaffelser. Det er for få til å vise hva de gjorde.
}
desk-uses-parts = { $kind ->
    [item] Kravet har kommet med i { $count } anskaffelser.
    [measure] Tiltaket er foreslått i { $count } anskaffelser.
   *[other] Scenarioet er foreslått i { $count } anskaffelser.
} Et tall som gjelder færre enn { $few }, vises ikke, så ingen kan kjennes igjen.
desk-uses-short = Med i { $count } anskaffelser
desk-uses-short-few = Med i færre enn { $few } anskaffelser
desk-did = { $did ->
    [kept] { $kind ->
        [scenario] Vurdert
       *[other] Godtatt
    }
    [left_out] { $kind ->
        [item] Utelatt
        [measure] Avslått
       *[other] Lagt til side
    }
    [reworded] Omformulert
    [numbered] Fikk et annet tall
    [retyped] Fikk en annen type
    [placed] Plassert et annet sted
    [timed] Skal oppfylles til en annen tid
   *[weighted] Vektet særskilt
}
desk-share-few = færre enn { $few }
desk-share-most = alle, eller alle unntatt færre enn { $few }
desk-remarks = Tilbakemeldinger
desk-no-remarks = Ingen har sagt noe om dette.
desk-group-alike = { $count } forslag som ligner hverandre
desk-group-alike-why = Minst { $per_cent } prosent av ordene de endrer, er de samme.
desk-group-proposals = { $count ->
    [one] Ett forslag som ikke ligner på noe annet
   *[other] { $count } forslag som ikke ligner på hverandre
}
desk-group-words = { $count ->
    [one] Én tilbakemelding uten forslag
   *[other] { $count } tilbakemeldinger uten forslag
}
desk-remarks-left-out = De nyeste { $shown } tilbakemeldingene vises her.
desk-when = { $at }, versjon { $version }
desk-waits = Venter
desk-answered = Besvart
desk-read = Slik sto det
desk-outdated = Teksten i katalogen er endret siden dette ble sagt.
desk-who-elsewhere = Noen fra en annen organisasjon
desk-who-gone = Fra en anskaffelse som er slettet
desk-decided = Det som er bestemt
desk-made = { $who } { $at }
desk-made-changed = { $who } { $at }, endret av { $changer } { $changed }
desk-answers-count = { $count ->
    [0] svarer ikke på noen tilbakemelding
    [one] svarer på én tilbakemelding
   *[other] svarer på { $count } tilbakemeldinger
}
desk-change = Endre
desk-draft = Fortsett i utkastet til neste utgave
desk-carried = Med i en utgave
desk-decide = Bestem
desk-change-title = Endre det som er bestemt
desk-outcome-question = Hva skal skje?
desk-outcome = { $outcome ->
    [change] Endre teksten
    [keep] La det stå, med et svar
    [replace] Erstatte det med noe annet
    [retire] Ta det ut av bruk
   *[new_item] Lage noe nytt ved siden av
}
desk-which = Hvilke tilbakemeldinger svarer du på?
desk-which-help = De som ga dem, får lese svaret.
desk-remark-choice = { $verdict } – { $who }, { $at }
desk-remark-choice-words = { $verdict } – { $who }, { $at }: «{ $text }»
desk-answer = Svar til dem som sa fra
desk-answer-help = Si med vanlige ord hva som blir gjort, eller hvorfor det står som det står. Svaret leses også av leverandører som sa fra gjennom en lenke. Skriv ikke noe om personer eller om enkelte anskaffelser.
desk-send = Bestem og svar
desk-change-send = Lagre endringen
desk-wrong-outcome = Velg hva som skal skje.
desk-wrong-answer = Skriv et svar.
desk-wrong-remarks = Noe av det du svarer på, er trukket tilbake. Se over listen og send på nytt.
desk-wrong-room = Det er plass til høyst { $max } beslutninger som venter på en utgave.
desk-wrong-released = Dette er med i en utgave av katalogen og kan ikke endres. Det du skrev, står nedenfor som en ny beslutning.
desk-review = Gjennomlesing
desk-review-lead = Krav som ingen har lest kritisk på lenge: Stemmer de fortsatt med loven, markedet og det vi mener?
desk-review-off = Kommunen har ikke bestemt hvor lenge et krav kan stå før det skal leses på nytt.
desk-review-none = { $months ->
    [one] Alle kravene er lest kritisk den siste måneden.
   *[other] Alle kravene er lest kritisk de siste { $months } månedene.
}
desk-review-count = { $count ->
    [one] Ett krav
   *[other] { $count } krav
} er ikke lest kritisk på { $months ->
    [one] én måned
   *[other] { $months } måneder
} eller mer. De som har ventet lengst, står først.
desk-review-last = Sist lest { $date }
desk-review-settle = Bestem hvor lenge et krav kan stå
desk-sources = Lover og standarder
desk-sources-lead = Hva kravene i katalogen (versjon { $version }) viser til. Når en lov eller en standard er endret, leser du kravene under den på nytt.
desk-sources-left-out = Det er sammenlignet med de { $max } nyeste versjonene som anskaffelsene bruker.
desk-source-changed = Endret i katalogen siden versjon { $versions }, som anskaffelser i kommunen bruker. Disse kravene viser til den.
desk-source-unconfirmed = Ikke bekreftet: kommunen kontrollerer selv.
desk-source-items = { $count ->
    [one] Ett krav viser hit
   *[other] { $count } krav viser hit
}
answers = Svaret fra dem som redigerer katalogen
answer-outcome = { $outcome ->
    [change] Teksten blir endret
    [keep] Det blir stående
    [replace] Det blir erstattet av noe annet
    [retire] Det går ut av katalogen
   *[new_item] Det kommer noe nytt i katalogen
}
answer-at = Besvart { $at }
answer-carried = Dette er med i en utgave av katalogen.
visit-answered = Svar på det som har kommet inn om dette kravet:
waiting-answer = Tilbakemeldingen din er besvart: { $about }
organisation-review = Gjennomlesing
review-settings-lead = Hvor lenge et krav i katalogen kan stå før noen skal lese det kritisk på nytt. Krav som har ventet lenger, blir merket i katalogen og står på redaktørbordet.
review-months = Måneder før et krav skal leses på nytt
review-months-help = Kommunen bestemmer selv hvor lenge. La feltet stå tomt hvis ingenting skal merkes.
review-months-wrong = Skriv et helt tall fra 1 til { $max }, eller la feltet stå tomt.
act-review = Bestemte at krav skal leses på nytt etter { $months } måneder
act-review-none = Bestemte at ingen krav merkes for ny gjennomlesing
act-decided = Bestemte på redaktørbordet: { $about }
act-decision-changed = Endret det som var bestemt på redaktørbordet: { $about }
