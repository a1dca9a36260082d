package io.github.socialprescribing.dmi.fhir;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Days out of FHIR's dates, which may be less than a day exact, or more. */
final class Dates {

    private static final int DAY = "2026-09-30".length();

    private Dates() {}

    /** {@return the day that is written, in the time zone that is written; a time of day is left behind} */
    static Optional<LocalDate> whole(@Nullable Type date, String expression, FaultList faults) {
        String text = date == null ? null : date.primitiveValue();
        if (text == null) {
            faults.missing(expression, "date must be there, but is not");
            return Optional.empty();
        }
        if (text.length() < DAY) {
            faults.add(
                    FaultCode.INVALID_VALUE,
                    expression,
                    "date must be exact to the day, such as 2026-09-30, but was '" + text + "'");
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text.substring(0, DAY));
            if (text.length() > DAY) {
                faults.add(FaultCode.NOT_READ, expression, "the time of day is not read: '" + text + "'");
            }
            return Optional.of(day);
        } catch (DateTimeException e) {
            faults.add(
                    FaultCode.INVALID_VALUE, expression, "date must be a day of the calendar, but was '" + text + "'");
            return Optional.empty();
        }
    }
}
