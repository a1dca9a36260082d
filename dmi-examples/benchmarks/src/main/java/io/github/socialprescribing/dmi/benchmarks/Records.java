package io.github.socialprescribing.dmi.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.socialprescribing.dmi.assessment.Assessment;
import io.github.socialprescribing.dmi.jackson.DmiModule;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes as many assessments as one likes to standard output, as JSON Lines, such as for a pipe:
 *
 * <pre>{@code
 * java -cp dmi-examples/benchmarks/target/dmi-benchmarks.jar io.github.socialprescribing.dmi.benchmarks.Records 10000000 |
 *     java -Xmx64m -jar dmi-examples/target/dmi-examples.jar score --summary-only -
 * }</pre>
 *
 * <p>Each area has an id of its own; all else repeats after {@value #DIFFERENT} records.
 */
public final class Records {

    private static final int DIFFERENT = 10_000;
    private static final long SEED = 7;
    private static final String CODES = "codes";
    private static final String FIRST_PART_OF_ID = "area-";

    private final byte[][] beforeNumber = new byte[DIFFERENT][];
    private final byte[][] afterNumber = new byte[DIFFERENT][];

    Records(long seed, boolean codes) {
        JsonMapper mapper = DmiModule.mapperBuilder().build();
        List<Assessment> assessments = SampleAssessments.of(DIFFERENT, seed);
        for (int i = 0; i < DIFFERENT; i++) {
            Assessment assessment = assessments.get(i);
            ObjectNode record = mapper.valueToTree(assessment);
            if (codes) {
                record.put("answers", assessment.answers().toCode());
            }
            String id = assessment.area().id();
            String[] parts = record.toString().split(Pattern.quote(id), 2);
            beforeNumber[i] = (parts[0] + FIRST_PART_OF_ID).getBytes(UTF_8);
            afterNumber[i] = (parts[1] + "\n").getBytes(UTF_8);
        }
    }

    void write(long count, OutputStream out) throws IOException {
        for (long number = 0; number < count; number++) {
            int which = (int) (number % DIFFERENT);
            out.write(beforeNumber[which]);
            out.write(Long.toString(number).getBytes(UTF_8));
            out.write(afterNumber[which]);
        }
    }

    /**
     * Writes.
     *
     * @param arguments how many records; then, if one likes, a seed, {@value #SEED} unless given; then, if one likes,
     *     {@value #CODES} for short records, whose answers are an answer code without notes
     */
    public static void main(String[] arguments) {
        boolean codes = arguments.length > 0 && arguments[arguments.length - 1].equals(CODES);
        int numbers = codes ? arguments.length - 1 : arguments.length;
        if (numbers < 1 || numbers > 2) {
            System.err.println("Usage: Records N [SEED] [" + CODES + "]");
            System.exit(1);
        }
        Records records = new Records(numbers == 2 ? Long.parseLong(arguments[1]) : SEED, codes);
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
            records.write(Long.parseLong(arguments[0]), out);
        } catch (IOException e) {
            System.err.println("cannot write on: " + e.getMessage());
            System.exit(1);
        }
    }
}
