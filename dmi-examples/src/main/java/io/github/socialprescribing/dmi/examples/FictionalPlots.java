package io.github.socialprescribing.dmi.examples;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.motivation.CohortSummary;
import io.github.socialprescribing.dmi.plan.CostFrontier;
import io.github.socialprescribing.dmi.plan.Planner;
import io.github.socialprescribing.dmi.plan.Vision;
import io.github.socialprescribing.dmi.plot.Frontier;
import io.github.socialprescribing.dmi.plot.HeatMap;
import io.github.socialprescribing.dmi.plot.Ladder;
import io.github.socialprescribing.dmi.plot.MotivationGrid;
import io.github.socialprescribing.dmi.plot.Phrase;
import io.github.socialprescribing.dmi.plot.Plot;
import io.github.socialprescribing.dmi.plot.Radar;
import io.github.socialprescribing.dmi.plot.Symbols;
import io.github.socialprescribing.dmi.plot.Wording;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;

/** The pictures of areas and people that do not exist, drawn into a folder. */
public final class FictionalPlots {

    private FictionalPlots() {}

    /** Draws into the folder that is named, or into one called plots. */
    public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
        Path folder = Files.createDirectories(Path.of(args.length > 0 ? args[0] : "plots"));
        run(System.out, folder);
        System.out.println("Pictures are in " + folder.toAbsolutePath());
    }

    static void run(PrintStream out, Path folder) throws IOException, NoSuchAlgorithmException {
        List<Profile> profiles =
                SampleAreas.read().stream().map(ScoringEngine::score).toList();
        Profile profile = profiles.stream()
                .filter(it -> it.area().id().equals("northbank"))
                .findFirst()
                .orElseThrow();

        // tag::ladder[]
        Ladder ladder = Ladder.ofAspects(profile);
        Files.writeString(folder.resolve("ladder.svg"), ladder.toSvg());
        // end::ladder[]

        // tag::areas[]
        List<Profile> lowestFirst = profiles.stream()
                .sorted(Comparator.comparing(area -> area.index().low()))
                .toList();
        Ladder areas = Ladder.ofAreas(lowestFirst).withTitle("Where our areas stand");
        Files.writeString(folder.resolve("ladder-of-areas.svg"), areas.toSvg());
        // end::areas[]

        // tag::heat-map[]
        HeatMap heatMap = HeatMap.of(lowestFirst);
        Files.writeString(folder.resolve("heat-map.svg"), heatMap.toSvg());
        // end::heat-map[]

        // tag::radar[]
        Vision vision = Vision.of(MaturityModel.standard(), MaturityLevel.CONNECTED, LocalDate.of(2028, 3, 31));
        Radar radar = Radar.of(profile).withVision(vision);
        Files.writeString(folder.resolve("radar.svg"), radar.toSvg());
        // end::radar[]

        // tag::text[]
        out.print(radar);
        out.print(radar.withColumns(60).withSymbols(Symbols.ASCII));
        // end::text[]

        // tag::wording[]
        Wording welsh = Wording.english()
                .with(Phrase.LADDER_OF_ASPECTS, "Aeddfedrwydd digidol {area}")
                .with(Phrase.ASPECTS_SUBTITLE, "Aseswyd ar {date}")
                .with(Phrase.INDEX, "Mynegai")
                .with(Phrase.RANGE, "{low} i {high}")
                .with(MaturityLevel.CONNECTED, "Cysylltiedig")
                .withAspect("platform", "Llwyfan meddalwedd");
        out.println(ladder.withWording(welsh).title());
        // end::wording[]

        // tag::frontier[]
        CostFrontier frontier =
                Planner.of(BudgetPlan.profile(), BudgetPlan.estimates()).frontier();
        Frontier costs = Frontier.of(frontier).withBudget(Amount.parse("GBP 40000"));
        Files.writeString(folder.resolve("frontier.svg"), costs.toSvg());
        // end::frontier[]

        CohortSummary cohort = FictionalCohort.summary();
        // tag::grid[]
        MotivationGrid grid = MotivationGrid.atEnd(cohort);
        Files.writeString(folder.resolve("motivation-grid.svg"), grid.toSvg());
        MotivationGrid published = MotivationGrid.atEnd(cohort.publication(25));
        Files.writeString(folder.resolve("motivation-grid-published.svg"), published.toSvg());
        // end::grid[]

        // tag::policy[]
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Plot.style().getBytes(StandardCharsets.UTF_8));
        out.println(
                "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        // end::policy[]
    }
}
