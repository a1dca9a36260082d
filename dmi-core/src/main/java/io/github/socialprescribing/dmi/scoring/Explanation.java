package io.github.socialprescribing.dmi.scoring;

import static io.github.socialprescribing.dmi.scoring.AspectProfile.MET_BIT;
import static io.github.socialprescribing.dmi.scoring.AspectProfile.NOT_MET_BIT;
import static io.github.socialprescribing.dmi.scoring.AspectProfile.PARTLY_MET_BIT;
import static io.github.socialprescribing.dmi.scoring.AspectProfile.UNKNOWN_BIT;

import io.github.socialprescribing.dmi.Message;
import io.github.socialprescribing.dmi.assessment.Origin;
import io.github.socialprescribing.dmi.internal.AspectReading;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says in words where an aspect stands. */
final class Explanation {

    private static final int USUAL_LENGTH = 400;

    private final Profile profile;
    private final AspectProfile aspect;
    private final Map<String, String> arguments = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder(USUAL_LENGTH);

    Explanation(Profile profile, AspectProfile aspect) {
        this.profile = profile;
        this.aspect = aspect;
    }

    Message message() {
        arguments.put("aspect", aspect.aspect().id());
        if (!aspect.isScored()) {
            return new Message(
                    "aspect-not-scored", arguments, "Not scored: nothing that this aspect requires applies here.");
        }
        level();
        int next = aspect.nextLevelOrNone(false);
        String code = next == AspectReading.NONE ? "aspect-complete" : "aspect-at-level";
        if (next == AspectReading.NONE) {
            text.append(
                    aspect.level().low() == MaturityLevel.OPTIMISED
                            ? " Everything that this aspect requires is in place."
                            : " Nothing that this aspect requires at a higher level applies here.");
        } else {
            nextLevel(next);
        }
        list("unknown", "Not known: ", aspect.unknown());
        if (profile.origin() == Origin.QUICK) {
            arguments.put("origin", Origin.QUICK.id());
            text.append(" Answers were derived from a quick assessment: not all criteria were asked singly.");
        }
        return new Message(code, arguments, text.toString());
    }

    private void level() {
        MaturityLevel low = aspect.level().low();
        MaturityLevel high = aspect.level().high();
        arguments.put("levelLow", String.valueOf(low.number()));
        arguments.put("levelHigh", String.valueOf(high.number()));
        if (low == high) {
            text.append(low).append('.');
        } else {
            text.append("Between ").append(low).append(" and ").append(high).append('.');
        }
    }

    private void nextLevel(int next) {
        List<Criterion> partlyMet = aspect.required(next, next, PARTLY_MET_BIT);
        List<Criterion> missing = aspect.required(next, next, NOT_MET_BIT);
        int met = aspect.required(next, next, MET_BIT).size();
        int of = aspect.required(next, next, MET_BIT | PARTLY_MET_BIT | NOT_MET_BIT | UNKNOWN_BIT)
                .size();
        arguments.put("nextLevel", String.valueOf(next));
        arguments.put("of", String.valueOf(of));
        arguments.put("met", String.valueOf(met));
        if (of == 1) {
            text.append(' ').append(MaturityLevel.of(next)).append(" asks for one thing, which is ");
            text.append(!partlyMet.isEmpty() ? "partly in place." : missing.isEmpty() ? "not known." : "missing.");
        } else {
            text.append(" Of the ").append(of).append(" things that ").append(MaturityLevel.of(next));
            text.append(" asks for, ").append(met);
            text.append(met == 1 ? " is in place" : " are in place");
            if (!partlyMet.isEmpty()) {
                text.append(" and ").append(partlyMet.size());
                text.append(partlyMet.size() == 1 ? " is partly" : " are partly");
            }
            text.append('.');
        }
        list("partlyMet", "Partly: ", partlyMet);
        list("missing", "Missing: ", missing);
    }

    private void list(String argument, String words, List<Criterion> criteria) {
        if (criteria.isEmpty()) {
            return;
        }
        StringBuilder ids = new StringBuilder();
        text.append(' ').append(words);
        String comma = "";
        String blank = "";
        for (Criterion criterion : criteria) {
            ids.append(blank).append(criterion.id());
            text.append(comma).append(criterion.title());
            blank = " ";
            comma = ", ";
        }
        arguments.put(argument, ids.toString());
        text.append('.');
    }
}
