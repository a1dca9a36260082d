package io.github.socialprescribing.dmi.fhir;

import io.github.socialprescribing.dmi.model.MaturityModel;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;

/**
 * The addresses by which one publisher's FHIR resources and identifiers are known.
 *
 * <p>A questionnaire is {@code BASE/Questionnaire/MODEL} with the version of the model, such as
 * {@code https://dmi.example.org/fhir/Questionnaire/dmi-sp} and {@code 1.0}; code systems and value sets lie
 * beside it. They are names first, and need not answer on the web. Immutable and thread-safe.
 *
 * @param base what all canonical addresses begin with, absolute, without a slash at its end
 * @param areaSystem the system of the identifiers of areas
 * @param personSystem the system of the references of people
 */
public record Canonicals(String base, String areaSystem, String personSystem) {

    /** The version of the code systems that are the same for every model. */
    static final String VOCABULARY_VERSION = "1";

    /**
     * Checks the addresses.
     *
     * @param base what all canonical addresses begin with
     * @param areaSystem the system of the identifiers of areas
     * @param personSystem the system of the references of people
     * @throws IllegalArgumentException if one is not absolute, or could not be the beginning or the whole of a canonical
     *     address
     */
    public Canonicals {
        check("base", base);
        check("areaSystem", areaSystem);
        check("personSystem", personSystem);
        if (base.endsWith("/")) {
            throw new IllegalArgumentException("base must not end with '/', but was '" + base + "'");
        }
    }

    private static void check(String name, String address) {
        Objects.requireNonNull(address, name);
        try {
            URI uri = new URI(address);
            // A canonical address is parted from its version by '|' and from a place inside by '#'.
            if (uri.isAbsolute() && uri.getRawFragment() == null && uri.getRawQuery() == null) {
                return;
            }
        } catch (URISyntaxException e) {
            // Said below, in the words of the rule.
        }
        throw new IllegalArgumentException(name
                + " must be an absolute address without query and fragment, such as https://dmi.example.org/fhir, but was '"
                + address + "'");
    }

    /**
     * {@return addresses that all lie under one base: areas under {@code BASE/identifier/area}, people under
     * {@code BASE/identifier/person}}
     *
     * @param base an absolute address without query and fragment; a slash at its end is left out
     * @throws IllegalArgumentException if the base does not follow its rule
     */
    public static Canonicals under(String base) {
        Objects.requireNonNull(base, "base");
        String trimmed = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return new Canonicals(trimmed, trimmed + "/identifier/area", trimmed + "/identifier/person");
    }

    /**
     * {@return these addresses with another system for areas, such as that of a national register}
     *
     * @param system an absolute address without query and fragment
     * @throws IllegalArgumentException if it does not follow its rule
     */
    public Canonicals withAreaSystem(String system) {
        return new Canonicals(base, system, personSystem);
    }

    /**
     * {@return these addresses with another system for the references of people}
     *
     * @param system an absolute address without query and fragment
     * @throws IllegalArgumentException if it does not follow its rule
     */
    public Canonicals withPersonSystem(String system) {
        return new Canonicals(base, areaSystem, system);
    }

    /**
     * {@return the address of a model's questionnaire, without the version}
     *
     * @param model the model
     */
    public String questionnaire(MaturityModel model) {
        return base + "/Questionnaire/" + model.id().name();
    }

    /**
     * {@return the address of a model's questionnaire with the version, as a response names it}
     *
     * @param model the model
     */
    public String versionedQuestionnaire(MaturityModel model) {
        return questionnaire(model) + "|" + model.id().version();
    }

    String codeSystem(String name) {
        return base + "/CodeSystem/" + name;
    }

    /** {@return the code system of the aspects of a model} */
    String aspects(MaturityModel model) {
        return codeSystem(model.id().name() + "-aspect");
    }

    /** {@return the code system of the criteria and safeguards of a model} */
    String criteria(MaturityModel model) {
        return codeSystem(model.id().name() + "-criterion");
    }

    /** {@return the set of the criteria of a model, without its safeguards} */
    String criterionSet(MaturityModel model) {
        return valueSet(model.id().name() + "-criterion");
    }

    String valueSet(String name) {
        return base + "/ValueSet/" + name;
    }

    String fingerprintSystem() {
        return base + "/identifier/fingerprint";
    }
}
