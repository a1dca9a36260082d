package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Evidence;
import io.github.socialprescribing.dmi.assessment.Origin;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The answer to one criterion or safeguard, as a word or as an object with evidence and origin. */
record SingleAnswer(Answer answer, Evidence evidence, Origin origin) {

    private static final FieldNames FIELDS =
            FieldNames.required("answer").andOptional("note", "links", "recordedOn", "origin");
    private static final String[] WORDS =
            Arrays.stream(Answer.values()).map(Answer::id).toArray(String[]::new);
    private static final SingleAnswer[] WORDS_ALONE = Arrays.stream(Answer.values())
            .map(answer -> new SingleAnswer(answer, Evidence.none(), Origin.ASKED))
            .toArray(SingleAnswer[]::new);

    /** {@return the answer to the given id that stands here; null, and a problem, if it is none} */
    static @Nullable SingleAnswer read(DocumentReader in, String id) {
        return switch (in.token()) {
            case VALUE_STRING -> word(in);
            case START_OBJECT -> object(in, id);
            default -> {
                in.wrongType("an answer or an object");
                yield null;
            }
        };
    }

    boolean isWordAlone() {
        return origin == Origin.ASKED && evidence.isEmpty();
    }

    private static @Nullable SingleAnswer object(DocumentReader in, String id) {
        SingleAnswer word = null;
        Origin origin = Origin.ASKED;
        Place originPlace = null;
        Evidence.Builder evidence = Evidence.builder();
        ObjectFields fields = in.object(FIELDS);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "answer" -> word = word(in);
                case "origin" -> {
                    originPlace = in.here();
                    origin = origin(in);
                }
                case "note" -> {
                    String note = in.words();
                    if (note != null) {
                        evidence.note(note);
                    }
                }
                case "links" -> links(in, evidence);
                default -> {
                    LocalDate recordedOn = in.date();
                    if (recordedOn != null) {
                        evidence.recordedOn(recordedOn);
                    }
                }
            }
        }
        if (origin == Origin.QUICK && originPlace != null && !canBeQuick(in, id, word, originPlace)) {
            return null;
        }
        return word == null ? null : new SingleAnswer(word.answer, evidence.build(), origin);
    }

    private static @Nullable SingleAnswer word(DocumentReader in) {
        int word = in.textAmong(WORDS);
        if (word < 0) {
            in.parsed(Problem.UNKNOWN_WORD, Answer::of);
            return null;
        }
        return WORDS_ALONE[word];
    }

    private static Origin origin(DocumentReader in) {
        Origin origin = in.parsed(Problem.UNKNOWN_WORD, Origin::of);
        return origin == null ? Origin.ASKED : origin;
    }

    /** A quick assessment answers criteria alone, and leaves none of those that it answers unknown. */
    private static boolean canBeQuick(DocumentReader in, String id, @Nullable SingleAnswer word, Place place) {
        boolean safeguard = id.startsWith("safeguard.");
        if (safeguard || (word != null && word.answer == Answer.UNKNOWN)) {
            in.problem(
                    Problem.BAD_VALUE,
                    place,
                    place.path() + " must not be quick, because "
                            + (safeguard ? "a quick assessment leaves safeguards open" : "the answer is unknown"));
            return false;
        }
        return true;
    }

    private static void links(DocumentReader in, Evidence.Builder evidence) {
        if (in.isArray()) {
            while (in.nextElement()) {
                String link = in.text();
                if (link != null) {
                    link(in, link, evidence);
                }
            }
        }
    }

    private static void link(DocumentReader in, String link, Evidence.Builder evidence) {
        try {
            evidence.addLink(link);
        } catch (IllegalArgumentException e) {
            in.badValue("must be an absolute address, such as https://example.org/, but was " + Shown.quoted(link));
        }
    }
}
