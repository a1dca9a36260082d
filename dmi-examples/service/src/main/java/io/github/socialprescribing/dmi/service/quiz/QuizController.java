package io.github.socialprescribing.dmi.service.quiz;

import io.github.socialprescribing.dmi.jackson.Problem;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The quiz as a page: the questions at {@code /}, and the result there too when the address carries answers.
 *
 * <p>The form goes to {@code /result}, which sends the browser on to the address of the result; {@code /change} shows the
 * questions with the answers of an address filled in. Whatever is wrong with an address is said above the questions, and the
 * answers that are right stay.
 */
@Hidden // Pages are for people.
@RestController
class QuizController {

    private static final String DAMAGED = "The answers that could be read all the same are filled in below.";
    private static final String MORE_THAN_A_QUIZ =
            "These answers say more than the quiz asks. It knows one level for each aspect, by what is certainly in place:"
                    + " a new result from here holds just that.";

    private final MaturityModel model;
    private final Clock clock;
    private final String questions;

    /** Makes the quiz of a model. */
    QuizController(MaturityModel model, Clock clock) {
        this.model = model;
        this.clock = clock;
        this.questions = Pages.quiz(QuizPage.empty(model));
    }

    /** {@return the questions, or the result if the address carries answers} */
    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> quiz(@RequestParam MultiValueMap<String, String> given) {
        Query query = new Query(given);
        query.refuseMisspelt(CodedAssessment.PARAMETERS);
        if (query.problems().isEmpty() && CodedAssessment.PARAMETERS.stream().noneMatch(query::has)) {
            return page(ResponseEntity.ok()
                            .eTag(DigestUtils.md5DigestAsHex(questions.getBytes(StandardCharsets.UTF_8)))
                            .cacheControl(CacheControl.noCache()))
                    .body(questions);
        }
        return CodedAssessment.read(query, model, LocalDate.now(clock))
                .map(coded -> page(ResponseEntity.ok()).body(Pages.result(new ResultPage(coded, link(coded)))))
                .orElseGet(() -> damaged(query));
    }

    private static String link(CodedAssessment coded) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/")
                .query(coded.query())
                .toUriString();
    }

    /** {@return the way to the result of what was chosen, or the questions once more} */
    @GetMapping(path = "/result", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> result(@RequestParam MultiValueMap<String, String> given) {
        Query query = new Query(given);
        query.refuseOthersThan(model.aspects().stream().map(Aspect::id).toList());
        Map<String, Choice> choices = new LinkedHashMap<>();
        for (Aspect aspect : model.aspects()) {
            query.value(aspect.id(), value -> choice(aspect, value))
                    .ifPresent(choice -> choices.put(aspect.id(), choice));
            if (!query.has(aspect.id())) {
                query.add(
                        Problem.MISSING_FIELD,
                        aspect.id(),
                        aspect.name() + ": choose the sentence that fits best, or “Not sure”.");
            }
        }
        if (!query.problems().isEmpty()) {
            return refused(new QuizPage(model, choices, query.problems(), Optional.empty()));
        }
        CodedAssessment coded = CodedAssessment.of(model, choices, LocalDate.now(clock));
        return page(ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("./?" + coded.query())))
                .build();
    }

    private static Choice choice(Aspect aspect, String value) {
        return Choice.parse(value)
                .orElseThrow(() -> new IllegalArgumentException(
                        aspect.name() + " must be a level from 1 to 5 or unsure, but was " + Query.quoted(value)));
    }

    /** {@return the questions with the answers of an address filled in} */
    @GetMapping(path = "/change", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> change(@RequestParam MultiValueMap<String, String> given) {
        Query query = new Query(given);
        query.refuseMisspelt(CodedAssessment.PARAMETERS);
        return CodedAssessment.read(query, model, LocalDate.now(clock))
                .map(coded -> {
                    Map<String, Choice> choices = coded.choices();
                    boolean same = CodedAssessment.of(model, choices, coded.assessedOn())
                            .equals(coded);
                    Optional<String> notice = same ? Optional.empty() : Optional.of(MORE_THAN_A_QUIZ);
                    return page(ResponseEntity.ok()).body(Pages.quiz(new QuizPage(model, choices, List.of(), notice)));
                })
                .orElseGet(() -> damaged(query));
    }

    private ResponseEntity<String> damaged(Query query) {
        Map<String, Choice> choices = query.first(CodedAssessment.ANSWERS)
                .map(code -> CodedAssessment.salvage(code, model))
                .orElse(Map.of());
        return refused(new QuizPage(
                model, choices, query.problems(), choices.isEmpty() ? Optional.empty() : Optional.of(DAMAGED)));
    }

    private static ResponseEntity<String> refused(QuizPage page) {
        return page(ResponseEntity.badRequest()).body(Pages.quiz(page));
    }

    private static ResponseEntity.BodyBuilder page(ResponseEntity.BodyBuilder response) {
        return response.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(Pages.CONTENT_SECURITY_POLICY, Pages.POLICY);
    }
}
