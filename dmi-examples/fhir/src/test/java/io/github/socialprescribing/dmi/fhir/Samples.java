package io.github.socialprescribing.dmi.fhir;

import static io.github.socialprescribing.dmi.assessment.Answer.MET;
import static io.github.socialprescribing.dmi.assessment.Answer.NOT_APPLICABLE;
import static io.github.socialprescribing.dmi.assessment.Answer.NOT_MET;
import static io.github.socialprescribing.dmi.assessment.Answer.PARTLY_MET;
import static io.github.socialprescribing.dmi.assessment.Answer.UNKNOWN;

import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.AreaKind;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.assessment.Challenge;
import io.github.socialprescribing.dmi.assessment.Context;
import io.github.socialprescribing.dmi.assessment.Evidence;
import io.github.socialprescribing.dmi.assessment.Intention;
import io.github.socialprescribing.dmi.assessment.Membership;
import io.github.socialprescribing.dmi.assessment.Sector;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.motivation.Journey;
import io.github.socialprescribing.dmi.motivation.MotivationStage;
import io.github.socialprescribing.dmi.motivation.Observation;
import io.github.socialprescribing.dmi.motivation.PersonCategory;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What several tests use; the places and people do not exist. */
final class Samples {

    static final Canonicals CANONICALS = Canonicals.under("https://dmi.example.org/fhir");

    /** The standard model under another name, with texts in German too. */
    static final MaturityModel GERMAN = MaturityModel.standard().toBuilder("dmi-sp.de", "2.1")
            .translation(
                    "de",
                    Map.of(
                            "#name",
                            "Index der digitalen Reife",
                            "programme#name",
                            "Programm",
                            "programme.started#title",
                            "Programm begonnen",
                            "programme.started#question",
                            "Hat ein Programm begonnen?"))
            .build();

    /** Everything that an assessment can hold. */
    static final Assessment WHOLE = Assessment.builder(MaturityModel.standard())
            .area(Area.builder()
                    .id("northbank")
                    .name("Northbank")
                    .kind(AreaKind.BOROUGH)
                    .sector(Sector.LOCAL_GOVERNMENT)
                    .parent("riverside")
                    .addMemberships(new Membership(AreaKind.COMMISSIONING_AREA, "north"))
                    .addMemberships(new Membership(new AreaKind("health-board"), "n1"))
                    .population(259_146)
                    .build())
            .assessedOn(LocalDate.of(2026, 9, 30))
            .assessor("steering group")
            .context(Context.builder()
                    .addChallenges(Challenge.BUDGET)
                    .addChallenges(new Challenge("opening-hours"))
                    .intention(Intention.WITHIN_A_YEAR)
                    .aspiration(MaturityLevel.of(4))
                    .build())
            .answer("programme.started", MET)
            .answer("programme.established", NOT_MET)
            .answer(
                    "platform.pilot",
                    PARTLY_MET,
                    Evidence.builder()
                            .note("two practices")
                            .addLinks(URI.create("https://example.org/m1"))
                            .addLinks(URI.create("urn:example:m2"))
                            .recordedOn(LocalDate.of(2026, 8, 1))
                            .build())
            .answer("platform.office-tools", MET)
            .answer("citizens.leaflets", NOT_APPLICABLE, Evidence.note("all is read aloud"))
            .answer("integration.pathways", UNKNOWN, Evidence.note("asked, no answer yet"))
            .answer("safeguard.inclusion", NOT_APPLICABLE)
            .answer("safeguard.funding", PARTLY_MET)
            .pick("insight", MaturityLevel.of(3))
            .extension("vendor.example", "{\"tenant\":7}")
            .build();

    static final Journey JOURNEY = Journey.of(
            "a7f3",
            List.of(
                    Observation.of(LocalDate.of(2026, 1, 5), MotivationStage.PRE, PersonCategory.SUPPORTED),
                    Observation.of(LocalDate.of(2026, 2, 10), MotivationStage.DURING, PersonCategory.SUPPORTED),
                    new Observation(
                            LocalDate.of(2026, 5, 1), MotivationStage.DURING, PersonCategory.SELF_MOTIVATED, true)));

    private Samples() {}
}
