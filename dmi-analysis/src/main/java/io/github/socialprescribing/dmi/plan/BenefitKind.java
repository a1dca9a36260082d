package io.github.socialprescribing.dmi.plan;

import io.github.socialprescribing.dmi.internal.Checks;
import java.util.List;
import java.util.Objects;

/**
 * What kind of good a step does (V.smart, V.roadmap). The vocabulary is open: the constants are those that the sources name,
 * and any other id of the same form may be used.
 *
 * @param id the name in data: lower-case letters and digits in groups parted by {@code .} or {@code -}
 * @param group whose benefit it is first
 */
public record BenefitKind(String id, BenefitGroup group) {

    /** Money that is spent now and no longer will be. */
    public static final BenefitKind FINANCIAL_SAVING = new BenefitKind("financial-saving", BenefitGroup.FINANCIAL);

    /** Money that would have to be spent and will not be. */
    public static final BenefitKind COST_AVOIDANCE = new BenefitKind("cost-avoidance", BenefitGroup.FINANCIAL);

    /** Work that goes better. */
    public static final BenefitKind OPERATIONAL_IMPROVEMENT =
            new BenefitKind("operational-improvement", BenefitGroup.OPERATIONAL);

    /** Technology that is there for more than this. */
    public static final BenefitKind TECHNOLOGY_GAIN = new BenefitKind("technology-gain", BenefitGroup.OPERATIONAL);

    /** Time that people who work in it have for something else. */
    public static final BenefitKind TIME_SAVED = new BenefitKind("time-saved", BenefitGroup.OPERATIONAL);

    /** A workforce that is better able to do its work, or likes it better. */
    public static final BenefitKind WORKFORCE_IMPROVEMENT =
            new BenefitKind("workforce-improvement", BenefitGroup.OPERATIONAL);

    /** Lives of people that become easier. */
    public static final BenefitKind EASIER_LIVES = new BenefitKind("easier-lives", BenefitGroup.PERSON_CENTRED);

    private static final List<BenefitKind> NAMED = List.of(
            FINANCIAL_SAVING,
            COST_AVOIDANCE,
            OPERATIONAL_IMPROVEMENT,
            TECHNOLOGY_GAIN,
            TIME_SAVED,
            WORKFORCE_IMPROVEMENT,
            EASIER_LIVES);

    /**
     * Checks the id.
     *
     * @param id the name in data
     * @param group whose benefit it is first
     * @throws IllegalArgumentException if the id does not follow the pattern for ids, or is that of a constant in another group
     */
    public BenefitKind {
        Checks.id("benefit kind", id);
        Objects.requireNonNull(group, "group");
        for (BenefitKind named : named()) {
            if (named.id.equals(id) && named.group != group) {
                throw new IllegalArgumentException("group of benefit kind " + Checks.quote(id) + " must be "
                        + named.group.id() + ", but was " + group.id());
            }
        }
    }

    /** {@return the seven kinds that the sources name, by group} */
    public static List<BenefitKind> named() {
        // Null while the constants themselves are made.
        return NAMED == null ? List.of() : NAMED;
    }

    @Override
    public String toString() {
        return id;
    }
}
