package io.github.socialprescribing.dmi.jackson;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

@Domain(JsonDomain.class)
@Domain(DomainContext.Global.class)
class CsvProperties {

    private static final String DANGER = "=+-@\t\r\n＝＋－＠";

    @Property(tries = 200)
    void assessmentsReadBackAreThoseWrittenLessWhatIsLost(
            @ForAll @Size(max = 4) List<Assessment> assessments, @ForAll CsvDialect dialect) {
        byte[] table = Tables.answerCodes(assessments, dialect);
        List<Assessment> read = Tables.accepted(Tables.read(table));

        assertThat(read).isEqualTo(whatCsvCarries(assessments));
        assertThat(Tables.answerCodes(read, dialect)).isEqualTo(table);
    }

    @Property(tries = 200)
    void soAreThoseWithAColumnForEachAnswer(
            @ForAll @Size(max = 4) List<Assessment> assessments, @ForAll CsvDialect dialect) {
        for (MaturityModel model : Set.of(MaturityModel.standard(), Samples.OWN)) {
            List<Assessment> ofModel =
                    assessments.stream().filter(a -> a.model().isSameAs(model)).toList();
            byte[] table = Tables.wide(ofModel, model, dialect);
            List<Assessment> read = Tables.accepted(Tables.read(table));

            assertThat(read).isEqualTo(whatCsvCarries(ofModel));
            assertThat(Tables.wide(read, model, dialect)).isEqualTo(table);
        }
    }

    @Property(tries = 200)
    void nothingButTheFingerprintIsLostOfWhatReadsBackTheSame(@ForAll Assessment assessment) {
        try (AssessmentCsvWriter writer = AssessmentCsvWriter.answerCodes(new ByteArrayOutputStream())) {
            writer.write(assessment);
            assertThat(writer.lost().keySet().equals(Set.of("fingerprint")))
                    .isEqualTo(whatCsvCarries(List.of(assessment)).equals(List.of(assessment)));
        }
    }

    @Property
    void whatIsDefusedIsRestored(@ForAll("texts") String text) {
        assertThat(FormulaGuard.restore(FormulaGuard.defuse(text))).isEqualTo(text);
    }

    @Property
    void noPartOfADefusedTextBeginsLikeAFormula(@ForAll("texts") String text) {
        String cell = FormulaGuard.defuse(text);
        for (int i = 0; i < cell.length(); i++) {
            if (i == 0 || ";,\t\r\n".indexOf(cell.charAt(i - 1)) >= 0) {
                assertThat(DANGER).doesNotContain(cell.substring(i, i + 1));
            }
        }
    }

    /** The library's own cutter of rows and Jackson's parser have the same idea of where a row ends. */
    @Property(tries = 2_000)
    void theCellsOfRowsCutApartAreThoseOfTheWholeTable(@ForAll("tables") String table) throws IOException {
        DmiModule lenient = Tables.MODULE.withUnknownFields(UnknownFields.IGNORE);
        String header = "area_id,area_name,assessed_on,model,answer_code,x1,x2\n";
        TableSource source = new TableSource(
                new Window(new ByteArrayInputStream((header + table).getBytes(UTF_8)), 1 << 20),
                lenient,
                Limits.defaults());
        List<List<String>> cut = new ArrayList<>();
        boolean malformed = false;
        for (RawRecord record = source.next(); record != null && !malformed; record = source.next()) {
            Row row = source.parse(record);
            malformed = row.hasProblems() || !record.faults().isEmpty();
            if (!malformed) {
                cut.add(IntStream.range(0, Math.min(row.count(), 7))
                        .mapToObj(row::cell)
                        .toList());
                assertThat(row.count()).isPositive();
            }
        }

        Whole whole = Whole.of(table);
        assertThat(cut)
                .isEqualTo(whole.rows.stream()
                        .map(row ->
                                row.stream().limit(7).map(FormulaGuard::restore).toList())
                        .toList());
        assertThat(malformed).isEqualTo(whole.malformed);
    }

