# The journal of a procurement
journal-lead = Alt som er endret, av hvem og når. Ingenting her kan endres etterpå uten at det synes.
journal-whole = Kjeden er hel: alle de { $records } oppføringene er som da de ble skrevet.
journal-erased = Innholdet i { $erased } av dem er slettet etter loven, og det synes at de har stått der.
journal-broken = Kjeden er brutt ved oppføring { $number }. Noen har endret databasen utenom Kravspor. Si fra til den som drifter tjenesten.
journal-filter = Filtrer journalen
journal-filter-do = Vis
journal-everybody = Alle
journal-everything = Alt
journal-part = Del
journal-from = Fra og med
journal-to = Til og med
journal-words = Ord i teksten
journal-number = Nr.
journal-hash = Fingeravtrykk
journal-count = { $count ->
    [one] Én oppføring.
   *[other] { $count } oppføringer.
}
journal-count-shown = { $count } oppføringer; de nyeste { $shown } vises her, alle er med i filen.
journal-file = Last ned som CSV
journal-entries = { $count ->
    [one] Ett felt
   *[other] { $count } felt
}
journal-removed = fjernet
journal-payload-erased = Innholdet er slettet
journal-section = { $section ->
    [buyer] Kjøper
    [profile] Profil
    [need] Behov
    [protection] Vernebehov
    [people] Person
    [risk-scenarios] Scenario
    [risk-own_scenarios] Eget scenario
    [risk-measures] Tiltak
    [risk-actions] Eget tiltak
    [risk-acceptances] Godtatt restrisiko
    [requirements-lines] Krav
    [requirements-own] Eget krav
    [requirements-parameters] Tall i krav
    [requirements-receipts] Kvittering
    [taken] Nyere katalog
    [decision] Beslutning
   *[sign_offs] Godkjenning
}
journal-record-erased = Slettet innholdet i oppføring { $number }: { $reason }
