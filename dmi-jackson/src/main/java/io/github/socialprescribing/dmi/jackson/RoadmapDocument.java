package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.Message;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.plan.InvalidPlanException;
import io.github.socialprescribing.dmi.plan.Objective;
import io.github.socialprescribing.dmi.plan.Phase;
import io.github.socialprescribing.dmi.plan.Roadmap;
import io.github.socialprescribing.dmi.plan.RoadmapStrategy;
import io.github.socialprescribing.dmi.plan.Step;
import io.github.socialprescribing.dmi.plan.Vision;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Reads {@code dmi-roadmap/1}: takes the steps from the start once more, and checks the phases, what they cost and what they
 * reach against the result.
 */
final class RoadmapDocument {

    static final String FORMAT = "dmi-roadmap/1";

    private static final FieldNames FIELDS = FieldNames.required(
                    "format",
                    "start",
                    "strategy",
                    "stepsPerPhase",
                    "phases",
                    "withoutCost",
                    "barred",
                    "outOfReach",
                    "objectives")
            .andOptional("budget", "vision", "cost");

    private final DocumentReader in;
    private final KnownModels models;
    private final Figures<Roadmap> size;
    private final Money.Sum cost;
    private @Nullable Profile start;
    private @Nullable RoadmapStrategy strategy;
    private @Nullable Integer stepsPerPhase;
    private @Nullable Amount budget;
    private @Nullable VisionFields vision;
    private final List<PhaseFigures> phases = new ArrayList<>();
    private List<PartId> withoutCost = List.of();
    private List<PartId> barred = List.of();
    private List<PartId> outOfReach = List.of();
    private final List<ObjectiveFields> objectives = new ArrayList<>();

    /** Where the fields of the document stand, by name. */
    private final Map<String, Place> places = new HashMap<>();
    /** Where the steps stand, by the id of the criterion. */
    private final Map<String, Place> stepPlaces = new HashMap<>();
    /** Where the objectives stand, by the id of the criterion. */
    private final Map<String, Place> objectivePlaces = new HashMap<>();

    private RoadmapDocument(DocumentReader in, KnownModels models) {
        this.in = in;
        this.models = models;
        this.size = new Figures<>(in, "steps per phase");
        this.cost = new Money.Sum(in, in.here());
    }

    /**
     * Reads the document whose first token is the current one.
     *
     * @throws InvalidDocumentException if anything is wrong with it
     */
    static Roadmap read(JsonParser parser, DmiModule module) {
        return DocumentReader.read(
                parser,
                module.unknownFields().withoutExtensions(),
                Roadmap.class,
                in -> new RoadmapDocument(in, module.models()).read());
    }

    private @Nullable Roadmap read() {
        ObjectFields fields = in.object(FIELDS);
        for (String field = fields.next(); field != null; field = fields.next()) {
            places.put(field, in.here());
            switch (field) {
                case "format" -> Header.format(in, FORMAT);
                case "start" -> start = ProfileDocument.read(in, models);
                case "strategy" -> strategy = in.parsed(Problem.UNKNOWN_WORD, RoadmapStrategy::of);
                case "stepsPerPhase" -> {
                    Long most = in.wholeNumber(1, Integer.MAX_VALUE);
                    stepsPerPhase = most == null ? null : most.intValue();
                }
                case "budget" -> budget = Money.read(in);
                case "vision" -> vision = VisionFields.read(in);
                case "phases" ->
                    size.elements(
                            () -> phases.add(PhaseFigures.read(in)),
                            roadmap -> roadmap.phases().size());
                case "cost" -> cost.read();
                case "withoutCost" -> withoutCost = PartId.list(in);
                case "barred" -> barred = PartId.list(in);
                case "outOfReach" -> outOfReach = PartId.list(in);
                default -> objectives();
            }
        }
        return start == null ? null : from(start);
    }

    private void objectives() {
        if (in.isArray()) {
            while (in.nextElement()) {
                objectives.add(ObjectiveFields.read(in));
            }
        }
    }

