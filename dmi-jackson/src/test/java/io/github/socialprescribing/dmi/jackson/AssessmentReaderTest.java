package io.github.socialprescribing.dmi.jackson;

import static io.github.socialprescribing.dmi.jackson.Documents.assessment;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;

class AssessmentReaderTest {

    private static final String GOOD = assessment().line();
    private static final String BAD = assessment().with("area", "{'id': 'n'}").line();
    private static final String BAD_PROBLEMS = "required field 'name' is missing in area";
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final Limits SMALL = Limits.defaults().withMaxLineBytes(1_000);

    @Nested
    class JsonLines {

        @Test
        void acceptsGoodLinesAndRejectsBadOnesWithTheirNumber() {
            List<Incoming<Assessment>> read = lines(GOOD + "\n" + BAD + "\n" + GOOD);

            assertThat(summary(read)).containsExactly("1 accepted", "2 missing-field 2:71", "3 accepted");
            Incoming.Rejected<Assessment> rejected = rejected(read, 1);
            assertThat(rejected.problems()).extracting(Problem::message).containsExactly(BAD_PROBLEMS);
            assertThat(rejected.problems()).extracting(Problem::path).containsExactly("area.name");
            assertThat(rejected.excerpt()).isEqualTo(BAD);
            assertThat(rejected.base64()).isFalse();
            assertThat(rejected.length()).isEqualTo(BAD.length());
        }

        @Test
        void hasNoRecordsInAnEmptyInput() {
            assertThat(lines("")).isEmpty();
            assertThat(lines("\n \n\t\r\n")).isEmpty();
            assertThat(lines(MARK)).isEmpty();
        }

        @Test
        void passesOverBlankLinesButCountsThem() {
            assertThat(summary(lines("\n" + GOOD + "\n  \n\r\n" + BAD + "\n\n")))
                    .containsExactly("2 accepted", "5 missing-field 5:71");
        }

        @Test
        void takesLinesThatEndAsOnWindows() {
            List<Incoming<Assessment>> read = lines(GOOD + "\r\n" + BAD + "\r\n");

            assertThat(summary(read)).containsExactly("1 accepted", "2 missing-field 2:71");
            assertThat(rejected(read, 1).excerpt()).isEqualTo(BAD);
        }

        @Test
        void passesOverAByteOrderMark() {
            assertThat(summary(lines(join(MARK, (BAD + "\n" + GOOD).getBytes(UTF_8)))))
                    .containsExactly("1 missing-field 1:71", "2 accepted");
        }

        @Test
        void rejectsWhatFollowsADocumentInItsLine() {
            assertThat(summary(lines(GOOD + GOOD + "\n" + GOOD + " x\n" + GOOD + "}\n" + BAD + "1\n" + GOOD + " ")))
                    .containsExactly(
                            "1 trailing-content 1:169",
                            "2 trailing-content 2:170",
                            "3 trailing-content 3:169",
                            "4 missing-field 4:71 trailing-content 4:140",
                            "5 accepted");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{",
                    "}",
                    "[",
                    "{\"format\"",
                    "{'format': 'dmi-assessment/1'}",
                    "{\"format\": tru}",
                    "{\"format\": \"\u0001\"}",
                    "{\"format\": 01}",
                    "{\"format\": 1,}",
                    "\u0000\u0000\u0000\u0000",
                    "{\u0000\"format\": 1}",
                    "\u0000{\u0000}",
                    "NaN",
                    "\\",
                    "\"",
                    "<xml/>",
                    "{\"format\":\"\\x\"}",
                    "{\"format\":\"\\ud800\\u0041\"}",
                    "-",
                    "/*"
                })
        void rejectsMalformedLinesAndReadsOn(String line) {
            List<Incoming<Assessment>> read = lines(line + "\n" + GOOD + "\n" + line);

            assertThat(read).hasSize(3);
            assertThat(rejected(read, 0).problems())
                    .last()
                    .extracting(Problem::code)
                    .isIn(Problem.SYNTAX, Problem.MISSING_FIELD);
            assertThat(rejected(read, 0).excerpt()).isEqualTo(line);
            assertThat(read.get(1)).isInstanceOf(Incoming.Accepted.class);
            assertThat(rejected(read, 2).line()).isEqualTo(3);
        }

