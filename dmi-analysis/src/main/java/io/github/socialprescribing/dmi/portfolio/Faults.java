package io.github.socialprescribing.dmi.portfolio;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a set of profiles, so that all of it is said at once. */
final class Faults {

    private static final int NAMED = 10;

    private final List<String> faults = new ArrayList<>();

    void add(String fault) {
        faults.add(fault);
    }

    /**
     * Does nothing if there is no fault.
     *
     * @throws IllegalArgumentException if there is any; it names the first ten and counts the others
     */
    void refuseIfAny() {
        if (faults.size() == 1) {
            throw new IllegalArgumentException(faults.get(0));
        }
        if (!faults.isEmpty()) {
            StringBuilder message = new StringBuilder(faults.size() + " faults:");
            faults.stream().limit(NAMED).forEach(fault -> message.append("\n- ").append(fault));
            if (faults.size() > NAMED) {
                message.append("\n- and ").append(faults.size() - NAMED).append(" more");
            }
            throw new IllegalArgumentException(message.toString());
        }
    }
}
