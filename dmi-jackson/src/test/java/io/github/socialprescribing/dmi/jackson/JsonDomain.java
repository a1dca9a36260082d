package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.AreaKind;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.assessment.Challenge;
import io.github.socialprescribing.dmi.assessment.Context;
import io.github.socialprescribing.dmi.assessment.Evidence;
import io.github.socialprescribing.dmi.assessment.Intention;
import io.github.socialprescribing.dmi.assessment.Membership;
import io.github.socialprescribing.dmi.assessment.Sector;
import io.github.socialprescribing.dmi.model.Answerable;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Basis;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.model.ModelBuilder;
import io.github.socialprescribing.dmi.model.ModelBuilder.AspectBuilder;
import io.github.socialprescribing.dmi.model.Need;
import io.github.socialprescribing.dmi.motivation.CohortSummary;
import io.github.socialprescribing.dmi.motivation.Journey;
import io.github.socialprescribing.dmi.motivation.MotivationStage;
import io.github.socialprescribing.dmi.motivation.Observation;
import io.github.socialprescribing.dmi.motivation.PersonCategory;
import io.github.socialprescribing.dmi.plan.Beneficiary;
import io.github.socialprescribing.dmi.plan.Benefit;
import io.github.socialprescribing.dmi.plan.BenefitGroup;
import io.github.socialprescribing.dmi.plan.BenefitKind;
import io.github.socialprescribing.dmi.plan.Contribution;
import io.github.socialprescribing.dmi.plan.Estimate;
import io.github.socialprescribing.dmi.plan.Estimates;
import io.github.socialprescribing.dmi.plan.Measure;
import io.github.socialprescribing.dmi.plan.Objective;
import io.github.socialprescribing.dmi.plan.Planner;
import io.github.socialprescribing.dmi.plan.Quantity;
import io.github.socialprescribing.dmi.plan.ResourceUse;
import io.github.socialprescribing.dmi.plan.Roadmap;
import io.github.socialprescribing.dmi.plan.Step;
import io.github.socialprescribing.dmi.plan.Vision;
import io.github.socialprescribing.dmi.portfolio.Summary;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Everything that the properties of the formats are tried on: documents with all that they can hold. */
public final class JsonDomain extends DomainContextBase {

    private static final List<Answer> ANSWERS = List.of(Answer.values());
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final int DAYS = (int) (LocalDate.of(9999, 12, 31).toEpochDay() - FIRST_DAY.toEpochDay());

    /** {@return assessments of the standard model and of one of one's own, asked singly, quick, or mixed} */
    @Provide
    public Arbitrary<Assessment> assessments() {
        return Arbitraries.of(MaturityModel.standard(), Samples.OWN)
                .flatMap(model -> Combinators.combine(
                                areas(),
                                dates(),
                                texts().optional(),
                                contexts(),
                                Arbitraries.of(Form.class),
                                Arbitraries.longs(),
                                extensions().list().ofMaxSize(3))
                        .as((area, date, assessor, context, form, seed, extensions) -> {
                            Assessment.Builder assessment = Assessment.builder(model)
                                    .area(area)
                                    .assessedOn(date)
                                    .context(context);
                            assessor.ifPresent(assessment::assessor);
                            for (int i = 0; i < extensions.size(); i++) {
                                assessment.extension("vendor " + i, extensions.get(i));
                            }
                            return form.fill(assessment, model, date, new Random(seed));
                        }));
    }

    /** {@return models with all that a model can hold} */
    @Provide
    public Arbitrary<MaturityModel> models() {
        return Combinators.combine(
                        texts(),
                        Arbitraries.of("en", "cy", "zh-Hant-TW"),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.longs(),
                        texts().list().ofSize(4),
                        extensions().list().ofMaxSize(2))
                .as((name, language, aspects, seed, texts, extensions) -> {
                    Random random = new Random(seed);
                    ModelBuilder model = MaturityModel.builder("own-" + aspects, "1.2")
                            .name(name)
                            .language(language);
                    for (int i = 0; i < aspects; i++) {
                        String id = "aspect-" + i;
                        model.aspect(id, aspect -> fill(aspect, id, texts, random));
                    }
                    for (int i = random.nextInt(3); i > 0; i--) {
                        model.safeguard(
                                "safeguard.s" + i,
                                safeguard -> safeguard
                                        .title(texts.get(0))
                                        .question(texts.get(1))
                                        .note(texts.get(2))
                                        .clauses("V.smart", "our report, page 7"));
                    }
                    if (random.nextBoolean()) {
                        model.translation("de", Map.of("#name", texts.get(3)))
                                .translation("fr", Map.of())
                                .translation("de", Map.of("aspect-0#name", texts.get(0)));
                    }
                    for (int i = 0; i < extensions.size(); i++) {
                        model.extension("vendor " + i, extensions.get(i));
                    }
                    return model.build();
                });
    }

