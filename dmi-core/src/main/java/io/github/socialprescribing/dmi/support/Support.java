package io.github.socialprescribing.dmi.support;

import io.github.socialprescribing.dmi.Finding;
import io.github.socialprescribing.dmi.FindingKind;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.internal.DmiStyle;
import io.github.socialprescribing.dmi.model.Safeguard;
import io.github.socialprescribing.dmi.motivation.MotivationStage;
import io.github.socialprescribing.dmi.motivation.PersonCategory;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What an area has for people of a category at a stage: the answer of {@link SupportCatalogue#supportFor}.
 *
 * <p>It is about kinds of people and holds nothing of any person. Immutable and thread-safe.
 */
@Value.Immutable
@DmiStyle
public abstract sealed class Support permits ImmutableSupport {

    Support() {}

    /** {@return where the people stand with social prescribing} */
    public abstract MotivationStage stage();

    /** {@return how they are motivated} */
    public abstract PersonCategory category();

    /** {@return the forms that are for such people, in the order of the catalogue} */
    public abstract List<FormSupport> forms();

    /**
     * {@return what is worth a second look; may be empty}
     *
     * <p>People who are supported or harder to reach, and everyone during a prescription (S2.2), need a form of support by a
     * human, or by both. If none is available, there is first the finding {@link FindingKind#HUMAN_SUPPORT_UNKNOWN} where
     * one is unknown, else {@link FindingKind#DIGITAL_ONLY}. The safeguards of the area that are at risk follow, in model
     * order.
     */
    public abstract List<Finding> findings();

    /**
     * {@return the forms in the given state, in the order of the catalogue; may be empty}
     *
     * @param state what to look for
     */
    public List<FormSupport> forms(SupportState state) {
        return forms().stream().filter(form -> form.state() == state).toList();
    }

    /**
     * {@return whether people of a category need a form of support by a human at a stage}
     *
     * @param stage where they stand with social prescribing
     * @param category how they are motivated
     */
    public static boolean needsHuman(MotivationStage stage, PersonCategory category) {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(category, "category");
        return stage == MotivationStage.DURING || category != PersonCategory.SELF_MOTIVATED;
    }

    static Support of(
            Assessment assessment,
            @Nullable Set<SupportFormId> provided,
            MotivationStage stage,
            PersonCategory category,
            List<SupportForm> forms) {
        ImmutableSupport.Builder support =
                ImmutableSupport.builder().stage(stage).category(category);
        List<FormSupport> supports = forms.stream()
                .map(form -> FormSupport.of(form, assessment, provided))
                .toList();
        support.addAllForms(supports);
        if (needsHuman(stage, category)) {
            humanFinding(assessment.area().id(), stage, category, supports).ifPresent(support::addFindings);
        }
        for (Safeguard safeguard : assessment.model().safeguards()) {
            atRisk(safeguard, assessment.answers().answer(safeguard)).ifPresent(support::addFindings);
        }
        return support.build();
    }

    private static Optional<Finding> humanFinding(
            String areaId, MotivationStage stage, PersonCategory category, List<FormSupport> forms) {
        Set<SupportState> human = EnumSet.noneOf(SupportState.class);
        forms.stream().filter(form -> form.form().by().isHuman()).forEach(form -> human.add(form.state()));
        if (human.contains(SupportState.AVAILABLE)) {
            return Optional.empty();
        }
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("category", category.id());
        arguments.put("stage", stage.id());
        String who = category.title() + ", " + stage.title().toLowerCase(Locale.ROOT) + ": ";
        return Optional.of(
                human.contains(SupportState.UNKNOWN)
                        ? new Finding(
                                FindingKind.HUMAN_SUPPORT_UNKNOWN,
                                areaId,
                                arguments,
                                who + "support by a human is needed, and it is not known whether any is available.")
                        : new Finding(
                                FindingKind.DIGITAL_ONLY,
                                areaId,
                                arguments,
                                who
                                        + "support by a human is needed, and none is available; digital support alone is not"
                                        + " enough."));
    }

    /** The same finding as that of a profile, which there is only of an area that can be scored. */
    private static Optional<Finding> atRisk(Safeguard safeguard, Answer answer) {
        if (answer != Answer.PARTLY_MET && answer != Answer.NOT_MET) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                FindingKind.SAFEGUARD_AT_RISK,
                safeguard.id(),
                Map.of("title", safeguard.title()),
                "Safeguard at risk: " + safeguard.title() + " ("
                        + (answer == Answer.PARTLY_MET ? "partly met" : "not met") + ")."));
    }

    /** {@return category and stage, and how many forms are in each state} */
    @Override
    public String toString() {
        return category().id() + ", " + stage().id() + ": "
                + Arrays.stream(SupportState.values())
                        .map(state -> forms(state).size() + " " + state.id())
                        .collect(Collectors.joining(", "));
    }
}
