package io.github.socialprescribing.dmi.examples.reference;

import io.github.socialprescribing.dmi.examples.reference.ReferenceModel.Aspect;
import io.github.socialprescribing.dmi.examples.reference.ReferenceModel.Criterion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Scores answers word by word as DOMAIN 1.6 says. "Rule n" in a comment is the n-th point of its numbered list. The
 * result is made of plain maps, lists, strings and whole numbers, under the names of FORMATS' profile document.
 *
 * <p>Where the text leaves a choice, the comment at that place begins with "Choice".
 */
public final class ReferenceScorer {

    /** The answer {@code met}. */
    public static final String MET = "met";

    /** The answer {@code partly-met}. */
    public static final String PARTLY_MET = "partly-met";

    /** The answer {@code not-met}. */
    public static final String NOT_MET = "not-met";

    /** The answer {@code not-applicable}. */
    public static final String NOT_APPLICABLE = "not-applicable";

    /** The answer {@code unknown}, which is also what a missing answer means. */
    public static final String UNKNOWN = "unknown";

    private static final Map<String, String> LETTERS =
            Map.of(MET, "M", PARTLY_MET, "P", NOT_MET, "N", NOT_APPLICABLE, "X", UNKNOWN, "-");

    private static final Ratio A_THIRD = Ratio.of(1, 3);
    private static final Ratio TWO_THIRDS = Ratio.of(2, 3);

    private ReferenceScorer() {}

    /**
     * One aspect in one reading (rules 3 to 6).
     *
     * @param level 1 to 5
     * @param nextLevel the next level, if there is one
     * @param position in [0, 1)
     * @param band {@code early}, {@code middle} or {@code top}; none without a next level
     * @param coordinate level and position together
     */
    public record AspectReading(
            int level, OptionalInt nextLevel, Ratio position, Optional<String> band, Ratio coordinate) {}

    private record BothReadings(Aspect aspect, AspectReading low, AspectReading high) {
        boolean isSettled() {
            return low.level() == high.level();
        }
    }

    // ---------------------------------------------------------------------------------------------- the profile

    /** {@return the profile of answers that were asked singly and have no notes, of an area called {@code area}} */
    public static Map<String, Object> score(ReferenceModel model, Map<String, String> answers) {
        return score(model, answers, Set.of(), false, "area");
    }

    /**
     * {@return the profile}
     *
     * @param model the model
     * @param answers answers by id; what is missing is unknown
     * @param noted the ids of the criteria and safeguards that have a note
     * @param derived whether any answers come from a quick assessment
     * @param areaId the id of the area, which the finding {@code derived-answers} is about
     * @throws IllegalArgumentException if no aspect can be scored (rule 7), or for an id or answer that does not exist
     */
    public static Map<String, Object> score(
            ReferenceModel model, Map<String, String> answers, Set<String> noted, boolean derived, String areaId) {
        Map<String, String> sheet = sheet(model, answers);
        List<BothReadings> scored = scored(model, sheet);
        if (scored.isEmpty()) {
            throw new IllegalArgumentException("no aspect can be scored");
        }

        List<Map<String, Object>> aspects = new ArrayList<>();
        for (Aspect aspect : model.aspects()) {
            aspects.add(aspectProfile(model, aspect, sheet));
        }

        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("model", model.name() + "/" + model.version());
        profile.put("fingerprint", "sha256:" + ReferenceModel.fingerprint(model));
        profile.put("answers", model.toCode(sheet));
        profile.put(
                "scored",
                orderedMap("aspects", scored.size(), "of", model.aspects().size()));
        profile.put("coverage", coverage(sheet));
        profile.put("stagedLevel", bounds(scored, ReferenceScorer::lowestLevel));
        profile.put("typicalLevel", bounds(scored, ReferenceScorer::lowerMedianLevel));
        profile.put("spread", bounds(scored, ReferenceScorer::spread));
        profile.put(
                "index",
                orderedMap(
                        "low",
                        fraction(index(scored, BothReadings::low)),
                        "high",
                        fraction(index(scored, BothReadings::high))));
        profile.put("aspects", aspects);
        profile.put("safeguards", safeguards(model, sheet));
        profile.put("findings", findings(model, sheet, noted, derived, areaId));
        return profile;
    }

