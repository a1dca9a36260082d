package io.github.socialprescribing.dmi.scoring;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Finding;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Readings;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.assessment.Context;
import io.github.socialprescribing.dmi.assessment.Origin;
import io.github.socialprescribing.dmi.internal.AspectReading;
import io.github.socialprescribing.dmi.internal.Packed;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.model.Safeguard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How digitally mature an area is, aspect by aspect, and why: the result of {@link ScoringEngine#score}.
 *
 * <p>The aspects come first. Four headlines sum them up, never one alone: the {@linkplain #stagedLevel() staged level},
 * the {@linkplain #typicalLevel() typical level}, the {@linkplain #spread() spread} and the {@linkplain #index() index};
 * all run over the scored aspects only, and {@link #scoredAspects()} says how many those are. Where answers are UNKNOWN,
 * figures are bounds.
 *
 * <p>A profile knows its area, context, origin and answers; evidence stays with the assessment. Only numbers that cannot be
 * had in a few steps are held; explanations, lists and findings are derived when asked for. Two profiles are equal if
 * their models have the same fingerprint and area, context, date, assessor, origin, answers, extensions and findings are
 * equal. Immutable and thread-safe.
 */
public final class Profile {

    private static final Bounds<?>[] LEVEL_BOUNDS = levelBounds();

    private final Assessment assessment;
    private final char[] readings;
    /** The findings as a stored document has them; null if they are those of the assessment. */
    private final @Nullable List<Finding> recordedFindings;

    Profile(Assessment assessment, char[] readings, @Nullable List<Finding> recordedFindings) {
        this.assessment = assessment;
        this.readings = readings;
        this.recordedFindings = recordedFindings;
    }

    /** {@return the model by which the area was scored} */
    public MaturityModel model() {
        return assessment.model();
    }

    /** {@return the area} */
    public Area area() {
        return assessment.area();
    }

    /** {@return the challenges, intention and aspiration of the area; may be empty} */
    public Context context() {
        return assessment.context();
    }

    /** {@return the date of the assessment} */
    public LocalDate assessedOn() {
        return assessment.assessedOn();
    }

    /** {@return who assessed} */
    public Optional<String> assessor() {
        return assessment.assessor();
    }

    /** {@return QUICK if any answer was derived from a quick assessment, else ASKED} */
    public Origin origin() {
        return assessment.origin();
    }

    /** {@return the answers that were scored} */
    public AnswerSheet answers() {
        return assessment.answers();
    }

    /** {@return what vendors added to the assessment, as compact JSON text by name; may be empty} */
    public Map<String, String> extensions() {
        return assessment.extensions();
    }

    /** {@return the profiles of all aspects in model order, those that are not scored included} */
    public List<AspectProfile> aspects() {
        AspectProfile[] aspects = new AspectProfile[readings.length / 2];
        for (int i = 0; i < aspects.length; i++) {
            aspects[i] = new AspectProfile(this, i);
        }
        return Collections.unmodifiableList(Arrays.asList(aspects));
    }

    /**
     * {@return the profile of one aspect}
     *
     * @param aspectId the id of an aspect
     * @throws IllegalArgumentException if the model has no such aspect; the message suggests the nearest
     */
    public AspectProfile aspect(String aspectId) {
        return new AspectProfile(this, model().aspects().indexOf(model().aspect(aspectId)));
    }

    /** {@return how many aspects are scored, 1 or more; the headlines run over these} */
    public int scoredAspects() {
        return (int) scored().count();
    }

    /** {@return how many criteria and safeguards are not UNKNOWN, of all} */
    public Coverage coverage() {
        return new Coverage(answers().answered(), model().answerables().size());
    }

    /** {@return the bounds of the lowest level of the scored aspects, the level in the sense of the index} */
    public Bounds<MaturityLevel> stagedLevel() {
        return bounds(levels(false).min().orElseThrow(), levels(true).min().orElseThrow());
    }

    /**
     * {@return the bounds of the lower median of the levels of the scored aspects}
     *
     * <p>The lower median of an even number of levels is the lower one of the two in the middle: of 2, 2, 3, 4 it is 2.
     */
    public Bounds<MaturityLevel> typicalLevel() {
        return bounds(lowerMedian(levels(false)), lowerMedian(levels(true)));
    }

    /** {@return how many scored aspects stand at each level, in each reading} */
    public Readings<Spread> spread() {
        return new Readings<>(spread(levels(false)), spread(levels(true)));
    }

    /**
     * {@return the bounds of the weighted mean of the coordinates of the scored aspects, from 1 to 5}
     *
     * <p>The index treats an order as a number: it takes the step from one level to the next to be as large as any other.
     * Say so wherever it is shown.
     */
    public Bounds<Fraction> index() {
        return Bounds.of(index(0), index(1));
    }

    /** {@return what the answer to each safeguard means, in model order} */
    public Map<Safeguard, SafeguardState> safeguards() {
        Map<Safeguard, SafeguardState> states = new LinkedHashMap<>();
        for (Safeguard safeguard : model().safeguards()) {
            states.put(safeguard, SafeguardState.of(answers().answer(safeguard)));
        }
        return Collections.unmodifiableMap(states);
    }

    /**
     * {@return the safeguards in the given state, in model order; may be empty}
     *
     * @param state what to look for
     */
    public List<Safeguard> safeguards(SafeguardState state) {
        return model().safeguards().stream()
                .filter(safeguard -> SafeguardState.of(answers().answer(safeguard)) == state)
                .toList();
    }

    /**
     * {@return what is worth a second look; may be empty}
     *
     * <p>First that answers are derived; then aspect by aspect in model order whether it is not scored or may yet not be,
     * what is not applicable without a reason, and what is ahead; then what is not applicable without a reason among the
     * safeguards, and those at risk.
     */
    public List<Finding> findings() {
        return recordedFindings == null ? new FindingsOf(this, assessment).list() : recordedFindings;
    }

    /**
     * {@return this profile with the findings that a stored document records instead of those derived from answers}
     *
     * @param findings the findings as recorded
     */
    public Profile withFindings(List<Finding> findings) {
        return new Profile(assessment, readings, List.copyOf(findings));
    }

    /**
     * {@return the profile that the area would have if the given criteria were MET and all else stayed as it is}
     *
     * <p>It is scored, not predicted. A criterion that was MET or NOT_APPLICABLE becomes MET too; evidence behind the old
     * answers is dropped.
     *
     * @param criterionIds the criteria, in any order; may be empty
     * @throws IllegalArgumentException if the model has no such criterion; the message suggests the nearest
     */
    public Profile ifMet(Collection<String> criterionIds) {
        Assessment.Builder changed = assessment.toBuilder();
        criterionIds.forEach(id -> changed.answer(model().criterion(id).id(), Answer.MET));
        return ScoringEngine.score(changed.build());
    }

    char reading(int aspect, boolean high) {
        return readings[2 * aspect + (high ? 1 : 0)];
    }

    @SuppressWarnings("unchecked") // the table holds nothing else
    static Bounds<MaturityLevel> bounds(int low, int high) {
        return (Bounds<MaturityLevel>) LEVEL_BOUNDS[low * 6 + high];
    }

    /** The fifteen bounds that there can be, made once and shared. */
    private static Bounds<?>[] levelBounds() {
        Bounds<?>[] all = new Bounds<?>[36];
        for (int low = 1; low <= 5; low++) {
            for (int high = low; high <= 5; high++) {
                all[low * 6 + high] = Bounds.of(MaturityLevel.of(low), MaturityLevel.of(high));
            }
        }
        return all;
    }

    private IntStream scored() {
        return IntStream.range(0, readings.length / 2).filter(i -> AspectReading.isScored(reading(i, false)));
    }

    private IntStream levels(boolean high) {
        return scored().map(i -> AspectReading.level(reading(i, high)));
    }

    private static int lowerMedian(IntStream levels) {
        int[] sorted = levels.sorted().toArray();
        return sorted[(sorted.length - 1) / 2];
    }

    private static Spread spread(IntStream levels) {
        List<Integer> counts = new ArrayList<>(Collections.nCopies(5, 0));
        levels.forEach(level -> counts.set(level - 1, counts.get(level - 1) + 1));
        return new Spread(counts);
    }

    /**
     * The sum is taken above the floor: even 64 aspects of weight 100 at Level 5 stay below 4 · 6,400 · 2.9 · 10¹⁴, which
     * a {@code long} holds.
     */
    private Fraction index(int high) {
        long units = Packed.masks(model()).units;
        long sum = 0;
        long weights = 0;
        List<Aspect> aspects = model().aspects();
        for (int i = 0; i < aspects.size(); i++) {
            char reading = readings[2 * i + high];
            if (AspectReading.isScored(reading)) {
                long weight = aspects.get(i).weight();
                sum += weight * AspectReading.unitsAboveFloor(reading, units);
                weights += weight;
            }
        }
        return Fraction.ONE.plus(Fraction.of(sum, weights * units));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Profile that
                && answers().equals(that.answers())
                && area().equals(that.area())
                && assessedOn().equals(that.assessedOn())
                && assessor().equals(that.assessor())
                && context().equals(that.context())
                && origin() == that.origin()
                && extensions().equals(that.extensions())
                && findings().equals(that.findings());
    }

    @Override
    public int hashCode() {
        return Objects.hash(answers(), area(), assessedOn());
    }

    /** {@return area, date, headlines and the level of each aspect, on one line} */
    @Override
    public String toString() {
        String levels = aspects().stream()
                .map(a -> a.aspect().id() + " " + (a.isScored() ? numbers(a.level()) : "not scored"))
                .collect(Collectors.joining(", "));
        return area().name() + " (" + area().id() + "), " + assessedOn() + ": staged level " + numbers(stagedLevel())
                + ", typical level " + numbers(typicalLevel()) + ", index "
                + index().low().round(2)
                + (index().isExact() ? "" : " to " + index().high().round(2)) + " (" + scoredAspects() + " of "
                + model().aspects().size() + " aspects scored; " + levels + ")";
    }

    private static String numbers(Bounds<MaturityLevel> levels) {
        int low = levels.low().number();
        return levels.isExact() ? "" + low : low + " to " + levels.high().number();
    }
}
