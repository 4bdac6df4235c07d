# Catalogues of other organisations, and offering one's own
followed = Katalogar vi følgjer
followed-lead = Her les redaktørane inn katalogen til ein annan organisasjon, ser kva som er annleis enn hos dykk, og tek med det de vil ha. Det som blir lese inn her, blir ikkje brukt i innkjøp. Nye innkjøp startar no med { $version }.
followed-none = De følgjer ingen katalogar enno. Be ein annan kommune om å ta ut katalogen sin som fil, og les henne inn.
followed-is-new = Noko nytt å sjå på
followed-read = Følg ein katalog til
followed-read-lead = Vel ei fil som ein annan organisasjon har teke ut av sitt Kravspor: ei utgåve, eit tilbod eller ein heil katalog.
followed-name = Namn (valfritt)
followed-name-help = Det de vil kalle han her, til dømes namnet på kommunen. Utan namn blir det brukt som står i fila.
followed-file-help = JSON, XLSX, CSV eller OSCAL frå Kravspor, høgst { $megabytes } MB.
followed-read-do = Les inn og samanlikn
followed-kind = { $kind ->
    [whole] Heil katalog
    [offer] Tilbod
   *[extension] Eiga utgåve
}
followed-one-lead = Slik skil katalogen seg frå den de bruker. Ingenting blir endra hos dykk før ein redaktør tek noko inn i utkastet, ein annan har lese det og utgåva er gitt ut.
followed-is-offer = Dette er eit tilbod: krav som avsendaren har valt ut fordi dei kan passe for fleire.
followed-version = Versjon i fila
followed-base-unknown = Står ikkje i fila
followed-compared = Samanlikna med
followed-no-draft = Begynn på eit utkast før du tek inn noko herifrå.
followed-to-editions = Gå til eigne utgåver
followed-draft = Det du tek inn, kjem i utkastet til neste utgåve, med kvar det er henta frå.
followed-no-difference = Katalogen seier ikkje noko anna enn dykkar.
followed-group = { $kind ->
    [new] Krav dei har, og de ikkje har
    [reworded] Krav dei har skrive på ein annan måte
    [otherwise] Krav dei stiller på ein annan måte
    [retired] Krav dei har teke ut
    [scenario] Scenario
    [measure] Tiltak
    [question] Spørsmål
   *[clause] Punkt i databehandlaravtalen
}
followed-group-lead = { $kind ->
    [new] Eit krav som blir teke inn, held på same ID, slik at de ser at det er det same.
    [reworded] Kravet krev det same. Tek de det inn, foreslår utkastet dei orda dei bruker.
    [otherwise] Type, dokumentasjon, tal eller anna er ikkje det same. Det kan ikkje endrast under same ID.
    [retired] Tek de det inn, foreslår utkastet at kravet blir teke ut hos dykk òg.
   *[clause] Berre orda kan takast inn. Det som er nytt, står her, men må lagast på annan måte.
}
followed-here = Hos dykk
followed-there = Hos dei
followed-fate = { $fate ->
    [new] Nytt
    [otherwise] Stilt annleis
    [retired] Teke ut
   *[reworded] Annan ordlyd
}
followed-replaced = Hos dei har { $id } teke over.
followed-other-demand = { $id } tyder noko anna hos dei. Det kan ikkje takast inn under same ID. Vil de stille dette kravet, må de lage eit nytt krav.
followed-otherwise = Berre orda kan takast inn. Vil de endre resten, må de lage eit nytt krav som erstattar dette.
followed-entry-new = Finst ikkje hos dykk.
followed-entry-other = Teksten nemner andre tal eller står ein annan stad enn hos dykk, og kan ikkje takast inn.
followed-in-the-way = Kan ikkje takast inn:
followed-drafted = Sjå det i utkastet
followed-take = Ta inn i utkastet
followed-more = { $count ->
    [one] Éin til er ikkje vist her.
   *[other] { $count } til er ikkje viste her.
}
followed-unplaced = Det som ikkje passar hos dykk
followed-unplaced-lead = Dette viser til noko som ikkje finst i katalogen dykkar, eller er skrive til ein annan tekst enn den de har.
followed-overtaken = { $name }: Orda er skrivne til ein annan tekst enn den de har.
followed-news = Nytt sidan sist
followed-news-lead = Frå { $from } til { $to }.
followed-news-none = Ingenting er annleis enn sist.
followed-news-before = Sist
followed-news-now = No
followed-news-gone = Ikkje med lenger:
followed-see = Eg har sett på det
followed-seen = Sett av { $name } { $at }.
followed-newer = Nyare fil av same katalog
followed-newer-lead = Les inn ei nyare fil når de får henne. Då ser de kva som er nytt sidan sist.
followed-newer-do = Les inn nyare fil
followed-stop = Slutt å følgje katalogen
followed-stop-lead = Filene frå «{ $name }» blir sletta her. Det de har teke inn i eigne utgåver, blir ståande.
followed-stop-do = Ja, slutt å følgje
followed-stop-not = Behald han
followed-note = Henta frå katalogen til { $name }, { $version }.
followed-waits = { $name }: sjå kva som er nytt i { $version }
followed-news-count = { $count ->
    [one] Det er noko nytt i ein katalog de følgjer
   *[other] Det er noko nytt i { $count } katalogar de følgjer
}
followed-late = Ein kollega har lese inn ei nyare fil. Ingenting er lagra. Sjå over på nytt.
followed-late-drafted = Dette er alt endra i utkastet. Ingenting er lagra.
followed-late-gone = Det er ikkje noko her å ta inn lenger. Ingenting er lagra.
followed-wrong-file = Fila er ikkje teken ut av Kravspor, eller noko i henne er feil.
followed-wrong-many = Fila har meir enn { $max } oppføringar av éin type. Ho kan ikkje lesast inn her.
followed-wrong-name = De følgjer ein katalog med dette namnet. Gi han eit anna, eller les fila inn på sida til den de har.
followed-wrong-room = Det er plass til høgst { $max } katalogar. Slutt å følgje ein av dei først.
followed-wrong-same = Fila er den same som den de las inn sist.
offer = Tilby eigne krav til andre
offer-lead = Vel krav de har laga eller skrive om, og ta dei ut som ei fil. Andre kommunar, og dei som steller den felles katalogen, kan lese henne inn under «Katalogar vi følgjer» og ta inn det dei vil ha. Fila seier kva organisasjon ho er frå, og nemner ingen personar.
offer-none = De har ingen eigne krav å tilby. Dei kjem når de har gitt ut ei eiga utgåve.
offer-from = Blir teke frå utgåve { $number }, som byggjer på { $base }.
offer-pick = Kva vil de tilby?
offer-pick-help = Det eit krav viser til av det de sjølve har laga, følgjer med.
offer-do = Ta ut fila
offer-wrong-none = Vel minst éin ting å tilby.
edition-file = Ta ut utgåva som fil
act-followed = Begynte å følgje katalogen «{ $name }»
act-followed-newer = Las inn ei nyare fil av katalogen «{ $name }»
act-followed-seen = Såg på det som var nytt i katalogen «{ $name }»
act-followed-stopped = Slutta å følgje katalogen «{ $name }»
