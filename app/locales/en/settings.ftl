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

organisation-look = Logo and colour
look-lead = Your logo and colour in documents and at the top of pages. Frozen versions are not changed, and the municipality’s own template of the data processing agreement keeps the look it has.
look-logo = Logo
look-logo-none = You have no logo in Kravspor.
look-logo-file = File with the logo
look-logo-help = PNG, at most { $kilobytes } kB and { $width } × { $height } pixels. Kravspor keeps the picture alone, not text and other details in the file. The logo stands on white, above the title on the first page of the Word documents.
look-logo-save = Use the logo
look-logo-remove = Remove the logo
look-logo-late = A colleague has replaced or removed the logo. The page shows it as it is now. Choose the file again if it is still to be replaced.
look-wrong-png = The file is not a PNG picture that can be read. Save the logo as PNG and try again.
look-wrong-large = The logo takes more than { $kilobytes } kB as Kravspor stores it. Make the picture smaller and try again.
look-wrong-pixels = The picture is { $width } × { $height } pixels. It can be { $most_wide } × { $most_high } at most.
look-colour = Colour
look-accent = Colour code
look-accent-help = A number sign and six characters from the municipality’s design guide, for example #1d4f5c. Headings in documents and a line at the top of pages get the colour. Leave the field empty to use the colour of Kravspor.
look-accent-none = The colour of Kravspor
look-wrong-colour = Write the colour as a number sign and six characters, 0–9 and a–f. For example #1d4f5c.
look-wrong-pale = The colour is too pale to be read on white. Its contrast is { $contrast }:1, and has to be at least 4.50:1. Choose a darker one.
act-accent = Changed the colour to { $colour }
act-accent-none = Went back to the colour of Kravspor
act-logo = Replaced the logo
act-logo-removed = Removed the logo
