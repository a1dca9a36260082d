package io.github.socialprescribing.dmi.rivals;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.StatelessKieSession;

/** Drools: three rules for each aspect at each level, compiled as an executable model; answers are facts. */
final class DroolsRules implements Rival<Map<String, Standing>> {

    private final MaturityModel model;
    private final List<Assessment> assessments;
    private final StatelessKieSession session;

    DroolsRules(MaturityModel model, List<Assessment> assessments) {
        this.model = model;
        this.assessments = assessments;
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem().write("src/main/resources/dmi.drl", rules(model));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        this.session = services.newKieContainer(services.getRepository().getDefaultReleaseId())
                .newStatelessKieSession();
    }

    private static String rules(MaturityModel model) {
        StringBuilder rules = new StringBuilder("package dmi;\n");
        rules.append("import ").append(Climb.class.getName()).append(";\n");
        rules.append("import ").append(Reply.class.getName()).append(";\n");
        for (Aspect aspect : model.aspects()) {
            for (int level = 2; level <= 5; level++) {
                rules.append("""
                        rule "ASPECT reaches level LEVEL"
                        when
                            $climb : Climb(aspect == "ASPECT", passed == BELOW, $reading : reading)
                            exists Reply(aspect == "ASPECT", level == LEVEL, reading == $reading)
                            not Reply(aspect == "ASPECT", level == LEVEL, reading == $reading, met == false)
                        then
                            modify($climb) { reach(LEVEL) }
                        end
                        rule "ASPECT passes over level LEVEL"
                        when
                            $climb : Climb(aspect == "ASPECT", passed == BELOW, $reading : reading)
                            not Reply(aspect == "ASPECT", level == LEVEL, reading == $reading)
                        then
                            modify($climb) { passOver(LEVEL) }
                        end
                        rule "ASPECT is under way to level LEVEL"
                        when
                            $climb : Climb(aspect == "ASPECT", passed == BELOW, underWay == false, $reading : reading)
                            exists Reply(aspect == "ASPECT", level == LEVEL, reading == $reading, met == false)
                            accumulate(
                                Reply(aspect == "ASPECT", level == LEVEL, reading == $reading, $credit : credit);
                                $share : average($credit))
                        then
                            modify($climb) { setPosition($share) }
                        end
                        """.replace("ASPECT", aspect.id())
                        .replace("LEVEL", "" + level)
                        .replace("BELOW", "" + (level - 1)));
            }
        }
        return rules.toString();
    }

    @Override
    public List<Map<String, Standing>> scoreAll() {
        return assessments.stream().map(this::score).toList();
    }

    private Map<String, Standing> score(Assessment assessment) {
        List<Object> facts = new ArrayList<>();
        Map<String, Map<Reading, Climb>> climbs = new LinkedHashMap<>();
        for (Aspect aspect : model.aspects()) {
            Map<Reading, Climb> both = new EnumMap<>(Reading.class);
            for (Reading reading : Reading.values()) {
                both.put(reading, new Climb(aspect.id(), reading));
            }
            climbs.put(aspect.id(), both);
            facts.addAll(both.values());
        }
        for (Criterion criterion : model.criteria()) {
            Answer answer = assessment.answer(criterion.id());
            if (criterion.isRequired() && answer != Answer.NOT_APPLICABLE) {
                for (Reading reading : Reading.values()) {
                    facts.add(new Reply(criterion, reading, reading.of(answer)));
                }
            }
        }
        session.execute(facts);
        Map<String, Standing> standings = new LinkedHashMap<>();
        climbs.forEach((aspect, both) -> Objects.requireNonNull(both.get(Reading.LOW))
                .point()
                .ifPresent(low -> standings.put(
                        aspect,
                        new Standing(
                                low,
                                Objects.requireNonNull(both.get(Reading.HIGH))
                                        .point()
                                        .orElseThrow()))));
        return standings;
    }
}
