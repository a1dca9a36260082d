package io.github.socialprescribing.dmi.jackson;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.socialprescribing.dmi.scoring.Profile;

/** Any bytes as a profile on a mapper: read or refused, and what is read can be written. */
class ProfileFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void isReadOrRefused(byte[] document) {
        WhatIsRead.check(document, Profile.class, WhatIsRead::comesBack);
    }
}
