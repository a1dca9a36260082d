package io.github.socialprescribing.dmi.rivals;

import io.github.socialprescribing.dmi.scoring.Profile;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where an aspect stands in both readings. */
record Standing(Point low, Point high) {

    /** {@return what the engine says of all aspects that are scored, by id} */
    static Map<String, Standing> of(Profile profile) {
        Map<String, Standing> standings = new LinkedHashMap<>();
        profile.aspects().forEach(aspect -> {
            if (aspect.isScored()) {
                standings.put(
                        aspect.aspect().id(),
                        new Standing(
                                new Point(
                                        aspect.level().low().number(),
                                        aspect.coordinate().low().doubleValue()),
                                new Point(
                                        aspect.level().high().number(),
                                        aspect.coordinate().high().doubleValue())));
            }
        });
        return standings;
    }
}