        @ParameterizedTest
        @ValueSource(strings = {"[]", "null", "1", "\"met\"", "true", "1e400"})
        void rejectsValuesThatAreNoDocument(String line) {
            assertThat(summary(lines(line + "\n" + GOOD))).containsExactly("1 wrong-type 1:1", "2 accepted");
        }

        @Test
        void tellsWhatWasWrongBeforeTheLineEnded() {
            String cut = BAD.substring(0, BAD.length() - 10);

            assertThat(summary(lines(cut))).containsExactly("1 missing-field 1:71 syntax 1:" + (cut.length() + 1));
            assertThat(rejected(lines(cut), 0).problems())
                    .last()
                    .extracting(Problem::message)
                    .isEqualTo("record must be well-formed JSON, but is not: it ends in the middle of the document");
        }

        @Test
        void rejectsFiveThousandBracketsAndNamesTheLimit() {
            String deep = assessment()
                    .with("extensions", "{'a': " + "[".repeat(5_000))
                    .line();
            List<Incoming<Assessment>> read = lines("[".repeat(5_000) + "\n" + deep + "\n" + GOOD);

            assertThat(rejected(read, 0).problems())
                    .extracting(Problem::code)
                    .containsExactly(Problem.WRONG_TYPE, Problem.LIMIT_EXCEEDED);
            assertThat(rejected(read, 1).problems()).extracting(Problem::code).containsExactly(Problem.LIMIT_EXCEEDED);
            assertThat(rejected(read, 1).problems().get(0).message())
                    .isEqualTo("Document nesting depth (501) exceeds the maximum allowed (500, from"
                            + " `StreamReadConstraints.getMaxNestingDepth()`)");
            assertThat(read.get(2)).isInstanceOf(Incoming.Accepted.class);
        }

        @Test
        void namesTheOtherLimits() {
            Limits limits = Limits.defaults()
                    .withMaxNameLength(20)
                    .withMaxStringLength(200)
                    .withMaxNumberLength(10);
            String longName = assessment()
                    .with("extensions", "{'" + "x".repeat(40_000) + "': 1}")
                    .line();
            String longText = assessment()
                    .with("assessor", "'" + "x".repeat(40_000) + "'")
                    .line();
            String longNumber = assessment()
                    .with("extensions", "{'a': " + "1".repeat(11) + "}")
                    .line();
            List<Incoming<Assessment>> read = all(AssessmentReader.jsonLines(
                    stream(longName + "\n" + longText + "\n" + longNumber + "\n" + GOOD), new DmiModule(), limits));

            assertThat(summary(read)).allMatch(line -> line.contains("limit-exceeded") || line.contains("accepted"));
            assertThat(rejected(read, 0).problems().get(0).message())
                    .startsWith("Name ")
                    .contains("20");
            assertThat(rejected(read, 1).problems().get(0).message())
                    .startsWith("String ")
                    .contains("200");
            assertThat(rejected(read, 2).problems().get(0).message())
                    .startsWith("Number ")
                    .contains("10");
        }

        @Test
        void limitsTheLengthOfNamesThatItKnowsToo() {
            Limits limits = Limits.defaults().withMaxNameLength(9);
            List<Incoming<Assessment>> read = all(AssessmentReader.jsonLines(stream(GOOD), new DmiModule(), limits));

            assertThat(rejected(read, 0).problems().get(0).message())
                    .isEqualTo("Name length (10) exceeds the maximum allowed (9, from"
                            + " `StreamReadConstraints.getMaxNameLength()`)");
        }

        @ParameterizedTest
        @MethodSource("io.github.socialprescribing.dmi.jackson.AssessmentReaderTest#notUtf8")
        void rejectsWhatIsNotUtf8AndKeepsItsBytes(byte[] wrong) {
            byte[] line = join(GOOD.replace("Northbank", "N").getBytes(UTF_8), wrong);
            List<Incoming<Assessment>> read = lines(join(line, ("\n" + GOOD).getBytes(UTF_8)));

            Incoming.Rejected<Assessment> rejected = rejected(read, 0);
            assertThat(rejected.problems()).extracting(Problem::code).containsExactly(Problem.NOT_UTF8);
            assertThat(rejected.base64()).isTrue();
            assertThat(Base64.getDecoder().decode(rejected.excerpt())).isEqualTo(line);
            assertThat(rejected.length()).isEqualTo(line.length);
            assertThat(read.get(1)).isInstanceOf(Incoming.Accepted.class);
        }

