package io.github.socialprescribing.dmi.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.jackson.DmiModule;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.portfolio.Summary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ScoreCommandTest {

    private static final String GOOD = good("northbank");

    @TempDir
    private Path folder;

    private static String good(String id) {
        return "{\"format\":\"dmi-assessment/1\",\"model\":\"dmi-sp/1.0\",\"area\":{\"id\":\"" + id
                + "\",\"name\":\"Place " + id
                + "\"},\"assessedOn\":\"2026-09-30\",\"answers\":{\"platform.pilot\":\"met\"}}";
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve("out").resolve(name));
    }

    private String out() {
        return folder.resolve("out").toString();
    }

    @Nested
    class SampleData {

        @Test
        void isScoredWithoutAFile() {
            Run run = Run.of("score");
            assertThat(run.err()).isEmpty();
            assertThat(run.status()).isZero();
            assertThat(run.out())
                    .startsWith("Sample data: every area is fictional; no real place is meant.\n")
                    .contains("Records read: 33; accepted: 33; rejected: 0.")
                    .containsPattern("Staged level, low +10 +16 +5 +2 +0\\n")
                    .contains("treats an order as a number");
        }

        @Test
        void isShownAsTableAndLadder() {
            String out = Run.of("score").out();
            assertThat(out.lines().filter(line -> line.startsWith("Copperstead  ")))
                    .hasSize(2);
            assertThat(out.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        }

        @Test
        void isToldInWordsAndNumbersWhenOnlyTheSummaryIsWanted() {
            String out = Run.of("score", "--summary-only").out();
            assertThat(out)
                    .doesNotContain("Copperstead")
                    .contains("""
                            Records read: 33; accepted: 33; rejected: 0.
                            33 areas. At least half stand at staged Level 2 (Emerging) or below,
                            and at least half have an index of 3.00 or less.
                            Low reads unknown answers as not met, high as met.
                            """)
                    .containsPattern("Programme, low +3 +9 +12 +7 +2\\n")
                    .containsPattern("Staged level, high +8 +15 +8 +2 +0\\n")
                    .containsPattern("Typical level, low +2 +12 +")
                    .contains("not scored: Integration 1\n")
                    .containsPattern("lowest +1.43 +1.43\\n +lower quartile +2.32 +2.75\\n +median +3.00 +3.02\\n")
                    .containsPattern("mean +3.05 +3.21\\n +mean weighted by population +3.72 +3.82\\n")
                    .contains("7 areas tell no population; the weighted mean leaves such out\n")
                    .containsPattern("Adequate funding +9 +13 +11 +0\\n")
                    .containsPattern("budget +19\\n")
                    .containsPattern("not-planned +5\\n");
            assertThat(out.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        }

        @Test
        void isShownInPartWhenOnlyTheTopIsWanted() {
            assertThat(Run.of("score", "--top", "2").out())
                    .contains("The first 2 of 33 areas; --top shows more.")
                    .doesNotContain("Copperstead");
        }
    }

    @Nested
    class Records {

        @Test
        void thatAreGoodAreWrittenAsProfilesInOrder() throws IOException {
            Path input = file("areas.jsonl", good("a") + "\n\n" + good("b") + "\r\n" + good("c"));
            Run run = Run.of("score", input.toString(), "--out", out());
            assertThat(run.status()).isZero();
            assertThat(written())
                    .containsExactly(
                            "heatmap.svg",
                            "ladder.svg",
                            "profiles.csv",
                            "profiles.jsonl",
                            "rejected.jsonl",
                            "report.html",
                            "summary.json");
            assertThat(lines("profiles.jsonl"))
                    .hasSize(3)
                    .allSatisfy(line -> assertThat(line).startsWith("{\"format\":\"dmi-profile/1\""));
            assertThat(lines("profiles.jsonl").get(2)).contains("\"id\":\"c\"");
            assertThat(lines("rejected.jsonl")).isEmpty();
        }

        @Test
        void thatAreGoodAreSummarised() throws IOException {
            Path input = file("areas.jsonl", good("a") + "\n" + GOOD.replace("pilot", "pilots") + "\n" + good("b"));
            Run.of("score", input.toString(), "--out", out());
            JsonMapper mapper = DmiModule.mapperBuilder().build();
            Summary expected = Stream.of(good("a"), good("b"))
                    .map(json -> mapper.readValue(json, Assessment.class))
                    .collect(Summary.ofAssessments(MaturityModel.standard()));
            assertThat(mapper.readValue(folder.resolve("out/summary.json").toFile(), Summary.class))
                    .isEqualTo(expected);
        }

        @Test
        void areReportedWithPictures() throws IOException {
            Run.withInput(
                    good("a") + "\nx\n" + good("b") + "\n" + good("c"), "score", "-", "--top", "2", "--out", out());
            assertThat(folder.resolve("out/report.html"))
                    .content()
                    .contains("<h1>Digital maturity of 3 areas</h1>", "Place a", "Place b")
                    .contains("4 records were read: 3 accepted, 1 rejected.", "is in rejected.jsonl.")
                    .contains("details are of the first 2 in the order of the input.")
                    .doesNotContain("Place c", "fictional");
            for (String picture : List.of("ladder.svg", "heatmap.svg")) {
                assertThat(folder.resolve("out").resolve(picture))
                        .content()
                        .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                        .contains("Place a", "Place b");
            }
        }

        @Test
        void areNotReportedOneByOneWhenOnlyTheSummaryIsWanted() throws IOException {
            Run.of("score", "--summary-only", "--out", out());
            assertThat(folder.resolve("out/report.html"))
                    .content()
                    .contains("Sample data: every area is fictional; no real place is meant.")
                    .contains("count all 33 areas; none is shown by itself.")
                    .doesNotContain("Copperstead");
        }

        @Test
        void thatAreAllBadGiveTheSummaryOfNoAreas() throws IOException {
            Run.withInput("x", "score", "-", "--out", out());
            JsonMapper mapper = DmiModule.mapperBuilder().build();
            assertThat(mapper.readValue(folder.resolve("out/summary.json").toFile(), Summary.class))
                    .isEqualTo(Summary.empty(MaturityModel.standard()));
        }

        @Test
        void thatAreBadAreRejectedAndTheGoodOnesGoOn() throws IOException {
            Path input = file("areas.jsonl", good("a") + "\n" + GOOD.replace("pilot", "pilots") + "\n" + good("b"));
            Run run = Run.of("score", input.toString(), "--out", out());
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("areas.jsonl line 2").contains("did you mean 'platform.pilot'?");
            assertThat(run.out()).contains("Records read: 3; accepted: 2; rejected: 1.");
            assertThat(lines("profiles.jsonl")).hasSize(2);
            assertThat(lines("rejected.jsonl"))
                    .singleElement()
                    .asString()
                    .contains("\"line\":2")
                    .contains("pilots");
        }

        @Test
        void thatAreMistypedAreExplainedFieldByField() {
            String bad = GOOD.replace("\"model\"", "\"modle\"")
                    .replace("\"Place northbank\"", "\"\"")
                    .replace("\"met\"", "\"mett\"");
            assertThat(Run.withInput(bad, "score", "-").err())
                    .contains(": modle: unknown field 'modle' in the document; did you mean 'model'?\n")
                    .contains(": area.name must not be blank\n")
                    .contains(": answers.platform.pilot: answer must be one of ")
                    .contains(": model: required field 'model' is missing in the document\n");
        }

        @Test
        void thatCannotBeScoredAreRejected() {
            String nothingApplies =
                    GOOD.replace("{\"platform.pilot\":\"met\"}", "\"dmi-sp/1.0:" + allNotApplicable() + "\"");
            Run run = Run.withInput(nothingApplies + "\n" + GOOD, "score", "-");
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("standard input line 1").contains("cannot be scored");
            assertThat(run.out()).contains("Records read: 2; accepted: 1; rejected: 1.");
        }

        private static String allNotApplicable() {
            return "XXXXXXXX.XXXXXX.XXXXXX.XXXXXX.XXXXXX.XXXXXX.XXXXXXXX~------";
        }

        @Test
        void beyondTheFirstTenRejectedAreCountedOnly() {
            Run run = Run.withInput("x\n".repeat(25), "score", "-");
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err().lines()).hasSize(11);
            assertThat(run.err()).contains("Further rejected records are counted only.");
            assertThat(run.out()).contains("Records read: 25; accepted: 0; rejected: 25.");
        }

        @Test
        void thatRepeatAreaDateAndAssessorOrNameAnUnknownParentAreRemarkedOn() {
            String child = GOOD.replace("\"name\"", "\"parent\":\"nowhere\",\"name\"");
            Run run = Run.withInput(GOOD + "\n" + child, "score", "-");
            assertThat(run.status()).isZero();
            assertThat(run.out())
                    .contains("Same area, date and assessor more than once: northbank on 2026-09-30.")
                    .contains("Parents that are not among the areas: nowhere.");
        }

        @Test
        void mayStandInAJsonArrayOrAlone() throws IOException {
            Path array = file("areas.json", "[" + good("a") + "," + good("b") + "]");
            Path alone = file("alone.json", good("c"));
            Run run = Run.of("score", array.toString(), alone.toString());
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).contains("Records read: 3; accepted: 3; rejected: 0.");
        }

        @Test
        void mayStandInATable() throws IOException {
            Path table = file("areas.CSV", """
                    area_id;area_name;assessed_on;model;platform.pilot
                    a;"Place; a";2026-09-30;dmi-sp/1.0;met
                    b;Place b;2026-09-31;dmi-sp/1.0;met
                    c;=Place c;2026-09-30;dmi-sp/1.0;not-met
                    """);
            Run run = Run.of("score", table.toString(), "--out", out());
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err())
                    .isEqualTo(table + " line 3, column 3: assessed_on must be a date of the years 1 to 9999, such as"
                            + " 2026-09-30, but was '2026-09-31'\n");
            assertThat(run.out()).contains("Records read: 3; accepted: 2; rejected: 1.");
            assertThat(lines("profiles.jsonl")).hasSize(2);
            assertThat(lines("profiles.csv"))
                    .hasSize(1 + 2 * 7)
                    .contains(
                            "a,Place; a,,,,2026-09-30,,dmi-sp/1.0,programme,true,1,5,0,0,1,5,1,5,1,5",
                            "c,'=Place c,,,,2026-09-30,,dmi-sp/1.0,platform,true,1,2,0,0,1,2,1,2,1,4.571429");
            assertThat(Run.withInput(Files.readString(table), "score", "-", "--input-format", "csv")
                            .out())
                    .contains("Records read: 3; accepted: 2; rejected: 1.");
        }

        @Test
        void cannotDisturbTheTerminal() {
            Run run = Run.withInput(GOOD.replace("Place northbank", "\\u001b[31mred\\u202e"), "score", "-");
            assertThat(run.status()).isZero();
            assertThat(run.out()).contains("[31mred").doesNotContain("\u001b").doesNotContain("\u202e");
        }
    }

    @Nested
    class Threads {

        /** Good and bad records, enough for several batches, of all kinds of input. */
        private List<String> inputs() throws IOException {
            StringBuilder lines = new StringBuilder();
            StringBuilder table = new StringBuilder("area_id,area_name,assessed_on,model,platform.pilot\n");
            for (int i = 0; i < 4_000; i++) {
                String line = good("area " + i);
                lines.append(i % 9 == 8 ? line.replace("pilot", "pilots") : line)
                        .append('\n');
                table.append(i).append(i % 7 == 6 ? ",,2026-09-30,dmi-sp/1.0,met\n" : ",P,2026-09-30,dmi-sp/1.0,met\n");
            }
            String array = lines.toString().strip().replace("\n", ",\n");
            return List.of(
                    file("lines.jsonl", lines.toString()).toString(),
                    file("array.json", "[" + array + "]").toString(),
                    file("table.csv", table.toString()).toString());
        }

        private Run run(int threads, String out) throws IOException {
            List<String> arguments = new ArrayList<>(List.of("score", "--top", "2000", "--out", out));
            arguments.addAll(List.of("--threads", Integer.toString(threads)));
            arguments.addAll(inputs());
            return Run.of(arguments.toArray(String[]::new));
        }

        @ParameterizedTest
        @ValueSource(ints = {2, 3, 13})
        void asManyAsOneLikesGiveTheSame(int threads) throws IOException {
            Run one = run(1, folder.resolve("one").toString());
            Run many = run(threads, out());

            assertThat(one.out()).contains("Records read: 12,000; accepted: 10,541; rejected: 1,459.");
            assertThat(many).isEqualTo(one);
            for (String name : written()) {
                assertThat(folder.resolve("out").resolve(name))
                        .hasSameBinaryContentAs(folder.resolve("one").resolve(name));
            }
        }

        @Test
        void areAsManyAsThereAreProcessorsUnlessSaidOtherwise() throws IOException {
            Run one = run(1, folder.resolve("one").toString());
            List<String> arguments = new ArrayList<>(List.of("score", "--top", "2000", "--out", out()));
            arguments.addAll(inputs());

            assertThat(Run.of(arguments.toArray(String[]::new))).isEqualTo(one);
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "-1", "1025"})
        void areFromOneTo1024(String threads) {
            Run run = Run.of("score", "--threads", threads);
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.err()).startsWith("--threads must be from 1 to 1024, but was " + threads + "\n");
        }

        @Test
        void areAWholeNumber() {
            Run run = Run.of("score", "--threads", "two");
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.err()).startsWith("Invalid value for option '--threads': 'two' is not an int\n");
        }
    }

    @Nested
    class BadInput {

        @Test
        void ofAnEmptyFileIsNothingReadable() throws IOException {
            Path empty = file("empty.jsonl", "");
            Run run = Run.of("score", empty.toString(), "--out", out());
            assertThat(run).isEqualTo(new Run(1, "", empty + ": holds no assessments\n"));
            assertThat(written()).isEmpty();
        }

        @Test
        void ofAMissingFileIsNothingReadable() {
            Path missing = folder.resolve("missing.jsonl");
            assertThat(Run.of("score", missing.toString())).isEqualTo(new Run(1, "", missing + ": no such file\n"));
        }

        @Test
        void ofAMissingFileDoesNotKeepTheOthersFromBeingScored() throws IOException {
            Path good = file("good.jsonl", GOOD);
            Run run = Run.of("score", folder.resolve("missing.jsonl").toString(), good.toString());
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out()).contains("Records read: 1; accepted: 1; rejected: 0.");
        }

        @Test
        void ofAFolderIsNamed() throws IOException {
            Path inner = Files.createDirectory(folder.resolve("areas.jsonl"));
            assertThat(Run.of("score", inner.toString()))
                    .isEqualTo(new Run(1, "", inner + ": cannot be read: is a folder, not a file\n"));
        }

        @Test
        void ofAFileWithoutPermissionIsNamed() throws IOException {
            Path secret = file("secret.jsonl", GOOD);
            Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
            Assumptions.assumeFalse(Files.isReadable(secret), "this user may read everything");
            assertThat(Run.of("score", secret.toString()))
                    .isEqualTo(new Run(1, "", secret + ": may not be read: permission denied\n"));
        }

        @Test
        void ofAnUnknownEndingAsksForTheFormat() throws IOException {
            Path text = file("areas.txt", GOOD);
            Run run = Run.of("score", text.toString());
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.err())
                    .startsWith(text + ": the ending tells no format; give --input-format jsonl, json or csv\n");
            assertThat(Run.of("score", text.toString(), "--input-format", "jsonl")
                            .status())
                    .isZero();
        }

        @Test
        void ofAnOutputFolderThatCannotBeMadeStopsBeforeReading() throws IOException {
            Path blocking = file("blocking", "");
            Run run = Run.of("score", "--out", blocking.resolve("inner").toString());
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("--out " + blocking.resolve("inner") + ": cannot be made: ");
        }

        @ParameterizedTest
        @ValueSource(strings = {"scor", "score --to 3", "score --top x", "score --input-format xml", ""})
        void ofTheCommandLineIsWrongUsage(String arguments) {
            Run run = Run.of(arguments.isEmpty() ? new String[0] : arguments.split(" "));
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.err())
                    .containsAnyOf("Usage: dmi-examples", "Did you mean", "Possible solutions")
                    .doesNotContain("\tat ");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\u0000\u0001\u0002\u00ff rubbish",
                    "[[[[",
                    "{\"format\":\"dmi-assessment/1\"",
                    "null",
                    "{}",
                    "{\"a\":1,\"a\":2}"
                })
        void besideAGoodRecordIsRejectedAlone(String bad) {
            Run run = Run.withInput(bad + "\n" + GOOD + "\n", "score", "-");
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out()).contains("Records read: 2; accepted: 1; rejected: 1.");
            assertThat(run.err()).contains("standard input line 1").doesNotContain("\tat ");
        }

        @Test
        void ofFiveThousandBracketsIsRejectedAlone() {
            Run run = Run.withInput("[".repeat(5_000) + "\n" + GOOD, "score", "-");
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out()).contains("Records read: 2; accepted: 1; rejected: 1.");
        }

        @Test
        void ofInvalidUtf8IsRejectedAlone() throws IOException {
            byte[] bad = GOOD.replace("Place", "Pl\u00e4ce").getBytes(StandardCharsets.ISO_8859_1);
            byte[] good = ("\n" + GOOD).getBytes(StandardCharsets.UTF_8);
            Run run = Run.withInput(
                    new SequenceInputStream(new ByteArrayInputStream(bad), new ByteArrayInputStream(good)),
                    "score",
                    "-",
                    "--out",
                    out());
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out()).contains("Records read: 2; accepted: 1; rejected: 1.");
            assertThat(lines("rejected.jsonl")).singleElement().asString().contains("base64");
        }

        @Test
        void ofALineOfAHundredMegabytesIsRejectedAlone() {
            InputStream piece = InputStream.nullInputStream();
            byte[] mebibyte = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            List<InputStream> pieces = Stream.concat(
                            Stream.generate(() -> (InputStream) new ByteArrayInputStream(mebibyte))
                                    .limit(100),
                            Stream.of(piece, new ByteArrayInputStream(("\n" + GOOD).getBytes(StandardCharsets.UTF_8))))
                    .collect(Collectors.toList());
            Run run = Run.withInput(new SequenceInputStream(Collections.enumeration(pieces)), "score", "-");
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out()).contains("Records read: 2; accepted: 1; rejected: 1.");
            assertThat(run.err()).contains("16777216");
        }

        @Test
        void ofAByteOrderMarkAndCarriageReturnsIsFine() {
            Run run = Run.withInput("\ufeff" + good("a") + "\r\n" + good("b") + "\r\n", "score", "-");
            assertThat(run.err()).isEmpty();
            assertThat(run.status()).isZero();
        }

        @Test
        void ofAnUnknownModelNamesTheKnownOne() {
            Run run = Run.withInput(GOOD.replace("dmi-sp/1.0", "dmi-sp/1.1"), "score", "-");
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("dmi-sp/1.1").contains("dmi-sp/1.0");
        }

        @Test
        void thatFailsHalfWayLeavesWhatWasReadAndSaysWhy() {
            InputStream failing = new SequenceInputStream(
                    new ByteArrayInputStream((GOOD + "\n").getBytes(StandardCharsets.UTF_8)), new BrokenInput());
            Run run = Run.withInput(failing, "score", "-");
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).isEqualTo("standard input: cannot be read: the disk is gone\n");
            assertThat(run.out()).contains("Records read: 1; accepted: 1; rejected: 0.");
        }
    }

    @Nested
    class Output {

        @Test
        void replacesOlderFilesOnlyWhenComplete() throws IOException {
            Files.createDirectory(folder.resolve("out"));
            Files.writeString(folder.resolve("out/profiles.jsonl"), "older");
            Run.of("score", folder.resolve("missing.jsonl").toString(), "--out", out());
            assertThat(lines("profiles.jsonl")).containsExactly("older");
            Run.withInput(GOOD, "score", "-", "--out", out());
            assertThat(lines("profiles.jsonl")).hasSize(1).doesNotContain("older");
        }

        @Test
        void thatCannotTakeItsPlaceFailsWithoutATrace() throws IOException {
            Files.createDirectories(folder.resolve("out/profiles.jsonl/in-the-way"));
            Run run = Run.withInput(GOOD, "score", "-", "--out", out());
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.err()).contains("profiles.jsonl: cannot be written");
            assertThat(written()).containsExactly("profiles.jsonl");
        }
    }

    /** A source that fails at the first byte. */
    private static final class BrokenInput extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the disk is gone");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
        }
    }
}
