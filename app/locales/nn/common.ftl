title-wrong = Feil: { $title }
skip-to-content = Hopp til innhaldet
account-menu = Konto
steps = Steg
overview = Oversikt
footer = Kravspor følgjer eit krav frå behov til bilag. Det som blir publisert, inneheld aldri scenario, tiltak eller vurderingar.
language = Språk
language-name = Nynorsk
moment = { $day }.{ $month }.{ $year } kl. { $hour }.{ $minute }
day = { $day }.{ $month }.{ $year }
to-the-front-page = Til framsida

save = Lagre
continue = Hald fram
save-to-overview = Lagre og gå til oversikta
cancel = Avbryt
copy = Kopier
export = Eksporter
delete = Slett
actions = Handlingar
dont-know = Veit ikkje
yes = Ja
no = Nei
saved = Lagra { $time }

there-is-a-problem = Noko må rettast
nothing-is-lost = Ingenting er tapt: Det du skreiv, står framleis i skjemaet.
wrong-empty = Fyll ut feltet.
wrong-too-long = Skriv høgst { $max } teikn.
wrong-number = Skriv eit heilt tal frå { $min } til { $max }.
wrong-email = Skriv ei e-postadresse, til dømes namn@kommune.no.
wrong-password-short = Passordet må ha minst { $min } teikn.
wrong-password-again = Dei to passorda er ikkje like.
wrong-sign-in = E-postadressa eller passordet er feil. Sjå etter skrivefeil og prøv igjen.
wrong-organisation-number = Organisasjonsnummeret har ni siffer og eit kontrollsiffer som ikkje stemmer her. Sjå etter tastefeil.
wrong-no-file = Vel ei fil først.
wrong-not-text = Fila er ikkje ei saksfil frå Kravspor: Ho er ikkje tekst i UTF-8.
wrong-release = Saka er laga med katalogversjon { $version }, som ikkje finst her. Be den som driv Kravspor, om å leggje inn den versjonen.

error-not-found = Fann ikkje sida
error-not-found-advice = Adressa finst ikkje, eller du har ikkje tilgang til det ho viser. Sjå etter skrivefeil, eller gå til framsida.
error-forbidden = Du har ikkje tilgang til dette
error-forbidden-advice = Spør den som eig innkjøpet, om du treng tilgang.
error-forged = Skjemaet kom frå ein annan nettstad
error-forged-advice = Av omsyn til tryggleiken blir det ikkje teke imot. Gå tilbake til Kravspor og send det derifrå.
error-too-large = Det du sende, er for stort
error-too-large-advice = Ingenting er lagra. Send mindre tekst eller ei mindre fil.
error-busy = Databasen er oppteken
error-busy-advice = Ingenting er lagra. Gå tilbake i nettlesaren, der det du skreiv framleis står, og send på nytt om litt.
error-gone = Databasen svarer ikkje
error-gone-advice = Gå tilbake i nettlesaren, der det du skreiv framleis står, og send på nytt om litt. Vart noko lagra før sambandet rauk, ser du det då. Sei frå til den som driv Kravspor dersom det varer.
error-full = Det er ikkje plass til meir
error-full-advice = Ingenting er lagra, men det som var lagra frå før, er uskadd. Gå tilbake i nettlesaren, der det du skreiv framleis står, og sei frå til den som driv Kravspor.
error-conflict = Nokon andre har endra det same
error-conflict-advice = Ingenting er lagra. Gå tilbake, last sida på nytt og sjå kva som er endra.
error-internal = Noko gjekk gale hos oss
error-internal-advice = Det som var lagra frå før, er uskadd. Gå tilbake i nettlesaren og prøv igjen. Sei frå til den som driv Kravspor dersom det skjer fleire gonger.
error-reference = Referanse: { $id }
error-slow = Det tok for lang tid
error-slow-advice = Det er ikkje sikkert at noko vart lagra. Gå tilbake i nettlesaren, der det du skreiv framleis står, og prøv igjen om litt. Sei frå til den som driv Kravspor dersom det skjer fleire gonger.
error-characters = Teksten inneheld eit teikn som ikkje kan lagrast
error-characters-advice = Ingenting er lagra. Det er eit usynleg styreteikn (NUL), som ofte følgjer med når tekst er kopiert frå eit anna program. Gå tilbake, skriv teksten på nytt, og send han igjen.
wrong-nul = Fila inneheld eit usynleg styreteikn (NUL), som ikkje kan lagrast. Ta det bort og send fila igjen.
error-setup-dead = Lenkja verkar ikkje
error-setup-dead-advice = Ho er brukt, for gammal, eller det finst allereie ein konto. Start Kravspor på nytt for å få ei ny lenkje, dersom det ikkje finst nokon konto.
error-copy-elsewhere = Innkjøpet kan ikkje kopierast
error-copy-elsewhere-advice = Det følgjer ein katalog som ein annan kommune har laga, og som ikkje finst hos dykk. Innkjøpet er som før.
error-release = Katalogversjonen manglar
error-release-advice = Innkjøpet er laga med ein katalogversjon som ikkje finst i databasen. Ingenting er tapt. Be den som driv Kravspor, om å leggje inn versjonen.
error-too-many-procurements = Du har for mange innkjøp
error-too-many-procurements-advice = Slett nokre du ikkje treng, og prøv igjen.
error-stopped = Her blir det ikkje laga bilag
error-stopped-advice = Svara seier at innkjøpet ikkje skal behandlast i Kravspor. Sjå meldinga øvst på sida for innkjøpet.
error-annex-language = Bilaga finst ikkje på språket de har valt
error-annex-language-advice = Kravkatalogen som innkjøpet følgjer, er ikkje skriven på det språket. Vel eit anna språk i profilen, under «Om innkjøpet».
error-title = Namnet manglar eller er for langt
error-title-advice = Ingenting er endra. Gå tilbake og skriv eit namn på høgst 300 teikn.
error-upload = Fila kom ikkje fram
error-upload-advice = Ingenting er lagra. Prøv å sende ho på nytt.

