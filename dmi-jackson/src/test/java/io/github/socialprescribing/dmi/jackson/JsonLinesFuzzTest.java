package io.github.socialprescribing.dmi.jackson;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;

/** Any bytes as JSON Lines: a record for each line that is not blank, and no exception at all. */
class JsonLinesFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void givesARecordForEachLineThatIsNotBlank(byte[] input) {
        List<Long> expected = linesThatAreNotBlank(input);
        WhatIsRead.checkEach(
                input,
                AssessmentReader::jsonLines,
                records -> WhatIsRead.require(
                        records.stream().map(Incoming::line).toList().equals(expected),
                        "each line that is not blank is a record"));
    }

    private static List<Long> linesThatAreNotBlank(byte[] input) {
        List<Long> lines = new ArrayList<>();
        boolean mark =
                input.length > 2 && input[0] == (byte) 0xEF && input[1] == (byte) 0xBB && input[2] == (byte) 0xBF;
        long line = 1;
        boolean blank = true;
        for (int i = mark ? 3 : 0; i <= input.length; i++) {
            if (i == input.length || input[i] == '\n') {
                if (!blank) {
                    lines.add(line);
                }
                line++;
                blank = true;
            } else {
                blank &= input[i] == ' ' || input[i] == '\t' || input[i] == '\r';
            }
        }
        return lines;
    }
}
