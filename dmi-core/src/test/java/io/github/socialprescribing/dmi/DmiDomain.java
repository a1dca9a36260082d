package io.github.socialprescribing.dmi;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.AnswerSheet;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.assessment.Evidence;
import io.github.socialprescribing.dmi.model.Answerable;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Everything that the properties of the core are tried on. */
public final class DmiDomain extends DomainContextBase {

    private static final List<Answer> ANSWERS = List.of(Answer.values());
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);

    /** {@return fractions small and large, negative, whole and zero} */
    @Provide
    public Arbitrary<Fraction> fractions() {
        Arbitrary<Fraction> small = Combinators.combine(
                        Arbitraries.integers().between(-40, 40),
                        Arbitraries.integers().between(1, 12))
                .as((n, d) -> Fraction.of(n, d));
        Arbitrary<Fraction> large = Combinators.combine(
                        Arbitraries.bigIntegers(),
                        Arbitraries.bigIntegers().filter(d -> d.signum() != 0).map(BigInteger::abs))
                .as(Fraction::of);
        return Arbitraries.oneOf(small, large);
    }

    /** {@return the standard model, and others of up to eight aspects with any weights, cells and order of levels} */
    @Provide
    public Arbitrary<MaturityModel> models() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(MaturityModel.standard())), Tuple.of(3, ownModels()));
    }

    private static Arbitrary<MaturityModel> ownModels() {
        Arbitrary<String> need = Arbitraries.frequency(Tuple.of(2, "R"), Tuple.of(1, "O"));
        Arbitrary<List<String>> cell = Arbitraries.frequencyOf(
                Tuple.of(12, need.list().ofMaxSize(3)),
                Tuple.of(1, need.list().ofMinSize(4).ofMaxSize(31)));
        Arbitrary<String> aspect = Combinators.combine(
                        Arbitraries.integers().between(1, 100),
                        cell.list().ofSize(4),
                        Arbitraries.longs().between(0, 1_000_000))
                .as(DmiDomain::aspect);
        return Combinators.combine(
                        aspect.list().ofMinSize(1).ofMaxSize(8),
                        Arbitraries.integers().between(0, 9))
                .as((aspects, safeguards) ->
                        Samples.builder(aspects, safeguards).build());
    }

    private static String aspect(int weight, List<List<String>> cells, long order) {
        List<String> criteria = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            int level = i + 2;
            criteria.add(level + "R");
            cells.get(i).forEach(need -> criteria.add(level + need));
        }
        Collections.shuffle(criteria, new Random(order));
        return weight + ": " + String.join(" ", criteria);
    }

    /** {@return sheets of those models, at least one aspect of which can be scored} */
    @Provide
    public Arbitrary<AnswerSheet> sheets() {
        return models().flatMap(DmiDomain::sheetsOf);
    }

    /** {@return sheets of one model: each aspect up to a level mostly met, and anything above it} */
    public static Arbitrary<AnswerSheet> sheetsOf(MaturityModel model) {
        return Combinators.combine(
                        Arbitraries.integers()
                                .between(1, 6)
                                .list()
                                .ofSize(model.aspects().size())
                                .withoutEdgeCases(),
                        Arbitraries.integers()
                                .between(0, 99)
                                .list()
                                .ofSize(model.answerables().size())
                                .withoutEdgeCases())
                .as((targets, chances) -> sheet(model, targets, chances))
                .filter(sheet -> model.criteria().stream()
                        .anyMatch(c -> c.isRequired() && sheet.answer(c) != Answer.NOT_APPLICABLE));
    }

    private static AnswerSheet sheet(MaturityModel model, List<Integer> targets, List<Integer> chances) {
        AnswerSheet.Builder sheet = AnswerSheet.builder(model);
        for (int i = 0; i < chances.size(); i++) {
            Answerable asked = model.answerables().get(i);
            int chance = chances.get(i);
            int target = asked instanceof Criterion criterion
                    ? targets.get(model.aspects().indexOf(model.aspect(criterion.aspectId())))
                    : 1;
            if (target == 6) { // an aspect that may well not be scored
                sheet.answer(i, chance < 96 ? Answer.NOT_APPLICABLE : ANSWERS.get(chance % 5));
            } else if (asked instanceof Criterion criterion && criterion.level().number() <= target) {
                sheet.answer(i, mostlyMet(chance));
            } else {
                sheet.answer(i, ANSWERS.get(chance % 5));
            }
        }
        return sheet.build();
    }

    private static Answer mostlyMet(int chance) {
        if (chance < 84) {
            return Answer.MET;
        }
        return chance < 92 ? Answer.NOT_APPLICABLE : chance < 98 ? Answer.UNKNOWN : Answer.PARTLY_MET;
    }

    /** {@return assessments with evidence, dates and quick picks} */
    @Provide
    public Arbitrary<Assessment> assessments() {
        return sheets().flatMap(DmiDomain::assessmentsOf);
    }

    private static Arbitrary<Assessment> assessmentsOf(AnswerSheet sheet) {
        int questions = sheet.model().answerables().size();
        Arbitrary<Area> areas = Combinators.combine(
                        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8),
                        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(20))
                .as(Area::of);
        return Combinators.combine(
                        areas,
                        dates(),
                        evidence().injectNull(0.6).list().ofSize(questions).withoutEdgeCases(),
                        Arbitraries.integers()
                                .between(-5, 5)
                                .list()
                                .ofSize(sheet.model().aspects().size()))
                .as((area, date, evidence, picks) -> assessment(sheet, area, date, evidence, picks));
    }

    private static Assessment assessment(
            AnswerSheet sheet, Area area, LocalDate date, List<Evidence> evidence, List<Integer> picks) {
        Assessment.Builder assessment =
                Assessment.builder(sheet.model()).area(area).assessedOn(date).answers(sheet);
        for (int i = 0; i < picks.size(); i++) {
            if (picks.get(i) > 0) {
                assessment.pick(sheet.model().aspects().get(i).id(), MaturityLevel.of(picks.get(i)));
            }
        }
        for (int i = 0; i < evidence.size(); i++) {
            if (evidence.get(i) != null) {
                assessment.evidence(sheet.model().answerables().get(i).id(), evidence.get(i));
            }
        }
        return assessment.build();
    }

    private static Arbitrary<Evidence> evidence() {
        return Combinators.combine(dates().injectNull(0.3), Arbitraries.of("seen", "told", ""))
                .as((date, note) -> {
                    Evidence.Builder evidence = Evidence.builder();
                    if (date != null) {
                        evidence.recordedOn(date);
                    }
                    return note.isEmpty()
                            ? evidence.build()
                            : evidence.note(note).build();
                });
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 1_500).map(FIRST_DAY::plusDays);
    }

    /** {@return days around those on which the assessments were made} */
    @Provide
    public Arbitrary<LocalDate> days() {
        return dates();
    }

    /** {@return lengths of time that answers hold, from none to years} */
    @Provide
    public Arbitrary<Period> periods() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 14),
                        Arbitraries.integers().between(0, 400))
                .as(Period::of);
    }
}
