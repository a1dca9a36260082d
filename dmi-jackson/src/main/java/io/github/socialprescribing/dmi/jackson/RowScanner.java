package io.github.socialprescribing.dmi.jackson;

/**
 * Follows the cells of a row byte by byte, by the rules of Jackson's parser: a quote opens where nothing but blanks stands
 * before it in its cell, a doubled one is part of the cell, and behind the one that closes nothing but blanks may follow.
 *
 * <p>What breaks the last rule is for Jackson to report; here the cell then goes on as if it had no quotes.
 */
final class RowScanner {

    private static final int UNKNOWN = -1;

    private enum State {
        BEFORE_CELL,
        BLANKS_BEFORE_CELL,
        UNQUOTED,
        QUOTED,
        QUOTE_IN_QUOTED,
        BEHIND_QUOTED
    }

    private int separator;
    private State state = State.BEFORE_CELL;
    private int cell = 1;
    private boolean blank = true;

    /** Makes a scanner that takes the first comma or semicolon outside quotes for the separator. */
    RowScanner() {
        this.separator = UNKNOWN;
    }

    RowScanner(char separator) {
        this.separator = separator;
    }

    /** {@return whether the next byte ends the row; else it is part of it} */
    boolean endsAt(int b) {
        if (state == State.QUOTED) {
            if (b == '"') {
                state = State.QUOTE_IN_QUOTED;
            } else {
                see(b);
            }
            return false;
        }
        if (state == State.QUOTE_IN_QUOTED) {
            if (b == '"') {
                see(b);
                state = State.QUOTED;
                return false;
            }
            state = State.BEHIND_QUOTED;
        }
        if (b == '\n' || b == '\r') {
            return true;
        }
        if (isSeparator(b)) {
            state = State.BEFORE_CELL;
            cell++;
        } else if (b == '"' && (state == State.BEFORE_CELL || state == State.BLANKS_BEFORE_CELL)) {
            state = State.QUOTED;
        } else if (!isBlank(b) || (b == 0 && state == State.BEFORE_CELL)) {
            see(b);
            state = State.UNQUOTED;
        } else if (state == State.BEFORE_CELL) {
            state = State.BLANKS_BEFORE_CELL;
        }
        return false;
    }

    /** {@return whether a quote is open} */
    boolean isOpen() {
        return state == State.QUOTED;
    }

    /** {@return the number of the cell that was reached, from 1} */
    int cell() {
        return cell;
    }

    /** {@return whether there are nothing but blanks in the cells so far} */
    boolean isBlank() {
        return blank;
    }

    /** {@return the separator of cells, a comma if there was none} */
    char separator() {
        return separator == UNKNOWN ? ',' : (char) separator;
    }

    private boolean isSeparator(int b) {
        if (separator == UNKNOWN && (b == ',' || b == ';')) {
            separator = b;
        }
        return b == separator;
    }

    private void see(int b) {
        blank &= isBlank(b);
    }

    private static boolean isBlank(int b) {
        return b <= ' ';
    }
}
