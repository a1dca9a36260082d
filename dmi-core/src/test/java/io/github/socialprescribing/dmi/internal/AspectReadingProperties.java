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
}
