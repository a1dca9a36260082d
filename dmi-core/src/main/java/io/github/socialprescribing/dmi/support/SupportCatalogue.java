package io.github.socialprescribing.dmi.support;

import io.github.socialprescribing.dmi.Clause;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.internal.Checks;
import io.github.socialprescribing.dmi.internal.Nearest;
import io.github.socialprescribing.dmi.motivation.MotivationStage;
import io.github.socialprescribing.dmi.motivation.PersonCategory;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The forms of support that the Social Prescribing Motivation Model knows, and the question what an area has of them.
 *
 * <p>For an area's assessment, the human forms that it provides, a stage and a category, {@link #supportFor} says of each
 * form that is for such people whether it is available, lacking or unknown. An assessment cannot tell whether there is
 * somebody to give support, so the caller says which of the forms that are human, or human and digital both, the area
 * provides; who says nothing gets UNKNOWN for all of them.
 *
 * <p>What a form needs are criteria of the standard model. An assessment by another model will do if that model has
 * criteria of the same ids, as one that is derived from the standard model has; else it is refused, and a
 * {@link io.github.socialprescribing.dmi.assessment.Migration} to the standard model is the way. Immutable and
 * thread-safe.
 */
public final class SupportCatalogue {

    private static final String ANY_STAGE = "pre during post";
    private static final String ANYBODY = "self-motivated supported harder-to-reach";

