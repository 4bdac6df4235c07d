# Editions of the catalogue
editions = Egne utgaver av katalogen
editions-about = Endringene organisasjonen selv gjør i katalogen: utkast, høring, utgivelse og det som er gjort før
editions-lead = Her endrer redaktørene katalogen for organisasjonen. En utgave er et utkast til noen har lest alt og den blir gitt ut. Nye anskaffelser starter nå med { $version }. Anskaffelser som er i gang, beholder utgaven de startet med.
editions-none = Organisasjonen har ingen egne utgaver. Da gjelder den felles katalogen.
editions-editors-only = Bare redaktører kan endre katalogen. En administrator gir den retten under «Kontoer».
editions-alone = Det trengs en redaktør til. Den som skriver en endring, kan ikke selv være den som leser og godkjenner den. En administrator gir retten under «Kontoer».
edition-begin = Begynn på et utkast
edition-to-draft = Gå til utkastet
edition-state = { $state ->
    [draft] Utkast
    [hearing] Til høring
   *[released] Gitt ut
}
edition-draft = Utkast til neste utgave
edition-draft-lead = Utkastet bygger på { $base }. Slik det står nå, blir det { $becomes }. Ingenting endrer seg for noen før det blir gitt ut.
edition-changes = Endringer
edition-no-changes = Det er ingen endringer ennå.
edition-heard = Utkastet er til høring. Det kan ikke endres før høringen er avsluttet.
edition-add = Legg til en endring
edition-add-item = Kravet som skal endres
edition-add-item-help = Skriv ID-en, for eksempel IDT-003. Du kan også gå til kravet i katalogen og velge å endre det der.
edition-add-do = Endre kravet
edition-new-item = Nytt krav
edition-change-edit = Endre
edition-review = Jeg har lest og godkjenner
edition-reviewed = Lest og godkjent av { $name } { $at }.
edition-unreviewed = Ikke lest av en annen redaktør ennå.
edition-written = Skrevet av { $name } { $at }.
edition-findings = Må rettes før utgivelse:
edition-lint = { $language }: «{ $words }»: { $reason } { $advice }
edition-overtaken = Den felles katalogen har fått en annen tekst her etter at denne endringen ble skrevet. Endringen gjelder fortsatt. Se om den trengs.
edition-overtaken-all = Den felles katalogen har fått andre ord her etter at dere endret dem: { $ids }. Ordene deres gjelder fortsatt. Se om de trengs.
edition-left-behind = Endret: { $changed }. Som før: { $same }. Da kan dokumenter på ulike språk si forskjellige ting. Endre de andre språkene også, eller sjekk at meningen er den samme.
edition-remarks = Innspill fra høringen
edition-drop = Ta endringen ut av utkastet
edition-drop-lead = Det som er skrevet i endringen, blir borte. Kravet blir stående som det er.
edition-drop-do = Ja, ta den ut
edition-field = { $field ->
    [text] Kravtekst
    [reason] Begrunnelse
    [evidence] Dokumentasjon
   *[better] Dette gir bedre uttelling
} ({ $language })
edition-entry = { $kind ->
    [scenario] Scenario { $id }
    [measure] Tiltak { $id }
    [question] Spørsmål { $id }
   *[clause] Punkt { $id } i databehandleravtalen
}
edition-place = { $field ->
    [title] Tittel
    [explanation] Forklaring
    [help] Hjelpetekst
    [heading] Overskrift
    [note] Fotnote
    [unit] Enhet
   *[text] Tekst
} { $number }({ $language })
edition-texts = Endre ordene: { $name }
edition-texts-lead = Du kan endre ordene. Hva de fører til i anskaffelsene, er det samme som før.
edition-texts-overtaken = Den felles katalogen har fått en annen tekst her etter at dere endret den. Teksten deres gjelder ikke lenger. Se om den trengs.
edition-wrong-same = Ingenting er endret. Endre en tekst.
edition-wrong-names = Det som står i krøllparenteser, må være det samme som før.
edition-fate-new = Nytt krav
edition-fate-words = Ny tekst
edition-fate-retired = Tas ut
edition-fate-replaced = Erstattes av { $id }
edition-item = Endre krav { $id }
edition-item-lead = Du kan endre ordene, men ikke hva kravet krever. Skal det kreve noe annet, trengs et nytt krav som erstatter dette.
edition-locked = Dette ligger fast
edition-replace = Lag et nytt krav som erstatter dette
edition-fate = Hva skal skje med kravet?
edition-fate-choice = { $fate ->
    [retire] Det tas ut av katalogen
   *[keep] Det blir stående
}
edition-replaced-by = Krav som tar over (valgfritt)
edition-replaced-by-help = ID-en til et krav som finnes. Fylles bare ut når kravet tas ut. Tiltak som fører til dette kravet, fører da til det nye.
edition-note = Hva er gjort, og hvorfor?
edition-note-help = Dette leser de som får utgaven, og de som ga tilbakemelding. Skriv det i en setning eller to.
edition-new-replaces = Det nye kravet erstatter { $id }, som tas ut. Tekstene er hentet derfra for at du skal endre dem. Tiltak som fører til { $id }, fører til det nye kravet.
edition-new-id = ID
edition-new-id-help = Begynner med området. Bruk bokstaver i tillegg til tall, slik at ID-en aldri blir den samme som en i den felles katalogen.
edition-new-pair = Type og plassering
edition-new-obligation = Hva kravet betyr, i én linje på engelsk
edition-new-obligation-help = Dette er meningen med kravet. Den kan aldri endres når utgaven er gitt ut.
edition-new-scale-from = Skala for poeng, fra
edition-new-scale-to = Skala for poeng, til
edition-new-scale-help = Brukes bare for krav som evalueres.
edition-new-references = Henvisninger (valgfritt)
edition-new-references-help = Én på hver linje, for eksempel ISO27001-2022:A.8.5.
edition-new-measures = Tiltak som fører til kravet (valgfritt)
edition-new-measures-help = ID-en til ett tiltak på hver linje. Uten tiltak må kravet velges for hånd.
edition-hearings = Høring
edition-hearings-lead = De som får lenken, ser endringene og kan si hva de mener. De ser ikke noe annet. Kolleger i organisasjonen finner utgaven i listen. Utkastet står stille så lenge høringen varer.
edition-hearing-weeks = Hvor lenge
edition-hearing-begin = Start høringen
edition-hearing-end = Avslutt høringen
edition-hearing-made = Høringen er i gang
edition-hearing-send = Send lenken til dem du vil høre fra. Alle som har den, kan lese endringene og si noe om dem.
edition-hearing-state = { $state ->
    [open] Startet av { $who } { $begun }. Varer til { $at }.
    [ended] Startet av { $who } { $begun }. Avsluttet { $at }.
   *[expired] Startet av { $who } { $begun }. Fristen var { $at }.
} { $count ->
    [0] Ingen innspill.
    [one] Ett innspill.
   *[other] { $count } innspill.
}
edition-hearing-lead = Utkastet er til høring. Les endringene, og si hva du mener.
edition-released-lead = Gitt ut av { $name } { $at }. Det som er gitt ut, endrer seg ikke mer.
edition-version = Katalogversjon
edition-base = Bygger på
edition-notes = Dere sa → vi gjorde
edition-note-about = { $key }: { $fate }
edition-said = Dere sa
edition-did = Vi gjorde
edition-said-nothing = Ingen tilbakemelding lå bak.
edition-thanks = Takk. Innspillet er sendt.
hearing-title = Høring: kravkatalogen til { $organisation }
hearing-lead = { $organisation } vil endre kravene nedenfor i katalogen sin og vil gjerne vite hva du mener først.
hearing-say = Si hva du mener
hearing-about = Hva gjelder det?
hearing-about-all = Hele utgaven
hearing-body = Innspillet ditt
hearing-body-help = For eksempel hva som kan misforstås, hvem som ikke kan oppfylle det, eller hvordan det bør stå.
hearing-send = Send innspillet
hearing-wrong-empty = Skriv hva du mener.
hearing-wrong-shut = Høringen er avsluttet. Innspillet er ikke lagret.
edition-to-release = Gi ut utgaven
release-lead = Når utgaven er gitt ut, starter nye anskaffelser med den. Anskaffelser som er i gang, beholder sin. Det som er gitt ut, kan ikke endres; neste utgave kommer i tillegg.
release-lacking = Dette mangler før utgaven kan gis ut:
release-lacks-changes = Det er ingen endringer i utkastet.
release-lacks-end = Høringen er ikke avsluttet.
release-lacks-reviews = { $count ->
    [one] Én endring er ikke lest av en annen redaktør: { $ids }.
   *[other] { $count } endringer er ikke lest av en annen redaktør: { $ids }.
}
release-number = Nummer
release-extent = { $extent ->
    [retired] Noe tas ut eller erstattes.
    [new] Noe er nytt.
   *[words] Bare ord er endret.
} { $first ->
    [yes] Den første utgaven kan ikke ha et lavere nummer enn { $number }.
   *[no] Da kan nummeret ikke være lavere enn { $number }.
} Du kan velge et høyere.
release-notes-lead = Dette blir stående i utgaven. Skriv så de som ga tilbakemelding, kjenner seg igjen, og uten noe som er fortrolig.
release-said-help = Én ting på hver linje. La det stå tomt hvis ingen har sagt noe.
release-did-help = Hva som er gjort, og hvorfor.
release-do = Gi ut
release-late = Utkastet eller katalogene i bruk ble endret mens du så på siden. Ingenting er gitt ut. Les gjennom på nytt.
release-wrong-number = Skriv et nummer med opptil tre deler, for eksempel 1.2.0. Det kan ikke være lavere enn { $number }.
edition-wrong-no-item = Det finnes ikke noe krav i bruk med denne ID-en.
edition-wrong-unwritten = Skriv teksten på bokmål.
edition-wrong-emptied = Teksten finnes i dag og kan ikke tas bort. Skriv hva den skal være.
edition-wrong-nothing = Ingenting er endret. Endre en tekst, eller ta kravet ut.
edition-wrong-note = Skriv hva som er gjort, og hvorfor.
edition-wrong-fate = Velg hva som skal skje med kravet.
edition-wrong-replaced-kept = Noe kan bare ta over når kravet tas ut.
edition-wrong-own = Du skrev denne endringen sist. En annen redaktør må lese den.
edition-wrong-choice = Velg fra listen.
edition-wrong-id = Skriv en ID med store bokstaver fra A til Z, tall og bindestrek, høyst { $max } tegn.
edition-wrong-id-common = Slike ID-er er den felles katalogens. Bruk bokstaver etter området, for eksempel IDT-FJO-1.
edition-wrong-id-taken = ID-en er i bruk. En ID får aldri en ny mening.
edition-wrong-room = Det er plass til høyst { $max } endringer i en utgave.
edition-wrong-obligation = Skriv én linje, høyst 300 tegn.
edition-wrong-better = Skriv hva som gir bedre uttelling.
edition-wrong-not-scored = Bare krav som evalueres, sier hva som gir bedre uttelling.
edition-wrong-scale = Skriv to tall fra 0 til 255. Det første må være lavest.
edition-wrong-references = Skriv hver henvisning som rammeverk, kolon og sted, og høyst 40.
edition-wrong-measures = Skriv bare ID-er på tiltak som finnes, og høyst 40.
edition-late-review = Endringen ble skrevet om eller tatt ut mens du leste. Les den på nytt.
edition-late-change = En kollega har endret dette etter at du åpnet siden. Ingenting er lagret.
edition-late-shut = Utkastet kan ikke endres nå: det er til høring, eller det er gitt ut.
error-edition-ground = Katalogene i bruk passer ikke sammen
error-edition-ground-advice = En katalog som organisasjonen bruker, passer ikke med den felles katalogen. Rett det under egne kataloger først.
error-hearing-over = Høringen er over
error-hearing-over-advice = Den er avsluttet eller fristen er ute, eller så mangler noe av adressen. Spør den som ga deg lenken.
act-edition-begun = Begynte på et utkast til neste utgave: { $title }
act-edition-changed = Skrev en endring i utkastet: { $id }
act-edition-dropped = Tok en endring ut av utkastet: { $id }
act-edition-reviewed = Leste og godkjente en endring i utkastet: { $id }
act-hearing-begun = Startet en høring av utkastet, til { $until }
act-hearing-ended = Avsluttet høringen av utkastet
act-edition-released = Ga ut { $title }
catalogue-item-history = Historikk
catalogue-item-came = Kom med { $version }.
catalogue-item-edit = Endre kravet i neste utgave
exchange-of-edition = Dette er en utgave som redaktørene har gitt ut. Den kan ikke slettes.
