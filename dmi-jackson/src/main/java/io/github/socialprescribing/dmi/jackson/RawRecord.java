package io.github.socialprescribing.dmi.jackson;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.IntFunction;
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
 * @param faults why it must be rejected without a further look; empty if it need not be
 */
@SuppressWarnings("ArrayRecordComponent") // not compared
record RawRecord(byte[] bytes, int start, int end, long length, long line, long column, List<Problem> faults) {

    /**
     * {@return what keeps the record from being parsed at all: it is too long or not UTF-8; null if nothing does}
     *
     * @param mostBytes how long it may be
     * @param place gives the place of the byte with a given index
     */
    @Nullable
    Problem obstacle(int mostBytes, IntFunction<Place> place) {
        if (!isWhole() || length > mostBytes) {
            return problem(
                    Problem.LIMIT_EXCEEDED,
                    "record must have at most " + mostBytes + " bytes (maxLineBytes), but had " + length);
        }
        int fault = Utf8.firstFault(bytes, start, end);
        if (fault == Utf8.NONE) {
            return null;
        }
        Place there = place.apply(fault);
        return new Problem(
                Problem.NOT_UTF8,
                there.path(),
                there.line(),
                there.column(),
                "record must be UTF-8, but has the byte 0x" + Integer.toHexString(bytes[fault] & 0xFF)
                        + " where UTF-8 has none such");
    }

    boolean isWhole() {
        return end - start == length;
    }

    /** {@return the record as rejected for the given problems, whose places are those of the whole input} */
    <T> Incoming.Rejected<T> rejected(List<Problem> problems) {
        int excerptEnd = Math.min(end, start + Window.EXCERPT);
        String text = isWhole() && Utf8.firstFault(bytes, start, end) != Utf8.NONE
                ? null
                : Utf8.text(bytes, start, excerptEnd);
        return text == null
                ? new Incoming.Rejected<>(
                        line,
                        problems,
                        Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, start, excerptEnd)),
                        true,
                        length)
                : new Incoming.Rejected<>(line, problems, text, false, length);
    }

    /** {@return the same record, to be rejected without a further look} */
    RawRecord faulty(String code, String message) {
        return faulty(List.of(problem(code, message)));
    }

    /** {@return the same record, to be rejected without a further look} */
    RawRecord faulty(List<Problem> reasons) {
        return new RawRecord(bytes, start, end, length, line, column, reasons);
    }

    /** {@return the same record less its last byte} */
    RawRecord withoutLastByte() {
        return new RawRecord(bytes, start, end - 1, length - 1, line, column, faults);
    }

    /** {@return the same record, of which no more than the given number of bytes is held} */
    RawRecord holding(long most) {
        return new RawRecord(bytes, start, (int) Math.min(end, start + most), length, line, column, faults);
    }

    /** {@return the same record, whose bytes were copied to another place} */
    RawRecord at(byte[] others, int otherStart) {
        return new RawRecord(others, otherStart, otherStart + end - start, length, line, column, faults);
    }

    /** {@return a problem of the whole record} */
    Problem problem(String code, String message) {
        return new Problem(code, "", line, column, message);
    }

    /** {@return a problem whose place was counted within the record, with its place in the input} */
    Problem inInput(Problem problem) {
        Place place = inInput(new Place(problem.path(), problem.line(), problem.column()));
        return new Problem(problem.code(), place.path(), place.line(), place.column(), problem.message());
    }

    /** {@return a place that was counted within the record, as it is in the input} */
    Place inInput(Place place) {
        boolean firstLine = place.line() == 1;
        return new Place(
                place.path(), place.line() + line - 1, firstLine ? place.column() + column - 1 : place.column());
    }
}
