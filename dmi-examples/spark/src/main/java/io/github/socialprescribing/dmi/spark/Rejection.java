package io.github.socialprescribing.dmi.spark;

import io.github.socialprescribing.dmi.jackson.DmiModule;
import io.github.socialprescribing.dmi.jackson.Incoming;
import io.github.socialprescribing.dmi.jackson.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rejected records as lines of JSON, with their place in the input whatever the partitions. */
final class Rejection {

    private static final JsonMapper MAPPER = DmiModule.mapperBuilder().build();
    private static final String LINE = "line";

    private Rejection() {}

    /** {@return a record that was read, and still cannot be taken, as rejected} */
    static Incoming.Rejected<?> of(long line, Located record, String code, String path, String message) {
        Problem problem = new Problem(code, path, line, 1, message);
        return new Incoming.Rejected<>(
                line,
                List.of(problem),
                new String(record.bytes(), StandardCharsets.UTF_8),
                false,
                record.bytes().length);
    }

    /** {@return the line of JSON: file, position, problems (code, path, column, message), length, and the record itself} */
    static String toJson(Incoming.Rejected<?> rejected, Located record) {
        ObjectNode json = MAPPER.createObjectNode().put("file", record.file()).put("position", record.position());
        json.setAll(MAPPER.<ObjectNode>valueToTree(rejected));
        // Lines are counted within the partition, and mean nothing outside it.
        json.remove(LINE);
        json.get("problems").forEach(problem -> ((ObjectNode) problem).remove(LINE));
        return json.toString();
    }

    /** {@return what is wrong, in words for a terminal, without the record itself} */
    static List<String> reasons(String json) {
        JsonNode rejected = MAPPER.readTree(json);
        String place = rejected.get("file").asString() + " at " + rejected.get("position");
        return rejected.get("problems")
                .valueStream()
                .map(problem -> {
                    String path = problem.get("path").asString();
                    String message = problem.get("message").asString();
                    boolean needsPath = !path.isEmpty() && !message.startsWith(path);
                    return place + ", column " + problem.get("column") + ": " + (needsPath ? path + ": " : "")
                            + message;
                })
                .toList();
    }
}
