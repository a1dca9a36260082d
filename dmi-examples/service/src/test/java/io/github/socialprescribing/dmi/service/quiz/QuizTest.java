package io.github.socialprescribing.dmi.service.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The quiz over HTTP, as a program sees it. */
class QuizTest extends QuizOverHttp {

    private static List<String> problems(Document page) {
        return page.select(".problems li").eachText();
    }

    private static List<String> chosen(Document page) {
        return page.select("input[checked]").stream()
                .map(input -> input.attr("name") + "=" + input.attr("value"))
                .toList();
    }

    @Nested
    class Questions {

        @Test
        void areOneForEachAspectWithItsDescriptors() throws Exception {
            Document page = page("/");

            assertThat(page.select("fieldset")).hasSize(7);
            for (Aspect aspect : MaturityModel.standard().aspects()) {
                assertThat(page.select("input[name=" + aspect.id() + "]").eachAttr("value"))
                        .containsExactly("1", "2", "3", "4", "5", "unsure");
                aspect.descriptors()
                        .forEach(descriptor -> assertThat(page.select("label:has(#" + aspect.id() + "-"
                                                + descriptor.level().number() + ")")
                                        .text())
                                .endsWith(descriptor.text()));
            }
            assertThat(page.select("legend .aspect").eachText())
                    .containsExactlyElementsOf(MaturityModel.standard().aspects().stream()
                            .map(Aspect::name)
                            .toList());
            assertThat(chosen(page)).isEmpty();
        }

        @Test
        void areNotSentAgainToWhoeverHasThem() throws Exception {
            HttpResponse<String> first = get("/");
            String tag = first.headers().firstValue("ETag").orElseThrow();

            HttpResponse<String> again = get("/", "If-None-Match", tag);

            assertThat(first.headers().allValues("Cache-Control")).containsExactly("no-cache");
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }

        @Test
        void areShownWhateverOtherProgramsAddToTheAddress() throws Exception {
            assertThat(get("/?utm_source=newsletter&fbclid=IwAR0").statusCode()).isEqualTo(200);
        }
    }

    @Nested
    class Form {

        @Test
        void leadsToTheAddressOfTheResult() throws Exception {
            HttpResponse<String> response = get("/result?" + PICKS);

            assertThat(response.statusCode()).isEqualTo(303);
            assertThat(response.headers().firstValue("Location")).contains("." + RESULT);
            assertThat(response.uri()
                            .resolve(response.headers().firstValue("Location").orElseThrow()))
                    .isEqualTo(uri(RESULT));
        }

        @Test
        void leavesAnAspectUnknownOfWhichSomebodyIsNotSure() throws Exception {
            assertThat(get("/result?" + PICKS.replace("insight=2", "insight=unsure"))
                            .headers()
                            .firstValue("Location"))
                    .contains("." + UNSURE);
        }

        @Test
        void saysWhatIsMissingAndKeepsTheRest() throws Exception {
            HttpResponse<String> response = get("/result?programme=3&citizens=unsure");
            Document page = page(response);

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(problems(page))
                    .containsExactly(
                            "Stakeholder engagement: choose the sentence that fits best, or “Not sure”.",
                            "Service information: choose the sentence that fits best, or “Not sure”.",
                            "Software platform: choose the sentence that fits best, or “Not sure”.",
                            "Integration: choose the sentence that fits best, or “Not sure”.",
                            "Insight: choose the sentence that fits best, or “Not sure”.");
            assertThat(chosen(page)).containsExactly("programme=3", "citizens=unsure");
            for (Element link : page.select(".problems a")) {
                assertThat(page.select(link.attr("href"))).as(link.text()).hasSize(1);
            }
            assertThat(page.select("fieldset[aria-describedby='insight-about insight-problem']"))
                    .hasSize(1);
            assertThat(page.select("#insight-problem").text())
                    .isEqualTo("Insight: choose the sentence that fits best, or “Not sure”.");
            assertThat(page.title()).startsWith("Please look again");
        }

        @Test
        void saysWhatIsWrongAllAtOnce() throws Exception {
            String wrong = PICKS.replace("engagement=2", "engagement=6").replace("insight=2", "insight=2&insight=3")
                    + "&programm=1&platform-x=%00";
            HttpResponse<String> response = get("/result?" + wrong);

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(problems(page(response)))
                    .containsExactly(
                            "Unknown parameter 'programm'; did you mean 'programme'?",
                            "Unknown parameter 'platform-x'; did you mean 'platform'?",
                            "Stakeholder engagement must be a level from 1 to 5 or unsure, but was '6'.",
                            "Parameter 'insight' must be given once, but was given 2 times.");
            assertThat(chosen(page(response)))
                    .containsExactly("programme=3", "information=4", "platform=3", "integration=2", "citizens=4");
        }
    }

