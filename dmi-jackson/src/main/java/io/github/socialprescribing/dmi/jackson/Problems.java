package io.github.socialprescribing.dmi.jackson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JsonParser;

/** Collects what is wrong with one document. Bounded, so that no document can fill the memory with its problems. */
final class Problems {

    /** How many problems of one document are listed. */
    static final int MOST = 1_000;

    private final JsonParser parser;
    private final Class<?> document;
    private final List<Problem> found = new ArrayList<>();

    Problems(JsonParser parser, Class<?> document) {
        this.parser = parser;
        this.document = document;
    }

    /**
     * Adds a problem.
     *
     * @throws InvalidDocumentException if there are so many already that no more are listed
     */
    void add(String code, Place place, String message) {
        if (found.size() == MOST) {
            List<Problem> listed = inOrder();
            listed.add(more(place));
            throw new InvalidDocumentException(parser, document, listed);
        }
        found.add(new Problem(code, place.path(), place.line(), place.column(), message));
    }

    /** {@return what stands after the last problem that is listed, if there are more} */
    static Problem more(Place place) {
        return new Problem(
                Problem.MORE_PROBLEMS,
                place.path(),
                place.line(),
                place.column(),
                "only the first " + MOST + " problems are listed");
    }

    /** {@return the exception for a problem beside which no other one means anything} */
    InvalidDocumentException only(String code, Place place, String message) {
        found.clear();
        add(code, place, message);
        return exception();
    }

    boolean isAt(String path) {
        return found.stream().anyMatch(problem -> problem.path().equals(path));
    }

    int count() {
        return found.size();
    }

    InvalidDocumentException exception() {
        return new InvalidDocumentException(parser, document, inOrder());
    }

    /** Some parts can be judged only once others are known; the reader of the list need not notice. */
    private List<Problem> inOrder() {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingLong(Problem::line).thenComparingLong(Problem::column));
        return sorted;
    }
}
