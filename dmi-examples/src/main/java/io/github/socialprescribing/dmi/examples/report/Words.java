package io.github.socialprescribing.dmi.examples.report;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** Says figures in words, the same in every locale. */
final class Words {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final int DECIMALS = 2;
    private static final int SORTED_DECIMALS = 9;

    private Words() {}

    /** {@return such as {@code "Level 2"} or {@code "Level 2 to 3"}} */
    static String level(Bounds<MaturityLevel> bounds) {
        return "Level " + number(bounds);
    }

    /** {@return such as {@code "2"} or {@code "2 to 3"}} */
    static String number(Bounds<MaturityLevel> bounds) {
        return bounds.isExact()
                ? "" + bounds.low().number()
                : bounds.low().number() + " to " + bounds.high().number();
    }

    /** {@return such as {@code "3.21"}} */
    static String decimal(Fraction value) {
        return value.round(DECIMALS).toPlainString();
    }

    /** {@return such as {@code "3.21"} or {@code "3.21 to 3.36"}} */
    static String decimal(Bounds<Fraction> bounds) {
        return bounds.isExact() ? decimal(bounds.low()) : decimal(bounds.low()) + " to " + decimal(bounds.high());
    }

    /** {@return numbers by which a table sorts: the low bound, then the high one} */
    static String sortKey(Bounds<Fraction> bounds) {
        return bounds.low().round(SORTED_DECIMALS) + " " + bounds.high().round(SORTED_DECIMALS);
    }

    static String levelSortKey(Bounds<MaturityLevel> bounds) {
        return bounds.low().number() + " " + bounds.high().number();
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@return such as {@code "1 area"} or {@code "1,200 areas"}} */
    static String counted(long number, String thing) {
        return count(number) + " " + thing + (number == 1 ? "" : "s");
    }

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** {@return such as {@code "one, two and three"}} */
    static String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** {@return an id in words, such as {@code "within a year"}} */
    static String ofId(String id) {
        return id.replace('-', ' ');
    }

    static String capital(String words) {
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }

    /**
     * {@return how many things stand at each level, such as {@code "10 areas stand at Level 1, 16 at Level 2 and 7 at Level 3"}}
     */
    static String standing(ToLongFunction<MaturityLevel> counts, String thing, String verb, String verbForOne) {
        List<String> parts = new ArrayList<>();
        for (MaturityLevel level : MaturityLevel.values()) {
            long count = counts.applyAsLong(level);
            if (count > 0) {
                parts.add(
                        parts.isEmpty()
                                ? counted(count, thing) + " " + (count == 1 ? verbForOne : verb) + " at " + level
                                : count(count) + " at " + level);
            }
        }
        return list(parts);
    }
}
