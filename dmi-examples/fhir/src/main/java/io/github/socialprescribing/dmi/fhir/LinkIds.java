package io.github.socialprescribing.dmi.fhir;

/**
 * The link ids of a questionnaire. That of a criterion or safeguard is its id; the others have a colon or a slash, which no
 * id of a model has, so that no model can make two of them the same.
 */
final class LinkIds {

    static final String AREA = "group:area";
    static final String KIND = "area:kind";
    static final String SECTOR = "area:sector";
    static final String POPULATION = "area:population";
    static final String PARENT = "area:parent";
    static final String MEMBERSHIP = "area:membership";
    static final String MEMBERSHIP_KIND = "area:membership-kind";
    static final String MEMBERSHIP_ID = "area:membership-id";

    static final String CONTEXT = "group:context";
    static final String CHALLENGE = "context:challenge";
    static final String INTENTION = "context:intention";
    static final String ASPIRATION = "context:aspiration";

    static final String SAFEGUARDS = "group:safeguards";

    static final String QUICK = "answers:quick";

    static final String VENDOR_DATA = "vendor:data";
    static final String VENDOR_DATA_NAME = "vendor:data-name";
    static final String VENDOR_DATA_JSON = "vendor:data-json";

    private LinkIds() {}

    static String aspect(String aspectId) {
        return "aspect:" + aspectId;
    }

    static String note(String id) {
        return id + "/note";
    }

    static String link(String id) {
        return id + "/link";
    }

    static String recordedOn(String id) {
        return id + "/recorded-on";
    }
}
