package io.github.socialprescribing.dmi.fhir;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.AreaKind;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.assessment.Challenge;
import io.github.socialprescribing.dmi.assessment.Context;
import io.github.socialprescribing.dmi.assessment.Evidence;
import io.github.socialprescribing.dmi.assessment.Intention;
import io.github.socialprescribing.dmi.assessment.Membership;
import io.github.socialprescribing.dmi.assessment.Origin;
import io.github.socialprescribing.dmi.assessment.Sector;
import io.github.socialprescribing.dmi.fhir.FormReader.Given;
import io.github.socialprescribing.dmi.fhir.FormReader.Item;
import io.github.socialprescribing.dmi.model.Answerable;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Reads responses to the questionnaires of known models as assessments.
 *
 * <p>An item without an answer is UNKNOWN, and so is an answer that is absent because it is unknown, was not asked or was kept
 * back; one that is absent as not applicable is NOT_APPLICABLE. Whatever is wrong is said at once, each fault with its place.
 * Immutable and thread-safe.
 */
public final class ResponseReader {

    /** The reasons for the absence of an answer that leave it open. */
    private static final Set<String> UNKNOWN = Set.of(
            "unknown",
            "asked-unknown",
            "temp-unknown",
            "not-asked",
            "asked-declined",
            "masked",
            "not-performed",
            "not-permitted");

    private static final Set<String> READ = Set.of("questionnaire", "status", "subject", "authored", "author", "item");

    private final Canonicals canonicals;
    private final Map<String, Known> known = new LinkedHashMap<>();

    /** A model with its questionnaire. */
    private record Known(MaturityModel model, Questionnaire questionnaire) {}

    /**
     * A response that came in.
     *
     * @param response the response itself; nothing if it could not be read as one at all
     * @param assessment what it says, or everything that is wrong with it
     */
    public record Incoming(Optional<QuestionnaireResponse> response, Received<Assessment> assessment) {}

    /**
     * Makes a reader.
     *
     * @param canonicals the addresses of whoever publishes the questionnaires
     * @param models the models whose responses are read
     */
    public ResponseReader(Canonicals canonicals, MaturityModel... models) {
        this.canonicals = canonicals;
        for (MaturityModel model : models) {
            known.put(
                    canonicals.versionedQuestionnaire(model),
                    new Known(model, new ModelResources(model, canonicals).questionnaire()));
        }
    }

    /**
     * {@return what a text holds, a response or a bundle of them: one for each, in their order; a bundle with bad ones beside
     * good ones gives both, and an entry that is no response is rejected}
     *
     * @param json a resource as JSON
     */
    public List<Incoming> readJson(String json) {
        return FhirJson.parse(json).stream()
                .map(parsed -> read(parsed.resource(), parsed.expression(), parsed.faults()))
                .toList();
    }

    private Incoming read(@Nullable Resource resource, String expression, List<Fault> faults) {
        if (resource instanceof QuestionnaireResponse response) {
            return new Incoming(Optional.of(response), read(response, expression, faults));
        }
        List<Fault> all = new ArrayList<>(faults);
        if (resource != null) {
            all.add(new Fault(
                    FaultCode.WRONG_RESOURCE,
                    expression,
                    "resource must be a QuestionnaireResponse, but was of type " + resource.fhirType()));
        }
        return new Incoming(Optional.empty(), new Received.Rejected<>(all));
    }

    /**
     * {@return what a response says}
     *
     * @param response the response
     */
    public Received<Assessment> read(QuestionnaireResponse response) {
        return read(response, response.fhirType(), List.of());
    }

    private Received<Assessment> read(QuestionnaireResponse response, String expression, List<Fault> before) {
        FaultList faults = new FaultList();
        faults.addAll(before);
        faults.elements(response, expression, READ);
        status(response, expression, faults);
        Known model = known.get(String.valueOf(response.getQuestionnaire()));
        if (model == null) {
            questionnaire(response.getQuestionnaire(), expression + ".questionnaire", faults);
        }
        return model == null
                ? new Received.Rejected<>(faults.all())
                : new Reading(response, expression, model, faults).read();
    }

