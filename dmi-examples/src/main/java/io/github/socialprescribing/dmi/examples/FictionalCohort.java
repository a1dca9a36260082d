package io.github.socialprescribing.dmi.examples;

import static io.github.socialprescribing.dmi.motivation.MotivationStage.DURING;
import static io.github.socialprescribing.dmi.motivation.MotivationStage.POST;
import static io.github.socialprescribing.dmi.motivation.MotivationStage.PRE;

import io.github.socialprescribing.dmi.motivation.CohortSummary;
import io.github.socialprescribing.dmi.motivation.InvalidJourneyException;
import io.github.socialprescribing.dmi.motivation.Journey;
import io.github.socialprescribing.dmi.motivation.MotivationStage;
import io.github.socialprescribing.dmi.motivation.Observation;
import io.github.socialprescribing.dmi.motivation.PersonCategory;
import io.github.socialprescribing.dmi.motivation.TimeInStage;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A cohort of people who do not exist: one journey, and what many say about a year. */
public final class FictionalCohort {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final int PEOPLE = 400;
    private static final List<PersonCategory> CATEGORIES = List.of(PersonCategory.values());

    private FictionalCohort() {}

    /** Prints the result. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        // tag::journey[]
        Journey journey = Journey.of(
                "a7f3",
                List.of(
                        Observation.of(LocalDate.of(2026, 1, 12), PRE, PersonCategory.SUPPORTED),
                        Observation.of(LocalDate.of(2026, 2, 3), DURING, PersonCategory.SUPPORTED),
                        Observation.of(LocalDate.of(2026, 5, 20), DURING, PersonCategory.SELF_MOTIVATED),
                        Observation.of(LocalDate.of(2026, 6, 1), POST, PersonCategory.SELF_MOTIVATED)));
        journey.spells(END).forEach(spell -> out.println(spell.stage().title() + ": " + spell.days() + " days"));
        out.println("Prescriptions: " + journey.prescriptions(END));
        // end::journey[]

        try {
            Journey.of(
                    "b81c",
                    List.of(
                            Observation.of(LocalDate.of(2026, 3, 1), PRE, PersonCategory.SUPPORTED),
                            Observation.of(LocalDate.of(2026, 4, 1), POST, PersonCategory.SUPPORTED)));
        } catch (InvalidJourneyException e) {
            out.println(e.getMessage());
        }

        // tag::cohort[]
        CohortSummary summary = people().collect(CohortSummary.collector(START, END));
        out.println(summary);
        for (MotivationStage stage : MotivationStage.values()) {
            TimeInStage time = summary.timeIn(stage);
            out.println(stage.title() + ": " + summary.atEnd().rowTotal(stage) + " people at the end; " + time);
        }
        // end::cohort[]
    }

    /** {@return what they say together} */
    static CohortSummary summary() {
        return people().collect(CohortSummary.collector(START, END));
    }

    private static Stream<Journey> people() {
        return IntStream.range(0, PEOPLE).mapToObj(FictionalCohort::journey);
    }

    /** {@return the journey of a person whom chance made up, always the same for the same number} */
    private static Journey journey(int person) {
        Random chance = new Random(person);
        List<Observation> observations = new ArrayList<>();
        PersonCategory category = anyOf(CATEGORIES, chance);
        MotivationStage stage = PRE;
        LocalDate date = START.minusDays(100).plusDays(chance.nextInt(300));
        while (date.isBefore(END)) {
            observations.add(Observation.of(date, stage, category));
            date = date.plusDays(20 + chance.nextInt(120));
            stage = stage != DURING ? DURING : chance.nextInt(4) > 0 ? POST : PRE;
            if (chance.nextInt(3) == 0) {
                category = anyOf(CATEGORIES, chance);
            }
        }
        return Journey.of("person-" + person, observations);
    }

    private static PersonCategory anyOf(List<PersonCategory> categories, Random chance) {
        return categories.get(chance.nextInt(categories.size()));
    }
}
