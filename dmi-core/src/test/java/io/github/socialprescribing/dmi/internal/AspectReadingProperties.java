package io.github.socialprescribing.dmi.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.DmiDomain;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;

@Domain(DmiDomain.class)
class AspectReadingProperties {

    @Property
    void readsAnAspectAtOnceAsItDoesLevelByLevel(@ForAll AnswerSheet sheet) {
        Masks masks = Packed.masks(sheet.model());
        long[] planes = Packed.planes(sheet);
        for (int aspect = 0; aspect < masks.aspects; aspect++) {
            assertThat(AspectReading.both(masks, planes, aspect))
                    .as("aspect %s of %s", aspect, sheet)
                    .isEqualTo(AspectReading.levelByLevel(masks, planes, aspect));
        }
    }

    @Property
    void readsManyAreasAsItReadsEach(@ForAll AnswerSheet sheet, @ForAll @Size(min = 1, max = 9) List<Answer> others) {
        Masks masks = Packed.masks(sheet.model());
        List<long[]> areas = new ArrayList<>(List.of(Packed.planes(sheet)));
        for (Answer other : others) {
            areas.add(Packed.planes(allAnswered(sheet.model(), other)));
        }
        for (int aspect = 0; aspect < masks.aspects; aspect++) {
            AspectBits bits = masks.aspect(aspect);
            // Twice, the second time by what was kept the first time.
            for (int time = 1; bits.isTogether() && time <= 2; time++) {
                int[] readings = new int[areas.size()];
                bits.both(
                        masks,
                        column(areas, bits.planes() + Masks.MET),
                        column(areas, bits.planes() + Masks.PARTLY_MET),
                        column(areas, bits.planes() + Masks.NOT_MET),
                        column(areas, bits.planes() + Masks.NOT_APPLICABLE),
                        readings,
                        readings.length);
                for (int i = 0; i < readings.length; i++) {
                    assertThat(readings[i])
                            .as("area %s, aspect %s of %s, time %s", i, aspect, sheet, time)
                            .isEqualTo(AspectReading.levelByLevel(masks, areas.get(i), aspect));
                }
            }
        }
    }

    private static AnswerSheet allAnswered(MaturityModel model, Answer answer) {
        AnswerSheet.Builder sheet = AnswerSheet.builder(model);
        model.answerables().forEach(asked -> sheet.answer(asked.id(), answer));
        return sheet.build();
    }

    private static long[] column(List<long[]> areas, int place) {
        return areas.stream().mapToLong(planes -> planes[place]).toArray();
    }
}
