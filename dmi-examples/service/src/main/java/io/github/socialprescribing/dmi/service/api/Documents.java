package io.github.socialprescribing.dmi.service.api;

import io.github.socialprescribing.dmi.jackson.DmiModule;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.service.http.ServiceLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What documents may say, and how long and deep they may be. */
@Configuration(proxyBeanMethods = false)
class Documents {

    /** {@return the model that everything is scored by} */
    @Bean
    MaturityModel model() {
        return MaturityModel.standard();
    }

    @Bean
    DmiModule dmiModule(MaturityModel model) {
        return new DmiModule().withModel(model);
    }

    @Bean
    JsonMapper jsonMapper(DmiModule module, ServiceLimits limits) {
        return DmiModule.mapperBuilder(module, limits.json()).build();
    }
}
