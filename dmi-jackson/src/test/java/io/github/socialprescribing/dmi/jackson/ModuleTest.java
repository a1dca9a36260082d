package io.github.socialprescribing.dmi.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.socialprescribing.dmi.Clause;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.portfolio.Summary;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Provides;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;

/** That Jackson finds us by itself, on the class path and on the module path. */
class ModuleTest {
    private static final String NAME = "io.github.socialprescribing.dmi.jackson";

    private static final String ANALYSIS = "io.github.socialprescribing.dmi.analysis";

    private static final String DOCUMENT = Documents.assessment().line();

    private final ModuleDescriptor descriptor =
            ourFinder().find(NAME).orElseThrow().descriptor();

    @Test
    void exportsOnePackageToEverybody() {
        assertThat(descriptor.exports()).singleElement().satisfies(exported -> {
            assertThat(exported.source()).isEqualTo(DmiModule.class.getPackageName());
            assertThat(exported).matches(it -> !it.isQualified());
        });
        assertThat(descriptor.exports()).noneMatch(Exports::isQualified);
    }

    @Test
    void handsOnTheAnalysisAndSoTheCoreAndJackson() {
        assertThat(descriptor.requires())
                .filteredOn(required -> required.modifiers().contains(Requires.Modifier.TRANSITIVE))
                .extracting(Requires::name)
                .contains(ANALYSIS, "tools.jackson.databind");
    }

    @Test
    void providesTheJacksonModule() {
        assertThat(descriptor.provides()).singleElement().satisfies(provided -> {
            assertThat(provided.service()).isEqualTo(JacksonModule.class.getName());
            assertThat(provided).extracting(Provides::providers).isEqualTo(List.of(DmiModule.class.getName()));
        });
    }

    @Test
    void isFoundOnTheClassPath() {
        JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
        Assessment assessment = mapper.readValue(DOCUMENT, Assessment.class);
        Profile profile = ScoringEngine.score(assessment);

        assertThat(mapper.registeredModules())
                .filteredOn(DmiModule.class::isInstance)
                .hasSize(1);
        assertThat(mapper.readValue(mapper.writeValueAsString(assessment), Assessment.class))
                .isEqualTo(assessment);
        assertThat(mapper.readValue(mapper.writeValueAsString(profile), Profile.class))
                .isEqualTo(profile);
    }

    /** In a JVM of its own, by a module that requires ours and nothing else. */
    @Test
    void isFoundOnTheModulePath(@TempDir Path directory) throws IOException, InterruptedException {
        String modulePath = Stream.concat(Stream.of(directory), ourPaths())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        compile(directory, modulePath, "module-info.java", "module visitor { requires " + NAME + "; }");
        compile(directory, modulePath, "visitor/Main.java", """
                package visitor;

                import io.github.socialprescribing.dmi.assessment.Assessment;
                import io.github.socialprescribing.dmi.portfolio.Summary;
                import io.github.socialprescribing.dmi.scoring.Profile;
                import io.github.socialprescribing.dmi.scoring.ScoringEngine;
                import java.util.List;
                import tools.jackson.databind.json.JsonMapper;

                public class Main {
                    public static void main(String[] arguments) {
                        JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
                        Assessment assessment = mapper.readValue(arguments[0], Assessment.class);
                        Profile profile = ScoringEngine.score(assessment);
                        String json = mapper.writeValueAsString(profile);
                        System.out.println(mapper.readValue(json, Profile.class).equals(profile));
                        System.out.println(mapper.registeredModules().iterator().next().getClass().getModule());
                        System.out.println(mapper.writeValueAsString(assessment));
                        System.out.println(json);
                        System.out.println(mapper.writeValueAsString(Summary.of(assessment.model(), List.of(profile))));
                    }
                }
                """);
        Process visitor = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "-p",
                        modulePath,
                        "-m",
                        "visitor/visitor.Main",
                        DOCUMENT)
                .redirectErrorStream(true)
                .start();
        String printed = new String(visitor.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
        Assessment assessment = mapper.readValue(DOCUMENT, Assessment.class);
        Profile profile = ScoringEngine.score(assessment);
        assertThat(printed.lines())
                .containsExactly(
                        "true",
                        "module " + NAME,
                        mapper.writeValueAsString(assessment),
                        mapper.writeValueAsString(profile),
                        mapper.writeValueAsString(Summary.of(assessment.model(), List.of(profile))));
        assertThat(visitor.waitFor()).isZero();
    }

    private static void compile(Path directory, String modulePath, String file, String source) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, source);
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, errors, errors, "-p", modulePath, "-d", directory.toString(), path.toString());
        assertThat(result).as(errors.toString(StandardCharsets.UTF_8)).isZero();
    }

    /** {@return finds our modules and those they need, where the class path has them} */
    static ModuleFinder ourFinder() {
        return ModuleFinder.of(ourPaths().toArray(Path[]::new));
    }

    /** {@return where the class path has our modules and those they need} */
    private static Stream<Path> ourPaths() {
        return Stream.of(
                        DmiModule.class,
                        Clause.class,
                        Summary.class,
                        JsonMapper.class,
                        JsonParser.class,
                        JsonCreator.class,
                        CsvMapper.class,
                        NullMarked.class)
                .map(ModuleTest::origin);
    }

    private static Path origin(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
