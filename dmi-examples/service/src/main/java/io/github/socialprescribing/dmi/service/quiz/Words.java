package io.github.socialprescribing.dmi.service.quiz;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.util.List;
import java.util.Locale;

/** Says figures in words. */
final class Words {

    private static final int DECIMALS = 2;

    private Words() {}

    /** {@return such as {@code "Level 2"} or {@code "Level 2 to 3"}} */
    static String level(Bounds<MaturityLevel> level) {
        return level.isExact()
                ? level.low().toString()
                : level.low() + " to " + level.high().number();
    }

    /** {@return such as {@code "Emerging"} or {@code "Emerging to Established"}} */
    static String title(Bounds<MaturityLevel> level, MaturityModel model) {
        String low = model.levelTitle(level.low());
        return level.isExact() ? low : low + " to " + model.levelTitle(level.high());
    }

    /** {@return such as {@code "3.21"} or {@code "3.21 to 3.36"}} */
    static String figure(Bounds<Fraction> figure) {
        String low = figure.low().round(DECIMALS).toPlainString();
        return figure.isExact()
                ? low
                : low + " to " + figure.high().round(DECIMALS).toPlainString();
    }

    /** {@return a message with a capital letter and a full stop} */
    static String sentence(String message) {
        String end = message.endsWith(".") || message.endsWith("?") ? "" : ".";
        return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + end;
    }

    /** {@return such as {@code "one, two and three"}} */
    static String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }
}
