package io.github.socialprescribing.dmi.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.socialprescribing.dmi.Amount;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a real browser lays plots out under a strict policy: no two labels overlap, none sticks out, and no name is lost. */
class PlotInBrowserTest {

    private static final List<String> PROGRAMS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final List<String> NAMES = List.of(
            "The Association of Voluntary Community Services of Northbank",
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauamte",
            "W".repeat(60),
            "i".repeat(60),
            "עמותת השירותים הקהילתיים של הגדה הצפונית והסביבה הקרובה אליה",
            "جمعية الخدمات المجتمعية للضفة الشمالية وما حولها من المناطق",
            "👩‍👩‍👧‍👦 Family Hub 🌈🌈🌈🌈🌈🌈🌈🌈🌈🌈🌈🌈🌈🌈🌈🌈🌈🌈🌈🌈🌈🌈🌈🌈🌈🌈🌈🌈🌈🌈🌈🌈🌈🌈🌈🌈🌈🌈🌈🌈🌈",
            "北岸市社会处方计划与社区服务中心联合会北岸市社会处方计划与社区服务中心联合会北岸市社会处方计划与社区服务中心联合会",
            "ΕΝΩΣΗ ΕΘΕΛΟΝΤΙΚΩΝ ΥΠΗΡΕΣΙΩΝ ΤΗΣ ΒΟΡΕΙΑΣ ΟΧΘΗΣ ΚΑΙ ΤΗΣ ΠΕΡΙΟΧ",
            "ОБЪЕДИНЕНИЕ ДОБРОВОЛЬНЫХ СЛУЖБ СЕВЕРНОГО БЕРЕГА И ОКРЕСТНОСТ",
            "<script>alert(1)</script> & \"friends\"",
            "Aldergate");

    /** Measures every label of every picture, and says what is wrong in the document itself. */
    private static final String MEASURE = """
            const faults = [];
            if (document.styleSheets.length !== document.querySelectorAll('svg').length) {
              faults.push('the policy let ' + document.styleSheets.length + ' style sheets pass');
            }
            for (const svg of document.querySelectorAll('svg')) {
              const name = svg.parentNode.id;
              const sheet = svg.getBoundingClientRect();
              const labels = [...svg.querySelectorAll('text')]
                  .map(text => ({text: text.textContent, box: text.getBoundingClientRect()}))
                  .sort((one, other) => one.box.top - other.box.top);
              for (const {text, box} of labels) {
                if (box.left < sheet.left || box.right > sheet.right
                    || box.top < sheet.top || box.bottom > sheet.bottom) {
                  faults.push(name + ': outside: ' + text);
                }
              }
              for (let i = 0; i < labels.length; i++) {
                const one = labels[i].box;
                for (let j = i + 1; j < labels.length && labels[j].box.top < one.bottom - 2; j++) {
                  const other = labels[j].box;
                  if (one.left < other.right - 1 && other.left < one.right - 1 && other.bottom > one.top + 2) {
                    faults.push(name + ': overlap: ' + labels[i].text + ' | ' + labels[j].text);
                  }
                }
              }
              const said = [...svg.querySelectorAll('title, text, tspan')].map(it => it.textContent);
              for (const full of JSON.parse(svg.parentNode.dataset.names)) {
                if (!said.some(text => text.includes(full))) {
                  faults.push(name + ': lost: ' + full);
                }
              }
              faults.push(name + ': measured ' + labels.filter(label => label.box.width > 0).length);
            }
            const result = document.createElement('pre');
            result.id = 'result';
            result.textContent = faults.join('\\n');
            document.body.replaceChildren(result);
            """;

    @TempDir
    private Path folder;

    /**
     * A plot, and the names that must stand in it in full: as a label, beside one that is shortened, or in a legend.
     *
     * @param plot what is drawn
     * @param names the names from outside
     */
    private record Drawn(Plot plot, List<String> names) {}

