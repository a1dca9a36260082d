// What people's journeys say about a year. Load start.jsh before. All people are made up.
var people = journeys("dmi-examples/jshell/journeys.jsonl")
var cohort = CohortSummary.of(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 9, 30), people)
table(cohort)

// How long until half of those who are in the programme have completed it; those still in it are reckoned with.
var during = cohort.timeIn(MotivationStage.DURING)
System.out.println(during)
System.out.println("Still there after 90 days: " + during.shareBeyond(90).round(2))

// What may be published: small counts are hidden, and whatever would give them away.
System.out.println(cohort.publication().atEnd())

// The grid of the publication shows what may be shown.
show(MotivationGrid.atEnd(cohort.publication()), "figures/people.svg")
