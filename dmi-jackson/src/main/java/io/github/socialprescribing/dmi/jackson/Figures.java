package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.model.Answerable;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads figures of a document, and keeps each with the accessor that must give the same.
 *
 * <p>They are compared only when the whole document is read, since what they follow from may stand anywhere in it.
 *
 * @param <T> what has the right figures, such as a profile or one aspect of it
 */
final class Figures<T> {

    private static final FieldNames LOW_AND_HIGH = FieldNames.required("low", "high");
    private static final FieldNames FRACTION = FieldNames.required("exact").andOptional("value");
    private static final int LONGEST = 1_000;

    private final DocumentReader in;
    private final String source;
    private final List<Figure<T>> figures = new ArrayList<>();

    /**
     * Begins with no figures.
     *
     * @param source what the figures follow from, such as the answers
     */
    Figures(DocumentReader in, String source) {
        this.in = in;
        this.source = source;
    }

    private record Figure<T>(Place place, Object given, Function<T, ?> right) {}

    /** Reads a whole number. */
    void number(Function<T, Integer> right) {
        figure(() -> number(0, Integer.MAX_VALUE), right);
    }

    /** Reads a list of whole numbers. */
    void numbers(Function<T, List<Integer>> right) {
        figure(() -> list(() -> number(0, Integer.MAX_VALUE)), right);
    }

    /** Reads true or false. */
    void flag(Function<T, Boolean> right) {
        figure(in::flag, right);
    }

    /** Reads a text. */
    void text(Function<T, String> right) {
        figure(in::text, right);
    }

    /** Reads a list whose elements are read by another, to see how many there are. */
    void elements(Runnable element, Function<T, Integer> right) {
        figure(
                () -> {
                    if (!in.isArray()) {
                        return null;
                    }
                    int count = 0;
                    while (in.nextElement()) {
                        count++;
                        element.run();
                    }
                    return elements(count);
                },
                owner -> elements(right.apply(owner)));
    }

    private static String elements(int count) {
        return count == 1 ? "1 element" : count + " elements";
    }

    /** Reads a list of ids. */
    void ids(Function<T, List<? extends Answerable>> right) {
        figure(
                () -> list(in::text),
                owner -> right.apply(owner).stream().map(Answerable::id).toList());
    }

    /** Reads the numbers of the levels of the low and the high reading. */
    void levels(Function<T, Integer> low, Function<T, Integer> high) {
        lowAndHigh(right -> figure(() -> number(1, MaturityLevel.values().length), right), low, high);
    }

    /** Reads the fractions of the low and the high reading. */
    void fractions(Function<T, Fraction> low, Function<T, Fraction> high) {
        lowAndHigh(right -> figure(() -> fraction(in), right), low, high);
    }

    /** Reads a figure of the low and one of the high reading. */
    <V> void lowAndHigh(Consumer<Function<T, V>> read, Function<T, V> low, Function<T, V> high) {
        ObjectFields fields = in.object(LOW_AND_HIGH);
        for (String field = fields.next(); field != null; field = fields.next()) {
            read.accept(field.equals("low") ? low : high);
        }
    }

    /** Reads a figure; what is no such figure is reported by the reader and not kept. */
    <V> void figure(Supplier<@Nullable V> read, Function<T, V> right) {
        Place place = in.here();
        V given = read.get();
        if (given != null) {
            figures.add(new Figure<>(place, given, right));
        }
    }

    /** Reports each figure that is not the right one. */
    void compareWith(T owner) {
        for (Figure<T> figure : figures) {
            Object right = figure.right.apply(owner);
            if (!figure.given.equals(right)) {
                in.problem(
                        Problem.MISMATCH,
                        figure.place,
                        figure.place.path() + " must be " + shown(right) + " by the " + source + ", but was "
                                + shown(figure.given));
            }
        }
    }

    private static String shown(Object figure) {
        String text = figure instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"))
                : figure.toString();
        return Shown.shortened(text, LONGEST);
    }

    private @Nullable Integer number(int least, int most) {
        Long number = in.wholeNumber(least, most);
        return number == null ? null : number.intValue();
    }

    private <V> @Nullable List<V> list(Supplier<@Nullable V> element) {
        if (!in.isArray()) {
            return null;
        }
        List<V> list = new ArrayList<>();
        boolean whole = true;
        while (in.nextElement()) {
            V value = element.get();
            if (value == null) {
                whole = false;
            } else {
                list.add(value);
            }
        }
        return whole ? list : null;
    }

    /** {@return the exact fraction that stands here} */
    static @Nullable Fraction fraction(DocumentReader in) {
        Fraction exact = null;
        ObjectFields fields = in.object(FRACTION);
        for (String field = fields.next(); field != null; field = fields.next()) {
            if (field.equals("exact")) {
                exact = in.parsed(Problem.BAD_VALUE, Fraction::parse);
            } else {
                in.skipValue();
            }
        }
        return exact;
    }
}
