package io.github.socialprescribing.dmi.support;

import io.github.socialprescribing.dmi.internal.Nearest;

/** Who or what gives a form of support. In data it is its {@link #id()}. */
public enum SupportBy {
    /** Software alone, without a person who gives it. */
    DIGITAL("digital"),
    /** A person. */
    HUMAN("human"),
    /** A person with the help of software. */
    BOTH("both");

    private final String id;

    SupportBy(String id) {
        this.id = id;
    }

    /**
     * {@return the one with the given id}
     *
     * @param id such as {@code "both"}
     * @throws IllegalArgumentException if there is none; the message suggests the nearest id
     */
    public static SupportBy of(String id) {
        return Nearest.named("by", id, values(), SupportBy::id);
    }

    /** {@return the name in data: {@code "digital"}, {@code "human"} or {@code "both"}} */
    public String id() {
        return id;
    }

    /** {@return whether a person takes part} */
    public boolean isHuman() {
        return this != DIGITAL;
    }
}
