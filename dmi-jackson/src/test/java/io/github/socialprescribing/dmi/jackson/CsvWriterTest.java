package io.github.socialprescribing.dmi.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.socialprescribing.dmi.assessment.Answer;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.AreaKind;
import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.assessment.Context;
import io.github.socialprescribing.dmi.assessment.Evidence;
import io.github.socialprescribing.dmi.assessment.Intention;
import io.github.socialprescribing.dmi.assessment.Membership;
import io.github.socialprescribing.dmi.assessment.Sector;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.ScoringEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class CsvWriterTest {

    private static final Assessment FULL = Samples.MILLFIELD.toBuilder()
            .area(Area.builder()
                    .id("-1")
                    .name("Mill \"field\", Ö; =x")
                    .kind(AreaKind.BOROUGH)
                    .parent(" riverside")
                    .population(259_146)
                    .build())
            .assessor("@group\nof two")
            .build();

    @Nested
    class Assessments {

        @Test
        void haveTheirAnswersAsACode() {
            assertThat(text(Tables.answerCodes(List.of(FULL, Samples.MILLFIELD), CsvDialect.COMMA)))
                    .isEqualTo("""
                            area_id,area_name,area_kind,area_parent,population,assessed_on,assessor,model,answer_code
                            '-1,"Mill ""field"", Ö; =x",borough," riverside",259146,2026-03-31,"'@group
                            of two",acme-sp/2.1,acme-sp/2.1:MMM-PN.XXXXXX.MMMMMM~MN
                            m-1,Millfield,,,,2026-03-31,,acme-sp/2.1,acme-sp/2.1:MMM-PN.XXXXXX.MMMMMM~MN
                            """);
        }

        @Test
        void haveAColumnForEachCriterionAndSafeguard() {
            assertThat(text(Tables.wide(List.of(Samples.MILLFIELD), Samples.OWN, CsvDialect.COMMA)))
                    .isEqualTo("""
                            area_id,area_name,area_kind,area_parent,population,assessed_on,assessor,model,\
                            reach.first,reach.extra,reach.second,reach.third,reach.fourth,reach.fifth,\
                            tools.first,tools.extra,tools.second,tools.third,tools.fourth,tools.fifth,\
                            insight.first,insight.extra,insight.second,insight.third,insight.fourth,insight.fifth,\
                            safeguard.care,safeguard.trust
                            m-1,Millfield,,,,2026-03-31,,acme-sp/2.1,\
                            met,met,met,,partly-met,not-met,\
                            not-applicable,not-applicable,not-applicable,not-applicable,not-applicable,not-applicable,\
                            met,met,met,met,met,met,\
                            met,not-met
                            """);
        }

        @Test
        void areWrittenForExcel() {
            assertThat(text(Tables.answerCodes(List.of(Samples.MILLFIELD), CsvDialect.EXCEL)))
                    .isEqualTo("\ufeffarea_id,area_name,area_kind,area_parent,population,assessed_on,assessor,model,"
                            + "answer_code\r\nm-1,Millfield,,,,2026-03-31,,acme-sp/2.1,"
                            + "acme-sp/2.1:MMM-PN.XXXXXX.MMMMMM~MN\r\n");
        }

        @Test
        void areWrittenForExcelWithSemicolons() {
            assertThat(text(Tables.answerCodes(List.of(FULL), CsvDialect.EXCEL_SEMICOLON)))
                    .isEqualTo("\ufeffarea_id;area_name;area_kind;area_parent;population;assessed_on;assessor;model;"
                            + "answer_code\r\n'-1;\"Mill \"\"field\"\", Ö; =x\";borough;\" riverside\";259146;2026-03-31;"
                            + "\"'@group\nof two\";acme-sp/2.1;acme-sp/2.1:MMM-PN.XXXXXX.MMMMMM~MN\r\n");
        }

        @Test
        void haveAHeaderEvenIfThereAreNone() {
            assertThat(text(Tables.answerCodes(List.of(), CsvDialect.COMMA)))
                    .isEqualTo(
                            "area_id,area_name,area_kind,area_parent,population,assessed_on,assessor,model,answer_code\n");
            assertThat(text(Tables.wide(List.of(), MaturityModel.standard(), CsvDialect.EXCEL_SEMICOLON)))
                    .startsWith("\ufeffarea_id;")
                    .endsWith(";safeguard.embedded\r\n");
        }

        @Test
        void ofAnotherModelAreRefusedWhereTheColumnsAreThoseOfOne() {
            ByteArrayOutputStream table = new ByteArrayOutputStream();
            try (AssessmentCsvWriter writer = AssessmentCsvWriter.wide(table, MaturityModel.standard())) {
                assertThatThrownBy(() -> writer.write(Samples.MILLFIELD))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage(
                                "results of different models cannot be brought together: dmi-sp/1.0 and acme-sp/2.1");
                assertThat(writer.lost()).isEmpty();
            }
            assertThat(text(table.toByteArray()).lines()).hasSize(1);
        }

        @Test
        void areWrittenForProgramsUnlessSaidOtherwise() {
            ByteArrayOutputStream table = new ByteArrayOutputStream();
            try (AssessmentCsvWriter writer = AssessmentCsvWriter.answerCodes(table)) {
                writer.write(FULL);
            }
            assertThat(table.toByteArray()).isEqualTo(Tables.answerCodes(List.of(FULL), CsvDialect.COMMA));
        }
    }

    @Nested
    class Lost {

        @Test
        void isNothingButTheFingerprintOfASimpleAssessment() {
            assertThat(lost(Samples.all(Samples.OWN, Answer.MET).build()))
                    .containsExactly(Map.entry("fingerprint", 1L));
            assertThat(lost()).isEmpty();
        }

        @Test
        void isCountedByAssessmentInTheOrderOfTheFields() {
            Assessment everything = Samples.all(Samples.OWN, Answer.MET)
                    .area(Area.builder()
                            .id("n")
                            .name("N")
                            .sector(new Sector("charity"))
                            .addMemberships(new Membership(AreaKind.REGION, "r"))
                            .build())
                    .pick("reach", MaturityLevel.CONNECTED)
                    .evidence("tools.first", Evidence.note("one"))
                    .evidence("tools.second", Evidence.note("two"))
                    .evidence(
                            "tools.third",
                            Evidence.builder()
                                    .addLinks(URI.create("https://example.org/"))
                                    .recordedOn(LocalDate.of(2026, 1, 1))
                                    .build())
                    .context(
                            Context.builder().intention(Intention.WITHIN_A_YEAR).build())
                    .extension("a", "1")
                    .build();

            assertThat(lost(everything, Samples.MILLFIELD, everything))
                    .containsExactly(
                            Map.entry("sector", 2L),
                            Map.entry("memberships", 2L),
                            Map.entry("note", 3L),
                            Map.entry("links", 2L),
                            Map.entry("recordedOn", 2L),
                            Map.entry("origin", 2L),
                            Map.entry("fingerprint", 3L),
                            Map.entry("context", 2L),
                            Map.entry("extensions", 3L));
        }

        private static Map<String, Long> lost(Assessment... assessments) {
            try (AssessmentCsvWriter writer = AssessmentCsvWriter.answerCodes(OutputStream.nullOutputStream())) {
                List.of(assessments).forEach(writer::write);
                return writer.lost();
            }
        }
    }

    @Nested
    class Profiles {

        @Test
        void haveARowForEachAspectWithEmptyCellsWhereItIsNotScored() {
            assertThat(text(profiles(
                            CsvDialect.COMMA, ScoringEngine.score(FULL), ScoringEngine.score(Samples.MILLFIELD))))
                    .isEqualTo("""
                    area_id,area_name,area_kind,area_parent,population,assessed_on,assessor,model,aspect,scored,\
                    level_low,level_high,position_low,position_high,coordinate_low,coordinate_high,\
                    staged_level_low,staged_level_high,index_low,index_high
                    '-1,"Mill ""field"", Ö; =x",borough," riverside",259146,2026-03-31,"'@group
                    of two",acme-sp/2.1,reach,true,2,3,0.5,0.5,2.5,3.5,2,3,3.928571,4.357143
                    '-1,"Mill ""field"", Ö; =x",borough," riverside",259146,2026-03-31,"'@group
                    of two",acme-sp/2.1,tools,false,,,,,,,2,3,3.928571,4.357143
                    '-1,"Mill ""field"", Ö; =x",borough," riverside",259146,2026-03-31,"'@group
                    of two",acme-sp/2.1,insight,true,5,5,0,0,5,5,2,3,3.928571,4.357143
                    m-1,Millfield,,,,2026-03-31,,acme-sp/2.1,reach,true,2,3,0.5,0.5,2.5,3.5,2,3,3.928571,4.357143
                    m-1,Millfield,,,,2026-03-31,,acme-sp/2.1,tools,false,,,,,,,2,3,3.928571,4.357143
                    m-1,Millfield,,,,2026-03-31,,acme-sp/2.1,insight,true,5,5,0,0,5,5,2,3,3.928571,4.357143
                    """);
        }

        @Test
        void haveDecimalsWithACommaWhereCellsArePartedBySemicolons() {
            assertThat(text(profiles(CsvDialect.EXCEL_SEMICOLON, ScoringEngine.score(Samples.MILLFIELD))))
                    .endsWith("""
                    index_low;index_high\r
                    m-1;Millfield;;;;2026-03-31;;acme-sp/2.1;reach;true;2;3;0,5;0,5;2,5;3,5;2;3;3,928571;4,357143\r
                    m-1;Millfield;;;;2026-03-31;;acme-sp/2.1;tools;false;;;;;;;2;3;3,928571;4,357143\r
                    m-1;Millfield;;;;2026-03-31;;acme-sp/2.1;insight;true;5;5;0;0;5;5;2;3;3,928571;4,357143\r
                    """);
        }

        @Test
        void haveAHeaderEvenIfThereAreNone() {
            assertThat(text(profiles(CsvDialect.EXCEL)))
                    .isEqualTo(
                            "\ufeffarea_id,area_name,area_kind,area_parent,population,assessed_on,assessor,model,aspect,"
                                    + "scored,level_low,level_high,position_low,position_high,coordinate_low,coordinate_high,"
                                    + "staged_level_low,staged_level_high,index_low,index_high\r\n");
        }

        @Test
        void goOnWithATableWhereNoHeaderIsWritten() {
            Profile profile = ScoringEngine.score(Samples.MILLFIELD);
            ByteArrayOutputStream rows = new ByteArrayOutputStream();
            try (ProfileCsvWriter writer = ProfileCsvWriter.withoutHeader(rows, CsvDialect.EXCEL)) {
                writer.write(profile);
            }
            assertThat(text(profiles(CsvDialect.EXCEL)) + text(rows.toByteArray()))
                    .isEqualTo(text(profiles(CsvDialect.EXCEL, profile)));
        }

        private static byte[] profiles(CsvDialect dialect, Profile... profiles) {
            ByteArrayOutputStream table = new ByteArrayOutputStream();
            try (ProfileCsvWriter writer = new ProfileCsvWriter(table, dialect)) {
                List.of(profiles).forEach(writer::write);
            }
            return table.toByteArray();
        }
    }

    @Test
    void closesItsTarget() {
        AtomicBoolean closed = new AtomicBoolean();
        OutputStream target = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        AssessmentCsvWriter.answerCodes(target).close();

        assertThat(closed).isTrue();
    }

    @Test
    void tellsOfATargetThatCannotBeWrittenTo() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("the disk is full");
            }
        };

        assertThatThrownBy(() -> AssessmentCsvWriter.answerCodes(broken, CsvDialect.EXCEL))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the disk is full");
        assertThatThrownBy(() -> new ProfileCsvWriter(broken).close())
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("the disk is full");
    }

    private static String text(byte[] table) {
        return new String(table, UTF_8);
    }
}
