package io.github.socialprescribing.dmi.service.api;

import io.github.socialprescribing.dmi.model.MaturityModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What documents may say. */
@Configuration(proxyBeanMethods = false)
class Documents {

    /** {@return the model that everything is scored by} */
    @Bean
    MaturityModel model() {
        return MaturityModel.standard();
    }
}
