package io.github.socialprescribing.dmi.portfolio;

import io.github.socialprescribing.dmi.Samples;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Areas for the tests, scored by a model of three aspects that ask for one thing at each level. */
final class Places {

    static final String CELLS = "2R 3R 4R 5R";
    static final MaturityModel MODEL = Samples.model(CELLS, CELLS, CELLS);

    private Places() {}

    /**
     * {@return the profile of an area}
     *
     * @param day its date, counted from {@link Samples#DATE}
     * @param letters the answers of each aspect, such as {@code "MMPN"} for Level 3½
     */
    static Profile area(String id, int day, String... letters) {
        return area(MODEL, id, day, letters);
    }

    static Profile area(MaturityModel model, String id, int day, String... letters) {
        String answers = Arrays.stream(letters).collect(Collectors.joining(".", "", "~"));
        return ScoringEngine.score(Samples.assessment(model, answers).toBuilder()
                .area(Area.of(id, "Place " + id))
                .assessedOn(Samples.DATE.plusDays(day))
                .build());
    }
}
