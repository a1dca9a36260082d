package io.github.socialprescribing.dmi.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.socialprescribing.dmi.model.MaturityLevel;
import org.junit.jupiter.api.Test;

class ContextTest {

    @Test
    void holdsEachChallengeOnceInTheOrderGiven() {
        Context context = Context.builder()
                .addChallenges(Challenge.DIGITAL_ACCESS)
                .addChallenges(Challenge.BUDGET)
                .addChallenges(new Challenge("digital-access"))
                .addChallenges(Challenge.COMMUNITY_UPTAKE)
                .intention(Intention.WITHIN_A_YEAR)
                .aspiration(MaturityLevel.CONNECTED)
                .build();

        assertThat(context.challenges())
                .containsExactly(Challenge.DIGITAL_ACCESS, Challenge.BUDGET, Challenge.COMMUNITY_UPTAKE);
        assertThat(context.intention()).contains(Intention.WITHIN_A_YEAR);
        assertThat(context.aspiration()).contains(MaturityLevel.CONNECTED);
        assertThat(context.isEmpty()).isFalse();
    }

    @Test
    void isEmptyIfNothingIsSaid() {
        assertThat(Context.none().isEmpty()).isTrue();
        assertThat(Context.none()).isEqualTo(Context.builder().build());
        assertThat(Context.builder().addChallenges(Challenge.BUDGET).build().isEmpty())
                .isFalse();
        assertThat(Context.builder().intention(Intention.NOT_PLANNED).build().isEmpty())
                .isFalse();
        assertThat(Context.builder()
                        .aspiration(MaturityLevel.UNCOORDINATED)
                        .build()
                        .isEmpty())
                .isFalse();
    }
}
