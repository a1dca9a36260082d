package io.github.socialprescribing.dmi.plot;

import io.github.socialprescribing.dmi.internal.Checks;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a user may choose of every plot. */
record Options(Optional<String> title, Wording wording, int width, int columns, Symbols symbols, String idPrefix) {

    static final Options DEFAULT = new Options(Optional.empty(), Wording.english(), 760, 80, Symbols.UNICODE, "");

    private static final int LEAST_WIDTH = 480;
    private static final int GREATEST_WIDTH = 4_800;
    private static final int LEAST_COLUMNS = 50;
    private static final Pattern ID_PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,99}");

    Options withTitle(String text) {
        Objects.requireNonNull(text, "title");
        if (text.isBlank()) {
            throw new IllegalArgumentException("title must not be blank");
        }
        return new Options(Optional.of(text), wording, width, columns, symbols, idPrefix);
    }

    Options withWording(Wording words) {
        return new Options(title, Objects.requireNonNull(words, "words"), width, columns, symbols, idPrefix);
    }

    Options withWidth(int pixels) {
        if (pixels < LEAST_WIDTH || pixels > GREATEST_WIDTH) {
            throw new IllegalArgumentException(
                    "width must be from " + LEAST_WIDTH + " to " + GREATEST_WIDTH + ", but was " + pixels);
        }
        return new Options(title, wording, pixels, columns, symbols, idPrefix);
    }

    Options withColumns(int textColumns) {
        if (textColumns < LEAST_COLUMNS) {
            throw new IllegalArgumentException("columns must be " + LEAST_COLUMNS + " or more, but was " + textColumns);
        }
        return new Options(title, wording, width, textColumns, symbols, idPrefix);
    }

    Options withSymbols(Symbols textSymbols) {
        return new Options(
                title, wording, width, columns, Objects.requireNonNull(textSymbols, "textSymbols"), idPrefix);
    }

    Options withIdPrefix(String prefix) {
        if (!ID_PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "prefix of ids must be a letter and at most 99 letters, digits, '-' and '_'," + " but was "
                            + Checks.quote(prefix));
        }
        return new Options(title, wording, width, columns, symbols, prefix);
    }

    /** {@return the lines that a chosen title takes above a plot as text; the title that a plot has by itself takes none} */
    String heading() {
        return title.map(text -> TextWidth.wrap("", text, "", columns, ascii()).stream()
                        .collect(Collectors.joining("\n", "", "\n\n")))
                .orElse("");
    }

    boolean ascii() {
        return symbols == Symbols.ASCII;
    }
}
