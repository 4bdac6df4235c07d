# What a municipality settles beside its card
organisation-units = Einingar
units-lead = Einingane som kan stå som kjøpar. Kvart innkjøp vel ei av dei på oversikta si.
units-usual = Eit innkjøp som ikkje har valt, får eininga som står i opplysningane om kommunen: { $unit }.
units-usual-none = Eit innkjøp som ikkje har valt, får inga eining. Ei fast eining kan stå i opplysningane om kommunen.
units-list = Einingar
units-list-help = Éi på kvar linje, slik dei skal stå i dokumenta. Til dømes «Oppvekst» eller «Helse og meistring».
units-wrong-many = Skriv høgst { $max } einingar.
units-wrong-long = «{ $unit } …» er for langt. Ei eining kan ha { $max } teikn.
act-units = Endra einingane til { $units }
act-units-none = Tok bort alle einingane

procurement-unit = Eining som kjøper
procurement-unit-usual = Den faste til kommunen: { $unit }
procurement-unit-none = Inga
procurement-unit-save = Vel eining
journal-unit = Valde { $unit } som eining
journal-unit-none = Valde inga eiga eining
error-unit = Eininga finst ikkje
error-unit-advice = Nokon kan ha teke ho bort frå einingane til kommunen. Gå tilbake og vel ei anna.

organisation-archive = Arkiv
archive-lead = Kvar dokumenta i eit innkjøp skal arkiverast. Det står på sida til kvar versjon som er frosen, så saksbehandlaren veit kva som skal skje vidare.
archive-place = System eller stad
archive-place-help = Til dømes «sak- og arkivsystemet».
archive-contact = Kontakt for arkivet
archive-contact-help = Helst ein funksjon, ikkje ein person. Til dømes «dokumentsenteret, arkiv@kommune.no».
archive-months = Månader utan endringar før nokon blir spurd
archive-months-help = Den som svarer for eit innkjøp, blir då spurd på «Ventar på deg» om det er avslutta og kan arkiverast og slettast. Ingenting blir sletta av seg sjølv. Kommunen bestemmer sjølv kor lenge; lat feltet stå tomt om ingen skal spørjast.
archive-months-told = { $count ->
    [one] spør etter éin månad
   *[other] spør etter { $count } månader
}
archive-months-wrong = Skriv eit heilt tal frå 1 til { $max }, eller lat feltet stå tomt.
archive-to-place = Dette skal arkiverast i { $place }, på saksnummeret til innkjøpet.
archive-to-contact = Spørsmål om arkivering: { $contact }.
act-archive = Endra opplysningane om arkivering: { $place }
act-archive-none = Tok bort opplysningane om arkivering

organisation-languages = Språk
languages-lead = Kva språk sider og dokument kan ha hos dykk, og kva for eit dei begynner med.
languages-offered = Språk de bruker
languages-offered-help = Dei andre kan ikkje veljast nedst på sidene, og ikkje som språk i dokumenta til nye innkjøp.
languages-first = Språket de begynner med
languages-first-help = Sidene har det til kvar einskild vel eit anna. Nye innkjøp får det som dokumentspråk; dei som finst, blir ikkje endra.
languages-wrong-none = Vel minst eitt språk.
languages-wrong-first = Vel eit av språka de bruker.
act-languages = Endra språka til { $names }

organisation-matrix = Risikomatrise
own-matrix-lead = Kor alvorleg kvar kombinasjon av sannsyn og konsekvens er hos dykk, og kven som kan godta restrisikoen. Trinna for sannsyn og konsekvens og namna på nivåa er katalogen sine.
own-matrix-usual = De bruker matrisa frå katalogen.
own-matrix-own = De har ei eiga matrise.
own-matrix-effect = Risikoen i innkjøp som er i gang, blir rekna ut på nytt med det de lagrar. Ein risiko som er godteken av nokon som ikkje lenger kan godta nivået, må godtakast på nytt. Versjonar som er frosne, blir ikkje endra.
own-matrix-cells = Nivå
own-matrix-cells-help = Nivået kan ikkje gå ned når sannsynet eller konsekvensen aukar.
own-matrix-corner = Sannsyn og konsekvens
own-matrix-cell = Sannsyn { $likelihood }, konsekvens { $consequence }
own-matrix-accepted-by = Kven som godtek restrisikoen
own-matrix-accepts = { $level }
own-matrix-usual-role = I katalogen: { $role }
own-matrix-reset = Bruk matrisa frå katalogen
own-matrix-wrong-level = Vel eit nivå.
own-matrix-wrong-falls = Nivået er lågare enn i ei celle med mindre sannsyn eller mildare konsekvens. Hev det, eller senk nivået i den andre.
own-matrix-wrong-role = Vel eit rollekort som kan godta risiko. Dei som berre gir råd, kan det ikkje.
act-matrix = Endra risikomatrisa
act-matrix-usual = Gjekk tilbake til risikomatrisa frå katalogen

organisation-look = Logo og farge
look-lead = Logoen og fargen dykkar i dokumenta og øvst på sidene. Versjonar som er frosne, blir ikkje endra, og kommunen sin eigen mal for databehandlaravtalen beheld sin eigen utsjånad.
look-logo = Logo
look-logo-none = De har ingen logo i Kravspor.
look-logo-file = Fil med logoen
look-logo-help = PNG, høgst { $kilobytes } kB og { $width } × { $height } pikslar. Kravspor beheld berre sjølve biletet, ikkje tekst og andre opplysningar i fila. Logoen står på kvit bakgrunn, over tittelen på første side i Word-dokumenta.
look-logo-save = Ta i bruk logoen
look-logo-remove = Fjern logoen
look-logo-late = Ein kollega har bytt eller fjerna logoen. Sida viser logoen slik han er no. Vel fila på nytt dersom han framleis skal bytast.
look-wrong-png = Fila er ikkje eit PNG-bilete som kan lesast. Lagre logoen som PNG og prøv igjen.
look-wrong-large = Logoen fyller meir enn { $kilobytes } kB slik Kravspor lagrar han. Gjer biletet mindre og prøv igjen.
look-wrong-pixels = Biletet er { $width } × { $height } pikslar. Det kan vere høgst { $most_wide } × { $most_high }.
look-colour = Farge
look-accent = Fargekode
look-accent-help = Eit nummerteikn og seks teikn frå profilen til kommunen, til dømes #1d4f5c. Overskrifter i dokumenta og ei linje øvst på sidene får fargen. Lat feltet stå tomt for å bruke fargen til Kravspor.
look-accent-none = Fargen til Kravspor
look-wrong-colour = Skriv fargen som eit nummerteikn og seks teikn, 0–9 og a–f. Til dømes #1d4f5c.
look-wrong-pale = Fargen er for lys til å lesast på kvitt. Kontrasten er { $contrast }:1, og må vere minst 4,50:1. Vel ein mørkare farge.
act-accent = Endra fargen til { $colour }
act-accent-none = Gjekk tilbake til fargen til Kravspor
act-logo = Bytte logo
act-logo-removed = Fjerna logoen
