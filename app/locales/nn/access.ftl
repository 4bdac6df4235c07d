# Who has access to a procurement
access = Tilgang
access-lead = Dei som står her, ser innkjøpet. Andre får ikkje vite at det finst, heller ikkje administratorar. Kva kvar av dei kan gjere, følgjer av rollekorta.
access-who = Kven
access-as = Tilgang som
access-person = Er i rollene
access-may = Kan
access-owner = Svarer for innkjøpet
access-standing = { $standing ->
    [member] Deltakar
    [reader] Lesar
   *[auditor] Kontrollør
}
access-standing-help = { $standing ->
    [member] Deltakar: arbeider med innkjøpet. Rollekorta avgjer kva.
    [reader] Lesar: ser behov, roller, krav og bilag, og endrar ingenting.
   *[auditor] Kontrollør: ser alt, også risiko og journal, og endrar ingenting.
}
access-nobody-person = Ikkje sett opp
access-writes = endre { $parts }
access-signs = godkjenne i { $parts }
access-comments = kommentere { $parts }
access-reads = sjå { $parts }
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
access-elsewhere = Frå { $organisation }
access-change-do = Endre
access-change = Tilgangen til { $name }
access-give = Gi nokon tilgang
access-give-do = Gi tilgang
access-colleague = Kollega
access-colleague-choose = Vel ein kollega
access-email = Eller e-postadressa til nokon i ei anna verksemd
access-email-help = For eit felles personvernombod eller eit felles innkjøp. Kontoen må finnast i denne installasjonen.
access-person-field = Kven det er i steget «Roller»
access-person-help = Rollekorta til personen avgjer kva som kan endrast og godkjennast.
access-person-none = Ingen av dei
access-save = Lagre
access-remove = Ta frå tilgangen
access-remove-lead = Personen ser ikkje innkjøpet lenger. Det personen har gjort, blir ståande, og utkast som ikkje er sende inn, blir sletta.
access-hand-over = La { $name } svare for innkjøpet
access-hand-over-lead = Den som svarer for innkjøpet, kan gjere alt, også slette det. Du blir ståande som deltakar.
access-back = Tilbake til tilgang
access-wrong-who = Vel ein kollega, eller skriv e-postadressa til ein annan.
access-wrong-both = Vel anten ein kollega eller ei e-postadresse, ikkje begge.
access-wrong-email = Det finst ingen konto i bruk med denne adressa.
access-wrong-there = { $name } har tilgang allereie. Endre han på linja til personen.
access-wrong-standing = Vel kva tilgangen gjeld.
access-wrong-person = Personen finst ikkje lenger i steget «Roller».
access-wrong-person-taken = Ein annan konto er allereie denne personen.
access-wrong-owner = Den som svarer for innkjøpet, er alltid deltakar i det.
access-wrong-self = Du kan ikkje endre din eigen tilgang. Det gjer den som svarer for innkjøpet.
access-wrong-many = Det er plass til høgst { $max } med tilgang.
access-rests-on = { $name } kan ikkje fjernast, fordi ein konto er denne personen. Endre det under «Tilgang» først.
access-wrong-own-roles = Du kan ikkje endre dine eigne rollekort. Det gjer den som svarer for innkjøpet.
access-sign-self = { $name } har eigen tilgang og må gjere dette sjølv.
access-sign-own = Du kan berre gjere dette i ditt eige namn.
journal-access-given = Gav { $name } tilgang som { $standing }
journal-access-changed = Endra tilgangen til { $name }: { $standing }
journal-access-removed = Tok tilgangen frå { $name }
journal-handed-over = Lét { $name } svare for innkjøpet
journal-taken-over = { $name } svarer for innkjøpet i staden for { $before }, etter avgjerd av ein administrator
may-read-only = Du kan sjå denne sida, men ikkje endre noko her. Rollekorta dine avgjer det; sjå «Tilgang» på oversikta.
may-sign-only = Du kan godkjenne her, men ikkje endre. Rollekorta dine avgjer det; sjå «Tilgang» på oversikta.
state-shut = Ikkje for di rolle
error-no-right = Rolla di gir ikkje rett til dette
error-no-right-advice = Den som svarer for innkjøpet, kan endre kven du er der og kva rollekort du har.
procurement-owner = Svarer for det
procurement-of = Høyrer til { $organisation }
member-hand-over = La ein kollega overta innkjøpa
member-hand-over-lead = Den du vel, svarer frå då av for alle innkjøpa til { $name }. Det står i journalen til kvart av dei. Du ser dei ikkje sjølv.
member-hand-over-to = Kven som overtek
member-hand-over-choose = Vel ein kollega
act-handed-over = Lét nokon overta innkjøpa: { $names }
list-and = { $first } og { $last }
access-wrong-taker = Vel ein kollega som har ein konto i bruk.
