package io.github.socialprescribing.dmi.plot;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.scoring.AspectProfile;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.List;

/**
 * Areas as rows, their headlines and the level of each aspect as columns.
 *
 * <p>Rows stand in the order given. Names from outside cannot disturb the table: controls in them are shown as marks.
 * Immutable and thread-safe.
 */
public final class AreaTable {

    private static final int DEFAULT_COLUMNS = 80;
    private static final int LEAST_COLUMNS = 50;
    private static final int LEAST_NAME = 16;
    private static final int HEADLINE_COLUMNS = " Staged Typical Index    ".length();

    private final List<Profile> profiles;
    private final int columns;
    private final Symbols symbols;

    private AreaTable(List<Profile> profiles, int columns, Symbols symbols) {
        this.profiles = profiles;
        this.columns = columns;
        this.symbols = symbols;
    }

    /**
     * {@return the table of the areas}
     *
     * @param profiles the areas, all scored by one model, in the order of the rows
     * @throws IllegalArgumentException if the profiles are of different models; the message names two
     */
    public static AreaTable of(List<Profile> profiles) {
        profiles.forEach(profile -> profiles.get(0).model().requireSameAs(profile.model()));
        return new AreaTable(List.copyOf(profiles), DEFAULT_COLUMNS, Symbols.UNICODE);
    }

    /**
     * {@return this table with another width}
     *
     * @param textColumns how many columns a line may take, 50 or more; 80 unless said
     * @throws IllegalArgumentException if there are fewer than 50
     */
    public AreaTable withColumns(int textColumns) {
        if (textColumns < LEAST_COLUMNS) {
            throw new IllegalArgumentException("columns must be " + LEAST_COLUMNS + " or more, but was " + textColumns);
        }
        return new AreaTable(profiles, textColumns, symbols);
    }

    /**
     * {@return this table in other characters; UNICODE unless said}
     *
     * @param textSymbols the characters
     */
    public AreaTable withSymbols(Symbols textSymbols) {
        return new AreaTable(profiles, columns, textSymbols);
    }

    /**
     * {@return the table as text, each line ended by a line feed; no line is wider than the columns}
     *
     * <p>The levels of the aspects are left out where they do not all fit.
     */
    public String toText() {
        if (profiles.isEmpty()) {
            return "No areas.\n";
        }
        List<Aspect> aspects = profiles.get(0).model().aspects();
        boolean withAspects = LEAST_NAME + HEADLINE_COLUMNS + AspectHeadings.COLUMNS * aspects.size() <= columns;
        int nameColumns = columns - HEADLINE_COLUMNS - (withAspects ? AspectHeadings.COLUMNS * aspects.size() : 0);
        StringBuilder text = new StringBuilder();
        StringBuilder header = new StringBuilder(cell("Area", nameColumns)).append(" Staged Typical Index    ");
        if (withAspects) {
            aspects.forEach(
                    aspect -> header.append(' ').append(cell(AspectHeadings.of(aspect), AspectHeadings.COLUMNS - 1)));
        }
        line(text, header);
        for (Profile profile : profiles) {
            StringBuilder row = new StringBuilder(cell(profile.area().name(), nameColumns));
            row.append(' ').append(cell(levels(profile.stagedLevel()), 6));
            row.append(' ').append(cell(levels(profile.typicalLevel()), 7));
            row.append(' ').append(cell(index(profile), 9));
            if (withAspects) {
                profile.aspects()
                        .forEach(aspect -> row.append(' ').append(cell(level(aspect), AspectHeadings.COLUMNS - 1)));
            }
            line(text, row);
        }
        if (withAspects) {
            AspectHeadings.legend(aspects, Aspect::name, columns, symbols)
                    .forEach(entry -> line(text, cell(entry, columns)));
        }
        text.append("A range runs from the low to the high reading.\n");
        return text.append("The index treats an order as a number.\n").toString();
    }

    private static void line(StringBuilder text, CharSequence cells) {
        text.append(cells.toString().stripTrailing()).append('\n');
    }

    private String cell(String value, int width) {
        return TextWidth.fit(value, width, symbols == Symbols.ASCII);
    }

    private static String level(AspectProfile aspect) {
        return aspect.isScored() ? levels(aspect.level()) : "-";
    }

    private static String levels(Bounds<MaturityLevel> levels) {
        int low = levels.low().number();
        return levels.isExact() ? "" + low : low + "-" + levels.high().number();
    }

    private static String index(Profile profile) {
        String low = profile.index().low().round(2).toString();
        return profile.index().isExact()
                ? low
                : low + "-" + profile.index().high().round(2);
    }

    /** {@return the table as text} */
    @Override
    public String toString() {
        return toText();
    }
}
