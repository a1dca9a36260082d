package io.github.socialprescribing.dmi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.plot.Plot;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pictures of the concepts and of the extended model are what the library draws, and each stands in a page.
 *
 * <p>To draw them anew, and look at them, run with {@code -Ddmi.golden.write=true} among the arguments of the JVM
 * ({@code -Dtest.jvm=…}).
 */
class ConceptPicturesTest {

    private static final Path FOLDER = Page.ROOT.resolve("docs/concepts");

    private static Map<String, Plot> pictures() {
        Map<String, Plot> pictures = new LinkedHashMap<>(Concepts.pictures());
        pictures.put(
                "extended-model",
                ExtendedModel.plotted(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8)));
        return pictures;
    }

    static Stream<String> names() {
        return pictures().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void areWhatTheLibraryDraws(String name) throws IOException {
        Path file = FOLDER.resolve(name + ".svg");
        String drawn = pictures().get(name).toSvg();
        if (Boolean.getBoolean("dmi.golden.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, drawn);
        }
        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(drawn);
    }

    @Test
    void standInAPageEach() throws IOException {
        StringBuilder pages = new StringBuilder(Page.of("README.md").text());
        try (Stream<Path> files = Files.list(Page.ROOT.resolve("docs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                pages.append(Files.readString(file));
            }
        }
        assertThat(names()).allSatisfy(name -> assertThat(pages).contains("](concepts/" + name + ".svg)"));
    }
}
