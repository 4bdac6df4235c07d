# What is typed into a form and not sent in
drafts-title = Drafts that are not saved
drafts-lead = What you have typed into forms of this procurement without saving it. Only you see your drafts.
drafts-none = You have no drafts here.
drafts-form = Draft in { $step }
drafts-elsewhere = { $count ->
    [one] You have one draft that is not saved.
   *[other] You have { $count } drafts that are not saved.
}
draft-offer = You have a draft from { $time } that is not saved.
draft-offer-signed-out = You have a draft that is not saved. It was sent in on { $time }, when the browser was no longer signed in.
draft-take = Take it into the form
draft-discard = Discard
draft-taken = The draft is in the form. It is not saved until you save.
draft-form-gone = The form is no longer there. Copy what you want to keep.
draft-kept = The draft is kept.
draft-signed-out = The draft could not be kept: you are signed out. Sign in in a new tab, or send the form in, and you get what you typed back when you have signed in.
draft-too-many = The draft could not be kept: you have too many drafts. Open the page again in a new tab, and take in or discard some of them.
draft-failed = The draft could not be kept now. What you have typed is still in the form.
sign-in-form-kept = You were signed out. What you typed is kept. Sign in as the same user to get it back.
sign-in-form-not-kept = You were signed out, and what you typed is not saved. Go back in the browser to find it again.
error-draft = The draft could not be kept
error-draft-advice = The page it was typed on is not known here. Open the form again.
error-page-of-another = The page was opened by somebody else
error-page-of-another-advice = Whoever opened the form is not the one who is signed in now, so nothing has been saved in your name. Whoever typed it finds the text again as a draft. Open the page again to write in your own name.
error-too-many-drafts = Many drafts have been kept in a short time
error-too-many-drafts-advice = { $minutes ->
    [one] Wait a minute.
   *[other] Wait { $minutes } minutes.
}