    /** {@return whether {@code score} accepts these answers: whether any aspect is scored (rule 7)} */
    public static boolean canScore(ReferenceModel model, Map<String, String> answers) {
        return !scored(model, sheet(model, answers)).isEmpty();
    }

    /**
     * {@return the id of the next best question (DOMAIN 1.6), none when every aspect is settled}
     *
     * <p>Choice: "among unsettled aspects in model order" is read as: the first unsettled aspect, and within it the
     * lowest undecided level, not the lowest undecided level of all aspects together.
     */
    public static Optional<String> nextQuestion(ReferenceModel model, Map<String, String> answers) {
        Map<String, String> sheet = sheet(model, answers);
        for (BothReadings both : scored(model, sheet)) {
            if (both.isSettled()) {
                continue;
            }
            for (int level = 2; level <= 5; level++) {
                // A level is decided when it is met, or not met, or empty, in both readings alike.
                List<Criterion> left =
                        requiredAndApplicable(model, both.aspect().id(), level, sheet);
                if (isMet(left, lowReading(sheet)) == isMet(left, highReading(sheet))) {
                    continue;
                }
                for (Criterion criterion : left) {
                    if (is(UNKNOWN, sheet, criterion)) {
                        return Optional.of(criterion.id());
                    }
                }
            }
        }
        return Optional.empty();
    }

    // ------------------------------------------------------------------------------------------------- readings

    /** {@return every criterion and safeguard with its answer, in model order; what is missing is unknown (1.5)} */
    public static Map<String, String> sheet(ReferenceModel model, Map<String, String> answers) {
        List<String> ids = model.answerables();
        answers.forEach((id, answer) -> {
            if (!ids.contains(id) || !LETTERS.containsKey(answer)) {
                throw new IllegalArgumentException("no such id or answer: " + id + " = " + answer);
            }
        });
        Map<String, String> sheet = new LinkedHashMap<>();
        ids.forEach(id -> sheet.put(id, answers.getOrDefault(id, UNKNOWN)));
        return sheet;
    }

    /** {@return the low reading of a sheet: UNKNOWN as NOT_MET} */
    public static Map<String, String> lowReading(Map<String, String> sheet) {
        return reading(sheet, NOT_MET);
    }

    /** {@return the high reading of a sheet: UNKNOWN as MET} */
    public static Map<String, String> highReading(Map<String, String> sheet) {
        return reading(sheet, MET);
    }

    private static Map<String, String> reading(Map<String, String> sheet, String insteadOfUnknown) {
        Map<String, String> reading = new LinkedHashMap<>();
        sheet.forEach((id, answer) -> reading.put(id, answer.equals(UNKNOWN) ? insteadOfUnknown : answer));
        return reading;
    }

    /**
     * {@return one aspect in one reading (rules 1 to 7), empty if the aspect is not scored}
     *
     * @param model the model
     * @param aspect the id of the aspect
     * @param reading an answer for each criterion, none of them UNKNOWN
     */
    public static Optional<AspectReading> read(ReferenceModel model, String aspect, Map<String, String> reading) {
        for (Criterion criterion : model.criteriaOf(aspect)) {
            if (is(UNKNOWN, reading, criterion)) {
                throw new IllegalArgumentException("a reading has no UNKNOWN left, but has one at " + criterion.id());
            }
        }

        // Rule 7.
        if (!isScored(model, aspect, reading)) {
            return Optional.empty();
        }

        // Rule 1: what is left of each level 2..5.
        Map<Integer, List<Criterion>> left = new LinkedHashMap<>();
        for (int k = 2; k <= 5; k++) {
            left.put(k, requiredAndApplicable(model, aspect, k, reading));
        }

        // Rule 3: the highest k whose level is met and below which every level is met or empty; 1 if there is none.
        int level = 1;
        for (int k = 5; k >= 2; k--) {
            boolean everyLevelBelowIsMetOrEmpty = true;
            for (int below = 2; below < k; below++) {
                if (!isMet(at(left, below), reading) && !isEmpty(at(left, below))) {
                    everyLevelBelowIsMetOrEmpty = false;
                }
            }
            if (isMet(at(left, k), reading) && everyLevelBelowIsMetOrEmpty) {
                level = k;
                break;
            }
        }

        // Rule 4: the lowest non-empty level above; none if there is none.
        OptionalInt nextLevel = OptionalInt.empty();
        for (int k = level + 1; k <= 5; k++) {
            if (!isEmpty(at(left, k))) {
                nextLevel = OptionalInt.of(k);
                break;
            }
        }

        // Rule 5: the credit in the next level divided by its count; 0, and no band, if there is no next level.
        Ratio position = Ratio.ZERO;
        Optional<String> band = Optional.empty();
        if (nextLevel.isPresent()) {
            List<Criterion> next = at(left, nextLevel.getAsInt());
            Ratio credit = Ratio.ZERO;
            for (Criterion criterion : next) {
                credit = credit.plus(credit(criterion, reading));
            }
            position = credit.over(next.size());
            band = Optional.of(band(position));
        }

        // Rule 6.
        Ratio coordinate = Ratio.of(level, 1).plus(position);
        return Optional.of(new AspectReading(level, nextLevel, position, band, coordinate));
    }

