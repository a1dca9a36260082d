package io.github.socialprescribing.dmi.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ChecksProperties {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");

    @Property
    void anIdIsGroupsOfLettersAndDigits(@ForAll("almostIds") String text) {
        assertThat(Checks.idFault("kind", text).isEmpty())
                .isEqualTo(ID.matcher(text).matches());
    }

    @Provide
    Arbitrary<String> almostIds() {
        return Arbitraries.strings().withChars("az09.-_AZé").ofMaxLength(6);
    }
}
