package io.github.socialprescribing.dmi.service.http;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up Tomcat. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ServiceLimits.class)
class Server {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> ownAnswersAndPatience(ServiceLimits limits) {
        return tomcat -> {
            tomcat.addEngineValves(new SecurityHeaders(), new Leftovers());
            tomcat.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new ProblemReports()));
            tomcat.setProtocol(PatientProtocol.class.getName());
            tomcat.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof PatientProtocol protocol) {
                    protocol.setHeaderTime(limits.headerTime());
                }
            });
        };
    }
}
