package io.github.socialprescribing.dmi;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The house: which package may use which, and what none of them does. It holds over {@code dmi-core} and {@code dmi-analysis},
 * so it is here, where both are on the class path.
 */
@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = ArchitectureTest.NoTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.github.socialprescribing.dmi";

    private static final String INTERNAL = "internal";

    /** What each package may use besides itself, the root package and the internal one. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("", Set.of()),
            Map.entry("model", Set.of()),
            Map.entry("assessment", Set.of("model")),
            Map.entry("scoring", Set.of("model", "assessment")),
            Map.entry("impact", Set.of()),
            Map.entry("plan", Set.of("model", "assessment", "scoring", "impact")),
            Map.entry("portfolio", Set.of("model", "assessment", "scoring")),
            Map.entry("motivation", Set.of()),
            Map.entry("support", Set.of("model", "assessment", "scoring", "motivation")),
            Map.entry(
                    "plot",
                    Set.of("model", "assessment", "scoring", "impact", "plan", "portfolio", "motivation", "support")));

    @ArchTest
    static void arrowsRunOnlyAsTheTableSays(JavaClasses ours) {
        ARROWS.forEach((from, to) -> {
            String[] allowed = Stream.concat(Stream.of(from, "", INTERNAL), to.stream())
                    .map(ArchitectureTest::packageNamed)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(packageNamed(from))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(ROOT + "..").and(resideOutsideOfPackages(allowed)))
                    .because("of our packages it may use only " + Arrays.toString(allowed))
                    .check(ours);
        });
    }

    @ArchTest
    static final ArchRule internalNamesNoTypeOfAnotherPackage = noClasses()
            .that()
            .resideInAPackage(packageNamed(INTERNAL))
            .should()
            .dependOnClassesThat(resideInAnyPackage(ROOT + "..").and(resideOutsideOfPackages(packageNamed(INTERNAL))));

    @ArchTest
    static final ArchRule everyClassIsInAPackageOfTheTable = classes()
            .should()
            .resideInAnyPackage(Stream.concat(ARROWS.keySet().stream(), Stream.of(INTERNAL))
                    .map(ArchitectureTest::packageNamed)
                    .toArray(String[]::new));

    /** The table has no cycle as it stands; this holds whoever changes it. */
    @ArchTest
    static final ArchRule noPackageUsesItselfThroughAnother =
            slices().assignedFrom(new PackageByPackage()).should().beFreeOfCycles();

    /** The last two are the annotations of our generator of values: they stay in the class files, and are never loaded. */
    @ArchTest
    static final ArchRule bothUseOnlyThePlatformAndJSpecify = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "..",
                    "java..",
                    "org.jspecify.annotations",
                    "org.immutables.value",
                    "javax.annotation.processing");

    @ArchTest
    static final ArchRule generatedTypesAreHidden = noClasses()
            .that()
            .haveSimpleNameStartingWith("Immutable")
            .should()
            .haveModifier(JavaModifier.PUBLIC)
            .allowEmptyShould(true);

    /** Enums and exceptions are serialisable whether they will or no. */
    @ArchTest
    static final ArchRule nothingIsSerializable = noClasses()
            .that(not(assignableTo(Enum.class)).and(not(assignableTo(Throwable.class))))
            .should()
            .beAssignableTo(Serializable.class);

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses ours) {
        assertThat(ours.stream().map(JavaClass::getPackage).distinct())
                .isNotEmpty()
                .allSatisfy(ourPackage -> assertThat(ourPackage.tryGetPackageInfo())
                        .as("package-info of %s", ourPackage.getName())
                        .hasValueSatisfying(info -> assertThat(info.isAnnotatedWith(NullMarked.class))
                                .as("@NullMarked")
                                .isTrue()));
    }

    private static String packageNamed(String name) {
        return name.isEmpty() ? ROOT : ROOT + "." + name;
    }

    /** Leaves out tests in a folder, as their predefined namesake does, and those of the core in a jar. */
    static final class NoTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return Predefined.DO_NOT_INCLUDE_TESTS.includes(location) && !location.contains("-tests.jar");
        }
    }

    private static final class PackageByPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            JavaPackage ours = javaClass.getPackage();
            return ours.getName().startsWith(ROOT) ? SliceIdentifier.of(ours.getName()) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "our packages";
        }
    }
}