    /** Rule 7: not scored when all of its REQUIRED criteria are NOT_APPLICABLE. */
    private static boolean isScored(ReferenceModel model, String aspect, Map<String, String> answers) {
        boolean allNotApplicable = true;
        for (Criterion criterion : model.criteriaOf(aspect)) {
            if (criterion.required() && !is(NOT_APPLICABLE, answers, criterion)) {
                allNotApplicable = false;
            }
        }
        return !allNotApplicable;
    }

    /** Rule 1. */
    private static List<Criterion> requiredAndApplicable(
            ReferenceModel model, String aspect, int level, Map<String, String> answers) {
        return model.criteriaOf(aspect).stream()
                .filter(c -> c.level() == level)
                .filter(c -> !is(NOT_APPLICABLE, answers, c))
                .filter(Criterion::required)
                .toList();
    }

    /** Rule 2. */
    private static boolean isEmpty(List<Criterion> left) {
        return left.isEmpty();
    }

    /** Rule 2: "else" an empty level is not met. */
    private static boolean isMet(List<Criterion> left, Map<String, String> reading) {
        return !isEmpty(left) && left.stream().allMatch(c -> is(MET, reading, c));
    }

    /** Rule 5. */
    private static Ratio credit(Criterion criterion, Map<String, String> reading) {
        if (is(MET, reading, criterion)) {
            return Ratio.of(1, 1);
        }
        if (is(PARTLY_MET, reading, criterion)) {
            return Ratio.of(1, 2);
        }
        return Ratio.ZERO;
    }

    /** Rule 5: early below a third, middle below two thirds, top from there. */
    private static String band(Ratio position) {
        if (position.compareTo(A_THIRD) < 0) {
            return "early";
        }
        if (position.compareTo(TWO_THIRDS) < 0) {
            return "middle";
        }
        return "top";
    }

    // ------------------------------------------------------------------------------------------------ headlines

    /** All headlines run over the scored aspects only. */
    private static List<BothReadings> scored(ReferenceModel model, Map<String, String> sheet) {
        List<BothReadings> scored = new ArrayList<>();
        for (Aspect aspect : model.aspects()) {
            Optional<AspectReading> low = read(model, aspect.id(), lowReading(sheet));
            Optional<AspectReading> high = read(model, aspect.id(), highReading(sheet));
            if (low.isPresent() && high.isPresent()) {
                scored.add(new BothReadings(aspect, low.get(), high.get()));
            }
        }
        return scored;
    }

    private static Map<String, Object> bounds(List<BothReadings> scored, Function<List<Integer>, Object> headline) {
        List<Integer> low = scored.stream().map(both -> both.low().level()).toList();
        List<Integer> high = scored.stream().map(both -> both.high().level()).toList();
        return orderedMap("low", headline.apply(low), "high", headline.apply(high));
    }

    /** Staged level: the lowest level. */
    private static Integer lowestLevel(List<Integer> levels) {
        return Collections.min(levels);
    }

    /** Typical level: the lower median. Choice: unweighted; the text gives the weights to the index only. */
    private static Integer lowerMedianLevel(List<Integer> levels) {
        List<Integer> sorted = levels.stream().sorted().toList();
        // Of 7 the fourth; of 6 the third, which is the lower of the two in the middle.
        return sorted.get((sorted.size() - 1) / 2);
    }

    /** Spread: how many aspects stand at each level, 1 to 5. */
    private static List<Integer> spread(List<Integer> levels) {
        List<Integer> counts = new ArrayList<>();
        for (int level = 1; level <= 5; level++) {
            counts.add(Collections.frequency(levels, level));
        }
        return counts;
    }

