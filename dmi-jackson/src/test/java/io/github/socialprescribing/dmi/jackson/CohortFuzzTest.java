package io.github.socialprescribing.dmi.jackson;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.socialprescribing.dmi.motivation.CohortSummary;

/** Any bytes as a cohort on a mapper: read or refused, and what is read can be written. */
class CohortFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void isReadOrRefused(byte[] document) {
        WhatIsRead.check(document, CohortSummary.class, WhatIsRead::comesBack);
    }
}
