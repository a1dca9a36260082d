package io.github.socialprescribing.dmi.fhir;

import static io.github.socialprescribing.dmi.fhir.FhirText.clean;

import io.github.socialprescribing.dmi.assessment.AreaKind;
import io.github.socialprescribing.dmi.assessment.Challenge;
import io.github.socialprescribing.dmi.assessment.Sector;
import io.github.socialprescribing.dmi.model.Answerable;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.StringType;

/** Writes the questionnaire of one model. */
final class QuestionnaireWriter {

    private final Languages languages;
    private final MaturityModel model;
    private final Canonicals canonicals;

    QuestionnaireWriter(Languages languages, Canonicals canonicals) {
        this.languages = languages;
        this.model = languages.model();
        this.canonicals = canonicals;
    }

    Questionnaire write() {
        Questionnaire questionnaire = new Questionnaire();
        questionnaire
                .setUrl(canonicals.questionnaire(model))
                .setVersion(model.id().version())
                .setName(computerName(model))
                .setStatus(PublicationStatus.ACTIVE)
                .setDescription(clean("Asks how digitally mature the social prescribing of an area is, by the model "
                        + model.id() + ". What is not answered is unknown, never not met."))
                .setLanguage(model.language());
        questionnaire.addSubjectType("Location");
        questionnaire.addIdentifier(fingerprint());
        questionnaire.setTitleElement(text(MaturityModel::name));
        FhirText.narrate(questionnaire, List.of(questionnaire.getTitle() + ". " + questionnaire.getDescription()));
        area(questionnaire.addItem());
        context(questionnaire.addItem());
        model.aspects().forEach(aspect -> aspect(questionnaire.addItem(), aspect));
        if (!model.safeguards().isEmpty()) {
            QuestionnaireItemComponent group =
                    group(questionnaire.addItem(), LinkIds.SAFEGUARDS, "Safeguards: what must hold at every level");
            model.safeguards().forEach(safeguard -> question(group.addItem(), safeguard));
        }
        quick(questionnaire.addItem());
        vendorData(questionnaire.addItem());
        return questionnaire;
    }

    private Identifier fingerprint() {
        return new Identifier().setSystem(canonicals.fingerprintSystem()).setValue("sha256:" + model.fingerprint());
    }

    /** {@return the id of a model as FHIR wants the names of resources: {@code dmi-sp} as {@code DmiSp}} */
    static String computerName(MaturityModel model) {
        return Arrays.stream(model.id().name().split("[.-]"))
                .map(ModelResources::capitalised)
                .collect(Collectors.joining());
    }

    private void area(QuestionnaireItemComponent group) {
        group(group, LinkIds.AREA, "The area");
        options(
                item(group, LinkIds.KIND, "What kind of area is it?", QuestionnaireItemType.OPENCHOICE),
                Stream.of(
                                AreaKind.REGION,
                                AreaKind.BOROUGH,
                                AreaKind.LOCALITY,
                                AreaKind.NEIGHBOURHOOD,
                                AreaKind.PROJECT,
                                AreaKind.COMMISSIONING_AREA)
                        .map(AreaKind::id));
        options(
                item(
                        group,
                        LinkIds.SECTOR,
                        "Which sector runs social prescribing there?",
                        QuestionnaireItemType.OPENCHOICE),
                Stream.of(
                                Sector.HEALTH,
                                Sector.LOCAL_GOVERNMENT,
                                Sector.HOUSING,
                                Sector.VOLUNTARY,
                                Sector.COMMUNITY,
                                Sector.SOCIAL_ENTERPRISE,
                                Sector.CHARITY)
                        .map(Sector::id));
        item(group, LinkIds.POPULATION, "How many people live there or are served?", QuestionnaireItemType.DECIMAL);
        item(group, LinkIds.PARENT, "The id of the area that it lies within", QuestionnaireItemType.STRING);
        QuestionnaireItemComponent membership =
                item(group, LinkIds.MEMBERSHIP, "A further unit that it belongs to", QuestionnaireItemType.GROUP);
        membership.setRepeats(true);
        item(membership, LinkIds.MEMBERSHIP_KIND, "What kind of unit is it?", QuestionnaireItemType.STRING)
                .setRequired(true);
        item(membership, LinkIds.MEMBERSHIP_ID, "The id of the unit", QuestionnaireItemType.STRING)
                .setRequired(true);
    }

