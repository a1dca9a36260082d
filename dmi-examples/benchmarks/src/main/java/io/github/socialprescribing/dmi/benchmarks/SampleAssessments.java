package io.github.socialprescribing.dmi.benchmarks;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.AreaKind;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.assessment.Challenge;
import io.github.socialprescribing.dmi.assessment.Context;
import io.github.socialprescribing.dmi.assessment.Evidence;
import io.github.socialprescribing.dmi.assessment.Intention;
import io.github.socialprescribing.dmi.assessment.Membership;
import io.github.socialprescribing.dmi.assessment.Sector;
import io.github.socialprescribing.dmi.model.Answerable;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Assessments of made-up areas by the standard model, as people file them: nine in ten questions answered, a fifth of the
 * answers with a note, some of these with a date or a link. As JSON each takes about 2.5 KB.
 */
final class SampleAssessments {

    private static final MaturityModel MODEL = MaturityModel.standard();
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 30);
    private static final List<String> WORDS = List.of(
            "two",
            "practices",
            "since",
            "spring",
            "pilot",
            "with",
            "the",
            "café",
            "link",
            "workers",
            "agreed",
            "for",
            "every",
            "ward",
            "£2,000",
            "pending",
            "board",
            "\"open door\"",
            "review",
            "by",
            "volunteers");
    private static final List<Answer> ANSWERS = List.of(
            Answer.MET,
            Answer.MET,
            Answer.MET,
            Answer.MET,
            Answer.MET,
            Answer.PARTLY_MET,
            Answer.PARTLY_MET,
            Answer.NOT_MET,
            Answer.NOT_MET,
            Answer.UNKNOWN);

    private final SplittableRandom chance;

    private SampleAssessments(long seed) {
        this.chance = new SplittableRandom(seed);
    }

    /**
     * {@return assessments of as many areas, each with answers of its own}
     *
     * @param count how many
     * @param seed the same one gives the same assessments
     */
    static List<Assessment> of(int count, long seed) {
        SampleAssessments samples = new SampleAssessments(seed);
        return Stream.generate(samples::next).limit(count).toList();
    }

    private Assessment next() {
        int number = 100_000 + chance.nextInt(900_000);
        Assessment.Builder assessment = Assessment.builder(MODEL)
                .area(Area.builder()
                        .id("area-" + number)
                        .name("Made-up place " + number)
                        .kind(AreaKind.BOROUGH)
                        .sector(Sector.LOCAL_GOVERNMENT)
                        .parent("region-" + number % 40)
                        .addMemberships(new Membership(AreaKind.COMMISSIONING_AREA, "unit-" + number % 90))
                        .population(number)
                        .build())
                .assessedOn(day())
                .assessor("steering group")
                .context(Context.builder()
                        .addChallenges(Challenge.BUDGET)
                        .addChallenges(Challenge.DIGITAL_ACCESS)
                        .intention(Intention.WITHIN_A_YEAR)
                        .aspiration(MaturityLevel.of(3 + chance.nextInt(3)))
                        .build());
        for (Answerable asked : MODEL.answerables()) {
            Answer answer = chance.nextInt(50) == 0 ? Answer.NOT_APPLICABLE : ANSWERS.get(chance.nextInt(10));
            if (answer != Answer.UNKNOWN) {
                assessment.answer(asked.id(), answer, chance.nextInt(5) == 0 ? evidence() : Evidence.none());
            }
        }
        return assessment.build();
    }

    private Evidence evidence() {
        Evidence.Builder evidence = Evidence.builder().note(note());
        if (chance.nextInt(3) == 0) {
            evidence.recordedOn(day());
        }
        if (chance.nextInt(5) == 0) {
            evidence.addLinks(URI.create("https://example.org/minutes/" + chance.nextInt(10_000)));
        }
        return evidence.build();
    }

    private String note() {
        return chance.ints(2 + chance.nextInt(4), 0, WORDS.size())
                .mapToObj(WORDS::get)
                .collect(Collectors.joining(" "));
    }

    private LocalDate day() {
        return LAST_DAY.minusDays(chance.nextInt(700));
    }
}
