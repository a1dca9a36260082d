package io.github.socialprescribing.dmi.fhir;

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
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.motivation.Journey;
import io.github.socialprescribing.dmi.motivation.MotivationStage;
import io.github.socialprescribing.dmi.motivation.Observation;
import io.github.socialprescribing.dmi.motivation.PersonCategory;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Assessments and journeys of every kind, with texts such as FHIR has a place for. */
public final class FhirDomain extends DomainContextBase {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    @Provide
    Arbitrary<Assessment> assessments() {
        return Combinators.combine(
                        Arbitraries.of(MaturityModel.standard(), Samples.GERMAN),
                        areas(),
                        dates(),
                        texts().optional(),
                        contexts(),
                        Combinators.combine(opaqueIds(), texts())
                                .as((name, json) -> new String[] {name, json})
                                .list()
                                .ofMaxSize(2),
                        Arbitraries.randoms())
                .as((model, area, date, assessor, context, data, random) -> {
                    Assessment.Builder assessment = Assessment.builder(model)
                            .area(area)
                            .assessedOn(date)
                            .context(context);
                    assessor.ifPresent(assessment::assessor);
                    data.forEach(pair -> assessment.extension(pair[0], pair[1]));
                    answers(assessment, model, random);
                    return assessment.build();
                });
    }

    private static void answers(Assessment.Builder assessment, MaturityModel model, Random random) {
        for (Aspect aspect : model.aspects()) {
            if (random.nextInt(4) == 0) {
                assessment.pick(aspect.id(), MaturityLevel.of(1 + random.nextInt(5)));
            }
        }
        int answered = random.nextInt(5);
        for (Answerable answerable : model.answerables()) {
            if (random.nextInt(4) < answered) {
                Evidence.Builder evidence = Evidence.builder();
                if (random.nextInt(4) == 0) {
                    evidence.note("note " + random.nextInt(100) + "\n<b>second</b> line");
                }
                for (int i = random.nextInt(6); i < 2; i++) {
                    evidence.addLinks(URI.create("https://example.org/" + i + "?q=é&r=%20#x"));
                }
                if (random.nextInt(4) == 0) {
                    evidence.recordedOn(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)));
                }
                assessment.answer(answerable.id(), any(Answer.values(), random), evidence.build());
            }
        }
    }

    @Provide
    Arbitrary<Journey> journeys() {
        return Combinators.combine(opaqueIds(), Arbitraries.randoms()).as((reference, random) -> {
            List<Observation> seen = new ArrayList<>();
            LocalDate date = LocalDate.of(2020, 1, 1);
            MotivationStage stage = any(MotivationStage.values(), random);
            for (int i = random.nextInt(8); i >= 0; i--) {
                seen.add(new Observation(
                        date,
                        stage,
                        any(PersonCategory.values(), random),
                        stage == MotivationStage.DURING && random.nextBoolean()));
                date = date.plusDays(1 + random.nextInt(400));
                MotivationStage next = any(MotivationStage.values(), random);
                stage = stage == MotivationStage.PRE && next == MotivationStage.POST ? MotivationStage.DURING : next;
            }
            return Journey.of(reference, seen);
        });
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(FIRST_DAY.toEpochDay(), LAST_DAY.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<String> texts() {
        Arbitrary<String> anything = Arbitraries.integers()
                .between(' ', Character.MAX_CODE_POINT)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(characters -> {
                    StringBuilder text = new StringBuilder();
                    characters.forEach(text::appendCodePoint);
                    return text.toString();
                });
        Arbitrary<String> likely = Arbitraries.of(
                "Northbank", "Ynys Môn", "قرية", "🏘️ 👩‍👩‍👧", "a\t\n\r\"\\/b", "</script>", " x ", "{}");
        return Arbitraries.oneOf(anything, likely).filter(text -> !text.isBlank());
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
}
