package io.github.socialprescribing.dmi.examples.reference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A maturity model as plain data: what DOMAIN 1.3, 1.4 and 1.7 say counts for a score, and no text.
 *
 * @param name the id of the model, {@code dmi-sp}
 * @param version its version, {@code 1.0}
 * @param aspects the aspects, in model order
 * @param criteria the criteria of all aspects, in the order of the table
 * @param safeguards the whole ids of the safeguards, {@code safeguard.inclusion} and so on, in order
 */
public record ReferenceModel(
        String name, String version, List<Aspect> aspects, List<Criterion> criteria, List<String> safeguards) {

    /** The need of a criterion that counts (DOMAIN 1.3). */
    public static final boolean REQUIRED = true;

    /** The need of a criterion that is an extra (DOMAIN 1.3). */
    public static final boolean OPTIONAL = false;

    /** Copies. */
    public ReferenceModel {
        aspects = List.copyOf(aspects);
        criteria = List.copyOf(criteria);
        safeguards = List.copyOf(safeguards);
    }

    /**
     * An aspect.
     *
     * @param id its id
     * @param weight its weight in the index, 1 to 100
     */
    public record Aspect(String id, int weight) {}

    /**
     * A criterion.
     *
     * @param id its id
     * @param aspect the id of its aspect
     * @param level its level, 2 to 5
     * @param required whether it is REQUIRED, else it is OPTIONAL
     */
    public record Criterion(String id, String aspect, int level, boolean required) {}

    /** {@return a criterion; short for tables} */
    public static Criterion criterion(String id, String aspect, int level, boolean required) {
        return new Criterion(id, aspect, level, required);
    }

    /** {@return the standard model, {@code dmi-sp} 1.0, as the tables of DOMAIN 1.2 to 1.4 have it} */
    public static ReferenceModel standard() {
        List<Aspect> aspects = List.of(
                new Aspect("programme", 1),
                new Aspect("engagement", 1),
                new Aspect("information", 1),
                new Aspect("platform", 1),
                new Aspect("integration", 1),
                new Aspect("insight", 1),
                new Aspect("citizens", 1));
        List<Criterion> criteria = List.of(
                criterion("programme.started", "programme", 2, REQUIRED),
                criterion("programme.pilot", "programme", 2, OPTIONAL),
                criterion("programme.established", "programme", 3, REQUIRED),
                criterion("programme.complete", "programme", 4, REQUIRED),
                criterion("programme.growing", "programme", 4, REQUIRED),
                criterion("programme.everywhere", "programme", 5, REQUIRED),
                criterion("programme.several", "programme", 5, OPTIONAL),
                criterion("programme.population-health", "programme", 5, OPTIONAL),
                criterion("engagement.begun", "engagement", 2, REQUIRED),
                criterion("engagement.growing", "engagement", 3, REQUIRED),
                criterion("engagement.official-support", "engagement", 3, REQUIRED),
                criterion("engagement.wide", "engagement", 4, REQUIRED),
                criterion("engagement.full-support", "engagement", 5, REQUIRED),
                criterion("engagement.promotion", "engagement", 5, REQUIRED),
                criterion("information.lists", "information", 2, REQUIRED),
                criterion("information.local-database", "information", 2, OPTIONAL),
                criterion("information.directory", "information", 3, REQUIRED),
                criterion("information.online-directory", "information", 4, REQUIRED),
                criterion("information.online-updates", "information", 4, REQUIRED),
                criterion("information.complete", "information", 5, REQUIRED),
                criterion("platform.office-tools", "platform", 2, REQUIRED),
                criterion("platform.pilot", "platform", 3, REQUIRED),
                criterion("platform.referral-management", "platform", 4, REQUIRED),
                criterion("platform.link-workers", "platform", 4, REQUIRED),
                criterion("platform.reporting", "platform", 4, REQUIRED),
                criterion("platform.used-by-all", "platform", 5, REQUIRED),
                criterion("integration.shared-on-paper", "integration", 2, REQUIRED),
                criterion("integration.manual-updates", "integration", 3, REQUIRED),
                criterion("integration.some-systems", "integration", 4, REQUIRED),
                criterion("integration.widespread", "integration", 5, REQUIRED),
                criterion("integration.pathways", "integration", 5, REQUIRED),
                criterion("integration.care-records", "integration", 5, OPTIONAL),
                criterion("insight.activity-records", "insight", 2, REQUIRED),
                criterion("insight.landscape", "insight", 3, REQUIRED),
                criterion("insight.monitoring", "insight", 4, REQUIRED),
                criterion("insight.emerging-evidence", "insight", 4, REQUIRED),
                criterion("insight.analytics", "insight", 5, REQUIRED),
                criterion("insight.growing-evidence", "insight", 5, REQUIRED),
                criterion("citizens.leaflets", "citizens", 2, REQUIRED),
                criterion("citizens.website", "citizens", 3, REQUIRED),
                criterion("citizens.signposting", "citizens", 4, REQUIRED),
                criterion("citizens.participation", "citizens", 5, REQUIRED),
                criterion("citizens.access", "citizens", 5, REQUIRED),
                criterion("citizens.self-service", "citizens", 5, OPTIONAL),
                criterion("citizens.chatbot", "citizens", 5, OPTIONAL),
                criterion("citizens.digital-prescribing", "citizens", 5, OPTIONAL));
        List<String> safeguards = List.of(
                "safeguard.inclusion",
                "safeguard.human-contact",
                "safeguard.data-protection",
                "safeguard.existing-systems",
                "safeguard.funding",
                "safeguard.embedded");
        return new ReferenceModel("dmi-sp", "1.0", aspects, criteria, safeguards);
    }

    /** {@return the criteria of an aspect, in the order of the table} */
    public List<Criterion> criteriaOf(String aspect) {
        return criteria.stream().filter(c -> c.aspect().equals(aspect)).toList();
    }

    /** {@return the ids of everything that is answered: criteria aspect by aspect, then safeguards} */
    public List<String> answerables() {
        List<String> ids = new ArrayList<>();
        for (Aspect aspect : aspects) {
            criteriaOf(aspect.id()).forEach(c -> ids.add(c.id()));
        }
        ids.addAll(safeguards);
        return ids;
    }

    /** {@return the lines that the fingerprint is taken of (DOMAIN 1.7), each ended by LF} */
    public String fingerprintLines() {
        StringBuilder lines = new StringBuilder();
        lines.append("model ").append(name).append(' ').append(version).append('\n');
        for (Aspect aspect : aspects) {
            lines.append("aspect ")
                    .append(aspect.id())
                    .append(' ')
                    .append(aspect.weight())
                    .append('\n');
            for (Criterion criterion : criteriaOf(aspect.id())) {
                lines.append("criterion ").append(criterion.id());
                lines.append(' ').append(criterion.level());
                lines.append(' ').append(criterion.required() ? 'R' : 'O').append('\n');
            }
        }
        for (String safeguard : safeguards) {
            lines.append("safeguard ").append(safeguard).append('\n');
        }
        return lines.toString();
    }

    /** {@return the fingerprint of a model: SHA-256 over its lines in UTF-8, lower-case hex (DOMAIN 1.7)} */
    public static String fingerprint(ReferenceModel model) {
        try {
            byte[] lines = model.fingerprintLines().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(lines));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** {@return the answer code of answers by id (DOMAIN 1.5); what is missing is unknown} */
    public String toCode(Map<String, String> answers) {
        String criteriaPart = aspects.stream()
                .map(aspect -> criteriaOf(aspect.id()).stream()
                        .map(c -> letter(answers, c.id()))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("."));
        String safeguardPart =
                safeguards.stream().map(id -> letter(answers, id)).collect(Collectors.joining());
        return name + "/" + version + ":" + criteriaPart + "~" + safeguardPart;
    }

    /** {@return the answers, one for each criterion and safeguard, that an answer code writes (DOMAIN 1.5)} */
    public Map<String, String> fromCode(String code) {
        String start = name + "/" + version + ":";
        if (!code.startsWith(start)) {
            throw new IllegalArgumentException(
                    "an answer code of this model starts with " + start + ", but was " + code);
        }
        List<String> ids = answerables();
        String letters = code.substring(start.length()).replace(".", "").replace("~", "");
        if (letters.length() != ids.size()) {
            throw new IllegalArgumentException(
                    "an answer code of this model has " + ids.size() + " letters, but was " + code);
        }
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            answers.put(ids.get(i), ReferenceScorer.ofLetter(letters.charAt(i)));
        }
        // The dots and the tilde must stand where they belong: written again, the code must be the same.
        if (!toCode(answers).equals(code)) {
            throw new IllegalArgumentException(
                    "the parts of an answer code must be as " + toCode(answers) + " has them, but was " + code);
        }
        return answers;
    }

    private static String letter(Map<String, String> answers, String id) {
        return ReferenceScorer.letter(answers.getOrDefault(id, ReferenceScorer.UNKNOWN));
    }
}
