package io.github.socialprescribing.dmi.examples.report;

import io.github.socialprescribing.dmi.Finding;
import io.github.socialprescribing.dmi.FindingKind;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.AreaKind;
import io.github.socialprescribing.dmi.assessment.Challenge;
import io.github.socialprescribing.dmi.assessment.Context;
import io.github.socialprescribing.dmi.assessment.Intention;
import io.github.socialprescribing.dmi.assessment.Origin;
import io.github.socialprescribing.dmi.assessment.Sector;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.scoring.AspectProfile;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.SafeguardState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One assessment of an area, as it is shown. */
final class AreaEntry {

    private final Profile profile;
    private final int number;
    private final int repetition;
    private final Optional<String> parentName;

    /** A fact about the area: what it is called, and what it is. */
    record Fact(String name, String value) {}

    /**
     * Makes an entry.
     *
     * @param number from 1, in the order of the input
     * @param repetition from 1, among the assessments of this area and date
     * @param names of areas that are shown, by id
     */
    AreaEntry(Profile profile, int number, int repetition, Map<String, String> names) {
        this.profile = profile;
        this.number = number;
        this.repetition = repetition;
        this.parentName = profile.area().parent().map(parent -> names.getOrDefault(parent, parent));
    }

    Profile profile() {
        return profile;
    }

    String name() {
        return profile.area().name();
    }

    /** {@return where in the page the area stands} */
    String anchor() {
        return "area-" + number;
    }

    int repetition() {
        return repetition;
    }

    /** {@return kind and place of the area in a few words; may be empty} */
    String kindAndParent() {
        String kind = profile.area().kind().map(AreaKind::id).map(Words::ofId).orElse("");
        return parentName
                .map(parent -> kind.isEmpty() ? "in " + parent : kind + " in " + parent)
                .orElse(kind);
    }

    List<Fact> facts() {
        Area area = profile.area();
        Context context = profile.context();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Id", area.id()));
        add(facts, "Kind", area.kind().map(AreaKind::id).map(Words::ofId));
        add(facts, "Sector", area.sector().map(Sector::id).map(Words::ofId));
        add(facts, "Part of", parentName);
        area.memberships()
                .forEach(member -> facts.add(
                        new Fact(Words.capital(Words.ofId(member.kind().id())), member.id())));
        area.population().ifPresent(people -> facts.add(new Fact("Population", Words.count(people))));
        facts.add(new Fact("Assessed on", Words.date(profile.assessedOn())));
        add(facts, "Assessed by", profile.assessor());
        facts.add(new Fact(
                "Answered",
                profile.coverage() + " questions"
                        + (profile.origin() == Origin.QUICK ? ", derived from a quick assessment" : "")));
        add(facts, "Hopes for", context.aspiration().map(MaturityLevel::toString));
        add(facts, "Digital plans", context.intention().map(Intention::id).map(Words::ofId));
        if (!context.challenges().isEmpty()) {
            facts.add(new Fact(
                    "Challenges",
                    Words.list(context.challenges().stream()
                            .map(Challenge::id)
                            .map(Words::ofId)
                            .toList())));
        }
        return facts;
    }

    private static void add(List<Fact> facts, String name, Optional<String> value) {
        value.ifPresent(words -> facts.add(new Fact(name, words)));
    }

    /** {@return where the area stands, in a sentence or three} */
    String inWords() {
        MaturityLevel staged = profile.stagedLevel().low();
        List<String> lowest = profile.aspects().stream()
                .filter(aspect -> aspect.isScored() && aspect.level().low() == staged)
                .map(aspect -> aspect.aspect().name())
                .toList();
        int scored = profile.scoredAspects();
        String all = profile.model().aspects().size() == scored
                ? ""
                : " " + scored + " of " + profile.model().aspects().size() + " aspects are scored.";
        if (lowest.size() == scored) {
            return "Every scored aspect stands at " + staged + " (" + title(staged) + ") at least." + all;
        }
        return "As a whole at " + Words.level(profile.stagedLevel()) + " (" + title(staged) + "), held there by "
                + Words.list(lowest) + "." + all;
    }

    private String title(MaturityLevel level) {
        return profile.model().levelTitle(level);
    }

    List<AspectProfile> aspects() {
        return profile.aspects();
    }

    NextSteps nextSteps() {
        return new NextSteps(profile);
    }

    long atRisk() {
        return profile.safeguards(SafeguardState.AT_RISK).size();
    }

    /** {@return the findings, but for safeguards at risk: those have a place of their own} */
    List<Finding> findings() {
        return profile.findings().stream()
                .filter(finding -> !finding.kind().equals(FindingKind.SAFEGUARD_AT_RISK))
                .toList();
    }

    static String inWords(SafeguardState state) {
        return Words.ofId(state.id());
    }
}
