package io.github.socialprescribing.dmi.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseReaderTest {

    private static final ResponseReader READER =
            new ResponseReader(Samples.CANONICALS, MaturityModel.standard(), Samples.GERMAN);

    private static final String WHOLE = FhirJson.encode(
            new ResponseWriter(Samples.CANONICALS).write(Samples.WHOLE).resource());

    /** {@return the faults of the sample with pairs of text replaced in its JSON} */
    private static List<String> faults(String... pairs) {
        String json = WHOLE;
        for (int i = 0; i < pairs.length; i += 2) {
            assertThat(json).contains(pairs[i]);
            json = json.replace(pairs[i], pairs[i + 1]);
        }
        return READER.readJson(json).stream()
                .flatMap(incoming -> incoming.assessment().faults().stream())
                .map(fault -> fault.code().id() + " " + fault)
                .toList();
    }

    private static Received<Assessment> read(Consumer<QuestionnaireResponse> change) {
        QuestionnaireResponse response =
                new ResponseWriter(Samples.CANONICALS).write(Samples.WHOLE).resource();
        change.accept(response);
        return READER.read(response);
    }

    private static QuestionnaireResponseItemComponent item(QuestionnaireResponse response, String linkId) {
        return response.getItem().stream()
                .flatMap(group -> Stream.concat(Stream.of(group), group.getItem().stream()))
                .filter(item -> item.getLinkId().equals(linkId))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readsBackWhatWasWritten() {
        assertThat(READER.readJson(WHOLE).get(0).assessment())
                .isEqualTo(new Received.Accepted<>(Samples.WHOLE, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "unknown, UNKNOWN",
        "asked-unknown, UNKNOWN",
        "temp-unknown, UNKNOWN",
        "not-asked, UNKNOWN",
        "asked-declined, UNKNOWN",
        "masked, UNKNOWN",
        "not-performed, UNKNOWN",
        "not-permitted, UNKNOWN",
        "not-applicable, NOT_APPLICABLE"
    })
    void takesTheReasonOfAnAbsentAnswer(String reason, Answer answer) {
        assertThat(read(response -> {
                    QuestionnaireResponseItemComponent item = item(response, "programme.started");
                    item.getAnswer().clear();
                    item.addExtension(Extensions.DATA_ABSENT_REASON, new CodeType(reason));
                }))
                .asInstanceOf(type(Received.Accepted.class))
                .satisfies(accepted -> assertThat(((Assessment) accepted.value()).answer("programme.started"))
                        .isEqualTo(answer));
    }

    @Test
    void takesTheReasonFromTheValueToo() {
        assertThat(read(response -> {
                    Coding none = new Coding();
                    none.addExtension(Extensions.DATA_ABSENT_REASON, new CodeType("not-applicable"));
                    item(response, "programme.started").getAnswerFirstRep().setValue(none);
                }))
                .asInstanceOf(type(Received.Accepted.class))
                .satisfies(accepted -> assertThat(((Assessment) accepted.value()).answer("programme.started"))
                        .isEqualTo(Answer.NOT_APPLICABLE));
    }

    @Test
    void takesACodeForAnAnswerThatIsAbsentAsTheSame() {
        assertThat(read(response -> item(response, "programme.started")
                        .getAnswerFirstRep()
                        .setValue(Vocabulary.ANSWER.coding(Samples.CANONICALS, "not-applicable"))))
                .asInstanceOf(type(Received.Accepted.class))
                .satisfies(accepted -> assertThat(((Assessment) accepted.value()).answer("programme.started"))
                        .isEqualTo(Answer.NOT_APPLICABLE));
    }

    @Test
    void refusesAReasonThatSaysNothingOfTheAnswerAndOneBesideAnAnswer() {
        assertThat(read(response -> {
                            item(response, "citizens.leaflets")
                                    .getAnswerFirstRep()
                                    .getExtension()
                                    .get(0)
                                    .setValue(new CodeType("as-text"));
                            item(response, "programme.started")
                                    .addExtension(Extensions.DATA_ABSENT_REASON, new CodeType("unknown"));
                        })
                        .faults())
                .extracting(Fault::toString)
                .containsExactly(
                        "QuestionnaireResponse.item[2].item[0].extension[0]: question 'programme.started' must have an"
                                + " answer or a reason for its absence, but has both",
                        "QuestionnaireResponse.item[6].item[0].answer[0].extension[0]: data-absent-reason must be one of"
                                + " not-applicable, asked-declined, asked-unknown, masked, not-asked, not-performed,"
                                + " not-permitted, temp-unknown, unknown, but was 'as-text'");
    }

    @Test
    void saysEverythingThatIsWrongAtOnceWithTheNearestRightName() {
        assertThat(faults(
                        "\"linkId\":\"programme.started\"", "\"linkId\":\"programme.startd\"",
                        "\"linkId\":\"aspect:integration\"", "\"linkId\":\"aspect:integrations\"",
                        "\"code\":\"partly-met\"", "\"code\":\"partly\"",
                        "\"code\":\"within-a-year\"", "\"code\":\"within-a-years\"",
                        "\"valueDecimal\":259146", "\"valueDecimal\":2.5",
                        "\"valueString\":\"borough\"", "\"valueString\":\"Borough\"",
                        "\"2026-08-01\"", "\"2026-08\"",
                        "\"urn:example:m2\"", "\"/m2\"",
                        "\"2026-09-30\"", "\"2026\""))
                .containsExactly(
                        "unknown-item QuestionnaireResponse.item[2].item[0].linkId: linkId must be that of an item of"
                                + " https://dmi.example.org/fhir/Questionnaire/dmi-sp|1.0, but was 'programme.startd'; did"
                                + " you mean 'programme.started'?",
                        "unknown-item QuestionnaireResponse.item[4].linkId: linkId must be that of an item of"
                                + " https://dmi.example.org/fhir/Questionnaire/dmi-sp|1.0, but was 'aspect:integrations';"
                                + " did you mean 'aspect:integration'?",
                        "invalid-value QuestionnaireResponse.item[0].item[0].answer[0].value: area kind must be at most"
                                + " 200 lower-case letters and digits, beginning with a letter, in groups parted by '.' or"
                                + " '-', but was 'Borough'; did you mean 'borough'?",
                        "invalid-value QuestionnaireResponse.item[0].item[2].answer[0].value: population of area must be a"
                                + " whole number from 0 to 9223372036854775807, but was 2.5",
                        "invalid-value QuestionnaireResponse.authored: date must be exact to the day, such as 2026-09-30,"
                                + " but was '2026'",
                        "unknown-code QuestionnaireResponse.item[1].item[1].answer[0].value.code: intention must be one of"
                                + " early-stage, not-planned, within-a-year, within-six-months, but was 'within-a-years';"
                                + " did you mean 'within-a-year'?",
                        "unknown-code QuestionnaireResponse.item[3].item[1].answer[0].value.code: answer must be one of"
                                + " met, partly-met, not-met, not-applicable, unknown, but was 'partly'",
                        "invalid-value QuestionnaireResponse.item[3].item[1].answer[0].item[1].answer[1].value: link must be"
                                + " an absolute address, such as https://example.org/, but was '/m2'",
                        "invalid-value QuestionnaireResponse.item[3].item[1].answer[0].item[2].answer[0].value: date must"
                                + " be exact to the day, such as 2026-09-30, but was '2026-08'",
                        "unknown-code QuestionnaireResponse.item[7].item[1].answer[0].value.code: answer must be one of"
                                + " met, partly-met, not-met, not-applicable, unknown, but was 'partly'");
    }

    @Test
    void refusesWhatDoesNotFitTheQuestionnaire() {
        assertThat(read(response -> {
                            QuestionnaireResponseItemComponent started = item(response, "programme.started");
                            response.getItem().get(3).addItem(started.copy());
                            response.getItem().get(2).addItem(started.copy());
                            started.addAnswer(started.getAnswerFirstRep().copy());
                            started.addItem().setLinkId("programme.started/note");
                            item(response, "group:area").addAnswer().setValue(new StringType("x"));
                            item(response, "platform.pilot").getAnswerFirstRep().setValue(new StringType("partly-met"));
                            response.getItem().get(3).addItem();
                        })
                        .faults())
                .extracting(fault -> fault.code().id() + " " + fault)
                .containsExactly(
                        "wrong-type QuestionnaireResponse.item[0].answer[0]: group 'group:area' must have no answer, but has"
                                + " one",
                        "misplaced-item QuestionnaireResponse.item[2].item[0].item[0]: items under question"
                                + " 'programme.started' must stand under its answer, but one does not",
                        "repeated QuestionnaireResponse.item[2].item[0].answer[1]: question 'programme.started' must have"
                                + " one answer, but has 2",
                        "repeated QuestionnaireResponse.item[2].item[2]: item 'programme.started' must stand once, but"
                                + " stands again; the first is at QuestionnaireResponse.item[2].item[0]",
                        "wrong-type QuestionnaireResponse.item[3].item[1].answer[0].value: answer to 'platform.pilot' must"
                                + " be of type Coding, but was of type string",
                        "misplaced-item QuestionnaireResponse.item[3].item[2]: item 'programme.started' must stand under"
                                + " 'aspect:programme', but stands under 'aspect:platform'",
                        "missing QuestionnaireResponse.item[3].item[3]: linkId must be there, but is not");
    }

    @Test
    void refusesCodesOfAnotherSystem() {
        assertThat(faults(
                        "\"system\":\"https://dmi.example.org/fhir/CodeSystem/dmi-intention\"",
                        "\"system\":\"https://elsewhere.example.org/i\""))
                .containsExactly(
                        "unknown-code QuestionnaireResponse.item[1].item[1].answer[0].value.system: system must be"
                                + " https://dmi.example.org/fhir/CodeSystem/dmi-intention, but was"
                                + " 'https://elsewhere.example.org/i'");
    }

    @Test
    void refusesAQuestionnaireThatItDoesNotKnow() {
        assertThat(faults("dmi-sp|1.0", "dmi-sp|1.1"))
                .containsExactly(
                        "unknown-questionnaire QuestionnaireResponse.questionnaire: questionnaire must be one of"
                                + " https://dmi.example.org/fhir/Questionnaire/dmi-sp|1.0,"
                                + " https://dmi.example.org/fhir/Questionnaire/dmi-sp.de|2.1, but was"
                                + " 'https://dmi.example.org/fhir/Questionnaire/dmi-sp|1.1'; did you mean"
                                + " 'https://dmi.example.org/fhir/Questionnaire/dmi-sp|1.0'?");
    }

    @Test
    void refusesWhatIsNotFinishedOrChangesItsMeaning() {
        assertThat(read(response -> {
                            response.setStatus(QuestionnaireResponse.QuestionnaireResponseStatus.INPROGRESS);
                            response.setImplicitRules("https://example.org/rules");
                            item(response, "programme.started")
                                    .addModifierExtension(new Extension("https://example.org/not"));
                        })
                        .faults())
                .extracting(fault -> fault.code().id() + " " + fault)
                .containsExactly(
                        "modifier QuestionnaireResponse.implicitRules: 'https://example.org/rules' changes the meaning in a"
                                + " way that is not understood",
                        "wrong-status QuestionnaireResponse.status: status must be completed or amended, but was"
                                + " 'in-progress'",
                        "modifier QuestionnaireResponse.item[2].item[0].modifierExtension[0]: 'https://example.org/not'"
                                + " changes the meaning in a way that is not understood");
    }

    @Test
    void needsAreaNameAndDate() {
        assertThat(read(response -> response.setSubject(null).setAuthored(null)).faults())
                .extracting(fault -> fault.code().id() + " " + fault)
                .containsExactly(
                        "missing QuestionnaireResponse.subject: subject must be there, but is not",
                        "missing QuestionnaireResponse.authored: date must be there, but is not");
        assertThat(read(response -> response.getSubject().setIdentifier(null)).faults())
                .extracting(fault -> fault.code().id() + " " + fault)
                .containsExactly(
                        "missing QuestionnaireResponse.subject.identifier: subject must be known by an identifier"
                                + " of the system https://dmi.example.org/fhir/identifier/area, but has none");
        assertThat(read(response -> response.getSubject().setDisplay(null)).faults())
                .extracting(fault -> fault.code().id() + " " + fault)
                .containsExactly(
                        "missing QuestionnaireResponse.subject.display: display, the name of the area, must be there, but"
                                + " is not");
    }

    @Test
    void remarksOnWhatItDoesNotRead() {
        Received<Assessment> received = read(response -> {
            response.getEncounter().setReference("Encounter/1");
            response.addExtension("https://example.org/own", new StringType("x"));
            response.getAuthoredElement().setValueAsString("2026-09-30T23:30:00-11:00");
            item(response, "programme.started").addExtension("https://example.org/own", new StringType("x"));
        });

        assertThat(received)
                .asInstanceOf(type(Received.Accepted.class))
                .satisfies(accepted -> assertThat(accepted.value()).isEqualTo(Samples.WHOLE));
        assertThat(received.faults())
                .allMatch(Fault::isRemark)
                .extracting(Fault::toString)
                .containsExactly(
                        "QuestionnaireResponse.extension: 'extension' is not read",
                        "QuestionnaireResponse.encounter: 'encounter' is not read",
                        "QuestionnaireResponse.item[2].item[0].extension[0]: extension 'https://example.org/own' is not"
                                + " read",
                        "QuestionnaireResponse.authored: the time of day is not read: '2026-09-30T23:30:00-11:00'");
    }

    @Test
    void findsWhatIsWrongWithTheText() {
        assertThat(faults("\"status\":\"completed\"", "\"status\":\"done\",\"authored\":\"2026-01-01\""))
                .hasSize(2)
                .anyMatch(fault ->
                        fault.matches("repeated-key QuestionnaireResponse\\.authored: 'authored' must stand once"
                                + " in its object, but stands again in line 1, column \\d+"))
                .anyMatch(fault ->
                        fault.startsWith("invalid-value QuestionnaireResponse.status: value must be as FHIR has"
                                + " it, but was 'done'"));
        assertThat(faults("\"linkId\":\"platform.pilot\"", "\"linkid\":\"platform.pilot\""))
                .containsExactly(
                        "unknown-element QuestionnaireResponse.item[3].item[1].linkid: FHIR R4 has no element 'linkid'"
                                + " there",
                        "missing QuestionnaireResponse.item[3].item[1]: linkId must be there, but is not");
        assertThat(faults("\"authored\":\"2026-09-30\"", "\"authored\":[\"2026-09-30\",\"2026-09-29\"]"))
                .containsExactly(
                        "repeated QuestionnaireResponse.authored: 'authored' must stand once, but stands more than"
                                + " once");
        assertThat(faults("\"author\":{\"display\":\"steering group\"}", "\"author\":\"steering group\""))
                .containsExactly("wrong-type QuestionnaireResponse.author: 'author' must be JSON object, but was JSON"
                        + " string");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; %resource: resource must be a JSON object, but is none",
                "[]; %resource: resource must be a JSON object, but is none",
                "{; %resource: resource must be JSON, but stops being so in line 1, column 2",
                "{} {}; %resource: nothing must follow the resource, but something does in line 1, column 4",
                "{}; %resource: resourceType must be there, but is not",
                "{\"resourceType\":\"Patient\",\"active\":true}; Patient: resource must be a QuestionnaireResponse, but was of"
                        + " type Patient",
                "{\"resourceType\":\"Bundle\",\"type\":\"collection\"}; Bundle.entry: bundle must hold a resource, but holds"
                        + " none"
            })
    void refusesWhatIsNoResponse(String json, String fault) {
        assertThat(READER.readJson(json)).hasSize(1).allSatisfy(incoming -> {
            assertThat(incoming.response()).isEmpty();
            assertThat(incoming.assessment().faults())
                    .extracting(Fault::toString)
                    .containsExactly(fault);
        });
    }

    @Test
    void refusesWhatNestsTooDeep() {
        assertThat(READER.readJson("{\"a\":".repeat(1000)).get(0).assessment().faults())
                .extracting(Fault::toString)
                .containsExactly(
                        "%resource: resource must nest at most 200 deep, with texts of at most 20000000 characters,"
                                + " but does not");
    }

    @Test
    void readsTheGoodOnesOfABundleBesideBadOnes() {
        String bundle = "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":" + WHOLE
                + "},{\"resource\":{\"resourceType\":\"Nonsense\"}},{\"resource\":"
                + WHOLE.replace("\"status\"", "\"state\"") + "},{},{\"resource\":" + WHOLE + "}]}";

        List<ResponseReader.Incoming> read = READER.readJson(bundle);

        assertThat(read)
                .extracting(incoming -> incoming.assessment() instanceof Received.Accepted)
                .containsExactly(true, false, false, true, false);
        assertThat(read.get(1).assessment().faults().get(0).toString())
                .startsWith("Bundle.entry[1].resource: resource must be as FHIR R4 has it, but is not:");
        assertThat(read.get(2).assessment().faults())
                .extracting(Fault::toString)
                .containsExactly(
                        "Bundle.entry[2].resource.text.state: FHIR R4 has no element 'state' there",
                        "Bundle.entry[2].resource.state: FHIR R4 has no element 'state' there",
                        "Bundle.entry[2].resource.status: status must be there, but is not");
        assertThat(read.get(4).assessment().faults())
                .extracting(Fault::toString)
                .containsExactly("Bundle.entry[3].resource: resource must be there, but is not");
    }

    @Test
    void refusesVendorDataOfOneNameTwiceAndAQuickOriginWithoutAnAnswer() {
        assertThat(read(response -> {
                            response.addItem(item(response, "vendor:data").copy());
                            item(response, "answers:quick")
                                    .addAnswer()
                                    .setValue(Codes.criterion(
                                            Samples.CANONICALS,
                                            MaturityModel.standard(),
                                            MaturityModel.standard().criterion("programme.growing")));
                        })
                        .faults())
                .extracting(fault -> fault.code().id() + " " + fault)
                .containsExactly(
                        "invalid-value QuestionnaireResponse.item[8].answer[6].value.code: origin of 'programme.growing' must"
                                + " not be quick, because its answer is UNKNOWN",
                        "repeated QuestionnaireResponse.item[10].item[0].answer[0].value: name of vendor's data must stand"
                                + " once, but 'vendor.example' stands again");
    }

    @Test
    void saysItsFaultsAsAnOutcomeThatIsValid() {
        List<Fault> faults = Stream.of(FaultCode.values())
                .map(code -> new Fault(code, "QuestionnaireResponse.item[0]", code.description()))
                .toList();
        OperationOutcome outcome = Fault.outcome(faults, Samples.CANONICALS);

        assertThat(Validator.OF_SAMPLES.messages(outcome)).isEmpty();
        assertThat(outcome.getIssue())
                .extracting(issue -> issue.getDetails().getCodingFirstRep().getCode())
                .containsExactlyElementsOf(
                        Stream.of(FaultCode.values()).map(FaultCode::id).toList());
        assertThat(outcome.getIssueFirstRep().getExpression().get(0).getValue())
                .isEqualTo("QuestionnaireResponse.item[0]");
        assertThat(outcome.getIssueFirstRep().getSeverity()).isEqualTo(OperationOutcome.IssueSeverity.ERROR);
        assertThat(outcome.getIssue().get(faults.size() - 1).getSeverity())
                .isEqualTo(OperationOutcome.IssueSeverity.INFORMATION);
    }
}
