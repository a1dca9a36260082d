package io.github.socialprescribing.dmi.service.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.examples.browser.Browser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.DigestUtils;

/**
 * The pictures of the quiz in the docs show what its pages say today, in today's style. Two browsers never draw a page alike to
 * the bit, so the docs keep a digest of text and style beside each picture.
 *
 * <p>To put new ones in their place, and then look at them, give the JVM of the tests {@code -Ddmi.golden.write=true}.
 */
class QuizPicturesTest extends QuizOverHttp {

    private static final Path DOCS = Path.of("../../docs");

    @ParameterizedTest
    @CsvSource({"questions, /, 390, 1400", "result, " + RESULT + ", 820, 1310"})
    void showWhatThePagesShow(String name, String path, int width, int height) throws Exception {
        String marker = "<!-- picture: " + name + " ";
        String line = marker + digest(page(path)) + " -->";
        Path docs = DOCS.resolve("service.md");
        if (Boolean.getBoolean("dmi.golden.write")) {
            try (Browser browser = Browser.open()) {
                browser.show("screen", false);
                browser.resize(width, height);
                browser.goTo(uri(path).toString());
                Files.write(DOCS.resolve("service/" + name + ".png"), browser.screenshot());
            }
            Files.writeString(docs, Files.readString(docs).replaceAll(marker + "\\w* ?-->", line));
        }
        assertThat(Files.readString(docs)).contains(line + "\n![");
        assertThat(DOCS.resolve("service/" + name + ".png")).isNotEmptyFile();
    }

    private static String digest(Document page) {
        page.select("#link, .link").remove(); // They name the port.
        String shown = page.body().text() + page.select("head style").html();
        return DigestUtils.md5DigestAsHex(shown.getBytes(StandardCharsets.UTF_8));
    }
}
