package io.github.socialprescribing.dmi.jackson;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** Texts that stand in many documents, such as ids and titles, escaped and encoded once and not for each document. */
final class Encoded {

    /** Enough for all that a few models say; more only takes longer. */
    private static final int SIZE_BITS = 12;

    /** So that what is kept is small whatever comes in. */
    private static final int LONGEST = 200;

    private static final Kept<String, SerializableString> TEXTS = new Kept<>(SIZE_BITS, SerializedString::new);

    private Encoded() {}

    /** {@return the name of a field, for a constant} */
    static SerializableString name(String name) {
        return new SerializedString(name);
    }

    /** Writes a text that has likely been written before. */
    static void write(String text, JsonGenerator out) {
        if (text.length() > LONGEST) {
            out.writeString(text);
        } else {
            out.writeString(TEXTS.of(text));
        }
    }

    /** Writes a field whose text has likely been written before. */
    static void write(SerializableString name, String text, JsonGenerator out) {
        out.writeName(name);
        write(text, out);
    }
}
