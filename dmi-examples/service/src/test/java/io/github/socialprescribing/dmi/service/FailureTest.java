package io.github.socialprescribing.dmi.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What fails inside tells nobody outside how. */
class FailureTest extends OverHttp {

    @TestConfiguration(proxyBeanMethods = false)
    static class Failures {

        @Bean
        Failing failing() {
            return new Failing();
        }

        @Bean
        Filter failingEarly() {
            return (request, response, chain) -> {
                if (request.getParameter("early") != null) {
                    throw new IllegalStateException("secret");
                }
                chain.doFilter(request, response);
            };
        }
    }

    @RestController
    static class Failing {

        @GetMapping("/fails")
        String fail() {
            throw new IllegalStateException("secret");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fails", "/fails?early", "/model?early"})
    void isAProblemThatSaysNoMore(String path) throws Exception {
        HttpResponse<String> response = get(path);

        problem(response, 500, "internal-error");
        assertThat(response.body()).doesNotContain("secret", "Exception", "at io.github");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none';");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fails", "/model?early"})
    void isAPageForABrowser(String path) throws Exception {
        HttpResponse<String> response = get(path, "Accept", "text/html,*/*;q=0.8");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(response.body()).contains("The service failed").doesNotContain("secret", "Exception");
    }
}
