package io.github.socialprescribing.dmi.examples;

import io.github.socialprescribing.dmi.model.MaturityLevel;
import io.github.socialprescribing.dmi.model.MaturityModel;
import java.io.PrintStream;
import java.util.Map;

/** A model that carries texts in a further language: the same model and the same scores, other words. */
public final class OtherLanguages {

    private OtherLanguages() {}

    /** Prints the result. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        MaturityModel model = MaturityModel.standard().toBuilder("acme-sp", "1.0")
                .translation("cy", Map.of("#level-1.title", "Heb gydlynu", "platform#name", "Llwyfan meddalwedd"))
                .build();
        MaturityModel welsh = model.inLanguage("cy");

        out.println(welsh.levelTitle(MaturityLevel.UNCOORDINATED));
        out.println(welsh.aspect("platform").name());
        out.println(welsh.aspect("insight").name() + " (no translation yet)");
        out.println("Same model: " + welsh.isSameAs(model));
    }
}
