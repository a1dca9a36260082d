package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.assessment.Evidence;
import io.github.socialprescribing.dmi.assessment.Origin;
import io.github.socialprescribing.dmi.model.Answerable;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.io.Closeable;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Writes any number of assessments as CSV, one a row, in constant memory.
 *
 * <pre>{@code
 * try (AssessmentCsvWriter writer = AssessmentCsvWriter.answerCodes(output)) {
 *     assessments.forEach(writer::write);
 *     writer.lost().forEach((field, count) -> System.err.println(count + " assessments lost their " + field));
 * }
 * }</pre>
 *
 * <p>The header is written first, even if no assessment follows. Its columns are {@code area_id}, {@code area_name},
 * {@code area_kind}, {@code area_parent}, {@code population}, {@code assessed_on}, {@code assessor}, {@code model}, and
 * then either {@code answer_code} or one for each criterion and safeguard of one model, in model order; there an UNKNOWN is
 * an empty cell. The same assessments give the same bytes.
 *
 * <p>CSV cannot carry all of an assessment; {@link #lost()} says what was left out. Where a spreadsheet would take a text
 * for a formula (it begins, or goes on behind a separator or an end of a line, with {@code = + - @}, their full-width
 * forms, a tab or an end of a line), an apostrophe stands before it, which {@link AssessmentReader} takes away.
 *
 * <p>A target that cannot be written to is told by the exceptions of Jackson, {@link tools.jackson.core.JacksonException},
 * or by {@link java.io.UncheckedIOException}. Not safe for use by several threads.
 */
public final class AssessmentCsvWriter implements Closeable {

    private static final Map<String, Predicate<Assessment>> LOSSES = losses();

    private final TableWriter out;
    private final @Nullable MaturityModel model;
    private final Map<String, Long> lost = new LinkedHashMap<>();

    private AssessmentCsvWriter(OutputStream target, @Nullable MaturityModel model, CsvDialect dialect) {
        this.model = model;
        List<String> columns = new ArrayList<>();
        TableColumn.BEFORE_ANSWERS.forEach(column -> columns.add(column.id()));
        if (model == null) {
            columns.add(TableColumn.ANSWER_CODE.id());
        } else {
            model.answerables().forEach(asked -> columns.add(asked.id()));
        }
        this.out = new TableWriter(
                Objects.requireNonNull(target, "target"), Objects.requireNonNull(dialect, "dialect"), columns);
    }

    /**
     * {@return a writer of assessments of any models with the answers as a code, for programs}
     *
     * @param target where the table goes; closed by {@link #close()}
     */
    public static AssessmentCsvWriter answerCodes(OutputStream target) {
        return answerCodes(target, CsvDialect.COMMA);
    }

    /**
     * {@return a writer of assessments of any models with the answers as a code}
     *
     * @param target where the table goes; closed by {@link #close()}
     * @param dialect how CSV is written
     */
    public static AssessmentCsvWriter answerCodes(OutputStream target, CsvDialect dialect) {
        return new AssessmentCsvWriter(target, null, dialect);
    }

    /**
     * {@return a writer of assessments of one model with a column for each criterion and safeguard, for programs}
     *
     * @param target where the table goes; closed by {@link #close()}
     * @param model the model of all assessments
     */
    public static AssessmentCsvWriter wide(OutputStream target, MaturityModel model) {
        return wide(target, model, CsvDialect.COMMA);
    }

    /**
     * {@return a writer of assessments of one model with a column for each criterion and safeguard}
     *
     * @param target where the table goes; closed by {@link #close()}
     * @param model the model of all assessments
     * @param dialect how CSV is written
     */
    public static AssessmentCsvWriter wide(OutputStream target, MaturityModel model, CsvDialect dialect) {
        return new AssessmentCsvWriter(target, Objects.requireNonNull(model, "model"), dialect);
    }

    /**
     * Writes an assessment.
     *
     * @param assessment the assessment
     * @throws IllegalArgumentException if each row has the columns of one model and the assessment is of another one; the
     *     message names both
     */
    public void write(Assessment assessment) {
        if (model != null) {
            model.requireSameAs(assessment.model());
        }
        out.beginRow();
        out.header(
                assessment.area(),
                assessment.assessedOn(),
                assessment.assessor(),
                assessment.model().id().toString());
        if (model == null) {
            out.word(assessment.answers().toCode());
        } else {
            for (Answerable asked : model.answerables()) {
                Answer answer = assessment.answers().answer(asked.id());
                out.word(answer == Answer.UNKNOWN ? "" : answer.id());
            }
        }
        out.endRow();
        LOSSES.forEach((field, isLost) -> {
            if (isLost.test(assessment)) {
                lost.merge(field, 1L, Long::sum);
            }
        });
    }

    /**
     * Says what CSV could not carry of the assessments that were written: of the area {@code sector} and
     * {@code memberships}, of the evidence {@code note}, {@code links} and {@code recordedOn}, the {@code origin} of quick
     * answers, the {@code fingerprint} of the model (always), the {@code context} and the {@code extensions}.
     *
     * @return how many assessments lost it, by the name of the field in JSON, in the order above, without those that none
     *     has lost; may be empty
     */
    public Map<String, Long> lost() {
        Map<String, Long> inOrder = new LinkedHashMap<>();
        for (String field : LOSSES.keySet()) {
            Long count = lost.get(field);
            if (count != null) {
                inOrder.put(field, count);
            }
        }
        return Collections.unmodifiableMap(inOrder);
    }

    private static Map<String, Predicate<Assessment>> losses() {
        Map<String, Predicate<Assessment>> losses = new LinkedHashMap<>();
        losses.put("sector", assessment -> assessment.area().sector().isPresent());
        losses.put("memberships", assessment -> !assessment.area().memberships().isEmpty());
        losses.put(
                "note",
                assessment ->
                        hasEvidence(assessment, evidence -> evidence.note().isPresent()));
        losses.put(
                "links",
                assessment ->
                        hasEvidence(assessment, evidence -> !evidence.links().isEmpty()));
        losses.put(
                "recordedOn",
                assessment -> hasEvidence(
                        assessment, evidence -> evidence.recordedOn().isPresent()));
        losses.put("origin", assessment -> assessment.origin() == Origin.QUICK);
        losses.put("fingerprint", assessment -> true);
        losses.put("context", assessment -> !assessment.context().isEmpty());
        losses.put("extensions", assessment -> !assessment.extensions().isEmpty());
        return losses;
    }

    private static boolean hasEvidence(Assessment assessment, Predicate<Evidence> predicate) {
        return assessment.evidence().values().stream().anyMatch(predicate);
    }

    /** Ends the table and closes the target. */
    @Override
    public void close() {
        out.close();
    }
}
