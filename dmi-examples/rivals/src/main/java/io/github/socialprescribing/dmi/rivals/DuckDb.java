package io.github.socialprescribing.dmi.rivals;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.model.Aspect;
import io.github.socialprescribing.dmi.model.Criterion;
import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** DuckDB: one wide table with a column for each criterion, on one thread; the index alone, in SQL. */
final class DuckDb implements Rival<Index> {

    private final Connection connection;
    private final String query;

    DuckDb(MaturityModel model, List<Assessment> assessments) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("CREATE TABLE assessment (record INTEGER, "
                    + model.criteria().stream()
                            .map(criterion -> "\"" + criterion.id() + "\" VARCHAR(1)")
                            .collect(Collectors.joining(", "))
                    + ")");
        }
        try (DuckDBAppender appender = connection
                .unwrap(DuckDBConnection.class)
                .createAppender(DuckDBConnection.DEFAULT_SCHEMA, "assessment")) {
            for (int record = 0; record < assessments.size(); record++) {
                appender.beginRow();
                appender.append(record);
                for (Criterion criterion : model.criteria()) {
                    appender.append(String.valueOf(
                            assessments.get(record).answer(criterion.id()).letter()));
                }
                appender.endRow();
            }
        }
        query = query(model);
    }

    /** Counts what applies in each cell and its credit in halves, then each coordinate, then the mean. */
    private static String query(MaturityModel model) {
        List<String> cells = new ArrayList<>();
        List<String> coordinates = new ArrayList<>();
        for (Aspect aspect : model.aspects()) {
            for (int level = 2; level <= 5; level++) {
                cells.add(sum(aspect, level, "CASE \"%s\" WHEN 'X' THEN 0 ELSE 1 END", "n"));
                cells.add(sum(aspect, level, "CASE \"%s\" WHEN 'M' THEN 2 WHEN 'P' THEN 1 ELSE 0 END", "low"));
                cells.add(sum(
                        aspect,
                        level,
                        "CASE \"%s\" WHEN 'M' THEN 2 WHEN '-' THEN 2 WHEN 'P' THEN 1 ELSE 0 END",
                        "high"));
            }
            coordinates.add(coordinate(aspect, "low"));
            coordinates.add(coordinate(aspect, "high"));
        }
        return "WITH cells AS (SELECT record, " + String.join(", ", cells)
                + " FROM assessment), aspects AS (SELECT record, "
                + String.join(", ", coordinates) + " FROM cells) SELECT " + mean(model, "low") + ", "
                + mean(model, "high")
                + " FROM aspects ORDER BY record";
    }

    private static String sum(Aspect aspect, int level, String each, String name) {
        return aspect.criteria(MaturityLevel.of(level)).stream()
                        .filter(Criterion::isRequired)
                        .map(criterion -> each.formatted(criterion.id()))
                        .collect(Collectors.joining(" + "))
                + " AS " + column(aspect, level, name);
    }

    private static String coordinate(Aspect aspect, String reading) {
        StringBuilder levels = new StringBuilder("CASE WHEN ");
        levels.append(String.join(
                " AND ",
                List.of(2, 3, 4, 5).stream()
                        .map(level -> column(aspect, level, "n") + " = 0")
                        .toList()));
        levels.append(" THEN NULL");
        String reached = "1";
        for (int level = 2; level <= 5; level++) {
            String count = column(aspect, level, "n");
            String credit = column(aspect, level, reading);
            levels.append(" WHEN ").append(credit).append(" < 2 * ").append(count);
            levels.append(" THEN ").append(reached).append(" + ").append(credit);
            levels.append(" / (2.0::DOUBLE * ").append(count).append(")");
            reached = "CASE WHEN " + count + " > 0 THEN " + level + " ELSE " + reached + " END";
        }
        return levels.append(" ELSE ")
                .append(reached)
                .append(" END AS ")
                .append(aspect.id() + "_" + reading)
                .toString();
    }

    private static String mean(MaturityModel model, String reading) {
        return "list_avg(["
                + model.aspects().stream()
                        .map(aspect -> aspect.id() + "_" + reading)
                        .collect(Collectors.joining(", "))
                + "])";
    }

    private static String column(Aspect aspect, int level, String name) {
        return aspect.id() + "_" + level + "_" + name;
    }

    @Override
    public List<Index> scoreAll() {
        List<Index> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                all.add(new Index(rows.getDouble(1), rows.getDouble(2)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
