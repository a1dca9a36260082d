package io.github.socialprescribing.dmi.jackson;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The id of a criterion or aspect in a document, which waits for the model that the document names. */
record PartId(String text, Place place) {

    /** {@return the id that stands here; null, and a problem, if it is no text} */
    static @Nullable PartId read(DocumentReader in) {
        Place place = in.here();
        String text = in.text();
        return text == null ? null : new PartId(text, place);
    }

    /** {@return the ids of the list that stands here, each once, without those that were reported} */
    static List<PartId> list(DocumentReader in) {
        Place list = in.here();
        List<PartId> ids = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        if (in.isArray()) {
            while (in.nextElement()) {
                PartId id = read(in);
                if (id != null && seen.add(id.text)) {
                    ids.add(id);
                } else if (id != null) {
                    in.problem(
                            Problem.BAD_VALUE,
                            list,
                            list.path() + " must have each id once, but " + Shown.quoted(id.text) + " stands twice");
                }
            }
        }
        return ids;
    }

    /** {@return the part that the model has under this id; null, and a problem, if it has none} */
    <T> @Nullable T find(DocumentReader in, String code, Function<String, T> inModel) {
        try {
            return inModel.apply(text);
        } catch (IllegalArgumentException e) {
            in.problem(code, place, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** {@return the parts that the model has under the ids, without those that were reported} */
    static <T> List<T> find(List<PartId> ids, DocumentReader in, String code, Function<String, T> inModel) {
        List<T> parts = new ArrayList<>();
        for (PartId id : ids) {
            T part = id.find(in, code, inModel);
            if (part != null) {
                parts.add(part);
            }
        }
        return parts;
    }
}
