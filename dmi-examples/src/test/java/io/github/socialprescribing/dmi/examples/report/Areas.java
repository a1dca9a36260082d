package io.github.socialprescribing.dmi.examples.report;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.jackson.AssessmentReader;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.portfolio.Summary;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Areas to report on. */
final class Areas {

    static final MaturityModel MODEL = MaturityModel.standard();
    static final LocalDate DAY = LocalDate.of(2026, 9, 30);

    private Areas() {}

    /** {@return the thirty-three of the sample} */
    static List<Profile> sample() {
        try (AssessmentReader reader = AssessmentReader.jsonLines(Objects.requireNonNull(
                Areas.class.getResourceAsStream("/io/github/socialprescribing/dmi/examples/sample-areas.jsonl")))) {
            return reader.accepted(rejected -> {
                        throw new IllegalStateException(rejected.toString());
                    })
                    .map(ScoringEngine::score)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Assessment.Builder assessment(String id, String name) {
        return Assessment.builder(MODEL).area(Area.of(id, name)).assessedOn(DAY);
    }

    static Profile named(String id, String name) {
        return ScoringEngine.score(
                assessment(id, name).answer("programme.started", Answer.MET).build());
    }

    static Report report(List<Profile> shown) {
        return Report.of(Summary.of(MODEL, shown), shown);
    }

    static String html(Report report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            report.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    static Document page(Report report) {
        return Jsoup.parse(html(report));
    }
}
