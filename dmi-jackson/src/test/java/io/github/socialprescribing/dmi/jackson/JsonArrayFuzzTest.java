package io.github.socialprescribing.dmi.jackson;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any bytes as a JSON array of assessments, or as a lone one: records in order, and no exception at all. */
class JsonArrayFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void givesRecordsInTheirOrder(byte[] input) {
        WhatIsRead.checkEach(input, AssessmentReader::json, records -> {
            for (int i = 1; i < records.size(); i++) {
                WhatIsRead.require(records.get(i).line() >= records.get(i - 1).line(), "lines ascend");
            }
        });
    }
}
