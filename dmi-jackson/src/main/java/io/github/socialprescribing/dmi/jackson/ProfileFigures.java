package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.scoring.AspectProfile;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.SafeguardState;
import java.util.ArrayList;
import java.util.List;

/** Reads all that a profile document says beyond what was answered, to be compared with what the answers score. */
final class ProfileFigures {

    private static final FieldNames SCORED = FieldNames.required("aspects", "of");
    private static final FieldNames COVERAGE = FieldNames.required("answered", "of");
    private static final FieldNames SAFEGUARDS = FieldNames.required("upheld", "atRisk", "unknown", "notApplicable");

    private final DocumentReader in;
    private final Figures<Profile> figures;
    private final List<AspectFigures> aspects = new ArrayList<>();

    ProfileFigures(DocumentReader in) {
        this.in = in;
        this.figures = new Figures<>(in, "answers");
    }

    /** Reads one of the fields scored, coverage, stagedLevel, typicalLevel, spread, index, aspects, safeguards. */
    void read(String field) {
        switch (field) {
            case "scored" -> scored();
            case "coverage" -> coverage();
            case "stagedLevel" ->
                figures.levels(
                        profile -> profile.stagedLevel().low().number(),
                        profile -> profile.stagedLevel().high().number());
            case "typicalLevel" ->
                figures.levels(
                        profile -> profile.typicalLevel().low().number(),
                        profile -> profile.typicalLevel().high().number());
            case "spread" ->
                figures.lowAndHigh(
                        figures::numbers,
                        profile -> profile.spread().low().counts(),
                        profile -> profile.spread().high().counts());
            case "index" ->
                figures.fractions(
                        profile -> profile.index().low(),
                        profile -> profile.index().high());
            case "safeguards" -> safeguards();
            default -> aspects();
        }
    }

    /** Reports each figure that is not the right one. */
    void compareWith(Profile profile) {
        figures.compareWith(profile);
        List<AspectProfile> right = profile.aspects();
        if (aspects.size() == right.size()) {
            for (int i = 0; i < right.size(); i++) {
                aspects.get(i).compareWith(right.get(i));
            }
        }
    }

    private void scored() {
        ObjectFields fields = in.object(SCORED);
        for (String field = fields.next(); field != null; field = fields.next()) {
            if (field.equals("aspects")) {
                figures.number(Profile::scoredAspects);
            } else {
                figures.number(profile -> profile.model().aspects().size());
            }
        }
    }

    private void coverage() {
        ObjectFields fields = in.object(COVERAGE);
        for (String field = fields.next(); field != null; field = fields.next()) {
            if (field.equals("answered")) {
                figures.number(profile -> profile.coverage().answered());
            } else {
                figures.number(profile -> profile.coverage().of());
            }
        }
    }

    private void aspects() {
        figures.elements(
                () -> aspects.add(AspectFigures.read(in)),
                profile -> profile.model().aspects().size());
    }

    private void safeguards() {
        ObjectFields fields = in.object(SAFEGUARDS);
        for (String field = fields.next(); field != null; field = fields.next()) {
            SafeguardState state = switch (field) {
                case "upheld" -> SafeguardState.UPHELD;
                case "atRisk" -> SafeguardState.AT_RISK;
                case "unknown" -> SafeguardState.UNKNOWN;
                default -> SafeguardState.NOT_APPLICABLE;
            };
            figures.ids(profile -> profile.safeguards(state));
        }
    }
}
