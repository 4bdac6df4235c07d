my-account = Min konto
account-saved = Endringen er lagret.
change-password = Bytt passord
change-password-lead = Når du bytter, blir du logget ut overalt ellers.
current-password = Passordet du har nå
new-password = Nytt passord
wrong-current-password = Dette er ikke passordet ditt. Se etter skrivefeil og prøv igjen.
sessions = Her er du logget inn
sessions-lead = Kjenner du ikke igjen en linje, så logg ut overalt og bytt passord.
session-since = Siden
session-browser = Nettleser
session-this = Denne
browser-unknown = Ukjent nettleser
sign-out-everywhere = Logg ut overalt

factor = Totrinnsinnlogging
factor-lead = I tillegg til passordet skriver du en kode fra telefonen. Da holder det ikke for andre å få tak i passordet.
factor-on = Slått på.
factor-off = Ikke slått på.
factor-settle = Sett opp eller slå av totrinnsinnlogging
factor-demanded = Kommunen krever totrinnsinnlogging av alle.
factor-start = Du trenger en app på telefonen som lager engangskoder. De fleste slike apper kan brukes.
factor-begin = Sett opp
factor-step-app = Åpne appen og velg å legge til en konto.
factor-step-read = Les av bildet med telefonen, eller skriv inn nøkkelen under det.
factor-step-code = Skriv koden som appen viser.
factor-squares = QR-kode med nøkkelen, til å lese av med telefonen
factor-secret = Nøkkel
factor-open-app = Åpne i en app på denne enheten
factor-code-help = Seks siffer. Appen bytter kode hvert halve minutt.
factor-confirm = Bekreft
factor-since = Slått på { $since }.
factor-codes-left = { $count ->
    [0] Du har ingen gjenopprettingskoder igjen. Slå totrinnsinnlogging av og på for å få nye.
    [one] Du har én gjenopprettingskode igjen.
   *[other] Du har { $count } gjenopprettingskoder igjen.
}
factor-turn-off = Slå av totrinnsinnlogging
factor-off-lead = Da holder det med passordet. Skriv både passordet og en kode.
factor-off-lead-alone = Da holder det med innloggingen. Skriv en kode.
factor-off-demanded = Det går ikke så lenge kommunen krever den. Har du fått ny telefon eller trenger nye gjenopprettingskoder, kan en administrator nullstille den.
wrong-first-code = Koden stemmer ikke. Se etter at klokken på telefonen går riktig, og skriv koden som appen viser nå.
recovery-title = Gjenopprettingskoder
recovery-lead = Totrinnsinnlogging er slått på. Mister du telefonen, kommer du inn med en av disse kodene. Hver av dem virker én gang.
recovery-keep = Kodene vises bare nå. Skriv dem ut eller legg dem et trygt sted, ikke sammen med passordet.
recovery-kept = Jeg har tatt vare på kodene

code-title = Skriv koden fra telefonen
code-lead = Åpne appen og skriv koden den viser.
code = Kode
code-help = Seks siffer fra appen, eller en gjenopprettingskode.
code-lost = Har du verken telefonen eller gjenopprettingskodene, kan en administrator i kommunen nullstille totrinnsinnloggingen.
sign-in-another = Logg inn med en annen konto
wrong-code = Koden stemmer ikke, eller den er brukt. Vent på neste kode og prøv igjen.
wrong-account-disabled = Kontoen er tatt ut av bruk. Snakk med en administrator i kommunen.

members = Kontoer
members-lead = De som arbeider i Kravspor for kommunen, og hvem som slipper inn.
member-name = Navn
member-state = Status
member-role = Rettighet
member-administrator = Administrator
member-ordinary = Vanlig bruker
member-editor = Redaktør
member-catalogue = Katalogen
member-out-of-use = ute av bruk
member-has-factor = totrinnsinnlogging
member-created = Opprettet
member-disabled = Tatt ut av bruk
member-password = Lag lenke til nytt passord
member-password-lead = Personen velger passordet selv gjennom en lenke som virker én gang. Der personen er logget inn nå, blir det logget ut.
member-factor-reset = Nullstill totrinnsinnlogging
member-factor-reset-lead = For den som har mistet både telefonen og gjenopprettingskodene. Vær sikker på hvem du snakker med.
member-administrator-give = Gjør til administrator
member-administrator-give-lead = En administrator bestemmer hvem som slipper inn, men får ikke tilgang til anskaffelsene til andre.
member-administrator-take = Fjern som administrator
member-administrator-take-lead = Personen beholder kontoen og anskaffelsene sine.
member-editor-give = Gjør til redaktør
member-editor-give-lead = En redaktør leser tilbakemeldingene på katalogen, endrer den og gir den ut på nytt, sammen med en annen redaktør. Det gir ikke tilgang til anskaffelsene til andre.
member-editor-take = Fjern som redaktør
member-editor-take-lead = Personen beholder kontoen og anskaffelsene sine. Det som er skrevet i katalogen, blir stående.
member-stop = Ta kontoen ut av bruk
member-stop-lead = Personen blir logget ut og kan ikke logge inn igjen før kontoen tas i bruk. Ingenting blir slettet.
member-resume = Ta kontoen i bruk igjen
member-resume-lead = Personen kan logge inn med passordet fra før.
wrong-last-administrator = Ingenting er endret. Kommunen må ha minst én administrator som kan logge inn. Gjør en annen til administrator først.

