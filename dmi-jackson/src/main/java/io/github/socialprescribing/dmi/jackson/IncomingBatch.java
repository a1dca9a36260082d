package io.github.socialprescribing.dmi.jackson;

import java.util.Iterator;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Some records in the order of the input, got by {@link IncomingReader#nextBatch()} for another thread to read, so that an
 * input can be read on many threads.
 *
 * <p>Cutting lines takes little time and reading them takes much, so a batch of JSON Lines holds the lines as they came, and
 * reads one whenever an iterator asks for it; what is wrong with it is found then. Arrays and tables are read as they are
 * cut, since only that shows where they go on.
 *
 * <p>Iterating again reads again. Immutable and thread-safe.
 *
 * @param <T> what a record is: an assessment or a journey
 */
public final class IncomingBatch<T> implements Iterable<Incoming<T>> {

    private final int size;
    private final IntFunction<Incoming<T>> records;

    IncomingBatch(int size, IntFunction<Incoming<T>> records) {
        this.size = size;
        this.records = records;
    }

    /** {@return how many records there are, 1 or more} */
    public int size() {
        return size;
    }

    /** {@return the records, each accepted or rejected, in the order of the input} */
    @Override
    public Iterator<Incoming<T>> iterator() {
        return IntStream.range(0, size).mapToObj(records).iterator();
    }

    /**
     * {@return what the accepted records say, each read when it is asked for}
     *
     * @param rejected is handed each rejected record, in the order of the input; by any thread that reads a batch
     */
    public Stream<T> accepted(Consumer<? super Incoming.Rejected<T>> rejected) {
        return accepted(spliterator(), Objects.requireNonNull(rejected, "rejected"));
    }

    static <T> Stream<T> accepted(Spliterator<Incoming<T>> records, Consumer<? super Incoming.Rejected<T>> rejected) {
        return StreamSupport.stream(records, false).mapMulti((incoming, values) -> {
            if (incoming instanceof Incoming.Accepted<T> accepted) {
                values.accept(accepted.value());
            } else if (incoming instanceof Incoming.Rejected<T> refused) {
                rejected.accept(refused);
            }
        });
    }
}
