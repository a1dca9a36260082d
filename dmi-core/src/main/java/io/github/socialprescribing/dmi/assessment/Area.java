package io.github.socialprescribing.dmi.assessment;

import io.github.socialprescribing.dmi.internal.Checks;
import io.github.socialprescribing.dmi.internal.DmiStyle;
import io.github.socialprescribing.dmi.internal.Packed;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.immutables.value.Value;

/**
 * A place or project that is assessed, such as a borough, a neighbourhood or a programme.
 *
 * <p>The id is opaque: the library compares ids, case included, and reads nothing into them. Immutable and thread-safe.
 */
@Value.Immutable
@DmiStyle
public abstract sealed class Area permits ImmutableArea {

    static {
        Packed.installPopulations(new ToLongFunction<Area>() {
            @Override
            public long applyAsLong(Area area) {
                return area.populationOrNone();
            }
        });
    }

    Area() {}

    /** {@return the opaque id, 1 to 200 characters without control characters} */
    public abstract String id();

    /** {@return the name that people know it by, not blank} */
    public abstract String name();

    /** {@return what kind of area it is} */
    public abstract Optional<AreaKind> kind();

    /** {@return the sector that runs social prescribing there} */
    public abstract Optional<Sector> sector();

    /** {@return how many people live there or are served, 0 or more} */
    public abstract OptionalLong population();

    /** {@return the id of the area that it lies within, 1 to 200 characters without control characters} */
    public abstract Optional<String> parent();

    /** {@return the further units that it belongs to, each once, in the order given; may be empty} */
    public abstract List<Membership> memberships();

    /** {@return the population, or −1; kept as a number, since counting a million areas makes no objects} */
    @Value.Derived
    @Value.Auxiliary
    long populationOrNone() {
        return population().orElse(-1);
    }

    @Value.Check
    void check() {
        Checks.opaqueId("id of area", id());
        Checks.text("name of area", name());
        if (parent().isPresent()) {
            Checks.opaqueId("parent of area", parent().get());
        }
        if (population().orElse(0) < 0) {
            throw new IllegalArgumentException("population of area must be 0 or more, but was "
                    + population().getAsLong());
        }
        HashSet<Membership> seen = new HashSet<>();
        for (Membership membership : memberships()) {
            if (!seen.add(membership)) {
                throw new IllegalArgumentException("memberships of area must be different, but " + membership.kind()
                        + " " + Checks.quote(membership.id()) + " stands twice");
            }
        }
    }

    /** {@return name and id, and what else is known, such as {@code "Northbank (northbank), borough, population 259146"}} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(name() + " (" + id() + ")");
        kind().ifPresent(kind -> text.append(", ").append(kind));
        sector().ifPresent(sector -> text.append(", ").append(sector));
        population().ifPresent(people -> text.append(", population ").append(people));
        parent().ifPresent(parent -> text.append(", within ").append(parent));
        memberships().forEach(membership -> text.append(", of ").append(membership));
        return text.toString();
    }

    /**
     * {@return an area of which nothing but id and name is known}
     *
     * @param id the opaque id, 1 to 200 characters without control characters
     * @param name the name, not blank
     * @throws IllegalArgumentException if the id or the name does not follow its rule
     */
    public static Area of(String id, String name) {
        return builder().id(id).name(name).build();
    }

    /** {@return a builder with nothing set} */
    public static Builder builder() {
        return ImmutableArea.builder();
    }

    /** Builds an {@link Area}. */
    public sealed interface Builder permits ImmutableArea.Builder {
        /**
         * Sets the id; needed.
         *
         * @param id the opaque id, 1 to 200 characters without control characters
         * @return this builder
         */
        Builder id(String id);

        /**
         * Sets the name; needed.
         *
         * @param name the name, not blank
         * @return this builder
         */
        Builder name(String name);

        /**
         * Sets the kind.
         *
         * @param kind what kind of area it is
         * @return this builder
         */
        Builder kind(AreaKind kind);

        /**
         * Sets the sector.
         *
         * @param sector the sector that runs social prescribing there
         * @return this builder
         */
        Builder sector(Sector sector);

        /**
         * Sets the population.
         *
         * @param population how many people, 0 or more
         * @return this builder
         */
        Builder population(long population);

        /**
         * Sets the id of the parent.
         *
         * @param parent the id of the area that it lies within, 1 to 200 characters without control characters
         * @return this builder
         */
        Builder parent(String parent);

        /**
         * Adds a membership.
         *
         * @param membership a further unit that it belongs to, not one added before
         * @return this builder
         */
        Builder addMemberships(Membership membership);

        /**
         * {@return the area}
         *
         * @throws IllegalStateException if id or name is missing
         * @throws IllegalArgumentException if a value does not follow its rule
         */
        Area build();
    }
}
