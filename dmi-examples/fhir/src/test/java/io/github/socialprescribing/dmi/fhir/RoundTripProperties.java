package io.github.socialprescribing.dmi.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.motivation.Journey;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.QuestionnaireResponse;

@Domain(FhirDomain.class)
@Domain(DomainContext.Global.class)
class RoundTripProperties {

    private static final ResponseWriter WRITER = new ResponseWriter(Samples.CANONICALS);
    private static final ResponseReader READER =
            new ResponseReader(Samples.CANONICALS, MaturityModel.standard(), Samples.GERMAN);

    @Property(tries = 200)
    void anAssessmentReadBackFromItsResponseEqualsTheOneWritten(@ForAll Assessment assessment) {
        Written<QuestionnaireResponse> written = WRITER.write(assessment);
        String json = FhirJson.encode(written.resource());
        ResponseReader.Incoming incoming = READER.readJson(json).get(0);

        assertThat(written.losses()).isEmpty();
        assertThat(incoming.assessment()).isEqualTo(new Received.Accepted<>(assessment, List.of()));
        assertThat(incoming.response().map(FhirJson::encode)).isEqualTo(Optional.of(json));
    }

    @Property(tries = 100)
    void aJourneyReadBackFromItsObservationsEqualsTheOneWritten(@ForAll Journey journey, @ForAll Random random) {
        Bundle bundle = new JourneyWriter(Samples.CANONICALS).bundle(journey);
        Collections.shuffle(bundle.getEntry(), random);

        assertThat(new JourneyReader(Samples.CANONICALS).readJson(FhirJson.encode(bundle)))
                .isEqualTo(List.of(new Received.Accepted<>(journey, List.of())));
    }

    @Property(tries = 25)
    void whateverIsWrittenOfAnAssessmentIsValid(@ForAll Assessment assessment) {
        Assume.that(ScoringEngine.canScore(assessment));
        QuestionnaireResponse response = WRITER.write(assessment).resource();
        ProfileResources profile = new ProfileResources(ScoringEngine.score(assessment), Samples.CANONICALS);

        assertThat(Validator.OF_SAMPLES.errors(profile.bundle(response))).isEmpty();
    }

    @Property(tries = 25)
    void whateverIsWrittenOfAJourneyIsValid(@ForAll Journey journey) {
        assertThat(Validator.OF_SAMPLES.errors(new JourneyWriter(Samples.CANONICALS).bundle(journey)))
                .isEmpty();
    }

    /** Cuts, doubles and replaces characters: whatever comes of it is accepted or rejected, and nothing else happens. */
    @Property(tries = 200)
    void aDamagedResponseIsReadOrRefused(@ForAll Assessment assessment, @ForAll Random random) {
        StringBuilder json =
                new StringBuilder(FhirJson.encode(WRITER.write(assessment).resource()));
        for (int i = random.nextInt(3); i >= 0; i--) {
            json.setCharAt(random.nextInt(json.length()), "{}[]\":,x0".charAt(random.nextInt(9)));
        }

        assertThat(READER.readJson(json.toString())).isNotEmpty().allSatisfy(incoming -> {
            if (incoming.assessment() instanceof Received.Rejected<Assessment> rejected) {
                assertThat(rejected.faults()).anyMatch(fault -> !fault.isRemark());
            }
        });
    }
}
