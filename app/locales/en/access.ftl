# Who has access to a procurement
access = Access
access-lead = Those listed here see the procurement. Nobody else can learn that it exists, administrators included. What each of them can do follows from the role cards.
access-who = Who
access-as = Access as
access-person = Is, among the roles
access-may = Can
access-owner = Responsible for the procurement
access-standing = { $standing ->
    [member] Member
    [reader] Reader
   *[auditor] Auditor
}
access-standing-help = { $standing ->
    [member] Member: works on the procurement. The role cards decide on what.
    [reader] Reader: sees need, roles, requirements and annexes, and changes nothing.
   *[auditor] Auditor: sees everything, risk and journal included, and changes nothing.
}
access-nobody-person = Not set
access-writes = change { $parts }
access-signs = approve in { $parts }
access-comments = comment on { $parts }
access-reads = see { $parts }
access-part = { $part ->
    [overview] the title
    [need] the need
    [roles] roles and access
    [risk] risk
    [requirements] requirements
    [annexes] annexes
   *[trail] the journal
}
access-out-of-use = The account is out of use
access-elsewhere = From { $organisation }
access-change-do = Change
access-change = The access of { $name }
access-give = Give somebody access
access-give-do = Give access
access-colleague = Colleague
access-colleague-choose = Choose a colleague
access-email = Or the e-mail address of somebody in another organisation
access-email-help = For a shared data protection officer or a joint procurement. The account must exist in this installation.
access-person-field = Who this is in the step “Roles”
access-person-help = The role cards of that person decide what can be changed and approved.
access-person-none = None of them
access-save = Save
access-remove = Take the access away
access-remove-lead = The person no longer sees the procurement. What the person has done stays, and drafts that were not sent in are deleted.
access-hand-over = Make { $name } responsible for the procurement
access-hand-over-lead = Whoever is responsible for the procurement can do everything, including deleting it. You stay as a member.
access-back = Back to access
access-wrong-who = Choose a colleague, or write the e-mail address of somebody else.
access-wrong-both = Choose either a colleague or an e-mail address, not both.
access-wrong-email = There is no account in use with this address.
access-wrong-there = { $name } has access already. Change it on the row of that person.
access-wrong-standing = Choose what the access is for.
access-wrong-person = The person is no longer in the step “Roles”.
access-wrong-person-taken = Another account is this person already.
access-wrong-owner = Whoever is responsible for the procurement is always a member of it.
access-wrong-self = You cannot change your own access. The one who is responsible for the procurement does.
access-wrong-many = There is room for at most { $max } with access.
access-rests-on = { $name } cannot be removed, because an account is this person. Change that under “Access” first.
access-wrong-own-roles = You cannot change your own role cards. The one who is responsible for the procurement does.
access-sign-self = { $name } has access and must do this in person.
access-sign-own = You can only do this in your own name.
journal-access-given = Gave { $name } access as { $standing }
journal-access-changed = Changed the access of { $name }: { $standing }
journal-access-removed = Took the access from { $name }
journal-handed-over = Made { $name } responsible for the procurement
journal-taken-over = { $name } is responsible for the procurement in place of { $before }, as decided by an administrator
may-read-only = You can see this page, but change nothing here. Your role cards decide that; see “Access” on the overview.
may-sign-only = You can approve here, but not change anything. Your role cards decide that; see “Access” on the overview.
state-shut = Not for your role
error-no-right = Your role does not give the right to this
error-no-right-advice = The one who is responsible for the procurement can change who you are there and which role cards you have.
procurement-owner = Responsible
procurement-of = Belongs to { $organisation }
member-hand-over = Let a colleague take over the procurements
member-hand-over-lead = From then on, the one you choose is responsible for all procurements of { $name }. The journal of each of them says so. You do not see them yourself.
member-hand-over-to = Who takes over
member-hand-over-choose = Choose a colleague
act-handed-over = Let somebody take over the procurements: { $names }
list-and = { $first } and { $last }
access-wrong-taker = Choose a colleague whose account is in use.
