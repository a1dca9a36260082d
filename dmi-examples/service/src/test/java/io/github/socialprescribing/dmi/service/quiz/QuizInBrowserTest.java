package io.github.socialprescribing.dmi.service.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.examples.browser.Browser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The quiz in a real browser, as people use it: by eye, by keys, on a telephone, on paper, and with a screen reader. */
class QuizInBrowserTest extends QuizOverHttp {

    private static final String WRONG = "/result?programme=3&engagement=9";
    private static final String DAMAGED = "/?answers=" + CODE.substring(0, 40);
    private static final String CHANGE = WHOLE.replace("/?", "/change?");
    private static final int DESKTOP = 1280;
    private static final int TELEPHONE = 360;
    private static final int HEIGHT = 900;

    private static Browser browser;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        browser.resize(DESKTOP, HEIGHT);
        browser.show("screen", false);
        browser.allowScripts(true);
    }

    private void goTo(String path) {
        browser.goTo(uri(path).toString());
    }

    private String address() {
        return (String) browser.run("return location.pathname + location.search");
    }

    /** Chooses an answer of the question whose first answer, or whose chosen one, has the focus. */
    private static void choose(int answer) {
        browser.press(Keys.SPACE);
        for (int i = 1; i < answer; i++) {
            browser.press(Keys.ARROW_DOWN);
        }
    }

    /** {@return what the browser asked of anybody but the site since the page began} */
    private List<?> foreignRequests() {
        return (List<?>) browser.run("return performance.getEntriesByType('resource').map((entry) => entry.name)"
                + ".filter((name) => !name.startsWith(location.origin + '/'))");
    }

    @ParameterizedTest
    @CsvSource({"1280, false", "1280, true", "360, false", "360, true"})
    void hasNoBarriersAndIsNoWiderThanTheScreen(int width, boolean dark) {
        browser.resize(width, HEIGHT);
        browser.show("screen", dark);
        for (String path : List.of("/", RESULT, UNSURE, WHOLE, CHANGE)) {
            goTo(path);
            assertThat(browser.barriers()).as(path).isEmpty();
            assertThat(browser.log()).as(path).isEmpty();
            assertFits(path);
        }
        for (String path : List.of(WRONG, DAMAGED, "/nowhere")) {
            goTo(path);
            assertThat(browser.barriers()).as(path).isEmpty();
            assertThat(browser.log())
                    .as(path)
                    .singleElement()
                    .asString()
                    .containsPattern("Failed to load resource: the server responded with a status of 40[04]");
            assertFits(path);
        }
    }

    private static void assertFits(String path) {
        assertThat((Boolean) browser.run(
                        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("%s fits", path)
                .isTrue();
    }

    @Test
    void hasNoBarriersInForcedColours() {
        browser.showInForcedColours();
        for (String path : List.of("/", UNSURE, WRONG)) {
            goTo(path);
            assertThat(browser.barriers()).as(path).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isAnsweredByKeysAloneWithScriptsOrWithout(boolean scripts) {
        browser.allowScripts(scripts);
        goTo("/");
        browser.press(Keys.TAB);
        assertThat(browser.focused().getText()).isEqualTo("Skip to the content");
        browser.press(Keys.ENTER);
        for (int answer : new int[] {3, 2, 4, 3, 2, 2, 4}) {
            browser.press(Keys.TAB);
            choose(answer);
        }
        browser.press(Keys.TAB);
        assertThat(browser.focused().getText()).isEqualTo("Show the result");
        browser.press(Keys.ENTER);

        browser.await(".headlines");
        assertThat(address()).isEqualTo(RESULT);
        assertThat(browser.find("h1").getText()).isEqualTo("Level 2, Emerging");
        assertThat(browser.shown(".figure svg")).hasSize(1);
        assertThat(browser.log()).isEmpty();
        assertThat(foreignRequests()).isEmpty();
    }

    @Test
    void leadsToWhatIsMissingAndKeepsTheRest() {
        goTo("/");
        browser.find("#programme-3").click();
        browser.find("#citizens-unsure").click();
        browser.find("button").click();

        WebElement problems = browser.await(".problems");
        assertThat(browser.focused()).isEqualTo(problems);
        assertThat(browser.find("#programme-3").isSelected()).isTrue();
        assertThat(browser.find("#citizens-unsure").isSelected()).isTrue();
        browser.press(Keys.TAB, Keys.ENTER);
        assertThat(browser.focused().getAttribute("name")).isEqualTo("engagement");
    }

    @Test
    void changesAnAnswerByKeys() {
        goTo(RESULT);
        browser.tabTo("a[href^='change']");
        browser.press(Keys.ENTER);
        assertThat(browser.await("#insight-2").isSelected()).isTrue();
        browser.tabTo("#insight-2");
        browser.press(Keys.ARROW_DOWN);
        browser.tabTo("button");
        browser.press(Keys.ENTER);

        browser.await(".headlines");
        assertThat(address()).isEqualTo(RESULT.replace("MNNNNN.MMMNN---~", "MMNNNN.MMMNN---~"));
    }

    @Test
    void hasALinkThatCanBeCopiedByKeys() {
        goTo(RESULT);
        browser.tabTo("#link");
        browser.press(Keys.chord(Keys.CONTROL, "a"));

        assertThat(browser.run("return getSelection().toString()"))
                .isEqualTo(uri(RESULT).toString());
    }

    @Test
    void storesNothing() {
        goTo(RESULT);

        assertThat(browser.run("return [document.cookie, localStorage.length, sessionStorage.length].join()"))
                .isEqualTo(",0,0");
    }

    @Test
    void shapesItsPicturesWithItsOwnStyles() {
        browser.show("screen", true);
        goTo(RESULT);
        assertThat(fill(".figure .dmi-paper")).isEqualTo("rgb(18, 24, 31)");
        browser.goTo(uri(RESULT.replace("/?", "/ladder.svg?")).toString());
        assertThat(fill(".dmi-paper")).isEqualTo("rgb(18, 24, 31)");
        assertThat(browser.log()).isEmpty();
    }

    private static Object fill(String selector) {
        return browser.run("return getComputedStyle(document.querySelector(arguments[0])).fill", selector);
    }

    @Test
    void showsTheLadderAsScalesOnATelephone() {
        browser.resize(TELEPHONE, HEIGHT);
        goTo(UNSURE);

        assertThat(browser.shown(".figure")).isEmpty();
        assertThat(browser.shown(".scale")).hasSize(7);
        for (WebElement answer : browser.shown(".scale, .actions a")) {
            assertThat(answer.getSize().getHeight()).as(answer.getText()).isGreaterThanOrEqualTo(24);
        }
    }

    @Test
    void printsOnA4WithTheLinkAndRoomForAName() {
        goTo(RESULT);
        String pdf = new String(browser.print(), StandardCharsets.ISO_8859_1);
        assertThat(pdf).startsWith("%PDF-").containsPattern("/MediaBox \\[0 0 59[45][.0-9]* 84[12][.0-9]*]");
        assertThat(pdf.split("/Type /Page\\b").length - 1).as("pages").isLessThanOrEqualTo(3);
        browser.show("print", false);
        assertThat(browser.shown(".actions, #link")).isEmpty();
        assertThat(browser.find(".on-paper.link").getText())
                .isEqualTo(uri(RESULT).toString());
        assertThat(browser.shown(".blank")).hasSize(2);
    }
}
