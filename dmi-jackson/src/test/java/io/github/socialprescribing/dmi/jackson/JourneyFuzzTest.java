package io.github.socialprescribing.dmi.jackson;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.socialprescribing.dmi.motivation.Journey;

/** Any bytes as a journey on a mapper, or as a stream: read or refused, and what is read can be written. */
class JourneyFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void isReadOrRefused(byte[] document) {
        WhatIsRead.check(document, Journey.class, WhatIsRead::comesBack);
        WhatIsRead.checkEach(document, JourneyReader::json, records -> {});
    }
}
