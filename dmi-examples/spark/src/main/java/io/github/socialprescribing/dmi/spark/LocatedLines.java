package io.github.socialprescribing.dmi.spark;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Objects;
import java.util.Queue;

/**
 * The records of one partition as lines of text, for a reader of streams; and which record a line was, for as long as the
 * reader may ask.
 *
 * <p>Before them stands an empty line, which readers pass over: a byte-order mark counts at the beginning of a file, and not
 * where a partition happens to begin.
 */
final class LocatedLines extends InputStream {

    private static final byte[] BEFORE_ALL = {'\n'};

    private final Iterator<Located> records;
    /** The records that were read and may not have been asked for yet: no more than the reader buffers. */
    private final Queue<Located> waiting = new ArrayDeque<>();

    private byte[] line = BEFORE_ALL;
    private int next;
    private boolean ended;
    private long firstWaiting = 2;

    LocatedLines(Iterator<Located> records) {
        this.records = records;
    }

    /** {@return the record that stands in a line, counted from 1; lines are asked for in ascending order} */
    Located at(long number) {
        while (firstWaiting < number) {
            waiting.remove();
            firstWaiting++;
        }
        return Objects.requireNonNull(waiting.peek());
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        int filled = 0;
        while (filled < length && hasMore()) {
            int count = Math.min(length - filled, line.length - next);
            System.arraycopy(line, next, target, offset + filled, count);
            next += count;
            filled += count;
            if (filled < length && next == line.length && line != BEFORE_ALL && !ended) {
                target[offset + filled] = '\n';
                filled++;
                ended = true;
            }
        }
        return filled == 0 && length > 0 ? -1 : filled;
    }

    /** {@return whether anything is left of the line or of those after it} */
    private boolean hasMore() {
        boolean done = next == line.length && (ended || line == BEFORE_ALL);
        if (done) {
            if (!records.hasNext()) {
                return false;
            }
            Located record = records.next();
            waiting.add(record);
            line = record.bytes();
            next = 0;
            ended = false;
        }
        return true;
    }
}
