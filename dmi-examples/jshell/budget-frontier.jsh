// What each further pound buys at best. Load start.jsh before. The area and the costs are made up.
var profiles = score(read("dmi-examples/jshell/areas.jsonl"))
var planner = Planner.of(area(profiles, "brackenford"), costs("dmi-examples/jshell/costs.csv"))

// Every plan that no other beats: none is both cheaper and better.
var frontier = planner.frontier()
table(frontier)
System.out.println(frontier.next(Amount.parse("GBP 20000"), Amount.parse("GBP 10000")))

// What has no cost is never chosen, and bars what comes after it.
System.out.println(frontier.withoutCost().size() + " criteria have no cost; barred by them: " + frontier.barred().size())

// A plan for one budget, in phases of three steps.
table(planner.withinBudget(Amount.parse("GBP 25000"), 3))
table(planner.firstStep())

show(Frontier.of(frontier), "figures/frontier.svg")
