package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Readings;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Safeguard;
import io.github.socialprescribing.dmi.portfolio.IndexDistribution;
import io.github.socialprescribing.dmi.portfolio.LevelCounts;
import io.github.socialprescribing.dmi.portfolio.Summary;
import io.github.socialprescribing.dmi.scoring.SafeguardState;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes {@code dmi-summary/1}: aspects and safeguards in model order, challenges by id, values of the index rising. */
final class SummarySerializer extends ValueSerializer<Summary> {

    @Override
    public Class<?> handledType() {
        return Summary.class;
    }

    @Override
    public void serialize(Summary summary, JsonGenerator out, SerializationContext context) {
        out.writeStartObject();
        out.writeStringProperty("format", SummaryDocument.FORMAT);
        out.writeStringProperty("model", summary.model().id().toString());
        out.writeStringProperty("fingerprint", Header.fingerprint(summary.model()));
        out.writeNumberProperty("areas", summary.areas());
        out.writeName("aspects").writeStartObject();
        for (Aspect aspect : summary.model().aspects()) {
            out.writeName(aspect.id()).writeStartObject();
            levels("levels", summary.levels(aspect.id()), out);
            out.writeNumberProperty("notScored", summary.notScored(aspect.id()));
            out.writeEndObject();
        }
        out.writeEndObject();
        levels("stagedLevels", summary.stagedLevels(), out);
        summary.typicalLevels().ifPresent(typical -> levels("typicalLevels", typical, out));
        out.writeName("index").writeStartObject();
        index("low", summary.index().low(), out);
        index("high", summary.index().high(), out);
        out.writeEndObject();
        population(summary, out);
        out.writeName("safeguards").writeStartObject();
        for (Safeguard safeguard : summary.model().safeguards()) {
            out.writeName(safeguard.id()).writeStartObject();
            Map<SafeguardState, Long> counts = summary.safeguard(safeguard.id());
            SummaryDocument.STATES.forEach(
                    (name, state) -> out.writeNumberProperty(name, counts.getOrDefault(state, 0L)));
            out.writeEndObject();
        }
        out.writeEndObject();
        out.writeName("challenges").writeStartObject();
        summary.challenges().forEach((challenge, count) -> out.writeNumberProperty(challenge.id(), count));
        out.writeEndObject();
        out.writeName("intentions").writeStartObject();
        summary.intentions().forEach((intention, count) -> out.writeNumberProperty(intention.id(), count));
        out.writeEndObject();
        counts("aspirations", summary.aspirations(), out);
        out.writeEndObject();
    }

    private static void levels(String name, Readings<LevelCounts> levels, JsonGenerator out) {
        out.writeName(name).writeStartObject();
        counts("low", levels.low(), out);
        counts("high", levels.high(), out);
        out.writeEndObject();
    }

    private static void counts(String name, LevelCounts levels, JsonGenerator out) {
        out.writeName(name).writeStartArray();
        levels.counts().forEach(out::writeNumber);
        out.writeEndArray();
    }

    private static void index(String name, IndexDistribution index, JsonGenerator out) {
        out.writeName(name).writeStartObject();
        SummaryDocument.INDEX_FIGURES.forEach((figure, of) -> {
            Optional<Fraction> value = of.apply(index);
            value.ifPresent(fraction -> ProfileSerializer.fraction(Encoded.name(figure), fraction, out));
        });
        out.writeName("values").writeStartArray();
        index.counts().forEach((value, count) -> {
            out.writeStartObject();
            ProfileSerializer.bothForms(value, out);
            out.writeNumberProperty("areas", count);
            out.writeEndObject();
        });
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void population(Summary summary, JsonGenerator out) {
        out.writeName("population").writeStartObject();
        out.writeNumberProperty("areas", summary.areasWithPopulation());
        out.writeNumberProperty("people", summary.population());
        Readings<Fraction> timesIndex = summary.populationTimesIndex();
        ProfileSerializer.fractions(Encoded.name("timesIndex"), timesIndex.low(), timesIndex.high(), out);
        summary.weightedMean()
                .ifPresent(mean ->
                        ProfileSerializer.fractions(Encoded.name("weightedMean"), mean.low(), mean.high(), out));
        out.writeEndObject();
    }
}
