package io.github.socialprescribing.dmi.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.service.http.ProblemKind;
import io.github.socialprescribing.dmi.service.http.ServiceLimits;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the page on the service says is so. */
class ServicePageTest extends OverHttp {

    private static final Path ROOT = Path.of("../..");
    private static final int LONGEST_LINE = 120;
    private static final Pattern CURL = Pattern.compile(
            "curl -s http://localhost:8080(\\S+) -H 'Content-Type: (\\S+)' (?:-d|--data-binary) '(\n.*)'",
            Pattern.DOTALL);
    private static final JsonMapper PRETTY = MAPPER.rebuild()
            .defaultPrettyPrinter(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    @Autowired
    private Environment environment;

    private static String file(String name) throws IOException {
        return Files.readString(ROOT.resolve(name)).replace("\r\n", "\n");
    }

    private static List<MatchResult> blocks(String marker) throws IOException {
        return Pattern.compile("<!-- " + marker + " -->\n```\\w*\n(.*?)\n```\n", Pattern.DOTALL)
                .matcher(file("docs/service.md"))
                .results()
                .toList();
    }

    private static List<List<String>> table(String marker) throws IOException {
        Matcher table = Pattern.compile("<!-- table: " + marker + " -->\n\\|.*\n\\|[-|]+\n((?:\\|.*\n)+)")
                .matcher(file("docs/service.md"));
        assertThat(table.find()).as(marker).isTrue();
        return table.group(1)
                .lines()
                .map(row -> Stream.of(row.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    /** Asks what the page asks, and compares what it shows of the answer. */
    @Test
    void answersAsThePageShows() throws Exception {
        List<MatchResult> asked = blocks("ask: (\\w+)");
        List<MatchResult> answered = blocks("answer: (\\w+)((?: /\\S+)*)");
        assertThat(answered).hasSameSizeAs(asked).hasSizeGreaterThanOrEqualTo(5);
        for (int i = 0; i < asked.size(); i++) {
            MatchResult answer = answered.get(i);
            assertThat(answer.group(1)).isEqualTo(asked.get(i).group(1));
            Matcher curl = CURL.matcher(asked.get(i).group(2));
            assertThat(curl.matches()).as(asked.get(i).group(2)).isTrue();
            String body = post(curl.group(1), curl.group(2), curl.group(3)).body();
            assertThat(answer.group(3)).as(answer.group(1)).isEqualTo(shown(body, curl.group(2), answer.group(2)));
        }
    }

    private static String shown(String body, String type, String pointers) {
        if (!type.equals(JSON)) {
            return body.lines()
                    .map(line -> line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…")
                    .collect(Collectors.joining("\n"));
        }
        JsonNode answer = MAPPER.readTree(body);
        if (pointers.isBlank()) {
            return PRETTY.writeValueAsString(answer);
        }
        ObjectNode parts = MAPPER.createObjectNode();
        for (String pointer : pointers.strip().split(" ", -1)) {
            parts.set(pointer.substring(1), answer.at(pointer));
        }
        return PRETTY.writeValueAsString(parts);
    }

    @Test
    void listsEveryProblem() throws IOException {
        assertThat(table("problems").stream().map(row -> row.subList(0, 3)))
                .containsExactlyElementsOf(Stream.of(ProblemKind.values())
                        .map(kind -> List.of("`" + kind.id() + "`", "" + kind.status(), kind.title()))
                        .toList());
    }

    @Test
    void listsEveryLimitWithItsDefault() throws IOException {
        List<List<String>> expected = new ArrayList<>();
        for (RecordComponent limit : ServiceLimits.class.getRecordComponents()) {
            String setting = limit.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            DefaultValue value = Arrays.stream(ServiceLimits.class.getDeclaredConstructors()[0].getParameters())
                    .filter(parameter -> parameter.getName().equals(limit.getName()))
                    .findFirst()
                    .orElseThrow()
                    .getAnnotation(DefaultValue.class);
            expected.add(List.of("`" + setting + "`", value.value()[0]));
        }

        assertThat(table("limits").stream().map(row -> row.subList(0, 2))).containsExactlyElementsOf(expected);
    }

    @Test
    void listsSettingsAsTheyAre() throws IOException {
        for (List<String> row : table("settings")) {
            assertThat(environment.getProperty(row.get(0).replace("`", "")))
                    .as(row.get(0))
                    .isEqualTo(row.get(1));
        }
    }

    @Test
    void namesTheCommandsThatAreThere() throws IOException {
        String start =
                "mvn -B -ntp -q -DskipTests -Pservice package && java -jar dmi-examples/service/target/dmi-service.jar";
        assertThat(file("README.md")).contains("```\n" + start);
        assertThat(file("docs/service.md"))
                .contains("```\n" + start)
                .contains("mvn -B -ntp verify -Pload -pl dmi-examples/service -am -Dtest=LoadTest");
        assertThat(file("pom.xml")).contains("<id>service</id>", "<id>load</id>");
        assertThat(file(".ci/run")).contains("apart service\n");
    }
}
