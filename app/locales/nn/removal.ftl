removal-back = Tilbake til innkjøpet
removal-lead = «{ $title }» blir sletta for godt, med alt som står i det. Det kan ikkje gjerast om.
removal-archive = Ta vare på det som skal bevarast
removal-archive-lead = { $versions ->
    [0] Arkivpakken inneheld svara og vurderingane og loggen til og med hending nr. { $records }. Ingen versjon er frosen.
    [one] Arkivpakken inneheld svara og vurderingane, loggen til og med hending nr. { $records } og alle filene i den frosne versjonen, slik dei var.
   *[other] Arkivpakken inneheld svara og vurderingane, loggen til og med hending nr. { $records } og alle filene i dei { $versions } frosne versjonane, slik dei var.
}
removal-law = Kommunen avgjer sjølv kva som skal bevarast etter arkivlova, og kor lenge. Spør arkivleiaren før de slettar. Pakken kan innehalde opplysningar som er unnatekne offentlegheit.
removal-archive-do = Last ned arkivpakken
removal-left = Slett
removal-left-lead = Att blir ei linje under «Kva som er bestemt»: når det vart sletta og av kven, det du skriv her, kontrollsummen til arkivpakken og slutten på loggen. Tilbakemeldingar til katalogen blir også ståande, utan namn og utan at det syner kvar dei vart gitt. Tryggingskopiar som er tekne tidlegare, har framleis innhaldet til dei blir sletta.
removal-kept = Kva er teke vare på, og kvar?
removal-kept-help = Til dømes «Arkivpakken ligg i sak 26/01234» eller «Ingenting: prøvesak». Alle i organisasjonen kan lese det.
removal-sure = Ja, alt skal slettast for godt
removal-not-sure = Kryss av for at alt skal slettast for godt.
removal-late = Noko er endra
removal-late-lead = Noko er endra sidan du opna sida. Last ned arkivpakken på nytt, og slett deretter.
removals = Sletta innkjøp
removal-kept-short = Teke vare på
removal-proof = Kontroll
removal-proof-said = Arkivpakke { $sha256 }. Loggen slutta med nr. { $number }, { $hash }.
error-archive-size = Arkivpakken blir for stor
error-archive-size-advice = Dei frosne versjonane er til saman større enn ein pakke kan vere. Last ned filene frå sida til kvar versjon, og be den som driftar Kravspor, om hjelp til å slette.
