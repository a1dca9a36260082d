package io.github.socialprescribing.dmi.jackson;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Cuts an input into records. */
interface RecordSource extends Closeable {

    /**
     * {@return the next record, valid until the one after it is asked for, with a fault if the input cannot be cut here;
     * null at the end of the input}
     */
    @Nullable
    RawRecord next() throws IOException;

    /**
     * {@return whether it can be said where the next record begins before this one was read; if so, {@link #malformed} is the
     * record itself}
     */
    default boolean cutsUnread() {
        return false;
    }

    /**
     * {@return what must be given up because the last record is not well-formed: the record itself, or all that is left of
     * the input from it on, if nobody can say where the next one begins}
     */
    default RawRecord malformed(RawRecord last) throws IOException {
        return last;
    }
}
