package io.github.socialprescribing.dmi.assessment;

import io.github.socialprescribing.dmi.internal.Nearest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The answer to a criterion or safeguard.
 *
 * <p>In data an answer is its {@link #id()}, in an answer code its {@link #letter()}.
 */
public enum Answer {
    /** What is asked for, or something that has replaced or outgrown it, is in place: 1 credit. */
    MET("met", 'M'),
    /** In place for some of those it is for: half a credit. */
    PARTLY_MET("partly-met", 'P'),
    /** Not in place: no credit. */
    NOT_MET("not-met", 'N'),
    /** Makes no sense for this area: left out of every count. */
    NOT_APPLICABLE("not-applicable", 'X'),
    /** Nobody has said: as good as not met in the low reading, as met in the high reading. */
    UNKNOWN("unknown", '-');

    private static final List<Answer> ALL = List.of(values());

    private final String id;
    private final char letter;

    Answer(String id, char letter) {
        this.id = id;
        this.letter = letter;
    }

    /**
     * {@return the answer with the given id}
     *
     * @param id such as {@code "partly-met"}
     * @throws IllegalArgumentException if there is none; the message suggests the nearest id
     */
    public static Answer of(String id) {
        return find(id).orElseGet(() -> Nearest.named("answer", id, values(), Answer::id));
    }

    /**
     * {@return the answer with the given id, if there is one}
     *
     * @param id such as {@code "partly-met"}
     */
    public static Optional<Answer> find(String id) {
        Objects.requireNonNull(id, "id");
        return switch (id) {
            case "met" -> Optional.of(MET);
            case "partly-met" -> Optional.of(PARTLY_MET);
            case "not-met" -> Optional.of(NOT_MET);
            case "not-applicable" -> Optional.of(NOT_APPLICABLE);
            case "unknown" -> Optional.of(UNKNOWN);
            default -> Optional.empty();
        };
    }

    /**
     * {@return the answer that a letter of an answer code stands for, upper case only, if there is one}
     *
     * @param letter such as {@code P}
     */
    public static Optional<Answer> ofLetter(char letter) {
        return ALL.stream().filter(answer -> answer.letter == letter).findFirst();
    }

    /** {@return the name in data, such as {@code "partly-met"}} */
    public String id() {
        return id;
    }

    /** {@return the letter in an answer code: M, P, N, X or -} */
    public char letter() {
        return letter;
    }
}
