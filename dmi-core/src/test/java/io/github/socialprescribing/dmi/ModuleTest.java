package io.github.socialprescribing.dmi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.internal.DmiStyle;
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

    private final ModuleDescriptor descriptor = descriptor();

    @Test
    void hasTheNameThatOthersRequire() {
        assertThat(descriptor.name()).isEqualTo(NAME);
        assertThat(descriptor.isOpen()).isFalse();
    }

    @Test
    void exportsItsApiToEverybodyAndTheInternalPackageToNobody() {
        assertThat(descriptor.exports()).noneMatch(Exports::isQualified);
        assertThat(descriptor.exports())
                .extracting(Exports::source)
                .containsExactlyInAnyOrder(
                        ROOT,
                        ROOT + ".assessment",
                        ROOT + ".impact",
                        ROOT + ".model",
                        ROOT + ".motivation",
                        ROOT + ".plan",
                        ROOT + ".plot",
                        ROOT + ".portfolio",
                        ROOT + ".scoring",
                        ROOT + ".support");
        assertThat(descriptor.packages()).contains(ROOT + ".internal");
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

    private static ModuleDescriptor descriptor() {
        try {
            Path classes = Path.of(DmiStyle.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return ModuleFinder.of(classes).find(NAME).orElseThrow().descriptor();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
