package io.github.socialprescribing.dmi.examples.commandline;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Works on the pieces of an input on several threads at once, while the calling thread gets the next pieces and takes what
 * became of them, in the order of the input.
 *
 * <p>Only so many pieces are ahead of the one that is taken next, so memory does not grow with the input.
 */
public final class Pipeline implements AutoCloseable {

    private static final int AHEAD_FOR_EACH_THREAD = 4;

    private final int mostAhead;
    private final ExecutorService workers;

    /**
     * Starts the threads.
     *
     * @param threads how many work beside the calling one
     */
    public Pipeline(int threads) {
        mostAhead = AHEAD_FOR_EACH_THREAD * threads;
        workers = Executors.newFixedThreadPool(threads, task -> {
            Thread worker = new Thread(task, "pipeline");
            worker.setDaemon(true);
            return worker;
        });
    }

    /**
     * Works on all pieces. The first failure of a work or a taker ends it and is thrown on.
     *
     * @param pieces gives the next piece, or nothing at the end
     * @param work is done on any thread
     * @param taker takes each result on this thread
     * @param <P> what a piece is
     * @param <R> what becomes of it
     * @throws UncheckedIOException if the pieces cannot be read on; what came before was taken
     */
    public <P, R> void run(Supplier<Optional<P>> pieces, Function<P, R> work, Consumer<R> taker) {
        Deque<CompletableFuture<R>> ahead = new ArrayDeque<>();
        try {
            while (begin(pieces, work, ahead)) {
                if (ahead.size() == mostAhead) {
                    taker.accept(result(ahead));
                }
            }
            while (!ahead.isEmpty()) {
                taker.accept(result(ahead));
            }
        } finally {
            ahead.forEach(unwanted -> unwanted.cancel(false));
        }
    }

    /** Has the next piece worked on; {@return whether there was one} */
    private <P, R> boolean begin(Supplier<Optional<P>> pieces, Function<P, R> work, Deque<CompletableFuture<R>> ahead) {
        try {
            Optional<P> next = pieces.get();
            next.ifPresent(piece -> ahead.add(CompletableFuture.supplyAsync(() -> work.apply(piece), workers)));
            return next.isPresent();
        } catch (UncheckedIOException e) {
            ahead.add(CompletableFuture.failedFuture(e));
            return false;
        }
    }

    private static <R> R result(Deque<CompletableFuture<R>> ahead) {
        try {
            return ahead.remove().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Ends the threads, each as soon as it has done with its piece. */
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
