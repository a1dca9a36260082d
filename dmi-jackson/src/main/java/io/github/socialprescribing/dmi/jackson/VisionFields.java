package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.plan.Vision;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a vision, which waits for the model whose aspects it is about. */
final class VisionFields {

    private static final FieldNames FIELDS = FieldNames.required("by").andOptional("target", "targets");

    private final DocumentReader in;
    private @Nullable LocalDate by;
    private @Nullable MaturityLevel forAll;
    private final Map<PartId, MaturityLevel> targets = new LinkedHashMap<>();
    private boolean isWhole;

    private VisionFields(DocumentReader in) {
        this.in = in;
    }

    /** {@return what stands here} */
    static VisionFields read(DocumentReader in) {
        VisionFields vision = new VisionFields(in);
        int problemsBefore = in.problemCount();
        vision.read();
        vision.isWhole = in.problemCount() == problemsBefore;
        return vision;
    }

    private void read() {
        Place place = in.here();
        Set<String> given = new HashSet<>();
        ObjectFields fields = in.object(FIELDS);
        for (String field = fields.next(); field != null; field = fields.next()) {
            given.add(field);
            switch (field) {
                case "by" -> by = in.date();
                case "target" -> forAll = ContextReader.level(in);
                default -> targets();
            }
        }
        if (given.contains("target") == given.contains("targets")) {
            in.problem(
                    Problem.BAD_VALUE,
                    place,
                    place.subject() + " must have either a target or targets, but has "
                            + (given.contains("target") ? "both" : "neither"));
        }
    }

    private void targets() {
        Place place = in.here();
        if (!in.isObject()) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (String aspectId = in.nextName(); aspectId != null; aspectId = in.nextName()) {
            if (seen.add(aspectId)) {
                PartId id = new PartId(aspectId, in.here());
                in.nextToken();
                MaturityLevel level = ContextReader.level(in);
                if (level != null) {
                    targets.put(id, level);
                }
            } else {
                in.repeated(aspectId);
            }
        }
        if (seen.isEmpty()) {
            in.problem(Problem.BAD_VALUE, place, place.path() + " must have at least one aspect, but has none");
        }
    }

    /** {@return the vision of a model; null if anything was or is reported} */
    @Nullable
    Vision of(MaturityModel model) {
        Map<String, MaturityLevel> known = new LinkedHashMap<>();
        targets.forEach((id, level) -> {
            Aspect aspect = id.find(in, Problem.UNKNOWN_ASPECT, model::aspect);
            if (aspect != null) {
                known.put(aspect.id(), level);
            }
        });
        if (!isWhole || by == null || known.size() < targets.size()) {
            return null;
        }
        return forAll == null ? Vision.of(model, known, by) : Vision.of(model, forAll, by);
    }
}
