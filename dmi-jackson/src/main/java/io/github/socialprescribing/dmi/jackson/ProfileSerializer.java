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
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
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

    private static final SerializableString FORMAT = Encoded.name("format");
    private static final SerializableString MODEL = Encoded.name("model");
    private static final SerializableString FINGERPRINT = Encoded.name("fingerprint");
    private static final SerializableString ASSESSED_ON = Encoded.name("assessedOn");
    private static final SerializableString ASSESSOR = Encoded.name("assessor");
    private static final SerializableString ORIGIN = Encoded.name("origin");
    private static final SerializableString ANSWERS = Encoded.name("answers");
    private static final SerializableString ASPECTS = Encoded.name("aspects");
    private static final SerializableString FINDINGS = Encoded.name("findings");
    private static final SerializableString SCORED = Encoded.name("scored");
    private static final SerializableString OF = Encoded.name("of");
    private static final SerializableString COVERAGE = Encoded.name("coverage");
    private static final SerializableString ANSWERED = Encoded.name("answered");
    private static final SerializableString SPREAD = Encoded.name("spread");
    private static final SerializableString LOW = Encoded.name("low");
    private static final SerializableString HIGH = Encoded.name("high");
    private static final SerializableString ASPECT = Encoded.name("aspect");
    private static final SerializableString EXTRAS = Encoded.name("extras");
    private static final SerializableString MET = Encoded.name("met");
    private static final SerializableString UNKNOWN = Encoded.name("unknown");
    private static final SerializableString EXPLANATION = Encoded.name("explanation");
    private static final SerializableString SAFEGUARDS = Encoded.name("safeguards");
    private static final SerializableString CODE = Encoded.name("code");
    private static final SerializableString ABOUT = Encoded.name("about");
    private static final SerializableString ARGUMENTS = Encoded.name("arguments");
    private static final SerializableString MESSAGE = Encoded.name("message");
    private static final SerializableString VALUE = Encoded.name("value");
    private static final SerializableString EXACT = Encoded.name("exact");
    private static final SerializableString STAGED_LEVEL = Encoded.name("stagedLevel");
    private static final SerializableString TYPICAL_LEVEL = Encoded.name("typicalLevel");
    private static final SerializableString INDEX = Encoded.name("index");
    private static final SerializableString LEVEL = Encoded.name("level");
    private static final SerializableString POSITION = Encoded.name("position");
    private static final SerializableString BAND = Encoded.name("band");
    private static final SerializableString COORDINATE = Encoded.name("coordinate");
    private static final SerializableString BLOCKING = Encoded.name("blocking");
    private static final SerializableString AHEAD = Encoded.name("ahead");
    private static final SerializableString NOT_APPLICABLE = Encoded.name("notApplicable");
    private static final SerializableString UPHELD = Encoded.name("upheld");
    private static final SerializableString AT_RISK = Encoded.name("atRisk");

    /** A few hundred stand in nearly all documents. */
    private static final Kept<Fraction, BothForms> FRACTIONS = new Kept<>(10, BothForms::of);

    private record BothForms(BigDecimal value, SerializableString exact) {
        static BothForms of(Fraction fraction) {
            return new BothForms(rounded(fraction), new SerializedString(fraction.toString()));
        }
    }

    @Override
    public Class<?> handledType() {
        return Profile.class;
    }

    @Override
    public void serialize(Profile profile, JsonGenerator out, SerializationContext context) {
        out.writeStartObject();
        Encoded.write(FORMAT, ProfileDocument.FORMAT, out);
        Encoded.write(MODEL, profile.model().id().toString(), out);
        Encoded.write(FINGERPRINT, Header.fingerprint(profile.model()), out);
        HeaderWriter.area(profile.area(), out);
        HeaderWriter.context(profile.context(), out);
        out.writeName(ASSESSED_ON).writeString(profile.assessedOn().toString());
        profile.assessor().ifPresent(assessor -> out.writeName(ASSESSOR).writeString(assessor));
        if (profile.origin() == Origin.QUICK) {
            out.writeName(ORIGIN).writeString(Origin.QUICK.id());
        }
        out.writeName(ANSWERS).writeString(profile.answers().toCode());
        headlines(profile, out);
        out.writeName(ASPECTS).writeStartArray();
        profile.aspects().forEach(aspect -> aspect(aspect, out));
        out.writeEndArray();
        safeguards(profile, out);
        out.writeName(FINDINGS).writeStartArray();
        profile.findings().forEach(finding -> finding(finding, out));
        out.writeEndArray();
        HeaderWriter.extensions(profile.extensions(), out);
        out.writeEndObject();
    }

    /** Writes the figures of the whole area. */
    static void headlines(Profile profile, JsonGenerator out) {
        out.writeName(SCORED).writeStartObject();
        out.writeName(ASPECTS).writeNumber(profile.scoredAspects());
        out.writeName(OF).writeNumber(profile.model().aspects().size());
        out.writeEndObject();
        out.writeName(COVERAGE).writeStartObject();
        out.writeName(ANSWERED).writeNumber(profile.coverage().answered());
        out.writeName(OF).writeNumber(profile.coverage().of());
        out.writeEndObject();
        levels(STAGED_LEVEL, profile.stagedLevel(), out);
        levels(TYPICAL_LEVEL, profile.typicalLevel(), out);
        Readings<Spread> spread = profile.spread();
        out.writeName(SPREAD).writeStartObject();
        counts(LOW, spread.low(), out);
        counts(HIGH, spread.high(), out);
        out.writeEndObject();
        Bounds<Fraction> index = profile.index();
        fractions(INDEX, index.low(), index.high(), out);
    }

    private static void aspect(AspectProfile aspect, JsonGenerator out) {
        out.writeStartObject();
        Encoded.write(ASPECT, aspect.aspect().id(), out);
        out.writeName(SCORED).writeBoolean(aspect.isScored());
        if (aspect.isScored()) {
            levels(LEVEL, aspect.level(), out);
            Readings<Fraction> position = aspect.position();
            fractions(POSITION, position.low(), position.high(), out);
            Readings<Optional<Band>> band = aspect.band();
            out.writeName(BAND).writeStartObject();
            band(LOW, band.low(), out);
            band(HIGH, band.high(), out);
            out.writeEndObject();
            Bounds<Fraction> coordinate = aspect.coordinate();
            fractions(COORDINATE, coordinate.low(), coordinate.high(), out);
        }
        ids(BLOCKING, aspect.blocking(), out);
        ids(UNKNOWN, aspect.unknown(), out);
        ids(AHEAD, aspect.ahead(), out);
        ids(NOT_APPLICABLE, aspect.notApplicable(), out);
        Extras extras = aspect.extras();
        out.writeName(EXTRAS).writeStartObject();
        out.writeName(MET).writeNumber(extras.met());
        out.writeName(UNKNOWN).writeNumber(extras.unknown());
        out.writeName(OF).writeNumber(extras.of());
        out.writeEndObject();
        out.writeName(EXPLANATION).writeString(aspect.explanation().text());
        out.writeEndObject();
    }

    private static void safeguards(Profile profile, JsonGenerator out) {
        out.writeName(SAFEGUARDS).writeStartObject();
        ids(UPHELD, profile.safeguards(SafeguardState.UPHELD), out);
        ids(AT_RISK, profile.safeguards(SafeguardState.AT_RISK), out);
        ids(UNKNOWN, profile.safeguards(SafeguardState.UNKNOWN), out);
        ids(NOT_APPLICABLE, profile.safeguards(SafeguardState.NOT_APPLICABLE), out);
        out.writeEndObject();
    }

    private static void finding(Finding finding, JsonGenerator out) {
        out.writeStartObject();
        Encoded.write(CODE, finding.kind().id(), out);
        Encoded.write(ABOUT, finding.about(), out);
        out.writeName(ARGUMENTS).writeStartObject();
        finding.arguments().forEach((name, value) -> {
            out.writeName(name);
            Encoded.write(value, out);
        });
        out.writeEndObject();
        Encoded.write(MESSAGE, finding.message(), out);
        out.writeEndObject();
    }

    private static void levels(SerializableString name, Bounds<MaturityLevel> levels, JsonGenerator out) {
        out.writeName(name).writeStartObject();
        out.writeName(LOW).writeNumber(levels.low().number());
        out.writeName(HIGH).writeNumber(levels.high().number());
        out.writeEndObject();
    }

    private static void counts(SerializableString name, Spread spread, JsonGenerator out) {
        out.writeName(name).writeStartArray();
        spread.counts().forEach(out::writeNumber);
        out.writeEndArray();
    }

    static void fractions(SerializableString name, Fraction low, Fraction high, JsonGenerator out) {
        out.writeName(name).writeStartObject();
        fraction(LOW, low, out);
        fraction(HIGH, high, out);
        out.writeEndObject();
    }

    static void fraction(SerializableString name, Fraction fraction, JsonGenerator out) {
        out.writeName(name).writeStartObject();
        bothForms(fraction, out);
        out.writeEndObject();
    }

    /** Writes a fraction as fields of the object that is being written, for people and for programs. */
    static void bothForms(Fraction fraction, JsonGenerator out) {
        BothForms forms = FRACTIONS.of(fraction);
        out.writeName(VALUE).writeNumber(forms.value);
        out.writeName(EXACT).writeString(forms.exact);
    }

    /** {@return the decimal that people read, such as {@code 3.214286} for 45/14 and {@code 3} for 3} */
    static BigDecimal rounded(Fraction fraction) {
        BigDecimal shortest = fraction.round(DECIMALS).stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private static void band(SerializableString name, Optional<Band> band, JsonGenerator out) {
        out.writeName(name);
        if (band.isPresent()) {
            Encoded.write(band.get().id(), out);
        } else {
            out.writeNull();
        }
    }

    private static void ids(SerializableString name, List<? extends Answerable> asked, JsonGenerator out) {
        out.writeName(name).writeStartArray();
        for (Answerable answerable : asked) {
            Encoded.write(answerable.id(), out);
        }
        out.writeEndArray();
    }
}
