package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.plan.Beneficiary;
import io.github.socialprescribing.dmi.plan.Benefit;
import io.github.socialprescribing.dmi.plan.BenefitGroup;
import io.github.socialprescribing.dmi.plan.BenefitKind;
import io.github.socialprescribing.dmi.plan.Contribution;
import io.github.socialprescribing.dmi.plan.Measure;
import io.github.socialprescribing.dmi.plan.Objective;
import io.github.socialprescribing.dmi.plan.Quantity;
import io.github.socialprescribing.dmi.plan.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads an objective of a roadmap, which waits for the step that it is about. */
final class ObjectiveFields {

    private static final FieldNames FIELDS =
            FieldNames.required("criterion", "helps", "measure", "owner", "due", "benefits");
    private static final FieldNames HELPS = FieldNames.optional("people", "workforce", "partners");
    private static final FieldNames MEASURE = FieldNames.required("what", "unit", "baseline", "target", "proof");
    private static final FieldNames BENEFIT = FieldNames.required(
                    "kind", "group", "description", "contribution", "proof")
            .andOptional("quantity");
    private static final FieldNames QUANTITY = FieldNames.required("amount", "unit");

    private final DocumentReader in;
    private final Place place;
    private @Nullable PartId criterion;
    private final Map<Beneficiary, String> helps = new LinkedHashMap<>();
    private @Nullable Measure measure;
    private @Nullable String owner;
    private @Nullable LocalDate due;
    private final List<Benefit> benefits = new ArrayList<>();

    private ObjectiveFields(DocumentReader in) {
        this.in = in;
        this.place = in.here();
    }

    /** {@return what stands here} */
    static ObjectiveFields read(DocumentReader in) {
        ObjectiveFields objective = new ObjectiveFields(in);
        objective.read();
        return objective;
    }

    private void read() {
        ObjectFields fields = in.object(FIELDS);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "criterion" -> criterion = PartId.read(in);
                case "helps" -> helps();
                case "measure" -> measure = measure();
                case "owner" -> owner = in.words();
                case "due" -> due = in.date();
                default -> benefits();
            }
        }
    }

    Place place() {
        return place;
    }

    /** {@return the id of the criterion of the step; null if that was reported} */
    @Nullable
    PartId criterion() {
        return criterion;
    }

    /** {@return the objective for its step; null if something that it needs was reported} */
    @Nullable
    Objective about(Step step) {
        if (helps.isEmpty() || measure == null || owner == null || due == null) {
            return null;
        }
        Objective.Builder objective =
                Objective.builder().step(step).measure(measure).owner(owner).due(due);
        helps.forEach(objective::putHelps);
        benefits.forEach(objective::addBenefits);
        return objective.build();
    }

    private void helps() {
        Place here = in.here();
        int problemsBefore = in.problemCount();
        ObjectFields fields = in.object(HELPS);
        for (String field = fields.next(); field != null; field = fields.next()) {
            String how = in.words();
            if (how != null) {
                helps.put(Beneficiary.of(field), how);
            }
        }
        if (helps.isEmpty() && in.problemCount() == problemsBefore) {
            in.problem(
                    Problem.BAD_VALUE,
                    here,
                    here.path()
                            + " must say how at least one of people, workforce, partners is helped, but says nothing");
        }
    }

    private @Nullable Measure measure() {
        String what = null;
        String unit = null;
        BigDecimal baseline = null;
        BigDecimal target = null;
        String proof = null;
        ObjectFields fields = in.object(MEASURE);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "what" -> what = in.words();
                case "unit" -> unit = in.words();
                case "baseline" -> baseline = in.decimal();
                case "target" -> target = in.decimal();
                default -> proof = in.words();
            }
        }
        return what == null || unit == null || baseline == null || target == null || proof == null
                ? null
                : Measure.builder()
                        .what(what)
                        .baseline(new Quantity(baseline, unit))
                        .target(new Quantity(target, unit))
                        .proof(proof)
                        .build();
    }

    private void benefits() {
        if (in.isArray()) {
            while (in.nextElement()) {
                Benefit benefit = benefit();
                if (benefit != null) {
                    benefits.add(benefit);
                }
            }
        }
    }

    private @Nullable Benefit benefit() {
        int problemsBefore = in.problemCount();
        Place kindPlace = in.here();
        String kind = null;
        BenefitGroup group = null;
        Benefit.Builder benefit = Benefit.builder();
        ObjectFields fields = in.object(BENEFIT);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "kind" -> {
                    kindPlace = in.here();
                    kind = in.text();
                }
                case "group" -> group = in.parsed(Problem.UNKNOWN_WORD, BenefitGroup::of);
                case "description" -> take(in.words(), benefit::description);
                case "contribution" -> take(in.parsed(Problem.UNKNOWN_WORD, Contribution::of), benefit::contribution);
                case "proof" -> take(in.words(), benefit::proof);
                default -> take(quantity(), benefit::quantity);
            }
        }
        if (kind != null && group != null) {
            try {
                benefit.kind(new BenefitKind(kind, group));
            } catch (IllegalArgumentException e) {
                in.problem(Problem.BAD_VALUE, kindPlace, String.valueOf(e.getMessage()));
            }
        }
        return in.problemCount() > problemsBefore ? null : benefit.build();
    }

    private static <T> void take(@Nullable T given, Consumer<T> receiver) {
        if (given != null) {
            receiver.accept(given);
        }
    }

    private @Nullable Quantity quantity() {
        BigDecimal amount = null;
        String unit = null;
        ObjectFields fields = in.object(QUANTITY);
        for (String field = fields.next(); field != null; field = fields.next()) {
            if (field.equals("amount")) {
                amount = in.decimal();
            } else {
                unit = in.words();
            }
        }
        return amount == null || unit == null ? null : new Quantity(amount, unit);
    }
}
