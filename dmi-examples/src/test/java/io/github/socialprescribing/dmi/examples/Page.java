package io.github.socialprescribing.dmi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the documentation. What a test checks follows a marker, a comment on a line of its own. */
public record Page(String text) {

    /** The folder of the whole project. */
    static final Path ROOT = Path.of("..");

    private static final Pattern BLOCK =
            Pattern.compile("(?:<!-- ([^\n]*) -->\n)?```(\\w*)\n(.*?)\n```(?=\n)", Pattern.DOTALL);

    /**
     * A block of code.
     *
     * @param marker the marker before it, empty if there is none
     * @param language what it is written in, may be empty
     */
    record Block(String marker, String language, String code) {}

    /** {@return the page in a file, whose name is told from the root} */
    public static Page of(String file) {
        try {
            return new Page(Files.readString(ROOT.resolve(file)).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the code that follows a marker, as it stands} */
    public String code(String marker) {
        List<String> code = blocks().stream()
                .filter(block -> block.marker().equals(marker))
                .map(Block::code)
                .toList();
        assertThat(code).as(marker).hasSize(1);
        return code.get(0);
    }

    List<Block> blocks() {
        return BLOCK.matcher(text)
                .results()
                .map(it -> new Block(it.group(1) == null ? "" : it.group(1), it.group(2), it.group(3)))
                .toList();
    }

    /** {@return the cells of the table that follows a marker, row by row, without its head} */
    List<List<String>> table(String marker) {
        Matcher table = Pattern.compile("<!-- " + marker + " -->\n\\|.*\n\\|[-|]+\n((?:\\|.*\n)+)")
                .matcher(text);
        assertThat(table.find()).as(marker).isTrue();
        return table.group(1)
                .lines()
                .map(row -> Arrays.stream(row.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }
}
