package io.github.socialprescribing.dmi.examples.commandline;

import io.github.socialprescribing.dmi.examples.Main;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/**
 * What one run of the command line did.
 *
 * @param status the exit status
 * @param out what it printed on standard output
 * @param err what it printed on standard error
 */
record Run(int status, String out, String err) {

    static Run of(String... args) {
        return withInput(InputStream.nullInputStream(), args);
    }

    static Run withInput(String input, String... args) {
        return withInput(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), args);
    }

    static Run withInput(InputStream input, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(input, new PrintWriter(out, true), new PrintWriter(err, true), true, false);
        int status = Main.run(console, args);
        return new Run(status, out.toString(), err.toString());
    }
}
