package io.github.socialprescribing.dmi.jackson;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The columns that every table of assessments may have, in the order in which they are written. */
enum TableColumn {
    AREA_ID(true),
    AREA_NAME(true),
    AREA_KIND(false),
    AREA_PARENT(false),
    POPULATION(false),
    ASSESSED_ON(true),
    ASSESSOR(false),
    MODEL(true),
    ANSWER_CODE(true);

    /** All that come before the answers. */
    static final Set<TableColumn> BEFORE_ANSWERS = Collections.unmodifiableSet(EnumSet.range(AREA_ID, MODEL));

    private final String id = name().toLowerCase(Locale.ROOT);
    private final boolean required;

    TableColumn(boolean required) {
        this.required = required;
    }

    /** {@return the name in the header} */
    String id() {
        return id;
    }

    /** {@return whether its cells must not be empty, nor the column be missing, save for single answers in place of codes} */
    boolean isRequired() {
        return required;
    }
}
