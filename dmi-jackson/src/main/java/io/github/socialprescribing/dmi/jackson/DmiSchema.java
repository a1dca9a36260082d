package io.github.socialprescribing.dmi.jackson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The JSON Schemas (draft 2020-12) of the documents, one for each.
 *
 * <p>A schema stands alone, so that one file can be handed on, and says what the module asks for unless it is told
 * otherwise: {@link UnknownFields#REFUSE}. What {@link DmiModule} writes is always valid. Not all that is valid is accepted:
 * no schema can say that a key stands twice, that a model has no such criterion, or that a figure is not what the answers
 * score; the documentation of the formats lists it all.
 *
 * <p>The files lie in the jar under {@code META-INF/dmi/schemas/}, named like the last part of {@link #id()}, and can be
 * read from any module.
 */
public enum DmiSchema {
    /** What one area answered on one day. */
    ASSESSMENT("assessment"),
    /** How one area stands on one day. */
    PROFILE("profile"),
    /** A maturity model, whole. */
    MODEL("model"),
    /** What one area does next, in phases. */
    ROADMAP("roadmap"),
    /** Where many areas stand, counted. */
    SUMMARY("summary"),
    /** One person's way through the stages. */
    JOURNEY("journey"),
    /** Many people's ways in a period, counted. */
    COHORT("cohort");

    private static final int VERSION = 1;
    private static final String FOLDER = "/META-INF/dmi/schemas/";
    private static final String SITE = "https://socialprescribing.github.io/dmi/schemas/";

    private final String document;

    DmiSchema(String document) {
        this.document = document;
    }

    /** {@return what the field {@code format} of the document says, such as {@code "dmi-assessment/1"}} */
    public String format() {
        return "dmi-" + document + "/" + VERSION;
    }

    /**
     * {@return the {@code $id} of the schema, such as
     * {@code https://socialprescribing.github.io/dmi/schemas/dmi-assessment-1.schema.json}; a name that never changes, and
     * nothing that needs to be fetched}
     */
    public URI id() {
        return URI.create(SITE + file());
    }

    /** {@return the schema itself, as JSON} */
    public String text() {
        try (InputStream in =
                Objects.requireNonNull(DmiSchema.class.getResourceAsStream(FOLDER + file()), () -> file())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String file() {
        return "dmi-" + document + "-" + VERSION + ".schema.json";
    }
}
