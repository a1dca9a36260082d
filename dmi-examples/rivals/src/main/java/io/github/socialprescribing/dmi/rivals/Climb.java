package io.github.socialprescribing.dmi.rivals;

import java.util.Optional;

/** How far rules have got with one aspect in one reading; public, since rules are compiled elsewhere. */
public final class Climb {

    private final String aspect;
    private final Reading reading;
    private int passed = 1;
    private int level;
    private double position;
    private boolean underWay;

    Climb(String aspect, Reading reading) {
        this.aspect = aspect;
        this.reading = reading;
    }

    public String getAspect() {
        return aspect;
    }

    /** {@return the reading, as rules write it} */
    public String getReading() {
        return reading.name();
    }

    /** {@return up to which level every level is met or empty} */
    public int getPassed() {
        return passed;
    }

    public boolean isUnderWay() {
        return underWay;
    }

    /** Says that a level is met. */
    public void reach(int next) {
        level = next;
        passed = next;
    }

    /** Says that a level asks for nothing. */
    public void passOver(int next) {
        passed = next;
    }

    /** Says how much there is of the first level that is not met. */
    public void setPosition(double share) {
        position = share;
        underWay = true;
    }

    /** {@return where the aspect stands, if it is scored} */
    Optional<Point> point() {
        int reached = Math.max(level, 1);
        return level > 0 || underWay ? Optional.of(new Point(reached, reached + position)) : Optional.empty();
    }
}