    private void context(QuestionnaireItemComponent group) {
        group(group, LinkIds.CONTEXT, "The context");
        options(
                item(group, LinkIds.CHALLENGE, "What stands in the way?", QuestionnaireItemType.OPENCHOICE)
                        .setRepeats(true),
                Stream.of(
                                Challenge.EXISTING_SYSTEMS,
                                Challenge.COMMUNITY_UPTAKE,
                                Challenge.DIGITAL_ACCESS,
                                Challenge.BUDGET)
                        .map(Challenge::id));
        item(group, LinkIds.INTENTION, "Is digital support to be added, and when?", QuestionnaireItemType.CHOICE)
                .setAnswerValueSet(versioned(Vocabulary.INTENTION));
        item(group, LinkIds.ASPIRATION, "Which level is hoped for?", QuestionnaireItemType.CHOICE)
                .setAnswerValueSet(versioned(Vocabulary.LEVEL));
    }

    private String versioned(Vocabulary vocabulary) {
        return vocabulary.valueSet(canonicals) + "|" + Canonicals.VOCABULARY_VERSION;
    }

    private void aspect(QuestionnaireItemComponent group, Aspect aspect) {
        group.setLinkId(LinkIds.aspect(aspect.id())).setType(QuestionnaireItemType.GROUP);
        group.setTextElement(text(in -> in.aspect(aspect.id()).name()));
        group.addCode(Codes.aspect(canonicals, model, aspect));
        aspect.criteria().forEach(criterion -> question(group.addItem(), criterion));
    }

    private void question(QuestionnaireItemComponent item, Answerable answerable) {
        String id = answerable.id();
        item.setLinkId(id).setType(QuestionnaireItemType.CHOICE);
        item.setTextElement(text(in -> in.answerable(id).question()));
        item.setAnswerValueSet(versioned(Vocabulary.ANSWER));
        item.addCode(Codes.criterion(canonicals, model, answerable));
        item(item, LinkIds.note(id), "Note", QuestionnaireItemType.TEXT);
        item(item, LinkIds.link(id), "Where to read more", QuestionnaireItemType.URL)
                .setRepeats(true);
        item(item, LinkIds.recordedOn(id), "Recorded on", QuestionnaireItemType.DATE);
    }

    private void quick(QuestionnaireItemComponent item) {
        item.setLinkId(LinkIds.QUICK)
                .setText("Which answers were derived from a quick assessment?")
                .setType(QuestionnaireItemType.CHOICE)
                .setRepeats(true)
                .setAnswerValueSet(
                        canonicals.criterionSet(model) + "|" + model.id().version());
        hide(item);
    }

    private static void vendorData(QuestionnaireItemComponent group) {
        group(group, LinkIds.VENDOR_DATA, "What a vendor keeps beside the assessment, carried on unread")
                .setRepeats(true);
        item(group, LinkIds.VENDOR_DATA_NAME, "Name", QuestionnaireItemType.STRING)
                .setRequired(true);
        item(group, LinkIds.VENDOR_DATA_JSON, "Value as JSON text", QuestionnaireItemType.TEXT)
                .setRequired(true);
        hide(group);
    }

    private static void hide(QuestionnaireItemComponent item) {
        item.addExtension(Extensions.HIDDEN, new BooleanType(true));
    }

    private static QuestionnaireItemComponent group(QuestionnaireItemComponent item, String linkId, String text) {
        return item.setLinkId(linkId).setText(text).setType(QuestionnaireItemType.GROUP);
    }

    private static QuestionnaireItemComponent item(
            QuestionnaireItemComponent parent, String linkId, String text, QuestionnaireItemType type) {
        return parent.addItem().setLinkId(linkId).setText(text).setType(type);
    }

    private static void options(QuestionnaireItemComponent item, Stream<String> words) {
        words.forEach(word -> item.addAnswerOption().setValue(new StringType(word)));
    }

    /** {@return a text of the model, with its translations where they differ} */
    private StringType text(Function<MaturityModel, String> read) {
        StringType text = new StringType(languages.text(read));
        languages.translations(read).forEach((language, translated) -> {
            Extension translation = new Extension(Extensions.TRANSLATION);
            translation.addExtension("lang", new CodeType(language));
            translation.addExtension("content", new StringType(translated));
            text.addExtension(translation);
        });
        return text;
    }
}
