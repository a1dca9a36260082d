package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.Readings;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.scoring.AspectProfile;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.io.Closeable;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Writes any number of profiles as one tidy table of CSV, for R, Python or a spreadsheet, in constant memory: a row for each
 * area, date and aspect, the aspects in model order.
 *
 * <p>The header is written first, even if no profile follows, but by a writer {@link #withoutHeader}. The columns:
 *
 * <ul>
 *   <li>{@code area_id}, {@code area_name}, {@code area_kind}, {@code area_parent}, {@code population},
 *       {@code assessed_on}, {@code assessor}, {@code model}: as in a table of assessments, empty where there is nothing to
 *       say;
 *   <li>{@code aspect}: the id of the aspect; {@code scored}: {@code true} or {@code false};
 *   <li>{@code level_low}, {@code level_high}: whole numbers from 1 to 5; {@code position_low}, {@code position_high}: from
 *       0 to below 1; {@code coordinate_low}, {@code coordinate_high}: from 1 to 5; all empty if the aspect is not scored;
 *   <li>{@code staged_level_low}, {@code staged_level_high}, {@code index_low}, {@code index_high}: those of the whole area,
 *       the same in each of its rows.
 * </ul>
 *
 * <p>Decimals are rounded half up to at most 6 places, as {@code value} is in JSON; the same profiles give the same bytes.
 * Where a spreadsheet would take a text for a formula, an apostrophe stands before it, as {@link AssessmentCsvWriter} says.
 *
 * <p>A target that cannot be written to is told by the exceptions of Jackson, {@link tools.jackson.core.JacksonException},
 * or by {@link java.io.UncheckedIOException}. Not safe for use by several threads.
 */
public final class ProfileCsvWriter implements Closeable {

    private static final int FIGURES_OF_ASPECT = 6;
    private static final List<String> FIGURES = List.of(
            "aspect",
            "scored",
            "level_low",
            "level_high",
            "position_low",
            "position_high",
            "coordinate_low",
            "coordinate_high",
            "staged_level_low",
            "staged_level_high",
            "index_low",
            "index_high");

    private final TableWriter out;

    /**
     * Makes a writer for programs.
     *
     * @param target where the table goes; closed by {@link #close()}
     */
    public ProfileCsvWriter(OutputStream target) {
        this(target, CsvDialect.COMMA);
    }

    /**
     * Makes a writer.
     *
     * @param target where the table goes; closed by {@link #close()}
     * @param dialect how CSV is written
     */
    public ProfileCsvWriter(OutputStream target, CsvDialect dialect) {
        this(new TableWriter(
                Objects.requireNonNull(target, "target"), Objects.requireNonNull(dialect, "dialect"), columns()));
    }

    private ProfileCsvWriter(TableWriter out) {
        this.out = out;
    }

    /**
     * {@return a writer of rows alone, without the header and the byte-order mark; for going on with a table, or for parts
     * of one that are joined later}
     *
     * @param target where the rows go; closed by {@link #close()}
     * @param dialect how CSV is written
     */
    public static ProfileCsvWriter withoutHeader(OutputStream target, CsvDialect dialect) {
        return new ProfileCsvWriter(
                new TableWriter(Objects.requireNonNull(target, "target"), Objects.requireNonNull(dialect, "dialect")));
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>();
        TableColumn.BEFORE_ANSWERS.forEach(column -> columns.add(column.id()));
        columns.addAll(FIGURES);
        return columns;
    }

    /**
     * Writes a profile, a row for each of its aspects.
     *
     * @param profile the profile
     */
    public void write(Profile profile) {
        for (AspectProfile aspect : profile.aspects()) {
            out.beginRow();
            out.header(
                    profile.area(),
                    profile.assessedOn(),
                    profile.assessor(),
                    profile.model().id().toString());
            figures(aspect);
            levels(profile.stagedLevel());
            fractions(profile.index().low(), profile.index().high());
            out.endRow();
        }
    }

    private void figures(AspectProfile aspect) {
        out.word(aspect.aspect().id());
        out.word(Boolean.toString(aspect.isScored()));
        if (!aspect.isScored()) {
            for (int i = 0; i < FIGURES_OF_ASPECT; i++) {
                out.word("");
            }
            return;
        }
        levels(aspect.level());
        Readings<Fraction> position = aspect.position();
        fractions(position.low(), position.high());
        Bounds<Fraction> coordinate = aspect.coordinate();
        fractions(coordinate.low(), coordinate.high());
    }

    private void levels(Bounds<MaturityLevel> levels) {
        out.number(levels.low().number());
        out.number(levels.high().number());
    }

    private void fractions(Fraction low, Fraction high) {
        out.decimal(ProfileSerializer.rounded(low));
        out.decimal(ProfileSerializer.rounded(high));
    }

    /** Ends the table and closes the target. */
    @Override
    public void close() {
        out.close();
    }
}
