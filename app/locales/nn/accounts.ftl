my-account = Kontoen min
account-saved = Endringa er lagra.
change-password = Byt passord
change-password-lead = Når du byter, blir du logga ut alle andre stader.
current-password = Passordet du har no
new-password = Nytt passord
wrong-current-password = Dette er ikkje passordet ditt. Sjå etter skrivefeil og prøv igjen.
sessions = Her er du logga inn
sessions-lead = Kjenner du ikkje att ei linje, så logg ut overalt og byt passord.
session-since = Sidan
session-browser = Nettlesar
session-this = Denne
browser-unknown = Ukjend nettlesar
sign-out-everywhere = Logg ut overalt

factor = Totrinnsinnlogging
factor-lead = I tillegg til passordet skriv du ein kode frå telefonen. Då held det ikkje for andre å få tak i passordet.
factor-on = Slått på.
factor-off = Ikkje slått på.
factor-settle = Set opp eller slå av totrinnsinnlogging
factor-demanded = Kommunen krev totrinnsinnlogging av alle.
factor-start = Du treng ein app på telefonen som lagar eingongskodar. Dei fleste slike appar kan brukast.
factor-begin = Set opp
factor-step-app = Opne appen og vel å leggje til ein konto.
factor-step-read = Les av biletet med telefonen, eller skriv inn nøkkelen under det.
factor-step-code = Skriv koden som appen viser.
factor-squares = QR-kode med nøkkelen, til å lese av med telefonen
factor-secret = Nøkkel
factor-open-app = Opne i ein app på denne eininga
factor-code-help = Seks siffer. Appen byter kode kvart halve minutt.
factor-confirm = Stadfest
factor-since = Slått på { $since }.
factor-codes-left = { $count ->
    [0] Du har ingen gjenopprettingskodar att. Slå totrinnsinnlogging av og på for å få nye.
    [one] Du har éin gjenopprettingskode att.
   *[other] Du har { $count } gjenopprettingskodar att.
}
factor-turn-off = Slå av totrinnsinnlogging
factor-off-lead = Då held det med passordet. Skriv både passordet og ein kode.
factor-off-lead-alone = Då held det med innlogginga. Skriv ein kode.
factor-off-demanded = Det går ikkje så lenge kommunen krev ho. Har du fått ny telefon eller treng nye gjenopprettingskodar, kan ein administrator nullstille ho.
wrong-first-code = Koden stemmer ikkje. Sjå etter at klokka på telefonen går rett, og skriv koden som appen viser no.
recovery-title = Gjenopprettingskodar
recovery-lead = Totrinnsinnlogging er slått på. Mistar du telefonen, kjem du inn med ein av desse kodane. Kvar av dei verkar éin gong.
recovery-keep = Kodane blir viste berre no. Skriv dei ut eller legg dei ein trygg stad, ikkje saman med passordet.
recovery-kept = Eg har teke vare på kodane

code-title = Skriv koden frå telefonen
code-lead = Opne appen og skriv koden han viser.
code = Kode
code-help = Seks siffer frå appen, eller ein gjenopprettingskode.
code-lost = Har du verken telefonen eller gjenopprettingskodane, kan ein administrator i kommunen nullstille totrinnsinnlogginga.
sign-in-another = Logg inn med ein annan konto
wrong-code = Koden stemmer ikkje, eller han er brukt. Vent på neste kode og prøv igjen.
wrong-account-disabled = Kontoen er teken ut av bruk. Snakk med ein administrator i kommunen.

members = Kontoar
members-lead = Dei som arbeider i Kravspor for kommunen, og kven som slepp inn.
member-name = Namn
member-state = Status
member-role = Rett
member-administrator = Administrator
member-ordinary = Vanleg brukar
member-editor = Redaktør
member-catalogue = Katalogen
member-out-of-use = ute av bruk
member-has-factor = totrinnsinnlogging
member-created = Oppretta
member-disabled = Teken ut av bruk
member-password = Lag lenkje til nytt passord
member-password-lead = Personen vel passordet sjølv gjennom ei lenkje som verkar éin gong. Der personen er logga inn no, blir det logga ut.
member-factor-reset = Nullstill totrinnsinnlogging
member-factor-reset-lead = For den som har mist både telefonen og gjenopprettingskodane. Ver sikker på kven du snakkar med.
member-administrator-give = Gjer til administrator
member-administrator-give-lead = Ein administrator bestemmer kven som slepp inn, men får ikkje tilgang til innkjøpa til andre.
member-administrator-take = Fjern som administrator
member-administrator-take-lead = Personen held på kontoen og innkjøpa sine.
member-editor-give = Gjer til redaktør
member-editor-give-lead = Ein redaktør les tilbakemeldingane på katalogen, endrar han og gjev han ut på nytt, saman med ein annan redaktør. Det gjev ikkje tilgang til innkjøpa til andre.
member-editor-take = Fjern som redaktør
member-editor-take-lead = Personen held på kontoen og innkjøpa sine. Det som er skrive i katalogen, blir ståande.
member-stop = Ta kontoen ut av bruk
member-stop-lead = Personen blir logga ut og kan ikkje logge inn att før kontoen blir teken i bruk. Ingenting blir sletta.
member-resume = Ta kontoen i bruk att
member-resume-lead = Personen kan logge inn med passordet frå før.
wrong-last-administrator = Ingenting er endra. Kommunen må ha minst éin administrator som kan logge inn. Gjer ein annan til administrator først.

