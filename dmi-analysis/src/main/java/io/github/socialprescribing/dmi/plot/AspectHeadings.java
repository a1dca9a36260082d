package io.github.socialprescribing.dmi.plot;

import io.github.socialprescribing.dmi.model.Aspect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Headings of narrow columns as text: the ids of aspects cut short, and what they stand for. */
final class AspectHeadings {

    /** How many columns an aspect takes, with the blank before it. */
    static final int COLUMNS = 5;

    private AspectHeadings() {}

    /** Cut short without an ellipsis, which would take what little room there is. */
    static String of(Aspect aspect) {
        return aspect.id().substring(0, Math.min(COLUMNS - 1, aspect.id().length()));
    }

    /** {@return what the headings stand for that had to be cut short, in as many lines as it takes} */
    static List<String> legend(List<Aspect> aspects, Function<Aspect, String> name, int columns, Symbols symbols) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (Aspect aspect : aspects) {
            if (!of(aspect).equals(aspect.id())) {
                String entry = of(aspect) + ": " + name.apply(aspect);
                String longer = line.isEmpty() ? entry : line + "; " + entry;
                if (!line.isEmpty() && TextWidth.columns(longer, symbols == Symbols.ASCII) > columns) {
                    lines.add(line);
                    longer = entry;
                }
                line = longer;
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }
}