    /** {@return journeys of any way there is, with observations in any order} */
    @Provide
    public Arbitrary<Journey> journeys() {
        return Combinators.combine(opaqueIds(), dates(), Arbitraries.longs())
                .as((reference, day, seed) -> journey(reference, day, new Random(seed)));
    }

    /** {@return cohorts of journeys before, in and after a period} */
    @Provide
    public Arbitrary<CohortSummary> cohorts() {
        return Combinators.combine(
                        dates().filter(day -> day.getYear() > 2 && day.getYear() < 9990),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.longs())
                .as((start, days, people, seed) -> {
                    Random random = new Random(seed);
                    LocalDate end = start.plusDays(days);
                    return IntStream.range(0, people)
                            .mapToObj(i -> journey("r" + i, start.plusDays(random.nextInt(500) - 200L), random))
                            .collect(CohortSummary.collector(start, end));
                });
    }

    /** {@return summaries of areas of any kind, by the standard model or by one of one's own} */
    @Provide
    public Arbitrary<Summary> summaries() {
        return Combinators.combine(
                        Arbitraries.of(MaturityModel.standard(), Samples.OWN),
                        assessments().filter(ScoringEngine::canScore).list().ofMaxSize(8))
                .as((model, assessments) -> assessments.stream()
                        .filter(assessment -> assessment.model().isSameAs(model))
                        .collect(Summary.ofAssessments(model)));
    }

    /** {@return roadmaps of every strategy, with and without costs, visions and objectives} */
    @Provide
    public Arbitrary<Roadmap> roadmaps() {
        return Combinators.combine(
                        assessments().filter(ScoringEngine::canScore),
                        Arbitraries.of("GBP", "JPY", "BHD", "CLF"),
                        Arbitraries.integers().between(1, 9),
                        texts().list().ofSize(4),
                        Arbitraries.longs())
                .as((assessment, currency, stepsPerPhase, texts, seed) -> {
                    Random random = new Random(seed);
                    Profile start = ScoringEngine.score(assessment);
                    Planner planner = Planner.of(start, estimates(start.model(), currency, texts, random));
                    Roadmap roadmap = roadmap(planner, currency, stepsPerPhase, random);
                    return roadmap.withObjectives(roadmap.steps().stream()
                            .filter(step -> random.nextInt(3) == 0)
                            .map(step -> objective(step, start.assessedOn(), texts, random))
                            .toList());
                });
    }

    private static Estimates estimates(MaturityModel model, String currency, List<String> texts, Random random) {
        Estimates.Builder estimates = Estimates.builder(model);
        int costless = random.nextInt(3);
        for (Criterion criterion : model.criteria()) {
            Estimate.Builder estimate = Estimate.builder();
            long cost = random.nextLong(1L << (1 + random.nextInt(50)));
            if (random.nextInt(20) >= 5 * costless) {
                estimate.cost(Amount.ofMinor(currency, cost));
            }
            if (random.nextInt(3) == 0) {
                estimate.remainingCost(Amount.ofMinor(currency, cost / 2))
                        .resourceUse(oneOf(ResourceUse.values(), random))
                        .addBuyIn(texts.get(0))
                        .addBuyIn(texts.get(1));
            }
            estimates.estimate(criterion.id(), estimate.build());
        }
        return estimates.build();
    }

    private static Roadmap roadmap(Planner planner, String currency, int stepsPerPhase, Random random) {
        Profile start = planner.start();
        LocalDate by = later(start.assessedOn(), random);
        return switch (random.nextInt(5)) {
            case 0 -> planner.firstStep();
            case 1 -> planner.liftTheLowest(stepsPerPhase);
            case 2 -> planner.liftTheLowest(stepsPerPhase, Vision.of(start.model(), MaturityLevel.OPTIMISED, by));
            case 3 -> {
                Map<String, MaturityLevel> targets = new LinkedHashMap<>();
                start.aspects().stream()
                        .filter(aspect -> targets.isEmpty() || random.nextBoolean())
                        .forEach(aspect -> targets.put(aspect.aspect().id(), MaturityLevel.OPTIMISED));
                yield planner.liftTheLowest(stepsPerPhase, Vision.of(start.model(), targets, by));
            }
            default ->
                planner.withinBudget(
                        Amount.ofMinor(currency, random.nextLong(1L << (1 + random.nextInt(60)))), stepsPerPhase);
        };
    }

