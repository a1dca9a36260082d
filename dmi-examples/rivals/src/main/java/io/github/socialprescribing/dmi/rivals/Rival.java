package io.github.socialprescribing.dmi.rivals;

import java.util.List;

/**
 * Another way to score the assessments that it was made with.
 *
 * @param <T> what it finds out about one assessment
 */
interface Rival<T> extends AutoCloseable {

    /** {@return what it finds out about each, in the order given} */
    List<T> scoreAll();

    @Override
    default void close() {}
}
