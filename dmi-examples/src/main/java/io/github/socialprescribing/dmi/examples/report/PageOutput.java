package io.github.socialprescribing.dmi.examples.report;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Where a page is written to. Names from outside may hold control characters, which no page may: they are written as the
 * signs that stand for them, or as U+FFFD where there is none.
 */
final class PageOutput implements TemplateOutput {

    private static final char FIRST_SIGN = '\u2400';
    private static final char DELETE = '\u007f';
    private static final char SIGN_FOR_DELETE = '\u2421';
    private static final char REPLACEMENT = '\ufffd';

    private final Writer writer;

    PageOutput(Writer writer) {
        this.writer = writer;
    }

    @Override
    public void writeContent(String content) {
        writeContent(content, 0, content.length());
    }

    @Override
    public void writeContent(String content, int begin, int end) {
        try {
            for (int i = begin; i < end; i++) {
                writer.write(visible(content.charAt(i)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static char visible(char c) {
        if (!Character.isISOControl(c) || c == '\n' || c == '\t') {
            return c == '\ufffe' || c == '\uffff' ? REPLACEMENT : c;
        }
        return c < ' ' ? (char) (FIRST_SIGN + c) : c == DELETE ? SIGN_FOR_DELETE : REPLACEMENT;
    }
}
