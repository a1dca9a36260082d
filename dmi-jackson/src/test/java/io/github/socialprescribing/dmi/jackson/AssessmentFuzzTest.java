package io.github.socialprescribing.dmi.jackson;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.socialprescribing.dmi.assessment.Assessment;

/** Any bytes as an assessment on a mapper: read or refused, and what is read can be scored and written. */
class AssessmentFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void isReadOrRefused(byte[] document) {
        WhatIsRead.check(document, Assessment.class, WhatIsRead::comesBackWithItsProfile);
    }
}
