# Who has access to a procurement
access = Tilgang
access-lead = De som står her, ser anskaffelsen. Andre får ikke vite at den finnes, heller ikke administratorer. Hva hver av dem kan gjøre, følger av rollekortene.
access-who = Hvem
access-as = Tilgang som
access-person = Er i rollene
access-may = Kan
access-owner = Svarer for anskaffelsen
access-standing = { $standing ->
    [member] Deltaker
    [reader] Leser
   *[auditor] Kontrollør
}
access-standing-help = { $standing ->
    [member] Deltaker: arbeider med anskaffelsen. Rollekortene avgjør hva.
    [reader] Leser: ser behov, roller, krav og bilag, og endrer ingenting.
   *[auditor] Kontrollør: ser alt, også risiko og journal, og endrer ingenting.
}
access-nobody-person = Ikke satt opp
access-writes = endre { $parts }
access-signs = godkjenne i { $parts }
access-comments = kommentere { $parts }
access-reads = se { $parts }
access-part = { $part ->
    [overview] tittelen
    [need] behovet
    [roles] roller og tilgang
    [risk] risiko
    [requirements] krav
    [annexes] bilag
   *[trail] journalen
}
access-out-of-use = Kontoen er ute av bruk
access-elsewhere = Fra { $organisation }
access-change-do = Endre
access-change = Tilgangen til { $name }
access-give = Gi noen tilgang
access-give-do = Gi tilgang
access-colleague = Kollega
access-colleague-choose = Velg en kollega
access-email = Eller e-postadressen til noen i en annen virksomhet
access-email-help = For et felles personvernombud eller en felles anskaffelse. Kontoen må finnes i denne installasjonen.
access-person-field = Hvem det er i steget «Roller»
access-person-help = Rollekortene til personen avgjør hva som kan endres og godkjennes.
access-person-none = Ingen av dem
access-save = Lagre
access-remove = Ta fra tilgangen
access-remove-lead = Personen ser ikke anskaffelsen lenger. Det personen har gjort, blir stående, og utkast som ikke er sendt inn, blir slettet.
access-hand-over = La { $name } svare for anskaffelsen
access-hand-over-lead = Den som svarer for anskaffelsen, kan gjøre alt, også slette den. Du blir stående som deltaker.
access-back = Tilbake til tilgang
access-wrong-who = Velg en kollega, eller skriv e-postadressen til en annen.
access-wrong-both = Velg enten en kollega eller en e-postadresse, ikke begge.
access-wrong-email = Det finnes ingen konto i bruk med denne adressen.
access-wrong-there = { $name } har tilgang allerede. Endre den på linjen til personen.
access-wrong-standing = Velg hva tilgangen gjelder.
access-wrong-person = Personen finnes ikke lenger i steget «Roller».
access-wrong-person-taken = En annen konto er allerede denne personen.
access-wrong-owner = Den som svarer for anskaffelsen, er alltid deltaker i den.
access-wrong-self = Du kan ikke endre din egen tilgang. Det gjør den som svarer for anskaffelsen.
access-wrong-many = Det er plass til høyst { $max } med tilgang.
access-rests-on = { $name } kan ikke fjernes, fordi en konto er denne personen. Endre det under «Tilgang» først.
access-wrong-own-roles = Du kan ikke endre dine egne rollekort. Det gjør den som svarer for anskaffelsen.
access-sign-self = { $name } har egen tilgang og må gjøre dette selv.
access-sign-own = Du kan bare gjøre dette i ditt eget navn.
journal-access-given = Ga { $name } tilgang som { $standing }
journal-access-changed = Endret tilgangen til { $name }: { $standing }
journal-access-removed = Tok tilgangen fra { $name }
journal-handed-over = Lot { $name } svare for anskaffelsen
journal-taken-over = { $name } svarer for anskaffelsen i stedet for { $before }, etter avgjørelse av en administrator
may-read-only = Du kan se denne siden, men ikke endre noe her. Rollekortene dine avgjør det; se «Tilgang» på oversikten.
may-sign-only = Du kan godkjenne her, men ikke endre. Rollekortene dine avgjør det; se «Tilgang» på oversikten.
state-shut = Ikke for din rolle
error-no-right = Rollen din gir ikke rett til dette
error-no-right-advice = Den som svarer for anskaffelsen, kan endre hvem du er der og hvilke rollekort du har.
procurement-owner = Svarer for den
procurement-of = Hører til { $organisation }
member-hand-over = La en kollega overta anskaffelsene
member-hand-over-lead = Den du velger, svarer fra da av for alle anskaffelsene til { $name }. Det står i journalen til hver av dem. Du ser dem ikke selv.
member-hand-over-to = Hvem som overtar
member-hand-over-choose = Velg en kollega
act-handed-over = Lot noen overta anskaffelsene: { $names }
list-and = { $first } og { $last }
access-wrong-taker = Velg en kollega som har en konto i bruk.
