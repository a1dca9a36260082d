package io.github.socialprescribing.dmi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page on frameworks shows is code that is run. */
class FrameworksPageTest {

    @ParameterizedTest
    @CsvSource({
        "HandMadeMapper, main, found",
        "HandMadeMapper, main, given",
        "HandMadeMapper, main, limited",
        "frameworks/SpringBootTest, test, own-model"
    })
    void showsCodeAsItIs(String source, String folder, String tag) {
        String path = folder + "/java/io/github/socialprescribing/dmi/examples/" + source;
        assertThat(Snippets.ofPage("docs/frameworks.md", "snippet: " + tag)).isEqualTo(Snippets.ofSource(path, tag));
    }
}
