package io.github.socialprescribing.dmi.jackson;

import java.util.function.BiFunction;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads one kind of document on a mapper.
 *
 * @param <T> what the document says
 */
final class DocumentDeserializer<T> extends ValueDeserializer<T> {

    private final Class<T> type;
    private final DmiModule module;
    private final BiFunction<JsonParser, DmiModule, T> reader;

    DocumentDeserializer(Class<T> type, DmiModule module, BiFunction<JsonParser, DmiModule, T> reader) {
        this.type = type;
        this.module = module;
        this.reader = reader;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        return reader.apply(parser, module);
    }

    @Override
    public Class<?> handledType() {
        return type;
    }
}
