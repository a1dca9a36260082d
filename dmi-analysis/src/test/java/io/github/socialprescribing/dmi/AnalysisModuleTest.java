package io.github.socialprescribing.dmi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.portfolio.Summary;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Requires;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the descriptor of the analysis promises; that of the core has a test beside it. */
class AnalysisModuleTest {
    private static final String ROOT = "io.github.socialprescribing.dmi";

    private final ModuleDescriptor descriptor = ModuleTest.descriptorOf(Summary.class);

    @Test
    void hasTheNameThatOthersRequire() {
        assertThat(descriptor.name()).isEqualTo(ROOT + ".analysis");
        assertThat(descriptor.isOpen()).isFalse();
    }

    @Test
    void exportsAllItsPackagesToEverybody() {
        assertThat(descriptor.exports()).noneMatch(Exports::isQualified);
        assertThat(descriptor.exports())
                .extracting(Exports::source)
                .containsExactlyInAnyOrder(ROOT + ".impact", ROOT + ".plan", ROOT + ".plot", ROOT + ".portfolio")
                .containsExactlyInAnyOrderElementsOf(descriptor.packages());
        assertThat(descriptor.opens()).isEmpty();
    }

    @Test
    void needsNothingAtRunTimeButTheCoreAndHandsItOn() {
        assertThat(descriptor.requires())
                .filteredOn(required -> !required.modifiers().contains(Requires.Modifier.STATIC))
                .extracting(Requires::name)
                .containsExactlyInAnyOrder("java.base", ROOT + ".core");
        assertThat(descriptor.requires())
                .filteredOn(required -> required.name().equals(ROOT + ".core"))
                .singleElement()
                .extracting(Requires::modifiers)
                .isEqualTo(Set.of(Requires.Modifier.TRANSITIVE));
    }
}
