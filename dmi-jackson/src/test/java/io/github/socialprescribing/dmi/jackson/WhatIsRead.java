package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What must hold of whatever a reader takes; for the fuzz tests. */
final class WhatIsRead {

    static final DmiModule MODULE = new DmiModule().withModel(Samples.OWN);

    /** So small that short inputs reach them. */
    private static final Limits SMALL = Limits.defaults()
            .withMaxLineBytes(300)
            .withMaxDepth(4)
            .withMaxNameLength(30)
            .withMaxStringLength(60)
            .withMaxNumberLength(6);

    private static final JsonMapper MAPPER = DmiModule.mapperBuilder(MODULE).build();

    private static final List<JsonMapper> OTHERS = Stream.of(UnknownFields.KEEP, UnknownFields.IGNORE)
            .map(policy ->
                    DmiModule.mapperBuilder(MODULE.withUnknownFields(policy)).build())
            .toList();

    private WhatIsRead() {}

    /** {@return what was read, if it was; Jackson's exceptions are all that a mapper may throw} */
    static <T> Optional<T> read(Supplier<T> reading) {
        try {
            return Optional.ofNullable(reading.get());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Reads a document with each policy for unknown fields, and checks what is taken. */
    static <T> void check(byte[] document, Class<T> type, Consumer<T> rules) {
        Optional<T> strict = read(() -> MAPPER.readValue(document, type));
        strict.ifPresent(rules);
        for (JsonMapper other : OTHERS) {
            Optional<T> read = read(() -> other.readValue(document, type));
            if (strict.isPresent()) {
                require(read.equals(strict), "a document without unknown fields is the same to every mapper");
            } else {
                read.ifPresent(rules);
            }
        }
    }

    /** Reads a stream to its end with each policy and two sets of limits, and checks every record. */
    static <T> void checkEach(byte[] input, Source<T> source, Consumer<List<Incoming<T>>> rules) {
        Stream.of(
                        source.open(new ByteArrayInputStream(input), MODULE, Limits.defaults()),
                        source.open(
                                new ByteArrayInputStream(input),
                                MODULE.withUnknownFields(UnknownFields.KEEP),
                                Limits.defaults()),
                        source.open(
                                new ByteArrayInputStream(input), MODULE.withUnknownFields(UnknownFields.IGNORE), SMALL))
                .forEach(reader -> {
                    List<Incoming<T>> records = new ArrayList<>();
                    reader.forEachRemaining(records::add);
                    records.forEach(WhatIsRead::holds);
                    rules.accept(records);
                });
    }

    /** One of the factories of {@link AssessmentReader} or {@link JourneyReader}. */
    interface Source<T> {
        IncomingReader<T> open(InputStream input, DmiModule module, Limits limits);
    }

    /** Of an assessment: it comes back as it was, and so does its profile. */
    static void comesBackWithItsProfile(Assessment assessment) {
        comesBack(assessment);
        if (ScoringEngine.canScore(assessment)) {
            comesBack(ScoringEngine.score(assessment));
        }
    }

    /** Of a document: it is read back equal, and written in the same bytes. No field is unknown any more by then. */
    static void comesBack(Object value) {
        byte[] written = MAPPER.writeValueAsBytes(value);
        Object read = MAPPER.readValue(written, value.getClass());
        require(read.equals(value), "what is written is read back equal");
        require(
                Arrays.equals(MAPPER.writeValueAsBytes(read), written),
                "what is read back is written in the same bytes");
    }

    /** Of a record: it is an assessment that comes back, or it says what is wrong and where. */
    private static void holds(Incoming<?> incoming) {
        if (incoming instanceof Incoming.Accepted<?> accepted) {
            comesBack(accepted.value());
        } else if (incoming instanceof Incoming.Rejected<?> rejected) {
            require(!rejected.problems().isEmpty(), "a rejected record has problems");
            for (Problem problem : rejected.problems()) {
                require(problem.line() >= rejected.line(), "a problem stands where its record does or after");
                require(problem.column() >= 1, "a problem stands in a column");
            }
            require(MAPPER.readTree(MAPPER.writeValueAsBytes(rejected)).isObject(), "a rejected record can be written");
        }
    }

    static void require(boolean rule, String text) {
        if (!rule) {
            throw new AssertionError("must hold: " + text);
        }
    }
}
