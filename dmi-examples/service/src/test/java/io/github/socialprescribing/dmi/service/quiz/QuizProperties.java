package io.github.socialprescribing.dmi.service.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.assessment.Origin;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class QuizProperties {

    private static final MaturityModel MODEL = MaturityModel.standard();
    private static final LocalDate DATE = LocalDate.of(2026, 9, 30);
    private static final QuizController QUIZ =
            new QuizController(MODEL, Clock.fixed(Instant.parse("2026-09-30T12:00:00Z"), ZoneOffset.UTC));

    /** What stands in the pages, with nothing from outside but numbers. */
    private static final Set<String> TAGS =
            tags(QUIZ.result(new LinkedMultiValueMap<>(Map.of("programm", List.of("1")))));

    private static Document page(ResponseEntity<String> response) {
        return Jsoup.parse(String.valueOf(response.getBody()));
    }

    private static Set<String> tags(ResponseEntity<String> response) {
        return page(response).getAllElements().stream()
                .map(Element::tagName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Provide
    Arbitrary<Map<String, Choice>> choices() {
        Arbitrary<Choice> choice = Arbitraries.of(Stream.concat(
                        Stream.of(Choice.UNSURE),
                        Stream.of(MaturityLevel.values()).map(Choice::of))
                .toList());
        return choice.list().ofSize(MODEL.aspects().size()).map(list -> {
            Map<String, Choice> choices = new LinkedHashMap<>();
            for (Aspect aspect : MODEL.aspects()) {
                choices.put(aspect.id(), list.get(choices.size()));
            }
            return choices;
        });
    }

    @Provide
    Arbitrary<AnswerSheet> sheets() {
        return Arbitraries.of(Answer.class)
                .list()
                .ofSize(MODEL.answerables().size())
                .map(answers -> {
                    AnswerSheet.Builder sheet = AnswerSheet.builder(MODEL);
                    for (int i = 0; i < answers.size(); i++) {
                        sheet.answer(i, answers.get(i));
                    }
                    return sheet.build();
                });
    }

    @Provide
    Arbitrary<MultiValueMap<String, String>> parameters() {
        Arbitrary<String> pieces = Arbitraries.of(
                "programme",
                "answers",
                "assessedOn",
                "dmi-sp/1.0:",
                "MMNN",
                ".",
                "~",
                "-",
                "1",
                "unsure",
                "2026-09-30",
                "<",
                ">",
                "\"",
                "'",
                "&",
                "&lt;",
                "</main>",
                "<script>",
                "<svg onload=",
                "javascript:",
                "${",
                "`",
                "\0",
                "\r\n",
                "\u2028",
                "\u202e",
                "\ufffe",
                "%",
                " ",
                "é",
                "ש",
                "😀");
        Arbitrary<String> texts = pieces.list().ofMaxSize(6).map(list -> String.join("", list));
        return Combinators.combine(texts, texts.list().ofMinSize(1).ofMaxSize(2))
                .as(Map::entry)
                .list()
                .ofMaxSize(5)
                .map(entries -> {
                    MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
                    entries.forEach(entry -> given.addAll(entry.getKey(), entry.getValue()));
                    return given;
                });
    }

    private static Map<String, List<String>> parametersOf(String query) {
        return Stream.of(query.split("&", -1))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> List.of(part[1])));
    }

    @Property(tries = 200)
    void whatWasChosenComesBackFromTheAddress(@ForAll("choices") Map<String, Choice> choices) {
        CodedAssessment coded = CodedAssessment.of(MODEL, choices, DATE);

        assertThat(URI.create("./?" + coded.query()).getRawQuery()).isEqualTo(coded.query());
        Query query = new Query(parametersOf(coded.query()));
        assertThat(CodedAssessment.read(query, MODEL, LocalDate.EPOCH)).contains(coded);
        assertThat(coded.choices()).isEqualTo(choices);
        boolean anyLevel =
                choices.values().stream().anyMatch(choice -> choice.level().isPresent());
        assertThat(coded.assessment().origin()).isEqualTo(anyLevel ? Origin.QUICK : Origin.ASKED);
    }

    @Property(tries = 100)
    void anyAnswersHaveAResult(@ForAll("sheets") AnswerSheet sheet) {
        CodedAssessment coded = new CodedAssessment(sheet, DATE);
        Document page = Jsoup.parse(Pages.result(new ResultPage(coded, "http://localhost/?" + coded.query())));

        assertThat(page.select(".aspects li")).hasSize(7);
        assertThat(page.select(".safeguards > div")).hasSize(6);
        assertThat(page.select("#link").attr("value")).endsWith(sheet.toCode() + "&assessedOn=2026-09-30");
        assertThat(page.select("section[aria-labelledby=next-heading] p")).isNotEmpty();
    }

    @Property(tries = 100)
    void aLinkThatBrokeOffKeepsEveryAspectThatIsWhole(
            @ForAll("choices") Map<String, Choice> choices, @ForAll @IntRange(min = 0, max = 62) int kept) {
        String code = CodedAssessment.of(MODEL, choices, DATE).answers().toCode();
        Map<String, Choice> read = CodedAssessment.salvage(code.substring(0, kept), MODEL);

        assertThat(choices).containsAllEntriesOf(read);
        int end = code.indexOf(':');
        for (Aspect aspect : MODEL.aspects()) {
            end += aspect.criteria().size() + 1;
            boolean known =
                    choices.getOrDefault(aspect.id(), Choice.UNSURE).level().isPresent();
            assertThat(read.containsKey(aspect.id())).as(aspect.id()).isEqualTo(known && end <= kept);
        }
    }

    @Property(tries = 300)
    void whateverAnAddressSaysIsTextAndNothingElse(@ForAll("parameters") MultiValueMap<String, String> given) {
        for (ResponseEntity<String> response : List.of(QUIZ.result(given), QUIZ.change(given))) {
            assertThat(response.getStatusCode().is5xxServerError()).isFalse();
            if (response.getStatusCode().value() == 400) {
                assertThat(tags(response)).isSubsetOf(TAGS);
                assertThat(page(response).select(".problems li")).isNotEmpty();
                assertThat(page(response).select("[onload], [style], a[href^=javascript]"))
                        .isEmpty();
                assertThat(response.getBody()).doesNotContain("\0");
            }
        }
    }
}