    private @Nullable Roadmap from(Profile profile) {
        MaturityModel model = profile.model();
        List<Criterion> uncosted = PartId.find(withoutCost, in, Problem.UNKNOWN_CRITERION, model::criterion);
        List<Criterion> behind = PartId.find(barred, in, Problem.UNKNOWN_CRITERION, model::criterion);
        List<Aspect> tooFar = PartId.find(outOfReach, in, Problem.UNKNOWN_ASPECT, model::aspect);
        Vision horizon = vision == null ? null : vision.of(model);
        Map<String, Step> steps = steps(profile);
        if (steps == null) {
            return null;
        }
        List<Objective> asObjectives = objectives(model, steps);
        if (strategy == null || stepsPerPhase == null || (budget == null && places.containsKey("budget"))) {
            return null;
        }
        Roadmap.Builder roadmap = Roadmap.builder(profile, strategy, stepsPerPhase)
                .steps(steps.values())
                .withoutCost(uncosted)
                .barred(behind)
                .outOfReach(tooFar)
                .objectives(asObjectives);
        if (budget != null) {
            roadmap.budget(budget);
        }
        if (horizon != null) {
            roadmap.vision(horizon);
        }
        return built(roadmap);
    }

    private @Nullable Roadmap built(Roadmap.Builder builder) {
        try {
            Roadmap roadmap = builder.build();
            size.compareWith(roadmap);
            cost.compareWith(roadmap.cost());
            List<Phase> right = roadmap.phases();
            for (int i = 0; i < Math.min(phases.size(), right.size()); i++) {
                phases.get(i).compareWith(right.get(i));
            }
            return roadmap;
        } catch (InvalidPlanException e) {
            e.faults().forEach(fault -> in.problem(fault.code(), placeOf(fault), fault.text()));
            return null;
        }
    }

    /** {@return the steps by the id of the criterion, in order; null, and a problem, if any of them is none} */
    private @Nullable Map<String, Step> steps(Profile profile) {
        Map<String, Step> steps = new LinkedHashMap<>();
        boolean whole = places.containsKey("phases");
        for (StepFields fields : phases.stream()
                .map(PhaseFigures::steps)
                .flatMap(Collection::stream)
                .toList()) {
            Step step = fields.from(profile.answers());
            if (step == null) {
                whole = false;
            } else if (steps.putIfAbsent(step.criterion().id(), step) != null) {
                twice("duplicate-step", "step", fields.place(), step.criterion().id());
                whole = false;
            } else {
                stepPlaces.put(step.criterion().id(), fields.place());
            }
        }
        return whole ? steps : null;
    }

    private List<Objective> objectives(MaturityModel model, Map<String, Step> steps) {
        List<Objective> asObjectives = new ArrayList<>();
        for (ObjectiveFields fields : objectives) {
            PartId id = fields.criterion();
            Criterion criterion = id == null ? null : id.find(in, Problem.UNKNOWN_CRITERION, model::criterion);
            if (criterion == null) {
                continue;
            }
            Step step = steps.get(criterion.id());
            Objective objective = step == null ? null : fields.about(step);
            if (step == null) {
                in.problem(
                        "objective-without-step",
                        fields.place(),
                        "objective for '" + criterion.id() + "' must be for a step of the roadmap, but is for none");
            } else if (objectivePlaces.putIfAbsent(criterion.id(), fields.place()) != null) {
                twice("duplicate-objective", "objective", fields.place(), criterion.id());
            } else if (objective != null) {
                asObjectives.add(objective);
            }
        }
        return asObjectives;
    }

    private void twice(String code, String what, Place second, String id) {
        in.problem(code, second, what + " for '" + id + "' must stand once, but stands twice");
    }

    private Place placeOf(Message fault) {
        String about = fault.arguments().getOrDefault("about", "");
        Place phasesPlace = places.getOrDefault("phases", in.here());
        return switch (fault.code()) {
            case "date-before-assessment" -> objectivePlaces.getOrDefault(about, phasesPlace);
            case "budget-and-strategy" -> places.getOrDefault("strategy", phasesPlace);
            default -> stepPlaces.getOrDefault(about, phasesPlace);
        };
    }
}
