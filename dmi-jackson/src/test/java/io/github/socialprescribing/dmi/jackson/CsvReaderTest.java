package io.github.socialprescribing.dmi.jackson;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.AreaKind;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

    private static final String HEADER = "area_id,area_name,assessed_on,model,platform.pilot\n";
    private static final String GOOD = row("n", "Northbank") + "\n";
    private static final Assessment NORTHBANK = assessment("n", "Northbank");

    private static String row(String id, String name) {
        return id + "," + name + ",2026-09-30,dmi-sp/1.0,met";
    }

    private static Assessment assessment(String id, String name) {
        return Assessment.builder(MaturityModel.standard())
                .area(Area.of(id, name))
                .assessedOn(LocalDate.of(2026, 9, 30))
                .answer("platform.pilot", Answer.MET)
                .build();
    }

    static Stream<Arguments> invalidTables() {
        return InvalidDocuments.cases("invalid-tables.txt");
    }

    @ParameterizedTest
    @MethodSource("invalidTables")
    void saysEverythingThatIsWrong(String table, String expected) {
        assertThat(Tables.described(Tables.read(table))).isEqualTo(expected);
    }

    @Nested
    class Forms {

        @Test
        void answerCodesWithAllColumns() {
            Assessment expected = Assessment.builder(MaturityModel.standard())
                    .area(Area.builder()
                            .id("n")
                            .name("Northbank")
                            .kind(AreaKind.BOROUGH)
                            .parent("riverside")
                            .population(259_146)
                            .build())
                    .assessedOn(LocalDate.of(2026, 9, 30))
                    .assessor("steering group")
                    .answer("platform.pilot", Answer.MET)
                    .answer("safeguard.inclusion", Answer.NOT_APPLICABLE)
                    .build();

            assertThat(Tables.read("""
                            area_id,area_name,area_kind,area_parent,population,assessed_on,assessor,model,answer_code
                            n,Northbank,borough,riverside,259146,2026-09-30,steering group,dmi-sp/1.0,\
                            dmi-sp/1.0:--------.------.------.-M----.------.------.--------~X-----
                            """)).containsExactly(new Incoming.Accepted<>(2, expected));
        }

        @Test
        void singleAnswersInAnyOrderWithEmptyCellsForWhatIsUnknown() {
            Assessment expected = assessment("n", "Northbank").toBuilder()
                    .answer("platform.reporting", Answer.PARTLY_MET)
                    .answer("safeguard.funding", Answer.NOT_MET)
                    .answer("programme.started", Answer.NOT_APPLICABLE)
                    .build();

            assertThat(Tables.read("""
                            platform.reporting,programme.started,model,platform.pilot,population,assessed_on,\
                            platform.link-workers,insight.analytics,area_name,safeguard.funding,area_id
                            partly-met,not-applicable,dmi-sp/1.0,met,,2026-09-30,,unknown,Northbank,not-met,n
                            """)).containsExactly(new Incoming.Accepted<>(2, expected));
        }

        @Test
        void assessmentsOfSeveralModels() {
            List<Incoming<Assessment>> read =
                    Tables.read(HEADER.strip() + ",reach.first,safeguard.trust\n" + "n,Northbank,2026-09-30,"
                            + "dmi-sp/1.0,met,,\n" + "m,Millfield,2026-03-31,acme-sp/2.1,,not-met,met\n");

            assertThat(Tables.accepted(read))
                    .containsExactly(
                            NORTHBANK,
                            Assessment.builder(Samples.OWN)
                                    .area(Area.of("m", "Millfield"))
                                    .assessedOn(LocalDate.of(2026, 3, 31))
                                    .answer("reach.first", Answer.NOT_MET)
                                    .answer("safeguard.trust", Answer.MET)
                                    .build());
        }

        @Test
        void knowsTheStandardModelUnlessToldOfMore() {
            assertThat(AssessmentReader.csv(new ByteArrayInputStream((HEADER + GOOD).getBytes(UTF_8)))
                            .next())
                    .isEqualTo(new Incoming.Accepted<>(2, NORTHBANK));
        }

        static Stream<Arguments> writtenOtherwise() {
            String table = HEADER + GOOD;
            return Stream.of(
                    argumentSet("a byte-order mark", "\ufeff" + table),
                    argumentSet("a byte-order mark before a quote", "\ufeff\"area_id\"" + table.substring(7)),
                    argumentSet("semicolons", table.replace(',', ';')),
                    argumentSet("semicolons and a byte-order mark", "\ufeff" + table.replace(',', ';')),
                    argumentSet("CR LF", table.replace("\n", "\r\n")),
                    argumentSet("CR", table.replace('\n', '\r')),
                    argumentSet("no end of the last row", table.strip()),
                    argumentSet("every cell quoted", quoted(table)),
                    argumentSet(
                            "every cell quoted, blanks around", quoted(table).replace(",", " ,\t")),
                    argumentSet("a quoted name in the header", table.replace("area_id,", "\"area_id\",")),
                    argumentSet("blank rows", HEADER + GOOD + "\n  \n,,,,\n\" \",\"\"\n\r\n"));
        }

        private static String quoted(String table) {
            return table.lines()
                    .map(line -> "\"" + line.replace(",", "\",\"") + "\"")
                    .collect(Collectors.joining("\n"));
        }

        @ParameterizedTest
        @MethodSource("writtenOtherwise")
        void otherWaysToWriteTheSame(String table) {
            assertThat(Tables.read(table)).containsExactly(new Incoming.Accepted<>(2, NORTHBANK));
        }

        static Stream<Arguments> names() {
            return Stream.of(
                    argumentSet("separators", "\"a,b;c\"", "a,b;c"),
                    argumentSet("quotes", "\"the \"\"north\"\" bank\"", "the \"north\" bank"),
                    argumentSet("nothing but a quote", "\"\"\"\"", "\""),
                    argumentSet("quotes that do not begin the cell", "the \"north\" bank", "the \"north\" bank"),
                    argumentSet("ends of lines", "\"a\nb\r\nc\rd\"", "a\nb\r\nc\rd"),
                    argumentSet("blanks around", "  a  ", "  a  "),
                    argumentSet("blanks around in quotes", "\"  a  \"", "  a  "),
                    argumentSet("other letters", "Ynys Môn 🏘️ قرية", "Ynys Môn 🏘️ قرية"),
                    argumentSet("a byte-order mark", "\ufeffa", "\ufeffa"),
                    argumentSet("a NUL", "\u0000a", "\u0000a"),
                    argumentSet("a hash", "#a", "#a"),
                    argumentSet("a backslash", "\\\"a", "\\\"a"),
                    argumentSet("a formula", "'=1+1", "=1+1"),
                    argumentSet("a formula that was not defused", "=1+1", "=1+1"),
                    argumentSet("an apostrophe", "'a", "'a"),
                    argumentSet("a formula behind a separator", "\"a;'=1+1\"", "a;=1+1"),
                    argumentSet("a hundred thousand characters", "x".repeat(100_000), "x".repeat(100_000)));
        }

        @ParameterizedTest
        @MethodSource("names")
        void cellsWith(String cell, String name) {
            assertThat(Tables.read(HEADER + row("n", cell) + "\n" + GOOD))
                    .containsExactly(
                            new Incoming.Accepted<>(2, assessment("n", name)), new Incoming.Accepted<>(3, NORTHBANK));
        }

        @Test
        void nothing() {
            assertThat(Tables.read("")).isEmpty();
            assertThat(Tables.read("\ufeff")).isEmpty();
            assertThat(Tables.read("\n;;;\r\n \n")).isEmpty();
            assertThat(Tables.read(HEADER)).isEmpty();
            assertThat(Tables.read(HEADER.strip())).isEmpty();
        }
    }

    @Nested
    class OtherColumns {

        private static final String TABLE = "colour," + HEADER.strip() + ",'=b\n" + "\"the \"\"blue\"\"\n\","
                + GOOD.strip() + ",\n" + "," + GOOD.strip() + ",'-1\n";

        @Test
        void areKeptAsExtensionsWhereTheirCellsAreNotEmpty() {
            assertThat(Tables.accepted(read(TABLE, UnknownFields.KEEP)))
                    .containsExactly(
                            NORTHBANK.toBuilder()
                                    .extension("colour", "\"the \\\"blue\\\"\\n\"")
                                    .build(),
                            NORTHBANK.toBuilder().extension("=b", "\"-1\"").build());
        }

        @Test
        void arePassedOver() {
            assertThat(Tables.accepted(read(TABLE, UnknownFields.IGNORE))).containsExactly(NORTHBANK, NORTHBANK);
        }

        @ParameterizedTest
        @ValueSource(strings = {"KEEP", "IGNORE"})
        void areRefusedAllTheSameIfTheyAreMistypedAnswers(String policy) {
            assertThat(Tables.described(read(
                            HEADER.strip() + ",colour,platform.pilots,safegaurd.funding\n" + GOOD,
                            UnknownFields.valueOf(policy))))
                    .isEqualTo("""
                            unknown-criterion at 1:7 platform.pilots
                            unknown criterion 'platform.pilots' in the header; did you mean 'platform.pilot'?
                            unknown-criterion at 1:8 safegaurd.funding
                            unknown criterion 'safegaurd.funding' in the header; did you mean 'safeguard.funding'?""");
        }

        @Test
        void mustHaveANameThatAnExtensionMayHave() {
            assertThat(Tables.described(
                            read(HEADER.strip() + ",\"a\nb\"," + "x".repeat(201) + "\n" + GOOD, UnknownFields.KEEP)))
                    .isEqualTo("bad-value at 1:6 a\\u000ab\n"
                            + "name of extension must not contain control characters, but was 'a\\u000ab'\n"
                            + "bad-value at 1:7 " + "x".repeat(200) + "…\n"
                            + "name of extension must have 1 to 200 characters, but had 201");
        }

        private static List<Incoming<Assessment>> read(String table, UnknownFields policy) {
            return Tables.read(table.getBytes(UTF_8), Tables.MODULE.withUnknownFields(policy), Limits.defaults());
        }
    }

    @Nested
    class Rejected {

        @Test
        void rowsHaveTheirTextAndTheGoodOnesGoOn() {
            List<Incoming<Assessment>> read =
                    Tables.read(HEADER + GOOD + "\r\n" + row("n", "\"a\r\nb\"") + "?\r\n" + GOOD);

            assertThat(Tables.described(read))
                    .startsWith("accepted at 2\nunknown-word at 4:5")
                    .endsWith("\naccepted at 5");
            Incoming.Rejected<Assessment> rejected = (Incoming.Rejected<Assessment>) read.get(1);
            assertThat(rejected.line()).isEqualTo(4);
            assertThat(rejected.excerpt()).isEqualTo(row("n", "\"a\r\nb\"") + "?");
            assertThat(rejected.length()).isEqualTo(rejected.excerpt().length());
            assertThat(rejected.base64()).isFalse();
        }

        @Test
        void headersTakeAllTheRestWithThem() {
            String table = "area_id,name\n" + GOOD + GOOD;
            List<Incoming<Assessment>> read = Tables.read("\n" + table);

            assertThat(read).hasSize(1);
            Incoming.Rejected<Assessment> rejected = (Incoming.Rejected<Assessment>) read.get(0);
            assertThat(rejected.line()).isEqualTo(2);
            assertThat(rejected.excerpt()).isEqualTo("area_id,name");
            assertThat(rejected.length()).isEqualTo(table.length());
        }

        @Test
        void quotesThatAreNeverClosedTakeAllTheRestWithThem() {
            String rest = row("n", "\"Northbank") + "\n" + GOOD.repeat(3);
            List<Incoming<Assessment>> read = Tables.read(HEADER + GOOD + rest);

            assertThat(Tables.described(read)).isEqualTo("""
                            accepted at 2
                            syntax at 3:2 area_name
                            cell must end with the quote it begins with, but the input ends before""");
            assertThat(((Incoming.Rejected<Assessment>) read.get(1)).excerpt()).isEqualTo(rest);
        }

        static Stream<Arguments> notUtf8() {
            return AssessmentReaderTest.notUtf8();
        }

        @ParameterizedTest
        @MethodSource("notUtf8")
        void rowsThatAreNotUtf8AreKeptAsBytes(byte[] wrong) {
            byte[] row = join(bytes("n,\"North, "), wrong, bytes("\",2026-09-30,dmi-sp/1.0,met"));
            List<Incoming<Assessment>> read = Tables.read(join(bytes(HEADER), row, bytes("\n" + GOOD)));

            assertThat(Tables.described(read))
                    .isEqualTo("not-utf8 at 2:2 area_name\nrecord must be UTF-8, but has the byte 0x"
                            + Integer.toHexString(wrong[0] & 0xFF)
                            + " where UTF-8 has none such\naccepted at 3");
            Incoming.Rejected<Assessment> rejected = (Incoming.Rejected<Assessment>) read.get(0);
            assertThat(Base64.getDecoder().decode(rejected.excerpt())).isEqualTo(row);
        }

        @Test
        void headersThatAreNotUtf8SayWhere() {
            byte[] table = ("area_id;Größe;area_name\n" + GOOD).getBytes(ISO_8859_1);

            assertThat(Tables.described(Tables.read(table)))
                    .isEqualTo(
                            "not-utf8 at 1:2 \nrecord must be UTF-8, but has the byte 0xf6 where UTF-8 has none such");
            assertThat(Tables.described(Tables.read((HEADER + GOOD).getBytes(UTF_16LE))))
                    .startsWith("unknown-field at 1:1");
        }

        @Test
        void assessmentsThatCannotBeScoredIfAsked() {
            String table = "area_id,area_name,assessed_on,model,answer_code\nn,N,2026-09-30,dmi-sp/1.0,"
                    + Samples.all(MaturityModel.standard(), Answer.NOT_APPLICABLE)
                            .build()
                            .answers()
                            .toCode();
            AssessmentReader reader =
                    AssessmentReader.csv(new ByteArrayInputStream(bytes(table))).scorableOnly();

            assertThat(Tables.described(List.of(reader.next())))
                    .isEqualTo(
                            "not-scorable at 2:1 \nassessment cannot be scored: every REQUIRED criterion of every aspect"
                                    + " is NOT_APPLICABLE");
        }
    }

    @Nested
    class Limited {

        private static final Limits SMALL = Limits.defaults().withMaxLineBytes(100);

        @Test
        void lengthOfARow() {
            String longest = row("n", "x".repeat(100 - row("n", "").length()));
            String table = HEADER + longest + "\r\n" + longest + "x\r\n" + GOOD;

            assertThat(Tables.described(Tables.read(bytes(table), Tables.MODULE, SMALL)))
                    .isEqualTo("""
                            accepted at 2
                            limit-exceeded at 3:1\s
                            record must have at most 100 bytes (maxLineBytes), but had 101
                            accepted at 4""");
        }

        @Test
        void lengthOfTheHeader() {
            List<Incoming<Assessment>> read =
                    Tables.read(bytes(HEADER.strip() + " ".repeat(100) + "\n" + GOOD), Tables.MODULE, SMALL);

            assertThat(Tables.described(read))
                    .isEqualTo("limit-exceeded at 1:1 \nrecord must have at most 100 bytes (maxLineBytes), but had "
                            + (HEADER.length() + 99));
        }

        @Test
        void lengthOfACell() {
            String table =
                    HEADER + row("n", "x".repeat(51)) + "\n" + row("n", "\"" + "x".repeat(51) + "\"") + "\n" + GOOD;

            assertThat(Tables.described(Tables.read(
                            bytes(table), Tables.MODULE, Limits.defaults().withMaxStringLength(50))))
                    .isEqualTo("""
                            limit-exceeded at 2:2 area_name
                            String value length (51) exceeds the maximum allowed (50, from `StreamReadConstraints.getMaxStringLength()`)
                            limit-exceeded at 3:2 area_name
                            String value length (51) exceeds the maximum allowed (50, from `StreamReadConstraints.getMaxStringLength()`)
                            accepted at 4""");
        }

        @Test
        void lengthOfANameOfAColumn() {
            assertThat(Tables.described(Tables.read(
                            bytes(HEADER + GOOD),
                            Tables.MODULE,
                            Limits.defaults().withMaxNameLength(13))))
                    .isEqualTo("""
                            limit-exceeded at 1:5 platform.pilot
                            name of column must have at most 13 characters (maxNameLength), but had 14
                            missing-field at 1:5 answer_code
                            required column 'answer_code', or else a column for each criterion and safeguard that is answered, \
                            is missing in the header""");
        }

        @Test
        void numberOfColumns() {
            String most = IntStream.range(0, 16_384 - 5).mapToObj(i -> "," + i).collect(Collectors.joining());
            DmiModule ignoring = Tables.MODULE.withUnknownFields(UnknownFields.IGNORE);

            assertThat(Tables.described(Tables.read(
                            bytes(HEADER.strip() + most + "\n" + GOOD.strip() + most), ignoring, Limits.defaults())))
                    .isEqualTo("accepted at 2");
            assertThat(Tables.described(
                            Tables.read(bytes(HEADER.strip() + most + ",x\n"), ignoring, Limits.defaults())))
                    .isEqualTo("limit-exceeded at 1:16385 \ntable must have at most 16384 columns, but had 16385");
        }

        @Test
        void numberOfProblemsListed() {
            String many = IntStream.range(0, 2_000).mapToObj(i -> "," + i).collect(Collectors.joining());
            List<Problem> problems = ((Incoming.Rejected<Assessment>)
                            Tables.read(HEADER.strip() + many + "\n").get(0))
                    .problems();

            assertThat(problems).hasSize(1_001);
            assertThat(problems.get(1_000))
                    .isEqualTo(new Problem(
                            Problem.MORE_PROBLEMS, "999", 1, 1_005, "only the first 1000 problems are listed"));
        }

        @Test
        void memoryForARowOfSixteenMillionCellsOrForAQuoteThatIsNeverClosed() {
            byte[] commas = new byte[(16 << 20) - 1];
            Arrays.fill(commas, (byte) ',');
            byte[] row = join(bytes("x"), commas);
            byte[] table = join(bytes(HEADER), row, bytes("\n" + GOOD + "\""), row, row, row);

            assertThat(Tables.described(Tables.read(table))).isEqualTo("""
                            syntax at 2:1\s
                            row must have as many cells as the header, 5, but had 16777216
                            accepted at 3
                            syntax at 4:1 area_id
                            cell must end with the quote it begins with, but the input ends before""");
            assertThat(Tables.described(Tables.read(row))).startsWith("limit-exceeded at 1:16385");
        }
    }

    @Test
    void readsWhateverPiecesTheInputComesIn() {
        byte[] table = bytes("\ufeff" + (HEADER + row("n", "\"a\n\"\"b\"\"\"") + "\n" + GOOD).replace("\n", "\r\n"));
        InputStream dripping = new ByteArrayInputStream(table) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 1));
            }
        };
        AssessmentReader reader = AssessmentReader.csv(dripping);

        assertThat(reader.next()).isEqualTo(new Incoming.Accepted<>(2, assessment("n", "a\r\n\"b\"")));
        assertThat(reader.next()).isEqualTo(new Incoming.Accepted<>(3, NORTHBANK));
        assertThat(reader.hasNext()).isFalse();
    }

    @Test
    void readsAnyNumberOfRows() {
        int rows = 200_000;
        AssessmentReader reader = AssessmentReader.csv(new Endless(bytes(HEADER), bytes(GOOD), rows));
        int read = 0;
        for (; reader.hasNext(); read++) {
            assertThat(reader.next().line()).isEqualTo(read + 2);
        }

        assertThat(read).isEqualTo(rows);
    }

    /** Makes up as many rows as are asked for. */
    private static final class Endless extends InputStream {
        private final byte[] row;
        private InputStream piece;
        private int left;

        Endless(byte[] header, byte[] row, int rows) {
            this.piece = new ByteArrayInputStream(header);
            this.row = row;
            this.left = rows;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("not one by one");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = piece.read(target, offset, length);
            if (count >= 0 || left == 0) {
                return count;
            }
            left--;
            piece = new ByteArrayInputStream(row);
            return piece.read(target, offset, length);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] join(byte[]... parts) {
        return AssessmentReaderTest.join(parts);
    }
}
