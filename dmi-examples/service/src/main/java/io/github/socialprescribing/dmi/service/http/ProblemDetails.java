package io.github.socialprescribing.dmi.service.http;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.socialprescribing.dmi.jackson.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with one request: a problem in the sense of RFC 9457, in the one shape that it has everywhere.
 *
 * @param kind what is wrong
 * @param detail a sentence on this request
 * @param problems every fault of the document or the parameters, where the kind is about one; else empty
 */
public record ProblemDetails(ProblemKind kind, String detail, List<Problem> problems) {

    /** The media type in which it is sent. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Copies the faults. */
    public ProblemDetails {
        problems = List.copyOf(problems);
    }

    /** {@return a problem of which no more is known than its kind} */
    static ProblemDetails of(ProblemKind kind) {
        return of(kind, kind.advice());
    }

    /** {@return a problem without single faults} */
    static ProblemDetails of(ProblemKind kind, String detail) {
        return new ProblemDetails(kind, detail, List.of());
    }

    /** {@return what is written, in this order} */
    @JsonValue
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", kind.type());
        members.put("title", kind.title());
        members.put("status", kind.status());
        members.put("detail", detail);
        if (!problems.isEmpty()) {
            members.put("problems", problems);
        }
        return members;
    }
}
