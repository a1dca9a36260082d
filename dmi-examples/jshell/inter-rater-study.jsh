// How far assessors agree. Load start.jsh before. All areas and assessors are fictional.
var profiles = score(read("dmi-examples/jshell/assessors.jsonl"))

// One area: every rating is kept, and where the raters lie apart it says so.
table(Ratings.ofArea(profiles.stream().filter(profile -> profile.area().id().equals("ashmere")).toList()))

// All areas: an item is an aspect of an area. Cite the metric, the raters, the items, the interval and its seed.
var ratings = Ratings.ofAreas(profiles)
System.out.println(ratings)
System.out.println(CoefficientTable.of(ratings, 20261127))
System.out.println("Assessors 1 and 2, quadratic kappa: " + ratings.kappa(KappaWeights.QUADRATIC, "assessor 1", "assessor 2"))

// Where they do not agree, somebody has to settle it.
table(ratings.items().stream().map(ratings::item).filter(item -> item.state() == AgreementState.UNCERTAIN).toList())

// A table of ratings of your own, on any scale.
table(ratings("dmi-examples/jshell/ratings.csv"), 20261127)
