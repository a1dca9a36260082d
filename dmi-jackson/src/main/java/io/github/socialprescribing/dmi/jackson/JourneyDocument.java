package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.Message;
import io.github.socialprescribing.dmi.motivation.InvalidJourneyException;
import io.github.socialprescribing.dmi.motivation.Journey;
import io.github.socialprescribing.dmi.motivation.MotivationStage;
import io.github.socialprescribing.dmi.motivation.Observation;
import io.github.socialprescribing.dmi.motivation.PersonCategory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Reads {@code dmi-journey/1}. No message shows the reference. */
final class JourneyDocument {

    static final String FORMAT = "dmi-journey/1";

    /** So that the observations are checked even if the reference is at fault. */
    private static final String STAND_IN = "-";

    private static final FieldNames FIELDS = FieldNames.required("format", "reference", "observations");
    private static final FieldNames OBSERVATION =
            FieldNames.required("date", "stage", "category").andOptional("newPrescription");

    private final DocumentReader in;
    private final @Nullable LocalDate last;
    private @Nullable String reference;
    private final List<Observation> observations = new ArrayList<>();
    private @Nullable Place listPlace;
    private boolean isInList;
    private boolean isListWhole;
    /** Where each observation stands, by its words. */
    private final Map<String, Place> places = new HashMap<>();

    private JourneyDocument(DocumentReader in, @Nullable LocalDate last) {
        this.in = in;
        this.last = last;
    }

    /**
     * Reads the document whose first token is the current one.
     *
     * @throws InvalidDocumentException if anything is wrong with it
     */
    static Journey read(JsonParser parser, DmiModule module) {
        return read(parser, module, null);
    }

    /**
     * Reads the document whose first token is the next one.
     *
     * @param last the last day that an observation may have; null if any will do
     * @throws InvalidDocumentException if anything is wrong with it
     */
    static Journey readFirst(JsonParser parser, DmiModule module, @Nullable LocalDate last) {
        try {
            parser.nextToken();
        } catch (StreamReadException e) {
            throw withoutWords(e, parser);
        }
        return read(parser, module, last);
    }

    private static Journey read(JsonParser parser, DmiModule module, @Nullable LocalDate last) {
        return DocumentReader.read(
                parser,
                module.unknownFields().withoutExtensions(),
                Journey.class,
                in -> new JourneyDocument(in, last).readDiscreetly());
    }

    private @Nullable Journey readDiscreetly() {
        try {
            return read();
        } catch (StreamReadException e) {
            throw isInList ? e : withoutWords(e, in.parser());
        }
    }

    /** Jackson shows a word that is no JSON; outside the observations it may be the reference. */
    private static StreamReadException withoutWords(StreamReadException fault, JsonParser parser) {
        return fault instanceof UnexpectedEndOfInputException
                ? fault
                : new StreamReadException(
                        parser,
                        "what stands there is not shown, since it may be the reference of a journey",
                        parser.currentLocation());
    }

    private @Nullable Journey read() {
        if (in.token() != JsonToken.START_OBJECT) {
            secret("an object");
            return null;
        }
        ObjectFields fields = in.object(FIELDS);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "format" -> Header.format(in, FORMAT);
                case "reference" -> reference = reference();
                default -> observations();
            }
        }
        Place list = listPlace;
        if (list == null || !isListWhole) {
            return null;
        }
        try {
            return Journey.of(reference == null ? STAND_IN : reference, observations, last);
        } catch (InvalidJourneyException e) {
            e.faults().forEach(fault -> in.problem(fault.code(), placeOf(fault, list), fault.text()));
            return null;
        }
    }

    /** Reports that a value is of the wrong type, and passes over it; what it is may be the reference. */
    private void secret(String rightType) {
        in.problem(Problem.WRONG_TYPE, in.here().subject() + " must be " + rightType);
        in.skipValue();
    }

    private @Nullable String reference() {
        if (in.token() != JsonToken.VALUE_STRING) {
            secret("a string");
            return null;
        }
        String given = in.parser().getString();
        if (DocumentReader.unicodeFault(given) != null || DocumentReader.opaqueIdFault(given) != null) {
            in.badValue("must have 1 to 200 characters, well-formed and without control characters");
            return null;
        }
        return given;
    }

    /** What is said of a whole journey may not be so of observations that were read in part. */
    private void observations() {
        listPlace = in.here();
        int problemsBefore = in.problemCount();
        isInList = true;
        if (in.isArray()) {
            while (in.nextElement()) {
                Place place = in.here();
                Observation observation = observation();
                if (observation != null) {
                    observations.add(observation);
                    places.put(observation.toString(), place);
                }
            }
        }
        isInList = false;
        isListWhole = in.problemCount() == problemsBefore;
    }

    private @Nullable Observation observation() {
        LocalDate date = null;
        MotivationStage stage = null;
        PersonCategory category = null;
        Place mark = null;
        ObjectFields fields = in.object(OBSERVATION);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "date" -> date = in.date();
                case "stage" -> stage = in.parsed(Problem.UNKNOWN_WORD, MotivationStage::of);
                case "category" -> category = in.parsed(Problem.UNKNOWN_WORD, PersonCategory::of);
                default -> {
                    Boolean marked = in.flag();
                    mark = marked != null && marked ? in.here() : null;
                }
            }
        }
        if (mark != null && stage != null && stage != MotivationStage.DURING) {
            in.problem(
                    Problem.BAD_VALUE,
                    mark,
                    mark.path() + " must not be true, because a new prescription begins in stage during only");
            return null;
        }
        return date == null || stage == null || category == null
                ? null
                : new Observation(date, stage, category, mark != null);
    }

    /** {@return where the second of two observations stands, or the one that is at fault alone} */
    private Place placeOf(Message fault, Place list) {
        String words =
                fault.arguments().getOrDefault("observation", fault.arguments().getOrDefault("second", ""));
        Place place = places.get(words);
        return place == null ? list : place;
    }
}
