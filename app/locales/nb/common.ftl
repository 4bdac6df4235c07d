title-wrong = Feil: { $title }
skip-to-content = Hopp til innholdet
account-menu = Konto
steps = Steg
overview = Oversikt
footer = Kravspor følger et krav fra behov til bilag. Det som publiseres, inneholder aldri scenarioer, tiltak eller vurderinger.
language = Språk
language-name = Bokmål
moment = { $day }.{ $month }.{ $year } kl. { $hour }.{ $minute }
day = { $day }.{ $month }.{ $year }
to-the-front-page = Til forsiden

save = Lagre
continue = Fortsett
save-to-overview = Lagre og gå til oversikten
cancel = Avbryt
copy = Kopier
export = Eksporter
delete = Slett
actions = Handlinger
dont-know = Vet ikke
yes = Ja
no = Nei
saved = Lagret { $time }

there-is-a-problem = Noe må rettes
nothing-is-lost = Ingenting er tapt: det du skrev, står fortsatt i skjemaet.
wrong-empty = Fyll ut feltet.
wrong-too-long = Skriv høyst { $max } tegn.
wrong-number = Skriv et helt tall fra { $min } til { $max }.
wrong-email = Skriv en e-postadresse, for eksempel navn@kommune.no.
wrong-password-short = Passordet må ha minst { $min } tegn.
wrong-password-again = De to passordene er ikke like.
wrong-sign-in = E-postadressen eller passordet er feil. Se etter skrivefeil og prøv igjen.
wrong-organisation-number = Organisasjonsnummeret har ni siffer og et kontrollsiffer som ikke stemmer her. Se etter tastefeil.
wrong-no-file = Velg en fil først.
wrong-not-text = Filen er ikke en saksfil fra Kravspor: den er ikke tekst i UTF-8.
wrong-release = Saken er laget med katalogversjon { $version }, som ikke finnes her. Be den som driver Kravspor, om å legge inn den versjonen.

error-not-found = Fant ikke siden
error-not-found-advice = Adressen finnes ikke, eller du har ikke tilgang til det den viser. Se etter skrivefeil, eller gå til forsiden.
error-forbidden = Du har ikke tilgang til dette
error-forbidden-advice = Spør den som eier anskaffelsen, om du trenger tilgang.
error-forged = Skjemaet kom fra et annet nettsted
error-forged-advice = Av hensyn til sikkerheten tas det ikke imot. Gå tilbake til Kravspor og send det derfra.
error-too-large = Det du sendte, er for stort
error-too-large-advice = Ingenting er lagret. Send mindre tekst eller en mindre fil.
error-busy = Databasen er opptatt
error-busy-advice = Ingenting er lagret. Gå tilbake i nettleseren, der det du skrev fortsatt står, og send på nytt om litt.
error-gone = Databasen svarer ikke
error-gone-advice = Gå tilbake i nettleseren, der det du skrev fortsatt står, og send på nytt om litt. Ble noe lagret før forbindelsen røk, ser du det da. Si fra til den som driver Kravspor dersom det varer.
error-full = Det er ikke plass til mer
error-full-advice = Ingenting er lagret, men det som var lagret fra før, er uskadd. Gå tilbake i nettleseren, der det du skrev fortsatt står, og si fra til den som driver Kravspor.
error-conflict = Noen andre har endret det samme
error-conflict-advice = Ingenting er lagret. Gå tilbake, last siden på nytt og se hva som er endret.
error-internal = Noe gikk galt hos oss
error-internal-advice = Det som var lagret fra før, er uskadd. Gå tilbake i nettleseren og prøv igjen. Si fra til den som driver Kravspor dersom det skjer flere ganger.
error-reference = Referanse: { $id }
error-slow = Det tok for lang tid
error-slow-advice = Det er ikke sikkert at noe ble lagret. Gå tilbake i nettleseren, der det du skrev fortsatt står, og prøv igjen om litt. Si fra til den som driver Kravspor dersom det skjer flere ganger.
error-characters = Teksten inneholder et tegn som ikke kan lagres
error-characters-advice = Ingenting er lagret. Det er et usynlig styretegn (NUL), som ofte følger med når tekst er kopiert fra et annet program. Gå tilbake, skriv teksten på nytt, og send den igjen.
wrong-nul = Filen inneholder et usynlig styretegn (NUL), som ikke kan lagres. Ta det bort og send filen igjen.
error-setup-dead = Lenken virker ikke
error-setup-dead-advice = Den er brukt, for gammel, eller det finnes allerede en konto. Start Kravspor på nytt for å få en ny lenke, dersom ingen konto finnes.
error-copy-elsewhere = Anskaffelsen kan ikke kopieres
error-copy-elsewhere-advice = Den følger en katalog som en annen kommune har laget, og som ikke finnes hos dere. Anskaffelsen er som før.
error-release = Katalogversjonen mangler
error-release-advice = Anskaffelsen er laget med en katalogversjon som ikke finnes i databasen. Ingenting er tapt. Be den som driver Kravspor, om å legge inn versjonen.
error-too-many-procurements = Du har for mange anskaffelser
error-too-many-procurements-advice = Slett noen du ikke trenger, og prøv igjen.
error-stopped = Her lages det ingen bilag
error-stopped-advice = Svarene sier at anskaffelsen ikke skal behandles i Kravspor. Se meldingen øverst på siden for anskaffelsen.
error-annex-language = Bilagene finnes ikke på språket dere har valgt
error-annex-language-advice = Kravkatalogen som anskaffelsen følger, er ikke skrevet på det språket. Velg et annet språk i profilen, under «Om anskaffelsen».
error-title = Navnet mangler eller er for langt
error-title-advice = Ingenting er endret. Gå tilbake og skriv et navn på høyst 300 tegn.
error-upload = Filen kom ikke frem
error-upload-advice = Ingenting er lagret. Prøv å sende den på nytt.