    /** Index: the weighted mean of the coordinates. */
    private static Ratio index(List<BothReadings> scored, Function<BothReadings, AspectReading> reading) {
        Ratio sum = Ratio.ZERO;
        int weights = 0;
        for (BothReadings both : scored) {
            int weight = both.aspect().weight();
            sum = sum.plus(reading.apply(both).coordinate().times(weight));
            weights += weight;
        }
        return sum.over(weights);
    }

    /** Coverage: the answers that are not UNKNOWN, of all criteria and safeguards. */
    private static Map<String, Object> coverage(Map<String, String> sheet) {
        int answered = 0;
        for (String answer : sheet.values()) {
            if (!answer.equals(UNKNOWN)) {
                answered++;
            }
        }
        return orderedMap("answered", answered, "of", sheet.size());
    }

    // -------------------------------------------------------------------------------------- one aspect explained

    private static Map<String, Object> aspectProfile(ReferenceModel model, Aspect aspect, Map<String, String> sheet) {
        Optional<AspectReading> low = read(model, aspect.id(), lowReading(sheet));
        Optional<AspectReading> high = read(model, aspect.id(), highReading(sheet));
        List<Criterion> criteria = model.criteriaOf(aspect.id());

        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("aspect", aspect.id());
        profile.put("scored", low.isPresent());

        List<String> blocking = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<String> ahead = new ArrayList<>();
        if (low.isPresent() && high.isPresent()) {
            AspectReading l = low.get();
            AspectReading h = high.get();
            profile.put("level", orderedMap("low", l.level(), "high", h.level()));
            profile.put("position", orderedMap("low", fraction(l.position()), "high", fraction(h.position())));
            // FORMATS: without a next level band is null. Choice: null for that reading, not for both.
            profile.put("band", twoBands(l.band(), h.band()));
            profile.put("coordinate", orderedMap("low", fraction(l.coordinate()), "high", fraction(h.coordinate())));

            OptionalInt next = l.nextLevel();
            int unknownUpTo = h.nextLevel().orElse(5);
            for (Criterion criterion : criteria) {
                if (!criterion.required()) {
                    continue;
                }
                // Choice: "by the low reading" gives the next level; the answers are those given, so that what is
                // UNKNOWN is listed as unknown and never also as blocking (1.5: UNKNOWN, never NOT_MET).
                boolean notOrPartlyMet = is(NOT_MET, sheet, criterion) || is(PARTLY_MET, sheet, criterion);
                if (notOrPartlyMet && next.isPresent() && criterion.level() == next.getAsInt()) {
                    blocking.add(criterion.id());
                }
                if (is(UNKNOWN, sheet, criterion) && criterion.level() <= unknownUpTo) {
                    unknown.add(criterion.id());
                }
                // Without a next level nothing is above it.
                if (is(MET, sheet, criterion) && next.isPresent() && criterion.level() > next.getAsInt()) {
                    ahead.add(criterion.id());
                }
            }
        }
        profile.put("blocking", blocking);
        profile.put("unknown", unknown);
        profile.put("ahead", ahead);
        // Choice: REQUIRED and OPTIONAL ones alike.
        profile.put("notApplicable", ids(criteria, c -> is(NOT_APPLICABLE, sheet, c)));
        profile.put("extras", extras(criteria, sheet));
        return profile;
    }

    /** Extras: of the OPTIONAL criteria, how many are met and unknown, of those that are applicable. */
    private static Map<String, Object> extras(List<Criterion> criteria, Map<String, String> sheet) {
        int met = 0;
        int unknown = 0;
        int of = 0;
        for (Criterion criterion : criteria) {
            if (criterion.required() || is(NOT_APPLICABLE, sheet, criterion)) {
                continue;
            }
            of++;
            if (is(MET, sheet, criterion)) {
                met++;
            }
            if (is(UNKNOWN, sheet, criterion)) {
                unknown++;
            }
        }
        Map<String, Object> extras = new LinkedHashMap<>();
        extras.put("met", met);
        extras.put("unknown", unknown);
        extras.put("of", of);
        return extras;
    }

    // ------------------------------------------------------------------------------------ safeguards and findings

