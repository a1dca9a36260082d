package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.scoring.AspectProfile;
import io.github.socialprescribing.dmi.scoring.Band;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads what a profile document says of one aspect. */
final class AspectFigures {

    private static final FieldNames FIELDS = FieldNames.required(
                    "aspect", "scored", "blocking", "unknown", "ahead", "notApplicable", "extras")
            .andOptional("level", "position", "band", "coordinate", "explanation");
    private static final FieldNames EXTRAS = FieldNames.required("met", "unknown", "of");

    /** What an aspect has if it is scored, and only then. */
    private static final List<String> IF_SCORED = List.of("level", "position", "band", "coordinate");

    private final DocumentReader in;
    private final Place place;
    private final Figures<AspectProfile> always;
    private final Figures<AspectProfile> ifScored;
    private final Map<String, Place> present = new LinkedHashMap<>();

    private AspectFigures(DocumentReader in) {
        this.in = in;
        this.place = in.here();
        this.always = new Figures<>(in, "answers");
        this.ifScored = new Figures<>(in, "answers");
    }

    /** {@return what stands here} */
    static AspectFigures read(DocumentReader in) {
        AspectFigures figures = new AspectFigures(in);
        figures.read();
        return figures;
    }

    /** Reports each figure that is not the right one, is missing, or should not stand there. */
    void compareWith(AspectProfile right) {
        always.compareWith(right);
        if (right.isScored()) {
            ifScored.compareWith(right);
            IF_SCORED.stream()
                    .filter(field -> !present.containsKey(field))
                    .forEach(field -> in.problem(
                            Problem.MISSING_FIELD,
                            place.field(field),
                            "required field '" + field + "' is missing in " + place.path()
                                    + ", an aspect that is scored"));
        } else {
            present.forEach((field, where) -> in.problem(
                    Problem.UNKNOWN_FIELD,
                    where,
                    "unknown field '" + field + "' in " + place.path() + ", an aspect that is not scored"));
        }
    }

    private void read() {
        ObjectFields fields = in.object(FIELDS);
        for (String field = fields.next(); field != null; field = fields.next()) {
            if (IF_SCORED.contains(field)) {
                present.put(field, in.here());
            }
            switch (field) {
                case "aspect" -> always.text(aspect -> aspect.aspect().id());
                case "scored" -> always.flag(AspectProfile::isScored);
                case "level" ->
                    ifScored.levels(
                            aspect -> aspect.level().low().number(),
                            aspect -> aspect.level().high().number());
                case "position" ->
                    ifScored.fractions(
                            aspect -> aspect.position().low(),
                            aspect -> aspect.position().high());
                case "band" ->
                    ifScored.<String>lowAndHigh(
                            right -> ifScored.figure(this::band, right),
                            aspect -> shown(aspect.band().low()),
                            aspect -> shown(aspect.band().high()));
                case "coordinate" ->
                    ifScored.fractions(
                            aspect -> aspect.coordinate().low(),
                            aspect -> aspect.coordinate().high());
                case "blocking" -> always.ids(AspectProfile::blocking);
                case "unknown" -> always.ids(AspectProfile::unknown);
                case "ahead" -> always.ids(AspectProfile::ahead);
                case "notApplicable" -> always.ids(AspectProfile::notApplicable);
                case "extras" -> extras();
                default -> in.skipValue();
            }
        }
    }

    private void extras() {
        ObjectFields fields = in.object(EXTRAS);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "met" -> always.number(aspect -> aspect.extras().met());
                case "unknown" -> always.number(aspect -> aspect.extras().unknown());
                default -> always.number(aspect -> aspect.extras().of());
            }
        }
    }

    /** {@return a band, or null as it is written, for an aspect without a next level} */
    private @Nullable String band() {
        if (in.token() == JsonToken.VALUE_NULL) {
            return shown(Optional.empty());
        }
        String band = in.text();
        return band == null ? null : "'" + band + "'";
    }

    private static String shown(Optional<Band> band) {
        return band.map(known -> "'" + known.id() + "'").orElse("null");
    }
}