invite = Inviter
invite-lead = Du får en lenke som du selv sender. Den virker én gang, i { $days } dager, og gir en konto med denne e-postadressen.
invite-do = Lag invitasjon
invitation = Invitasjon
invitation-send = Send denne lenken til { $email }. Den som åpner den, velger navn og passord og får en konto.
invitations = Åpne invitasjoner
invitation-by = Invitert av
invitation-expires = Virker til
invitation-withdraw = Trekk tilbake
invitation-withdraw-one = Trekk tilbake invitasjonen til { $email }
invitation-title = Opprett konto hos { $organisation }
invitation-lead = Du logger inn med { $email } og passordet du velger her.
wrong-email-taken = Denne e-postadressen har allerede en konto.
wrong-too-many-invitations = Det er { $max } åpne invitasjoner. Trekk tilbake noen først.
password-link = Lenke til nytt passord
password-link-send = Send denne lenken til { $name }. Den som åpner den, velger et nytt passord.
link-once = Lenken vises bare nå. Den virker én gang, til { $expires }. Send den på en måte bare mottakeren kan lese.
link-done = Jeg har tatt vare på lenken
new-password-title = Velg nytt passord
new-password-lead = For kontoen { $email }.
new-password-save = Lagre passordet
new-password-saved = Passordet er byttet. Logg inn med det nye.

demand = Totrinnsinnlogging for alle
demand-on = Alle må ha totrinnsinnlogging. Den som ikke har, blir bedt om å sette det opp ved neste innlogging.
demand-off = Hver og en velger selv om de vil ha totrinnsinnlogging.
demand-what-happens = Krever dere det av alle, blir de som ikke har det, logget ut og bedt om å sette det opp.
demand-own-first = Du må ha det selv før du kan kreve det av andre.
demand-do = Krev det av alle
demand-stop = Ikke krev det lenger

act-invited = Inviterte { $email }
act-invitation-withdrawn = Trakk tilbake invitasjonen til { $email }
act-invitation-accepted = Tok imot invitasjonen til { $email }
act-password-link = Laget lenke til nytt passord for { $email }
act-password-chosen = Valgte nytt passord for { $email }
act-administrator-given = Gjorde { $email } til administrator
act-administrator-taken = Fjernet { $email } som administrator
act-editor-given = Gjorde { $email } til redaktør av katalogen
act-editor-taken = Fjernet { $email } som redaktør av katalogen
act-account-stopped = Tok kontoen { $email } ut av bruk
act-account-resumed = Tok kontoen { $email } i bruk igjen
act-factor-reset = Nullstilte totrinnsinnloggingen til { $email }
act-factor-demanded = Krevde totrinnsinnlogging av alle
act-factor-free = Krever ikke lenger totrinnsinnlogging

error-not-administrator = Dette er for administratorer
error-not-administrator-advice = Snakk med en administrator i kommunen om du trenger å endre kontoer eller invitere noen.
error-not-editor = Dette er for redaktører av katalogen
error-not-editor-advice = Snakk med en administrator i kommunen hvis du skal være redaktør.
error-invitation-dead = Invitasjonen virker ikke
error-invitation-dead-advice = Den er brukt, trukket tilbake eller for gammel. Be den som inviterte deg, om en ny.
error-password-link-dead = Lenken virker ikke
error-password-link-dead-advice = Den er brukt eller for gammel. Be en administrator i kommunen om en ny.
error-demand-own-first = Sett opp totrinnsinnlogging selv først
error-demand-own-first-advice = Ingenting er endret. Når du har det selv, kan du kreve det av andre.
error-too-many-attempts = Det er prøvd for mange ganger
error-too-many-attempts-advice = { $minutes ->
    [one] Av hensyn til sikkerheten må du vente. Prøv igjen om ett minutt.
   *[other] Av hensyn til sikkerheten må du vente. Prøv igjen om { $minutes } minutter.
}
error-too-many-files = Du har hentet ut mange filer på kort tid
error-too-many-files-advice = { $minutes ->
    [one] Ingenting er galt med filene. Prøv igjen om ett minutt.
   *[other] Ingenting er galt med filene. Prøv igjen om { $minutes } minutter.
}
