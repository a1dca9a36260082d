package io.github.socialprescribing.dmi.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaGuardTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
                    =1+1|'=1+1
                    +44 20|'+44 20
                    -1|'-1
                    @SUM(A1)|'@SUM(A1)
                    ＝1|'＝1
                    ＋1|'＋1
                    －1|'－1
                    ＠A|'＠A
                    "\t=1"|"'\t'=1"
                    "\r\n"|"'\r'\n"
                    "a;=1"|"a;'=1"
                    "a,=1"|"a,'=1"
                    "a\t=1"|"a\t'=1"
                    "a\n=1"|"a\n'=1"
                    "a\r=1"|"a\r'=1"
                    "a; =1"|"a; =1"
                    '=1|''=1
                    ''=1|'''=1
                    a;'=1|a;''=1
                    'a|'a
                    '|'
                    a=1|a=1
                    Stoke-on-Trent|Stoke-on-Trent
                    🏘=1|🏘=1""")
    void putsAnApostropheBeforeWhatASpreadsheetTakesForAFormula(String text, String cell) {
        assertThat(FormulaGuard.defuse(text)).isEqualTo(cell);
        assertThat(FormulaGuard.restore(cell)).isEqualTo(text);
    }
}
