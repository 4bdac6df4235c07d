# What a municipality settles beside its card
organisation-units = Enheter
units-lead = Enhetene som kan stå som kjøper. Hver anskaffelse velger en av dem på oversikten sin.
units-usual = En anskaffelse som ikke har valgt, får enheten som står i opplysningene om kommunen: { $unit }.
units-usual-none = En anskaffelse som ikke har valgt, får ingen enhet. En fast enhet kan stå i opplysningene om kommunen.
units-list = Enheter
units-list-help = Én på hver linje, slik de skal stå i dokumentene. For eksempel «Oppvekst» eller «Helse og mestring».
units-wrong-many = Skriv høyst { $max } enheter.
units-wrong-long = «{ $unit } …» er for langt. En enhet kan ha { $max } tegn.
act-units = Endret enhetene til { $units }
act-units-none = Tok bort alle enhetene

procurement-unit = Enhet som kjøper
procurement-unit-usual = Kommunens faste: { $unit }
procurement-unit-none = Ingen
procurement-unit-save = Velg enhet
journal-unit = Valgte { $unit } som enhet
journal-unit-none = Valgte ingen egen enhet
error-unit = Enheten finnes ikke
error-unit-advice = Noen kan ha tatt den bort fra kommunens enheter. Gå tilbake og velg en annen.

organisation-archive = Arkiv
archive-lead = Hvor dokumentene i en anskaffelse skal arkiveres. Det står på siden til hver versjon som er frosset, så saksbehandleren vet hva som skal skje videre.
archive-place = System eller sted
archive-place-help = For eksempel «sak- og arkivsystemet».
archive-contact = Kontakt for arkivet
archive-contact-help = Helst en funksjon, ikke en person. For eksempel «dokumentsenteret, arkiv@kommune.no».
archive-months = Måneder uten endringer før noen blir spurt
archive-months-help = Den som svarer for en anskaffelse, blir da spurt på «Venter på deg» om den er avsluttet og kan arkiveres og slettes. Ingenting slettes av seg selv. Kommunen bestemmer selv hvor lenge; la feltet stå tomt hvis ingen skal spørres.
archive-months-told = { $count ->
    [one] spør etter én måned
   *[other] spør etter { $count } måneder
}
archive-months-wrong = Skriv et helt tall fra 1 til { $max }, eller la feltet stå tomt.
archive-to-place = Dette skal arkiveres i { $place }, på saksnummeret til anskaffelsen.
archive-to-contact = Spørsmål om arkivering: { $contact }.
act-archive = Endret opplysningene om arkivering: { $place }
act-archive-none = Tok bort opplysningene om arkivering

organisation-languages = Språk
languages-lead = Hvilke språk sider og dokumenter kan ha hos dere, og hvilket de begynner med.
languages-offered = Språk dere bruker
languages-offered-help = De andre kan ikke velges nederst på sidene, og ikke som språk i dokumentene til nye anskaffelser.
languages-first = Språket dere begynner med
languages-first-help = Sidene har det til hver enkelt velger et annet. Nye anskaffelser får det som dokumentspråk; de som finnes, endres ikke.
languages-wrong-none = Velg minst ett språk.
languages-wrong-first = Velg et av språkene dere bruker.
act-languages = Endret språkene til { $names }

organisation-matrix = Risikomatrise
own-matrix-lead = Hvor alvorlig hver kombinasjon av sannsynlighet og konsekvens er hos dere, og hvem som kan godta restrisikoen. Trinnene for sannsynlighet og konsekvens og navnene på nivåene er katalogens.
own-matrix-usual = Dere bruker matrisen fra katalogen.
own-matrix-own = Dere har en egen matrise.
own-matrix-effect = Risikoen i anskaffelser som er i gang, regnes ut på nytt med det dere lagrer. En risiko som er godtatt av noen som ikke lenger kan godta nivået, må godtas på nytt. Versjoner som er frosset, endres ikke.
own-matrix-cells = Nivåer
own-matrix-cells-help = Nivået kan ikke synke når sannsynligheten eller konsekvensen øker.
own-matrix-corner = Sannsynlighet og konsekvens
own-matrix-cell = Sannsynlighet { $likelihood }, konsekvens { $consequence }
own-matrix-accepted-by = Hvem som godtar restrisikoen
own-matrix-accepts = { $level }
own-matrix-usual-role = I katalogen: { $role }
own-matrix-reset = Bruk matrisen fra katalogen
own-matrix-wrong-level = Velg et nivå.
own-matrix-wrong-falls = Nivået er lavere enn i en celle med mindre sannsynlighet eller mildere konsekvens. Hev det, eller senk nivået i den andre.
own-matrix-wrong-role = Velg et rollekort som kan godta risiko. De som bare gir råd, kan det ikke.
act-matrix = Endret risikomatrisen
act-matrix-usual = Gikk tilbake til risikomatrisen fra katalogen

organisation-look = Logo og farge
look-lead = Logoen og fargen deres i dokumentene og øverst på sidene. Versjoner som er frosset, endres ikke, og kommunens egen mal for databehandleravtalen beholder sitt eget utseende.
look-logo = Logo
look-logo-none = Dere har ingen logo i Kravspor.
look-logo-file = Fil med logoen
look-logo-help = PNG, høyst { $kilobytes } kB og { $width } × { $height } piksler. Kravspor beholder bare selve bildet, ikke tekst og andre opplysninger i filen. Logoen står på hvit bakgrunn, over tittelen på første side i Word-dokumentene.
look-logo-save = Ta i bruk logoen
look-logo-remove = Fjern logoen
look-logo-late = En kollega har byttet eller fjernet logoen. Siden viser logoen slik den er nå. Velg filen på nytt hvis den fortsatt skal byttes.
look-wrong-png = Filen er ikke et PNG-bilde som kan leses. Lagre logoen som PNG og prøv igjen.
look-wrong-large = Logoen fyller mer enn { $kilobytes } kB slik Kravspor lagrer den. Gjør bildet mindre og prøv igjen.
look-wrong-pixels = Bildet er { $width } × { $height } piksler. Det kan være høyst { $most_wide } × { $most_high }.
look-colour = Farge
look-accent = Fargekode
look-accent-help = Et nummertegn og seks tegn fra kommunens profil, for eksempel #1d4f5c. Overskrifter i dokumentene og en linje øverst på sidene får fargen. La feltet stå tomt for å bruke fargen til Kravspor.
look-accent-none = Fargen til Kravspor
look-wrong-colour = Skriv fargen som et nummertegn og seks tegn, 0–9 og a–f. For eksempel #1d4f5c.
look-wrong-pale = Fargen er for lys til å leses på hvitt. Kontrasten er { $contrast }:1, og må være minst 4,50:1. Velg en mørkere farge.
act-accent = Endret fargen til { $colour }
act-accent-none = Gikk tilbake til fargen til Kravspor
act-logo = Byttet logo
act-logo-removed = Fjernet logoen