    private static void status(QuestionnaireResponse response, String expression, FaultList faults) {
        QuestionnaireResponseStatus status = response.getStatus();
        if (status == null) {
            faults.missing(expression + ".status", "status must be there, but is not");
        } else if (status != QuestionnaireResponseStatus.COMPLETED && status != QuestionnaireResponseStatus.AMENDED) {
            faults.add(
                    FaultCode.WRONG_STATUS,
                    expression + ".status",
                    "status must be completed or amended, but was '" + status.toCode() + "'");
        }
    }

    private void questionnaire(@Nullable String named, String expression, FaultList faults) {
        if (named == null) {
            faults.add(FaultCode.MISSING, expression, "questionnaire must be there, but is not");
            return;
        }
        String url = named.replaceAll("\\|.*", "");
        faults.add(
                FaultCode.UNKNOWN_QUESTIONNAIRE,
                expression,
                "questionnaire must be one of " + String.join(", ", known.keySet()) + ", but was '" + named + "'"
                        + known.keySet().stream()
                                .filter(name -> name.startsWith(url + "|"))
                                .findFirst()
                                .map(name -> "; did you mean '" + name + "'?")
                                .orElse(""));
    }

    /** One response that is being read. */
    private final class Reading {
        private final QuestionnaireResponse response;
        private final String expression;
        private final MaturityModel model;
        private final FaultList faults;
        private final Item form;
        private final Assessment.Builder assessment;
        private final Set<String> answered = new HashSet<>();

        Reading(QuestionnaireResponse response, String expression, Known known, FaultList faults) {
            this.response = response;
            this.expression = expression;
            this.model = known.model();
            this.faults = faults;
            this.assessment = Assessment.builder(model);
            this.form = new FormReader(known.questionnaire(), faults).read(response.getItem(), expression);
        }

        Received<Assessment> read() {
            area();
            Dates.whole(response.getAuthoredElement(), expression + ".authored", faults)
                    .ifPresent(date -> checked(expression + ".authored", date, assessment::assessedOn));
            if (response.hasAuthor()) {
                assessor();
            }
            context();
            for (Aspect aspect : model.aspects()) {
                answers(LinkIds.aspect(aspect.id()), aspect.criteria());
            }
            answers(LinkIds.SAFEGUARDS, model.safeguards());
            quick();
            vendorData();
            return faults.accept(assessment::build);
        }

        /** Hands on a value, and takes down the rule of the library that it breaks. */
        private <T> void checked(String at, T value, Consumer<T> taker) {
            try {
                taker.accept(value);
            } catch (IllegalArgumentException e) {
                faults.add(FaultCode.INVALID_VALUE, at, String.valueOf(e.getMessage()));
            }
        }

        private void area() {
            String subject = expression + ".subject";
            Area.Builder area = Area.builder();
            String id = Subjects.identifier(response.getSubject(), canonicals.areaSystem(), subject, faults);
            String name = response.getSubject().getDisplay();
            if (response.hasSubject() && name == null) {
                faults.add(
                        FaultCode.MISSING,
                        subject + ".display",
                        "display, the name of the area, must be there, but is not");
            }
            if (id == null || name == null) {
                return;
            }
            area.id(id).name(name);
            form.item(LinkIds.AREA).ifPresent(group -> area(group, area));
            // What one part breaks was taken down; the rest is checked together.
            checked(subject, area, builder -> assessment.area(builder.build()));
        }

