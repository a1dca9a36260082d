package io.github.socialprescribing.dmi.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;

/** The names that entries of a bundle have for each other: made from what they name, so that the same is named the same. */
final class Uuids {

    private Uuids() {}

    static String of(String content) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(content.getBytes(UTF_8));
    }

    /** {@return the identifier that carries such a name outside the bundle} */
    static Identifier identifier(String urn) {
        return new Identifier().setSystem("urn:ietf:rfc:3986").setValue(urn);
    }

    /** {@return a search that finds the resource with an identifier} */
    static String search(Identifier identifier) {
        return "identifier=" + encode(identifier.getSystem() + "|" + identifier.getValue());
    }

    /** Adds an observation to a transaction: it is created unless it is there already by its identifier. */
    static void add(Bundle bundle, Observation observation) {
        Identifier identifier = observation.getIdentifierFirstRep();
        bundle.addEntry()
                .setFullUrl(identifier.getValue())
                .setResource(observation)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.POST)
                .setUrl(observation.fhirType())
                .setIfNoneExist(search(identifier));
    }

    static String encode(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
