package io.github.socialprescribing.dmi.service.quiz;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Finding;
import io.github.socialprescribing.dmi.FindingKind;
import io.github.socialprescribing.dmi.Readings;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Origin;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.Descriptor;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.model.Safeguard;
import io.github.socialprescribing.dmi.plan.Planner;
import io.github.socialprescribing.dmi.plan.Roadmap;
import io.github.socialprescribing.dmi.plan.Step;
import io.github.socialprescribing.dmi.plot.Ladder;
import io.github.socialprescribing.dmi.scoring.AspectProfile;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.SafeguardState;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import io.github.socialprescribing.dmi.scoring.Spread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the page with the result shows. */
final class ResultPage {

    /** An answer code has no room for the note that would say why something does not apply. */
    private static final Set<FindingKind> SAID_ELSEWHERE = Set.of(
            FindingKind.SAFEGUARD_AT_RISK,
            FindingKind.DERIVED_ANSWERS,
            FindingKind.MAY_NOT_BE_SCORED,
            FindingKind.NOT_APPLICABLE_WITHOUT_REASON);

    private final CodedAssessment coded;
    private final Profile profile;
    private final String link;
    private final Optional<Roadmap> roadmap;
    private final Optional<Criterion> first;

    /**
     * One of the four headlines.
     *
     * @param name what it is called
     * @param figure what to read at a glance
     * @param note what the figure is of; may be empty
     * @param meaning what it says
     */
    record Headline(String name, String figure, String note, String meaning) {}

    /**
     * A place on the scale of one aspect.
     *
     * @param level the level
     * @param state {@code "reached"}, {@code "open"} if unknown answers decide, or {@code "ahead"}
     */
    record Rung(MaturityLevel level, String state) {}

    /**
     * Makes the page.
     *
     * @param coded an assessment that can be scored
     * @param link the whole address of the page
     */
    ResultPage(CodedAssessment coded, String link) {
        this.coded = coded;
        this.link = link;
        profile = ScoringEngine.score(coded.assessment());
        Planner planner = Planner.of(profile);
        roadmap = target().map(level -> planner.leastTo(level, Integer.MAX_VALUE));
        first = planner.firstStep().steps().stream().map(Step::criterion).findFirst();
    }

    Profile profile() {
        return profile;
    }

    MaturityModel model() {
        return profile.model();
    }

    /** {@return whether the answers are no more than the quiz gives} */
    boolean isQuick() {
        return profile.origin() == Origin.QUICK || profile.answers().answered() == 0;
    }

    String link() {
        return link;
    }

    /** {@return the parameters that carry the answers} */
    String query() {
        return coded.query();
    }

    String code() {
        return coded.answers().toCode();
    }

    String headline() {
        return Words.level(profile.stagedLevel()) + ", " + Words.title(profile.stagedLevel(), model());
    }

    /** {@return why the area stands where it does as a whole} */
    String why() {
        MaturityLevel staged = profile.stagedLevel().low();
        List<String> lowest = scored().filter(aspect -> aspect.level().low() == staged)
                .map(aspect -> aspect.aspect().name())
                .toList();
        String reason = lowest.size() == profile.scoredAspects()
                ? "Every aspect that is scored stands at " + staged + (isOpen() ? " at least." : ".")
                : "An area stands as a whole where its lowest aspects stand: here " + Words.list(lowest) + ".";
        return scoredInWords().map(words -> reason + " " + words).orElse(reason);
    }

    /** {@return what an area at this level looks like; nothing if unknown answers decide which level it is} */
    Optional<String> description() {
        return Optional.of(profile.stagedLevel())
                .filter(Bounds::isExact)
                .map(level -> model().levelDescription(level.low()))
                .filter(text -> !text.isEmpty());
    }

    private Optional<String> scoredInWords() {
        int scored = profile.scoredAspects();
        int all = model().aspects().size();
        return scored == all
                ? Optional.empty()
                : Optional.of(
                        scored + " of " + all + " aspects are scored; in the others nothing that is asked applies.");
    }

    private Stream<AspectProfile> scored() {
        return profile.aspects().stream().filter(AspectProfile::isScored);
    }

    /** {@return whether unknown answers leave any figure open} */
    boolean isOpen() {
        return !profile.index().isExact();
    }

    List<Headline> headlines() {
        return List.of(
                new Headline(
                        "Staged level",
                        Words.level(profile.stagedLevel()),
                        Words.title(profile.stagedLevel(), model()),
                        "The lowest level of the aspects: the level of the area as a whole."),
                new Headline(
                        "Typical level",
                        Words.level(profile.typicalLevel()),
                        Words.title(profile.typicalLevel(), model()),
                        "The level in the middle of the aspects."),
                new Headline("Spread", spread(), spreadInWords(), "How far the aspects lie apart."),
                new Headline(
                        "Index",
                        Words.figure(profile.index()),
                        "on the scale from 1 to 5",
                        "The mean of the aspects. It treats an order as a number: read it beside the other three."));
    }

    private String spread() {
        MaturityLevel lowest = profile.stagedLevel().low();
        MaturityLevel highest = scored().map(aspect -> aspect.level().high())
                .max(MaturityLevel::compareTo)
                .orElse(lowest);
        return Words.level(Bounds.of(lowest, highest));
    }

    private String spreadInWords() {
        Readings<Spread> spread = profile.spread();
        String low = inWords(spread.low());
        return isOpen() ? low + "; were all unknown answers a yes, " + inWords(spread.high()) : low;
    }

