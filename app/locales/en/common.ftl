save = Save
continue = Continue
dont-know = Don’t know
sign-in = Sign in
sign-out = Sign out
procurements = Procurements
