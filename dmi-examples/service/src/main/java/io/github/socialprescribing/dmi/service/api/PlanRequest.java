package io.github.socialprescribing.dmi.service.api;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.Message;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.jackson.Problem;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.plan.Estimate;
import io.github.socialprescribing.dmi.plan.Estimates;
import io.github.socialprescribing.dmi.plan.InvalidPlanException;
import io.github.socialprescribing.dmi.plan.Planner;
import io.github.socialprescribing.dmi.plan.ResourceUse;
import io.github.socialprescribing.dmi.plan.Roadmap;
import io.github.socialprescribing.dmi.plan.Vision;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.service.api.JsonBody.Place;
import io.github.socialprescribing.dmi.service.http.ProblemException;
import io.github.socialprescribing.dmi.service.http.ProblemKind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where an area stands, and by what its steps are to be chosen. */
final class PlanRequest {

    private static final int DEFAULT_STEPS_PER_PHASE = 3;
    private static final int MOST_STEPS_PER_PHASE = 1_000;
    private static final int MOST_COSTS = 1_000;

    private final JsonBody body;
    private final MaturityModel model;
    private final Map<String, Place> places = new HashMap<>();
    private @Nullable Assessment assessment;
    private @Nullable Profile profile;
    private Estimates estimates;
    private @Nullable Amount budget;
    private @Nullable Vision vision;
    private int stepsPerPhase = DEFAULT_STEPS_PER_PHASE;

    /** Reads a request; what is wrong with it, the body knows. */
    PlanRequest(JsonBody body, MaturityModel model) {
        this.body = body;
        this.model = model;
        this.estimates = Estimates.none(model);
        Place start = body.here();
        boolean isObject = body.object(
                Map.of(
                        "assessment", at("assessment", () -> assessment = body.document(Assessment.class)),
                        "profile", at("profile", () -> profile = body.document(Profile.class)),
                        "costs", at("costs", this::costs),
                        "budget", at("budget", () -> budget = body.text(Problem.BAD_VALUE, PlanRequest::budget)),
                        "vision", at("vision", this::vision),
                        "stepsPerPhase", at("stepsPerPhase", this::stepsPerPhase)),
                Set.of());
        either(start, "assessment", "profile", isObject);
        either(start, "budget", "vision", false);
        if (places.containsKey("budget") && !places.containsKey("costs")) {
            body.missing(start, "costs");
        }
    }

    private Runnable at(String field, Runnable reader) {
        return () -> {
            places.put(field, body.here());
            reader.run();
        };
    }

    private void either(Place start, String one, String other, boolean needed) {
        if (places.containsKey(one) && places.containsKey(other)) {
            body.problem(
                    Problem.BAD_VALUE, at(other), "either " + one + " or " + other + " must be given, but both are");
        } else if (needed && !places.containsKey(one) && !places.containsKey(other)) {
            body.problem(
                    Problem.MISSING_FIELD,
                    start.field(one),
                    "either " + one + " or " + other + " must be given, but neither is");
        }
    }

    private Place at(String field) {
        return Objects.requireNonNull(places.get(field), field);
    }

    private static Amount budget(String text) {
        Amount amount = Amount.parse(text);
        if (amount.minorUnits() < 0) {
            throw new IllegalArgumentException("budget must be 0 or more, but was " + amount);
        }
        return amount;
    }

    private void stepsPerPhase() {
        Integer steps = body.wholeNumber(1, MOST_STEPS_PER_PHASE);
        stepsPerPhase = steps == null ? DEFAULT_STEPS_PER_PHASE : steps;
    }

    // Costs

    private void costs() {
        Estimates.Builder builder = Estimates.builder(model);
        Map<String, Place> criteria = new HashMap<>();
        body.fields(criterion -> {
            if (criteria.size() == MOST_COSTS) {
                body.problem(
                        Problem.LIMIT_EXCEEDED, body.here(), "costs must be of at most " + MOST_COSTS + " criteria");
            }
            criteria.put(criterion, body.here());
            body.next();
            Estimate estimate = estimate();
            if (criteria.size() <= MOST_COSTS) {
                builder.estimate(criterion, estimate);
            }
        });
        checked(() -> estimates = builder.build(), fault -> criteria.getOrDefault(about(fault), at("costs")));
    }

