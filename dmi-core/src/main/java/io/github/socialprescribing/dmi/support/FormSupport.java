package io.github.socialprescribing.dmi.support;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.internal.DmiStyle;
import io.github.socialprescribing.dmi.model.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Whether an area has one form of support, and why.
 *
 * <p>The form is LACKING if a criterion that it needs is lacking or its human part is; else UNKNOWN if a criterion or the
 * human part is unknown; else AVAILABLE. Immutable and thread-safe.
 */
@Value.Immutable
@DmiStyle
public abstract sealed class FormSupport permits ImmutableFormSupport {

    FormSupport() {}

    /** {@return the form of support} */
    public abstract SupportForm form();

    /** {@return the criteria it needs that are PARTLY_MET, NOT_MET or NOT_APPLICABLE, in its own order; may be empty} */
    public abstract List<Criterion> lacking();

    /** {@return the criteria it needs that are UNKNOWN, in its own order; may be empty} */
    public abstract List<Criterion> unknown();

    /**
     * {@return whether a person is there to give it: AVAILABLE if it is said to be provided, LACKING if it is not among what
     * is provided, UNKNOWN if nobody said what is provided; nothing for a form that is digital alone}
     */
    public abstract Optional<SupportState> humanPart();

    /** {@return whether the area has it} */
    public SupportState state() {
        SupportState human = humanPart().orElse(SupportState.AVAILABLE);
        if (!lacking().isEmpty() || human == SupportState.LACKING) {
            return SupportState.LACKING;
        }
        return unknown().isEmpty() ? human : SupportState.UNKNOWN;
    }

    static FormSupport of(SupportForm form, Assessment assessment, @Nullable Set<SupportFormId> provided) {
        ImmutableFormSupport.Builder support = ImmutableFormSupport.builder().form(form);
        for (String need : form.needs()) {
            Answer answer = assessment.answer(need);
            if (answer == Answer.UNKNOWN) {
                support.addUnknown(assessment.model().criterion(need));
            } else if (answer != Answer.MET) {
                support.addLacking(assessment.model().criterion(need));
            }
        }
        if (form.by().isHuman()) {
            support.humanPart(humanPart(form, provided));
        }
        return support.build();
    }

    private static SupportState humanPart(SupportForm form, @Nullable Set<SupportFormId> provided) {
        if (provided == null) {
            return SupportState.UNKNOWN;
        }
        return provided.contains(form.id()) ? SupportState.AVAILABLE : SupportState.LACKING;
    }

    /** {@return the id of the form, the state, and what is lacking or unknown} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(form().id() + ": " + state().id());
        part(text, "lacking", lacking(), SupportState.LACKING);
        part(text, "unknown", unknown(), SupportState.UNKNOWN);
        return text.toString();
    }

    private void part(StringBuilder text, String name, List<Criterion> criteria, SupportState human) {
        List<String> parts =
                new ArrayList<>(criteria.stream().map(Criterion::id).toList());
        if (humanPart().filter(state -> state == human).isPresent()) {
            parts.add("the human part");
        }
        if (!parts.isEmpty()) {
            text.append("; ").append(name).append(' ').append(String.join(", ", parts));
        }
    }
}
