package io.github.socialprescribing.dmi.jackson;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Strict UTF-8, which Jackson's own decoder is not: it lets some sequences pass that no text may have. */
final class Utf8 {

    /** No fault. */
    static final int NONE = -1;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long NOT_ASCII = 0x8080808080808080L;
    private static final int CHUNK = 1_024;

    private Utf8() {}

    /** {@return the index of the first byte that is not part of well-formed UTF-8, or NONE} */
    static int firstFault(byte[] bytes, int start, int end) {
        int ascii = asciiEnd(bytes, start, end);
        if (ascii == end) {
            return NONE;
        }
        CharsetDecoder decoder = decoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, ascii, end - ascii);
        CharBuffer out = CharBuffer.allocate(Math.min(CHUNK, end - ascii));
        CoderResult result = decoder.decode(in, out, true);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return result.isError() ? in.position() : NONE;
    }

    /** {@return the text that the bytes write, without a character that is cut off at their end; null if they write none} */
    static @Nullable String text(byte[] bytes, int start, int end) {
        ByteBuffer in = ByteBuffer.wrap(bytes, start, end - start);
        CharBuffer out = CharBuffer.allocate(end - start);
        return decoder().decode(in, out, false).isError() ? null : out.flip().toString();
    }

    /** {@return where the first eight bytes begin that are not all ASCII} */
    private static int asciiEnd(byte[] bytes, int start, int end) {
        int at = start;
        while (at + Long.BYTES <= end && ((long) EIGHT_BYTES.get(bytes, at) & NOT_ASCII) == 0) {
            at += Long.BYTES;
        }
        if (at + Long.BYTES > end) {
            while (at < end && bytes[at] >= 0) {
                at++;
            }
        }
        return at;
    }

    private static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
