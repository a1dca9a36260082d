package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.AreaKind;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads an assessment from one row of a table, by the rules that hold for JSON. */
final class AssessmentRow {

    private final Row row;
    private final Columns columns;
    private final KnownModels models;

    private AssessmentRow(Row row, Columns columns, KnownModels models) {
        this.row = row;
        this.columns = columns;
        this.models = models;
    }

    /** {@return what the row says; null, and all that is wrong with it, if anything is} */
    static @Nullable Assessment read(Row row, Columns columns, KnownModels models) {
        int width = columns.names().size();
        if (row.count() != width) {
            row.problem(
                    Problem.SYNTAX,
                    0,
                    "",
                    "row must have as many cells as the header, " + width + ", but had " + row.count());
            return null;
        }
        return new AssessmentRow(row, columns, models).read();
    }

    private @Nullable Assessment read() {
        Area area = area();
        LocalDate assessedOn = date();
        String assessor = checked(TableColumn.ASSESSOR, DocumentReader::wordsFault);
        MaturityModel model = model();
        AnswerSheet answers = answers(model);
        if (row.hasProblems() || area == null || assessedOn == null || model == null || answers == null) {
            return null;
        }
        Assessment.Builder assessment =
                Assessment.builder(model).area(area).assessedOn(assessedOn).answers(answers);
        if (assessor != null) {
            assessment.assessor(assessor);
        }
        for (int column : columns.kept()) {
            String cell = row.cell(column);
            if (!cell.isEmpty()) {
                assessment.extension(columns.names().get(column), Json.string(cell));
            }
        }
        return assessment.build();
    }

    private @Nullable Area area() {
        String id = checked(TableColumn.AREA_ID, DocumentReader::opaqueIdFault);
        String name = checked(TableColumn.AREA_NAME, DocumentReader::wordsFault);
        Area.Builder area = Area.builder();
        String kindId = text(TableColumn.AREA_KIND);
        AreaKind kind = kindId == null ? null : parsed(TableColumn.AREA_KIND, kindId, AreaKind::new);
        if (kind != null) {
            area.kind(kind);
        }
        String parent = checked(TableColumn.AREA_PARENT, DocumentReader::opaqueIdFault);
        if (parent != null) {
            area.parent(parent);
        }
        Long population = population();
        if (population != null) {
            area.population(population);
        }
        return id == null || name == null ? null : area.id(id).name(name).build();
    }

    private @Nullable Long population() {
        String text = text(TableColumn.POPULATION);
        if (text == null) {
            return null;
        }
        if (text.chars().allMatch(c -> '0' <= c && c <= '9')) {
            try {
                return Long.valueOf(text);
            } catch (NumberFormatException e) {
                // too great, as reported below
            }
        }
        row.badValue(
                columns.place(TableColumn.POPULATION),
                "must be a whole number from 0 to " + Long.MAX_VALUE + ", but was " + Shown.quoted(text));
        return null;
    }

    private @Nullable LocalDate date() {
        String text = text(TableColumn.ASSESSED_ON);
        if (text == null) {
            return null;
        }
        LocalDate date = DocumentReader.parseDate(text);
        if (date == null) {
            row.badValue(columns.place(TableColumn.ASSESSED_ON), DocumentReader.dateFault(text));
        }
        return date;
    }

    private @Nullable MaturityModel model() {
        String id = text(TableColumn.MODEL);
        MaturityModel model = id == null ? null : models.find(id);
        if (id != null && model == null) {
            row.problem(Problem.UNKNOWN_MODEL, columns.place(TableColumn.MODEL), models.unknown(id));
        }
        return model;
    }

    private @Nullable AnswerSheet answers(@Nullable MaturityModel model) {
        if (columns.answers().isEmpty()) {
            return answerCode(model);
        }
        if (model == null) {
            columns.answers().forEach(this::answer);
            return null;
        }
        return singleAnswers(model, columns.slots(model));
    }

    private @Nullable AnswerSheet answerCode(@Nullable MaturityModel model) {
        String code = text(TableColumn.ANSWER_CODE);
        return code == null || model == null
                ? null
                : parsed(TableColumn.ANSWER_CODE, code, text -> AnswerSheet.parse(text, model));
    }

    private AnswerSheet singleAnswers(MaturityModel model, int[] slots) {
        AnswerSheet.Builder sheet = AnswerSheet.builder(model);
        List<Integer> answered = columns.answers();
        for (int i = 0; i < slots.length && !row.isFull(); i++) {
            int column = answered.get(i);
            Answer answer = answer(column);
            if (slots[i] != Columns.NONE) {
                sheet.answer(slots[i], answer);
            } else if (!row.cell(column).isEmpty()) {
                String id = columns.names().get(column);
                parsed(ModelAnswers.unknown(id), column, id, model::position);
            }
        }
        return sheet.build();
    }

    /** {@return the answer in a cell; UNKNOWN too if it was reported} */
    private Answer answer(int column) {
        String cell = row.cell(column);
        Answer answer = cell.isEmpty() ? null : parsed(Problem.UNKNOWN_WORD, column, cell, Answer::of);
        return answer == null ? Answer.UNKNOWN : answer;
    }

    // Cells

    /** {@return the text of a cell; null if it is empty, and a problem if it must not be} */
    private @Nullable String text(TableColumn column) {
        String cell = row.cell(columns.place(column));
        if (!cell.isEmpty()) {
            return cell;
        }
        if (column.isRequired()) {
            row.problem(Problem.MISSING_FIELD, columns.place(column), "required cell '" + column.id() + "' is empty");
        }
        return null;
    }

    /** {@return the text of a cell; null if it is empty or there is a fault, which is reported} */
    private @Nullable String checked(TableColumn column, Function<String, @Nullable String> faultOf) {
        String text = text(column);
        String fault = text == null ? null : faultOf.apply(text);
        if (fault != null) {
            row.badValue(columns.place(column), fault);
            return null;
        }
        return text;
    }

    private <T> @Nullable T parsed(TableColumn column, String text, Function<String, T> factory) {
        return parsed(Problem.BAD_VALUE, columns.place(column), text, factory);
    }

    /** {@return what a text means; what the factory refuses is reported with its message} */
    private <T> @Nullable T parsed(String code, int column, String text, Function<String, T> factory) {
        try {
            return factory.apply(text);
        } catch (IllegalArgumentException e) {
            row.problem(code, column, String.valueOf(e.getMessage()));
            return null;
        }
    }
}
