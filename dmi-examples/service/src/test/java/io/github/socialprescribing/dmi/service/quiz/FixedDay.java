package io.github.socialprescribing.dmi.service.quiz;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** It is 30 September 2026. */
@TestConfiguration(proxyBeanMethods = false)
class FixedDay {

    @Bean
    @Primary
    Clock fixed() {
        return Clock.fixed(Instant.parse("2026-09-30T12:00:00Z"), ZoneOffset.UTC);
    }
}
