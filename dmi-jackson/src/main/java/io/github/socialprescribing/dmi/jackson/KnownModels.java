package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.model.ModelId;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** The models that documents may name, each by its id. Immutable. */
final class KnownModels {

    private final Map<String, MaturityModel> models;
    private final IdentityHashMap<MaturityModel, SerializableString[]> asked = new IdentityHashMap<>();

    private KnownModels(Map<String, MaturityModel> models) {
        this.models = models;
        models.values().forEach(model -> asked.put(model, asked(model)));
    }

    private static SerializableString[] asked(MaturityModel model) {
        return model.answerables().stream()
                .map(answerable -> new SerializedString(answerable.id()))
                .toArray(SerializableString[]::new);
    }

    static KnownModels standard() {
        MaturityModel standard = MaturityModel.standard();
        return new KnownModels(Map.of(standard.id().toString(), standard));
    }

    KnownModels with(MaturityModel model) {
        ModelId id = model.id();
        MaturityModel known = models.get(id.toString());
        if (known != null && !known.isSameAs(model)) {
            throw new IllegalArgumentException("model " + id + " with fingerprint " + model.fingerprint()
                    + " cannot be added, because another model " + id + " with fingerprint " + known.fingerprint()
                    + " is known; give it another id or version");
        }
        Map<String, MaturityModel> more = new LinkedHashMap<>(models);
        more.put(id.toString(), model);
        return new KnownModels(more);
    }

    @Nullable
    MaturityModel find(String id) {
        return models.get(id);
    }

    /** {@return the ids of all that a known model asks, in its order, in the form in which they are quickly compared} */
    SerializableString[] ids(MaturityModel model) {
        return Objects.requireNonNull(asked.get(model));
    }

    Collection<MaturityModel> all() {
        return models.values();
    }

    /** {@return what to say of a model that is not known} */
    String unknown(String id) {
        return "unknown model " + Shown.quoted(id) + "; known here: " + String.join(", ", models.keySet());
    }
}
