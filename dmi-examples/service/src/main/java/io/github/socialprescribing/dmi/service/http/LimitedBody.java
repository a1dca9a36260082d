package io.github.socialprescribing.dmi.service.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.springframework.util.unit.DataSize;

/** The body of a request, which ends it with a problem where it is too large or comes too slowly. */
final class LimitedBody extends ServletInputStream {

    private final ServletInputStream body;
    private final DataSize most;
    private final Deadline deadline;
    private long read;

    LimitedBody(ServletInputStream body, DataSize most, Deadline deadline) {
        this.body = body;
        this.most = most;
        this.deadline = deadline;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int start, int length) throws IOException {
        deadline.check();
        try {
            int count = body.read(into, start, length);
            read += Math.max(count, 0);
            if (read > most.toBytes()) {
                throw tooLarge(most);
            }
            return count;
        } catch (SocketTimeoutException e) {
            throw deadline.exceeded();
        }
    }

    static ProblemException tooLarge(DataSize most) {
        return new ProblemException(
                ProblemKind.BODY_TOO_LARGE, "the body must have at most " + most.toBytes() + " bytes");
    }

    @Override
    public int available() throws IOException {
        return body.available();
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("the body is read by the thread that answers");
    }
}