    private Estimate estimate() {
        Estimate.Builder estimate = Estimate.builder();
        if (body.isText()) {
            ifRead(amount(), estimate::cost);
        } else {
            body.object(
                    Map.of(
                            "cost", () -> ifRead(amount(), estimate::cost),
                            "remainingCost", () -> ifRead(amount(), estimate::remainingCost),
                            "resourceUse",
                                    () -> ifRead(
                                            body.text(Problem.UNKNOWN_WORD, ResourceUse::of), estimate::resourceUse),
                            "buyIn",
                                    () -> body.elements(() -> ifRead(
                                            body.text(Problem.BAD_VALUE, PlanRequest::notBlank), estimate::addBuyIn))),
                    Set.of());
        }
        return estimate.build();
    }

    private @Nullable Amount amount() {
        return body.text(Problem.BAD_VALUE, Amount::parse);
    }

    private static String notBlank(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("buy-in must not be blank");
        }
        return text;
    }

    private static <T> void ifRead(@Nullable T value, Consumer<T> use) {
        if (value != null) {
            use.accept(value);
        }
    }

    // Vision

    private void vision() {
        Map<String, MaturityLevel> targets = new LinkedHashMap<>();
        Map<String, Place> aspects = new HashMap<>();
        var given = new VisionFields();
        Place start = body.here();
        body.object(
                Map.of(
                        "by", () -> given.by = body.text(Problem.BAD_VALUE, PlanRequest::date),
                        "target",
                                () -> {
                                    given.hasTarget = true;
                                    given.target = level();
                                },
                        "targets",
                                () -> {
                                    given.hasTargets = true;
                                    body.fields(aspect -> {
                                        aspects.put(aspect, body.here());
                                        body.next();
                                        ifRead(level(), level -> targets.put(aspect, level));
                                    });
                                }),
                Set.of("by"));
        if (given.hasTarget == given.hasTargets) {
            body.problem(
                    Problem.BAD_VALUE,
                    start,
                    "vision must have either a target or targets, but has " + (given.hasTarget ? "both" : "neither"));
            return;
        }
        LocalDate by = given.by;
        MaturityLevel target = given.target;
        if (by != null && (target != null || given.hasTargets)) {
            checked(
                    () -> vision = target == null ? Vision.of(model, targets, by) : Vision.of(model, target, by),
                    fault -> aspects.getOrDefault(about(fault), start));
        }
    }

    /** What stands in a vision. */
    private static final class VisionFields {
        private @Nullable LocalDate by;
        private @Nullable MaturityLevel target;
        private boolean hasTarget;
        private boolean hasTargets;
    }

    private @Nullable MaturityLevel level() {
        Integer number = body.wholeNumber(1, 5);
        return number == null ? null : MaturityLevel.of(number);
    }

    private static LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= 1 && date.getYear() <= 9999) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // As any other text that is no date of these years.
        }
        throw new IllegalArgumentException(
                "by must be a date of the years 1 to 9999, such as 2028-03-31, but was " + JsonBody.quoted(text));
    }

    /** Runs what may find faults in a part of the plan, and notes each where it belongs. */
    private void checked(Runnable check, Function<Message, Place> place) {
        try {
            check.run();
        } catch (InvalidPlanException e) {
            e.faults().forEach(fault -> body.problem(fault.code(), place.apply(fault), fault.text()));
        }
    }

    private static String about(Message fault) {
        return fault.arguments().getOrDefault("about", "");
    }

    // The plan

    /**
     * {@return the roadmap}
     *
     * @throws ProblemException if what is asked for cannot be planned
     */
    Roadmap roadmap() {
        Profile start = profile == null
                ? RequestBodies.score(Objects.requireNonNull(assessment, "assessment"), "assessment")
                : profile;
        Planner planner = Planner.of(start, estimates);
        Optional<Vision> horizon = Optional.ofNullable(vision);
        Optional<Amount> most = Optional.ofNullable(budget);
        if (most.isPresent()) {
            return planned("budget", () -> planner.withinBudget(most.get(), stepsPerPhase));
        }
        return horizon.map(to -> planned("vision", () -> planner.liftTheLowest(stepsPerPhase, to)))
                .orElseGet(() -> planner.liftTheLowest(stepsPerPhase));
    }

    private Roadmap planned(String field, Supplier<Roadmap> plan) {
        Place place = at(field);
        try {
            return plan.get();
        } catch (InvalidPlanException e) {
            throw new ProblemException(
                    ProblemKind.INVALID_DOCUMENT,
                    e.faults().stream()
                            .map(fault ->
                                    new Problem(fault.code(), place.path(), place.line(), place.column(), fault.text()))
                            .toList());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemKind.INVALID_DOCUMENT,
                    List.of(new Problem(
                            Problem.BAD_VALUE,
                            place.path(),
                            place.line(),
                            place.column(),
                            String.valueOf(e.getMessage()))));
        }
    }
}