        @Test
        void saysWhereTheFirstByteStandsThatIsNotUtf8() {
            byte[] latin = GOOD.replace("Northbank", "Café").getBytes(ISO_8859_1);
            Problem problem = rejected(lines(latin), 0).problems().get(0);

            assertThat(problem.message())
                    .isEqualTo("record must be UTF-8, but has the byte 0xe9 where UTF-8 has none such");
            assertThat(problem.column()).isEqualTo(GOOD.indexOf("Northbank") + 4);
        }

        @Test
        void readsEveryCharacterOfUtf8() {
            for (String name : List.of(
                    "Ynys Môn",
                    "東区",
                    "قرية",
                    "🏘️",
                    "\uD800\uDC00",
                    "\uDBFF\uDFFF",
                    "\u007F\u0080\u07FF\u0800\uFFFF")) {
                assertThat(accepted(lines(GOOD.replace("Northbank", name)), 0)
                                .value()
                                .area()
                                .name())
                        .isEqualTo(name);
            }
        }

        @Test
        void isNotMisledByOtherEncodings() {
            assertThat(lines(GOOD.getBytes(UTF_16LE))).allMatch(Incoming.Rejected.class::isInstance);
        }

        @Test
        void rejectsBinaryRubbishWhateverItIs() {
            byte[] rubbish = new byte[300_000];
            new Random(7).nextBytes(rubbish);
            List<Incoming<Assessment>> read = lines(join(rubbish, ("\n" + GOOD).getBytes(UTF_8)));

            assertThat(read.get(read.size() - 1)).isInstanceOf(Incoming.Accepted.class);
            assertThat(read.subList(0, read.size() - 1)).allMatch(Incoming.Rejected.class::isInstance);
        }

        @Test
        void rejectsALineOfMoreThanTheLimitAndReadsOn() {
            String longest = GOOD + " ".repeat(1_000 - GOOD.length());
            List<Incoming<Assessment>> read = all(AssessmentReader.jsonLines(
                    stream(longest + "\n" + longest + " \n" + longest + "\r\n" + GOOD), new DmiModule(), SMALL));

            assertThat(summary(read)).containsExactly("1 accepted", "2 limit-exceeded 2:1", "3 accepted", "4 accepted");
            assertThat(rejected(read, 1).problems().get(0).message())
                    .isEqualTo("record must have at most 1000 bytes (maxLineBytes), but had 1001");
            assertThat(rejected(read, 1).length()).isEqualTo(1_001);
        }

        @Test
        void takesALineOfExactlyTheLimitHoweverLongThatIs() {
            Limits limits = Limits.defaults().withMaxLineBytes(300_000);
            String longest = GOOD + " ".repeat(300_000 - GOOD.length());
            List<Incoming<Assessment>> read = all(AssessmentReader.jsonLines(
                    stream(longest + "\r\n" + longest + " \r\n" + longest), new DmiModule(), limits));

            assertThat(summary(read)).containsExactly("1 accepted", "2 limit-exceeded 2:1", "3 accepted");
        }

        @Test
        void rejectsALineOfAHundredMegabytesInLittleMemory() {
            long length = 100L << 20;
            Endless line = new Endless((byte) 'x', length);
            InputStream input = new SequenceInputStream(
                    Collections.enumeration(List.of(stream(GOOD + "\n"), line, stream("\n" + GOOD))));
            List<Incoming<Assessment>> read = all(AssessmentReader.jsonLines(input));

            assertThat(summary(read)).containsExactly("1 accepted", "2 limit-exceeded 2:1", "3 accepted");
            assertThat(rejected(read, 1).length()).isEqualTo(length);
            assertThat(rejected(read, 1).excerpt()).isEqualTo("x".repeat(64 << 10));
            assertThat(line.heldAtTheEnd).isLessThan(40L << 20);
        }

