# What a municipality settles beside its card
organisation-units = Units
units-lead = The units that can be named as buyer. Each procurement chooses one of them on its overview.
units-usual = A procurement that has not chosen gets the unit of the municipality’s details: { $unit }.
units-usual-none = A procurement that has not chosen gets no unit. A fixed one can stand in the municipality’s details.
units-list = Units
units-list-help = One on each line, as they are to stand in the documents. For example “Education” or “Health services”.
units-wrong-many = Write { $max } units at most.
units-wrong-long = “{ $unit } …” is too long. A unit can have { $max } characters.
act-units = Changed the units to { $units }
act-units-none = Removed all units

procurement-unit = Unit that buys
procurement-unit-usual = The municipality’s usual unit: { $unit }
procurement-unit-none = None
procurement-unit-save = Choose unit
journal-unit = Chose { $unit } as the unit
journal-unit-none = Chose no unit of its own
error-unit = There is no such unit
error-unit-advice = Somebody may have removed it from the units of the municipality. Go back and choose another.

organisation-archive = Archive
archive-lead = Where the documents of a procurement are to be archived. This stands on the page of each frozen version, so that the case worker knows what happens next.
archive-place = System or place
archive-place-help = For example “the case and records system”.
archive-contact = Contact for the archive
archive-contact-help = Preferably a function, not a person. For example “the records centre, archive@kommune.no”.
archive-months = Months without changes before somebody is asked
archive-months-help = Whoever answers for a procurement is then asked on “Waits for you” whether it is over and can be archived and deleted. Nothing is deleted by itself. The municipality decides how long; leave the field empty if nobody is to be asked.
archive-months-told = { $count ->
    [one] ask after one month
   *[other] ask after { $count } months
}
archive-months-wrong = Write a whole number from 1 to { $max }, or leave the field empty.
archive-to-place = This is to be archived in { $place }, under the case number of the procurement.
archive-to-contact = Questions about archiving: { $contact }.
act-archive = Changed the details of archiving: { $place }
act-archive-none = Removed the details of archiving

organisation-languages = Languages
languages-lead = Which languages pages and documents can have here, and which they begin with.
languages-offered = Languages you use
languages-offered-help = The others cannot be chosen at the foot of pages, nor for the documents of new procurements.
languages-first = The language you begin with
languages-first-help = Pages have it until somebody chooses another. New procurements get it for their documents; those that exist are not changed.
languages-wrong-none = Choose at least one language.
languages-wrong-first = Choose one of the languages you use.
act-languages = Changed the languages to { $names }

organisation-matrix = Risk matrix
own-matrix-lead = How serious each combination of likelihood and consequence is here, and who may accept the residual risk. The scales and the names of the levels are the catalogue’s.
own-matrix-usual = You use the matrix of the catalogue.
own-matrix-own = You have a matrix of your own.
own-matrix-effect = The risk in procurements under way is worked out anew with what you save. A risk that was accepted by somebody who may no longer accept its level has to be accepted again. Frozen versions do not change.
own-matrix-cells = Levels
own-matrix-cells-help = The level cannot fall where likelihood or consequence grows.
own-matrix-corner = Likelihood and consequence
own-matrix-cell = Likelihood { $likelihood }, consequence { $consequence }
own-matrix-accepted-by = Who accepts the residual risk
own-matrix-accepts = { $level }
own-matrix-usual-role = In the catalogue: { $role }
own-matrix-reset = Use the matrix of the catalogue
own-matrix-wrong-level = Choose a level.
own-matrix-wrong-falls = The level is lower than in a cell with less likelihood or a milder consequence. Raise it, or lower the level of the other.
own-matrix-wrong-role = Choose a role card that may accept risk. Those that only advise may not.
act-matrix = Changed the risk matrix
act-matrix-usual = Went back to the risk matrix of the catalogue
