package io.github.socialprescribing.dmi.service.quiz;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.github.socialprescribing.dmi.plot.Plot;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** The pages as HTML. Each is one file that asks for nothing but its icon, and has no script. */
final class Pages {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, Pages.class.getPackageName());

    private static final String STYLE = resource("quiz.css");

    static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    /** What the pages may load and do: their own styles, and sending the form back to where it came from. */
    static final String POLICY = "default-src 'none'; style-src " + hash(STYLE) + " " + hash(Plot.style())
            + "; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** What a picture may do that is looked at by itself. */
    static final String POLICY_OF_PICTURES = "default-src 'none'; style-src " + hash(Plot.style());

    private Pages() {}

    static String quiz(QuizPage page) {
        return render("quiz.jte", page);
    }

    static String result(ResultPage page) {
        return render("result.jte", page);
    }

    static String trouble(Trouble page) {
        return render("trouble.jte", page);
    }

    private static String render(String template, Object page) {
        StringOutput html = new StringOutput();
        TEMPLATES.render(template, page, html);
        return html.toString();
    }

    static String style() {
        return STYLE;
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Pages.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
