package io.github.socialprescribing.dmi.model;

import java.util.Map;
import java.util.Optional;

/** The texts of a model in one further language, by key. */
record Texts(Map<String, String> byKey) {

    static final String MODEL_NAME = "#name";

    MaturityModel translate(MaturityModel model, String language) {
        return new MaturityModel(
                model.id(),
                text(MODEL_NAME, model.name()),
                language,
                model.aspects().stream().map(this::translate).toList(),
                model.safeguards().stream().map(this::translate).toList(),
                model.translations(),
                model.extensions(),
                model);
    }

    private Aspect translate(Aspect aspect) {
        return ImmutableAspect.builder()
                .id(aspect.id())
                .name(text(key(aspect.id(), "name"), aspect.name()))
                .about(text(key(aspect.id(), "about"), aspect.about()))
                .weight(aspect.weight())
                .criteria(aspect.criteria().stream().map(this::translate).toList())
                .descriptors(aspect.descriptors().stream()
                        .map(d -> translate(aspect.id(), d))
                        .toList())
                .build();
    }

    private Descriptor translate(String aspectId, Descriptor descriptor) {
        String key = descriptorKey(aspectId, descriptor.level().number());
        return new Descriptor(descriptor.level(), text(key, descriptor.text()), descriptor.clauses());
    }

    private Criterion translate(Criterion criterion) {
        return ImmutableCriterion.builder()
                .from(criterion)
                .title(text(key(criterion.id(), "title"), criterion.title()))
                .question(text(key(criterion.id(), "question"), criterion.question()))
                .note(note(criterion))
                .build();
    }

    private Safeguard translate(Safeguard safeguard) {
        return ImmutableSafeguard.builder()
                .from(safeguard)
                .title(text(key(safeguard.id(), "title"), safeguard.title()))
                .question(text(key(safeguard.id(), "question"), safeguard.question()))
                .note(note(safeguard))
                .build();
    }

    private Optional<String> note(Answerable answerable) {
        return answerable.note().map(note -> text(key(answerable.id(), "note"), note));
    }

    private String text(String key, String otherwise) {
        return byKey.getOrDefault(key, otherwise);
    }

    static String levelKey(MaturityLevel level, String field) {
        return "#level-" + level.number() + "." + field;
    }

    static String descriptorKey(String aspectId, int level) {
        return key(aspectId, "level-" + level);
    }

    static String key(String id, String field) {
        return id + "#" + field;
    }
}
