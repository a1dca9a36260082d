package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.motivation.CohortSummary;
import io.github.socialprescribing.dmi.motivation.CountTable;
import io.github.socialprescribing.dmi.motivation.InvalidCohortException;
import io.github.socialprescribing.dmi.motivation.MotivationStage;
import io.github.socialprescribing.dmi.motivation.PersonCategory;
import io.github.socialprescribing.dmi.motivation.TimeInStage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads {@code dmi-cohort/1}: counts, which must fit each other, and quartiles, which must follow from them. */
final class CohortDocument {

    static final String FORMAT = "dmi-cohort/1";

    private static final FieldNames FIELDS = FieldNames.required(
            "format",
            "start",
            "end",
            "people",
            "atStart",
            "begun",
            "atEnd",
            "stageChanges",
            "categoryChanges",
            "during",
            "timeInStage");
    private static final FieldNames DURING = FieldNames.required("people", "completed", "left", "cameBack");
    private static final FieldNames TIME =
            FieldNames.required("completed", "open", "entered", "lowerQuartile", "median", "upperQuartile");

    private static final Words<MotivationStage> STAGES = Words.of(MotivationStage.class, MotivationStage::id);
    private static final Words<PersonCategory> CATEGORIES = Words.of(PersonCategory.class, PersonCategory::id);

    private final DocumentReader in;
    private @Nullable LocalDate start;
    private @Nullable Place endPlace;
    private @Nullable LocalDate end;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private CountTable<MotivationStage, PersonCategory> atStart = none(STAGES, CATEGORIES);
    private CountTable<MotivationStage, PersonCategory> begun = none(STAGES, CATEGORIES);
    private CountTable<MotivationStage, PersonCategory> atEnd = none(STAGES, CATEGORIES);
    private CountTable<MotivationStage, MotivationStage> stageChanges = none(STAGES, STAGES);
    private CountTable<PersonCategory, PersonCategory> categoryChanges = none(CATEGORIES, CATEGORIES);
    private final Map<MotivationStage, TimeInStage> times = new LinkedHashMap<>();
    /** Where each part stands, by its path. */
    private final Map<String, Place> places = new HashMap<>();

    private CohortDocument(DocumentReader in) {
        this.in = in;
    }

    /** A closed vocabulary as names of fields. */
    private record Words<E extends Enum<E>>(Class<E> type, Map<String, E> byId, FieldNames names) {

        static <E extends Enum<E>> Words<E> of(Class<E> type, Function<E, String> id) {
            Map<String, E> byId = new LinkedHashMap<>();
            Arrays.stream(type.getEnumConstants()).forEach(word -> byId.put(id.apply(word), word));
            return new Words<>(type, byId, FieldNames.required(byId.keySet().toArray(String[]::new)));
        }
    }

    /**
     * Reads the document whose first token is the current one.
     *
     * @throws InvalidDocumentException if anything is wrong with it
     */
    static CohortSummary read(JsonParser parser, DmiModule module) {
        return DocumentReader.read(
                parser,
                module.unknownFields().withoutExtensions(),
                CohortSummary.class,
                in -> new CohortDocument(in).read());
    }

