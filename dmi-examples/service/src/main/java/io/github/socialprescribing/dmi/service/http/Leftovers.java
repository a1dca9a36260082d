package io.github.socialprescribing.dmi.service.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Reads a little of what is left of a body that was answered before its end, so that whoever is still sending sees the answer and
 * not a broken connection; then closes. Tomcat itself would read on for as long as something comes.
 */
final class Leftovers extends ValveBase {

    private static final long MOST_BYTES = 2 << 20;
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(1);

    Leftovers() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (isLeft(request)) {
            response.finishResponse();
            if (!request.getCoyoteRequest().hasExpectation()) {
                pour(request.getCoyoteRequest());
            }
            if (isLeft(request)) {
                request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }

    private static boolean isLeft(Request request) {
        AtomicBoolean read = new AtomicBoolean(true);
        request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return !read.get();
    }

    private static void pour(org.apache.coyote.Request request) {
        Poured poured = new Poured();
        long begun = System.nanoTime();
        long total = 0;
        try {
            int count = request.doRead(poured);
            while (count >= 0 && total < MOST_BYTES && System.nanoTime() - begun < MOST_NANOS) {
                total += count;
                count = request.doRead(poured);
            }
        } catch (IOException e) {
            // It has gone, or sends no more, or what it sends is no body.
        }
    }

    /** Where what was read is held until the next is read; nobody looks. */
    private static final class Poured implements ApplicationBufferHandler {

        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer read) {
            buffer = read;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // Holds what it is given.
        }
    }
}
