package io.github.socialprescribing.dmi.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.function.Function;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** Any document on mappers that others made: from characters where nearly anything goes, and from a tree. */
class OtherMapperFuzzTest {

    private static final JsonMapper LENIENT = JsonMapper.builder()
            .addModule(WhatIsRead.MODULE)
            .enable(JsonReadFeature.values())
            .build();

    private static final JsonMapper PLAIN =
            JsonMapper.builder().addModule(WhatIsRead.MODULE).build();

    @FuzzTest(maxDuration = "10m")
    void isReadOrRefused(byte[] bytes) {
        String document = new String(bytes, UTF_8);
        check(type -> LENIENT.readValue(document, type));
        WhatIsRead.read(() -> PLAIN.readTree(document)).ifPresent(tree -> check(type -> PLAIN.treeToValue(tree, type)));
    }

    private static void check(Function<Class<?>, Object> reading) {
        WhatIsRead.read(() -> reading.apply(Assessment.class)).ifPresent(WhatIsRead::comesBack);
        WhatIsRead.read(() -> reading.apply(Profile.class)).ifPresent(WhatIsRead::comesBack);
        WhatIsRead.read(() -> reading.apply(MaturityModel.class)).ifPresent(WhatIsRead::comesBack);
    }
}