        @Test
        void keepsTheFirst64KibibytesOfALongLineWithoutCuttingACharacter() {
            String name = "é".repeat(50_000);
            String line = assessment()
                    .with("area", "{'id': 'n', 'name': '" + name + "', 'x': 1}")
                    .line();
            Incoming.Rejected<Assessment> rejected = rejected(lines(line), 0);

            assertThat(rejected.problems()).extracting(Problem::code).containsExactly(Problem.UNKNOWN_FIELD);
            assertThat(line).startsWith(rejected.excerpt());
            assertThat(rejected.excerpt().getBytes(UTF_8).length).isBetween((64 << 10) - 1, 64 << 10);
            assertThat(rejected.length()).isEqualTo(line.getBytes(UTF_8).length);
        }

        @Test
        void readsWhateverPiecesTheInputComesIn() {
            byte[] bytes =
                    (GOOD + "\n" + BAD + "\r\n\n" + GOOD.replace("Northbank", "Ynys Môn") + "\n").getBytes(UTF_8);
            InputStream dripping = new ByteArrayInputStream(join(MARK, bytes)) {
                @Override
                public synchronized int read(byte[] target, int offset, int length) {
                    return super.read(target, offset, Math.min(length, 1));
                }
            };

            assertThat(summary(all(AssessmentReader.jsonLines(dripping))))
                    .containsExactly("1 accepted", "2 missing-field 2:71", "4 accepted");
        }

        @Test
        void readsManyLinesInOrder() {
            String many = Stream.iterate(1, i -> i + 1)
                    .limit(20_000)
                    .map(i -> i % 7 == 0 ? BAD : GOOD)
                    .collect(Collectors.joining("\n"));
            List<Incoming<Assessment>> read = lines(many);

            assertThat(read).hasSize(20_000);
            assertThat(read).extracting(Incoming::line).isSorted().endsWith(20_000L);
            assertThat(read).filteredOn(Incoming.Rejected.class::isInstance).hasSize(20_000 / 7);
        }
    }

    @Nested
    class Json {

        @Test
        void readsAnArray() {
            assertThat(summary(json("[" + GOOD + "," + GOOD + "]"))).containsExactly("1 accepted", "1 accepted");
            assertThat(summary(json("\n[\n" + GOOD + "\n,\r\n\t" + GOOD + "\n]\n")))
                    .containsExactly("3 accepted", "5 accepted");
        }

        @Test
        void readsALoneDocument() {
            assertThat(summary(json("\n" + assessment().json() + "\n"))).containsExactly("2 accepted");
            assertThat(summary(json("\n" + BAD))).containsExactly("2 missing-field 2:71");
        }

        @Test
        void hasNoRecordsInAnEmptyInputOrArray() {
            assertThat(json("")).isEmpty();
            assertThat(json(" \n")).isEmpty();
            assertThat(json("[ ]")).isEmpty();
            assertThat(all(AssessmentReader.json(new ByteArrayInputStream(MARK))))
                    .isEmpty();
        }

        @Test
        void passesOverAByteOrderMark() {
            assertThat(summary(all(AssessmentReader.json(
                            new ByteArrayInputStream(join(MARK, ("[" + BAD + "]").getBytes(UTF_8)))))))
                    .containsExactly("1 missing-field 1:72");
        }

        @Test
        void rejectsInvalidElementsSinglyWithTheirText() {
            String spread = "{\"format\": [\"]\\\"}\"],\n \"model\": 1}";
            List<Incoming<Assessment>> read =
                    json("[" + GOOD + ",\n  " + spread + " ,null,\"a,b\\\\\",1.5e3," + GOOD + "]");

            assertThat(summary(read))
                    .containsExactly(
                            "1 accepted",
                            "2 wrong-type 2:14 wrong-type 3:11 missing-field 3:12 missing-field 3:12 missing-field 3:12",
                            "3 wrong-type 3:15",
                            "3 wrong-type 3:20",
                            "3 wrong-type 3:28",
                            "3 accepted");
            assertThat(rejected(read, 1).excerpt()).isEqualTo(spread);
            assertThat(rejected(read, 1).length()).isEqualTo(spread.length());
            assertThat(rejected(read, 3).excerpt()).isEqualTo("\"a,b\\\\\"");
        }

