package io.github.socialprescribing.dmi.examples.commandline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How a file of assessments is written. */
enum InputFormat {
    /** One assessment a line. */
    JSONL,
    /** An array of assessments, or one alone. */
    JSON,
    /** A table with an assessment a row. */
    CSV;

    /** {@return the format that the ending of a file name tells, if it tells one} */
    static Optional<InputFormat> byEnding(String file) {
        String ending = file.substring(file.lastIndexOf('.') + 1);
        return Arrays.stream(values())
                .filter(format -> format.name().equalsIgnoreCase(ending))
                .findFirst();
    }

    /** Reads the value of an option. */
    static final class Converter implements ITypeConverter<InputFormat> {
        @Override
        public InputFormat convert(String value) {
            return Arrays.stream(values())
                    .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(value))
                    .findFirst()
                    .orElseThrow(
                            () -> new TypeConversionException("must be jsonl, json or csv, but was '" + value + "'"));
        }
    }
}