    @Nested
    class Result {

        @Test
        void saysTheHeadlinesInWords() throws Exception {
            Document page = page(RESULT);

            assertThat(page.title()).isEqualTo("Level 2, Emerging – Digital Maturity Index");
            assertThat(page.select("h1").text()).isEqualTo("Level 2, Emerging");
            assertThat(page.select("main").text())
                    .contains("An area stands as a whole where its lowest aspects stand: here Stakeholder engagement,"
                            + " Integration and Insight.");
            assertThat(page.select(".headlines > div").eachText())
                    .satisfiesExactly(
                            staged -> assertThat(staged).startsWith("Staged level Level 2 Emerging"),
                            typical -> assertThat(typical).startsWith("Typical level Level 3 Established"),
                            spread -> assertThat(spread)
                                    .startsWith("Spread Level 2 to 4 3 at Level 2, 2 at Level 3 and 2 at Level 4"),
                            index -> assertThat(index)
                                    .startsWith("Index 2.86 on the scale from 1 to 5")
                                    .contains("treats an order as a number"));
        }

        @Test
        void drawsTheLadderAndSaysItAspectByAspect() throws Exception {
            Document page = page(RESULT);

            assertThat(page.select("svg[role=img] desc").text())
                    .contains("Programme 3.00; Stakeholder engagement 2.00; Service information 4.00");
            assertThat(page.select(".aspects li").eachText())
                    .hasSize(7)
                    .first()
                    .isEqualTo("Programme 12345 Level 3 Established The programme is established and recognised as a"
                            + " service. Next, for Level 4: Complete programme; Growing number of prescriptions.");
        }

        @Test
        void saysTheNextStepsOfTheLowestAspects() throws Exception {
            Document page = page(RESULT);

            assertThat(page.select("section[aria-labelledby=next-heading] > p").text())
                    .startsWith("For Level 3 as a whole, 4 things are needed.");
            assertThat(page.select(".steps dt").eachText())
                    .containsExactly("Stakeholder engagement", "Integration", "Insight");
            assertThat(page.select(".steps dd").eachText())
                    .hasSize(4)
                    .first()
                    .isEqualTo("First step Growing local involvement Are more and more local groups and organisations"
                            + " taking part, or are most of them already involved?");
            assertThat(page.select(".steps .first")).hasSize(1);
        }

        @Test
        void saysThatItIsQuickAndWhatTheSafeguardsAsk() throws Exception {
            Document page = page(RESULT);

            assertThat(page.select("section[aria-labelledby=certainty-heading] li")
                            .eachText())
                    .hasSize(3)
                    .first()
                    .asString()
                    .startsWith(
                            "This is a quick assessment. One sentence was chosen for each aspect, and the answers to"
                                    + " the 38 criteria that decide the levels follow from that.");
            assertThat(page.select(".safeguards .unknown")).hasSize(6);
        }

        @Test
        void givesBoundsForWhatSomebodyIsNotSureOf() throws Exception {
            Document page = page(UNSURE);

            assertThat(page.select("h1").text()).isEqualTo("Level 1 to 2, Uncoordinated to Emerging");
            assertThat(page.select(".aspects li:contains(Insight) .scale span").eachAttr("class"))
                    .containsExactly("reached", "open", "open", "open", "open");
            assertThat(page.select(".steps dd").eachText())
                    .containsExactly("Records of activity (not known: ask first) Is social prescribing activity in your"
                            + " area recorded somewhere, on paper or in a better way?");
            assertThat(page.select("section[aria-labelledby=certainty-heading]").text())
                    .contains("Not everything is known of Insight.");
        }

        @Test
        void isThatOfAWholeAssessmentToo() throws Exception {
            Document page = page(WHOLE);

            assertThat(page.select("section[aria-labelledby=certainty-heading] li")
                            .eachText())
                    .first()
                    .isEqualTo("39 of 52 questions are answered, each for itself.");
            assertThat(page.select(".safeguards > div").eachText())
                    .startsWith("Human contact at risk", "Protection of personal data at risk")
                    .endsWith("Inclusion of everyone upheld", "Use of existing systems not applicable");
            assertThat(page.select(".aspects li").get(1).text())
                    .contains("Next, for Level 3: Official backing (partly in place).");
        }

        @Test
        void saysWhenEverythingIsInPlace() throws Exception {
            Document page = page("/?answers=dmi-sp/1.0:MMMMMMMM.MMMMMM.MMMMMM.MMMMMM.MMMMMM.MMMMMM.MMMMMMMM~MMMMMM");

            assertThat(page.select("h1").text()).isEqualTo("Level 5, Optimised");
            assertThat(page.select("section[aria-labelledby=next-heading]").text())
                    .contains("Everything that the aspects require is in place.");
            assertThat(page.select(".steps")).isEmpty();
        }

