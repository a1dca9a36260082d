package io.github.socialprescribing.dmi.benchmarks;

import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.AspectProfile;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.Comparator;
import java.util.List;

/**
 * The yardstick of scoring: answers as bits in one long array, the model as masks, levels found one after the other by
 * comparing them. It knows nothing of the engine, makes no objects, checks nothing, and can do no more than give numbers.
 *
 * <p>Each assessment has a group of four {@code long}s, the planes, for each run of aspects whose criteria fit into 64 bits.
 */
public final class BitPackedScorer {

    /** A common denominator of all positions whose cells have up to eight criteria. */
    private static final int UNITS = 2 * 840;

    private static final int LARGEST_CELL = 8;
    private static final int PLANES = 4;
    private static final int LEVELS = 4;
    private static final int FIRST_LEVEL = 2;

    /** Entries for the bits of a group, and one for where there is no bit. */
    private static final int ENTRIES = Long.SIZE + 1;

    private final int aspects;
    private final int groups;
    private final int[] groupOf;
    private final int[] firstBit;
    private final long[] required;
    private final long[] requiredOfAspect;

    /** By group and bit: the REQUIRED criteria of the cell that the bit belongs to; for {@link #scoreByFirstOpen}. */
    private final long[] cells;

    /** By group and bit: the level of the cell; one place further, since there may be no bit. */
    private final byte[] levelsOfLast;

    private final long[] planes;
    private final int[] unitsOfHalf = new int[LARGEST_CELL + 1];

    /** What the last call of {@link #score} found: for each aspect the low reading, then the high one. */
    public final int[] levels;

    /** Coordinates in units; 0 where the aspect is not scored, and so is its level. */
    public final int[] coordinates;

    /** Packs the answers of all assessments. */
    public BitPackedScorer(MaturityModel model, List<Assessment> assessments) {
        aspects = model.aspects().size();
        groupOf = new int[aspects];
        firstBit = new int[aspects];
        required = new long[aspects * LEVELS];
        requiredOfAspect = new long[aspects];
        levels = new int[2 * aspects];
        coordinates = new int[2 * aspects];
        for (int count = 1; count <= LARGEST_CELL; count++) {
            unitsOfHalf[count] = UNITS / (2 * count);
        }
        int bits = 0;
        for (int i = 0; i < aspects; i++) {
            List<Criterion> criteria = inLevelOrder(model.aspects().get(i));
            if (bits / Long.SIZE != (bits + criteria.size() - 1) / Long.SIZE) {
                bits = (bits / Long.SIZE + 1) * Long.SIZE;
            }
            groupOf[i] = bits / Long.SIZE;
            firstBit[i] = bits % Long.SIZE;
            for (int c = 0; c < criteria.size(); c++) {
                if (criteria.get(c).isRequired()) {
                    requiredOfAspect[i] |= 1L << (firstBit[i] + c);
                    required[i * LEVELS + criteria.get(c).level().number() - FIRST_LEVEL] |= 1L << (firstBit[i] + c);
                }
            }
            bits += criteria.size();
        }
        groups = (bits + Long.SIZE - 1) / Long.SIZE;
        cells = new long[groups * ENTRIES];
        levelsOfLast = new byte[groups * ENTRIES];
        for (int i = 0; i < aspects; i++) {
            for (int k = 0; k < LEVELS; k++) {
                describe(groupOf[i] * ENTRIES, required[i * LEVELS + k], k + FIRST_LEVEL);
            }
        }
        planes = new long[assessments.size() * groups * PLANES];
        for (int n = 0; n < assessments.size(); n++) {
            fill(n, model, assessments.get(n));
        }
    }

    private static List<Criterion> inLevelOrder(Aspect aspect) {
        return aspect.criteria().stream()
                .sorted(Comparator.comparing(Criterion::level))
                .toList();
    }

    private void describe(int entries, long cell, int level) {
        for (long left = cell; left != 0; left &= left - 1) {
            int bit = Long.numberOfTrailingZeros(left);
            cells[entries + bit] = cell;
            levelsOfLast[entries + bit + 1] = (byte) level;
        }
    }

    private void fill(int record, MaturityModel model, Assessment assessment) {
        for (int i = 0; i < aspects; i++) {
            List<Criterion> criteria = inLevelOrder(model.aspects().get(i));
            for (int c = 0; c < criteria.size(); c++) {
                Answer answer = assessment.answer(criteria.get(c).id());
                if (answer != Answer.UNKNOWN) {
                    int plane = switch (answer) {
                        case MET -> 0;
                        case PARTLY_MET -> 1;
                        case NOT_MET -> 2;
                        default -> 3;
                    };
                    planes[(record * groups + groupOf[i]) * PLANES + plane] |= 1L << (firstBit[i] + c);
                }
            }
        }
    }

