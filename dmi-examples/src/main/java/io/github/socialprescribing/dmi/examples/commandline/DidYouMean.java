package io.github.socialprescribing.dmi.examples.commandline;

import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The end of a message about a name that is not known. */
public final class DidYouMean {

    private DidYouMean() {}

    /** {@return {@code "; did you mean 'northbank'?"} with the nearest of the names; empty if none is near} */
    public static String among(Collection<String> names, String mistyped) {
        int limit = Math.max(1, mistyped.length() / 3);
        LevenshteinDistance edits = new LevenshteinDistance(limit);
        return names.stream()
                .filter(name -> edits.apply(mistyped, name) >= 0)
                .min(Comparator.comparing(name -> edits.apply(mistyped, name)))
                .map(name -> "; did you mean '" + name + "'?")
                .orElse("");
    }
}
