package io.github.socialprescribing.dmi.jackson;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.socialprescribing.dmi.model.MaturityModel;

/** Any bytes as a model on a mapper: read or refused, and what is read can be written. */
class ModelFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void isReadOrRefused(byte[] document) {
        WhatIsRead.check(document, MaturityModel.class, WhatIsRead::comesBack);
    }
}