        @ParameterizedTest
        @MethodSource("io.github.socialprescribing.dmi.jackson.AssessmentReaderTest#remainders")
        void givesUpTheRestAfterASyntaxError(String input, String problem, String rest) {
            List<Incoming<Assessment>> read = json(input);
            int last = read.size() - 1;

            assertThat(read.subList(0, last)).allMatch(Incoming.Accepted.class::isInstance);
            assertThat(summary(read)).last().isEqualTo(problem);
            assertThat(rejected(read, last).excerpt()).isEqualTo(rest);
            assertThat(rejected(read, last).length()).isEqualTo(rest.length());
        }

        @Test
        void explainsTheSyntaxError() {
            assertThat(lastMessage("[" + GOOD + " " + GOOD + "]"))
                    .isEqualTo("array must go on with a comma or end with ']', but there is '{'");
            assertThat(lastMessage("[" + GOOD + ",]")).isEqualTo("a document must stand here, but there is ']'");
            assertThat(lastMessage("[" + GOOD))
                    .isEqualTo("array must go on with a comma or end with ']', but the input ends");
            assertThat(lastMessage("[" + GOOD + ",{\"format\": 1"))
                    .isEqualTo("record must be well-formed JSON, but is not: it ends in the middle of the document");
            assertThat(lastMessage(GOOD + "\n" + GOOD))
                    .isEqualTo(
                            "nothing must follow the document, but more does; for one document a line use JSON Lines");
        }

        @Test
        void rejectsElementsBeyondTheLimitsSinglyAndReadsOn() {
            String deep = assessment()
                    .with("extensions", "{'a': " + "[".repeat(5_000) + "]".repeat(5_000) + "}")
                    .line();
            assertThat(summary(json("[" + deep + "," + GOOD + "]")))
                    .containsExactly("1 limit-exceeded 1:689", "1 accepted");

            String longElement =
                    assessment().with("assessor", "'" + "x".repeat(1_000) + "'").line();
            assertThat(summary(all(AssessmentReader.json(
                            stream("[" + longElement + "," + GOOD + "]"), new DmiModule(), SMALL))))
                    .containsExactly("1 limit-exceeded 1:2", "1 accepted");
        }

        @Test
        void rejectsElementsThatAreNotUtf8SinglyAndReadsOn() {
            byte[] input = ("[" + GOOD.replace("Northbank", "Café") + "," + GOOD + "]").getBytes(ISO_8859_1);

            assertThat(summary(all(AssessmentReader.json(new ByteArrayInputStream(input)))))
                    .containsExactly("1 not-utf8 1:94", "1 accepted");
        }

        @Test
        void rejectsAnElementOfAHundredMegabytesInLittleMemory() {
            long length = 100L << 20;
            Endless line = new Endless((byte) 'x', length);
            InputStream input = new SequenceInputStream(
                    Collections.enumeration(List.of(stream("[{\"a\":\""), line, stream("\"}," + GOOD + "]"))));
            List<Incoming<Assessment>> read = all(AssessmentReader.json(input));

            assertThat(summary(read)).containsExactly("1 limit-exceeded 1:2", "1 accepted");
            assertThat(rejected(read, 0).length()).isEqualTo(length + 8);
            assertThat(line.heldAtTheEnd).isLessThan(40L << 20);
        }

        @ParameterizedTest
        @ValueSource(strings = {"[", "{\"a\":", "[[],", "{\"a\":[{},"})
        void survivesAnyDepthOfBrackets(String bracket) {
            List<Incoming<Assessment>> read = json(bracket.repeat(500_000));

            assertThat(read).isNotEmpty().allMatch(Incoming.Rejected.class::isInstance);
            assertThat(rejected(read, read.size() - 1).length()).isGreaterThan(400_000);
        }
    }

