package io.github.socialprescribing.dmi.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The tokens of one document with what each says, ready to be written again. */
final class RecordedTokens {

    private static final Object NOTHING = new Object();

    private final JsonToken[] tokens;
    private final Object[] said;

    private RecordedTokens(JsonToken[] tokens, Object[] said) {
        this.tokens = tokens;
        this.said = said;
    }

    /**
     * {@return the tokens of a document}
     *
     * @param prepared whether names and texts are kept as Jackson writes them fastest, escaped and encoded; else as strings
     */
    static RecordedTokens of(JsonMapper mapper, byte[] document, boolean prepared) {
        List<JsonToken> tokens = new ArrayList<>();
        List<Object> said = new ArrayList<>();
        try (JsonParser parser = mapper.createParser(document)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                tokens.add(token);
                said.add(
                        switch (token) {
                            case PROPERTY_NAME, VALUE_STRING -> text(parser.getString(), prepared);
                            case VALUE_NUMBER_INT -> parser.getIntValue();
                            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
                            default -> NOTHING;
                        });
            }
        }
        return new RecordedTokens(tokens.toArray(JsonToken[]::new), said.toArray());
    }

    private static Object text(String text, boolean prepared) {
        if (!prepared) {
            return text;
        }
        SerializedString serialized = new SerializedString(text);
        serialized.asQuotedUTF8();
        return serialized;
    }

    /** {@return the document, written to bytes as a mapper does it} */
    byte[] write(JsonMapper mapper) {
        BufferRecycler buffers = mapper.tokenStreamFactory()._getBufferRecycler();
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(buffers)) {
            try (JsonGenerator out =
                    mapper.tokenStreamFactory().createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
                write(out);
            }
            return bytes.getClearAndRelease();
        } finally {
            buffers.releaseToPool();
        }
    }

    /** Writes the document. */
    void write(JsonGenerator out) {
        for (int i = 0; i < tokens.length; i++) {
            write(tokens[i], said[i], out);
        }
    }

    private static void write(JsonToken token, Object said, JsonGenerator out) {
        switch (token) {
            case START_OBJECT -> out.writeStartObject();
            case END_OBJECT -> out.writeEndObject();
            case START_ARRAY -> out.writeStartArray();
            case END_ARRAY -> out.writeEndArray();
            case PROPERTY_NAME -> {
                if (said instanceof SerializableString name) {
                    out.writeName(name);
                } else {
                    out.writeName((String) said);
                }
            }
            case VALUE_STRING -> {
                if (said instanceof SerializableString text) {
                    out.writeString(text);
                } else {
                    out.writeString((String) said);
                }
            }
            case VALUE_NUMBER_INT -> out.writeNumber((int) said);
            case VALUE_NUMBER_FLOAT -> out.writeNumber((BigDecimal) said);
            case VALUE_TRUE -> out.writeBoolean(true);
            case VALUE_FALSE -> out.writeBoolean(false);
            case VALUE_NULL -> out.writeNull();
            case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalStateException("no document has the token " + token);
        }
    }
}
