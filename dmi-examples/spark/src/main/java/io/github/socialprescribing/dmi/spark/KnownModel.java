package io.github.socialprescribing.dmi.spark;

import io.github.socialprescribing.dmi.jackson.DmiModule;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The model by which a job scores, in the form in which it travels to executors: none of the library's types is serialisable,
 * so each partition reads the model once.
 *
 * @param document a {@code dmi-model/1}, or null for the standard model
 */
record KnownModel(@Nullable String document) implements Serializable {

    /** {@return the model} */
    MaturityModel model() {
        return document == null
                ? MaturityModel.standard()
                : DmiModule.mapperBuilder().build().readValue(document, MaturityModel.class);
    }

    /** {@return the module that knows the model} */
    DmiModule module() {
        return document == null ? new DmiModule() : new DmiModule().withModel(model());
    }
}