    @Test
    void knowsTheModelsOfItsModule() {
        String own = assessment()
                .with("model", "'acme-sp/2.1'")
                .with("answers", "{'reach.first': 'met'}")
                .line();

        assertThat(summary(lines(own))).containsExactly("1 unknown-model 1:" + (own.indexOf("\"acme") + 1));
        assertThat(summary(all(AssessmentReader.jsonLines(
                        stream(own), new DmiModule().withModel(Samples.OWN), Limits.defaults()))))
                .containsExactly("1 accepted");
    }

    @Test
    void rejectsWhatCannotBeScoredIfAsked() {
        String none = Documents.quoted(DmiModule.mapperBuilder()
                .build()
                .writeValueAsString(Samples.all(MaturityModel.standard(), Answer.NOT_APPLICABLE)
                        .build()));

        assertThat(summary(lines(none))).containsExactly("1 accepted");
        List<Incoming<Assessment>> read =
                all(AssessmentReader.jsonLines(stream(none + "\n" + GOOD)).scorableOnly());
        assertThat(summary(read)).containsExactly("1 not-scorable 1:1", "2 accepted");
        assertThat(rejected(read, 0).excerpt()).isEqualTo(none);
        assertThat(rejected(read, 0).problems().get(0).message())
                .isEqualTo("assessment cannot be scored: every REQUIRED criterion of every aspect is NOT_APPLICABLE");
    }

    @Test
    void isAnIterator() {
        AssessmentReader reader = AssessmentReader.jsonLines(stream(GOOD));

        assertThat(reader.hasNext()).isTrue();
        assertThat(reader.hasNext()).isTrue();
        assertThat(reader.next()).isInstanceOf(Incoming.Accepted.class);
        assertThat(reader.hasNext()).isFalse();
        assertThatThrownBy(reader::next)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("the input has no further record");
    }

