package io.github.socialprescribing.dmi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between marks: the code blocks of our pages, and the regions of our sources. */
public final class Snippets {

    private static final Path ROOT = Path.of("..");

    private Snippets() {}

    /** {@return the code block that follows a mark of a page, as it stands} */
    public static String ofPage(String page, String mark) {
        return find(ROOT.resolve(page), "<!-- " + Pattern.quote(mark) + " -->\n```\\w*\n(.*?)\n```", mark);
    }

    /** {@return the region of a source of this module, without the indentation that all its lines share} */
    static String ofSource(String source, String tag) {
        Path file = Path.of("src", source + ".java");
        return find(file, "// tag::" + tag + "\\[\\]\n(.*?)\n\\s*// end::" + tag + "\\[\\]", tag)
                .stripIndent();
    }

    static String text(String page) {
        return read(ROOT.resolve(page));
    }

    private static String find(Path file, String pattern, String mark) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(read(file));
        assertThat(found.find()).as(mark + " in " + file).isTrue();
        return found.group(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
