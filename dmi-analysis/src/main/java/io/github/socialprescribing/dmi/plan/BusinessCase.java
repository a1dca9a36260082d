package io.github.socialprescribing.dmi.plan;

import io.github.socialprescribing.dmi.internal.Checks;
import io.github.socialprescribing.dmi.internal.DmiStyle;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The case for digital support, on the three points of V.smart: the people and the workforce first; the horizon and the first
 * step; all benefits, and how each will be proved. With it go the costs and what further money would buy.
 *
 * <p>{@link #toMarkdown()} writes it for a committee to read. Immutable and thread-safe.
 */
@Value.Immutable
@DmiStyle
public abstract sealed class BusinessCase permits ImmutableBusinessCase {

    BusinessCase() {}

    /** {@return how digital will support the people and the workforce, a paragraph each; at least one} */
    public abstract List<String> peopleFirst();

    /** {@return the horizon: where the area wants to be, and by when} */
    public abstract Vision vision();

    /** {@return the way there, with its steps as objectives; its first phase is the first step} */
    public abstract Roadmap roadmap();

    /** {@return benefits of the whole beyond those of the objectives, in the order given; may be empty} */
    public abstract List<Benefit> furtherBenefits();

    /** {@return what further money would buy; nothing if there are no costs} */
    public abstract Optional<CostFrontier> frontier();

    @Value.Check
    void check() {
        Faults faults = new Faults();
        String area = roadmap().start().area().id();
        if (peopleFirst().isEmpty()) {
            faults.add(
                    "people-first-missing",
                    area,
                    "a business case must say how digital will support people and workforce, but says nothing");
        }
        for (String paragraph : peopleFirst()) {
            try {
                Checks.text("people first", paragraph);
            } catch (IllegalArgumentException e) {
                faults.add("bad-text", area, String.valueOf(e.getMessage()));
            }
        }
        frontier()
                .filter(frontier -> !frontier.start().equals(roadmap().start()))
                .ifPresent(frontier -> faults.add(
                        "another-start",
                        area,
                        "frontier must start from the profile that the roadmap starts from, but starts from another"));
        faults.throwIfAny("business case");
        vision().requireAheadOf(roadmap().start());
    }

    /** {@return where the area stands} */
    public Profile start() {
        return roadmap().start();
    }

    /** {@return the first phase of the roadmap; nothing if there is nothing to do} */
    public Optional<Phase> firstPhase() {
        return roadmap().phases().stream().findFirst();
    }

    /** {@return all benefits, those of the objectives first, each once; may be empty} */
    public List<Benefit> benefits() {
        Set<Benefit> all = new LinkedHashSet<>();
        roadmap().objectives().forEach(objective -> all.addAll(objective.benefits()));
        all.addAll(furtherBenefits());
        return List.copyOf(new ArrayList<>(all));
    }

    /** {@return the steps of the first phase that are not yet objectives, in order; may be empty} */
    public List<Step> stepsWithoutObjective() {
        return firstPhase().map(Phase::steps).orElse(List.of()).stream()
                .filter(step -> roadmap().objectives().stream()
                        .noneMatch(objective -> objective.step().equals(step)))
                .toList();
    }

    /** {@return the business case as Markdown, with headings, tables and lists; text from outside is escaped} */
    public String toMarkdown() {
        return new BusinessCaseText(this).toString();
    }

    /** {@return a builder with nothing set} */
    public static Builder builder() {
        return ImmutableBusinessCase.builder();
    }

    /** {@return the area, the vision, the strategy and the number of steps and benefits} */
    @Override
    public String toString() {
        return "business case for " + start().area().name() + ": " + vision() + "; "
                + roadmap().strategy().id() + ", " + roadmap().steps().size() + " steps, "
                + benefits().size()
                + " benefits";
    }

    /** Builds a {@link BusinessCase}. People first, the vision and the roadmap are needed. */
    public sealed interface Builder permits ImmutableBusinessCase.Builder {
        /**
         * Adds a paragraph on people and workforce.
         *
         * @param paragraph how digital will support them, not blank
         * @return this builder
         */
        Builder addPeopleFirst(String paragraph);

        /**
         * Sets the vision.
         *
         * @param vision where the area wants to be, and by when
         * @return this builder
         */
        Builder vision(Vision vision);

        /**
         * Sets the roadmap.
         *
         * @param roadmap the way there
         * @return this builder
         */
        Builder roadmap(Roadmap roadmap);

        /**
         * Adds a benefit of the whole.
         *
         * @param benefit one that is not a single step's
         * @return this builder
         */
        Builder addFurtherBenefits(Benefit benefit);

        /**
         * Sets what further money would buy.
         *
         * @param frontier from the same profile as the roadmap
         * @return this builder
         */
        Builder frontier(CostFrontier frontier);

        /**
         * {@return the business case}
         *
         * @throws IllegalStateException if something that is needed is missing; the message names it
         * @throws InvalidPlanException if there is no paragraph on people or one is blank, the frontier starts elsewhere than
         *     the roadmap, or the vision does not lie ahead of the area
         * @throws IllegalArgumentException if the vision is of another model
         */
        BusinessCase build();
    }
}