invite = Inviter
invite-lead = Du får ei lenkje som du sjølv sender. Ho verkar éin gong, i { $days } dagar, og gir ein konto med denne e-postadressa.
invite-do = Lag invitasjon
invitation = Invitasjon
invitation-send = Send denne lenkja til { $email }. Den som opnar ho, vel namn og passord og får ein konto.
invitations = Opne invitasjonar
invitation-by = Invitert av
invitation-expires = Verkar til
invitation-withdraw = Trekk tilbake
invitation-withdraw-one = Trekk tilbake invitasjonen til { $email }
invitation-title = Opprett konto hos { $organisation }
invitation-lead = Du loggar inn med { $email } og passordet du vel her.
wrong-email-taken = Denne e-postadressa har alt ein konto.
wrong-too-many-invitations = Det er { $max } opne invitasjonar. Trekk tilbake nokre først.
password-link = Lenkje til nytt passord
password-link-send = Send denne lenkja til { $name }. Den som opnar ho, vel eit nytt passord.
link-once = Lenkja blir vist berre no. Ho verkar éin gong, til { $expires }. Send ho på ein måte berre mottakaren kan lese.
link-done = Eg har teke vare på lenkja
new-password-title = Vel nytt passord
new-password-lead = For kontoen { $email }.
new-password-save = Lagre passordet
new-password-saved = Passordet er bytt. Logg inn med det nye.

demand = Totrinnsinnlogging for alle
demand-on = Alle må ha totrinnsinnlogging. Den som ikkje har, blir beden om å setje det opp ved neste innlogging.
demand-off = Kvar og ein vel sjølv om dei vil ha totrinnsinnlogging.
demand-what-happens = Krev de det av alle, blir dei som ikkje har det, logga ut og bedne om å setje det opp.
demand-own-first = Du må ha det sjølv før du kan krevje det av andre.
demand-do = Krev det av alle
demand-stop = Ikkje krev det lenger

act-invited = Inviterte { $email }
act-invitation-withdrawn = Trekte tilbake invitasjonen til { $email }
act-invitation-accepted = Tok imot invitasjonen til { $email }
act-password-link = Laga lenkje til nytt passord for { $email }
act-password-chosen = Valde nytt passord for { $email }
act-administrator-given = Gjorde { $email } til administrator
act-administrator-taken = Fjerna { $email } som administrator
act-editor-given = Gjorde { $email } til redaktør av katalogen
act-editor-taken = Fjerna { $email } som redaktør av katalogen
act-account-stopped = Tok kontoen { $email } ut av bruk
act-account-resumed = Tok kontoen { $email } i bruk att
act-factor-reset = Nullstilte totrinnsinnlogginga til { $email }
act-factor-demanded = Kravde totrinnsinnlogging av alle
act-factor-free = Krev ikkje lenger totrinnsinnlogging

error-not-administrator = Dette er for administratorar
error-not-administrator-advice = Snakk med ein administrator i kommunen om du treng å endre kontoar eller invitere nokon.
error-not-editor = Dette er for redaktørar av katalogen
error-not-editor-advice = Snakk med ein administrator i kommunen om du skal vere redaktør.
error-invitation-dead = Invitasjonen verkar ikkje
error-invitation-dead-advice = Han er brukt, trekt tilbake eller for gammal. Be den som inviterte deg, om ein ny.
error-password-link-dead = Lenkja verkar ikkje
error-password-link-dead-advice = Ho er brukt eller for gammal. Be ein administrator i kommunen om ei ny.
error-demand-own-first = Set opp totrinnsinnlogging sjølv først
error-demand-own-first-advice = Ingenting er endra. Når du har det sjølv, kan du krevje det av andre.
error-too-many-attempts = Det er prøvd for mange gonger
error-too-many-attempts-advice = { $minutes ->
    [one] Av omsyn til tryggleiken må du vente. Prøv igjen om eitt minutt.
   *[other] Av omsyn til tryggleiken må du vente. Prøv igjen om { $minutes } minutt.
}
error-too-many-files = Du har henta ut mange filer på kort tid
error-too-many-files-advice = { $minutes ->
    [one] Ingenting er gale med filene. Prøv igjen om eitt minutt.
   *[other] Ingenting er gale med filene. Prøv igjen om { $minutes } minutt.
}
