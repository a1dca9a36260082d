package io.github.socialprescribing.dmi.jackson;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;

/**
 * Goes through the fields of one object, in whatever order they stand, and reports those that are unknown, repeated or
 * missing. After each known field whoever asked reads its value whole.
 */
final class ObjectFields {

    private final DocumentReader in;
    private final FieldNames names;
    private long seen;
    private int likely;
    private boolean ended;

    ObjectFields(DocumentReader in, FieldNames names, boolean ended) {
        this.in = in;
        this.names = names;
        this.ended = ended;
    }

    /** {@return the name of the next known field, whose value is then the current token; null at the end of the object} */
    @Nullable
    String next() {
        while (!ended) {
            SerializableString expected = names.at(likely);
            String name = in.nextName(expected);
            if (name == null) {
                ended = true;
                if (!names.areComplete(seen)) {
                    reportMissing(in.here());
                }
                return null;
            }
            int position = name.equals(expected.getValue()) ? likely : names.position(name);
            if (position < 0) {
                in.unknownField(name, () -> names.hint(name));
            } else if ((seen & 1L << position) != 0) {
                in.repeated(name);
            } else {
                seen |= 1L << position;
                likely = names.after(position);
                in.nextToken();
                return name;
            }
        }
        return null;
    }

    private void reportMissing(Place end) {
        for (String missing : names.missing(seen)) {
            in.problem(
                    Problem.MISSING_FIELD,
                    end.field(missing),
                    "required field '" + missing + "' is missing in " + end.owner());
        }
    }
}
