package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.internal.Checks;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.scoring.AspectProfile;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What changed in one area from one profile to a later one, aspect by aspect and criterion by criterion.
 *
 * <p>Both may be the same profile: then the area was not assessed anew, and no aspect rose or fell. Immutable and
 * thread-safe.
 *
 * @param before the earlier profile
 * @param after the later profile of the same area, by the same model
 */
public record AreaChange(Profile before, Profile after) {

    /**
     * Checks that the profiles can be compared, in this order.
     *
     * @param before the earlier profile
     * @param after the later profile
     * @throws IllegalArgumentException if they are of different areas or models, if the later one is of an earlier day, or
     *     if two different ones are of the same day; the message names both
     */
    public AreaChange {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        before.model().requireSameAs(after.model());
        fault(before, after).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
    }

    /** {@return what is wrong with two profiles of one model, or nothing} */
    static Optional<String> fault(Profile before, Profile after) {
        String area = Checks.quote(before.area().id());
        if (!before.area().id().equals(after.area().id())) {
            return Optional.of("profiles must be of the same area, but were of " + area + " and "
                    + Checks.quote(after.area().id()));
        }
        if (after.assessedOn().isBefore(before.assessedOn())) {
            return Optional.of("the later profile of area " + area + " must not be of an earlier day, but was of "
                    + after.assessedOn() + " and the earlier one of " + before.assessedOn());
        }
        if (after.assessedOn().equals(before.assessedOn()) && !after.equals(before)) {
            return Optional.of("area " + area + " must have one profile a day, but has two different ones of "
                    + before.assessedOn());
        }
        return Optional.empty();
    }

    /**
     * {@return what became of the level of an aspect}
     *
     * @param aspectId the id of an aspect
     * @throws IllegalArgumentException if the model has no such aspect; the message suggests the nearest
     */
    public Movement movement(String aspectId) {
        return Movement.of(before.aspect(aspectId), after.aspect(aspectId));
    }

    /** {@return what became of the level of each aspect, in model order} */
    public Map<Aspect, Movement> movements() {
        Map<Aspect, Movement> movements = new LinkedHashMap<>();
        List<AspectProfile> earlier = before.aspects();
        List<AspectProfile> later = after.aspects();
        for (int i = 0; i < later.size(); i++) {
            movements.put(later.get(i).aspect(), Movement.of(earlier.get(i), later.get(i)));
        }
        return Collections.unmodifiableMap(movements);
    }

    /** {@return the criteria that are MET and were not, in model order; may be empty} */
    public List<AnswerChange> newlyMet() {
        return changes(change -> change.after() == Answer.MET);
    }

    /** {@return the criteria that were MET and are not, in model order; may be empty} */
    public List<AnswerChange> noLongerMet() {
        return changes(change -> change.before() == Answer.MET);
    }

    private List<AnswerChange> changes(Predicate<AnswerChange> wanted) {
        List<AnswerChange> changes = new ArrayList<>();
        for (Criterion criterion : after.model().criteria()) {
            Answer earlier = before.answers().answer(criterion.id());
            Answer later = after.answers().answer(criterion.id());
            if (earlier != later) {
                changes.add(new AnswerChange(criterion, earlier, later));
            }
        }
        return changes.stream().filter(wanted).toList();
    }

    /** {@return the area, both dates, and the movement of each aspect, on one line} */
    @Override
    public String toString() {
        return after.area().name() + " (" + after.area().id() + "), " + before.assessedOn() + " to "
                + after.assessedOn() + ": "
                + movements().entrySet().stream()
                        .map(it -> it.getKey().id() + " " + it.getValue().id())
                        .collect(Collectors.joining(", "));
    }
}
