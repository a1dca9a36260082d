package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.Finding;
import io.github.socialprescribing.dmi.FindingKind;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.assessment.Origin;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Reads {@code dmi-profile/1}: scores the answers again, and checks every figure and list of the document against the
 * result.
 */
final class ProfileDocument {

    static final String FORMAT = "dmi-profile/1";

    private static final FieldNames FIELDS = FieldNames.required(
                    "format",
                    "model",
                    "fingerprint",
                    "area",
                    "assessedOn",
                    "answers",
                    "scored",
                    "coverage",
                    "stagedLevel",
                    "typicalLevel",
                    "spread",
                    "index",
                    "aspects",
                    "safeguards",
                    "findings")
            .andOptional("context", "assessor", "origin", "extensions");
    private static final FieldNames FINDING = FieldNames.required("code", "about", "arguments", "message");

    /** Stand in where the document's own cannot be read, so that its figures are checked all the same. */
    private static final Area SOME_AREA = Area.of("area", "area");

    private static final LocalDate SOME_DATE = LocalDate.EPOCH;

    private final DocumentReader in;
    private final Header header;
    private final ProfileFigures figures;
    private @Nullable AnswerCode answers;
    private Origin origin = Origin.ASKED;
    private @Nullable Place originPlace;
    private final List<Finding> findings = new ArrayList<>();

    private ProfileDocument(DocumentReader in, KnownModels models) {
        this.in = in;
        this.header = new Header(in, models, FORMAT);
        this.figures = new ProfileFigures(in);
    }

    /**
     * Reads the document whose first token is the current one.
     *
     * @throws InvalidDocumentException if anything is wrong with it
     */
    static Profile read(JsonParser parser, DmiModule module) {
        return DocumentReader.read(parser, module.unknownFields(), Profile.class, in -> read(in, module.models()));
    }

    /** {@return the profile that stands here as a part of another document; null if it has none for what was reported} */
    static @Nullable Profile read(DocumentReader in, KnownModels models) {
        return new ProfileDocument(in, models).read();
    }

    private @Nullable Profile read() {
        ObjectFields fields = in.object(FIELDS);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "answers" -> answers = AnswerCode.read(in);
                case "origin" -> {
                    originPlace = in.here();
                    Origin given = in.parsed(Problem.UNKNOWN_WORD, Origin::of);
                    origin = given == null ? Origin.ASKED : given;
                }
                case "findings" -> findings();
                default -> {
                    if (!header.read(field)) {
                        figures.read(field);
                    }
                }
            }
        }
        header.finish();
        MaturityModel model = header.knownModel();
        AnswerSheet sheet = model == null || answers == null ? null : answers.parse(in, model);
        if (model == null || answers == null || sheet == null) {
            return null;
        }
        Assessment.Builder assessment =
                Assessment.builder(model).area(SOME_AREA).assessedOn(SOME_DATE).answers(sheet);
        header.copyTo(assessment);
        markOrigin(assessment, sheet);
        Assessment scorable = assessment.build();
        if (!ScoringEngine.canScore(scorable)) {
            in.problem(
                    Problem.NOT_SCORABLE,
                    answers.place(),
                    "answers cannot be scored: every REQUIRED criterion of every aspect is NOT_APPLICABLE");
            return null;
        }
        Profile profile = ScoringEngine.score(scorable);
        figures.compareWith(profile);
        return profile.withFindings(findings);
    }

    /** Which answers were derived is not recorded, only that some were; so all that there are to criteria are marked. */
    private void markOrigin(Assessment.Builder assessment, AnswerSheet sheet) {
        if (origin == Origin.QUICK && originPlace != null) {
            boolean any = false;
            for (Criterion criterion : sheet.model().criteria()) {
                if (sheet.answer(criterion) != Answer.UNKNOWN) {
                    assessment.origin(criterion.id(), Origin.QUICK);
                    any = true;
                }
            }
            if (!any) {
                in.problem(
                        Problem.BAD_VALUE, originPlace, "origin must not be quick, because every criterion is unknown");
            }
        }
    }

    private void findings() {
        if (in.isArray()) {
            while (in.nextElement()) {
                Finding finding = finding();
                if (finding != null) {
                    findings.add(finding);
                }
            }
        }
    }

    private @Nullable Finding finding() {
        FindingKind kind = null;
        String about = null;
        String message = null;
        Map<String, String> arguments = Map.of();
        ObjectFields fields = in.object(FINDING);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "code" -> kind = in.parsed(Problem.BAD_VALUE, FindingKind::new);
                case "about" -> about = in.opaqueId();
                case "arguments" -> arguments = arguments();
                default -> message = in.text();
            }
        }
        return kind == null || about == null || message == null ? null : new Finding(kind, about, arguments, message);
    }

    private Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        if (in.isObject()) {
            Set<String> seen = new HashSet<>();
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                if (!seen.add(name)) {
                    in.repeated(name);
                    continue;
                }
                String fault = DocumentReader.unicodeFault(name);
                if (fault != null) {
                    in.problem(Problem.BAD_VALUE, "name of argument " + fault);
                }
                in.nextToken();
                String argument = in.text();
                if (argument != null && fault == null) {
                    arguments.put(name, argument);
                }
            }
        }
        return arguments;
    }
}
