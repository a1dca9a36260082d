package io.github.socialprescribing.dmi.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.socialprescribing.dmi.service.http.ProblemKind;
import io.github.socialprescribing.dmi.service.http.ServiceLimits;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The service is as it describes itself. */
class DescriptionTest extends OverHttp {

    private static final String SITE = "https://socialprescribing.github.io/dmi/";

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private JsonNode description() throws Exception {
        HttpResponse<String> response = get("/openapi.json");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains(JSON);
        return MAPPER.readTree(response.body());
    }

    @Test
    void isValidOpenApi() throws Exception {
        SwaggerParseResult parsed =
                new OpenAPIV3Parser().readLocation(uri("/openapi.json").toString(), null, null);

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).startsWith("3.1");
    }

    @Test
    void namesEveryPathMethodAndMediaTypeThatIsMapped() throws Exception {
        JsonNode paths = description().get("paths");
        Set<String> described = new TreeSet<>();
        paths.properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode answers = operation.getValue().at("/responses/200/content");
                    JsonNode bodies = operation.getValue().at("/requestBody/content");
                    String start = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    answers.propertyNames().forEach(type -> described.add(start + " gives " + type));
                    bodies.propertyNames().forEach(type -> described.add(start + " takes " + type));
                }));

        Set<String> mapped = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith(Main.class.getPackageName())) {
                mapping.getMethodsCondition().getMethods().forEach(method -> {
                    String start =
                            method + " " + mapping.getPatternValues().iterator().next();
                    mapping.getProducesCondition()
                            .getProducibleMediaTypes()
                            .forEach(type -> mapped.add(start + " gives " + type));
                    mapping.getConsumesCondition()
                            .getConsumableMediaTypes()
                            .forEach(type -> mapped.add(start + " takes " + type));
                });
            }
        });
        // The quiz is for people.
        mapped.removeIf(line -> line.endsWith("gives text/html"));
        assertThat(mapped).hasSizeGreaterThan(15);
        assertThat(described).isEqualTo(mapped);
    }

    @Test
    void namesEveryProblem() throws Exception {
        String responses = description().at("/components/responses").toString();

        for (ProblemKind kind : ProblemKind.values()) {
            assertThat(responses).contains("(" + kind.id() + ")");
        }
        assertThat(description().at("/components/responses").properties())
                .allMatch(response -> response.getValue()
                        .at("/content/application~1problem+json/schema/$ref")
                        .asString()
                        .equals("schemas/problem.schema.json"));
    }

    @Test
    void namesTheProblemsOfEveryOperation() throws Exception {
        description()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    Stream<String> statuses = operation.getKey().equals("post")
                            ? Stream.of("400", "406", "408", "413", "415", "422", "429", "500", "503")
                            : Stream.of("400", "406", "429", "500", "503");
                    assertThat(operation.getValue().get("responses").propertyNames())
                            .as(path.getKey())
                            .containsAll(statuses.toList());
                }));
    }

    @Test
    void namesEveryLimit() throws Exception {
        JsonNode limits = description().get("x-limits");

        assertThat(limits.propertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ServiceLimits.class.getRecordComponents())
                        .map(limit ->
                                limit.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                        .toList());
        assertThat(limits.get("document-size").asInt()).isEqualTo(256 << 10);
        assertThat(limits.get("document-time").asString()).isEqualTo("PT10S");
        assertThat(description()
                        .at("/components/responses/problem-413/description")
                        .asString())
                .contains("262144 bytes", "1073741824 bytes", "100000 records");
    }

    private SchemaRegistry registry() {
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                registry -> registry.schemas(
                        iri -> iri.startsWith(SITE) ? served(iri.substring(SITE.length() - 1)) : null));
    }

    private String served(String path) {
        try {
            HttpResponse<String> response = get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            return response.body();
        } catch (Exception e) {
            throw new AssertionError(path, e);
        }
    }

    private List<com.networknt.schema.Error> faults(String reference, String document) {
        Schema schema = registry().getSchema(SchemaLocation.of(SITE + reference));
        return schema.validate(document, InputFormat.JSON);
    }

    @Test
    void servesEverySchemaThatItRefersTo() throws Exception {
        List<String> references = description().findValuesAsString("$ref").stream()
                .filter(reference -> !reference.startsWith("#"))
                .distinct()
                .toList();

        assertThat(references).hasSizeGreaterThanOrEqualTo(9);
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        for (String reference : references) {
            String text = served("/" + reference);
            assertThat(meta.validate(text, InputFormat.JSON)).as(reference).isEmpty();
            assertThat(MAPPER.readTree(text).get("$id").asString()).isEqualTo(SITE + reference);
        }
    }

    @Test
    void answersAsItsSchemasSay() throws Exception {
        String profile = post("/assessments", JSON, QUILLHAM).body();
        String planRequest =
                "{\"stepsPerPhase\":2,\"budget\":\"GBP 5\",\"costs\":{\"platform.pilot\":\"GBP 1.50\",\"engagement.begun\":"
                        + "{\"cost\":\"GBP 2\",\"resourceUse\":\"new\",\"buyIn\":[\"a board\"]}},\"profile\":" + profile
                        + "}";
        String interviewRequest = "{\"passedOver\":[\"platform.pilot\"],\"assessment\":" + QUILLHAM + "}";

        for (List<String> exchange : List.of(
                List.of("get", "/model", ""),
                List.of("get", "/questionnaire", ""),
                List.of("post", "/assessments", QUILLHAM),
                List.of("post", "/interview/next", interviewRequest),
                List.of("post", "/plan", planRequest),
                List.of(
                        "post",
                        "/plan",
                        "{\"assessment\":" + QUILLHAM + ",\"vision\":{\"by\":\"2030-01-01\",\"target\":3}}"))) {
            String path = exchange.get(1);
            JsonNode operation = description().get("paths").get(path).get(exchange.get(0));
            boolean isPost = exchange.get(0).equals("post");
            if (isPost) {
                assertThat(faults(reference(operation.get("requestBody")), exchange.get(2)))
                        .as(path)
                        .isEmpty();
            }
            String answer = isPost
                    ? post(path, JSON, exchange.get(2)).body()
                    : get(path).body();
            assertThat(faults(reference(operation.at("/responses/200")), answer))
                    .as(path)
                    .isEmpty();
        }
    }

    private static String reference(JsonNode described) {
        return described.at("/content/application~1json/schema/$ref").asString();
    }

    @Test
    void answersLinesAndProblemsAsItsSchemasSay() throws Exception {
        String line = description()
                .at("/paths/~1assessments/post/responses/200/content/application~1jsonl/schema/x-line-schema/$ref")
                .asString();

        post("/assessments", "application/jsonl", QUILLHAM + "\n" + WRONG + "\n{\n\"\u00e9\n" + QUILLHAM)
                .body()
                .lines()
                .forEach(answer -> assertThat(faults(line, answer)).isEmpty());
        for (String problem : List.of(
                post("/plan", JSON, WRONG).body(),
                get("/nowhere").body(),
                get("/schemas/x").body())) {
            assertThat(faults("schemas/problem.schema.json", problem)).isEmpty();
        }
        assertThat(faults(line, "{\"format\":\"dmi-receipt/1\",\"accepted\":1,\"rejected\":0,\"complete\":false}"))
                .isNotEmpty();
    }
}
