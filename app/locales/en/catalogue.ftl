# Everywhere in the catalogue
catalogue = Catalogue
catalogue-path = Place in the catalogue
catalogue-language = Content in
catalogue-item = Requirement
catalogue-measure = Measure
catalogue-scenario = Scenario
catalogue-domain = Area
catalogue-count-items = { $count ->
    [one] 1 requirement
   *[other] { $count } requirements
}
catalogue-count-measures = { $count ->
    [one] 1 measure
   *[other] { $count } measures
}
catalogue-count-scenarios = { $count ->
    [one] 1 scenario
   *[other] { $count } scenarios
}
catalogue-burden = Burden { $burden } of { $max }
catalogue-retired = Retired

# Start
catalogue-title = The requirement catalogue
catalogue-lead = Carefully written requirements, the measures they come from, and the scenarios those measures help against. Kravspor chooses among these from the answers in a procurement.
catalogue-release = This release
catalogue-release-version = Version
catalogue-date = Date
catalogue-fingerprint = Fingerprint
catalogue-holds = Contents
catalogue-more = Overviews
catalogue-coverage-about = What the catalogue covers of the frameworks, and what is deliberately left out.
catalogue-changes-about = What is new, reworded and retired since the previous release.
catalogue-scenarios-about = What can go wrong, by what it threatens.
catalogue-measures-about = What helps, by area, and what the municipality does itself.
catalogue-domains = Areas

# Search
catalogue-search = Search the catalogue
catalogue-search-label = Words or requirement ID
catalogue-search-help = Searches all three languages. Every word must be found. For example “erasure log” or “IDT-003”.
catalogue-search-do = Search
catalogue-search-title = Search: { $query }
catalogue-search-results = Hits
catalogue-search-count = { $count ->
    [0] No hits for “{ $query }”.
    [one] One hit for “{ $query }”.
   *[other] { $count } hits for “{ $query }”.
}
catalogue-search-first = { $count } hits for “{ $query }”. These are the { $max } best. Write more words to narrow it down.
catalogue-search-none = Try fewer or shorter words, or look in the areas.
catalogue-search-failed = The search did not answer. Choose “Search” to try again.
catalogue-part-text = Wording
catalogue-part-title = Title
catalogue-part-reason = Reason
catalogue-part-evidence = Evidence
catalogue-part-better = Better score
catalogue-part-obligation = Meaning in English
catalogue-part-in = { $part }, { $language }:
catalogue-language-nb = Bokmål
catalogue-language-nn = Nynorsk
catalogue-language-en = English

# A domain
catalogue-filter = Narrow down the requirements
catalogue-filter-type = Type
catalogue-filter-all = All types
catalogue-filter-show = Show
catalogue-filter-clear = Show all
catalogue-filter-none = No requirement in the area is of this type.
catalogue-domain-items = Requirements
catalogue-domain-shown = { $count ->
    [one] Showing one of { $all } requirements
   *[other] Showing { $count } of { $all } requirements
}
catalogue-domain-measures = Measures
catalogue-domain-measures-none = No measure belongs to the area. The requirements come by law or circumstance, or from measures in other areas.
catalogue-domain-retired = { $count ->
    [one] One retired requirement
   *[other] { $count } retired requirements
}

# An item
catalogue-item-title = Requirement { $id }
catalogue-item-retired = The requirement was retired in version { $version } and is not used in new procurements.
catalogue-item-replaced-by = Replaced by
catalogue-item-replaces = Replaces
catalogue-item-demand = The requirement
catalogue-item-numbers = Numbers in the requirement
catalogue-item-numbers-caption = Numbers that can be chosen in each procurement
catalogue-item-number = What the number decides
catalogue-item-default = Suggestion
catalogue-item-range = Can be chosen
catalogue-item-from-to = { $low } to { $high }
catalogue-item-unit = Unit
catalogue-item-reason = Why the municipality asks for this
catalogue-item-obligation = The obligation
catalogue-item-obligation-help = The meaning in one line of English. It never changes under the same ID.
catalogue-item-about = About the requirement
catalogue-item-type = Type
catalogue-item-placement = Placement
catalogue-item-pair = Why it stands there
catalogue-item-met = To be met
catalogue-item-evidence = Evidence
catalogue-item-no-evidence = The requirement is not answered in the tender, and no evidence is asked for.
catalogue-item-verified = Verified by
catalogue-item-better = What gives a better score
catalogue-item-scale = Points from { $low } to { $high }.
catalogue-item-burden = Burden on the tenderer
catalogue-item-annex-c = Annex C of the data processing agreement
catalogue-item-annex-c-yes = Yes, where there is a data processing agreement
catalogue-item-annex-c-no = No
catalogue-item-since = Came with version
catalogue-item-reviewed = Last reviewed
catalogue-item-when = When the requirement is included
catalogue-item-applies = Follows from law or circumstances where this holds:
catalogue-item-only-when = Where it comes from a measure, it is included only where this holds:
catalogue-item-only-when-stronger = Stricter version. Comes the same way as the basic version and takes its place where this holds:
catalogue-item-by-measure = Included where one of the measures below has been chosen.
catalogue-item-picked = Chosen by hand. No measure and no circumstance leads here.
catalogue-item-unknown = Where some of this is not settled, the requirement stays, marked as open.
catalogue-item-basic = Basic version
catalogue-item-stronger = Stricter version
catalogue-item-ways = Measures and scenarios that lead here
catalogue-item-ways-none = No measure leads here.
catalogue-no-scenario = No scenario proposes this measure.
catalogue-references = References
catalogue-references-caption = Where in the frameworks this belongs
catalogue-references-none = No references.
catalogue-framework = Framework
catalogue-framework-part = Part
catalogue-framework-part-title = What the part is about
catalogue-reference-gdpr = The GDPR
catalogue-reference-law = Act or regulation

