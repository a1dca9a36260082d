package io.github.socialprescribing.dmi.jackson;

import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.provider.Arguments;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files of documents that must be refused. */
final class InvalidDocuments {

    private InvalidDocuments() {}

    /** The files, each with the schema of its documents. */
    static final Map<String, DmiSchema> FILES = Map.of(
            "invalid-assessments.txt", DmiSchema.ASSESSMENT,
            "invalid-profiles.txt", DmiSchema.PROFILE,
            "invalid-models.txt", DmiSchema.MODEL,
            "invalid-roadmaps.txt", DmiSchema.ROADMAP,
            "invalid-summaries.txt", DmiSchema.SUMMARY,
            "invalid-journeys.txt", DmiSchema.JOURNEY,
            "invalid-cohorts.txt", DmiSchema.COHORT);

    private static final JsonMapper MAPPER = DmiModule.mapperBuilder().build();

    /** What the cases of profiles, roadmaps, summaries and cohorts change. */
    private static final Map<String, String> CHANGED = Map.of(
            "invalid-profiles.txt", MAPPER.writeValueAsString(ScoringEngine.score(Samples.MILLFIELD)),
            "invalid-roadmaps.txt", MAPPER.writeValueAsString(Samples.ROADMAP),
            "invalid-summaries.txt", MAPPER.writeValueAsString(Samples.SUMMARY),
            "invalid-cohorts.txt", MAPPER.writeValueAsString(Samples.COHORT));

    private static final Pattern PATH = Pattern.compile("(?m)^[a-z0-9-]+ at [0-9]+:[0-9]+ (.*)$");
    private static final String READER_ALONE = " [reader alone]";

    /**
     * A document that must be refused.
     *
     * @param problems what the reader must say of it
     * @param readerAlone whether the schema lets it pass
     */
    record Case(String name, String document, String problems, boolean readerAlone) {

        /** {@return the paths of the problems} */
        List<String> paths() {
            return PATH.matcher(problems).results().map(match -> match.group(1)).toList();
        }
    }

    /** {@return the cases of a file, each a document and what must be said of it} */
    static Stream<Arguments> cases(String file) {
        return list(file).map(it -> argumentSet(it.name, it.document, it.problems));
    }

    static Stream<Case> list(String file) {
        return Arrays.stream(text(file).split("(?m)^=== "))
                .skip(1)
                .map(text -> oneCase(text, CHANGED.getOrDefault(file, "")));
    }

    /** {@return all problems of a document that must be refused, as the files write them} */
    static String problems(JsonMapper mapper, String document, Class<?> type) {
        InvalidDocumentException refusal =
                Assertions.catchThrowableOfType(InvalidDocumentException.class, () -> mapper.readValue(document, type));
        Assertions.assertThat(refusal).as("the refusal").isNotNull();
        return described(refusal.problems());
    }

    static String described(List<Problem> problems) {
        return problems.stream()
                .map(p -> p.code() + " at " + p.line() + ":" + p.column() + " " + p.path() + "\n" + p.message())
                .collect(Collectors.joining("\n"));
    }

    private static Case oneCase(String text, String changed) {
        String[] parts = text.split("\n---\n", 2);
        String[] nameAndDocument = parts[0].split("\n", 2);
        String name = nameAndDocument[0];
        return new Case(
                name, document(nameAndDocument[1], changed), parts[1].stripTrailing(), name.endsWith(READER_ALONE));
    }

    /** {@return the document itself, or what a change makes of a profile, roadmap, summary or cohort} */
    private static String document(String text, String changed) {
        String[] change = text.split("\n>>>\n?", 2);
        if (change.length == 1) {
            return text;
        }
        int at = changed.indexOf(change[0]);
        Assertions.assertThat(at).as(change[0]).isNotNegative();
        return changed.substring(0, at) + change[1] + changed.substring(at + change[0].length());
    }

    static String text(String file) {
        try (InputStream in = Objects.requireNonNull(InvalidDocuments.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }
}
