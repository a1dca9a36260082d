package io.github.socialprescribing.dmi.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineTest {

    private static final int MANY = 500;

    private static Supplier<Optional<Integer>> numbers(int count) {
        Iterator<Integer> numbers = IntStream.range(0, count).iterator();
        return () -> numbers.hasNext() ? Optional.of(numbers.next()) : Optional.empty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 16})
    void handsOverInOrderWhoeverIsDoneFirst(int threads) {
        List<Integer> taken = new ArrayList<>();
        try (Pipeline pipeline = new Pipeline(threads)) {
            pipeline.run(
                    numbers(MANY),
                    number -> {
                        LockSupport.parkNanos(number % 7 * 10_000L);
                        return number;
                    },
                    taken::add);
        }
        assertThat(taken).isEqualTo(IntStream.range(0, MANY).boxed().toList());
    }

    @Test
    void worksOnAsManyThreadsAsItIsTold() {
        CyclicBarrier allAtOnce = new CyclicBarrier(3);
        List<Integer> taken = new ArrayList<>();
        try (Pipeline pipeline = new Pipeline(3)) {
            pipeline.run(
                    numbers(3),
                    number -> {
                        try {
                            allAtOnce.await(1, TimeUnit.MINUTES);
                        } catch (Exception e) {
                            throw new IllegalStateException("the others do not work meanwhile", e);
                        }
                        return number;
                    },
                    taken::add);
        }
        assertThat(taken).containsExactly(0, 1, 2);
    }

    @Test
    void isNeverFarAheadOfWhatWasTaken() {
        AtomicInteger got = new AtomicInteger();
        List<Integer> ahead = new ArrayList<>();
        Supplier<Optional<Integer>> numbers = numbers(MANY);
        try (Pipeline pipeline = new Pipeline(2)) {
            pipeline.run(
                    () -> {
                        got.incrementAndGet();
                        return numbers.get();
                    },
                    number -> number,
                    number -> ahead.add(got.get() - number));
        }
        assertThat(ahead).hasSize(MANY).allSatisfy(pieces -> assertThat(pieces).isLessThanOrEqualTo(8));
    }

    @Test
    void takesWhatCameBeforeAnInputThatBreaksOff() {
        List<Integer> taken = new ArrayList<>();
        Supplier<Optional<Integer>> numbers = numbers(5);
        try (Pipeline pipeline = new Pipeline(2)) {
            assertThatThrownBy(() -> pipeline.run(
                            () -> {
                                Optional<Integer> number = numbers.get();
                                if (number.isEmpty()) {
                                    throw new UncheckedIOException(new IOException("the disk is gone"));
                                }
                                return number;
                            },
                            number -> number,
                            taken::add))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("the disk is gone");
        }
        assertThat(taken).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void endsWithTheFirstWorkThatFails() {
        List<Integer> taken = new ArrayList<>();
        AtomicInteger begun = new AtomicInteger();
        try (Pipeline pipeline = new Pipeline(2)) {
            assertThatThrownBy(() -> pipeline.run(
                            numbers(MANY),
                            number -> {
                                begun.incrementAndGet();
                                if (number >= 10) {
                                    throw new IllegalStateException("number " + number);
                                }
                                return number;
                            },
                            taken::add))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("number 10");
        }
        assertThat(taken).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(begun.get()).isLessThan(MANY / 2);
    }

    @Test
    void endsWithATakerThatFails() {
        List<Integer> got = new ArrayList<>();
        try (Pipeline pipeline = new Pipeline(2)) {
            assertThatThrownBy(() -> pipeline.run(numbers(MANY), number -> number, number -> {
                        got.add(number);
                        throw new OutputFailure("the disk is full", new IOException());
                    }))
                    .isInstanceOf(OutputFailure.class)
                    .hasMessage("the disk is full");
        }
        assertThat(got).containsExactly(0);
    }

    @Test
    void passesOnAnErrorOfAWork() {
        try (Pipeline pipeline = new Pipeline(2)) {
            assertThatThrownBy(() -> pipeline.run(
                            numbers(1),
                            number -> {
                                throw new OutOfMemoryError("no room for " + number);
                            },
                            number -> {}))
                    .isInstanceOf(OutOfMemoryError.class)
                    .hasMessage("no room for 0");
        }
    }
}
