my-account = My account
account-saved = The change is saved.
change-password = Change password
change-password-lead = When you change it, you are signed out everywhere else.
current-password = Current password
new-password = New password
wrong-current-password = This is not your password. Check for typing errors and try again.
sessions = Where you are signed in
sessions-lead = If you do not recognise a line, sign out everywhere and change your password.
session-since = Since
session-browser = Browser
session-this = This one
browser-unknown = Unknown browser
sign-out-everywhere = Sign out everywhere

factor = Two-step sign-in
factor-lead = Besides your password you enter a code from your phone. Then it is not enough for others to get hold of the password.
factor-on = Turned on.
factor-off = Not turned on.
factor-settle = Set up or turn off two-step sign-in
factor-demanded = The municipality requires two-step sign-in of everybody.
factor-start = You need an app on your phone that makes one-time codes. Most such apps will do.
factor-begin = Set up
factor-step-app = Open the app and choose to add an account.
factor-step-read = Scan the picture with the phone, or type in the key below it.
factor-step-code = Enter the code that the app shows.
factor-squares = QR code with the key, to scan with the phone
factor-secret = Key
factor-open-app = Open in an app on this device
factor-code-help = Six digits. The app changes the code every half minute.
factor-confirm = Confirm
factor-since = Turned on { $since }.
factor-codes-left = { $count ->
    [0] You have no recovery codes left. Turn two-step sign-in off and on to get new ones.
    [one] You have one recovery code left.
   *[other] You have { $count } recovery codes left.
}
factor-turn-off = Turn off two-step sign-in
factor-off-lead = Then the password is enough. Enter both the password and a code.
factor-off-lead-alone = Then signing in is enough. Enter a code.
factor-off-demanded = This is not possible as long as the municipality requires it. If you have a new phone or need new recovery codes, an administrator can reset it.
wrong-first-code = The code is not right. Check that the clock of the phone is correct, and enter the code that the app shows now.
recovery-title = Recovery codes
recovery-lead = Two-step sign-in is turned on. If you lose your phone, one of these codes lets you in. Each of them works once.
recovery-keep = The codes are shown only now. Print them or keep them in a safe place, not together with the password.
recovery-kept = I have kept the codes

code-title = Enter the code from your phone
code-lead = Open the app and enter the code it shows.
code = Code
code-help = Six digits from the app, or a recovery code.
code-lost = If you have neither the phone nor the recovery codes, an administrator of the municipality can reset two-step sign-in.
sign-in-another = Sign in with another account
wrong-code = The code is not right, or it has been used. Wait for the next code and try again.
wrong-account-disabled = The account has been taken out of use. Talk to an administrator of the municipality.

members = Accounts
members-lead = Those who work in Kravspor for the municipality, and who gets in.
member-name = Name
member-state = Status
member-role = Right
member-administrator = Administrator
member-ordinary = Ordinary user
member-editor = Editor
member-catalogue = The catalogue
member-out-of-use = out of use
member-has-factor = two-step sign-in
member-created = Created
member-disabled = Taken out of use
member-password = Make a link to a new password
member-password-lead = The person chooses the password through a link that works once. Where the person is signed in now, the session ends.
member-factor-reset = Reset two-step sign-in
member-factor-reset-lead = For somebody who has lost both the phone and the recovery codes. Be sure who you are talking to.
member-administrator-give = Make administrator
member-administrator-give-lead = An administrator decides who gets in, but gets no access to the procurements of others.
member-administrator-take = Remove as administrator
member-administrator-take-lead = The person keeps the account and their procurements.
member-editor-give = Make editor
member-editor-give-lead = An editor reads the feedback on the catalogue, changes it and releases it anew, together with another editor. It gives no access to the procurements of others.
member-editor-take = Remove as editor
member-editor-take-lead = The person keeps the account and their procurements. What was written in the catalogue stays.
member-stop = Take the account out of use
member-stop-lead = The person is signed out and cannot sign in until the account is back in use. Nothing is deleted.
member-resume = Take the account back into use
member-resume-lead = The person can sign in with the same password as before.
wrong-last-administrator = Nothing has changed. The municipality needs at least one administrator who can sign in. Make somebody else an administrator first.

invite = Invite
invite-lead = You get a link that you send yourself. It works once, for { $days } days, and gives an account with this e-mail address.
invite-do = Make invitation
invitation = Invitation
invitation-send = Send this link to { $email }. Whoever opens it chooses a name and a password and gets an account.
invitations = Open invitations
invitation-by = Invited by
invitation-expires = Works until
invitation-withdraw = Withdraw
invitation-withdraw-one = Withdraw the invitation to { $email }
invitation-title = Create an account at { $organisation }
invitation-lead = You sign in with { $email } and the password you choose here.
wrong-email-taken = This e-mail address already has an account.
wrong-too-many-invitations = There are { $max } open invitations. Withdraw some first.
password-link = Link to a new password
password-link-send = Send this link to { $name }. Whoever opens it chooses a new password.
link-once = The link is shown only now. It works once, until { $expires }. Send it in a way that only the recipient can read.
link-done = I have kept the link
new-password-title = Choose a new password
new-password-lead = For the account { $email }.
new-password-save = Save the password
new-password-saved = The password is changed. Sign in with the new one.

demand = Two-step sign-in for everybody
demand-on = Everybody must have two-step sign-in. Those who do not are asked to set it up when they next sign in.
demand-off = Everyone chooses for themselves whether to have two-step sign-in.
demand-what-happens = If you require it of everybody, those who do not have it are signed out and asked to set it up.
demand-own-first = You must have it yourself before you can require it of others.
demand-do = Require it of everybody
demand-stop = No longer require it

act-invited = Invited { $email }
act-invitation-withdrawn = Withdrew the invitation to { $email }
act-invitation-accepted = Accepted the invitation to { $email }
act-password-link = Made a link to a new password for { $email }
act-password-chosen = Chose a new password for { $email }
act-administrator-given = Made { $email } an administrator
act-administrator-taken = Removed { $email } as administrator
act-editor-given = Made { $email } an editor of the catalogue
act-editor-taken = Removed { $email } as editor of the catalogue
act-account-stopped = Took the account { $email } out of use
act-account-resumed = Took the account { $email } back into use
act-factor-reset = Reset the two-step sign-in of { $email }
act-factor-demanded = Required two-step sign-in of everybody
act-factor-free = No longer requires two-step sign-in

error-not-administrator = This is for administrators
error-not-administrator-advice = Talk to an administrator of the municipality if you need to change accounts or invite somebody.
error-not-editor = This is for editors of the catalogue
error-not-editor-advice = Talk to an administrator of the municipality if you are to be an editor.
error-invitation-dead = The invitation does not work
error-invitation-dead-advice = It has been used, withdrawn or is too old. Ask whoever invited you for a new one.
error-password-link-dead = The link does not work
error-password-link-dead-advice = It has been used or is too old. Ask an administrator of the municipality for a new one.
error-demand-own-first = Set up two-step sign-in yourself first
error-demand-own-first-advice = Nothing has changed. When you have it yourself, you can require it of others.
error-too-many-attempts = There have been too many attempts
error-too-many-attempts-advice = { $minutes ->
    [one] For security you have to wait. Try again in one minute.
   *[other] For security you have to wait. Try again in { $minutes } minutes.
}
error-too-many-files = You have taken out many files in a short time
error-too-many-files-advice = { $minutes ->
    [one] Nothing is wrong with the files. Try again in one minute.
   *[other] Nothing is wrong with the files. Try again in { $minutes } minutes.
}
