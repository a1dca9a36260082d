package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Readings;
import io.github.socialprescribing.dmi.assessment.Challenge;
import io.github.socialprescribing.dmi.assessment.Intention;
import io.github.socialprescribing.dmi.model.Answerable;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.portfolio.IndexDistribution;
import io.github.socialprescribing.dmi.portfolio.InvalidSummaryException;
import io.github.socialprescribing.dmi.portfolio.LevelCounts;
import io.github.socialprescribing.dmi.portfolio.Summary;
import io.github.socialprescribing.dmi.scoring.SafeguardState;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Reads {@code dmi-summary/1}: counts, which must fit each other, and figures, which must follow from them. */
final class SummaryDocument {

    static final String FORMAT = "dmi-summary/1";

    /** The states of a safeguard by the name of their field. */
    static final Map<String, SafeguardState> STATES = states();

    /** What follows from the values of the index, by the name of its field. */
    static final Map<String, Function<IndexDistribution, Optional<Fraction>>> INDEX_FIGURES = indexFigures();

    private static final FieldNames FIELDS = FieldNames.required(
                    "format",
                    "model",
                    "fingerprint",
                    "areas",
                    "aspects",
                    "stagedLevels",
                    "index",
                    "population",
                    "safeguards",
                    "challenges",
                    "intentions",
                    "aspirations")
            .andOptional("typicalLevels");
    private static final FieldNames LOW_AND_HIGH = FieldNames.required("low", "high");
    private static final FieldNames ASPECT = FieldNames.required("levels", "notScored");
    private static final FieldNames INDEX =
            FieldNames.required("values").andOptional(INDEX_FIGURES.keySet().toArray(String[]::new));
    private static final FieldNames VALUE =
            FieldNames.required("exact", "areas").andOptional("value");
    private static final FieldNames POPULATION =
            FieldNames.required("areas", "people", "timesIndex").andOptional("weightedMean");
    private static final FieldNames SAFEGUARD =
            FieldNames.required(STATES.keySet().toArray(String[]::new));
    private static final FieldNames INTENTIONS = FieldNames.required(
            Arrays.stream(Intention.values()).map(Intention::id).toArray(String[]::new));

    /** As many areas as can be counted, each of as many people as an area can have. */
    private static final BigInteger MOST_PEOPLE =
            BigInteger.valueOf(Long.MAX_VALUE).pow(2);

    private final DocumentReader in;
    private final Header header;
    private @Nullable Long areas;
    private @Nullable ById aspects;
    private @Nullable ById safeguards;
    private final List<Consumer<Summary.Builder>> parts = new ArrayList<>();
    private final Figures<Summary> weightedMean;

    /** Where the readings stand whose counts may not fit those of the aspects, by path. */
    private final Map<String, Place> places = new HashMap<>();

    private SummaryDocument(DocumentReader in, KnownModels models) {
        this.in = in;
        this.header = new Header(in, models, FORMAT);
        this.weightedMean = new Figures<>(in, "population");
    }

    /** What stands under ids of the model, and waits for it. */
    private record ById(Map<PartId, Consumer<Summary.Builder>> parts, Place end) {}

    private static Map<String, SafeguardState> states() {
        Map<String, SafeguardState> states = new LinkedHashMap<>();
        states.put("upheld", SafeguardState.UPHELD);
        states.put("atRisk", SafeguardState.AT_RISK);
        states.put("unknown", SafeguardState.UNKNOWN);
        states.put("notApplicable", SafeguardState.NOT_APPLICABLE);
        return Collections.unmodifiableMap(states);
    }

    private static Map<String, Function<IndexDistribution, Optional<Fraction>>> indexFigures() {
        Map<String, Function<IndexDistribution, Optional<Fraction>>> figures = new LinkedHashMap<>();
        figures.put("mean", IndexDistribution::mean);
        figures.put("minimum", IndexDistribution::minimum);
        figures.put("lowerQuartile", values -> values.quantile(Fraction.of(1, 4)));
        figures.put("median", IndexDistribution::median);
        figures.put("upperQuartile", values -> values.quantile(Fraction.of(3, 4)));
        figures.put("maximum", IndexDistribution::maximum);
        return Collections.unmodifiableMap(figures);
    }

