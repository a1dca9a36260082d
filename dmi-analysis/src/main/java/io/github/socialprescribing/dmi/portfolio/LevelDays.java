package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.model.MaturityLevel;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How long an aspect stood at each level, in days: the answer of {@link Trend#daysAtLevel}.
 *
 * @param settled the days at each of the five levels, by rising level, while the level was settled; 0 where there were none
 * @param unsettled the days while unknown answers left the level open
 * @param notScored the days while the aspect was not scored
 */
public record LevelDays(Map<MaturityLevel, Long> settled, long unsettled, long notScored) {

    /**
     * Copies the days, and adds the levels that are missing.
     *
     * @param settled the days at each level, 0 or more
     * @param unsettled the days while the level was left open, 0 or more
     * @param notScored the days while the aspect was not scored, 0 or more
     * @throws IllegalArgumentException if a number of days is negative
     */
    public LevelDays {
        Map<MaturityLevel, Long> all = new EnumMap<>(MaturityLevel.class);
        for (MaturityLevel level : MaturityLevel.values()) {
            all.put(level, check(level.toString(), settled.getOrDefault(level, 0L)));
        }
        settled = Collections.unmodifiableMap(all);
        check("unsettled", unsettled);
        check("notScored", notScored);
    }

    private static long check(String name, long days) {
        if (days < 0) {
            throw new IllegalArgumentException("days of " + name + " must be 0 or more, but were " + days);
        }
        return days;
    }

    /** {@return all the days: from the first profile to the day as of which was asked} */
    public long total() {
        return settled.values().stream().mapToLong(Long::longValue).sum() + unsettled + notScored;
    }

    /** {@return the levels with their days, such as {@code "Level 2: 92 days, Level 3: 30 days, unsettled: 10 days"}} */
    @Override
    public String toString() {
        Map<String, Long> spans = new LinkedHashMap<>();
        settled.forEach((level, days) -> spans.put(level.toString(), days));
        spans.put("unsettled", unsettled);
        spans.put("not scored", notScored);
        return spans.entrySet().stream()
                .filter(span -> span.getValue() > 0)
                .map(span -> span.getKey() + ": " + span.getValue() + (span.getValue() == 1 ? " day" : " days"))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), text -> text.isEmpty() ? "0 days" : text));
    }
}
