package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.DmiDomain;
import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.AreaKind;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.assessment.Challenge;
import io.github.socialprescribing.dmi.assessment.Context;
import io.github.socialprescribing.dmi.assessment.Intention;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Areas for the tests, with kinds, parents, populations and contexts. */
final class SampleAreas {

    private static final List<Challenge> CHALLENGES =
            List.of(Challenge.BUDGET, Challenge.DIGITAL_ACCESS, new Challenge("own.weather"));
    private static final List<AreaKind> KINDS = List.of(AreaKind.BOROUGH, AreaKind.LOCALITY);

    private static final List<Intention> INTENTIONS = List.of(Intention.values());

    private SampleAreas() {}

    /** {@return lists of assessments of one model each, of different areas} */
    static Arbitrary<List<Assessment>> lists(int most) {
        return new DmiDomain().models().flatMap(model -> lists(model, most));
    }

    static Arbitrary<List<Assessment>> lists(MaturityModel model, int most) {
        return Combinators.combine(DmiDomain.sheetsOf(model).list().ofMinSize(1).ofMaxSize(most), Arbitraries.longs())
                .as(SampleAreas::assessments);
    }

    private static List<Assessment> assessments(List<AnswerSheet> sheets, long seed) {
        Random random = new Random(seed);
        List<Assessment> assessments = new ArrayList<>();
        for (AnswerSheet sheet : sheets) {
            String id = "area-" + assessments.size();
            Area.Builder area = Area.builder().id(id).name("Area " + id);
            if (random.nextInt(4) > 0) {
                area.kind(KINDS.get(random.nextInt(KINDS.size())));
            }
            if (random.nextInt(4) > 0) {
                area.parent("area-" + random.nextInt(Math.min(3, sheets.size())));
            }
            switch (random.nextInt(8)) {
                case 0 -> {
                    // does not tell its population
                }
                case 1 -> area.population(0);
                case 2 -> area.population(Long.MAX_VALUE - random.nextInt(9));
                default -> area.population(random.nextInt(300_000));
            }
            assessments.add(Samples.blank(sheet.model())
                    .answers(sheet)
                    .area(area.build())
                    .context(context(random))
                    .build());
        }
        return assessments;
    }

    private static Context context(Random random) {
        Context.Builder context = Context.builder();
        CHALLENGES.stream().filter(challenge -> random.nextInt(3) == 0).forEach(context::addChallenges);
        if (random.nextBoolean()) {
            context.intention(INTENTIONS.get(random.nextInt(INTENTIONS.size())));
        }
        if (random.nextBoolean()) {
            context.aspiration(MaturityLevel.of(1 + random.nextInt(5)));
        }
        return context.build();
    }
}
