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
import io.github.socialprescribing.dmi.internal.Masks;
import io.github.socialprescribing.dmi.internal.Packed;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.model.Safeguard;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.stream.Collectors;
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

    /** Where the aspects that are not scored stand among the counts of those at each level. */
    private static final int NOT_SCORED = 0;

    private final Assessment assessment;
    /** The findings as a stored document has them; null if they are those of the assessment. */
    private final @Nullable List<Finding> recordedFindings;

    Profile(Assessment assessment, @Nullable List<Finding> recordedFindings) {
        this.assessment = assessment;
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
        return new Aspects(this);
    }

    /**
     * {@return the profile of one aspect}
     *
     * @param aspectId the id of an aspect
     * @throws IllegalArgumentException if the model has no such aspect; the message suggests the nearest
     */
    public AspectProfile aspect(String aspectId) {
        return aspects().get(model().aspects().indexOf(model().aspect(aspectId)));
    }

    /** {@return how many aspects are scored, 1 or more; the headlines run over these} */
    public int scoredAspects() {
        return model().aspects().size() - counts(false)[NOT_SCORED];
    }

    /** {@return how many criteria and safeguards are not UNKNOWN, of all} */
    public Coverage coverage() {
        return new Coverage(answers().answered(), model().answerables().size());
    }

    /** {@return the bounds of the lowest level of the scored aspects, the level in the sense of the index} */
    public Bounds<MaturityLevel> stagedLevel() {
        return Bounds.of(level(counts(false), 0), level(counts(true), 0));
    }

    /**
     * {@return the bounds of the lower median of the levels of the scored aspects}
     *
     * <p>The lower median of an even number of levels is the lower one of the two in the middle: of 2, 2, 3, 4 it is 2.
     */
    public Bounds<MaturityLevel> typicalLevel() {
        int middle = (scoredAspects() - 1) / 2;
        return Bounds.of(level(counts(false), middle), level(counts(true), middle));
    }

    /** {@return how many scored aspects stand at each level, in each reading} */
    public Readings<Spread> spread() {
        return new Readings<>(spread(counts(false)), spread(counts(true)));
    }

    /**
     * {@return the bounds of the weighted mean of the coordinates of the scored aspects, from 1 to 5}
     *
     * <p>The index treats an order as a number: it takes the step from one level to the next to be as large as any other.
     * Say so wherever it is shown.
     */
    public Bounds<Fraction> index() {
        Masks masks = Packed.masks(model());
        long low = 0;
        long high = 0;
        long weights = 0;
        // Sums are taken above the floor: even 64 aspects of weight 100 at Level 5 stay below 4 · 6,400 · 2.9 · 10¹⁴.
        List<Aspect> aspects = model().aspects();
        for (int i = 0; i < aspects.size(); i++) {
            int both = both(i);
            if (AspectReading.isScored(AspectReading.low(both))) {
                int weight = aspects.get(i).weight();
                low += weight * masks.unitsAboveFloor(AspectReading.low(both));
                high += weight * masks.unitsAboveFloor(AspectReading.high(both));
                weights += weight;
            }
        }
        return Bounds.of(
                Fraction.ONE.plus(Fraction.of(low, weights * masks.units)),
                Fraction.ONE.plus(Fraction.of(high, weights * masks.units)));
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
        List<Safeguard> inState = new ArrayList<>();
        for (Safeguard safeguard : model().safeguards()) {
            if (SafeguardState.of(answers().answer(safeguard)) == state) {
                inState.add(safeguard);
            }
        }
        return Collections.unmodifiableList(inState);
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
        return new Profile(assessment, List.copyOf(findings));
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

    private int both(int aspect) {
        return AspectReading.both(Packed.masks(model()), Packed.planes(answers()), aspect);
    }

    /** {@return how many aspects are not scored, and how many stand at each level by one reading} */
    private int[] counts(boolean high) {
        int[] counts = new int[MaturityLevel.values().length + 1];
        for (int i = 0; i < model().aspects().size(); i++) {
            int both = both(i);
            char reading = high ? AspectReading.high(both) : AspectReading.low(both);
            counts[AspectReading.isScored(reading) ? AspectReading.level(reading) : NOT_SCORED]++;
        }
        return counts;
    }

    /** {@return the level of the scored aspect that has so many before it when they stand in rising order} */
    private static MaturityLevel level(int[] counts, int before) {
        int level = 1;
        for (int left = before - counts[level]; left >= 0; left -= counts[level]) {
            level++;
        }
        return MaturityLevel.of(level);
    }

    private static Spread spread(int[] counts) {
        return new Spread(Arrays.stream(counts).skip(1).boxed().toList());
    }

    /** Makes the profile of an aspect when it is asked for. */
    private static final class Aspects extends AbstractList<AspectProfile> implements RandomAccess {
        private final Profile profile;
        private final Masks masks;
        private final long[] planes;

        Aspects(Profile profile) {
            this.profile = profile;
            this.masks = Packed.masks(profile.model());
            this.planes = Packed.answers(profile.assessment);
        }

        @Override
        public AspectProfile get(int index) {
            return new AspectProfile(profile, masks, planes, Objects.checkIndex(index, masks.aspects));
        }

        @Override
        public int size() {
            return masks.aspects;
        }

        /** The one inherited serves so many lists that a compiler would not see what this one does. */
        @Override
        public Iterator<AspectProfile> iterator() {
            return new Each(profile, masks, planes);
        }
    }

    private static final class Each implements Iterator<AspectProfile> {
        private final Profile profile;
        private final Masks masks;
        private final long[] planes;
        private int next;

        Each(Profile profile, Masks masks, long[] planes) {
            this.profile = profile;
            this.masks = masks;
            this.planes = planes;
        }

        @Override
        public boolean hasNext() {
            return next < masks.aspects;
        }

        @Override
        public AspectProfile next() {
            if (next >= masks.aspects) {
                throw new NoSuchElementException();
            }
            return new AspectProfile(profile, masks, planes, next++);
        }
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
