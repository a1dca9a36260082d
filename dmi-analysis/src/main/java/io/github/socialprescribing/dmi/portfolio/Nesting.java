package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.Finding;
import io.github.socialprescribing.dmi.FindingKind;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.AreaKind;
import io.github.socialprescribing.dmi.assessment.Sector;
import io.github.socialprescribing.dmi.internal.Checks;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Which areas lie within which, by their latest profiles, and what is odd about it. */
final class Nesting {

    private static final int NAMED = 5;

    private final Map<String, List<Profile>> histories;
    private final Set<String> inCircles = new HashSet<>();
    private final Map<String, List<String>> children = new TreeMap<>();
    private final List<String> roots = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** Takes the profiles of each area by rising date, in the order of the ids of the areas. */
    Nesting(Map<String, List<Profile>> histories) {
        this.histories = histories;
        List<List<String>> circles = circles();
        histories.keySet().forEach(this::place);
        children.forEach((parent, areas) -> {
            if (!histories.containsKey(parent)) {
                findings.add(unknownParent(parent, areas));
            }
        });
        circles.forEach(circle -> findings.add(circle(circle)));
        histories.forEach(this::addChanges);
    }

    List<Finding> findings() {
        return Collections.unmodifiableList(findings);
    }

    List<String> roots() {
        return roots;
    }

    List<String> children(String id) {
        return children.getOrDefault(id, List.of());
    }

    /** {@return the area within which an area lies, or nothing if it lies within itself or names none} */
    Optional<String> parentOf(Area area) {
        return inCircles.contains(area.id()) ? Optional.empty() : area.parent();
    }

    private void place(String id) {
        Optional<String> parent = parentOf(latest(id));
        parent.ifPresent(name ->
                children.computeIfAbsent(name, first -> new ArrayList<>()).add(id));
        if (parent.filter(histories::containsKey).isEmpty()) {
            roots.add(id);
        }
    }

    private Area latest(String id) {
        List<Profile> history = histories.getOrDefault(id, List.of());
        return history.get(history.size() - 1).area();
    }

    /** Goes up from each area until it comes to one that was seen: on the way now, if there is a circle. */
    private List<List<String>> circles() {
        List<List<String>> circles = new ArrayList<>();
        Map<String, Integer> seenOn = new HashMap<>();
        int way = 0;
        for (String start : histories.keySet()) {
            way++;
            String id = start;
            while (histories.containsKey(id) && seenOn.putIfAbsent(id, way) == null) {
                id = latest(id).parent().orElse("");
            }
            if (seenOn.getOrDefault(id, 0) == way) {
                circles.add(circleFrom(id));
            }
        }
        return circles;
    }

    private List<String> circleFrom(String start) {
        List<String> circle = new ArrayList<>();
        String id = start;
        while (inCircles.add(id)) {
            circle.add(id);
            id = latest(id).parent().orElseThrow();
        }
        Collections.rotate(circle, -circle.indexOf(Collections.min(circle)));
        return circle;
    }

    private static Finding unknownParent(String parent, List<String> areas) {
        return new Finding(
                FindingKind.UNKNOWN_PARENT,
                parent,
                arguments("parent", parent, "areas", String.join(", ", areas)),
                "There is no profile of " + Checks.quote(parent) + ", which is named as parent of " + some(areas)
                        + ".");
    }

    private static Finding circle(List<String> circle) {
        String message = circle.size() == 1
                ? "Area " + some(circle) + " is named as its own parent; it stands at the top."
                : "Areas lie within each other in a circle, each in the next one: " + some(circle)
                        + "; each of them stands at the top.";
        return new Finding(
                FindingKind.CIRCLE_OF_PARENTS, circle.get(0), arguments("areas", String.join(", ", circle)), message);
    }

    private void addChanges(String id, List<Profile> history) {
        if (history.size() > 1) {
            addChange(id, "name", history, area -> Optional.of(area.name()));
            addChange(id, "kind", history, area -> area.kind().map(AreaKind::id));
            addChange(id, "sector", history, area -> area.sector().map(Sector::id));
            addChange(id, "parent", history, Area::parent);
        }
    }

    private void addChange(String id, String fact, List<Profile> history, Function<Area, Optional<String>> value) {
        Set<String> values = new LinkedHashSet<>();
        history.forEach(profile ->
                values.add(value.apply(profile.area()).map(Checks::quote).orElse("none")));
        if (values.size() > 1) {
            findings.add(new Finding(
                    FindingKind.CHANGED_AREA,
                    id,
                    arguments("area", id, "fact", fact, "values", String.join(", ", values)),
                    "Profiles of area " + Checks.quote(id) + " tell a different " + fact + ": "
                            + String.join(", then ", values) + "; the latest holds."));
        }
    }

    private static Map<String, String> arguments(String... namesAndValues) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return arguments;
    }

    private static String some(List<String> ids) {
        String first =
                String.join(", ", ids.stream().limit(NAMED).map(Checks::quote).toList());
        return ids.size() <= NAMED ? first : first + " and " + (ids.size() - NAMED) + " more";
    }
}
