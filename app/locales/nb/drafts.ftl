# Det som er skrevet i et skjema og ikke sendt inn
drafts-title = Utkast som ikke er lagret
drafts-lead = Det du har skrevet i skjemaer i denne anskaffelsen uten å lagre det. Bare du ser utkastene dine.
drafts-none = Du har ingen utkast her.
drafts-form = Utkast i { $step }
drafts-elsewhere = { $count ->
    [one] Du har ett utkast som ikke er lagret.
   *[other] Du har { $count } utkast som ikke er lagret.
}
draft-offer = Du har et utkast fra { $time } som ikke er lagret.
draft-offer-signed-out = Du har et utkast som ikke er lagret. Det ble sendt inn { $time }, da nettleseren ikke lenger var innlogget.
draft-take = Ta det inn i skjemaet
draft-discard = Forkast
draft-taken = Utkastet står i skjemaet. Det er ikke lagret før du lagrer.
draft-form-gone = Skjemaet finnes ikke lenger. Kopier det du vil ta vare på.
draft-kept = Utkastet er tatt vare på.
draft-signed-out = Utkastet kunne ikke tas vare på: du er logget ut. Logg inn i en ny fane, eller send inn skjemaet, så får du tilbake det du skrev, når du har logget inn.
draft-too-many = Utkastet kunne ikke tas vare på: du har for mange utkast. Åpne siden på nytt i en ny fane, og ta inn eller forkast noen av dem.
draft-failed = Utkastet kunne ikke tas vare på nå. Det du har skrevet, står fortsatt i skjemaet.
sign-in-form-kept = Du var logget ut. Det du skrev, er tatt vare på. Logg inn som samme bruker, så får du det tilbake.
sign-in-form-not-kept = Du var logget ut, og det du skrev, er ikke lagret. Gå tilbake i nettleseren for å finne det igjen.
error-draft = Utkastet kunne ikke tas vare på
error-draft-advice = Siden det ble skrevet på, er ikke kjent her. Åpne skjemaet på nytt.
error-page-of-another = Siden var åpnet av en annen
error-page-of-another-advice = Den som åpnet skjemaet, er ikke den som er innlogget nå, så ingenting er lagret i ditt navn. Den som skrev, finner teksten igjen som utkast. Åpne siden på nytt for å skrive i ditt eget navn.
error-too-many-drafts = Det er tatt vare på mange utkast på kort tid
error-too-many-drafts-advice = { $minutes ->
    [one] Vent ett minutt.
   *[other] Vent { $minutes } minutter.
}
