package io.github.socialprescribing.dmi.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The records of one input: a resource on each line (NDJSON), or the whole input as one. Memory does not grow with the number of
 * records.
 */
final class Records {

    /** A longer record is refused, and the ones after it are read. */
    static final int MAX_BYTES = 16 << 20;

    private final InputStream in;
    private final boolean lines;
    private int line;
    private boolean ended;

    /**
     * A record.
     *
     * @param line the line on which it begins, from 1
     * @param json its text; null if there is none that could be read
     * @param fault what is wrong if there is no text
     */
    record One(int line, @Nullable String json, @Nullable Fault fault) {}

    Records(InputStream in, boolean lines) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.lines = lines;
    }

    /** {@return the next record that is not blank, if there is one} */
    Optional<One> next() throws IOException {
        while (!ended) {
            line++;
            Optional<One> record = read();
            if (record.isPresent()) {
                return record;
            }
        }
        return Optional.empty();
    }

    private Optional<One> read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long length = 0;
        int next = in.read();
        while (next >= 0 && !(lines && next == '\n')) {
            if (++length <= MAX_BYTES) {
                bytes.write(next);
            }
            next = in.read();
        }
        ended = next < 0;
        if (length > MAX_BYTES) {
            return refused(FaultCode.TOO_LONG, "record must have at most " + MAX_BYTES + " bytes, but has " + length);
        }
        try {
            String json = UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            String text = json.startsWith("\uFEFF") ? json.substring(1) : json;
            return text.isBlank() ? Optional.empty() : Optional.of(new One(line, text, null));
        } catch (CharacterCodingException e) {
            return refused(FaultCode.MALFORMED, "record must be UTF-8, but is not");
        }
    }

    private Optional<One> refused(FaultCode code, String message) {
        return Optional.of(new One(line, null, new Fault(code, "%resource", message)));
    }
}
