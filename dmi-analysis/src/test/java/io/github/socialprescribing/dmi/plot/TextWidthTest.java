package io.github.socialprescribing.dmi.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWidthTest {

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "abc, 3",
        "é, 1",
        "e\u0301, 1",
        "日本, 4",
        "😀, 2",
        "⭐, 2",
        "☎, 1",
        "🟢, 2",
        "🇬🇧, 2",
        "👍🏽, 2",
        "👩‍💻, 2",
        "🏃‍♀, 2",
        "a\u200Db, 2",
        "ක්\u200Dර, 2",
        "שלום, 4",
        "ﾊ, 1",
        "ハ, 2",
        "𠮷, 2"
    })
    void countsTheColumnsThatATextTakes(String text, int columns) {
        assertThat(TextWidth.columns(text, false)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "abc,5,abc  ",
                "abc,3,abc",
                "abcd,3,ab…",
                "日本,4,日本",
                "日本,3,日…",
                "日本語,4,日… ",
                "日本,5,日本 ",
                "😀😀,3,😀…",
                "e\u0301e\u0301e\u0301,2,e\u0301…",
                "'',2,'  '"
            })
    void takesExactlyTheColumnsAskedFor(String text, int columns, String fitted) {
        assertThat(TextWidth.fit(text, columns, false)).isEqualTo(fitted);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Café,6,Cafe  ",
                "Straße,6,Stra?e",
                "日本,3,?? ",
                "abcdef,5,ab...",
                "½ mile,9,1?2 mile ",
                "ﬁn,3,fin",
                "a\u001Bb,3,a?b",
                "a\u202Eb,3,a?b"
            })
    void spellsInAsciiIfAsked(String text, int columns, String fitted) {
        assertThat(TextWidth.fit(text, columns, true)).isEqualTo(fitted);
    }

    @Test
    void isolatesWhatRunsRightToLeft() {
        assertThat(TextWidth.fit("שלום", 6, false)).isEqualTo("\u2068שלום\u2069  ");
        assertThat(TextWidth.fit("a ١", 3, false)).isEqualTo("\u2068a ١\u2069");
    }

    @Test
    void showsWhatCouldMoveTheCursorAsAMark() {
        assertThat(TextWidth.fit("\u001B[2J\r\n\u202E\u2028", 8, false)).isEqualTo("\uFFFD[2J\uFFFD\uFFFD\uFFFD\uFFFD");
        assertThat(TextWidth.fit("\uD83D", 1, false)).isEqualTo("\uFFFD");
    }

    @Test
    void wrapsAtBlanksAndCutsWhatIsTooLong() {
        assertThat(TextWidth.wrap("Names: ", "one two  three \u001b", "  ", 12, false))
                .containsExactly("Names: one", "  two  three", "  \uFFFD");
        assertThat(TextWidth.wrap("", "日本 日本 abcdefghijkl", " ", 9, true)).containsExactly("?? ??", " abcde...");
        assertThat(TextWidth.wrap("", "日本 日本 日本", "", 9, false)).containsExactly("日本 日本", "日本");
        assertThat(TextWidth.wrap("None: ", "", "  ", 12, false)).containsExactly("None: ");
    }
}