        private void area(Item group, Area.Builder area) {
            word(group.answer(LinkIds.KIND), AreaKind::new, area::kind);
            word(group.answer(LinkIds.SECTOR), Sector::new, area::sector);
            group.answer(LinkIds.POPULATION).ifPresent(given -> {
                try {
                    area.population(new BigDecimal(given.text()).longValueExact());
                } catch (ArithmeticException e) {
                    faults.add(
                            FaultCode.INVALID_VALUE,
                            given.expression(),
                            "population of area must be a whole number from 0 to " + Long.MAX_VALUE + ", but was "
                                    + given.text());
                }
            });
            group.answer(LinkIds.PARENT).ifPresent(given -> area.parent(given.text()));
            for (Item unit : group.items(LinkIds.MEMBERSHIP)) {
                Optional<Given> kind = needed(unit, LinkIds.MEMBERSHIP_KIND);
                Optional<Given> id = needed(unit, LinkIds.MEMBERSHIP_ID);
                if (kind.isPresent() && id.isPresent()) {
                    checked(
                            unit.expression(),
                            area,
                            to -> to.addMemberships(new Membership(
                                    new AreaKind(kind.get().text()), id.get().text())));
                }
            }
        }

        private Optional<Given> needed(Item item, String linkId) {
            Optional<Given> answer = item.answer(linkId);
            if (answer.isEmpty()) {
                faults.add(
                        FaultCode.MISSING, item.expression(), "answer to '" + linkId + "' must be there, but is not");
            }
            return answer;
        }

        private <T> void word(Optional<Given> given, Function<String, T> of, Consumer<T> taker) {
            given.ifPresent(value -> checked(value.expression(), value, it -> taker.accept(of.apply(it.text()))));
        }

        private void assessor() {
            String assessor = response.getAuthor().getDisplay();
            String at = expression + ".author";
            if (assessor == null) {
                faults.add(FaultCode.NOT_READ, at, "'author' is not read: it has no display");
            } else {
                checked(at + ".display", assessor, assessment::assessor);
            }
        }

        private void context() {
            Optional<Item> group = form.item(LinkIds.CONTEXT);
            if (group.isEmpty()) {
                return;
            }
            Context.Builder context = Context.builder();
            group.get()
                    .item(LinkIds.CHALLENGE)
                    .ifPresent(item -> item.answers()
                            .forEach(given -> word(Optional.of(given), Challenge::new, context::addChallenges)));
            group.get()
                    .answer(LinkIds.INTENTION)
                    .flatMap(given -> code(given, Vocabulary.INTENTION.system(canonicals)))
                    .ifPresent(code -> checkedCode(code, Intention::of, context::intention));
            group.get()
                    .answer(LinkIds.ASPIRATION)
                    .flatMap(given -> code(given, Vocabulary.LEVEL.system(canonicals)))
                    .ifPresent(code -> checkedCode(code, Reading::level, context::aspiration));
            assessment.context(context.build());
        }

        private static MaturityLevel level(String code) {
            if (!code.matches("[0-9]{1,9}")) {
                throw new IllegalArgumentException("level must be a number from 1 to 5, but was '" + code + "'");
            }
            return MaturityLevel.of(Integer.parseInt(code));
        }

        private <T> void checkedCode(Code code, Function<String, T> of, Consumer<T> taker) {
            try {
                taker.accept(of.apply(code.code()));
            } catch (IllegalArgumentException e) {
                faults.add(FaultCode.UNKNOWN_CODE, code.expression(), String.valueOf(e.getMessage()));
            }
        }

        /** {@return the code of an answer, if it is of the system that it must be of} */
        private Optional<Code> code(Given given, String system) {
            Coding coding = given.coding();
            if (!system.equals(coding.getSystem())) {
                faults.add(
                        coding.hasSystem() ? FaultCode.UNKNOWN_CODE : FaultCode.MISSING,
                        given.expression() + ".system",
                        "system must be " + system
                                + (coding.hasSystem()
                                        ? ", but was '" + coding.getSystem() + "'"
                                        : ", but is not there"));
                return Optional.empty();
            }
            if (!coding.hasCode()) {
                faults.add(FaultCode.MISSING, given.expression() + ".code", "code must be there, but is not");
                return Optional.empty();
            }
            return Optional.of(new Code(coding.getCode(), given.expression() + ".code"));
        }

