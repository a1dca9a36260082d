package io.github.socialprescribing.dmi.examples.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.examples.Page;
import io.github.socialprescribing.dmi.jackson.DmiModule;
import io.github.socialprescribing.dmi.jackson.InvalidDocumentException;
import io.github.socialprescribing.dmi.jackson.Limits;
import io.github.socialprescribing.dmi.jackson.Problem;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/** The mapper that Spring Boot makes, in a context with nothing else. */
class SpringBootTest {

    private static final MaturityModel OWN =
            MaturityModel.standard().toBuilder("acme-sp", "2.1").build();
    private static final JsonMapper OURS =
            DmiModule.mapperBuilder(new DmiModule().withModel(OWN)).build();
    private static final Assessment ASSESSMENT = assessment(MaturityModel.standard());
    private static final Profile PROFILE = ScoringEngine.score(ASSESSMENT);
    private static final String TWO_PROBLEMS = """
            {"format": "dmi-assessment/1", "model": "dmi-sp/1.0", "area": {"id": "n", "name": "N", "colour": "red"},
            "assessedOn": "2026-13-30", "answers": {}}""";

    private final ApplicationContextRunner spring =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class));

    // tag::own-model[]
    @Configuration(proxyBeanMethods = false)
    static class Documents {

        @Bean
        DmiModule dmiModule() {
            return new DmiModule().withModel(OWN);
        }
    }
    // end::own-model[]

    @Test
    void findsTheModuleByItselfAndOnce() {
        spring.run(context -> {
            JsonMapper mapper = context.getBean(JsonMapper.class);

            assertThat(mapper.registeredModules())
                    .filteredOn(DmiModule.class::isInstance)
                    .hasSize(1);
            readsAndWritesAsWeDo(mapper);
        });
    }

    @Test
    void takesABeanInPlaceOfTheModuleThatItFound() {
        spring.withUserConfiguration(Documents.class).run(context -> {
            JsonMapper mapper = context.getBean(JsonMapper.class);
            JacksonModule bean = context.getBean(DmiModule.class);

            assertThat(mapper.registeredModules())
                    .filteredOn(DmiModule.class::isInstance)
                    .singleElement()
                    .isSameAs(bean);
            readsAndWritesAsWeDo(mapper);
            String own = OURS.writeValueAsString(assessment(OWN));
            assertThat(mapper.readValue(own, Assessment.class).model()).isSameAs(OWN);
        });
    }

    @Test
    void writesNothingOfAProfileWithoutTheModule() {
        ApplicationContextRunner alone = spring.withPropertyValues("spring.jackson.find-and-add-modules=false");

        alone.run(context -> assertThat(context.getBean(JsonMapper.class).writeValueAsString(PROFILE))
                .isEqualTo("{}"));
        alone.withUserConfiguration(Documents.class)
                .run(context -> readsAndWritesAsWeDo(context.getBean(JsonMapper.class)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.jackson.default-property-inclusion=non_empty",
                "spring.jackson.property-naming-strategy=SNAKE_CASE",
                "spring.jackson.visibility.field=any",
                "spring.jackson.visibility.getter=none",
                "spring.jackson.date-format=dd/MM/yyyy",
                "spring.jackson.time-zone=Pacific/Kiritimati",
                "spring.jackson.locale=tr_TR",
                "spring.jackson.default-leniency=false",
                "spring.jackson.use-jackson2-defaults=true",
                "spring.jackson.mapper.sort-properties-alphabetically=true",
                "spring.jackson.mapper.accept-case-insensitive-properties=true",
                "spring.jackson.serialization.order-map-entries-by-keys=true",
                "spring.jackson.datatype.datetime.write-dates-as-timestamps=true",
                "spring.jackson.datatype.enum.write-enums-using-index=true",
                "spring.jackson.deserialization.fail-on-unknown-properties=false",
                "spring.jackson.deserialization.accept-single-value-as-array=true",
                "spring.jackson.deserialization.use-big-decimal-for-floats=true"
            })
    void keepsOurDocumentsAsTheyAreWhateverIsSetForBeans(String setting) {
        spring.withPropertyValues(setting).run(context -> readsAndWritesAsWeDo(context.getBean(JsonMapper.class)));
    }

    @Test
    void hasOurLimitsWhereTheyAreSet() {
        spring.withPropertyValues(Page.of("docs/frameworks.md")
                        .code("settings: Spring Boot")
                        .split("\n"))
                .run(context -> {
                    StreamReadConstraints set = constraints(context.getBean(JsonMapper.class));

                    assertThat(set.getMaxNestingDepth())
                            .isEqualTo(Limits.defaults().maxDepth());
                    assertThat(set.getMaxNameLength())
                            .isEqualTo(Limits.defaults().maxNameLength());
                    assertThat(set.getMaxStringLength())
                            .isEqualTo(Limits.defaults().maxStringLength());
                    assertThat(set.getMaxNumberLength())
                            .isEqualTo(Limits.defaults().maxNumberLength());
                });
    }

    private static StreamReadConstraints constraints(JsonMapper mapper) {
        return mapper.tokenStreamFactory().streamReadConstraints();
    }

    private static void readsAndWritesAsWeDo(JsonMapper mapper) {
        assertThat(mapper.writeValueAsString(ASSESSMENT)).isEqualTo(OURS.writeValueAsString(ASSESSMENT));
        assertThat(mapper.readValue(OURS.writeValueAsString(ASSESSMENT), Assessment.class))
                .isEqualTo(ASSESSMENT);
        assertThat(mapper.writeValueAsString(PROFILE)).isEqualTo(OURS.writeValueAsString(PROFILE));
        assertThat(mapper.readValue(OURS.writeValueAsString(PROFILE), Profile.class))
                .isEqualTo(PROFILE);
        assertThatThrownBy(() -> mapper.readValue(TWO_PROBLEMS, Assessment.class))
                .isInstanceOfSatisfying(
                        InvalidDocumentException.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Problem::path)
                                .containsExactly("area.colour", "assessedOn"));
    }

    private static Assessment assessment(MaturityModel model) {
        return Assessment.builder(model)
                .area(Area.of("quillham", "Quillham (fictional)"))
                .assessedOn(LocalDate.of(2026, 9, 30))
                .pick("programme", MaturityLevel.of(3))
                .extension("acme", "{\"z\":1.50,\"a\":[]}")
                .build();
    }
}
