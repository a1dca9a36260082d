package io.github.socialprescribing.dmi.motivation;

import io.github.socialprescribing.dmi.Message;
import io.github.socialprescribing.dmi.internal.Checks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One person's way through the stages of social prescribing, as it was observed, under a reference that says nothing.
 *
 * <p>The observations may come in any order and are kept by date; the same one twice is one. A journey may begin at any
 * stage. From PRE it goes to DURING (prescribed); from DURING to POST (completed) or back to PRE (left); from POST to
 * DURING (a new prescription, S3.1) or to PRE (seeks again). The ways to PRE are our reading beyond S1.1. From PRE to POST
 * there is none. The same stage again is allowed, and so is every change of category.
 *
 * <p>Each question is asked as of a day: observations after it are left out, and on a day of change what is new holds. A
 * journey of one observation has one spell, from its day to the day as of which is asked. Before the first observation
 * nothing is known of the person: there is no stage, no category, no spell.
 *
 * <p>The caller makes the reference, such that it leads nobody else to the person: no name, and no number that others know.
 * {@link #toString()} and exceptions never show it. Immutable and thread-safe.
 */
public final class Journey {

    private final String reference;
    private final List<Observation> observations;

    private Journey(String reference, List<Observation> observations) {
        this.reference = reference;
        this.observations = observations;
    }

    /**
     * {@return the journey that the observations tell}
     *
     * @param reference the caller's own reference, 1 to 200 characters without control characters
     * @param observations at least one, in any order
     * @throws InvalidJourneyException if there is none, if two different ones are of one day, or if a change leads from PRE
     *     to POST; it names them all
     * @throws IllegalArgumentException if the reference is empty, too long or has control characters; it is not shown
     */
    public static Journey of(String reference, Collection<Observation> observations) {
        return of(reference, observations, null);
    }

    /**
     * {@return the journey that the observations tell, none of which may be of a later day than is given; for whoever takes
     * in data, where such a date is a mistake}
     *
     * @param reference the caller's own reference, 1 to 200 characters without control characters
     * @param observations at least one, in any order
     * @param asOf the last day that an observation may have; null if any will do
     * @throws InvalidJourneyException if there is none, if two different ones are of one day, if a change leads from PRE to
     *     POST, or if one is of a later day; it names them all
     * @throws IllegalArgumentException if the reference is empty, too long or has control characters; it is not shown
     */
    public static Journey of(String reference, Collection<Observation> observations, @Nullable LocalDate asOf) {
        checkReference(reference);
        List<Observation> sorted = new ArrayList<>(observations);
        sorted.sort(Comparator.comparing(Observation::date));
        List<Observation> kept = new ArrayList<>(sorted.size());
        List<Message> faults = new ArrayList<>();
        Observation before = null;
        for (Observation next : sorted) {
            if (next.equals(before)) {
                continue;
            }
            check(before, next, faults);
            if (asOf != null && next.date().isAfter(asOf)) {
                faults.add(fault(
                        "after-as-of",
                        "observation must not be after " + asOf + ", but was: " + next,
                        Map.of("observation", next.toString(), "asOf", asOf.toString())));
            }
            kept.add(next);
            before = next;
        }
        if (kept.isEmpty()) {
            faults.add(fault("no-observations", "journey must have at least one observation, but had none", Map.of()));
        }
        if (!faults.isEmpty()) {
            throw new InvalidJourneyException(faults);
        }
        return new Journey(reference, Collections.unmodifiableList(kept));
    }

    private static void checkReference(String reference) {
        try {
            Checks.opaqueId("reference", reference);
        } catch (IllegalArgumentException e) {
            // The message of that check may show the value.
            throw new IllegalArgumentException(
                    "reference must have 1 to 200 characters, well-formed and without control characters");
        }
    }

    private static void check(@Nullable Observation before, Observation next, List<Message> faults) {
        if (before == null) {
            return;
        }
        if (before.date().equals(next.date())) {
            faults.add(between("two-on-one-day", "observations of one day must be the same, but were: ", before, next));
        } else if (before.stage() == MotivationStage.PRE && next.stage() == MotivationStage.POST) {
            faults.add(between(
                    "refused-change",
                    "stage must not change from pre to post without during between them, but did: ",
                    before,
                    next));
        }
    }

    private static Message between(String code, String text, Observation first, Observation second) {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("first", first.toString());
        arguments.put("second", second.toString());
        return fault(code, text + first + "; " + second, arguments);
    }

    private static Message fault(String code, String text, Map<String, String> arguments) {
        return new Message(code, arguments, text);
    }

    /** {@return the caller's reference to the person} */
    public String reference() {
        return reference;
    }

    /** {@return the observations by date, at least one} */
    public List<Observation> observations() {
        return observations;
    }

    /**
     * {@return the stage on a day; none before the first observation}
     *
     * @param date the day; if the stage changed on it, the new one is meant
     */
    public Optional<MotivationStage> stageOn(LocalDate date) {
        return latest(date).map(Observation::stage);
    }

    /**
     * {@return the category on a day; none before the first observation}
     *
     * @param date the day; if the category changed on it, the new one is meant
     */
    public Optional<PersonCategory> categoryOn(LocalDate date) {
        return latest(date).map(Observation::category);
    }

    private Optional<Observation> latest(LocalDate date) {
        int count = countUpTo(date);
        return count == 0 ? Optional.empty() : Optional.of(observations.get(count - 1));
    }

    /** {@return how many observations are of the day or earlier} */
    private int countUpTo(LocalDate date) {
        Objects.requireNonNull(date, "date");
        int count = observations.size();
        while (count > 0 && observations.get(count - 1).date().isAfter(date)) {
            count--;
        }
        return count;
    }

    /**
     * {@return the runs of one stage, by date; the last one is open and ends on the day as of which is asked}
     *
     * @param asOf the last day that counts; before the first observation there are no spells
     */
    public List<Spell> spells(LocalDate asOf) {
        List<Spell> spells = new ArrayList<>();
        int count = countUpTo(asOf);
        for (int start = 0, next; start < count; start = next) {
            Observation first = observations.get(start);
            next = start + 1;
            while (next < count && observations.get(next).stage() == first.stage()) {
                next++;
            }
            boolean open = next == count;
            LocalDate end = open ? asOf : observations.get(next).date();
            spells.add(new Spell(first.stage(), first.date(), end, open));
        }
        return Collections.unmodifiableList(spells);
    }

    /**
     * {@return the days spent in each stage so far, all spells together, the open one included; 0 where there was none}
     *
     * @param asOf the last day that counts
     */
    public Map<MotivationStage, Long> daysInStage(LocalDate asOf) {
        Map<MotivationStage, Long> days = new EnumMap<>(MotivationStage.class);
        for (MotivationStage stage : MotivationStage.values()) {
            days.put(stage, 0L);
        }
        spells(asOf).forEach(spell -> days.merge(spell.stage(), spell.days(), Long::sum));
        return Collections.unmodifiableMap(days);
    }

    /**
     * {@return how many prescriptions began so far: entries into DURING, of which a first observation in DURING is one, and
     * new prescriptions that were marked while the stage stayed DURING}
     *
     * @param asOf the last day that counts
     */
    public int prescriptions(LocalDate asOf) {
        int prescriptions = 0;
        for (int i = 0, count = countUpTo(asOf); i < count; i++) {
            if (isEntry(i) || observations.get(i).newPrescription()) {
                prescriptions++;
            }
        }
        return prescriptions;
    }

    /**
     * {@return the changes of category so far, by date}
     *
     * @param asOf the last day that counts
     */
    public List<CategoryChange> categoryChanges(LocalDate asOf) {
        List<CategoryChange> changes = new ArrayList<>();
        for (int i = 1, count = countUpTo(asOf); i < count; i++) {
            PersonCategory from = observations.get(i - 1).category();
            Observation next = observations.get(i);
            if (next.category() != from) {
                changes.add(new CategoryChange(next.date(), from, next.category()));
            }
        }
        return Collections.unmodifiableList(changes);
    }

    /**
     * {@return whether the person came back so far: entered DURING after an earlier DURING or POST}
     *
     * @param asOf the last day that counts
     */
    public boolean cameBack(LocalDate asOf) {
        boolean beenThere = false;
        for (int i = 0, count = countUpTo(asOf); i < count; i++) {
            if (beenThere && isEntry(i)) {
                return true;
            }
            beenThere |= observations.get(i).stage() != MotivationStage.PRE;
        }
        return false;
    }

    /** {@return whether the observation is in DURING, and the one before it, if there is one, is not} */
    private boolean isEntry(int index) {
        return observations.get(index).stage() == MotivationStage.DURING
                && (index == 0 || observations.get(index - 1).stage() != MotivationStage.DURING);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Journey that
                && reference.equals(that.reference)
                && observations.equals(that.observations);
    }

    @Override
    public int hashCode() {
        return Objects.hash(reference, observations);
    }

    /** {@return the number of observations and their first and last day; never the reference} */
    @Override
    public String toString() {
        return "journey of " + observations.size() + (observations.size() == 1 ? " observation, " : " observations, ")
                + observations.get(0).date() + " to "
                + observations.get(observations.size() - 1).date();
    }
}
