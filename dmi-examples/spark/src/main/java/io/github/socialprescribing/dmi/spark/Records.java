package io.github.socialprescribing.dmi.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_filter;
import static org.apache.spark.sql.functions.map_from_arrays;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import io.github.socialprescribing.dmi.model.Answerable;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.api.java.JavaNewHadoopRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import scala.Tuple2;

/** The records of files, wherever Hadoop can reach them. */
final class Records {

    private static final String AREA_ID = "area_id";
    private static final String ANSWER_CODE = "answer_code";
    private static final List<String> FIXED =
            List.of(AREA_ID, "area_name", "area_kind", "area_parent", "population", "assessed_on", "assessor", "model");

    private final SparkSession spark;
    private final int partitions;

    /** Reads in so many partitions, or in as many as the storage suggests if that is 0. */
    Records(SparkSession spark, int partitions) {
        this.spark = spark;
        this.partitions = partitions;
    }

    /**
     * {@return the lines of files}
     *
     * @throws IOException if there is no such file
     */
    JavaRDD<Located> lines(List<String> paths) throws IOException {
        JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
        Job job = Job.getInstance(context.hadoopConfiguration());
        // Else a return within a record would end it, and one line be two.
        job.getConfiguration().set("textinputformat.record.delimiter", "\n");
        long bytes = 0;
        for (String path : paths) {
            FileInputFormat.addInputPath(job, new Path(path));
            bytes += bytesOf(new Path(path), job);
        }
        if (partitions > 0) {
            FileInputFormat.setMaxInputSplitSize(job, Math.max(1, (bytes - 1) / partitions + 1));
        }
        JavaNewHadoopRDD<LongWritable, Text> lines = (JavaNewHadoopRDD<LongWritable, Text>)
                context.newAPIHadoopRDD(job.getConfiguration(), TextInputFormat.class, LongWritable.class, Text.class);
        return lines.mapPartitionsWithInputSplit(Records::located, true);
    }

    private static long bytesOf(Path path, Job job) throws IOException {
        FileStatus[] found = path.getFileSystem(job.getConfiguration()).globStatus(path);
        if (found == null || found.length == 0) {
            throw new IOException(path + ": no such file");
        }
        long bytes = 0;
        for (FileStatus file : found) {
            bytes += file.getPath()
                    .getFileSystem(job.getConfiguration())
                    .getContentSummary(file.getPath())
                    .getLength();
        }
        return bytes;
    }

    private static Iterator<Located> located(InputSplit split, Iterator<Tuple2<LongWritable, Text>> lines) {
        String file = ((FileSplit) split).getPath().toUri().getPath();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public Located next() {
                Tuple2<LongWritable, Text> line = lines.next();
                Text text = line._2();
                return new Located(file, line._1().get(), Arrays.copyOf(text.getBytes(), text.getLength()));
            }
        };
    }

    /**
     * {@return the rows of Parquet files as documents}
     *
     * <p>A table has the columns of a table of assessments in CSV: {@code area_id} and so on, and either {@code answer_code} or
     * a column for each criterion and safeguard that is answered. Without a column {@code area_id} the columns are the fields
     * of the document, nested as they are there.
     *
     * @throws IllegalArgumentException if a table has a column that is not known; the message names all of them
     */
    JavaRDD<Located> rows(List<String> paths, MaturityModel model) {
        Dataset<Row> table = spark.read().parquet(paths.toArray(String[]::new));
        Set<String> columns = new LinkedHashSet<>(Arrays.asList(table.columns()));
        Column document = columns.contains(AREA_ID) ? ofTable(columns, model) : struct("*");
        Dataset<Row> documents = table.select(
                col("_metadata.file_path"),
                col("_metadata.row_index"),
                to_json(document).as("document"));
        Dataset<Row> parted = partitions > 0 ? documents.repartition(partitions) : documents;
        return parted.toJavaRDD()
                .map(row -> new Located(
                        new Path(row.getString(0)).toUri().getPath(),
                        row.getLong(1),
                        row.getString(2).getBytes(StandardCharsets.UTF_8)));
    }

    private static Column ofTable(Set<String> columns, MaturityModel model) {
        requireKnown(columns, model);
        List<Column> area = new ArrayList<>();
        addIfThere(columns, AREA_ID, "id", area);
        addIfThere(columns, "area_name", "name", area);
        addIfThere(columns, "area_kind", "kind", area);
        addIfThere(columns, "area_parent", "parent", area);
        addIfThere(columns, "population", "population", area);
        List<Column> document = new ArrayList<>();
        document.add(lit("dmi-assessment/1").as("format"));
        addIfThere(columns, "model", "model", document);
        document.add(struct(area.toArray(Column[]::new)).as("area"));
        addIfThere(columns, "assessed_on", "assessedOn", document);
        addIfThere(columns, "assessor", "assessor", document);
        document.add(answers(columns, model).as("answers"));
        return struct(document.toArray(Column[]::new));
    }

    private static void requireKnown(Set<String> columns, MaturityModel model) {
        List<String> unknown = new ArrayList<>();
        for (String column : columns) {
            if (!FIXED.contains(column) && !column.equals(ANSWER_CODE)) {
                try {
                    model.position(column);
                } catch (IllegalArgumentException e) {
                    unknown.add("column '" + column + "': " + e.getMessage());
                }
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", unknown));
        }
    }

    private static void addIfThere(Set<String> columns, String name, String field, List<Column> fields) {
        if (columns.contains(name)) {
            fields.add(quoted(name).as(field));
        }
    }

    private static Column answers(Set<String> columns, MaturityModel model) {
        if (columns.contains(ANSWER_CODE)) {
            return coalesce(col(ANSWER_CODE), lit(""));
        }
        List<String> ids = model.answerables().stream()
                .map(Answerable::id)
                .filter(columns::contains)
                .toList();
        Column[] names = ids.stream().map(functions::lit).toArray(Column[]::new);
        Column[] values = ids.stream().map(Records::quoted).toArray(Column[]::new);
        return map_filter(map_from_arrays(array(names), array(values)), (id, answer) -> answer.isNotNull());
    }

    /** {@return a column whose name may hold dots} */
    private static Column quoted(String name) {
        return col("`" + name + "`");
    }
}
