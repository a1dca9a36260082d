package io.github.socialprescribing.dmi.examples.commandline;

/** Says which file could not be written and why. */
final class OutputFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutputFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
