# Editions of the catalogue
editions = Eigne utgåver av katalogen
editions-about = Endringane organisasjonen sjølv gjer i katalogen: utkast, høyring, utgiving og det som er gjort før
editions-lead = Her endrar redaktørane katalogen for organisasjonen. Ei utgåve er eit utkast til nokon har lese alt og ho blir gitt ut. Nye innkjøp startar no med { $version }. Innkjøp som er i gang, held på utgåva dei starta med.
editions-none = Organisasjonen har ingen eigne utgåver. Då gjeld den felles katalogen.
editions-editors-only = Berre redaktørar kan endre katalogen. Ein administrator gir den retten under «Kontoar».
editions-alone = Det trengst ein redaktør til. Den som skriv ei endring, kan ikkje sjølv vere den som les og godkjenner henne. Ein administrator gir retten under «Kontoar».
edition-begin = Begynn på eit utkast
edition-to-draft = Gå til utkastet
edition-state = { $state ->
    [draft] Utkast
    [hearing] Til høyring
   *[released] Gitt ut
}
edition-draft = Utkast til neste utgåve
edition-draft-lead = Utkastet byggjer på { $base }. Slik det står no, blir det { $becomes }. Ingenting endrar seg for nokon før det blir gitt ut.
edition-changes = Endringar
edition-no-changes = Det er ingen endringar enno.
edition-heard = Utkastet er til høyring. Det kan ikkje endrast før høyringa er avslutta.
edition-add = Legg til ei endring
edition-add-item = Kravet som skal endrast
edition-add-item-help = Skriv ID, til dømes IDT-003. Du kan òg gå til kravet i katalogen og velje å endre det der.
edition-add-do = Endre kravet
edition-new-item = Nytt krav
edition-change-edit = Endre
edition-review = Eg har lese og godkjenner
edition-reviewed = Lese og godkjent av { $name } { $at }.
edition-unreviewed = Ikkje lese av ein annan redaktør enno.
edition-written = Skrive av { $name } { $at }.
edition-findings = Må rettast før utgiving:
edition-lint = { $language }: «{ $words }»: { $reason } { $advice }
edition-overtaken = Den felles katalogen har fått ein annan tekst her etter at denne endringa vart skriven. Endringa gjeld framleis. Sjå om ho trengst.
edition-overtaken-all = Den felles katalogen har fått andre ord her etter at de endra dei: { $ids }. Orda dykkar gjeld framleis. Sjå om dei trengst.
edition-left-behind = Endra: { $changed }. Som før: { $same }. Då kan dokument på ulike språk seie ulike ting. Endre dei andre språka òg, eller sjekk at meininga er den same.
edition-remarks = Innspel frå høyringa
edition-drop = Ta endringa ut av utkastet
edition-drop-lead = Det som er skrive i endringa, blir borte. Kravet blir ståande som det er.
edition-drop-do = Ja, ta henne ut
edition-field = { $field ->
    [text] Kravtekst
    [reason] Grunngiving
    [evidence] Dokumentasjon
   *[better] Dette gir betre utteljing
} ({ $language })
edition-entry = { $kind ->
    [scenario] Scenario { $id }
    [measure] Tiltak { $id }
    [question] Spørsmål { $id }
   *[clause] Punkt { $id } i databehandlaravtalen
}
edition-place = { $field ->
    [title] Tittel
    [explanation] Forklaring
    [help] Hjelpetekst
    [heading] Overskrift
    [note] Fotnote
    [unit] Eining
   *[text] Tekst
} { $number }({ $language })
edition-texts = Endre orda: { $name }
edition-texts-lead = Du kan endre orda. Kva dei fører til i innkjøpa, er det same som før.
edition-texts-overtaken = Den felles katalogen har fått ein annan tekst her etter at de endra han. Teksten dykkar gjeld ikkje lenger. Sjå om han trengst.
edition-wrong-same = Ingenting er endra. Endre ein tekst.
edition-wrong-names = Det som står i krøllparentesar, må vere det same som før.
edition-fate-new = Nytt krav
edition-fate-words = Ny tekst
edition-fate-retired = Blir teke ut
edition-fate-replaced = Blir erstatta av { $id }
edition-item = Endre krav { $id }
edition-item-lead = Du kan endre orda, men ikkje kva kravet krev. Skal det krevje noko anna, trengst eit nytt krav som erstattar dette.
edition-locked = Dette ligg fast
edition-replace = Lag eit nytt krav som erstattar dette
edition-fate = Kva skal skje med kravet?
edition-fate-choice = { $fate ->
    [retire] Det blir teke ut av katalogen
   *[keep] Det blir ståande
}
edition-replaced-by = Krav som tek over (valfritt)
edition-replaced-by-help = ID til eit krav som finst. Fyll det berre ut når kravet blir teke ut. Tiltak som fører til dette kravet, fører då til det nye.
edition-note = Kva er gjort, og kvifor?
edition-note-help = Dette les dei som får utgåva, og dei som gav tilbakemelding. Skriv det i ei setning eller to.
edition-new-replaces = Det nye kravet erstattar { $id }, som blir teke ut. Tekstane er henta derifrå for at du skal endre dei. Tiltak som fører til { $id }, fører til det nye kravet.
edition-new-id = ID
edition-new-id-help = Begynner med området. Bruk bokstavar i tillegg til tal, slik at det aldri blir same ID som i den felles katalogen.
edition-new-pair = Type og plassering
edition-new-obligation = Kva kravet tyder, i éi linje på engelsk
edition-new-obligation-help = Dette er meininga med kravet. Ho kan aldri endrast når utgåva er gitt ut.
edition-new-scale-from = Skala for poeng, frå
edition-new-scale-to = Skala for poeng, til
edition-new-scale-help = Blir berre brukt for krav som blir evaluerte.
edition-new-references = Tilvisingar (valfritt)
edition-new-references-help = Éi på kvar linje, til dømes ISO27001-2022:A.8.5.
edition-new-measures = Tiltak som fører til kravet (valfritt)
edition-new-measures-help = ID til eitt tiltak på kvar linje. Utan tiltak må kravet veljast for hand.
edition-hearings = Høyring
edition-hearings-lead = Dei som får lenkja, ser endringane og kan seie kva dei meiner. Dei ser ikkje noko anna. Kollegaer i organisasjonen finn utgåva i lista. Utkastet står stille så lenge høyringa varer.
edition-hearing-weeks = Kor lenge
edition-hearing-begin = Start høyringa
edition-hearing-end = Avslutt høyringa
edition-hearing-made = Høyringa er i gang
edition-hearing-send = Send lenkja til dei du vil høyre frå. Alle som har henne, kan lese endringane og seie noko om dei.
edition-hearing-state = { $state ->
    [open] Starta av { $who } { $begun }. Varer til { $at }.
    [ended] Starta av { $who } { $begun }. Avslutta { $at }.
   *[expired] Starta av { $who } { $begun }. Fristen var { $at }.
} { $count ->
    [0] Ingen innspel.
    [one] Eitt innspel.
   *[other] { $count } innspel.
}
edition-hearing-lead = Utkastet er til høyring. Les endringane, og sei kva du meiner.
edition-released-lead = Gitt ut av { $name } { $at }. Det som er gitt ut, endrar seg ikkje meir.
edition-version = Katalogversjon
edition-base = Byggjer på
edition-notes = De sa → vi gjorde
edition-note-about = { $key }: { $fate }
edition-said = De sa
edition-did = Vi gjorde
edition-said-nothing = Inga tilbakemelding låg bak.
edition-thanks = Takk. Innspelet er sendt.
hearing-title = Høyring: kravkatalogen til { $organisation }
hearing-lead = { $organisation } vil endre krava nedanfor i katalogen sin og vil gjerne vite kva du meiner først.
hearing-say = Sei kva du meiner
hearing-about = Kva gjeld det?
hearing-about-all = Heile utgåva
hearing-body = Innspelet ditt
hearing-body-help = Til dømes kva som kan misforståast, kven som ikkje kan oppfylle det, eller korleis det bør stå.
hearing-send = Send innspelet
hearing-wrong-empty = Skriv kva du meiner.
hearing-wrong-shut = Høyringa er avslutta. Innspelet er ikkje lagra.
edition-to-release = Gi ut utgåva
release-lead = Når utgåva er gitt ut, startar nye innkjøp med henne. Innkjøp som er i gang, held på si. Det som er gitt ut, kan ikkje endrast; neste utgåve kjem i tillegg.
release-lacking = Dette manglar før utgåva kan givast ut:
release-lacks-changes = Det er ingen endringar i utkastet.
release-lacks-end = Høyringa er ikkje avslutta.
release-lacks-reviews = { $count ->
    [one] Éi endring er ikkje lesen av ein annan redaktør: { $ids }.
   *[other] { $count } endringar er ikkje lesne av ein annan redaktør: { $ids }.
}
release-number = Nummer
release-extent = { $extent ->
    [retired] Noko blir teke ut eller erstatta.
    [new] Noko er nytt.
   *[words] Berre ord er endra.
} { $first ->
    [yes] Den første utgåva kan ikkje ha eit lågare nummer enn { $number }.
   *[no] Då kan nummeret ikkje vere lågare enn { $number }.
} Du kan velje eit høgare.
release-notes-lead = Dette blir ståande i utgåva. Skriv så dei som gav tilbakemelding, kjenner seg att, og utan noko som er fortruleg.
release-said-help = Éin ting på kvar linje. Lat det stå tomt om ingen har sagt noko.
release-did-help = Kva som er gjort, og kvifor.
release-do = Gi ut
release-late = Utkastet eller katalogane i bruk vart endra medan du såg på sida. Ingenting er gitt ut. Les gjennom på nytt.
release-wrong-number = Skriv eit nummer med opptil tre delar, til dømes 1.2.0. Det kan ikkje vere lågare enn { $number }.
edition-wrong-no-item = Det finst ikkje noko krav i bruk med denne ID.
edition-wrong-unwritten = Skriv teksten på bokmål.
edition-wrong-emptied = Teksten finst i dag og kan ikkje takast bort. Skriv kva han skal vere.
edition-wrong-nothing = Ingenting er endra. Endre ein tekst, eller ta kravet ut.
edition-wrong-note = Skriv kva som er gjort, og kvifor.
edition-wrong-fate = Vel kva som skal skje med kravet.
edition-wrong-replaced-kept = Noko kan berre ta over når kravet blir teke ut.
edition-wrong-own = Du skreiv denne endringa sist. Ein annan redaktør må lese henne.
edition-wrong-choice = Vel frå lista.
edition-wrong-id = Skriv ein ID med store bokstavar frå A til Z, tal og bindestrek, høgst { $max } teikn.
edition-wrong-id-common = Slike ID-ar er den felles katalogen sine. Bruk bokstavar etter området, til dømes IDT-FJO-1.
edition-wrong-id-taken = Same ID er i bruk. Ein ID får aldri ei ny meining.
edition-wrong-room = Det er plass til høgst { $max } endringar i ei utgåve.
edition-wrong-obligation = Skriv éi linje, høgst 300 teikn.
edition-wrong-better = Skriv kva som gir betre utteljing.
edition-wrong-not-scored = Berre krav som blir evaluerte, seier kva som gir betre utteljing.
edition-wrong-scale = Skriv to tal frå 0 til 255. Det første må vere lågast.
edition-wrong-references = Skriv kvar tilvising som rammeverk, kolon og stad, og høgst 40.
edition-wrong-measures = Skriv berre ID-ar på tiltak som finst, og høgst 40.
edition-late-review = Endringa vart skriven om eller teken ut medan du las. Les henne på nytt.
edition-late-change = Ein kollega har endra dette etter at du opna sida. Ingenting er lagra.
edition-late-shut = Utkastet kan ikkje endrast no: det er til høyring, eller det er gitt ut.
error-edition-ground = Katalogane i bruk passar ikkje saman
error-edition-ground-advice = Ein katalog som organisasjonen bruker, passar ikkje med den felles katalogen. Rett det under eigne katalogar først.
error-hearing-over = Høyringa er over
error-hearing-over-advice = Ho er avslutta eller fristen er ute, eller så manglar noko av adressa. Spør den som gav deg lenkja.
act-edition-begun = Begynte på eit utkast til neste utgåve: { $title }
act-edition-changed = Skreiv ei endring i utkastet: { $id }
act-edition-dropped = Tok ei endring ut av utkastet: { $id }
act-edition-reviewed = Las og godkjende ei endring i utkastet: { $id }
act-hearing-begun = Starta ei høyring av utkastet, til { $until }
act-hearing-ended = Avslutta høyringa av utkastet
act-edition-released = Gav ut { $title }
catalogue-item-history = Historikk
catalogue-item-came = Kom med { $version }.
catalogue-item-edit = Endre kravet i neste utgåve
exchange-of-edition = Dette er ei utgåve som redaktørane har gitt ut. Ho kan ikkje slettast.
