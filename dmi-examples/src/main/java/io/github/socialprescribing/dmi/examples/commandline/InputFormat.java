package io.github.socialprescribing.dmi.examples.commandline;

import io.github.socialprescribing.dmi.jackson.AssessmentReader;
import io.github.socialprescribing.dmi.jackson.DmiModule;
import io.github.socialprescribing.dmi.jackson.Limits;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How a file of assessments is written. */
public enum InputFormat {
    /** One assessment a line. */
    JSONL,
    /** An array of assessments, or one alone. */
    JSON,
    /** A table with an assessment a row. */
    CSV;

    /** {@return the format that the ending of a file name tells, if it tells one} */
    public static Optional<InputFormat> byEnding(String file) {
        String ending = file.substring(file.lastIndexOf('.') + 1);
        return Arrays.stream(values())
                .filter(format -> format.name().equalsIgnoreCase(ending))
                .findFirst();
    }

    /**
     * {@return a reader of assessments in this format}
     *
     * @param in what is read
     * @param module knows the models that they may name
     */
    public AssessmentReader assessments(InputStream in, DmiModule module) {
        return switch (this) {
            case JSONL -> AssessmentReader.jsonLines(in, module, Limits.defaults());
            case JSON -> AssessmentReader.json(in, module, Limits.defaults());
            case CSV -> AssessmentReader.csv(in, module, Limits.defaults());
        };
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