    /** Cuts, doubles and replaces bytes: whatever comes of it is accepted or rejected, and nothing else happens. */
    @Property(tries = 1_000)
    void everyRowThatIsNotBlankIsAcceptedOrRejectedWhateverComes(
            @ForAll @Size(min = 1, max = 3) List<Assessment> assessments,
            @ForAll CsvDialect dialect,
            @ForAll boolean wide,
            @ForAll Random random) {
        MaturityModel model = assessments.get(0).model();
        byte[] table = wide
                ? Tables.wide(
                        assessments.stream()
                                .filter(a -> a.model().isSameAs(model))
                                .toList(),
                        model,
                        dialect)
                : Tables.answerCodes(assessments, dialect);
        int headerEnd = new String(table, ISO_8859_1).indexOf('\n') + 1;
        int from = random.nextInt(4) == 0 ? 0 : headerEnd;
        for (int i = random.nextInt(4); i >= 0 && from < table.length; i--) {
            byte[] likely = "\",;\r\n '=\0".getBytes(UTF_8);
            table[from + random.nextInt(table.length - from)] =
                    random.nextBoolean() ? (byte) random.nextInt(256) : likely[random.nextInt(likely.length)];
        }
        byte[] input = Arrays.copyOf(table, table.length - random.nextInt(2) * random.nextInt(table.length));

        List<Incoming<Assessment>> read = Tables.read(input);
        assertThat(read).extracting(Incoming::line).isSorted().allMatch(line -> line > 0);
        if (from == headerEnd && input.length > headerEnd) {
            byte[] rows = Arrays.copyOfRange(input, headerEnd, input.length);
            Whole whole = Whole.of(new String(rows, ISO_8859_1), dialect.separator());
            if (!whole.malformed) {
                assertThat(read).hasSameSizeAs(whole.rows);
            }
        } else if (from == 0 && read.size() == 1 && read.get(0) instanceof Incoming.Rejected<Assessment> rejected) {
            assertThat(rejected.length()).isLessThanOrEqualTo(input.length);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars(DANGER + "';,a🏘").ofMaxLength(12),
                Arbitraries.strings().ofMaxLength(12));
    }

    @Provide
    Arbitrary<String> tables() {
        return Arbitraries.of(
                        "\"", "\"", "\"\"", ",", ",", ";", "\n", "\r\n", "\r", " ", "\t", "\0", "\1", "a", "=", "'",
                        "é", "🏘")
                .list()
                .ofMaxSize(40)
                .map(pieces -> String.join("", pieces));
    }

    private static List<Assessment> whatCsvCarries(List<Assessment> assessments) {
        return assessments.stream().map(CsvProperties::whatCsvCarries).toList();
    }

    private static Assessment whatCsvCarries(Assessment assessment) {
        Area.Builder area =
                Area.builder().id(assessment.area().id()).name(assessment.area().name());
        assessment.area().kind().ifPresent(area::kind);
        assessment.area().parent().ifPresent(area::parent);
        assessment.area().population().ifPresent(area::population);
        Assessment.Builder carried = Assessment.builder(assessment.model())
                .area(area.build())
                .assessedOn(assessment.assessedOn())
                .answers(assessment.answers());
        assessment.assessor().ifPresent(carried::assessor);
        return carried.build();
    }

    /** A table as Jackson reads it in one go, up to what is malformed, without blank rows. */
    private record Whole(List<List<String>> rows, boolean malformed) {

        static Whole of(String table) {
            return of(table, ',');
        }

        static Whole of(String table, char separator) {
            List<List<String>> rows = new ArrayList<>();
            CsvSchema schema = CsvSchema.builder().setColumnSeparator(separator).build();
            try (JsonParser parser = new CsvMapper().reader(schema).createParser(table)) {
                while (parser.nextToken() == JsonToken.START_ARRAY) {
                    List<String> row = Stream.iterate(
                                    parser.nextStringValue(), cell -> cell != null, cell -> parser.nextStringValue())
                            .toList();
                    if (!row.stream().allMatch(cell -> cell.trim().isEmpty())) {
                        rows.add(row);
                    }
                }
                return new Whole(rows, false);
            } catch (StreamReadException e) {
                return new Whole(rows, true);
            }
        }
    }
}
