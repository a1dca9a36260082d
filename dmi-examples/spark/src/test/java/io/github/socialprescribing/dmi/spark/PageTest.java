package io.github.socialprescribing.dmi.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page on the job says is so. */
class PageTest {

    @Test
    void namesEveryColumnInItsOrder() throws IOException {
        Matcher table = Pattern.compile("<!-- table: columns -->\n.*\n.*\n((?:\\|.*\n)+)")
                .matcher(Files.readString(Path.of("../../docs/spark.md")));
        assertThat(table.find()).isTrue();
        assertThat(Pattern.compile("^\\| `(\\w+)` ", Pattern.MULTILINE)
                        .matcher(table.group(1))
                        .results()
                        .map(column -> column.group(1)))
                .containsExactlyElementsOf(Arrays.asList(ProfileRows.SCHEMA.fieldNames()));
    }
}
