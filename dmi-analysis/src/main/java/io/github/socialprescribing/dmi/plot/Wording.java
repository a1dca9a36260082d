package io.github.socialprescribing.dmi.plot;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.motivation.MotivationStage;
import io.github.socialprescribing.dmi.motivation.PersonCategory;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The words of a plot: its {@linkplain Phrase phrases}, and the names of aspects, levels, stages and categories.
 *
 * <p>All is in English unless said otherwise; aspects and levels are named as the model names them, in its language. One
 * wording serves every kind of plot, so that a vendor makes one for each language:
 *
 * <pre>{@code
 * Wording welsh = Wording.english()
 *         .with(Phrase.INDEX, "Mynegai")
 *         .with(Phrase.RANGE, "{low} i {high}")
 *         .with(MaturityLevel.CONNECTED, "Cysylltiedig");
 * }</pre>
 *
 * <p>The words are treated as names from outside are: whatever stands in them is escaped, and shortened or broken into lines
 * where there is no room. Two wordings are equal if they choose the same words. Immutable and thread-safe.
 */
public final class Wording {

    private static final Wording ENGLISH = new Wording(Map.of());

    /** What was chosen, by the phrase, level, stage, category or the id of an aspect. */
    private final Map<Object, String> chosen;

    private Wording(Map<Object, String> chosen) {
        this.chosen = chosen;
    }

    /** {@return the words that plots have unless told otherwise} */
    public static Wording english() {
        return ENGLISH;
    }

    /**
     * {@return this wording with another text for a phrase}
     *
     * @param phrase what is said
     * @param text how to say it; must not be blank, and may have the places in braces that the phrase has in English
     * @throws IllegalArgumentException if the text is blank or has another place; the message suggests the nearest
     */
    public Wording with(Phrase phrase, String text) {
        return choose(phrase, phrase.checked(Objects.requireNonNull(text, "text")));
    }

    /**
     * {@return this wording with another name for a level}
     *
     * @param level the level
     * @param name its name; must not be blank
     * @throws IllegalArgumentException if the name is blank
     */
    public Wording with(MaturityLevel level, String name) {
        return choose(Objects.requireNonNull(level, "level"), named(name));
    }

    /**
     * {@return this wording with another name for a stage of motivation}
     *
     * @param stage the stage
     * @param name its name; must not be blank
     * @throws IllegalArgumentException if the name is blank
     */
    public Wording with(MotivationStage stage, String name) {
        return choose(Objects.requireNonNull(stage, "stage"), named(name));
    }

    /**
     * {@return this wording with another name for a category of people}
     *
     * @param category the category
     * @param name its name; must not be blank
     * @throws IllegalArgumentException if the name is blank
     */
    public Wording with(PersonCategory category, String name) {
        return choose(Objects.requireNonNull(category, "category"), named(name));
    }

    /**
     * {@return this wording with another name for an aspect, such as a shorter one}
     *
     * @param aspectId the id of the aspect in whatever model; plots of models without it never say the name
     * @param name its name; must not be blank
     * @throws IllegalArgumentException if the name is blank
     */
    public Wording withAspect(String aspectId, String name) {
        return choose(Objects.requireNonNull(aspectId, "aspectId"), named(name));
    }

    private static String named(String name) {
        if (Objects.requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        return name;
    }

    private Wording choose(Object what, String text) {
        Map<Object, String> more = new LinkedHashMap<>(chosen);
        more.put(what, text);
        return new Wording(Collections.unmodifiableMap(more));
    }

    /** {@return what is said, the values put into their places; names and values in turn} */
    String text(Phrase phrase, Object... places) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < places.length; i += 2) {
            values.put((String) places[i], places[i + 1]);
        }
        return Phrase.filled(chosen.getOrDefault(phrase, phrase.english()), values);
    }

    /** {@return one number, or a range} */
    String range(Bounds<Fraction> bounds, int decimals) {
        return range(
                bounds.low().round(decimals).toString(),
                bounds.high().round(decimals).toString(),
                bounds.isExact());
    }

    String range(Object low, Object high, boolean exact) {
        return exact ? low.toString() : text(Phrase.RANGE, "low", low, "high", high);
    }

    String areas(long count) {
        return count == 1 ? text(Phrase.ONE_AREA) : text(Phrase.AREAS, "count", count);
    }

    String name(Aspect aspect) {
        return chosen.getOrDefault(aspect.id(), aspect.name());
    }

    String name(MaturityModel model, MaturityLevel level) {
        return chosen.getOrDefault(level, model.levelTitle(level));
    }

    /** {@return the name of a level of no model} */
    String name(MaturityLevel level) {
        return chosen.getOrDefault(level, level.title());
    }

    String name(MotivationStage stage) {
        return chosen.getOrDefault(stage, stage.title());
    }

    String name(PersonCategory category) {
        return chosen.getOrDefault(category, category.title());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Wording that && chosen.equals(that.chosen);
    }

    @Override
    public int hashCode() {
        return chosen.hashCode();
    }

    /** {@return what is worded otherwise than in English, such as {@code "{INDEX=Mynegai}"}} */
    @Override
    public String toString() {
        return chosen.toString();
    }
}
