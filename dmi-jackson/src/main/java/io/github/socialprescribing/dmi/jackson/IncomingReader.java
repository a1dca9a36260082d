package io.github.socialprescribing.dmi.jackson;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads any number of records one by one, in constant memory: an {@link AssessmentReader} or a {@link JourneyReader}.
 *
 * <p>Every record is either accepted or rejected with all its problems; a rejected one does not keep the others from being
 * read. The input is UTF-8, a byte-order mark at its beginning is passed over, and an empty input has no records.
 *
 * <p>Not safe for use by several threads, but for {@link #nextBatch()}. What a reader gives back is immutable and may be
 * handed to any thread.
 *
 * @param <T> what a record is
 */
public abstract sealed class IncomingReader<T> implements Iterator<Incoming<T>>, Closeable
        permits AssessmentReader, JourneyReader {

    private static final int BATCH_BYTES = 256 << 10;
    private static final int BATCH_RECORDS = 1_024;
    private static final int ROOM_FOR_THE_LAST = 16 << 10;

    private final RecordSource source;
    private final Limits limits;
    private @Nullable Incoming<T> next;
    private @Nullable IOException failure;

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
        return IncomingBatch.accepted(
                Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL), rejected);
    }

    /**
     * {@return the next records, about 256 KiB of them and at most 1,024, for this thread or another to read; nothing at the
     * end of the input}
     *
     * <p>This is how an input is read on many threads. Several of them may ask one reader for batches at once, each for the
     * next when it has done with the last; whoever needs the order asks on one thread and hands the batches out. One record
     * at a time may be had before and after, but not meanwhile.
     *
     * @throws UncheckedIOException if the input cannot be read; what came before was handed over
     */
    public Optional<IncomingBatch<T>> nextBatch() {
        synchronized (source) {
            if (next != null) {
                return Optional.of(batch(List.of(next())));
            }
            return source.cutsUnread() ? unreadBatch() : readBatch();
        }
    }

    private Optional<IncomingBatch<T>> unreadBatch() {
        RecordCopies copies = new RecordCopies(BATCH_BYTES + ROOM_FOR_THE_LAST);
        List<RawRecord> records = copies.toList();
        take(copies::add);
        return records.isEmpty()
                ? Optional.empty()
                : Optional.of(new IncomingBatch<>(records.size(), i -> readUnchecked(records.get(i))));
    }

    private Optional<IncomingBatch<T>> readBatch() {
        List<Incoming<T>> records = new ArrayList<>();
        take(record -> records.add(readUnchecked(record)));
        return records.isEmpty() ? Optional.empty() : Optional.of(batch(records));
    }

    private static <T> IncomingBatch<T> batch(List<Incoming<T>> records) {
        return new IncomingBatch<>(records.size(), records::get);
    }

    /** Takes records of one batch; a failure is kept for the next where some were taken. */
    private void take(Consumer<RawRecord> taker) {
        int records = 0;
        try {
            for (int bytes = 0; bytes < BATCH_BYTES && records < BATCH_RECORDS; records++) {
                RawRecord record = nextRecord();
                if (record == null) {
                    return;
                }
                bytes += record.end() - record.start();
                taker.accept(record);
            }
        } catch (UncheckedIOException e) {
            if (records == 0) {
                throw e;
            }
            failure = e.getCause();
        }
    }

    /** Closes the input. */
    @Override
    public void close() throws IOException {
        source.close();
    }

    private @Nullable Incoming<T> advance() {
        RawRecord record = nextRecord();
        return record == null ? null : readUnchecked(record);
    }

    private @Nullable RawRecord nextRecord() {
        try {
            if (failure != null) {
                throw failure;
            }
            return source.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Incoming<T> readUnchecked(RawRecord record) {
        try {
            return read(record);
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
