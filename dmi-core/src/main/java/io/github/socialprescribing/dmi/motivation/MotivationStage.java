package io.github.socialprescribing.dmi.motivation;

import io.github.socialprescribing.dmi.Clause;
import io.github.socialprescribing.dmi.internal.Nearest;
import java.util.Arrays;
import java.util.List;

/**
 * Where a person stands with social prescribing: before, in it, or after (S0).
 *
 * <p>A person may pass through the stages more than once. In data a stage is its {@link #id()}.
 */
public enum MotivationStage {
    /** Not in a programme and without a prescription yet; may look for information or be pointed to it (S1). */
    PRE(
            "pre",
            "Pre social prescribing",
            "Not in a programme yet and without a prescription; may look for information and be pointed to it.",
            "S0 S1.0 S1.1 S1.2"),
    /** Active in a programme or with a prescription, with a person at their side (S2). */
    DURING(
            "during",
            "During social prescribing",
            "Active in a programme or with a prescription, with a link worker or somebody else at their side.",
            "S0 S2.0 S2.1 S2.2"),
    /** A prescription is completed; a follow-up or a new prescription may come (S3). */
    POST(
            "post",
            "Post social prescribing",
            "A prescription is completed; there may be a follow-up some months later, or a new prescription.",
            "S0 S3.0 S3.1");

    private final String id;
    private final String title;
    private final String description;
    private final String clauses;

    MotivationStage(String id, String title, String description, String clauses) {
        this.id = id;
        this.title = title;
        this.description = description;
        this.clauses = clauses;
    }

    /**
     * {@return the stage with the given id}
     *
     * @param id such as {@code "during"}
     * @throws IllegalArgumentException if there is none; the message suggests the nearest id
     */
    public static MotivationStage of(String id) {
        return Nearest.named("stage", id, values(), MotivationStage::id);
    }

    /** {@return the name in data: {@code "pre"}, {@code "during"} or {@code "post"}} */
    public String id() {
        return id;
    }

    /** {@return what people call the stage, such as {@code "During social prescribing"}} */
    public String title() {
        return title;
    }

    /** {@return one sentence on the stage} */
    public String description() {
        return description;
    }

    /** {@return the clauses that the stage rests on} */
    public List<Clause> clauses() {
        return Arrays.stream(clauses.split(" ")).map(Clause::new).toList();
    }

    /** {@return the place in an array of counts} */
    @SuppressWarnings("EnumOrdinal") // such arrays never leave the memory
    int index() {
        return ordinal();
    }
}
