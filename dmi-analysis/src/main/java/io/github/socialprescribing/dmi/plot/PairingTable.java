package io.github.socialprescribing.dmi.plot;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.portfolio.AspectStanding;
import io.github.socialprescribing.dmi.portfolio.LeadersAndLearners;
import io.github.socialprescribing.dmi.portfolio.Pairing;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who is ahead and who behind in each aspect, and whom those behind may learn from.
 *
 * <p>Names from outside cannot disturb the table: controls in them are shown as marks. Immutable and thread-safe.
 */
public final class PairingTable {

    private static final int DEFAULT_COLUMNS = 80;
    private static final int LEAST_COLUMNS = 50;
    private static final int DECIMALS = 2;
    private static final String INDENT = "  ";

    private final LeadersAndLearners standings;
    private final int rows;
    private final int columns;
    private final Symbols symbols;

    private PairingTable(LeadersAndLearners standings, int rows, int columns, Symbols symbols) {
        this.standings = standings;
        this.rows = rows;
        this.columns = columns;
        this.symbols = symbols;
    }

    /**
     * {@return the table of all aspects in model order}
     *
     * @param standings leaders and learners
     */
    public static PairingTable of(LeadersAndLearners standings) {
        return new PairingTable(standings, Integer.MAX_VALUE, DEFAULT_COLUMNS, Symbols.UNICODE);
    }

    /**
     * {@return this table with fewer rows}
     *
     * @param most how many leaders and how many learners of each aspect are shown, 0 or more, the first by area id; the
     *     others are counted; all unless said
     * @throws IllegalArgumentException if it is negative
     */
    public PairingTable withRows(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("rows must be 0 or more, but was " + most);
        }
        return new PairingTable(standings, most, columns, symbols);
    }

    /**
     * {@return this table with another width}
     *
     * @param textColumns how many columns a line may take, 50 or more; 80 unless said
     * @throws IllegalArgumentException if there are fewer than 50
     */
    public PairingTable withColumns(int textColumns) {
        if (textColumns < LEAST_COLUMNS) {
            throw new IllegalArgumentException("columns must be " + LEAST_COLUMNS + " or more, but was " + textColumns);
        }
        return new PairingTable(standings, rows, textColumns, symbols);
    }

    /**
     * {@return this table in other characters; UNICODE unless said}
     *
     * @param textSymbols the characters
     */
    public PairingTable withSymbols(Symbols textSymbols) {
        return new PairingTable(standings, rows, columns, textSymbols);
    }

    /** {@return the table as text, each line ended by a line feed; no line is wider than the columns} */
    public String toText() {
        StringBuilder text = new StringBuilder();
        standings.aspects().forEach(standing -> aspect(text, standing));
        wrap(
                text,
                "",
                "Ahead: above the lower median of the areas, whatever is unknown. Behind: below it. Apart: the mean"
                        + " difference of the coordinates of the other aspects, in levels. Over: how many those are,"
                        + " scored in both. Nobody ahead is less apart; among equals stands the first by id.");
        return text.toString();
    }

    private void aspect(StringBuilder text, AspectStanding standing) {
        wrap(
                text,
                "",
                standing.aspect().name() + ": "
                        + standing.median()
                                .map(median -> "lower median " + median + " of " + standing.scoredAreas()
                                        + (standing.scoredAreas() == 1 ? " area" : " areas"))
                                .orElse("scored in no area"));
        if (standing.median().isPresent()) {
            wrap(text, INDENT + "Ahead: ", named(standing, standing.leaders()));
            if (standing.pairings().isEmpty()) {
                wrap(text, INDENT + "Behind: ", named(standing, standing.learners()));
            } else {
                pairings(text, standing.pairings());
            }
        }
        text.append('\n');
    }

    private String named(AspectStanding standing, List<Profile> areas) {
        if (areas.isEmpty()) {
            return "nobody";
        }
        String names = areas.stream()
                .limit(rows)
                .map(area -> area.area().name() + " ("
                        + level(area.aspect(standing.aspect().id()).level()) + ")")
                .collect(Collectors.joining(", "));
        return areas.size() <= rows ? names : names + (rows == 0 ? "" : " and ") + more(areas.size());
    }

    private String more(int all) {
        return (all - rows) + (rows == 0 ? (all == 1 ? " area" : " areas") : " more");
    }

    private void pairings(StringBuilder text, List<Pairing> pairings) {
        if (rows > 0) {
            row(text, "Behind", "Level", "may learn from", "Level", "Apart", "Over");
        }
        for (Pairing pairing : pairings.subList(0, Math.min(rows, pairings.size()))) {
            String aspect = pairing.aspect().id();
            row(
                    text,
                    pairing.learner().area().name(),
                    level(pairing.learner().aspect(aspect).level()),
                    pairing.leader().area().name(),
                    level(pairing.leader().aspect(aspect).level()),
                    pairing.distance()
                            .map(distance -> distance.round(DECIMALS).toString())
                            .orElse("-"),
                    String.valueOf(pairing.comparedAspects()));
        }
        if (pairings.size() > rows) {
            wrap(text, INDENT + "Behind: ", (rows == 0 ? "" : "and ") + more(pairings.size()));
        }
    }

    private void row(
            StringBuilder text,
            String learner,
            String level,
            String leader,
            String leaderLevel,
            String apart,
            String over) {
        int besides = " Level Level Apart Over".length();
        int name = (columns - INDENT.length() - besides - 1) / 2;
        String line = INDENT
                + cell(learner, name)
                + ' '
                + cell(level, 5)
                + ' '
                + cell(leader, name)
                + ' '
                + cell(leaderLevel, 5)
                + ' '
                + cell(apart, 5)
                + ' '
                + over;
        text.append(line.stripTrailing()).append('\n');
    }

    private String cell(String value, int width) {
        return TextWidth.fit(value, width, symbols == Symbols.ASCII);
    }

    private void wrap(StringBuilder text, String start, String words) {
        TextWidth.wrap(start, words, start.isEmpty() ? "" : INDENT + INDENT, columns, symbols == Symbols.ASCII)
                .forEach(line -> text.append(line).append('\n'));
    }

    private static String level(Bounds<MaturityLevel> level) {
        int low = level.low().number();
        return level.isExact() ? "" + low : low + "-" + level.high().number();
    }

    /** {@return the table as text} */
    @Override
    public String toString() {
        return toText();
    }
}
