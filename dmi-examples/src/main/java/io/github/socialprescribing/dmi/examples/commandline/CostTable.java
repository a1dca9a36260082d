package io.github.socialprescribing.dmi.examples.commandline;

import io.github.socialprescribing.dmi.Amount;
import io.github.socialprescribing.dmi.Message;
import io.github.socialprescribing.dmi.model.MaturityModel;
import io.github.socialprescribing.dmi.plan.Estimate;
import io.github.socialprescribing.dmi.plan.Estimates;
import io.github.socialprescribing.dmi.plan.InvalidPlanException;
import io.github.socialprescribing.dmi.plan.ResourceUse;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** Reads what criteria cost from a table, and says everything that is wrong with it at once. */
public final class CostTable {

    private static final String CRITERION = "criterion";
    private static final String COST = "cost";
    private static final String REMAINING_COST = "remaining_cost";
    private static final String RESOURCE_USE = "resource_use";
    private static final String BUY_IN = "buy_in";
    private static final List<String> COLUMNS = List.of(CRITERION, COST, REMAINING_COST, RESOURCE_USE, BUY_IN);
    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

    private final String name;
    private final Money money;
    private final List<Fault> faults = new ArrayList<>();
    private List<String> columns = List.of();

    /**
     * Makes a reader of one table.
     *
     * @param name how the table is called in messages
     */
    public CostTable(String name, Money money) {
        this.name = name;
        this.money = money;
    }

    /** How amounts are written: with the code of the currency, or without it if all are in one that is known. */
    public record Money(Optional<Currency> currency) {

        private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,19}(\\.[0-9]{1,9})?");

        /**
         * {@return the amount that a text writes}
         *
         * @throws IllegalArgumentException if it writes none
         */
        Amount parse(String text) {
            boolean isNumber = NUMBER.matcher(text).matches();
            if (isNumber && currency.isPresent()) {
                return Amount.of(currency.get().getCurrencyCode(), new BigDecimal(text));
            }
            try {
                return Amount.parse(text);
            } catch (IllegalArgumentException e) {
                throw isNumber ? new IllegalArgumentException(e.getMessage() + "; or give --currency", e) : e;
            }
        }
    }

    /** Something that is wrong, in a row of the table counted from 1, and a cell of it counted from 1. */
    private record Fault(int row, int column, String text) {}

    /**
     * {@return the estimates that the table has}
     *
     * @throws IllegalArgumentException if anything is wrong with it; the message says everything, a line each
     * @throws IOException if it cannot be read
     */
    public Estimates read(InputStream source, MaturityModel model) throws IOException {
        List<String[]> rows = rows(source);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(name + ": holds no table");
        }
        readHeader(rows.get(0));
        refuseFaults();
        Estimates.Builder estimates = Estimates.builder(model);
        Map<String, List<Integer>> rowsOf = new HashMap<>();
        for (int i = 1; i < rows.size(); i++) {
            readRow(i + 1, rows.get(i), estimates, rowsOf);
        }
        try {
            Estimates read = estimates.build();
            refuseFaults();
            return read;
        } catch (InvalidPlanException e) {
            e.faults().forEach(fault -> faults.add(placed(fault, rowsOf)));
            refuseFaults();
            throw e;
        }
    }

    private List<String[]> rows(InputStream source) throws IOException {
        String text;
        try (source) {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(source.readAllBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(name + ": is not UTF-8", e);
        }
        String table = text.startsWith("\ufeff") ? text.substring(1) : text;
        String header = table.lines().findFirst().orElse("");
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(header.indexOf(',') < 0 ? ';' : ',');
        List<String[]> rows = new ArrayList<>();
        try (MappingIterator<String[]> cells =
                CSV.readerFor(String[].class).with(schema).readValues(table)) {
            cells.forEachRemaining(rows::add);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    name + " line " + (rows.size() + 1) + ": cannot be read as CSV: " + e.getOriginalMessage(), e);
        }
        return rows;
    }

    private void readHeader(String[] header) {
        columns = List.of(header).stream().map(String::strip).toList();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            if (!COLUMNS.contains(column)) {
                faults.add(new Fault(
                        1, i + 1, "unknown column '" + column + "'; the columns are " + String.join(", ", COLUMNS)));
            } else if (columns.indexOf(column) < i) {
                faults.add(new Fault(1, i + 1, "column '" + column + "' stands twice"));
            }
        }
        for (String required : List.of(CRITERION, COST)) {
            if (!columns.contains(required)) {
                faults.add(new Fault(1, columns.size(), "column '" + required + "' is missing"));
            }
        }
    }

    private void readRow(int number, String[] cells, Estimates.Builder estimates, Map<String, List<Integer>> rowsOf) {
        Row row = new Row(number, cells);
        if (row.isBlank()) {
            return;
        }
        if (cells.length != columns.size()) {
            faults.add(new Fault(
                    number,
                    cells.length,
                    "a row must have " + columns.size() + " cells, as the header has, but had " + cells.length));
            return;
        }
        Estimate.Builder estimate = Estimate.builder();
        row.value(COST, money::parse).ifPresent(estimate::cost);
        row.value(REMAINING_COST, money::parse).ifPresent(estimate::remainingCost);
        row.value(RESOURCE_USE, ResourceUse::of).ifPresent(estimate::resourceUse);
        Pattern.compile(";")
                .splitAsStream(row.cell(BUY_IN))
                .map(String::strip)
                .filter(who -> !who.isEmpty())
                .forEach(estimate::addBuyIn);
        String id = row.cell(CRITERION);
        if (id.isEmpty()) {
            faults.add(new Fault(number, column(CRITERION), CRITERION + " must not be empty"));
        } else {
            rowsOf.computeIfAbsent(id, unseen -> new ArrayList<>()).add(number);
            estimates.estimate(id, estimate.build());
        }
    }

    private int column(String column) {
        return columns.indexOf(column) + 1;
    }

    /** A row, to be read by the names of the columns. */
    private final class Row {
        private final int number;
        private final String[] cells;

        Row(int number, String[] cells) {
            this.number = number;
            this.cells = cells;
        }

        boolean isBlank() {
            return String.join("", cells).isBlank();
        }

        /** {@return what stands in a column; nothing if there is no such column} */
        String cell(String column) {
            return columns.contains(column) ? cells[columns.indexOf(column)].strip() : "";
        }

        <T> Optional<T> value(String column, Function<String, T> parse) {
            try {
                return Optional.of(cell(column)).filter(text -> !text.isEmpty()).map(parse);
            } catch (IllegalArgumentException e) {
                faults.add(new Fault(number, column(column), column + ": " + e.getMessage()));
                return Optional.empty();
            }
        }
    }

    /** {@return a fault of the estimates where it stands in the table} */
    private Fault placed(Message fault, Map<String, List<Integer>> rowsOf) {
        List<Integer> rows = rowsOf.getOrDefault(fault.arguments().getOrDefault("about", ""), List.of(1));
        int row = rows.get(fault.code().equals("duplicate-estimate") ? rows.size() - 1 : 0);
        String column = switch (fault.code()) {
            case "unknown-criterion", "duplicate-estimate" -> CRITERION;
            default -> fault.text().startsWith("remaining") ? REMAINING_COST : COST;
        };
        return new Fault(row, column(column), fault.text());
    }

    private void refuseFaults() {
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparingInt(Fault::row).thenComparingInt(Fault::column));
            throw new IllegalArgumentException(String.join(
                    "\n",
                    faults.stream()
                            .map(fault -> name + " line " + fault.row + ", column " + fault.column + ": " + fault.text)
                            .toList()));
        }
    }
}
