package io.github.socialprescribing.dmi.jackson;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.socialprescribing.dmi.plan.Roadmap;

/** Any bytes as a roadmap on a mapper: read or refused, and what is read can be written. */
class RoadmapFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void isReadOrRefused(byte[] document) {
        WhatIsRead.check(document, Roadmap.class, WhatIsRead::comesBack);
    }
}