    private static final SupportCatalogue STANDARD = new SupportCatalogue(List.of(
            form(
                    SupportFormId.SELF_DIRECTED,
                    "Finding one's own way",
                    "People find what they need online and act on it by themselves.",
                    "pre",
                    "self-motivated",
                    SupportBy.DIGITAL,
                    "citizens.website",
                    "S1.3 C1.1 C1.2"),
            form(
                    SupportFormId.ONLINE_INFORMATION,
                    "Information online",
                    "People can read online about services, activities and their own wellbeing.",
                    ANY_STAGE,
                    ANYBODY,
                    SupportBy.DIGITAL,
                    "citizens.website",
                    "S1.2 S1.4 S2.2 S3.2"),
            form(
                    SupportFormId.ONLINE_SUPPORT,
                    "Support online",
                    "People get help online to look after themselves.",
                    ANY_STAGE,
                    "self-motivated supported",
                    SupportBy.DIGITAL,
                    "citizens.signposting",
                    "S1.2 S2.2 S3.2"),
            form(
                    SupportFormId.APP_SIGNPOSTING,
                    "Pointers to apps",
                    "People are pointed to apps and wearable devices that somebody has accredited.",
                    ANY_STAGE,
                    "self-motivated supported",
                    SupportBy.DIGITAL,
                    "citizens.signposting",
                    "S1.4 S2.2 S3.2"),
            form(
                    SupportFormId.ACTIVITY_SIGNPOSTING,
                    "Pointers to activities",
                    "Somebody looks up clubs, classes and other activities that suit a person, and points them there.",
                    "pre",
                    ANYBODY,
                    SupportBy.BOTH,
                    "information.directory",
                    "S1.4"),
            form(
                    SupportFormId.PRESCRIBING,
                    "Offer of a prescription",
                    "Somebody offers the person a social prescription.",
                    "pre",
                    "supported harder-to-reach",
                    SupportBy.HUMAN,
                    "programme.started",
                    "S1.1 S1.3 C2.1"),
            form(
                    SupportFormId.LINK_WORKER,
                    "Direct support",
                    "A link worker, the programme or the GP is there for the person directly.",
                    "during",
                    ANYBODY,
                    SupportBy.HUMAN,
                    "programme.started",
                    "S2.1 S2.2"),
            form(
                    SupportFormId.PARTICIPATION_TRACKING,
                    "Participation followed",
                    "The platform follows whether people take part and what they use.",
                    "during",
                    ANYBODY,
                    SupportBy.DIGITAL,
                    "platform.referral-management",
                    "S2.4"),
            form(
                    SupportFormId.TARGETED_APPS,
                    "Apps chosen for an aim",
                    "People get apps chosen for what they want to achieve.",
                    "during post",
                    "self-motivated supported",
                    SupportBy.DIGITAL,
                    "citizens.digital-prescribing",
                    "S2.4 S3.3"),
            form(
                    SupportFormId.PEER_CHAT,
                    "Peer support by chat",
                    "People in a similar position support each other in a secure chat.",
                    "during post",
                    "self-motivated supported",
                    SupportBy.DIGITAL,
                    "citizens.access",
                    "S2.4 S3.3"),
            form(
                    SupportFormId.SELF_SERVICE,
                    "Online self-service",
                    "People arrange things for themselves online, such as a booking.",
                    ANY_STAGE,
                    "self-motivated supported",
                    SupportBy.DIGITAL,
                    "citizens.self-service",
                    "L5.5"),
            form(
                    SupportFormId.COMPANY,
                    "Company and transport",
                    "Somebody goes along with the person, and the way there is arranged.",
                    "during",
                    "supported",
                    SupportBy.HUMAN,
                    "",
                    "C2.2"),
            form(
                    SupportFormId.LANGUAGE_AND_SKILLS,
                    "Language, culture and digital skills",
                    "Somebody helps over barriers of language and culture, and with using digital services.",
                    ANY_STAGE,
                    "harder-to-reach",
                    SupportBy.HUMAN,
                    "",
                    "C3.1 C3.2"),
            form(
                    SupportFormId.WIDER_NEEDS,
                    "Wider needs",
                    "Somebody helps with the health, social or money troubles that lie underneath.",
                    ANY_STAGE,
                    "harder-to-reach",
                    SupportBy.HUMAN,
                    "",
                    "C3.1"),
            form(
                    SupportFormId.MOTIVATION_REVIEW,
                    "Review of motivation",
                    "Somebody looks afresh, with the person, at how they are motivated and what support fits now.",
                    ANY_STAGE,
                    ANYBODY,
                    SupportBy.HUMAN,
                    "",
                    "S2.3 C1.3 C2.3 C3.3"),
            form(
                    SupportFormId.FOLLOW_UP,
                    "Follow-up",
                    "Somebody gets in touch with the person some months later, and the platform keeps track of it.",
                    "post",
                    ANYBODY,
                    SupportBy.BOTH,
                    "platform.referral-management",
                    "S3.1 S3.3"),
            form(
                    SupportFormId.NEW_PRESCRIPTION,
                    "New prescription",
                    "Somebody offers the person a further prescription for other needs.",
                    "post",
                    ANYBODY,
                    SupportBy.HUMAN,
                    "programme.started",
                    "S3.1 S3.3"),
            form(
                    SupportFormId.PROGRESS_REVIEW,
                    "Progress after completion",
                    "The platform follows how people are getting on after a prescription is completed.",
                    "post",
                    ANYBODY,
                    SupportBy.DIGITAL,
                    "platform.referral-management insight.monitoring",
                    "S3.3"),
            form(
                    SupportFormId.IMPACT_REPORTING,
                    "Returns and impact",
                    "Reports from the platform show what the programme brings about and what it returns.",
                    "during post",
                    ANYBODY,
                    SupportBy.DIGITAL,
                    "platform.reporting insight.monitoring",
                    "S2.5")));

    private final List<SupportForm> forms;

    private SupportCatalogue(List<SupportForm> forms) {
        this.forms = forms;
    }

    private static SupportForm form(
            SupportFormId id,
            String title,
            String description,
            String stages,
            String categories,
            SupportBy by,
            String needs,
            String clauses) {
        return ImmutableSupportForm.builder()
                .id(id)
                .title(title)
                .description(description)
                .stages(split(stages, MotivationStage::of))
                .categories(split(categories, PersonCategory::of))
                .by(by)
                .needs(split(needs, Function.identity()))
                .clauses(split(clauses, Clause::new))
                .build();
    }

