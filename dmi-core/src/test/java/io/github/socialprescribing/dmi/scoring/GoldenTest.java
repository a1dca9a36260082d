package io.github.socialprescribing.dmi.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Readings;
import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The worked examples under {@code golden}, whose numbers were worked out by hand; each says how. They are never rewritten
 * by a program: if one is at odds with the engine, somebody has to work it out again.
 */
class GoldenTest {

    private static final MaturityModel MODEL = MaturityModel.standard();
    private static final int LEAST_FILES = 16;

    @TestFactory
    Stream<DynamicTest> scoresTheWorkedExample() throws Exception {
        return files().map(file -> DynamicTest.dynamicTest(
                Objects.requireNonNull(file.getFileName()).toString(), () -> new Case(file).check()));
    }

    @Test
    void findsTheWorkedExamples() throws Exception {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(LEAST_FILES);
    }

    private static Stream<Path> files() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(GoldenTest.class.getResource("/golden")).toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".properties")).sorted().toList().stream();
        }
    }

    /** One file: what it expects, and what the engine says, by the same keys. */
    private static final class Case {
        private final Path file;
        private final Map<String, String> expected;
        private final Map<String, String> actual = new LinkedHashMap<>();

        Case(Path file) throws IOException {
            this.file = file;
            this.expected = read(file);
        }

        void check() {
            assertThat(expected.remove("description"))
                    .as("description in %s", file)
                    .isNotBlank();
            assertThat(expected.remove("working")).as("working in %s", file).isNotBlank();
            String code = Objects.requireNonNull(expected.remove("answers"), "answers");
            AnswerSheet answers = AnswerSheet.parse(code, MODEL);
            Profile profile = ScoringEngine.score(Samples.assessment(answers));
            headlines(profile);
            profile.aspects().forEach(this::aspect);
            String printed = actual.entrySet().stream()
                    .map(line -> line.getKey() + "=" + line.getValue())
                    .collect(Collectors.joining("\n"));

            assertThat(profile.answers().toCode()).isEqualTo(code);
            assertThat(actual)
                    .as("%s; the engine says:%n%s%n", file, printed)
                    .containsExactlyInAnyOrderEntriesOf(expected);
        }

        private void headlines(Profile profile) {
            actual.put("staged", levels(profile.stagedLevel()));
            actual.put("typical", levels(profile.typicalLevel()));
            actual.put("index", bounds(profile.index()));
            actual.put("spread.low", spread(profile.spread().low()));
            actual.put("spread.high", spread(profile.spread().high()));
            actual.put(
                    "coverage",
                    profile.coverage().answered() + "/" + profile.coverage().of());
        }

        private void aspect(AspectProfile aspect) {
            String prefix = aspect.aspect().id() + ".";
            actual.put(prefix + "scored", String.valueOf(aspect.isScored()));
            if (aspect.isScored()) {
                actual.put(prefix + "level", levels(aspect.level()));
                actual.put(prefix + "position", readings(aspect.position()));
                actual.put(prefix + "band", bands(aspect.band()));
                actual.put(prefix + "coordinate", bounds(aspect.coordinate()));
            } else {
                assertThatIllegalStateException().isThrownBy(aspect::level);
            }
            actual.put(prefix + "blocking", ids(aspect.blocking()));
            actual.put(prefix + "unknown", ids(aspect.unknown()));
            actual.put(prefix + "ahead", ids(aspect.ahead()));
            actual.put(prefix + "notApplicable", ids(aspect.notApplicable()));
            Extras extras = aspect.extras();
            actual.put(prefix + "extras", extras.met() + "/" + extras.unknown() + "/" + extras.of());
        }

        private static Map<String, String> read(Path file) throws IOException {
            Map<String, String> lines = new TreeMap<>();
            Properties properties = new Properties() {
                private static final long serialVersionUID = 1L;

                @Override
                public synchronized Object put(Object key, Object value) {
                    assertThat(lines).as("keys in %s", file).doesNotContainKey((String) key);
                    return lines.put((String) key, (String) value);
                }
            };
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
            return lines;
        }

        private static String levels(Bounds<MaturityLevel> levels) {
            return levels.low().number() + ".." + levels.high().number();
        }

        private static String bounds(Bounds<Fraction> bounds) {
            return bounds.low() + ".." + bounds.high();
        }

        private static String readings(Readings<Fraction> readings) {
            return readings.low() + ".." + readings.high();
        }

        private static String bands(Readings<Optional<Band>> bands) {
            return bands.low().map(Band::id).orElse("none") + ".."
                    + bands.high().map(Band::id).orElse("none");
        }

        private static String spread(Spread spread) {
            return spread.counts().stream().map(String::valueOf).collect(Collectors.joining(","));
        }

        private static String ids(List<Criterion> criteria) {
            return criteria.stream().map(Criterion::id).collect(Collectors.joining(" "));
        }
    }
}
