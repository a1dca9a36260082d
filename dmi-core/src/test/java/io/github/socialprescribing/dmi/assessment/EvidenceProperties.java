package io.github.socialprescribing.dmi.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.net.URISyntaxException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EvidenceProperties {

    @Property(tries = 5_000)
    void takesForALinkWhateverIsAnAbsoluteAddressAndNothingElse(@ForAll("almostAddresses") String address) {
        if (isAbsolute(address)) {
            Evidence evidence = Evidence.builder().addLink(address).build();

            assertThat(evidence.links()).containsExactly(URI.create(address));
            assertThat(evidence)
                    .isEqualTo(Evidence.builder().addLinks(URI.create(address)).build());
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Evidence.builder().addLink(address))
                    .withMessageStartingWith(
                            "link must be an absolute address, such as https://example.org/, but was '");
        }
    }

    private static boolean isAbsolute(String address) {
        try {
            return new URI(address).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Provide
    Arbitrary<String> almostAddresses() {
        return Combinators.combine(
                        Arbitraries.of("https://", "http://", "https:/", "https:", "ftp://", "//", ""),
                        Arbitraries.strings().withChars("az09.-AZ_/:@[%").ofMaxLength(6))
                .as(String::concat);
    }
}
