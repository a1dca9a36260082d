package io.github.socialprescribing.dmi.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Document;

/** Whatever an area is called, the SVG is well-formed XML 1.0 and carries the name. */
class PlotProperties {

    private static final MaturityModel MODEL = Samples.model("2R 3R 4R 5R", "2R 3R 4R 5R");

    /** Stretches of markup, of what XML forbids or treats as special, of scripts and signs, and any character at all. */
    @Provide
    Arbitrary<String> hostileNames() {
        Arbitrary<String> stretch = Arbitraries.of(
                "<script>alert(1)</script>",
                "]]>",
                "<![CDATA[",
                "<!--",
                "-->",
                "&amp;",
                "&#0;",
                "\"'",
                "</text>",
                "</title></svg>",
                "\u0000",
                "\u000B",
                "\u001B[31m",
                "\r\n",
                "\t",
                "\u0085",
                "\uFFFE",
                "\u2028",
                "\u202E",
                "\uFEFF",
                "a".repeat(60),
                "שלום",
                "👩‍👩‍👧",
                "  ",
                "{}",
                "url(#x)");
        return Arbitraries.oneOf(stretch, Arbitraries.strings().ofMaxLength(8))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    private static Profile area(String name) {
        return ScoringEngine.score(Samples.assessment(MODEL, "MP--.MM-N~").toBuilder()
                .area(Area.of("id", name))
                .build());
    }

    private static boolean isName(String name) {
        return !name.isBlank() && name.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    @Property(tries = 200)
    void carryEveryName(@ForAll("hostileNames") String name) {
        if (!isName(name)) {
            return;
        }
        for (Plot plot : List.of(
                Ladder.ofAreas(List.of(area(name))),
                Ladder.ofAspects(area(name)),
                HeatMap.of(List.of(area(name))),
                Radar.of(area(name)),
                Frontier.of(SamplePlots.frontier(name)),
                Ladder.ofAspects(SamplePlots.ofAspects(2, List.of(name))),
                HeatMap.of(List.of(SamplePlots.ofAspects(2, List.of(name)))),
                Radar.of(SamplePlots.ofAspects(2, List.of(name))))) {
            Document document = Pictures.parse(plot.toSvg());
            assertThat(Pictures.texts(document)).anyMatch(text -> text.contains(legal(name)));
        }
    }

    /** Titles are not checked as names are: half a surrogate pair may stand in them too. */
    @Property(tries = 200)
    void carryEveryTitle(@ForAll("hostileNames") String title, @ForAll char any) {
        String hostile = "x" + title + any;
        for (Plot plot : PlotTest.plots()) {
            assertThat(Pictures.texts(Pictures.parse(plot.withTitle(hostile).toSvg())))
                    .contains(legal(hostile));
        }
    }

    /** What the phrases say is from outside too; those that only texts have are left out. */
    @Property(tries = 60)
    void carryEveryWordInFull(@ForAll("hostileNames") String words) {
        String hostile = "x" + words.replaceAll("\\{[a-z]+}", "");
        Set<String> missing = Arrays.stream(Phrase.values()).map(Phrase::id).collect(Collectors.toSet());
        missing.removeAll(Set.of("low-to-high", "within-one-column", "targets-by"));
        for (Plot plot : SamplePlots.sayingEverything()) {
            Document plain = Pictures.parse(
                    plot.withWording(SamplePlots.wording("", true)).toSvg());
            Document document = Pictures.parse(
                    plot.withWording(SamplePlots.wording(hostile, true)).toSvg());
            List<String> said = said(document);
            for (String id : ids(plain)) {
                missing.remove(id);
                assertThat(said).anyMatch(text -> text.contains(legal(hostile) + "«" + id + "»"));
            }
            assertThat(Pictures.tags(document))
                    .isSubsetOf("svg", "title", "desc", "style", "rect", "g", "text", "line", "circle", "path");
        }
        assertThat(missing).isEmpty();
    }

    private static Set<String> ids(Document document) {
        return Pattern.compile("«([a-z-]+)»")
                .matcher(String.join(" ", said(document)))
                .results()
                .map(id -> id.group(1))
                .collect(Collectors.toSet());
    }

    /** {@return every text that is shown, heard or stands in a title} */
    private static List<String> said(Document document) {
        return Stream.concat(
                        Pictures.texts(document).stream(),
                        Stream.of(document.getElementsByTagName("desc").item(0).getTextContent()))
                .toList();
    }

    private static String legal(String name) {
        StringBuilder legal = new StringBuilder();
        name.codePoints()
                .forEach(c -> legal.appendCodePoint(
                        Character.toString(c).matches("[\t\n\r -\uD7FF\uE000-\uFFFD\\x{10000}-\\x{10FFFF}]")
                                ? c
                                : 0xFFFD));
        return legal.toString();
    }
}
