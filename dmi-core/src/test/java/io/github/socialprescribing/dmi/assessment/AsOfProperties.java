package io.github.socialprescribing.dmi.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.DmiDomain;
import io.github.socialprescribing.dmi.model.Answerable;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;

@Domain(DmiDomain.class)
@PropertyDefaults(tries = 150, edgeCases = EdgeCasesMode.NONE)
class AsOfProperties {

    /** The law, for all who look from a day on or after the last answer. */
    @Property
    void lookingFromTwoDaysInTurnIsLookingFromTheLater(
            @ForAll Assessment assessment, @ForAll LocalDate a, @ForAll LocalDate b, @ForAll Period validity) {
        LocalDate first = latest(a.isBefore(b) ? a : b, lastAnswer(assessment));
        LocalDate second = latest(a.isBefore(b) ? b : a, first);

        assertThat(assessment.asOf(first, validity).asOf(second, validity))
                .isEqualTo(assessment.asOf(second, validity));
    }

    @Property
    void lookingTwiceFromOneDayIsLookingOnce(
            @ForAll Assessment assessment, @ForAll LocalDate day, @ForAll Period validity) {
        Assessment once = assessment.asOf(day, validity);

        assertThat(once.asOf(day, validity)).isEqualTo(once);
    }

    @Property
    void anAnswerIsKeptOrUnknownByItsOwnDate(
            @ForAll Assessment assessment, @ForAll LocalDate day, @ForAll Period validity) {
        Assessment later = assessment.asOf(day, validity);

        assertThat(later.assessedOn()).isEqualTo(day);
        for (Answerable asked : assessment.model().answerables()) {
            String id = asked.id();
            LocalDate dated = assessment.evidence(id).recordedOn().orElse(assessment.assessedOn());
            boolean holds = !dated.isAfter(day) && !dated.plus(validity).isBefore(day);
            assertThat(later.answer(id)).isEqualTo(holds ? assessment.answer(id) : Answer.UNKNOWN);
            assertThat(later.origin(id)).isEqualTo(holds ? assessment.origin(id) : Origin.ASKED);
            if (holds && assessment.answer(id) != Answer.UNKNOWN) {
                assertThat(later.evidence(id).recordedOn()).contains(dated);
                assertThat(later.evidence(id).note())
                        .isEqualTo(assessment.evidence(id).note());
            }
        }
    }

    @Property
    void noAnswerComesBack(@ForAll Assessment assessment, @ForAll LocalDate day, @ForAll Period validity) {
        Map<String, Answer> later = assessment.asOf(day, validity).answers().answers();

        assertThat(assessment.answers().answers()).containsAllEntriesOf(later);
    }

    private static LocalDate lastAnswer(Assessment assessment) {
        return assessment.evidence().values().stream()
                .flatMap(evidence -> evidence.recordedOn().stream())
                .max(LocalDate::compareTo)
                .map(date -> latest(date, assessment.assessedOn()))
                .orElse(assessment.assessedOn());
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
