package io.github.socialprescribing.dmi.service.description;

import io.github.socialprescribing.dmi.service.http.JsonLines;
import io.github.socialprescribing.dmi.service.http.ProblemDetails;
import io.github.socialprescribing.dmi.service.http.ProblemKind;
import io.github.socialprescribing.dmi.service.http.ServiceLimits;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Adds to the OpenAPI document what no signature of a method says: the documents that go in and out, by the schemas that the
 * library ships, the problems, and the limits. Paths and methods are found by springdoc.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

    private static final String JSON = "application/json";
    private static final String OK = "200";
    private static final String PROBLEM = "problem-";
    private static final String SCHEMA_OF_LINES = "x-line-schema";

    /** What may happen to any request. */
    private static final List<ProblemKind> OF_EVERYTHING = List.of(
            ProblemKind.MALFORMED_REQUEST,
            ProblemKind.NOT_ACCEPTABLE,
            ProblemKind.TOO_MANY_REQUESTS,
            ProblemKind.INTERNAL_ERROR,
            ProblemKind.UNAVAILABLE);

    /** What may happen besides to one with a document. */
    private static final List<ProblemKind> OF_DOCUMENTS = List.of(
            ProblemKind.MALFORMED_DOCUMENT,
            ProblemKind.TIMED_OUT,
            ProblemKind.BODY_TOO_LARGE,
            ProblemKind.UNSUPPORTED_MEDIA_TYPE,
            ProblemKind.INVALID_DOCUMENT);

    private static final Map<String, Schema<?>> REQUESTS = Map.of(
            "/assessments", reference(Schemas.ASSESSMENT),
            "/interview/next", reference(Schemas.INTERVIEW_REQUEST),
            "/ladder.svg", reference(Schemas.ASSESSMENT),
            "/plan", reference(Schemas.PLAN_REQUEST));

    private static final Map<String, Schema<?>> ANSWERS = Map.of(
            "/assessments", reference(Schemas.PROFILE),
            "/interview/next", reference(Schemas.INTERVIEW),
            "/plan", reference(Schemas.ROADMAP),
            "/model", reference(Schemas.MODEL),
            "/questionnaire", reference(Schemas.QUESTIONNAIRE));

    private static final Set<String> TAGGED = Set.of("/model", "/questionnaire");

    private final ServiceLimits limits;

    OpenApiDescription(ServiceLimits limits) {
        this.limits = limits;
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Digital Maturity Index")
                        .version("1")
                        .description("Assessments of how digital supports social prescribing in, profiles with reasons,"
                                + " questions and plans out. Nothing that is sent is stored.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")));
    }

    @Bean
    OpenApiCustomizer documentsProblemsAndLimits() {
        return api -> {
            api.getPaths().forEach(this::describe);
            Components components = new Components();
            byStatus(List.of(ProblemKind.values()))
                    .forEach((status, kinds) -> components.addResponses(PROBLEM + status, response(kinds)));
            api.setComponents(components);
            api.addExtension("x-limits", limits());
        };
    }

    private void describe(String path, PathItem item) {
        item.readOperationsMap().forEach((method, operation) -> {
            operation.setTags(null);
            if (method == PathItem.HttpMethod.POST) {
                describeBody(path, operation);
                problems(OF_DOCUMENTS, operation);
            }
            problems(OF_EVERYTHING, operation);
            if (path.contains("{")) {
                problems(List.of(ProblemKind.NOT_FOUND), operation);
            }
            if (ANSWERS.containsKey(path)) {
                describeAnswer(path, operation);
            }
        });
    }

    private static void describeBody(String path, Operation operation) {
        Schema<?> schema = REQUESTS.get(path);
        if (schema != null) {
            Content content = new Content().addMediaType(JSON, new MediaType().schema(schema));
            if (path.equals("/assessments")) {
                MediaType lines = lines("An assessment a line; blank lines are passed over.", Schemas.ASSESSMENT);
                content.addMediaType(JsonLines.JSONL, lines).addMediaType(JsonLines.NDJSON, lines);
            }
            operation.setRequestBody(new RequestBody().required(true).content(content));
        }
    }

    private static void describeAnswer(String path, Operation operation) {
        Content content = new Content().addMediaType(JSON, new MediaType().schema(ANSWERS.get(path)));
        if (path.equals("/assessments")) {
            MediaType lines = lines(
                    "A line for each line that came in, in its order: a profile, or the record as it was rejected. The last"
                            + " line is a receipt; an answer without it is not whole.",
                    Schemas.LINE);
            content.addMediaType(JsonLines.JSONL, lines).addMediaType(JsonLines.NDJSON, lines);
        }
        ApiResponse answer = new ApiResponse().description("Done").content(content);
        if (TAGGED.contains(path)) {
            answer.addHeaderObject(
                    "ETag",
                    new Header().description("The fingerprint of the model").schema(new StringSchema()));
            operation.getResponses().addApiResponse("304", new ApiResponse().description("As If-None-Match has it"));
        }
        operation.getResponses().addApiResponse(OK, answer);
    }

    private static MediaType lines(String description, String schemaOfLines) {
        Schema<?> schema = new StringSchema().description(description);
        schema.addExtension(SCHEMA_OF_LINES, Map.of("$ref", Schemas.PATH.substring(1) + schemaOfLines));
        return new MediaType().schema(schema);
    }

    private static Schema<?> reference(String file) {
        return new Schema<>().$ref(Schemas.PATH.substring(1) + file);
    }

    private static void problems(List<ProblemKind> kinds, Operation operation) {
        byStatus(kinds)
                .keySet()
                .forEach(status -> operation
                        .getResponses()
                        .addApiResponse(
                                status.toString(),
                                new ApiResponse().$ref("#/components/responses/" + PROBLEM + status)));
    }

    private static Map<Integer, List<ProblemKind>> byStatus(List<ProblemKind> kinds) {
        return kinds.stream().collect(Collectors.groupingBy(ProblemKind::status, TreeMap::new, Collectors.toList()));
    }

    private ApiResponse response(List<ProblemKind> kinds) {
        ApiResponse response = new ApiResponse()
                .description(kinds.stream()
                        .map(kind -> kind.title() + detail(kind) + " (" + kind.id() + ")")
                        .collect(Collectors.joining("; ")))
                .content(new Content()
                        .addMediaType(ProblemDetails.MEDIA_TYPE, new MediaType().schema(reference(Schemas.PROBLEM))));
        if (kinds.contains(ProblemKind.TOO_MANY_REQUESTS) || kinds.contains(ProblemKind.UNAVAILABLE)) {
            response.addHeaderObject(
                    "Retry-After", new Header().description("Seconds to wait").schema(new IntegerSchema()));
        }
        return response;
    }

    private String detail(ProblemKind kind) {
        return switch (kind) {
            case BODY_TOO_LARGE ->
                ": a document of more than " + limits.documentSize().toBytes()
                        + " bytes, or lines of more than " + limits.streamSize().toBytes() + " bytes or "
                        + limits.streamRecords() + " records";
            case TIMED_OUT ->
                ": a document after " + limits.documentTime().toMillis() + " ms, lines after "
                        + limits.streamTime().toMillis() + " ms";
            case TOO_MANY_REQUESTS -> ": more than " + limits.concurrentRequests();
            case MALFORMED_DOCUMENT ->
                ", or is deeper than " + limits.depth() + " levels, or has names of more than " + limits.nameLength()
                        + " or strings of more than " + limits.stringLength() + " characters";
            default -> "";
        };
    }

    /** {@return each limit by the name that its property has} */
    private Map<String, Object> limits() {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("document-size", limits.documentSize().toBytes());
        shown.put("document-time", limits.documentTime().toString());
        shown.put("stream-size", limits.streamSize().toBytes());
        shown.put("stream-time", limits.streamTime().toString());
        shown.put("stream-records", limits.streamRecords());
        shown.put("line-size", limits.lineSize().toBytes());
        shown.put("depth", limits.depth());
        shown.put("name-length", limits.nameLength());
        shown.put("string-length", limits.stringLength());
        shown.put("header-time", limits.headerTime().toString());
        shown.put("concurrent-requests", limits.concurrentRequests());
        return shown;
    }
}
