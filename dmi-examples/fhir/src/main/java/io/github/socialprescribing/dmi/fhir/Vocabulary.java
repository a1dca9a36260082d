package io.github.socialprescribing.dmi.fhir;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Intention;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.motivation.MotivationStage;
import io.github.socialprescribing.dmi.motivation.PersonCategory;
import java.util.Arrays;
import java.util.List;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.ValueSet;

/**
 * The words that are the same for every model, each with the code system that says what they mean.
 *
 * <p>Codes are the ids that the words have in the library's JSON.
 */
enum Vocabulary {
    ANSWER("dmi-answer", "DmiAnswer", "Answers", "The five answers to a criterion or safeguard."),
    LEVEL("dmi-level", "DmiLevel", "Maturity levels", "The five levels of the Digital Maturity Index, lowest first."),
    INTENTION("dmi-intention", "DmiIntention", "Intentions", "Whether and when an area means to add digital support."),
    STAGE(
            "dmi-motivation-stage",
            "DmiMotivationStage",
            "Motivation stages",
            "Where a person stands with social prescribing: before, in it, or after."),
    CATEGORY(
            "dmi-person-category",
            "DmiPersonCategory",
            "Person categories",
            "How a person is motivated at a time; the categories have no order and no worth."),
    FIGURE(
            "dmi-observation",
            "DmiObservation",
            "What is observed",
            "What the observations of a profile or a journey, and their components, are about."),
    FAULT(
            "dmi-fault",
            "DmiFault",
            "Faults",
            "What can be wrong with a resource that is to be read as an assessment or a journey.");

    /** A code of {@link #FIGURE}. */
    static final String MOTIVATION = "motivation";

    static final String STAGE_COMPONENT = "stage";
    static final String CATEGORY_COMPONENT = "category";
    static final String NEW_PRESCRIPTION = "new-prescription";
    static final String LEVEL_LOW = "level-low";
    static final String LEVEL_HIGH = "level-high";
    static final String COORDINATE = "coordinate";

    /**
     * A word.
     *
     * @param code what stands in data
     * @param display what people call it
     * @param definition what it means
     */
    record Word(String code, String display, String definition) {}

    private final String id;
    private final String name;
    private final String title;
    private final String description;

    Vocabulary(String id, String name, String title, String description) {
        this.id = id;
        this.name = name;
        this.title = title;
        this.description = description;
    }

    String id() {
        return id;
    }

    /** {@return the words in their order} */
    List<Word> words() {
        return switch (this) {
            case ANSWER -> Arrays.stream(Answer.values()).map(Vocabulary::word).toList();
            case LEVEL ->
                Arrays.stream(MaturityLevel.values())
                        .map(level -> new Word("" + level.number(), level.title(), level.description()))
                        .toList();
            case INTENTION ->
                Arrays.stream(Intention.values()).map(Vocabulary::word).toList();
            case STAGE ->
                Arrays.stream(MotivationStage.values())
                        .map(stage -> new Word(stage.id(), stage.title(), stage.description()))
                        .toList();
            case CATEGORY ->
                Arrays.stream(PersonCategory.values())
                        .map(category -> new Word(category.id(), category.title(), category.description()))
                        .toList();
            case FIGURE -> FIGURES;
            case FAULT ->
                Arrays.stream(FaultCode.values())
                        .map(fault -> new Word(fault.id(), fault.title(), fault.description()))
                        .toList();
        };
    }

    private static final List<Word> FIGURES = List.of(
            new Word(MOTIVATION, "Motivation", "What was seen of a person's motivation on a day."),
            new Word(STAGE_COMPONENT, "Motivation stage", "The stage from that day on."),
            new Word(CATEGORY_COMPONENT, "Person category", "The category from that day on."),
            new Word(NEW_PRESCRIPTION, "New prescription", "Whether a new prescription begins on that day."),
            new Word(
                    LEVEL_LOW,
                    "Level, low reading",
                    "The lower bound of a level that is not settled: unknown answers read as not met."),
            new Word(
                    LEVEL_HIGH,
                    "Level, high reading",
                    "The upper bound of a level that is not settled: unknown answers read as met."),
            new Word(
                    COORDINATE,
                    "Coordinate",
                    "Level plus position, the point at which an aspect is plotted, from 1 to 5: its lower and upper bound,"
                            + " rounded half up to 6 decimals."));