    private @Nullable CohortSummary read() {
        Place whole = in.here();
        ObjectFields fields = in.object(FIELDS);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "format" -> Header.format(in, FORMAT);
                case "start" -> start = in.date();
                case "end" -> {
                    endPlace = in.here();
                    end = in.date();
                }
                case "people" -> count("people");
                case "atStart" -> atStart = table(STAGES, CATEGORIES);
                case "begun" -> begun = table(STAGES, CATEGORIES);
                case "atEnd" -> atEnd = table(STAGES, CATEGORIES);
                case "stageChanges" -> stageChanges = table(STAGES, STAGES);
                case "categoryChanges" -> categoryChanges = table(CATEGORIES, CATEGORIES);
                case "during" -> during();
                default -> times();
            }
        }
        if (start != null && end != null && endPlace != null && end.isBefore(start)) {
            in.problem(Problem.BAD_VALUE, endPlace, "end must not be before start, " + start + ", but was " + end);
        }
        return in.hasProblems() || start == null || end == null ? null : built(start, end, whole);
    }

    private @Nullable CohortSummary built(LocalDate first, LocalDate last, Place whole) {
        CohortSummary.Builder summary = CohortSummary.builder(first, last)
                .people(of("people"))
                .atStart(atStart)
                .begun(begun)
                .atEnd(atEnd)
                .stageChanges(stageChanges)
                .categoryChanges(categoryChanges)
                .during(of("during"), of("completed"), of("left"), of("cameBack"));
        times.forEach(summary::timeIn);
        try {
            return summary.build();
        } catch (InvalidCohortException e) {
            e.faults()
                    .forEach(fault -> in.problem(
                            fault.code(),
                            places.getOrDefault(fault.arguments().getOrDefault("path", ""), whole),
                            fault.text()));
            return null;
        }
    }

    /** Keeps the place of what stands here, for when it does not fit the rest. */
    private void keepPlace() {
        Place place = in.here();
        places.put(place.path(), place);
    }

    private void during() {
        ObjectFields fields = in.object(DURING);
        for (String field = fields.next(); field != null; field = fields.next()) {
            count(field.equals("people") ? "during" : field);
        }
    }

    private void count(String name) {
        keepPlace();
        Long count = in.wholeNumber(0, CountTable.GREATEST);
        if (count != null) {
            counts.put(name, count);
        }
    }

    private long of(String name) {
        return counts.getOrDefault(name, 0L);
    }

    private static <R extends Enum<R>, C extends Enum<C>> CountTable<R, C> none(Words<R> rows, Words<C> columns) {
        return CountTable.of(rows.type, columns.type, Map.of());
    }

    private <R extends Enum<R>, C extends Enum<C>> CountTable<R, C> table(Words<R> rows, Words<C> columns) {
        Map<R, Map<C, Long>> table = new LinkedHashMap<>();
        keepPlace();
        ObjectFields fields = in.object(rows.names);
        for (String row = fields.next(); row != null; row = fields.next()) {
            Map<C, Long> cells = new LinkedHashMap<>();
            keepPlace();
            ObjectFields rowFields = in.object(columns.names);
            for (String column = rowFields.next(); column != null; column = rowFields.next()) {
                keepPlace();
                Long count = in.wholeNumber(0, CountTable.GREATEST);
                if (count != null) {
                    cells.put(word(columns, column), count);
                }
            }
            table.put(word(rows, row), cells);
        }
        return CountTable.of(rows.type, columns.type, table);
    }

    private static <E extends Enum<E>> E word(Words<E> words, String id) {
        return Objects.requireNonNull(words.byId.get(id));
    }

    private void times() {
        ObjectFields fields = in.object(STAGES.names);
        for (String stage = fields.next(); stage != null; stage = fields.next()) {
            TimeInStage time = time();
            if (time != null) {
                times.put(word(STAGES, stage), time);
            }
        }
    }

    private @Nullable TimeInStage time() {
        Place place = in.here();
        Figures<TimeInStage> quartiles = new Figures<>(in, "counts");
        int problemsBefore = in.problemCount();
        Map<String, Map<Integer, Long>> lists = new LinkedHashMap<>();
        ObjectFields fields = in.object(TIME);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "lowerQuartile" -> quartile(quartiles, TimeInStage::lowerQuartile);
                case "median" -> quartile(quartiles, TimeInStage::median);
                case "upperQuartile" -> quartile(quartiles, TimeInStage::upperQuartile);
                default -> {
                    keepPlace();
                    lists.put(field, byDay(field.equals("entered") ? 1 : 0));
                }
            }
        }
        if (in.problemCount() > problemsBefore) {
            return null;
        }
        try {
            TimeInStage time = TimeInStage.of(
                    lists.getOrDefault("completed", Map.of()),
                    lists.getOrDefault("open", Map.of()),
                    lists.getOrDefault("entered", Map.of()));
            quartiles.compareWith(time);
            return time;
        } catch (IllegalArgumentException e) {
            in.problem(Problem.BAD_VALUE, place, place.subject() + ": " + e.getMessage());
            return null;
        }
    }

    private void quartile(Figures<TimeInStage> quartiles, Function<TimeInStage, OptionalInt> right) {
        quartiles.figure(
                () -> {
                    if (in.token() == JsonToken.VALUE_NULL) {
                        return "null";
                    }
                    Long days = in.wholeNumber(0, TimeInStage.LONGEST);
                    return days == null ? null : days.toString();
                },
                time -> {
                    OptionalInt days = right.apply(time);
                    return days.isPresent() ? Integer.toString(days.getAsInt()) : "null";
                });
    }

    /** {@return the counts of a list of pairs, each a day and a count, by rising day} */
    private Map<Integer, Long> byDay(int firstDay) {
        Map<Integer, Long> byDay = new LinkedHashMap<>();
        long last = -1;
        if (in.isArray()) {
            while (in.nextElement()) {
                Place place = in.here();
                Long[] pair = pair(firstDay);
                if (pair != null && pair[0] <= last) {
                    in.problem(
                            Problem.BAD_VALUE,
                            place,
                            place.path() + " must be of a later day than the one before, " + last + ", but was of "
                                    + pair[0]);
                } else if (pair != null) {
                    last = pair[0];
                    byDay.put((int) last, pair[1]);
                }
            }
        }
        return byDay;
    }

    private Long @Nullable [] pair(int firstDay) {
        if (!in.isArray()) {
            return null;
        }
        Place place = in.here();
        Long day = null;
        Long count = null;
        int size = 0;
        while (in.nextElement()) {
            size++;
            if (size == 1) {
                day = in.wholeNumber(firstDay, TimeInStage.LONGEST);
            } else if (size == 2) {
                count = in.wholeNumber(1, CountTable.GREATEST);
            } else {
                in.skipValue();
            }
        }
        if (size != 2) {
            in.problem(
                    Problem.BAD_VALUE,
                    place,
                    place.path() + " must be a day and a count, but had " + size
                            + (size == 1 ? " element" : " elements"));
            return null;
        }
        return day == null || count == null ? null : new Long[] {day, count};
    }
}
