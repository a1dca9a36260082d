package io.github.socialprescribing.dmi.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AxeTest {

    /** By {@code npm pack axe-core@4.11.1} and {@code sha256sum package/axe.min.js}; a new version has another. */
    private static final String SHA_256_ON_NPM = "7dbfabdfc6062936d79c873ddbb5f811a1219fca3928bd8cc9dd81f1e65f4720";

    @Test
    void isTheScriptOfTheNpmPackage() throws IOException, NoSuchAlgorithmException {
        try (InputStream script = Objects.requireNonNull(AxeTest.class.getResourceAsStream("/axe.min.js"))) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.readAllBytes());
            assertThat(HexFormat.of().formatHex(digest)).isEqualTo(SHA_256_ON_NPM);
        }
    }
}
