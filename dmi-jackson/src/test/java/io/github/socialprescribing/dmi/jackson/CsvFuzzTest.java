package io.github.socialprescribing.dmi.jackson;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/** Any bytes as CSV: rows that rise, each accepted or rejected, and no exception at all. */
class CsvFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void givesARecordForEachRow(byte[] input) {
        WhatIsRead.checkEach(input, AssessmentReader::csv, records -> {
            List<Long> rows = records.stream().map(Incoming::line).toList();
            WhatIsRead.require(rows.equals(rows.stream().sorted().distinct().toList()), "rows rise");
        });
    }
}