    private static Objective objective(Step step, LocalDate assessedOn, List<String> texts, Random random) {
        Objective.Builder objective = Objective.builder()
                .step(step)
                .putHelps(oneOf(Beneficiary.values(), random), texts.get(0))
                .measure(Measure.builder()
                        .what(texts.get(1))
                        .baseline(quantity(texts.get(2), random))
                        .target(quantity(texts.get(2), random))
                        .proof(texts.get(3))
                        .build())
                .owner(texts.get(1))
                .due(later(assessedOn, random));
        for (int i = random.nextInt(3); i > 0; i--) {
            Benefit.Builder benefit = Benefit.builder()
                    .kind(
                            random.nextBoolean()
                                    ? BenefitKind.named().get(random.nextInt(7))
                                    : new BenefitKind("own.kind", oneOf(BenefitGroup.values(), random)))
                    .description(texts.get(2))
                    .contribution(oneOf(Contribution.values(), random))
                    .proof(texts.get(0));
            if (random.nextBoolean()) {
                benefit.quantity(quantity(texts.get(3), random));
            }
            objective.addBenefits(benefit.build());
        }
        return objective.build();
    }

    private static Quantity quantity(String unit, Random random) {
        return new Quantity(new BigDecimal(new BigInteger(random.nextInt(98), random), random.nextInt(31)), unit);
    }

    private static LocalDate later(LocalDate day, Random random) {
        return day.getYear() < 9990 ? day.plusDays(random.nextInt(2000)) : day;
    }

    private static Journey journey(String reference, LocalDate first, Random random) {
        List<Observation> observations = new ArrayList<>();
        MotivationStage stage = oneOf(MotivationStage.values(), random);
        LocalDate day = first;
        for (int i = random.nextInt(8); i >= 0; i--) {
            boolean marked = stage == MotivationStage.DURING && random.nextInt(4) == 0;
            observations.add(new Observation(day, stage, oneOf(PersonCategory.values(), random), marked));
            if (day.getYear() == 9999) {
                break;
            }
            day = day.plusDays(1 + random.nextInt(90));
            MotivationStage next = oneOf(MotivationStage.values(), random);
            stage = stage == MotivationStage.PRE && next == MotivationStage.POST ? MotivationStage.DURING : next;
        }
        Collections.shuffle(observations, random);
        return Journey.of(reference, observations);
    }

