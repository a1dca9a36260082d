package io.github.socialprescribing.dmi.examples.commandline;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The part of a command line that says what to read. */
final class InputOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Assessments as JSON Lines, JSON or CSV; - is standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--input-format",
            paramLabel = "jsonl|json|csv",
            converter = InputFormat.Converter.class,
            description = "How FILE is written; by its ending unless given, JSON Lines for standard input.")
    private @Nullable InputFormat format;

    /**
     * {@return the inputs in the order given; may be empty}
     *
     * @throws ParameterException if the format of one is neither given nor told by its ending
     */
    List<Input> inputs(Console console) {
        return inputs(Optional.ofNullable(format), console);
    }

    /** {@return the same inputs, each in the given format} */
    List<Input> inputsAs(InputFormat given, Console console) {
        if (format != null && format != given) {
            throw new ParameterException(
                    spec.commandLine(), "--input-format must be csv here, since ratings are read from a table");
        }
        return inputs(Optional.of(given), console);
    }

    private List<Input> inputs(Optional<InputFormat> given, Console console) {
        try {
            return files.stream().map(file -> Input.of(file, given, console)).toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