    private static Word word(Answer answer) {
        return switch (answer) {
            case MET ->
                new Word(answer.id(), "Met", "In place, or something that has replaced or outgrown it is in place.");
            case PARTLY_MET -> new Word(answer.id(), "Partly met", "In place for some of those it is for.");
            case NOT_MET -> new Word(answer.id(), "Not met", "Not in place.");
            case NOT_APPLICABLE ->
                new Word(answer.id(), "Not applicable", "Makes no sense for this area; left out of every count.");
            case UNKNOWN -> new Word(answer.id(), "Unknown", "Nobody has said; the same as leaving the answer out.");
        };
    }

    private static Word word(Intention intention) {
        return switch (intention) {
            case EARLY_STAGE ->
                new Word(intention.id(), "Early stage", "Not now: social prescribing itself is at a very early stage.");
            case NOT_PLANNED -> new Word(intention.id(), "Not planned", "No digital support is planned.");
            case WITHIN_A_YEAR -> new Word(intention.id(), "Within a year", "Digital support within the next year.");
            case WITHIN_SIX_MONTHS ->
                new Word(intention.id(), "Within six months", "Digital support within the next six months.");
        };
    }

    String system(Canonicals canonicals) {
        return canonicals.codeSystem(id);
    }

    String valueSet(Canonicals canonicals) {
        return canonicals.valueSet(id);
    }

    /** {@return one of the words as it stands in a resource} */
    Coding coding(Canonicals canonicals, String code) {
        String display = words().stream()
                .filter(word -> word.code().equals(code))
                .findFirst()
                .orElseThrow()
                .display();
        return new Coding(system(canonicals), code, display);
    }

    CodeableConcept concept(Canonicals canonicals, String code) {
        return new CodeableConcept(coding(canonicals, code));
    }

    CodeSystem codeSystem(Canonicals canonicals) {
        CodeSystem system =
                codeSystem(system(canonicals), Canonicals.VOCABULARY_VERSION, name, title, description, "en");
        words().forEach(word -> system.addConcept()
                .setCode(word.code())
                .setDisplay(word.display())
                .setDefinition(word.definition()));
        return system.setCount(words().size());
    }

    static CodeSystem codeSystem(
            String url, String version, String name, String title, String description, String language) {
        CodeSystem system = new CodeSystem();
        system.setUrl(url)
                .setVersion(version)
                .setName(name)
                .setTitle(title)
                .setStatus(PublicationStatus.ACTIVE)
                .setDescription(description)
                .setCaseSensitive(true)
                .setContent(CodeSystem.CodeSystemContentMode.COMPLETE)
                .setLanguage(language);
        FhirText.narrate(system, List.of(title + ". " + description));
        return system;
    }

    /** {@return the set of all words} */
    ValueSet allWords(Canonicals canonicals) {
        ValueSet set = valueSet(valueSet(canonicals), Canonicals.VOCABULARY_VERSION, name, title, description);
        set.getCompose().addInclude().setSystem(system(canonicals)).setVersion(Canonicals.VOCABULARY_VERSION);
        return set;
    }

    static ValueSet valueSet(String url, String version, String name, String title, String description) {
        ValueSet set = new ValueSet();
        set.setUrl(url)
                .setVersion(version)
                .setName(name)
                .setTitle(title)
                .setStatus(PublicationStatus.ACTIVE)
                .setDescription(description);
        FhirText.narrate(set, List.of(title + ". " + description));
        return set;
    }
}
