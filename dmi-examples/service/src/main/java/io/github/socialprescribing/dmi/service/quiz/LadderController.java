package io.github.socialprescribing.dmi.service.quiz;

import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.plot.Ladder;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import io.github.socialprescribing.dmi.service.api.RequestBodies;
import io.github.socialprescribing.dmi.service.http.ProblemException;
import io.github.socialprescribing.dmi.service.http.ProblemKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Draws the ladder of the aspects of one area as SVG: of an answer code in the address, or of an assessment in the body.
 *
 * <p>{@code width} says how wide it is to be, in pixels, and {@code title} what stands above it.
 */
@RestController
class LadderController {

    private static final String SVG = "image/svg+xml";
    private static final String WIDTH = "width";
    private static final String TITLE = "title";
    private static final int LONGEST_TITLE = 200;
    private static final List<String> LOOKS = List.of(WIDTH, TITLE);
    private static final List<String> CODED =
            Stream.concat(CodedAssessment.PARAMETERS.stream(), LOOKS.stream()).toList();

    /** What looks are tried on, so that what is wrong with them is said together with what is wrong with the answers. */
    private static final Ladder BLANK = Ladder.ofAreas(List.of());

    private final MaturityModel model;
    private final Clock clock;
    private final RequestBodies bodies;

    /** Makes a controller. */
    LadderController(MaturityModel model, Clock clock, RequestBodies bodies) {
        this.model = model;
        this.clock = clock;
        this.bodies = bodies;
    }

    /** {@return the ladder of an answer code; a cache may keep it, and asks whether it is still the same} */
    @Operation(
            summary = "Draws the ladder of an answer code",
            parameters = {
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = CodedAssessment.ANSWERS,
                        required = true,
                        description = "an answer code",
                        schema = @Schema(type = "string")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = CodedAssessment.ASSESSED_ON,
                        description = "when the answers were given; today unless said",
                        schema = @Schema(type = "string", format = "date"))
            })
    @Looks
    @GetMapping(path = "/ladder.svg", produces = SVG)
    ResponseEntity<byte[]> coded(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given) {
        Query query = new Query(given);
        query.refuseOthersThan(CODED);
        Optional<CodedAssessment> coded = CodedAssessment.read(query, model, LocalDate.now(clock));
        UnaryOperator<Ladder> looks = looks(query);
        byte[] svg = draw(ScoringEngine.score(coded.orElseThrow().assessment()), looks);
        return picture(ResponseEntity.ok()
                        .eTag(DigestUtils.md5DigestAsHex(svg))
                        .cacheControl(CacheControl.noCache().cachePrivate()))
                .body(svg);
    }

    /** {@return the ladder of a posted assessment} */
    @Operation(summary = "Draws the ladder of an assessment")
    @Looks
    @PostMapping(path = "/ladder.svg", consumes = MediaType.APPLICATION_JSON_VALUE, produces = SVG)
    ResponseEntity<byte[]> posted(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given, HttpServletRequest request)
            throws IOException {
        Query query = new Query(given);
        query.refuseOthersThan(LOOKS);
        UnaryOperator<Ladder> looks = looks(query);
        return picture(ResponseEntity.ok()).body(draw(bodies.score(request), looks));
    }

    private static byte[] draw(Profile profile, UnaryOperator<Ladder> looks) {
        return looks.apply(Ladder.ofAspects(profile)).toSvg().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * {@return what makes a ladder look as the query says}
     *
     * @throws ProblemException if anything is wrong with the query, so far or in this
     */
    private static UnaryOperator<Ladder> looks(Query query) {
        Optional<Integer> width = query.value(WIDTH, LadderController::width);
        Optional<String> title = query.value(TITLE, LadderController::title);
        if (!query.problems().isEmpty()) {
            throw new ProblemException(ProblemKind.INVALID_PARAMETERS, query.problems());
        }
        return plain -> {
            Ladder wide = width.map(plain::withWidth).orElse(plain);
            return title.map(wide::withTitle).orElse(wide);
        };
    }

    private static int width(String text) {
        try {
            int pixels = Integer.parseInt(text);
            BLANK.withWidth(pixels);
            return pixels;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    Query.named(WIDTH) + " must be a whole number, but was " + Query.quoted(text), e);
        }
    }

    private static String title(String text) {
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST_TITLE) {
            throw new IllegalArgumentException(
                    Query.named(TITLE) + " must have at most " + LONGEST_TITLE + " characters, but had " + length);
        }
        BLANK.withTitle(text);
        return text;
    }

    private static ResponseEntity.BodyBuilder picture(ResponseEntity.BodyBuilder response) {
        return response.contentType(MediaType.valueOf(SVG))
                .header(Pages.CONTENT_SECURITY_POLICY, Pages.POLICY_OF_PICTURES);
    }

    /** Says of a method that it takes what makes a ladder look as one likes. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(
            in = ParameterIn.QUERY,
            name = WIDTH,
            description = "in pixels of CSS; 760 unless said",
            schema = @Schema(type = "integer", minimum = "480", maximum = "4800"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = TITLE,
            description = "what stands above it; the area unless said",
            schema = @Schema(type = "string", minLength = 1, maxLength = LONGEST_TITLE))
    private @interface Looks {}
}
