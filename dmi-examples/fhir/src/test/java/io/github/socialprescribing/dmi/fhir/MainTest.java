package io.github.socialprescribing.dmi.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    private static final String WHOLE = FhirJson.encode(
            new ResponseWriter(Samples.CANONICALS).write(Samples.WHOLE).resource());

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(InputStream in, Object... args) {
        return Main.run(
                in,
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.of(args).map(Object::toString).toArray(String[]::new));
    }

    private int run(Object... args) {
        return run(InputStream.nullInputStream(), args);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesModelAndResultsOfTheSampleWithoutArguments() {
        assertThat(run()).isZero();

        assertThat(out.toString().lines()).hasSize(6).allMatch(line -> line.startsWith("{\"resourceType\":\"Bundle\""));
        assertThat(err.toString())
                .startsWith("No FILE is given: the areas are fictional.")
                .contains("Read 5 responses: 5 scored, 0 rejected.")
                .contains("Northbank            2      3       3.54-3.61 3    4    3    2    3    3    4");
    }

    @Test
    void writesOnlyWhatIsValid() throws IOException {
        run();

        for (String line : out.toString().lines().toList()) {
            assertThat(Validator.errors(Validator.OF_SAMPLES.messages(line))).isEmpty();
        }
        for (String line :
                new String(Main.sample().readAllBytes(), UTF_8).lines().toList()) {
            assertThat(Validator.OF_SAMPLES.messages(line)).isEmpty();
        }
    }

    @Test
    void writesFilesAndSaysWhatWasRejected() throws IOException {
        Path input = folder.resolve("in.ndjson");
        Files.writeString(
                input,
                WHOLE + "\n\n" + WHOLE.replace("\"completed\"", "\"stopped\"") + "\r\n{\n"
                        + WHOLE.replace("\"authored\":\"2026-09-30\"", "\"authored\":\"2026-09-30T10:00:00Z\""));

        assertThat(run(input, "--out", folder)).isEqualTo(2);

        assertThat(files()).containsExactly("in.ndjson", "model.json", "outcomes.ndjson", "results.ndjson");
        assertThat(Files.readAllLines(folder.resolve("results.ndjson"))).hasSize(2);
        assertThat(Files.readString(folder.resolve("model.json")))
                .contains("\"url\": \"https://dmi.example.org/fhir/Quest");
        assertThat(Files.readAllLines(folder.resolve("outcomes.ndjson")))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains("\"text\":\"" + input + ", line 3\"")
                                .contains("\"code\":\"wrong-status\"")
                                .contains("\"expression\":[\"QuestionnaireResponse.status\"]"),
                        line -> assertThat(line).contains("line 4").contains("\"code\":\"malformed\""),
                        line -> assertThat(line).contains("line 5").contains("\"severity\":\"information\""));
        assertThat(err.toString())
                .contains(input + ", line 3: QuestionnaireResponse.status: status must be completed or amended, but was"
                        + " 'stopped'")
                .contains("Read 4 responses: 2 scored, 2 rejected.");
    }

    @Test
    void readsOneResourceOrABundleFromAFileOrStandardInput() throws IOException {
        Path input = folder.resolve("in.json");
        Files.writeString(
                input,
                "\uFEFF"
                        + FhirJson.pretty(new ResponseWriter(Samples.CANONICALS)
                                .write(Samples.WHOLE)
                                .resource()));
        String bundle = "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":" + WHOLE
                + "},{\"resource\":" + WHOLE + "}]}";

        assertThat(run(new ByteArrayInputStream(bundle.getBytes(UTF_8)), input, "-"))
                .isZero();
        assertThat(err.toString()).contains("Read 3 responses: 3 scored, 0 rejected.");
    }

    @Test
    void rejectsWhatCannotBeScored() throws IOException {
        Assessment.Builder none = Assessment.builder(MaturityModel.standard())
                .area(Area.of("n", "Northbank"))
                .assessedOn(LocalDate.of(2026, 9, 30));
        for (Criterion criterion : MaturityModel.standard().criteria()) {
            none.answer(criterion.id(), Answer.NOT_APPLICABLE);
        }
        Path input = folder.resolve("in.ndjson");
        Files.writeString(
                input,
                FhirJson.encode(new ResponseWriter(Samples.CANONICALS)
                        .write(none.build())
                        .resource()));

        assertThat(run(input)).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "line 1: QuestionnaireResponse: at least one aspect must have a REQUIRED criterion that applies,"
                                + " but none has");
    }

    @Test
    void leavesNoFilesIfNothingCouldBeRead() throws IOException {
        assertThat(run(folder.resolve("none.ndjson"), "--out", folder)).isEqualTo(1);

        assertThat(files()).isEmpty();
        assertThat(err.toString()).contains("none.ndjson: cannot be read: there is no such file");
    }

    @Test
    void keepsTheFilesOfAnEarlierRunUntilAllIsDone() throws IOException {
        Files.createDirectory(folder.resolve("model.json"));
        Files.writeString(folder.resolve("model.json").resolve("in-the-way"), "x");

        assertThat(run("--out", folder)).isEqualTo(1);

        assertThat(files()).containsExactly("model.json");
        assertThat(err.toString()).contains("--out " + folder + ": cannot be written:");
    }

    @Test
    void takesAnotherBase() {
        assertThat(run("--base", "https://acme.example.org/r4/")).isEqualTo(2);

        assertThat(out.toString()).contains("https://acme.example.org/r4/Questionnaire/dmi-sp");
        assertThat(err.toString())
                .contains("questionnaire must be one of https://acme.example.org/r4/Questionnaire/dmi-sp|1.0, but was"
                        + " 'https://dmi.example.org/fhir/Questionnaire/dmi-sp|1.0'");
    }

    @Test
    void refusesABaseThatIsNone() {
        assertThat(run("--base", "acme")).isEqualTo(1);

        assertThat(err.toString())
                .contains("--base: base must be an absolute address without query and fragment, such as");
    }

    @Test
    void refusesARecordThatIsTooLongOrNoUtf8AndGoesOn() throws IOException {
        Path input = folder.resolve("in.ndjson");
        Files.write(input, new byte[] {'{', (byte) 0xff, '}', '\n'});
        Files.writeString(
                input, "x".repeat(Records.MAX_BYTES + 1) + "\n" + WHOLE, java.nio.file.StandardOpenOption.APPEND);

        assertThat(run(input)).isEqualTo(2);
        assertThat(err.toString())
                .contains("line 1: %resource: record must be UTF-8, but is not")
                .contains("line 2: %resource: record must have at most 16777216 bytes, but has 16777217")
                .contains("Read 3 responses: 1 scored, 2 rejected.");
    }
}
