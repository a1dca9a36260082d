package io.github.socialprescribing.dmi;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the module's descriptor promises to whoever has it on the module path. */
class ModuleTest {
    private static final String NAME = "io.github.socialprescribing.dmi.core";

    private static final String ROOT = "io.github.socialprescribing.dmi";

    private final ModuleDescriptor descriptor = descriptorOf(Fraction.class);

    @Test
    void hasTheNameThatOthersRequire() {
        assertThat(descriptor.name()).isEqualTo(NAME);
        assertThat(descriptor.isOpen()).isFalse();
    }

    @Test
    void exportsItsApiToEverybodyAndTheInternalPackageToTheAnalysisAlone() {
        assertThat(descriptor.exports())
                .filteredOn(Exports::isQualified)
                .singleElement()
                .satisfies(exported -> {
                    assertThat(exported.source()).isEqualTo(ROOT + ".internal");
                    assertThat(exported.targets()).containsExactly(ROOT + ".analysis");
                });
        assertThat(descriptor.exports())
                .filteredOn(exported -> !exported.isQualified())
                .extracting(Exports::source)
                .containsExactlyInAnyOrder(
                        ROOT,
                        ROOT + ".assessment",
                        ROOT + ".model",
                        ROOT + ".motivation",
                        ROOT + ".scoring",
                        ROOT + ".support");
        assertThat(descriptor.opens()).isEmpty();
    }

    @Test
    void needsNothingAtRunTimeButJavaBase() {
        assertThat(descriptor.requires())
                .filteredOn(required -> !required.modifiers().contains(Requires.Modifier.STATIC))
                .extracting(Requires::name)
                .containsExactly("java.base");
    }

    @Test
    void handsOnTheNullnessAnnotationsToThoseWhoCompileAgainstIt() {
        assertThat(descriptor.requires())
                .filteredOn(required -> required.name().equals("org.jspecify"))
                .singleElement()
                .extracting(Requires::modifiers)
                .isEqualTo(Set.of(Requires.Modifier.STATIC, Requires.Modifier.TRANSITIVE));
    }

    /** {@return what describes the module that a class is of, though it is loaded from the class path} */
    static ModuleDescriptor descriptorOf(Class<?> type) {
        try {
            Path classes = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            return ModuleFinder.of(classes).findAll().iterator().next().descriptor();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
