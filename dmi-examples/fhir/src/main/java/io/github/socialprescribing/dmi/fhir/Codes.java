package io.github.socialprescribing.dmi.fhir;

import io.github.socialprescribing.dmi.model.Answerable;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityModel;
import org.hl7.fhir.r4.model.Coding;

/** The parts of a model as codes; the texts are those of the language that the model is given in. */
final class Codes {

    private Codes() {}

    static Coding aspect(Canonicals canonicals, MaturityModel model, Aspect aspect) {
        return coding(canonicals.aspects(model), model, aspect.id(), aspect.name());
    }

    static Coding criterion(Canonicals canonicals, MaturityModel model, Answerable answerable) {
        return coding(canonicals.criteria(model), model, answerable.id(), answerable.title());
    }

    private static Coding coding(String system, MaturityModel model, String code, String display) {
        return new Coding(system, code, FhirText.clean(display))
                .setVersion(model.id().version());
    }
}
