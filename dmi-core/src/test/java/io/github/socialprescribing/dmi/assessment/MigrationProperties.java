package io.github.socialprescribing.dmi.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.DmiDomain;
import io.github.socialprescribing.dmi.model.Answerable;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(DmiDomain.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(tries = 100, edgeCases = EdgeCasesMode.NONE)
class MigrationProperties {

    @Property
    void mappingEveryIdToItselfOnlyChangesTheModel(@ForAll Assessment assessment) {
        MaturityModel next = assessment.model().toBuilder("next", "2").build();
        MaturityModel back = assessment.model();

        Migration.Result there =
                Migration.builder(back, next).mapSameIds().build().migrate(assessment);

        assertThat(there.assessment().model()).isSameAs(next);
        assertThat(there.leftBehind()).isEmpty();
        assertThat(there.notMapped()).isEmpty();
        assertThat(there.assessment().answers().answers())
                .isEqualTo(assessment.answers().answers());
        assertThat(there.assessment().evidence()).isEqualTo(assessment.evidence());
        assertThat(Migration.builder(next, back)
                        .mapSameIds()
                        .build()
                        .migrate(there.assessment())
                        .assessment())
                .isEqualTo(assessment);
    }

    @Property
    void everyAnswerMovesOrIsReported(@ForAll Assessment assessment, @ForAll MaturityModel to, @ForAll long seed) {
        Random random = new Random(seed);
        MaturityModel from = assessment.model();
        Migration.Builder builder = Migration.builder(from, to);
        Map<String, String> targets = new HashMap<>();
        pair(from.criteria(), to.criteria(), random, targets);
        pair(from.safeguards(), to.safeguards(), random, targets);
        targets.forEach(builder::map);

        Migration.Result result = builder.build().migrate(assessment);

        for (Answerable source : from.answerables()) {
            String id = source.id();
            String target = targets.get(id);
            boolean said = assessment.answer(id) != Answer.UNKNOWN
                    || !assessment.evidence(id).isEmpty();
            assertThat(result.leftBehind().contains(id)).isEqualTo(said && target == null);
            if (target != null) {
                assertThat(result.assessment().answer(target)).isEqualTo(assessment.answer(id));
                assertThat(result.assessment().evidence(target)).isEqualTo(assessment.evidence(id));
                assertThat(result.assessment().origin(target)).isEqualTo(assessment.origin(id));
            }
        }
        for (Answerable target : to.answerables()) {
            boolean reached = targets.containsValue(target.id());
            assertThat(result.notMapped().contains(target.id())).isEqualTo(!reached);
            if (!reached) {
                assertThat(result.assessment().answer(target.id())).isEqualTo(Answer.UNKNOWN);
                assertThat(result.assessment().evidence(target.id()).isEmpty()).isTrue();
            }
        }
    }

    private static void pair(
            List<? extends Answerable> from,
            List<? extends Answerable> to,
            Random random,
            Map<String, String> targets) {
        List<Answerable> sources = new ArrayList<>(from);
        List<Answerable> sinks = new ArrayList<>(to);
        Collections.shuffle(sources, random);
        Collections.shuffle(sinks, random);
        int count = Math.min(sources.size(), sinks.size());
        for (int i = 0; i < count; i++) {
            if (random.nextBoolean()) {
                targets.put(sources.get(i).id(), sinks.get(i).id());
            }
        }
    }
}
