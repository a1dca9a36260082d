package io.github.socialprescribing.dmi.jackson;

import io.github.socialprescribing.dmi.Amount;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Amounts of money in documents: the currency, how many of its smallest units, and for people the amount in units. */
final class Money {

    private static final FieldNames FIELDS =
            FieldNames.required("currency", "minorUnits").andOptional("amount");

    private Money() {}

    static void write(String name, Amount amount, JsonGenerator out) {
        out.writeName(name).writeStartObject();
        out.writeStringProperty("currency", amount.currency().getCurrencyCode());
        out.writeNumberProperty("minorUnits", amount.minorUnits());
        out.writeNumberProperty("amount", amount.units());
        out.writeEndObject();
    }

    /** {@return the amount that stands here, 0 or more} */
    static @Nullable Amount read(DocumentReader in) {
        Figures<Amount> figures = new Figures<>(in, "minor units");
        Amount currency = null;
        Long minorUnits = null;
        ObjectFields fields = in.object(FIELDS);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "currency" -> currency = in.parsed(Problem.BAD_VALUE, code -> Amount.ofMinor(code, 0));
                case "minorUnits" -> minorUnits = in.wholeNumber(0, Long.MAX_VALUE);
                default -> figures.figure(() -> plainOrNull(in.decimal()), amount -> plain(amount.units()));
            }
        }
        if (currency == null || minorUnits == null) {
            return null;
        }
        Amount amount = currency.withMinorUnits(minorUnits);
        figures.compareWith(amount);
        return amount;
    }

    private static @Nullable String plainOrNull(@Nullable BigDecimal number) {
        return number == null ? null : plain(number);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** What steps cost together, which is left out where there is no step or any of them has no cost. */
    static final class Sum {
        private final DocumentReader in;
        private Place place;
        private Optional<Amount> given = Optional.empty();
        private boolean isWhole = true;

        /**
         * Begins with no sum.
         *
         * @param owner the object that may have one
         */
        Sum(DocumentReader in, Place owner) {
            this.in = in;
            this.place = owner.field("cost");
        }

        /** Reads the sum that stands here. */
        void read() {
            place = in.here();
            given = Optional.ofNullable(Money.read(in));
            isWhole = given.isPresent();
        }

        /** Reports a sum that is not the right one, is missing, or should not stand there. */
        void compareWith(Optional<Amount> right) {
            if (isWhole && !given.equals(right)) {
                in.problem(
                        Problem.MISMATCH,
                        place,
                        place.path() + " must be " + shown(right) + " by the steps, but was " + shown(given));
            }
        }

        private static String shown(Optional<Amount> amount) {
            return amount.map(Amount::toString).orElse("nothing");
        }
    }
}
