package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.plan.Phase;
import java.util.ArrayList;
import java.util.List;

/** Reads a phase of a roadmap: its steps, and the figures that follow from them. */
final class PhaseFigures {

    private static final FieldNames FIELDS =
            FieldNames.required("number", "steps", "reached").andOptional("cost");
    private static final FieldNames REACHED =
            FieldNames.required("answers", "scored", "coverage", "stagedLevel", "typicalLevel", "spread", "index");

    private final DocumentReader in;
    private final List<StepFields> steps = new ArrayList<>();
    private final Figures<Phase> size;
    private final Figures<Phase> figures;
    private final ProfileFigures reached;
    private final Money.Sum cost;

    private PhaseFigures(DocumentReader in) {
        this.in = in;
        this.size = new Figures<>(in, "steps per phase");
        this.figures = new Figures<>(in, "steps");
        this.reached = new ProfileFigures(in);
        this.cost = new Money.Sum(in, in.here());
    }

    /** {@return what stands here} */
    static PhaseFigures read(DocumentReader in) {
        PhaseFigures phase = new PhaseFigures(in);
        phase.read();
        return phase;
    }

    private void read() {
        ObjectFields fields = in.object(FIELDS);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "number" -> figures.number(Phase::number);
                case "steps" ->
                    size.elements(
                            () -> steps.add(StepFields.read(in)),
                            phase -> phase.steps().size());
                case "cost" -> cost.read();
                default -> reached();
            }
        }
    }

    private void reached() {
        ObjectFields fields = in.object(REACHED);
        for (String field = fields.next(); field != null; field = fields.next()) {
            if (field.equals("answers")) {
                figures.text(phase -> phase.reached().answers().toCode());
            } else {
                reached.read(field);
            }
        }
    }

    /** {@return the steps in their order} */
    List<StepFields> steps() {
        return steps;
    }

    /** Reports each figure that is not the right one; those of other steps than the right ones would mean nothing. */
    void compareWith(Phase right) {
        size.compareWith(right);
        if (steps.size() == right.steps().size()) {
            figures.compareWith(right);
            reached.compareWith(right.reached());
            cost.compareWith(right.cost());
        }
    }
}
