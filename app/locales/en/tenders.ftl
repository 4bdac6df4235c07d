# What tenderers answered
tenders = The tenderers' answers
tenders-go = When the contract is signed, the answers can help make the catalogue better:
tenders-lead = When the contract is signed, you can read in the requirement sheets as the tenderers filled them in. Those who edit the catalogue then see which requirements suppliers answer yes, partly or no to.
tenders-kept = Only how many answered what to each requirement from the catalogue is stored. The files, what the tenderers have described and the names of the tenderers are not stored. When at least three procurements have answers to a requirement, the numbers are added together for good, and the editors see only the sum. The numbers are in no file that can be downloaded. The journal says only how many sheets were read in.
tenders-read = What has been read in
tenders-none = No answers have been read in.
tenders-read-by = Read in by { $name } { $at }.
tenders-read-sheets = { $count ->
    [one] One completed requirement sheet
   *[other] { $count } completed requirement sheets
}, read as answers to version { $version }
tenders-read-items = { $count ->
    [0] No answers to requirements from the catalogue
    [one] Answers to one requirement from the catalogue
   *[other] Answers to { $count } requirements from the catalogue
}. Your own requirements, and those where you have changed the wording, a number or the type, are not counted.
tenders-unclear = These answers are not counted. Either they say something other than yes, partly or no, or the requirement has been changed in the sheet:
tenders-unclear-of = { $count ->
    [one] { $item }: one answer
   *[other] { $item }: { $count } answers
}
tenders-remove = Remove the answers that have not been added to those of others
tenders-early = The answers can be read in when the competition is over and the contract is signed.
tenders-gates = See what is missing
tenders-others = Whoever makes the annexes can read the answers in.
tenders-in = Read in
tenders-files = Completed requirement sheets
tenders-files-help = Choose all of them at once, also from those who did not get the contract, and sheets that were given out against a confidentiality declaration. At most { $files } files, XLSX or CSV, at most { $megabytes } MB each and { $total } MB together.
tenders-do = Read in the answers
tenders-again = Read in again, and replace what has been read in
tenders-wrong-many = Too many files were chosen. Choose at most { $max }. Nothing was read in.
tenders-wrong-large = The files are larger than { $megabytes } MB together. Nothing was read in.
tenders-wrong-late = Somebody has read in answers or changed the procurement since you opened the page. See what has been read in, and choose the files again if they are still to be read in.
tenders-wrong-twice = “{ $again }” is the same file as “{ $first }”. Choose each file once. Nothing was read in.
tenders-wrong-file = “{ $name }”: { $why } Nothing was read in.
tenders-wrong-no-sheet = The file does not have the headings of the requirement sheet, and cannot be read as an answer.
tenders-wrong-other-lines = None of the requirements in the file is in the latest frozen version.
error-tenders-early = The answers cannot be read in before the contract is signed
error-tenders-early-advice = Nothing was read in. Come back when the contract is signed and the signing is confirmed on the page of the annexes.
journal-tenders-read = { $count ->
    [one] Read in one completed requirement sheet from the tenderers
   *[other] Read in { $count } completed requirement sheets from the tenderers
} as answers to version { $version }
journal-tenders-removed = Removed the answers from the tenderers
desk-tenders = What tenderers answered
desk-tenders-title = Answers from tenderers
desk-numbers-tenders = Answers
desk-tenders-few = Fewer than { $few } procurements have answers to the requirement, or the answers are too few to show numbers. Answers are read in when the contract is signed, and are added from at least { $few } procurements at a time.
desk-tenders-yes = { $answers } answers in { $procurements } procurements. Partly and no are shown together, and some numbers are approximate: otherwise it could be seen what fewer than { $few } have answered. An empty answer counts as no. New answers are added from at least { $few } procurements at a time.
desk-tenders-each = { $answers } answers in { $procurements } procurements. An empty answer counts as no.
desk-tenders-answer = { $answer ->
    [yes] Yes
    [partly] Partly
    [no] No
   *[not-yes] Partly or no
}
desk-tenders-short = Tenderers: yes { $yes }, partly { $partly }, no { $no }
desk-tenders-short-yes = Tenderers: yes { $yes } of { $answers }
desk-tenders-least = at least { $count }
desk-tenders-most = at most { $count }
desk-tenders-between = { $low }–{ $high }
