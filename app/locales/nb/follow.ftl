# Catalogues of other organisations, and offering one's own
followed = Kataloger vi følger
followed-lead = Her leser redaktørene inn katalogen til en annen organisasjon, ser hva som er annerledes enn hos dere, og tar med det dere vil ha. Det som leses inn her, brukes ikke i anskaffelser. Nye anskaffelser starter nå med { $version }.
followed-none = Dere følger ingen kataloger ennå. Be en annen kommune om å ta ut katalogen sin som fil, og les den inn.
followed-is-new = Noe nytt å se på
followed-read = Følg en katalog til
followed-read-lead = Velg en fil som en annen organisasjon har tatt ut av sin Kravspor: en utgave, et tilbud eller en hel katalog.
followed-name = Navn (valgfritt)
followed-name-help = Det dere vil kalle den her, for eksempel navnet på kommunen. Uten navn brukes det som står i filen.
followed-file-help = JSON, XLSX, CSV eller OSCAL fra Kravspor, høyst { $megabytes } MB.
followed-read-do = Les inn og sammenlign
followed-kind = { $kind ->
    [whole] Hel katalog
    [offer] Tilbud
   *[extension] Egen utgave
}
followed-one-lead = Slik skiller katalogen seg fra den dere bruker. Ingenting endres hos dere før en redaktør tar noe inn i utkastet, en annen har lest det og utgaven er gitt ut.
followed-is-offer = Dette er et tilbud: krav som avsenderen har valgt ut fordi de kan passe for flere.
followed-version = Versjon i filen
followed-base-unknown = Står ikke i filen
followed-compared = Sammenlignet med
followed-no-draft = Begynn på et utkast før du tar inn noe herfra.
followed-to-editions = Gå til egne utgaver
followed-draft = Det du tar inn, kommer i utkastet til neste utgave, med hvor det er hentet fra.
followed-no-difference = Katalogen sier ikke noe annet enn deres.
followed-group = { $kind ->
    [new] Krav de har, og dere ikke har
    [reworded] Krav de har skrevet på en annen måte
    [otherwise] Krav de stiller på en annen måte
    [retired] Krav de har tatt ut
    [scenario] Scenarioer
    [measure] Tiltak
    [question] Spørsmål
   *[clause] Punkter i databehandleravtalen
}
followed-group-lead = { $kind ->
    [new] Et krav som tas inn, beholder ID-en sin, slik at dere ser at det er det samme.
    [reworded] Kravet krever det samme. Tar dere det inn, foreslår utkastet de ordene de bruker.
    [otherwise] Type, dokumentasjon, tall eller annet er ikke det samme. Det kan ikke endres under samme ID.
    [retired] Tar dere det inn, foreslår utkastet at kravet tas ut hos dere også.
   *[clause] Bare ordene kan tas inn. Det som er nytt, vises her, men må lages på annen måte.
}
followed-here = Hos dere
followed-there = Hos dem
followed-fate = { $fate ->
    [new] Nytt
    [otherwise] Stilt annerledes
    [retired] Tatt ut
   *[reworded] Annen ordlyd
}
followed-replaced = Hos dem har { $id } tatt over.
followed-other-demand = { $id } betyr noe annet hos dem. Det kan ikke tas inn under samme ID. Vil dere stille dette kravet, må dere lage et nytt krav.
followed-otherwise = Bare ordene kan tas inn. Vil dere endre resten, må dere lage et nytt krav som erstatter dette.
followed-entry-new = Finnes ikke hos dere.
followed-entry-other = Teksten nevner andre tall eller står et annet sted enn hos dere, og kan ikke tas inn.
followed-in-the-way = Kan ikke tas inn:
followed-drafted = Se det i utkastet
followed-take = Ta inn i utkastet
followed-more = { $count ->
    [one] Én til vises ikke her.
   *[other] { $count } til vises ikke her.
}
followed-unplaced = Det som ikke passer hos dere
followed-unplaced-lead = Dette viser til noe som ikke finnes i katalogen deres, eller er skrevet til en annen tekst enn den dere har.
followed-overtaken = { $name }: Ordene er skrevet til en annen tekst enn den dere har.
followed-news = Nytt siden sist
followed-news-lead = Fra { $from } til { $to }.
followed-news-none = Ingenting er annerledes enn sist.
followed-news-before = Sist
followed-news-now = Nå
followed-news-gone = Ikke med lenger:
followed-see = Jeg har sett på det
followed-seen = Sett av { $name } { $at }.
followed-newer = Nyere fil av samme katalog
followed-newer-lead = Les inn en nyere fil når dere får den. Da ser dere hva som er nytt siden sist.
followed-newer-do = Les inn nyere fil
followed-stop = Slutt å følge katalogen
followed-stop-lead = Filene fra «{ $name }» slettes her. Det dere har tatt inn i egne utgaver, blir stående.
followed-stop-do = Ja, slutt å følge
followed-stop-not = Behold den
followed-note = Hentet fra katalogen til { $name }, { $version }.
followed-waits = { $name }: se hva som er nytt i { $version }
followed-news-count = { $count ->
    [one] Det er noe nytt i en katalog dere følger
   *[other] Det er noe nytt i { $count } kataloger dere følger
}
followed-late = En kollega har lest inn en nyere fil. Ingenting er lagret. Se over på nytt.
followed-late-drafted = Dette er allerede endret i utkastet. Ingenting er lagret.
followed-late-gone = Det er ikke noe her å ta inn lenger. Ingenting er lagret.
followed-wrong-file = Filen er ikke tatt ut av Kravspor, eller noe i den er feil.
followed-wrong-many = Filen har mer enn { $max } oppføringer av én type. Den kan ikke leses inn her.
followed-wrong-name = Dere følger en katalog med dette navnet. Gi den et annet, eller les filen inn på siden til den dere har.
followed-wrong-room = Det er plass til høyst { $max } kataloger. Slutt å følge en av dem først.
followed-wrong-same = Filen er den samme som den dere leste inn sist.
offer = Tilby egne krav til andre
offer-lead = Velg krav dere har laget eller skrevet om, og ta dem ut som en fil. Andre kommuner, og de som steller den felles katalogen, kan lese den inn under «Kataloger vi følger» og ta inn det de vil ha. Filen sier hvilken organisasjon den er fra, og nevner ingen personer.
offer-none = Dere har ingen egne krav å tilby. De kommer når dere har gitt ut en egen utgave.
offer-from = Tas fra utgave { $number }, som bygger på { $base }.
offer-pick = Hva vil dere tilby?
offer-pick-help = Det et krav viser til av det dere selv har laget, følger med.
offer-do = Ta ut filen
offer-wrong-none = Velg minst én ting å tilby.
edition-file = Ta ut utgaven som fil
act-followed = Begynte å følge katalogen «{ $name }»
act-followed-newer = Leste inn en nyere fil av katalogen «{ $name }»
act-followed-seen = Så på det som var nytt i katalogen «{ $name }»
act-followed-stopped = Sluttet å følge katalogen «{ $name }»
