package io.github.socialprescribing.dmi.jackson;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.socialprescribing.dmi.portfolio.Summary;

/** Any bytes as a summary on a mapper: read or refused, and what is read can be written. */
class SummaryFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void isReadOrRefused(byte[] document) {
        WhatIsRead.check(document, Summary.class, WhatIsRead::comesBack);
    }
}
