package io.github.socialprescribing.dmi.spark;

import io.github.socialprescribing.dmi.Bounds;
import io.github.socialprescribing.dmi.Finding;
import io.github.socialprescribing.dmi.Fraction;
import io.github.socialprescribing.dmi.assessment.Area;
import io.github.socialprescribing.dmi.assessment.Challenge;
import io.github.socialprescribing.dmi.assessment.Intention;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.Safeguard;
import io.github.socialprescribing.dmi.scoring.AspectProfile;
import io.github.socialprescribing.dmi.scoring.Coverage;
import io.github.socialprescribing.dmi.scoring.Profile;
import io.github.socialprescribing.dmi.scoring.SafeguardState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Profiles as rows of a table: a row for each profile, its aspects nested in model order. What a figure is called is as in a
 * tidy table of profiles; exact fractions are text, and beside them stand decimals rounded half up to 6 places.
 */
final class ProfileRows {

    private static final int DECIMALS = 6;
    private static final DataType TEXT = DataTypes.StringType;
    private static final DataType NUMBER = DataTypes.IntegerType;
    private static final DataType DECIMAL = DataTypes.createDecimalType(DECIMALS + 1, DECIMALS);

    private static final StructType MEMBERSHIP =
            new StructType().add("kind", TEXT).add("id", TEXT);

    private static final StructType FINDING =
            new StructType().add("code", TEXT).add("about", TEXT).add("message", TEXT);

    private static final StructType ASPECT = new StructType()
            .add("aspect", TEXT)
            .add("scored", DataTypes.BooleanType)
            .add("level_low", NUMBER)
            .add("level_high", NUMBER)
            .add("position_low", DECIMAL)
            .add("position_high", DECIMAL)
            .add("coordinate_low", DECIMAL)
            .add("coordinate_high", DECIMAL)
            .add("coordinate_low_exact", TEXT)
            .add("coordinate_high_exact", TEXT);

    static final StructType SCHEMA = new StructType()
            .add("area_id", TEXT)
            .add("area_name", TEXT)
            .add("area_kind", TEXT)
            .add("area_sector", TEXT)
            .add("area_parent", TEXT)
            .add("memberships", DataTypes.createArrayType(MEMBERSHIP))
            .add("population", DataTypes.LongType)
            .add("assessed_on", DataTypes.DateType)
            .add("assessor", TEXT)
            .add("challenges", DataTypes.createArrayType(TEXT))
            .add("intention", TEXT)
            .add("aspiration", NUMBER)
            .add("model", TEXT)
            .add("fingerprint", TEXT)
            .add("origin", TEXT)
            .add("answer_code", TEXT)
            .add("answered", NUMBER)
            .add("answered_of", NUMBER)
            .add("scored_aspects", NUMBER)
            .add("staged_level_low", NUMBER)
            .add("staged_level_high", NUMBER)
            .add("typical_level_low", NUMBER)
            .add("typical_level_high", NUMBER)
            .add("spread_low", DataTypes.createArrayType(NUMBER))
            .add("spread_high", DataTypes.createArrayType(NUMBER))
            .add("index_low", DECIMAL)
            .add("index_high", DECIMAL)
            .add("index_low_exact", TEXT)
            .add("index_high_exact", TEXT)
            .add("aspects", DataTypes.createArrayType(ASPECT))
            .add("safeguards_at_risk", DataTypes.createArrayType(TEXT))
            .add("findings", DataTypes.createArrayType(FINDING))
            .add("extensions", DataTypes.createMapType(TEXT, TEXT));

    private ProfileRows() {}

    static Row of(Profile profile) {
        Area area = profile.area();
        Coverage coverage = profile.coverage();
        Bounds<MaturityLevel> staged = profile.stagedLevel();
        Bounds<MaturityLevel> typical = profile.typicalLevel();
        Bounds<Fraction> index = profile.index();
        return row(
                area.id(),
                area.name(),
                area.kind().map(Object::toString).orElse(null),
                area.sector().map(Object::toString).orElse(null),
                area.parent().orElse(null),
                area.memberships().stream()
                        .map(membership -> row(membership.kind().toString(), membership.id()))
                        .toArray(),
                area.population().isPresent() ? area.population().getAsLong() : null,
                profile.assessedOn(),
                profile.assessor().orElse(null),
                profile.context().challenges().stream().map(Challenge::id).toArray(),
                profile.context().intention().map(Intention::id).orElse(null),
                profile.context().aspiration().map(MaturityLevel::number).orElse(null),
                profile.model().id().toString(),
                profile.model().fingerprint(),
                profile.origin().id(),
                profile.answers().toCode(),
                coverage.answered(),
                coverage.of(),
                profile.scoredAspects(),
                staged.low().number(),
                staged.high().number(),
                typical.low().number(),
                typical.high().number(),
                profile.spread().low().counts().toArray(),
                profile.spread().high().counts().toArray(),
                rounded(index.low()),
                rounded(index.high()),
                index.low().toString(),
                index.high().toString(),
                profile.aspects().stream().map(ProfileRows::aspect).toArray(),
                profile.safeguards(SafeguardState.AT_RISK).stream()
                        .map(Safeguard::id)
                        .toArray(),
                profile.findings().stream().map(ProfileRows::finding).toArray(),
                CollectionConverters.asScala(profile.extensions()));
    }

    private static Row aspect(AspectProfile aspect) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(aspect.aspect().id());
        values.add(aspect.isScored());
        if (aspect.isScored()) {
            Bounds<Fraction> coordinate = aspect.coordinate();
            values.add(aspect.level().low().number());
            values.add(aspect.level().high().number());
            values.add(rounded(aspect.position().low()));
            values.add(rounded(aspect.position().high()));
            values.add(rounded(coordinate.low()));
            values.add(rounded(coordinate.high()));
            values.add(coordinate.low().toString());
            values.add(coordinate.high().toString());
        }
        while (values.size() < ASPECT.size()) {
            values.add(null);
        }
        return row(values.toArray());
    }

    private static Row finding(Finding finding) {
        return row(finding.kind().toString(), finding.about(), finding.message());
    }

    private static BigDecimal rounded(Fraction fraction) {
        return fraction.round(DECIMALS);
    }

    @SuppressWarnings("NullAway") // a row may hold null
    private static Row row(@Nullable Object... values) {
        return RowFactory.create(values);
    }
}