    /** DOMAIN 1.4. */
    private static Map<String, List<String>> safeguards(ReferenceModel model, Map<String, String> sheet) {
        Map<String, List<String>> states = new LinkedHashMap<>();
        for (String state : List.of("upheld", "atRisk", "unknown", "notApplicable")) {
            states.put(
                    state,
                    model.safeguards().stream()
                            .filter(id -> safeguardState(sheet.getOrDefault(id, UNKNOWN))
                                    .equals(state))
                            .toList());
        }
        return states;
    }

    private static String safeguardState(String answer) {
        return switch (answer) {
            case MET -> "upheld";
            case PARTLY_MET, NOT_MET -> "atRisk";
            case UNKNOWN -> "unknown";
            case NOT_APPLICABLE -> "notApplicable";
            default -> throw new IllegalArgumentException("no such answer: " + answer);
        };
    }

    /** DOMAIN 1.5, in the order in which it names them; the order is not a promise of the text. */
    private static List<Map<String, String>> findings(
            ReferenceModel model, Map<String, String> sheet, Set<String> noted, boolean derived, String areaId) {
        List<Map<String, String>> findings = new ArrayList<>();
        sheet.forEach((id, answer) -> {
            if (answer.equals(NOT_APPLICABLE) && !noted.contains(id)) {
                findings.add(finding("not-applicable-without-reason", id));
            }
        });
        for (Aspect aspect : model.aspects()) {
            Object ahead = aspectProfile(model, aspect, sheet).get("ahead");
            if (ahead instanceof List<?> ids) {
                ids.forEach(id -> findings.add(finding("ahead", String.valueOf(id))));
            }
        }
        if (derived) {
            findings.add(finding("derived-answers", areaId));
        }
        for (Aspect aspect : model.aspects()) {
            List<Criterion> required = model.criteriaOf(aspect.id()).stream()
                    .filter(Criterion::required)
                    .toList();
            boolean notScored = required.stream().allMatch(c -> is(NOT_APPLICABLE, sheet, c));
            boolean mayBecomeSo =
                    required.stream().allMatch(c -> is(NOT_APPLICABLE, sheet, c) || is(UNKNOWN, sheet, c));
            if (notScored) {
                findings.add(finding("not-scored", aspect.id()));
            } else if (mayBecomeSo) {
                findings.add(finding("may-not-be-scored", aspect.id()));
            }
        }
        for (String safeguard : model.safeguards()) {
            if (safeguardState(sheet.getOrDefault(safeguard, UNKNOWN)).equals("atRisk")) {
                findings.add(finding("safeguard-at-risk", safeguard));
            }
        }
        return findings;
    }

    private static Map<String, String> finding(String code, String about) {
        Map<String, String> finding = new LinkedHashMap<>();
        finding.put("code", code);
        finding.put("about", about);
        return finding;
    }

    // ---------------------------------------------------------------------------------------------- small things

    /** {@return the letter that writes an answer in an answer code (DOMAIN 1.5)} */
    static String letter(String answer) {
        String letter = LETTERS.get(answer);
        if (letter == null) {
            throw new IllegalArgumentException("no such answer: " + answer);
        }
        return letter;
    }

    /** {@return the answer that a letter of an answer code writes (DOMAIN 1.5)} */
    static String ofLetter(char letter) {
        return LETTERS.entrySet().stream()
                .filter(e -> e.getValue().equals(String.valueOf(letter)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such letter: " + letter));
    }

    private static boolean is(String answer, Map<String, String> answers, Criterion criterion) {
        return answers.getOrDefault(criterion.id(), UNKNOWN).equals(answer);
    }

    private static List<Criterion> at(Map<Integer, List<Criterion>> left, int level) {
        return left.getOrDefault(level, List.of());
    }

    private static List<String> ids(List<Criterion> criteria, Predicate<Criterion> which) {
        return criteria.stream().filter(which).map(Criterion::id).toList();
    }

    /** FORMATS: exact fractions are written twice. */
    private static Map<String, Object> fraction(Ratio ratio) {
        return orderedMap("value", ratio.toSixPlaces(), "exact", ratio.toString());
    }

    private static Map<String, @Nullable String> twoBands(Optional<String> low, Optional<String> high) {
        Map<String, @Nullable String> bands = new LinkedHashMap<>();
        bands.put("low", low.orElse(null));
        bands.put("high", high.orElse(null));
        return bands;
    }

    private static Map<String, Object> orderedMap(String key1, Object value1, String key2, Object value2) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key1, value1);
        map.put(key2, value2);
        return map;
    }
}
