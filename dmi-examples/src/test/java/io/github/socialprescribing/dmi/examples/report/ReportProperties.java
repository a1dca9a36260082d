package io.github.socialprescribing.dmi.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

class ReportProperties {

    private static final Set<String> TAGS =
            tags(page("A name that is too long for a plot, and so stands in full in a title"));

    private static Document page(String name) {
        return Areas.page(Areas.report(List.of(Areas.named("a", name), Areas.named("b", "Other"))));
    }

    private static Set<String> tags(Document page) {
        return page.getAllElements().stream().map(Element::tagName).collect(Collectors.toCollection(TreeSet::new));
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> pieces = Arbitraries.of(
                "<",
                ">",
                "\"",
                "'",
                "&",
                "&amp;",
                "</script>",
                "<style>",
                "-->",
                "]]>",
                "\u0000",
                "\r",
                "\n",
                "\u2028",
                "\u202e",
                "\ufffe",
                "=",
                "`",
                "/",
                "${",
                "}",
                "a",
                " ",
                "é",
                "ש",
                "😀");
        return pieces.list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(list -> String.join("", list))
                .filter(name -> !name.isBlank());
    }

    @Property(tries = 200)
    void whateverAnAreaIsCalledItIsTextAndNothingElse(@ForAll("names") String name) {
        Document page = page(name);
        String expected =
                name.chars().mapToObj(c -> "" + PageOutput.visible((char) c)).collect(Collectors.joining());
        assertThat(page.select("#area-table tbody a bdi").first().wholeText()).isEqualTo(expected);
        assertThat(tags(page)).isSubsetOf(TAGS);
        assertThat(page.select("script")).hasSize(1);
    }
}
