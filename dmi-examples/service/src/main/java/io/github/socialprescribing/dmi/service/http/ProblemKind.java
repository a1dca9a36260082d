package io.github.socialprescribing.dmi.service.http;

import java.net.URI;
import java.util.stream.Stream;

/** What can be wrong with a request, or keep it from being answered: the types of problems in the words of RFC 9457. */
public enum ProblemKind {
    /** The request line, a header or the encoding of the path is not HTTP. */
    MALFORMED_REQUEST(
            "malformed-request",
            400,
            "The request is not well-formed",
            "the request line, a header or the encoding of the path is not well-formed HTTP, or too long"),
    /** A parameter of the query is missing or breaks its rule. */
    INVALID_PARAMETERS(
            "invalid-parameters",
            400,
            "Parameters are missing or wrong",
            "a parameter is missing or of the wrong type"),
    /** The body is not JSON in UTF-8, or is deeper or has longer parts than allowed. */
    MALFORMED_DOCUMENT(
            "malformed-document", 400, "The body is not a well-formed document", "the body must be well-formed"),
    /** There is nothing at that path. */
    NOT_FOUND("not-found", 404, "There is nothing at this path", "the paths are listed in /openapi.json"),
    /** The path does not know the method. */
    METHOD_NOT_ALLOWED(
            "method-not-allowed",
            405,
            "The path does not allow this method",
            "the header Allow names the methods that the path allows"),
    /** None of the media types that the request accepts can be given. */
    NOT_ACCEPTABLE(
            "not-acceptable",
            406,
            "The answer cannot be given in that form",
            "the header Accept must allow one of the media types that /openapi.json lists for the path"),
    /** The request took longer than it may. */
    TIMED_OUT("timed-out", 408, "The request took too long", "the request must be sent without long pauses"),
    /** The body, or the number of records in it, is larger than allowed. */
    BODY_TOO_LARGE("body-too-large", 413, "The body is too large", "the body must be smaller"),
    /** The body is of a media type, charset or encoding that the path does not read. */
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type",
            415,
            "The body is of a type that is not read here",
            "the header Content-Type must be one of the media types that /openapi.json lists for the path, in UTF-8"),
    /** The body is JSON that says something wrong. */
    INVALID_DOCUMENT("invalid-document", 422, "The document has faults", "the document must follow its format"),
    /** More requests are being answered than may be at once. */
    TOO_MANY_REQUESTS(
            "too-many-requests",
            429,
            "Too many requests at once",
            "try again after the seconds that the header Retry-After says"),
    /** The service is at fault. */
    INTERNAL_ERROR("internal-error", 500, "The service failed", "the fault is not yours, and was noted"),
    /** HTTP that is not spoken here, such as an unknown encoding of the transfer. */
    NOT_IMPLEMENTED(
            "not-implemented",
            501,
            "The request asks for something of HTTP that is not done here",
            "send the body with Content-Length or chunked"),
    /** The service is about to stop. */
    UNAVAILABLE("unavailable", 503, "The service is not available", "the service is about to stop"),
    /** A version of HTTP that is not spoken here. */
    WRONG_HTTP_VERSION("wrong-http-version", 505, "The version of HTTP is not spoken here", "speak HTTP/1.1");

    private static final String TYPES = "https://socialprescribing.github.io/dmi/problems/";

    private final String id;
    private final int status;
    private final String title;
    private final String advice;

    ProblemKind(String id, int status, String title, String advice) {
        this.id = id;
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    /** {@return the kind for a status that somebody else chose; the general one of its class if there is none} */
    static ProblemKind ofStatus(int status) {
        return Stream.of(values())
                .filter(kind -> kind.status == status)
                .findFirst()
                .orElse(status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR);
    }

    /** {@return a stable name, such as {@code "not-found"}} */
    public String id() {
        return id;
    }

    /** {@return the type in the sense of RFC 9457; a name, and nothing that can be fetched} */
    public URI type() {
        return URI.create(TYPES + id);
    }

    /** {@return the status of HTTP} */
    public int status() {
        return status;
    }

    /** {@return what it is, in a few words of English} */
    public String title() {
        return title;
    }

    /** {@return what to do about it, for where nothing more is known} */
    String advice() {
        return advice;
    }
}
