package io.github.socialprescribing.dmi.jackson;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is made of one key after another where the same keys come again and again: those last asked for are kept, in a table in
 * which a newer one takes the place of an older one. Safe for use by several threads.
 *
 * @param <K> the keys, immutable
 * @param <V> what is made of them, immutable
 */
final class Kept<K, V> {

    private static final int MIXER = 0x9E3779B9;

    private final AtomicReferenceArray<@Nullable Entry<K, V>> entries;
    private final int shift;
    private final Function<K, V> making;

    /**
     * Begins with nothing.
     *
     * @param sizeBits how many bits number the places of the table
     */
    Kept(int sizeBits, Function<K, V> making) {
        this.entries = new AtomicReferenceArray<>(1 << sizeBits);
        this.shift = Integer.SIZE - sizeBits;
        this.making = making;
    }

    private record Entry<K, V>(K key, V value) {}

    /** {@return what is made of the key} */
    V of(K key) {
        int place = (key.hashCode() * MIXER) >>> shift;
        Entry<K, V> entry = entries.get(place);
        return entry != null && entry.key.equals(key) ? entry.value : made(place, key);
    }

    private V made(int place, K key) {
        V value = making.apply(key);
        entries.set(place, new Entry<>(key, value));
        return value;
    }
}
