package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.scoring.Profile;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads a profile on a mapper. */
final class ProfileDeserializer extends ValueDeserializer<Profile> {

    private final KnownModels models;

    ProfileDeserializer(KnownModels models) {
        this.models = models;
    }

    @Override
    public Class<?> handledType() {
        return Profile.class;
    }

    @Override
    public Profile deserialize(JsonParser parser, DeserializationContext context) {
        return ProfileDocument.read(parser, models);
    }
}
