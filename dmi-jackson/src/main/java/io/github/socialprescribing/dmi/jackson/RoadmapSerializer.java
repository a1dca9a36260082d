package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.plan.Benefit;
import io.github.socialprescribing.dmi.plan.Measure;
import io.github.socialprescribing.dmi.plan.Objective;
import io.github.socialprescribing.dmi.plan.Phase;
import io.github.socialprescribing.dmi.plan.Quantity;
import io.github.socialprescribing.dmi.plan.Roadmap;
import io.github.socialprescribing.dmi.plan.Step;
import io.github.socialprescribing.dmi.plan.Vision;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.Collection;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Writes {@code dmi-roadmap/1}, with the start as a whole {@code dmi-profile/1}. What is absent is left out, and lists are
 * written even if they are empty.
 */
final class RoadmapSerializer extends ValueSerializer<Roadmap> {

    private final ProfileSerializer profiles = new ProfileSerializer();

    @Override
    public Class<?> handledType() {
        return Roadmap.class;
    }

    @Override
    public void serialize(Roadmap roadmap, JsonGenerator out, SerializationContext context) {
        out.writeStartObject();
        out.writeStringProperty("format", RoadmapDocument.FORMAT);
        out.writeName("start");
        profiles.serialize(roadmap.start(), out, context);
        out.writeStringProperty("strategy", roadmap.strategy().id());
        out.writeNumberProperty("stepsPerPhase", roadmap.stepsPerPhase());
        roadmap.budget().ifPresent(budget -> Money.write("budget", budget, out));
        roadmap.vision().ifPresent(vision -> vision(vision, out));
        out.writeName("phases").writeStartArray();
        roadmap.phases().forEach(phase -> phase(phase, out));
        out.writeEndArray();
        roadmap.cost().ifPresent(cost -> Money.write("cost", cost, out));
        texts("withoutCost", roadmap.withoutCost(), criterion -> criterion.id(), out);
        texts("barred", roadmap.barred(), criterion -> criterion.id(), out);
        texts("outOfReach", roadmap.outOfReach(), aspect -> aspect.id(), out);
        out.writeName("objectives").writeStartArray();
        roadmap.objectives().forEach(objective -> objective(objective, out));
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void vision(Vision vision, JsonGenerator out) {
        out.writeName("vision").writeStartObject();
        if (vision.forAll().isPresent()) {
            out.writeNumberProperty("target", vision.forAll().get().number());
        } else {
            out.writeName("targets").writeStartObject();
            vision.targets().forEach((aspect, level) -> out.writeNumberProperty(aspect, level.number()));
            out.writeEndObject();
        }
        out.writeStringProperty("by", vision.by().toString());
        out.writeEndObject();
    }

    private static void phase(Phase phase, JsonGenerator out) {
        out.writeStartObject();
        out.writeNumberProperty("number", phase.number());
        out.writeName("steps").writeStartArray();
        phase.steps().forEach(step -> step(step, out));
        out.writeEndArray();
        phase.cost().ifPresent(cost -> Money.write("cost", cost, out));
        Profile reached = phase.reached();
        out.writeName("reached").writeStartObject();
        out.writeStringProperty("answers", reached.answers().toCode());
        ProfileSerializer.headlines(reached, out);
        out.writeEndObject();
        out.writeEndObject();
    }

    private static void step(Step step, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("criterion", step.criterion().id());
        out.writeStringProperty("answer", step.answer().id());
        step.cost().ifPresent(cost -> Money.write("cost", cost, out));
        step.resourceUse().ifPresent(use -> out.writeStringProperty("resourceUse", use.id()));
        texts("buyIn", step.buyIn(), Function.identity(), out);
        out.writeEndObject();
    }

    private static void objective(Objective objective, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("criterion", objective.step().criterion().id());
        out.writeName("helps").writeStartObject();
        objective.helps().forEach((whom, how) -> out.writeStringProperty(whom.id(), how));
        out.writeEndObject();
        Measure measure = objective.measure();
        out.writeName("measure").writeStartObject();
        out.writeStringProperty("what", measure.what());
        out.writeStringProperty("unit", measure.baseline().unit());
        out.writeNumberProperty("baseline", measure.baseline().amount());
        out.writeNumberProperty("target", measure.target().amount());
        out.writeStringProperty("proof", measure.proof());
        out.writeEndObject();
        out.writeStringProperty("owner", objective.owner());
        out.writeStringProperty("due", objective.due().toString());
        out.writeName("benefits").writeStartArray();
        objective.benefits().forEach(benefit -> benefit(benefit, out));
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void benefit(Benefit benefit, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("kind", benefit.kind().id());
        out.writeStringProperty("group", benefit.kind().group().id());
        out.writeStringProperty("description", benefit.description());
        out.writeStringProperty("contribution", benefit.contribution().id());
        out.writeStringProperty("proof", benefit.proof());
        benefit.quantity().ifPresent(quantity -> quantity(quantity, out));
        out.writeEndObject();
    }

    private static void quantity(Quantity quantity, JsonGenerator out) {
        out.writeName("quantity").writeStartObject();
        out.writeNumberProperty("amount", quantity.amount());
        out.writeStringProperty("unit", quantity.unit());
        out.writeEndObject();
    }

    private static <T> void texts(String name, Collection<T> parts, Function<T, String> text, JsonGenerator out) {
        out.writeName(name).writeStartArray();
        parts.forEach(part -> out.writeString(text.apply(part)));
        out.writeEndArray();
    }
}
