package io.github.socialprescribing.dmi.jackson;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/**
 * The part of an input that is in memory: the record that is being read, whole up to the limit, else its beginning.
 *
 * <p>The memory that it takes does not depend on the length of the input or of a record.
 */
final class Window implements Closeable {

    /** No byte, at the end of the input. */
    static final int END = -1;

    /** How much of the beginning of a record is held however long it is. */
    static final int EXCERPT = 64 << 10;

    private static final int FIRST_CAPACITY = 2 * EXCERPT;

    private final InputStream input;
    private final int mostCapacity;

    private byte[] bytes = new byte[FIRST_CAPACITY];
    /** Where the record begins. */
    private int start;
    /** The next byte to be read. */
    private int position;
    /** Where the bytes end that were got from the input. */
    private int end;
    /** How many bytes of the record were let go, all after the excerpt. */
    private long dropped;

    Window(InputStream input, int longestRecord) {
        this.input = input;
        int withLineEnd = (int) Math.min(longestRecord + 2L, Integer.MAX_VALUE - 8);
        this.mostCapacity = Math.max(withLineEnd, FIRST_CAPACITY);
    }

    /** Passes over the mark that some programs put before UTF-8. */
    void skipByteOrderMark() throws IOException {
        if (peek() == 0xEF) {
            begin();
            boolean mark = read() == 0xEF && read() == 0xBB && read() == 0xBF;
            if (!mark) {
                position = start;
            }
        }
    }

    /** Begins a record at the next byte. */
    void begin() {
        start = position;
        dropped = 0;
    }

    /** {@return the next byte, from 0 to 255, which is then part of the record; END at the end of the input} */
    int read() throws IOException {
        return position < end || fill() ? bytes[position++] & 0xFF : END;
    }

    /** {@return the next byte without reading it; END at the end of the input} */
    int peek() throws IOException {
        return position < end || fill() ? bytes[position] & 0xFF : END;
    }

    /** Reads on past the next end of a line, or to the end of the input; {@return whether there was an end of a line} */
    boolean readLine() throws IOException {
        do {
            while (position < end) {
                if (bytes[position++] == '\n') {
                    return true;
                }
            }
        } while (fill());
        return false;
    }

    /** Reads on to the end of the input. */
    void readRest() throws IOException {
        do {
            position = end;
        } while (fill());
    }

    /** {@return how many bytes the record has so far} */
    long length() {
        return position - start + dropped;
    }

    /** {@return the record so far, less the given number of bytes at its end; valid until the next byte is read} */
    RawRecord record(int less, long line, long column) {
        int heldEnd = dropped > 0 ? start + EXCERPT : position - less;
        return new RawRecord(bytes, start, heldEnd, length() - less, line, column, List.of());
    }

    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(bytes, start, bytes, 0, end - start);
            position -= start;
            end -= start;
            start = 0;
        }
        if (end == bytes.length) {
            if (bytes.length < mostCapacity) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(2L * bytes.length, mostCapacity));
            } else {
                dropped += end - EXCERPT;
                position = EXCERPT;
                end = EXCERPT;
            }
        }
        int count = input.read(bytes, end, bytes.length - end);
        end += Math.max(count, 0);
        return count > 0;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
