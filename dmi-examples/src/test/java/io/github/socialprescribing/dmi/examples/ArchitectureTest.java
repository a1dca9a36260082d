package io.github.socialprescribing.dmi.examples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The examples stand on the class path, where the module descriptors hide nothing. */
@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule examplesUseOnlyWhatIsExported =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.github.socialprescribing.dmi.internal..");
}
