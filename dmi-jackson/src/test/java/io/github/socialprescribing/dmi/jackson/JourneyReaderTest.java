package io.github.socialprescribing.dmi.jackson;

import static io.github.socialprescribing.dmi.motivation.MotivationStage.DURING;
import static io.github.socialprescribing.dmi.motivation.MotivationStage.PRE;
import static io.github.socialprescribing.dmi.motivation.PersonCategory.SUPPORTED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.socialprescribing.dmi.motivation.CohortSummary;
import io.github.socialprescribing.dmi.motivation.Journey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JourneyReaderTest {

    private static final JsonMapper MAPPER = DmiModule.mapperBuilder().build();

    private static final Journey JOURNEY = Journey.of(
            "a7f3",
            List.of(Samples.observed("2026-01-12", PRE, SUPPORTED), Samples.observed("2026-02-03", DURING, SUPPORTED)));

    private static final String GOOD = MAPPER.writeValueAsString(JOURNEY);

    /** A reference of another type, a stage that is none, and no category. */
    private static final String BAD = Documents.quoted(
            "{'format':'dmi-journey/1','reference':48577," + "'observations':[{'date':'2026-01-12','stage':'pree'}]}");

    @Test
    void rejectsABadLineWithAllItsProblemsAndGoesOn() {
        List<Incoming<Journey>> read = lines(GOOD + "\n\n" + BAD + "\r\n" + GOOD + "\n");

        assertThat(read).hasSize(3);
        assertThat(read.get(0)).isEqualTo(new Incoming.Accepted<>(1, JOURNEY));
        assertThat(read.get(2)).isEqualTo(new Incoming.Accepted<>(4, JOURNEY));
        Incoming.Rejected<Journey> rejected = rejected(read.get(1));
        assertThat(rejected.line()).isEqualTo(3);
        assertThat(rejected.excerpt()).isEqualTo(BAD);
        assertThat(rejected.length()).isEqualTo(BAD.length());
        assertThat(InvalidDocuments.described(rejected.problems())).isEqualTo("""
                        wrong-type at 3:39 reference
                        reference must be a string
                        unknown-word at 3:90 observations[0].stage
                        stage must be one of pre, during, post, but was 'pree'; did you mean 'pre'?
                        missing-field at 3:96 observations[0].category
                        required field 'category' is missing in observations[0]""");
    }

    @Test
    void readsAnArrayOrALoneJourney() {
        assertThat(all(JourneyReader.json(in("[" + GOOD + ",\n" + BAD + "," + GOOD + "]"))))
                .hasSize(3)
                .satisfies(read -> assertThat(read.get(0)).isEqualTo(new Incoming.Accepted<>(1, JOURNEY)))
                .satisfies(read -> assertThat(rejected(read.get(1)).problems()).hasSize(3))
                .satisfies(read -> assertThat(read.get(2)).isEqualTo(new Incoming.Accepted<>(2, JOURNEY)));
        assertThat(all(JourneyReader.json(in("\n" + GOOD)))).containsExactly(new Incoming.Accepted<>(2, JOURNEY));
        assertThat(all(JourneyReader.json(in("[]")))).isEmpty();
    }

    /** Jackson would show such a word; here it may be the reference, wherever it stands. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret",
                "secret-a7f3",
                "'secret'",
                "['secret']",
                "[secret]",
                "{'reference':secret}",
                "{'reference':[secret]}",
                "{'reference':{'observations':secret}}",
                "{'reference':'x' secret}",
                "{'reference':'x',secret:1}",
                "{'reference':['secret'],'observations':[]}",
                "{'reference':'secret\\u0007'}",
                "{'reference':'secret"
            })
    void neverShowsAReference(String line) {
        Incoming<Journey> read = lines(Documents.quoted(line) + "\n").get(0);

        assertThat(rejected(read).problems()).isNotEmpty();
        assertThat(read.toString()).doesNotContain("secret");
        assertThat(rejected(read).excerpt()).contains("secret");
    }

    @Test
    void saysThatWhatIsNoJsonIsNotShown() {
        assertThat(rejected(lines("a7f3").get(0)).problems())
                .singleElement()
                .hasToString(
                        "record must be well-formed JSON, but is not: what stands there is not shown, since it may be"
                                + " the reference of a journey (line 1, column 5)");
    }

    @Test
    void showsTheNumberOfObservationsOfWhatItAccepts() {
        assertThat(lines(GOOD).get(0))
                .hasToString("Accepted[line=1, value=journey of 2 observations, 2026-01-12 to 2026-02-03]");
    }

    @Test
    void rejectsObservationsAfterTheDayThatIsGiven() {
        JourneyReader sameDay = JourneyReader.jsonLines(in(GOOD)).noneAfter(LocalDate.of(2026, 2, 3));
        JourneyReader dayBefore = JourneyReader.jsonLines(in(GOOD)).noneAfter(LocalDate.of(2026, 2, 2));

        assertThat(sameDay.next()).isEqualTo(new Incoming.Accepted<>(1, JOURNEY));
        assertThat(InvalidDocuments.described(rejected(dayBefore.next()).problems()))
                .isEqualTo("""
                        after-as-of at 1:121 observations[1]
                        observation must not be after 2026-02-02, but was: 2026-02-03 during, supported""");
    }

    @Test
    void hasNoPlaceForUnknownFieldsEvenIfTheyAreToBeKept() {
        String line = GOOD.replaceFirst("\"stage\"", "\"note\":\"likes walking\",\"stage\"");

        assertThat(rejected(read(line, UnknownFields.KEEP)).problems()).hasSize(1);
        assertThat(read(line, UnknownFields.IGNORE)).isEqualTo(new Incoming.Accepted<>(1, JOURNEY));
    }

    @Test
    void namesTheLimitThatIsExceeded() {
        JourneyReader reader = JourneyReader.jsonLines(
                in(GOOD), new DmiModule(), Limits.defaults().withMaxLineBytes(100));

        assertThat(rejected(reader.next()).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Problem.LIMIT_EXCEEDED);
            assertThat(problem.message())
                    .isEqualTo("record must have at most 100 bytes (maxLineBytes), but had " + GOOD.length());
        });
    }

    @Test
    void handsAcceptedJourneysToACollectorAndTheOthersToTheCaller() throws IOException {
        List<Long> rejected = new ArrayList<>();
        CohortSummary summary;
        try (JourneyReader reader = JourneyReader.jsonLines(in(GOOD + "\n" + BAD + "\n" + GOOD + "\nx\n"))) {
            summary = reader.accepted(refused -> rejected.add(refused.line()))
                    .collect(CohortSummary.collector(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
            assertThat(reader.hasNext()).isFalse();
        }

        assertThat(summary.people()).isEqualTo(2);
        assertThat(rejected).containsExactly(2L, 4L);
    }

    @Test
    void refusesToBeginWithoutWhatItNeeds() {
        assertThatThrownBy(() -> JourneyReader.jsonLines(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("input");
        assertThatThrownBy(() -> JourneyReader.json(in("")).noneAfter(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("day");
        assertThatThrownBy(() -> JourneyReader.json(in("")).accepted(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("rejected");
    }

    private static Incoming<Journey> read(String line, UnknownFields policy) {
        return JourneyReader.jsonLines(in(line), new DmiModule().withUnknownFields(policy), Limits.defaults())
                .next();
    }

    private static List<Incoming<Journey>> lines(String text) {
        return all(JourneyReader.jsonLines(in(text)));
    }

    private static List<Incoming<Journey>> all(JourneyReader reader) {
        List<Incoming<Journey>> read = new ArrayList<>();
        reader.forEachRemaining(read::add);
        return read;
    }

    private static Incoming.Rejected<Journey> rejected(Incoming<Journey> incoming) {
        assertThat(incoming).isInstanceOf(Incoming.Rejected.class);
        return (Incoming.Rejected<Journey>) incoming;
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
