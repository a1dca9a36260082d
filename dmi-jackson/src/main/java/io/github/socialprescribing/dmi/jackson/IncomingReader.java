package io.github.socialprescribing.dmi.jackson;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads any number of records one by one, in constant memory: an {@link AssessmentReader} or a {@link JourneyReader}.
 *
 * <p>Every record is either accepted or rejected with all its problems; a rejected one does not keep the others from being
 * read. The input is UTF-8, a byte-order mark at its beginning is passed over, and an empty input has no records.
 *
 * <p>Not safe for use by several threads. What a reader gives back is immutable and may be handed to any thread.
 *
 * @param <T> what a record is
 */
public abstract sealed class IncomingReader<T> implements Iterator<Incoming<T>>, Closeable
        permits AssessmentReader, JourneyReader {

    private final RecordSource source;
    private final Limits limits;
    private @Nullable Incoming<T> next;

    IncomingReader(RecordSource source, Limits limits) {
        this.source = source;
        this.limits = limits;
    }

    static Window window(InputStream input, Limits limits) {
        return new Window(Objects.requireNonNull(input, "input"), limits.maxLineBytes());
    }

    /** {@return what makes values of the records} */
    abstract RecordReader<T> records();

    /**
     * {@return whether there is a further record}
     *
     * @throws UncheckedIOException if the input cannot be read
     */
    @Override
    public boolean hasNext() {
        if (next == null) {
            next = advance();
        }
        return next != null;
    }

    /**
     * {@return the next record}
     *
     * @throws NoSuchElementException if there is none
     * @throws UncheckedIOException if the input cannot be read
     */
    @Override
    public Incoming<T> next() {
        Incoming<T> incoming = next == null ? advance() : next;
        if (incoming == null) {
            throw new NoSuchElementException("the input has no further record");
        }
        next = null;
        return incoming;
    }

    /**
     * {@return what the accepted records say, each read when it is asked for; such as for a collector, which then needs no
     * more memory than its result}
     *
     * <p>The stream is the rest of this reader: it can be had once, fails with {@link UncheckedIOException} if the input
     * cannot be read, and is closed with the reader.
     *
     * @param rejected is handed each rejected record, in the order of the input
     */
    public Stream<T> accepted(Consumer<? super Incoming.Rejected<T>> rejected) {
        Objects.requireNonNull(rejected, "rejected");
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .mapMulti((incoming, values) -> {
                    if (incoming instanceof Incoming.Accepted<T> accepted) {
                        values.accept(accepted.value());
                    } else if (incoming instanceof Incoming.Rejected<T> refused) {
                        rejected.accept(refused);
                    }
                });
    }

    /** Closes the input. */
    @Override
    public void close() throws IOException {
        source.close();
    }

    private @Nullable Incoming<T> advance() {
        try {
            RawRecord record = source.next();
            return record == null ? null : read(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Incoming<T> read(RawRecord record) throws IOException {
        if (!record.faults().isEmpty()) {
            return record.rejected(record.faults());
        }
        Problem obstacle =
                record.obstacle(limits.maxLineBytes(), index -> records().place(record, index));
        return obstacle == null ? records().read(record) : record.rejected(List.of(obstacle));
    }
}
