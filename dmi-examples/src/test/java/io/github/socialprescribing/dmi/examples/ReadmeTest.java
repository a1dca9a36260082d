package io.github.socialprescribing.dmi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the README shows is what the examples hold and print. */
class ReadmeTest {

    private static final String README = "README.md";

    @Test
    void showsTheQuickstartAsItIs() {
        String source = "main/java/io/github/socialprescribing/dmi/examples/Quickstart";
        assertThat(Snippets.ofPage(README, "snippet: Quickstart"))
                .isEqualTo(Snippets.ofSource(source, "quickstart").replace("out.println", "System.out.println"));
    }

    @Test
    void showsWhatTheQuickstartPrints() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Quickstart.run(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(Snippets.ofPage(README, "output: Quickstart"))
                .isEqualTo(printed.toString(StandardCharsets.UTF_8).strip());
    }

    @Test
    void namesTheCommandThatTheContinuousIntegrationRuns() {
        String command = "mvn -B -ntp clean verify";
        assertThat(Snippets.text(README)).contains("```\n" + command + "\n```");
        assertThat(Snippets.text(".ci/run")).contains(command);
    }
}
