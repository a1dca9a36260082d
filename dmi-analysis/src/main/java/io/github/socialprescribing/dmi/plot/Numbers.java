package io.github.socialprescribing.dmi.plot;

import io.github.socialprescribing.dmi.Amount;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as people read them in English, the same in every locale. */
final class Numbers {

    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(\\d{3})+$)");

    private Numbers() {}

    /** {@return a number with commas between thousands, such as {@code "1,250"}} */
    static String grouped(long number) {
        return THOUSANDS.matcher(Long.toString(number)).replaceAll(",");
    }

    /** {@return a number with commas between thousands and no more decimals than it has, such as {@code "1,250.5"}} */
    static String grouped(BigDecimal number) {
        String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        return THOUSANDS.matcher(whole).replaceAll(",") + plain.substring(whole.length());
    }

    /** {@return an amount such as {@code "GBP 1,250.50"}, without decimals if it is whole} */
    static String money(Amount amount) {
        BigDecimal units = amount.units();
        boolean whole = units.stripTrailingZeros().scale() <= 0;
        String text = whole ? grouped(units) : grouped(units.toBigInteger().longValueExact()) + decimals(units);
        return amount.currency().getCurrencyCode() + " " + text;
    }

    private static String decimals(BigDecimal units) {
        String plain = units.toPlainString();
        return plain.substring(plain.indexOf('.'));
    }
}