setup-title = Opprett den første kontoen
setup-lead = Du er den første her. Kontoen du lager nå, eier det du oppretter.
setup-lead-organisation = Du er den første fra { $organisation } her. Kontoen du lager nå, styrer hvem fra { $organisation } som slipper inn.
setup-organisation = Kommunens navn
setup-organisation-help = Kommunen som juridisk person, for eksempel «Fjordvik kommune».
setup-create = Opprett konto
your-name = Navnet ditt
email = E-postadresse
password = Passord
password-help = Minst tolv tegn. En setning er lett å huske og vanskelig å gjette.
password-again = Gjenta passordet
sign-in = Logg inn
sign-out = Logg ut

organisation = Kommunen
organisation-lead = Dette står på forsiden av kravarket og i databehandleravtalen.
organisation-name = Navn
organisation-name-help = Behandlingsansvarlig er kommunen som juridisk person, ikke en person eller enhet.
organisation-number = Organisasjonsnummer
organisation-address = Postadresse
organisation-unit = Virksomhet eller enhet
organisation-unit-help = Den som kjøper og eier behovet, for eksempel «Oppvekst».
organisation-representative = Hvem som signerer
organisation-representative-help = Stillingen er nok, for eksempel «kommunedirektøren».
organisation-contact = Kontaktpunkt for avtalen
organisation-contact-help = Helst en funksjonsadresse, for eksempel postmottaket.
organisation-dpo = Personvernombud
organisation-dpo-help = Hvordan personvernombudet kan nås.
organisation-missing = Kommunens organisasjonsnummer eller adresse mangler.
organisation-fill-in = Fyll ut opplysningene om kommunen
robustness = Skal robusthet (R) være en egen side av sikkerheten?
robustness-help = Noen kommuner vurderer bare konfidensialitet, integritet og tilgjengelighet. Da flyttes scenarioene om robusthet dit, ingen forsvinner.
robustness-on = Ja, vurder K, I, T og R
robustness-off = Nei, vurder K, I og T
absolute-lines-max = Høyeste antall absolutte krav
absolute-lines-max-help = Kravspor sier fra når et kravark har flere. Mange absolutte krav stenger leverandører ute.

procurement = Anskaffelse
procurements = Anskaffelser
procurements-empty = Her kommer anskaffelsene dine. Begynn med å gi den første et navn.
procurement-new = Ny anskaffelse
procurement-title = Navn på anskaffelsen
procurement-title-help = For eksempel «Trivselsundersøkelse i skolen».
procurement-create = Opprett anskaffelse
last-changed = Sist endret
rename = Gi nytt navn
copy-of = Kopi av { $title }
copy-do = Lag en kopi
import = Hent inn fra fil
import-file = Saksfil
import-help = En JSON-fil som er eksportert fra Kravspor.
import-do = Hent inn
imported-untitled = Anskaffelse fra fil
export-file = Eksporter hele saken som én JSON-fil
delete-title = Slett anskaffelsen
delete-do = Slett anskaffelsen
next-step = Neste: { $step }
as-a-whole = Hele anskaffelsen
catalogue-version = Katalogversjon { $version }
short-path = Vernebehovet er lavt. Da holder det å vurdere noen få scenarioer; kravarket blir kort.
so-far = Dette vet vi så langt
level-so-far = { $level } så langt, kan bli høyere
facts-empty = Ingenting ennå. Det som følger av svarene i steget «Behov», kommer her.
facts-all = { $count ->
    [one] Det ene vi vet om anskaffelsen
   *[other] Alle { $count } ting vi vet om anskaffelsen
}
look-at = Se på dette før du publiserer
agreement-yes = Det trengs databehandleravtale.
agreement-no = Det trengs ikke databehandleravtale.
agreement-unknown = Det er ikke avklart om det trengs databehandleravtale. Den lages, og er merket som åpen.

step-profile = Profil
step-need = Behov
step-roles = Roller
step-risk = Risiko
step-requirements = Krav
step-annexes = Bilag
state-done = Ferdig
state-not-begun = Ikke begynt
state-questions = { $count ->
    [one] Ett spørsmål gjenstår
   *[other] { $count } spørsmål gjenstår
}
state-roles = { $count ->
    [one] Én rolle mangler
   *[other] { $count } roller mangler
}
state-scenarios = { $count ->
    [one] Ett scenario gjenstår
   *[other] { $count } scenarioer gjenstår
}
state-lines = { $count ->
    [one] Ett krav
   *[other] { $count } krav
}
state-lines-open = { $count } krav, { $open } venter på svar

journal = Journal
journal-at = Når
journal-who = Hvem
journal-what = Hva
journal-created = Opprettet anskaffelsen
journal-copied = Kopierte fra «{ $title }»
journal-imported = Hentet inn fra fil
journal-renamed = Ga nytt navn: «{ $title }»
