removal-back = Tilbake til anskaffelsen
removal-lead = «{ $title }» slettes for godt, med alt som står i den. Det kan ikke angres.
removal-archive = Ta vare på det som skal bevares
removal-archive-lead = { $versions ->
    [0] Arkivpakken inneholder svarene og vurderingene og loggen til og med hendelse nr. { $records }. Ingen versjon er frosset.
    [one] Arkivpakken inneholder svarene og vurderingene, loggen til og med hendelse nr. { $records } og alle filene i den frosne versjonen, slik de var.
   *[other] Arkivpakken inneholder svarene og vurderingene, loggen til og med hendelse nr. { $records } og alle filene i de { $versions } frosne versjonene, slik de var.
}
removal-law = Kommunen avgjør selv hva som skal bevares etter arkivlova, og hvor lenge. Spør arkivlederen før dere sletter. Pakken kan inneholde opplysninger som er unntatt offentlighet.
removal-archive-do = Last ned arkivpakken
removal-left = Slett
removal-left-lead = Igjen blir en linje under «Hva som er bestemt»: når anskaffelsen ble slettet og av hvem, det du skriver her, kontrollsummen til arkivpakken og slutten på loggen. Tilbakemeldinger til katalogen blir også stående, uten navn og uten at det synes hvor de ble gitt. Sikkerhetskopier som er tatt tidligere, har fortsatt innholdet til de blir slettet.
removal-kept = Hva er tatt vare på, og hvor?
removal-kept-help = For eksempel «Arkivpakken ligger i sak 26/01234» eller «Ingenting: prøvesak». Alle i organisasjonen kan lese det.
removal-sure = Ja, anskaffelsen skal slettes for godt
removal-not-sure = Kryss av for at anskaffelsen skal slettes for godt.
removal-late = Anskaffelsen er endret
removal-late-lead = Noe er endret siden du åpnet siden. Last ned arkivpakken på nytt, og slett deretter.
removals = Slettede anskaffelser
removal-kept-short = Tatt vare på
removal-proof = Kontroll
removal-proof-said = Arkivpakke { $sha256 }. Loggen sluttet med nr. { $number }, { $hash }.
error-archive-size = Arkivpakken blir for stor
error-archive-size-advice = De frosne versjonene er til sammen større enn en pakke kan være. Last ned filene fra siden til hver versjon, og be den som drifter Kravspor, om hjelp til å slette.
