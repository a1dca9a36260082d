package io.github.socialprescribing.dmi.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocatedLinesTest {

    private static final List<String> TEXTS = List.of("one", "", "three and more", "4");

    private static LocatedLines lines() {
        return new LocatedLines(IntStream.range(0, TEXTS.size())
                .mapToObj(i -> new Located("file", i, TEXTS.get(i).getBytes(UTF_8)))
                .iterator());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 100})
    void givesTheSameBytesHoweverManyAreAskedFor(int atOnce) throws IOException {
        LocatedLines lines = lines();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[atOnce];
        for (int count = lines.read(buffer, 0, atOnce); count >= 0; count = lines.read(buffer, 0, atOnce)) {
            assertThat(count).isPositive();
            all.write(buffer, 0, count);
        }
        assertThat(all.toString(UTF_8)).isEqualTo("\none\n\nthree and more\n4\n");
    }

    @Test
    void givesSingleBytes() {
        LocatedLines lines = lines();
        assertThat(Stream.generate(lines::read).limit(5))
                .containsExactly((int) '\n', (int) 'o', (int) 'n', (int) 'e', (int) '\n');
    }

    @Test
    void knowsWhichRecordALineWas() throws IOException {
        LocatedLines lines = lines();
        lines.readAllBytes();
        assertThat(lines.at(2).position()).isZero();
        assertThat(lines.at(4).position()).isEqualTo(2);
        assertThat(lines.at(4).position()).isEqualTo(2);
        assertThat(lines.at(5).position()).isEqualTo(3);
    }

    @Test
    void hasNothingToGiveWithoutRecords() throws IOException {
        LocatedLines lines = new LocatedLines(List.<Located>of().iterator());
        assertThat(lines.readAllBytes()).containsExactly('\n');
        assertThat(lines.read()).isEqualTo(-1);
    }
}
