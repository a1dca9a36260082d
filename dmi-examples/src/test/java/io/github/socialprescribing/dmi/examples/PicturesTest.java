package io.github.socialprescribing.dmi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pictures in the pages are what the library draws.
 *
 * <p>To put new ones in their place, after looking at them, give the JVM of the tests {@code -Ddmi.golden.write=true}.
 */
class PicturesTest {

    private static final Path PICTURES = Page.ROOT.resolve("docs/pictures");
    private static final Page PLOTS = Page.of("docs/plots.md");

    private String printed = "";

    @TempDir
    private Path folder;

    @BeforeEach
    void draw() throws IOException, NoSuchAlgorithmException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FictionalPlots.run(new PrintStream(out, true, StandardCharsets.UTF_8), folder);
        printed = out.toString(StandardCharsets.UTF_8);
        if (Boolean.getBoolean("dmi.golden.write")) {
            for (Path picture : files(folder)) {
                Files.copy(picture, PICTURES.resolve(picture.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static List<Path> files(Path in) {
        try (Stream<Path> files = Files.list(in)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void areDrawnByTheLibrary() {
        assertThat(files(PICTURES))
                .isNotEmpty()
                .allSatisfy(picture -> assertThat(folder.resolve(picture.getFileName()))
                        .as("%s", picture)
                        .hasSameTextualContentAs(picture, StandardCharsets.UTF_8));
        assertThat(files(folder)).hasSameSizeAs(files(PICTURES));
    }

    @Test
    void areShown() {
        assertThat(files(PICTURES))
                .allSatisfy(picture -> assertThat(PLOTS.text()).contains("](pictures/" + picture.getFileName() + ")"));
        assertThat(Page.of("README.md").text()).contains("](docs/pictures/ladder.svg)");
    }

    @Test
    void standBesideWhatIsPrinted() {
        assertThat(Stream.of("text", "wording", "policy")
                        .map(region -> PLOTS.code("output: " + region) + "\n")
                        .collect(Collectors.joining()))
                .isEqualTo(printed);
    }
}
