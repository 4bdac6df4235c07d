# Det som er skrive i eit skjema og ikkje sendt inn
drafts-title = Utkast som ikkje er lagra
drafts-lead = Det du har skrive i skjema i dette innkjøpet utan å lagre det. Berre du ser utkasta dine.
drafts-none = Du har ingen utkast her.
drafts-form = Utkast i { $step }
drafts-elsewhere = { $count ->
    [one] Du har eitt utkast som ikkje er lagra.
   *[other] Du har { $count } utkast som ikkje er lagra.
}
draft-offer = Du har eit utkast frå { $time } som ikkje er lagra.
draft-offer-signed-out = Du har eit utkast som ikkje er lagra. Det vart sendt inn { $time }, då nettlesaren ikkje lenger var innlogga.
draft-take = Ta det inn i skjemaet
draft-discard = Forkast
draft-taken = Utkastet står i skjemaet. Det er ikkje lagra før du lagrar.
draft-form-gone = Skjemaet finst ikkje lenger. Kopier det du vil ta vare på.
draft-kept = Utkastet er teke vare på.
draft-signed-out = Utkastet kunne ikkje takast vare på: du er logga ut. Logg inn i ei ny fane, eller send inn skjemaet, så får du tilbake det du skreiv, når du har logga inn.
draft-too-many = Utkastet kunne ikkje takast vare på: du har for mange utkast. Opne sida på nytt i ei ny fane, og ta inn eller forkast nokre av dei.
draft-failed = Utkastet kunne ikkje takast vare på no. Det du har skrive, står framleis i skjemaet.
sign-in-form-kept = Du var logga ut. Det du skreiv, er teke vare på. Logg inn som same brukar, så får du det tilbake.
sign-in-form-not-kept = Du var logga ut, og det du skreiv, er ikkje lagra. Gå tilbake i nettlesaren for å finne det att.
error-draft = Utkastet kunne ikkje takast vare på
error-draft-advice = Sida det vart skrive på, er ikkje kjend her. Opne skjemaet på nytt.
error-page-of-another = Sida var opna av ein annan
error-page-of-another-advice = Den som opna skjemaet, er ikkje den som er innlogga no, så ingenting er lagra i ditt namn. Den som skreiv, finn teksten att som utkast. Opne sida på nytt for å skrive i ditt eige namn.
error-too-many-drafts = Det er teke vare på mange utkast på kort tid
error-too-many-drafts-advice = { $minutes ->
    [one] Vent eitt minutt.
   *[other] Vent { $minutes } minutt.
}
