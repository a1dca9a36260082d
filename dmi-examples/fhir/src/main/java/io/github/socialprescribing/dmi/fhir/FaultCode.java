package io.github.socialprescribing.dmi.fhir;

import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** What can be wrong with a resource that comes in. In data a code is its {@link #id()}, which never changes. */
public enum FaultCode {
    /** The text is no JSON, or no FHIR resource. */
    MALFORMED("malformed", IssueType.STRUCTURE, "Malformed", "The text is no JSON, or no FHIR resource."),
    /** The input is longer than what is read. */
    TOO_LONG("too-long", IssueType.TOOLONG, "Too long", "The input is longer than what is read."),
    /** A name stands twice in one JSON object. */
    REPEATED_KEY("repeated-key", IssueType.STRUCTURE, "Repeated key", "A name stands twice in one JSON object."),
    /** FHIR R4 has no such element there. */
    UNKNOWN_ELEMENT("unknown-element", IssueType.STRUCTURE, "Unknown element", "FHIR R4 has no such element there."),
    /** The resource is of a type that is not read. */
    WRONG_RESOURCE(
            "wrong-resource", IssueType.NOTSUPPORTED, "Wrong resource", "The resource is of a type that is not read."),
    /** An element that is needed is not there. */
    MISSING("missing", IssueType.REQUIRED, "Missing", "An element that is needed is not there."),
    /** The questionnaire is none of the models that are known. */
    UNKNOWN_QUESTIONNAIRE(
            "unknown-questionnaire",
            IssueType.NOTFOUND,
            "Unknown questionnaire",
            "The response is to a questionnaire that is none of the models that are known."),
    /** The resource is not finished, or was entered in error. */
    WRONG_STATUS(
            "wrong-status",
            IssueType.BUSINESSRULE,
            "Wrong status",
            "The resource is not finished, or was entered in error."),
    /** An element changes the meaning of the resource in a way that is not understood. */
    MODIFIER(
            "modifier",
            IssueType.EXTENSION,
            "Modifier",
            "An element changes the meaning of the resource in a way that is not understood."),
    /** The questionnaire has no item of that link id. */
    UNKNOWN_ITEM(
            "unknown-item", IssueType.CODEINVALID, "Unknown item", "The questionnaire has no item of that link id."),
    /** The item belongs to another group. */
    MISPLACED_ITEM(
            "misplaced-item", IssueType.STRUCTURE, "Misplaced item", "The item belongs elsewhere in the response."),
    /** An item or its answer stands more than once. */
    REPEATED("repeated", IssueType.DUPLICATE, "Repeated", "An item or its answer may stand once only."),
    /** The value is of a type that the item or element does not have. */
    WRONG_TYPE("wrong-type", IssueType.VALUE, "Wrong type", "The value is of a type that does not belong there."),
    /** The code, or its system, is not one that is known there. */
    UNKNOWN_CODE("unknown-code", IssueType.CODEINVALID, "Unknown code", "The code or its system is not known there."),
    /** An answer is given, and said to be absent. */
    CONTRADICTION("contradiction", IssueType.INVARIANT, "Contradiction", "An answer is given, and said to be absent."),
    /** The value breaks a rule of the library. */
    INVALID_VALUE("invalid-value", IssueType.VALUE, "Invalid value", "The value does not follow its rule."),
    /** Two different observations of one person are of one day. */
    TWO_ON_ONE_DAY(
            "two-on-one-day",
            IssueType.BUSINESSRULE,
            "Two on one day",
            "Different observations of a person are of one day."),
    /** A stage changes from pre to post. */
    REFUSED_CHANGE(
            "refused-change",
            IssueType.BUSINESSRULE,
            "Refused change",
            "A stage changes from pre to post with nothing between."),
    /** No aspect of the assessment can be scored. */
    NOT_SCORED("not-scored", IssueType.BUSINESSRULE, "Not scored", "No aspect of the assessment can be scored."),
    /** Something stands there that is right, but is not read. */
    NOT_READ("not-read", IssueType.INFORMATIONAL, "Not read", "The element is not read; what it says is left behind.");

    private final String id;
    private final IssueType issueType;
    private final String title;
    private final String description;

    FaultCode(String id, IssueType issueType, String title, String description) {
        this.id = id;
        this.issueType = issueType;
        this.title = title;
        this.description = description;
    }

    /** {@return the code in data, such as {@code "unknown-item"}} */
    public String id() {
        return id;
    }

    IssueType issueType() {
        return issueType;
    }

    String title() {
        return title;
    }

    /** {@return one sentence on what is wrong} */
    public String description() {
        return description;
    }
}
