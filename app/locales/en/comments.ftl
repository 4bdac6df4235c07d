# Comments
comments = Comments
comments-lead = The conversation is for those of you who have access. It is not in the annexes, the risk report or the case file.
comments-none = What you write to each other about this comes here.
comments-none-found = No comments match the filter.
comments-read-only = You can read the comments, but not write here.
comments-new = New comment
comments-new-instead = Write a new comment instead
comments-answer = Answer
comments-answer-to = Answer comment { $number } by { $who }
comments-text = Comment
comments-text-help = If you have changed something else on the page, save that first.
comments-mentions = Mention somebody
comments-mentions-help = The comment shows under “Waits for you” for those you tick, until it is marked as resolved.
comments-due = Due date (optional)
comments-due-help = By when those you mention must have answered or done what you ask.
comments-send = Add the comment
comments-resolve = Mark as resolved
comments-resolved-by = Resolved by { $who } on { $at }
comments-resolved-all = { $count ->
    [one] One resolved conversation
   *[other] { $count } resolved conversations
}
comments-number = Comment { $number }
comments-mentioned = Mentions { $names }
comments-taken-away = Removed by the author.
comments-take-away = Remove
comments-take-away-lead = The text is gone for good. That there was a comment here remains. If this comment began the conversation, the conversation is marked as resolved.
comments-take-away-do = Remove comment { $number }
comments-thing-gone = No longer there
comments-filter = Filter the comments
comments-state = Show
comments-open = Open
comments-resolved = Resolved
comments-all = All
comments-mine = Only those that mention me
comments-count = { $count ->
    [one] One conversation.
   *[other] { $count } conversations.
}
comments-count-shown = { $count } conversations; the latest { $shown } are shown here. Use the filter to see others.
comments-tag = { $count ->
    [one] One open comment
   *[other] { $count } open comments
}
comments-me = { $name } (you)
comments-about-line = Requirement { $key }
comments-about-scenario = Scenario { $key }
comments-about-page = { $step }: { $title }
comments-wrong-text = Write a comment.
comments-wrong-mention = Choose among those who have access.
comments-wrong-mention-shut = { $name } has no access to this part of the procurement and cannot be mentioned here.
comments-wrong-due = Choose whom the due date is for.
comments-wrong-answer = The comment that you answer does not exist.
comments-wrong-room = There is room for at most { $about } comments about this and { $all } in the whole procurement.
journal-comment = Wrote a comment: { $about }
journal-comment-mentions = Wrote a comment: { $about }. Mentioned { $names }
journal-comment-answer = Answered comment { $number }: { $about }
journal-comment-resolved = Marked comment { $number } as resolved: { $about }
journal-comment-taken-away = Removed the text of comment { $number }: { $about }
journal-comments = Comments
waiting-comment = { $who } mentions you: { $about }. “{ $text }”
