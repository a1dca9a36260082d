package io.github.socialprescribing.dmi.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Resources as JSON and back, with every fault of the text. */
public final class FhirJson {

    private static final FhirContext CONTEXT = FhirContext.forR4Cached();

    private FhirJson() {}

    /**
     * {@return a resource as JSON on one line}
     *
     * @param resource any resource
     */
    public static String encode(Resource resource) {
        return parser().encodeResourceToString(resource);
    }

    /**
     * {@return a resource as JSON for people to read}
     *
     * @param resource any resource
     */
    public static String pretty(Resource resource) {
        return parser().setPrettyPrint(true).encodeResourceToString(resource);
    }

    private static IParser parser() {
        // References within a bundle are the urn:uuid that they were made with.
        return CONTEXT.newJsonParser().setOverrideResourceIdWithBundleEntryFullUrl(false);
    }

    /**
     * A resource that a text held.
     *
     * @param expression where it stands
     * @param resource the resource as far as it could be read; null if it could not be read at all
     * @param faults all that is wrong with its text
     */
    record Parsed(String expression, @Nullable Resource resource, List<Fault> faults) {}

    /**
     * {@return what a text holds: one resource, or those in the entries of a bundle, each read by itself, so that none suffers
     * from another; what is wrong with the bundle itself stands last}
     */
    static List<Parsed> parse(String json) {
        JsonPlaces places;
        try {
            places = JsonPlaces.of(json, "");
        } catch (JsonPlaces.NoJsonException e) {
            return List.of(malformed("%resource", e));
        }
        if (!places.type().equals("Bundle")) {
            return List.of(parse(json, places));
        }
        List<Parsed> parsed = new ArrayList<>();
        for (JsonPlaces.Entry entry : places.entries()) {
            String expression = "Bundle.entry[" + entry.entry() + "].resource";
            try {
                parsed.add(parse(entry.json(), JsonPlaces.of(entry.json(), expression)));
            } catch (JsonPlaces.NoJsonException e) {
                parsed.add(malformed(expression, e));
            }
        }
        List<Fault> faults = new ArrayList<>(places.faults());
        if (parsed.isEmpty() && faults.isEmpty()) {
            faults.add(new Fault(FaultCode.MISSING, "Bundle.entry", "bundle must hold a resource, but holds none"));
        }
        if (!faults.isEmpty()) {
            parsed.add(new Parsed("Bundle", null, faults));
        }
        return parsed;
    }

    private static Parsed malformed(String expression, JsonPlaces.NoJsonException e) {
        return new Parsed(expression, null, List.of(new Fault(FaultCode.MALFORMED, expression, e.fault)));
    }

    private static Parsed parse(String json, JsonPlaces places) {
        List<Fault> faults = new ArrayList<>(places.faults());
        IParser parser = parser();
        parser.setParserErrorHandler(new Collecting(places, faults));
        try {
            return new Parsed(places.root(), (Resource) parser.parseResource(json), faults);
        } catch (DataFormatException e) {
            faults.add(new Fault(
                    FaultCode.MALFORMED,
                    places.root(),
                    places.type().isEmpty()
                            ? "resourceType must be there, but is not"
                            : "resource must be as FHIR R4 has it, but is not: " + e.getMessage()));
            return new Parsed(places.root(), null, faults);
        }
    }

    /** Takes down what HAPI's parser would throw at the first, or only log. */
    private static final class Collecting implements IParserErrorHandler {
        private final JsonPlaces places;
        private final List<Fault> faults;

        Collecting(JsonPlaces places, List<Fault> faults) {
            this.places = places;
            this.faults = faults;
        }

        private void add(
                FaultCode code,
                @Nullable IParseLocation location,
                @Nullable String element,
                @Nullable String value,
                String message) {
            String parent = location == null ? null : location.getParentElementName();
            // The parser goes through the text in its order, so what it says again is about the next such place.
            String place = places.find(parent, element, value).stream()
                    .filter(candidate -> faults.stream()
                            .noneMatch(fault ->
                                    fault.code() == code && fault.expression().equals(candidate)))
                    .findFirst()
                    .orElse(places.root());
            faults.add(new Fault(code, place, message));
        }

        private void add(FaultCode code, @Nullable IParseLocation location, @Nullable String element, String message) {
            add(code, location, element, null, message);
        }

        @Override
        public void containedResourceWithNoId(IParseLocation location) {
            add(FaultCode.MISSING, location, "contained", "contained resource must have an id, but has none");
        }

        @Override
        public void incorrectJsonType(
                IParseLocation location,
                String element,
                ValueType expected,
                ScalarType expectedScalar,
                ValueType found,
                ScalarType foundScalar) {
            add(
                    FaultCode.WRONG_TYPE,
                    location,
                    element,
                    "'" + element + "' must be " + json(expected, expectedScalar) + ", but was "
                            + json(found, foundScalar));
        }

        private static String json(ValueType type, @Nullable ScalarType scalar) {
            return "JSON " + (scalar == null ? type : scalar).toString().toLowerCase(Locale.ROOT);
        }

        @Override
        public void invalidValue(IParseLocation location, String value, String error) {
            add(
                    FaultCode.INVALID_VALUE,
                    location,
                    null,
                    value,
                    "value must be as FHIR has it, but was '" + value + "': " + error);
        }

        @Override
        public void missingRequiredElement(IParseLocation location, String element) {
            add(FaultCode.MISSING, location, null, "'" + element + "' must be there, but is not");
        }

        @Override
        public void unexpectedRepeatingElement(IParseLocation location, String element) {
            add(FaultCode.REPEATED, location, element, "'" + element + "' must stand once, but stands more than once");
        }

        @Override
        public void unknownAttribute(IParseLocation location, String attribute) {
            unknownElement(location, attribute);
        }

        @Override
        public void unknownElement(IParseLocation location, String element) {
            add(FaultCode.UNKNOWN_ELEMENT, location, element, "FHIR R4 has no element '" + element + "' there");
        }

        @Override
        public void unknownReference(IParseLocation location, String reference) {
            add(FaultCode.INVALID_VALUE, location, null, "reference '" + reference + "' leads nowhere in the resource");
        }

        @Override
        public void invalidInternalReference(IParseLocation location, String reference) {
            unknownReference(location, reference);
        }

        @Override
        public void extensionContainsValueAndNestedExtensions(IParseLocation location) {
            add(
                    FaultCode.CONTRADICTION,
                    location,
                    "extension",
                    "extension must have a value or further extensions, but has both");
        }
    }
}
