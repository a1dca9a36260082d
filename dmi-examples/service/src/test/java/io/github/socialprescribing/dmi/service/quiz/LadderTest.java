package io.github.socialprescribing.dmi.service.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.plot.Ladder;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ladder as a picture of its own. */
class LadderTest extends QuizOverHttp {

    private static final String CODED = WHOLE.replace("/?", "/ladder.svg?");

    private static Ladder coded() {
        String code = WHOLE.substring(WHOLE.indexOf('=') + 1);
        return Ladder.ofAspects(ScoringEngine.score(Assessment.builder(MaturityModel.standard())
                .area(Area.of("any", "this area"))
                .assessedOn(LocalDate.of(2026, 9, 30))
                .answers(AnswerSheet.parse(code, MaturityModel.standard()))
                .build()));
    }

    private HttpResponse<String> post(String query, String body) throws Exception {
        return post("/ladder.svg" + query, JSON, body);
    }

    @Test
    void isDrawnOfAnAnswerCode() throws Exception {
        HttpResponse<String> response = get(CODED + "&assessedOn=2026-09-30");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(response.body()).isEqualTo(coded().toSvg());
        assertThat(get(CODED).body()).isEqualTo(response.body());
    }

    @Test
    void isDrawnOfAPostedAssessment() throws Exception {
        HttpResponse<String> response = post("", QUILLHAM);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .startsWith("<svg ")
                .contains("Digital maturity of Quillham (fictional)", "assessed on 2026-09-30", "Programme 2.00;");
        assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void isAsWideAndTitledAsAsked() throws Exception {
        assertThat(get(CODED + "&width=480&title=Where%20we%20stand%20%3Cb%3E%26%C3%A9")
                        .body())
                .isEqualTo(
                        coded().withWidth(480).withTitle("Where we stand <b>&é").toSvg());
        assertThat(post("?width=1000&title=Quillham", QUILLHAM).body()).contains("width=\"1000\"", ">Quillham</title>");
    }

    @Test
    void isNotSentAgainToWhoeverHasIt() throws Exception {
        HttpResponse<String> first = get(CODED);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().allValues("Cache-Control")).containsExactly("no-cache, private");
        assertThat(get(CODED, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get(CODED + "&width=500", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void mayUseItsOwnStylesAndNothingElse() throws Exception {
        assertThat(get(CODED).headers().allValues("Content-Security-Policy"))
                .hasSize(1)
                .first()
                .asString()
                .matches("default-src 'none'; style-src 'sha256-[^']+'");
    }

    @Test
    void saysAllThatIsWrongWithTheAddress() throws Exception {
        HttpResponse<String> response =
                get("/ladder.svg?answers=dmi-sp/1.0:MM&assessedOn=yesterday&widht=500&title=" + "x".repeat(201));

        assertThat(faults(problem(response, 400, "invalid-parameters")))
                .containsExactly(
                        "unknown-field widht: unknown parameter 'widht'; did you mean 'width'?",
                        "bad-value answers: answer code of model dmi-sp/1.0 must have 7 aspects parted by dots, but had"
                                + " 1; must have '~' before the safeguards, but had none",
                        "bad-value assessedOn: parameter 'assessedOn' must be a date of the years 1 to 9999, such as"
                                + " 2026-09-30, but was 'yesterday'",
                        "bad-value title: parameter 'title' must have at most 200 characters, but had 201");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "width=479 | width must be from 480 to 4800, but was 479",
                "width=5e3 | parameter 'width' must be a whole number, but was '5e3'",
                "width=99999999999 | parameter 'width' must be a whole number, but was '99999999999'",
                "title=%20 | title must not be blank",
                "colour=red | unknown parameter 'colour'; there are width, title"
            })
    void saysWhatIsWrongWithItsLooks(String query, String message) throws Exception {
        HttpResponse<String> response = post("?" + query, QUILLHAM);

        assertThat(problem(response, 400, "invalid-parameters")
                        .at("/problems/0/message")
                        .asString())
                .isEqualTo(message);
    }

    @Test
    void saysWhatIsWrongWithABody() throws Exception {
        HttpResponse<String> response = post("", QUILLHAM.replace("\"platform\"", "\"platfrom\""));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("did you mean 'platform'?");
    }

    @Test
    void showsABrowserAPageInPlaceOfAProblem() throws Exception {
        HttpResponse<String> response =
                get("/ladder.svg?answers=x", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(page(response).select("h1").text()).isEqualTo("Parameters are missing or wrong");
        assertThat(page(response).select("main p").eachText())
                .containsExactly(
                        "Answer code must begin with a model and a colon, such as dmi-sp/1.0:, but was 'x'.",
                        "To the quiz");
    }

    @Test
    void isDescribedWithItsParameters() throws Exception {
        JsonNode path = JsonMapper.shared()
                .readTree(get("/openapi.json").body())
                .path("paths")
                .path("/ladder.svg");

        assertThat(path.at("/get/parameters")
                        .valueStream()
                        .map(one -> one.path("name").asString()))
                .containsExactly("answers", "assessedOn", "width", "title");
        assertThat(path.at("/post/parameters")
                        .valueStream()
                        .map(one -> one.path("name").asString()))
                .containsExactly("width", "title");
        assertThat(path.at("/get/responses/200/content").propertyNames()).containsExactly("image/svg+xml");
        assertThat(path.at("/post/requestBody/content/application~1json/schema/$ref")
                        .asString())
                .isEqualTo("schemas/dmi-assessment-1.schema.json");
        assertThat(get("/openapi.json").body()).doesNotContain("\"/change\"", "text/html");
    }
}
