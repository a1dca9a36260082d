package io.github.socialprescribing.dmi.service.http;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up Tomcat. */
@Configuration(proxyBeanMethods = false)
class Server {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> headersOnEverything() {
        return tomcat -> tomcat.addEngineValves(new SecurityHeaders());
    }
}
