// A first look at a file of assessments. Load start.jsh before. All areas are fictional.

// What is rejected is said, with all that is wrong with it; the others go on.
var all = score(read("dmi-examples/jshell/areas.jsonl"))

// The file holds two rounds. What counts is the latest profile of each area.
var profiles = latest(all)
table(profiles)
table(profiles.stream().collect(Summary.ofProfiles(MaturityModel.standard())))

// One area, aspect by aspect, and why an aspect stands where it does.
var brackenford = area(profiles, "brackenford")
table(brackenford)
System.out.println(brackenford.aspect("platform").explanation())
table(brackenford.safeguards())
table(brackenford.findings())

// As a figure.
show(Ladder.ofAspects(brackenford), "figures/brackenford.svg")
csv(all, "figures/profiles.csv")
