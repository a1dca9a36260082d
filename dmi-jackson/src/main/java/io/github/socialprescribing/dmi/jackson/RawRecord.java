package io.github.socialprescribing.dmi.jackson;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one record, valid until the next one is read.
 *
 * @param bytes hold the record, or at least its first 64 KiB
 * @param start where it begins in the bytes
 * @param end where what is held of it ends in the bytes
 * @param length its whole length
 * @param line the line at which it begins
 * @param column the column of that line at which it begins
 * @param fault why it must be rejected without a further look, or null
 */
@SuppressWarnings("ArrayRecordComponent") // not compared
record RawRecord(
        byte[] bytes,
        int start,
        int end,
        long length,
        long line,
        long column,
        @Nullable Problem fault) {

    boolean isWhole() {
        return end - start == length;
    }

    /** {@return the record as rejected for the given problems, whose places are those of the whole input} */
    Incoming.Rejected rejected(List<Problem> problems) {
        int excerptEnd = Math.min(end, start + Window.EXCERPT);
        String text = isWhole() && Utf8.firstFault(bytes, start, end) != Utf8.NONE
                ? null
                : Utf8.text(bytes, start, excerptEnd);
        return text == null
                ? new Incoming.Rejected(
                        line,
                        problems,
                        Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, start, excerptEnd)),
                        true,
                        length)
                : new Incoming.Rejected(line, problems, text, false, length);
    }

    /** {@return the same record, to be rejected without a further look} */
    RawRecord faulty(String code, String message) {
        return new RawRecord(bytes, start, end, length, line, column, problem(code, message));
    }

    /** {@return the same record less its last byte} */
    RawRecord withoutLastByte() {
        return new RawRecord(bytes, start, end - 1, length - 1, line, column, fault);
    }

    /** {@return a problem of the whole record} */
    Problem problem(String code, String message) {
        return new Problem(code, "", line, column, message);
    }

    /** {@return a problem whose place was counted within the record, with its place in the input} */
    Problem inInput(Problem problem) {
        boolean firstLine = problem.line() == 1;
        return new Problem(
                problem.code(),
                problem.path(),
                problem.line() + line - 1,
                firstLine ? problem.column() + column - 1 : problem.column(),
                problem.message());
    }
}
