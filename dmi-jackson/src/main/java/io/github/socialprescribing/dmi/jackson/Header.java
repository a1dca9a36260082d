package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.assessment.Context;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what an assessment and a profile have in common: format, model, area, context, date, assessor, extensions. */
final class Header {

    private static final Pattern FORMAT = Pattern.compile("dmi-([a-z]+)/[0-9]{1,9}");
    private static final Set<String> DOCUMENTS =
            Set.of("assessment", "profile", "model", "roadmap", "summary", "publication", "journey", "cohort");
    private static final String SHA_256 = "sha256:";

    private final DocumentReader in;
    private final KnownModels models;
    private final String format;

    private @Nullable MaturityModel model;
    private @Nullable String fingerprint;
    private @Nullable Place fingerprintPlace;
    private @Nullable Area area;
    private @Nullable LocalDate assessedOn;
    private @Nullable String assessor;
    private Context context = Context.none();
    private Map<String, String> extensions = Map.of();

    Header(DocumentReader in, KnownModels models, String format) {
        this.in = in;
        this.models = models;
        this.format = format;
    }

    /** Reads a field if it is one of those in common. */
    boolean read(String field) {
        switch (field) {
            case "format" -> format(in, format);
            case "model" -> model();
            case "fingerprint" -> {
                fingerprintPlace = in.here();
                fingerprint = in.text();
            }
            case "area" -> area = new AreaReader(in).read();
            case "assessedOn" -> assessedOn = in.date();
            case "assessor" -> assessor = in.words();
            case "context" -> context = new ContextReader(in).read();
            case "extensions" -> extensions = new ExtensionsReader(in).read();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** {@return the model that the document names; null as long as it has not done so, or if it is not known} */
    @Nullable
    MaturityModel knownModel() {
        return model;
    }

    /** Checks what could not be checked before everything was read. */
    void finish() {
        extensions = new ExtensionsReader(in).withKept(extensions);
        if (model != null && fingerprint != null && fingerprintPlace != null) {
            checkFingerprint(
                    in,
                    fingerprint,
                    fingerprintPlace,
                    model,
                    "that of the model " + model.id() + " which is known here");
        }
    }

    /** Reports a fingerprint that is not that of the model. */
    static void checkFingerprint(DocumentReader in, String given, Place place, MaturityModel model, String whose) {
        String right = fingerprint(model);
        if (!given.equals(right)) {
            in.problem(
                    Problem.WRONG_FINGERPRINT,
                    place,
                    "fingerprint must be '" + right + "', " + whose + ", but was " + Shown.quoted(given));
        }
    }

    /** Hands what was read to a builder. */
    void copyTo(Assessment.Builder builder) {
        if (area != null) {
            builder.area(area);
        }
        if (assessedOn != null) {
            builder.assessedOn(assessedOn);
        }
        if (assessor != null) {
            builder.assessor(assessor);
        }
        builder.context(context);
        extensions.forEach(builder::extension);
    }

    /** {@return the fingerprint of a model as documents write it} */
    static String fingerprint(MaturityModel model) {
        return SHA_256 + model.fingerprint();
    }

    /** Reads the name of the format, and stops at that of another document. */
    static void format(DocumentReader in, String format) {
        String given = in.text();
        if (given == null || given.equals(format)) {
            return;
        }
        String message = "format must be '" + format + "', but was " + Shown.quoted(given);
        Matcher parts = FORMAT.matcher(given);
        if (parts.matches() && DOCUMENTS.contains(parts.group(1))) {
            boolean sameKind = given.startsWith(format.substring(0, format.indexOf('/') + 1));
            throw in.stop(
                    Problem.WRONG_FORMAT,
                    message + (sameKind ? ", a version that is not known here" : ", another kind of document"));
        }
        in.problem(Problem.WRONG_FORMAT, message);
    }

    private void model() {
        String id = in.text();
        if (id == null) {
            return;
        }
        model = models.find(id);
        if (model == null) {
            in.problem(Problem.UNKNOWN_MODEL, models.unknown(id));
        }
    }
}
