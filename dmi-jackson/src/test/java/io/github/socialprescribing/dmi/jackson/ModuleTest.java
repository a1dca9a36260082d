package io.github.socialprescribing.dmi.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.socialprescribing.dmi.Clause;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Provides;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;

/** That Jackson finds us by itself, on the class path and on the module path. */
class ModuleTest {
    private static final String NAME = "io.github.socialprescribing.dmi.jackson";

    private static final String CORE = "io.github.socialprescribing.dmi.core";

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
    void handsOnTheCoreAndJackson() {
        assertThat(descriptor.requires())
                .filteredOn(required -> required.modifiers().contains(Requires.Modifier.TRANSITIVE))
                .extracting(Requires::name)
                .contains(CORE, "tools.jackson.databind");
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
        assertThat(ServiceLoader.load(JacksonModule.class)).hasAtLeastOneElementOfType(DmiModule.class);
        assertThat(JsonMapper.builder().findAndAddModules().build().registeredModules())
                .hasAtLeastOneElementOfType(DmiModule.class);
    }

    @Test
    void isFoundOnTheModulePath() throws ClassNotFoundException {
        ModuleFinder finder = ourFinder();
        Configuration configuration =
                ModuleLayer.boot().configuration().resolveAndBind(finder, ModuleFinder.of(), Set.of(NAME));
        ModuleLayer layer =
                ModuleLayer.boot().defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
        Class<?> service = layer.findLoader("tools.jackson.databind").loadClass(JacksonModule.class.getName());

        assertThat(ServiceLoader.load(layer, service)).singleElement().satisfies(found -> {
            assertThat(found.getClass().getName()).isEqualTo(DmiModule.class.getName());
            assertThat(found.getClass().getModule().getName()).isEqualTo(NAME);
        });
    }

    /** Finds our modules and Jackson's where the class path has them. */
    private static ModuleFinder ourFinder() {
        return ModuleFinder.of(Stream.of(
                        DmiModule.class,
                        Clause.class,
                        JsonMapper.class,
                        JsonParser.class,
                        JsonCreator.class,
                        CsvMapper.class)
                .map(ModuleTest::origin)
                .toArray(Path[]::new));
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
