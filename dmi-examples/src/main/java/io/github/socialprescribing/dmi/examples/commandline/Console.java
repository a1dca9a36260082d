package io.github.socialprescribing.dmi.examples.commandline;

import io.github.socialprescribing.dmi.plot.Symbols;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/**
 * Where a command reads from and writes to, so that tests can stand in for the terminal.
 *
 * @param in the standard input
 * @param out the standard output
 * @param err the standard error
 * @param unicode whether the output can show the characters that plots are drawn with
 * @param interactive whether somebody watches, so that progress is worth showing
 */
public record Console(InputStream in, PrintWriter out, PrintWriter err, boolean unicode, boolean interactive) {

    /** {@return the console of this process, in the character set of its terminal} */
    @SuppressWarnings("SystemConsoleNull") // the property below brings back the null of the JDKs before 22
    public static Console ofProcess() {
        System.setProperty("jdk.console", "java.base");
        Charset charset = charset();
        return new Console(
                System.in,
                writer(FileDescriptor.out, charset),
                writer(FileDescriptor.err, charset),
                showsPlots(charset),
                System.console() != null);
    }

    /** {@return where a script prints: everything to the standard output, as the script's own lines are} */
    public static Console ofScript() {
        Charset charset = charset();
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, charset), true);
        return new Console(InputStream.nullInputStream(), out, out, showsPlots(charset), false);
    }

    private static Charset charset() {
        return Charset.forName(System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8")));
    }

    private static boolean showsPlots(Charset charset) {
        return charset.newEncoder().canEncode("┼·●├─┤◆…");
    }

    /** {@return the characters that plots are drawn with} */
    public Symbols symbols() {
        return unicode ? Symbols.UNICODE : Symbols.ASCII;
    }

    private static PrintWriter writer(FileDescriptor descriptor, Charset charset) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), charset), true);
    }
}
