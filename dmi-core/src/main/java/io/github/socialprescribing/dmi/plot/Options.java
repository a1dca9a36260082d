package io.github.socialprescribing.dmi.plot;

import io.github.socialprescribing.dmi.internal.TextWidth;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a user may choose of every plot. */
record Options(Optional<String> title, int width, int columns, Symbols symbols) {

    static final Options DEFAULT = new Options(Optional.empty(), 760, 80, Symbols.UNICODE);

    private static final int LEAST_WIDTH = 480;
    private static final int GREATEST_WIDTH = 4_800;
    private static final int LEAST_COLUMNS = 50;

    Options withTitle(String text) {
        Objects.requireNonNull(text, "title");
        if (text.isBlank()) {
            throw new IllegalArgumentException("title must not be blank");
        }
        return new Options(Optional.of(text), width, columns, symbols);
    }

    Options withWidth(int pixels) {
        if (pixels < LEAST_WIDTH || pixels > GREATEST_WIDTH) {
            throw new IllegalArgumentException(
                    "width must be from " + LEAST_WIDTH + " to " + GREATEST_WIDTH + ", but was " + pixels);
        }
        return new Options(title, pixels, columns, symbols);
    }

    Options withColumns(int textColumns) {
        if (textColumns < LEAST_COLUMNS) {
            throw new IllegalArgumentException("columns must be " + LEAST_COLUMNS + " or more, but was " + textColumns);
        }
        return new Options(title, width, textColumns, symbols);
    }

    Options withSymbols(Symbols textSymbols) {
        return new Options(title, width, columns, Objects.requireNonNull(textSymbols, "textSymbols"));
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
