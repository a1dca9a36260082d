package io.github.socialprescribing.dmi.jackson;

import java.io.IOException;

/**
 * Makes a value of a record; safe for use by several threads if the source {@linkplain RecordSource#cutsUnread cuts} records
 * before they are read.
 *
 * @param <T> what a record is
 */
interface RecordReader<T> {

    /** {@return what the record says, which is whole and well-formed UTF-8} */
    Incoming<T> read(RawRecord record) throws IOException;

    /** {@return where the byte with the given index in the record's bytes stands in the input} */
    Place place(RawRecord record, int index);
}
