# The editor's desk
desk = Redaktørbordet
desk-about = Det som er sagt om katalogen, og kva som blir bestemt
desk-to-item = Det som er sagt om kravet, og korleis det blir brukt
desk-sections = Redaktørbordet
desk-queue = Kø
desk-lead = Tilbakemeldingar til katalogen frå alle innkjøpa i kommunen, samla per krav, tiltak, scenario, spørsmål og avtalepunkt. Det som er lese inn frå andre kommunar, står saman med dei. Du ser ikkje kva innkjøp dei kjem frå.
desk-filter = Avgrens køen
desk-all = Alle
desk-search = Søk i tekst
desk-kind = Kva det gjeld
desk-verdict = Vurdering
desk-domain = Domene
desk-age = Når
desk-state = Svar
desk-show = Vis
desk-show-all = Vis alt som ventar
desk-kind-word = { $kind ->
    [question] Spørsmål
    [help] Hjelpetekst
    [scenario] Scenario
    [measure] Tiltak
    [item] Krav
   *[clause] Punkt i databehandlaravtalen
}
desk-age-word = { $age ->
    [week] Dei siste sju dagane
    [month] Dei siste 30 dagane
   *[old] Eldre enn 90 dagar
}
desk-state-word = { $state ->
    [waiting] Ventar på svar
    [decided] Har fått svar
   *[all] Alt
}
desk-count = { $remarks ->
    [one] Éi tilbakemelding
   *[other] { $remarks } tilbakemeldingar
} om { $things ->
    [one] éin ting i katalogen.
   *[other] { $things } ting i katalogen.
}
desk-count-shown = Dei { $shown } som flest ventar på svar om, står her. Avgrens køen for å sjå resten.
desk-count-read = Berre dei nyaste { $max } tilbakemeldingane er lesne.
desk-empty = Her er det ingenting. Tilbakemeldingar kjem hit når nokon gir dei i eit innkjøp eller gjennom ei lenkje.
desk-waiting = { $count ->
    [0] Alle har fått svar
    [one] Éi ventar på svar
   *[other] { $count } ventar på svar
}
desk-proposals = { $count ->
    [0] ingen forslag til tekst
    [one] eitt forslag til tekst
   *[other] { $count } forslag til tekst
}
desk-latest = sist { $at }
desk-verdicts-title = Kva folk meiner
desk-numbers-remarks = Tilbakemeldingar
desk-numbers-procurements = Innkjøp
desk-chart-table = Vis som tabell
desk-chart-what = Kva
desk-counted = { $waiting ->
    [0] Tala byggjer på { $all ->
        [one] det eine innkjøpet kommunen har.
       *[other] alle dei { $all } innkjøpa i kommunen.
    }
   *[other] Tala byggjer på { $counted } av { $all } innkjøp. Resten er endra sidan dei vart talde, og kjem med etter kvart som redaktørbordet blir opna.
}
desk-overdue = { $count ->
    [one] Eitt krav er ikkje lese kritisk på lenge.
   *[other] { $count } krav er ikkje lesne kritisk på lenge.
}
desk-back = Tilbake til køen
desk-entry = Sjå heile oppføringa i katalogen
desk-gone = Dette er ikkje i katalogen som nye innkjøp tek til med.
desk-retired = Kravet gjekk ut i versjon { $version }.
desk-item-overdue = Kravet vart sist lese kritisk { $date }. Det er meir enn { $months ->
    [one] éin månad
   *[other] { $months } månader
} sidan.
desk-uses = Bruk i innkjøpa
desk-uses-title = Kva innkjøpa gjorde
desk-uses-few = { $kind ->
    [item] Kravet har kome med i færre enn { $few } innkjøp. Då viser vi ingen tal.
    [measure] Tiltaket er føreslått i færre enn { $few } innkjøp. Då viser vi ingen tal.
   *[other] Scenarioet er føreslått i færre enn { $few } innkjøp. Då viser vi ingen tal.
}
desk-uses-whole = { $kind ->
    [item] Kravet har kome med i { $count } innkjøp. Det er for få til å vise kva dei gjorde.
    [measure] Tiltaket er føreslått i { $count } innkjøp. Det er for få til å vise kva dei gjorde.
   *[other] Scenarioet er føreslått i { $count } innkjøp. Det er for få til å vise kva dei gjorde.
}
desk-uses-parts = { $kind ->
    [item] Kravet har kome med i { $count } innkjøp.
    [measure] Tiltaket er føreslått i { $count } innkjøp.
   *[other] Scenarioet er føreslått i { $count } innkjøp.
} Eit tal som gjeld færre enn { $few }, blir ikkje vist, så ingen kan kjennast att.
desk-uses-short = Med i { $count } innkjøp
desk-uses-short-few = Med i færre enn { $few } innkjøp
desk-did = { $did ->
    [kept] { $kind ->
        [scenario] Vurdert
       *[other] Godteke
    }
    [left_out] { $kind ->
        [item] Utelate
        [measure] Avslått
       *[other] Lagt til side
    }
    [reworded] Fekk ein annan ordlyd
    [numbered] Fekk eit anna tal
    [retyped] Fekk ein annan type
    [placed] Plassert ein annan stad
    [timed] Skal oppfyllast til ei anna tid
   *[weighted] Vekta særskilt
}
desk-share-few = færre enn { $few }
desk-share-most = alle, eller alle så nær som færre enn { $few }
desk-remarks = Tilbakemeldingar
desk-no-remarks = Ingen har sagt noko om dette.
desk-group-alike = { $count } forslag som liknar kvarandre
desk-group-alike-why = Minst { $per_cent } prosent av orda dei endrar, er dei same.
desk-group-proposals = { $count ->
    [one] Eitt forslag som ikkje liknar på noko anna
   *[other] { $count } forslag som ikkje liknar på kvarandre
}
desk-group-words = { $count ->
    [one] Éi tilbakemelding utan forslag
   *[other] { $count } tilbakemeldingar utan forslag
}
desk-remarks-left-out = Dei nyaste { $shown } tilbakemeldingane står her.
desk-when = { $at }, versjon { $version }
desk-waits = Ventar
desk-answered = Har fått svar
desk-read = Slik stod det
desk-outdated = Teksten i katalogen er endra sidan dette vart sagt.
desk-who-elsewhere = Nokon frå ein annan organisasjon
desk-who-gone = Frå eit innkjøp som er sletta
desk-decided = Det som er bestemt
desk-made = { $who } { $at }
desk-made-changed = { $who } { $at }, endra av { $changer } { $changed }
desk-answers-count = { $count ->
    [0] svarer ikkje på noka tilbakemelding
    [one] svarer på éi tilbakemelding
   *[other] svarer på { $count } tilbakemeldingar
}
desk-change = Endre
desk-draft = Hald fram i utkastet til neste utgåve
desk-carried = Med i ei utgåve
desk-decide = Bestem
desk-change-title = Endre det som er bestemt
desk-outcome-question = Kva skal skje?
desk-outcome = { $outcome ->
    [change] Endre teksten
    [keep] La det stå, med eit svar
    [replace] Erstatte det med noko anna
    [retire] Ta det ut av bruk
   *[new_item] Lage noko nytt ved sida av
}
desk-which = Kva tilbakemeldingar svarer du på?
desk-which-help = Dei som gav dei, får lese svaret.
desk-remark-choice = { $verdict } – { $who }, { $at }
desk-remark-choice-words = { $verdict } – { $who }, { $at }: «{ $text }»
desk-answer = Svar til dei som sa frå
desk-answer-help = Sei med vanlege ord kva som blir gjort, eller kvifor det står som det står. Svaret blir også lese av leverandørar som sa frå gjennom ei lenkje. Skriv ikkje noko om personar eller om einskilde innkjøp.
desk-send = Bestem og svar
desk-change-send = Lagre endringa
desk-wrong-outcome = Vel kva som skal skje.
desk-wrong-answer = Skriv eit svar.
desk-wrong-remarks = Noko av det du svarer på, er trekt tilbake. Sjå over lista og send på nytt.
desk-wrong-room = Det er plass til høgst { $max } avgjerder som ventar på ei utgåve.
desk-wrong-released = Dette er med i ei utgåve av katalogen og kan ikkje endrast. Det du skreiv, står nedanfor som ei ny avgjerd.
desk-review = Gjennomlesing
desk-review-lead = Krav som ingen har lese kritisk på lenge: Stemmer dei framleis med lova, marknaden og det vi meiner?
desk-review-off = Kommunen har ikkje bestemt kor lenge eit krav kan stå før det skal lesast på nytt.
desk-review-none = { $months ->
    [one] Alle krava er lesne kritisk den siste månaden.
   *[other] Alle krava er lesne kritisk dei siste { $months } månadene.
}
desk-review-count = { $count ->
    [one] Eitt krav
   *[other] { $count } krav
} er ikkje lese kritisk på { $months ->
    [one] éin månad
   *[other] { $months } månader
} eller meir. Dei som har venta lengst, står først.
desk-review-last = Sist lese { $date }
desk-review-settle = Bestem kor lenge eit krav kan stå
desk-sources = Lover og standardar
desk-sources-lead = Kva krava i katalogen (versjon { $version }) viser til. Når ei lov eller ein standard er endra, les du krava under på nytt.
desk-sources-left-out = Det er samanlikna med dei { $max } nyaste versjonane som innkjøpa bruker.
desk-source-changed = Endra i katalogen sidan versjon { $versions }, som innkjøp i kommunen bruker. Desse krava viser hit.
desk-source-unconfirmed = Ikkje stadfesta: kommunen kontrollerer sjølv.
desk-source-items = { $count ->
    [one] Eitt krav viser hit
   *[other] { $count } krav viser hit
}
answers = Svaret frå dei som redigerer katalogen
answer-outcome = { $outcome ->
    [change] Teksten blir endra
    [keep] Det blir ståande
    [replace] Det blir erstatta av noko anna
    [retire] Det går ut av katalogen
   *[new_item] Det kjem noko nytt i katalogen
}
answer-at = Svart på { $at }
answer-carried = Dette er med i ei utgåve av katalogen.
visit-answered = Svar på det som har kome inn om dette kravet:
waiting-answer = Du har fått svar på tilbakemeldinga di: { $about }
organisation-review = Gjennomlesing
review-settings-lead = Kor lenge eit krav i katalogen kan stå før nokon skal lese det kritisk på nytt. Krav som har venta lenger, blir merkte i katalogen og står på redaktørbordet.
review-months = Månader før eit krav skal lesast på nytt
review-months-help = Kommunen bestemmer sjølv kor lenge. La feltet stå tomt om ingenting skal merkast.
review-months-wrong = Skriv eit heilt tal frå 1 til { $max }, eller la feltet stå tomt.
act-review = Bestemte at krav skal lesast på nytt etter { $months } månader
act-review-none = Bestemte at ingen krav blir merkte for ny gjennomlesing
act-decided = Bestemte på redaktørbordet: { $about }
act-decision-changed = Endra det som var bestemt på redaktørbordet: { $about }