    private static String inWords(Spread spread) {
        return Words.list(Arrays.stream(MaturityLevel.values())
                .filter(level -> spread.count(level) > 0)
                .map(level -> spread.count(level) + " at " + level)
                .toList());
    }

    /** {@return the ladder of the aspects, as one {@code <svg>} element} */
    String ladder() {
        return Ladder.ofAspects(profile).withTitle("Where each aspect stands").toSvg();
    }

    /** {@return the five places on the scale of an aspect} */
    List<Rung> rungs(AspectProfile aspect) {
        return Arrays.stream(MaturityLevel.values())
                .map(level -> new Rung(
                        level,
                        aspect.level().low().isAtLeast(level)
                                ? "reached"
                                : aspect.level().high().isAtLeast(level) ? "open" : "ahead"))
                .toList();
    }

    /** {@return what the aspect looks like where it stands, by the low reading} */
    String descriptor(AspectProfile aspect) {
        return aspect.aspect().descriptors().stream()
                .filter(descriptor -> descriptor.level() == aspect.level().low())
                .map(Descriptor::text)
                .findFirst()
                .orElse("");
    }

    /** {@return what the next level of an aspect asks for beyond what is in place} */
    String nextOf(AspectProfile aspect) {
        Optional<MaturityLevel> next = aspect.nextLevel().low();
        if (next.isEmpty()) {
            return aspect.level().low() == MaturityLevel.OPTIMISED
                    ? "Everything that this aspect requires is in place."
                    : "Nothing that this aspect requires at a higher level applies here.";
        }
        List<String> open = aspect.aspect().criteria().stream()
                .filter(criterion -> criterion.isRequired() && criterion.level() == next.get())
                .filter(criterion -> isOpen(profile.answers().answer(criterion)))
                .map(criterion ->
                        criterion.title() + inBrackets(profile.answers().answer(criterion)))
                .toList();
        return "Next, for " + next.get() + ": " + String.join("; ", open) + ".";
    }

    private static boolean isOpen(Answer answer) {
        return answer != Answer.MET && answer != Answer.NOT_APPLICABLE;
    }

    private static String inBrackets(Answer answer) {
        return switch (answer) {
            case PARTLY_MET -> " (partly in place)";
            case UNKNOWN -> " (not known)";
            default -> "";
        };
    }

    /** {@return the next level of the area as a whole; nothing at Level 5} */
    Optional<MaturityLevel> target() {
        MaturityLevel staged = profile.stagedLevel().low();
        return staged == MaturityLevel.OPTIMISED
                ? Optional.empty()
                : Optional.of(MaturityLevel.of(staged.number() + 1));
    }

    /** {@return what it takes to reach the next level as a whole, by aspect in model order} */
    Map<Aspect, List<Step>> steps() {
        Map<Aspect, List<Step>> byAspect = new LinkedHashMap<>();
        roadmap.stream()
                .flatMap(plan -> plan.steps().stream())
                .forEach(step -> byAspect.computeIfAbsent(
                                model().aspect(step.criterion().aspectId()), any -> new ArrayList<>())
                        .add(step));
        return byAspect;
    }

    int stepCount() {
        return roadmap.map(plan -> plan.steps().size()).orElse(0);
    }

    /** {@return the aspects that cannot reach the next level, because nothing there applies; may be empty} */
    List<String> outOfReach() {
        return roadmap.stream()
                .flatMap(plan -> plan.outOfReach().stream())
                .map(Aspect::name)
                .toList();
    }

    boolean isFirst(Step step) {
        return first.filter(step.criterion()::equals).isPresent();
    }

    /** {@return what is known of a step before it is taken; may be empty} */
    static String state(Step step) {
        return switch (step.answer()) {
            case PARTLY_MET -> "partly in place";
            case UNKNOWN -> "not known: ask first";
            default -> "";
        };
    }

    /** {@return the states of safeguards, what needs a look first} */
    static List<SafeguardState> safeguardStates() {
        return List.of(
                SafeguardState.AT_RISK, SafeguardState.UNKNOWN, SafeguardState.UPHELD, SafeguardState.NOT_APPLICABLE);
    }

    static String inWords(SafeguardState state) {
        return state.id().replace('-', ' ');
    }

    List<Safeguard> safeguards(SafeguardState state) {
        return profile.safeguards(state);
    }

    /** {@return how sure the result is, in sentences} */
    List<String> certainty() {
        List<String> sentences = new ArrayList<>();
        int required =
                (int) model().criteria().stream().filter(Criterion::isRequired).count();
        if (isQuick()) {
            sentences.add("This is a quick assessment. One sentence was chosen for each aspect, and the answers to the "
                    + required + " criteria that decide the levels follow from that. Asked one by one, some of them may"
                    + " turn out otherwise, and levels with them.");
        } else {
            sentences.add(profile.coverage() + " questions are answered, each for itself.");
        }
        List<String> unsettled = scored().filter(aspect -> !aspect.isSettled())
                .map(aspect -> aspect.aspect().name())
                .toList();
        if (!unsettled.isEmpty()) {
            sentences.add("Not everything is known of " + Words.list(unsettled)
                    + ". What is not known is counted both ways, as if it were not in place and as if it were; so a"
                    + " figure such as “2 to 3” holds whatever the answers turn out to be.");
        }
        if (isQuick()) {
            sentences.add("Criteria that no level depends on ("
                    + (model().criteria().size() - required) + " of them) and the "
                    + model().safeguards().size() + " safeguards were not asked.");
        }
        profile.findings().stream()
                .filter(finding -> !SAID_ELSEWHERE.contains(finding.kind()))
                .map(Finding::message)
                .forEach(sentences::add);
        return sentences;
    }
}
