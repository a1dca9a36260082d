package io.github.socialprescribing.dmi.service.quiz;

import io.github.socialprescribing.dmi.model.MaturityLevel;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody chose for one aspect.
 *
 * @param level the level whose descriptor fits best; nothing if they are not sure
 */
record Choice(Optional<MaturityLevel> level) {

    static final Choice UNSURE = new Choice(Optional.empty());

    static Choice of(MaturityLevel level) {
        return new Choice(Optional.of(level));
    }

    /** {@return the choice that a form sends so; nothing if it is none} */
    static Optional<Choice> parse(String value) {
        return Stream.concat(Arrays.stream(MaturityLevel.values()).map(Choice::of), Stream.of(UNSURE))
                .filter(choice -> choice.value().equals(value))
                .findFirst();
    }

    /** {@return how a form sends it: {@code "1"} to {@code "5"} or {@code "unsure"}} */
    String value() {
        return level.map(it -> "" + it.number()).orElse("unsure");
    }
}
