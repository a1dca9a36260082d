package io.github.socialprescribing.dmi.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.DmiDomain;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
    void readsByWhatWasKeptAsItReadsAnew(@ForAll AnswerSheet sheet) {
        Masks masks = Packed.masks(sheet.model());
        long[] planes = Packed.planes(sheet);
        for (int aspect = 0; aspect < masks.aspects; aspect++) {
            AspectBits bits = masks.aspect(aspect);
            for (int time = 1; bits.isTogether() && time <= 2; time++) {
                int group = bits.planes();
                long partlyMet = planes[group + Masks.PARTLY_MET];
                int both = bits.both(
                        masks,
                        planes[group + Masks.MET],
                        partlyMet,
                        partlyMet | planes[group + Masks.NOT_MET],
                        planes[group + Masks.NOT_APPLICABLE]);
                assertThat(both)
                        .as("aspect %s of %s, time %s", aspect, sheet, time)
                        .isEqualTo(AspectReading.levelByLevel(masks, planes, aspect));
            }
        }
    }
}
