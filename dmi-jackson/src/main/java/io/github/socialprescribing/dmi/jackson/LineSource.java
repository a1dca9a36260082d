package io.github.socialprescribing.dmi.jackson;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** JSON Lines: a record is a line that is not blank. Lines end with LF or CR LF; a byte-order mark may come first. */
final class LineSource implements RecordSource {

    private final Window window;
    private long line;

    LineSource(Window window) {
        this.window = window;
    }

    @Override
    public @Nullable RawRecord next() throws IOException {
        if (line == 0) {
            window.skipByteOrderMark();
        }
        while (true) {
            window.begin();
            boolean ended = window.readLine();
            if (!ended && window.length() == 0) {
                return null;
            }
            line++;
            RawRecord record = withoutReturn(window.record(ended ? 1 : 0, line, 1));
            if (!isBlank(record)) {
                return record;
            }
        }
    }

    @Override
    public boolean cutsUnread() {
        return true;
    }

    @Override
    public void close() throws IOException {
        window.close();
    }

    private static RawRecord withoutReturn(RawRecord record) {
        boolean returned =
                record.isWhole() && record.end() > record.start() && record.bytes()[record.end() - 1] == '\r';
        return returned ? record.withoutLastByte() : record;
    }

    private static boolean isBlank(RawRecord record) {
        for (int i = record.start(); i < record.end(); i++) {
            byte b = record.bytes()[i];
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return record.isWhole();
    }
}
