package io.github.socialprescribing.dmi.fhir;

import io.github.socialprescribing.dmi.Message;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.assessment.Context;
import io.github.socialprescribing.dmi.assessment.Evidence;
import io.github.socialprescribing.dmi.assessment.Origin;
import io.github.socialprescribing.dmi.model.Answerable;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UriType;

/**
 * Writes assessments as responses to the questionnaire of their model.
 *
 * <p>UNKNOWN and NOT_APPLICABLE are written as answers without a value, with the reason; an UNKNOWN without evidence is left out
 * altogether. {@link ResponseReader} gives back an equal assessment, unless something was lost. Immutable and thread-safe.
 */
public final class ResponseWriter {

    private final Canonicals canonicals;

    /**
     * Makes a writer.
     *
     * @param canonicals the addresses of whoever publishes the questionnaire
     */
    public ResponseWriter(Canonicals canonicals) {
        this.canonicals = canonicals;
    }

    /**
     * {@return the response that says what the assessment says, and what was lost: characters that FHIR has no place for}
     *
     * @param assessment the assessment
     */
    public Written<QuestionnaireResponse> write(Assessment assessment) {
        return new Writing(assessment).write();
    }

    /** One response in the making. */
    private final class Writing {
        private final Assessment assessment;
        private final QuestionnaireResponse response = new QuestionnaireResponse();
        private final List<Message> losses = new ArrayList<>();

        Writing(Assessment assessment) {
            this.assessment = assessment;
        }

        Written<QuestionnaireResponse> write() {
            response.setQuestionnaire(canonicals.versionedQuestionnaire(assessment.model()))
                    .setStatus(QuestionnaireResponseStatus.COMPLETED)
                    .setAuthoredElement(new DateTimeType(assessment.assessedOn().toString()))
                    .setSubject(Subjects.area(canonicals, assessment.area()));
            text("area.name", assessment.area().name());
            assessment
                    .assessor()
                    .ifPresent(assessor -> response.setAuthor(new Reference().setDisplay(text("assessor", assessor))));
            area(assessment.area());
            context(assessment.context());
            for (Aspect aspect : assessment.model().aspects()) {
                answers(LinkIds.aspect(aspect.id()), aspect.criteria());
            }
            answers(LinkIds.SAFEGUARDS, assessment.model().safeguards());
            quick();
            vendorData();
            FhirText.narrate(response, List.of(narrative()));
            response.setIdentifier(Uuids.identifier(Uuids.of(FhirJson.encode(response))));
            return new Written<>(response, losses);
        }

        private String narrative() {
            return assessment.area().name() + ", assessed on " + assessment.assessedOn()
                    + assessment.assessor().map(assessor -> " by " + assessor).orElse("") + " by the model "
                    + assessment.model().id() + ": " + assessment.answers().answered() + " of "
                    + assessment.model().answerables().size() + " questions answered.";
        }

        private String text(String field, String text) {
            long count = text.chars().filter(FhirText::isLost).count();
            if (count > 0) {
                Map<String, String> arguments = new LinkedHashMap<>();
                arguments.put("field", field);
                arguments.put("count", "" + count);
                losses.add(new Message(
                        "lost-characters",
                        arguments,
                        field + " has " + count + (count == 1 ? " control character" : " control characters")
                                + " that FHIR has no place for; U+FFFD stands instead"));
            }
            return FhirText.clean(text);
        }

        private void area(Area area) {
            QuestionnaireResponseItemComponent group = item(LinkIds.AREA);
            area.kind().ifPresent(kind -> add(group, LinkIds.KIND, new StringType(kind.id())));
            area.sector().ifPresent(sector -> add(group, LinkIds.SECTOR, new StringType(sector.id())));
            area.population()
                    .ifPresent(population ->
                            add(group, LinkIds.POPULATION, new DecimalType(BigDecimal.valueOf(population))));
            area.parent().ifPresent(parent -> add(group, LinkIds.PARENT, new StringType(parent)));
            area.memberships().forEach(membership -> {
                QuestionnaireResponseItemComponent unit = item(LinkIds.MEMBERSHIP);
                add(
                        unit,
                        LinkIds.MEMBERSHIP_KIND,
                        new StringType(membership.kind().id()));
                add(unit, LinkIds.MEMBERSHIP_ID, new StringType(membership.id()));
                group.addItem(unit);
            });
            addUnlessEmpty(group);
        }

