# Pages of questions
questions-caption = { $step }, page { $page } of { $pages }
questions-back = Back
questions-decides = What the answer decides:
questions-none-of-these = None of these
questions-choose = Not chosen
questions-table = Table: { $name }
questions-row = Row { $number }
questions-row-named = Row { $number }: { $name }
questions-row-new = New row { $number }
questions-row-open = Show and change
questions-add-row = Save and add a row
questions-remove-row = Remove the row
questions-no-rows = There are none
questions-theirs = Saved now:
questions-discard = Discard what I wrote, and show what is saved

questions-wrong-both = You have both answered and ticked “Don’t know”. Choose one of the two.
questions-wrong-none = “{ $none }” cannot be chosen together with other answers. Remove the one that does not fit.
questions-wrong-no-rows = You have both filled in rows and ticked that there are none. Choose one of the two.
questions-wrong-number = Write a whole number in digits, for example 40.
questions-wrong-date = Write a date that exists, for example 21.11.2026.
questions-wrong-option = Choose from the answers on the page.
questions-wrong-rows = There is room for at most { $max } rows.
questions-wrong-in-row = Row { $row }, “{ $column }”: { $message }

journal-answers = Answered on the page “{ $page }”
journal-protection = Set the protection need of the whole solution

# What has been answered, and what follows
review-begin = Begin with “{ $page }”
review-go-on = Continue with “{ $page }”
review-left = { $count ->
    [one] One question has not been answered.
   *[other] { $count } questions have not been answered.
}
review-all-answered = All the questions in this step have been answered. You can change the answers at any time.
review-change = Change
review-answer = Answer
review-missing = Not answered, must be answered
review-unfinished = Row { $row } is not finished. Answers are missing for { $columns }.
review-follows = What follows from the answers
review-follows-help = Open a line to see which answers it is based on.
review-contents = On this page
review-no-facts = What follows from the answers, with the reasons, will appear here as you answer.
review-open-facts = { $count ->
    [one] One thing is not settled
   *[other] { $count } things are not settled
}
review-open-facts-help = As long as something is not settled, the requirements that may be needed remain.

protection = Protection need
protection-lead = The lowest permitted protection need follows from the answers, for each type of information and for the whole solution. The highest counts.
protection-of = Applies to
protection-whole = The whole solution
protection-why = Why: { $name }
protection-is = { $aspect }: { $level }
protection-no-rule = The answers do not give a higher protection need than low.
protection-raised = Raised. At least { $level } follows from the answers.
protection-lowered = Lowered from { $level }: { $reason }
protection-could-reach = May become { $level } once everything is settled.
protection-change-rows = Change the protection need of a type of information
protection-set = Set the protection need of the whole solution
protection-set-lead = You may raise the protection need freely. If you set it lower than what follows from the answers, you must write why.
protection-level = { $aspect }
protection-follow = Follow the answers, now { $level }
protection-reason = Reason for { $aspect }
protection-save = Save the protection need
protection-wrong-reason = Write why the protection need can be lower than what follows from the answers.
protection-nothing-set = Follows the answers

agreement = Data processing agreement

dpia-title = Is a data protection impact assessment (DPIA) needed?
dpia-decided = What decides this
dpia-others = This applies as well
dpia-open = { $count ->
    [one] One matter is not settled
   *[other] { $count } matters are not settled
}
dpia-note = This is a preliminary check. The line manager decides whether the assessment is to be carried out, with advice from the data protection officer.

# The people
people = The people taking part
people-lead = Enter who takes part in the procurement, and which role cards they have. Everyone can then see who decides what.
people-look-at = Look at this
people-empty = The people taking part will be listed here. Begin with the line manager, who owns the risk.
people-add = Add a person
people-add-do = Add
people-name = Name
people-title = Position or unit
people-title-help = For example “Head of unit, nursing home”.
people-roles-help = Choose all that fit. What the roles involve is explained further down the page under “Role cards”.
people-no-roles = Has no role cards yet
people-person = The person
people-change = Change a person
people-change-do = Change
people-remove-do = Remove
people-back = Back to the roles
people-wrong-name = Write the name of the person.
people-wrong-many = There is room for at most { $max } people.
people-owns-action = { $name } cannot be removed, because they are the owner of the measure “{ $measure }”. Choose another owner in the step “Risk” first.
people-accepted = { $name } cannot be removed, because they have accepted the residual risk in { $scenario }. It must first be accepted by someone else in the step “Risk”.

role-cards = Role cards
role-cards-lead = What each role delivers, and when.
role-who = Who
role-delivers = Delivers
role-timing = When
role-missing = Nobody yet, needed here
role-nobody = Nobody
role-advises-only = Gives advice and does not decide.

raci = Who does what
raci-lead = Each task has one person accountable. At the top of each column are the role and who has it.
raci-activity = Task
raci-accountable = Accountable
raci-responsible = Responsible
raci-consulted = Consulted
raci-informed = Informed
raci-nobody = Nobody is accountable yet

journal-person-added = Added { $name } to the people taking part
journal-person-changed = Changed { $name } among the people taking part
journal-person-removed = Removed { $name } from the people taking part
