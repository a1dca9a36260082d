package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.motivation.CohortSummary;
import io.github.socialprescribing.dmi.motivation.Journey;
import io.github.socialprescribing.dmi.plan.Roadmap;
import io.github.socialprescribing.dmi.portfolio.Summary;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.Objects;
import tools.jackson.core.Version;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleSerializers;

/**
 * Teaches a Jackson 3 mapper to read and write {@link Assessment} ({@code dmi-assessment/1}), {@link Profile}
 * ({@code dmi-profile/1}), {@link MaturityModel} ({@code dmi-model/1}), {@link Roadmap} ({@code dmi-roadmap/1}), {@link Summary}
 * ({@code dmi-summary/1}), {@link Journey} ({@code dmi-journey/1}) and {@link CohortSummary} ({@code dmi-cohort/1}), and to write {@link Incoming.Rejected}.
 *
 * <pre>{@code
 * JsonMapper mapper = DmiModule.mapperBuilder().build();
 * Assessment assessment = mapper.readValue(json, Assessment.class);
 * String profile = mapper.writeValueAsString(ScoringEngine.score(assessment));
 * }</pre>
 *
 * <p>A document names its model, and the module knows the models that documents may name: the standard one, and those
 * given to {@link #withModel}. What is wrong with a document is reported at once, by an {@link InvalidDocumentException}.
 * Keys that stand twice and nulls are errors whatever the settings of the mapper, and so are unknown fields unless
 * {@link #withUnknownFields} says otherwise; what is passed over, such as the words of an explanation, is not looked into.
 * A null in place of a whole document is left to Jackson, which makes it a Java null.
 *
 * <p>What is written is always in the same order and the same bytes. Of an assessment, UNKNOWN without evidence is left out,
 * and a quick assessment to which nothing was added is written as the levels picked. Of a profile, context, assessor,
 * origin ({@code "quick"} or nothing) and extensions are left out where there is nothing to say, and lists are written even
 * if they are empty; a fraction is written exactly, and beside it rounded half up to at most 6 decimals without trailing
 * zeros. A profile is scored again when it is read, and every figure and list of the document must agree but that rounded
 * value, the explanations, and the findings, which are taken as they stand. A roadmap holds its start as a whole
 * profile; its steps are taken again when it is read, and what each phase costs and reaches must agree. A model is written in
 * its own language with all its translations, whatever language it is seen in. The figures of a summary must follow from its
 * counts. Journeys and cohorts have no extensions, because nothing in them may be free text, and no message of the module
 * shows the reference of a journey.
 *
 * <p>The module is found by {@code findAndAddModules()} and works on any mapper; limits on what is read are settings of the
 * mapper, as {@link #mapperBuilder()} makes it. Immutable and thread-safe.
 */
public final class DmiModule extends JacksonModule {

    private final KnownModels models;
    private final UnknownFields unknownFields;

    /** Makes the module that knows the standard model and refuses unknown fields. */
    public DmiModule() {
        this(KnownModels.standard(), UnknownFields.REFUSE);
    }

    private DmiModule(KnownModels models, UnknownFields unknownFields) {
        this.models = models;
        this.unknownFields = unknownFields;
    }

    /**
     * {@return a module that knows a further model; one of the same id and fingerprint takes the other's place, such as for
     * texts in another language}
     *
     * @param model a model that documents may name
     * @throws IllegalArgumentException if a model of the same id but another fingerprint is known; the message names both
     */
    public DmiModule withModel(MaturityModel model) {
        return new DmiModule(models.with(Objects.requireNonNull(model, "model")), unknownFields);
    }

    /**
     * {@return a module that treats fields which the format does not have as given; {@link UnknownFields#REFUSE} unless
     * changed}
     *
     * @param policy what is done about them
     */
    public DmiModule withUnknownFields(UnknownFields policy) {
        return new DmiModule(models, Objects.requireNonNull(policy, "policy"));
    }

    /** {@return the builder of a mapper with this module that knows the standard model, and the default limits} */
    public static JsonMapper.Builder mapperBuilder() {
        return mapperBuilder(new DmiModule());
    }

    /**
     * {@return the builder of a mapper with the given module and the default limits}
     *
     * @param module the module, with the models that documents may name
     */
    public static JsonMapper.Builder mapperBuilder(DmiModule module) {
        return mapperBuilder(module, Limits.defaults());
    }

    /**
     * {@return the builder of a mapper with the given module and limits}
     *
     * @param module the module, with the models that documents may name
     * @param limits how long and deep JSON may be; the length of a line is for an {@link IncomingReader} alone
     */
    public static JsonMapper.Builder mapperBuilder(DmiModule module, Limits limits) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(limits.forReading())
                .streamWriteConstraints(limits.forWriting())
                .build();
        return JsonMapper.builder(factory).addModule(Objects.requireNonNull(module, "module"));
    }

    KnownModels models() {
        return models;
    }

    UnknownFields unknownFields() {
        return unknownFields;
    }

    /** {@return the name of this Java module} */
    @Override
    public String getModuleName() {
        return "io.github.socialprescribing.dmi.jackson";
    }

    /** {@return the version of the formats that are read and written} */
    @Override
    public Version version() {
        return new Version(1, 0, 0, null, "io.github.socialprescribing", "dmi-jackson");
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addDeserializers(new SimpleDeserializers()
                .addDeserializer(
                        Assessment.class, new DocumentDeserializer<>(Assessment.class, this, AssessmentDocument::read))
                .addDeserializer(Profile.class, new DocumentDeserializer<>(Profile.class, this, ProfileDocument::read))
                .addDeserializer(
                        MaturityModel.class, new DocumentDeserializer<>(MaturityModel.class, this, ModelDocument::read))
                .addDeserializer(Roadmap.class, new DocumentDeserializer<>(Roadmap.class, this, RoadmapDocument::read))
                .addDeserializer(Summary.class, new DocumentDeserializer<>(Summary.class, this, SummaryDocument::read))
                .addDeserializer(Journey.class, new DocumentDeserializer<>(Journey.class, this, JourneyDocument::read))
                .addDeserializer(
                        CohortSummary.class,
                        new DocumentDeserializer<>(CohortSummary.class, this, CohortDocument::read)));
        context.addSerializers(new SimpleSerializers()
                .addSerializer(new AssessmentSerializer())
                .addSerializer(new ProfileSerializer())
                .addSerializer(new ModelSerializer())
                .addSerializer(new RoadmapSerializer())
                .addSerializer(new SummarySerializer())
                .addSerializer(new JourneySerializer())
                .addSerializer(new CohortSerializer())
                .addSerializer(new RejectedSerializer()));
    }
}
