// Who is ahead, who may learn from whom, and what changed in a year. Load start.jsh before. All areas are fictional.
var profiles = score(read("dmi-examples/jshell/areas.jsonl"))

// The portfolio knows the latest profile of each area; at an earlier date, the latest until then.
var portfolio = profiles.stream().collect(Portfolio.collector(MaturityModel.standard()))
var now = portfolio.profiles()
var before = portfolio.at(LocalDate.of(2025, 12, 31)).profiles()
table(portfolio)
table(LeadersAndLearners.of(now).aspect("platform").pairings())

// Only areas in both rounds are compared.
table(PortfolioTrend.between(before, now))
table(Trend.of(profiles.stream().filter(profile -> profile.area().id().equals("ashmere")).toList()))

show(Ladder.ofAreas(now), "figures/areas.svg")
show(HeatMap.of(now), "figures/heatmap.svg")
