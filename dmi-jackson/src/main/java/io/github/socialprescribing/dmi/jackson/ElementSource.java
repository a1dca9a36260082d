package io.github.socialprescribing.dmi.jackson;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A JSON array, whose elements are the records, or one lone document.
 *
 * <p>It finds where an element ends by its brackets and quotes alone, however long the element is and however deep it
 * nests; whether the element is well-formed is for Jackson to say.
 */
final class ElementSource implements RecordSource {

    private enum State {
        BEGINNING,
        FIRST_ELEMENT,
        AFTER_ELEMENT,
        LAST_READ,
        ENDED
    }

    private final Window window;
    private State state = State.BEGINNING;
    private long line = 1;
    private long column = 1;

    ElementSource(Window window) {
        this.window = window;
    }

    @Override
    public @Nullable RawRecord next() throws IOException {
        if (state == State.BEGINNING) {
            window.skipByteOrderMark();
        }
        int b = skipWhitespace();
        switch (state) {
            case BEGINNING -> {
                if (b == '[') {
                    read();
                    state = State.FIRST_ELEMENT;
                    return next();
                }
                state = State.LAST_READ;
                return b == Window.END ? null : value();
            }
            case FIRST_ELEMENT -> {
                return b == ']' ? endOfArray() : element(b);
            }
            case AFTER_ELEMENT -> {
                if (b == ']') {
                    return endOfArray();
                }
                if (b != ',') {
                    return broken(Problem.SYNTAX, "array must go on with a comma or end with ']', but " + goesOn(b));
                }
                read();
                return element(skipWhitespace());
            }
            case LAST_READ -> {
                if (b != Window.END) {
                    return broken(
                            Problem.TRAILING_CONTENT,
                            "nothing must follow the document, but more does; for one document a line use JSON Lines");
                }
                state = State.ENDED;
                return null;
            }
            case ENDED -> {
                return null;
            }
        }
        throw new IllegalStateException(state.name());
    }

    /** After a syntax error nobody can say where the next element begins. */
    @Override
    public RawRecord malformed(RawRecord last) throws IOException {
        window.readRest();
        state = State.ENDED;
        return window.record(0, last.line(), last.column());
    }

    @Override
    public void close() throws IOException {
        window.close();
    }

    private @Nullable RawRecord endOfArray() throws IOException {
        read();
        state = State.LAST_READ;
        return next();
    }

    private RawRecord element(int first) throws IOException {
        if (first == ',' || first == ']' || first == '}' || first == Window.END) {
            return broken(Problem.SYNTAX, "a document must stand here, but " + goesOn(first));
        }
        state = State.AFTER_ELEMENT;
        return value();
    }

    private static String goesOn(int b) {
        return b == Window.END ? "the input ends" : "there is " + Shown.quoted(Character.toString(b));
    }

    private RawRecord broken(String code, String message) throws IOException {
        window.begin();
        return malformed(window.record(0, line, column)).faulty(code, message);
    }

    /** Reads the value that begins at the next byte. */
    private RawRecord value() throws IOException {
        window.begin();
        long firstLine = line;
        long firstColumn = column;
        int depth = 0;
        do {
            int b = read();
            switch (b) {
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                case '"' -> restOfString();
                default -> {
                    if (b == Window.END) {
                        state = State.ENDED;
                        depth = 0;
                    } else if (depth == 0) {
                        restOfWord();
                    }
                }
            }
        } while (depth > 0);
        return window.record(0, firstLine, firstColumn);
    }

    private void restOfString() throws IOException {
        int b = read();
        while (b != '"' && b != Window.END) {
            b = b == '\\' && read() == Window.END ? Window.END : read();
        }
    }

    /** A number, true, false, null, or anything else that is none of these. */
    private void restOfWord() throws IOException {
        int b = window.peek();
        while (!isWhitespace(b) && b != ',' && b != ']' && b != '}' && b != '[' && b != '{' && b != Window.END) {
            read();
            b = window.peek();
        }
    }

    private int skipWhitespace() throws IOException {
        int b = window.peek();
        while (isWhitespace(b)) {
            read();
            window.begin();
            b = window.peek();
        }
        return b;
    }

    private static boolean isWhitespace(int b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    private int read() throws IOException {
        int b = window.read();
        if (b == '\n') {
            line++;
            column = 1;
        } else {
            column++;
        }
        return b;
    }
}
