package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.model.Answerable;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.model.ModelId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the columns of a table mean, by its header. Columns are counted from 0. */
final class Columns {

    /** No column, and no place on an answer sheet. */
    static final int NONE = -1;

    /** As many as a spreadsheet has. */
    static final int MOST = 16_384;

    private final List<String> names = new ArrayList<>();
    private final Map<TableColumn, Integer> places = new EnumMap<>(TableColumn.class);
    private final List<Integer> answers = new ArrayList<>();
    private final List<Integer> kept = new ArrayList<>();
    private final Map<ModelId, int[]> slots = new HashMap<>();

    private Columns() {}

    /** {@return the columns that a header names; null, and all that is wrong with it, if anything is} */
    static @Nullable Columns read(Row header, DmiModule module, Limits limits) {
        if (header.count() > MOST) {
            header.problem(
                    Problem.LIMIT_EXCEEDED,
                    MOST,
                    "table must have at most " + MOST + " columns, but had " + header.count());
        }
        if (header.hasProblems()) {
            return null;
        }
        Columns columns = new Columns();
        new HeaderReader(header, module, limits, columns).read();
        return header.hasProblems() ? null : columns;
    }

    /** {@return the names of all columns} */
    List<String> names() {
        return names;
    }

    /** {@return where a column stands, or NONE} */
    int place(TableColumn column) {
        return places.getOrDefault(column, NONE);
    }

    /** {@return the columns of single answers} */
    List<Integer> answers() {
        return answers;
    }

    /** {@return for each column of single answers its place on the sheet of the model, which must be known, or NONE} */
    int[] slots(MaturityModel model) {
        return Objects.requireNonNull(slots.get(model.id()));
    }

    /** {@return the columns whose cells become extensions} */
    List<Integer> kept() {
        return kept;
    }

    /** Finds out what each column is. */
    private static final class HeaderReader {
        private final Row header;
        private final DmiModule module;
        private final Limits limits;
        private final Columns columns;
        private final Map<String, TableColumn> fields = new LinkedHashMap<>();
        private final Set<String> answerIds = new LinkedHashSet<>();
        private final Set<String> prefixes = new HashSet<>();
        private final FieldNames answers;
        private final FieldNames all;
        private final Set<String> seen = new HashSet<>();

        HeaderReader(Row header, DmiModule module, Limits limits, Columns columns) {
            this.header = header;
            this.module = module;
            this.limits = limits;
            this.columns = columns;
            for (TableColumn field : TableColumn.values()) {
                fields.put(field.id(), field);
            }
            prefixes.add(ModelAnswers.SAFEGUARD);
            for (MaturityModel model : module.models().all()) {
                model.answerables().stream().map(Answerable::id).forEach(answerIds::add);
                model.aspects().stream().map(Aspect::id).map(id -> id + ".").forEach(prefixes::add);
            }
            this.answers = FieldNames.optional(answerIds.toArray(String[]::new));
            this.all = FieldNames.optional(
                    Stream.concat(fields.keySet().stream(), answerIds.stream()).toArray(String[]::new));
        }

        void read() {
            for (int i = 0; i < header.count() && !header.isFull(); i++) {
                String name = header.cell(i);
                columns.names.add(name);
                if (isUsable(name, i)) {
                    column(name, i);
                }
            }
            requireAll();
            for (MaturityModel model : module.models().all()) {
                columns.slots.put(model.id(), slots(model));
            }
        }

        private boolean isUsable(String name, int i) {
            if (name.isBlank()) {
                header.problem(
                        Problem.BAD_VALUE, i, "", "column must have a name, but column " + (i + 1) + " has none");
            } else if (name.length() > limits.maxNameLength()) {
                header.problem(
                        Problem.LIMIT_EXCEEDED,
                        i,
                        name,
                        "name of column must have at most " + limits.maxNameLength()
                                + " characters (maxNameLength), but had " + name.length());
            } else if (!seen.add(name)) {
                header.problem(
                        Problem.REPEATED_FIELD,
                        i,
                        name,
                        "column " + Shown.quoted(name) + " stands twice in the header");
            } else {
                return true;
            }
            return false;
        }

        private void column(String name, int i) {
            TableColumn field = fields.get(name);
            if (field != null) {
                columns.places.put(field, i);
            } else if (answerIds.contains(name)) {
                columns.answers.add(i);
            } else if (isMeantAsAnswer(name)) {
                header.problem(
                        ModelAnswers.unknown(name),
                        i,
                        name,
                        "unknown " + (name.startsWith(ModelAnswers.SAFEGUARD) ? "safeguard " : "criterion ")
                                + Shown.quoted(name) + " in the header" + all.hint(name));
            } else {
                other(name, i);
            }
        }

        private void other(String name, int i) {
            switch (module.unknownFields()) {
                case REFUSE ->
                    header.problem(
                            Problem.UNKNOWN_FIELD,
                            i,
                            name,
                            "unknown column " + Shown.quoted(name) + " in the header" + all.hint(name));
                case KEEP -> {
                    String fault = DocumentReader.opaqueIdFault(name);
                    if (fault != null) {
                        header.problem(Problem.BAD_VALUE, i, name, "name of extension " + fault);
                    }
                    columns.kept.add(i);
                }
                case IGNORE -> {
                    // its cells are passed over
                }
            }
        }

        /** To pass over the answers to a mistyped criterion would change the score without a word. */
        private boolean isMeantAsAnswer(String name) {
            return prefixes.stream().anyMatch(name::startsWith)
                    || !answers.hint(name).isEmpty();
        }

        private void requireAll() {
            for (TableColumn field : TableColumn.BEFORE_ANSWERS) {
                if (field.isRequired() && !seen.contains(field.id())) {
                    missing(field, "required column '" + field.id() + "' is missing in the header");
                }
            }
            int code = columns.place(TableColumn.ANSWER_CODE);
            if (code == NONE && columns.answers.isEmpty()) {
                missing(
                        TableColumn.ANSWER_CODE,
                        "required column 'answer_code', or else a column for each criterion and safeguard that is"
                                + " answered, is missing in the header");
            } else if (code != NONE && !columns.answers.isEmpty()) {
                header.problem(
                        Problem.BAD_VALUE,
                        code,
                        TableColumn.ANSWER_CODE.id(),
                        "answers must be either answer codes or single answers, but are both");
            }
        }

        /** What is missing is reported where the header ends. */
        private void missing(TableColumn field, String message) {
            header.problem(Problem.MISSING_FIELD, header.count() - 1, field.id(), message);
        }

        private int[] slots(MaturityModel model) {
            return columns.answers.stream()
                    .map(columns.names::get)
                    .mapToInt(id -> model.find(id).isPresent() ? model.position(id) : NONE)
                    .toArray();
        }
    }
}