setup-title = Opprett den første kontoen
setup-lead = Du er den første her. Kontoen du lagar no, eig det du opprettar.
setup-lead-organisation = Du er den første frå { $organisation } her. Kontoen du lagar no, styrer kven frå { $organisation } som slepp inn.
setup-organisation = Namnet på kommunen
setup-organisation-help = Kommunen som juridisk person, til dømes «Fjordvik kommune».
setup-create = Opprett konto
your-name = Namnet ditt
email = E-postadresse
password = Passord
password-help = Minst tolv teikn. Ei setning er lett å hugse og vanskeleg å gjette.
password-again = Gjenta passordet
sign-in = Logg inn
sign-out = Logg ut

organisation = Kommunen
organisation-lead = Dette står på framsida av kravarket og i databehandlaravtalen.
organisation-name = Namn
organisation-name-help = Behandlingsansvarleg er kommunen som juridisk person, ikkje ein person eller ei eining.
organisation-number = Organisasjonsnummer
organisation-address = Postadresse
organisation-unit = Verksemd eller eining
organisation-unit-help = Den som kjøper og eig behovet, til dømes «Oppvekst».
organisation-representative = Kven som signerer
organisation-representative-help = Stillinga er nok, til dømes «kommunedirektøren».
organisation-contact = Kontaktpunkt for avtalen
organisation-contact-help = Helst ei funksjonsadresse, til dømes postmottaket.
organisation-dpo = Personvernombod
organisation-dpo-help = Korleis ein når personvernombodet.
organisation-missing = Organisasjonsnummeret eller adressa til kommunen manglar.
organisation-fill-in = Fyll ut opplysningane om kommunen
robustness = Skal robustheit (R) vere ei eiga side av tryggleiken?
robustness-help = Nokre kommunar vurderer berre konfidensialitet, integritet og tilgjenge. Då blir scenarioa om robustheit flytta dit, og ingen forsvinn.
robustness-on = Ja, vurder K, I, T og R
robustness-off = Nei, vurder K, I og T
absolute-lines-max = Høgaste talet på absolutte krav
absolute-lines-max-help = Kravspor seier frå når eit kravark har fleire. Mange absolutte krav stengjer leverandørar ute.

procurement = Innkjøp
procurements = Innkjøp
procurements-empty = Her kjem innkjøpa dine. Begynn med å gi det første eit namn.
procurement-new = Nytt innkjøp
procurement-title = Namn på innkjøpet
procurement-title-help = Til dømes «Trivselsundersøking i skulen».
procurement-create = Opprett innkjøp
last-changed = Sist endra
rename = Gi nytt namn
copy-of = Kopi av { $title }
copy-do = Lag ein kopi
import = Hent inn frå fil
import-file = Saksfil
import-help = Ei JSON-fil som er eksportert frå Kravspor.
import-do = Hent inn
imported-untitled = Innkjøp frå fil
export-file = Eksporter heile saka som éi JSON-fil
delete-title = Slett innkjøpet
delete-do = Slett innkjøpet
next-step = Neste: { $step }
as-a-whole = Heile innkjøpet
catalogue-version = Katalogversjon { $version }
short-path = Vernebehovet er lågt. Då held det å vurdere nokre få scenario, og kravarket blir kort.
so-far = Dette veit vi så langt
level-so-far = { $level } så langt, kan bli høgare
facts-empty = Ingenting enno. Det som følgjer av svara i steget «Behov», kjem her.
facts-all = { $count ->
    [one] Det eine vi veit om innkjøpet
   *[other] Alle dei { $count } tinga vi veit om innkjøpet
}
look-at = Sjå på dette før du publiserer
agreement-yes = Det trengst databehandlaravtale.
agreement-no = Det trengst ikkje databehandlaravtale.
agreement-unknown = Det er ikkje avklart om det trengst databehandlaravtale. Han blir laga, og er merkt som open.

step-profile = Profil
step-need = Behov
step-roles = Roller
step-risk = Risiko
step-requirements = Krav
step-annexes = Bilag
state-done = Ferdig
state-not-begun = Ikkje begynt
state-questions = { $count ->
    [one] Eitt spørsmål står att
   *[other] { $count } spørsmål står att
}
state-roles = { $count ->
    [one] Éi rolle manglar
   *[other] { $count } roller manglar
}
state-scenarios = { $count ->
    [one] Eitt scenario står att
   *[other] { $count } scenario står att
}
state-lines = { $count ->
    [one] Eitt krav
   *[other] { $count } krav
}
state-lines-open = { $count } krav, { $open } ventar på svar

journal = Journal
journal-at = Når
journal-who = Kven
journal-what = Kva
journal-created = Oppretta innkjøpet
journal-copied = Kopierte frå «{ $title }»
journal-imported = Henta inn frå fil
journal-renamed = Gav nytt namn: «{ $title }»
