package io.github.socialprescribing.dmi.jackson;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Says everything that is wrong with a document that is well-formed JSON but not what its format asks for.
 *
 * <p>Malformed JSON, and JSON beyond the limits of the mapper, is reported by Jackson's own exceptions instead; what was
 * found wrong before that place is then a suppressed exception of this class.
 */
public final class InvalidDocumentException extends MismatchedInputException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidDocumentException(JsonParser parser, Class<?> document, List<Problem> problems) {
        super(parser, message(document, problems), firstPlace(parser, problems));
        this._targetType = document;
        this.problems = List.copyOf(problems);
    }

    private static TokenStreamLocation firstPlace(JsonParser parser, List<Problem> problems) {
        Problem first = problems.get(0);
        return new TokenStreamLocation(
                parser.currentTokenLocation().contentReference(), -1, (int) first.line(), (int) first.column());
    }

    private static String message(Class<?> document, List<Problem> problems) {
        return problems.stream()
                .map(problem -> "\n- " + problem)
                .collect(Collectors.joining(
                        "",
                        inWords(document) + " has " + problems.size()
                                + (problems.size() == 1 ? " problem:" : " problems:"),
                        ""));
    }

    /** {@return what kind of document it is, such as {@code "maturity model"}} */
    private static String inWords(Class<?> document) {
        return document.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /**
     * {@return every problem, never empty, in the order of the document; of more than 1,000 the first ones, and a last one
     * with the code {@link Problem#MORE_PROBLEMS}}
     */
    public List<Problem> problems() {
        return problems;
    }
}
