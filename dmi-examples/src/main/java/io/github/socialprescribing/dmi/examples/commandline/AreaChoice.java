package io.github.socialprescribing.dmi.examples.commandline;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.jackson.Incoming;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the one area to plan for: the one that is wanted, or the only one there is; its latest assessment counts. */
final class AreaChoice {

    private static final int MOST_IDS = 1_000_000;

    private final String input;
    private final Optional<String> wanted;
    private final Intake intake;
    private final Set<String> ids = new LinkedHashSet<>();
    private @Nullable Assessment latest;

    AreaChoice(String input, Optional<String> wanted, Console console) {
        this.input = input;
        this.wanted = wanted;
        this.intake = new Intake(console, "counted only.");
    }

    void take(Incoming<Assessment> incoming) {
        if (incoming instanceof Incoming.Accepted<Assessment> accepted) {
            take(accepted.value());
        } else if (incoming instanceof Incoming.Rejected<Assessment> refused) {
            intake.reject(input, refused);
        }
    }

    private void take(Assessment assessment) {
        String id = assessment.area().id();
        if (ids.size() < MOST_IDS) {
            ids.add(id);
        }
        boolean isMeant = wanted.map(id::equals)
                .orElse(latest == null || latest.area().id().equals(id));
        if (isMeant && (latest == null || !assessment.assessedOn().isBefore(latest.assessedOn()))) {
            latest = assessment;
        }
    }

    /** {@return how many records were rejected} */
    long rejected() {
        return intake.rejected();
    }

    /** {@return the assessment to plan for, if it is clear which} */
    Optional<Assessment> assessment() {
        return wanted.isEmpty() && ids.size() > 1 ? Optional.empty() : Optional.ofNullable(latest);
    }

    /** {@return why there is none} */
    String whyNone() {
        if (ids.isEmpty()) {
            return input + ": holds no assessments that can be planned for";
        }
        return wanted.map(id -> input + ": holds no area '" + id + "'" + DidYouMean.among(ids, id))
                .orElseGet(() -> input + ": holds " + ids.size() + " areas; choose one with --area, such as --area "
                        + ids.iterator().next());
    }
}
