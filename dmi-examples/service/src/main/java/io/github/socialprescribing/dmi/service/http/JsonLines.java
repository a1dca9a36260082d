package io.github.socialprescribing.dmi.service.http;

import jakarta.servlet.ServletRequest;
import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The media types of JSON Lines. */
public final class JsonLines {

    /** As the makers of the format write it. */
    public static final String JSONL = "application/jsonl";

    /** As others write it. */
    public static final String NDJSON = "application/x-ndjson";

    private static final List<MediaType> TYPES = List.of(MediaType.valueOf(JSONL), MediaType.valueOf(NDJSON));

    private JsonLines() {}

    /** {@return whether the body of the request is JSON Lines} */
    static boolean areIn(ServletRequest request) {
        try {
            MediaType type = MediaType.parseMediaType(String.valueOf(request.getContentType()));
            return TYPES.stream().anyMatch(type::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