    private static <T> List<T> split(String words, Function<String, T> meaning) {
        return words.isEmpty()
                ? List.of()
                : Arrays.stream(words.split(" ")).map(meaning).toList();
    }

    /** {@return the catalogue of the Social Prescribing Motivation Model, always the same instance} */
    public static SupportCatalogue standard() {
        return STANDARD;
    }

    /** {@return all forms, from those before a prescription to those after it} */
    public List<SupportForm> forms() {
        return forms;
    }

    /**
     * {@return the forms that are for people of a category at a stage, in the order of the catalogue}
     *
     * @param stage where they stand with social prescribing
     * @param category how they are motivated
     */
    public List<SupportForm> forms(MotivationStage stage, PersonCategory category) {
        return forms.stream().filter(form -> form.serves(stage, category)).toList();
    }

    /**
     * {@return the form with the given id}
     *
     * @param id such as {@link SupportFormId#LINK_WORKER}
     * @throws IllegalArgumentException if there is none; the message suggests the nearest id
     */
    public SupportForm form(SupportFormId id) {
        Objects.requireNonNull(id, "id");
        return find(id, forms.stream())
                .orElseThrow(() -> new IllegalArgumentException("unknown support form " + named(id, forms.stream())));
    }

    /**
     * {@return what the area has for people of a category at a stage, while nobody has said which human forms it provides}
     *
     * @param assessment the answers of the area
     * @param stage where the people stand with social prescribing
     * @param category how they are motivated
     * @throws IllegalArgumentException if the assessment is of a model that lacks criteria that forms need; the message
     *     names them
     */
    public Support supportFor(Assessment assessment, MotivationStage stage, PersonCategory category) {
        return answer(assessment, null, stage, category);
    }

    /**
     * {@return what the area has for people of a category at a stage}
     *
     * @param assessment the answers of the area
     * @param provided the human forms that the area provides, those by a human and by both; what is not among them is not
     *     provided
     * @param stage where the people stand with social prescribing
     * @param category how they are motivated
     * @throws IllegalArgumentException if a form that is provided is not in the catalogue or is digital alone, or if the
     *     assessment is of a model that lacks criteria that forms need; the message names them
     */
    public Support supportFor(
            Assessment assessment, Set<SupportFormId> provided, MotivationStage stage, PersonCategory category) {
        Objects.requireNonNull(provided, "provided").forEach(this::checkHuman);
        return answer(assessment, provided, stage, category);
    }

    private Support answer(
            Assessment assessment,
            @Nullable Set<SupportFormId> provided,
            MotivationStage stage,
            PersonCategory category) {
        checkModel(Objects.requireNonNull(assessment, "assessment"));
        return Support.of(assessment, provided, stage, category, forms(stage, category));
    }

    private void checkHuman(SupportFormId id) {
        if (find(id, human()).isEmpty()) {
            boolean digital = find(id, forms.stream()).isPresent();
            throw new IllegalArgumentException("provided form must be one by a human or by both, but was "
                    + (digital ? "the digital " : "the unknown ") + named(id, human()));
        }
    }

    private void checkModel(Assessment assessment) {
        List<String> missing = forms.stream()
                .flatMap(form -> form.needs().stream())
                .distinct()
                .filter(need -> assessment.model().find(need).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "model of the assessment must have every criterion that support needs, but "
                            + assessment.model().id() + " lacks " + String.join(", ", missing)
                            + "; maybe migrate the assessment to dmi-sp/1.0");
        }
    }

    private Stream<SupportForm> human() {
        return forms.stream().filter(form -> form.by().isHuman());
    }

    private static Optional<SupportForm> find(SupportFormId id, Stream<SupportForm> among) {
        return among.filter(form -> form.id().equals(id)).findFirst();
    }

    private static String named(SupportFormId id, Stream<SupportForm> among) {
        return Checks.quote(id.id())
                + Nearest.hint(id.id(), among.map(form -> form.id().id()).toList());
    }

    /** {@return how many forms there are} */
    @Override
    public String toString() {
        return "support catalogue of " + forms.size() + " forms";
    }
}