    private static <T> T oneOf(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static void fill(AspectBuilder aspect, String id, List<String> texts, Random random) {
        aspect.name(texts.get(random.nextInt(4))).weight(1 + random.nextInt(100));
        if (random.nextBoolean()) {
            aspect.about(texts.get(0)).descriptor(5, texts.get(1), "L5.0").descriptor(1, texts.get(2));
        }
        for (int level = 2; level <= 5; level++) {
            for (int i = random.nextInt(3); i >= 0; i--) {
                Need need = i == 0 || random.nextBoolean() ? Need.REQUIRED : Need.OPTIONAL;
                aspect.criterion(id + ".l" + level + "-" + i, level, need, criterion -> {
                    criterion.title(texts.get(random.nextInt(4))).question(texts.get(random.nextInt(4)));
                    if (random.nextBoolean()) {
                        criterion
                                .basis(random.nextBoolean() ? Basis.STATED : Basis.INFERRED)
                                .note(texts.get(3))
                                .clauses("a b", "\u00e9");
                    }
                });
            }
        }
    }

    /** How the answers came about. */
    enum Form {
        SINGLE,
        QUICK,
        QUICK_THEN_CHANGED,
        QUICK_THEN_AGED;

        Assessment fill(Assessment.Builder assessment, MaturityModel model, LocalDate date, Random random) {
            if (this != SINGLE) {
                for (Aspect aspect : model.aspects()) {
                    if (random.nextInt(4) > 0) {
                        assessment.pick(aspect.id(), MaturityLevel.of(1 + random.nextInt(5)));
                    }
                }
            }
            if (this == SINGLE || this == QUICK_THEN_CHANGED) {
                int share = this == SINGLE ? 1 : 6;
                for (Answerable asked : model.answerables()) {
                    if (random.nextInt(share) == 0) {
                        answer(assessment, asked.id(), random);
                    }
                }
            }
            Assessment filled = assessment.build();
            return this == QUICK_THEN_AGED && date.getYear() < 9990
                    ? filled.asOf(date.plusDays(random.nextInt(100)), Period.ofDays(50))
                    : filled;
        }

        private static void answer(Assessment.Builder assessment, String id, Random random) {
            Answer answer = ANSWERS.get(random.nextInt(ANSWERS.size()));
            Evidence.Builder evidence = Evidence.builder();
            if (random.nextInt(5) == 0) {
                evidence.note("note \"" + random.nextInt() + "\" \\ \t\u0000\u2028 é 🏘️ قرية");
            }
            if (random.nextInt(6) == 0) {
                evidence.addLinks(URI.create("https://example.org/" + random.nextInt()))
                        .addLinks(URI.create("urn:isbn:0000"))
                        .addLinks(URI.create("https://example.org/é?a=b/c#d"));
            }
            if (random.nextInt(6) == 0) {
                evidence.recordedOn(FIRST_DAY.plusDays(random.nextInt(DAYS + 1)));
            }
            assessment.answer(id, answer, evidence.build());
        }
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, DAYS).map(FIRST_DAY::plusDays);
    }

    /** Text of every kind that has a UTF-8 form, and is not blank. */
    private static Arbitrary<String> texts() {
        Arbitrary<String> anything = Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .list()
                .ofMaxSize(12)
                .map(JsonDomain::text);
        Arbitrary<String> likely =
                Arbitraries.of("Northbank", "Ynys Môn", "قرية", "🏘️ 👩‍👩‍👧", "a\u0000\b\n\"\\/b", "</script>");
        return Arbitraries.oneOf(anything, likely).filter(text -> !text.isBlank());
    }

    private static String text(List<Integer> characters) {
        StringBuilder text = new StringBuilder();
        characters.forEach(text::appendCodePoint);
        return text.toString();
    }

    private static Arbitrary<String> opaqueIds() {
        return texts().filter(text -> text.chars().noneMatch(Character::isISOControl));
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.of("a", "borough", "commissioning-area", "x1.y2-z3");
    }

    private static Arbitrary<Area> areas() {
        return Combinators.combine(
                        opaqueIds(),
                        texts(),
                        ids().optional(),
                        ids().optional(),
                        opaqueIds().optional(),
                        Combinators.combine(ids(), opaqueIds())
                                .as((kind, id) -> new Membership(new AreaKind(kind), id))
                                .list()
                                .uniqueElements()
                                .ofMaxSize(3),
                        Arbitraries.longs().greaterOrEqual(0).optional())
                .as((id, name, kind, sector, parent, memberships, population) -> {
                    Area.Builder area = Area.builder().id(id).name(name);
                    kind.map(AreaKind::new).ifPresent(area::kind);
                    sector.map(Sector::new).ifPresent(area::sector);
                    parent.ifPresent(area::parent);
                    memberships.forEach(area::addMemberships);
                    population.ifPresent(area::population);
                    return area.build();
                });
    }

    private static Arbitrary<Context> contexts() {
        return Combinators.combine(
                        Arbitraries.of(Challenge.BUDGET, Challenge.DIGITAL_ACCESS, new Challenge("own.one"))
                                .list()
                                .ofMaxSize(3),
                        Arbitraries.of(Intention.class).optional(),
                        Arbitraries.of(MaturityLevel.class).optional())
                .as((challenges, intention, aspiration) -> {
                    Context.Builder context = Context.builder();
                    challenges.forEach(context::addChallenges);
                    intention.ifPresent(context::intention);
                    aspiration.ifPresent(context::aspiration);
                    return context.build();
                });
    }

    private static Arbitrary<String> extensions() {
        return Arbitraries.of(
                "null",
                "1.0",
                "1e400",
                "-0",
                "12345678901234567890",
                "\"é\\n\"",
                "[]",
                "{\"b\":[1,{\"a\":false}],\"a\":{}}");
    }
}
