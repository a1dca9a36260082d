package io.github.socialprescribing.dmi.plot;

import io.github.socialprescribing.dmi.internal.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that plots say, in words that a {@link Wording} chooses; the names of areas, aspects, levels, stages and
 * categories aside.
 *
 * <p>Words in braces are places for what the plot puts there, such as {@code "{low} to {high}"}. More may be added in a later
 * version. The {@link #id()} is the name for data; {@code name()} and {@code ordinal()} are not.
 */
public enum Phrase {
    /** The count of one area, in titles and descriptions. */
    ONE_AREA("1 area"),
    /** The count of no area, or of several. */
    AREAS("{count} areas"),
    /** What a plot of areas says if there are none. */
    NO_AREAS("No areas."),
    /** A range between two numbers. */
    RANGE("{low} to {high}"),
    /** What is said of an aspect none of whose REQUIRED criteria applies. */
    NOT_SCORED("not scored"),
    /** What a mark of one figure means, in a legend. */
    EXACT("exact"),
    /** What a mark of two figures means, in the legend of a text. */
    LOW_TO_HIGH("from the low to the high reading"),
    /** The same in the legend of a picture. */
    LOW_TO_HIGH_AND_WHY("from the low to the high reading: some answers are unknown"),
    /** What the mark of a range means in a text that has no room for its two ends. */
    WITHIN_ONE_COLUMN("the same, within one column"),
    /** The name of the headline, in rows. */
    STAGED_LEVEL("Staged level"),
    /** The name of the headline, in rows. */
    TYPICAL_LEVEL("Typical level"),
    /** The name of the headline, in rows and on an axis. */
    INDEX("Index"),
    /** What must be said wherever an index is shown. */
    ORDER_AS_NUMBER("The index treats an order as a number."),

    /** The title of a ladder of areas, with their count. */
    LADDER_OF_AREAS("Digital maturity of {areas}"),
    /** The line below that title. */
    LADDER_OF_AREAS_SUBTITLE("Each area at its index, from Level 1 to Level 5"),
    /** What is said below a ladder of areas. */
    LADDER_OF_AREAS_CAPTION("Index: the mean of the aspects' coordinates. It treats an order as a number."),
    /** What is said of many areas to those who do not see them. */
    LOWEST_AND_HIGHEST("The lowest is {lowest} at {low}, the highest {highest} at {high}."),
    /** The title of a ladder of the aspects of one area. */
    LADDER_OF_ASPECTS("Digital maturity of {area}"),
    /** The line below that title, and below that of a radar. */
    ASPECTS_SUBTITLE("Each aspect at its coordinate, assessed on {date}"),
    /** What is said below a ladder of aspects, before {@link #ORDER_AS_NUMBER}. */
    LADDER_OF_ASPECTS_CAPTION("Coordinate: the level reached, and how much of the next level is in place."),

    /** The title of a heat map, with the count of its areas. */
    HEAT_MAP("Levels of {areas} by aspect"),
    /** The line below that title. */
    HEAT_MAP_SUBTITLE("Each area and aspect at its level, from 1 to 5"),
    /** How many areas stand at a level, to those who do not see them. */
    AREAS_AT_LEVEL("{areas} at {level}"),
    /** In how many areas an aspect is not scored, to those who do not see them. */
    AREAS_NOT_SCORED("{areas} not scored"),

    /** The title of a radar. */
    RADAR("Aspects of {area}"),
    /** The title of a radar with a vision. */
    RADAR_AND_VISION("Now and vision of {area}"),
    /** The line below that title. */
    RADAR_AND_VISION_SUBTITLE("Each aspect at its coordinate, assessed on {date}; targets by {by}"),
    /** What is said below a radar; each of the levels comes with its number. */
    RADAR_CAPTION("Rings: {levels}. The order of the aspects has no meaning."),
    /** Where the area stands, in the legend of a radar without ranges and of a frontier. */
    NOW("now"),
    /** Where the area stands by the low reading, in the legend of a radar. */
    NOW_LOW("now, unknown read as not met"),
    /** Where the area stands by the high reading, in the legend of a radar. */
    NOW_HIGH("now, unknown read as met"),
    /** The level that an aspect is meant to reach. */
    TARGET("target {level}"),
    /** What the mark of a target means, in the legend of a picture. */
    TARGETS("target"),
    /** What the mark of a target means, in the legend of a text. */
    TARGETS_BY("target by {date}"),

    /** The title of a frontier. */
    FRONTIER("What money buys in {area}"),
    /** The line below that title. */
    FRONTIER_SUBTITLE("The best index for each cost in {currency}, from where the area stood on {date}"),
    /** The row of a frontier that says where the area stands. */
    FRONTIER_NOW("Now"),
    /** What that row says. */
    INDEX_NOW("index {index}"),
    /** The row of a frontier that says what costs nothing. */
    AT_NO_COST("At no cost"),
    /** The row of a frontier that says what the budget buys. */
    WITHIN_BUDGET("Within {amount}"),
    /** The row of a frontier that says what all of the money buys. */
    ALL_THAT_CAN_BE_BOUGHT("All that can be bought"),
    /** What one step buys. */
    BOUGHT_BY_ONE_STEP("index {index} with 1 step for {cost}"),
    /** What no step buys, or several. */
    BOUGHT("index {index} with {steps} steps for {cost}"),
    /** How many criteria no budget can buy, and how many more none can for their sake. */
    WITHOUT_COST("Criteria without a cost, which no budget can buy: {without}; barred by them: {barred}."),
    /** How a frontier reads unknown answers. */
    UNKNOWN_AS_NOT_MET("Unknown answers are read as not met."),
    /** The name of the axis of costs. */
    COST_AXIS("Cost in {currency}"),
    /** The label of the budget. */
    BUDGET("Budget {amount}"),
    /** What the line means, in the legend of a frontier. */
    BEST_FOR_COST("the best index for a cost"),
    /** What the mark means, in the legend of a frontier with a budget. */
    BEST_WITHIN_BUDGET("the best within the budget"),

    /** The title of a motivation grid. */
    MOTIVATION_GRID("Motivation of people"),
    /** The line below that title, of the first day. */
    ON_FIRST_DAY("People by stage and category on {date}, the first day of the period"),
    /** The line below that title, of the last day. */
    ON_LAST_DAY("People by stage and category on {date}, the last day of the period"),
    /** The heading of totals. */
    TOTAL("All"),
    /** What stands in place of a count that is not published. */
    HIDDEN("hidden"),
    /** Why counts are hidden. */
    ABOUT_HIDDEN("Hidden: a small count, or one from which a small count could be worked out."),
    /** What is said below every motivation grid. */
    ABOUT_CATEGORIES("The categories have no order and no worth.");

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private final String english;

    Phrase(String english) {
        this.english = english;
    }

    /**
     * {@return the phrase with the given id}
     *
     * @param id such as {@code "not-scored"}
     * @throws IllegalArgumentException if there is none; the message suggests the nearest id
     */
    public static Phrase of(String id) {
        return Nearest.named("phrase", id, values(), Phrase::id);
    }

    /** {@return the name in data, such as {@code "not-scored"}} */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return what plots say unless told otherwise, such as {@code "{low} to {high}"}} */
    public String english() {
        return english;
    }

    /** {@return the text, if it has words, and places for nothing but what the phrase speaks of} */
    String checked(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("text of phrase '" + id() + "' must not be blank");
        }
        List<String> places = places(english);
        for (String place : places(text)) {
            if (!places.contains(place)) {
                throw new IllegalArgumentException("text of phrase '" + id() + "' must have no place"
                        + (places.isEmpty() ? "" : " but {" + String.join("}, {", places) + "}") + ", but had {" + place
                        + "}" + Nearest.hint(place, places));
            }
        }
        return text;
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group(1)).toList();
    }

    /** Puts values into their places at once, so that braces in a value are nothing but braces. */
    static String filled(String text, Map<String, ?> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(String.valueOf(values.get(place.group(1)))));
    }
}