        private void context(Context context) {
            QuestionnaireResponseItemComponent group = item(LinkIds.CONTEXT);
            if (!context.challenges().isEmpty()) {
                QuestionnaireResponseItemComponent challenges = item(LinkIds.CHALLENGE);
                context.challenges()
                        .forEach(challenge -> challenges.addAnswer().setValue(new StringType(challenge.id())));
                group.addItem(challenges);
            }
            context.intention()
                    .ifPresent(intention ->
                            add(group, LinkIds.INTENTION, Vocabulary.INTENTION.coding(canonicals, intention.id())));
            context.aspiration()
                    .ifPresent(level ->
                            add(group, LinkIds.ASPIRATION, Vocabulary.LEVEL.coding(canonicals, "" + level.number())));
            addUnlessEmpty(group);
        }

        private void answers(String groupId, List<? extends Answerable> answerables) {
            QuestionnaireResponseItemComponent group = item(groupId);
            for (Answerable answerable : answerables) {
                String id = answerable.id();
                Answer answer = assessment.answer(id);
                Evidence evidence = assessment.evidence(id);
                if (answer == Answer.UNKNOWN && evidence.isEmpty()) {
                    continue;
                }
                QuestionnaireResponseItemComponent item = item(id);
                QuestionnaireResponseItemAnswerComponent given = item.addAnswer();
                if (answer == Answer.UNKNOWN || answer == Answer.NOT_APPLICABLE) {
                    // The ids of both are the codes that FHIR has for these reasons.
                    given.addExtension(Extensions.DATA_ABSENT_REASON, new CodeType(answer.id()));
                } else {
                    given.setValue(Vocabulary.ANSWER.coding(canonicals, answer.id()));
                }
                evidence(given, id, evidence);
                group.addItem(item);
            }
            addUnlessEmpty(group);
        }

        private void evidence(QuestionnaireResponseItemAnswerComponent answer, String id, Evidence evidence) {
            evidence.note()
                    .ifPresent(note -> answer.addItem(
                            item(LinkIds.note(id), new StringType(text("answers." + id + ".note", note)))));
            if (!evidence.links().isEmpty()) {
                QuestionnaireResponseItemComponent links = item(LinkIds.link(id));
                evidence.links().forEach(link -> links.addAnswer().setValue(new UriType(link.toString())));
                answer.addItem(links);
            }
            evidence.recordedOn()
                    .ifPresent(date -> answer.addItem(item(LinkIds.recordedOn(id), new DateType(date.toString()))));
        }

        private void quick() {
            QuestionnaireResponseItemComponent item = item(LinkIds.QUICK);
            MaturityModel model = Languages.own(assessment.model());
            for (Criterion criterion : model.criteria()) {
                if (assessment.origin(criterion.id()) == Origin.QUICK) {
                    item.addAnswer().setValue(Codes.criterion(canonicals, model, criterion));
                }
            }
            addUnlessEmpty(item);
        }

        private void vendorData() {
            assessment.extensions().forEach((name, json) -> {
                QuestionnaireResponseItemComponent group = item(LinkIds.VENDOR_DATA);
                add(group, LinkIds.VENDOR_DATA_NAME, new StringType(name));
                add(group, LinkIds.VENDOR_DATA_JSON, new StringType(text("extensions." + name, json)));
                response.addItem(group);
            });
        }

        private void addUnlessEmpty(QuestionnaireResponseItemComponent item) {
            if (item.hasItem() || item.hasAnswer()) {
                response.addItem(item);
            }
        }

        private static QuestionnaireResponseItemComponent item(String linkId) {
            return new QuestionnaireResponseItemComponent().setLinkId(linkId);
        }

        private static QuestionnaireResponseItemComponent item(String linkId, Type value) {
            QuestionnaireResponseItemComponent item = item(linkId);
            item.addAnswer().setValue(value);
            return item;
        }

        private static void add(QuestionnaireResponseItemComponent group, String linkId, Type value) {
            group.addItem(item(linkId, value));
        }
    }
}
