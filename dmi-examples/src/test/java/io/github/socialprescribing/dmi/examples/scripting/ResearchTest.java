package io.github.socialprescribing.dmi.examples.scripting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.socialprescribing.dmi.jackson.DmiModule;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong in a script is said so that it can be put right. */
class ResearchTest {

    @TempDir
    private Path folder;

    @Test
    void namesTheFileThatWasProbablyMeant() throws IOException {
        Files.writeString(folder.resolve("areas.csv"), "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Research.read(folder.resolve("area.csv").toString()))
                .withMessage(
                        "no such file: %s (looked for in %s); did you mean '%s'?",
                        at("area.csv"), folder, at("areas.csv"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Research.read(at("nowhere/areas.csv")))
                .withMessageEndingWith("; there is no such folder");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Research.read(folder.toString()))
                .withMessage(folder + ": is a folder, not a file");
    }

    @Test
    void saysWhichEndingsCanBeRead() throws IOException {
        Files.writeString(folder.resolve("areas.txt"), "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Research.read(at("areas.txt")))
                .withMessage(at("areas.txt") + ": the ending must be .jsonl or .json or .csv");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Research.journeys(at("areas.txt")))
                .withMessage(at("areas.txt") + ": the ending must be .jsonl or .json");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Research.csv(List.of(), at("table.xls")))
                .withMessage(at("table.xls") + ": the ending must be .csv");
    }

    @Test
    void readsAModelAndNamesEveryFaultOfABrokenOne() throws IOException {
        String model = DmiModule.mapperBuilder()
                .build()
                .writeValueAsString(MaturityModel.standard().toBuilder("acme-sp", "1.0")
                        .editAspect("platform", platform -> platform.weight(2))
                        .build());
        Files.writeString(folder.resolve("own.json"), model);
        Files.writeString(folder.resolve("broken.json"), model.replace("\"weight\":2", "\"weight\":200"));

        assertThat(Research.model(at("own.json")).id()).hasToString("acme-sp/1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Research.model(at("broken.json")))
                .withMessageStartingWith(at("broken.json") + ": is no model\nline 1, column ")
                .withMessageContaining("weight must be a whole number from 1 to 100, but was 200");
    }

    @Test
    void namesTheAreaThatWasProbablyMeant() {
        List<Profile> profiles = Research.score(Research.sample());
        assertThat(Research.area(profiles, "northbank").area().name()).isEqualTo("Northbank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Research.area(profiles, "northbnk"))
                .withMessage("no area 'northbnk'; did you mean 'northbank'?");
        assertThat(Research.latest(List.of())).isEmpty();
    }

    private String at(String file) {
        return folder.resolve(file).toString();
    }
}