        @Test
        void saysWhichAspectsAreNotScored() throws Exception {
            Document page = page("/?answers=dmi-sp/1.0:XXXXXXXX.MMMNNN.MMMMMM.MMMMMM.MMMMMM.MMMMMM.MMMMMMMM~MMMMMM");

            assertThat(page.select(".aspects li").first().text()).startsWith("Programme Not scored");
            assertThat(page.select("main").text())
                    .contains("6 of 7 aspects are scored; in the others nothing that is asked applies.");
        }

        @Test
        void saysWhereNothingOfTheNextLevelApplies() throws Exception {
            Document page = page("/?answers=dmi-sp/1.0:M-MXXX--.MMMMMM.MMMMMM.MMMMMM.MMMMMM.MMMMMM.MMMMMMMM~MMMMMM");

            assertThat(page.select(".aspects li").first().text())
                    .endsWith("Nothing that this aspect requires at a higher level applies here.");
            assertThat(page.select("section[aria-labelledby=next-heading]").text())
                    .isEqualTo("Next steps Level 4 cannot be reached in Programme: nothing that it asks for, or that a"
                            + " higher level asks for, applies.");
        }

        @Test
        void givesTheLinkThatLeadsBackToIt() throws Exception {
            Document page = page(RESULT);
            String link = page.select("#link").attr("value");

            assertThat(link).isEqualTo(uri(RESULT).toString());
            assertThat(page.select("a:contains(Change an answer)").first().absUrl("href"))
                    .isEqualTo(uri(RESULT.replace("/?", "/change?")).toString());
            assertThat(page.select("a:contains(The ladder as a picture)")
                            .first()
                            .absUrl("href"))
                    .isEqualTo(uri(RESULT.replace("/?", "/ladder.svg?")).toString());
        }

        @Test
        void isOfTodayIfTheAddressNamesNoDate() throws Exception {
            assertThat(page("/?answers=" + CODE).select("svg").text()).contains("assessed on 2026-09-30");
            assertThat(page("/?answers=" + CODE + "&assessedOn=2025-01-02")
                            .select("svg")
                            .text())
                    .contains("assessed on 2025-01-02");
        }

        @Test
        void isNotStored() throws Exception {
            HttpResponse<String> response = get(RESULT);

            assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(response.headers().map()).doesNotContainKeys("set-cookie", "etag", "last-modified");
        }
    }

    @Nested
    class Change {

        @Test
        void fillsInTheAnswersOfTheAddress() throws Exception {
            Document page = page(UNSURE.replace("/?", "/change?"));

            assertThat(String.join("&", chosen(page))).isEqualTo(PICKS.replace("insight=2", "insight=unsure"));
            assertThat(page.select(".notice")).isEmpty();
        }

        @Test
        void saysWhatIsLostOfAWholeAssessment() throws Exception {
            Document page = page(WHOLE.replace("/?", "/change?"));

            assertThat(String.join("&", chosen(page)))
                    .isEqualTo("programme=3&engagement=2&information=3&platform=3&integration=2&insight=3&citizens=2");
            assertThat(page.select(".notice").text()).startsWith("These answers say more than the quiz asks.");
        }
    }

    @Nested
    class DamagedLink {

        @ParameterizedTest
        @ValueSource(strings = {"/", "/change"})
        void isNamedAndWhatCanBeReadOfItIsKept(String path) throws Exception {
            String code = CODE.substring(0, CODE.length() - 12).replace("MMNNNN", "MMNNZN");
            HttpResponse<String> response = get(path + "?answers=" + code + "&assessedOn=2026-09-31");
            Document page = page(response);

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(problems(page))
                    .containsExactly(
                            "Answer code of model dmi-sp/1.0 must have one of M, P, N, X, - for"
                                    + " 'platform.reporting', but had 'Z' at position 39; must have 8 letters for aspect"
                                    + " 'citizens', but had 3 at position 56; must have '~' before the safeguards, but"
                                    + " had none.",
                            "Parameter 'assessedOn' must be a date of the years 1 to 9999, such as 2026-09-30, but was '2026-09-31'.");
            assertThat(chosen(page))
                    .containsExactly("programme=3", "engagement=2", "information=4", "integration=2", "insight=2");
            assertThat(page.select(".problems").text()).endsWith("are filled in below.");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '"',
                value = {
                    "answers=dmi-sp/2.0:MM~ | Answer code must be of model dmi-sp/1.0, but was of model dmi-sp/2.0.",
                    "answers= | Answer code must begin with a model and a colon, such as dmi-sp/1.0:, but was ''.",
                    "answers=x&answers=y | Parameter 'answers' must be given once, but was given 2 times.",
                    "answer=x | Unknown parameter 'answer'; did you mean 'answers'?",
                    "answers=dmi-sp/1.0:XXXXXXXX.XXXXXX.XXXXXX.XXXXXX.XXXXXX.XXXXXX.XXXXXXXX~------ | The answers must leave"
                            + " something to score, but every criterion that the model requires is not applicable."
                })
        void saysWhatIsWrong(String query, String problem) throws Exception {
            HttpResponse<String> response = get("/?" + query);

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(problems(page(response))).contains(problem);
            assertThat(chosen(page(response))).isEmpty();
        }

