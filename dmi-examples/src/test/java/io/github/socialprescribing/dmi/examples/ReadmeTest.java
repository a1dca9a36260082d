package io.github.socialprescribing.dmi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what the examples hold and print. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");

    @Test
    void showsTheQuickstartAsItIs() throws IOException {
        Path source = Path.of("src/main/java/io/github/socialprescribing/dmi/examples/Quickstart.java");
        Matcher region = Pattern.compile(
                        "// tag::quickstart\\[\\]\n(.*?)\n\\s*// end::quickstart\\[\\]", Pattern.DOTALL)
                .matcher(Files.readString(source));
        assertThat(region.find()).isTrue();
        assertThat(block("snippet: Quickstart"))
                .isEqualTo(region.group(1)
                        .replace("out.println", "System.out.println")
                        .stripIndent());
    }

    @Test
    void showsWhatTheQuickstartPrints() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Quickstart.run(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(block("output: Quickstart"))
                .isEqualTo(printed.toString(StandardCharsets.UTF_8).strip());
    }

    @Test
    void namesTheCommandThatTheContinuousIntegrationRuns() throws IOException {
        String command = "mvn -B -ntp clean verify";
        assertThat(Files.readString(ROOT.resolve("README.md"))).contains("```\n" + command + "\n```");
        assertThat(Files.readString(ROOT.resolve(".ci/run"))).contains(command);
    }

    /** {@return the code block that follows a marker, as it stands} */
    private static String block(String marker) throws IOException {
        Matcher block = Pattern.compile("<!-- " + marker + " -->\n```\\w*\n(.*?)\n```", Pattern.DOTALL)
                .matcher(Files.readString(ROOT.resolve("README.md")));
        assertThat(block.find()).as(marker).isTrue();
        return block.group(1);
    }
}
