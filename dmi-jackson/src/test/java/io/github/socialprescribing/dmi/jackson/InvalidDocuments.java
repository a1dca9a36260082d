package io.github.socialprescribing.dmi.jackson;

import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.provider.Arguments;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files of documents that must be refused. */
final class InvalidDocuments {

    private InvalidDocuments() {}

    /** {@return the cases of a file, each a document and what must be said of it} */
    static Stream<Arguments> cases(String file) {
        return Arrays.stream(text(file).split("(?m)^=== ")).skip(1).map(InvalidDocuments::oneCase);
    }

    /** {@return all problems of a document that must be refused, as the files write them} */
    static String problems(JsonMapper mapper, String document, Class<?> type) {
        InvalidDocumentException refusal =
                Assertions.catchThrowableOfType(InvalidDocumentException.class, () -> mapper.readValue(document, type));
        Assertions.assertThat(refusal).as("the refusal").isNotNull();
        return described(refusal.problems());
    }

    static String described(List<Problem> problems) {
        return problems.stream()
                .map(p -> p.code() + " at " + p.line() + ":" + p.column() + " " + p.path() + "\n" + p.message())
                .collect(Collectors.joining("\n"));
    }

    private static Arguments oneCase(String text) {
        String[] parts = text.split("\n---\n", 2);
        String[] nameAndDocument = parts[0].split("\n", 2);
        return argumentSet(nameAndDocument[0], nameAndDocument[1], parts[1].stripTrailing());
    }

    static String text(String file) {
        try (InputStream in = Objects.requireNonNull(InvalidDocuments.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }
}
