package io.github.socialprescribing.dmi.service.http;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 that does not wait for ever for a header. Tomcat itself limits the pause between two bytes, and so waits for a header
 * that comes in drops as long as its length allows: hours. Public, and with a constructor that takes nothing, because Tomcat
 * makes it.
 */
public final class PatientProtocol extends Http11NioProtocol {

    private static final long EVERY_MILLIS = 500;
    private static final long NOT_BEGUN = -1;

    private volatile Duration headerTime = Duration.ofDays(1);
    private @Nullable ScheduledFuture<?> watch;

    /** Sets how long a request line and the headers may take from their first byte on. */
    void setHeaderTime(Duration time) {
        headerTime = time;
    }

    @Override
    public void start() throws Exception {
        super.start();
        watch = getUtilityExecutor()
                .scheduleWithFixedDelay(this::endThePatience, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (watch != null) {
            watch.cancel(false);
        }
        super.stop();
    }

    private void endThePatience() {
        getEndpoint().getConnections().forEach(this::closeIfTooSlow);
    }

    /** A connection has a processor, and is not locked by who is at work on it, only while it waits for more of a header. */
    private void closeIfTooSlow(SocketWrapperBase<?> connection) {
        Lock lock = connection.getLock();
        if (lock.tryLock()) {
            try {
                if (connection.getCurrentProcessor() instanceof Processor waiting && isTooSlow(waiting.getRequest())) {
                    connection.close();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    private boolean isTooSlow(Request request) {
        long begun = request.getStartTimeNanos();
        return begun != NOT_BEGUN && System.nanoTime() - begun > headerTime.toNanos();
    }
}
