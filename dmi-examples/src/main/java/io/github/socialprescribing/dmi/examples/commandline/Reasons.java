package io.github.socialprescribing.dmi.examples.commandline;

import io.github.socialprescribing.dmi.jackson.Problem;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Says in words why something could not be read. */
public final class Reasons {

    private Reasons() {}

    /** {@return what is wrong with a record, and where; the field is named once, for some messages begin with its path} */
    public static String of(Problem problem) {
        boolean needsPath = !problem.path().isEmpty() && !problem.message().startsWith(problem.path());
        return "line " + problem.line() + ", column " + problem.column() + ": "
                + (needsPath ? problem.path() + ": " : "") + problem.message();
    }

    /** {@return why a file cannot be read} */
    public static String of(Exception e) {
        Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        if (cause instanceof NoSuchFileException) {
            return "no such file";
        }
        if (cause instanceof AccessDeniedException) {
            return "may not be read: permission denied";
        }
        return "cannot be read: " + cause.getMessage();
    }
}
