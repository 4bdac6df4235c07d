# The journal of a procurement
journal-lead = Alt som er endra, av kven og når. Ingenting her kan endrast etterpå utan at det syner.
journal-whole = Kjeda er heil: alle dei { $records } oppføringane er som då dei vart skrivne.
journal-erased = Innhaldet i { $erased } av dei er sletta etter lova, og det syner at dei har stått der.
journal-broken = Kjeda er broten ved oppføring { $number }. Nokon har endra databasen utanom Kravspor. Sei frå til den som driftar tenesta.
journal-filter = Filtrer journalen
journal-filter-do = Vis
journal-everybody = Alle
journal-everything = Alt
journal-part = Del
journal-from = Frå og med
journal-to = Til og med
journal-words = Ord i teksten
journal-number = Nr.
journal-hash = Fingeravtrykk
journal-count = { $count ->
    [one] Éi oppføring.
   *[other] { $count } oppføringar.
}
journal-count-shown = { $count } oppføringar; dei nyaste { $shown } står her, alle er med i fila.
journal-file = Last ned som CSV
journal-entries = { $count ->
    [one] Eitt felt
   *[other] { $count } felt
}
journal-removed = fjerna
journal-payload-erased = Innhaldet er sletta
journal-section = { $section ->
    [buyer] Kjøpar
    [profile] Profil
    [need] Behov
    [protection] Vernebehov
    [people] Person
    [risk-scenarios] Scenario
    [risk-own_scenarios] Eige scenario
    [risk-measures] Tiltak
    [risk-actions] Eige tiltak
    [risk-acceptances] Godteken restrisiko
    [requirements-lines] Krav
    [requirements-own] Eige krav
    [requirements-parameters] Tal i krav
    [requirements-receipts] Kvittering
    [taken] Nyare katalog
    [decision] Avgjerd
   *[sign_offs] Godkjenning
}
journal-record-erased = Sletta innhaldet i oppføring { $number }: { $reason }
