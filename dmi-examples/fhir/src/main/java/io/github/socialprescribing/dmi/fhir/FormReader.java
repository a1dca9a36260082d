package io.github.socialprescribing.dmi.fhir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;

/** Reads the items of a response by what its questionnaire says of them, and takes down what does not fit. */
final class FormReader {

    /** An item of a response, with the items under it, or under its answers, by link id. */
    static final class Item {
        private final String expression;
        private final List<Given> answers = new ArrayList<>();
        private final Map<String, List<Item>> items = new LinkedHashMap<>();
        private @Nullable Absence absence;

        private Item(String expression) {
            this.expression = expression;
        }

        String expression() {
            return expression;
        }

        List<Given> answers() {
            return answers;
        }

        /** {@return the item of that link id under this one, if it is there} */
        Optional<Item> item(String linkId) {
            return items(linkId).stream().findFirst();
        }

        List<Item> items(String linkId) {
            return items.getOrDefault(linkId, List.of());
        }

        /** {@return the first answer to the item of that link id under this one, if it is there} */
        Optional<Given> answer(String linkId) {
            return item(linkId).flatMap(item -> item.answers.stream().findFirst());
        }

        /** {@return why there is no answer, if that is said} */
        Optional<Absence> absence() {
            return Optional.ofNullable(absence);
        }
    }

    /** An answer with a value of the type that the item has. */
    record Given(Type value, String expression) {

        String text() {
            return Objects.requireNonNull(value.primitiveValue());
        }

        Coding coding() {
            return (Coding) value;
        }
    }

    /** Why an answer has no value, as a code of FHIR's. */
    record Absence(String code, String expression) {}

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    /** Longer names are not compared; no questionnaire of a model has any. */
    private static final int LONGEST_NAME = 255;

    private final Map<String, String> parents = new LinkedHashMap<>();
    private final Questionnaire questionnaire;
    private final FaultList faults;

    FormReader(Questionnaire questionnaire, FaultList faults) {
        this.questionnaire = questionnaire;
        this.faults = faults;
        questionnaire.getItem().forEach(item -> index(item, ""));
    }

    private void index(QuestionnaireItemComponent item, String parent) {
        parents.put(item.getLinkId(), parent);
        item.getItem().forEach(child -> index(child, item.getLinkId()));
    }

    /** {@return an item that stands for the whole response} */
    Item read(List<QuestionnaireResponseItemComponent> items, String expression) {
        Item root = new Item(expression);
        read(items, questionnaire.getItem(), "", root, expression);
        return root;
    }

    private void read(
            List<QuestionnaireResponseItemComponent> items,
            List<QuestionnaireItemComponent> allowed,
            String parent,
            Item into,
            String expression) {
        for (int i = 0; i < items.size(); i++) {
            QuestionnaireResponseItemComponent item = items.get(i);
            String at = expression + ".item[" + i + "]";
            faults.modifiers(item, at);
            String linkId = item.getLinkId();
            if (linkId == null) {
                faults.add(FaultCode.MISSING, at, "linkId must be there, but is not");
                continue;
            }
            Optional<QuestionnaireItemComponent> asked = allowed.stream()
                    .filter(candidate -> candidate.getLinkId().equals(linkId))
                    .findFirst();
            if (asked.isEmpty()) {
                unexpected(linkId, parent, at);
                continue;
            }
            List<Item> sameId = into.items.computeIfAbsent(linkId, id -> new ArrayList<>());
            if (!sameId.isEmpty() && !(isGroup(asked.get()) && asked.get().getRepeats())) {
                faults.add(
                        FaultCode.REPEATED,
                        at,
                        "item '" + linkId + "' must stand once, but stands again; the first is at "
                                + sameId.get(0).expression);
                continue;
            }
            Item read = new Item(at);
            sameId.add(read);
            one(item, asked.get(), read);
        }
    }

    private void unexpected(String linkId, String parent, String at) {
        String right = parents.get(linkId);
        if (right == null) {
            faults.add(
                    FaultCode.UNKNOWN_ITEM,
                    at + ".linkId",
                    "linkId must be that of an item of " + questionnaire.getUrl() + "|" + questionnaire.getVersion()
                            + ", but was '" + linkId + "'" + nearest(linkId));
        } else {
            faults.add(
                    FaultCode.MISPLACED_ITEM,
                    at,
                    "item '" + linkId + "' must stand " + place(right) + ", but stands " + place(parent));
        }
    }

    /** {@return the link id that was most likely meant: a third of it may be wrong} */
    private String nearest(String linkId) {
        if (linkId.length() > LONGEST_NAME) {
            return "";
        }
        return parents.keySet().stream()
                .min(Comparator.comparingInt(candidate -> DISTANCE.apply(linkId, candidate)))
                .filter(candidate -> DISTANCE.apply(linkId, candidate)
                        <= Math.max(1, Math.max(linkId.length(), candidate.length()) / 3))
                .map(candidate -> "; did you mean '" + candidate + "'?")
                .orElse("");
    }

