package io.github.socialprescribing.dmi.model;

import io.github.socialprescribing.dmi.internal.Checks;
import java.util.Objects;

/**
 * The name and version of a maturity model, written {@code dmi-sp/1.0}.
 *
 * <p>Two models with the same id should be the same model; {@link MaturityModel#fingerprint()} tells whether they are.
 *
 * @param name the name, such as {@code dmi-sp}: lower-case letters and digits in groups parted by {@code .} or {@code -}
 * @param version the version, such as {@code 1.0}: numbers parted by dots
 */
public record ModelId(String name, String version) {

    /**
     * Checks both parts.
     *
     * @param name the name
     * @param version the version
     * @throws IllegalArgumentException if one does not follow its pattern
     */
    public ModelId {
        Checks.id("model name", name);
        Objects.requireNonNull(version, "version");
        if (!isVersion(version)) {
            throw new IllegalArgumentException(versionFault(version));
        }
    }

    /**
     * {@return the id that the text writes}
     *
     * @param text such as {@code dmi-sp/1.0}
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static ModelId parse(String text) {
        Objects.requireNonNull(text, "text");
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException(
                    "model must be written as name/version, such as dmi-sp/1.0, but was " + Checks.quote(text));
        }
        return new ModelId(text.substring(0, slash), text.substring(slash + 1));
    }

    static boolean isVersion(String version) {
        return version.length() <= 50 && Checks.isVersion(version);
    }

    static String versionFault(String version) {
        return "model version must be numbers parted by dots, such as 1.0, of at most 50 characters, but was "
                + Checks.quote(version);
    }

    /** {@return the id as it is written, such as {@code dmi-sp/1.0}} */
    @Override
    public String toString() {
        return name + "/" + version;
    }
}
