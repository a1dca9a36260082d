import io.github.socialprescribing.dmi.jackson.DmiModule;
import org.jspecify.annotations.NullMarked;
import tools.jackson.databind.JacksonModule;

/**
 * Reads and writes the documents of the Digital Maturity Index as JSON and CSV, with Jackson 3.
 *
 * <p>Start at {@link DmiModule}.
 */
@NullMarked
module io.github.socialprescribing.dmi.jackson {
    requires transitive io.github.socialprescribing.dmi.analysis;
    requires transitive tools.jackson.databind;
    requires tools.jackson.dataformat.csv;

    exports io.github.socialprescribing.dmi.jackson;

    provides JacksonModule with
            DmiModule;
}