        @Test
        void saysThatTheAnswersAreMissing() throws Exception {
            assertThat(problems(page("/change")))
                    .containsExactly(
                            "Parameter 'answers' must be an answer code, such as"
                                    + " dmi-sp/1.0:--------.------.------.------.------.------.--------~------, but is missing.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", RESULT, "/result?" + PICKS, "/change?answers=" + CODE, "/result", "/?answers=x"})
    void answersHeadLikeGetWithoutABody(String path) throws Exception {
        HttpResponse<String> get = get(path);
        HttpResponse<String> head = head(path);

        assertThat(head.body()).isEmpty();
        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        for (String header : List.of("Content-Type", "ETag", "Location")) {
            assertThat(head.headers().allValues(header))
                    .as(header)
                    .isEqualTo(get.headers().allValues(header));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", RESULT, "/result?programme=0", "/change?answers=" + CODE})
    void allowsAPageItsOwnStylesAndNothingElse(String path) throws Exception {
        HttpResponse<String> response = get(path);
        Document page = page(response);

        assertThat(response.headers().allValues("Content-Security-Policy"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("unsafe", "script-src");
        assertThat(page.select("script, [style], [onclick], iframe, object, embed"))
                .isEmpty();
        assertThat(page.select("[src], link[href]").eachAttr("abs:href"))
                .containsExactly(uri("/favicon.svg").toString());
        assertThat(response.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void hasTheIconThatItsPagesName() throws Exception {
        assertThat(get("/favicon.svg").statusCode()).isEqualTo(200);
    }

    @Nested
    class InABrowser {

        private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '"',
                value = {
                    "404 | /nowhere | There is nothing at this path",
                    "404 | /%3Cscript%3E/a/b | There is nothing at this path",
                    "400 | /?answers=%zz | The request is not well-formed",
                    "400 | /result?programme=%ff | The request is not well-formed",
                    "405 | /plan | The path does not allow this method"
                })
        void whatGoesWrongHasAPageThatLeadsToTheQuiz(int status, String path, String title) throws Exception {
            String answer = raw("GET " + path + " HTTP/1.1", "Host: a", "Accept: " + BROWSER)
                    .text();
            Document page = Jsoup.parse(answer.substring(answer.indexOf("<!DOCTYPE")));

            assertThat(answer)
                    .startsWith("HTTP/1.1 " + status)
                    .contains("Content-Type: text/html;charset=UTF-8")
                    .contains("Content-Security-Policy: " + Pages.POLICY);
            assertThat(page.select("h1").text()).isEqualTo(title);
            assertThat(page.select("main a").attr("href")).isEqualTo("/");
            assertThat(answer).doesNotContain("<script", "Exception");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/?answers=%3Cscript%3Ealert(1)%3C/script%3E",
                    "/?answers=dmi-sp/1.0:%22%3E%3Csvg%20onload=alert(1)%3E",
                    "/?answers=" + CODE + "&assessedOn=%3Cimg%20src=x%3E",
                    "/result?programme=%22%20autofocus%20onfocus=alert(1)",
                    "/result?%3Cscript%3Ealert(1)%3C/script%3E=1",
                    "/change?answers=%00%0d%0aSet-Cookie:%20a=b"
                })
        void whatAnAddressSaysIsShownAndDoesNothing(String path) throws Exception {
            HttpResponse<String> response = get(path, "Accept", BROWSER);
            Document page = page(response);

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(page.select("script, img, main svg, [onload], [onfocus]"))
                    .isEmpty();
            assertThat(problems(page)).isNotEmpty();
            assertThat(response.headers().map()).doesNotContainKey("set-cookie");
        }

        @Test
        void nobodyElseCanBeNamedInTheLink() throws Exception {
            assertThat(raw("GET " + RESULT + " HTTP/1.1", "Host: a\"><script>", "Accept: " + BROWSER)
                            .status())
                    .isEqualTo(400);
        }
    }
}
