package io.github.socialprescribing.dmi.jackson;

import java.util.ArrayList;
import java.util.List;

/** Records that stay valid when the next one is read; their bytes stand together but for one that did not fit. */
final class RecordCopies {

    private final List<RawRecord> records = new ArrayList<>();
    private byte[] bytes;
    private int used;

    RecordCopies(int capacity) {
        this.bytes = new byte[capacity];
    }

    void add(RawRecord record) {
        int held = record.end() - record.start();
        if (held > bytes.length - used) {
            // What was copied before stays where it is, for the records point there.
            bytes = new byte[held];
            used = 0;
        }
        System.arraycopy(record.bytes(), record.start(), bytes, used, held);
        records.add(record.at(bytes, used));
        used += held;
    }

    List<RawRecord> toList() {
        return records;
    }
}
