package io.github.socialprescribing.dmi.service.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.socialprescribing.dmi.service.http.ProblemDetails;
import java.util.Optional;

/**
 * The last line of an answer to many records.
 *
 * @param format the kind of document
 * @param accepted how many records have a profile
 * @param rejected how many have none
 * @param complete whether those are all records of the body
 * @param problem why the rest was not looked at, if it was not
 */
@JsonPropertyOrder({"format", "accepted", "rejected", "complete", "problem"})
record Receipt(
        String format,
        long accepted,
        long rejected,
        boolean complete,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<ProblemDetails> problem) {

    private static final String FORMAT = "dmi-receipt/1";

    static Receipt whole(long accepted, long rejected) {
        return new Receipt(FORMAT, accepted, rejected, true, Optional.empty());
    }

    static Receipt brokenOff(long accepted, long rejected, ProblemDetails problem) {
        return new Receipt(FORMAT, accepted, rejected, false, Optional.of(problem));
    }
}
