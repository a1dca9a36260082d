package io.github.socialprescribing.dmi.examples;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.jackson.AssessmentReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The sample data: thirty-three areas that do not exist. */
public final class SampleAreas {

    private SampleAreas() {}

    /** {@return the areas, in the order of the file} */
    public static List<Assessment> read() {
        try (AssessmentReader reader = AssessmentReader.jsonLines(
                Objects.requireNonNull(SampleAreas.class.getResourceAsStream("sample-areas.jsonl")))) {
            return reader.accepted(rejected -> {
                        throw new IllegalStateException(rejected.toString());
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