    /** Finds levels and coordinates of all aspects of one assessment, UNKNOWN as NOT_MET and as MET. */
    public void score(int record) {
        for (int aspect = 0; aspect < aspects; aspect++) {
            int group = (record * groups + groupOf[aspect]) * PLANES;
            long met = planes[group];
            long partlyMet = planes[group + 1];
            long notMet = planes[group + 2];
            long notApplicable = planes[group + 3];
            read(aspect, 0, met, partlyMet, notApplicable);
            read(aspect, 1, ~(partlyMet | notMet | notApplicable), partlyMet, notApplicable);
        }
    }

    /** As {@link #score}, but looks for the first bit that is open instead of asking about one level after the other. */
    public void scoreByFirstOpen(int record) {
        for (int aspect = 0; aspect < aspects; aspect++) {
            int group = (record * groups + groupOf[aspect]) * PLANES;
            long partlyMet = planes[group + 1];
            long applicable = requiredOfAspect[aspect] & ~planes[group + 3];
            long open = applicable & ~planes[group];
            readByFirstOpen(aspect, 0, applicable, open, partlyMet);
            readByFirstOpen(aspect, 1, applicable, open & (partlyMet | planes[group + 2]), partlyMet);
        }
    }

    private void readByFirstOpen(int aspect, int reading, long applicable, long open, long partlyMet) {
        int entries = groupOf[aspect] * ENTRIES;
        long cell = cells[entries + Long.numberOfTrailingZeros(open)];
        long below = applicable & ((cell & -cell) - 1);
        int lowest = applicable == 0 ? 0 : 1;
        int level = Math.max(lowest, levelsOfLast[entries + Long.SIZE - Long.numberOfLeadingZeros(below)]);
        int count = Long.bitCount(applicable & cell);
        int halves = 2 * (count - Long.bitCount(open & cell)) + Long.bitCount(open & cell & partlyMet);
        levels[2 * aspect + reading] = level;
        coordinates[2 * aspect + reading] = level * UNITS + halves * unitsOfHalf[count];
    }

    /** Scores again all that is open in one assessment, each criterion alone as if it were MET, by the low reading. */
    int scoreEachIfMet(int record) {
        int open = 0;
        for (int aspect = 0; aspect < aspects; aspect++) {
            int group = (record * groups + groupOf[aspect]) * PLANES;
            long met = planes[group];
            long partlyMet = planes[group + 1];
            long notApplicable = planes[group + 3];
            int cells = aspect * LEVELS;
            long wanted = required[cells] | required[cells + 1] | required[cells + 2] | required[cells + 3];
            for (long left = wanted & ~met & ~notApplicable; left != 0; left &= left - 1) {
                long changed = left & -left;
                read(aspect, 0, met | changed, partlyMet & ~changed, notApplicable);
                open += coordinates[2 * aspect];
            }
        }
        return open;
    }

    private void read(int aspect, int reading, long met, long partlyMet, long notApplicable) {
        int level = 0;
        int position = 0;
        for (int k = 0; k < LEVELS; k++) {
            long applicable = required[aspect * LEVELS + k] & ~notApplicable;
            if (applicable != 0) {
                level = Math.max(level, 1);
                if ((applicable & ~met) != 0) {
                    int halves = 2 * Long.bitCount(applicable & met) + Long.bitCount(applicable & partlyMet);
                    position = halves * unitsOfHalf[Long.bitCount(applicable)];
                    break;
                }
                level = k + FIRST_LEVEL;
            }
        }
        levels[2 * aspect + reading] = level;
        coordinates[2 * aspect + reading] = level * UNITS + position;
    }

    /** Fails unless both ways find what a profile says. */
    void check(int record, Profile profile) {
        score(record);
        check(profile);
        scoreByFirstOpen(record);
        check(profile);
    }

    /** Fails unless the last call of {@link #score} found what a profile says. */
    void check(Profile profile) {
        for (int i = 0; i < aspects; i++) {
            AspectProfile aspect = profile.aspects().get(i);
            boolean same = aspect.isScored()
                    ? isAt(
                                    i,
                                    0,
                                    aspect.level().low().number(),
                                    aspect.coordinate().low())
                            && isAt(
                                    i,
                                    1,
                                    aspect.level().high().number(),
                                    aspect.coordinate().high())
                    : levels[2 * i] == 0 && levels[2 * i + 1] == 0;
            if (!same) {
                throw new IllegalStateException("the yardstick gives another result for " + aspect);
            }
        }
    }

    private boolean isAt(int aspect, int reading, int level, Fraction coordinate) {
        int place = 2 * aspect + reading;
        return levels[place] == level && Fraction.of(coordinates[place], UNITS).equals(coordinate);
    }
}
