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

    private static final int FIRST_CAPACITY = 64;

    private final MessageDigest digest;
    /** Each at its own bits or in the first free place after, where 0 is none; at most half full. */
    private long[] table = new long[FIRST_CAPACITY];

    private int size;

    Fingerprints() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** {@return whether the text was not in the set before} */
    boolean add(String text) {
        if (2 * size == table.length) {
            grow();
        }
        long print = print(text);
        int place = place(print);
        boolean isNew = table[place] == 0;
        if (isNew) {
            table[place] = print;
            size++;
        }
        return isNew;
    }

    boolean contains(String text) {
        return table[place(print(text))] != 0;
    }

    int size() {
        return size;
    }

    private long print(String text) {
        long bits = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
        return bits == 0 ? 1 : bits;
    }

    /** {@return where it stands, or the free place where it would stand} */
    private int place(long print) {
        int place = (int) print & table.length - 1;
        while (table[place] != 0 && table[place] != print) {
            place = place + 1 & table.length - 1;
        }
        return place;
    }

    private void grow() {
        long[] old = table;
        table = new long[2 * old.length];
        for (long print : old) {
            if (print != 0) {
                table[place(print)] = print;
            }
        }
    }
}
