package io.github.socialprescribing.dmi.service.http;

import io.github.socialprescribing.dmi.jackson.Limits;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one request may ask for, so that none can keep the others from being answered.
 *
 * @param documentSize how large a body may be that is one document
 * @param documentTime how long such a request may take, from its first byte after the headers on
 * @param streamSize how large a body of JSON Lines may be
 * @param streamTime how long such a request may take
 * @param streamRecords how many records JSON Lines may have
 * @param lineSize how large a line of JSON Lines may be
 * @param depth how many objects and arrays may stand within each other
 * @param nameLength how many characters the name of a field may have
 * @param stringLength how many characters a string may have
 * @param headerTime how long the request line and the headers may take
 * @param concurrentRequests how many requests may be answered at once
 */
@ConfigurationProperties("dmi.service")
public record ServiceLimits(
        @DefaultValue("256KB") DataSize documentSize,
        @DefaultValue("10s") Duration documentTime,
        @DefaultValue("1GB") DataSize streamSize,
        @DefaultValue("10m") Duration streamTime,
        @DefaultValue("100000") long streamRecords,
        @DefaultValue("256KB") DataSize lineSize,
        @DefaultValue("100") int depth,
        @DefaultValue("1000") int nameLength,
        @DefaultValue("20000") int stringLength,
        @DefaultValue("10s") Duration headerTime,
        @DefaultValue("64") int concurrentRequests) {

    /** {@return the limits on single documents and lines} */
    public Limits json() {
        return Limits.defaults()
                .withMaxLineBytes(Math.toIntExact(lineSize.toBytes()))
                .withMaxDepth(depth)
                .withMaxNameLength(nameLength)
                .withMaxStringLength(stringLength);
    }
}
