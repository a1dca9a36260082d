package io.github.socialprescribing.dmi.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Test;

/** The code on the page about FHIR. */
class ExampleTest {

    @Test
    void scoresResponsesAndSaysWhatIsWrongWithTheOthers() {
        String json = FhirJson.encode(
                new ResponseWriter(Samples.CANONICALS).write(Samples.WHOLE).resource());
        List<Bundle> results = new ArrayList<>();
        List<OperationOutcome> outcomes = new ArrayList<>();

        score(json, results, outcomes);
        score(json.replace("completed", "stopped"), results, outcomes);

        assertThat(results).hasSize(1);
        assertThat(results.get(0).getEntry()).hasSize(8);
        assertThat(outcomes).hasSize(1);
        assertThat(outcomes.get(0).getIssueFirstRep().getDiagnostics())
                .isEqualTo("status must be completed or amended, but was 'stopped'");
    }

    private static void score(String json, List<Bundle> results, List<OperationOutcome> outcomes) {
        // tag::score[]
        Canonicals canonicals = Canonicals.under("https://dmi.example.org/fhir");
        ResponseReader reader = new ResponseReader(canonicals, MaturityModel.standard());
        for (ResponseReader.Incoming incoming : reader.readJson(json)) {
            if (incoming.assessment() instanceof Received.Accepted<Assessment> accepted) {
                ProfileResources profile = new ProfileResources(ScoringEngine.score(accepted.value()), canonicals);
                results.add(profile.bundle(incoming.response().orElseThrow()));
            } else {
                outcomes.add(Fault.outcome(incoming.assessment().faults(), canonicals));
            }
        }
        // end::score[]
    }
}
