package io.github.socialprescribing.dmi.fhir;

import static io.github.socialprescribing.dmi.assessment.Answer.MET;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.Message;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.assessment.Evidence;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.junit.jupiter.api.Test;

class ResponseWriterTest {

    private static final ResponseWriter WRITER = new ResponseWriter(Samples.CANONICALS);
    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private static QuestionnaireResponseItemComponent item(
            QuestionnaireResponse response, String group, String linkId) {
        return response.getItem().stream()
                .filter(it -> it.getLinkId().equals(group))
                .flatMap(it -> it.getItem().stream())
                .filter(it -> it.getLinkId().equals(linkId))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void writesAValidResponseWithoutAWarning() {
        Written<QuestionnaireResponse> written = WRITER.write(Samples.WHOLE);

        assertThat(Validator.OF_SAMPLES.messages(written.resource())).isEmpty();
        assertThat(written.losses()).isEmpty();
    }

    @Test
    void namesAreaDateAssessorAndQuestionnaire() {
        QuestionnaireResponse response = WRITER.write(Samples.WHOLE).resource();

        assertThat(response.getQuestionnaire()).isEqualTo("https://dmi.example.org/fhir/Questionnaire/dmi-sp|1.0");
        assertThat(response.getAuthoredElement().getValueAsString()).isEqualTo("2026-09-30");
        assertThat(response.getAuthor().getDisplay()).isEqualTo("steering group");
        assertThat(response.getSubject().getDisplay()).isEqualTo("Northbank");
        assertThat(response.getSubject().getIdentifier().getSystem())
                .isEqualTo("https://dmi.example.org/fhir/identifier/area");
        assertThat(response.getSubject().getIdentifier().getValue()).isEqualTo("northbank");
    }

    @Test
    void givesTheReasonsOfAnswersThatAreAbsent() {
        QuestionnaireResponse response = WRITER.write(Samples.WHOLE).resource();

        var leaflets = item(response, "aspect:citizens", "citizens.leaflets").getAnswerFirstRep();
        assertThat(leaflets.hasValue()).isFalse();
        assertThat(leaflets.getExtensionByUrl(ABSENT).getValue().primitiveValue())
                .isEqualTo("not-applicable");
        assertThat(leaflets.getItemFirstRep()
                        .getAnswerFirstRep()
                        .getValueStringType()
                        .getValue())
                .isEqualTo("all is read aloud");
        var pathways =
                item(response, "aspect:integration", "integration.pathways").getAnswerFirstRep();
        assertThat(pathways.getExtensionByUrl(ABSENT).getValue().primitiveValue())
                .isEqualTo("unknown");
        assertThat(FhirJson.encode(response)).doesNotContain("programme.pilot");
    }

    @Test
    void replacesCharactersThatFhirHasNoPlaceForAndSaysSo() {
        Assessment assessment = Assessment.builder(MaturityModel.standard())
                .area(Area.of("n", "North\u0001bank"))
                .assessedOn(LocalDate.of(2026, 9, 30))
                .assessor("we\ttwo")
                .answer("programme.started", MET, Evidence.note("\u0000\u001f x"))
                .build();
        Written<QuestionnaireResponse> written = WRITER.write(assessment);

        assertThat(Validator.OF_SAMPLES.errors(written.resource())).isEmpty();
        assertThat(written.losses())
                .extracting(Message::toString)
                .containsExactly(
                        "area.name has 1 control character that FHIR has no place for; U+FFFD stands instead",
                        "answers.programme.started.note has 2 control characters that FHIR has no place for; U+FFFD"
                                + " stands instead");
        assertThat(written.losses().get(0).code()).isEqualTo("lost-characters");
        assertThat(written.resource().getSubject().getDisplay()).isEqualTo("North\uFFFDbank");
        assertThat(written.resource().getAuthor().getDisplay()).isEqualTo("we\ttwo");
    }

    @Test
    void givesEqualAssessmentsTheSameIdentifier() {
        assertThat(FhirJson.encode(WRITER.write(Samples.WHOLE).resource()))
                .isEqualTo(FhirJson.encode(
                        WRITER.write(Samples.WHOLE.toBuilder().build()).resource()));
        assertThat(WRITER.write(Samples.WHOLE).resource().getIdentifier().getValue())
                .isNotEqualTo(WRITER.write(Samples.WHOLE.toBuilder()
                                .answer("programme.growing", MET)
                                .build())
                        .resource()
                        .getIdentifier()
                        .getValue());
    }

    @Test
    void writesAnEmptyAssessmentToo() {
        Assessment empty = Assessment.builder(MaturityModel.standard())
                .area(Area.of("n", "Northbank"))
                .assessedOn(LocalDate.of(2026, 9, 30))
                .build();
        QuestionnaireResponse response = WRITER.write(empty).resource();

        assertThat(Validator.OF_SAMPLES.messages(response)).isEmpty();
        assertThat(new ResponseReader(Samples.CANONICALS, MaturityModel.standard()).read(response))
                .isEqualTo(new Received.Accepted<>(empty, List.of()));
    }
}
