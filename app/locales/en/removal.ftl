removal-back = Back to the procurement
removal-lead = “{ $title }” is deleted for good, with everything in it. This cannot be undone.
removal-archive = Keep what is to be kept
removal-archive-lead = { $versions ->
    [0] The archive package holds the answers and assessments and the journal up to record no. { $records }. No version is frozen.
    [one] The archive package holds the answers and assessments, the journal up to record no. { $records } and every file of the frozen version, as it was.
   *[other] The archive package holds the answers and assessments, the journal up to record no. { $records } and every file of the { $versions } frozen versions, as they were.
}
removal-law = The municipality itself decides what is to be kept under the Archives Act, and for how long. Ask the records manager before you delete. The package may hold information that is exempt from public access.
removal-archive-do = Download the archive package
removal-left = Delete
removal-left-lead = A line remains under “What has been decided”: when the procurement was deleted and by whom, what you write here, the checksum of the archive package and the end of the journal. Feedback on the catalogue remains too, without names and without saying where it was given. Backups made earlier hold the content until they are deleted.
removal-kept = What has been kept, and where?
removal-kept-help = For example “The archive package is in case 26/01234” or “Nothing: a trial”. Everyone in the organisation can read it.
removal-sure = Yes, delete the procurement for good
removal-not-sure = Tick that the procurement is to be deleted for good.
removal-late = The procurement has changed
removal-late-lead = Something has changed since you opened the page. Download the archive package again, and then delete.
removals = Deleted procurements
removal-kept-short = Kept
removal-proof = Check
removal-proof-said = Archive package { $sha256 }. The journal ended with no. { $number }, { $hash }.
error-archive-size = The archive package is too large
error-archive-size-advice = The frozen versions together are larger than one package can be. Download the files from the page of each version, and ask those who run Kravspor for help with deleting.
