package io.github.socialprescribing.dmi.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** What the page on FHIR shows is what the code writes. */
class PagesTest {

    private static final Path ROOT = Path.of("../..");

    private static String page(String file) throws IOException {
        return Files.readString(ROOT.resolve(file)).replace("\r\n", "\n");
    }

    private static String block(String page, String marker) {
        Matcher block = Pattern.compile("<!-- " + marker + " -->\n```\\w*\n(.*?)\n```\n", Pattern.DOTALL)
                .matcher(page);
        assertThat(block.find()).as(marker).isTrue();
        return block.group(1);
    }

    private static List<List<String>> table(String page, String marker) {
        Matcher table = Pattern.compile("<!-- " + marker + " -->\n\\|.*\n\\|[-|]+\n((?:\\|.*\n)+)")
                .matcher(page);
        assertThat(table.find()).as(marker).isTrue();
        return table.group(1)
                .lines()
                .map(row -> Stream.of(row.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    /** {@return the examples on the page by their markers, without narratives, which say the same in words} */
    static Map<String, String> examples() {
        Map<String, String> examples = new LinkedHashMap<>();
        Assessment assessment = Samples.WHOLE;
        QuestionnaireResponse response =
                new ResponseWriter(Samples.CANONICALS).write(assessment).resource();
        QuestionnaireResponse part = new QuestionnaireResponse();
        response.getItem().stream()
                .filter(item -> List.of("aspect:platform", "aspect:citizens").contains(item.getLinkId()))
                .forEach(part::addItem);
        examples.put("output: answers", FhirJson.pretty(part));
        Assessment engagement = Assessment.builder(MaturityModel.standard())
                .area(assessment.area())
                .assessedOn(assessment.assessedOn())
                .assessor("steering group")
                .answer("programme.started", Answer.MET)
                .answer("programme.established", Answer.NOT_MET)
                .answer("engagement.begun", Answer.MET)
                .answer("engagement.growing", Answer.MET)
                .answer("engagement.full-support", Answer.NOT_MET)
                .build();
        List<Observation> observations = new ProfileResources(ScoringEngine.score(engagement), Samples.CANONICALS)
                .observations(new Reference("urn:uuid:0b0f4e2a-5b1d-3b8e-9d7e-0b5b8e5f7f11"));
        examples.put("output: settled", shown(observations.get(0)));
        examples.put("output: range", shown(observations.get(1)));
        examples.put(
                "output: journey",
                shown(new JourneyWriter(Samples.CANONICALS)
                        .observations(Samples.JOURNEY)
                        .get(2)));
        String wrong =
                FhirJson.encode(response).replace("\"linkId\":\"platform.pilot\"", "\"linkId\":\"platform.pilots\"");
        examples.put(
                "output: outcome",
                FhirJson.pretty(without(Fault.outcome(
                        new ResponseReader(Samples.CANONICALS, MaturityModel.standard())
                                .readJson(wrong)
                                .get(0)
                                .assessment()
                                .faults(),
                        Samples.CANONICALS))));
        return examples;
    }

    private static String shown(Observation observation) {
        observation.setIdentifier(null).setCategory(null);
        return FhirJson.pretty(without(observation));
    }

    private static <T extends DomainResource> T without(T resource) {
        resource.setText((Narrative) null);
        return resource;
    }

    @Test
    void showsWhatIsWritten() throws IOException {
        String page = page("docs/fhir.md");

        examples().forEach((marker, example) -> assertThat(block(page, marker)).isEqualTo(example));
    }

    @Test
    void showsTheCodeThatIsRun() throws IOException {
        String source =
                Files.readString(Path.of("src/test/java/io/github/socialprescribing/dmi/fhir/ExampleTest.java"));
        Matcher region = Pattern.compile("// tag::score\\[\\]\n(.*?)\n\\s*// end::score\\[\\]", Pattern.DOTALL)
                .matcher(source);

        assertThat(region.find()).isTrue();
        assertThat(block(page("docs/fhir.md"), "snippet: score"))
                .isEqualTo(region.group(1).stripIndent());
    }

    @Test
    void listsEveryCodeOfAFault() throws IOException {
        assertThat(table(page("docs/fhir.md"), "table: faults"))
                .containsExactlyElementsOf(Stream.of(FaultCode.values())
                        .map(code -> List.of(
                                "`" + code.id() + "`", "`" + code.issueType().toCode() + "`", code.description()))
                        .toList());
    }

    /** Whatever the validator warns of in anything that we write stands on the page. */
    @Test
    void listsEveryWarning() throws IOException {
        Assessment noAssessor = Assessment.builder(MaturityModel.standard())
                .area(Samples.WHOLE.area())
                .assessedOn(Samples.WHOLE.assessedOn())
                .build();
        List<Resource> written = List.of(
                new ModelResources(MaturityModel.standard(), Samples.CANONICALS).bundle(),
                new ModelResources(Samples.GERMAN, Samples.CANONICALS).bundle(),
                results(Samples.WHOLE),
                results(noAssessor),
                new JourneyWriter(Samples.CANONICALS).bundle(Samples.JOURNEY),
                Fault.outcome(List.of(new Fault(FaultCode.MISSING, "x.y", "missing")), Samples.CANONICALS));
        TreeSet<String> warnings = new TreeSet<>();
        written.forEach(resource -> Validator.OF_SAMPLES
                .messages(resource)
                .forEach(message ->
                        warnings.add(message.getSeverity().getCode() + " `" + message.getMessageId() + "`")));

        assertThat(table(page("docs/fhir.md"), "table: warnings").stream().map(row -> row.get(0)))
                .containsExactlyElementsOf(warnings);
    }

    private static Bundle results(Assessment assessment) {
        return new ProfileResources(ScoringEngine.score(assessment), Samples.CANONICALS)
                .bundle(new ResponseWriter(Samples.CANONICALS).write(assessment).resource());
    }

    @Test
    void nameTheCommandsThatAreThere() throws IOException {
        String command = "mvn -B -ntp -q -DskipTests -Pfhir package && java -jar dmi-examples/fhir/target/dmi-fhir.jar";
        assertThat(page("README.md")).contains("```\n" + command);
        assertThat(page("docs/fhir.md")).contains("```\n" + command);
        assertThat(page(".ci/run")).contains("apart fhir\n");
    }
}
