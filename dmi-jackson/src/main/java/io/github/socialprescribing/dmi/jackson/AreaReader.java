package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.AreaKind;
import io.github.socialprescribing.dmi.assessment.Membership;
import io.github.socialprescribing.dmi.assessment.Sector;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an area. */
final class AreaReader {

    private static final FieldNames FIELDS =
            FieldNames.required("id", "name").andOptional("kind", "sector", "parent", "memberships", "population");
    private static final FieldNames MEMBERSHIP = FieldNames.required("kind", "id");

    private final DocumentReader in;

    AreaReader(DocumentReader in) {
        this.in = in;
    }

    /** {@return the area; null only if a problem was reported} */
    @Nullable
    Area read() {
        String id = null;
        String name = null;
        Area.Builder area = Area.builder();
        ObjectFields fields = in.object(FIELDS);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "id" -> id = in.opaqueId();
                case "name" -> name = in.words();
                case "kind" -> {
                    AreaKind kind = in.parsed(Problem.BAD_VALUE, AreaKind::new);
                    if (kind != null) {
                        area.kind(kind);
                    }
                }
                case "sector" -> {
                    Sector sector = in.parsed(Problem.BAD_VALUE, Sector::new);
                    if (sector != null) {
                        area.sector(sector);
                    }
                }
                case "parent" -> {
                    String parent = in.opaqueId();
                    if (parent != null) {
                        area.parent(parent);
                    }
                }
                case "memberships" -> memberships().forEach(area::addMemberships);
                default -> {
                    Long population = in.wholeNumber(0, Long.MAX_VALUE);
                    if (population != null) {
                        area.population(population);
                    }
                }
            }
        }
        return id == null || name == null ? null : area.id(id).name(name).build();
    }

    private Set<Membership> memberships() {
        Set<Membership> memberships = new LinkedHashSet<>();
        if (in.isArray()) {
            while (in.nextElement()) {
                Membership membership = membership();
                if (membership != null && !memberships.add(membership)) {
                    in.badValue("must be another membership than those before it, but " + membership.kind() + " "
                            + Shown.quoted(membership.id()) + " stands twice");
                }
            }
        }
        return memberships;
    }

    private @Nullable Membership membership() {
        AreaKind kind = null;
        String id = null;
        ObjectFields fields = in.object(MEMBERSHIP);
        for (String field = fields.next(); field != null; field = fields.next()) {
            if (field.equals("kind")) {
                kind = in.parsed(Problem.BAD_VALUE, AreaKind::new);
            } else {
                id = in.opaqueId();
            }
        }
        return kind == null || id == null ? null : new Membership(kind, id);
    }
}