# Conditions
catalogue-when-all = All of these:
catalogue-when-any = At least one of these:
catalogue-when-at-least = At least { $count } of these:
catalogue-when-none = None of these:
catalogue-when-not-all = Not all of these:
catalogue-when-fewer = Fewer than { $count } of these:
catalogue-when-not = Does not hold: { $fact }

# A measure and a scenario
catalogue-measure-title = Measure { $id }
catalogue-measure-carrier = Carried out by
catalogue-measure-aspects = Helps against loss of
catalogue-measure-when = When the measure makes sense
catalogue-measure-only-when = Proposed only where this holds:
catalogue-measure-always = May be proposed in any procurement.
catalogue-measure-unknown = Where some of this is not settled, the measure is proposed all the same.
catalogue-measure-items = Requirements the measure becomes
catalogue-measure-buyer = The municipality does this itself. It becomes a task with an owner and a deadline, not a requirement.
catalogue-measure-scenarios = Scenarios it helps against
catalogue-scenario-title = Scenario { $id }
catalogue-scenario-aspect = Threatens
catalogue-scenario-without-r = Without resilience as an aspect of its own
catalogue-scenario-usual = Usual consequence
catalogue-scenario-usual-hint = { $usual }. Only a hint.
catalogue-scenario-when = When the scenario is proposed
catalogue-scenario-only-when = Proposed where this holds:
catalogue-scenario-always = Proposed in every procurement.
catalogue-scenario-unknown = Where some of this is not settled, the scenario is proposed all the same.
catalogue-scenario-measures = Measures that help, and the requirements they become
catalogue-no-items = The municipality does this itself. It gives no requirements.

# Lists
catalogue-scenarios = Scenarios
catalogue-scenarios-lead = Each scenario says what happens, to whom, and what comes of it. They are proposed from the answers in a procurement.
catalogue-measures = Measures
catalogue-measures-lead = A chosen measure becomes requirements, or a task for the municipality itself.
catalogue-measures-own = The municipality’s own measures
catalogue-jump = Jump to

# Coverage
catalogue-coverage = Coverage
catalogue-coverage-lead = Which requirements answer to each part of the frameworks. The list is made from the catalogue itself, so it cannot fall behind.
catalogue-coverage-domains = The catalogue’s own areas
catalogue-coverage-summary = { $covered } of { $all } parts are covered.
catalogue-coverage-summary-left-out = { $count ->
    [one] One is deliberately left out.
   *[other] { $count } are deliberately left out.
}
catalogue-coverage-summary-gaps = { $count ->
    [0] No gaps.
    [one] One gap.
   *[other] { $count } gaps.
}
catalogue-coverage-part = Part
catalogue-coverage-items = Requirements
catalogue-coverage-status = Coverage
catalogue-coverage-covered = Covered
catalogue-coverage-left-out = Deliberately left out
catalogue-coverage-gap = Gap: no requirements
catalogue-coverage-few = Gap: { $count } of at least { $minimum } requirements
catalogue-coverage-contradiction = Gap: said to be left out, yet has requirements
catalogue-coverage-enough = { $count } requirements, at least { $minimum }
catalogue-coverage-none = None
catalogue-coverage-in = in { $part }

# Changes
catalogue-changes = Changes
catalogue-changes-lead = What has changed from earlier releases to this one. A procurement stays with the release it was made with.
catalogue-changes-first = This is the first release. When there is a new one, the changes will be here.
catalogue-changes-from = From { $from } to { $to }
catalogue-changes-same = Nothing has changed since this release.
catalogue-changes-released = Version { $version } came on { $date }.
catalogue-changes-added = New ({ $count })
catalogue-changes-reworded = Reworded with the same meaning ({ $count })
catalogue-changes-replaced = Replaced by another ({ $count })
catalogue-changes-replaced-by = is replaced by
catalogue-changes-retired = Retired ({ $count })
catalogue-kind-item = Requirements
catalogue-kind-measure = Measures
catalogue-kind-scenario = Scenarios
catalogue-kind-domain = Areas
catalogue-kind-question = Questions
catalogue-kind-fact = Facts that follow from the answers
catalogue-kind-parameter = Numbers
catalogue-kind-protection = Rules for the protection need
catalogue-kind-stop = Reasons to stop
catalogue-kind-dpia = Triggers for a data protection impact assessment
catalogue-kind-role = Roles
catalogue-kind-activity = Tasks
catalogue-kind-gate = Decision points
catalogue-kind-contract_form = Forms of contract
catalogue-kind-law = Acts and regulations
catalogue-kind-clause = Clauses of the data processing agreement
catalogue-kind-dpa_field = Fields of the data processing agreement
catalogue-kind-label = Fixed words in the annexes
catalogue-kind-framework = Frameworks
catalogue-kind-other = Other
