package io.github.socialprescribing.dmi.service.quiz;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What day it is where the service runs: that is the date of a quiz that is done now. */
@Configuration(proxyBeanMethods = false)
class Today {

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }
}
