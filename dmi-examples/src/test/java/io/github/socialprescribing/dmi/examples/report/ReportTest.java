package io.github.socialprescribing.dmi.examples.report;

import static io.github.socialprescribing.dmi.assessment.Answer.MET;
import static io.github.socialprescribing.dmi.assessment.Answer.NOT_MET;
import static io.github.socialprescribing.dmi.assessment.Answer.PARTLY_MET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.model.Need;
import io.github.socialprescribing.dmi.portfolio.Summary;
import io.github.socialprescribing.dmi.scoring.AspectProfile;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {

    private static final List<Profile> SAMPLE = Areas.sample();

    /** Reports of every shape. */
    static Stream<Report> reports() {
        List<Profile> many = IntStream.range(0, 300)
                .mapToObj(i ->
                        Areas.named("a" + i, "Area of a name that is rather longer than most names are, number " + i))
                .toList();
        return Stream.of(
                Areas.report(SAMPLE)
                        .withNotice("All of it is fictional.")
                        .withRejected(2, "rejected.jsonl")
                        .withRemarks(List.of("A remark.")),
                Areas.report(SAMPLE.subList(1, 2)),
                Areas.report(List.of(SAMPLE.get(0), SAMPLE.get(0), SAMPLE.get(1))),
                Report.of(Summary.of(Areas.MODEL, many), many.subList(0, 50)),
                Report.of(Summary.of(Areas.MODEL, SAMPLE), List.of()),
                Report.of(Summary.empty(Areas.MODEL), List.of()));
    }

    private static String text(Document page, String selector) {
        return page.select(selector).text();
    }

    private static Document pageOf(Profile... areas) {
        return Areas.page(Areas.report(List.of(areas)));
    }

    @Nested
    class Itself {

        @ParameterizedTest
        @MethodSource("io.github.socialprescribing.dmi.examples.report.ReportTest#reports")
        void hasLandmarksAndHeadingsInOrder(Report report) {
            Document page = Areas.page(report);
            assertThat(page.select("html").attr("lang")).isEqualTo("en");
            assertThat(page.title()).isEqualTo(page.select("h1").text());
            for (String landmark : List.of("body > header", "body > main", "body > footer", "h1")) {
                assertThat(page.select(landmark)).as(landmark).hasSize(1);
            }
            assertThat(page.select("body > a").first())
                    .hasToString("<a class=\"skip\" href=\"#content\">Skip to the content</a>");
            List<Integer> headings = page.select("h1, h2, h3, h4").stream()
                    .map(heading -> heading.tagName().charAt(1) - '0')
                    .toList();
            assertThat(headings.get(0)).isEqualTo(1);
            for (int i = 1; i < headings.size(); i++) {
                assertThat(headings.get(i)).as("heading " + i).isBetween(2, headings.get(i - 1) + 1);
            }
        }

        @ParameterizedTest
        @MethodSource("io.github.socialprescribing.dmi.examples.report.ReportTest#reports")
        void hasTablesThatSayWhatTheyHold(Report report) {
            Document page = Areas.page(report);
            assertThat(page.select("table:not(:has(> caption))")).isEmpty();
            assertThat(page.select("caption").eachText()).doesNotContain("");
            assertThat(page.select("th:not([scope])")).isEmpty();
            assertThat(page.select("th").eachText()).doesNotContain("");
        }

        @ParameterizedTest
        @MethodSource("io.github.socialprescribing.dmi.examples.report.ReportTest#reports")
        void hasNoStyleOrScriptInAttributes(Report report) {
            Set<String> attributes = new TreeSet<>();
            for (Element element : Areas.page(report).getAllElements()) {
                for (Attribute attribute : element.attributes()) {
                    attributes.add(attribute.getKey().toLowerCase(Locale.ROOT));
                }
            }
            assertThat(attributes)
                    .contains("class")
                    .doesNotContain("style", "src", "srcset", "srcdoc", "action", "formaction", "xlink:href")
                    .noneMatch(name -> name.startsWith("on"));
        }

        @ParameterizedTest
        @MethodSource("io.github.socialprescribing.dmi.examples.report.ReportTest#reports")
        void allowsExactlyItsOwnStylesAndScript(Report report) {
            Document page = Areas.page(report);
            Element policy = page.select("head > meta").get(1);
            assertThat(policy.attr("http-equiv")).isEqualTo("Content-Security-Policy");
            assertThat(page.select("script")).hasSize(1);
            Set<String> styles =
                    page.select("style").stream().map(ReportTest::hash).collect(Collectors.toSet());
            String[] directives = policy.attr("content").split("; ");
            assertThat(directives).hasSize(5);
            assertThat(directives[0]).isEqualTo("default-src 'none'");
            assertThat(directives[1]).startsWith("style-src ");
            assertThat(directives[1].substring("style-src ".length()).split(" "))
                    .containsAll(styles);
            assertThat(directives[2])
                    .isEqualTo("script-src " + hash(page.select("script").first()));
            assertThat(directives[3]).isEqualTo("base-uri 'none'");
            assertThat(directives[4]).isEqualTo("form-action 'none'");
        }

        @ParameterizedTest
        @MethodSource("io.github.socialprescribing.dmi.examples.report.ReportTest#reports")
        void refersOnlyToWhatStandsInIt(Report report) {
            Document page = Areas.page(report);
            List<String> ids = page.select("[id]").eachAttr("id");
            assertThat(ids).doesNotHaveDuplicates();
            List<String> references = new ArrayList<>();
            page.select("[href]").eachAttr("href").forEach(reference -> {
                assertThat(reference).startsWith("#");
                references.add(reference.substring(1));
            });
            for (String attribute : List.of("aria-labelledby", "aria-describedby", "for", "data-area")) {
                page.select("[" + attribute + "]")
                        .eachAttr(attribute)
                        .forEach(value -> references.addAll(List.of(value.split(" "))));
            }
            assertThat(ids).containsAll(new HashSet<>(references));
        }

        @Test
        void isTheSameInAnyLocaleAndTimeZone() {
            Locale locale = Locale.getDefault();
            TimeZone zone = TimeZone.getDefault();
            try {
                String page = Areas.html(Areas.report(SAMPLE));
                for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "de-DE", "th-TH-u-ca-buddhist")) {
                    Locale.setDefault(Locale.forLanguageTag(tag));
                    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                    assertThat(Areas.html(Areas.report(SAMPLE))).isEqualTo(page);
                }
            } finally {
                Locale.setDefault(locale);
                TimeZone.setDefault(zone);
            }
        }

        @Test
        void leavesTheStreamOpenAndPassesItsFailureOn() throws IOException {
            Areas.report(SAMPLE).writeTo(new OutputStream() {
                @Override
                public void write(int b) {}

                @Override
                public void close() {
                    throw new AssertionError("closed");
                }
            });
            assertThatIOException()
                    .isThrownBy(() -> Areas.report(SAMPLE).writeTo(new OutputStream() {
                        @Override
                        public void write(int b) throws IOException {
                            throw new IOException("the disk is full");
                        }
                    }))
                    .withMessage("the disk is full");
        }
    }

    private static String hash(Element element) {
        // Within a picture a style is text like any other.
        String content = element.data().isEmpty() ? element.wholeText() : element.data();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Nested
    class OfManyAreas {

        private final Document page = Areas.page(Areas.report(SAMPLE)
                .withNotice("Every area is fictional.")
                .withRejected(2, "rejected.jsonl")
                .withRemarks(List.of("Parents that are not among the areas: nowhere.")));

        @Test
        void saysWhatItIsOf() {
            assertThat(text(page, "h1")).isEqualTo("Digital maturity of 33 areas");
            assertThat(text(page, ".notice")).isEqualTo("Every area is fictional.");
            assertThat(text(page, "header"))
                    .contains("Assessed between 12 September 2025 and 30 October 2026.")
                    .contains(
                            "35 records were read: 33 accepted, 2 rejected. What was wrong with the rejected, and what"
                                    + " they say, is in rejected.jsonl.");
            assertThat(text(page, "#remarks li")).isEqualTo("Parents that are not among the areas: nowhere.");
        }

        @Test
        void saysTheFourHeadlinesInWords() {
            List<Element> cards = page.select(".card");
            assertThat(cards)
                    .extracting(card -> card.select("h3").text())
                    .containsExactly("Staged level", "Typical level", "Spread", "Index");
            assertThat(cards.get(0).text())
                    .contains("Level 2 in the middle of 33 areas")
                    .contains("10 areas stand at Level 1, 16 at Level 2, 5 at Level 3 and 2 at Level 4.")
                    .contains("Were every unknown answer a yes, 8 areas would stand at Level 1, 15 at Level 2,");
            assertThat(cards.get(1).text()).contains("2 areas stand at Level 1, 12 at Level 2,");
            assertThat(cards.get(2).text())
                    .contains("from the lowest to the highest of 230 aspects in 33 areas")
                    .contains("25 aspects stand at Level 1,");
            assertThat(cards.get(3).text())
                    .contains("3.00 to 3.02 in the middle of 33 areas, on the scale from 1 to 5")
                    .contains("The areas lie between 1.43 and 4.93; their mean is 3.05 to 3.21.")
                    .contains("over the 26 areas that tell it, the mean is ")
                    .contains("treats an order as a number");
        }

        @Test
        void showsEveryAreaInTableAndDetail() {
            List<String> names = SAMPLE.stream().map(area -> area.area().name()).toList();
            assertThat(page.select("#area-table tbody th bdi:first-of-type").stream()
                            .filter(name -> name.parent().is("a"))
                            .map(Element::wholeText))
                    .isEqualTo(names);
            assertThat(page.select("details.area h3 bdi").eachText()).isEqualTo(names);
            assertThat(text(page, "#area-table tbody tr:nth-child(2)"))
                    .isEqualTo("Northbank borough in Riverside 2026-09-30 2 3 3.54 to 3.61 3 4 3 2 3 3 4 2");
        }

        @Test
        void showsPlotsOnce() {
            assertThat(page.select("#ladder svg")).hasSize(1);
            assertThat(page.select("#heat-map svg")).hasSize(1);
            assertThat(page.select("details.area svg")).hasSize(33);
        }

        @Test
        void countsAspectsSafeguardsAndWhatAreasSay() {
            assertThat(text(page, "#spread tbody:has(th:contains(Integration)) tr:first-child"))
                    .isEqualTo("Integration low reading 6 8 8 10 0 1");
            assertThat(page.select("#safeguards tbody tr")).hasSize(6);
            assertThat(page.select("#spread .side-by-side caption").eachText())
                    .containsExactly(
                            "Challenges that they name",
                            "When they mean to add digital support",
                            "The level that they hope for");
            assertThat(text(page, "#spread .side-by-side")).contains("Budget 19");
        }

        @Test
        void pairsLearnersWithLeaders() {
            Element integration =
                    page.select("details.aspect:has(h3:contains(Integration))").first();
            assertThat(integration.select("summary").text())
                    .isEqualTo("Integration middle at Level 3, 10 ahead, 11 behind");
            assertThat(integration.select("p").text())
                    .startsWith("Ahead: Anvilgate (Level 4 to 5), Brindlecombe (Level 4),");
            assertThat(integration.select("tbody tr").eachText())
                    .contains("Riverside (Level 2) Saltmarrow Quays (Level 4) 0.50 levels apart on average over the 6"
                            + " other aspects scored in both");
        }

        @Test
        void explainsEveryAspectOfEveryArea() {
            for (int i = 0; i < SAMPLE.size(); i++) {
                List<String> rows = page.select("details.area")
                        .get(i)
                        .select(".why tbody tr")
                        .eachText();
                List<AspectProfile> aspects = SAMPLE.get(i).aspects();
                assertThat(rows).hasSameSizeAs(aspects);
                for (int k = 0; k < rows.size(); k++) {
                    assertThat(rows.get(k))
                            .startsWith(aspects.get(k).aspect().name())
                            .endsWith(aspects.get(k).explanation().text());
                }
            }
        }
    }

    @Nested
    class OfSomeOfTheAreas {

        @Test
        void saysHowManyAreShown() {
            Document page = Areas.page(Report.of(Summary.of(Areas.MODEL, SAMPLE), SAMPLE.subList(0, 5)));
            assertThat(text(page, "header"))
                    .contains("The headlines, the spread and the safeguards count all 33 areas. Pictures, tables and"
                            + " details are of the first 5 in the order of the input.");
            assertThat(page.select("#area-table tbody tr")).hasSize(5);
            assertThat(text(page, ".card:nth-child(2)")).contains("in the middle of 33 areas");
            assertThat(text(page, "#leaders")).contains("the 5 areas compared");
        }

        @Test
        void countsAllWhereNoneIsShown() {
            Document page = Areas.page(Report.of(Summary.of(Areas.MODEL, SAMPLE), List.of()));
            assertThat(text(page, "header")).contains("count all 33 areas; none is shown by itself.");
            assertThat(page.select(".card h3").eachText())
                    .containsExactly("Staged level", "Typical level", "Spread", "Index");
            assertThat(text(page, ".card:nth-of-type(2)")).contains("2 areas stand at Level 1, 12 at Level 2,");
            assertThat(page.select("#spread")).hasSize(1);
            assertThat(page.select("#areas, #ladder, #heat-map, #leaders, #details, nav a[href=#areas]"))
                    .isEmpty();
        }

        @Test
        void isRefusedIfMoreAreShownThanThereAre() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Report.of(Summary.of(Areas.MODEL, SAMPLE.subList(0, 2)), SAMPLE))
                    .withMessage("areas shown must be at most the 2 counted, but were 33");
        }

        @Test
        void saysSoIfThereIsNone() {
            Document page =
                    Areas.page(Report.of(Summary.empty(Areas.MODEL), List.of()).withRejected(1, "rejected.jsonl"));
            assertThat(text(page, "h1")).isEqualTo("Digital maturity of 0 areas");
            assertThat(text(page, "main")).startsWith("Nothing to report No record was accepted.");
            assertThat(text(page, "header")).contains("1 record was read: 0 accepted, 1 rejected.");
        }
    }

    @Nested
    class OfOneArea {

        private final Profile northbank = SAMPLE.get(1);
        private final Document page = pageOf(northbank);

        @Test
        void isAboutThatArea() {
            assertThat(text(page, "h1")).isEqualTo("Digital maturity of Northbank");
            assertThat(page.select("details.area").first().hasAttr("open")).isTrue();
            assertThat(page.select("#areas, #ladder, #heat-map, #spread, #leaders"))
                    .isEmpty();
            assertThat(page.select(".card strong").eachText())
                    .containsExactly("Level 2", "Level 3", "Level 2 to 4", "3.54 to 3.61");
            assertThat(text(page, ".card:first-child")).contains("Level 2: A programme has begun");
        }

        @Test
        void isToldInFactsAndWords() {
            assertThat(text(page, "details.area"))
                    .contains("As a whole at Level 2 (Emerging), held there by Software platform.");
            assertThat(page.select(".facts > div").eachText())
                    .containsExactly(
                            "Id northbank",
                            "Kind borough",
                            "Sector local government",
                            "Part of riverside",
                            "Commissioning area north",
                            "Population 259,146",
                            "Assessed on 30 September 2026",
                            "Assessed by steering group",
                            "Answered 49 of 52 questions",
                            "Hopes for Level 4",
                            "Digital plans within a year",
                            "Challenges budget");
        }

        @Test
        void hasItsNextSteps() {
            assertThat(text(page, "details.area")).contains("Level 3 as a whole takes one step:");
            assertThat(page.select(".steps li").eachText())
                    .singleElement()
                    .asString()
                    .startsWith("First step First use of a platform Software platform, Level 3; partly in place");
        }

        @Test
        void hasItsSafeguards() {
            assertThat(page.select(".safeguards li").eachText())
                    .contains("Upheld Inclusion of everyone", "At risk Use of existing systems (partly in place)")
                    .hasSize(6);
        }

        @Test
        void thatHasEverythingHasNothingLeftToDo() {
            Assessment.Builder all = Areas.assessment("top", "Top");
            Areas.MODEL.criteria().stream().map(Criterion::id).forEach(id -> all.answer(id, MET));
            Document top = pageOf(ScoringEngine.score(all.build()));
            assertThat(text(top, "details.area"))
                    .contains("Every scored aspect stands at Level 5 (Optimised) at least.")
                    .contains("Everything that the aspects require is in place.");
        }

        @Test
        void thatIsMissingNothingKnownAsksFirst() {
            Document unknown = pageOf(Areas.named("a", "A"));
            assertThat(text(unknown, "details.area"))
                    .contains("Nothing is known to be missing where the level is lowest. Ask first: ")
                    .contains("not known: ask first");
        }

        @Test
        void namesTheFirstStepAmongTheSteps() {
            Document page = pageOf(ScoringEngine.score(Areas.assessment("a", "A")
                    .answer("programme.started", NOT_MET)
                    .answer("engagement.begun", PARTLY_MET)
                    .build()));
            assertThat(page.select(".steps li").eachText()).hasSize(7);
            assertThat(page.select(".steps li:has(.first)").eachText())
                    .singleElement()
                    .asString()
                    .contains("Programme, Level 2; missing");
        }
    }

    @Nested
    class OfAModelWithoutSafeguards {

        @Test
        void saysNothingOfThem() {
            MaturityModel model = MaturityModel.builder("plain", "1.0")
                    .aspect("a1", aspect -> {
                        aspect.name("A1");
                        for (int level = 2; level <= 5; level++) {
                            aspect.criterion(
                                    "c" + level,
                                    level,
                                    Need.REQUIRED,
                                    it -> it.title("Title").question("Question?"));
                        }
                    })
                    .build();
            List<Profile> areas = Stream.of("MMNN", "MN-N")
                    .map(letters -> ScoringEngine.score(Assessment.builder(model)
                            .area(Area.of(letters, "Area " + letters))
                            .assessedOn(LocalDate.of(2026, 9, 30))
                            .answers(AnswerSheet.parse("plain/1.0:" + letters + "~", model))
                            .build()))
                    .toList();

            Document page = Areas.page(Report.of(Summary.of(model, areas), areas));

            assertThat(page.select("#safeguards, a[href=#safeguards], #filter-risk, ul.safeguards"))
                    .isEmpty();
            assertThat(text(page, "#area-table thead")).endsWith("Index A1");
            assertThat(page.text()).doesNotContainIgnoringCase("safeguard");
        }
    }

    @Nested
    class OfAnAreaTwice {

        @Test
        void comparesNeitherOfOneDate() {
            Document page = pageOf(SAMPLE.get(0), SAMPLE.get(0), SAMPLE.get(1), SAMPLE.get(2));
            assertThat(text(page, "#leaders"))
                    .contains("Riverside has 2 assessments of 30 October 2026, none of which is compared.")
                    .contains("the 2 areas compared");
            assertThat(page.select("details.area")
                            .get(1)
                            .select("svg title")
                            .first()
                            .text())
                    .contains("assessment 2 of that date");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</title></style></script><img src=x onerror=alert(1)>",
                "\" onmouseover=\"alert(1)\" x=\"",
                "' onfocus='alert(1)",
                "&lt;b&gt; &amp; &#x27; &unknown;",
                "<!-- comment --> ]]> <![CDATA[",
                "javascript:alert(1)",
                "${page.title()} {{7*7}} $unsafe{1}",
                "منطقة الشمال",
                "\u202eevil\u202c",
                "👩‍👩‍👧 Grove 🌳"
            })
    void writesNamesFromOutsideUnchanged(String name) {
        Document page = pageOf(Areas.named("a", name), Areas.named("b", "Other"));
        assertThat(page.select("#area-table tbody a bdi").first().wholeText()).isEqualTo(name);
        assertThat(page.select("details.area h3 bdi").first().wholeText()).isEqualTo(name);
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("img, body style:not(svg style), iframe")).isEmpty();
        Document alone = pageOf(Areas.named("a", name));
        assertThat(alone.select("h1 bdi").first().wholeText()).isEqualTo(name);
        assertThat(alone.title())
                .isEqualTo(("Digital maturity of " + name).strip().replaceAll("\\s+", " "));
    }

    @Test
    void writesControlCharactersAsSigns() {
        Document page = pageOf(Areas.named("a", "A\u0000\r\u001b[31m\u007f\u0085\ufffeZ"));
        assertThat(page.select("h1 bdi").first().wholeText()).isEqualTo("A\u2400\u240d\u241b[31m\u2421\ufffd\ufffdZ");
    }

    @Test
    void namesTheLevelsInTheLanguageOfTheModel() {
        assertThat(text(Areas.page(Areas.report(SAMPLE)), "#reading tbody tr:nth-child(2)"))
                .startsWith("2 " + Areas.MODEL.levelTitle(MaturityLevel.EMERGING));
    }
}