    private static String place(String linkId) {
        return linkId.isEmpty() ? "at the top" : "under '" + linkId + "'";
    }

    private static boolean isGroup(QuestionnaireItemComponent item) {
        return item.getType() == QuestionnaireItemType.GROUP;
    }

    private void one(QuestionnaireResponseItemComponent item, QuestionnaireItemComponent asked, Item into) {
        absence(item, into);
        if (isGroup(asked)) {
            if (item.hasAnswer()) {
                faults.add(
                        FaultCode.WRONG_TYPE,
                        into.expression + ".answer[0]",
                        "group '" + asked.getLinkId() + "' must have no answer, but has one");
            }
            read(item.getItem(), asked.getItem(), asked.getLinkId(), into, into.expression);
            return;
        }
        if (item.hasItem()) {
            faults.add(
                    FaultCode.MISPLACED_ITEM,
                    into.expression + ".item[0]",
                    "items under question '" + asked.getLinkId() + "' must stand under its answer, but one does not");
        }
        if (item.getAnswer().size() > 1 && !asked.getRepeats()) {
            faults.add(
                    FaultCode.REPEATED,
                    into.expression + ".answer[1]",
                    "question '" + asked.getLinkId() + "' must have one answer, but has "
                            + item.getAnswer().size());
        }
        for (int i = 0; i < item.getAnswer().size(); i++) {
            answer(item.getAnswer().get(i), asked, into, into.expression + ".answer[" + i + "]");
        }
        if (into.absence != null && !into.answers.isEmpty()) {
            faults.add(
                    FaultCode.CONTRADICTION,
                    into.absence.expression,
                    "question '" + asked.getLinkId()
                            + "' must have an answer or a reason for its absence, but has both");
        }
    }

    private void answer(
            QuestionnaireResponseItemAnswerComponent answer, QuestionnaireItemComponent asked, Item into, String at) {
        faults.modifiers(answer, at);
        absence(answer, into, at);
        Type value = answer.getValue();
        if (value != null && !isAbsent(value, into, at + ".value")) {
            Class<? extends Type> type = typeOf(asked.getType());
            if (value.getClass() == type) {
                into.answers.add(new Given(value, at + ".value"));
            } else {
                faults.add(
                        FaultCode.WRONG_TYPE,
                        at + ".value",
                        "answer to '" + asked.getLinkId() + "' must be of type " + nameOf(asked.getType())
                                + ", but was of type " + value.fhirType());
            }
        }
        read(answer.getItem(), asked.getItem(), asked.getLinkId(), into, at);
    }

    private boolean isAbsent(Type value, Item into, String at) {
        absence(value, into, at);
        return value.isPrimitive()
                ? value.primitiveValue() == null
                : value.children().stream()
                        .allMatch(child -> !child.hasValues() || child.getName().equals("extension"));
    }

    private void absence(QuestionnaireResponseItemComponent item, Item into) {
        absence(item, into, into.expression);
    }

    /** Takes down the reason for the absence of an answer, which may stand at the item, the answer or its value. */
    private void absence(Element element, Item into, String at) {
        for (int i = 0; i < element.getExtension().size(); i++) {
            Extension extension = element.getExtension().get(i);
            String place = at + ".extension[" + i + "]";
            if (!Extensions.DATA_ABSENT_REASON.equals(extension.getUrl())) {
                faults.add(FaultCode.NOT_READ, place, "extension '" + extension.getUrl() + "' is not read");
                continue;
            }
            Base reason = extension.getValue();
            String code = reason == null ? null : reason.primitiveValue();
            if (code == null) {
                faults.add(FaultCode.MISSING, place, "data-absent-reason must be a code, but is none");
            } else if (into.absence != null && !into.absence.code.equals(code)) {
                faults.add(
                        FaultCode.CONTRADICTION,
                        place,
                        "data-absent-reason must be one, but was '" + into.absence.code + "' and '" + code + "'");
            } else {
                into.absence = new Absence(code, place);
            }
        }
    }

    private static Class<? extends Type> typeOf(QuestionnaireItemType type) {
        return switch (type) {
            case CHOICE -> Coding.class;
            case DECIMAL -> DecimalType.class;
            case DATE -> DateType.class;
            case URL -> UriType.class;
            default -> StringType.class;
        };
    }

    private static String nameOf(QuestionnaireItemType type) {
        return switch (type) {
            case CHOICE -> "Coding";
            case DECIMAL -> "decimal";
            case DATE -> "date";
            case URL -> "uri";
            default -> "string";
        };
    }
}
