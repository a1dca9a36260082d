package io.github.socialprescribing.dmi.service.http;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems as JSON in which nothing that came from outside means anything to a browser or a terminal. */
final class ProblemJson {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .characterEscapes(new NoMarkup())
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build())
            .build();

    private ProblemJson() {}

    /** {@return the problem as one line of ASCII} */
    static byte[] write(ProblemDetails problem) {
        return MAPPER.writeValueAsBytes(problem);
    }

    /** Escapes what begins or ends markup. */
    private static final class NoMarkup extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
            "<>&\u007f".chars().forEach(c -> codes[c] = CharacterEscapes.ESCAPE_STANDARD);
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            return null; // Only asked for what is escaped in a way of its own.
        }
    }
}
