package io.github.socialprescribing.dmi.jackson;

import java.io.StringWriter;
import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteCapability;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * Copies JSON token by token, numbers as they are written: {@code 1.0} stays {@code 1.0}, and a number of any size stays
 * exact.
 */
final class Json {

    /** Without limits: what comes in has passed those of the mapper, and nothing here nests calls as the text nests. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .build())
            .build();

    private Json() {}

    /** {@return a generator of compact text} */
    static JsonGenerator generator(Writer target) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), target);
    }

    /** {@return the JSON string that holds a text} */
    static String string(String text) {
        StringWriter json = new StringWriter();
        try (JsonGenerator out = generator(json)) {
            out.writeString(text);
        }
        return json.toString();
    }

    /**
     * Copies the JSON value that a text writes.
     *
     * @throws StreamReadException if the text is not one JSON value
     */
    static void copy(String json, JsonGenerator target) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() == null) {
                throw new StreamReadException(parser, "there is no value");
            }
            do {
                copyToken(parser, target);
            } while (!parser.streamReadContext().inRoot() && parser.nextToken() != null);
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "more follows after the value");
            }
        }
    }

    /** Copies the current token. */
    static void copyToken(JsonParser source, JsonGenerator target) {
        JsonToken token = source.currentToken();
        switch (token) {
            case START_OBJECT -> target.writeStartObject();
            case END_OBJECT -> target.writeEndObject();
            case START_ARRAY -> target.writeStartArray();
            case END_ARRAY -> target.writeEndArray();
            case PROPERTY_NAME -> target.writeName(source.currentName());
            case VALUE_STRING -> target.writeString(source.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> copyNumber(source, target);
            case VALUE_TRUE -> target.writeBoolean(true);
            case VALUE_FALSE -> target.writeBoolean(false);
            case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> target.writeNull();
        }
    }

    /** A tree holds numbers, not texts that write them. */
    private static void copyNumber(JsonParser source, JsonGenerator target) {
        if (target.streamWriteCapabilities().isEnabled(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS)) {
            target.writeNumber(source.getString());
        } else if (source.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            target.writeNumber(source.getBigIntegerValue());
        } else {
            target.writeNumber(source.getDecimalValue());
        }
    }
}
