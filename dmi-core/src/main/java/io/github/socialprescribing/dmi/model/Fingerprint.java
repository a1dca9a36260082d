package io.github.socialprescribing.dmi.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 fingerprint of all that decides the numbers of a model. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(MaturityModel model) {
        return sha256(structure(model));
    }

    private static String structure(MaturityModel model) {
        StringBuilder lines = new StringBuilder();
        lines.append("model ")
                .append(model.id().name())
                .append(' ')
                .append(model.id().version())
                .append('\n');
        for (Aspect aspect : model.aspects()) {
            lines.append("aspect ")
                    .append(aspect.id())
                    .append(' ')
                    .append(aspect.weight())
                    .append('\n');
            for (Criterion criterion : aspect.criteria()) {
                lines.append("criterion ").append(criterion.id());
                lines.append(' ').append(criterion.level().number());
                lines.append(criterion.isRequired() ? " R\n" : " O\n");
            }
        }
        for (Safeguard safeguard : model.safeguards()) {
            lines.append("safeguard ").append(safeguard.id()).append('\n');
        }
        return lines.toString();
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