        private void answers(String groupId, List<? extends Answerable> answerables) {
            Optional<Item> group = form.item(groupId);
            if (group.isEmpty()) {
                return;
            }
            for (Answerable answerable : answerables) {
                group.get().item(answerable.id()).ifPresent(item -> answer(answerable.id(), item));
            }
        }

        private void answer(String id, Item item) {
            item.absence().ifPresent(absence -> {
                if (absence.code().equals(Answer.NOT_APPLICABLE.id())) {
                    answer(id, Answer.NOT_APPLICABLE);
                } else if (!UNKNOWN.contains(absence.code())) {
                    faults.add(
                            FaultCode.UNKNOWN_CODE,
                            absence.expression(),
                            "data-absent-reason must be one of not-applicable, "
                                    + UNKNOWN.stream().sorted().collect(Collectors.joining(", ")) + ", but was '"
                                    + absence.code() + "'");
                }
            });
            if (!item.answers().isEmpty()) {
                // Also where it turns out to be faulty, so that one fault does not look like two.
                answered.add(id);
            }
            item.answers().stream()
                    .findFirst()
                    .flatMap(given -> code(given, Vocabulary.ANSWER.system(canonicals)))
                    .ifPresent(code -> checkedCode(code, Answer::of, answer -> answer(id, answer)));
            evidence(id, item);
        }

        private void answer(String id, Answer answer) {
            assessment.answer(id, answer);
            if (answer == Answer.UNKNOWN) {
                answered.remove(id);
            } else {
                answered.add(id);
            }
        }

        private void evidence(String id, Item item) {
            Evidence.Builder evidence = Evidence.builder();
            item.answer(LinkIds.note(id)).ifPresent(note -> evidence.note(note.text()));
            item.item(LinkIds.link(id))
                    .ifPresent(links -> links.answers()
                            .forEach(link ->
                                    checked(link.expression(), link, it -> evidence.addLinks(URI.create(it.text())))));
            item.answer(LinkIds.recordedOn(id))
                    .flatMap(given -> Dates.whole(given.value(), given.expression(), faults))
                    .ifPresent(evidence::recordedOn);
            checked(item.expression(), evidence, it -> assessment.evidence(id, it.build()));
        }

        private void quick() {
            form.item(LinkIds.QUICK)
                    .ifPresent(item -> item.answers()
                            .forEach(given -> code(given, canonicals.criteria(model))
                                    .ifPresent(code -> checkedCode(
                                            code,
                                            model::criterion,
                                            criterion -> quick(criterion.id(), code.expression())))));
        }

        private void quick(String criterionId, String at) {
            if (answered.contains(criterionId)) {
                assessment.origin(criterionId, Origin.QUICK);
            } else {
                faults.add(
                        FaultCode.INVALID_VALUE,
                        at,
                        "origin of '" + criterionId + "' must not be quick, because its answer is UNKNOWN");
            }
        }

        private void vendorData() {
            Set<String> names = new HashSet<>();
            for (Item data : form.items(LinkIds.VENDOR_DATA)) {
                Optional<Given> name = needed(data, LinkIds.VENDOR_DATA_NAME);
                Optional<Given> json = needed(data, LinkIds.VENDOR_DATA_JSON);
                if (name.isEmpty() || json.isEmpty()) {
                    continue;
                }
                if (names.add(name.get().text())) {
                    checked(
                            data.expression(),
                            name.get().text(),
                            it -> assessment.extension(it, json.get().text()));
                } else {
                    faults.add(
                            FaultCode.REPEATED,
                            name.get().expression(),
                            "name of vendor's data must stand once, but '"
                                    + name.get().text() + "' stands again");
                }
            }
        }
    }

    /** A code and where it stands. */
    private record Code(String code, String expression) {}
}
