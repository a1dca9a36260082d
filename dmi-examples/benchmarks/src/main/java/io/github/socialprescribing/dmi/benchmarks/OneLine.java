package io.github.socialprescribing.dmi.benchmarks;

/** The program that does nothing but print a line. */
final class OneLine {

    static final String LINE = "Nothing";

    private OneLine() {}

    /** Prints it. */
    public static void main(String[] arguments) {
        System.out.println(LINE);
    }
}
