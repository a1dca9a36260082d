package io.github.socialprescribing.dmi.examples;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.impact.BeforeAfter;
import io.github.socialprescribing.dmi.impact.ComparisonGroup;
import io.github.socialprescribing.dmi.impact.EventCount;
import io.github.socialprescribing.dmi.impact.EventKind;
import io.github.socialprescribing.dmi.impact.ProgrammeValue;
import io.github.socialprescribing.dmi.impact.UnitCost;
import io.github.socialprescribing.dmi.impact.ValueKind;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.motivation.CategorySign;
import io.github.socialprescribing.dmi.motivation.CategorySuggestion;
import io.github.socialprescribing.dmi.motivation.MotivationStage;
import io.github.socialprescribing.dmi.motivation.PersonCategory;
import io.github.socialprescribing.dmi.support.Support;
import io.github.socialprescribing.dmi.support.SupportCatalogue;
import io.github.socialprescribing.dmi.support.SupportFormId;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/** What an area has for people, and what changed for them: both of a programme that does not exist. */
public final class ProgrammeReview {

    private ProgrammeReview() {}

    /** Prints the result. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        Assessment assessment = Assessment.builder(MaturityModel.standard())
                .area(Area.of("quillham", "Quillham (fictional)"))
                .assessedOn(LocalDate.of(2026, 9, 30))
                .answer("programme.started", Answer.MET)
                .answer("citizens.website", Answer.MET)
                .answer("citizens.signposting", Answer.PARTLY_MET)
                .answer("platform.referral-management", Answer.NOT_MET)
                .answer("safeguard.inclusion", Answer.NOT_MET)
                .build();

        // tag::support[]
        Support support = SupportCatalogue.standard()
                .supportFor(
                        assessment, Set.of(SupportFormId.COMPANY), MotivationStage.DURING, PersonCategory.SUPPORTED);
        support.forms().forEach(out::println);
        support.findings().forEach(finding -> out.println(finding.message()));
        // end::support[]
        out.println(CategorySuggestion.from(List.of(CategorySign.UNLIKELY_TO_ENGAGE)));

        // tag::impact[]
        BeforeAfter attendances = BeforeAfter.of(EventKind.AE_ATTENDANCES, year(2024, 160, 350), year(2025, 80, 320))
                .against(new ComparisonGroup(year(2024, 150, 400), year(2025, 140, 400)));
        out.println(attendances.rateRatio());
        attendances.rateRatioAgainstComparator().ifPresent(out::println);
        UnitCost cost = new UnitCost(
                EventKind.AE_ATTENDANCES, ValueKind.FINANCIAL, new BigDecimal("160.00"), Currency.getInstance("GBP"));
        out.println(ProgrammeValue.of(List.of(attendances.change()), List.of(cost)));
        // end::impact[]
    }

    private static EventCount year(int year, long events, long people) {
        return new EventCount(events, people, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