    /**
     * Reads the document whose first token is the current one.
     *
     * @throws InvalidDocumentException if anything is wrong with it
     */
    static Summary read(JsonParser parser, DmiModule module) {
        return DocumentReader.read(
                parser,
                module.unknownFields().withoutExtensions(),
                Summary.class,
                in -> new SummaryDocument(in, module.models()).read());
    }

    private @Nullable Summary read() {
        ObjectFields fields = in.object(FIELDS);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "areas" -> areas = count(0);
                case "aspects" -> aspects = byId(this::aspect);
                case "stagedLevels" -> {
                    Place place = in.here();
                    add(place, readings(this::levels), (summary, levels) -> summary.stagedLevels(levels));
                }
                case "typicalLevels" -> {
                    Place place = in.here();
                    add(place, readings(this::levels), (summary, levels) -> summary.typicalLevels(levels));
                }
                case "index" -> {
                    Place place = in.here();
                    add(place, readings(this::index), SummaryDocument::setIndex);
                }
                case "population" -> population();
                case "safeguards" -> safeguards = byId(this::safeguard);
                case "challenges" -> challenges();
                case "intentions" -> intentions();
                case "aspirations" -> {
                    Place place = in.here();
                    add(place, levels(), (summary, levels) -> summary.aspirations(levels));
                }
                default -> header.read(field);
            }
        }
        header.finish();
        MaturityModel model = header.knownModel();
        return model == null ? null : from(model);
    }

    private @Nullable Summary from(MaturityModel model) {
        if (aspects != null) {
            List<String> ids = model.aspects().stream().map(Aspect::id).toList();
            parts.addAll(found(aspects, Problem.UNKNOWN_ASPECT, model::aspect, ids, "aspects"));
        }
        if (safeguards != null) {
            List<String> ids = model.safeguards().stream().map(Answerable::id).toList();
            parts.addAll(found(safeguards, Problem.UNKNOWN_SAFEGUARD, model::safeguard, ids, "safeguards"));
        }
        if (areas == null) {
            return null;
        }
        Summary.Builder summary = Summary.builder(model, areas);
        parts.forEach(part -> part.accept(summary));
        return in.hasProblems() ? null : built(summary);
    }

    private @Nullable Summary built(Summary.Builder builder) {
        try {
            Summary summary = builder.build();
            weightedMean.compareWith(summary);
            return summary;
        } catch (InvalidSummaryException e) {
            e.faults()
                    .forEach(fault -> in.problem(
                            fault.code(),
                            places.getOrDefault(fault.arguments().getOrDefault("path", ""), in.here()),
                            fault.text()));
            return null;
        }
    }

    /** {@return the parts whose ids the model has; it reports those that it has not, and those that are missing} */
    private List<Consumer<Summary.Builder>> found(
            ById given, String code, Function<String, ?> inModel, List<String> all, String owner) {
        List<Consumer<Summary.Builder>> found = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>(all);
        given.parts.forEach((id, part) -> {
            missing.remove(id.text());
            if (id.find(in, code, inModel) != null) {
                found.add(part);
            }
        });
        for (String id : missing) {
            in.problem(
                    Problem.MISSING_FIELD, given.end.field(id), "required field '" + id + "' is missing in " + owner);
        }
        return found;
    }

    // Parts

    /** Sets a part of a summary. */
    private interface Setting<T> {
        void set(Summary.Builder summary, T part);
    }

    /** Keeps a part for the builder, which reports it where it stands if it does not fit; null was reported before. */
    private <T> void add(Place place, @Nullable T part, Setting<T> setting) {
        if (part != null) {
            parts.add(setter(place, part, setting));
        }
    }

    private <T> Consumer<Summary.Builder> setter(Place place, T part, Setting<T> setting) {
        return summary -> checked(place, () -> {
            setting.set(summary, part);
            return part;
        });
    }

    /** {@return what the factory makes; null, and a problem, if it refuses} */
    private <T> @Nullable T checked(Place place, Supplier<T> factory) {
        try {
            return factory.get();
        } catch (ArithmeticException e) {
            in.problem(
                    Problem.BAD_VALUE,
                    place,
                    place.path() + " must have counts of at most " + Long.MAX_VALUE + " in sum, but had more");
        } catch (IllegalArgumentException e) {
            in.problem(Problem.BAD_VALUE, place, String.valueOf(e.getMessage()));
        }
        return null;
    }

    /** Reads an object whose names are ids, each once. */
    private @Nullable ById byId(Function<String, Consumer<Summary.Builder>> part) {
        if (!in.isObject()) {
            return null;
        }
        Map<PartId, Consumer<Summary.Builder>> byId = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (String id = in.nextName(); id != null; id = in.nextName()) {
            if (seen.add(id)) {
                in.nextToken();
                PartId key = new PartId(id, in.here());
                byId.put(key, part.apply(id));
            } else {
                in.repeated(id);
            }
        }
        return new ById(byId, in.here());
    }

    private Consumer<Summary.Builder> aspect(String id) {
        Place place = in.here();
        Readings<LevelCounts> levels = null;
        Long notScored = null;
        ObjectFields fields = in.object(ASPECT);
        for (String field = fields.next(); field != null; field = fields.next()) {
            if (field.equals("levels")) {
                levels = readings(this::levels);
            } else {
                notScored = count(0);
            }
        }
        if (levels == null || notScored == null) {
            return summary -> {};
        }
        long unscored = notScored;
        return setter(place, levels, (summary, counts) -> summary.levels(id, counts, unscored));
    }

    private Consumer<Summary.Builder> safeguard(String id) {
        Place place = in.here();
        Map<SafeguardState, Long> counts = new EnumMap<>(SafeguardState.class);
        ObjectFields fields = in.object(SAFEGUARD);
        for (String field = fields.next(); field != null; field = fields.next()) {
            Long count = count(0);
            if (count != null) {
                counts.put(Objects.requireNonNull(STATES.get(field)), count);
            }
        }
        return counts.size() < STATES.size()
                ? summary -> {}
                : setter(place, counts, (summary, states) -> summary.safeguard(id, states));
    }

    private void population() {
        Place place = in.here();
        Long tell = null;
        BigInteger people = null;
        Readings<Fraction> timesIndex = null;
        ObjectFields fields = in.object(POPULATION);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "areas" -> tell = count(0);
                case "people" -> people = in.wholeNumber(MOST_PEOPLE);
                case "timesIndex" -> timesIndex = readings(() -> Figures.fraction(in));
                default ->
                    weightedMean.<String>lowAndHigh(
                            right -> weightedMean.figure(this::exact, right),
                            summary -> shown(summary.weightedMean().map(Bounds::low)),
                            summary -> shown(summary.weightedMean().map(Bounds::high)));
            }
        }
        if (tell != null && people != null && timesIndex != null) {
            long areasWith = tell;
            BigInteger sum = people;
            add(place, timesIndex, (summary, product) -> summary.population(areasWith, sum, product));
        }
    }

    private void challenges() {
        Place place = in.here();
        Map<Challenge, Long> counts = new LinkedHashMap<>();
        byId(id -> {
            Challenge challenge = checked(in.here(), () -> new Challenge(id));
            Long count = count(1);
            if (challenge != null && count != null) {
                counts.put(challenge, count);
            }
            return summary -> {};
        });
        add(place, counts, (summary, challenges) -> summary.challenges(challenges));
    }

    private void intentions() {
        Place place = in.here();
        Map<Intention, Long> counts = new EnumMap<>(Intention.class);
        ObjectFields fields = in.object(INTENTIONS);
        for (String field = fields.next(); field != null; field = fields.next()) {
            Long count = count(0);
            if (count != null) {
                counts.put(Intention.of(field), count);
            }
        }
        add(place, counts, (summary, intentions) -> summary.intentions(intentions));
    }

    // Values

    private @Nullable Long count(long least) {
        return in.wholeNumber(least, Long.MAX_VALUE);
    }

    private <T> @Nullable Readings<T> readings(Supplier<@Nullable T> value) {
        T low = null;
        T high = null;
        ObjectFields fields = in.object(LOW_AND_HIGH);
        for (String field = fields.next(); field != null; field = fields.next()) {
            Place place = in.here();
            places.put(place.path(), place);
            if (field.equals("low")) {
                low = value.get();
            } else {
                high = value.get();
            }
        }
        return low == null || high == null ? null : new Readings<>(low, high);
    }

    private @Nullable LevelCounts levels() {
        Place place = in.here();
        if (!in.isArray()) {
            return null;
        }
        List<Long> counts = new ArrayList<>();
        boolean whole = true;
        while (in.nextElement()) {
            Long count = count(0);
            if (count == null) {
                whole = false;
            } else {
                counts.add(count);
            }
        }
        return whole ? checked(place, () -> new LevelCounts(counts)) : null;
    }

    /** The values of the index in one reading, and the figures that must follow from them. */
    private record IndexReading(IndexDistribution index, Figures<IndexDistribution> figures) {}

    /** Computes figures of accepted values only: the sum of other fractions may have more digits than anybody would write. */
    private static void setIndex(Summary.Builder summary, Readings<IndexReading> readings) {
        IndexReading low = readings.low();
        IndexReading high = readings.high();
        summary.index(new Readings<>(low.index, high.index));
        low.figures.compareWith(low.index);
        high.figures.compareWith(high.index);
    }

    private @Nullable IndexReading index() {
        Figures<IndexDistribution> figures = new Figures<>(in, "values");
        Place place = in.here();
        Map<Fraction, Long> values = null;
        ObjectFields fields = in.object(INDEX);
        for (String field = fields.next(); field != null; field = fields.next()) {
            Function<IndexDistribution, Optional<Fraction>> figure = INDEX_FIGURES.get(field);
            if (figure == null) {
                values = values();
            } else {
                figures.figure(this::exact, index -> shown(figure.apply(index)));
            }
        }
        if (values == null) {
            return null;
        }
        Map<Fraction, Long> counts = values;
        return checked(place, () -> new IndexReading(IndexDistribution.of(counts), figures));
    }

    /** {@return how many areas have each value; null if any was reported} */
    private @Nullable Map<Fraction, Long> values() {
        if (!in.isArray()) {
            return null;
        }
        Map<Fraction, Long> values = new LinkedHashMap<>();
        int problemsBefore = in.problemCount();
        Fraction last = Fraction.ZERO;
        while (in.nextElement()) {
            Place place = in.here();
            IndexDistribution value = value();
            if (value == null) {
                continue;
            }
            Fraction exact = value.minimum().orElseThrow();
            if (exact.compareTo(last) <= 0) {
                in.problem(
                        Problem.BAD_VALUE,
                        place,
                        place.path() + " must be of a greater value than the one before, " + last + ", but was of "
                                + exact);
            } else {
                last = exact;
                values.putAll(value.counts());
            }
        }
        return in.problemCount() > problemsBefore ? null : values;
    }

    /** {@return the areas of one value} */
    private @Nullable IndexDistribution value() {
        Place place = in.here();
        Fraction exact = null;
        Long count = null;
        ObjectFields fields = in.object(VALUE);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "exact" -> exact = in.parsed(Problem.BAD_VALUE, Fraction::parse);
                case "areas" -> count = count(1);
                default -> in.skipValue();
            }
        }
        if (exact == null || count == null) {
            return null;
        }
        Map<Fraction, Long> alone = Map.of(exact, count);
        return checked(place, () -> IndexDistribution.of(alone));
    }

    private @Nullable String exact() {
        Fraction fraction = Figures.fraction(in);
        return fraction == null ? null : fraction.toString();
    }

    private static String shown(Optional<Fraction> fraction) {
        return fraction.map(Fraction::toString).orElse("nothing");
    }
}
