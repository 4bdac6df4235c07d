save = Lagre
continue = Hald fram
dont-know = Veit ikkje
sign-in = Logg inn
sign-out = Logg ut
procurements = Innkjøp
