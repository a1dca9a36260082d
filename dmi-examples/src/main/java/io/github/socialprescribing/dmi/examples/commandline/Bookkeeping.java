package io.github.socialprescribing.dmi.examples.commandline;

import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks what concerns several records: duplicates and parents, for the first million areas. */
final class Bookkeeping {

    private static final int MOST = 1_000_000;
    private static final int NAMED = 5;

    private final int most;
    private final Fingerprints keys = new Fingerprints();
    private final Fingerprints areas = new Fingerprints();
    private final Set<String> parents = new LinkedHashSet<>();
    private final Set<String> duplicates = new LinkedHashSet<>();
    private boolean beyond;

    Bookkeeping() {
        this(MOST);
    }

    Bookkeeping(int most) {
        this.most = most;
    }

    void add(Assessment assessment) {
        if (keys.size() >= most) {
            beyond = true;
            return;
        }
        Area area = assessment.area();
        areas.add(area.id());
        area.parent().ifPresent(parents::add);
        if (!keys.add(key(assessment))) {
            duplicates.add(area.id() + " on " + assessment.assessedOn());
        }
    }

    /** {@return area, date and assessor; neither an id nor a date has an end of a line in it} */
    private static String key(Assessment assessment) {
        return assessment.area().id() + "\n" + assessment.assessedOn()
                + assessment.assessor().map(assessor -> "\n" + assessor).orElse("");
    }

    /** {@return what was found, a sentence each} */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!duplicates.isEmpty()) {
            remarks.add("Same area, date and assessor more than once: " + some(duplicates) + ".");
        }
        Set<String> unknown = new LinkedHashSet<>(parents);
        unknown.removeIf(areas::contains);
        if (!unknown.isEmpty()) {
            remarks.add("Parents that are not among the areas" + (beyond ? " checked: " : ": ") + some(unknown) + ".");
        }
        if (beyond) {
            remarks.add(String.format(
                    Locale.ROOT, "Duplicates and parents were not checked beyond the first %,d areas.", most));
        }
        return remarks;
    }

    private static String some(Set<String> names) {
        String first = String.join(", ", names.stream().limit(NAMED).toList());
        return names.size() <= NAMED
                ? first
                : first + String.format(Locale.ROOT, " and %,d more", names.size() - NAMED);
    }
}
