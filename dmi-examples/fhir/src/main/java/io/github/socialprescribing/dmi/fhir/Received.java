package io.github.socialprescribing.dmi.fhir;

import java.util.List;

/**
 * What came of a resource that was read: a value, or everything that is wrong with it.
 *
 * @param <T> what it was to be read as
 */
public sealed interface Received<T> {

    /** {@return all that is to be said of it: the faults of what was rejected, the remarks on what was accepted} */
    List<Fault> faults();

    /**
     * It was read.
     *
     * @param <T> what it was read as
     * @param value what it says
     * @param faults remarks on what was not read; may be empty
     */
    record Accepted<T>(T value, List<Fault> faults) implements Received<T> {

        /**
         * Copies the remarks.
         *
         * @param value what it says
         * @param faults remarks on what was not read
         */
        public Accepted {
            faults = List.copyOf(faults);
        }
    }

    /**
     * It was refused.
     *
     * @param <T> what it was to be read as
     * @param faults everything that is wrong, at least one
     */
    record Rejected<T>(List<Fault> faults) implements Received<T> {

        /**
         * Copies the faults.
         *
         * @param faults everything that is wrong
         */
        public Rejected {
            faults = List.copyOf(faults);
        }
    }
}
