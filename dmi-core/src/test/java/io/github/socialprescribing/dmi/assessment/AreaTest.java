package io.github.socialprescribing.dmi.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AreaTest {

    private static final String ID_RULE =
            " must be at most 200 lower-case letters and digits, beginning with a letter, in groups parted by '.' or '-'";

    @Test
    void holdsWhatIsKnown() {
        Membership north = new Membership(AreaKind.COMMISSIONING_AREA, "north");
        Membership ward = new Membership(new AreaKind("ward"), "W 7");
        Area area = Area.builder()
                .id("northbank")
                .name("Northbank")
                .kind(AreaKind.BOROUGH)
                .sector(Sector.LOCAL_GOVERNMENT)
                .parent("riverside")
                .population(259_146)
                .addMemberships(north)
                .addMemberships(ward)
                .build();

        assertThat(area.id()).isEqualTo("northbank");
        assertThat(area.name()).isEqualTo("Northbank");
        assertThat(area.kind()).contains(AreaKind.BOROUGH);
        assertThat(area.sector()).contains(Sector.LOCAL_GOVERNMENT);
        assertThat(area.parent()).contains("riverside");
        assertThat(area.population()).hasValue(259_146);
        assertThat(area.memberships()).containsExactly(north, ward);
    }

    @Test
    void needsNoMoreThanIdAndName() {
        Area area = Area.of("x", "Y");

        assertThat(area).isEqualTo(Area.builder().id("x").name("Y").build());
        assertThat(area.kind()).isEmpty();
        assertThat(area.sector()).isEmpty();
        assertThat(area.parent()).isEmpty();
        assertThat(area.population()).isEmpty();
        assertThat(area.memberships()).isEmpty();
    }

    @Test
    void namesWhatIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Area.builder().build())
                .withMessage("Cannot build Area, some of required attributes are not set [id, name]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"E09000012", "Hackney", " ", "ä/ö?", "日本", "-"})
    void takesAnyIdAndKeepsItsCase(String id) {
        assertThat(Area.of(id, "Name").id()).isEqualTo(id);
    }

    @Test
    void hasAnIdOfOneToTwoHundredCharacters() {
        assertThat(Area.of("x".repeat(200), "Name").id()).hasSize(200);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Area.of("", "Name"))
                .withMessage("id of area must have 1 to 200 characters, but had 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Area.of("x".repeat(201), "Name"))
                .withMessage("id of area must have 1 to 200 characters, but had 201");
    }

    @Test
    void hasAnIdWithoutControlCharacters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Area.of("a\u001B[31m", "Name"))
                .withMessage("id of area must not contain control characters, but was 'a\\u001b[31m'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Area.of("a\u0085", "Name"))
                .withMessage("id of area must not contain control characters, but was 'a\\u0085'");
    }

    @Test
    void hasTextsThatCanBeWritten() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Area.of("x", "North\uDC00bank"))
                .withMessage("name of area must be well-formed Unicode, but has half a surrogate pair at position 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Area.of("\uD800", "Northbank"))
                .withMessage("id of area must be well-formed Unicode, but has half a surrogate pair at position 1");
        assertThat(Area.of("x", "😀").name()).isEqualTo("😀");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void hasANameThatIsNotBlank(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Area.of("x", name))
                .withMessage("name of area must not be blank");
    }

    @Test
    void hasAParentThatFollowsTheRuleForIds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Area.builder().id("x").name("X").parent("").build())
                .withMessage("parent of area must have 1 to 200 characters, but had 0");
    }

    @Test
    void hasAPopulationOfZeroOrMore() {
        assertThat(Area.builder().id("x").name("X").population(0).build().population())
                .hasValue(0);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Area.builder().id("x").name("X").population(-1).build())
                .withMessage("population of area must be 0 or more, but was -1");
    }

    @Test
    void hasEachMembershipOnce() {
        Membership north = new Membership(AreaKind.COMMISSIONING_AREA, "north");
        Area.Builder area =
                Area.builder().id("x").name("X").addMemberships(north).addMemberships(north);

        assertThatIllegalArgumentException()
                .isThrownBy(area::build)
                .withMessage("memberships of area must be different, but commissioning-area 'north' stands twice");
        assertThat(Area.builder()
                        .id("x")
                        .name("X")
                        .addMemberships(north)
                        .addMemberships(new Membership(AreaKind.REGION, "north"))
                        .build()
                        .memberships())
                .hasSize(2);
    }

    @Test
    void aMembershipHasAnId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Membership(AreaKind.REGION, ""))
                .withMessage("id of membership must have 1 to 200 characters, but had 0");
    }

    @Test
    void openVocabulariesTakeAnyIdOfTheForm() {
        assertThat(new AreaKind("health-board")).hasToString("health-board");
        assertThat(new Sector("faith")).hasToString("faith");
        assertThat(new Challenge("rural-broadband")).hasToString("rural-broadband");
    }

    @Test
    void openVocabulariesRefuseOtherTexts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AreaKind("Health board"))
                .withMessage("area kind" + ID_RULE + ", but was 'Health board'; did you mean 'health-board'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sector("faith_groups"))
                .withMessage("sector" + ID_RULE + ", but was 'faith_groups'; did you mean 'faith-groups'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Challenge("£"))
                .withMessage("challenge" + ID_RULE + ", but was '£'");
    }

    @Test
    void knownKindsSectorsAndChallengesHaveTheirNamesInData() {
        assertThat(new AreaKind[] {
                    AreaKind.REGION,
                    AreaKind.BOROUGH,
                    AreaKind.LOCALITY,
                    AreaKind.NEIGHBOURHOOD,
                    AreaKind.PROJECT,
                    AreaKind.COMMISSIONING_AREA
                })
                .extracting(AreaKind::id)
                .containsExactly("region", "borough", "locality", "neighbourhood", "project", "commissioning-area");
        assertThat(new Sector[] {
                    Sector.HEALTH,
                    Sector.LOCAL_GOVERNMENT,
                    Sector.HOUSING,
                    Sector.VOLUNTARY,
                    Sector.COMMUNITY,
                    Sector.SOCIAL_ENTERPRISE,
                    Sector.CHARITY
                })
                .extracting(Sector::id)
                .containsExactly(
                        "health",
                        "local-government",
                        "housing",
                        "voluntary",
                        "community",
                        "social-enterprise",
                        "charity");
        assertThat(new Challenge[] {
                    Challenge.EXISTING_SYSTEMS, Challenge.COMMUNITY_UPTAKE, Challenge.DIGITAL_ACCESS, Challenge.BUDGET
                })
                .extracting(Challenge::id)
                .containsExactly("existing-systems", "community-uptake", "digital-access", "budget");
    }
}
