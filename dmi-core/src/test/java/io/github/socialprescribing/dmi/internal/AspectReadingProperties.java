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
            int expected = AspectReading.levelByLevel(masks, planes, aspect);
            // The second time what was kept from the first is used.
            for (int time = 1; time <= 2; time++) {
                assertThat(AspectReading.both(masks, planes, aspect))
                        .as("aspect %s of %s, time %s", aspect, sheet, time)
                        .isEqualTo(expected);
            }
        }
    }
}
