package io.github.socialprescribing.dmi.fhir;

import io.github.socialprescribing.dmi.model.MaturityModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A model in its own language, with the others beside it. */
final class Languages {

    private final MaturityModel model;
    private final List<MaturityModel> others;

    Languages(MaturityModel anyLanguage) {
        List<MaturityModel> all =
                anyLanguage.languages().stream().map(anyLanguage::inLanguage).toList();
        model = all.get(0);
        others = all.subList(1, all.size());
    }

    /** {@return a model in its own language, which is that of all codes} */
    static MaturityModel own(MaturityModel anyLanguage) {
        return anyLanguage.inLanguage(anyLanguage.languages().iterator().next());
    }

    /** {@return the model in its own language} */
    MaturityModel model() {
        return model;
    }

    /** {@return a text of the model in its own language, as FHIR can have it} */
    String text(Function<MaturityModel, String> read) {
        return FhirText.clean(read.apply(model));
    }

    /** {@return the text in the other languages by their tags, where it is not the same} */
    Map<String, String> translations(Function<MaturityModel, String> read) {
        Map<String, String> translations = new LinkedHashMap<>();
        for (MaturityModel other : others) {
            String translated = FhirText.clean(read.apply(other));
            if (!translated.equals(text(read))) {
                translations.put(other.language(), translated);
            }
        }
        return translations;
    }
}
