package io.github.socialprescribing.dmi.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.examples.browser.Browser;
import io.github.socialprescribing.dmi.portfolio.Summary;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page in a real browser, as people use it: by eye, by keys, on paper, and with a screen reader. */
class ReportInBrowserTest {

    private static final List<Profile> SAMPLE = Areas.sample();
    private static final String OPEN_ALL =
            "document.querySelectorAll('details').forEach((details) => details.open = true)";
    private static final int DESKTOP = 1280;
    private static final int HEIGHT = 900;

    @TempDir
    private Path folder;

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void asUsual() {
        browser.resize(DESKTOP, HEIGHT);
        browser.show("screen", false);
        browser.allowScripts(true);
    }

    private void show(Report report) throws IOException {
        Path page = Files.writeString(folder.resolve("report.html"), Areas.html(report));
        browser.goTo(page.toUri().toString());
    }

    private void showSample() throws IOException {
        show(Areas.report(SAMPLE));
    }

    private List<String> names() {
        return browser.shown("#area-table tbody th a").stream()
                .map(WebElement::getText)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"1280, false", "1280, true", "390, false"})
    void hasNoBarriersAndNoErrorsWithEverythingOpen(int width, boolean dark) throws IOException {
        browser.resize(width, HEIGHT);
        browser.show("screen", dark);
        show(Areas.report(SAMPLE.subList(15, 22)).withNotice("Fictional.").withRemarks(List.of("A remark.")));
        browser.run(OPEN_ALL);
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.log()).isEmpty();
    }

    @Test
    void hasNoBarriersAndNoErrorsAsItOpens() throws IOException {
        showSample();
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.log()).isEmpty();
    }

    @Test
    void hasNoBarriersForOneAreaAndForNone() throws IOException {
        show(Areas.report(SAMPLE.subList(1, 2)));
        assertThat(browser.barriers()).isEmpty();
        show(Report.of(Summary.empty(Areas.MODEL), List.of()).withRejected(3, "rejected.jsonl"));
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.log()).isEmpty();
    }

    @Test
    void isNoWiderThanATelephone() throws IOException {
        browser.resize(390, 800);
        Profile longName = Areas.named("long", "Association".repeat(12));
        show(Areas.report(List.of(longName, SAMPLE.get(0), SAMPLE.get(20))));
        browser.run(OPEN_ALL);
        assertThat(browser.run("return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
    }

    @Test
    void refusesWhatIsNotItsOwn() throws IOException {
        Path page = folder.resolve("report.html");
        Files.writeString(
                page,
                Areas.html(Areas.report(SAMPLE))
                        .replace(
                                "</main>",
                                "<script>document.title = 'taken over'</script><p style='color:red'></p></main>"));
        browser.goTo(page.toUri().toString());
        assertThat(browser.run("return document.title")).isEqualTo("Digital maturity of 33 areas");
        assertThat(browser.log()).hasSize(2).allMatch(message -> message.contains("Content Security Policy"));
    }

    @Test
    void sortsByKeyUpDownAndBack() throws IOException {
        showSample();
        List<String> inOrder = names();
        assertThat(inOrder).hasSize(33).startsWith("Riverside", "Northbank");
        browser.tabTo("#area-table thead th:nth-child(5) button");
        browser.press(Keys.ENTER);
        WebElement heading = browser.find("#area-table thead th:nth-child(5)");
        assertThat(heading.getAttribute("aria-sort")).isEqualTo("ascending");
        assertThat(names()).startsWith("Upper Teaselby", "Quillham", "Kilnhatch Estate");
        browser.press(Keys.SPACE);
        assertThat(heading.getAttribute("aria-sort")).isEqualTo("descending");
        assertThat(names()).startsWith("Copperstead", "Anvilgate", "Brindlecombe");
        browser.press(Keys.ENTER);
        assertThat(heading.getAttribute("aria-sort")).isNull();
        assertThat(names()).isEqualTo(inOrder);
        browser.tabTo("#area-table thead th:first-child button");
        browser.press(Keys.ENTER);
        assertThat(names()).startsWith("Anvilgate", "Brindlecombe", "Cobblewick");
        assertThat(browser.shown("#area-table th[aria-sort]")).hasSize(1);
    }

    @Test
    void filtersByTextLevelAndRisk() throws IOException {
        showSample();
        assertThat(browser.find("#filter-count").getText()).isEqualTo("33 of 33 areas");
        browser.tabTo("#filter-text");
        browser.press("copper");
        assertThat(names()).containsExactly("Copperstead", "Anvilgate", "Copperstead Digital Companions", "Weirhope");
        assertThat(browser.find("#filter-count").getText()).isEqualTo("4 of 33 areas");
        assertThat(browser.shown("details.area")).hasSize(4);
        browser.press(Keys.TAB, "3");
        assertThat(names()).containsExactly("Anvilgate", "Weirhope");
        browser.press(Keys.TAB, Keys.SPACE);
        assertThat(names()).isSubsetOf("Anvilgate", "Weirhope").hasSizeLessThan(3);
        browser.tabTo("#filter-text");
        browser.press(Keys.chord(Keys.CONTROL, "a"), "no such place", Keys.ENTER);
        assertThat(names()).isEmpty();
        assertThat(browser.find("#filter-count").getText()).isEqualTo("0 of 33 areas");
        assertThat(browser.run("return location.search")).isEqualTo("");
    }

    @Test
    void opensAnAreaByLinkAndByKey() throws IOException {
        showSample();
        WebElement second = browser.find("details.area:has(#area-2)");
        assertThat(second.getAttribute("open")).isNull();
        browser.tabTo("#area-table tr[data-area='area-2'] a");
        browser.press(Keys.ENTER);
        assertThat(second.getAttribute("open")).isNotNull();
        assertThat(browser.focused()).isEqualTo(second.findElement(By.tagName("summary")));
        browser.press(Keys.ENTER);
        assertThat(second.getAttribute("open")).isNull();
        browser.find("#open-all").click();
        assertThat(browser.shown("details.area .inside")).hasSize(33);
        browser.find("#close-all").click();
        assertThat(browser.shown("details.area .inside")).isEmpty();
    }

    @Test
    void canBeSkippedThrough() throws IOException {
        showSample();
        browser.press(Keys.TAB);
        assertThat(browser.focused().getText()).isEqualTo("Skip to the content");
        assertThat(browser.focused().getLocation().getY()).isNotNegative();
        browser.press(Keys.ENTER, Keys.TAB);
        assertThat(browser.focused()).isEqualTo(browser.find("#filter-text"));
    }

    @Test
    void worksWithoutScript() throws IOException {
        browser.allowScripts(false);
        showSample();
        assertThat(names()).hasSize(33);
        assertThat(browser.shown(".controls, thead button")).isEmpty();
        browser.tabTo("#area-table tr[data-area='area-2'] a");
        browser.press(Keys.ENTER);
        assertThat(browser.shown("#area-2")).hasSize(1);
        browser.show("print", false);
        assertThat(browser.run("return [...document.querySelectorAll('details.area .why')]"
                        + ".filter((why) => why.checkVisibility() && why.getBoundingClientRect().height > 0).length"))
                .as("areas that are printed though nothing opened them")
                .isEqualTo(33L);
    }

    @Test
    void printsOnA4WithEverythingOpen() throws IOException {
        showSample();
        String pdf = new String(browser.print(), StandardCharsets.ISO_8859_1);
        assertThat(pdf)
                .startsWith("%PDF-")
                .containsPattern("/MediaBox \\[0 0 59[45][.0-9]* 84[12][.0-9]*]")
                .as("pages that lie on their side")
                .doesNotContainPattern("/MediaBox \\[0 0 84");
        assertThat(pdf.split("/Type /Page\\b").length).as("pages").isGreaterThan(33);
        assertThat(browser.shown("details[open]")).as("open after printing").isEmpty();
    }
}
