package io.github.socialprescribing.dmi.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.socialprescribing.dmi.Amount;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

/** What holds for every plot. */
class PlotTest {

    static List<Plot> plots() {
        return List.of(
                Ladder.ofAspects(SamplePlots.FOUR),
                Ladder.ofAreas(SamplePlots.areas(33, List.of("Northbank", "Aldergate"))),
                HeatMap.of(SamplePlots.areas(33, List.of("Northbank", "Aldergate"))),
                Radar.of(SamplePlots.FOUR).withVision(SamplePlots.vision()),
                Frontier.of(SamplePlots.frontier("Northbank")).withBudget(Amount.parse("GBP 30000")),
                MotivationGrid.atStart(SamplePlots.cohort(12, 30, 7, 1, 44, 2, 0, 1250, 9)));
    }

    private static List<Element> elements(Plot plot) {
        NodeList all = Pictures.parse(plot.toSvg()).getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("plots")
    void isAnImageWithANameAndADescription(Plot plot) {
        Document document = Pictures.parse(plot.toSvg());
        Element svg = document.getDocumentElement();

        assertThat(svg.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        List<Element> parts = elements(plot);
        assertThat(parts.get(1).getTagName()).isEqualTo("title");
        assertThat(parts.get(1).getAttribute("id")).isEqualTo(svg.getAttribute("aria-labelledby"));
        assertThat(parts.get(1).getTextContent()).isEqualTo(plot.title());
        assertThat(parts.get(2).getTagName()).isEqualTo("desc");
        assertThat(parts.get(2).getAttribute("id")).isEqualTo(svg.getAttribute("aria-describedby"));
        assertThat(parts.get(2).getTextContent()).isEqualTo(plot.description());
    }

    @ParameterizedTest
    @MethodSource("plots")
    void needsNothingFromElsewhereAndPassesAStrictContentSecurityPolicy(Plot plot) {
        assertThat(elements(plot))
                .extracting(Element::getTagName)
                .containsOnlyOnce("style")
                .isSubsetOf("svg", "title", "desc", "style", "rect", "g", "text", "line", "circle", "path");
        for (Element element : elements(plot)) {
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                assertThat(attributes.item(i).getNodeName())
                        .isNotEqualTo("style")
                        .doesNotStartWith("on");
                assertThat(attributes.item(i).getNodeValue()).doesNotContain("url(");
            }
            if (element.getTagName().equals("style")) {
                assertThat(element.getTextContent()).isEqualTo(Plot.style()).doesNotContain("url", "@import", "<", "&");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("plots")
    void hasAClassOfItsOwnForEveryColour(Plot plot) {
        for (Element element : elements(plot)) {
            if (!element.getAttribute("class").isEmpty()) {
                assertThat(element.getAttribute("class").split(" "))
                        .allSatisfy(style -> assertThat(Plot.style()).contains("." + style + "{"));
            }
            assertThat(element.getAttribute("fill")).matches("|none|#[0-9a-f]{6}");
        }
    }

    @Test
    void hasIdsOfItsOwn() {
        Set<String> ids = new HashSet<>();
        List<Plot> plots = Stream.concat(
                        plots().stream(),
                        Stream.of(Ladder.ofAspects(SamplePlots.area("Other", "MMMNN.M--N.XXXX.NNNN~"))))
                .toList();
        for (Plot plot : plots) {
            for (Element element : elements(plot)) {
                if (element.hasAttribute("id")) {
                    assertThat(ids.add(element.getAttribute("id"))).isTrue();
                }
            }
        }
        assertThat(ids).hasSize(2 * plots.size());
    }

    @ParameterizedTest
    @MethodSource("plots")
    void standsBesideItsEqualWithAPrefixBeforeItsIds(Plot plot) {
        String id = elements(plot).get(1).getAttribute("id");
        Plot other = plot.withIdPrefix("before-");

        assertThat(other.toSvg())
                .isEqualTo(plot.toSvg().replace(id.replace("-title", ""), "before-" + id.replace("-title", "")));
        assertThat(elements(other).get(1).getAttribute("id")).isEqualTo("before-" + id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "-a", "a b", "a\"", "é", "a\n"})
    void refusesAPrefixThatIsNoId(String prefix) {
        assertThat(plots())
                .allSatisfy(plot -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> plot.withIdPrefix(prefix))
                        .withMessageStartingWith(
                                "prefix of ids must be a letter and at most 99 letters, digits, '-' and '_'"
                                        + ", but was '"));
    }

    @ParameterizedTest
    @MethodSource("plots")
    void isTheSameInEveryLocale(Plot plot) {
        String svg = plot.toSvg();
        String text = plot.toText();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(plot.toSvg()).isEqualTo(svg);
            assertThat(plot.toText()).isEqualTo(text);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @MethodSource("plots")
    void takesATitleAboveTheTextToo(Plot plot) {
        Plot titled = plot.withTitle("Where we stand");

        assertThat(titled.title()).isEqualTo("Where we stand");
        assertThat(titled.toText()).isEqualTo("Where we stand\n\n" + plot.toText());
        assertThat(titled.toString()).isEqualTo(titled.toText());
        assertThat(plot.title()).isNotEqualTo("Where we stand");
    }

    @ParameterizedTest
    @MethodSource("plots")
    void fitsItsColumns(Plot plot) {
        for (int columns : new int[] {50, 63, 80, 132}) {
            for (Symbols symbols : Symbols.values()) {
                String text = plot.withTitle(
                                "A title that is longer than the columns of a narrow terminal have room for")
                        .withColumns(columns)
                        .withSymbols(symbols)
                        .toText();
                assertThat(text.lines()).allMatch(line -> line.length() <= columns);
                assertThat(text).endsWith("\n");
                if (symbols == Symbols.ASCII) {
                    assertThat(text).matches("[ -~\n]+");
                }
            }
        }
    }

    @Test
    void fitsItsColumnsWhateverItsWords() {
        for (String text : List.of("W".repeat(200), "Many words that are long ".repeat(8), "\u001B[31m\n", "שלום ")) {
            for (Plot plot : SamplePlots.sayingEverything()) {
                for (Symbols symbols : Symbols.values()) {
                    Plot worded =
                            plot.withWording(SamplePlots.wording(text, false)).withSymbols(symbols);
                    for (int columns : new int[] {50, 80}) {
                        assertThat(worded.withColumns(columns).toText().lines())
                                .allMatch(line ->
                                        TextWidth.columns(line.replaceAll("[\u2068\u2069]", ""), false) <= columns)
                                .noneMatch(line -> line.contains("\u001B"));
                    }
                }
            }
        }
    }

    @Test
    void repeatsItsHeadingsWhereManyRowsWouldPutThemOutOfSight() {
        List<String> names = List.of("Northbank", "Aldergate");
        for (int[] rowsAndHeadings : new int[][] {{12, 1}, {13, 2}, {59, 2}, {60, 3}, {300, 9}}) {
            int rows = rowsAndHeadings[0];
            assertThat(texts(Ladder.ofAreas(SamplePlots.areas(rows, names)), "Emerging"))
                    .isEqualTo(rowsAndHeadings[1]);
            assertThat(texts(HeatMap.of(SamplePlots.areas(rows, names)), "A2")).isEqualTo(rowsAndHeadings[1]);
        }
    }

    private static long texts(Plot plot, String text) {
        return elements(plot).stream()
                .filter(it ->
                        it.getTagName().equals("text") && it.getTextContent().equals(text))
                .count();
    }

    @ParameterizedTest
    @MethodSource("plots")
    void isAsWideAsAsked(Plot plot) {
        assertThat(plot.toSvg()).contains(" width=\"760\" ");
        assertThat(plot.withWidth(480).toSvg()).contains(" width=\"480\" ");
        assertThat(plot.withWidth(4_800).toSvg()).contains(" width=\"4800\" ");
    }

    @ParameterizedTest
    @ValueSource(ints = {479, 4_801, 0, -1})
    void refusesAWidthBeyondItsLimits(int width) {
        assertThat(plots())
                .allSatisfy(plot -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> plot.withWidth(width))
                        .withMessage("width must be from 480 to 4800, but was " + width));
    }

    @ParameterizedTest
    @ValueSource(ints = {49, 0, -1})
    void refusesLessThanFiftyColumns(int columns) {
        assertThat(plots())
                .allSatisfy(plot -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> plot.withColumns(columns))
                        .withMessage("columns must be 50 or more, but was " + columns));
    }

    @Test
    void refusesABlankTitle() {
        assertThat(plots())
                .allSatisfy(plot -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> plot.withTitle(" \n"))
                        .withMessage("title must not be blank"));
    }
}