    private static Map<String, Drawn> plots() {
        Map<String, Drawn> plots = new LinkedHashMap<>();
        for (int areas : new int[] {0, 1, 7, 33, 300}) {
            List<String> names = NAMES.subList(0, Math.min(areas, NAMES.size()));
            plots.put("ladder of " + areas, new Drawn(Ladder.ofAreas(SamplePlots.areas(areas, NAMES)), names));
            plots.put("heat map of " + areas, new Drawn(HeatMap.of(SamplePlots.areas(areas, NAMES)), names));
        }
        for (int aspects : new int[] {1, 2, 7, 12, 64}) {
            List<String> names = NAMES.subList(0, Math.min(aspects, NAMES.size()));
            var profile = SamplePlots.ofAspects(aspects, NAMES);
            plots.put("ladder of aspects " + aspects, new Drawn(Ladder.ofAspects(profile), names));
            plots.put("heat map of aspects " + aspects, new Drawn(HeatMap.of(List.of(profile)), names));
            plots.put("radar " + aspects, new Drawn(Radar.of(profile), names));
        }
        plots.put(
                "radar and vision",
                new Drawn(Radar.of(SamplePlots.FOUR).withVision(SamplePlots.vision()), List.of("A1", "A4")));
        for (String name : NAMES) {
            Frontier frontier = Frontier.of(SamplePlots.frontier(name));
            plots.put("frontier of " + name, new Drawn(frontier.withBudget(Amount.parse("GBP 30000")), List.of(name)));
        }
        plots.put(
                "frontier, great budget",
                new Drawn(
                        Frontier.of(SamplePlots.frontier("A")).withBudget(Amount.parse("GBP 90000000000000000")),
                        List.of()));
        plots.put(
                "grid",
                new Drawn(MotivationGrid.atStart(SamplePlots.cohort(12, 30, 7, 1, 44, 2, 0, 1250, 9)), List.of()));
        plots.put(
                "published grid",
                new Drawn(
                        MotivationGrid.atEnd(SamplePlots.cohort(12, 30, 7, 1, 44, 2, 0, 1250, 9)
                                .publication()),
                        List.of()));
        for (String name : NAMES) {
            List<Plot> worded = SamplePlots.sayingEverything();
            for (int i = 0; i < worded.size(); i++) {
                plots.put(
                        i + " worded " + name,
                        new Drawn(worded.get(i).withWording(SamplePlots.wording(name, false)), List.of(name)));
            }
        }
        Map<String, Drawn> all = new LinkedHashMap<>(plots);
        plots.forEach((name, drawn) -> all.put(name + ", narrow", new Drawn(drawn.plot.withWidth(480), drawn.names)));
        NAMES.forEach(name -> all.put(
                "titled " + name,
                new Drawn(Ladder.ofAspects(SamplePlots.FOUR).withTitle(name.repeat(3)), List.of(name.repeat(3)))));
        return all;
    }

    @Test
    void noLabelTouchesAnotherLeavesTheSheetOrLosesAName() throws Exception {
        Map<String, Drawn> plots = plots();
        StringBuilder page = new StringBuilder("<!doctype html><meta charset=\"utf-8\">"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                + hash(Plot.style())
                + "; script-src " + hash(MEASURE) + "\"><title>Plots</title><body>\n");
        plots.forEach((name, drawn) -> page.append("<div id=\"")
                .append(Svg.escape(name))
                .append("\" data-names=\"")
                .append(Svg.escape(json(drawn.names)))
                .append("\">")
                .append(drawn.plot.toSvg())
                .append("</div>\n"));
        Path file = folder.resolve("plots.html");
        Files.writeString(file, page + "<script>" + MEASURE + "</script>\n");

        List<String> lines = result(render(file));

        assertThat(lines.stream().filter(line -> !line.contains(": measured "))).isEmpty();
        assertThat(lines).as("one line for each plot").hasSize(plots.size()).noneMatch(line -> line.endsWith(" 0"));
    }

    /** {@return names as an array of JSON; none has anything in it that must be escaped but quotes} */
    private static String json(List<String> names) {
        return names.stream()
                .map(name -> '"' + name.replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String hash(String content) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    /** The browser that is found on the path, or the one that the system property dmi.chromium names. */
    private String render(Path file) throws IOException, InterruptedException {
        Optional<String> browser = browser();
        if (browser.isEmpty()) {
            String missing = "NO CHROMIUM FOUND: how plots are laid out was not checked. Put chromium on the path"
                    + " (apt-get install chromium), or name it by -Ddmi.chromium=…";
            System.err.println(missing);
            abort(missing);
        }
        Path dom = folder.resolve("dom.html");
        Process process = new ProcessBuilder(
                        browser.orElseThrow(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--dump-dom",
                        file.toUri().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(dom.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("the browser did not end within two minutes");
        }
        return Files.readString(dom);
    }

    private static Optional<String> browser() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(
                        Stream.ofNullable(System.getProperty("dmi.chromium")),
                        Arrays.stream(path.split(File.pathSeparator, -1))
                                .flatMap(in -> PROGRAMS.stream().map(name -> in + File.separator + name)))
                .filter(it -> Files.isExecutable(Path.of(it)))
                .findFirst();
    }

    private static List<String> result(String dom) {
        Matcher result = Pattern.compile("<pre id=\"result\">(.*?)</pre>", Pattern.DOTALL)
                .matcher(dom);
        assertThat(result.find()).as("the result in %s", dom).isTrue();
        return result.group(1).lines().toList();
    }
}
