package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Finding;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Readings;
import io.github.socialprescribing.dmi.assessment.Origin;
import io.github.socialprescribing.dmi.model.Answerable;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.scoring.AspectProfile;
import io.github.socialprescribing.dmi.scoring.Band;
import io.github.socialprescribing.dmi.scoring.Extras;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.SafeguardState;
import io.github.socialprescribing.dmi.scoring.Spread;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Writes {@code dmi-profile/1}.
 *
 * <p>The order of fields is always the same: format, model, fingerprint, area, context, assessedOn, assessor, origin, answers,
 * scored, coverage, stagedLevel, typicalLevel, spread, index, aspects, safeguards, findings, extensions. Context, assessor,
 * origin and extensions are left out where there is nothing to say; lists are written even if they are empty. A fraction
 * is written exactly, as {@code exact}, and rounded half up to at most 6 decimals without trailing zeros, as {@code value}.
 */
final class ProfileSerializer extends ValueSerializer<Profile> {

    private static final int DECIMALS = 6;

    @Override
    public Class<?> handledType() {
        return Profile.class;
    }

    @Override
    public void serialize(Profile profile, JsonGenerator out, SerializationContext context) {
        out.writeStartObject();
        out.writeStringProperty("format", ProfileDocument.FORMAT);
        out.writeStringProperty("model", profile.model().id().toString());
        out.writeStringProperty("fingerprint", Header.fingerprint(profile.model()));
        HeaderWriter.area(profile.area(), out);
        HeaderWriter.context(profile.context(), out);
        out.writeStringProperty("assessedOn", profile.assessedOn().toString());
        profile.assessor().ifPresent(assessor -> out.writeStringProperty("assessor", assessor));
        if (profile.origin() == Origin.QUICK) {
            out.writeStringProperty("origin", Origin.QUICK.id());
        }
        out.writeStringProperty("answers", profile.answers().toCode());
        headlines(profile, out);
        out.writeName("aspects").writeStartArray();
        profile.aspects().forEach(aspect -> aspect(aspect, out));
        out.writeEndArray();
        safeguards(profile, out);
        out.writeName("findings").writeStartArray();
        profile.findings().forEach(finding -> finding(finding, out));
        out.writeEndArray();
        HeaderWriter.extensions(profile.extensions(), out);
        out.writeEndObject();
    }

    /** Writes the figures of the whole area. */
    static void headlines(Profile profile, JsonGenerator out) {
        out.writeName("scored").writeStartObject();
        out.writeNumberProperty("aspects", profile.scoredAspects());
        out.writeNumberProperty("of", profile.model().aspects().size());
        out.writeEndObject();
        out.writeName("coverage").writeStartObject();
        out.writeNumberProperty("answered", profile.coverage().answered());
        out.writeNumberProperty("of", profile.coverage().of());
        out.writeEndObject();
        levels("stagedLevel", profile.stagedLevel(), out);
        levels("typicalLevel", profile.typicalLevel(), out);
        Readings<Spread> spread = profile.spread();
        out.writeName("spread").writeStartObject();
        counts("low", spread.low(), out);
        counts("high", spread.high(), out);
        out.writeEndObject();
        Bounds<Fraction> index = profile.index();
        fractions("index", index.low(), index.high(), out);
    }

    private static void aspect(AspectProfile aspect, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("aspect", aspect.aspect().id());
        out.writeBooleanProperty("scored", aspect.isScored());
        if (aspect.isScored()) {
            levels("level", aspect.level(), out);
            Readings<Fraction> position = aspect.position();
            fractions("position", position.low(), position.high(), out);
            Readings<Optional<Band>> band = aspect.band();
            out.writeName("band").writeStartObject();
            band("low", band.low(), out);
            band("high", band.high(), out);
            out.writeEndObject();
            Bounds<Fraction> coordinate = aspect.coordinate();
            fractions("coordinate", coordinate.low(), coordinate.high(), out);
        }
        ids("blocking", aspect.blocking(), out);
        ids("unknown", aspect.unknown(), out);
        ids("ahead", aspect.ahead(), out);
        ids("notApplicable", aspect.notApplicable(), out);
        Extras extras = aspect.extras();
        out.writeName("extras").writeStartObject();
        out.writeNumberProperty("met", extras.met());
        out.writeNumberProperty("unknown", extras.unknown());
        out.writeNumberProperty("of", extras.of());
        out.writeEndObject();
        out.writeStringProperty("explanation", aspect.explanation().text());
        out.writeEndObject();
    }

    private static void safeguards(Profile profile, JsonGenerator out) {
        out.writeName("safeguards").writeStartObject();
        ids("upheld", profile.safeguards(SafeguardState.UPHELD), out);
        ids("atRisk", profile.safeguards(SafeguardState.AT_RISK), out);
        ids("unknown", profile.safeguards(SafeguardState.UNKNOWN), out);
        ids("notApplicable", profile.safeguards(SafeguardState.NOT_APPLICABLE), out);
        out.writeEndObject();
    }

    private static void finding(Finding finding, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("code", finding.kind().id());
        out.writeStringProperty("about", finding.about());
        out.writeName("arguments").writeStartObject();
        finding.arguments().forEach(out::writeStringProperty);
        out.writeEndObject();
        out.writeStringProperty("message", finding.message());
        out.writeEndObject();
    }

    private static void levels(String name, Bounds<MaturityLevel> levels, JsonGenerator out) {
        out.writeName(name).writeStartObject();
        out.writeNumberProperty("low", levels.low().number());
        out.writeNumberProperty("high", levels.high().number());
        out.writeEndObject();
    }

    private static void counts(String name, Spread spread, JsonGenerator out) {
        out.writeName(name).writeStartArray();
        spread.counts().forEach(out::writeNumber);
        out.writeEndArray();
    }

    static void fractions(String name, Fraction low, Fraction high, JsonGenerator out) {
        out.writeName(name).writeStartObject();
        fraction("low", low, out);
        fraction("high", high, out);
        out.writeEndObject();
    }

    static void fraction(String name, Fraction fraction, JsonGenerator out) {
        out.writeName(name).writeStartObject();
        bothForms(fraction, out);
        out.writeEndObject();
    }

    /** Writes a fraction as fields of the object that is being written, for people and for programs. */
    static void bothForms(Fraction fraction, JsonGenerator out) {
        out.writeNumberProperty("value", rounded(fraction));
        out.writeStringProperty("exact", fraction.toString());
    }

    /** {@return the decimal that people read, such as {@code 3.214286} for 45/14 and {@code 3} for 3} */
    static BigDecimal rounded(Fraction fraction) {
        BigDecimal shortest = fraction.round(DECIMALS).stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private static void band(String name, Optional<Band> band, JsonGenerator out) {
        out.writeName(name);
        if (band.isPresent()) {
            out.writeString(band.get().id());
        } else {
            out.writeNull();
        }
    }

    private static void ids(String name, List<? extends Answerable> asked, JsonGenerator out) {
        out.writeName(name).writeStartArray();
        asked.forEach(answerable -> out.writeString(answerable.id()));
        out.writeEndArray();
    }
}
