package io.github.socialprescribing.dmi.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DmiSchemaTest {

    private static final JsonMapper MAPPER = DmiModule.mapperBuilder().build();

    @ParameterizedTest
    @CsvSource({
        "ASSESSMENT, dmi-assessment/1, https://socialprescribing.github.io/dmi/schemas/dmi-assessment-1.schema.json",
        "PROFILE, dmi-profile/1, https://socialprescribing.github.io/dmi/schemas/dmi-profile-1.schema.json",
        "MODEL, dmi-model/1, https://socialprescribing.github.io/dmi/schemas/dmi-model-1.schema.json",
        "ROADMAP, dmi-roadmap/1, https://socialprescribing.github.io/dmi/schemas/dmi-roadmap-1.schema.json",
        "SUMMARY, dmi-summary/1, https://socialprescribing.github.io/dmi/schemas/dmi-summary-1.schema.json",
        "JOURNEY, dmi-journey/1, https://socialprescribing.github.io/dmi/schemas/dmi-journey-1.schema.json",
        "COHORT, dmi-cohort/1, https://socialprescribing.github.io/dmi/schemas/dmi-cohort-1.schema.json"
    })
    void isKnownByConstants(DmiSchema schema, String format, String id) {
        assertThat(schema.format()).isEqualTo(format);
        assertThat(schema.id()).hasToString(id);
    }

    @ParameterizedTest
    @EnumSource
    void saysItsIdAndFormatItself(DmiSchema schema) {
        JsonNode json = MAPPER.readTree(schema.text());

        assertThat(json.path("$id").asString()).isEqualTo(schema.id().toString());
        assertThat(json.at("/properties/format/const").asString()).isEqualTo(schema.format());
    }

    @ParameterizedTest
    @EnumSource
    void isASchemaOfTheDraftThatItNames(DmiSchema schema) {
        String draft = SpecificationVersion.DRAFT_2020_12.getDialectId();

        assertThat(MAPPER.readTree(schema.text()).path("$schema").asString()).isEqualTo(draft);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of(draft))
                        .validate(schema.text(), InputFormat.JSON))
                .isEmpty();
    }

    /** By the module itself, and by others under its name in the jar. */
    @ParameterizedTest
    @EnumSource
    void isFoundOnTheModulePath(DmiSchema schema) throws ReflectiveOperationException, IOException {
        String name = "io.github.socialprescribing.dmi.jackson";
        Configuration configuration =
                ModuleLayer.boot().configuration().resolve(ModuleTest.ourFinder(), ModuleFinder.of(), Set.of(name));
        Module module = ModuleLayer.boot()
                .defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader())
                .findModule(name)
                .orElseThrow();
        Class<?> there = module.getClassLoader().loadClass(DmiSchema.class.getName());
        Object same = there.getMethod("valueOf", String.class).invoke(null, schema.name());

        assertThat(there.getModule()).isEqualTo(module);
        assertThat(there.getMethod("text").invoke(same)).isEqualTo(schema.text());
        String file = schema.id().getPath().replaceFirst(".*/", "META-INF/dmi/schemas/");
        try (InputStream in = module.getResourceAsStream(file)) {
            assertThat(in).hasContent(schema.text());
        }
    }

    /** So that one file is enough. */
    @ParameterizedTest
    @EnumSource
    void refersToNothingBesideItself(DmiSchema schema) {
        JsonNode json = MAPPER.readTree(schema.text());

        assertThat(json.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(
                        ref -> assertThat(json.at(ref.substring(1)).isObject()).isTrue());
    }

    @Test
    void saysTheSameUnderTheSameName() {
        Map<String, JsonNode> known = new LinkedHashMap<>();
        for (DmiSchema schema : DmiSchema.values()) {
            MAPPER.readTree(schema.text())
                    .path("$defs")
                    .forEachEntry((name, definition) -> assertThat(definition)
                            .as(name)
                            .isEqualTo(known.computeIfAbsent(name, unseen -> definition)));
        }
        assertThat(known).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @EnumSource
    void describesEveryField(DmiSchema schema) {
        JsonNode json = MAPPER.readTree(schema.text());

        assertThat(json.findParents("additionalProperties"))
                .allSatisfy(object -> object.path("properties").forEachEntry((name, field) -> {
                    JsonNode definition =
                            json.at(field.path("$ref").asString("#").substring(1));
                    assertThat(field.path("description")
                                    .asString(definition.path("description").asString("")))
                            .as(name)
                            .isNotBlank();
                }));
    }

    static Stream<Arguments> invalidDocuments() {
        return InvalidDocuments.FILES.entrySet().stream()
                .flatMap(file -> InvalidDocuments.list(file.getKey())
                        .map(it -> argumentSet(file.getKey() + ": " + it.name(), file.getValue(), it)));
    }

    /**
     * Where a case does not say that the reader is alone, the schema finds a fault where the reader finds one: in the same
     * field, around it, within it, or beside it in the same object. Of keys that stand twice, a validator sees the last.
     */
    @ParameterizedTest
    @MethodSource("invalidDocuments")
    void refusesWhatTheReaderRefusesUnlessTheCaseSaysOtherwise(DmiSchema schema, InvalidDocuments.Case invalid) {
        List<String> faults = Schemas.faults(schema, invalid.document()).stream()
                .map(fault -> path(fault.getInstanceLocation()))
                .distinct()
                .toList();

        assertThat(faults.isEmpty()).isEqualTo(invalid.readerAlone());
        if (!invalid.readerAlone()) {
            assertThat(invalid.paths()).anySatisfy(path -> assertThat(faults).anyMatch(fault -> isNear(path, fault)));
        }
    }

    private static boolean isNear(String path, String fault) {
        String owner = path.replaceFirst("\\.?[^.]+$", "");
        return owner.isEmpty()
                ? fault.isEmpty() || fault.startsWith(path)
                : fault.startsWith(owner) || (!fault.isEmpty() && path.startsWith(fault));
    }

    private static String path(NodePath location) {
        return location.toString()
                .replaceAll("/([0-9]+)(?=/|$)", "[$1]")
                .replace('/', '.')
                .replaceFirst("^\\.", "");
    }

    @Test
    void refusesSeveralDozenInvalidDocumentsOfEachKind() {
        InvalidDocuments.FILES
                .keySet()
                .forEach(file -> assertThat(InvalidDocuments.list(file).filter(it -> !it.readerAlone()))
                        .as(file)
                        .hasSizeGreaterThan(36));
    }

    /** The pattern lists the characters, because validators disagree on what white space is. */
    @Test
    void meansTheSameByBlankAsTheReader() {
        String visible = IntStream.rangeClosed(0, Character.MAX_VALUE)
                .filter(c -> !Character.isSurrogate((char) c))
                .filter(c -> Schemas.faults(DmiSchema.ASSESSMENT, named(c)).isEmpty())
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertThat(visible.chars())
                .containsExactlyElementsOf(IntStream.rangeClosed(0, Character.MAX_VALUE)
                        .filter(c -> !Character.isSurrogate((char) c) && !Character.isWhitespace(c))
                        .boxed()
                        .toList());
    }

    private static String named(int character) {
        return Documents.assessment()
                .with("area", String.format(Locale.ROOT, "{'id': 'n', 'name': '\\u%04x'}", character))
                .json();
    }

    /** By code points, like the reader: an emoji is one character. */
    @ParameterizedTest
    @CsvSource({"200, true", "201, false"})
    void countsCharactersLikeTheReader(int length, boolean valid) {
        String document = Documents.assessment()
                .with("area", "{'id': '" + "🏘".repeat(length) + "', 'name': 'N'}")
                .json();

        assertThat(Schemas.faults(DmiSchema.ASSESSMENT, document).isEmpty()).isEqualTo(valid);
    }

    /** The pattern knows leap years, so that it holds for a validator to which formats are remarks. */
    @Test
    void knowsTheSameDatesAsTheReader() {
        Pattern date = Pattern.compile(MAPPER.readTree(DmiSchema.ASSESSMENT.text())
                .at("/$defs/date/pattern")
                .asString());

        for (LocalDate day = LocalDate.of(1, 1, 1); day.getYear() < 10_000; day = day.plusDays(1)) {
            assertThat(date.matcher(day.toString()).matches())
                    .as(day.toString())
                    .isTrue();
        }
        for (int year = 1; year < 10_000; year++) {
            assertThat(date.matcher(String.format(Locale.ROOT, "%04d-02-29", year))
                            .matches())
                    .as(year + "-02-29")
                    .isEqualTo(Year.isLeap(year));
        }
    }
}