    @Test
    void tellsOfAnInputThatCannotBeRead() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk on fire");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return read();
            }
        };

        assertThatThrownBy(AssessmentReader.jsonLines(broken)::hasNext)
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("disk on fire");
        assertThatThrownBy(AssessmentReader.json(broken)::next).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void closesItsInput() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream input = new ByteArrayInputStream(new byte[0]) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        AssessmentReader.jsonLines(input).close();

        assertThat(closed).isTrue();
    }

    @Test
    void rejectedRecordsAreWrittenAsJsonLines() {
        JsonMapper mapper = DmiModule.mapperBuilder().build();
        StringWriter text = new StringWriter();
        try (SequenceWriter writer = mapper.writer()
                .withRootValueSeparator("\n")
                .forType(Incoming.Rejected.class)
                .writeValues(text)) {
            all(AssessmentReader.jsonLines(new ByteArrayInputStream(join("[]\n".getBytes(UTF_8), new byte[] {-1}))))
                    .forEach(writer::write);
        }

        assertThat(text).hasToString(Documents.quoted("""
                                        {'line':1,'problems':[{'code':'wrong-type','path':'','line':1,'column':1,\
                                        'message':'document must be an object, but was an array'}],'length':2,'text':'[]'}
                                        {'line':2,'problems':[{'code':'not-utf8','path':'','line':2,'column':1,\
                                        'message':'record must be UTF-8, but has the byte 0xff where UTF-8 has none such'}],\
                                        'length':1,'base64':'/w=='}
                                        """).strip());
    }

    static Stream<Arguments> notUtf8() {
        return Stream.of(
                argumentSet("a byte that never occurs", new byte[] {(byte) 0xFF}),
                argumentSet("a lone continuation", new byte[] {(byte) 0x80}),
                argumentSet("a character that is cut off", new byte[] {(byte) 0xC3}),
                argumentSet("an overlong slash", new byte[] {(byte) 0xC0, (byte) 0xAF}),
                argumentSet("an overlong NUL", new byte[] {(byte) 0xE0, (byte) 0x80, (byte) 0x80}),
                argumentSet("half a surrogate pair", new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}),
                argumentSet("beyond Unicode", new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80}));
    }

    static Stream<Arguments> remainders() {
        int end = GOOD.length() + 2;
        return Stream.of(
                argumentSet("no comma", "[" + GOOD + "\n " + GOOD + "]", "2 syntax 2:2", GOOD + "]"),
                argumentSet("a comma at the end", "[" + GOOD + ",]", "1 syntax 1:" + (end + 1), "]"),
                argumentSet("two commas", "[" + GOOD + ",," + GOOD + "]", "1 syntax 1:" + (end + 1), "," + GOOD + "]"),
                argumentSet("a comma at the beginning", "[," + GOOD + "]", "1 syntax 1:2", "," + GOOD + "]"),
                argumentSet("the wrong bracket", "[" + GOOD + "}", "1 syntax 1:" + end, "}"),
                argumentSet("no bracket at the end", "[" + GOOD, "1 syntax 1:" + end, ""),
                argumentSet("nothing after a comma", "[" + GOOD + ",", "1 syntax 1:" + (end + 1), ""),
                argumentSet("an element cut off", "[" + GOOD + ",\n{\"a", "2 syntax 2:4", "{\"a"),
                argumentSet("a word that is none", "[" + GOOD + ",\nnil,1]", "2 syntax 2:1", "nil,1]"),
                argumentSet(
                        "an element within which it is",
                        "[{\"a\": nil}," + GOOD + "]",
                        "1 syntax 1:8",
                        "{\"a\": nil}," + GOOD + "]"),
                argumentSet("something after the array", "[" + GOOD + "] 1", "1 trailing-content 1:" + (end + 2), "1"),
                argumentSet("lines", GOOD + "\n" + GOOD + "\n" + GOOD, "2 trailing-content 2:1", GOOD + "\n" + GOOD),
                argumentSet("no JSON at all", "hello, world", "1 syntax 1:1", "hello, world"),
                argumentSet("a closing bracket first", "} " + GOOD, "1 syntax 1:1", "} " + GOOD));
    }

    /** Makes up as many bytes as are asked for. */
    private static final class Endless extends InputStream {
        private final byte content;
        private final long heldAtFirst = usedMemory();
        private long left;
        /** How much more memory is in use when the last byte has been asked for than was before the first one. */
        private long heldAtTheEnd;

        Endless(byte content, long length) {
            this.content = content;
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? content : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int count = (int) Math.min(left, length);
            Arrays.fill(target, offset, offset + count, content);
            left -= count;
            if (count == 0) {
                heldAtTheEnd = usedMemory() - heldAtFirst;
            }
            return count == 0 ? -1 : count;
        }
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static List<Incoming<Assessment>> lines(String text) {
        return all(AssessmentReader.jsonLines(stream(text)));
    }

    private static List<Incoming<Assessment>> lines(byte[] bytes) {
        return all(AssessmentReader.jsonLines(new ByteArrayInputStream(bytes)));
    }

    private static List<Incoming<Assessment>> json(String text) {
        return all(AssessmentReader.json(stream(text)));
    }

    private static List<Incoming<Assessment>> all(AssessmentReader reader) {
        List<Incoming<Assessment>> read = new ArrayList<>();
        reader.forEachRemaining(read::add);
        return read;
    }

    private static String lastMessage(String json) {
        List<Incoming<Assessment>> read = json(json);
        List<Problem> problems = rejected(read, read.size() - 1).problems();
        return problems.get(problems.size() - 1).message();
    }

    private static Incoming.Accepted<Assessment> accepted(List<Incoming<Assessment>> read, int index) {
        assertThat(read.get(index)).isInstanceOf(Incoming.Accepted.class);
        return (Incoming.Accepted<Assessment>) read.get(index);
    }

    private static Incoming.Rejected<Assessment> rejected(List<Incoming<Assessment>> read, int index) {
        assertThat(read.get(index)).isInstanceOf(Incoming.Rejected.class);
        return (Incoming.Rejected<Assessment>) read.get(index);
    }

    /** {@return for each record its line, and that it was accepted, or code and place of its problems} */
    private static List<String> summary(List<Incoming<Assessment>> read) {
        return read.stream()
                .map(incoming -> incoming.line()
                        + (incoming instanceof Incoming.Rejected<Assessment> rejected
                                ? rejected.problems().stream()
                                        .map(p -> " " + p.code() + " " + p.line() + ":" + p.column())
                                        .collect(Collectors.joining())
                                : " accepted"))
                .toList();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
