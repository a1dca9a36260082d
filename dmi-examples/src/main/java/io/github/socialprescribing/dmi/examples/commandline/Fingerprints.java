package io.github.socialprescribing.dmi.examples.commandline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A set of texts of which it keeps 64 bits each, so that a million take 16 MiB.
 *
 * <p>Two different texts among a million pass for the same in one of some thirty million runs, since the bits are the first of
 * a SHA-256.
 */
final class Fingerprints {

    private static final int TABLES = 256;
    private static final int FIRST_CAPACITY = 16;

    private final MessageDigest digest;

    /** Many small ones, since a large one could not grow in a small heap: old and new must fit into it together. */
    private final Table[] tables = new Table[TABLES];

    private int size;

    Fingerprints() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        for (int i = 0; i < TABLES; i++) {
            tables[i] = new Table();
        }
    }

    /** {@return whether the text was not in the set before} */
    boolean add(String text) {
        long print = print(text);
        boolean isNew = table(print).add(print);
        if (isNew) {
            size++;
        }
        return isNew;
    }

    boolean contains(String text) {
        long print = print(text);
        return table(print).contains(print);
    }

    int size() {
        return size;
    }

    private long print(String text) {
        long bits = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
        return bits == 0 ? 1 : bits;
    }

    private Table table(long print) {
        return tables[(int) Long.remainderUnsigned(print, TABLES)];
    }

    /** Numbers other than 0, each in its own place or in the first free one after it. */
    private static final class Table {
        private long[] places = new long[FIRST_CAPACITY];
        private int used;

        boolean add(long print) {
            if (contains(print)) {
                return false;
            }
            if (4 * used >= 3 * places.length) {
                grow();
            }
            places[place(print)] = print;
            used++;
            return true;
        }

        boolean contains(long print) {
            return places[place(print)] != 0;
        }

        /** {@return where it stands, or the free place where it would stand} */
        private int place(long print) {
            int place = (int) Long.remainderUnsigned(print / TABLES, places.length);
            while (places[place] != 0 && places[place] != print) {
                place = (place + 1) % places.length;
            }
            return place;
        }

        private void grow() {
            long[] old = places;
            places = new long[2 * old.length];
            for (long print : old) {
                if (print != 0) {
                    places[place(print)] = print;
                }
            }
        }
    }
}
